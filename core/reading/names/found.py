"""A mention on its way: what the readers of names pass to one another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..parts import NameKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parts import Token

SURE, SHAPED, GUESSED, UNKNOWN = 3, 2, 1, 0


@dataclass(slots=True)
class Found:
    """Tokens [first, last) of a sentence that name something.

    `strength` tells how sure the kind is: SURE by a word list or a title, SHAPED by the form of the words, GUESSED by what
    stands around, UNKNOWN. `role` is the token range of title and office, None where there is none; `gender` is "m", "f" or
    "". `definite` tells of a role whether it is one that the reader is to know ("the minister", not "a minister").
    """

    sentence: int
    first: int
    last: int
    kind: NameKind = NameKind.OTHER
    strength: int = UNKNOWN
    role: tuple[int, int] | None = None
    gender: str = ""
    definite: bool = True
    full: str = ""


def text_of(tokens: Sequence[Token], first: int, last: int) -> str:
    """Put tokens together as they are written, with one space where there is any between them."""
    if last - first == 1:
        return tokens[first].text
    parts = [tokens[first].text]
    for at in range(first + 1, last):
        if tokens[at].start > tokens[at - 1].end:
            parts.append(" ")
        parts.append(tokens[at].text)
    return "".join(parts)


def plain(word: str) -> str:
    """Return a word in small letters without stops, as word lists have it."""
    return word.lower().strip(".").replace("’", "'")


def shape_of(words: Sequence[str]) -> str:
    """Return words as one key for what is known of them."""
    return " ".join(words).lower()


__all__ = [
    "GUESSED",
    "SHAPED",
    "SURE",
    "UNKNOWN",
    "Found",
    "NameKind",
    "plain",
    "shape_of",
    "text_of",
]
