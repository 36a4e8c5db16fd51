"""Which way a quantity says that something went, whether it is the change or the level, and what it went from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..parts import QuantityKind
from .units import kind_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parts import Direction
    from .amounts import Amount
    from .atoms import Atom
    from .vocabulary import Movement, Vocabulary

_REACH = 9


class Move(NamedTuple):
    """Which way, and whether the number is the way gone (`change`) and not where it ended."""

    direction: Direction | None
    change: bool


STILL = Move(None, change=False)


def moves_before(
    atoms: Sequence[Atom], at: int, words: Vocabulary, *, loosely: bool = False
) -> bool:
    """Tell whether a word of rising or falling stands right before an atom, but for small words and adverbs.

    `loosely`: other words may stand between, as in "raised the number of seats from 65".
    """
    for index in range(at - 1, max(-1, at - (_REACH if loosely else 4)), -1):
        if found := _movement(atoms, index, words):
            return found.sort != "after"
        small = atoms[index].norm in words.join("bridge") or _is_adverb(atoms[index])
        if not small and (not loosely or atoms[index].norm in words.join("stop")):
            return False
    return False


def move_of(
    atoms: Sequence[Atom], amount: Amount, words: Vocabulary, inside: Sequence[bool], *, share: bool
) -> Move:
    """Return which way the thing went that an amount measures.

    `inside` tells of every atom whether it belongs to an amount: those are stepped over. `share`: the amount is a percentage
    or a ratio, of which "more", "below" behind it tell the way.
    """
    own = words.movements.get(atoms[amount.last - 1].norm)
    if amount.kind == "ratio" and own and own.factor:
        return Move(own.direction, change=True)
    if found := _behind(atoms, amount.last, words, share=share):
        return Move(found.direction, change=True)
    before = atoms[amount.first - 1].norm if amount.first else ""
    ahead = amount.first - 1 - (before in words.join("merely"))
    if ahead >= 0 and atoms[ahead].norm in words.join("aside"):
        return STILL
    if not share and before in words.join("takes object"):
        return STILL
    found = _ahead(atoms, amount.first, words, inside)
    return Move(found.direction, change=before not in words.join("level")) if found else STILL


def named_move(counted: str, words: Vocabulary) -> Move:
    """Return the movement that what is counted names: "trade growth" has been 10 percent."""
    head = counted.partition(" of ")[0].rpartition(" ")[2].lower()
    found = words.movements.get(head)
    return Move(found.direction, change=True) if found and found.sort == "noun" else STILL


def _movement(atoms: Sequence[Atom], at: int, words: Vocabulary) -> Movement | None:
    found = words.movements.get(atoms[at].norm)
    if found and found.sort == "adverb" and at and atoms[at - 1].tag == "verb":
        goes = words.movements.get(atoms[at - 1].norm)
        return found if goes or atoms[at - 1].norm in words.join("goes") else None
    return found


def _is_adverb(atom: Atom) -> bool:
    return atom.tag == "adv" or atom.norm.endswith("ly")


def _ahead(
    atoms: Sequence[Atom], first: int, words: Vocabulary, inside: Sequence[bool]
) -> Movement | None:
    """Find the word of movement that leads up to an amount."""
    before = atoms[first - 1].norm if first else ""
    loose = before in words.join("change") | words.join("level") | words.join("of")
    plain = True
    for index in range(first - 1, max(-1, first - _REACH - 1), -1):
        atom = atoms[index]
        found = _movement(atoms, index, words)
        if found and found.sort != "after":
            named = before in words.join("of") and found.sort != "noun" and index != first - 2
            return None if named else found
        if inside[index] or atom.norm in words.join("bridge") or _is_adverb(atom):
            continue
        if atom.text == "," and plain and (index == first - 1 or inside[index - 1]):
            continue
        plain = False
        if not loose or atom.norm in words.join("stop") or not (atom.is_word or atom.text in "-'’"):
            return None
    return None


def _behind(atoms: Sequence[Atom], last: int, words: Vocabulary, *, share: bool) -> Movement | None:
    """Find "a 5 percent rise", "13% higher", "30 percent below"."""
    at = last + (last < len(atoms) and atoms[last].text == "-")
    for index in range(at, min(len(atoms), at + 3)):
        found = words.movements.get(atoms[index].norm)
        if found and found.sort == "after":
            return found if share and index == at else None
        if found and found.sort == "noun" and atoms[index].tag != "verb":
            return found
        if found or not atoms[index].is_word or atoms[index].tag not in ("noun", "adj", "name", ""):
            return None
    return None


def bases_of(
    atoms: Sequence[Atom], amounts: Sequence[Amount], moves: Sequence[Move], words: Vocabulary
) -> dict[int, int]:
    """Return which amounts went from which: the index of each that has a base in the sentence, and that base's index."""
    found: dict[int, int] = {}
    for at, amount in enumerate(amounts):
        before = words.bases.before(atoms, amount.first)
        if not before or amount.value is None or kind_of(amount.unit) is QuantityKind.DURATION:
            continue
        reached = _reached(atoms, amounts, moves, at, before[0], words)
        if reached is not None:
            found[reached] = at
    return found


def _reached(
    atoms: Sequence[Atom],
    amounts: Sequence[Amount],
    moves: Sequence[Move],
    at: int,
    first: int,
    words: Vocabulary,
) -> int | None:
    """Find the level that was reached from the amount at index `at`: "from A to B", or before it, "B from A"."""
    base = amounts[at]
    if at + 1 < len(amounts):
        behind = amounts[at + 1]
        between = [atom.norm for atom in atoms[base.last : behind.first]]
        if between and between[-1] in words.join("level") and len(between) <= 4:  # noqa: PLR2004
            return at + 1 if behind.unit == base.unit else None
    for index in range(at - 1, -1, -1):
        other = amounts[index]
        if other.unit == base.unit and other.value is not None:
            near = first - other.last <= _REACH
            plain = atoms[first].norm in words.join("from")
            moved = moves[index].direction is not None or moves[at].direction is not None
            return index if near and (moved or not plain) else None
    return None
