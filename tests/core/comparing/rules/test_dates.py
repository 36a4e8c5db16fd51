"""Dates of the same thing that cannot both be, and dates of something else in the same sentence."""

from __future__ import annotations

import pytest

from core.comparing import CLASHES, compare
from core.reading import read
from core.words import Kind

BOTH_CAN_STAND = [
    ("The lighthouse, built in 1911, was sold in 1987.", "The lighthouse was sold in 1987."),
    ("Adler led the choir from 1990 until it split in 2004.", "The choir split in 2004."),
    ("The law, passed in 2011, did not take effect until 2014.", "The law took effect in 2014."),
    ("The tunnel opened in 1930 and was widened in 1972.", "The tunnel was widened in 1972."),
]
CLASHING = [
    ("The lighthouse, built in 1911, was sold in 1987.", "The lighthouse was built in 1921."),
    ("The lighthouse, built in 1911, was sold in 1987.", "The lighthouse was built in 1987."),
    ("The tunnel opened in 1930 and was widened in 1972.", "The tunnel was widened in 1979."),
]


@pytest.mark.parametrize(("first", "second"), BOTH_CAN_STAND)
def test_a_date_goes_with_its_equal_and_not_with_that_of_another_clause(
    first: str, second: str
) -> None:
    assert compare(read(first), read(second)).outcome not in CLASHES


@pytest.mark.parametrize(("first", "second"), CLASHING)
def test_two_dates_of_one_deed_clash(first: str, second: str) -> None:
    found = compare(read(first), read(second))
    assert found.outcome in CLASHES
    assert found.kind is Kind.DATE
