"""From what a change was reckoned: from the month before, or from a year earlier."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..reading.parts import Granularity
from ..reading.predicates import innermost
from .parts import Check, Gate, Result

if TYPE_CHECKING:
    from .features import Features
    from .figures import Figure
    from .pair import Pair

UNITS = "year|quarter|month|week|day"
AGO = re.compile(
    rf"\b(?:a|one|the|than|from|on|over) ({UNITS}) (?:before|earlier|ago|previously)\b"
)
PREVIOUS = re.compile(
    rf"\b(?:previous|preceding|prior) ({UNITS})\b|\b({UNITS}) before\b|\b({UNITS})-on-({UNITS})\b"
)
RATE = re.compile(
    r"\b(annual|yearly|quarterly|monthly|weekly|daily) (?:\w+ )?(?:rate|rise|fall|growth|increase|drop|gain|change|basis|inflation)\b"
)
ADVERBS = {
    "annual": "year",
    "yearly": "year",
    "quarterly": "quarter",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
}
FROM = frozenset({"from", "than", "on", "against", "over"})
MONTHS = {Granularity.MONTH: 1, Granularity.QUARTER: 3}
STEPS = {1: "month", 3: "quarter", 12: "year"}


def bases_differ(pair: Pair, figures: tuple[Figure, Figure]) -> Check | None:
    """Return a failed check where two shares are changes from two times: from the month before, from a year before."""
    if any(figure.dimension != "%" for figure in figures):
        return None
    one, other = _base(pair.first, figures[0]), _base(pair.second, figures[1])
    if not one or not other or one == other:
        return None
    detail = f"The first is the change from a {one} before, the second from a {other} before."
    return Check(Gate.PERIOD, Result.FAILED, one, other, detail)


def _base(side: Features, figure: Figure) -> str:
    """Return how long before the figure's own time that time lies from which it is a change, "" where it is not told."""
    sentence = side.statement.sentence
    clause = innermost(sentence, figure.at)
    inside = sentence.tokens[clause.first : clause.last] if clause else sentence.tokens
    words = " ".join(token.norm for token in inside)
    told = AGO.search(words) or PREVIOUS.search(words)
    if told is not None:
        return next(unit for unit in told.groups() if unit)
    rate = RATE.search(words)
    return _from_period(side, figure) or (ADVERBS[rate[1]] if rate else "")


def _from_period(side: Features, figure: Figure) -> str:
    """Tell the same from two times: in January from December."""
    own, tokens = figure.period, side.statement.sentence.tokens
    if own is None or own.first is None:
        return ""
    for period in side.periods:
        before = next((t.norm for t in reversed(tokens) if t.end <= period.start), "")
        alike = period.granularity is own.granularity and period.granularity in MONTHS
        if period is own or period.first is None or before not in FROM or not alike:
            continue
        months = 12 * (own.first.year - period.first.year) + own.first.month - period.first.month
        return STEPS.get(months, "")
    return ""
