"""Antonyms: opposite words of the same people and things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...words import Kind
from ..denial import comparable, enough, same_numbers, substantial
from ..matching import matches
from ..parts import Check, Finding, Gate, Relation, Result
from ..worded import SAME_THING, of_predicates, span_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..matching import Match
    from ..pair import Pair


def antonyms(pair: Pair) -> Iterator[Finding]:
    """Give a finding where the two sides say opposite things of the same things."""
    aligned = [m for m in matches(pair) if m.opposite and _aligned(m, pair)]
    found = [m for m in aligned if not m.first.denied and not m.second.denied]
    if found:
        best = max(found, key=lambda match: match.shared)
        yield of_predicates(best, pair, Kind.ANTONYM, "The words are opposites.")
        return
    for match in aligned:
        whole = not match.first_left and not match.second_left
        if whole and match.first.denied != match.second.denied:
            yield _double(match, pair)
            return


def _aligned(match: Match, pair: Pair) -> bool:
    one, other = match.first, match.second
    if match.roles != "same" or not enough(match) or not match.bound:
        return False
    tokens = (pair.first.statement.sentence.tokens, pair.second.statement.sentence.tokens)
    if not same_numbers(
        tokens[0][one.clause.first : one.clause.last],
        tokens[1][other.clause.first : other.clause.last],
    ):
        return False
    return (
        comparable(one, other)
        and substantial(match, pair)
        and not (match.first_left and match.second_left)
    )


def _double(match: Match, pair: Pair) -> Finding:
    """Give what "not" with the opposite word makes: the same."""
    spans = (span_of(match.first, pair.first), span_of(match.second, pair.second))
    detail = "One denies the opposite of what the other says."
    return Finding(
        rule="antonym",
        kind=None,
        relation=Relation.SAME,
        reason="double negation",
        first=spans[0],
        second=spans[1],
        because=detail,
        checks=(Check(Gate.MEASURE, Result.PASSED, "", "", SAME_THING),),
        strength=0.6,
    )
