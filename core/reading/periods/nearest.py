"""What the words leave out, filled with what lies nearest and fits the tense: the year of a day, a month or a quarter."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from ..parts import Basis
from .readings import day_value, read_value
from .spans import add_months, make_day

if TYPE_CHECKING:
    from datetime import date

    from .readings import Reading
    from .scene import Scene

THE_YEAR = "the year"


_AHEAD = timedelta(1)
_FAR = timedelta(280)
"""A day that lies further off is told with its year, whatever the tense."""


_HALF_YEAR = 6
_LEAP = 8


def nearest_day(
    scene: Scene, piece: int, month: int, day: int, weekday: int | None = None
) -> Reading | None:
    """Return the day of a month in the year that is nearest and fits the weekday, else the tense.

    Without a day to count from it has no year. `weekday` is 1 for Monday.
    """
    if scene.day is None:
        return read_value(f"XXXX-{month:02}-{day:02}", assumes=THE_YEAR)
    years = range(scene.day.year - _LEAP, scene.day.year + _LEAP + 1)
    days = [found for year in years if (found := make_day(year, month, day))]
    fitting = [one for one in days if one.isoweekday() == weekday]
    tense = "" if fitting else scene.tense(piece)
    chosen = _choose(fitting or days, scene.day, tense)
    return read_value(day_value(chosen), Basis.ASSUMED, THE_YEAR) if chosen else None


def _choose(days: list[date], day: date, tense: str) -> date | None:
    chosen = None
    if tense == "past":
        chosen = max((one for one in days if one <= day + _AHEAD), default=None)
    if tense == "future":
        chosen = min((one for one in days if one >= day), default=None)
    if chosen and abs(chosen - day) <= _FAR:
        return chosen
    return min(days, key=lambda one: (abs(one - day), one), default=None)


def month_value(scene: Scene, piece: int, month: int) -> Reading | None:
    """Return the month nearest that fits the tense; without a day to count from, with no year."""
    if scene.day is None:
        return read_value(f"XXXX-{month:02}", assumes=THE_YEAR)
    day, tense = scene.day, scene.tense(piece)
    ahead = (month - day.month) % 12
    if ahead > {"past": 0, "future": 12}.get(tense, _HALF_YEAR):
        ahead -= 12
    return read_value(
        add_months(day.replace(day=1), ahead).isoformat()[:7], Basis.ASSUMED, THE_YEAR
    )


def nearest_year(scene: Scene, piece: int, part: str) -> Reading | None:
    """Return a quarter, half or season of the year that is nearest: the last begun, or the next that has not ended."""
    unknown = read_value(f"XXXX-{part}", assumes=THE_YEAR)
    if scene.day is None:
        return unknown
    years = [scene.day.year + n for n in (-1, 0, 1)]
    found = [
        one for year in years if (one := read_value(f"{year:04}-{part}", Basis.ASSUMED, THE_YEAR))
    ]
    if scene.tense(piece) == "future":
        return next((one for one in found if one.last and one.last >= scene.day), unknown)
    return next((one for one in reversed(found) if one.first and one.first <= scene.day), unknown)


def nearest_part(
    scene: Scene, piece: int, number: int, weekday: int | None = None
) -> Reading | None:
    """Return the day with a number in the month that is nearest and fits the weekday, else the tense."""
    if scene.day is None:
        return read_value(f"XXXX-XX-{number:02}", assumes="the month")
    start = scene.day.replace(day=1)
    months = [add_months(start, n) for n in (-2, -1, 0, 1, 2)]
    days = [one for month in months if (one := make_day(month.year, month.month, number))]
    fitting = [one for one in days if one.isoweekday() == weekday]
    chosen = _choose(fitting or days, scene.day, "" if fitting else scene.tense(piece))
    return read_value(day_value(chosen), Basis.ASSUMED, "the month") if chosen else None
