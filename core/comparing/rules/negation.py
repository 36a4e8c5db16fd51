"""Negation: one side denies what the other says, of the same people and things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...words import Kind
from ..attributed import denied_words
from ..denial import clashes, comparable, enough
from ..matching import matches
from ..things import denied_things
from ..worded import of_predicates, of_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..features import Features
    from ..frames import Frame
    from ..matching import Match
    from ..pair import Pair
    from ..parts import Finding, Span
    from ..roles import Part


def negation(pair: Pair) -> Iterator[Finding]:
    """Give a finding where one side denies a predicate that the other states, and does not state it itself."""
    known = matches(pair)
    found = [m for m in known if not m.opposite and clashes(m, pair) and not _agreed(m, known)]
    if found:
        best = max(found, key=lambda match: match.shared)
        yield of_predicates(best, pair, Kind.NEGATION, "One denies what the other says.")
        return
    if not pair.first.statement.negations and not pair.second.statement.negations:
        return
    spans = denied_things(pair) or denied_words(pair)
    spans = spans or next(filter(None, (_late(m, pair) for m in known)), None)
    if spans is not None and not any(_agree(match) for match in known):
        detail = "One says that there is none of what the other has."
        yield of_spans(pair, spans, Kind.NEGATION, detail, strength=0.6)


def _late(match: Match, pair: Pair) -> tuple[Span, Span] | None:
    """Return "not guilty" and "guilty" behind the same verb, where the two sides say all else alike; else None."""
    if match.opposite or match.roles != "same" or match.first.denied or match.second.denied:
        return None
    if not enough(match) or not comparable(match.first, match.second):
        return None
    if match.first_left or match.second_left:
        return None
    for turned, (one, other) in enumerate(((pair.first, pair.second), (pair.second, pair.first))):
        frame = match.second if turned else match.first
        found = _not_before(frame, one, other)
        if found is not None and not other.statement.negations:
            return (found[1], found[0]) if turned else found
    return None


def _not_before(frame: Frame, one: Features, other: Features) -> tuple[Span, Span] | None:
    """Return the words after "not" behind a verb, and their counterpart on the other side."""
    tokens = one.statement.sentence.tokens
    for at in range(frame.at + 1, frame.clause.last - 1):
        if tokens[at].norm not in ("not", "n't"):
            continue
        word = next((w for w in one.words if w.at == at + 1), None)
        for theirs in other.words if word is not None else ():
            if word is not None and not word.keys.isdisjoint(theirs.keys):
                return (tokens[at].start, word.end), (theirs.start, theirs.end)
    return None


def _other_kinds(match: Match) -> bool:
    """Tell whether two predicates tell of two sorts of one thing: British flights, and French and German ones."""
    parts = ((match.first.agent, match.second.agent), (match.first.patient, match.second.patient))
    return any(
        one is not None and other is not None and _told_apart(match, one, other)
        for one, other in parts
    )


def _told_apart(match: Match, one: Part, other: Part) -> bool:
    words, others = (
        [w for w in frame.words if part.first <= w.at < part.last and w.at != part.head]
        for frame, part in ((match.first, one), (match.second, other))
    )
    return any(w.keys.isdisjoint(other.keys) for w in words) and any(
        w.keys.isdisjoint(one.keys) for w in others
    )


def _agree(match: Match) -> bool:
    """Tell whether both sides deny the same."""
    return match.first.denied and match.second.denied and match.roles == "same"


def _agreed(match: Match, known: tuple[Match, ...]) -> bool:
    """Tell whether a predicate of a match has another counterpart at least as near that says the same of it."""
    return any(
        other.first.denied == other.second.denied
        and other.roles == "same"
        and not other.opposite
        and other.shared >= match.shared
        and not _other_kinds(other)
        for other in known
        if (other.first is match.first) != (other.second is match.second)
    )
