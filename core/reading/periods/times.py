"""A time or a part of the day is put to the day beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..parts import Basis, Granularity
from .found import Found
from .kinds import letters_of, pattern
from .narrowing import match_before
from .readings import day_value

if TYPE_CHECKING:
    from .readings import Reading
    from .scene import Scene

_DAILY = (Granularity.DAY, Granularity.TIME)
_NARROWING = letters_of("later earlier in on early mid late dash of the")


def join_times(scene: Scene, found: list[Found]) -> list[Found]:
    """Put a time or a part of the day to the day beside it; a time alone is of the day of writing."""
    joined: list[Found] = []
    for one in found:
        _with_part(scene, one)
    for one in found:
        before = joined[-1] if joined else None
        if before and (both := _with_time(scene, before, one)):
            joined[-1] = both
        else:
            joined.append(one)
    for n, one in enumerate(joined):
        if one.reading.value.startswith("T"):
            shared = _shared_day(scene, one, joined[n + 1 : n + 2])
            one.reading = shared or _today(scene, one.reading)
    return joined


def _shared_day(scene: Scene, one: Found, following: list[Found]) -> Reading | None:
    """Return "6 a.m." of "between 6 a.m. and 9 a.m. on Tuesday" with its day."""
    for other in following:
        gap = scene.scan.kinds[one.last : other.first]
        if other.reading.granularity is Granularity.TIME and pattern(_PAIR).fullmatch(gap):
            day = other.reading.value.partition("T")[0]
            if day:
                return replace(other.reading, value=day + one.reading.value, edtf="")
    return None


def _with_time(scene: Scene, first: Found, second: Found) -> Found | None:
    gap = scene.scan.kinds[first.last : second.first]
    if len(gap) > 3 or any(letter not in _BETWEEN_TIMES for letter in gap):  # noqa: PLR2004
        return None
    day, time = (second, first) if first.reading.value.startswith("T") else (first, second)
    value, _, part = day.reading.value.partition("T")
    if not time.reading.value.startswith("T") or part[:1].isdigit():
        return None
    if day.reading.granularity not in _DAILY:
        return None
    if not value or day.reading.duration or day.reading.bound or day.reading.repeated:
        return None
    reading = replace(
        day.reading, value=value + time.reading.value, granularity=Granularity.TIME, edtf=""
    )
    return Found(first.first, second.last, reading)


_BETWEEN_TIMES = letters_of("comma on at in the of opening dash by")


def _with_part(scene: Scene, one: Found) -> None:
    """Put "night" of "Friday night", or "the morning of" before a day, to the day."""
    reading = one.reading
    if reading.granularity is not Granularity.DAY or reading.duration or reading.repeated:
        return
    kinds, part = scene.scan.kinds, ""
    if kinds[one.first - 1 : one.first] in _NARROWING and (
        match := match_before(_PART_BEFORE, kinds, one.first)
    ):
        one.first, part = match.start(), scene.scan.values[match.start("p")]
    if match := pattern(_PART_AFTER).match(kinds, one.last):
        one.last, part = match.end(), scene.scan.values[match.start("p")]
    if part and reading.value:
        value = f"{reading.value}T{part}"
        one.reading = replace(reading, value=value, granularity=Granularity.TIME)


_PART_AFTER = "(in the|early|late|mid)? dash? p:daypart"
_PART_BEFORE = "(the? p:daypart (of|on) the?)$"


def _today(scene: Scene, reading: Reading) -> Reading:
    earlier = scene.earlier
    day = scene.day
    if (
        earlier
        and earlier.first
        and earlier.granularity in _DAILY
        and earlier.first == earlier.last
    ):
        day = earlier.first
    if day is None:
        return replace(
            reading,
            value=f"XXXX-XX-XX{reading.value}",
            basis=Basis.UNRESOLVED,
            assumes="the date of the article",
        )
    return replace(
        reading,
        value=day_value(day) + reading.value,
        first=day,
        last=day,
        basis=Basis.ASSUMED,
        assumes="the day",
    )


_PAIR = "(to|until|dash|and|by) (the)?"
