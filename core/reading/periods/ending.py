"""Lengths told by their end: "the year to September", "the 12 months to June", "the quarter ended March 31"."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from ..parts import Basis, Granularity
from .calendar_end import within_calendar
from .edtf import edtf_of
from .found import Found
from .kinds import letters_of, pattern
from .nearest import THE_YEAR
from .readings import Reading, read_value
from .spans import add_units

if TYPE_CHECKING:
    from datetime import date
    from re import Match

    from .scene import Scene

_BRINGS = "(to|until|ended (in|on)?) the?"
_GRAINS = {
    "Y": Granularity.YEAR,
    "M": Granularity.MONTH,
    "W": Granularity.WEEK,
    "Q": Granularity.QUARTER,
    "HY": Granularity.HALF,
}
_FROM = {
    Granularity.DAY,
    Granularity.WEEK,
    Granularity.MONTH,
    Granularity.QUARTER,
    Granularity.YEAR,
}
_OPENS = letters_of("the for in during within last past")
_BY = letters_of("by")
_VERBS = frozenset(("ends", "finish", "finishes", "closes"))
_ONE = timedelta(1)


def ending_unit(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "the year" before "to September" as one year long; what stands behind it tells which one."""
    name = scene.word(match, "u")
    if name not in _GRAINS or scene.scan.folded[match.end()] in _VERBS:
        return None
    length = "P6M" if name == "HY" else f"P1{name}"
    return Reading(length, duration=length, granularity=_GRAINS[name])


def join_ends(scene: Scene, found: list[Found]) -> list[Found]:
    """Make one period of a length and the day or month it runs to."""
    joined: list[Found] = []
    for one in found:
        before = joined[-1] if joined else None
        if before and (both := within_calendar(None, _ended, scene, before, one)):
            joined[-1] = both
        else:
            joined.append(one)
    return joined


def _ended(scene: Scene, length: Found, end: Found) -> Found | None:
    kinds = scene.scan.kinds
    told = end.reading
    if not length.reading.duration or length.reading.span or told.duration or told.reference:
        return None
    if told.granularity not in _FROM or told.repeated:
        return None
    brought = pattern(_BRINGS).fullmatch(kinds[length.last : end.first])
    if not brought or scene.scan.folded[length.last] in _VERBS:
        return None
    opened = kinds[length.first] in _OPENS or kinds[length.first - 1 : length.first] in _OPENS
    if not opened or (length.first > 1 and kinds[length.first - 2] in _BY):
        return None
    reading = _counted_back(length.reading, _begun(scene, end))
    first = length.first - (kinds[length.first - 1 : length.first] in _THE and length.first > 0)
    return Found(first, end.last, reading) if reading else None


_THE = letters_of("the")


def _begun(scene: Scene, end: Found) -> Reading:
    """Return the end a year earlier where its year was assumed and it would be to come in what was."""
    told = end.reading
    late = scene.day is not None and told.last is not None and told.last > scene.day
    if not late or told.assumes != THE_YEAR or scene.tense(end.first) != "past" or not told.first:
        return told
    value = f"{told.first.year - 1:04}{told.value[4:]}"
    return read_value(value, told.basis, told.assumes) or told


def _counted_back(length: Reading, told: Reading) -> Reading | None:
    """Return the days of a length that ends with a period; without days where that one has none."""
    number, unit = length.duration[1:-1], length.duration[-1]
    if not number.isdigit() or unit not in {"Y", "M", "W", "Q", "D"}:
        return None
    if told.last is None:
        return Reading(
            length.duration,
            granularity=length.granularity,
            basis=Basis.UNRESOLVED,
            assumes=told.assumes,
            edtf=f"/{edtf_of(told.value)}" if told.value else "",
        )
    first: date = add_units(told.last + _ONE, -int(number), unit)
    return Reading(
        _value(first, told.last) or length.duration,
        first,
        told.last,
        length.granularity,
        told.basis,
        told.assumes,
        edtf=f"{first}/{told.last}",
    )


def _value(first: date, last: date) -> str:
    """Return the year where the days are those of a calendar year."""
    whole = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    return f"{first.year:04}" if whole and first.year == last.year else ""
