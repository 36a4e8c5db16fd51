"""Where curves run and which ties are drawn how."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.operations.views import Tie
from core.words import ClaimState
from gui.reader import curves
from gui.reader.curves import Band, Room

if TYPE_CHECKING:
    from collections.abc import Callable

BAND = Band(40, 640)
ROOM = Room(92, 640, (BAND, BAND))
MIRRORED = Room(92, 640, (BAND, BAND), mirrored=True)
FIRST, SECOND, THIRD = 7, 8, 9
heights = st.floats(-2_000, 3_000)


def tie(one: int, other: int, articles: tuple[int, int] = (FIRST, SECOND), number: int = 1) -> Tie:
    return Tie(number, None, one, other, *articles, ClaimState.AGREED)


def at(**places: float | None) -> Callable[[int], float | None]:
    """Give a reader's heights: `c1=50` for claim 1 at 50."""
    return lambda claim_id: places.get(f"c{claim_id}")


# Curves ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("room", "start", "end"), [(ROOM, 0, 92), (MIRRORED, 92, 0)])
def test_a_curve_runs_from_the_first_reader_to_the_second(
    room: Room, start: float, end: float
) -> None:
    line = room.across(100, 300)
    assert line.at(0) == pytest.approx((start, 100))
    assert line.at(0.5) == pytest.approx((46, 200))
    assert line.at(1) == pytest.approx((end, 300))


@given(heights, heights, st.floats(0, 1))
def test_a_point_of_a_curve_is_on_it(y0: float, y1: float, t: float) -> None:
    line = ROOM.across(y0, y1)
    x, y = line.at(t)
    assert 0 <= x <= ROOM.width
    assert min(y0, y1) - 0.01 <= y <= max(y0, y1) + 0.01
    assert line.distance(x, y) <= 0.01 + abs(y1 - y0) / 100


def test_distance_grows_away_from_a_curve() -> None:
    line = ROOM.across(100, 100)
    assert line.distance(46, 104) == pytest.approx(4)
    assert line.distance(46, 90) == pytest.approx(10)


@given(st.sampled_from([ROOM, MIRRORED]), st.sampled_from([0, 1]), heights, heights)
def test_a_bow_stays_in_the_half_at_its_reader(room: Room, side: int, y0: float, y1: float) -> None:
    line = room.bow(side, y0, y1)
    edge = room.edge(side)
    assert line.at(0) == (edge, y0)
    assert line.at(1) == (edge, y1)
    assert 0 < abs(line.at(0.5)[0] - edge) < room.width / 2


def test_a_hidden_end_leads_to_its_counter() -> None:
    line = ROOM.outward(0, 300, 1, -1)
    assert line.at(0) == (0, 300)
    x, y = ROOM.counter_at(1, -1)
    assert x > ROOM.width / 2
    assert line.at(1)[0] == x
    assert y < line.at(1)[1] < BAND.top


# Sorting --------------------------------------------------------------------------------------------------------------


def sort(*ties: Tie, before: int | None = None, last: bool = True) -> curves.Sorted:
    return curves.sort_ties(ties, FIRST, SECOND, before=before, last=last)


def test_ties_between_the_two_readers_go_across_whichever_end_comes_first() -> None:
    found = sort(tie(1, 2), tie(3, 4, (SECOND, FIRST)))
    assert [ends[1:] for ends in found.across] == [(1, 2), (4, 3)]
    assert found.claims == ({1, 4}, {2, 3})


def test_ties_within_an_article_are_bows_at_its_reader() -> None:
    own, other = tie(1, 2, (FIRST, FIRST)), tie(3, 4, (SECOND, SECOND))
    assert sort(own, other).bows == [(own, 0), (other, 1)]
    assert sort(own, other, last=False).bows == [(own, 0)]


def test_ties_to_other_articles_are_gathered_by_claim() -> None:
    one, two, three = (tie(1, n, (FIRST, THIRD), n) for n in (5, 6, 7))
    away = tie(8, 2, (THIRD, SECOND))
    found = sort(one, two, three, away)
    assert found.elsewhere == {(0, 1): [one, two, three], (1, 2): [away]}
    assert sort(one, away, last=False).elsewhere == {(0, 1): [one]}


def test_a_tie_to_the_reader_before_is_drawn_there() -> None:
    assert not sort(tie(1, 5, (FIRST, THIRD)), before=THIRD).elsewhere


def test_one_article_in_both_readers_is_joined_with_itself() -> None:
    own = tie(1, 2, (FIRST, FIRST))
    found = curves.sort_ties([own], FIRST, FIRST, before=None, last=True)
    assert found.across == [(own, 1, 2)]
    assert not found.bows


def test_an_empty_reader_has_no_ties() -> None:
    found = curves.sort_ties([tie(1, 2)], None, SECOND, before=None, last=True)
    assert found.claims == (set(), {2})
    assert list(found.elsewhere) == [(1, 2)]


# What is seen ---------------------------------------------------------------------------------------------------------


def test_a_tie_in_view_is_a_whole_curve() -> None:
    seen = curves.plan(sort(tie(1, 2)), (at(c1=100), at(c2=500)), ROOM)
    assert [(c.line.at(0), c.line.at(1), c.whole) for c in seen.curves] == [
        ((0, 100), (92, 500), True)
    ]
    assert not seen.counters


def test_an_end_out_of_view_is_counted_and_led_to() -> None:
    ties = sort(tie(1, 2), tie(3, 4, number=2), tie(5, 6, number=3))
    seen = curves.plan(ties, (at(c1=100, c3=200, c5=300), at(c2=-50, c4=10, c6=900)), ROOM)
    assert [c.whole for c in seen.curves] == [False] * 3
    counted = {key: (c.count, c.claim_id) for key, c in seen.counters.items()}
    assert counted == {(1, -1): (2, 4), (1, 1): (1, 6)}


def test_ties_with_both_ends_out_of_view_are_counted_alone() -> None:
    seen = curves.plan(sort(tie(1, 2)), (at(c1=-100), at(c2=900)), ROOM)
    assert not seen.curves
    assert {key: c.claim_id for key, c in seen.counters.items()} == {(0, -1): 1, (1, 1): 2}


def test_a_claim_that_is_not_in_the_version_shown_is_left_out() -> None:
    seen = curves.plan(sort(tie(1, 2)), (at(c1=100), at()), ROOM)
    assert (seen.curves, seen.counters) == ([], {})


def test_stubs_are_shown_only_in_view() -> None:
    ties = sort(tie(1, 5, (FIRST, THIRD)), tie(2, 6, (FIRST, THIRD)))
    seen = curves.plan(ties, (at(c1=100, c2=5_000), at()), ROOM)
    assert [(stub.side, stub.claim_id) for stub in seen.stubs] == [(0, 1)]
    assert not seen.counters


@given(st.lists(st.tuples(heights, heights), max_size=30))
def test_every_end_is_seen_or_counted(ends: list[tuple[float, float]]) -> None:
    ties = sort(*(tie(n, n, number=n) for n in range(len(ends))))
    seen = curves.plan(ties, (lambda n: ends[n][0], lambda n: ends[n][1]), ROOM)
    hidden = sum(BAND.way(y) != 0 for pair in ends for y in pair)
    assert sum(counter.count for counter in seen.counters.values()) == hidden
    whole = sum(curve.whole for curve in seen.curves)
    assert whole == sum(all(BAND.way(y) == 0 for y in pair) for pair in ends)
    for (side, way), counter in seen.counters.items():
        ys = [pair[side] for pair in ends if BAND.way(pair[side]) == way]
        assert counter.nearest == (max(ys) if way < 0 else min(ys))
