"""Units: which can be compared, and how one is turned into another. Factors stand in resources/lexicons/units.tsv."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..lexicons import rows
from ..parts import QuantityKind

SHARES = frozenset(
    {"%", "‰", "pp", "bp", "points", "°C", "°F", "K", "°", "magnitude", "ppm", "ppb"}
)
"""Units that nothing is counted by: "5 percent a year" stays a percentage."""

DIVIDED: dict[str, tuple[str, ...]] = {
    "ft": ("in",),
    "lb": ("oz",),
    "yr": ("mo",),
    "h": ("min", "s"),
    "min": ("s",),
    "d": ("h",),
}
"""Units that are told together with a smaller one: feet and inches."""

INCHES = 12
_KINDS = {
    "share": QuantityKind.PERCENT,
    "share points": QuantityKind.POINTS,
    "index points": QuantityKind.POINTS,
    "time": QuantityKind.DURATION,
    "nights": QuantityKind.DURATION,
    "speed": QuantityKind.RATE,
    "data rate": QuantityKind.RATE,
}


class Unit(NamedTuple):
    """What a symbol measures, its factor to the base unit of that dimension, and what is added after it."""

    dimension: str
    factor: float
    offset: float


@cache
def known_units() -> dict[str, Unit]:
    """Return every unit by its symbol."""
    return {
        symbol: Unit(dimension, float(factor), float(offset or 0))
        for symbol, dimension, factor, offset in rows("", "units", 4)
    }


def kind_of(symbol: str | None) -> QuantityKind:
    """Return what sort of number a unit makes; a symbol that is no unit is taken for a currency's code."""
    if symbol is None:
        return QuantityKind.COUNT
    if "/" in symbol:
        return QuantityKind.RATE
    unit = known_units().get(symbol)
    if unit is None:
        return QuantityKind.MONEY
    return _KINDS.get(unit.dimension, QuantityKind.MEASURE)


def same_unit(a: str | None, b: str | None) -> bool:
    """Tell whether numbers in two units can be compared: the same unit, or units of one dimension (km and mi).

    None is the unit of a bare count. Units of money are comparable with themselves alone, for rates change by the day;
    percent and percentage points are not comparable: one is a share, the other a difference of shares.
    """
    if a == b:
        return True
    return a is not None and b is not None and _factor(a, b) is not None


def converted(value: float, unit: str, into: str) -> float | None:
    """Return `value`, a number in `unit`, in the unit `into`; None where the two cannot be compared.

    Rates such as "km/d" are converted part by part. Factors are those of the SI brochure and of NIST SP 811.
    """
    if unit == into:
        return value
    one, other = known_units().get(unit), known_units().get(into)
    if one and other and one.dimension == other.dimension:
        return (value * one.factor + one.offset - other.offset) / other.factor
    factor = _factor(unit, into)
    return None if factor is None else value * factor


def _factor(unit: str, into: str) -> float | None:
    """Return what a number in `unit` is multiplied by to be one in `into`, leaving offsets out; None where it cannot be."""
    if unit == into:
        return 1.0
    one, other = known_units().get(unit), known_units().get(into)
    if one and other:
        return one.factor / other.factor if one.dimension == other.dimension else None
    over, slash, under = unit.partition("/")
    into_over, into_slash, into_under = into.partition("/")
    if not slash or not into_slash:
        return None
    upper, lower = _factor(over, into_over), _factor(under, into_under)
    return None if upper is None or lower is None else upper / lower
