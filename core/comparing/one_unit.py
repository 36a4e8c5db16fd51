"""What two compared statements tell, written out for a table: both values in one unit, how far they are apart, both periods.

Nothing is decided here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from ..reading.parts import Bound, Granularity
from ..text import one_line
from .layout import figure_of, period_told
from .layout_numbers import number_line

if TYPE_CHECKING:
    from datetime import date

    from ..reading.parts import Period, Statement
    from .figure import Figure
    from .layout_parts import Mark
    from .parts import Comparison, Span

Told: TypeAlias = float | str
"""A number, or words where no single number says it: "more than 13", a date, a name; "" where there is nothing."""

DAYS = "days"
UNKNOWN = "unknown"
DIGITS = 10
"""How many digits are kept of a number that was worked out: more are noise of the conversion."""
EXACT = 2**53


@dataclass(frozen=True, slots=True)
class OneUnit:
    """Both values in `unit` ("" for counts and words), the second less the first, and the periods that they are of.

    `difference` is "" where the two have no numbers; of bounds it is that of the numbers stated. Periods are ISO 8601: a
    day, a range "first/last" with ".." for an open end, or "unknown".
    """

    first: Told
    second: Told
    unit: str
    difference: Told
    first_period: str
    second_period: str


def in_one_unit(first: Statement, second: Statement, comparison: Comparison) -> OneUnit:
    """Return what the values tell that a comparison of two statements rests on."""
    spans = comparison.first_value, comparison.second_value
    figures = figure_of(first, spans[0]), figure_of(second, spans[1])
    periods = period_told(first, spans[0], figures[0]), period_told(second, spans[1], figures[1])
    told = _numbers(figures) or _dates(periods, spans) or _words((first, second), spans)
    return OneUnit(*told, _iso(periods[0]), _iso(periods[1]))


_Values: TypeAlias = tuple[Told, Told, str, Told]


def _numbers(figures: tuple[Figure | None, Figure | None]) -> _Values | None:
    """Return two figures in their common unit; None where there are not two, or they have none."""
    one, other = figures
    line = number_line(one, other) if one is not None and other is not None else None
    if line is None or one is None or other is None:
        return None
    first, second = line.marks
    apart: Told = ""
    if first.value is not None and second.value is not None:
        apart = _plain(second.value - first.value)
    return _number(first, one), _number(second, other), line.unit, apart


def _number(mark: Mark, figure: Figure) -> Told:
    bound = figure.quantity.bound if figure.quantity else Bound.EXACT
    if bound is Bound.EXACT and mark.value is not None:
        return _plain(mark.value)
    return mark.words


def _plain(value: float) -> float:
    """Return a number without the noise of a conversion, a whole one as such."""
    short = float(f"{value:.{DIGITS}g}")
    return int(short) if short.is_integer() and abs(short) < EXACT else short


def _dates(
    periods: tuple[Period | None, Period | None], spans: tuple[Span, Span]
) -> _Values | None:
    """Return two dates where those are the values; None where they are not."""
    one, other = periods
    if one is None or other is None or not _is_at(one, spans[0]) or not _is_at(other, spans[1]):
        return None
    if Granularity.TIME in (one.granularity, other.granularity):
        return _clock(one), _clock(other), "", ""
    return _iso(one), _iso(other), DAYS, _days_apart(one, other)


def _is_at(period: Period, span: Span) -> bool:
    return (period.start, period.end) == span


def _clock(period: Period) -> str:
    """Return a time of day as ISO 8601 has it where that is known, else as it was printed."""
    return period.value if "T" in period.value else one_line(period.text)


def _days_apart(one: Period, other: Period) -> Told:
    """Return how many days the second date is behind the first, as a range where either is one; "" where that is open."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return ""
    least, most = (other.first - one.last).days, (other.last - one.first).days
    return least if least == most else f"{least} to {most}"


def _words(sides: tuple[Statement, Statement], spans: tuple[Span, Span]) -> _Values:
    first, second = (
        one_line(side.text[span[0] - side.start : span[1] - side.start])
        if span != (side.start, side.end)
        else ""
        for side, span in zip(sides, spans, strict=True)
    )
    return first, second, "", ""


def _iso(period: Period | None) -> str:
    if period is None or (period.first is None and period.last is None):
        return UNKNOWN
    first, last = _day(period.first), _day(period.last)
    return first if first == last else f"{first}/{last}"


def _day(day: date | None) -> str:
    return day.isoformat() if day is not None else ".."
