"""The figures and dates that two statements both tell, each laid beside the other: what a matrix of figures is made of."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ..comparing import compare_each
from ..comparing.parts import NOTHING_SETTLED
from ..records import record
from ..words import Outcome
from .told import from_plain, plain, told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..comparing.parts import Comparison, Settled, Span
    from ..reading.parts import Statement
    from .told import Told

JOINING = frozenset(
    {
        Outcome.AGREES,
        Outcome.COMPATIBLE,
        Outcome.UPDATED,
        Outcome.DISPUTED,
        Outcome.CONTRADICTS,
        Outcome.LIKELY,
    }
)
"""Outcomes of two values of one thing."""
_DATES = "dates"
_DIFFERS = "differs"
_PART = "part"
_WORDED = frozenset({"quote", "certainty", "spellings"})


@record
class Shared:
    """Two values that were compared: of one thing, or `outcome` not comparable. `score` from 0 to 1 orders them."""

    outcome: Outcome
    score: float
    first: Told
    second: Told


def shared(
    first: Statement,
    second: Statement,
    comparison: Comparison,
    settled: Settled = NOTHING_SETTLED,
) -> tuple[Shared, ...]:
    """Return the figures and dates that two statements both tell, those the comparison rests on first, each pair once.

    `comparison` is that of these two by `compare_statements` with the same answers, of passages nobody picked.
    """
    found = [comparison]
    if _may_tell_more(first, second):
        more = compare_each(first, second, settled=settled, picked=False)
        found += [_by_itself(one, comparison) for one in more]
    pairs: dict[tuple[Span, Span], Shared] = {}
    for one in found:
        spans = one.first_value, one.second_value
        both = _both(first, second, one) if spans not in pairs else None
        if both is not None:
            pairs[spans] = both
    return tuple(pairs.values())


def _may_tell_more(first: Statement, second: Statement) -> bool:
    """Tell whether each has more to lay beside the other than one value."""
    sizes = (len(s.quantities) + len(s.periods) for s in (first, second))
    return all(size > 1 for size in sizes)


def _by_itself(one: Comparison, main: Comparison) -> Comparison:
    """Return how two values stand, whatever other values of the two statements do, where both are of one thing."""
    if one.reason == _DIFFERS and main.outcome in JOINING:
        return replace(one, outcome=Outcome.AGREES)
    return one


def _both(first: Statement, second: Statement, one: Comparison) -> Shared | None:
    if one.rule in _WORDED or one.outcome not in JOINING | {Outcome.NOT_COMPARABLE}:
        return None
    ours, theirs = told(first, one.first_value), told(second, one.second_value)
    if ours is None or theirs is None:
        return None
    dated = [value.dimension == "days" for value in (ours, theirs)]
    if any(dated) and not (all(dated) and one.rule == _DATES):
        return None
    if one.outcome is Outcome.COMPATIBLE and (
        one.reason == _PART or (all(dated) and _far(ours, theirs))
    ):
        return None
    return Shared(one.outcome, one.score, ours, theirs)


def _far(one: Told, other: Told) -> bool:
    """Tell whether two dates do not meet and are more than a day apart: both can stand, for they are of two things."""
    ends = one.low, one.high, other.low, other.high
    if None in ends:
        return False
    low, high, other_low, other_high = (end or 0.0 for end in ends)
    return other_low - high > 1 or low - other_high > 1


def shared_json(found: Sequence[Shared]) -> str:
    """Return shared values as JSON, to be kept beside the suggestion."""
    rows = [[one.outcome.value, one.score, plain(one.first), plain(one.second)] for one in found]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def from_json(text: str) -> tuple[Shared, ...]:
    """Return the shared values that `shared_json` wrote."""
    rows: list[Any] = json.loads(text)
    return tuple(
        Shared(Outcome(outcome), score, from_plain(first), from_plain(second))
        for outcome, score, first, second in rows
    )
