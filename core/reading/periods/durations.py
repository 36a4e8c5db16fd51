"""How long and how often: "for three days", "the past three months", "a two-week strike", "every Monday", "annually"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from ..parts import Basis, Granularity
from .kinds import letters_of
from .numbers import count_of
from .readings import Reading
from .relative import UNIT_GRAIN, kind_of
from .spans import add_units

if TYPE_CHECKING:
    from re import Match

    from .scene import Scene

_NAMES = {
    "D": "D",
    "NI": "D",
    "W": "W",
    "FN": "W",
    "WE": "WE",
    "M": "M",
    "Q": "Q",
    "HY": "M",
    "Y": "Y",
    "DE": "DE",
    "CE": "CE",
    "ML": "ML",
    "TH": "H",
    "TM": "M",
    "TS": "S",
}
_TIMES = {"FN": 2, "HY": 6}
_SMALLER = {
    "Y": (12, "M"),
    "DE": (10, "Y"),
    "CE": (100, "Y"),
    "D": (24, "TH"),
    "TH": (60, "TM"),
}
_ONE = timedelta(1)


def duration_value(number: float | None, name: str) -> str:
    """Return an ISO 8601 duration: "P3D", "PT2H"; X for a number that is not told. Half a unit goes into smaller ones."""
    if number is not None and not number.is_integer():
        times, unit = _SMALLER.get(name, (1, name))
        if number < 1 and (number * times).is_integer():
            return duration_value(number * times, unit)
    time = "T" if name.startswith("T") else ""
    amount = "X" if number is None else f"{number * _TIMES.get(name, 1):g}"
    return f"P{time}{amount}{_NAMES[name]}"


def length(scene: Scene, match: Match[str]) -> Reading | None:
    """Read how long something took; an age is no period."""
    name = scene.word(match, "u")
    share = name == "Q" and scene.scan.kinds[match.end() : match.end() + 1] in _OF
    counted = scene.scan.kinds[match.start() - 1 : match.start()] in _AS
    if name == "WE" or share or counted or _is_age(scene, match) or _is_some_day(scene, match):
        return None
    return duration_of(duration_value(count_of(scene.scan, match, "n"), name), name)


def two_lengths(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "two years and three months"."""
    first, second = scene.word(match, "u"), scene.word(match, "v")
    if _is_age(scene, match) or first not in _SIZES or second not in _SIZES:
        return None
    if _SIZES.index(first) >= _SIZES.index(second):
        return None
    one = duration_value(count_of(scene.scan, match, "n"), first)
    other = duration_value(count_of(scene.scan, match, "x"), second)
    joined = other.removeprefix("PT") if "T" in one else other[1:]
    return duration_of(one + joined, first)


_SIZES = ("CE", "DE", "Y", "M", "W", "D", "TH", "TM", "TS")


def taken_units(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "took years", "may last months": units without a number right behind a verb."""
    start = scene.sentence.start + scene.scan.starts[match.start()]
    before = [token for token in scene.sentence.tokens if token.end <= start][-1:]
    taken = before and (before[0].tag == "verb" or before[0].norm in _ONLY)
    return length(scene, match) if taken else None


_ONLY = frozenset(("just", "only", "mere"))


def duration_of(value: str, name: str) -> Reading:
    """Return the reading of an ISO 8601 duration; `name` is its unit."""
    grain = UNIT_GRAIN.get(name, Granularity.TIME)
    return Reading(value, duration=value, granularity=grain)


def _is_some_day(scene: Scene, match: Match[str]) -> bool:
    """Tell whether "one day" means some day, not a length."""
    scan, at = scene.scan, match.start()
    if scan.folded[at : match.end()] != ["one", "day"]:
        return False
    return scan.kinds[at - 1 : at] not in _LONG and scan.kinds[match.end() :][:1] not in _PASSED


_AS = letters_of("as")
_LONG = letters_of("for in within during of than after by from at")
_PASSED = letters_of("after before later earlier of long dash ago")


def _is_age(scene: Scene, match: Match[str]) -> bool:
    kinds, end = scene.scan.kinds, match.end()
    rest = kinds[end : end + 2]
    old = rest[:1] in _OLD or (rest[:1] in _DASH and rest[1:2] in _OLD)
    before = kinds[match.start() - 1] if match.start() else ""
    return old or before in _AGED


_OLD, _DASH, _AGED = (
    frozenset(("",)) ^ letters_of(kind) ^ {""} for kind in ("old", "dash", "aged")
)


def rolling(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "the past three months", "the next two years": how long, and the days from or to the day of writing."""
    name, kind = scene.word(match, "u"), kind_of(scene, match, "k")
    if scene.has(match, "one") and (name == "Q" or (name == "D" and kind != "past")):
        return None
    number = count_of(scene.scan, match, "n")
    if number is None and scene.has(match, "one"):
        number = 1.0
    value = duration_value(number, name)
    found = duration_of(value, name)
    if kind in {"previous", "following"}:
        return _before_told(found, scene, number, name, ahead=kind == "following")
    if scene.day is None:
        return replace(found, basis=Basis.UNRESOLVED, assumes="the date of the article")
    if number is None or name not in UNIT_GRAIN:
        return found
    return _rolled(
        found, scene, number if kind in {"next", "following", "coming"} else -number, name
    )


def _before_told(
    found: Reading, scene: Scene, number: float | None, name: str, *, ahead: bool
) -> Reading:
    """Give "the previous two months" the days before, "the following two" those after the period told before."""
    span = scene.earlier.span if scene.earlier else None
    if span is None or number is None or name not in UNIT_GRAIN:
        return replace(found, basis=Basis.UNRESOLVED, assumes="what it is counted from")
    edge = add_units(span[1] + _ONE, number, name) if ahead else add_units(span[0], -number, name)
    first, last = (span[1] + _ONE, edge - _ONE) if ahead else (edge, span[0] - _ONE)
    return replace(found, first=first, last=last, basis=Basis.ANCHORED)


def _rolled(found: Reading, scene: Scene, number: float, name: str) -> Reading:
    day = scene.day
    if day is None:
        return found
    other = add_units(day, number, name)
    first, last = (other + _ONE, day) if number < 0 else (day, other - _ONE)
    return replace(found, first=first, last=last, basis=Basis.ANCHORED)


def ordinal_units(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "the first nine months": how long, as part of a year that is told elsewhere."""
    name = scene.word(match, "u")
    return duration_of(duration_value(count_of(scene.scan, match, "n"), name), name)


def repeated_of(value: str, name: str) -> Reading:
    """Return the reading of what is done again after each duration."""
    return replace(duration_of(value, name), repeated=True)


def one_unit(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "a week": how long after a preposition or a verb, how often after a number or a counted thing."""
    name = scene.word(match, "u")
    if name in {"WE", "TS"} or _is_age(scene, match):
        return None
    value = duration_value(1.0, name)
    if _is_rate(scene.scan.kinds, match.start()):
        return repeated_of(value, name)
    return None if name == "Q" else duration_of(value, name)


_WORDS_BETWEEN = 3


def _is_rate(kinds: str, at: int) -> bool:
    """Tell whether a number, or a number and what it counts, stands before a piece."""
    if at and kinds[at - 1] in _COUNTED:
        return True
    far = max(0, at - _WORDS_BETWEEN)
    while at > far and kinds[at - 1] in _WORD:
        at -= 1
    return bool(at) and kinds[at - 1] in _NUMBER and kinds[at] in _WORD


_OF = letters_of("of")
_COUNTED = letters_of("day int year decimal hundred times units")
_NUMBER = letters_of("day int year decimal hundred number tens")
_WORD = letters_of("word")
