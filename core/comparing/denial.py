"""Whether a denial on one side is of what the other side states: what it reaches, and all that it reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..reading.predicates import innermost
from . import wording
from .anchors import far
from .bearers import peoples
from .frames import is_light
from .matching import ENOUGH
from .reach import ACTUAL, OPEN, PLANNED, POSSIBLE
from .roles import ALL, FEW, NONE, SOME
from .slots import phrase_end

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..reading.parts import Token
    from .content import Word
    from .features import Features
    from .frames import Frame
    from .matching import Match
    from .pair import Pair
    from .roles import Part

NARROWING = frozenset({"because", "until", "solely", "merely", "just", "only", "but", "than"})
"""Words after a denial that it falls on, and not on the verb."""
PENDING = frozenset({"yet to", "still to", "remain", "remains", "remained"})
"""Ends of the denials of what is still to come: they deny that it is done, and nothing that is planned."""
PLAIN_ADVERBS = frozenset(
    {"yet", "ever", "actually", "really", "even", "also", "still", "either", "anymore", "now", "so"}
    | {"far", "not", "never", "there", "here", "then", "however", "already", "immediately", "again"}
)
CIRCUMSTANCES = frozenset({"during", "in", "at", "on", "near", "with", "amid", "throughout"})
"""Prepositions of what can be left out of a report of the same thing."""
LIGHT_PREDICATE = 1.0
LEAST = 1.1


def clashes(match: Match, pair: Pair) -> bool:
    """Tell whether exactly one of two matched predicates is denied, of the same things and with nothing left open."""
    one, other = match.first, match.second
    if one.denied == other.denied or match.roles != "same" or not enough(match):
        return False
    if not comparable(one, other) or not substantial(match, pair) or other_things(match):
        return False
    if others(match, pair):
        return False
    denied, stated = (one, other) if one.denied else (other, one)
    sides = (pair.first, pair.second) if one.denied else (pair.second, pair.first)
    if _left_open(denied, stated) or _before(sides, denied):
        return False
    if _only(stated, sides[1].statement.sentence.tokens) or not _shares(denied, stated):
        return False
    beside = _beside(stated, sides[1]) if far(match, pair) else None
    return covered(denied, *sides, beside=beside) and _entailed(denied, stated, *sides)


def _left_open(denied: Frame, stated: Frame) -> bool:
    """Tell whether a denial is only that it is done already, or only that it is planned, and the other says less or more."""
    if any(cue.denies == "verb" and cue.cue.startswith("no ") for cue in denied.cues):
        return stated.context != PLANNED
    pending = any(cue.cue.endswith(tuple(PENDING)) for cue in denied.cues)
    return pending and stated.context != ACTUAL


def _before(sides: tuple[Features, Features], denied: Frame) -> bool:
    """Tell whether it is denied of the time since a day, and stated of that day or one before."""
    tokens = sides[0].statement.sentence.tokens
    theirs = sides[1].statement.sentence.tokens
    since = any(t.norm == "since" for t in tokens[denied.clause.first : denied.clause.last])
    if not since or any(t.norm == "since" for t in theirs):
        return False
    starts = [p.first for p in sides[0].periods if p.first is not None]
    told = [p.first for p in sides[1].periods if p.first is not None]
    return bool(starts and told) and max(told) <= max(starts)


def others(match: Match, pair: Pair) -> bool:
    """Tell whether "a man" and "the suspect" may be two: another word for a person, not one who is known."""
    tokens = (pair.first.statement.sentence.tokens, pair.second.statement.sentence.tokens)
    pairs = ((match.first.agent, match.second.agent), (match.first.patient, match.second.patient))
    for one, other in pairs:
        if one is None or other is None or not (one.people and other.people):
            continue
        if tokens[0][one.head].lemma == tokens[1][other.head].lemma:
            continue
        if any(t[p.first].norm in ("a", "an") for t, p in zip(tokens, (one, other), strict=True)):
            return True
    return False


def _only(stated: Frame, tokens: Sequence[Token]) -> bool:
    return any(t.norm == "only" for t in tokens[stated.clause.first : stated.clause.last])


def _entailed(denied: Frame, stated: Frame, own: Features, other: Features) -> bool:
    """Tell whether what is stated is what the denial denies: not of "workers" what it denies of "its workers"."""
    tokens = other.statement.sentence.tokens
    if denied.agent is not None and stated.agent is not None and not stated.agent.vague:
        owned = any(
            t.tag == "poss" for t in own.statement.sentence.tokens[slice(*denied.agent[:2])]
        )
        plain = not stated.agent.names and not any(
            t.tag in ("poss", "det") for t in tokens[stated.agent.first : stated.agent.last]
        )
        if owned and plain and wording.is_light(denied.lemma, own.statement.sentence.language):
            return False
    patient = stated.patient
    if patient is None or patient.vague or denied.patient is not None:
        return True
    return not patient.keys.isdisjoint(own.keys)


def enough(match: Match) -> bool:
    """Tell whether two matched predicates have enough words in common: fewer, where neither has a word that the other has not."""
    least = LEAST if not match.first_left and not match.second_left and match.bound else ENOUGH
    return match.shared >= least


def comparable(one: Frame, other: Frame) -> bool:
    """Tell whether both clauses are told as so, or both planned."""
    if OPEN in (one.context, other.context) or POSSIBLE in (one.context, other.context):
        return False
    if one.context == other.context:
        return True
    plain = one if one.context == ACTUAL else other
    return plain.tense in ("present", "")


def other_things(match: Match) -> bool:
    """Tell whether the two speak of different things of one sort: each has a word for it that the other has not."""
    for one, other in (
        (match.first.agent, match.second.agent),
        (match.first.patient, match.second.patient),
    ):
        if one is None or other is None or not one.names.isdisjoint(other.names):
            continue
        if _inside(one, match.first_left) and _inside(other, match.second_left):
            return True
    return False


def _inside(part: Part, words: tuple[Word, ...]) -> list[Word]:
    return [word for word in words if part.first <= word.at < part.last]


def substantial(match: Match, pair: Pair) -> bool:
    """Tell whether two predicates have enough in common: one that says little by itself, such as "say", needs more."""
    language = pair.first.statement.sentence.language
    if not all(wording.is_light(f.lemma, language) for f in (match.first, match.second)):
        return True
    left = match.first_left and match.second_left
    return not left and match.shared >= ENOUGH + LIGHT_PREDICATE


def covered(
    denied: Frame,
    own: Features,
    other: Features,
    *,
    beside: dict[str, frozenset[str]] | None = None,
) -> bool:
    """Tell whether the other side has all that a denial covers: what it has not may be what is denied.

    `beside`: the keys of what stands behind each preposition on the other side, where so much else goes together that
    when, where and with whom it was need not be told by both; None where it has to be.
    """
    tokens = own.statement.sentence.tokens
    first = min((cue.start for cue in denied.cues), default=tokens[denied.at].start)
    inside = [
        token
        for at, token in enumerate(
            tokens[denied.clause.first : denied.clause.last], denied.clause.first
        )
        if token.start > first and innermost(own.statement.sentence, at) is denied.clause
    ]
    subject = denied.agent is not None and tokens[denied.agent.first].start >= first
    if not subject and any(token.norm in NARROWING for token in inside):
        return False
    if any(_only_here(token, other) for token in inside):
        return False
    behind = min((cue.end for cue in denied.cues), default=first)
    reach = [word for word in denied.words if word.start >= behind]
    reach += _any_of_them(denied, tokens)
    return not any(
        word.keys.isdisjoint(other.keys)
        and not is_light(word)
        and not _described(word, tokens)
        and (beside is None or not _circumstance(word, denied, own, beside))
        for word in reach
    )


def _circumstance(
    word: Word, denied: Frame, own: Features, beside: dict[str, frozenset[str]]
) -> bool:
    """Tell whether a word only tells when, where or with whom it was, and the other side tells nothing else of that."""
    tokens = own.statement.sentence.tokens
    if tokens[word.at].tag == "name" and word.text not in peoples("en"):
        return False
    opener = next((at for at in range(word.at, denied.at, -1) if tokens[at].tag == "prep"), -1)
    if opener < 0 or tokens[opener].norm not in CIRCUMSTANCES:
        return False
    end = phrase_end(tokens, opener + 1, denied.clause.last)
    phrase = [w for w in own.words if opener < w.at < end]
    theirs = beside.get(tokens[opener].norm, frozenset())
    return word in phrase and (not theirs or any(not _people(w).isdisjoint(theirs) for w in phrase))


def _beside(stated: Frame, side: Features) -> dict[str, frozenset[str]]:
    """Return the keys of what stands behind each preposition of a clause that tells when, where or with whom."""
    tokens, clause = side.statement.sentence.tokens, stated.clause
    found: dict[str, frozenset[str]] = {}
    for at in range(clause.first, clause.last):
        label = tokens[at].norm
        if tokens[at].tag != "prep" or label not in CIRCUMSTANCES:
            continue
        end = phrase_end(tokens, at + 1, clause.last)
        keys = (_people(word) for word in side.words if at < word.at < end)
        found[label] = found.get(label, frozenset()).union(*keys)
    return found


def _people(word: Word) -> frozenset[str]:
    """Return the keys of a word, and for "Icelandic" the land."""
    land = peoples("en").get(word.text)
    return word.keys | {land.lower()} if land else word.keys


def _any_of_them(denied: Frame, tokens: Sequence[Token]) -> list[Word]:
    """Return the words of who does or suffers it where that is anyone of a sort ("no living creature"), not one known thing."""
    found: list[Word] = []
    for part in (denied.agent, denied.patient):
        if part is None or part.vague or part.names:
            continue
        if part.share == NONE or tokens[part.first].tag in ("noun", "adj"):
            found += _inside(part, denied.words)
    return found


def _described(word: Word, tokens: Sequence[Token]) -> bool:
    """Tell whether a word only tells more of something that is known: "conventional" in "the conventional wisdom"."""
    if word.tag != "adj":
        return False
    before = next((t for t in reversed(tokens[: word.at]) if t.tag not in ("adj", "noun")), None)
    after = tokens[word.at + 1] if word.at + 1 < len(tokens) else None
    known = before is not None and (before.norm in ("the", "this", "that") or before.tag == "poss")
    return known and after is not None and after.tag in ("adj", "noun", "name")


def _only_here(token: Token, other: Features) -> bool:
    """Tell whether a number or adverb that a denial covers is missing on the other side."""
    if token.tag == "adv":
        told = token.norm in PLAIN_ADVERBS or not {token.norm, token.lemma}.isdisjoint(other.keys)
        return not told
    if token.tag != "num" or token.norm in ("one", "a"):
        return False
    return all(token.norm != t.norm for t in other.statement.sentence.tokens)


def same_numbers(one: Sequence[Token], other: Sequence[Token]) -> bool:
    """Tell whether one of two clauses has no number that the other has not."""
    ours = {t.norm for t in one if t.tag == "num"}
    theirs = {t.norm for t in other if t.tag == "num"}
    return ours <= theirs or theirs <= ours


def _shares(denied: Frame, stated: Frame) -> bool:
    """Tell whether shares let both hold: "some did not" beside "some did", or "few did"."""
    for part, other in ((denied.agent, stated.agent), (denied.patient, stated.patient)):
        theirs = other.share if other is not None else ""
        if theirs == FEW:
            return False
        if part is not None and part.share == SOME:
            return theirs == ALL
        if part is not None and part.share == ALL and denied.cues and other is not None:
            return theirs in (ALL, NONE)
    return True
