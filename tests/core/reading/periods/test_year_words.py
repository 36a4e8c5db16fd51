"""Years told in pairs, in words and of seasons."""

from __future__ import annotations

import pytest

from tests.core.reading.periods.test_reading import days, only, periods


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Between 2003 and 2007 exports tripled.", "2003/2007"),
        ("From 2003 to 2007 exports tripled.", "2003/2007"),
        ("Exports tripled between 2019 and 2021.", "2019/2021"),
    ],
)
def test_two_years_are_one_period_whatever_stands_behind(text: str, edtf: str) -> None:
    assert only(text).edtf == edtf


def test_two_numbers_that_count_are_no_years() -> None:
    assert periods("Between 2003 and 2007 people died.") == []


@pytest.mark.parametrize(
    "text",
    [
        "A total of 1648 parts arrived.",
        "The total of 1648 was a record.",
        "In two thousand and five cases it failed.",
        "Prices fell from 9 to 5, officials said.",
        "At the start a 10/1 shot led.",
    ],
)
def test_numbers_alike_are_no_periods(text: str) -> None:
    assert periods(text) == []


@pytest.mark.parametrize("text", ["The 2023-24 season was short.", "The 2023/24 ski season ended."])
def test_a_season_of_sport_runs_from_summer_to_summer(text: str) -> None:
    assert days(only(text)) == "2023-07-01/2024-06-30"
