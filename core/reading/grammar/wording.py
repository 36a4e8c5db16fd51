"""What a word can be by itself: its readings by the word list, where it stands inside a sentence and where it opens one."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ...records import record
from .kinds import Reading, costing, reading
from .vocabulary import is_known, places_like_words, proper_adjectives, readings_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Options = tuple[Reading, ...]
_QUOTES = frozenset('"“”„«»') | {"``", "''"}
REOPENS = _QUOTES | {":", ";"}
APOSTROPHES = frozenset("'’")
_ODD = APOSTROPHES | {"am", "AM"}
_MARKS = (
    dict.fromkeys((*_QUOTES, *"$£€¥₹‘`*"), "qt")
    | dict.fromkeys(",،", "cm")
    | {"%": "ns", "&": "cc"}
)
_OPEN_KINDS = frozenset({"ns", "np", "aj", "vb", "vz", "vd", "vn", "av", "md"})


@record
class Word:
    """A word or mark as written, and what all of its places share: `norm`, `size` in letters, its readings `inside` sentences.

    `capital`, `small` and `letter` tell of its first letter, `mark` that this is neither letter nor digit. `asks`: what it is
    hangs on its place, for it has a capital, or is an apostrophe or "am".
    """

    text: str
    norm: str
    size: int
    inside: Options
    capital: bool
    small: bool
    letter: bool
    mark: bool
    asks: bool


_MANY = 65_536
"""How many words of a language are kept; then all are forgotten, which costs less than to know which was read last."""


class _Words(dict[str, Word]):
    """The words of a language by their text, each made when it is first asked for."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, text: str) -> Word:
        if len(self) >= _MANY:
            self.clear()
        first, norm = text[0], _norm(text)
        norm = text if norm == text else norm  # one object for both
        letter, capital = first.isalpha(), first.isupper()
        what = (capital, letter and first.islower(), letter, not first.isalnum())
        asks = capital or text in _ODD
        made = Word(text, norm, len(text), _inside(text, self._language), *what, asks)
        self[text] = made
        return made


@cache
def words_of(language: str) -> Callable[[str], Word]:
    """Return what reads single words of a language; those that were read are kept, up to very many."""
    return _Words(language).__getitem__


def _norm(text: str) -> str:
    return text.lower().replace("’", "'")


def _inside(text: str, language: str) -> Options:
    """Give the readings of a word inside a sentence."""
    norm = _norm(text)
    first = text[0]
    if first.isnumeric():
        return (reading("cd", 0.0, norm),)
    if not first.isalpha() and not norm[1:].isalpha():
        return (reading(_MARKS.get(text, "st"), 0.0, norm),)
    known = readings_of(norm) if language == "en" else readings_of(norm, language)
    if not first.isupper() or language != "en" or text == "I":
        return known
    if text in proper_adjectives():
        return (reading("aj", 0.0, norm), reading("nm", 0.6, norm))
    if len(text) > 1 and text.isupper():
        return (reading("nm", 0.0, norm),)
    return (reading("nm", 0.0, norm), *_dearer(known, 3.0))


@lru_cache(maxsize=16384)
def opening(text: str, language: str) -> Options:
    """Give the readings of a capitalised word that opens a sentence."""
    norm = _norm(text)
    if language != "en" or text in proper_adjectives():
        return _inside(text, language)
    name = reading("nm", 0.0, norm)
    if text in places_like_words():
        return (name, *_dearer(readings_of(norm), 1.0))
    if not _is_common(norm):
        return (name, *_dearer(readings_of(norm), 3.0))
    known = readings_of(norm)
    return (*known, costing(name, 2.2 if known[0].kind in _OPEN_KINDS else 5.0))


@lru_cache(maxsize=16384)
def named(text: str) -> Options:
    """Give the readings of an opener that its sentence, or the text elsewhere, tells to be a name."""
    norm = _norm(text)
    return (reading("nm", 0.0, norm), *_dearer(readings_of(norm), 3.0))


@lru_cache(maxsize=16384)
def in_headline(text: str, language: str) -> Options:
    """Give the readings of a capitalised word where all words have capitals."""
    norm = _norm(text)
    if language != "en" or text in proper_adjectives():
        return _inside(text, language)
    name = reading("nm", 0.0, norm)
    if not _is_common(norm):
        return (name, *_dearer(readings_of(norm), 3.0))
    return (*readings_of(norm), costing(name, 1.2))


def _is_common(norm: str) -> bool:
    """Tell whether a word is one of the list, in its plain or an inflected form."""
    known = readings_of(norm)
    return known[0].tag not in ("noun", "verb", "adj") or any(
        is_known(found.lemma, found.tag) for found in known if found.tag in ("noun", "verb", "adj")
    )


def _dearer(readings: Sequence[Reading], cost: float) -> list[Reading]:
    return [costing(found, found.cost + cost) for found in readings]
