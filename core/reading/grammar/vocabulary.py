"""What the word lists know of English words: what they can be, their lemmas and their opposites.

Words are given and returned as `Token.norm` or `Token.lemma`: small letters, plain apostrophes.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ..lexicons import rows
from .kinds import reading
from .lemmas import inflected, plain_form

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..parts import Token
    from .kinds import Reading

_NO_WORDS = frozenset[str]()
_LATER = 1.2  # what a reading costs that is not the first of its word
_RARE = 3.5
_SAME_FORM = 0.4
_CONTENT = frozenset({"noun", "name", "verb", "adj", "adv", "num"})
_PLAIN = {"noun": "ns", "verb": "vb", "adj": "aj", "adv": "av"}
_ADJECTIVE_ENDINGS = ("ous", "able", "ible", "ful", "less", "ive", "ish", "ic", "ical", "ary", "al")


@cache
def _listed() -> dict[str, str]:
    """Give the kinds of each listed word, parted by spaces."""
    found: dict[str, str] = {}
    for kinds, words in rows("en", "words", 2):
        found.update(dict.fromkeys(words.split(), kinds))
    return found


@cache
def _closed(language: str) -> dict[str, tuple[Reading, ...]]:
    return {
        word: tuple(_weighed(kinds.split(), lambda _, base=lemma or word: base))
        for word, kinds, lemma in rows(language, "closed", 3)
    }


def is_known(norm: str, part: str) -> bool:
    """Tell whether the word list has `norm` as a "noun", "verb", "adj" or "adv" in its plain form."""
    kinds = _listed().get(norm)
    return kinds is not None and _PLAIN[part] in kinds


def is_common(norm: str) -> bool:
    """Tell whether a word in small letters is a listed English word, or a form of one, and first of all no name."""
    listed = _listed().get(norm)
    if listed is not None:
        return not listed.startswith("nm")
    return norm in _closed("en") or bool(inflected(norm, is_known))


def tags_of(norm: str) -> tuple[str, ...]:
    """Return the tags (parts.TAGS) that an English word can have, the likeliest first; a guess by its ending if unknown."""
    return tuple(dict.fromkeys(found.tag for found in readings_of(norm)))


def lemma_of(norm: str, tag: str) -> str:
    """Return the lemma of an English word under a tag of parts.TAGS: of "rose" as "verb" it is "rise"."""
    return next((found.lemma for found in readings_of(norm) if found.tag == tag), norm)


def is_content(token: Token) -> bool:
    """Tell whether a token says something by itself: a noun, name, number, full verb, adjective or adverb, not be or have."""
    return token.tag in _CONTENT and token.lemma not in ("be", "have", "do")


@lru_cache(maxsize=65536)
def readings_of(norm: str, language: str = "en") -> tuple[Reading, ...]:
    """Return what a word in small letters can be, the likeliest first; one reading at the least.

    A language other than English knows only its closed classes; its other words are "other".
    """
    closed = _closed(language).get(norm)
    if closed is not None:
        return closed
    if language != "en":
        return (reading("ot", 0.0, norm),)
    listed = _listed().get(norm)
    kinds = listed.split() if listed is not None else _guessed(norm)
    return tuple(_weighed(kinds, lambda kind: plain_form(norm, kind, is_known)))


def _weighed(kinds: list[str], lemma: Callable[[str], str]) -> list[Reading]:
    """Give the readings of kinds in order; a past and its participle of one form are nearly as likely as one another."""
    found: list[Reading] = []
    past = "vd" in kinds
    for at, marked in enumerate(kinds):
        kind = marked.rstrip("?")
        cost = _RARE if kind != marked else _LATER if at else 0.0
        if at and cost < _RARE and {kind, kinds[0]} == {"vd", "vn"}:
            cost = _SAME_FORM
        found.append(reading(kind, cost, lemma(kind)))
        if kind == "vb":
            found.append(reading("vp", cost + _LATER * past, lemma(kind)))
    return found


def _guessed(norm: str) -> list[str]:
    """Tell by its parts and its ending what a word outside the list can be."""
    if not norm[:1].isalpha():
        return ["ot"]
    if "-" in norm:
        return _compound(norm)
    kinds = inflected(norm, is_known)
    if kinds:
        return kinds + (["aj?"] if "vn" in kinds else [])
    for prefix in ("re", "un", "over", "under", "out", "mis", "dis", "non", "anti", "pre", "co"):
        rest = norm.removeprefix(prefix)
        if rest != norm and rest[3:] and rest in _listed():
            return _listed()[rest].split()
    return _by_ending(norm)


def _compound(norm: str) -> list[str]:
    head, _, last = norm.rpartition("-")
    listed = _listed().get(last)
    kinds = [kind.rstrip("?") for kind in (listed.split() if listed else _guessed(last))]
    if head in ("re", "co", "de", "over", "out"):
        return kinds
    if kinds[0] in ("vn", "vd", "vg", "aj") or last in ("old", "long", "wide", "year-old"):
        return ["aj", "ns?"]
    return ["aj", "ns"] if kinds[0] == "ns" else ["np", "aj"] if kinds[0] == "np" else ["ns", "aj"]


def _by_ending(norm: str) -> list[str]:
    if norm.endswith("ly"):
        return ["av", "aj?"]
    if norm.endswith("ing"):
        return ["vg", "ns?"]
    if norm.endswith("ed"):
        return ["vn", "vd", "aj"]
    if norm.endswith(_ADJECTIVE_ENDINGS):
        return ["aj", "ns"]
    if norm.endswith("s") and not norm.endswith(("ss", "us", "is")):
        return ["np", "vz?"]
    return ["ns", "aj?", "vb?"]


def antonyms_of(lemma: str, tag: str = "") -> frozenset[str]:
    """Return the lemmas that mean the opposite of a lemma, as the given tag ("verb", "noun", "adj", "adv", "prep"...) or any.

    A verb with its particle is written with a space, here and in what is given: "turn down" (see `verb_lemma`).
    """
    if tag:
        return _antonyms().get(lemma, {}).get(tag, _NO_WORDS)
    return _opposites().get(lemma, _NO_WORDS)


def are_antonyms(one: str, other: str, tag: str = "") -> bool:
    """Tell whether two lemmas are opposites, as the given tag or any."""
    return other in antonyms_of(one, tag)


@cache
def _opposites() -> dict[str, frozenset[str]]:
    return {lemma: _NO_WORDS.union(*parts.values()) for lemma, parts in _antonyms().items()}


@cache
def _antonyms() -> dict[str, dict[str, frozenset[str]]]:
    found: dict[str, dict[str, frozenset[str]]] = {}
    for part, one, other in (*rows("en", "antonyms", 3), *rows("en", "antonyms_news", 3)):
        left = frozenset(word.strip() for word in one.split(","))
        right = frozenset(word.strip() for word in other.split(","))
        for words, opposites in ((left, right), (right, left)):
            for word in words:
                parts = found.setdefault(word, {})
                parts[part] = parts.get(part, frozenset()) | opposites
    return found


def verb_lemma(tokens: Sequence[Token], verb: int) -> str:
    """Return the lemma of the verb at an index, with the particle that follows it ("turn down") where one does."""
    for at in range(verb + 1, min(verb + 4, len(tokens))):
        token = tokens[at]
        if token.tag == "part" and token.lemma not in ("to", "not"):
            return f"{tokens[verb].lemma} {token.lemma}"
        if token.tag not in ("pron", "adv"):
            break
    return tokens[verb].lemma


@cache
def intransitives() -> frozenset[str]:
    """Return the verbs that hardly ever take an object."""
    return frozenset(word for (line,) in rows("en", "intransitive", 1) for word in line.split())


def takes_particle(verb: str, particle: str) -> bool:
    """Tell whether a verb (its lemma) and a particle make a verb of their own: "carry" and "out"."""
    return particle in _phrasal().get(verb, ())


@cache
def _phrasal() -> dict[str, tuple[str, ...]]:
    return {verb: tuple(particles.split()) for verb, particles in rows("en", "phrasal", 2)}


@cache
def places_like_words() -> frozenset[str]:
    """Return the places that are common words without their capital: "China", "Turkey"."""
    return frozenset(
        word for (line,) in rows("en", "places_like_words", 1) for word in line.split()
    )


@cache
def proper_adjectives() -> frozenset[str]:
    """Return the adjectives that English writes with a capital, so written: "Russian"."""
    return frozenset(
        word for (line,) in rows("en", "proper_adjectives", 1) for word in line.split()
    )
