"""Days and months that are written out, wholly or without their year, in any order of their parts."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from ..parts import Basis, Granularity
from .kinds import letters_of
from .nearest import month_value, nearest_day, nearest_part
from .numbers import ordinal_of
from .other_calendars import calendar_date
from .readings import Reading, day_value, read_value
from .spans import make_day
from .years import counts, full_year, near_century

if TYPE_CHECKING:
    from re import Match

    from .scene import Scene

_SOLAR_YEARS = range(1200, 1500)


def month_day(scene: Scene, match: Match[str]) -> Reading | None:
    """Read a day of a month, with its year or with the one nearest."""
    if any(
        scene.scan.kinds[n] in _UNIT and scene.scan.values[n] != "D"
        for n in range(match.end("d"), match.start("m"))
    ):
        return None
    month, day = int(scene.word(match, "m")), day_number(scene, match)
    year = full_year(scene, match)
    if make_day(year or _LEAP_YEAR, month, day) is None:
        return None if counts(scene, match.end() - 1, certain=False) else _no_such_day()
    if year is None:
        return nearest_day(scene, match.start("m"), month, day, scene.number(match, "w"))
    return read_value(f"{year:04}-{month:02}-{day:02}")


_LEAP_YEAR = 2000
_UNIT = letters_of("unit")


def _no_such_day() -> Reading:
    """Return the reading of "30 February": no day, and a word on why."""
    return Reading("", basis=Basis.UNRESOLVED, assumes="a day that the calendar has")


def day_number(scene: Scene, match: Match[str]) -> int:
    """Return the day of a group "d": "26", "26th", "twenty-sixth"."""
    start, end = match.span("d")
    values = [scene.scan.values[n] for n in range(start, end)]
    return sum(ordinal_of(value) for value in values if value and value != "-")


def month_days(scene: Scene, match: Match[str]) -> Reading | None:
    """Read the days from one to another of one month."""
    month = int(scene.word(match, "m"))
    days = (int(scene.word(match, "d")), int(scene.word(match, "e")))
    year = full_year(scene, match)
    found = [
        read_value(f"{year:04}-{month:02}-{day:02}")
        if year is not None
        else nearest_day(scene, match.start("m"), month, day)
        for day in days
    ]
    if not found[0] or not found[1] or days[0] >= days[1]:
        return None
    return replace(found[0], last=found[1].last, edtf=f"{found[0].value}/{found[1].value}")


def month_year(scene: Scene, match: Match[str]) -> Reading | None:
    """Read a month of a year."""
    return read_value(f"{full_year(scene, match):04}-{int(scene.word(match, 'm')):02}")


def month_alone(scene: Scene, match: Match[str]) -> Reading | None:
    """Read a month without its year: the nearest one that fits the tense."""
    return month_value(scene, match.start("m"), int(scene.word(match, "m")))


def month_doubtful(scene: Scene, match: Match[str]) -> Reading | None:
    """Read a month whose name has other meanings, where the words before it ask for a time."""
    at = match.start()
    kinds = scene.scan.kinds
    before = kinds[at - 1] if at else ""
    listed = at > 1 and before in _JOINS and kinds[at - 2] in _MONTHS
    parted = at > 1 and before in _DASH and kinds[at - 2] in _PARTS
    return month_alone(scene, match) if before in _ASKING or listed or parted else None


_ASKING = letters_of(
    "in by since until from during before after last next this that early mid late of end between past every previous "
    "following within on start as approx"
)
_JOINS = letters_of("and to dash comma")
_MONTHS = letters_of("month")
_DASH, _PARTS = letters_of("dash"), letters_of("early mid late")


def numeric(scene: Scene, match: Match[str]) -> Reading | None:
    """Read a date of digits; where day and month could change places, the other reading is kept.

    The one within 45 days of the writing comes first, else the one that is usual in the language.
    """
    parts = [int(part) for part in re.split(r"[-/.]", scene.word(match, "x"))]
    marks = scene.word(match, "x")
    if parts[0] > 31:  # noqa: PLR2004 - more than the days of a month
        if parts[0] in _SOLAR_YEARS:
            return calendar_date("solar", parts[0], parts[1], parts[2])
        found = make_day(*parts) or make_day(parts[0], parts[2], parts[1])
        return read_value(day_value(found)) if found else _no_such_day()
    year = parts[2] if parts[2] > _LAST_SHORT else near_century(parts[2], scene.day)
    orders = [make_day(year, parts[1], parts[0]), make_day(year, parts[0], parts[1])]
    if "/" in marks and scene.language == "en":
        orders.reverse()
    days = [day for day in orders if day]
    if not days:
        return _no_such_day() if year > _LAST_SHORT else None
    if scene.day and [abs(day - scene.day) <= _NEAR for day in days] == [False, True]:
        days.reverse()
    found = read_value(day_value(days[0]))
    if found is None or len(set(days)) == 1:
        return found
    return replace(
        found,
        basis=Basis.ASSUMED,
        assumes="the order of day and month",
        others=((days[1], days[1]),),
    )


def day_slash_month(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "on 10/1": the order of day and month and the year are assumed, the other order is kept."""
    one, other = int(scene.word(match, "d")), int(scene.word(match, "e"))
    orders = ((one, other), (other, one))
    found = [
        day
        for month, number in orders
        if make_day(_LEAP_YEAR, month, number)
        and (day := nearest_day(scene, match.start(), month, number))
    ]
    if not found:
        return None
    spans = dict.fromkeys(day.span for day in found[1:] if day.span and day.span != found[0].span)
    if not spans:
        return found[0]
    kept = tuple(span for span in spans if span)
    return replace(found[0], assumes="the year and the order of day and month", others=kept)


def weekday_number(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "Tuesday 8th", "Wednesday the 31st"."""
    number, weekday = int(scene.word(match, "d")), int(scene.word(match, "w"))
    return nearest_part(scene, match.start("d"), number, weekday)


def day_alone(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "the 26th": of the month before, else of the nearest month."""
    number = int(scene.word(match, "d"))
    if scene.earlier and scene.earlier.first and scene.earlier.granularity in _SMALL:
        first = scene.earlier.first
        found = read_value(f"{first.year:04}-{first.month:02}-{number:02}")
        return replace(found, basis=Basis.ASSUMED, assumes="the month") if found else None
    return nearest_part(scene, match.start("d"), number)


_NEAR = timedelta(45)
_LAST_SHORT = 99
_SMALL = {Granularity.DAY, Granularity.TIME, Granularity.MONTH}


def other_calendar(scene: Scene, match: Match[str]) -> Reading | None:
    """Read a date of the Solar Hijri or the Islamic calendar."""
    kind = "solar" if scene.has(match, "s") else "islamic"
    month = scene.number(match, "s") or scene.number(match, "i") or 0
    year = scene.number(match, "y")
    return calendar_date(kind, year, month, scene.number(match, "d"), scene.day)


def solar_year(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "in the year 1401" in a text whose language counts Solar Hijri years."""
    year = int(scene.word(match, "y"))
    if scene.language != "fa" or year not in _SOLAR_YEARS:
        return None
    return calendar_date("solar", year)
