"""A number with its unit: the currency sign before it, the unit, the rate and the smaller units behind it."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

from . import units
from .atoms import tidy
from .figures import magnitude_behind, read_figure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .atoms import Atom
    from .figures import Figure
    from .vocabulary import UnitWord, Vocabulary

_LARGE = 1000
_DEAR = 400
_LONGEST_SIGN = 4


class Amount(NamedTuple):
    """A figure with its unit at the atoms [first, last). `signed` tells that its currency stands before the number.

    `low` and `high` are set for a range (`value` is then None) and for vague words. `kind` is "money", "unit" or what else
    makes the number one of a kind. `core` is the index behind it without bound words, -1 where it is `last`.
    """

    first: int
    last: int
    value: float | None
    unit: str | None
    figure: Figure
    signed: bool = False
    low: float | None = None
    high: float | None = None
    kind: str = ""
    core: int = -1


def read_amount(atoms: Sequence[Atom], at: int, words: Vocabulary) -> Amount | None:
    """Return the amount that begins at an atom (with a sign, a minus, a currency or a number), or None."""
    lead, negative = _minus(atoms, at, words)
    sign = _sign(atoms, lead, words)
    if sign:
        lead = sign[0]
    if lead >= len(atoms) or not (figure := read_figure(atoms, lead, words)):
        return None
    amount = Amount(at, figure.last, figure.value, None, figure, low=figure.low, high=figure.high)
    amount = _with_sign(atoms, amount, sign[1], words) if sign else _with_unit(atoms, amount, words)
    amount = _with_parts(atoms, amount, words)
    amount = _with_rate(atoms, amount, words)
    return _negated(amount) if negative else amount


def _negated(amount: Amount) -> Amount:
    return amount._replace(value=-amount.value if amount.value is not None else None)


def _minus(atoms: Sequence[Atom], at: int, words: Vocabulary) -> tuple[int, bool]:
    """Step over a minus before a number: a word, or a sign right before digits or a currency and behind a space."""
    atom = atoms[at]
    if atom.norm in words.join("minus") and at + 1 < len(atoms):
        either = at > 0 and atoms[at - 1].norm in words.join("or")
        return at + 1, not either
    if atom.text not in "-–" or at + 1 >= len(atoms) or atoms[at + 1].start != atom.end:
        return at, False
    apart = at == 0 or atoms[at - 1].end < atom.start or atoms[at - 1].text in "(["
    return (at + 1, True) if apart else (at, False)


def _sign(atoms: Sequence[Atom], at: int, words: Vocabulary) -> tuple[int, UnitWord] | None:
    """Return (index behind, currency) of the sign or code that stands before a number."""
    if atoms[at].text not in words.sign_starts:
        return None
    for size in range(min(_LONGEST_SIGN, len(atoms) - at - 1), 0, -1):
        part = atoms[at : at + size]
        unit = words.signs.get(" ".join([atom.text for atom in part]))
        if unit and (part[0].norm not in words.join("one") or _is_one_word(part)):
            return at + size, unit
    return None


def _is_one_word(part: Sequence[Atom]) -> bool:
    return all(one.end == two.start for one, two in itertools.pairwise(part))


def _with_sign(atoms: Sequence[Atom], amount: Amount, unit: UnitWord, words: Vocabulary) -> Amount:
    """Give an amount the currency before it, with magnitudes that only money has ("$5 m")."""
    figure, last = amount.figure, amount.last
    if figure.bare:
        last, factor, _ = magnitude_behind(atoms, figure.last, words, money=True)
        figure = figure._replace(last=last, value=figure.value * factor)
    found = unit_behind(atoms, last, figure, words)
    symbol = unit.symbol
    if found and found[1].money and found[1].worth == 1:
        last, symbol = found[0], found[1].symbol
    return amount._replace(
        last=last,
        figure=figure,
        value=tidy(figure.value * unit.worth),
        unit=symbol,
        signed=True,
        kind="money",
    )


def _with_unit(atoms: Sequence[Atom], amount: Amount, words: Vocabulary) -> Amount:
    start = amount.last
    if amount.figure.style in ("fraction", "vague") or amount.figure.value < 1:
        start = _over_of(atoms, start, amount.figure, words)
    found = unit_behind(atoms, start, amount.figure, words)
    if not found:
        return amount
    last, unit = found
    kind = "money" if unit.money else "unit"
    scaled = amount._replace(last=last, unit=unit.symbol, kind=kind)
    if unit.money:
        scaled = scaled._replace(unit=local_currency(atoms, start, last, unit, words))
    if unit.worth == 1:
        return scaled
    low, high = amount.low, amount.high
    return scaled._replace(
        value=None if amount.value is None else tidy(amount.value * unit.worth),
        low=low and tidy(low * unit.worth),
        high=high and tidy(high * unit.worth),
    )


def _over_of(atoms: Sequence[Atom], at: int, figure: Figure, words: Vocabulary) -> int:
    """Step over "of a" in "a quarter of a point" and "of" in "millions of dollars", where a unit follows."""
    behind = at
    if behind < len(atoms) and atoms[behind].norm in words.join("of"):
        behind += 1
    if figure.style == "fraction":
        if behind >= len(atoms) or atoms[behind].norm not in (words.join("one") | {"one"}):
            return at
        behind += 1
    return behind if unit_behind(atoms, behind, figure, words) else at


def unit_behind(
    atoms: Sequence[Atom], at: int, figure: Figure, words: Vocabulary
) -> tuple[int, UnitWord] | None:
    """Return (index behind, unit) of the unit that stands at an atom, behind the number `figure`, or None."""
    hyphen = at < len(atoms) and atoms[at].text == "-"
    start = at + hyphen
    if start >= len(atoms):
        return None
    if hyphen and (atoms[at].start == atoms[at - 1].end) != (atoms[start].start == atoms[at].end):
        return None
    found = _named_unit(atoms, start, figure, words)
    if not found or (found[1].needs == "sign" and (hyphen or _begins_number(atoms, found[0]))):
        return None
    if not found[1].money and (power := _power(atoms, found)):
        return power
    cut = found[0] == start + 1 and _begins_number(atoms, start + 1, glued=True)
    close = atoms[start].start == atoms[start - 1].end
    return found if not cut and _fits(found[1], atoms[start], figure, close) else None


def _named_unit(
    atoms: Sequence[Atom], at: int, figure: Figure, words: Vocabulary
) -> tuple[int, UnitWord] | None:
    exact = words.exact_units.get(atoms[at].text)
    found = words.units.at(atoms, at)
    if found and found[1].needs == "worded" and not _is_money(atoms, figure, words):
        return found[0], words.measures.get(atoms[at].norm, found[1])
    if found and found[1].needs == "close" and found[1].money and figure.value >= _DEAR:
        return found if _is_money(atoms, figure, words) else None
    return (at + 1, exact) if exact and (not found or found[0] == at + 1) else found


def _is_money(atoms: Sequence[Atom], figure: Figure, words: Vocabulary) -> bool:
    """Tell whether a word that names a currency and a weight (pounds) is the currency here."""
    if figure.style == "digits" and not figure.bare:
        return True
    return any(atom.norm in words.join("money") for atom in atoms)


def _power(atoms: Sequence[Atom], found: tuple[int, UnitWord]) -> tuple[int, UnitWord] | None:
    """Read "km2", "m3"."""
    at, unit = found
    glued = at < len(atoms) and atoms[at].start == atoms[at - 1].end
    symbol = unit.symbol + {"2": "²", "3": "³"}.get(atoms[at].text, "") if glued else unit.symbol
    known = symbol != unit.symbol and symbol in units.known_units()
    return (at + 1, unit._replace(symbol=symbol)) if known else None


def _begins_number(atoms: Sequence[Atom], at: int, *, glued: bool = False) -> bool:
    if at >= len(atoms) or not atoms[at].is_digits:
        return False
    return not glued or atoms[at].start == atoms[at - 1].end


def _fits(unit: UnitWord, atom: Atom, figure: Figure, close: bool) -> bool:  # noqa: FBT001
    if unit.needs == "close":
        return close
    if unit.needs == "large":
        return figure.value >= _LARGE
    if unit.needs == "exact" and not unit.money:
        return close or figure.style == "digits"
    return atom.norm != "second" or figure.value <= 1 or close


def local_currency(
    atoms: Sequence[Atom], first: int, last: int, unit: UnitWord, words: Vocabulary
) -> str:
    """Return the code of a currency name; where countries share the name, a country named in the sentence decides."""
    if last - first > 1 or not (choices := words.places.get(atoms[last - 1].norm)):
        return unit.symbol
    named = {atom.norm for atom in atoms}
    return next((code for places, code in choices if places & named), unit.symbol)


def _with_parts(atoms: Sequence[Atom], amount: Amount, words: Vocabulary) -> Amount:
    """Add a smaller unit of the same dimension: "6 feet 3 inches", "6-foot-3", "two hours and 10 minutes"."""
    if amount.kind != "unit" or amount.value is None or amount.unit not in units.DIVIDED:
        return amount
    at = amount.last
    if at < len(atoms) and (atoms[at].norm in words.join("pair") or atoms[at].text in ("-", ",")):
        at += 1
    if at >= len(atoms) or not (figure := read_figure(atoms, at, words)):
        return amount
    found = unit_behind(atoms, figure.last, figure, words)
    symbol = found[1].symbol if found and not found[1].money else None
    last = found[0] if found else figure.last
    if (
        symbol is None
        and amount.unit == "ft"
        and at <= amount.last + 1
        and figure.value < units.INCHES
    ):
        symbol, last = "in", figure.last
    if symbol not in units.DIVIDED[amount.unit]:
        return amount
    more = units.converted(figure.value, symbol, amount.unit) or 0.0
    return amount._replace(last=last, value=tidy(amount.value + more))


def _with_rate(atoms: Sequence[Atom], amount: Amount, words: Vocabulary) -> Amount:
    """Take in what it is counted by: "$70 a barrel", "9 TWh a year", "12 cents per share"."""
    if amount.unit is None or amount.unit in units.SHARES or amount.last >= len(atoms):
        return amount
    per = words.per.at(atoms, amount.last)
    if not per or per[0] >= len(atoms):
        return amount
    found = unit_behind(atoms, per[0], amount.figure._replace(value=1.0), words)
    if found and found[0] < len(atoms) and atoms[found[0]].norm in words.join("ago"):
        return amount
    if not found or found[1].money or found[1].symbol in units.SHARES:
        named = atoms[per[0]].norm
        if named not in words.join("per noun"):
            return amount
        return amount._replace(last=per[0] + 1, unit=f"{amount.unit}/{named}", kind="rate")
    return amount._replace(last=found[0], unit=f"{amount.unit}/{found[1].symbol}", kind="rate")
