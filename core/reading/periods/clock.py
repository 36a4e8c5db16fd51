"""Times of day: "10:30 a.m.", "14:30 GMT", "9 o'clock", "noon"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..parts import Granularity
from .readings import Reading

if TYPE_CHECKING:
    from re import Match

    from .scene import Scene

_NOON = 12


def clock(scene: Scene, match: Match[str]) -> Reading | None:
    """Read a time of day; its value is "T10:30", without a day."""
    if scene.has(match, "x"):
        return _time(scene.word(match, "x"))
    text = scene.folded(match, "c") or scene.word(match, "h")
    hour, minute = ([int(part) for part in re.split(r"[:.]", text)] + [0])[:2]
    half = scene.word(match, "a")
    if half:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    if hour > 24 or minute > 59:  # noqa: PLR2004 - hours of a day, minutes of an hour
        return None
    return _time(f"{hour:02}:{minute:02}")


def clock_shared(scene: Scene, match: Match[str]) -> Reading | None:
    """Read the 9 of "9 to 11 a.m."."""
    hour = int(scene.word(match, "h"))
    half = scene.scan.values[match.end() + 2]
    if not 1 <= hour <= _NOON:
        return None
    return _time(f"{hour % _NOON + (_NOON if half == 'pm' else 0):02}:00")


def military(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "1430 GMT"."""
    text = scene.folded(match, "h")
    if scene.word(match, "u") not in {"", "TH"}:
        return None
    hour, minute = int(text[:-2] or 0), int(text[-2:])
    return _time(f"{hour:02}:{minute:02}") if len(text) == 4 and hour < 25 and minute < 60 else None  # noqa: PLR2004


def iso_time(scene: Scene, match: Match[str]) -> Reading | None:
    """Read the "T10:30:00Z" behind a date."""
    return _time(scene.folded(match, "x")[1:6])


def _time(value: str) -> Reading:
    return Reading(f"T{value}", granularity=Granularity.TIME)
