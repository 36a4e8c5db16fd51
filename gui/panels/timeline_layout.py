"""Where the values of a figure stand on its time line: a lane for each outlet, a mark at the day it was said.

Values said on one day, or so near that their words would touch, stand below each other.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from core.words import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.comparing.layout_parts import Axis
    from core.finding.matrix_rows import Row, Telling, Tie

ASIDE = 12.0
"""Room around everything."""
LEAD = 9.0
"""Room between the middle of a mark and its words."""
GAP = 14.0
"""The least room between the words of one mark and the next mark."""
SHARE, WIDEST = 0.24, 190.0
"""How much of the width the names of the outlets take at most."""
UNDATED, APART = 150.0, 44.0
"""Room at the end for what was said on a day that is not known, and how much of it parts that from the last day."""
LINE = 26.0
"""How high a line of a lane is."""
LANE_GAP = 10.0
"""What is free between two lanes."""
MOST_LINES = 24
"""Up to so many lines between values are drawn all at once; of more, those of the current value alone."""


class Placed(NamedTuple):
    """A value: the index of its telling, the middle of its mark, how far its days reach, the lane and the line in it.

    `left` and `right` are the days on which it can have been said, the same for one day; `end` is where its words end.
    """

    at: int
    x: float
    left: float
    right: float
    lane: int
    line: int
    end: float


class Lane(NamedTuple):
    """An outlet, the first line of its lane and how many lines it has."""

    outlet: str
    first: int
    lines: int


class Layout(NamedTuple):
    """All that stands on a time line: `room` is where the axis begins and ends; axis None where no day is known."""

    axis: Axis | None
    room: tuple[float, float]
    lanes: tuple[Lane, ...]
    marks: tuple[Placed, ...]
    undated: bool

    @property
    def lines(self) -> int:
        """How many lines there are in all lanes."""
        return sum(lane.lines for lane in self.lanes)

    def line_of(self, mark: Placed) -> int:
        """Return in which line of all a mark stands."""
        return self.lanes[mark.lane].first + mark.line


def marks_of(row: Row) -> list[int]:
    """Return for each telling the one whose mark stands for it: the first of an article with the same value and day."""
    first: dict[tuple[int, str, str, str], int] = {}
    return [
        first.setdefault((one.article_id, one.words, one.said_first, one.said_last), at)
        for at, one in enumerate(row.tellings)
    ]


def lay_out(
    row: Row, width: float, names: Callable[[str], float], words: Callable[[int], float]
) -> Layout:
    """Place the values of a figure in a width in pixels.

    `names` gives the width of an outlet's name, `words` that of the words beside the mark of a telling.
    """
    shown = sorted(set(marks_of(row)))
    outlets = list(dict.fromkeys(telling.outlet for telling in row.tellings))
    lead = min(max(map(names, outlets)) + 2, width * SHARE, WIDEST)
    undated = any(_days(telling) is None for telling in row.tellings)
    start = ASIDE + lead + 2 * ASIDE
    end = max(start + 1, width - ASIDE - (UNDATED if undated else 0.0))
    axis = _axis(row.tellings)
    stood = [_stand(telling, axis, start, end) for telling in row.tellings]
    lanes: list[Lane] = []
    marks: list[Placed] = []
    for lane, outlet in enumerate(outlets):
        inside = [at for at in shown if row.tellings[at].outlet == outlet]
        ends: list[float] = []
        for at in sorted(inside, key=lambda one: (stood[one][0], one)):
            left, right = stood[at]
            x = (left + right) / 2
            line = next(
                (n for n, taken in enumerate(ends) if taken + GAP <= left - LEAD), len(ends)
            )
            reach = max(x + LEAD + words(at), right)
            ends[line : line + 1] = [reach]
            marks.append(Placed(at, x, left, right, lane, line, reach))
        first = lanes[-1].first + lanes[-1].lines if lanes else 0
        lanes.append(Lane(outlet, first, len(ends)))
    marks.sort(key=lambda mark: mark.at)
    return Layout(axis, (start, end), tuple(lanes), tuple(marks), undated)


def lines_drawn(row: Row, current: int | None) -> list[Tie]:
    """Return the ties that are drawn, between marks: clashes, and updates by the next value; of very many the current one's.

    A value that was updated twice has a line to the first update only, whose own line leads on.
    """
    ties = _between_marks(row)
    updates = {(t.first, t.second) for t in ties if t.outcome is Outcome.UPDATED}
    after: dict[int, set[int]] = {}
    for first, second in updates:
        after.setdefault(first, set()).add(second)
    drawn = [
        tie
        for tie in ties
        if tie.outcome in _CLASHES
        or (
            tie.outcome is Outcome.UPDATED
            and not any((between, tie.second) in updates for between in after[tie.first])
        )
    ]
    if len(drawn) > MOST_LINES:
        drawn = [tie for tie in drawn if current in (tie.first, tie.second)]
    return drawn


def _between_marks(row: Row) -> list[Tie]:
    """Return the ties with the marks that stand for their ends, each two marks and outcome once."""
    marks = marks_of(row)
    found: dict[tuple[int, int, Outcome], Tie] = {}
    for tie in row.ties:
        first, second = marks[tie.first], marks[tie.second]
        if first != second:
            found.setdefault(
                (first, second, tie.outcome),
                replace(tie, first=min(first, second), second=max(first, second)),
            )
    return list(found.values())


_CLASHES = (Outcome.CONTRADICTS, Outcome.DISPUTED, Outcome.LIKELY)


def _days(telling: Telling) -> tuple[date, date] | None:
    first, last = telling.said_first or telling.said_last, telling.said_last or telling.said_first
    return (date.fromisoformat(first), date.fromisoformat(last)) if first else None


def _axis(tellings: Sequence[Telling]) -> Axis | None:
    from core.comparing.axes import day_axis  # noqa: PLC0415 - slow to load, and not needed to open a window

    days = [day for telling in tellings for day in _days(telling) or ()]
    return day_axis(days) if days else None


def _stand(telling: Telling, axis: Axis | None, start: float, end: float) -> tuple[float, float]:
    """Return from where to where the days of a telling reach; behind the end where none is known."""
    days = _days(telling)
    if days is None or axis is None:
        return end + APART, end + APART
    places = (days[0].toordinal() + 0.5, days[1].toordinal() + 0.5)
    left, right = (start + axis.at(place) * (end - start) for place in places)
    return left, right
