"""Findings of the rules that go by words: the two predicates that cannot both hold, with the words that say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import explain, gate
from .parts import Assumption, Check, Finding, Gate, Question, Relation, Result
from .timing import order, period

if TYPE_CHECKING:
    from ..words import Kind
    from .features import Features
    from .frames import Frame
    from .matching import Match
    from .pair import Pair
    from .parts import Span

SAME_THING = "Both are about the same people and things."


def of_predicates(match: Match, pair: Pair, kind: Kind, detail: str) -> Finding:
    """Give the finding of two matched predicates that cannot both hold; a state that was told earlier may have changed."""
    spans = (span_of(match.first, pair.first), span_of(match.second, pair.second))
    later = changed(match, pair)
    return of_spans(
        pair,
        spans,
        kind,
        detail,
        strength=min(1.0, 0.4 + 0.1 * match.shared),
        relation=Relation.LATER if later else Relation.CLASH,
    )


def of_spans(  # noqa: PLR0913
    pair: Pair,
    spans: tuple[Span, Span],
    kind: Kind,
    detail: str,
    *,
    strength: float,
    relation: Relation = Relation.CLASH,
    because: str = "",
    gated: bool = True,
    changes: bool = False,
) -> Finding:
    """Give the finding of two stretches of words that cannot both hold at one time.

    `gated`: whether places and names have to be asked for what sets the two apart; event and period always are.
    `changes`: the thing changes in time, so that without two dates it is assumed that both tell of one.
    """
    words = (told(pair.first, spans[0]), told(pair.second, spans[1]))
    name = str(kind)
    checks, asked = ((), ()) if gated else _event_and_period(pair, changes=changes)
    return Finding(
        rule=name,
        kind=kind,
        relation=relation,
        reason=name,
        first=spans[0],
        second=spans[1],
        because=because or f"{explain.shown(pair, spans)} {detail}",
        checks=(
            *checks,
            Check(Gate.MEASURE, Result.PASSED, *words, SAME_THING),
            Check("value", Result.FAILED, *words, detail),
        ),
        strength=strength,
        gated=gated,
        assumptions=asked,
    )


def _event_and_period(
    pair: Pair, *, changes: bool
) -> tuple[tuple[Check, ...], tuple[Assumption, ...]]:
    """Make the checks of event and period alone: where names differ, that is what clashes and not what sets apart."""
    event = gate.event(pair)
    told, asked = period(pair, None)
    dated = bool(pair.first.periods and pair.second.periods) or bool(order(pair))
    if changes and told.result is Result.PASSED and not dated and pair.settled.same_period is None:
        told = Check(
            Gate.PERIOD, Result.ASSUMED, "", "", "It is assumed that both tell of one time."
        )
        asked = (*asked, Assumption(Question.SAME_PERIOD, "Do both tell of the same time?"))
    return (event, told), (*asked, *gate.assumptions((event,)))


def told(side: Features, span: Span) -> str:
    """Give the words of a statement at [start, end) of the whole text."""
    statement = side.statement
    return " ".join(statement.text[span[0] - statement.start : span[1] - statement.start].split())


def span_of(frame: Frame, side: Features) -> Span:
    """Return the stretch from a denial to the predicate it denies."""
    token = side.statement.sentence.tokens[frame.at]
    return (
        min([token.start, *(cue.start for cue in frame.cues)]),
        max([token.end, *(cue.end for cue in frame.cues)]),
    )


def changed(match: Match, pair: Pair) -> bool:
    """Tell whether the earlier of two told what can change: a state, or what had not yet happened.

    Two plans that exclude each other clash: a new plan would be told as one.
    """
    made = order(pair)
    if not made:
        return False
    early, late = (match.first, match.second) if made < 0 else (match.second, match.first)
    if early.tense == late.tense == "future":
        return False
    stands = early.copula and early.tense != "past"
    return stands or early.tense in ("present", "perfect", "future")
