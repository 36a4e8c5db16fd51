"""Days told by a weekday and how many weeks it is off: "Friday week", "a week from Tuesday", "the Sunday before last"."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from .numbers import count_of
from .readings import day_value
from .relative import UNIT_GRAIN, UNKNOWN, anchored, shifted_unit, unresolved
from .spans import add_units

if TYPE_CHECKING:
    from datetime import date
    from re import Match

    from .readings import Reading
    from .scene import Scene

_WEEK = timedelta(7)
_LONGEST = ("D", "W", "FN", "M")


def day_from(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "a week from Tuesday", "two days from tomorrow": so long after the next such day."""
    name, number = scene.word(match, "u"), count_of(scene.scan, match, "n") or 1.0
    start = _next_day(scene, match)
    if name not in _LONGEST:
        return None
    if start is None:
        return unresolved(UNKNOWN["D"])
    return anchored(day_value(add_units(start, number, name)))


def day_week(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "Friday week", "tomorrow week": a week after the next such day."""
    if scene.word(match, "u") != "W" or _goes_on(scene, match.end()):
        return None
    start = _next_day(scene, match)
    if start is None or scene.day is None:
        return unresolved(UNKNOWN["D"])
    week = timedelta() if start - scene.day == _WEEK else _WEEK
    return anchored(day_value(start + week))


def _goes_on(scene: Scene, at: int) -> bool:
    """Tell whether a unit before a piece is part of a longer word or name: "Friday week-long", "Sunday Week Review"."""
    return at < len(scene.scan.kinds) and (
        scene.scan.text[scene.scan.starts[at]].isupper()
        or scene.scan.text[scene.scan.starts[at]] == "-"
    )


def _next_day(scene: Scene, match: Match[str]) -> date | None:
    if scene.day is None:
        return None
    if scene.has(match, "x"):
        return scene.day + timedelta(int(scene.word(match, "x")))
    ahead = (int(scene.word(match, "w")) - scene.day.isoweekday()) % 7
    return scene.day + timedelta(ahead or 7)


def day_but_one(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "the Sunday before last", "the Monday after next"."""
    number = int(scene.word(match, "w"))
    if scene.day is None:
        return unresolved(f"XXXX-WXX-{number}")
    off = (number - scene.day.isoweekday()) % 7
    offset = 7 + (off or 7) if scene.has(match, "k") else off - 14
    return anchored(day_value(scene.day + timedelta(offset)))


def unit_but_one(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "the week before last", "the year after next"."""
    name = scene.word(match, "u")
    grain = UNIT_GRAIN.get(name)
    if grain is None:
        return None
    if scene.day is None:
        return unresolved(UNKNOWN.get(name, ""), grain)
    return shifted_unit(scene.day, 2 if scene.has(match, "k") else -2, name)
