"""Antonyms: opposite words of the same people and things."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ...reading import lexicons
from ...reading.grammar.vocabulary import are_antonyms
from ...reading.predicates import innermost
from ...words import Kind
from ..anchors import far
from ..denial import comparable, enough, other_things, others, same_numbers, substantial
from ..matching import matches
from ..opposed import opposed, sides
from ..parts import Check, Finding, Gate, Relation, Result
from ..roles import ALL, SOME
from ..slots import slots_of
from ..worded import SAME_THING, of_predicates, of_spans, span_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...reading.parts import Period
    from ..content import Word
    from ..features import Features
    from ..frames import Frame
    from ..matching import Match
    from ..pair import Pair
    from ..parts import Span

TURNING = frozenset(
    {"again", "until", "formerly", "initially", "previously", "once", "originally", "before"}
    | {"earlier", "eventually", "afterwards", "later", "first"}
)
"""Words that tell of a time when it was, or will be, the other way."""


def antonyms(pair: Pair) -> Iterator[Finding]:
    """Give a finding where the two sides say opposite things of the same things."""
    known = matches(pair)
    aligned = [m for m in known if m.opposite and _aligned(m, pair) and not _agreed(m, known)]
    found = [m for m in aligned if not m.first.denied and not m.second.denied]
    for match in sorted(found, key=lambda m: -m.shared):
        yield of_predicates(match, pair, _kind(match, pair), "The words are opposites.")
    if found:
        return
    spans = next((s for m in matches(pair) if (s := _in_clauses(m, pair)) is not None), None)
    if spans is not None:
        yield of_spans(pair, spans, Kind.ANTONYM, "The words are opposites.", strength=0.7)
        return
    for match in aligned:
        whole = not match.first_left and not match.second_left
        if whole and match.first.denied != match.second.denied:
            yield _double(match, pair)
            return


def _kind(match: Match, pair: Pair) -> Kind:
    """Call it a negation where one of the two words is itself one that denies ("lacked")."""
    for frame, side in ((match.first, pair.first), (match.second, pair.second)):
        start = side.statement.sentence.tokens[frame.at].start
        if any(negation.start == start for negation in side.statement.negations):
            return Kind.NEGATION
    return Kind.ANTONYM


def _aligned(match: Match, pair: Pair) -> bool:
    one, other = match.first, match.second
    if match.roles != "same" or not enough(match) or not match.bound:
        return False
    if _follow(match, pair) or _are_ways(match, pair) or other_things(match):
        return False
    if _other_end(match, pair) or others(match, pair) or _changed(match, pair):
        return False
    if _of_some(one, other):
        return False
    parts = (one.agent, one.patient, other.agent, other.patient)
    everyone = any(part is not None and part.share == ALL for part in parts)
    tokens = (pair.first.statement.sentence.tokens, pair.second.statement.sentence.tokens)
    if not everyone and not same_numbers(
        tokens[0][one.clause.first : one.clause.last],
        tokens[1][other.clause.first : other.clause.last],
    ):
        return False
    return (
        comparable(one, other)
        and substantial(match, pair)
        and (not (match.first_left and match.second_left) or far(match, pair))
    )


def _of_some(one: Frame, other: Frame) -> bool:
    """Tell whether only some did it, or it was done to some on both sides: part of the petition was upheld, part rejected."""
    if any(part is not None and part.share == SOME for part in (one.agent, other.agent)):
        return True
    parts = (one.patient, other.patient)
    return all(part is not None and part.share == SOME for part in parts)


def _agreed(match: Match, known: tuple[Match, ...]) -> bool:
    """Tell whether one of the two predicates is said on the other side as well: it then tells of both, one after the other."""
    return any(
        not other.opposite
        and other.roles == "same"
        and other.first.denied == other.second.denied
        and (_is(match, other, 0) or _is(match, other, 1))
        for other in known
    )


def _is(match: Match, other: Match, side: int) -> bool:
    """Tell whether two matches have the predicate of one side in common, and that alone, and it is its verb that counts."""
    same = (other.first is match.first, other.second is match.second)
    return same[side] and not same[1 - side] and not match.by_state[side]


def _changed(match: Match, pair: Pair) -> bool:
    """Tell whether one of two clauses says that it is so again, or was so at first: both were, one after the other."""
    told = [
        _own_words(f, side) for f, side in ((match.first, pair.first), (match.second, pair.second))
    ]
    return bool((told[0] ^ told[1]) & TURNING)


def _own_words(frame: Frame, side: Features) -> set[str]:
    """Return the words of a clause that stand in no clause within it."""
    sentence, clause = side.statement.sentence, frame.clause
    inside = enumerate(sentence.tokens[clause.first : clause.last], clause.first)
    return {token.norm for at, token in inside if innermost(sentence, at) is clause}


def _other_end(match: Match, pair: Pair) -> bool:
    """Tell whether the two are one event seen from both ends: "sent to the laboratory", "the laboratory received"."""
    ends = (
        (match.first.agent, match.second, pair.second),
        (match.second.agent, match.first, pair.first),
    )
    for agent, frame, side in ends:
        if agent is None or agent.vague:
            continue
        found = slots_of(frame, side.statement.sentence)
        for slot in (found.get("to"), found.get("from")):
            words = [w for w in frame.words if slot and slot.first <= w.at < slot.last]
            if any(not word.keys.isdisjoint(agent.head_keys) for word in words):
                return True
    return False


@cache
def _sequences(language: str) -> dict[str, str]:
    return {
        word.replace("_", " "): kind
        for kind, words in lexicons.rows(language, "sequences", 2)
        for word in words.split()
    }


@cache
def _ways(language: str) -> frozenset[str]:
    return frozenset(
        word for _, words in lexicons.rows(language, "ways", 2) for word in words.split()
    )


def _are_ways(match: Match, pair: Pair) -> bool:
    """Tell whether both words say which way something went, which the rule of directions looks at."""
    known = _ways(pair.first.statement.sentence.language)
    return match.first.lemma in known and match.second.lemma in known


def _follow(match: Match, pair: Pair) -> bool:
    """Tell whether the two can be true of different times: "arrived" and "left", not told of one and the same time."""
    language = pair.first.statement.sentence.language
    known = _sequences(language)
    kinds = {known.get(match.first.lemma, ""), known.get(match.second.lemma, "")}
    if "" in kinds:
        return False
    if match.first.tense == match.second.tense == "future":
        return False
    ours, theirs = pair.first.periods, pair.second.periods
    if ours and theirs:
        return not any(_same_time(a, b) for a in ours for b in theirs)
    return kinds == {"phase"} or bool(match.first_left or match.second_left)


def _same_time(one: Period, other: Period) -> bool:
    if one.first is None or other.first is None:
        return one.text.lower() == other.text.lower()
    return (one.first, one.last) == (other.first, other.last)


def _in_clauses(match: Match, pair: Pair) -> tuple[Span, Span] | None:
    """Return two opposite words inside two clauses that say the same but for them."""
    return sides(match, pair) or opposed(match, pair, _are_opposites)


def _are_opposites(one: Word, other: Word) -> bool:
    alike = one.tag == other.tag or {one.tag, other.tag} == {"adj", "noun"}
    tag = one.tag if one.tag == other.tag else ""
    return alike and are_antonyms(one.lemma, other.lemma, tag)


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
