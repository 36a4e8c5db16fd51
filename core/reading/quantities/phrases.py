"""Phrases of atoms looked up by their first atom: the longest that stands at a place wins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .atoms import Atom

Meaning = TypeVar("Meaning")


class Phrases(Generic[Meaning]):
    """Maps phrases, their atoms in lower case joined by spaces, to what they mean. Unchanging once made."""

    def __init__(self, entries: Iterable[tuple[str, Meaning]]) -> None:
        self._meanings: dict[str, Meaning] = dict(entries)
        self._first: dict[str, int] = {}
        self._last: dict[str, int] = {}
        for phrase in self._meanings:
            parts = phrase.split(" ")
            self._first[parts[0]] = max(len(parts), self._first.get(parts[0], 0))
            self._last[parts[-1]] = max(len(parts), self._last.get(parts[-1], 0))

    def get(self, word: str) -> Meaning | None:
        """Return what a single phrase means."""
        return self._meanings.get(word)

    def __contains__(self, word: str) -> bool:
        """Tell whether a phrase is listed."""
        return word in self._meanings

    def at(self, atoms: Sequence[Atom], at: int) -> tuple[int, Meaning] | None:
        """Return (index behind, meaning) of the longest phrase that begins at an atom."""
        if at >= len(atoms) or not (most := self._first.get(atoms[at].norm)):
            return None
        for size in range(min(most, len(atoms) - at), 0, -1):
            phrase = " ".join([atom.norm for atom in atoms[at : at + size]])
            if (meaning := self._meanings.get(phrase)) is not None:
                return at + size, meaning
        return None

    def before(self, atoms: Sequence[Atom], at: int) -> tuple[int, Meaning] | None:
        """Return (index of the first, meaning) of the longest phrase that ends right before an atom."""
        if at <= 0 or not (most := self._last.get(atoms[at - 1].norm)):
            return None
        for size in range(min(most, at), 0, -1):
            phrase = " ".join([atom.norm for atom in atoms[at - size : at]])
            if (meaning := self._meanings.get(phrase)) is not None:
                return at - size, meaning
        return None
