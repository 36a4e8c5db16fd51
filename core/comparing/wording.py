"""What words have to do with each other: the keys under which two texts' words meet, measures, contrasts, people.

All of it comes from word lists (`resources/lexicons/<language>`); a language without them has words that meet only where
they are alike.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ..reading import lexicons

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..reading.parts import Token

EVENT, GROWING, RECURRING = "event", "growing", "recurring"
LONGEST = 3  # words of the longest phrase in the lists


class Measure(NamedTuple):
    """A word at token `at`, `words` tokens long, that tells what figures near it are figures of, and of which kinds."""

    at: int
    words: int
    name: str
    nature: str
    kinds: str


class Contrast(NamedTuple):
    """A word of a contrast: the contrast's number, the group of it, what it sets apart, the word as written, the noun behind it."""

    number: int
    group: int
    apart: str
    text: str
    next: str


@cache
def _phrases(language: str) -> dict[tuple[str, ...], tuple[str, str, str]]:
    found: dict[tuple[str, ...], tuple[str, str, str]] = {}
    for name, nature, kinds, words in lexicons.rows(language, "measures", 4):
        for phrase in words.split(", "):
            found[tuple(phrase.split())] = (name, nature, kinds)
    return found


@cache
def _contrasts(language: str) -> dict[tuple[str, ...], list[tuple[int, int, str]]]:
    found: dict[tuple[str, ...], list[tuple[int, int, str]]] = {}
    for number, (apart, groups) in enumerate(lexicons.rows(language, "contrasts", 2)):
        for group, words in enumerate(groups.split("|")):
            for phrase in words.strip().split(", "):
                found.setdefault(tuple(phrase.split()), []).append((number, group, apart))
    return found


@cache
def _first_words(language: str, name: str) -> frozenset[str]:
    phrases = _phrases(language) if name == "measures" else _contrasts(language)
    return frozenset(phrase[0] for phrase in phrases)


def _forms(tokens: Sequence[Token], at: int, words: int) -> Iterator[tuple[str, ...]]:
    """Give the ways in which the words from `at` can stand in a list: as written, and as a dictionary lists them."""
    part = tokens[at : at + words]
    yield tuple(token.norm for token in part)
    yield tuple(token.lemma for token in part)
    if words > 1:
        yield (part[0].lemma, *(token.norm for token in part[1:]))


def measures(tokens: Sequence[Token], language: str) -> tuple[Measure, ...]:
    """Return the words of a sentence that tell what figures are figures of, in order, the longest phrase at each place."""
    phrases, first = _phrases(language), _first_words(language, "measures")
    found: list[Measure] = []
    at = 0
    while at < len(tokens):
        step = 1
        if tokens[at].norm in first or tokens[at].lemma in first:
            hit = _longest(phrases, tokens, at)
            if hit is not None:
                found.append(hit)
                step = hit.words
        at += step
    return tuple(found)


def _longest(
    phrases: dict[tuple[str, ...], tuple[str, str, str]], tokens: Sequence[Token], at: int
) -> Measure | None:
    for words in range(min(LONGEST, len(tokens) - at), 0, -1):
        for form in _forms(tokens, at, words):
            if form in phrases:
                return Measure(at, words, *phrases[form])
    return None


def contrasts(tokens: Sequence[Token], language: str) -> dict[int, Contrast]:
    """Return the contrasts of which a sentence has exactly one group, by their numbers."""
    listed, first = _contrasts(language), _first_words(language, "contrasts")
    found: dict[int, list[Contrast]] = {}
    for at, token in enumerate(tokens):
        if token.norm not in first and token.lemma not in first:
            continue
        for words in range(1, min(LONGEST, len(tokens) - at) + 1):
            for form in dict.fromkeys(_forms(tokens, at, words)):
                for number, group, apart in listed.get(form, ()):
                    text = " ".join(t.text for t in tokens[at : at + words])
                    found.setdefault(number, []).append(
                        Contrast(number, group, apart, text, _next(tokens, at + words))
                    )
    return {
        number: hits[0] for number, hits in found.items() if len({hit.group for hit in hits}) == 1
    }


def _next(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lemma if at < len(tokens) and tokens[at].tag == "noun" else ""


@cache
def _people(language: str) -> tuple[frozenset[str], frozenset[str]]:
    lines = [row[0].split() for row in lexicons.rows(language, "people", 1)]
    anyone = frozenset(lines[0]) if lines else frozenset[str]()
    return anyone, frozenset(word for line in lines for word in line)


def is_person(lemma: str, language: str) -> bool:
    """Tell whether a noun is a word for people."""
    if language == "en" and lemma.endswith("men"):
        lemma = lemma[:-3] + "man"
    return lemma in _people(language)[1]


def is_anyone(lemma: str, language: str) -> bool:
    """Tell whether a noun is a word for people of any sort ("people", "men")."""
    return lemma in _people(language)[0]


@cache
def _company(language: str) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, (line,) in enumerate(lexicons.rows(language, "company", 1)):
        for word in line.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(rows) for word, rows in found.items()}


def one_company(ours: frozenset[str], theirs: frozenset[str], language: str) -> bool:
    """Tell whether two nouns, given by their keys, can name the same people of one event: climbers, mountaineers."""
    listed = _company(language)
    rows = (
        frozenset[int]().union(*(listed.get(word, ()) for word in words))
        for words in (ours, theirs)
    )
    return not next(rows).isdisjoint(next(rows))


@cache
def _bodies(language: str) -> frozenset[str]:
    return frozenset(
        word for (line,) in lexicons.rows(language, "bodies", 1) for word in line.split()
    )


def is_body(norm: str, language: str) -> bool:
    """Tell whether a word is a noun for a body that stays a word though it has a capital: "Parliament"."""
    return norm in _bodies(language)


@cache
def _light(language: str) -> frozenset[str]:
    rows = lexicons.rows(language, "light_words", 2)
    return frozenset(
        f"{tag}:{word}" if tag else word for words, tag in rows for word in words.split()
    )


def is_light(word: str, language: str, tag: str = "") -> bool:
    """Tell whether a word is one that any report has; `tag` is what it is there."""
    light = _light(language)
    return word in light or f"{tag}:{word}" in light


@cache
def ways(language: str) -> dict[str, bool]:
    """Return the words that say which way something went: True for up, False for down."""
    return {
        word: way == "up"
        for way, words in lexicons.rows(language, "ways", 2)
        for word in words.split()
    }


@cache
def _number_verbs(language: str) -> dict[str, str]:
    rows = lexicons.rows(language, "number_verbs", 2)
    return {word: sort for sort, words in rows for word in words.split()}


def way_of_verb(lemma: str, language: str) -> str:
    """Return "total" of a verb that tells how many there are, "change" of one that tells how many change, else ""."""
    return _number_verbs(language).get(lemma, "")


def _split(words: str) -> list[str]:
    return words.split(",") if "," in words else words.split()


@cache
def _groups(language: str) -> dict[str, tuple[str, ...]]:
    """Give for each word the synonym groups it is in, and the verb it is made from."""
    found: dict[str, list[str]] = {}
    for number, (part, words) in enumerate(_rows(language, "synonyms")):
        for word in _split(words):
            found.setdefault(word, []).append(f"{part[0]}{number}")
    for verb, words in _rows(language, "derivations"):
        for word in _split(words):
            found.setdefault(word, []).append(verb)
    for way, up in ways(language).items():
        found.setdefault(way, []).append("way:up" if up else "way:down")
    return {word: tuple(groups) for word, groups in found.items()}


def _rows(language: str, name: str) -> tuple[tuple[str, ...], ...]:
    return (
        *lexicons.rows(language, name, 2),
        *lexicons.rows(language, f"{name}_news", 2),
    )


@lru_cache(maxsize=65536)
def keys(lemma: str, language: str) -> frozenset[str]:
    """Return the keys of a word: two words of which one has a key of the other mean about the same."""
    own = _groups(language).get(lemma, ())
    found = {lemma, *own}
    for root in own:
        found.update(_groups(language).get(root, ()))
    listed = _phrases(language).get((lemma,))
    if listed is not None:
        found.add("measure:" + listed[0])
    return frozenset(found)
