"""The words that tell how much, of one language, as tables ready for looking up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from ..lexicons import rows
from ..parts import Bound, Direction
from .phrases import Phrases

if TYPE_CHECKING:
    from collections.abc import Callable

_MONTHS = 3
_NONE: frozenset[str] = frozenset()


class NumberWord(NamedTuple):
    """A number word: its value, and how it joins others (`sort`, see numbers.tsv)."""

    value: float
    sort: str


class Magnitude(NamedTuple):
    """What multiplies a number before it; `where` is "apart", "close" (right behind the digits) or "never"."""

    factor: float
    where: str


class Vague(NamedTuple):
    """A word that only bounds a number: at least `low`, understood as up to `high`; `value` where one is meant."""

    low: float
    high: float
    use: str
    value: float | None


class UnitWord(NamedTuple):
    """What a unit's name stands for: symbol, worth of one in that unit (cents: 0.01), how it must be written.

    `others` are the symbols of what else the name may mean.
    """

    symbol: str
    worth: float
    needs: str
    money: bool
    others: tuple[str, ...] = ()


class Movement(NamedTuple):
    """A word that tells which way something went; `factor` where it tells how far ("doubled")."""

    direction: Direction
    sort: str
    factor: float | None


class _Joins(dict[str, frozenset[str]]):
    """Small words by their use."""

    def __missing__(self, use: str) -> frozenset[str]:
        return _NONE


@dataclass(frozen=True)
class Vocabulary:
    """All tables of a language; each is read from its file when first asked for."""

    language: str

    @cached_property
    def numbers(self) -> dict[str, NumberWord]:
        """Number words."""
        return {
            word: NumberWord(float(value), sort)
            for word, value, sort in rows(self.language, "numbers", 3)
        }

    @cached_property
    def magnitudes(self) -> dict[str, Magnitude]:
        """What multiplies digits."""
        return {
            word: Magnitude(float(factor), where)
            for word, factor, where, _ in rows(self.language, "magnitudes", 4)
        }

    @cached_property
    def vague(self) -> Phrases[Vague]:
        """Words such as "dozens"."""
        return Phrases(
            (words, Vague(float(low), float(high), use, float(value) if value else None))
            for words, low, high, use, value in rows(self.language, "vague", 5)
        )

    @cached_property
    def units(self) -> Phrases[UnitWord]:
        """Units and currencies that stand behind a number, in lower case."""
        return Phrases(
            (form.lower(), unit) for form, unit in self._unit_forms() if unit.needs != "exact"
        )

    @cached_property
    def exact_units(self) -> dict[str, UnitWord]:
        """Units whose letters count as written."""
        exact = {form: unit for form, unit in self._unit_forms() if unit.needs == "exact"}
        return exact | {code: UnitWord(code, 1.0, "exact", money=True) for code in currency_codes()}

    @cached_property
    def measures(self) -> dict[str, UnitWord]:
        """Units that are no currencies."""
        return {form: unit for form, unit in self._unit_forms() if not unit.money}

    def _unit_forms(self) -> list[tuple[str, UnitWord]]:
        found = [
            (form, UnitWord(symbol, 1.0, needs, money=False, others=_symbols(others)))
            for forms, symbol, needs, others in rows(self.language, "units", 4)
            for form in forms.split("|")
        ]
        found += [
            (sign, UnitWord(code, float(worth or 1), "sign", money=True))
            for sign, code, worth in rows("", "currency_signs", 3)
            if not sign[-1].isalpha() and " " not in sign
        ]
        found += [(form.replace(" ", " - "), unit) for form, unit in found if " " in form]
        return found + [
            (form, UnitWord(code, float(worth or 1), needs, money=True))
            for forms, code, worth, needs in rows(self.language, "currencies", 4)
            for form in forms.split("|")
        ]

    @cached_property
    def places(self) -> dict[str, list[tuple[frozenset[str], str]]]:
        """Currency name: words of a country, and the code the name has there."""
        found: dict[str, list[tuple[frozenset[str], str]]] = {}
        for name, words, code in rows(self.language, "currency_places", 3):
            for form in {name, name.removesuffix("s")}:
                found.setdefault(form, []).append((frozenset(words.split("|")), code))
        return found

    @cached_property
    def bounds_before(self) -> Phrases[tuple[Bound, str]]:
        """Words before a number that bind it, and what they need."""
        return Phrases(
            (words, (Bound(bound), side))
            for words, bound, side in rows(self.language, "bounds", 3)
            if side != "after"
        )

    @cached_property
    def bounds_after(self) -> Phrases[Bound]:
        """Words behind a number that bind it."""
        return Phrases(
            (words, Bound(bound))
            for words, bound, side in rows(self.language, "bounds", 3)
            if side == "after"
        )

    @cached_property
    def movements(self) -> dict[str, Movement]:
        """Words that tell a direction, each form by itself."""
        return {
            form: Movement(Direction(way), sort, float(factor) if factor else None)
            for forms, way, sort, factor in rows(self.language, "movements", 4)
            for form in forms.split("|")
        }

    @cached_property
    def ratios(self) -> dict[str, float]:
        """Words that are a ratio by themselves."""
        return {word: float(value) for word, value in rows(self.language, "ratios", 2)}

    @cached_property
    def join(self) -> Callable[[str], frozenset[str]]:
        """What returns the small words of one use (see quantity_words.tsv); none where the language lists none."""
        return _Joins(
            (use, frozenset(words.split("|")))
            for use, words in rows(self.language, "quantity_words", 2)
        ).__getitem__

    @cached_property
    def per(self) -> Phrases[bool]:
        """What stands between a unit and what it is counted by."""
        hyphens = {f"- {phrase} -" for phrase in self.join("per") if phrase.isalpha()}
        return Phrases((phrase, True) for phrase in self.join("per") | hyphens)

    @cached_property
    def out_of(self) -> Phrases[bool]:
        """What stands between the numbers of "one in five"."""
        return Phrases((phrase, True) for phrase in self.join("out of"))

    @cached_property
    def bases(self) -> Phrases[bool]:
        """What stands before the number something went from."""
        return Phrases((phrase, True) for phrase in self.join("base"))

    @cached_property
    def _namings(self) -> dict[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for words, where in rows(self.language, "not_quantities", 2):
            found[where] = found.get(where, frozenset()) | frozenset(words.split("|"))
        return found

    def naming(self, where: str) -> frozenset[str]:
        """Return the words beside which a number is no quantity (see not_quantities.tsv)."""
        return self._namings.get(where, _NONE)

    @cached_property
    def clock(self) -> Phrases[bool]:
        """What follows an hour of the day."""
        return Phrases((phrase, True) for phrase in self.naming("clock"))

    @cached_property
    def months(self) -> frozenset[str]:
        """Names of months."""
        return frozenset(
            name
            for language, _, names in rows("", "month_names", _MONTHS)
            if language == self.language
            for name in names.split()
        )

    @cached_property
    def triggers(self) -> frozenset[str]:
        """Words without which a sentence that has no digits has no quantity."""
        factors = {word for word, movement in self.movements.items() if movement.factor}
        vague = {max(row[0].split(" "), key=len) for row in rows(self.language, "vague", 5)}
        return frozenset(self.numbers) | factors | frozenset(self.ratios) | vague

    @cached_property
    def starters(self) -> frozenset[str]:
        """What an amount may begin with, but for digits, in lower case."""
        vague = {phrase.split(" ")[0] for phrase, *_ in rows(self.language, "vague", 5)}
        signs = {sign.split(" ")[0].lower() for sign in self.signs}
        small = self.join("one") | self.join("minus") | self.join("numbered")
        return self.triggers | vague | signs | small | frozenset("-–½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞")

    @cached_property
    def lone_ahead(self) -> frozenset[str]:
        """Words that a lone unit ("for a week", "at least an hour") stands behind, "a" between them."""
        bounds = {
            words.split(" ")[-1]
            for words, _, side in rows(self.language, "bounds", 3)
            if side == "before"
        }
        return self.join("lone after") | bounds

    @cached_property
    def signs(self) -> dict[str, UnitWord]:
        """Currency signs and codes before a number, as written, their atoms joined by spaces."""
        found = {
            sign: UnitWord(code, float(worth or 1), "", money=True)
            for sign, code, worth in rows("", "currency_signs", 3)
        }
        split = {f"{sign[:-1]} {sign[-1]}": unit for sign, unit in found.items() if len(sign) > 1}
        codes = {code: UnitWord(code, 1.0, "", money=True) for code in currency_codes()}
        return codes | found | split

    @cached_property
    def sign_starts(self) -> frozenset[str]:
        """What the signs and codes of currencies begin with, as written."""
        return frozenset(sign.split(" ")[0] for sign in self.signs)

    @cached_property
    def decimal_comma(self) -> bool:
        """Tell whether the language writes 4,8 for four and eight tenths."""
        return "," in self.join("decimal")


def _symbols(told: str) -> tuple[str, ...]:
    return tuple(symbol.replace("_", " ") for symbol in told.split())


@cache
def currency_codes() -> frozenset[str]:
    """Return the ISO 4217 codes that are read."""
    return frozenset(code for (code,) in rows("", "currency_codes", 1))


@cache
def vocabulary_of(language: str) -> Vocabulary:
    """Return the tables of a language (its first part: "en"); of English where it has none of its own."""
    return Vocabulary(language if rows(language, "numbers", 3) else "en")
