"""Units brought to one scale, so that 5 km and 3.1 miles can be laid beside each other."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from ..reading.quantities.units import known_units

SHARES = {"share": 100.0, "share points": 1.0}
"""The dimensions that are told in percent, each with what brings its base unit to percent."""


class Scale(NamedTuple):
    """What a unit measures, and how its numbers become numbers of the unit that stands for that: value * factor + offset."""

    dimension: str
    factor: float
    offset: float = 0.0


@lru_cache(maxsize=1024)
def scale_of(unit: str | None) -> Scale:
    """Return what a unit measures and its factor; a unit that is not known stands for itself. None is a bare count.

    Percent and percentage points share the dimension "%": whether one was taken for the other is for the rules to say.
    """
    if unit is None:
        return Scale("count", 1.0)
    known = known_units().get(unit)
    if known is not None:
        factor = known.factor * SHARES.get(known.dimension, 1.0)
        dimension = "%" if known.dimension in SHARES else known.dimension
        return Scale(dimension, factor, known.offset)
    over, slash, under = unit.partition("/")
    if not slash:
        return Scale(unit, 1.0)
    upper, lower = scale_of(over), scale_of(under)
    return Scale(f"{upper.dimension}/{lower.dimension}", upper.factor / lower.factor)
