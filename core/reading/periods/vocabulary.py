"""The words of time of a language, from its word lists `time_words` and `holidays`, made ready for scanning."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from .. import lexicons

_CUT = r"""(?P<word>[^\W\d_]++(?!\d))
      |(?P<mark>[^\w\s'’])
      |(?P<ymd>\d{4}([-/.])\d{1,2}\4\d{1,2}(?!\d))
      |(?P<dmy>\d{1,2}([-/.])\d{1,2}\6(?:\d{4}|\d{2})(?!\d|[-/.]\d)|\d{1,2}[ ]/[ ]\d{1,2}[ ]/[ ]\d{4}(?!\d))
      |(?P<clock>\d{1,2}:\d\d(?::\d\d)?(?!\d)|\d{1,2}[ ]:[ ]\d\d(?=\s?(?:[ap][ ]?\.?[ ]?m\b|[a-z]?[a-z][dsm]?t\b))|\d{1,2}\.\d\d(?=\s?[ap]\.?m\b))
      |(?P<decimal>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+[.,]\d+)
      |(?P<nth>\d{1,3}(?:st|nd|rd|th)\b)
      |(?P<decade>['’]?\d?\d?\d0['’]?s\b)
      |(?P<short>(?<!\w)['’]\d\d(?!\d))
      |(?P<code>(?:q[1-4]|[1-4]q|h[12]|[12]h(?=\s?(?:20)?\d\d\b))(?![^\W_])|fy\s?['’]?\d{2,4}(?!\d))
      |(?P<iso>t\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?)
      |(?P<number>\d+)
      |(?P<other>[^\W\d_]+|\S)"""


@cache
def cutter(*, ascii_alone: bool = False) -> re.Pattern[str]:
    """Return the pattern that cuts folded text into pieces: numeric dates and times, numbers, words, marks.

    `ascii_alone`: the text has nothing but ASCII in it, of which letters are found faster.
    """
    return re.compile(_CUT.replace(r"[^\W\d_]", "[a-z]") if ascii_alone else _CUT, re.VERBOSE)


LETTERS = {
    "ي": "ی",
    "ى": "ی",
    "ك": "ک",
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ة": "ه",
    "ё": "е",
    "’": "'",
    "‘": "'",
    "\u200c": " ",
}
"""Letters that are written in more than one way; each is replaced by one letter, so that offsets stay."""


_FOLD = str.maketrans(LETTERS)
WEAK = frozenset(
    (
        "number",
        "tens",
        "hundred",
        "vague",
        "ordinal",
        "half",
        "times",
        "timesword",
        "last",
        "past",
        "previous",
        "next",
        "following",
        "this",
        "that",
        "latest",
        "every",
        "other",
        "ago",
        "later",
        "earlier",
        "before",
        "after",
        "fromnow",
        "since",
        "until",
        "by",
        "from",
        "between",
        "to",
        "and",
        "in",
        "on",
        "at",
        "of",
        "the",
        "a",
        "for",
        "within",
        "during",
        "all",
        "early",
        "mid",
        "late",
        "end",
        "start",
        "middle",
        "fiscal",
        "old",
        "long",
        "aged",
        "ad",
        "bc",
        "plus",
        "zone",
        "oclock",
        "ampm",
        "recent",
        "coming",
        "day",
        "int",
        "digits",
        "era",
        "agobefore",
        "rest",
        "period",
        "as",
        "or",
        "than",
        "ended",
        "filler",
        "ahead",
        "most",
        "approx",
        "decadeend",
        "lastafter",
        "nextafter",
        "thisafter",
    )
)
"""Kinds of words that tell no time by themselves."""


_NUMBERS = frozenset(("number", "tens", "hundred"))
_CENTURIES = frozenset(("17", "18", "19", "20", "1000"))
"""Numbers that years in words begin with: "nineteen ninety", "two thousand and five"."""


class Entry(NamedTuple):
    """A word or phrase of time: the pieces after its first one, its kind and its value."""

    rest: tuple[str, ...]
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Entries by their first piece, the longest phrase first, and the first pieces of those that tell time."""

    entries: dict[str, tuple[Entry, ...]]
    triggers: frozenset[str]


def fold(text: str) -> str:
    """Return a text in lower case, with one form for letters that have several; offsets stay."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lower if lower.isascii() else lower.translate(_FOLD)


@cache
def vocabulary(language: str) -> Vocabulary:
    """Return the words of a language; for one that has no list of its own, the names of its months."""
    found: dict[str, list[Entry]] = {}
    for kind, value, words in lexicons.rows(language, "time_words", 3):
        _add(found, kind, value, words)
    for rule, words in lexicons.rows(language, "holidays", 2):
        _add(found, "holiday", rule, words)
    if not lexicons.available(language, "time_words"):
        for tongue, number, names in lexicons.rows("", "month_names", 3):
            if tongue == language:
                _add(found, "month", number, names.replace(" ", ",").replace("_", " "))
    entries = {
        first: tuple(sorted(some, key=lambda entry: -len(entry.rest)))
        for first, some in found.items()
    }
    triggers = {
        _telling((first, *entry.rest))
        for first, some in entries.items()
        for entry in some
        if entry.kind not in WEAK or (entry.kind in _NUMBERS and entry.value in _CENTURIES)
    }
    return Vocabulary(entries, frozenset(triggers))


def _telling(pieces: tuple[str, ...]) -> str:
    """Return the piece of a phrase that is looked for first: the last one of more than two letters."""
    return next((piece for piece in reversed(pieces) if len(piece) > 2), pieces[0])  # noqa: PLR2004


def _add(found: dict[str, list[Entry]], kind: str, value: str, words: str) -> None:
    for phrase in words.split(","):
        pieces = [match.group() for match in cutter().finditer(fold(phrase))]
        if pieces:
            found.setdefault(pieces[0], []).append(Entry(tuple(pieces[1:]), kind, value))
