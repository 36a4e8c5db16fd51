"""Where passages are looked up: under a key, and by their article. The store has one in the project file; this is one in memory."""

from __future__ import annotations

from array import array
from sys import byteorder
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .keys import Keyed

PASSAGE_BITS = 20
"""Bits of a passage's id that number it in its article: a million statements, which is more than a text may have."""


def passage_id(article: int, number: int) -> int:
    """Return the id of a passage: it tells its article, so that nothing has to be looked up for that."""
    return article << PASSAGE_BITS | number


def article_of(passage: int) -> int:
    """Return the article (in a project: the version's id) of a passage."""
    return passage >> PASSAGE_BITS


def packed(numbers: Iterable[int]) -> bytes:
    """Return keys or a profile as bytes, eight for each number, the same on every machine."""
    kept = array("q", numbers)
    if byteorder == "big":
        kept.byteswap()
    return kept.tobytes()


def unpacked(kept: bytes) -> Sequence[int]:
    """Return the numbers that `packed` made bytes of."""
    numbers = array("q", kept)
    if byteorder == "big":
        numbers.byteswap()
    return numbers


class Index(Protocol):
    """What finding candidates looks up."""

    def postings(self, key: int, most: int) -> Sequence[int]:
        """Return the ids of the passages that have a key: all, or `most` + 1 of them where there are more than `most`."""
        ...

    def profiles(self, article: int) -> Sequence[tuple[int, Sequence[int]]]:
        """Return the passages of an article in order: their ids and profiles. None for an article that is not there."""
        ...

    def keys(self, article: int) -> Sequence[tuple[int, Sequence[int]]]:
        """Return the passages of an article in order: their ids and the keys they are indexed under."""
        ...

    def day(self, article: int) -> int | None:
        """Return the day an article was published, counted as `date.toordinal` does; None where it is not known."""
        ...


class MemoryIndex:
    """An index in memory, for measuring and tests: everything in arrays of whole numbers."""

    def __init__(self) -> None:
        self._postings: dict[int, array[int]] = {}
        self._articles: dict[int, list[tuple[int, array[int], array[int]]]] = {}
        self._days: dict[int, int | None] = {}

    def add(self, article: int, passages: Iterable[Keyed], day: int | None = None) -> list[int]:
        """Add an article, later ones with greater numbers, and return the ids of its passages."""
        kept = self._articles[article] = []
        self._days[article] = day
        for number, keyed in enumerate(passages):
            passage = passage_id(article, number)
            kept.append((passage, array("q", keyed.keys), array("q", keyed.profile)))
            for key in keyed.keys:
                self._postings.setdefault(key, array("q")).append(passage)
        return [passage for passage, _, _ in kept]

    def postings(self, key: int, most: int) -> Sequence[int]:
        """Return the ids of the passages with a key, no more than `most` + 1."""
        return self._postings.get(key, array("q"))[: most + 1]

    def profiles(self, article: int) -> Sequence[tuple[int, Sequence[int]]]:
        """Return the ids and profiles of an article's passages."""
        return [(passage, profile) for passage, _, profile in self._articles.get(article, ())]

    def keys(self, article: int) -> Sequence[tuple[int, Sequence[int]]]:
        """Return the ids and keys of an article's passages."""
        return [(passage, keys) for passage, keys, _ in self._articles.get(article, ())]

    def day(self, article: int) -> int | None:
        """Return the day an article was published."""
        return self._days.get(article)
