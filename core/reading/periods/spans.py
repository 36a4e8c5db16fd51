"""Calendar arithmetic: days, weeks from Monday (ISO 8601), months, quarters, seasons, and parts of a stretch of days."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

Span = tuple[date, date]


SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month that each season begins with, as meteorologists of the northern half count; a winter ends in the next year."""


MONTHS_OF = {"M": 1, "Q": 3, "HY": 6, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}


DAYS_OF = {"D": 1, "NI": 1, "WE": 7, "W": 7, "FN": 14}


_DECADE = 120


def make_day(year: int, month: int, day: int) -> date | None:
    """Return the day, None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def in_range(year: int) -> bool:
    """Tell whether days of a year can be told."""
    return MINYEAR <= year <= MAXYEAR


def months_span(year: int, month: int, months: int = 1) -> Span:
    """Return the first and the last day of so many months from a month on."""
    last_year, last = divmod(year * 12 + month - 1 + months - 1, 12)
    return date(year, month, 1), date(last_year, last + 1, monthrange(last_year, last + 1)[1])


def years_span(year: int, years: int = 1) -> Span:
    """Return the first and the last day of so many years."""
    return date(year, 1, 1), date(min(year + years - 1, MAXYEAR), 12, 31)


def week_span(day: date, weeks: int = 0) -> Span:
    """Return Monday and Sunday of the week that is so many after the one of `day`."""
    monday = day - timedelta(day.weekday()) + timedelta(7 * weeks)
    return monday, monday + timedelta(6)


def add_months(day: date, months: int) -> date:
    """Return the day so many months later, the last of that month where it is shorter. Raises ValueError out of range."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_units(day: date, number: float, unit: str) -> date:
    """Return the day that lies so many units later; units under a day count as none. Raises ValueError out of range."""
    try:
        if unit in MONTHS_OF:
            return add_months(day, round(number * MONTHS_OF[unit]))
        return day + timedelta(round(number * DAYS_OF.get(unit, 0)))
    except OverflowError as problem:
        raise ValueError(str(problem)) from problem


def third(span: Span, part: int) -> Span:
    """Return the first (0), middle (1) or last (2) third of a span, borders rounded outward.

    A month is cut at the 10th and the 20th, a year at the end of April and of August, a longer stretch at whole years.
    """
    first, last = span
    if (first.day, last.day) == (1, monthrange(last.year, last.month)[1]):
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        if months == 1:
            return (
                first.replace(day=(1, 11, 21)[part]),
                last.replace(day=(10, 20, last.day)[part]),
            )
        size = 12 if months >= _DECADE else 1
        start, end = months // size * part // 3, -(-months // size * (part + 1) // 3)
        return add_months(first, start * size), add_months(first, end * size) - timedelta(1)
    days = (last - first).days + 1
    return (
        first + timedelta(days * part // 3),
        first + timedelta(-(-days * (part + 1) // 3) - 1),
    )


def half(span: Span, part: int) -> Span:
    """Return the first (1) or the second (2) half of a span."""
    first, last = span
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if first.day == 1 and months > 1 and months % 2 == 0:
        middle = add_months(first, months // 2)
    else:
        middle = first + timedelta(((last - first).days + 1) // 2)
    return (first, middle - timedelta(1)) if part == 1 else (middle, last)


def easter(year: int, *, orthodox: bool = False) -> date:
    """Return Easter Sunday. Source: the algorithms of Meeus, Jones and Butcher (Meeus, Astronomical Algorithms, chapter 8).

    The orthodox day is worked out in the Julian calendar and given in the Gregorian one; right from 1900 to 2099.
    """
    if orthodox:
        d = (19 * (year % 19) + 15) % 30
        e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
        return date(year, (d + e + 114) // 31, (d + e + 114) % 31 + 1) + timedelta(13)
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    w = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * w) // 451
    return date(year, (h + w - 7 * m + 114) // 31, (h + w - 7 * m + 114) % 31 + 1)


def nth_weekday(year: int, month: int, which: int, weekday: int) -> date:
    """Return the first (1) ... or last (-1) day of a month that is a weekday, 1 for Monday."""
    first, last = months_span(year, month)
    if which < 0:
        return last - timedelta((last.isoweekday() - weekday) % 7)
    return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (which - 1))
