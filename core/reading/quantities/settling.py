"""Units that the rest of the sentence settles: cents of which currency, points of a share, the magnitude of an earthquake."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..parts import QuantityKind
from .units import kind_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .amounts import Amount
    from .atoms import Atom
    from .vocabulary import Vocabulary

_STRONGEST = 10
_REACH = 4
_RATES = (QuantityKind.MONEY, QuantityKind.RATE)


def settle(atoms: Sequence[Atom], found: Sequence[Amount], words: Vocabulary) -> list[Amount]:
    """Return the amounts with units that only the sentence as a whole can tell."""
    amounts = list(found)
    shaken = not words.join("quake").isdisjoint(atom.norm for atom in atoms)
    for at, amount in enumerate(amounts):
        if shaken and _is_magnitude(atoms, amount, words):
            amounts[at] = amount._replace(unit="magnitude", kind="unit")
        elif amount.unit == "points" and _is_of_share(atoms, amounts, at, words):
            amounts[at] = amount._replace(unit="pp")
        elif amount.kind in ("money", "rate") and _is_in_cents(atoms, amount, words):
            amounts[at] = amount._replace(unit=_with_currency(amounts, at, words))
    return amounts


def _is_magnitude(atoms: Sequence[Atom], amount: Amount, words: Vocabulary) -> bool:
    """Tell whether a number with a decimal place that counts nothing is how strong an earthquake was."""
    text = atoms[amount.figure.first].text
    if amount.unit is not None or amount.kind or not amount.figure.bare or "." not in text:
        return False
    if not 0 < (amount.value or 0) < _STRONGEST:
        return False
    at = amount.last + (amount.last < len(atoms) and atoms[amount.last].text == "-")
    behind = atoms[at] if at < len(atoms) else None
    if behind is None or behind.norm in words.join("quake"):
        return True
    return behind.tag not in ("noun", "adj", "name", "num")


def _is_of_share(
    atoms: Sequence[Atom], amounts: Sequence[Amount], at: int, words: Vocabulary
) -> bool:
    """Tell whether points lead to a percentage or away from one: "slipped two points to 39 percent".

    Not beside a percentage that is itself how far it went: "fell 150 points, down 1.2 percent".
    """
    ends = words.join("range") | words.join("base") | words.join("level")
    if at + 1 < len(amounts) and amounts[at + 1].unit == "%":
        between = [atom.norm for atom in atoms[amounts[at].last : amounts[at + 1].first]]
        return 0 < len(between) <= _REACH and between[-1] in ends and between[0] in ends | {","}
    if not at or amounts[at - 1].unit != "%":
        return False
    before = amounts[at - 1].first - 1
    level = before >= 0 and atoms[before].norm in words.join("level") | words.join("goes")
    between = [atom.norm for atom in atoms[amounts[at - 1].last : amounts[at].first]]
    told = words.join("change") | {",", "a"}
    return level and 0 < len(between) <= _REACH and told.union(words.movements).issuperset(between)


def _is_in_cents(atoms: Sequence[Atom], amount: Amount, words: Vocabulary) -> bool:
    behind = atoms[amount.figure.last : amount.figure.last + 2]
    return not amount.signed and any(atom.norm in words.join("cent") for atom in behind[:2])


def _with_currency(amounts: Sequence[Amount], at: int, words: Vocabulary) -> str:
    """Return the unit of an amount in cents in the nearest currency of the sentence that has cents, else as it is."""
    unit = amounts[at].unit or ""
    currency, slash, under = unit.partition("/")
    others = sorted((n for n in range(len(amounts)) if n != at), key=lambda n: abs(n - at))
    for n in others:
        other = (amounts[n].unit or "").partition("/")[0]
        if kind_of(amounts[n].unit) in _RATES and other in words.join("has cents"):
            return f"{other}{slash}{under}"
    return currency + slash + under
