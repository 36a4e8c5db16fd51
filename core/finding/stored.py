"""The index of passages as it stands in the project file, with what was looked up last kept in memory."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from ..store import readings
from .index import unpacked

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..store.project import Project

_ARTICLES = 1_000
_KEYS = 100_000
"""How much is kept before all of it is let go: together some 60 MB."""

Profiled = list[tuple[int, "Sequence[int]"]]


class StoredIndex:
    """What `candidates` looks up, read from the project. It holds while nothing is written to the passages."""

    def __init__(self, project: Project, day: Callable[[int], int | None]) -> None:
        """`day` gives the day on which the article of a version was published."""
        self._project = project
        self._day = day
        self._articles: dict[int, tuple[Profiled, Profiled]] = {}
        self._postings: dict[int, tuple[int, array[int]]] = {}

    def postings(self, key: int, most: int) -> Sequence[int]:
        """Return the ids of the passages that have a key, no more than `most` + 1."""
        kept = self._postings.get(key)
        if kept is None or (kept[0] < most and len(kept[1]) > kept[0]):
            if len(self._postings) >= _KEYS:
                self._postings.clear()
            found = array("q", readings.postings(self._project, key, most + 1))
            kept = self._postings[key] = (most, found)
        return kept[1][: most + 1]

    def profiles(self, article: int) -> Sequence[tuple[int, Sequence[int]]]:
        """Return the passages of a version in order: their ids and profiles."""
        return self._article(article)[1]

    def keys(self, article: int) -> Sequence[tuple[int, Sequence[int]]]:
        """Return the passages of a version in order: their ids and keys."""
        return self._article(article)[0]

    def day(self, article: int) -> int | None:
        """Return the day the article of a version was published, as `date.toordinal` counts it."""
        return self._day(article)

    def _article(self, article: int) -> tuple[Profiled, Profiled]:
        kept = self._articles.get(article)
        if kept is None:
            if len(self._articles) >= _ARTICLES:
                self._articles.clear()
            rows = readings.indexed(self._project, article)
            keys: Profiled = [(passage, unpacked(found)) for passage, found, _ in rows]
            profiles: Profiled = [(passage, unpacked(found)) for passage, _, found in rows]
            kept = self._articles[article] = (keys, profiles)
        return kept
