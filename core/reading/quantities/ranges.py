"""Two numbers that are the ends of one: "10 to 15", "$3bn-$4bn", "between 5 and 7 percent", "two or three"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..parts import QuantityKind
from .amounts import read_amount
from .atoms import tidy
from .direction import moves_before
from .units import kind_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .amounts import Amount
    from .atoms import Atom
    from .vocabulary import Vocabulary

_DASHES = "-–—"
_SMALL = 10


def read_range(atoms: Sequence[Atom], first: Amount, words: Vocabulary) -> Amount | None:
    """Return the range that `first` begins, or None where no second end follows that fits it."""
    at = first.last
    if at + 2 < len(atoms) and atoms[at].text == "-" and atoms[at + 1].norm in words.join("range"):
        at += 1
    if at + 1 >= len(atoms) or first.value is None:
        return None
    if atoms[at].text == "-" and atoms[at + 1].text == "-" and at + 2 < len(atoms):
        at += 1
    before = atoms[first.first - 1].norm if first.first else ""
    join = _join(atoms, at, before, words)
    if not join or not (second := read_amount(atoms, at + 1, words)) or second.value is None:
        return None
    ends = _ends(first, second)
    if ends and join == "between":
        ends = (min(ends), max(ends))
    if not ends or not ends[0] < ends[1] or not _fits(atoms, first, second, join, words):
        return None
    start = first.first - 1 if before in words.join("between") | words.join("from") else first.first
    return second._replace(
        first=start,
        value=None,
        unit=second.unit or first.unit,
        kind=second.kind or first.kind,
        low=ends[0],
        high=ends[1],
        signed=first.signed,
    )


def _join(atoms: Sequence[Atom], at: int, before: str, words: Vocabulary) -> str:
    """Return how the atom between two numbers joins them: "between", "dash", "to", "or", "" for not at all."""
    atom = atoms[at]
    if before in words.join("between"):
        return "between" if atom.norm in words.join("pair") or atom.text in _DASHES else ""
    if atom.text in _DASHES:
        doubled = atoms[at - 1].text == "-"
        spaced = (atom.start > atoms[at - 1].end) + (atoms[at + 1].start > atom.end)
        return "dash" if spaced != 1 or doubled else ""
    if atom.norm in words.join("range"):
        return "from" if before in words.join("from") else "to"
    return "or" if atom.norm in words.join("or") else ""


def _ends(first: Amount, second: Amount) -> tuple[float, float] | None:
    """Return both ends in the second's unit, the first scaled by a magnitude that only the second has ("10 to 15 million")."""
    if first.value is None or second.value is None:
        return None
    fitting = (None, second.unit, (second.unit or "").partition("/")[0])
    if second.unit is not None and first.unit not in fitting:
        return None
    low = first.value
    scale = second.figure.value / second.figure.mantissa if second.figure.mantissa else 1.0
    if (
        first.figure.bare
        and first.figure.mantissa < second.figure.mantissa
        and "fraction"
        not in (
            second.figure.style,
            first.figure.style,
        )
    ):
        low *= scale
    if first.unit is None and second.unit and second.kind == "money" and not second.signed:
        low *= second.value / second.figure.value if second.figure.value else 1.0
    return tidy(low), second.value


def _fits(
    atoms: Sequence[Atom], first: Amount, second: Amount, join: str, words: Vocabulary
) -> bool:
    if second.unit is None and first.unit is not None and not first.signed:
        return False
    if join == "between":
        return True
    if join == "from":
        return _is_spread(atoms, first, second, words)
    if join == "or":
        return second.figure.value <= first.figure.value + _SMALL and first.unit is None
    if join == "dash" and first.figure.bare and second.figure.bare:
        return second.unit is not None or not _is_year(atoms[first.figure.first])
    own = first.unit is not None and not first.signed
    own = own or (first.signed and second.signed)
    return join != "to" or not (own and moves_before(atoms, first.first, words))


def _is_spread(atoms: Sequence[Atom], first: Amount, second: Amount, words: Vocabulary) -> bool:
    """Tell "prices range from $5 to $9" from "it rose from $5 to $9": money and shares mostly tell of a change."""
    at = first.first - 1
    near = {atom.norm for atom in atoms[max(0, at - 3) : at]}
    if near & words.join("spread"):
        return True
    kind = kind_of(second.unit or first.unit)
    changing = (QuantityKind.MONEY, QuantityKind.PERCENT, QuantityKind.POINTS, QuantityKind.RATE)
    return kind not in changing and not moves_before(atoms, at, words, loosely=True)


def _is_year(atom: Atom) -> bool:
    return len(atom.text) == 4 and atom.text.isdigit() and 1100 <= int(atom.text) <= 2100  # noqa: PLR2004
