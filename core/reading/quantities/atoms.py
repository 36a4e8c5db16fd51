"""A sentence cut for reading numbers: digits, letters and marks apart, so that "$1.2bn-$2bn" falls into its parts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..parts import Token

_DIGITS = str.maketrans(
    "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬٪−‐‑\u200c",
    "01234567890123456789.,%--- ",
)
_ODD = re.compile("[٠-٩۰-۹٫٬٪−‐‑\u200c]")
_ATOM = re.compile(r"\d+(?:[.,]\d+)*|(?<![\w.])\.\d+|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞]|[^\W\d_½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞]+|\S")
_ASCII_ATOM = re.compile(r"\d+(?:[.,]\d+)*|(?<![\w.])\.\d+|[A-Za-z]+|\S")
_SPACED = re.compile(
    r"(?<![\w.,/:-])(?<!\d )(?:\d{1,3}(?: , \d{3})+(?: \. \d{1,2})?|\d{1,3} \. \d{1,2})"
    r"(?= [^\W\d_%]| [%$]|$)(?! [^\W\d_]{2,3} \d)"
)
_WORD, _ASCII_WORD = re.compile(r"[^\W\d_]+"), re.compile(r"[a-z]+")


class Atom(NamedTuple):
    """A run of digits, a run of letters or one mark at [start, end) of the sentence. `norm` is its lower case.

    `tag` and `form` are those of the sentence's token that it lies in.
    """

    start: int
    end: int
    text: str
    norm: str
    tag: str = ""
    form: str = ""

    @property
    def is_digits(self) -> bool:
        """Tell whether it is a number in digits."""
        return "0" <= self.text[-1] <= "9"

    @property
    def is_word(self) -> bool:
        """Tell whether it is made of letters."""
        return self.text[0].isalpha()


_MAKE = cast("Callable[[type[Atom], tuple[int, int, str, str, str, str]], Atom]", tuple.__new__)
_NONE = (float("inf"), "", "")


def plain(text: str) -> str:
    """Return `text` with Eastern digits, their marks, and odd hyphens as ASCII; offsets stay."""
    if text.isascii() or not _ODD.search(text):
        return text
    return text.translate(_DIGITS)


def cut(
    text: str,
    tokens: Sequence[Token] = (),
    offset: int = 0,
    taken: Sequence[tuple[int, int]] = (),
) -> tuple[Atom, ...]:
    """Return the atoms of a plain text in order. `tokens` are those of the sentence, which begins at `offset`.

    A number whose marks stand apart ("15 , 800", "4 . 8 %") is one atom, without the spaces in its `text`, unless a part of
    it lies in a `taken` stretch of the sentence (a date: "May 15 , 800 people").
    """
    found: list[Atom] = []
    tagged = iter([(token.end - offset, token.tag, token.form) for token in tokens])
    until, tag, form = next(tagged, _NONE)
    last = 0
    spaced = _spaced(text, taken)
    for match in (_ASCII_ATOM if text.isascii() else _ATOM).finditer(text):
        start, end = match.span()
        if start < last:
            continue
        while until <= start:
            until, tag, form = next(tagged, _NONE)
        last = spaced.get(start, end) if spaced else end
        word = match.group() if last == end else text[start:last].replace(" ", "")
        found.append(_MAKE(Atom, (start, last, word, word.lower(), tag, form)))
    return tuple(found)


def _spaced(text: str, taken: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Return start and end of the numbers of a tokenised text whose marks stand apart."""
    if " , " not in text and " . " not in text:
        return {}
    spans = (match.span() for match in _SPACED.finditer(text))
    return {
        start: end
        for start, end in spans
        if not any(low < end and start < high for low, high in taken)
    }


def tidy(value: float) -> float:
    """Return a number without the dust of floating point: 34.3 * 1e9 as 34,300,000,000."""
    return float(f"{value:.12g}")


def words_of(text: str) -> list[str]:
    """Return the runs of letters of a text in lower case."""
    lower = text.lower()
    return (_ASCII_WORD if lower.isascii() else _WORD).findall(lower)
