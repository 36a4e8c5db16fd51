"""Two times of day: whether they can be one, as told to the minute or not, in one time zone or in two."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ..reading import lexicons
from ..reading.parts import Basis, Granularity
from .parts import Relation

if TYPE_CHECKING:
    from ..reading.parts import Period
    from .features import Features
    from .pair import Pair

CLOCK = re.compile(r"T(\d\d):(\d\d)")
HALF_TOLD = re.compile(r"\b[ap]\.?m\b|noon|midday|mid-day|midnight", re.IGNORECASE)
OPEN = frozenset(
    {"before", "after", "by", "since", "until", "till", "from", "between", "past", "to"}
)
"""Words that make of a time of day an end of a stretch."""
NEARLY = frozenset({"about", "around", "approximately", "roughly", "nearly", "almost", "circa"})
SHORTLY = frozenset({"shortly", "just", "soon", "minutes", "moments", "little"})
DAY, HALF_DAY, HOUR, HALF_HOUR = 1440, 720, 60, 30
ROUND = ((60, 15.0), (30, 7.5), (15, 5.0), (5, 2.5), (1, 0.5))
"""How far, in minutes, what happened may lie from a time that is told in whole such steps."""
VAGUE = 30.0
"""The same for a time that is told as about right."""
LOCAL = "local time"


class Clock(NamedTuple):
    """A time of day: minutes from midnight, by how many it may be off, its zone as written, the zone's minutes from UTC.

    `whole`: it is told which half of the day it is of.
    """

    minutes: int
    slack: float
    zone: str
    ahead: int | None
    whole: bool


def relate_clocks(
    one: Period, other: Period, pair: Pair, told: tuple[Relation, str]
) -> tuple[Relation, str]:
    """Tell how two times stand of which both may tell the time of day; `told` is how their days stand.

    The reason "clock" of a clash says that it is assumed that both are told in one time zone.
    """
    ours, theirs = clock_of(one, pair.first), clock_of(other, pair.second)
    if ours is None or theirs is None or not _one_day(one, other):
        return told
    gap, slack = _gap(ours, theirs), ours.slack + theirs.slack
    if gap <= slack:
        alike = ours.zone == theirs.zone
        if told[0] is Relation.SAME and ours.minutes == theirs.minutes and alike:
            return told
        return Relation.STANDS, "minutes" if alike else "zones"
    if _known(ours, theirs):
        return Relation.CLASH, "date"
    named = bool(ours.zone or theirs.zone)
    step = HALF_HOUR if named else HOUR
    if min(gap % step, step - gap % step) > slack:
        return Relation.CLASH, "date"
    return (Relation.STANDS, "zones") if named else (Relation.CLASH, "clock")


def clock_of(told: Period, side: Features) -> Clock | None:
    """Return the time of day that a period tells, None where it tells none, or only that something was before or after it."""
    match = CLOCK.search(told.value) if told.granularity is Granularity.TIME else None
    if match is None or told.duration or told.repeated:
        return None
    words = told.text.lower().split()
    before = [t.norm for t in side.statement.sentence.tokens if t.end <= told.start][-2:]
    around = {*before, words[0]}
    if not OPEN.isdisjoint({*before[-1:], words[0]}) and SHORTLY.isdisjoint(around):
        return None
    hour, minute = int(match[1]) % 24, int(match[2])
    vague = not (NEARLY | SHORTLY).isdisjoint(around)
    slack = next(width for step, width in ROUND if minute % step == 0)
    zone, ahead = _zone(" ".join(words))
    half = bool(HALF_TOLD.search(told.text)) or hour > HALF_DAY // HOUR or hour == 0
    return Clock(
        hour * HOUR + minute, max(slack, VAGUE) if vague else slack, zone, ahead, half or bool(zone)
    )


def _zone(words: str) -> tuple[str, int | None]:
    """Return the zone named in some words, and its minutes ahead of UTC, "" and None for none."""
    for zone, ahead in _zones("en").items():
        if re.search(rf"\b{zone}\b", words):
            return zone, ahead
    return next(((zone, None) for zone in (LOCAL, " time") if zone in words), ("", None))


@cache
def _zones(language: str) -> dict[str, int]:
    return {
        zone: int(ahead)
        for ahead, zones in lexicons.rows(language, "time_zones", 2)
        for zone in zones.split(", ")
    }


def _one_day(one: Period, other: Period) -> bool:
    """Tell whether two times are of one day as far as is told; the day of writing is taken where none is."""
    free = any(p.basis is Basis.ASSUMED or p.value.startswith("XXXX-XX-XXT") for p in (one, other))
    if one.first and other.first:
        return abs((one.first - other.first).days) <= int(free)
    return free or one.value.partition("T")[0] == other.value.partition("T")[0]


def _known(ours: Clock, theirs: Clock) -> bool:
    """Tell whether two times of day are told in zones of which the distance is known."""
    if ours.ahead is not None and theirs.ahead is not None:
        return True
    return bool(ours.zone) and ours.zone == theirs.zone


def _gap(ours: Clock, theirs: Clock) -> int:
    """Return how many minutes lie between two times of day, the shorter way round where the day may be another."""
    gap = abs(ours.minutes - theirs.minutes)
    if ours.ahead is not None and theirs.ahead is not None and ours.zone != theirs.zone:
        gap = abs(ours.minutes - ours.ahead - theirs.minutes + theirs.ahead) % DAY
        return min(gap, DAY - gap)
    if ours.whole and theirs.whole:
        return gap
    gap %= HALF_DAY
    return min(gap, HALF_DAY - gap)
