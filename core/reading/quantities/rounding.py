"""What a stated number may be a rounding of."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..parts import Quantity

_LIMIT = 0.05
"""A round number stands for at most five percent more or less; chosen here: 10 must not stand for 13, nor 1,000 for 1,400."""
_ROUND_FROM = 100
_GROUP = 1000


def rounding(quantity: Quantity) -> tuple[float, float]:
    """Return the interval [low, high] of numbers that would be written as this one, both inclusive.

    It reaches half a unit of the last digit that carries meaning to either side: 13 percent may be 12.5 to 13.5,
    1.2 million 1.15 to 1.25 million, 1,200 may be 1,150 to 1,250 but never more than five percent away. Zeros at the end
    count as rounding only from a hundred on: 10 percent is 9.5 to 10.5 and not 5 to 15. The interval of a range is the
    range itself; where an end is open, the number nearest to it stands for both.
    """
    value = quantity.value
    if value is None:
        ends = [end for end in (quantity.low, quantity.high) if end is not None] or [0.0]
        return ends[0], ends[-1]
    half = half_unit(value, quantity.digits)
    return value - half, value + half


def half_unit(value: float, digits: int) -> float:
    """Return half a unit of the last meaningful digit of a number that has `digits` such digits."""
    if not value:
        return 0.5
    size = abs(value)
    power = math.floor(math.log10(size))
    unit = 10.0 ** (power - max(1, digits) + 1)
    group = float(_GROUP ** max(0, power // 3))
    if size / group < _ROUND_FROM:
        unit = min(unit, group)
    half = unit / 2
    return min(half, _LIMIT * size) if size >= _ROUND_FROM else half
