"""Hours without "a.m." or "p.m.": "open from 9 to 5", "between 5 and 6 in the afternoon"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..parts import Granularity
from .numbers import number_of
from .readings import Reading
from .years import beside

if TYPE_CHECKING:
    from re import Match

    from .scene import Scene

_NOON = 12
_DAY = 24
_REACH = 4
_LATE = ("AF", "EV", "NI")


def hours(scene: Scene, match: Match[str]) -> Reading | None:
    """Read the hours that something is open or worked, or those of a part of the day: its first hour stands for both."""
    first = number_of(scene.scan, *match.span("h"))
    last = number_of(scene.scan, *match.span("g"))
    if not first or not last or first > _DAY or last > _DAY or (first, last) == (1.0, 1.0):
        return None
    part = scene.word(match, "p")
    if not part and not scene.has(match, "w") and not _is_opened(scene, match.start()):
        return None
    hour = int(first) + (_NOON if part in _LATE and first < _NOON else 0)
    return Reading(f"T{hour:02}:00", granularity=Granularity.TIME)


def _is_opened(scene: Scene, at: int) -> bool:
    """Tell whether a word of opening or working hours stands shortly before a piece."""
    words = scene.scan.folded[max(0, at - _REACH) : at]
    return not beside(scene.language, "hours").isdisjoint(words)
