"""Money in one currency told in another, offline: yearly average rates of resources/lexicons/currency_rates.tsv."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..lexicons import rows

_BASE = "USD"


class Exchanged(NamedTuple):
    """An amount in another currency, the rate it was worked out with (units of it for one of the first), and its year."""

    value: float
    rate: float
    year: int


@cache
def _dollars() -> dict[tuple[str, int], float]:
    return {(code, int(year)): float(rate) for code, year, rate in rows("", "currency_rates", 3)}


def exchanged(value: float, code: str, into: str, year: int) -> Exchanged | None:
    """Return `value` of the currency `code` in the currency `into` (ISO 4217) at the average rate of a year.

    None where the table lacks a currency in that year. Rates of single days stray from the year's average, often by five
    percent and more: the result says what an amount is about, never that two amounts are the same to the cent.
    """
    one, other = _rate(code, year), _rate(into, year)
    if one is None or other is None:
        return None
    return Exchanged(value * one / other, one / other, year)


def years_of(code: str) -> tuple[int, ...]:
    """Return the years in which a currency's rate is known, in order; () for the US dollar, which all are told in."""
    return tuple(sorted(year for known, year in _dollars() if known == code))


def _rate(code: str, year: int) -> float | None:
    return 1.0 if code == _BASE else _dollars().get((code, year))
