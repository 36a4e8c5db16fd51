"""Values of one row in one unit, in words: a sign for the bound, the number, the unit."""

from __future__ import annotations

import math
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from ..comparing.axes import number
from ..comparing.scales import scale_of
from ..days import between
from ..reading.parts import Bound
from .told import DAYS, POINTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .told import Told

SIGNS = {
    Bound.EXACT.value: "",
    Bound.ABOUT.value: "≈",
    Bound.OVER.value: ">",
    Bound.AT_LEAST.value: "≥",
    Bound.NEARLY.value: "≈",
    Bound.UNDER.value: "<",
    Bound.UP_TO.value: "≤",
    Bound.RANGE.value: "",
}
"""What stands before a number for how the wording binds it."""
PERCENT = "%"
_FIGURES = 4


class Unit(NamedTuple):
    """A unit of which a number of the dimension is shown as (number - offset) / factor; `symbol` is "" for counts."""

    symbol: str
    factor: float = 1.0
    offset: float = 0.0

    def of(self, number: float | None) -> float | None:
        """Return a number of the dimension in this unit; None for one that is open or too large."""
        if number is None:
            return None
        shown = (number - self.offset) / self.factor
        return shown if math.isfinite(shown) else None


def common_unit(values: Sequence[Told]) -> Unit:
    """Return the unit in which values of one dimension, at least one, are shown: that of the first told with one."""
    if values[0].dimension == PERCENT:
        points = all(value.unit == POINTS for value in values)
        return Unit("percentage points" if points else PERCENT)
    for value in values:
        if value.unit and scale_of(value.unit).dimension == value.dimension:
            return Unit(value.unit, value.factor, value.offset)
    factors = {(value.factor, value.offset) for value in values}
    return Unit(values[0].unit, *factors.pop()) if len(factors) == 1 else Unit("")


def worded(value: Told, unit: Unit) -> str:
    """Return a value in a unit with the sign of its bound: ">13 %", "≈1,200", "10–12 km"; a date as days."""
    if value.dimension == DAYS:
        return between(_day(value.low), _day(value.high), value.text)
    shown = unit.of(value.value)
    if shown is not None:
        sign = SIGNS[value.bound]
        words = f"{sign}{_number(shown)}"
    else:
        words = _range(unit.of(value.low), unit.of(value.high)) or value.text
    symbol = "points" if value.unit == POINTS and unit.symbol == PERCENT else unit.symbol
    return f"{words} {symbol}".rstrip()


def _range(low: float | None, high: float | None) -> str:
    if low is not None and high is not None:
        return _number(low) if low == high else f"{_number(low)}–{_number(high)}"
    if low is not None:
        return f"≥{_number(low)}"
    return f"≤{_number(high)}" if high is not None else ""


def _number(value: float) -> str:
    """Write a number as it is, one with a long tail, which comes of converting it, with fewer digits."""
    plain = math.isclose(value, round(value, _FIGURES), rel_tol=1e-12)
    return number(value if plain else float(f"{value:.{_FIGURES}g}"))


def _day(ordinal: float | None) -> date | None:
    return date.fromordinal(int(ordinal)) if ordinal is not None else None
