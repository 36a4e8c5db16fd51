from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.comparing import STRONGEST
from core.errors import InvalidValueError
from core.finding import order, worth
from core.finding.order import example, from_text, learned, neutral, place, to_text
from core.finding.standing import LISTED
from core.finding.traits import TRAITS
from core.store.suggestion_order import Placed, PlacedSide
from core.words import Dismissal, Kind, Outcome, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.finding.order import Example

NAMES = [trait.name for trait in TRAITS]


def side(**fields: Any) -> PlacedSide:
    values: dict[str, Any] = {
        "article_id": 1, "outlet": "Courier", "title": 20, "start": 600, "end": 700, "speaker": "",
        "day": "2025-03-04", "copies": 0,
    }  # fmt: skip
    return PlacedSide(**(values | fields))


def one(**fields: Any) -> Placed:
    values: dict[str, Any] = {
        "id": 1, "outcome": Outcome.LIKELY, "kind": Kind.NUMBER, "score": 0.5, "assumed": frozenset(),
        "remarks": 0, "dimension": "count", "values": (213.0, 219.0), "first": side(),
        "second": side(article_id=2, outlet="Herald"), "verdict": None, "own_outcome": None, "reason": "",
    }  # fmt: skip
    return Placed(**(values | fields))


def trait(name: str, **fields: Any) -> float:
    return TRAITS[NAMES.index(name)].of(one(**fields))


# Traits -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "fields", "value"),
    [
        ("score", {"score": 0.7}, 0.7),
        ("number", {}, 1),
        ("number", {"kind": Kind.DATE}, 0),
        ("wording", {"kind": Kind.ANTONYM}, 1),
        ("name", {"kind": None}, 0),
        ("assumed", {"assumed": frozenset({"event", "period"})}, 0.5),
        ("event assumed", {"assumed": frozenset({"event"})}, 1),
        ("within", {"second": side()}, 1),
        ("one outlet", {"second": side(article_id=2)}, 1),
        ("one outlet", {"first": side(outlet=""), "second": side(article_id=2, outlet="")}, 0),
        ("days apart", {"second": side(day="2026-03-04")}, 1),
        ("days apart", {"second": side(day="")}, 0),
        ("undated", {"second": side(day="")}, 1),
        ("two speakers", {"first": side(speaker="Anna"), "second": side(speaker="Bo")}, 1),
        ("two speakers", {"first": side(speaker="Anna")}, 0),
        ("one speaker", {"first": side(speaker="Anna"), "second": side(speaker="anna")}, 1),
        ("difference", {"values": (50.0, 200.0)}, 0.75),
        ("difference", {"values": (0.0, 0.0)}, 0),
        ("difference", {"values": (None, 2.0)}, 0),
        ("difference", {"dimension": "days", "values": (739000.0, 739400.0)}, 1),
        ("near", {}, 1),
        ("near", {"values": (200.0, 219.0)}, 0),
        ("no value", {"values": (None, None)}, 1),
        ("headline", {"second": side(start=0)}, 1),
        ("headline", {}, 0),
        ("lead", {}, 0.5),
        ("copies", {"first": side(copies=10)}, 1),
        ("length", {"first": side(end=1400)}, 1),
        ("uneven", {"first": side(end=650)}, 0.5),
        ("remarked", {"remarks": 2}, 1),
    ],
)
def test_a_trait_tells_what_it_says(name: str, fields: dict[str, Any], value: float) -> None:
    assert trait(name, **fields) == pytest.approx(value)


numbers = st.none() | st.floats(allow_nan=False, allow_infinity=False)
sides = st.builds(
    PlacedSide,
    article_id=st.integers(1, 3),
    outlet=st.text(max_size=3),
    title=st.integers(0, 200),
    start=st.integers(0, 10**7),
    end=st.integers(10**7, 2 * 10**7),
    speaker=st.text(max_size=3),
    day=st.just("") | st.dates().map(str),
    copies=st.integers(0, 10**4),
)
any_placed = st.builds(
    Placed,
    id=st.just(1),
    outcome=st.sampled_from(Outcome),
    kind=st.none() | st.sampled_from(Kind),
    score=st.floats(0, 1),
    assumed=st.frozensets(st.sampled_from(["event", "period", "place", "entity", "measure", "x"])),
    remarks=st.integers(0, 9),
    dimension=st.sampled_from(["", "count", "days"]),
    values=st.tuples(numbers, numbers),
    first=sides,
    second=sides,
    verdict=st.none() | st.sampled_from(Verdict),
    own_outcome=st.none() | st.sampled_from(Outcome),
    reason=st.text(max_size=9) | st.sampled_from(Dismissal).map(str),
)
any_weights = st.lists(st.floats(-1000, 1000), min_size=len(TRAITS), max_size=len(TRAITS)).map(
    tuple
)


@given(any_placed, any_weights)
def test_any_suggestion_has_traits_from_0_to_1_and_stays_with_its_outcome(
    found: Placed, weights: order.Weights
) -> None:
    traits = order.traits_of(found)
    assert all(0 <= value <= 1 for value in traits)
    begin = worth.place(found.outcome, 0.0)
    assert begin < place(found.outcome, traits, weights) < begin + 1
    taught = example(found)
    assert taught is None or 0 < taught.counts <= 1


@given(any_weights, any_weights)
def test_stronger_outcomes_come_first_whatever_is_learned(
    weights: order.Weights, other: order.Weights
) -> None:
    traits = [0.5] * len(TRAITS)
    places = [
        place(outcome, traits, weights if n % 2 else other) for n, outcome in enumerate(STRONGEST)
    ]
    assert all(before > after for before, after in pairwise(places))


def test_what_is_put_in_order_is_what_is_shown() -> None:
    assert frozenset(LISTED) == worth.SHOWN


@given(st.lists(st.floats(0, 1), min_size=2, max_size=9), st.sampled_from(Outcome))
def test_with_nothing_learned_the_order_is_that_of_the_score(
    scores: list[float], outcome: Outcome
) -> None:
    def told(score: float) -> float:
        return place(outcome, order.traits_of(one(score=score)), neutral())

    for a, b in pairwise(sorted(scores)):
        assert told(a) <= told(b)


# Learning -----------------------------------------------------------------------------------------------------------


def taught(wants: Callable[[int], bool], many: int = 40) -> list[Example]:
    """Return examples of two kinds in turn, all else being alike, wanted as a function of their number says."""
    found: list[Example] = []
    for n in range(many):
        kind = Kind.NUMBER if n % 2 else Kind.ROLE
        verdict = Verdict.ACCEPTED if wants(n) else Verdict.DISMISSED
        told = example(one(kind=kind, verdict=verdict, reason="different figure"))
        assert told is not None
        found.append(told)
    return found


def test_what_is_accepted_rises_and_what_is_dismissed_falls() -> None:
    weights = learned(taught(lambda n: bool(n % 2)), neutral())
    assert weights[NAMES.index("number")] > 0.3
    assert weights[NAMES.index("name")] < -0.3
    numbers_, roles = (
        place(Outcome.LIKELY, order.traits_of(one(kind=kind)), weights)
        for kind in (Kind.NUMBER, Kind.ROLE)
    )
    assert numbers_ > roles


def test_the_more_are_accepted_the_more_a_trait_counts() -> None:
    counted = [
        learned(taught(lambda n, k=k: bool(n % 2) and n < k), neutral())[NAMES.index("number")]
        for k in (10, 20, 30, 40)
    ]
    assert counted == sorted(counted)
    assert counted[0] < counted[-1]


def test_few_decisions_leave_the_engines_score_in_front() -> None:
    few, many = (learned(taught(lambda n: bool(n % 2), n), neutral()) for n in (20, 400))
    at = NAMES.index("number")
    assert abs(few[at]) < abs(many[at])
    assert few[NAMES.index("score")] == neutral()[NAMES.index("score")]


def test_the_order_of_examples_makes_no_difference() -> None:
    examples = taught(lambda n: n % 3 == 0)
    one_way, other_way = learned(examples, neutral()), learned(examples[::-1], neutral())
    assert one_way == pytest.approx(other_way, abs=1e-6)


@pytest.mark.parametrize(
    ("fields", "wanted", "counts"),
    [
        ({"verdict": Verdict.ACCEPTED}, True, 1.0),
        ({"verdict": Verdict.ACCEPTED, "own_outcome": Outcome.UPDATED}, True, 1.0),
        ({"verdict": Verdict.ACCEPTED, "own_outcome": Outcome.AGREES}, False, 1.0),
        ({"verdict": Verdict.DISMISSED, "reason": "not worth it"}, False, 1.0),
        ({"verdict": Verdict.DISMISSED, "reason": "misread by the program: an age"}, False, 0.5),
        ({"verdict": Verdict.DISMISSED, "reason": "other: seen"}, False, 0.5),
    ],
)
def test_a_decision_teaches_by_its_verdict_and_reason(
    fields: dict[str, Any], wanted: bool, counts: float
) -> None:
    told = example(one(**fields))
    assert told is not None
    assert (told.wanted, told.counts) == (wanted, counts)


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"verdict": Verdict.LATER},
        {"verdict": Verdict.ACCEPTED, "outcome": Outcome.AGREES},
    ],
)
def test_what_is_left_or_was_never_listed_teaches_nothing(fields: dict[str, Any]) -> None:
    assert example(one(**fields)) is None


# As text ------------------------------------------------------------------------------------------------------------


@given(any_weights)
def test_weights_are_read_as_they_were_written(weights: order.Weights) -> None:
    if any(round(weight, 3) for weight in weights):
        text = to_text(weights, ["a note"])
        assert from_text(text) == pytest.approx(weights, rel=1e-3)
        assert to_text(from_text(text), ["a note"]) == text


def test_the_weights_that_come_with_the_program_are_the_score_alone() -> None:
    assert [name for name, weight in zip(NAMES, neutral(), strict=True) if weight] == ["score"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no weights"),
        ("# a note\n\nscore\t0\n", "no weights"),
        ("score 4", "Line 1: a line is a trait"),
        ("score\t4\nmood\t1\n", "Line 2: there is no trait “mood”"),
        ("score\tnan", "Line 1: a weight is a number"),
        ("score\t1e9", "not “1e9”"),
        ("score\tmuch", "not “much”"),
    ],
)
def test_a_text_that_cannot_be_read_is_told_by_its_line(text: str, said: str) -> None:
    with pytest.raises(InvalidValueError, match=said):
        from_text(text)
