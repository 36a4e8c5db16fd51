"""A text cut into words, numbers and marks, each told what it is.

What stands alone: "n't" ("do" + "n't", "can" + "not"), the 's of owning and of "it's", a number with its points and slashes
("1,200.5", "05/06/2025"; "1.2bn" is "1.2" and "bn"), each mark; "``", "''", "--" and "..." are one each. What is one:
hyphenated words, "U.S.", "Jan.", "F-16", an address of the web or of mail.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicons import words
from .tagging import tagged

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from ..parts import Token

_LETTER = r"[^\W\d_]"
_MARKS = "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u200c\u200d"  # vowel signs and joiners within words
_PATTERN = (
    rf"(?:{_LETTER}\.){{2,}}"
    r"|\d+(?:st|nd|rd|th|s)\b|\d+(?:[.,:/٫٬]\d+)*"
    r"|[A-Z]{1,2}\d+(?:[A-Z]\d+)*\b|[A-Z][A-Za-z]*-\d+\b"
    rf"|n['’]t\b|{_LETTER}++(?:(?:[{_MARKS}]"
    rf"|['’](?!(?:s|S|re|ve|ll|d|m|t)\b){_LETTER}|[-‐‑&]{_LETTER}){_LETTER}*+)*+"
    r"|['’](?:s|S|re|ve|ll|d|m|t)\b|``|''|--+|\.\.+|\S"
)
_NO_NAMES = frozenset[str]()
_CANNOT = frozenset({"cannot", "Cannot", "CANNOT"})
_T = frozenset({"'t", "’t", "'T", "’T"})
_ODD = _CANNOT | _T | {"."}
_ADDRESS = r"(?:https?://|www\.)[^\s<>\"”]*[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\w[\w-]*\.(?:com|org|net|gov)\b|"
_SIGNS = ("@", "://", "www.", ".com", ".org", ".net", ".gov")
_COMMON = r"[A-Za-z][a-z]*+(?=[ ,])|"  # most words, told from all others by what follows
_ASCII = _PATTERN.replace(_LETTER, "[A-Za-z]")
_PLAIN, _PLAIN_ASCII = re.compile(_COMMON + _PATTERN), re.compile(_COMMON + _ASCII)
_WITH_ADDRESSES = re.compile(_ADDRESS + _PATTERN)


def tokenize(
    text: str, start: int, end: int, language: str, names: AbstractSet[str] = _NO_NAMES
) -> tuple[Token, ...]:
    """Return the tokens of text[start:end] in order, with offsets into `text`; tags are told from the language's word list.

    `names` are words, as written, that are known to be names also where they open the sentence.
    """
    held = text[start:end]
    pattern = _PLAIN_ASCII if held.isascii() else _PLAIN
    if any(sign in held for sign in _SIGNS):
        pattern = _WITH_ADDRESSES
    texts: list[str] = pattern.findall(held)
    starts: list[int] = []
    find, at = held.find, 0
    for word in texts:
        at = find(word, at)
        starts.append(start + at)
        at += len(word)
    if not _ODD.isdisjoint(texts if held[-1:] != "." else texts[:-1]):
        texts, starts = _put_right(texts, starts, end)
    return tagged(texts, starts, language, names)


def _put_right(
    texts: Sequence[str], starts: Sequence[int], end: int
) -> tuple[list[str], list[int]]:
    """Return words and where they start, points, "cannot" and "'t" joined to the words before them or parted as they should be."""
    words: list[str] = []
    places: list[int] = []
    for word, first in zip(texts, starts, strict=True):
        if word == "." and words and _takes_point(words[-1], places[-1], first, end):
            words[-1] += word
        elif word in _CANNOT:
            words += [word[:3], word[3:]]
            places += [first, first + 3]
        elif word in _T and words and places[-1] + len(words[-1]) == first:
            cut = _negated(words.pop() + word, places.pop(), first)
            words += [part for part, _ in cut]
            places += [at for _, at in cut]
        else:
            words.append(word)
            places.append(first)
    return words, places


def _negated(joined: str, start: int, mark: int) -> list[tuple[str, int]]:
    """Part "don't", its "'t" at `mark`, into "do" and "n't" with where each starts."""
    at = mark - start
    if joined[at - 1] in "nN":
        at -= 1
    return [
        (part, place) for part, place in ((joined[:at], start), (joined[at:], start + at)) if part
    ]


def _takes_point(word: str, start: int, at: int, end: int) -> bool:
    """Tell whether the point at `at` belongs to the abbreviation before it; not the last of the sentence."""
    if start + len(word) != at or at + 1 == end:
        return False
    return (len(word) == 1 and word.isupper()) or word in _abbreviations()


@cache
def _abbreviations() -> frozenset[str]:
    return words("en", "pointed")
