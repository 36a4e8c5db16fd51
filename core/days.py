"""Days as they are told on the screen: "25 Feb 2025", "1 to 15 Feb 2025", "Feb 2025", "2025"."""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DECEMBER = 12


def day(one: date) -> str:
    """Return a day: "25 Feb 2025"."""
    return f"{one.day} {MONTHS[one.month - 1]} {one.year}"


def between(first: date | None, last: date | None, unknown: str = "") -> str:
    """Return the days from `first` to `last`, both inclusive: "1 to 15 Feb 2025", "since 1 Feb 2025", or `unknown`.

    A whole month or year stands as such, and no month or year is said twice.
    """
    if first is not None and last is not None:
        return day(first) if first == last else _range(first, last)
    if first is not None:
        return f"since {day(first)}"
    return f"until {day(last)}" if last is not None else unknown


def _range(first: date, last: date) -> str:
    if first.year != last.year:
        return f"{day(first)} to {day(last)}"
    whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if whole and (first.month, last.month) == (1, _DECEMBER):
        return str(last.year)
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]} to {day(last)}"
    return f"{MONTHS[last.month - 1]} {last.year}" if whole else f"{first.day} to {day(last)}"
