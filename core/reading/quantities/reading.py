"""From a sentence to its quantities, left to right: number, unit, range, bounds; then what it counts and which way it went."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..parts import Bound, Quantity, QuantityKind
from .amounts import Amount, read_amount
from .atoms import Atom, cut, plain, words_of
from .bounds import bind, bound_before, bound_behind
from .counted import counted_by
from .direction import direction_of
from .ranges import read_range
from .refusing import is_refused
from .special import read_special, with_age, with_ratio
from .units import kind_of
from .vocabulary import Vocabulary, vocabulary_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parts import Sentence

_MOSTLY = 0.6
_OWN_KINDS = {
    "ratio": QuantityKind.RATIO,
    "rank": QuantityKind.RANK,
    "count": QuantityKind.COUNT,
}


def read_quantities(
    sentence: Sentence, taken: Sequence[tuple[int, int]] = ()
) -> tuple[Quantity, ...]:
    """Return the quantities of a sentence in order; they do not overlap.

    `taken` holds (start, end) of stretches, in code points of the whole text, that were read as dates or periods: numbers
    inside them are no quantities.
    """
    words = vocabulary_of(sentence.language)
    text = plain(sentence.text)
    if not any("0" <= char <= "9" for char in text) and words.triggers.isdisjoint(words_of(text)):
        return ()
    atoms = cut(text)
    bound = [
        _bound(atoms, amount, words)
        for amount in find_amounts(atoms, words, [(a - sentence.start, b - sentence.start) for a, b in taken])
    ]
    return _finished(sentence, atoms, bound, words)


def find_amounts(
    atoms: Sequence[Atom], words: Vocabulary, taken: Sequence[tuple[int, int]]
) -> list[Amount]:
    """Return the amounts of a sentence's atoms in order, refused ones left out."""
    found: list[Amount] = []
    titled = _is_titled(atoms)
    at = 0
    while at < len(atoms):
        amount = _amount_at(atoms, at, words)
        if amount is None:
            at += 1
            continue
        at = max(amount.last, at + 1)
        start, end = atoms[amount.first].start, atoms[amount.last - 1].end
        if any(low <= start and end <= high for low, high in taken):
            continue
        if amount.kind == "rank" or not is_refused(atoms, amount, words, titled=titled):
            found.append(amount)
    return found


def _amount_at(atoms: Sequence[Atom], at: int, words: Vocabulary) -> Amount | None:
    special = read_special(atoms, at, words)
    if special:
        return special
    amount = read_amount(atoms, at, words)
    if amount is None:
        return None
    ratio = with_ratio(atoms, amount, words)
    if ratio is not amount:
        return read_range(atoms, ratio, words) or ratio
    return with_age(atoms, read_range(atoms, amount, words) or amount, words)


def _is_titled(atoms: Sequence[Atom]) -> bool:
    """Tell whether most words begin with a capital, as in headlines."""
    letters = [atom for atom in atoms if atom.is_word and len(atom.text) > 3]  # noqa: PLR2004
    capital = sum(atom.text[0].isupper() for atom in letters)
    return bool(letters) and capital > _MOSTLY * len(letters)


def _bound(atoms: Sequence[Atom], amount: Amount, words: Vocabulary) -> tuple[Amount, Bound]:
    """Give an amount its bound and the words that tell it."""
    if amount.kind == "rank":
        return amount, Bound.EXACT
    ranged = amount.value is None
    plainly = Bound.RANGE if ranged else Bound.AT_LEAST if amount.figure.style == "vague" else Bound.EXACT
    duration = kind_of(amount.unit) is QuantityKind.DURATION
    if before := bound_before(atoms, amount.first, words, duration=duration):
        first, told = before
        return replace(amount, first=first), plainly if plainly is not Bound.EXACT else told
    if behind := bound_behind(atoms, amount.last, words):
        last, told = behind
        return replace(amount, last=last), plainly if plainly is not Bound.EXACT else told
    return amount, plainly


def _finished(
    sentence: Sentence,
    atoms: Sequence[Atom],
    found: Sequence[tuple[Amount, Bound]],
    words: Vocabulary,
) -> tuple[Quantity, ...]:
    inside = [False] * len(atoms)
    for amount, _ in found:
        inside[amount.first : amount.last] = [True] * (amount.last - amount.first)
    return tuple(_quantity(sentence, atoms, amount, bound, words, inside) for amount, bound in found)


def _quantity(  # noqa: PLR0913
    sentence: Sentence,
    atoms: Sequence[Atom],
    amount: Amount,
    bound: Bound,
    words: Vocabulary,
    inside: Sequence[bool],
) -> Quantity:
    start, end = atoms[amount.first].start, atoms[amount.last - 1].end
    kind = _OWN_KINDS.get(amount.kind) or kind_of(amount.unit)
    (low, high), suggests = bind(amount, bound)
    counted = counted_by(
        sentence, sentence.start + start, sentence.start + end, beside=kind is QuantityKind.COUNT
    )
    vague = amount.figure.style == "vague"
    return Quantity(
        sentence.start + start,
        sentence.start + end,
        sentence.text[start:end],
        None if vague else amount.value,
        low,
        high,
        amount.unit,
        kind,
        bound,
        suggests,
        amount.figure.digits,
        counted.words,
        counted.start,
        counted.end,
        direction_of(atoms, amount.first, amount.last, words, inside),
    )
