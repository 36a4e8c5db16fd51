"""Axes for numbers and for days: long enough for all that stands on them, with ticks at round places."""

from __future__ import annotations

import math
from datetime import date
from typing import TYPE_CHECKING

from ..days import MONTHS
from .layout_parts import Axis

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

FAR = 30.0
"""From this ratio of the greatest to the least number on, both positive, equal steps of the axis are equal ratios."""
PAD = 0.15
"""The share of all that stands on an axis which it goes on for at each end."""
OPEN = 0.35
"""The same at an end where a value is open."""
ALONE = 0.1
"""How far an axis goes on around a single number, as a share of that number."""
STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
TICKS = 4
MOST_TICKS = 12
SIZES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
MOST_WORDED = 1e5
LEAST_PLAIN, MOST_PLAIN = 1e-4, 1e15
GREATEST, LEAST = 1e100, 1e-100
CLOSE = 1e-9
_DIGITS = 6
_JANUARY = 1
_MONTH = 30.4
_YEAR = 365.25
_LAST = date.max.toordinal()


def number(value: float) -> str:
    """Write a number: "1,200", "13.2", "1.2 million", with as many digits as it needs, but for six behind the first ones."""
    return _worded(value, abs(value)) or _plain(value)


def _worded(value: float, size: float) -> str:
    """Write a number with the word for a size, "" where it would need more than three decimals."""
    for whole, name in SIZES:
        if size >= whole:
            share = value / whole
            short = math.isclose(share, round(share, 3), rel_tol=1e-12, abs_tol=1e-12)
            return f"{_plain(share)} {name}" if short and share < MOST_WORDED else ""
    return ""


def _plain(value: float, decimals: int | None = None) -> str:
    if decimals is not None:
        return f"{value:,.{decimals}f}"
    if value and not LEAST_PLAIN <= abs(value) < MOST_PLAIN:
        return f"{value:.3g}"
    before = len(str(int(abs(value)))) if abs(value) >= 1 else 0
    text = f"{value:,.{max(0, _DIGITS - before)}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


# Numbers --------------------------------------------------------------------------------------------------------------


def number_axis(
    values: Sequence[float], *, below: bool = False, above: bool = False, whole: bool = False
) -> Axis:
    """Return an axis for numbers, at least one; `below` and `above` tell that something is open at that end.

    `whole`: they count things, so that no tick stands between two whole numbers.
    """
    kept = [min(GREATEST, max(-GREATEST, value)) for value in values]
    low, high = min(kept), max(kept)
    if low > LEAST and high / low >= FAR:
        return _log_axis(low, high, below=below, above=above)
    spread, size = high - low, max(abs(low), abs(high))
    alone = size * ALONE if size > LEAST else 1.0
    pad = spread * PAD if spread > max(size * CLOSE, LEAST) else alone
    more = max(pad, spread * OPEN)
    start = low - (more if below else pad)
    end = high + (more if above else pad)
    start = 0.0 if low >= 0 > start else start
    return Axis(start, end, _number_ticks(start, end, 1.0 if whole else 0.0))


def _number_ticks(low: float, high: float, least: float) -> tuple[tuple[float, str], ...]:
    step = max(least, _step((high - low) / TICKS))
    first = math.ceil(low / step)
    places = [place for at in range(MOST_TICKS) if (place := (first + at) * step) <= high]
    size = max(abs(low), abs(high))
    words = [_worded(place, size) for place in places]
    if not all(words):
        shown = _decimals(step)
        words = [_plain(place, shown if size < MOST_PLAIN else None) for place in places]
    return tuple(zip(places, words, strict=True)) if len(set(words)) == len(words) else ()


def _decimals(step: float) -> int | None:
    """Return with how many decimals multiples of a step are written; None for more than are read."""
    return next(
        (n for n in range(_DIGITS) if abs(step * 10**n - round(step * 10**n)) < CLOSE), None
    )


def _step(wanted: float) -> float:
    """Return a round step near one that is wanted."""
    whole = 10.0 ** math.floor(math.log10(wanted))
    return next((whole * step for step in STEPS if whole * step >= wanted), whole * 10)


def _log_axis(low: float, high: float, *, below: bool, above: bool) -> Axis:
    pad, more = (math.exp(math.log(high / low) * share) for share in (PAD, OPEN))
    start, end = low / (more if below else pad), high * (more if above else pad)
    first, last = math.ceil(math.log10(start)), math.floor(math.log10(end))
    every = max(1, math.ceil((last - first) / TICKS))
    places = [10.0**power for power in range(first, last + 1, every)]
    return Axis(start, end, tuple((place, number(place)) for place in places), log=True)


# Days -----------------------------------------------------------------------------------------------------------------


def day_axis(days: Iterable[date], *, below: bool = False, above: bool = False) -> Axis:
    """Return an axis for days, at least one, on which each day reaches from its number to the next."""
    numbers = [one.toordinal() for one in days]
    low, high = min(numbers), max(numbers) + 1
    pad = max(1.0, (high - low) * PAD)
    more = max(pad, (high - low) * OPEN)
    start = max(1.0, low - (more if below else pad))
    end = min(_LAST + 1.0, high + (more if above else pad))
    return Axis(start, end, tuple(_day_ticks(start, end)))


def _day_ticks(low: float, high: float) -> Iterator[tuple[float, str]]:
    """Give the ticks of an axis of days: days, months or years, as fits."""
    wanted = (high - low) / TICKS
    first, last = date.fromordinal(math.ceil(low)), date.fromordinal(min(_LAST, math.floor(high)))
    if wanted >= _YEAR * 0.75:
        yield from _years(first, last, wanted / _YEAR)
    elif wanted >= _MONTH * 0.75:
        yield from _months(first, last, wanted / _MONTH)
    else:
        every = next((n for n in (1, 2, 5, 7, 10, 14) if n >= wanted), 14)
        for at in range(first.toordinal(), last.toordinal() + 1, every):
            one = date.fromordinal(at)
            named = at == first.toordinal() or one.timetuple().tm_yday <= every
            year = f" {one.year}" if named else ""
            yield float(at), f"{one.day} {MONTHS[one.month - 1]}{year}"


def _years(first: date, last: date, wanted: float) -> Iterator[tuple[float, str]]:
    every = max(1, round(_step(max(1.0, wanted))))
    begin = first.year if (first.month, first.day) == (1, 1) else first.year + 1
    for year in range(-(-begin // every) * every, last.year + 1, every):
        if year >= 1:
            yield float(date(year, 1, 1).toordinal()), str(year)


def _months(first: date, last: date, wanted: float) -> Iterator[tuple[float, str]]:
    every = next((n for n in (1, 2, 3, 6) if n >= wanted), 6)
    begin = first.year * 12 + first.month - 1 + (first.day > 1)
    named: set[str] = set()
    for at in range(-(-begin // every) * every, last.year * 12 + last.month, every):
        one = date(at // 12, at % 12 + 1, 1)
        month = MONTHS[one.month - 1]
        year = f" {one.year}" if not named or one.month == _JANUARY or month in named else ""
        yield float(one.toordinal()), f"{month}{year}"
        named.add(month)
