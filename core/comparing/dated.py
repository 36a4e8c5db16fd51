"""Whether two times that differ are times of one thing, told of once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..reading.parts import Granularity
from ..reading.predicates import innermost
from .frames import frames_of
from .parts import Check, Gate, Relation, Result

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..reading.parts import Period
    from .content import Word
    from .features import Features
    from .pair import Pair
    from .parts import Finding

AGAIN = frozenset(
    {"also", "again", "another", "previous", "previously", "earlier", "last", "other"}
)
"""Words that tell of one more time."""
DAYS = frozenset({Granularity.DAY, Granularity.TIME, Granularity.WEEKEND, Granularity.WEEK})
ALIKE = 0.6
"""The least of either statement that the other says, too, where two times are of one thing."""


EDITION = "edition"
ENDS = frozenset({"until", "till", "by", "before"})
"""Words that make a time the end of what is told."""
ONCE = {"last": -1, "latest": -1, "first": 1}
"""Words that tell of one time among several: -1 where others can only have been before, 1 where only after."""


def can_both(one: Period, other: Period, pair: Pair) -> str:
    """Return why two times that differ can both hold, in a word, "" where they cannot.

    One side denies what the other tells of another time, they are of two editions of something ("the 2008 final") with
    other names, or one tells of the last time only and the other of an earlier one.
    """
    sides = ((one, pair.first), (other, pair.second))
    denied = [_denied(told, side) for told, side in sides]
    if denied[0] != denied[1]:
        return "" if _until(*sides[denied.index(True)], sides[denied.index(False)][0]) else "denied"
    if all(denied) and all(_closed(told) for told, _ in sides):
        return "denied"
    editions = [_edition(told, side) for told, side in sides]
    others = _named(pair.alignment.only_first) and _named(pair.alignment.only_second)
    if editions[0] and editions[0] == editions[1] and (others or not pair.picked):
        return EDITION
    ranks = [_once(told, side) for told, side in sides]
    if one.first is None or other.first is None or ranks[0] == ranks[1]:
        return ""
    later = 1 if one.first > other.first else -1
    known = (ranks[0] == -later and not ranks[1]) or (ranks[1] == later and not ranks[0])
    return "last" if known else ""


def _denied(told: Period, side: Features) -> bool:
    """Tell whether what is told of a time is denied."""
    clause = innermost(side.statement.sentence, _at(told, side))
    return any(frame.denied for frame in frames_of(side) if frame.clause is clause)


def _until(told: Period, side: Features, other: Period) -> bool:
    """Tell whether what is denied is denied for all the time up to one that lies behind the other: "yet to act as of 2016"."""
    tokens, at = side.statement.sentence.tokens, _at(told, side)
    before = {told.text.split()[0].lower(), *(token.norm for token in tokens[max(0, at - 1) : at])}
    as_of = [token.norm for token in tokens[max(0, at - 2) : at]] == ["as", "of"]
    if not as_of and ENDS.isdisjoint(before):
        return False
    return told.last is not None and other.last is not None and other.last < told.last


def _closed(told: Period) -> bool:
    """Tell whether a time is no end of a stretch: "until May", "since May"."""
    return "/" not in told.edtf and bool(told.first) == bool(told.last)


def _edition(told: Period, side: Features) -> str:
    """Return the word right behind a year that tells which of a kind is meant, "" for none: "the 2008 final"."""
    tokens, at = side.statement.sentence.tokens, _at(told, side)
    if told.granularity is not Granularity.YEAR or not told.text.isdecimal():
        return ""
    if not 0 < at < len(tokens) - 1 or tokens[at - 1].tag not in ("det", "poss"):
        return ""
    return tokens[at + 1].lemma if tokens[at + 1].tag in ("noun", "name", "adj") else ""


def _once(told: Period, side: Features) -> int:
    """Tell whether the clause of a time tells of the last time only (-1), the first (1), or neither (0)."""
    sentence = side.statement.sentence
    clause = innermost(sentence, _at(told, side))
    if clause is None:
        return 0
    tokens = sentence.tokens
    words = (
        ONCE[tokens[at].norm]
        for at in range(clause.first, min(clause.last, len(tokens) - 1))
        if tokens[at].norm in ONCE
        and (tokens[at + 1].tag == "verb" or tokens[at + 1].norm == "time")
        and not told.start <= tokens[at].start < told.end
    )
    return next(words, 0)


def _at(told: Period, side: Features) -> int:
    tokens = side.statement.sentence.tokens
    return next((i for i, t in enumerate(tokens) if t.end > told.start), 0)


def of_dates(pair: Pair, finding: Finding) -> Check | None:
    """Return a failed check where two times that clash are not read to be of one event."""
    if finding.relation is not Relation.CLASH:
        return None
    one, other = _period(pair.first, finding.first), _period(pair.second, finding.second)
    if one is None or other is None:
        return None
    texts = (one.text, other.text)
    detail = f"The first is about {one.text}, the second about {other.text}."
    apart = (
        (one.granularity in DAYS) != (other.granularity in DAYS)
        or _again(pair.first) != _again(pair.second)
        or (_named(pair.alignment.only_first) and _named(pair.alignment.only_second))
        or pair.alignment.least < ALIKE
    )
    return Check(Gate.EVENT, Result.FAILED, *texts, detail) if apart else None


def _period(side: Features, span: tuple[int, int]) -> Period | None:
    return next((p for p in side.statement.periods if (p.start, p.end) == span), None)


def _again(side: Features) -> frozenset[str]:
    return AGAIN & {token.norm for token in side.statement.sentence.tokens}


def _named(words: Sequence[Word]) -> bool:
    return any(word.name for word in words)
