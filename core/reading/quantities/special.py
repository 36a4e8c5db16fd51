"""Numbers told in ways of their own: "one in five", "doubled", "three times as many", ages and ranks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .amounts import Amount, unit_behind
from .atoms import tidy
from .direction import moves_before
from .figures import Figure, and_a_half, read_figure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .atoms import Atom
    from .vocabulary import Vocabulary

_ORDINAL_ENDS = ("st", "nd", "rd", "th")
_OLDEST = 115
_MOST_OF = 1000
_SUPERLATIVE = re.compile(r"[a-z]{3,}est$")


def made(first: int, last: int, value: float, kind: str, unit: str | None = None) -> Amount:
    """Return an amount that is told by words alone."""
    return Amount(first, last, value, unit, Figure(first, last, value, value, 1, "told"), kind=kind)


def read_special(atoms: Sequence[Atom], at: int, words: Vocabulary) -> Amount | None:
    """Return a ratio told by one word, or a rank, that begins at an atom, or None."""
    norm = atoms[at].norm
    if (ratio := words.ratios.get(norm)) is not None:
        return _multiple(atoms, at, ratio, words)
    movement = words.movements.get(norm)
    if movement and movement.factor:
        return made(at, at + 1, movement.factor, "ratio")
    return _rank(atoms, at, words)


def _multiple(atoms: Sequence[Atom], at: int, ratio: float, words: Vocabulary) -> Amount | None:
    behind = atoms[at + 1].norm if at + 1 < len(atoms) else "."
    before = atoms[at - 1].norm if at else ""
    if atoms[at].norm.endswith("fold"):
        return made(at, at + 1, ratio, "ratio")
    if behind in words.join("than"):
        return made(at, at + 1, ratio, "ratio")
    if atoms[at].norm in words.join("occasions"):
        return made(at, at + 1, ratio, "count")
    moved = atoms[at].norm in words.movements and (
        before in words.join("modal")
        or before in words.join("nearly")
        or behind in words.join("level")
    )
    return made(at, at + 1, ratio, "ratio") if moved else None


def with_scale(atoms: Sequence[Atom], amount: Amount, words: Vocabulary) -> Amount:
    """Return a bare number behind the name of its scale with that as its unit: "magnitude-6.1", "a magnitude of 6.1"."""
    at = amount.first - 1
    if amount.unit is not None or at < 0:
        return amount
    if at and (atoms[at].text == "-" or atoms[at].norm in words.join("of")):
        at -= 1
    unit = words.units.get(atoms[at].norm) if atoms[at].norm in words.join("scale before") else None
    return amount._replace(first=at, unit=unit.symbol, kind="unit") if unit else amount


def with_ratio(atoms: Sequence[Atom], amount: Amount, words: Vocabulary) -> Amount:
    """Return an amount read on as a ratio where it is one: "one in five", "three times as", "tenfold", else as it is."""
    if amount.unit is not None or amount.value is None or amount.last >= len(atoms):
        return amount
    if amount.figure.style == "fraction":
        return amount._replace(kind="ratio")
    hyphen = amount.last + (atoms[amount.last].text == "-")
    behind = atoms[hyphen].norm if hyphen < len(atoms) else ""
    if behind == "fold" or (behind == "x" and _is_multiple(atoms, amount.last)):
        return amount._replace(last=hyphen + 1, kind="ratio")
    if behind in words.join("times") and hyphen + 1 < len(atoms) and amount.low is None:
        told = atoms[hyphen + 1].norm in words.join("than") or amount.value % 1
        if told or moves_before(atoms, amount.first, words):
            return amount._replace(last=hyphen + 1, kind="ratio")
        return amount
    return _share(atoms, amount, words) or amount


def _is_multiple(atoms: Sequence[Atom], at: int) -> bool:
    """Tell "2.5x" from "4x100m"."""
    glued = atoms[at].start == atoms[at - 1].end
    return glued and not (
        at + 1 < len(atoms)
        and atoms[at + 1].start == atoms[at].end
        and atoms[at + 1].text.isalnum()
    )


def lone_unit(atoms: Sequence[Atom], at: int, words: Vocabulary) -> Amount | None:
    """Read "a week" behind "for", and behind a bound, as one of the unit; elsewhere such words tell no number."""
    if atoms[at].norm not in words.join("one") or at == 0 or at + 1 >= len(atoms):
        return None
    one = made(at, at + 1, 1.0, "unit")
    found = unit_behind(atoms, at + 1, one.figure, words)
    if found and found[0] < len(atoms) and atoms[found[0]].norm in words.join("ago"):
        return None
    if not found or found[1].money or atoms[at + 1].norm in words.join("no lone unit"):
        return None
    last, more = found[0], 0.0
    if half := and_a_half(atoms, last, words):
        last, more = half
    elif atoms[at - 1].norm not in words.join("lone after") and not words.bounds_before.before(
        atoms, at
    ):
        return None
    return one._replace(last=last, value=1 + more, unit=found[1].symbol)


def _share(atoms: Sequence[Atom], amount: Amount, words: Vocabulary) -> Amount | None:
    """Read "one in five", "6 out of 10", "1-in-10"."""
    at = amount.last + (atoms[amount.last].text == "-")
    join = words.out_of.at(atoms, at)
    if not join or amount.value is None or join[0] >= len(atoms):
        return None
    start = join[0] + (atoms[join[0]].text == "-")
    other = read_figure(atoms, start, words) if start < len(atoms) else None
    if other is None or not 1 < other.value <= _MOST_OF or not 0 < amount.value < other.value:
        return None
    if other.style == "fraction" or words.units.at(atoms, other.last):
        return None
    value = tidy(amount.value / other.value)
    return amount._replace(last=other.last, value=value, kind="ratio")


def with_age(atoms: Sequence[Atom], amount: Amount, words: Vocabulary) -> Amount:
    """Return an amount read as an age where it is one: "aged 19", "30-year-old", "Ali Rezaei, 45, said"."""
    if amount.unit == "yr":
        hyphen = amount.last + (amount.last < len(atoms) and atoms[amount.last].text == "-")
        old = hyphen < len(atoms) and atoms[hyphen].norm in words.join("old")
        return amount._replace(last=hyphen + 1) if old else amount
    if amount.unit is not None or amount.first == 0:
        return amount
    before = atoms[amount.first - 1]
    now = (
        before.norm in words.join("now")
        and amount.first > 1
        and atoms[amount.first - 2].text == ","
    )
    if now and amount.last < len(atoms) and atoms[amount.last].text == ",":
        return amount._replace(unit="yr", kind="unit")
    if before.norm in words.join("aged"):
        return amount._replace(first=amount.first - 1, unit="yr", kind="unit")
    return amount._replace(unit="yr", kind="unit") if _is_set_off(atoms, amount) else amount


def _is_set_off(atoms: Sequence[Atom], amount: Amount) -> bool:
    """Tell whether a bare number stands between commas or in brackets behind a name."""
    if not amount.figure.bare or not 1 <= (amount.value or 0) <= _OLDEST or amount.first < 2:  # noqa: PLR2004
        return False
    before, name = atoms[amount.first - 1].text, atoms[amount.first - 2]
    behind = atoms[amount.last].text if amount.last < len(atoms) else "."
    whole = atoms[amount.first].text.isdigit() and amount.last == amount.first + 1
    named = name.is_word and (name.text[0].isupper() or (name.tag == "noun" and before == behind))
    set_off = (before == "," and behind in ",.;") or (before == "(" and behind == ")")
    return whole and named and set_off


def _rank(atoms: Sequence[Atom], at: int, words: Vocabulary) -> Amount | None:
    """Read "No. 3", "ranked 4th", "third largest", "11th straight"."""
    ordinal = _ordinal(atoms, at, words)
    if ordinal is None:
        return _numbered(atoms, at, words)
    last, value = ordinal
    before = atoms[at - 1].norm if at else ""
    if before in words.join("rank before"):
        return made(at - 1, last, value, "rank")
    behind = last + (last < len(atoms) and atoms[last].text == "-")
    if behind >= len(atoms):
        return None
    norm = atoms[behind].norm
    superlative = norm in words.join("rank most") or (
        _SUPERLATIVE.match(norm) is not None and norm not in words.join("no rank")
    )
    if superlative:
        return made(at, behind + 1, value, "rank")
    return made(at, last, value, "rank") if norm in words.join("rank after") else None


def _numbered(atoms: Sequence[Atom], at: int, words: Vocabulary) -> Amount | None:
    """Read "No. 3" and "number one"."""
    if atoms[at].norm not in words.join("numbered") or atoms[at].text == "no":
        return None
    start = at + 1
    if start < len(atoms) and atoms[start].text == ".":
        start += 1
    if start >= len(atoms) or (atoms[at].norm == "no" and not atoms[start].is_digits):
        return None
    figure = read_figure(atoms, start, words)
    if figure is None or not figure.value.is_integer():
        return None
    if figure.style != "words" and not figure.bare:
        return None
    return made(at, figure.last, figure.value, "rank")


def _ordinal(atoms: Sequence[Atom], at: int, words: Vocabulary) -> tuple[int, float] | None:
    atom = atoms[at]
    if atom.is_digits and atom.text.isdigit():
        behind = atoms[at + 1] if at + 1 < len(atoms) else None
        ends = behind and behind.start == atom.end and behind.norm in _ORDINAL_ENDS
        return (at + 2, float(atom.text)) if ends else None
    word = words.numbers.get(atom.norm)
    return (at + 1, word.value) if word and word.sort == "ordinal" else None
