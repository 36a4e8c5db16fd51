"""How two numbers stand to each other, each with what its wording allows: the same, both can hold, or they clash."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from ..reading.parts import Bound, QuantityKind
from ..words import Kind
from .parts import Relation

if TYPE_CHECKING:
    from .figures import Figure

CLOSE = 1e-9  # relative; numbers nearer than this are equal
ROUNDED = 0.05  # the most by which a round number may miss what it was rounded from
WHOLE = 0.10  # the same where the exact number has decimals and the other has none ("5 percent", "5.3 percent")
ONE_SIDED = frozenset({Bound.OVER, Bound.AT_LEAST, Bound.NEARLY, Bound.UNDER, Bound.UP_TO})
TEN = 10
SLIPS = (1e3, 1e6, 1e9)


class Values(NamedTuple):
    """How two values stand to each other, in what kind of thing, and why, in a word or two."""

    relation: Relation
    kind: Kind | None
    reason: str


def relate(first: Figure, second: Figure) -> Values:
    """Tell how the values of two figures of one dimension stand to each other."""
    if _points(first) != _points(second):
        return _percent_and_points(first, second)
    if equal(first.value, second.value) and _plain(first) == _plain(second):
        return Values(Relation.SAME, None, _alike(first, second))
    if _overlap(first, second):
        if first.value is None and second.value is None and _ends(first) == _ends(second):
            return Values(Relation.SAME, None, _alike(first, second))
        return Values(Relation.STANDS, None, _why_both(first, second))
    if rounded(first, second) or rounded(second, first):
        converted = _unit(first) != _unit(second)
        relation = Relation.SAME if converted else Relation.STANDS
        return Values(relation, None, "unit" if converted else "rounding")
    return _clash(first, second)


def _clash(first: Figure, second: Figure) -> Values:
    """Name what is wrong between two values that cannot both hold."""
    if is_slip(first.value, second.value):
        return Values(Relation.CLASH, Kind.UNIT, "scale")
    return Values(Relation.CLASH, _kind(first, second), "number")


def equal(one: float | None, other: float | None) -> bool:
    """Tell whether two numbers are equal, but for what converting units leaves."""
    return one is not None and other is not None and math.isclose(one, other, rel_tol=CLOSE)


def is_slip(one: float | None, other: float | None) -> bool:
    """Tell whether two numbers differ by exactly a thousand, a million or a billion times."""
    if not one or not other:
        return False
    ratio = max(abs(one), abs(other)) / min(abs(one), abs(other))
    return any(math.isclose(ratio, slip, rel_tol=1e-6) for slip in SLIPS)


def rounded(coarse: Figure, fine: Figure) -> bool:
    """Tell whether the first value can be the second one rounded."""
    if coarse.quantity is None or fine.quantity is None or fine.value is None:
        return False
    stated = coarse.quantity.value
    if not stated or (_unit(coarse) == _unit(fine) and _digits(coarse) >= _digits(fine)):
        return False
    exact = (fine.value - coarse.offset) / coarse.factor
    step = 10.0 ** (math.floor(math.log10(abs(stated))) - _digits(coarse) + 1)
    whole = stated == round(stated) and exact != round(exact)
    missed = abs(exact - stated)
    return missed <= step / 2 * (1 + CLOSE) and missed <= (WHOLE if whole else ROUNDED) * abs(
        stated
    )


def _digits(figure: Figure) -> int:
    """Return how many digits of a number are meant: at least two where it has two before the point."""
    quantity = figure.quantity
    if quantity is None or quantity.value is None:
        return 9
    return max(quantity.digits, 2 if TEN <= abs(quantity.value) < TEN * TEN else 1)


def _plain(figure: Figure) -> bool:
    return figure.quantity is None or figure.quantity.bound in (Bound.EXACT, Bound.ABOUT)


def _ends(figure: Figure) -> tuple[float | None, float | None]:
    return figure.low, figure.high


def _unit(figure: Figure) -> str | None:
    return figure.quantity.unit if figure.quantity else None


def _points(figure: Figure) -> bool:
    return figure.quantity is not None and figure.quantity.kind is QuantityKind.POINTS


def _percent_and_points(first: Figure, second: Figure) -> Values:
    """Tell of a percentage beside percentage points: with one number a slip, with two numbers two measures."""
    if first.dimension == "%" and equal(_stated(first), _stated(second)):
        return Values(Relation.CLASH, Kind.UNIT, "points")
    return Values(Relation.APART, None, "measure")


def _stated(figure: Figure) -> float | None:
    return figure.quantity.value if figure.quantity else figure.value


def _overlap(first: Figure, second: Figure) -> bool:
    """Tell whether some number is allowed by both wordings; of two that say "about", what one states."""
    if _about(first) and _about(second):
        return _holds(first, second.value) or _holds(second, first.value)
    return _reaches(first, second) and _reaches(second, first)


def _about(figure: Figure) -> bool:
    return figure.quantity is not None and figure.quantity.bound is Bound.ABOUT


def _holds(figure: Figure, value: float | None) -> bool:
    low, high = figure.low, figure.high
    return value is not None and (low is None or low <= value) and (high is None or value <= high)


def _reaches(lower: Figure, upper: Figure) -> bool:
    """Tell whether the least that one allows is no more than the most that the other allows.

    "More than 400" of one report is often the 400 of another, so the number itself counts as allowed.
    """
    if lower.low is None or upper.high is None:
        return True
    return lower.low < upper.high or equal(lower.low, upper.high)


def _alike(first: Figure, second: Figure) -> str:
    return "same value" if _unit(first) == _unit(second) else "unit"


def _why_both(first: Figure, second: Figure) -> str:
    """Name what lets two different values stand together."""
    bounds = {f.quantity.bound for f in (first, second) if f.quantity is not None}
    if bounds & ONE_SIDED:
        return "bound"
    if Bound.RANGE in bounds or None in (first.value, second.value):
        return "range"
    return "rounding"


def _kind(first: Figure, second: Figure) -> Kind:
    bounds = {f.quantity.bound for f in (first, second) if f.quantity is not None}
    return Kind.BOUND if bounds & ONE_SIDED else Kind.NUMBER
