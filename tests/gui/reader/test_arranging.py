"""What is left out of a crowded gutter, and that nothing in it covers anything else."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from core.operations.views import Tie
from core.words import ClaimState
from gui.reader import arranging, curves
from gui.reader.curve_drawing import badge_box, counter_box, label_box, rest_box, stub_box
from gui.reader.curves import Band, Room

ROOM = Room(92, 640, (Band(40, 640), Band(40, 640)))
FIRST, SECOND, THIRD = 7, 8, 9
heights = st.floats(-200, 900)


def tie(number: int, one: int, other: int, articles: tuple[int, int] = (FIRST, SECOND)) -> Tie:
    return Tie(number, None, one, other, *articles, ClaimState.AGREED)


def sort(*ties: Tie) -> curves.Sorted:
    return curves.sort_ties(ties, FIRST, SECOND, before=None, last=True)


def fan(count: int, apart: float = 40) -> tuple[curves.Sorted, curves.Plan]:
    """Give the ties of claim 0 to so many claims of the other article, the first of them 50 down."""
    ties = sort(*(tie(n, 0, n) for n in range(1, count + 1)))
    return ties, curves.plan(ties, (lambda _: 60, lambda n: 50 + apart * (n - 1)), ROOM)


def test_a_dozen_ties_of_one_claim_are_all_drawn() -> None:
    ties, seen = fan(12, apart=100)
    arranging.thin(seen, arranging.crowded(ties), lambda _: False)
    assert len(seen.curves) == 12


def test_of_more_only_those_in_view_and_the_selected_one_are_drawn() -> None:
    ties, seen = fan(36, apart=100)
    assert arranging.crowded(ties) == {0}
    arranging.thin(seen, arranging.crowded(ties), lambda one: one.link_id == 30)
    assert [c.tie.link_id for c in seen.curves] == [1, 2, 3, 4, 5, 6, 30]
    assert seen.counters[1, 1].count == 30


def test_signs_stand_apart_and_those_without_room_are_counted() -> None:
    ties, seen = fan(40, apart=14)
    chosen = frozenset(id(one) for one, _, _ in ties.across)
    discs = arranging.discs(seen, chosen, [])
    boxes = [badge_box(place) for _, place in discs.badges if place]
    assert discs.rest
    assert len(boxes) + len(discs.rest.ties) == len(discs.badges) == 40
    assert len(boxes) > 5
    boxes += [rest_box(discs.rest), *(counter_box(one) for one in seen.counters.values())]
    assert not [pair for pair in combinations(boxes, 2) if pair[0].intersects(pair[1])]


@given(st.lists(st.tuples(heights, st.booleans()), max_size=25), heights, heights)
def test_labels_cover_neither_each_other_nor_counters_nor_the_bold_curve(
    claims: list[tuple[float, bool]], y0: float, y1: float
) -> None:
    away = [
        tie(n, n, 99, (SECOND if second else FIRST, THIRD)) for n, (_, second) in enumerate(claims)
    ]
    bold = tie(90, 90, 91)
    ties = sort(bold, *away)
    ys = {90: y0, 91: y1} | {n: y for n, (y, _) in enumerate(claims)}
    seen = curves.plan(ties, (ys.get, ys.get), ROOM)
    count = len(seen.stubs)
    arranging.arrange(seen, frozenset({id(bold)}), ROOM.height)
    assert len(seen.stubs) == count
    labels = [label_box(stub) for stub in seen.stubs if stub.said]
    boxes = [*labels, *(counter_box(one) for one in seen.counters.values())]
    assert not [pair for pair in combinations(boxes, 2) if pair[0].intersects(pair[1])]
    for curve in seen.curves:
        points = [curve.line.at(part / 48) for part in range(49)]
        assert not [box for box in labels if any(box.contains(x, y) for x, y in points)]


def test_a_label_without_room_is_not_said() -> None:
    ties = sort(*(tie(n, n, 99, (FIRST, THIRD)) for n in range(20)))
    seen = curves.plan(ties, (lambda _: 300, lambda _: None), ROOM)
    arranging.arrange(seen, frozenset(), ROOM.height)
    said = [stub for stub in seen.stubs if stub.said]
    assert 2 < len(said) < 20
    silent = next(stub for stub in seen.stubs if not stub.said)
    assert stub_box(silent).width() < stub_box(said[0]).width()
