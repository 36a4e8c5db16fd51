"""Text without meaning: cleaning, folding for search, paragraphs, context.

Offsets are code points, half-open.
"""

from __future__ import annotations

import re
import unicodedata

CONTEXT_LENGTH = 32
"""Characters kept on either side of a quote (the Hypothesis client keeps as many)."""

_NUL_SIGN = "\u2400"
_SURROGATE = re.compile("[\ud800-\udfff]")
_PARAGRAPH = re.compile(r"[^\n]+")
_SPACES = re.compile(r"\s+")

_LETTER_FORMS = {
    "\u0643": "\u06a9",  # Arabic kaf -> keheh
    "\u064a": "\u06cc",  # Arabic yeh -> Farsi yeh
    "\u0649": "\u06cc",  # alef maksura -> Farsi yeh
    "\u06c0": "\u0647",  # heh with yeh above -> heh
    "\u0629": "\u0647",  # teh marbuta -> heh
    "\u0640": None,  # tatweel
    "\u200c": None,  # zero width non-joiner
    "\u200d": None,  # zero width joiner
    "\u00ad": None,  # soft hyphen
    "\u0131": "i",  # dotless i
    "\u0142": "l",  # l with stroke
    "\u00f8": "o",  # o with stroke
    "\u0111": "d",  # d with stroke
    "\u00df": "ss",
    "\u00e6": "ae",
    "\u0153": "oe",
}
_FORMS = str.maketrans(_LETTER_FORMS)


def clean(text: str) -> str:
    """Make typed or given text fit for the store: same text, NUL shown as U+2400, lone surrogates as U+FFFD."""
    return _SURROGATE.sub("\ufffd", text.replace("\0", _NUL_SIGN))


def one_line(text: str) -> str:
    """Return the text cleaned, with every run of white space as one space and none at the ends."""
    return _SPACES.sub(" ", clean(text)).strip()


class _Folding(dict[int, str]):
    """A table for `str.translate` that works out what each character folds to when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if unicodedata.category(character) == "Nd":
            folded = str(unicodedata.digit(character))
        else:
            parts = unicodedata.normalize("NFKD", character)
            plain = "".join(part for part in parts if not unicodedata.combining(part))
            folded = plain.casefold().translate(_FORMS)
        self[code] = folded
        return folded


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Return the text as it is indexed: no case, no diacritics, ASCII digits, one form of each Arabic letter.

    "ایران" and "ايران" fold alike, as do "۱۳" and "13", "Kraków" and "krakow". The length may change.
    """
    if text.isascii():
        return text.lower()
    return text.translate(_FOLDING)


def fold_with_offsets(text: str) -> tuple[str, list[int]]:
    """Fold a text and say, for each character of the result, which code point of the text it came from."""
    parts: list[str] = []
    offsets: list[int] = []
    for index, character in enumerate(text):
        folded = _FOLDING[ord(character)]
        parts.append(folded)
        offsets.extend([index] * len(folded))
    return "".join(parts), offsets


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the (start, end) of each paragraph: each line that holds anything but white space."""
    return [m.span() for m in _PARAGRAPH.finditer(text) if not m.group().isspace()]


def paragraph_number(text: str, offset: int) -> int:
    """Return the number, counted from 1, of the paragraph at an offset (of the last one before it, between two)."""
    number = 0
    for match in _PARAGRAPH.finditer(text):
        if match.start() > offset:
            break
        number += not match.group().isspace()
    return max(number, 1)


def context(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the up to 32 characters before `start` and after `end`."""
    return text[max(0, start - CONTEXT_LENGTH) : start], text[end : end + CONTEXT_LENGTH]


def occurrences(text: str, quote: str) -> list[tuple[int, int]]:
    """Return every (start, end) at which the quote stands in the text, overlapping ones too."""
    places: list[tuple[int, int]] = []
    at = text.find(quote) if quote else -1
    while at != -1:
        places.append((at, at + len(quote)))
        at = text.find(quote, at + 1)
    return places


def shorten(text: str, length: int = 60) -> str:
    """Return the text on one line, cut at a word to at most `length` characters with an ellipsis."""
    line = one_line(text)
    if len(line) <= length:
        return line
    cut = line[: length - 1]
    head, _, _ = cut.rpartition(" ")
    return (head if len(head) > length // 2 else cut) + "…"


def quoted(text: str, length: int | None = None) -> str:
    """Return words on one line in quotation marks, cut to at most `length` characters; never two marks on each other.

    Marks around all of the words are not doubled, those within turn single, and those without a counterpart go.
    """
    line = one_line(text) if length is None else shorten(text, length)
    halves = line.split('"')
    if len(halves) % 2:
        line = "".join(half + mark for half, mark in zip(halves, _paired(len(halves)), strict=True))
    line = line.replace('"', "")
    if line.startswith("“") and line.find("”") == len(line) - 1 and line.count("“") == 1:
        return line
    depth, pairs = 0, True
    for mark in line:
        depth += {"“": 1, "”": -1}.get(mark, 0)
        pairs = pairs and depth in (0, 1)
    within = str.maketrans("“”", "‘’") if pairs and not depth else str.maketrans("", "", "“”")
    return f"“{line.translate(within)}”"


def _paired(pieces: int) -> list[str]:
    """Return the marks that follow pieces of a text: opening and closing ones in turn, none after the last."""
    return [*("“”"[at % 2] for at in range(pieces - 1)), ""]


def printable(name: str) -> str:
    """Return the name of a file as it can be shown: a ? stands for each byte that is no letter."""
    return name.replace("\0", "?").encode(errors="replace").decode()
