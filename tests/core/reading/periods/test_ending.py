"""Lengths told by their end."""

from __future__ import annotations

import pytest

from core.reading.parts import Basis
from core.reading.periods import timex_value
from tests.core.reading.periods.test_reading import days, only, periods


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Prices rose 3% in the year to September.", "2023-10-01/2024-09-30"),
        ("Prices rose 3% in the year to December.", "2024-01-01/2024-12-31"),
        ("Prices rose 3% in the 12 months to June.", "2023-07-01/2024-06-30"),
        ("Profit fell in the three months ended 30 September.", "2024-07-01/2024-09-30"),
        ("Profit fell in the year ended June 30, 2023.", "2022-07-01/2023-06-30"),
        ("Profit fell in the year to 31 March.", "2023-04-01/2024-03-31"),
        ("Rain fell less in the 30 years to 2010.", "1981-01-01/2010-12-31"),
        ("Claims fell in the week to Friday.", "2025-02-15/2025-02-21"),
    ],
)
def test_a_length_with_its_end_has_days(text: str, told: str) -> None:
    assert days(only(text)) == told


def test_a_calendar_year_told_by_its_end_is_that_year() -> None:
    assert timex_value(only("Prices rose 3% in the year to December.")) == "2024"


def test_a_length_that_something_is_put_off_by_stays_apart() -> None:
    found = periods("The deadline was extended by two months to June.")
    assert [p.text for p in found] == ["two months", "June"]


def test_a_length_whose_end_has_no_year_keeps_its_end() -> None:
    (found,) = periods("Stocks rose in the week to May 9.", None)
    assert (days(found), found.edtf, found.basis) == ("../..", "/XXXX-05-09", Basis.UNRESOLVED)
