"""From one period to another, and periods with an open end: "between", "from ... to", "since", "by", "until"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from ..parts import Basis, Granularity
from .calendar_end import within_calendar
from .edtf import edtf_of
from .found import Found
from .kinds import letters_of, pattern
from .readings import day_value, read_value
from .relative import anchored
from .tense import denied_before

if TYPE_CHECKING:
    from .readings import Reading
    from .scene import Scene

_BOUND = {
    "since": letters_of("since"),
    "until": letters_of("until by"),
    "before": letters_of("before"),
    "after": letters_of("after"),
}
_DAILY = (Granularity.DAY, Granularity.TIME)


def join_pairs(scene: Scene, found: list[Found]) -> list[Found]:
    """Make one period of two that words for "from" and "to" join."""
    joined: list[Found] = []
    for one in found:
        before = joined[-1] if joined else None
        if before and (both := within_calendar(None, _pair, scene, before, one)):
            joined[-1] = both
        else:
            joined.append(one)
    return joined


def _pair(scene: Scene, first: Found, second: Found) -> Found | None:
    kinds = scene.scan.kinds
    opener = kinds[first.first - 1] if first.first else ""
    gap = kinds[first.last : second.first]
    if (
        not pattern(_PAIR).fullmatch(gap)
        or kinds[first.last - 1] in _UNIT
        or not _alike(first.reading, second.reading)
    ):
        return None
    opened = opener in _FROM
    listed = kinds[first.last] in _AND
    if listed and opener not in _BETWEEN:
        return None
    if not opened and kinds[first.last] in _TO and first.reading.granularity not in _FINE:
        return None
    return _spanned(scene, first, second, first.first - 1 if opened else first.first)


_UNIT = letters_of("unit")
_PAIR = "(to|until|dash|and|by) (the)?"
_FROM = letters_of("from between since")
_BETWEEN = letters_of("between")
_AND = letters_of("and")
_TO = letters_of("to by")
_FINE = (Granularity.DAY, Granularity.MONTH, Granularity.TIME, Granularity.YEAR)


def _alike(first: Reading, second: Reading) -> bool:
    plain = not (first.duration or second.duration or first.repeated or second.repeated)
    return (
        plain
        and not first.reference
        and (not second.reference or second.reference == "PRESENT_REF")
    )


def _spanned(scene: Scene, first: Found, second: Found, start: int) -> Found | None:
    one, other = first.reading, second.reading
    if one.first and other.last and one.first > other.last and one.basis is Basis.ANCHORED:
        one, other = _in_turn(scene, first, one, other)
    if one.first and other.last and one.first > other.last:
        one = _before_other(one, other)
        if one is None:
            return None
    if (
        one.basis is Basis.ASSUMED
        and other.basis in {Basis.READ, Basis.ANCHORED}
        and one.first
        and other.first
    ):
        one = _before_other(one, other) or one
    edtf = f"{edtf_of(one.value)}/{edtf_of(other.value)}" if one.value and other.value else ""
    known = one.first is not None and other.last is not None
    if known and not edtf:
        edtf = f"{one.first}/{other.last}"
    basis = Basis.UNRESOLVED if not known else max(one.basis, other.basis, key=_WEIGHT.index)
    assumes = one.assumes or other.assumes
    reading = replace(
        one,
        last=other.last,
        edtf=edtf,
        basis=basis,
        assumes=assumes if basis is not Basis.READ else "",
    )
    return Found(start, second.last, reading)


def _in_turn(scene: Scene, at: Found, one: Reading, other: Reading) -> tuple[Reading, Reading]:
    """Move one of two weekdays by a week where they stand in the wrong order: "from Tuesday to Friday"."""
    if one.first is None or other.first is None or one.granularity not in _DAILY:
        return one, other
    if scene.tense(at.first) == "past":
        return anchored(day_value(one.first - _WEEK)) or one, other
    return one, anchored(day_value(other.first + _WEEK)) or other


_WEEK = timedelta(7)
_WEIGHT = (Basis.READ, Basis.ANCHORED, Basis.ASSUMED, Basis.UNRESOLVED)


def _before_other(one: Reading, other: Reading) -> Reading | None:
    """Move a day or month without a year of its own to the year of the other, or the one before it."""
    if one.basis is Basis.READ or other.last is None or one.first is None:
        return None
    if one.granularity not in {Granularity.DAY, Granularity.MONTH}:
        return None
    for year in (other.last.year, other.last.year - 1):
        found = read_value(f"{year:04}{one.value[4:]}", other.basis, other.assumes)
        if found and found.first and found.first <= other.last:
            return found
    return None


def bind(scene: Scene, one: Found) -> None:
    """Open an end of a period where "since", "until" or "by" stands before it."""
    kinds = scene.scan.kinds
    reading = one.reading
    at = one.first - 1
    if at < 0 or reading.duration or reading.repeated or reading.reference:
        return
    letter = kinds[at]
    while letter in _SKIPPED and at:
        at -= 1
        letter = kinds[at]
    bound = next((name for name, letters in _BOUND.items() if letter in letters), "")
    if letter in _AGENT and _owns(scene, one):
        return
    if not bound and letter in _FROM_ALONE and _lies_ahead(scene, reading):
        bound = "since"
    if bound == "until" and letter in _UNTIL and _begins(scene, at):
        one.first = at
    elif bound and (reading.span or reading.basis is Basis.UNRESOLVED):
        one.first, one.reading = at, _bounded(reading, bound)


def _owns(scene: Scene, one: Found) -> bool:
    """Tell whether a time has a thing of its own behind it, which the word before binds: "by Saturday's avalanche"."""
    last = scene.sentence.start + scene.scan.starts[one.last - 1]
    behind = [token.norm for token in scene.sentence.tokens if token.start > last]
    return behind[:1] == ["'s"]


def _begins(scene: Scene, at: int) -> bool:
    """Tell whether what was not so until a time began then: "did not come into force until 2001"."""
    return denied_before(scene.sentence, scene.sentence.start + scene.scan.starts[at])


def _lies_ahead(scene: Scene, reading: Reading) -> bool:
    """Tell whether "from" opens a period: "banned from 2030", but not "up from 2008"."""
    return scene.day is not None and reading.first is not None and reading.first > scene.day


_UNTIL = letters_of("until")
_AGENT = letters_of("by")
_SKIPPED = letters_of("the approx")
_FROM_ALONE = letters_of("from")


def _bounded(reading: Reading, bound: str) -> Reading:
    edtf = reading.edtf or edtf_of(reading.value)
    if bound == "since":
        return replace(reading, last=None, bound=bound, edtf=f"{edtf}/.." if edtf else "")
    if bound == "until":
        return replace(reading, first=None, bound=bound, edtf=f"../{edtf}" if edtf else "")
    return replace(reading, bound=bound)
