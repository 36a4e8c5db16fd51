"""Which way a quantity says that something went: words of rising and falling beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parts import Direction
    from .atoms import Atom
    from .vocabulary import Movement, Vocabulary

_REACH = 9


def moves_before(atoms: Sequence[Atom], at: int, words: Vocabulary) -> bool:
    """Tell whether a verb of rising or falling stands right before an atom, but for small words and adverbs."""
    for index in range(at - 1, max(-1, at - 4), -1):
        movement = words.movements.get(atoms[index].norm)
        if movement:
            return movement.sort != "after"
        if atoms[index].norm not in words.join("bridge") and not atoms[index].norm.endswith("ly"):
            return False
    return False


def direction_of(
    atoms: Sequence[Atom], first: int, last: int, words: Vocabulary, inside: Sequence[bool]
) -> Direction | None:
    """Return which way the quantity at the atoms [first, last) went, None where nothing is said.

    `inside` tells of every atom whether it belongs to a quantity; those are stepped over.
    """
    if found := _behind(atoms, last, words):
        return found.direction
    loose = first > 0 and atoms[first - 1].norm in (words.join("change") | words.join("level"))
    for index in range(first - 1, max(-1, first - _REACH - 1), -1):
        atom = atoms[index]
        movement = words.movements.get(atom.norm)
        if movement and movement.sort != "after":
            return movement.direction
        if inside[index] or atom.norm in words.join("bridge") or atom.norm.endswith("ly"):
            continue
        if atom.text == "," and index == first - 1:
            continue
        if not loose or atom.norm in words.join("stop") or atom.text in ",()":
            return None
    return None


def _behind(atoms: Sequence[Atom], last: int, words: Vocabulary) -> Movement | None:
    """Find "a 5 percent rise", "13% higher", "30 percent below"."""
    at = last + (last < len(atoms) and atoms[last].text == "-")
    for index in range(at, min(len(atoms), at + 3)):
        movement = words.movements.get(atoms[index].norm)
        if movement and (movement.sort == "after" and index == at):
            return movement
        if movement and movement.sort == "noun":
            return movement
        if not atoms[index].is_word or atoms[index].norm in words.join("stop") | words.join(
            "bridge"
        ):
            return None
    return None
