"""Words and phrases of a list found in the tokens of a sentence."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from . import lexicons

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .parts import Sentence, Token


class Phrase(NamedTuple):
    """A phrase found: indexes of its tokens, half-open, and what the list says of it."""

    first: int
    last: int
    value: str


SENTENCE_LISTS = ("negations", "certainty", "types")
"""The lists whose phrases are looked for in each sentence."""

Table = dict[str, tuple[tuple[tuple[str, ...], str], ...]]


@cache
def phrase_table(language: str, name: str) -> Table:
    """Return a list of two columns (phrase, value) by the first words of its phrases, the longest phrase first.

    A word of a phrase fits a token by its norm or its lemma; "*" fits any one token or none.
    """
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, value in lexicons.rows(language, name, 2):
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append((words, value))
    return {
        first: tuple(sorted(phrases, key=lambda one: -len(one[0])))
        for first, phrases in found.items()
    }


@cache
def _openers(language: str) -> frozenset[str]:
    return frozenset(first for name in SENTENCE_LISTS for first in phrase_table(language, name))


def forget() -> None:
    """Forget the lists that were read: they are read again where they are asked for."""
    phrase_table.cache_clear()
    _openers.cache_clear()


def phrase_places(sentence: Sentence) -> list[int]:
    """Return the indexes of the tokens with which a phrase of SENTENCE_LISTS may begin, for `find_phrases`."""
    openers = _openers(sentence.language)
    return [
        at
        for at, token in enumerate(sentence.tokens)
        if token.norm in openers or token.lemma in openers
    ]


def find_phrases(
    tokens: Sequence[Token],
    table: Mapping[str, Sequence[tuple[tuple[str, ...], str]]],
    places: Sequence[int] | None = None,
) -> list[Phrase]:
    """Return the phrases of a table in the tokens, in order, the longest at each place; they do not overlap.

    `places` are the indexes at which one may begin, all where they are not given.
    """
    found: list[Phrase] = []
    free = 0
    for at in range(len(tokens)) if places is None else places:
        token = tokens[at]
        if at < free or not (token.norm in table or token.lemma in table):
            continue
        phrase = _longest(tokens, at, table)
        if phrase is not None:
            found.append(phrase)
            free = phrase.last
    return found


def _longest(
    tokens: Sequence[Token], at: int, table: Mapping[str, Sequence[tuple[tuple[str, ...], str]]]
) -> Phrase | None:
    token = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else token
    seconds = ("*", following.norm, following.lemma)
    best: Phrase | None = None
    for key in (token.norm,) if token.norm == token.lemma else (token.norm, token.lemma):
        for words, value in table.get(key, ()):
            if len(words) > 1 and words[1] not in seconds:
                continue
            last = _fits(tokens, at + 1, words)
            if last and (best is None or last > best.last):
                best = Phrase(at, last, value)
    return best


def _fits(tokens: Sequence[Token], at: int, words: tuple[str, ...]) -> int:
    """Return the index after the phrase whose first word stands before `at`, 0 where it does not stand there."""
    if len(words) == 1:
        return at
    for number, word in enumerate(words[1:], 1):
        if word == "*":
            rest = ("", *words[number + 1 :])
            return _fits(tokens, at, rest) or (
                _fits(tokens, at + 1, rest) if at < len(tokens) else 0
            )
        if at >= len(tokens) or word not in (tokens[at].norm, tokens[at].lemma):
            return 0
        at += 1
    return at
