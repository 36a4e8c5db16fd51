"""A passage read as the user corrected it: who says something, when a figure holds, its unit, what it counts, its value.

The text stays as it is; only what was read of it changes, and every part keeps its place.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from ..errors import InvalidValueError
from ..words import Voice
from .parts import Attribution, Basis, Granularity, Period
from .passages import read
from .quantities.units import kind_of, known_units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .parts import Passage, Quantity, Statement

_CURRENCY = len("EUR")
_LENGTHS = (
    (1, Granularity.DAY),
    (7, Granularity.WEEK),
    (31, Granularity.MONTH),
    (92, Granularity.QUARTER),
    (366, Granularity.YEAR),
)
"""The most days that a period of each granularity has; a longer one is taken for a decade."""


class Part(StrEnum):
    """What of a reading can be corrected."""

    SPEAKER = "speaker"
    PERIOD = "period"
    UNIT = "unit"
    COUNTS = "counts"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class Correction:
    """How a part at [start, end) of the text is to be read: a figure, or for `speaker` the whole statement.

    `value`: a name, "" for the outlet's own voice; a period as "2024-01-01/2024-12-31", either end ".." where it is open; a unit as
    `Quantity.unit` has it, "" for a bare count; what is counted, in words; a number as a text writes it.
    """

    start: int
    end: int
    part: Part
    value: str


def corrected(passage: Passage, corrections: Sequence[Correction]) -> Passage:
    """Return a passage as it is read with corrections; those of one part and place follow each other, the last counts.

    One that fits no statement or figure changes nothing. Raises InvalidValueError for a value that says nothing.
    """
    if not corrections:
        return passage
    statements = list(passage.statements)
    for correction in corrections:
        for at, statement in enumerate(statements):
            if statement.start < correction.end and correction.start < statement.end:
                statements[at] = _corrected(statement, correction)
                break
    return replace(passage, statements=tuple(statements))


def check(correction: Correction) -> None:
    """Raise InvalidValueError where a correction's value says nothing that could be read."""
    if correction.part is Part.PERIOD:
        _days(correction.value)
    elif correction.part is Part.UNIT:
        _known(correction.value)
    elif correction.part is Part.VALUE:
        _number(correction.value)
    elif correction.part is Part.COUNTS and not correction.value.strip():
        raise InvalidValueError("Say what is counted.")


def _corrected(statement: Statement, correction: Correction) -> Statement:
    if correction.part is Part.SPEAKER:
        return replace(statement, speaker=_speaker(statement.speaker, correction.value))
    if correction.part is Part.PERIOD:
        return _dated(statement, correction)
    quantities = tuple(
        _changed(quantity, correction)
        if quantity.start < correction.end and correction.start < quantity.end
        else quantity
        for quantity in statement.quantities
    )
    return replace(statement, quantities=quantities)


def _speaker(before: Attribution | None, name: str) -> Attribution | None:
    if not name:
        return None
    if before is None:
        return Attribution(name, -1, -1, Voice.INDIRECT)
    return replace(before, name=name, start=-1, end=-1, role="")


def _dated(statement: Statement, correction: Correction) -> Statement:
    """Settle the period of a figure, or the period that stands at the place itself."""
    first, last = _days(correction.value)
    told = Period(
        correction.end,
        correction.end,
        _written(correction.value),
        first,
        last,
        _granularity(first, last),
        edtf=correction.value,
        basis=Basis.READ,
    )
    start, end = correction.start, correction.end
    there = [one for one in statement.periods if one.start < end and start < one.end]
    if there:
        settled = [replace(told, start=p.start, end=p.end, text=p.text, role=p.role) for p in there]
    else:  # of a figure: right behind it, nearer than any that was read
        settled = [told]
    others = [p for p in statement.periods if p not in there and (p.start, p.end) != (end, end)]
    periods = sorted([*others, *settled], key=lambda one: (one.start, one.end))
    return replace(statement, periods=tuple(periods))


def _days(value: str) -> tuple[date | None, date | None]:
    first, _, last = value.partition("/")
    try:
        days = tuple(
            None if end in ("", "..") else date.fromisoformat(end) for end in (first, last or first)
        )
    except ValueError as error:
        raise InvalidValueError(f"“{value}” is not a period.") from error
    if days == (None, None):
        raise InvalidValueError("Say which period the figure is about.")
    return days[0], days[1]


def _written(value: str) -> str:
    first, _, last = value.partition("/")
    return first if first == last or not last else f"{first} to {last}"


def _granularity(first: date | None, last: date | None) -> Granularity:
    if first is None or last is None:
        return Granularity.YEAR
    days = (last - first + timedelta(days=1)).days
    return next((name for most, name in _LENGTHS if days <= most), Granularity.DECADE)


def _changed(quantity: Quantity, correction: Correction) -> Quantity:
    if correction.part is Part.UNIT:
        unit = _known(correction.value)
        return replace(quantity, unit=unit, kind=kind_of(unit), unit_others=())
    if correction.part is Part.COUNTS:
        return replace(quantity, counts=correction.value, counts_start=-1, counts_end=-1)
    told = _number(correction.value)
    unit = told.unit or quantity.unit
    return replace(
        quantity,
        value=told.value,
        low=told.low,
        high=told.high,
        suggests=told.suggests,
        bound=told.bound,
        digits=told.digits,
        unit=unit,
        kind=told.kind if told.unit else quantity.kind,
    )


def _known(unit: str) -> str | None:
    if not unit:
        return None
    currency = len(unit) == _CURRENCY and unit.isalpha() and unit.isupper()
    if currency or unit in ("%", "pp", "magnitude") or unit in known_units():
        return unit
    raise InvalidValueError(f"“{unit}” is not a unit that is known here.")


def _number(value: str) -> Quantity:
    found = [quantity for one in read(value).statements for quantity in one.quantities]
    if len(found) != 1:
        raise InvalidValueError(f"“{value}” is not one number.")
    return found[0]
