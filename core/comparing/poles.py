"""States of which a thing is in the one or in the other, by all the words that a text can say them with.

"The curfew remains in force" and "the government lifted the curfew" share no word but the thing; the list `poles` tells
that both are of one axis, and which end of it each is.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ..reading import lexicons
from ..reading.grammar.chunks import TIME_NOUNS
from .roles import word_keys

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..reading.parts import Sentence, Token
    from .frames import Frame
    from .roles import Part

AGENT, PATIENT = "agent", "patient"
_SKIPPED = frozenset({"adv", "det", "poss"})
_CLOSING = frozenset({"verb", "aux", "conj", "punct"})


class Pole(NamedTuple):
    """An end of an axis that a predicate puts something at.

    `axis` and `yes` name the end; `bearer` is "agent" or "patient", the phrase of the predicate that is at it; `target`
    holds the keys of what a deed is done to ("attended the funeral"), empty where the axis is of the bearer alone.
    `by_verb`: the verb itself says it, and not what stands beside it ("found intact").
    """

    axis: str
    yes: bool
    bearer: str
    target: frozenset[str]
    by_verb: bool = True


class _Entry(NamedTuple):
    words: tuple[str, ...]
    axis: str
    yes: bool
    sort: int


_DONE, _STATE, _DEED = range(3)


@cache
def _entries(language: str) -> dict[str, tuple[_Entry, ...]]:
    """Give the entries of the list by their first word."""
    found: dict[str, list[_Entry]] = {}
    for axis, pole, *columns in lexicons.rows(language, "poles", 5):
        for sort, phrases in enumerate(columns):
            for phrase in filter(None, phrases.split(",")):
                words = tuple(phrase.split())
                found.setdefault(words[0], []).append(_Entry(words, axis, pole == "yes", sort))
    return {word: tuple(entries) for word, entries in found.items()}


def poles_of(frame: Frame, sentence: Sentence) -> tuple[Pole, ...]:
    """Return the ends at which a predicate puts the one who does it, or who suffers it."""
    found = (
        *_of_verb(frame, sentence),
        *_of_state(frame, sentence),
        *_depicted(frame, sentence),
    )
    longest: dict[str, int] = {}
    for words, pole in found:
        longest[pole.axis] = max(words, longest.get(pole.axis, 0))
    return tuple(dict.fromkeys(p for words, p in found if words == longest[p.axis]))


def _of_verb(frame: Frame, sentence: Sentence) -> Iterator[tuple[int, Pole]]:
    """Give what the verb says with what follows it: "shut down", "remain in force", "stayed away from the funeral".

    Each with the number of words that say it: the longest counts.
    """
    tokens, clause = sentence.tokens, frame.clause
    verb = tokens[clause.verb]
    for entry in _entries(sentence.language).get(verb.lemma, ()):
        if entry.sort == _DONE:
            whole = len(entry.words) == 1 and frame.lemma == verb.lemma
            if frame.patient is not None and (whole or _completed(entry, frame, tokens)):
                yield len(entry.words), Pole(entry.axis, entry.yes, PATIENT, frozenset())
            continue
        end = _behind(entry.words, tokens, clause.verb, clause.last)
        if not end or frame.agent is None or clause.passive:
            continue
        if entry.sort == _DEED:
            target = _target(sentence, end, clause.last)
            if target and (frame.lemma == verb.lemma or len(entry.words) > 1):
                yield len(entry.words), Pole(entry.axis, entry.yes, AGENT, target)
        elif len(entry.words) > 1:
            yield len(entry.words), Pole(entry.axis, entry.yes, AGENT, frozenset())


def _completed(entry: _Entry, frame: Frame, tokens: Sequence[Token]) -> bool:
    """Tell whether the words of an entry stand behind the verb or behind its object: "shot dead", "brought it under control"."""
    clause = frame.clause
    rest = entry.words[1:]
    starts = [clause.verb + 1]
    if clause.object is not None and not clause.passive:
        starts.append(clause.object[1])
    return bool(rest) and any(_matched(rest, tokens, at, clause.last) for at in starts)


def _behind(words: tuple[str, ...], tokens: Sequence[Token], at: int, stop: int) -> int:
    """Return the index behind the words of an entry that begin with the verb at an index, 0 where others stand there."""
    return _matched(words[1:], tokens, at + 1, stop) if words[1:] else at + 1


def _matched(words: tuple[str, ...], tokens: Sequence[Token], at: int, stop: int) -> int:
    for word in words:
        while at < stop and tokens[at].norm != word and _is_skipped(tokens[at]):
            at += 1
        if at >= stop or tokens[at].norm != word:
            return 0
        at += 1
    return at


def _is_skipped(token: Token) -> bool:
    return token.tag in _SKIPPED or token.norm in TIME_NOUNS


def _target(sentence: Sentence, at: int, stop: int) -> frozenset[str]:
    """Return the keys of the nouns up to the next verb, comma or "and"."""
    found: set[str] = set()
    for token in sentence.tokens[at:stop]:
        if token.tag in _CLOSING and found:
            break
        if token.tag == "noun":
            found |= word_keys(token, sentence.language)
    return frozenset(found)


def _of_state(frame: Frame, sentence: Sentence) -> Iterator[tuple[int, Pole]]:
    """Give what is said of the one who does it ("is intact", "burned"), and of the one who suffers it ("was found intact")."""
    listed = _states(sentence.language)
    plain = sentence.tokens[frame.clause.verb].lemma
    bare = {plain} if frame.lemma in frame.said else set[str]()
    for told, bearer, part in (
        (frame.said | bare, AGENT, frame.agent),
        (frame.made, PATIENT, frame.patient),
    ):
        for word in told if part is not None else ():
            for axis, yes in listed.get(word, ()):
                by_verb = word in (frame.lemma, plain)
                yield len(word.split()), Pole(axis, yes, bearer, frozenset(), by_verb)


def _depicted(frame: Frame, sentence: Sentence) -> Iterator[tuple[int, Pole]]:
    """Give what an adjective at the end of a clause tells: "carried the painting out of the house undamaged"."""
    tokens, clause = sentence.tokens, frame.clause
    part, who = (frame.patient, PATIENT) if frame.patient else (frame.agent, AGENT)
    for at in range(clause.verb + 2, clause.last) if part and not frame.copula else ():
        ends = at + 1 >= len(tokens) or tokens[at + 1].tag in ("prep", "punct", "conj")
        if tokens[at].tag == "adj" and ends and tokens[at - 1].tag in ("noun", "name", "pron"):
            for axis, yes in _states(sentence.language).get(tokens[at].norm, ()):
                yield 1, Pole(axis, yes, who, frozenset(), by_verb=False)


@cache
def _states(language: str) -> dict[str, tuple[tuple[str, bool], ...]]:
    found: dict[str, list[tuple[str, bool]]] = {}
    for entries in _entries(language).values():
        for entry in entries:
            if entry.sort == _STATE:
                found.setdefault(" ".join(entry.words), []).append((entry.axis, entry.yes))
    return {word: tuple(ends) for word, ends in found.items()}


def bearer(frame: Frame, pole: Pole) -> Part | None:
    """Return the phrase of a predicate that is at an end of an axis."""
    return frame.agent if pole.bearer == AGENT else frame.patient


class Met(NamedTuple):
    """The phrases of two predicates that are put on one axis, whether at opposite ends of it, and of each if not by its verb."""

    first: Part
    second: Part
    opposite: bool
    by_state: tuple[bool, bool]


def met(one: Frame, other: Frame) -> Iterator[Met]:
    """Give what two predicates put on one axis."""
    for ours in one.poles:
        for theirs in other.poles:
            parts = bearer(one, ours), bearer(other, theirs)
            if ours.axis != theirs.axis or parts[0] is None or parts[1] is None:
                continue
            if bool(ours.target) == bool(theirs.target) and (
                not ours.target or not ours.target.isdisjoint(theirs.target)
            ):
                by_state = not ours.by_verb, not theirs.by_verb
                yield Met(parts[0], parts[1], ours.yes != theirs.yes, by_state)
