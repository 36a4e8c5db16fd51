"""Gaps in certainty are reported, and are no clash."""

from __future__ import annotations

import pytest

from core.comparing import compare
from core.reading import read
from core.words import Kind, Outcome


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The trader stole the files.", "The trader allegedly stole the files."),
        ("The two banks merged.", "The two banks plan to merge."),
        ("The virus came from a farm.", "The virus may have come from a farm."),
    ],
)
def test_a_gap_is_reported_and_both_can_stand(one: str, other: str) -> None:
    found = compare(read(one), read(other))
    assert found.outcome is Outcome.COMPATIBLE
    assert found.kind is Kind.CERTAINTY


def test_what_was_only_pretended_was_not() -> None:
    found = compare(read("The accountant pretended to be ill."), read("The accountant was ill."))
    assert found.outcome is Outcome.CONTRADICTS
