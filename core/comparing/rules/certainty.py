"""Certainty: one side states what the other only alleges, plans or holds possible. Both can stand; the gap is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...reading.parts import Certainty
from ...reading.predicates import saying_words
from ...words import Kind
from ..denial import substantial
from ..matching import ENOUGH, matches
from ..parts import Check, Finding, Gate, Relation, Result
from ..reach import ACTUAL, OPEN, PLANNED, POSSIBLE
from ..worded import SAME_THING, span_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..frames import Frame
    from ..matching import Match
    from ..pair import Pair

SURE = frozenset({Certainty.STATED, Certainty.CONFIRMED})
LEVELS = {PLANNED: Certainty.PLANNED, POSSIBLE: Certainty.POSSIBLE}


def certainty(pair: Pair) -> Iterator[Finding]:
    """Give a finding where both say the same and one is less sure of it."""
    sure = (pair.first.statement.certainty, pair.second.statement.certainty)
    if sure[0] == sure[1]:
        return
    said = saying_words(pair.first.statement.sentence.language)
    for match in matches(pair):
        if not _same(match) or not substantial(match, pair) or match.first.lemma in said:
            continue
        levels = (_level(match.first, sure[0]), _level(match.second, sure[1]))
        if (levels[0] in SURE) != (levels[1] in SURE):
            yield _finding(match, pair, levels)
            return


def _same(match: Match) -> bool:
    one, other = match.first, match.second
    if match.opposite or one.denied != other.denied or match.roles != "same" or not match.bound:
        return False
    left = match.first_left and match.second_left
    return not left and match.shared >= ENOUGH and OPEN not in (one.context, other.context)


def _level(frame: Frame, whole: Certainty) -> Certainty:
    """Return how sure a text is of a predicate: by its own clause, or where that says nothing by the sentence."""
    if frame.context != ACTUAL:
        return LEVELS.get(frame.context, whole)
    return whole if whole in (Certainty.ALLEGED, Certainty.REPORTED, *SURE) else Certainty.STATED


def _finding(match: Match, pair: Pair, levels: tuple[Certainty, Certainty]) -> Finding:
    spans = (span_of(match.first, pair.first), span_of(match.second, pair.second))
    because = f"The first tells it as {levels[0]}, the second as {levels[1]}: a gap in certainty."
    return Finding(
        rule="certainty",
        kind=Kind.CERTAINTY,
        relation=Relation.STANDS,
        reason="certainty",
        first=spans[0],
        second=spans[1],
        because=because,
        checks=(
            Check(Gate.MEASURE, Result.PASSED, "", "", SAME_THING),
            Check("certainty", Result.PASSED, str(levels[0]), str(levels[1]), because),
        ),
        strength=0.5,
        gated=False,
    )
