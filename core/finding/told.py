"""A value as an article tells it: a figure or a date with what it is of, its period, when it was said and by whom."""

from __future__ import annotations

import math
from operator import attrgetter
from typing import TYPE_CHECKING, Any, cast

from ..comparing.excerpts import around
from ..comparing.features import cached
from ..reading.parts import Bound, QuantityKind
from ..records import record
from ..text import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ..comparing.figure import Figure
    from ..comparing.parts import Span
    from ..reading.parts import Period, Statement

DAYS = "days"
"""The dimension of a date, whose numbers are proleptic days (`date.toordinal`)."""
POINTS = "pp"
"""The unit of percentage points, which are compared with percents."""
LEFT_OUT = "…"
"""Stands in `said_of` where the value stood."""
_COUNTS = frozenset({"bare", "count"})
_HANGING = frozenset(
    {"about", "at", "by", "in", "of", "on", "over", "since", "than", "to", "until"}
)


@record
class Told:
    """A value at [start, end) of a version's text, in code points.

    `text` is the value as printed. `value`, `low` and `high` are in the unit of the `dimension` (None for open, or for no
    single number); in `unit`, as it was told, it is (value - offset) / factor. `bound` is a `Bound`. `what` names what is
    measured or counted in words of the text, "" where they tell none; `said_of` is the text around the value, which is
    left out. `recurs`: it is one of a row of such figures (a rate, a price), so that its period tells it from the others.
    `per`: for each of what it is told. `period` is the time it is of, as printed, from `first` to `last`, ISO days, ""
    where not known; `assumed` tells that a part of it was assumed. It was said between `said_first` and `said_last` by
    `speaker`, "" where nobody was read.
    """

    start: int
    end: int
    text: str
    dimension: str
    value: float | None
    low: float | None
    high: float | None
    unit: str = ""
    factor: float = 1.0
    offset: float = 0.0
    bound: str = Bound.EXACT.value
    what: str = ""
    said_of: str = ""
    recurs: bool = False
    per: str = ""
    period: str = ""
    first: str = ""
    last: str = ""
    assumed: bool = False
    said_first: str = ""
    said_last: str = ""
    speaker: str = ""


_FIELDS: tuple[str, ...] = cast("Any", Told).__match_args__
_values = attrgetter(*_FIELDS)


def plain(told: Told) -> list[Any]:
    """Return a value as a list for JSON, from which `from_plain` makes it again."""
    return list(_values(told))


def from_plain(values: Sequence[Any]) -> Told:
    """Return the value that `plain` made a list of. Raises TypeError where there are too many or too few of them."""
    return Told(*values)


def told(statement: Statement, span: Span) -> Told | None:
    """Return the figure or date of a statement that stands at a span, code points of its text; None where none does."""
    figure = next((f for f in cached(statement).figures if (f.start, f.end) == span), None)
    if figure is not None:
        return _of_figure(statement, figure)
    period = next((p for p in statement.periods if (p.start, p.end) == span), None)
    return _of_date(statement, period) if period is not None else None


def _of_figure(statement: Statement, figure: Figure) -> Told | None:
    numbers = [_finite(figure.value), _finite(figure.low), _finite(figure.high)]
    if all(number is None for number in numbers):
        return None
    period, quantity = figure.period, figure.quantity
    return Told(
        start=figure.start,
        end=figure.end,
        text=one_line(figure.text),
        dimension="count" if figure.dimension in _COUNTS else figure.dimension,
        value=numbers[0],
        low=numbers[1],
        high=numbers[2],
        unit=_unit(figure),
        factor=figure.factor,
        offset=figure.offset,
        bound=(quantity.bound if quantity else Bound.EXACT).value,
        what=_what(figure),
        said_of=_said_of(statement, (figure.start, figure.end)),
        recurs=figure.nature == "recurring",
        per=figure.per,
        period=period.text if period else "",
        first=_iso(period.first if period else None),
        last=_iso(period.last if period else None),
        assumed=period is not None and period.basis.value in ("assumed", "unresolved"),
        said_first=_iso(statement.said_first),
        said_last=_iso(statement.said_last),
        speaker=statement.speaker.name if statement.speaker else "",
    )


def _of_date(statement: Statement, period: Period) -> Told | None:
    if period.first is None and period.last is None:
        return None
    one_day = period.first == period.last
    return Told(
        start=period.start,
        end=period.end,
        text=one_line(period.text),
        dimension=DAYS,
        value=_day(period.first) if one_day else None,
        low=_day(period.first),
        high=_day(period.last),
        bound=(Bound.EXACT if one_day else Bound.RANGE).value,
        said_of=_said_of(statement, (period.start, period.end)),
        assumed=period.basis.value in ("assumed", "unresolved"),
        said_first=_iso(statement.said_first),
        said_last=_iso(statement.said_last),
        speaker=statement.speaker.name if statement.speaker else "",
    )


def _finite(number: float | None) -> float | None:
    return number if number is not None and math.isfinite(number) else None


def _day(day: date | None) -> float | None:
    return float(day.toordinal()) if day is not None else None


def _iso(day: date | None) -> str:
    return day.isoformat() if day is not None else ""


def _unit(figure: Figure) -> str:
    if figure.quantity is None:
        return ""
    if figure.quantity.kind is QuantityKind.POINTS:
        return POINTS
    return figure.quantity.unit or ""


# Words ----------------------------------------------------------------------------------------------------------------


def _what(figure: Figure) -> str:
    """Name what a figure is of: the noun counted, with the word that tells the measure behind it."""
    noun, measured = one_line(figure.noun), one_line(figure.measured)
    in_period = figure.period is not None and measured in figure.period.text
    if not measured or in_period or measured.casefold() in noun.casefold():
        return noun
    if not noun:
        return measured
    shared = next(
        (n for n in range(len(measured), 0, -1) if noun.endswith(measured[:n]) and _whole(n, measured)),
        0,
    )  # fmt: skip
    return f"{noun}{measured[shared:]}" if shared else f"{noun}, {measured}"


def _whole(length: int, words: str) -> bool:
    return length == len(words) or words[length] == " "


def _said_of(statement: Statement, span: Span) -> str:
    """Return the text around a value with the value left out; what hangs loose at an end then goes too."""
    shown = around(cached(statement), span)
    value = statement.text[span[0] - statement.start : span[1] - statement.start]
    before, found, after = shown.partition(one_line(value) or LEFT_OUT)
    if not found:
        return ""
    words = [*before.split(), LEFT_OUT, *after.split()]
    while len(words) > 1 and words[-1] == LEFT_OUT and words[-2].lower() in _HANGING:
        del words[-2]
    return one_line(" ".join(words)).replace(f" {LEFT_OUT} {LEFT_OUT}", f" {LEFT_OUT}")
