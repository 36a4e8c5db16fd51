"""Dates of the Solar Hijri calendar (Iran, Afghanistan) and of the Islamic lunar calendar, as Gregorian days.

Solar Hijri: the 2820 year cycle replaced by the 33 year rule of break years after Borkowski, "The Persian calendar for 3000
years", Earth, Moon and Planets 74 (1996), as in the public algorithm of jalaali; it agrees with the observed calendar from
1178 to 1633 S.H. Islamic: the tabular calendar, civil epoch, leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29 of 30
(Reingold and Dershowitz, Calendrical Calculations, chapter 7); the crescent as seen may come a day sooner or later.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from ..parts import Basis, Granularity
from .readings import Reading, day_value, read_value

_BREAKS = (
    -61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456, 3178,
)  # fmt: skip
_ISLAMIC_EPOCH = 227015  # 16 July 622 of the Julian calendar, as a day of `date.fromordinal`
_ONE = timedelta(1)
_LONG_MONTHS = 186  # the days of the six months that have 31


def new_year(year: int) -> date:
    """Return the Gregorian day of 1 Farvardin of a Solar Hijri year. Raises ValueError out of 1 to 3177."""
    if year < 1:
        raise ValueError(year)
    gregorian = year + 621
    leaps, start = -14, _BREAKS[0]
    for stop in _BREAKS[1:]:
        jump = stop - start
        if year < stop:
            break
        leaps += jump // 33 * 8 + jump % 33 // 4
        start = stop
    else:
        raise ValueError(year)
    passed = year - start
    leaps += passed // 33 * 8 + (passed % 33 + 3) // 4
    if jump % 33 == 4 and jump - passed == 4:  # noqa: PLR2004 - the last leap year of a long cycle
        leaps += 1
    gregorian_leaps = gregorian // 4 - (gregorian // 100 + 1) * 3 // 4 - 150
    return date(gregorian, 3, 20 + leaps - gregorian_leaps)


def solar_day(year: int, month: int, day: int) -> date:
    """Return the Gregorian day of a Solar Hijri date."""
    passed = (month - 1) * 31 if month <= 7 else _LONG_MONTHS + (month - 7) * 30  # noqa: PLR2004 - six months have 31 days
    return new_year(year) + timedelta(passed + day - 1)


def solar_year_of(day: date) -> int:
    """Return the Solar Hijri year that a Gregorian day lies in."""
    year = day.year - 621
    return year if new_year(year) <= day else year - 1


def solar_unit(day: date, offset: int, name: str) -> Reading | None:
    """Return the Solar Hijri year ("Y") or month ("M") so many after the one that a day lies in."""
    year = solar_year_of(day)
    if name == "Y":
        return calendar_date("solar", year + offset)
    passed = (day - new_year(year)).days
    month = passed // 31 if passed < _LONG_MONTHS else 6 + (passed - _LONG_MONTHS) // 30
    more, month = divmod(month + offset, 12)
    return calendar_date("solar", year + more, month + 1)


def islamic_day(year: int, month: int, day: int) -> date:
    """Return the Gregorian day of a date of the tabular Islamic calendar. Raises ValueError out of range."""
    passed = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day - 1
    return date.fromordinal(_ISLAMIC_EPOCH + passed)


def calendar_date(
    kind: str, year: int | None, month: int = 0, day: int | None = None, written: date | None = None
) -> Reading | None:
    """Return the reading of a date of a calendar, "solar" or "islamic"; month 0 means the whole year.

    A year left out is the last one that had begun on the day of writing. An Islamic date may be a day off on either side.
    """
    assumed = year is None
    if year is None:
        if written is None:
            return Reading(
                "XXXX", basis=Basis.UNRESOLVED, assumes="the year", granularity=_grain(month, day)
            )
        year = _last_begun(kind, written, month, day or 1)
    try:
        first, last = _days(kind, year, month, day)
    except (ValueError, OverflowError):
        return None
    if kind == "islamic":
        first, last = first - _ONE, last + _ONE
    value = day_value(first) if first == last else ""
    found = read_value(value) if value else None
    found = found or Reading(value, first, last, _grain(month, day), edtf=f"{first}/{last}")
    if kind == "islamic" and day:
        found = replace(found, value=day_value(first + _ONE))
    return replace(found, basis=Basis.ASSUMED, assumes="the year") if assumed else found


def _grain(month: int, day: int | None) -> Granularity:
    return Granularity.DAY if day else Granularity.MONTH if month else Granularity.YEAR


def _last_begun(kind: str, written: date, month: int, day: int) -> int:
    if kind == "solar":
        year = solar_year_of(written)
        return year if solar_day(year, month or 1, day) <= written else year - 1
    year = int((written.toordinal() - _ISLAMIC_EPOCH) // 354.367) + 2
    while islamic_day(year, month or 1, day) > written:
        year -= 1
    return year


def _days(kind: str, year: int, month: int, day: int | None) -> tuple[date, date]:
    tell = solar_day if kind == "solar" else islamic_day
    if day:
        found = tell(year, month, day)
        return found, found
    if not month:
        return tell(year, 1, 1), tell(year + 1, 1, 1) - _ONE
    after = (year + 1, 1) if month == 12 else (year, month + 1)  # noqa: PLR2004 - the last month
    return tell(year, month, 1), tell(*after, 1) - _ONE


def day_in_year(kind: str, year: int, month: int, day: int) -> date:
    """Return the Gregorian day of a date of a calendar, "solar" or "islamic", in a Gregorian year."""
    if kind == "solar":
        found = solar_day(year - 621, month, day)
        return found if found.year == year else solar_day(year - 622, month, day)
    start = int((date(year, 1, 1).toordinal() - _ISLAMIC_EPOCH) // 354.367)
    days = [islamic_day(start + n, month, day) for n in (0, 1, 2, 3)]
    return min(found for found in days if found.year >= year)
