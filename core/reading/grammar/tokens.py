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
    from collections.abc import Set as AbstractSet

    from ..parts import Token

_LETTER = r"[^\W\d_]"
_MARKS = "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u200c\u200d"  # vowel signs and joiners within words
_PATTERN = (
    rf"(?:{_LETTER}\.){{2,}}"
    r"|\d+(?:st|nd|rd|th|s)\b|\d+(?:[.,:/٫٬]\d+)*"
    r"|[A-Z]{1,2}\d+(?:[A-Z]\d+)*\b|[A-Z][A-Za-z]*-\d+\b"
    rf"|n['’]t\b|{_LETTER}(?:{_LETTER}|[{_MARKS}]"
    rf"|['’](?!(?:s|S|re|ve|ll|d|m|t)\b){_LETTER}|[-‐‑&]{_LETTER})*"
    r"|['’](?:s|S|re|ve|ll|d|m|t)\b|``|''|--+|\.\.+|\S"
)
_NO_NAMES = frozenset[str]()
_CANNOT = frozenset({"cannot", "Cannot", "CANNOT"})
_T = frozenset({"'t", "’t", "'T", "’T"})
_ODD = _CANNOT | _T | {"."}
_ADDRESS = r"(?:https?://|www\.)[^\s<>\"”]*[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\w[\w-]*\.(?:com|org|net|gov)\b|"
_SIGNS = ("@", "://", "www.", ".com", ".org", ".net", ".gov")
_PLAIN = re.compile(_PATTERN)
_WITH_ADDRESSES = re.compile(_ADDRESS + _PATTERN)


def tokenize(
    text: str, start: int, end: int, language: str, names: AbstractSet[str] = _NO_NAMES
) -> tuple[Token, ...]:
    """Return the tokens of text[start:end] in order, with offsets into `text`; tags are told from the language's word list.

    `names` are words, as written, that are known to be names also where they open the sentence.
    """
    held = text[start:end]
    pattern = _WITH_ADDRESSES if any(sign in held for sign in _SIGNS) else _PLAIN
    spans: list[tuple[int, int, str]] = []
    for match in pattern.finditer(text, start, end):
        first, last = match.span()
        word = text[first:last]
        if word in _ODD:
            _add_odd(text, spans, first, last, end)
        else:
            spans.append((first, last, word))
    return tagged(spans, language, names)


def _add_odd(text: str, spans: list[tuple[int, int, str]], first: int, last: int, end: int) -> None:
    """Add a point, "cannot" or "'t" to the words before it, joined to the last or parted as it should be."""
    word = text[first:last]
    if word == "." and spans and _takes_point(spans[-1], first, end):
        at, _, before = spans[-1]
        spans[-1] = (at, last, before + word)
    elif word in _CANNOT:
        spans += [(first, first + 3, word[:3]), (first + 3, last, word[3:])]
    elif word in _T and spans and spans[-1][1] == first:
        spans[-1:] = _negated(text, spans[-1], last)
    else:
        spans.append((first, last, word))


def _negated(text: str, before: tuple[int, int, str], end: int) -> list[tuple[int, int, str]]:
    """Part "don" and "'t", the word ending at `end`, into "do" and "n't"."""
    start, at, _ = before
    if text[at - 1] in "nN":
        at -= 1
    cut = [(start, at, text[start:at]), (at, end, text[at:end])]
    return [span for span in cut if span[0] < span[1]]


def _takes_point(before: tuple[int, int, str], at: int, end: int) -> bool:
    """Tell whether the point at `at` belongs to the abbreviation before it; not the last of the sentence."""
    word = before[2]
    if before[1] != at or at + 1 == end:
        return False
    return (len(word) == 1 and word.isupper()) or word in _abbreviations()


@cache
def _abbreviations() -> frozenset[str]:
    return words("en", "pointed")
