"""A mention on its way: what the readers of names pass to one another."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
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
    stands around, UNKNOWN. `role` is the token range of title and office, None where there is none. `definite` tells of a
    role whether the reader is to know who it is ("the minister", not "a minister"). `part` is the stretch of a single token
    that is the name ("Tehran" in "Tehran-based"), as (start, end) within the token.
    """

    sentence: int
    first: int
    last: int
    kind: NameKind = NameKind.OTHER
    strength: int = UNKNOWN
    role: tuple[int, int] | None = None
    definite: bool = True
    full: str = ""
    part: tuple[int, int] | None = None

    def words(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        """Return the words of the name in small letters without stops."""
        if self.part:
            return (plain(self.text(tokens)),)
        return tuple(plain(token.text) for token in tokens[self.first : self.last])

    def text(self, tokens: Sequence[Token]) -> str:
        """Return the name as written, with one space where there is any."""
        if self.part:
            return tokens[self.first].text[self.part[0] : self.part[1]]
        return text_of(tokens, self.first, self.last)


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


@lru_cache(maxsize=65536)
def plain(word: str) -> str:
    """Return a word in small letters without stops, as word lists have it."""
    return word.lower().strip(".").replace("’", "'")


__all__ = ["GUESSED", "SHAPED", "SURE", "UNKNOWN", "Found", "NameKind", "plain", "text_of"]
