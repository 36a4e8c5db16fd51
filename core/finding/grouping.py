"""Copies within a run: which passages are one text, so that each is compared and counted once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..store import readings, suggestions
from .copies import Source, credited, origins
from .index import article_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..store.project import Project
    from ..store.suggestions import Kept
    from .bundles import Packing
    from .workers import Pair


class Grouping:
    """The copies that are known in a project, and those that a run finds."""

    def __init__(self, project: Project, packing: Packing) -> None:
        """Take down the copies that are known."""
        self._project = project
        self._packing = packing
        self._origins = readings.origins(project)
        self._members: dict[int, set[int]] = {}
        for passage, origin in self._origins.items():
            self._members.setdefault(origin, set()).add(passage)
        self._known: dict[int, Source] = {}

    def collapsed(self, pairs: Iterable[Pair]) -> Iterator[Pair]:
        """Give pairs with what each passage is a copy of in its place; two of one origin are no pair."""
        for one, other in pairs:
            first, second = self._origins.get(one, one), self._origins.get(other, other)
            if first != second:
                yield min(first, second), max(first, second)

    def is_copied(self, *passages: int) -> bool:
        """Tell whether any of some passages is a copy."""
        return any(passage in self._origins for passage in passages)

    def join(self, copies: Iterable[Pair]) -> list[int]:
        """Take in pairs that are one text, write their origins down, and return the passages that are copies since."""
        pairs = list(copies)
        touched = {self._origins.get(passage, passage) for pair in pairs for passage in pair}
        whole = [(origin, member) for origin in touched for member in self._members.get(origin, ())]
        versions = {article_of(passage) for pair in (*pairs, *whole) for passage in pair}
        both = [(one, other) for one in versions for other in versions if one < other]
        parted = self._packing.said_of_copies(both, same=False)
        found = origins([*whole, *pairs], {v: self._source(v) for v in versions}, parted)
        members = {passage for pair in (*pairs, *whole) for passage in pair}
        changed = [p for p in sorted(members) if self._origins.get(p) != found.get(p)]
        self._replace(touched, found)
        readings.put_origins(self._project, [(p, found.get(p)) for p in changed])
        return [passage for passage in changed if passage in found]

    def _replace(self, touched: Iterable[int], found: dict[int, int]) -> None:
        for origin in touched:
            for member in self._members.pop(origin, ()):
                self._origins.pop(member, None)
        self._origins.update(found)
        for passage, origin in found.items():
            self._members.setdefault(origin, set()).add(passage)

    def _source(self, version_id: int) -> Source:
        known = self._known.get(version_id)
        if known is None:
            one = self._packing.sources.known[version_id]
            text = readings.texts(self._project, [version_id]).get(version_id, "")
            day = self._packing.sources.day(version_id)
            known = self._known[version_id] = Source(day, one.outlet, credited(text))
        return known

    def passages_of(self, kept: Iterable[Kept]) -> set[Pair]:
        """Return the pairs of passages that suggestions are of; those that were cut otherwise meanwhile are left out."""
        wanted = list(kept)
        versions = {side.version_id for one in wanted for side in (one.first, one.second)}
        places = {
            (one.version_id, one.start, one.end): one.id
            for one in readings.passages(self._project, versions)
        }
        found: set[Pair] = set()
        for one in wanted:
            sides = [
                places.get((side.version_id, side.start, side.end))
                for side in (one.first, one.second)
            ]
            if sides[0] is not None and sides[1] is not None:
                found.add((min(sides[0], sides[1]), max(sides[0], sides[1])))
        return found

    def told_of(self, copied: Iterable[int]) -> list[str]:
        """Return the keys of the suggestions, decided or not, one side of which is among passages that are copies now."""
        wanted = set(copied)
        versions = {article_of(passage) for passage in wanted}
        if not wanted:
            return []
        places = {
            (one.version_id, one.start)
            for one in readings.passages(self._project, versions)
            if one.id in wanted
        }
        return [
            one.key
            for one in suggestions.kept(self._project, versions=versions)
            if not one.decided
            and any((side.version_id, side.start) in places for side in (one.first, one.second))
        ]
