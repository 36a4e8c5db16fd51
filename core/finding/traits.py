"""What a suggestion is known by when its place in the list is learned: named traits, each a number from 0 to 1."""

from __future__ import annotations

import math
from datetime import date
from typing import TYPE_CHECKING

from ..records import record
from ..words import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..store.suggestion_order import Placed, PlacedSide

_YEAR = 365
_LEAD = 600
_LONG = 400
_COPIES = 10
_DAYS = "days"
_SMALL = 0.05


@record
class Trait:
    """A trait: its name, a line that says what it is, and what tells it of a suggestion, from 0 to 1."""

    name: str
    says: str
    of: Callable[[Placed], float]


def _of_kind(*kinds: Kind) -> Callable[[Placed], float]:
    return lambda one: float(one.kind in kinds)


def _assumed(name: str) -> Callable[[Placed], float]:
    return lambda one: float(name in one.assumed)


def _within(one: Placed) -> float:
    return float(one.first.article_id == one.second.article_id)


def _one_outlet(one: Placed) -> float:
    between = one.first.article_id != one.second.article_id
    return float(between and bool(one.first.outlet) and one.first.outlet == one.second.outlet)


def _days(one: Placed) -> float:
    if not one.first.day or not one.second.day:
        return 0.0
    days = date.fromisoformat(one.second.day) - date.fromisoformat(one.first.day)
    return _log_share(abs(days.days), _YEAR)


def _undated(one: Placed) -> float:
    return float(not (one.first.day and one.second.day))


def _speakers(one: Placed) -> tuple[str, str]:
    return one.first.speaker.casefold(), one.second.speaker.casefold()


def _two_speakers(one: Placed) -> float:
    first, second = _speakers(one)
    return float(bool(first) and bool(second) and first != second)


def _one_speaker(one: Placed) -> float:
    first, second = _speakers(one)
    return float(bool(first) and first == second)


def _difference(one: Placed) -> float:
    """Return how far two values are apart: as a share of the larger, days on a scale up to a year; 0 where not known."""
    first, second = one.values
    if first is None or second is None:
        return 0.0
    apart, larger = abs(first - second), max(abs(first), abs(second))
    if one.dimension == _DAYS:
        return _log_share(apart, _YEAR)
    return min(1.0, apart / larger) if larger else 0.0


def _near(one: Placed) -> float:
    return float(None not in one.values and one.dimension != _DAYS and _difference(one) < _SMALL)


def _valueless(one: Placed) -> float:
    return float(None in one.values)


def _in_headline(side: PlacedSide) -> bool:
    return side.start < side.title


def _headline(one: Placed) -> float:
    return float(_in_headline(one.first) or _in_headline(one.second))


def _lead(one: Placed) -> float:
    return sum(_LEAD / (_LEAD + side.start) for side in (one.first, one.second)) / 2


def _copies(one: Placed) -> float:
    return _log_share(one.first.copies + one.second.copies, _COPIES)


def _length(one: Placed) -> float:
    return min(1.0, sum(side.end - side.start for side in (one.first, one.second)) / (2 * _LONG))


def _uneven(one: Placed) -> float:
    lengths = [side.end - side.start for side in (one.first, one.second)]
    return 1 - min(lengths) / max(lengths) if max(lengths) else 0.0


def _log_share(number: float, most: float) -> float:
    return min(1.0, math.log1p(number) / math.log1p(most))


TRAITS: tuple[Trait, ...] = (
    Trait("score", "how much speaks for it, as the engine counts", lambda one: one.score),
    Trait("number", "it is of numbers, bounds or units", _of_kind(Kind.NUMBER, Kind.BOUND, Kind.UNIT)),
    Trait("direction", "it is of rising and falling", _of_kind(Kind.DIRECTION)),
    Trait("date", "it is of dates or their order", _of_kind(Kind.DATE, Kind.ORDER)),
    Trait("name", "it is of names, places or roles", _of_kind(Kind.NAME, Kind.PLACE, Kind.ROLE)),
    Trait("wording", "it is of opposite, denied or hedged words, or of superlatives",
          _of_kind(Kind.NEGATION, Kind.ANTONYM, Kind.CERTAINTY, Kind.STRUCTURE, Kind.SUPERLATIVE)),
    Trait("quote", "it is of quotes or of who said them", _of_kind(Kind.QUOTE, Kind.ATTRIBUTION)),
    Trait("assumed", "how many checks were assumed; 1 from four on", lambda one: min(1.0, len(one.assumed) / 4)),
    Trait("event assumed", "that both tell of one event was assumed", _assumed("event")),
    Trait("period assumed", "a period was assumed", _assumed("period")),
    Trait("place assumed", "the place was assumed", _assumed("place")),
    Trait("entity assumed", "the person or thing was assumed", _assumed("entity")),
    Trait("measure assumed", "that both measure one thing was assumed", _assumed("measure")),
    Trait("remarked", "the engine had something to remark", lambda one: float(one.remarks > 0)),
    Trait("within", "both sides stand in one article", _within),
    Trait("one outlet", "two articles of one outlet", _one_outlet),
    Trait("days apart", "days between the two articles, on a scale of logarithms; 1 from a year on", _days),
    Trait("undated", "one of the articles has no date", _undated),
    Trait("two speakers", "two named speakers who differ", _two_speakers),
    Trait("one speaker", "one named speaker on both sides", _one_speaker),
    Trait("difference", "how far the values are apart, as a share of the larger; dates by days", _difference),
    Trait("near", "the values differ by less than a twentieth", _near),
    Trait("no value", "one of the sides tells no number", _valueless),
    Trait("headline", "one of the sides stands in a headline", _headline),
    Trait("lead", "how near to the head of their articles both stand", _lead),
    Trait("copies", "how many others printed the passages, on a scale of logarithms; 1 from ten on", _copies),
    Trait("length", "how long the passages are; 1 from 400 characters each on", _length),
    Trait("uneven", "how much longer one passage is than the other", _uneven),
)  # fmt: skip
