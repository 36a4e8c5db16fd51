"""Dates without a year, and days that do not exist."""

from __future__ import annotations

from datetime import date

import pytest

from core.reading.parts import Basis
from tests.core.reading.periods.test_reading import days, only, periods


def test_a_day_without_year_in_digits_keeps_both_orders() -> None:
    found = only("It was signed on 10/1.")
    assert days(found) == "2024-10-01/2024-10-01"
    assert found.others == ((date(2025, 1, 10), date(2025, 1, 10)),)
    assert found.basis is Basis.ASSUMED


@pytest.mark.parametrize("told", ["Feb 30", "31 April 2024", "2024-02-30"])
def test_a_day_that_does_not_exist_has_no_days_but_a_remark(told: str) -> None:
    found = only(f"The meeting on {told} was moved.")
    assert (found.text, days(found), found.basis) == (told, "../..", Basis.UNRESOLVED)
    assert found.assumes


def test_a_number_behind_a_month_may_count_what_follows() -> None:
    assert [p.text for p in periods("In June 31 miners died.")] == ["June"]
