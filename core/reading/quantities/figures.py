"""Numbers as people write them, in digits or in words: what stands before any unit."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from .atoms import tidy
from .spelled import spelled_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .atoms import Atom
    from .vocabulary import Vocabulary

_GROUPED = re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$|\d+(?:\.\d+)?$|\.\d+$")
_GROUPED_BY_DOTS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}$")
_GROUPED_COMMA = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?$|\d+(?:,\d+)?$")
_VULGAR = {sign: unicodedata.numeric(sign) for sign in "½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞"}
_FRACTION_STARTS = frozenset(_VULGAR) | {"/", "-"}
_DENOMINATORS = (2, 3, 4, 5, 8, 16, 32)
_MOST = 1e30
"""More than anything that news counts."""

_THREE = 3
_REACH = 4
_LONG = 15


class Figure(NamedTuple):
    """A number at the atoms [first, last). `style` is "digits", "words", "fraction" or "vague".

    `mantissa` is the number before its magnitude; `digits` how many of its digits carry meaning at least; `low` and `high`
    are what a vague word suggests.
    """

    first: int
    last: int
    value: float
    mantissa: float
    digits: int
    style: str
    low: float | None = None
    high: float | None = None

    @property
    def bare(self) -> bool:
        """Tell whether it is in digits without a magnitude."""
        return self.style == "digits" and self.value == self.mantissa


def read_figure(atoms: Sequence[Atom], at: int, words: Vocabulary) -> Figure | None:
    """Return the number that begins at an atom, with its magnitude, or None; so long a number is a code and none."""
    found = _figure_at(atoms, at, words)
    return found if found and found.value < _MOST else None


def _figure_at(atoms: Sequence[Atom], at: int, words: Vocabulary) -> Figure | None:
    atom = atoms[at]
    if atom.is_digits:
        return _in_digits(atoms, at, words)
    if atom.text in _VULGAR:
        return Figure(at, at + 1, _VULGAR[atom.text], _VULGAR[atom.text], 1, "fraction")
    if vague := _vague(atoms, at, words):
        return vague
    if spelled := spelled_number(atoms, at, words):
        last, value, style = spelled
        if style == "words":
            last, factor, added = magnitude_behind(atoms, last, words, spelled=True)
            value = tidy((value + added) * factor if added else value)
        return Figure(at, last, value, value, significant(f"{value:g}"), style)
    return None


def significant(number: str) -> int:
    """Return how many digits of a written number carry meaning at its least: "1200" has 2, "1.20" has 3, "0.05" has 1."""
    whole, dot, part = number.replace(",", "").partition(".")
    return len((whole + part).lstrip("0")) if dot else max(1, len(whole.strip("0")))


def number_of(text: str, *, decimal_comma: bool) -> float | None:
    """Return the value of digits with their marks, None where they form no number ("1.2.3").

    Commas part thousands (also 12,34,567) and a dot the decimals; with `decimal_comma` a comma may do so.
    """
    if text.isdigit():
        return float(text)
    if decimal_comma and _GROUPED_COMMA.match(text) and not re.fullmatch(r"\d+\.\d\d?", text):
        return float(text.replace(".", "").replace(",", "."))
    if _GROUPED.match(text):
        return float(text.replace(",", ""))
    if _GROUPED_BY_DOTS.match(text):
        return float(text.replace(".", ""))
    return None


def _in_digits(atoms: Sequence[Atom], at: int, words: Vocabulary) -> Figure | None:
    value = number_of(atoms[at].text, decimal_comma=words.decimal_comma)
    if value is None:
        return None
    last, text = at + 1, atoms[at].text.replace(",", "." if words.decimal_comma else "")
    grouped = _space_groups(atoms, at)
    if grouped:
        last, text = grouped
        value = float(text)
    elif fraction := _fraction_behind(atoms, at):
        return _mixed(atoms, at, value, fraction)
    last, factor, added = magnitude_behind(atoms, last, words)
    return Figure(
        at, last, tidy((value + added) * factor), value + added, significant(text), "digits"
    )


def _mixed(atoms: Sequence[Atom], at: int, whole: float, fraction: tuple[int, float]) -> Figure:
    """Return a number with the fraction behind it ("2½", "7 3/4", "3-1/2"), or the fraction that it is itself ("1/2")."""
    last, more = fraction
    alone = last == at + _THREE and atoms[at + 1].text == "/"
    value = more if alone else whole + more
    return Figure(at, last, value, value, 2, "fraction" if alone else "digits")


def _space_groups(atoms: Sequence[Atom], at: int) -> tuple[int, str] | None:
    """Read "1 200 000": groups of three digits behind single spaces."""
    text, last = atoms[at].text, at + 1
    if last >= len(atoms) or not atoms[last].is_digits:
        return None
    if len(text) > _THREE or not text.isdigit() or text[0] == "0":
        return None
    while (
        last < len(atoms)
        and atoms[last].start == atoms[last - 1].end + 1
        and len(atoms[last].text) == _THREE
        and atoms[last].text.isdigit()
    ):
        text += atoms[last].text
        last += 1
    return (last, text) if last > at + 1 else None


def _fraction_behind(atoms: Sequence[Atom], at: int) -> tuple[int, float] | None:
    """Read "½", "1/2" behind a whole number, or the number itself as "1/2": (index behind, value of the fraction)."""
    behind = at + 1
    if behind >= len(atoms) or not (
        atoms[behind].text in _FRACTION_STARTS or atoms[behind].is_digits
    ):
        return None
    if atoms[behind].text in _VULGAR:
        return behind + 1, _VULGAR[atoms[behind].text]
    if behind < len(atoms) and atoms[behind].text == "-" and not _apart(atoms, behind):
        found = _slashed(atoms, behind + 1)
        return None if found is None else (behind + 1 + _THREE, found)
    for start in (at, behind):
        if (found := _slashed(atoms, start)) is not None:
            return start + _THREE, found
    return None


def _apart(atoms: Sequence[Atom], at: int) -> bool:
    """Tell whether a space stands on either side of an atom."""
    before = atoms[at].start > atoms[at - 1].end
    return before or (at + 1 < len(atoms) and atoms[at + 1].start > atoms[at].end)


def _slashed(atoms: Sequence[Atom], at: int) -> float | None:
    three = atoms[at : at + _THREE]
    if len(three) < _THREE or three[1].text != "/":
        return None
    if (three[0].end == three[1].start) != (three[1].end == three[2].start):
        return None
    over, under = three[0].text, three[2].text
    if not (over.isdecimal() and under.isdecimal()) or max(len(over), len(under)) > _LONG:
        return None
    if int(under) not in _DENOMINATORS:
        return None
    chained = at + _THREE < len(atoms) and atoms[at + _THREE].text == "/"
    return int(over) / int(under) if int(over) < int(under) and not chained else None


def magnitude_behind(
    atoms: Sequence[Atom],
    at: int,
    words: Vocabulary,
    *,
    money: bool = False,
    spelled: bool = False,
) -> tuple[int, float, float]:
    """Return (index behind, factor, what "and a half" adds to the number) of the magnitudes that follow a number."""
    factor, added = 1.0, 0.0
    if found := and_a_half(atoms, at, words):
        at, added = found
    elif spelled:
        return at, factor, added
    while at < len(atoms):
        behind = at + (atoms[at].text == "-" and atoms[at].start == atoms[at - 1].end)
        if behind >= len(atoms):
            break
        atom = atoms[behind]
        magnitude = words.magnitudes.get(atom.text) or words.magnitudes.get(atom.norm)
        if magnitude is None or not _may_stand(magnitude.where, atom, atoms[at - 1], money):
            break
        if atom.norm in ("m", "mm") and not money and _is_power(atoms, behind):
            break
        if not money and atom.text == "m" and _is_length(atoms, behind, words):
            break
        factor *= magnitude.factor
        at = behind + 1
    return at, factor, added


def _is_power(atoms: Sequence[Atom], at: int) -> bool:
    """Tell "m2" and "m3"."""
    behind = atoms[at + 1] if at + 1 < len(atoms) else None
    return behind is not None and behind.text in ("2", "3") and behind.start == atoms[at].end


def _is_length(atoms: Sequence[Atom], at: int, words: Vocabulary) -> bool:
    """Tell "a 10m high wall" and "the 400m final" from "8m households": metres from millions."""
    behind = atoms[at + 1].norm if at + 1 < len(atoms) else ""
    if behind in words.join("length after") or _is_high(atoms, at, behind, words):
        return True
    raced = atoms[at - 1].text in words.join("raced")
    return raced and not (at + 1 < len(atoms) and atoms[at + 1].form == "plural")


def _is_high(atoms: Sequence[Atom], at: int, behind: str, words: Vocabulary) -> bool:
    """Tell whether "m" is metres by words of height, or as millions of a thousand would be told in billions."""
    before = atoms[max(0, at - 1 - _REACH) : at - 1]
    if any(atom.norm in words.join("length before") for atom in before):
        return True
    if behind in words.units or any(atom.norm in words.join("money") for atom in atoms):
        return False
    return _GROUPED.match(atoms[at - 1].text) is not None and "," in atoms[at - 1].text


def _may_stand(where: str, atom: Atom, before: Atom, money: bool) -> bool:  # noqa: FBT001
    return where == "apart" or money or (where == "close" and atom.start == before.end)


def and_a_half(atoms: Sequence[Atom], at: int, words: Vocabulary) -> tuple[int, float] | None:
    """Return (index behind, 0.5 or 0.25) where "and a half" or "and a quarter" stands at an atom."""
    if at >= len(atoms) or atoms[at].norm not in words.join("pair"):
        return None
    three = " ".join([atom.norm for atom in atoms[at : at + _THREE]])
    if not any(
        three == f"{join} {word}" for join in words.join("half") for word in ("half", "quarter")
    ):
        return None
    return at + _THREE, words.numbers[atoms[at + 2].norm].value


def _vague(atoms: Sequence[Atom], at: int, words: Vocabulary) -> Figure | None:
    found = words.vague.at(atoms, at)
    if not found:
        return None
    last, vague = found
    behind, factor = last, 1.0
    if vague.use != "plural":
        behind, factor, _ = magnitude_behind(atoms, last, words)
    if vague.use == "multiply" and behind == last:
        return None
    least = (vague.value or vague.low) * factor
    style = "words" if vague.value else "vague"
    return Figure(at, behind, least, least, 1, style, vague.low * factor, vague.high * factor)
