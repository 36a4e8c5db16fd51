from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.finding.matrix import Decided, Pairing, Value, groups, judged
from core.finding.shared import JOINING
from core.finding.told import Told
from core.words import Outcome, Verdict

if TYPE_CHECKING:
    from core.finding.matrix import Spot

AGREES, APART, CLASH = Outcome.AGREES, Outcome.NOT_COMPARABLE, Outcome.CONTRADICTS


def spot(version: int, start: int = 0) -> Spot:
    return version, start, start + 5


def value(where: Spot, *, dimension: str = "count", days: str = "", passage: int = -1) -> Value:
    first, _, last = days.partition("/")
    told = Told(
        where[1], where[2], "213", dimension, 213.0, 213.0, 213.0,
        recurs=bool(days), first=first, last=last,
    )  # fmt: skip
    return Value(told, (where[0], where[1] if passage < 0 else passage))


def values(*spots: Spot) -> dict[Spot, Value]:
    return {one: value(one) for one in spots}


def pair(
    first: Spot, second: Spot, outcome: Outcome, score: float = 0.5, *, checked: bool = False
) -> Pairing:
    return Pairing(first[0] * 100 + second[0], first, second, outcome, score, checked)


A, B, C, D = spot(1), spot(2), spot(3), spot(4)


def rows(*pairings: Pairing, told: dict[Spot, Value] | None = None) -> list[tuple[Spot, ...]]:
    return [group.spots for group in groups(pairings, told or values(A, B, C, D))]


def test_pairs_that_touch_make_one_row() -> None:
    assert rows(pair(A, B, AGREES), pair(B, C, CLASH)) == [(A, B, C)]


def test_pairs_that_do_not_touch_make_rows_of_their_own() -> None:
    assert rows(pair(A, B, AGREES), pair(C, D, Outcome.LIKELY)) == [(A, B), (C, D)]


def test_what_was_read_to_be_of_two_things_parts_at_the_weakest_pair() -> None:
    likely = pair(B, C, Outcome.LIKELY, 0.6)
    assert rows(pair(A, B, AGREES), likely, pair(C, D, AGREES), pair(A, D, APART)) == [
        (A, B),
        (C, D),
    ]


def test_of_two_equal_outcomes_the_lower_score_is_the_weaker() -> None:
    found = rows(pair(A, B, AGREES, 0.3), pair(B, C, AGREES, 0.7), pair(A, C, APART))
    assert found == [(B, C)]


def test_unknown_neither_joins_nor_parts() -> None:
    assert rows(pair(A, B, AGREES), pair(B, C, AGREES), pair(A, C, Outcome.UNKNOWN)) == [(A, B, C)]
    assert rows(pair(A, B, Outcome.UNKNOWN)) == []


def test_values_of_two_dimensions_are_never_joined() -> None:
    told = values(A) | {B: value(B, dimension="%")}
    assert rows(pair(A, B, CLASH), told=told) == []


def test_two_values_of_one_sentence_are_never_joined() -> None:
    other = spot(1, 20)
    told = {A: value(A, passage=0), other: value(other, passage=0), B: value(B)}
    assert rows(pair(A, B, AGREES, 0.9), pair(other, B, CLASH), told=told) == [(A, B)]


def test_a_chain_does_not_join_what_recurs_in_two_periods() -> None:
    years = {A: "2023-01-01/2023-12-31", C: "2024-01-01/2024-12-31"}
    told = values(B) | {one: value(one, days=days) for one, days in years.items()}
    assert rows(pair(A, B, AGREES, 0.9), pair(B, C, AGREES), told=told) == [(A, B)]


def test_two_periods_that_were_compared_and_taken_for_one_are_joined() -> None:
    told = {
        A: value(A, days="2023-01-01/2023-12-31"),
        B: value(B, days="2023-07-01/2023-12-31"),
    }
    assert rows(pair(A, B, CLASH), told=told) == [(A, B)]


def test_a_checker_goes_before_the_machine() -> None:
    assert rows(pair(A, B, APART), pair(B, A, CLASH, checked=True)) == [(A, B)]
    assert rows(pair(A, B, CLASH), pair(B, A, APART, checked=True)) == []


def test_what_a_checker_joined_is_joined_first() -> None:
    checked = pair(A, B, Outcome.LIKELY, 0.1, checked=True)
    assert rows(checked, pair(B, C, AGREES, 0.9), pair(A, C, APART)) == [(A, B)]


def test_a_copy_stands_for_its_origin_and_counts_once() -> None:
    found = groups([pair(A, B, AGREES), pair(C, D, AGREES)], values(A, B, C, D), {C: A})
    assert [group.spots for group in found] == [(A, B, D)]
    assert groups([pair(A, C, AGREES)], values(A, C), {C: A}) == []


def test_a_row_has_all_pairs_among_its_values() -> None:
    (group,) = groups([pair(A, B, AGREES), pair(B, C, AGREES), pair(A, C, CLASH)], values(A, B, C))
    assert [one.outcome for one in group.pairings] == [AGREES, CLASH, AGREES]


SPOTS = st.builds(spot, st.integers(1, 6), st.sampled_from((0, 10)))
PAIRINGS = st.lists(
    st.builds(
        pair, SPOTS, SPOTS, st.sampled_from(list(Outcome)), st.floats(0, 1), checked=st.booleans()
    ),
    max_size=30,
)
TOLD = st.fixed_dictionaries(
    {
        spot(version, start): st.builds(
            value,
            st.just(spot(version, start)),
            dimension=st.sampled_from(("count", "%")),
            passage=st.sampled_from((0, -1)),
        )
        for version in range(1, 7)
        for start in (0, 10)
    }
)


@given(PAIRINGS, TOLD)
def test_no_row_holds_what_is_apart(pairings: list[Pairing], told: dict[Spot, Value]) -> None:
    found = groups(pairings, told)
    every = [one for group in found for one in group.spots]
    assert len(every) == len(set(every))
    checked = {frozenset((p.first, p.second)) for p in pairings if p.checked}
    apart = {
        frozenset((p.first, p.second))
        for p in pairings
        if p.outcome is APART and (p.checked or frozenset((p.first, p.second)) not in checked)
    }
    joined_too = {
        frozenset((p.first, p.second)) for p in pairings if p.checked and p.outcome is not APART
    }
    for group in found:
        assert len(group.spots) > 1
        assert len({told[one].told.dimension for one in group.spots}) == 1
        assert len({told[one].passage for one in group.spots}) == len(group.spots)
        inside = {frozenset(two) for two in combinations(group.spots, 2)}
        assert not inside & (apart - joined_too)
        assert all(p.outcome in JOINING for p in group.pairings)
        assert all({p.first, p.second} <= set(group.spots) for p in group.pairings)


@given(PAIRINGS, TOLD, st.randoms())
def test_the_order_of_pairs_makes_no_difference(
    pairings: list[Pairing], told: dict[Spot, Value], random: object
) -> None:
    shuffled = list(pairings)
    random.shuffle(shuffled)  # pyright: ignore[reportAttributeAccessIssue]
    found = [group.spots for group in groups(pairings, told)]
    assert [group.spots for group in groups(shuffled, told)] == found


def test_a_decision_that_is_put_off_leaves_the_machines_word() -> None:
    assert judged(CLASH, None, main=True) == (CLASH, False)
    assert judged(CLASH, Decided(Verdict.LATER), main=True) == (CLASH, False)


@pytest.mark.parametrize("reason", ["different figure", "different period: of May, not of June"])
def test_a_pair_dismissed_as_two_figures_parts_these_two(reason: str) -> None:
    decided = Decided(Verdict.DISMISSED, None, reason)
    assert judged(CLASH, decided, main=True) == (APART, True)
    assert judged(AGREES, decided, main=False) == (AGREES, False)


def test_passages_dismissed_as_of_two_events_share_no_value() -> None:
    decided = Decided(Verdict.DISMISSED, None, "different place or event")
    for main in (True, False):
        assert judged(CLASH, decided, main=main) == (APART, True)


def test_a_pair_dismissed_as_the_same_agrees() -> None:
    decided = Decided(Verdict.DISMISSED, None, "same thing")
    assert judged(CLASH, decided, main=True) == (AGREES, True)


@pytest.mark.parametrize("reason", ["misread by the program", "not worth it", "other: a joke"])
def test_a_pair_dismissed_for_another_reason_counts_no_more(reason: str) -> None:
    decided = Decided(Verdict.DISMISSED, None, reason)
    assert judged(CLASH, decided, main=True) == (Outcome.UNKNOWN, True)


def test_a_checkers_outcome_counts_for_the_values_that_it_is_of() -> None:
    decided = Decided(Verdict.ACCEPTED, Outcome.COMPATIBLE)
    assert judged(CLASH, decided, main=True) == (Outcome.COMPATIBLE, True)
    assert judged(CLASH, decided, main=False) == (CLASH, False)
    assert judged(CLASH, Decided(Verdict.ACCEPTED), main=True) == (CLASH, True)
