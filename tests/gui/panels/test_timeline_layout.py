from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from core.finding.matrix_rows import Tie
from core.words import Outcome
from gui.panels.timeline_layout import GAP, LEAD, MOST_LINES, lay_out, lines_drawn, marks_of
from tests.gui.panels.figures import LIKELY, TOLL, UPDATED, row, telling

if TYPE_CHECKING:
    from core.finding.matrix_rows import Row
    from gui.panels.timeline_layout import Layout

WIDTH, WORD = 800.0, 60.0


def laid(figure: Row, width: float = WIDTH) -> Layout:
    return lay_out(figure, width, lambda name: 8.0 * len(name), lambda _at: WORD)


def test_each_outlet_has_a_lane_and_each_value_a_mark_at_its_day() -> None:
    layout = laid(TOLL)
    assert [lane.outlet for lane in layout.lanes] == ["Coast Daily", "Wire"]
    early, late, later = layout.marks
    assert early.x < late.x == later.x
    assert [mark.lane for mark in layout.marks] == [0, 1, 0]


def test_values_of_one_day_in_one_lane_stand_below_each_other() -> None:
    figure = row(
        *(telling("Wire", number, "2025-03-03") for number in range(5)),
        ties=tuple(Tie(0, at, LIKELY, at) for at in range(1, 5)),
    )
    layout = laid(figure)
    assert sorted(mark.line for mark in layout.marks) == [0, 1, 2, 3, 4]
    assert layout.lines == 5


def test_what_was_said_on_no_known_day_stands_at_the_end() -> None:
    figure = row(
        telling("Wire", 1, "2025-03-03"), telling("Post", 2, ""), ties=(Tie(0, 1, LIKELY, 1),)
    )
    layout = laid(figure)
    assert layout.undated
    assert layout.marks[1].x > layout.room[1]
    alone = row(telling("Wire", 1, ""), telling("Post", 2, ""), ties=(Tie(0, 1, LIKELY, 1),))
    assert laid(alone).axis is None


def test_days_that_are_not_sure_reach_from_the_first_to_the_last() -> None:
    ranged = telling("Wire", 1, "2025-03-01", said_last="2025-03-09")
    layout = laid(row(ranged, telling("Post", 2, "2025-03-05"), ties=(Tie(0, 1, LIKELY, 1),)))
    assert layout.marks[0].left < layout.marks[1].x < layout.marks[0].right


def test_one_article_that_says_a_value_twice_on_a_day_has_one_mark() -> None:
    figure = row(
        telling("Wire", 24, "2025-03-03", article=7),
        telling("Wire", 24, "2025-03-03", article=7),
        telling("Post", 30, "2025-03-04", article=8),
        ties=(Tie(0, 2, UPDATED, 1), Tie(1, 2, UPDATED, 2), Tie(0, 1, Outcome.AGREES, 3)),
    )
    assert marks_of(figure) == [0, 0, 2]
    assert [(tie.first, tie.second) for tie in lines_drawn(figure, None)] == [(0, 2)]


def test_an_update_leads_to_the_next_value_only() -> None:
    figure = row(
        *(telling(f"Outlet {day}", day, f"2025-03-0{day}") for day in (1, 2, 3)),
        ties=(Tie(0, 1, UPDATED, 1), Tie(1, 2, UPDATED, 2), Tie(0, 2, UPDATED, 3)),
    )
    assert [(tie.first, tie.second) for tie in lines_drawn(figure, None)] == [(0, 1), (1, 2)]


def test_of_very_many_lines_those_of_the_current_value_are_drawn() -> None:
    many = MOST_LINES + 2
    figure = row(
        *(telling(f"Outlet {at}", at, "2025-03-01") for at in range(many)),
        ties=tuple(Tie(0, at, LIKELY, at) for at in range(1, many)),
    )
    assert lines_drawn(figure, None) == []
    assert [tie.second for tie in lines_drawn(figure, 3)] == [3]


DAYS = st.dates().map(str)


@given(st.lists(DAYS, min_size=2, max_size=12), st.floats(200, 2_000))
def test_no_words_touch_another_mark_of_their_line(days: list[str], width: float) -> None:
    tellings = [telling("Wire", at, day) for at, day in enumerate(days)]
    ties = tuple(Tie(0, at, LIKELY, at) for at in range(1, len(days)))
    layout = laid(row(*tellings, ties=ties), width)
    for line in range(layout.lines):
        inside = sorted(mark for mark in layout.marks if layout.line_of(mark) == line)
        inside.sort(key=lambda mark: mark.x)
        for one, other in pairwise(inside):
            assert one.end + GAP <= other.left - LEAD + 0.01
    assert all(layout.room[0] <= mark.x <= layout.room[1] for mark in layout.marks)
