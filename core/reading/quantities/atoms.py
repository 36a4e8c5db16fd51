"""A sentence cut for reading numbers: digits, letters and marks apart, so that "$1.2bn-$2bn" falls into its parts."""

from __future__ import annotations

import re
from typing import NamedTuple

_DIGITS = str.maketrans(
    "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬٪−‐‑",
    "01234567890123456789.,%---",
)
_ATOM = re.compile(r"\d+(?:[.,]\d+)*|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞]|[^\W\d_½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞]+|\S")
_WORD = re.compile(r"[^\W\d_]+")


class Atom(NamedTuple):
    """A run of digits, a run of letters or one mark at [start, end) of the sentence. `norm` is its lower case."""

    start: int
    end: int
    text: str
    norm: str

    @property
    def is_digits(self) -> bool:
        """Tell whether it is a number in digits."""
        return "0" <= self.text[0] <= "9"

    @property
    def is_word(self) -> bool:
        """Tell whether it is made of letters."""
        return self.text[0].isalpha()


def plain(text: str) -> str:
    """Return `text` with Eastern digits, their marks, and odd hyphens as ASCII; offsets stay."""
    return text if text.isascii() else text.translate(_DIGITS).replace("\u200c", " ")


def cut(text: str) -> tuple[Atom, ...]:
    """Return the atoms of a plain text in order."""
    return tuple(
        Atom(match.start(), match.end(), match.group(), match.group().lower())
        for match in _ATOM.finditer(text)
    )


def words_of(text: str) -> list[str]:
    """Return the runs of letters of a text in lower case."""
    return _WORD.findall(text.lower())
