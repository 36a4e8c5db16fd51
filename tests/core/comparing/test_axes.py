"""Axes are long enough for what stands on them, and their ticks stand at round places."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.comparing.axes import day_axis, number, number_axis

if TYPE_CHECKING:
    from core.comparing.layout_parts import Axis


def told(axis: Axis) -> list[str]:
    return [words for _, words in axis.ticks]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (1200, "1,200"), (1234567, "1,234,567"), (1.2e6, "1.2 million"), (3e9, "3 billion"), (13.2, "13.2"), (0, "0"),
        (-5.5, "-5.5"), (1e12, "1 trillion"), (1e30, "1e+30"),
    ],
)  # fmt: skip
def test_numbers_are_written_as_people_write_them(value: float, words: str) -> None:
    assert number(value) == words


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ([10, 13], ["10", "11", "12", "13"]),
        ([213, 219], ["214", "216", "218"]),
        ([1.2e6, 1.9e6], ["1.25 million", "1.5 million", "1.75 million", "2 million"]),
        ([2_000_400, 2_000_900], ["2,000,400", "2,000,600", "2,000,800"]),
        ([0.1, 0.12], ["0.10", "0.11", "0.12"]),
        ([1e6, 1e9], ["1 million", "10 million", "100 million", "1 billion"]),
    ],
)
def test_ticks_of_numbers(values: list[float], ticks: list[str]) -> None:
    assert told(number_axis(values)) == ticks


def test_no_tick_stands_between_two_things_that_are_counted() -> None:
    assert told(number_axis([1, 2], whole=True)) == ["1", "2"]


def test_an_open_end_leaves_room() -> None:
    assert number_axis([10, 13], above=True).high > number_axis([10, 13]).high
    assert number_axis([10, 13], below=True).low < number_axis([10, 13]).low


@pytest.mark.parametrize(
    ("days", "ticks"),
    [
        ([date(2025, 3, 3), date(2025, 3, 4)], ["2 Mar 2025", "3 Mar", "4 Mar", "5 Mar", "6 Mar"]),
        ([date(2024, 1, 1), date(2025, 12, 31)], ["Jan 2024", "Jul", "Jan 2025", "Jul 2025", "Jan 2026"]),
        ([date(1900, 1, 1), date(2025, 1, 1)], ["1900", "1950", "2000"]),
        ([date(1, 1, 1), date(9999, 12, 31)], ["2500", "5000", "7500"]),
    ],
)  # fmt: skip
def test_ticks_of_days_reach_from_days_to_centuries(days: list[date], ticks: list[str]) -> None:
    assert told(day_axis(days)) == ticks


@given(
    st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1),
    st.booleans(),
    st.booleans(),
)
def test_any_numbers_have_an_axis(values: list[float], below: bool, above: bool) -> None:
    axis = number_axis(values, below=below, above=above)
    assert axis.low < axis.high
    assert all(0 <= axis.at(value) <= 1 for value in values)
    places = [place for place, _ in axis.ticks]
    assert places == sorted(set(places))
    assert len(places) <= 13


@given(st.lists(st.dates(), min_size=1), st.booleans(), st.booleans())
def test_any_days_have_an_axis(days: list[date], below: bool, above: bool) -> None:
    axis = day_axis(days, below=below, above=above)
    assert all(axis.low <= day.toordinal() < axis.high for day in days)
    places = [place for place, _ in axis.ticks]
    assert places == sorted(set(places))
    assert len(places) <= 13
