"""Where the curves between two readers run: plain numbers in the gutter's coordinates, nothing is drawn here."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING, NamedTuple

from core.records import record
from core.words import ClaimState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from core.operations.views import Tie

Side = int
"""Which of the two readers beside a gutter: 0 the first, 1 the second."""

_PARTS = 16
_COUNTER_INSET = 13.0
_COUNTER_GAP = 3.0
_LONGEST_BOW = 30.0
_STUB_LENGTH = 14.0
_LIFT, _ASIDE = 3.0, 11.0
"""How much higher a stub ends than it begins; and aside of a curve from the same claim."""


class Cubic(NamedTuple):
    """A cubic curve: its start, its two handles, its end."""

    x0: float
    y0: float
    x1: float
    y1: float
    x2: float
    y2: float
    x3: float
    y3: float

    def at(self, t: float) -> tuple[float, float]:
        """Return the point at `t` of the way, from 0 to 1."""
        u = 1 - t
        a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
        return (
            a * self.x0 + b * self.x1 + c * self.x2 + d * self.x3,
            a * self.y0 + b * self.y1 + c * self.y2 + d * self.y3,
        )

    def distance(self, x: float, y: float) -> float:
        """Return how far a point is from the curve."""
        points = [self.at(part / _PARTS) for part in range(_PARTS + 1)]
        return min(_to_segment(x, y, *one, *other) for one, other in pairwise(points))


def _to_segment(x: float, y: float, ax: float, ay: float, bx: float, by: float) -> float:
    """Return how far the point (x, y) is from the segment between two points."""
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    t = max(0.0, min(1.0, ((x - ax) * dx + (y - ay) * dy) / length)) if length else 0.0
    return hypot(x - ax - t * dx, y - ay - t * dy)


class Band(NamedTuple):
    """The stretch of the gutter's height beside which a reader's text is to be seen."""

    top: float
    bottom: float

    def way(self, y: float) -> int:
        """Return where a height lies: 0 in view, -1 above, 1 below."""
        return -1 if y < self.top else 1 if y > self.bottom else 0


@record
class Room:
    """The gutter: its size, the bands of its two readers; `mirrored` where the first one stands at the right."""

    width: float
    height: float
    bands: tuple[Band, Band]
    mirrored: bool = False

    def edge(self, side: Side) -> float:
        """Return the x of the gutter's edge at one reader."""
        return self.width if (side == 1) != self.mirrored else 0.0

    def inward(self, side: Side) -> int:
        """Return the direction from a reader's edge into the gutter: 1 or -1."""
        return -1 if (side == 1) != self.mirrored else 1

    def counter_at(self, side: Side, way: int) -> tuple[float, float]:
        """Return the middle of the counter of a reader's claims out of view above (-1) or below (1)."""
        x = self.edge(side) + self.inward(side) * self.width / 4
        return x, (_COUNTER_INSET if way < 0 else self.height - _COUNTER_INSET)

    # Curves -------------------------------------------------------------------------------------------------------

    def across(self, y0: float, y1: float) -> Cubic:
        """Return the curve from a claim of the first reader to one of the second."""
        start, end, middle = self.edge(0), self.edge(1), self.width / 2
        return Cubic(start, y0, middle, y0, middle, y1, end, y1)

    def bow(self, side: Side, y0: float, y1: float) -> Cubic:
        """Return the curve between two claims of one reader."""
        edge = self.edge(side)
        reach = edge + self.inward(side) * min(_LONGEST_BOW, 12 + abs(y1 - y0) / 8) * 4 / 3
        return Cubic(edge, y0, reach, y0, reach, y1, edge, y1)

    def outward(self, side: Side, y: float, counter_side: Side, way: int) -> Cubic:
        """Return the curve from a claim in view to the counter that stands for its other end."""
        x, end = self.counter_at(counter_side, way)
        end += -way * _COUNTER_INSET * 0.7
        return Cubic(self.edge(side), y, x, y, x, (y + end) / 2, x, end)

    def stub(self, side: Side, y: float, lift: float) -> Cubic:
        """Return the short curve, ending higher by `lift`, of a claim with ends in no reader beside."""
        start = self.edge(side)
        end = start + self.inward(side) * _STUB_LENGTH
        return Cubic(start, y, (start + end) / 2, y, (start + end) / 2, y - lift, end, y - lift)


_RANK = {state: rank for rank, state in enumerate(ClaimState)}


# Which tie is drawn how -----------------------------------------------------------------------------------------------


@dataclass
class Sorted:
    """The ties that one gutter shows.

    `across` join a claim of the first reader with one of the second; `bows` two claims of one reader; `elsewhere` hold
    for a claim of a reader its ties to articles that stand in no reader beside it.
    """

    across: list[tuple[Tie, int, int]] = field(default_factory=list["tuple[Tie, int, int]"])
    bows: list[tuple[Tie, Side]] = field(default_factory=list["tuple[Tie, Side]"])
    elsewhere: dict[tuple[Side, int], list[Tie]] = field(
        default_factory=dict["tuple[Side, int]", "list[Tie]"]
    )

    @cached_property
    def counts(self) -> dict[int, int]:
        """How many ties each claim has here."""
        found: dict[int, int] = {}
        for tie in [*(tie for tie, _, _ in self.across), *(tie for tie, _ in self.bows)]:
            for claim_id in (tie.first_id, tie.second_id):
                found[claim_id] = found.get(claim_id, 0) + 1
        return found

    @cached_property
    def claims(self) -> tuple[set[int], set[int]]:
        """The claims of either reader that have an end here."""
        found: tuple[set[int], set[int]] = (set(), set())
        for _, first, second in self.across:
            found[0].add(first)
            found[1].add(second)
        for tie, side in self.bows:
            found[side].update((tie.first_id, tie.second_id))
        for side, claim_id in self.elsewhere:
            found[side].add(claim_id)
        return found


def sort_ties(
    ties: Iterable[Tie], first: int | None, second: int | None, *, before: int | None, last: bool
) -> Sorted:
    """Sort ties for the gutter between the readers of two articles (None for an empty reader).

    What concerns one reader alone stands in the gutter after it; `last` tells that the second has none. `before` is
    the article of the reader before the first: ties to it are drawn in the gutter there.
    """
    done = Sorted()
    shown: tuple[Side, ...] = (0, 1) if last and first != second else (0,)
    articles = (first, second)
    for tie in ties:
        ends = ((tie.first_article, tie.first_id), (tie.second_article, tie.second_id))
        (one_article, one), (other_article, other) = ends
        if (one_article, other_article) == articles:
            done.across.append((tie, one, other))
        elif (other_article, one_article) == articles:
            done.across.append((tie, other, one))
        elif one_article == other_article:
            done.bows += [(tie, side) for side in shown if articles[side] == one_article]
        else:
            for (article, claim_id), (away, _) in (ends, ends[::-1]):
                for side in shown:
                    if articles[side] == article and not (side == 0 and away == before):
                        done.elsewhere.setdefault((side, claim_id), []).append(tie)
    for away in done.elsewhere.values():
        away.sort(key=lambda tie: _RANK[tie.state])
    return done


# What is to be seen now -----------------------------------------------------------------------------------------------


class Curve(NamedTuple):
    """A tie as it runs now; `whole` unless one of its ends is out of view."""

    tie: Tie
    line: Cubic
    whole: bool


class Stub(NamedTuple):
    """A claim with ties that lead out of what is shown: where they begin; `said` where there is room for a label."""

    side: Side
    claim_id: int
    ties: list[Tie]
    line: Cubic
    said: bool = True


class Rest(NamedTuple):
    """The selected ties whose curves have no room for a sign, and where their count stands."""

    ties: list[Tie]
    x: float
    y: float


@dataclass(slots=True)
class Counter:
    """How many ends of a reader are out of view above (`way` -1) or below (1), and the claim nearest to the view."""

    side: Side
    way: int
    x: float
    y: float
    room: float
    ties: list[Tie] = field(default_factory=list["Tie"])
    claim_id: int = 0
    nearest: float = 0.0

    @property
    def count(self) -> int:
        """How many ends are out of view."""
        return len(self.ties)

    def add(self, tie: Tie, claim_id: int, y: float) -> None:
        """Count one more end."""
        if not self.ties or (y - self.nearest) * self.way < 0:
            self.claim_id, self.nearest = claim_id, y
        self.ties.append(tie)


@dataclass(slots=True)
class Plan:
    """All that a gutter shows at one moment."""

    curves: list[Curve] = field(default_factory=list[Curve])
    stubs: list[Stub] = field(default_factory=list[Stub])
    counters: dict[tuple[Side, int], Counter] = field(
        default_factory=dict["tuple[Side, int]", Counter]
    )


Height = float | None
"""Where a claim stands in the gutter's coordinates, also out of view; None where the reader does not show it."""


class _Planner:
    """Turns sorted ties and heights into a plan."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.plan = Plan()
        self.leads: dict[tuple[Side, int], int] = {}

    def add(self, tie: Tie, ends: tuple[_End, _End]) -> None:
        """Add a tie that has both its ends here."""
        one, other = ends
        for end, far in ((one, other), (other, one)):
            self.leads[end.side, end.claim_id] = 1 if far.y < end.y else -1
            if end.way:
                self._counter(end).add(tie, end.claim_id, end.y)
        if not (one.way or other.way):
            same = one.side == other.side
            line = (
                self.room.bow(one.side, one.y, other.y)
                if same
                else self.room.across(one.y, other.y)
            )
            self.plan.curves.append(Curve(tie, line, whole=True))
        elif not (one.way and other.way):
            seen, hidden = (other, one) if one.way else (one, other)
            line = self.room.outward(seen.side, seen.y, hidden.side, hidden.way)
            self.plan.curves.append(Curve(tie, line, whole=False))

    def _counter(self, end: _End) -> Counter:
        key = (end.side, end.way)
        if key not in self.plan.counters:
            self.plan.counters[key] = Counter(
                *key, *self.room.counter_at(*key), self.room.width / 2 - _COUNTER_GAP
            )
        return self.plan.counters[key]


class _End(NamedTuple):
    side: Side
    claim_id: int
    y: float
    way: int


def plan(
    ties: Sorted, heights: tuple[Callable[[int], Height], Callable[[int], Height]], room: Room
) -> Plan:
    """Return what a gutter shows, given where the claims of its two readers stand now."""
    planner = _Planner(room)
    ends: tuple[dict[int, _End], dict[int, _End]] = ({}, {})
    for side, claims in enumerate(ties.claims):
        for claim_id in claims:
            y = heights[side](claim_id)
            if y is not None:
                ends[side][claim_id] = _End(side, claim_id, y, room.bands[side].way(y))
    for tie, one, other in _within(ties):
        first, second = ends[one[0]].get(one[1]), ends[other[0]].get(other[1])
        if first and second:
            planner.add(tie, (first, second))
    for (side, claim_id), away in ties.elsewhere.items():
        end = ends[side].get(claim_id)
        if end and not end.way:
            leads = planner.leads.get((side, claim_id))
            lift = -leads * _ASIDE if leads else _LIFT
            planner.plan.stubs.append(Stub(side, claim_id, away, room.stub(side, end.y, lift)))
    return planner.plan


def _within(ties: Sorted) -> Iterator[tuple[Tie, tuple[Side, int], tuple[Side, int]]]:
    """Give the ties with both ends here, each end as its reader and its claim."""
    for tie, first, second in ties.across:
        yield tie, (0, first), (1, second)
    for tie, side in ties.bows:
        yield tie, (side, tie.first_id), (side, tie.second_id)
