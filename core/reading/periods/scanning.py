"""A sentence is cut into pieces, and each is marked with a letter for its kind, so that patterns can be matched on kinds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from .kinds import LETTER
from .vocabulary import cutter, fold, vocabulary

if TYPE_CHECKING:
    from .vocabulary import Entry

_MARKS = {
    ",": "comma",
    "،": "comma",
    ".": "dot",
    "-": "dash",
    "–": "dash",
    "—": "dash",
    "/": "slash",
    "'": "apostrophe",
    "(": "opening",
    "[": "opening",
    ")": "closing",
    "]": "closing",
    '"': "quote",
    "“": "quote",
    "”": "quote",
    "`": "quote",
    "$": "money",
    "£": "money",
    "€": "money",
    "¥": "money",
    "#": "money",
    "№": "money",
}
_CAPITAL = {"month?", "weekday?"}


@dataclass(slots=True)
class Scan:
    """The pieces of a sentence: where each stands in it, folded; `kinds` has one letter of LETTER for each."""

    text: str
    starts: list[int]
    ends: list[int]
    folded: list[str]
    values: list[str]
    kinds: str


def holds_time(text: str, language: str) -> bool:
    """Tell cheaply whether a text can tell time: whether it has a word of time or digits written as dates and times are."""
    folded = fold(text)
    words = _ASCII if folded.isascii() else _WORDS
    if not vocabulary(language).triggers.isdisjoint(words.findall(folded)):
        return True
    if not (_DIGIT.search(folded) or "fy" in folded or _POINT_M.search(folded)):
        return False
    return _DIGITS.search(folded) is not None


_ASCII = re.compile(r"[a-z]+")
_WORDS = re.compile(r"[^\W\d_]+")
_DIGIT, _POINT_M = re.compile(r"\d"), re.compile(r"\.\s?m\b")
_DIGITS = re.compile(
    r"\d(?:\d\d\d|st|nd|rd|th|[-/.:]\d| [:/] \d|0s|q|\s?[ap]\s?\.?\s?m)|q\d|fy|['’]\d\d|\b\d\d? \w+ \d\d?\b|\b[ap]\s?\.\s?m\b"
)


def scan(text: str, language: str) -> Scan:
    """Cut a text into pieces and tell the kind of each."""
    words: list[str] = []
    groups: list[str] = []
    places: list[int] = []
    folded = fold(text)
    for match in cutter(ascii_alone=folded.isascii()).finditer(folded):
        words.append(match.group())
        groups.append(match.lastgroup or "")
        places.append(match.start())
    entries, plain = vocabulary(language).entries, _plain(language)
    kept: list[int] = []
    ends: list[int] = []
    found: list[tuple[str, str]] = []
    at, count = 0, len(words)
    while at < count:
        word, last = words[at], at
        told = plain.get(word)
        if told is None and (known := entries.get(word)):
            length, told = _known(text, places[at], words, at, known)
            last += length - 1
        if told is None:
            told = _PLAIN_WORD if groups[at] == "word" else _unknown(groups[at], word)
        kept.append(at)
        found.append(told)
        ends.append(places[last] + len(words[last]))
        at = last + 1
    return Scan(
        text,
        [places[n] for n in kept],
        ends,
        [words[n] for n in kept],
        [value for _, value in found],
        "".join([letter for letter, _ in found]),
    )


@cache
def _plain(language: str) -> dict[str, tuple[str, str]]:
    """Return letter and value of the words that have one meaning and begin no phrase, and of marks."""
    found = dict(_MARK_VALUES)
    for word, some in vocabulary(language).entries.items():
        entry = some[0]
        if len(some) == 1 and not entry.rest and entry.kind not in _CAPITAL:
            found[word] = LETTER[entry.kind], entry.value
    return found


def _known(
    text: str, start: int, words: list[str], at: int, known: tuple[Entry, ...]
) -> tuple[int, tuple[str, str] | None]:
    """Return how many pieces a word of time has, its letter and value; None where no meaning of it fits."""
    for rest, kind, value in known:
        if rest and tuple(words[at + 1 : at + 1 + len(rest)]) != rest:
            continue
        if kind not in _CAPITAL or text[start].isupper() or text.islower():
            return 1 + len(rest), (LETTER[kind], value)
    return 1, None


def _unknown(group: str, word: str) -> tuple[str, str]:
    if group in {"mark", "other"}:
        return _PLAIN_WORD if word[0].isalpha() else (_OTHER, "")
    if group in {"number", "decimal"} and len(word) > _LONGEST:
        return _PLAIN_WORD
    kind, value = _number(group, word)
    return LETTER[kind], value


_PLAIN_WORD, _OTHER = (LETTER["word"], ""), LETTER["other_mark"]
_MARK_VALUES = {mark: (LETTER[kind], "") for mark, kind in _MARKS.items()}


def _number(group: str, word: str) -> tuple[str, str]:
    if group in {"ymd", "dmy"}:
        return "date", word
    if group == "nth":
        number = int(re.sub(r"\D", "", word))
        return ("dayth" if 1 <= number <= _DAYS else "nth"), str(number)
    if group != "number":
        return group, word
    number = int(word)
    if len(word) <= 2 and 1 <= number <= _DAYS:  # noqa: PLR2004 - two digits
        return "day", str(number)
    if len(word) == 4 and _FIRST_YEAR <= number < _LAST_YEAR:  # noqa: PLR2004 - four digits
        return "year", str(number)
    return "int", str(number)


_LONGEST = 15
"""Digits and marks of the longest number that counts anything; a longer one is a code."""


_DAYS = 31
_FIRST_YEAR, _LAST_YEAR = 1000, 2200
