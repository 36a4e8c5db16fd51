"""Sums in two currencies."""

from __future__ import annotations

from core.comparing import CLASHES, compare
from core.reading import read
from core.words import Kind, Outcome

EUROS = "Norsund bought the mine for 80 million euros in 2021."


def test_sums_that_can_be_one_at_the_rate_of_the_year_are_compatible_and_the_rate_is_named() -> (
    None
):
    found = compare(read(EUROS), read("Norsund bought the mine for $94 million in 2021."))
    assert (found.outcome, found.reason) == (Outcome.COMPATIBLE, "rate")
    rate = next(check for check in found.checks if check.name == "rate")
    assert "2021" in rate.detail
    assert "USD for 1 EUR" in rate.detail


def test_sums_far_apart_at_that_rate_clash() -> None:
    found = compare(read(EUROS), read("Norsund bought the mine for $240 million in 2021."))
    assert found.outcome in CLASHES
    assert found.kind is Kind.UNIT


def test_a_sum_told_in_both_currencies_needs_no_rate() -> None:
    both = "Norsund bought the mine for 80 million euros ($97 million)."
    assert (
        compare(read(both), read("Norsund paid $97 million for the mine.")).outcome
        is Outcome.AGREES
    )
