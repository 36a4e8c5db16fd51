"""Opposite words of the same people and things."""

from __future__ import annotations

import pytest

from core.comparing import CLASHES, compare
from core.reading import read
from core.words import Kind, Outcome

CLASHING = [
    ("The union accepted the offer.", "The union rejected the offer."),
    ("The search was legal.", "The search was illegal."),
    ("The pilot survived the crash.", "The pilot died in the crash."),
    ("The party voted for the budget.", "The party voted against the budget."),
    ("The jury found the banker guilty of fraud.", "The jury found the banker innocent of fraud."),
    ("The delegation arrived on 3 May.", "The delegation left on 3 May."),
]
BOTH_CAN_STAND = [
    ("The Greens rejected the treaty.", "The Socialists accepted the treaty."),
    ("The driver survived the crash.", "The passenger died in the crash."),
    ("The strike began at the mine.", "The strike ended at the mine."),
    ("The gunman entered the bank at noon.", "The gunman left the bank with a hostage."),
    ("The left supports higher taxes.", "The left opposes lower pensions."),
    ("The road to the north is open.", "The road to the south is closed."),
]


@pytest.mark.parametrize("texts", CLASHING)
def test_opposites_of_the_same_things_clash(texts: tuple[str, str]) -> None:
    one, other = texts
    for first, second in ((one, other), (other, one)):
        found = compare(read(first), read(second))
        assert found.outcome in CLASHES
        assert found.kind is Kind.ANTONYM


@pytest.mark.parametrize("texts", BOTH_CAN_STAND)
def test_opposites_of_other_things_do_not(texts: tuple[str, str]) -> None:
    one, other = texts
    assert compare(read(one), read(other)).outcome not in CLASHES


def test_the_opposite_denied_agrees() -> None:
    found = compare(
        read("The judge did not reject the appeal."), read("The judge accepted the appeal.")
    )
    assert found.outcome is Outcome.AGREES
