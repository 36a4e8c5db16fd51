"""Parts of a period: "early", "mid-", "the end of", "the first half of", "the last week of", "the week of"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from ..parts import Granularity
from .durations import duration_of, duration_value
from .edtf import edtf_of
from .kinds import letters_of, pattern
from .numbers import count_of, ordinal_of
from .readings import day_value, read_value, unit_value
from .relative import anchored
from .spans import add_units, half, nth_weekday, third

if TYPE_CHECKING:
    from datetime import date
    from re import Match

    from .found import Found
    from .readings import Reading
    from .scene import Scene
    from .spans import Span

_THIRDS = {"early": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}
_EARLY = "the? k:(early|mid|late) dash?$"
_END = "(the? k:(end|start|middle|rest) of|j:(early|mid|late) in) the?$"
_COUNTED = "(the? k:(ordinal|last) n:count u:units (of|in) the?)$"
_ONE = timedelta(1)
_HALF = "(the? n:(ord|last) (h:half (of|in)?|(u:unit|w:weekday) (of|in)) the?)$"
_WEEK_OF = "(the? u:unit of the?)$"
_LATER = "(later|earlier) (in|on)?$"
_THIRD_LETTERS = {kind: letters_of(kind) for kind in _THIRDS}
_DAILY = (Granularity.DAY, Granularity.TIME)


def narrow(scene: Scene, one: Found) -> None:
    """Change a period to the part of it that the words before it tell."""
    kinds = scene.scan.kinds
    if not one.first or kinds[one.first - 1] not in _NARROWING:
        return
    if match := match_before(_LATER, kinds, one.first):
        one.first = match.start()
        return
    if (match := match_before(_EARLY, kinds, one.first)) or (
        match := match_before(_END, kinds, one.first)
    ):
        _narrow_third(scene, one, match)
    elif match := match_before(_COUNTED, kinds, one.first):
        _narrow_counted(scene, one, match)
    elif match := match_before(_HALF, kinds, one.first):
        _narrow_nth(scene, one, match)
    elif (match := match_before(_WEEK_OF, kinds, one.first)) and one.reading.span:
        week = (
            scene.scan.values[match.start("u")] == "W"
            and one.reading.granularity is Granularity.DAY
        )
        if week and (found := anchored(unit_value(one.reading.span[0], "W"))):
            one.first, one.reading = match.start(), found


_NARROWING = letters_of("later earlier in on early mid late dash of the half")


def _narrow_third(scene: Scene, one: Found, match: Match[str]) -> None:
    group = "j" if "j" in match.re.groupindex and match["j"] else "k"
    letter = scene.scan.kinds[match.start(group)]
    kind = next((name for name, letters in _THIRD_LETTERS.items() if letter in letters), "")
    reading = one.reading
    if reading.duration or reading.reference or reading.repeated:
        return
    one.first = match.start()
    span = reading.span
    if span is None or (reading.granularity in _DAILY and span[0] == span[1]):
        return
    if not kind:
        if scene.day and span[0] <= scene.day <= span[1]:
            one.reading = replace(reading, first=scene.day, edtf=f"{scene.day}/{span[1]}")
        return
    narrowed = third(span, _THIRDS[kind])
    one.reading = replace(
        reading, first=narrowed[0], last=narrowed[1], edtf=reading.edtf or edtf_of(reading.value)
    )


def _narrow_nth(scene: Scene, one: Found, match: Match[str]) -> None:
    span = one.reading.span
    if span is None or one.reading.duration:
        return
    if match["h"] and one.reading.granularity in _DAILY and span[0] == span[1]:
        one.first = match.start()
        return
    value = scene.scan.values[match.start("n")]
    number = ordinal_of(value) if value else -1
    if match["h"]:
        _set_part(one, match.start(), half(span, 2 if number in {-1, 2} else 1), Granularity.HALF)
        return
    if match["w"]:
        weekday = int(scene.scan.values[match.start("w")])
        _set_weekday(one, match.start(), span, number, weekday)
        return
    unit = scene.scan.values[match.start("u")]
    if found := _nth_unit(span, number, unit):
        one.first, one.reading = match.start(), found


def _narrow_counted(scene: Scene, one: Found, match: Match[str]) -> None:
    """Read "the first nine months of" a year: how long, and its days."""
    span, number = one.reading.span, count_of(scene.scan, match, "n")
    unit, which = scene.scan.values[match.start("u")], scene.scan.values[match.start("k")]
    if span is None or one.reading.duration or not number or which not in {"", "1", "-1"}:
        return
    last = which != "1"
    edge = add_units(span[1] + _ONE, -number, unit) if last else add_units(span[0], number, unit)
    first, end = (edge, span[1]) if last else (span[0], edge - _ONE)
    if span[0] <= first <= end <= span[1]:
        value = duration_value(number, unit)
        made = replace(duration_of(value, unit), first=first, last=end, edtf=f"{first}/{end}")
        one.first, one.reading = (
            match.start(),
            replace(made, basis=one.reading.basis, assumes=one.reading.assumes),
        )


def _set_part(one: Found, first: int, span: Span, granularity: Granularity) -> None:
    value = one.reading.value
    if one.reading.granularity is Granularity.YEAR and granularity is Granularity.HALF:
        value = f"{span[0].year}-H{1 if span[0].month == 1 else 2}"
        found = read_value(value, one.reading.basis, one.reading.assumes)
        if found:
            one.first, one.reading = first, found
            return
    one.first = first
    one.reading = replace(
        one.reading,
        first=span[0],
        last=span[1],
        edtf=f"{span[0]}/{span[1]}",
        granularity=granularity,
    )


def _set_weekday(one: Found, start: int, span: Span, number: int, weekday: int) -> None:
    if one.reading.granularity is not Granularity.MONTH or not -1 <= number <= _WEEKS:
        return
    day = nth_weekday(span[0].year, span[0].month, number, weekday)
    if found := read_value(day_value(day), one.reading.basis, one.reading.assumes):
        one.first, one.reading = start, found


_WEEKS = 4


def _nth_unit(span: Span, number: int, unit: str) -> Reading | None:
    if unit not in {"D", "W", "M", "Q", "Y", "DE", "WE"}:
        return None
    day: date = span[1] if number < 0 else add_units(span[0], number - 1, unit)
    if not span[0] <= day <= span[1]:
        return None
    if unit == "W":
        day += timedelta(-_HALF_WEEK if number < 0 else _HALF_WEEK)
    return anchored(unit_value(day, unit))


_HALF_WEEK = 3
_REACH = 6


def match_before(wanted: str, kinds: str, end: int) -> Match[str] | None:
    """Match a pattern of kinds that ends in $ right before a piece; the longest match wins."""
    for start in range(max(0, end - _REACH), end):
        if match := pattern(wanted).match(kinds, start, end):
            return match
    return None
