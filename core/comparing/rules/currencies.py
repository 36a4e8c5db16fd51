"""Money told in two currencies: laid beside each other at the average rate of a year, which is named."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...reading.parts import QuantityKind
from ...reading.quantities.rates import exchanged, years_of
from ...words import Kind
from ..parts import Check, Finding, Relation, Result
from ..ties import tie
from .numbers import aligned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...reading.quantities.rates import Exchanged
    from ..features import Features
    from ..figures import Figure
    from ..pair import Pair

ABOUT = 1.1
"""Amounts up to so many times apart at a year's average rate can be one amount: days stray from it by five percent and more."""
APART = 1.3
"""From so many times apart on they cannot, where the year is known,"""
FAR_APART = 2.0
"""and where it is not."""
ISO = 3


class Rate(NamedTuple):
    """An amount of the first side in the currency of the second, and whether its year was read."""

    told: Exchanged
    known: bool


def currencies(pair: Pair) -> Iterator[Finding]:
    """Give a finding for the one sum of money left on each side, where the two are told in two currencies."""
    found = (_left(pair, 0), _left(pair, 1))
    if found[0] is None or found[1] is None:
        return
    one, other = pair.first.figures[found[0]], pair.second.figures[found[1]]
    check = tie(one, other, pair).check
    rate = _rate(one, other, pair)
    if one.dimension == other.dimension or check.result is Result.FAILED or rate is None:
        return
    value = other.value or 0.0
    times = max(rate.told.value / value, value / rate.told.value)
    if times <= ABOUT or times >= (APART if rate.known else FAR_APART):
        clash = times > ABOUT
        yield _finding(one, other, rate, check, (found[0], found[1]), clash=clash)


def _left(pair: Pair, side: int) -> int | None:
    """Return the index of the one sum of money of a side that goes with none of the other; None where there are more."""
    features = (pair.first, pair.second)[side]
    money = [at for at, figure in enumerate(features.figures) if _is_money(figure)]
    if not money:
        return None
    taken = {(match.first, match.second)[side] for match in aligned(pair)}
    left = [at for at in money if at not in taken]
    return left[0] if len(left) == 1 else None


def _is_money(figure: Figure) -> bool:
    kind = figure.quantity.kind if figure.quantity else None
    return kind is QuantityKind.MONEY and len(figure.dimension) == ISO and bool(figure.value)


def _rate(one: Figure, other: Figure, pair: Pair) -> Rate | None:
    """Bring the first sum into the currency of the second, at the rate of the year read, else of the last year known."""
    years = (_year(one, pair.first), _year(other, pair.second))
    year = years[0] or years[1]
    known = year is not None
    if year is None:
        both = [set(y) for code in (one, other) if (y := years_of(code.dimension))]
        year = max(set[int].intersection(*both), default=None) if both else None
    if year is None:
        return None
    told = exchanged(one.value or 0.0, one.dimension, other.dimension, year)
    return Rate(told, known) if told is not None and told.value else None


def _year(figure: Figure, side: Features) -> int | None:
    day = figure.period.first if figure.period is not None else None
    day = day or side.statement.said_last
    return day.year if day is not None else None


def _finding(
    one: Figure,
    other: Figure,
    rate: Rate,
    check: Check,
    figures: tuple[int, int],
    *,
    clash: bool,
) -> Finding:
    told = f"{rate.told.rate:.4g} {other.dimension} for 1 {one.dimension}, the average of {rate.told.year}"
    at = f"At {told}, {one.text} is about {_amount(rate.told.value)} {other.dimension}."
    end = f"The other says {other.text}." if clash else f"That can be {other.text}."
    return Finding(
        rule="currencies",
        kind=Kind.UNIT if clash else None,
        relation=Relation.CLASH if clash else Relation.STANDS,
        reason="rate",
        first=(one.start, one.end),
        second=(other.start, other.end),
        because=f"{at} {end}",
        checks=(
            check,
            Check("rate", Result.ASSUMED, one.text, other.text, f"The rate is {told}."),
            Check("value", Result.FAILED if clash else Result.PASSED, one.text, other.text, at),
        ),
        figures=figures,
        strength=0.5,
    )


def _amount(value: float) -> str:
    """Write an amount with three digits that mean something: 1.08 billion, 93.5 million."""
    for size, name in ((1e9, " billion"), (1e6, " million")):
        if value >= size:
            return f"{value / size:.3g}{name}"
    return f"{value:,.0f}"
