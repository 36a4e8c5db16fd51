from __future__ import annotations

import pytest

from core.finding.keys import keys_of, sketch
from core.finding.signs import Signs, from_numbers
from core.reading import read


def signs(text: str) -> Signs:
    return sketch(keys_of(read(text).statements[0]).profile).signs


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The dam did not break.", "The dam broke."),
        ("Exports rose.", "Exports fell."),
        ("The court accepted the plan.", "The court rejected the plan."),
        ("The curfew remains in force.", "The government lifted the curfew."),
        ("The strike cost 4,000 jobs.", "Only 3,000 jobs went in the strike."),
        ("The bank was founded in Leeds.", "The bank was founded in York."),
    ],
)
def test_what_can_exclude_each_other_meets(one: str, other: str) -> None:
    assert signs(one).met(signs(other))
    assert signs(other).met(signs(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The dam broke.", "The dam broke."),
        ("The dam did not break.", "The minister did not speak."),
        ("The court accepted the plan.", "The plan is long."),
        ("She bought 3,000 tonnes of wheat.", "She waited 3,000 days."),
    ],
)
def test_what_cannot_does_not(one: str, other: str) -> None:
    assert not signs(one).met(signs(other))


def test_a_sign_can_be_had_and_be_spoken_against() -> None:
    assert from_numbers([5 << 2 | 3, 6 << 2 | 1]) == Signs(frozenset({5, 6}), frozenset({5}))
