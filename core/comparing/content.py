"""The words of a statement that tell what it is about, with the keys under which other texts' words meet them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..reading.parts import Statement, Token

# How much a word tells of what a sentence is about. Set by hand: names tell most, verbs less than nouns.
WEIGHTS = {"name": 2.0, "noun": 1.0, "verb": 0.8, "adj": 0.6, "adv": 0.2, "other": 0.5}
SAYING = 0.4  # how much the words that tell who says it count, against the same words elsewhere
LIGHT = 0.15  # of words that any report has


@dataclass(frozen=True, slots=True)
class Word:
    """A word that tells something: its token's index, its lemma, the keys under which it meets others, its weight."""

    at: int
    start: int
    end: int
    text: str
    lemma: str
    tag: str
    keys: frozenset[str]
    weight: float
    name: bool = False


def content_words(statement: Statement) -> tuple[Word, ...]:
    """Return the words that tell something, without numbers and periods."""
    return tuple(_words(statement))


def _words(statement: Statement) -> Iterator[Word]:
    taken, saying = _taken(statement), _saying(statement)
    named = [(name.start, name.end) for name in statement.names]
    for at, token in enumerate(statement.sentence.tokens):
        if token.tag not in WEIGHTS or not token.norm[:1].isalpha() or token.start in taken:
            continue
        name = token.tag == "name" or any(start <= token.start < end for start, end in named)
        language = statement.sentence.language
        weight = _weight(token, language, name=name)
        yield Word(
            at,
            token.start,
            token.end,
            token.text,
            token.lemma,
            token.tag,
            _keys(token, language, name=name),
            weight * SAYING if token.start in saying else weight,
            name,
        )


def _taken(statement: Statement) -> frozenset[int]:
    """Give the code points that belong to numbers and periods."""
    return _points((part.start, part.end) for part in (*statement.quantities, *statement.periods))


def _saying(statement: Statement) -> frozenset[int]:
    """Give the code points that tell who says it."""
    speaker = statement.speaker
    if speaker is None or speaker.start < 0:
        return frozenset()
    return _points([(speaker.start, speaker.end), *([speaker.cue] if speaker.cue else [])])


def _points(spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    return frozenset(at for start, end in spans for at in range(start, end))


def _keys(token: Token, language: str, *, name: bool) -> frozenset[str]:
    if name and not wording.is_body(token.norm, language):
        return frozenset({token.norm})
    return wording.keys(token.lemma, language)


def _weight(token: Token, language: str, *, name: bool) -> float:
    if name:
        return WEIGHTS["name"]
    light = wording.is_light(token.lemma, language, token.tag) or wording.is_light(
        token.norm, language
    )
    return LIGHT if light else WEIGHTS[token.tag]
