"""The slots of a predicate and what stands in each: who does it, who suffers it, and what follows its prepositions."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ..reading import lexicons
from ..reading.predicates import innermost

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading.parts import Sentence, Token
    from .frames import Frame

DOER, SUFFERER = "doer", "sufferer"
_INSIDE = frozenset({"det", "adj", "noun", "name", "num", "poss"})
_DEFINITE = frozenset(
    {"the", "this", "that", "these", "those", "his", "her", "its", "their", "our"}
)


class Slot(NamedTuple):
    """What stands in a slot: its label, the tokens [first, last), and the span of its value in the whole text.

    `names` are the words of it that are names, in small letters; where it has some, the value is the last run of them.
    """

    label: str
    first: int
    last: int
    start: int
    end: int
    names: tuple[str, ...]


def slots_of(frame: Frame, sentence: Sentence) -> dict[str, Slot]:
    """Return the slots of a predicate by their labels, the first of each label."""
    found: dict[str, Slot] = {}
    for label, part in ((DOER, frame.agent), (SUFFERER, frame.patient)):
        if part is not None and not part.vague:
            found[label] = _slot(label, sentence.tokens, part.first, part.last)
    for slot in _behind_prepositions(frame, sentence):
        found.setdefault(slot.label, slot)
    return found


def _behind_prepositions(frame: Frame, sentence: Sentence) -> Iterator[Slot]:
    tokens = sentence.tokens
    label = ""
    for at in range(frame.clause.first, frame.clause.last - 1):
        token = tokens[at]
        if token.tag != "prep" or innermost(sentence, at) is not frame.clause:
            continue
        label = label if token.norm == "of" and label else token.norm
        last = phrase_end(tokens, at + 1, frame.clause.last)
        if last > at + 1:
            slot = _slot(label, tokens, at + 1, last)
            nested = last < len(tokens) and tokens[last].norm == "of"
            if slot.names or not nested:
                yield slot


def phrase_end(tokens: tuple[Token, ...], at: int, stop: int) -> int:
    """Return the index after the noun phrase that begins at a token."""
    while at < stop and (tokens[at].tag in _INSIDE or _hyphen(tokens, at, stop)):
        at += 1
    return at


def _hyphen(tokens: tuple[Token, ...], at: int, stop: int) -> bool:
    return tokens[at].text == "-" and at + 1 < stop and tokens[at + 1].tag in _INSIDE


def _slot(label: str, tokens: tuple[Token, ...], first: int, last: int) -> Slot:
    """Take the last run of names of a phrase for its value: of "the Danish group Vester" that is "Vester"."""
    end = last
    while end > first and not _names(tokens[end - 1], end - 1):
        end -= 1
    start = end
    while start > first and _names(tokens[start - 1], start - 1):
        start -= 1
    if start == end:
        start, end = first, last
    named = range(start, end)
    names = tuple(tokens[at].norm for at in named if _names(tokens[at], at))
    return Slot(label, first, last, tokens[start].start, tokens[end - 1].end, names)


def _names(token: Token, at: int) -> bool:
    """Tell whether a token is a name: so tagged, or a noun with a capital that does not open the sentence."""
    return token.tag == "name" or (at > 0 and token.tag == "noun" and token.text[:1].isupper())


def is_definite(slot: Slot, tokens: tuple[Token, ...]) -> bool:
    """Tell whether a phrase names one thing that is known: by a name, "the", "his"."""
    if slot.names:
        return True
    head = tokens[slot.first : slot.last]
    return any(token.norm in _DEFINITE or token.tag == "poss" for token in head)


@cache
def one_valued(language: str) -> dict[str, dict[str, str]]:
    """Return for each lemma its slots that have one value, with what stands in them ("name", "place", "thing")."""
    found: dict[str, dict[str, str]] = {}
    for label, what, lemmas in lexicons.rows(language, "one_valued", 3):
        for lemma in lemmas.split():
            found.setdefault(lemma.replace("_", " "), {})[label] = what
    return found
