"""Periods counted from a day or from a period told before: "two years ago", "a day earlier", "in three days"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..parts import Basis, Granularity
from .calendar_end import within_calendar
from .numbers import count_of
from .readings import Reading, day_value, unit_value
from .relative import UNIT_GRAIN, UNKNOWN, anchored, shifted_unit, told_day, unresolved
from .spans import add_months

if TYPE_CHECKING:
    from datetime import date
    from re import Match

    from .scene import Scene


def ago(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "two days ago", "a year ago", "years ago"."""
    name, beside = scene.word(match, "u"), scene.earlier is not scene.outside
    if beside and name == "Y" and count_of(scene.scan, match, "n") == 1 and scene.day:
        return _same_part(scene, -1, name) or _counted(scene, match, -1, scene.day)
    return _counted(scene, match, -1, scene.day)


def from_now(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "three days from now"."""
    return _counted(scene, match, 1, scene.day)


def ahead(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "in three days" where the sentence looks ahead; else it tells how long and is left to the durations."""
    long = scene.word(match, "u") in {"DE", "CE", "ML"}
    if long or _is_record(scene, match.start()) or scene.tense(match.start()) != "future":
        return None
    return _counted(scene, match, 1, scene.day)


def _is_record(scene: Scene, at: int) -> bool:
    """Tell whether a superlative stands before a piece: "the deepest recession in five years"."""
    return any(word.endswith("st") for word in scene.scan.folded[max(0, at - _FAR) : at])


_FAR = 4


def from_before(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "a day earlier", "two years later", "the day before": from the last period told before."""
    sign = -1 if scene.has(match, "b") or scene.has(match, "c") else 1
    grain = UNIT_GRAIN.get(scene.word(match, "u"), Granularity.TIME)
    told = told_day(scene, grain, last=sign > 0)
    alone = sign < 0 or scene.has(match, "d")
    number = count_of(scene.scan, match, "n")
    same = _same_part(scene, sign * number, scene.word(match, "u")) if number else None
    return same or _counted(scene, match, sign, told or (scene.day if alone else None))


def _counted(scene: Scene, match: Match[str], sign: int, day: date | None) -> Reading | None:
    name = scene.word(match, "u")
    number = 1.0 if scene.has(match, "d") else count_of(scene.scan, match, "n")
    grain = UNIT_GRAIN.get(name)
    if number is None:
        return _some_time(sign, grain)
    if day is None:
        return unresolved(UNKNOWN.get(name, ""), grain or Granularity.TIME)
    if grain is None:
        return anchored(day_value(day))
    return within_calendar(_some_time(sign, grain), shifted_unit, day, sign * number, name)


def _some_time(sign: int, grain: Granularity | None) -> Reading:
    return Reading(
        "",
        reference="PAST_REF" if sign < 0 else "FUTURE_REF",
        basis=Basis.UNRESOLVED,
        assumes="how long",
        granularity=grain or Granularity.TIME,
    )


def _same_part(scene: Scene, years: float, name: str) -> Reading | None:
    """Return, for "a year earlier" after a quarter, half or month, the same one of the other year."""
    before = scene.earlier
    if name != "Y" or before is None or before.first is None or not float(years).is_integer():
        return None
    fine = {Granularity.QUARTER: "Q", Granularity.HALF: "HY", Granularity.MONTH: "M"}
    if before.granularity not in fine or before.duration:
        return None
    other = add_months(before.first, 12 * int(years))
    return anchored(unit_value(other, fine[before.granularity]))


def year_ago(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "the year-ago quarter": a year before the one told, else before the last one."""
    name = scene.word(match, "u")
    same = _same_part(scene, -1, "Y")
    if same or (name and name not in UNIT_GRAIN):
        return same
    name = name or "Y"
    if scene.day is None:
        return unresolved(UNKNOWN.get(name, ""), UNIT_GRAIN[name])
    return shifted_unit(add_months(scene.day, -12), -1 if name == "Q" else 0, name)


def latest(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "the latest quarter": the last that has ended."""
    name = scene.word(match, "u")
    if name not in UNIT_GRAIN:
        return None
    if scene.day is None:
        return unresolved(UNKNOWN.get(name, ""), UNIT_GRAIN[name])
    return shifted_unit(scene.day, -1, name)
