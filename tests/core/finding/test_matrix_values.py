from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from core.finding.matrix_values import Unit, common_unit, worded
from core.finding.told import DAYS, Told


def told(value: float | None = 13.0, dimension: str = "%", **more: Any) -> Told:
    known: dict[str, Any] = {"low": value, "high": value, "unit": "%", "text": "as printed"} | more
    return Told(start=0, end=5, dimension=dimension, value=value, **known)


@pytest.mark.parametrize(
    ("bound", "words"),
    [
        ("exact", "13 %"),
        ("about", "≈13 %"),
        ("over", ">13 %"),
        ("at least", "≥13 %"),
        ("under", "<13 %"),
        ("up to", "≤13 %"),
    ],
)
def test_a_bound_is_a_sign(bound: str, words: str) -> None:
    assert worded(told(bound=bound), Unit("%")) == words


def test_a_range_has_both_ends_and_an_open_one_its_sign() -> None:
    assert worded(told(None, low=10.0, high=12.0, bound="range"), Unit("%")) == "10–12 %"
    assert worded(told(None, low=10.0, high=None, bound="range"), Unit("%")) == "≥10 %"
    assert worded(told(None, low=None, high=12.0, bound="range"), Unit("%")) == "≤12 %"


def test_values_are_shown_in_the_unit_of_the_first_that_has_one() -> None:
    km = told(5_000.0, "length", unit="km", factor=1_000.0)
    miles = told(4_988.9664, "length", unit="mi", factor=1_609.344)
    unit = common_unit([km, miles])
    assert (worded(km, unit), worded(miles, unit)) == ("5 km", "4.989 km")


def test_counts_have_no_unit() -> None:
    count = told(1_200.0, "count", unit="", bound="about")
    assert worded(count, common_unit([count])) == "≈1,200"


def test_points_beside_percents_are_named() -> None:
    percent, points = told(), told(2.0, unit="pp")
    unit = common_unit([percent, points])
    assert [worded(one, unit) for one in (percent, points)] == ["13 %", "2 points"]
    assert common_unit([points]).symbol == "percentage points"


def test_a_date_is_told_as_days() -> None:
    first, last = date(2025, 1, 1).toordinal(), date(2025, 1, 31).toordinal()
    month = told(None, DAYS, low=float(first), high=float(last), unit="")
    assert worded(month, common_unit([month])) == "Jan 2025"


def test_a_number_too_large_for_its_unit_stands_as_printed() -> None:
    tiny = Unit("x", factor=1e-300)
    assert worded(told(1e200), tiny) == "as printed x"
