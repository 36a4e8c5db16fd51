"""Words around a period bind it: "early", "the end of", "the first half of", "since", "by", "from ... to", times of day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..parts import Basis, Granularity
from .calendar_end import within_calendar
from .ending import join_ends
from .found import Found
from .kinds import pattern
from .narrowing import narrow
from .ranges import bind, join_pairs
from .readings import read_value
from .times import join_times

if TYPE_CHECKING:
    from .scene import Scene


def join(scene: Scene, found: list[Found]) -> list[Found]:
    """Return periods with what binds them; those that belong together become one."""
    found = _join_years(scene, join_times(scene, found))
    for one in found:
        within_calendar(None, narrow, scene, one)
    found = join_pairs(scene, join_ends(scene, _apart(found)))
    for one in found:
        bind(scene, one)
    return found


def _apart(found: list[Found]) -> list[Found]:
    """Drop a period that another one, grown to the left, has taken in."""
    return [
        one
        for n, one in enumerate(found)
        if not any(other.first <= one.first for other in found[n + 1 :])
    ]


def _join_years(scene: Scene, found: list[Found]) -> list[Found]:
    """Put the year beside it to a day, month or quarter whose year was assumed: "the third quarter of last year"."""
    joined: list[Found] = []
    for one in found:
        before = joined[-1] if joined else None
        if before and (both := _with_year(scene, before, one)):
            joined[-1] = both
        else:
            joined.append(one)
    return joined


def _with_year(scene: Scene, first: Found, second: Found) -> Found | None:
    gap = scene.scan.kinds[first.last : second.first]
    if not pattern(_YEAR_GAP).fullmatch(gap):
        return None
    part, year = (
        (second, first) if first.reading.granularity is Granularity.YEAR else (first, second)
    )
    span = year.reading.span
    if span is None or year.reading.granularity is not Granularity.YEAR or year.reading.duration:
        return None
    assumed = part.reading.basis is Basis.ASSUMED and part.reading.assumes == "the year"
    if not assumed or part.reading.granularity is Granularity.YEAR or not part.reading.value:
        return None
    made = read_value(
        f"{span[0].year:04}{part.reading.value[4:]}", year.reading.basis, year.reading.assumes
    )
    return Found(first.first, second.last, made) if made else None


_YEAR_GAP = "(of|in|comma|apostrophe word)? the?"
