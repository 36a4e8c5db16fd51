"""Dates of other calendars against days that are known from almanacs."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core.reading.periods.other_calendars import (
    islamic_day,
    new_year,
    solar_day,
    solar_year_of,
)
from core.reading.periods.spans import easter, nth_weekday


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1357, date(1978, 3, 21)),
        (1375, date(1996, 3, 20)),
        (1399, date(2020, 3, 20)),
        (1400, date(2021, 3, 21)),
        (1403, date(2024, 3, 20)),
        (1404, date(2025, 3, 21)),
    ],
)
def test_nowruz(year: int, day: date) -> None:
    assert new_year(year) == day


def test_days_of_the_solar_year() -> None:
    assert solar_day(1357, 11, 22) == date(1979, 2, 11)
    assert solar_day(1403, 12, 30) == date(2025, 3, 20)
    assert solar_year_of(date(2025, 3, 20)) == 1403
    assert solar_year_of(date(2025, 3, 21)) == 1404


def test_every_solar_year_ends_where_the_next_begins() -> None:
    for year in range(1300, 1450):
        assert (new_year(year + 1) - new_year(year)) in {timedelta(365), timedelta(366)}


def test_days_of_the_islamic_calendar_are_a_day_off_at_most() -> None:
    known = {(1445, 9, 1): date(2024, 3, 11), (1446, 1, 1): date(2024, 7, 7)}
    for parts, day in known.items():
        assert abs(islamic_day(*parts) - day) <= timedelta(1)


def test_easter() -> None:
    assert easter(2024) == date(2024, 3, 31)
    assert easter(2025) == date(2025, 4, 20)
    assert easter(2024, orthodox=True) == date(2024, 5, 5)
    assert easter(2025, orthodox=True) == date(2025, 4, 20)


def test_nth_weekday() -> None:
    assert nth_weekday(2024, 11, 4, 4) == date(2024, 11, 28)
    assert nth_weekday(2024, 5, -1, 1) == date(2024, 5, 27)
