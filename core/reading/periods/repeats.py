"""How often: "every Monday", "annually", "twice a week", "$10 a year"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..parts import Granularity
from .durations import duration_value, repeated_of
from .numbers import count_of
from .readings import Reading

if TYPE_CHECKING:
    from re import Match

    from .scene import Scene


def every(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "every Monday", "each year", "every two weeks", "Mondays"; "miles per hour" is a speed."""
    if weekday := scene.word(match, "w"):
        value = f"XXXX-WXX-{weekday}"
        return Reading(value, repeated=True, granularity=Granularity.DAY)
    if month := scene.word(match, "m"):
        return Reading(f"XXXX-{int(month):02}", repeated=True, granularity=Granularity.MONTH)
    if part := scene.word(match, "p"):
        return Reading(f"XXXX-XX-XXT{part}", repeated=True, granularity=Granularity.TIME)
    name = scene.word(match, "u")
    if name == "WE":
        return Reading("XXXX-WXX-WE", repeated=True, granularity=Granularity.WEEKEND)
    if name.startswith("T") and "per" in scene.scan.folded[match.start() : match.end()]:
        return None
    number = count_of(scene.scan, match, "n") or (2.0 if scene.has(match, "o") else 1.0)
    return repeated_of(duration_value(number, name), name)


def set_word(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "annually", "daily"; with a capital inside a sentence it is part of a name: "the China Daily"."""
    scan, at = scene.scan, match.start()
    if at and scan.text[scan.starts[at]].isupper() and scan.text[scan.starts[at - 1]].isupper():
        return None
    value = scene.word(match, "x")
    name = value[-1] if "T" not in value else "T" + value[-1]
    return repeated_of(value, name)


def rate(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "twice a week", "$10 a year", "300 patients a day": how often."""
    name = scene.word(match, "u")
    return repeated_of(duration_value(1.0, name), name)
