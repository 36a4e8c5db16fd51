"""Negation: one side denies what the other says, of the same people and things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...words import Kind
from ..frames import ACTUAL, OPEN, POSSIBLE
from ..matching import ENOUGH, matches
from ..parts import Check, Finding, Gate, Relation, Result
from ..roles import ALL, NONE, SOME
from ..timing import order

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...reading.parts import Token
    from ..content import Word
    from ..frames import Frame
    from ..matching import Match
    from ..pair import Pair
    from ..parts import Span

NARROWING = frozenset(
    {"because", "until", "solely", "merely", "just", "only", "alone", "necessarily"}
)
"""Words after a denial that it falls on, and not on the verb."""


def negation(pair: Pair) -> Iterator[Finding]:
    """Give a finding where one side denies a predicate that the other states."""
    if not pair.first.statement.negations and not pair.second.statement.negations:
        return
    found = [m for m in matches(pair) if not m.opposite and clashes(m, pair)]
    if found:
        yield finding(max(found, key=lambda m: m.shared), pair, Kind.NEGATION)


def clashes(match: Match, pair: Pair) -> bool:
    """Tell whether exactly one of two matched predicates is denied, of the same things and with nothing left open."""
    one, other = match.first, match.second
    if one.denied == other.denied or match.roles != "same" or match.shared < ENOUGH:
        return False
    if not comparable(one, other):
        return False
    denied, stated = (one, other) if one.denied else (other, one)
    left = match.first_left if one.denied else match.second_left
    side = pair.first if one.denied else pair.second
    if _left_in_scope(denied, left):
        return False
    return not _narrowed(denied, side.statement.sentence.tokens) and _shares(denied, stated)


def comparable(one: Frame, other: Frame) -> bool:
    """Tell whether both clauses are told as so, or both planned."""
    if OPEN in (one.context, other.context) or POSSIBLE in (one.context, other.context):
        return False
    return one.context == other.context or ACTUAL in (one.context, other.context)


def _left_in_scope(denied: Frame, left: tuple[Word, ...]) -> list[Word]:
    """Return the words that the denial covers and that the other side has not: they may be what is denied."""
    first = min((cue.scope_start for cue in denied.cues), default=0)
    return [word for word in left if word.start >= first]


def _narrowed(denied: Frame, tokens: Sequence[Token]) -> bool:
    first = min((cue.start for cue in denied.cues), default=0)
    return any(
        token.norm in NARROWING
        for token in tokens[denied.clause.first : denied.clause.last]
        if token.start > first
    )


def _shares(denied: Frame, stated: Frame) -> bool:
    """Tell whether "some did not" is told beside "some did", which both can hold."""
    for part, other in ((denied.agent, stated.agent), (denied.patient, stated.patient)):
        if part is not None and part.share == SOME:
            return other is not None and other.share == ALL
        if part is not None and part.share == ALL and denied.cues and other is not None:
            return other.share in (ALL, NONE)
    return True


def finding(match: Match, pair: Pair, kind: Kind) -> Finding:
    """Give the finding of two matched predicates that cannot both hold."""
    spans = (_span(match.first, pair, 0), _span(match.second, pair, 1))
    words = (
        _words(match.first, pair.first.statement.sentence.tokens),
        _words(match.second, pair.second.statement.sentence.tokens),
    )
    detail = (
        "One denies what the other says." if kind is Kind.NEGATION else "The words are opposites."
    )
    return Finding(
        rule=str(kind),
        kind=kind,
        relation=Relation.LATER if _changed(match, pair) else Relation.CLASH,
        reason=str(kind),
        first=spans[0],
        second=spans[1],
        because=f"The first says “{words[0]}”, the second “{words[1]}”, of the same thing.",
        checks=(
            Check(
                Gate.MEASURE, Result.PASSED, *words, "Both are about the same people and things."
            ),
            Check(str(kind), Result.FAILED, *words, detail),
        ),
        strength=min(1.0, 0.4 + 0.1 * match.shared),
    )


def _span(frame: Frame, pair: Pair, at: int) -> Span:
    """Return the stretch from a denial to the predicate it denies."""
    token = (pair.first, pair.second)[at].statement.sentence.tokens[frame.at]
    cues = frame.cues
    return (
        min([token.start, *(cue.start for cue in cues)]),
        max([token.end, *(cue.end for cue in cues)]),
    )


def _words(frame: Frame, tokens: Sequence[Token]) -> str:
    first = min([tokens[frame.at].start, *(cue.start for cue in frame.cues)])
    last = max([tokens[frame.at].end, *(cue.end for cue in frame.cues)])
    return " ".join(token.text for token in tokens if first <= token.start and token.end <= last)


def _changed(match: Match, pair: Pair) -> bool:
    """Tell whether the earlier of two told what can change: a state, or what had not yet happened."""
    made = order(pair)
    if not made:
        return False
    early = match.first if made < 0 else match.second
    return early.tense in ("present", "perfect", "future") or (
        early.copula and early.tense != "past"
    )
