"""Values laid on one number line in one unit, each with what its wording allows, suggests, and may have been rounded from."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from ..reading.parts import Bound, QuantityKind
from .axes import number, number_axis
from .layout_parts import Mark, NumberLine
from .scales import scale_of
from .values import CLOSE, ROUNDED, WHOLE

if TYPE_CHECKING:
    from .figure import Figure
    from .layout_parts import Axis, Ends, Whose

NOTHING: Ends = (None, None)
TEN = 10
TWICE = 2.0
FIGURES = 4
LOG = "Each step is ten times the one before."
POINTS = "percentage points"
BOUNDS = {
    Bound.EXACT: "{}",
    Bound.ABOUT: "about {}",
    Bound.OVER: "more than {}",
    Bound.AT_LEAST: "at least {}",
    Bound.NEARLY: "nearly {}",
    Bound.UNDER: "less than {}",
    Bound.UP_TO: "up to {}",
    Bound.RANGE: "{}",
}


class Unit(NamedTuple):
    """The unit in which both values are shown: the number in the unit of the dimension is shown * factor + offset."""

    symbol: str
    factor: float = 1.0
    offset: float = 0.0

    def of(self, value: float | None) -> float | None:
        """Return a number of the dimension in this unit, None for one that is open or is no number."""
        if value is None:
            return None
        shown = (value - self.offset) / self.factor
        return shown if math.isfinite(shown) else None


def number_line(first: Figure, second: Figure) -> NumberLine | None:
    """Return two figures on one line, None where their units have nothing in common or neither has a number."""
    if first.dimension != second.dimension:
        return None
    unit = _common(first, second)
    marks = (_mark("first", first, unit), _mark("second", second, unit))
    values = [
        v
        for mark in marks
        for v in (mark.value, *mark.allows, *mark.suggests, *mark.rounds)
        if v is not None
    ]
    if not values or not all(_told(mark) for mark in marks):
        return None
    below = any(mark.allows[0] is None for mark in marks)
    above = any(mark.allows[1] is None for mark in marks)
    axis = number_axis(
        values, below=below, above=above, whole=_is_count(first) and _is_count(second)
    )
    return NumberLine(
        marks, axis, unit.symbol, _apart(marks, unit), _note((first, second), unit, axis)
    )


def _told(mark: Mark) -> bool:
    return mark.value is not None or mark.allows != NOTHING


def _is_count(figure: Figure) -> bool:
    return figure.dimension in ("count", "bare")


# Units ----------------------------------------------------------------------------------------------------------------


def _common(first: Figure, second: Figure) -> Unit:
    """Return the unit in which two figures of one dimension are shown: that of the first which was told with one."""
    if first.dimension == "%":
        both = all(_points(figure) for figure in (first, second))
        return Unit(POINTS if both else "%")
    for figure in (first, second):
        symbol = _symbol(figure)
        if symbol and scale_of(symbol).dimension == figure.dimension:
            return Unit(symbol, figure.factor, figure.offset)
    if first.factor == second.factor and first.offset == second.offset:
        return Unit(_symbol(first) or _symbol(second), first.factor, first.offset)
    return Unit("")


def _symbol(figure: Figure) -> str:
    return (figure.quantity.unit or "") if figure.quantity else ""


def _points(figure: Figure) -> bool:
    return figure.quantity is not None and figure.quantity.kind is QuantityKind.POINTS


def _note(figures: tuple[Figure, Figure], unit: Unit, axis: Axis) -> str:
    """Say what a reader of the line must know: what was converted, and that the axis is no plain one."""
    notes: list[str] = []
    if figures[0].dimension == "%" and _points(figures[0]) != _points(figures[1]):
        notes.append("One is in percent, the other in percentage points.")
    for figure in figures:
        told = unit.of(figure.value)
        if _symbol(figure) not in ("", unit.symbol) and not _points(figure) and told is not None:
            notes.append(f"{figure.text} is {_with(number(_short(told)), unit)}.")
    if axis.log:
        notes.append(LOG)
    return " ".join(notes)


def _short(value: float) -> float:
    """Return a number with the digits that are read of one that was worked out."""
    return float(f"{value:.{FIGURES}g}")


def _with(words: str, unit: Unit) -> str:
    return f"{words} {unit.symbol}" if unit.symbol else words


# Values ---------------------------------------------------------------------------------------------------------------


def _mark(whose: Whose, figure: Figure, unit: Unit) -> Mark:
    allows = unit.of(figure.low), unit.of(figure.high)
    suggests = _suggested(figure, unit)
    value = unit.of(figure.value)
    bound = figure.quantity.bound if figure.quantity else Bound.EXACT
    return Mark(
        whose=whose,
        text=" ".join(figure.text.split()),
        words=_words(bound, value, allows)
        + (" points" if _points(figure) and unit.symbol == "%" else ""),
        value=value,
        allows=allows,
        suggests=suggests,
        rounds=_rounds(figure, unit) if bound is Bound.EXACT else NOTHING,
        meaning=_meaning(figure, bound, value, suggests, unit),
    )


def _suggested(figure: Figure, unit: Unit) -> Ends:
    """Return what a figure suggests, which its quantity tells in the unit it was told in."""
    if figure.quantity is None:
        return NOTHING
    low, high = (
        None if end is None else unit.of(end * figure.factor + figure.offset)
        for end in figure.quantity.suggests
    )
    return low, high


def _words(bound: Bound, value: float | None, allows: Ends) -> str:
    if value is not None:
        return BOUNDS[bound].format(number(_short_if_long(value)))
    low, high = (None if end is None else number(_short_if_long(end)) for end in allows)
    if low is None or high is None:
        return f"up to {high}" if low is None else f"at least {low}"
    return low if low == high else f"{low} to {high}"


def _short_if_long(value: float) -> float:
    """Return a number as it is, but one with a long tail, which comes of converting it, with fewer digits."""
    return value if math.isclose(value, round(value, FIGURES), rel_tol=1e-12) else _short(value)


def _meaning(figure: Figure, bound: Bound, value: float | None, suggests: Ends, unit: Unit) -> str:
    """Say of a bound what it allows and what it suggests."""
    if bound in (Bound.EXACT, Bound.RANGE) or value is None or None in suggests:
        return ""
    low, high = (number(_short_if_long(end)) for end in suggests if end is not None)
    allowed = (
        "a little more or less"
        if bound is Bound.ABOUT
        else BOUNDS[bound].format(number(_short_if_long(value)))
    )
    return f"“{' '.join(figure.text.split())}” allows {allowed}, and suggests {_with(f'{low} to {high}', unit)}."


def _rounds(figure: Figure, unit: Unit) -> Ends:
    """Return what a plain number may have been rounded from, as `values.rounded` has it."""
    quantity = figure.quantity
    if quantity is None or not quantity.value or not quantity.digits:
        return NOTHING
    stated = abs(quantity.value)
    digits = max(quantity.digits, 2 if TEN <= stated < TEN * TEN else 1)
    step = 10.0 ** (math.floor(math.log10(stated)) - digits + 1)
    most = (WHOLE if stated == round(stated) else ROUNDED) * stated
    half = min(step / 2, most)
    if _is_count(figure) and half < 1:
        return NOTHING
    low, high = (
        unit.of((quantity.value + by) * figure.factor + figure.offset) for by in (-half, half)
    )
    return low, high


def _apart(marks: tuple[Mark, Mark], unit: Unit) -> str:
    """Say how far two numbers are apart: "3 percentage points apart", "1,000 times"."""
    one, other = marks[0].value, marks[1].value
    if one is None or other is None or math.isclose(one, other, rel_tol=CLOSE):
        return ""
    low, high = sorted((abs(one), abs(other)))
    if one * other > 0 and high / low >= TWICE:
        return f"The one is {number(_short(high / low))} times the other."
    unit = Unit(POINTS) if unit.symbol == "%" else unit
    return f"They are {_with(number(_short(abs(one - other))), unit)} apart."
