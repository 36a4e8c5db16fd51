"""What a stretch of words was read as, before it becomes a Period: a value as TIMEX3 writes it, and the days it covers.

TIMEX3 (ISO-TimeML, Pustejovsky and others 2003) writes "2025-02-26", "2025-W09", "2025-Q1", "2025-SP", "199" (the 1990s),
"18" (the 19th century), "2025-02-26TMO" (morning), "XXXX-01" (a January), "P3D" and PRESENT_REF, PAST_REF, FUTURE_REF.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from ...records import record
from ..parts import Basis, Granularity
from .spans import SEASONS, months_span, week_span, years_span

if TYPE_CHECKING:
    from .spans import Span

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(T.*)?$")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?$")
_LETTERS = re.compile(r"(\d{4})-(Q|H|SP|SU|FA|WI)(\d?)$")
_YEARS = re.compile(r"\d{2,4}$")
_YEAR_UNITS = {
    4: (1, Granularity.YEAR),
    3: (10, Granularity.DECADE),
    2: (100, Granularity.CENTURY),
}


@record
class Reading:
    """A value and its days; `value` is TIMEX3's, "" for what it cannot hold. `bound` is "", "since", "until", "before", "after".

    `edtf` is "" where it follows from `value`.
    """

    value: str
    first: date | None = None
    last: date | None = None
    granularity: Granularity = Granularity.DAY
    basis: Basis = Basis.READ
    assumes: str = ""
    edtf: str = ""
    duration: str = ""
    repeated: bool = False
    reference: str = ""
    others: tuple[tuple[date, date], ...] = ()
    bound: str = ""

    @property
    def span(self) -> Span | None:
        """The days it covers, None where an end is open or unknown."""
        return (self.first, self.last) if self.first and self.last else None


def read_value(value: str, basis: Basis = Basis.READ, assumes: str = "") -> Reading | None:
    """Return the reading of a TIMEX3 value, its days worked out; None where there is no such day or year.

    A value with X has no days and is unresolved.
    """
    if "X" in value:
        return Reading(
            value,
            granularity=unresolved_granularity(value),
            basis=Basis.UNRESOLVED,
            assumes=assumes or "the date of the article",
        )
    found = days_covered(value)
    if found is None:
        return None
    return Reading(value, *found[0], granularity=found[1], basis=basis, assumes=assumes)


@lru_cache(maxsize=2048)
def days_covered(value: str) -> tuple[Span, Granularity] | None:
    """Return the days of a TIMEX3 value and how fine it is, None where there are none."""
    try:
        return _days(value)
    except (ValueError, OverflowError):
        return None


def _days(value: str) -> tuple[Span, Granularity] | None:
    if match := _DAY.match(value):
        day = date(int(match[1]), int(match[2]), int(match[3]))
        return (day, day), Granularity.TIME if match[4] else Granularity.DAY
    if match := _MONTH.match(value):
        return months_span(int(match[1]), int(match[2])), Granularity.MONTH
    if match := _WEEK.match(value):
        monday, sunday = week_span(date.fromisocalendar(int(match[1]), int(match[2]), 1))
        weekend = (sunday - timedelta(1), sunday), Granularity.WEEKEND
        return weekend if match[3] else ((monday, sunday), Granularity.WEEK)
    if match := _LETTERS.match(value):
        return _lettered(int(match[1]), match[2], int(match[3] or 0))
    if _YEARS.match(value):
        years, granularity = _YEAR_UNITS[len(value)]
        start = int(value) * years + (1 if years == 100 else 0)  # noqa: PLR2004 - a century begins with the year 1
        return years_span(start, years), granularity
    return None


def _lettered(year: int, letter: str, number: int) -> tuple[Span, Granularity]:
    if letter == "Q":
        return months_span(year, 3 * number - 2, 3), Granularity.QUARTER
    if letter == "H":
        return months_span(year, 6 * number - 5, 6), Granularity.HALF
    return months_span(year, SEASONS[letter], 3), Granularity.SEASON


def unresolved_granularity(value: str) -> Granularity:
    """Tell how fine a value with X is."""
    if "T" in value.removeprefix("T0"):
        return Granularity.TIME
    if "-WE" in value:
        return Granularity.WEEKEND
    if "-W" in value:
        return Granularity.DAY if re.search(r"W..-\d", value) else Granularity.WEEK
    if match := re.search(r"-(Q|H|S|F|WI)", value):
        return {"Q": Granularity.QUARTER, "H": Granularity.HALF}.get(match[1], Granularity.SEASON)
    if len(value) == 2:  # noqa: PLR2004 - the digits of a century
        return Granularity.CENTURY
    return (Granularity.YEAR, Granularity.MONTH, Granularity.DAY)[min(value.count("-"), 2)]


def day_value(day: date) -> str:
    """Return a day as a value."""
    return day.isoformat()


def unit_value(day: date, unit: str) -> str:
    """Return the value of the day, week, month, quarter, half, year, decade or century that holds a day."""
    if unit in {"W", "FN"}:
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}"
    if unit == "WE":
        return unit_value(day, "W") + "-WE"
    if unit == "Q":
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    if unit == "HY":
        return f"{day.year:04}-H{(day.month + 5) // 6}"
    lengths = {"M": 7, "Y": 4, "DE": 3, "CE": 2}
    return day.isoformat()[: lengths.get(unit, 10)]
