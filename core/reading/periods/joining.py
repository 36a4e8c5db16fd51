"""Words around a period bind it: "early", "the end of", "the first half of", "since", "by", "from ... to", times of day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from ..parts import Basis, Granularity
from .numbers import ordinal_of
from .readings import Reading, day_value, edtf_of, read_value, unit_value
from .relative import anchored
from .scanning import letters_of, pattern
from .spans import add_units, half, nth_weekday, third

if TYPE_CHECKING:
    from datetime import date
    from re import Match, Pattern

    from .scene import Scene
    from .spans import Span


@dataclass(slots=True)
class Found:
    """A reading of the pieces from first to last, half-open."""

    first: int
    last: int
    reading: Reading


_THIRDS = {"early": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}
_EARLY = pattern("the? k:(early|mid|late) dash?$")
_END = pattern("(the? k:(end|start|middle|rest) of|j:(early|mid|late) in) the?$")
_HALF = pattern("(the? n:(ord|last) (h:half|u:unit|w:weekday) (of|in) the?)$")
_WEEK_OF = pattern("(the? u:unit of the?)$")
_LATER = pattern("(later|earlier) (in|on)?$")
_THIRD_LETTERS = {kind: letters_of(kind) for kind in _THIRDS}
_BOUND = {
    "since": letters_of("since"),
    "until": letters_of("until by"),
    "before": letters_of("before"),
    "after": letters_of("after"),
}
_DAILY = (Granularity.DAY, Granularity.TIME)


def join(scene: Scene, found: list[Found]) -> list[Found]:
    """Return periods with what binds them; those that belong together become one."""
    found = _join_years(scene, _join_times(scene, found))
    for one in found:
        _narrow(scene, one)
    found = _join_pairs(scene, _apart(found))
    for one in found:
        _bind(scene, one)
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
    if not _YEAR_GAP.fullmatch(gap):
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


_YEAR_GAP = pattern("(of|in|comma|apostrophe word)? the?")


# --- parts of a period --------------------------------------------------------------------------------------------


def _narrow(scene: Scene, one: Found) -> None:
    kinds = scene.scan.kinds
    if not one.first or kinds[one.first - 1] not in _NARROWING:
        return
    if match := _before(_LATER, kinds, one.first):
        one.first = match.start()
        return
    if (match := _before(_EARLY, kinds, one.first)) or (match := _before(_END, kinds, one.first)):
        _narrow_third(scene, one, match)
    elif match := _before(_HALF, kinds, one.first):
        _narrow_nth(scene, one, match)
    elif (match := _before(_WEEK_OF, kinds, one.first)) and one.reading.span:
        week = (
            scene.scan.values[match.start("u")] == "W"
            and one.reading.granularity is Granularity.DAY
        )
        if week and (found := anchored(unit_value(one.reading.span[0], "W"))):
            one.first, one.reading = match.start(), found


def _before(wanted: Pattern[str], kinds: str, end: int) -> Match[str] | None:
    """Match a pattern that ends in $ right before a piece; the longest match wins."""
    for start in range(max(0, end - _REACH), end):
        if match := wanted.match(kinds, start, end):
            return match
    return None


_REACH = 6
_NARROWING = letters_of("later earlier in on early mid late dash of the")


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
    try:
        day: date = span[1] if number < 0 else add_units(span[0], number - 1, unit)
    except ValueError:
        return None
    if not span[0] <= day <= span[1]:
        return None
    return anchored(unit_value(day, unit))


# --- times of day -------------------------------------------------------------------------------------------------


def _join_times(scene: Scene, found: list[Found]) -> list[Found]:
    """Put a time or a part of the day to the day beside it; a time alone is of the day of writing."""
    joined: list[Found] = []
    for one in found:
        before = joined[-1] if joined else None
        if before and (both := _with_time(scene, before, one)):
            joined[-1] = both
        else:
            joined.append(one)
    for one in joined:
        _with_part(scene, one)
    for n, one in enumerate(joined):
        if one.reading.value.startswith("T"):
            shared = _shared_day(scene, one, joined[n + 1 : n + 2])
            one.reading = shared or _today(scene, one.reading)
    return joined


def _shared_day(scene: Scene, one: Found, following: list[Found]) -> Reading | None:
    """Return "6 a.m." of "between 6 a.m. and 9 a.m. on Tuesday" with its day."""
    for other in following:
        gap = scene.scan.kinds[one.last : other.first]
        if other.reading.granularity is Granularity.TIME and _PAIR.fullmatch(gap):
            day = other.reading.value.partition("T")[0]
            if day:
                return replace(other.reading, value=day + one.reading.value, edtf="")
    return None


def _with_time(scene: Scene, first: Found, second: Found) -> Found | None:
    gap = scene.scan.kinds[first.last : second.first]
    if len(gap) > 3 or any(letter not in _BETWEEN_TIMES for letter in gap):  # noqa: PLR2004
        return None
    day, time = (second, first) if first.reading.value.startswith("T") else (first, second)
    if not time.reading.value.startswith("T") or day.reading.granularity is not Granularity.DAY:
        return None
    value = day.reading.value
    if not value or day.reading.duration or day.reading.bound or day.reading.repeated:
        return None
    reading = replace(
        day.reading, value=value + time.reading.value, granularity=Granularity.TIME, edtf=""
    )
    return Found(first.first, second.last, reading)


_BETWEEN_TIMES = letters_of("comma on at in the of opening dash by")


def _with_part(scene: Scene, one: Found) -> None:
    """Put "night" of "Friday night", or "the morning of" before a day, to the day."""
    if (
        one.reading.granularity is not Granularity.DAY
        or one.reading.repeated
        or not one.reading.value
    ):
        return
    kinds = scene.scan.kinds
    if (match := _PART_AFTER.match(kinds, one.last)) and not one.reading.duration:
        one.last = match.end()
    elif (
        kinds[one.first - 1 : one.first] in _NARROWING
        and (match := _before(_PART_BEFORE, kinds, one.first))
    ) and not one.reading.duration:
        one.first = match.start()
    else:
        return
    part = scene.scan.values[match.start("p")]
    one.reading = replace(
        one.reading,
        value=f"{one.reading.value}T{part}",
        granularity=Granularity.TIME,
        edtf=one.reading.edtf,
    )


_PART_AFTER = pattern("(in the|early|late|mid)? dash? p:daypart")
_PART_BEFORE = pattern("(the? p:daypart (of|on) the?)$")


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


# --- from one to another, and open ends ---------------------------------------------------------------------------


def _join_pairs(scene: Scene, found: list[Found]) -> list[Found]:
    joined: list[Found] = []
    for one in found:
        before = joined[-1] if joined else None
        if before and (both := _pair(scene, before, one)):
            joined[-1] = both
        else:
            joined.append(one)
    return joined


def _pair(scene: Scene, first: Found, second: Found) -> Found | None:
    kinds = scene.scan.kinds
    opener = kinds[first.first - 1] if first.first else ""
    gap = kinds[first.last : second.first]
    if (
        not _PAIR.fullmatch(gap)
        or kinds[first.last - 1] in _UNIT
        or not _alike(first.reading, second.reading)
    ):
        return None
    opened = opener in _FROM
    listed = kinds[first.last] in _AND
    if listed and not (opener in _BETWEEN):
        return None
    if not opened and kinds[first.last] in _TO and first.reading.granularity not in _FINE:
        return None
    return _spanned(scene, first, second, first.first - 1 if opened else first.first)


_UNIT = letters_of("unit")
_PAIR = pattern("(to|until|dash|and|by) (the)?")
_FROM = letters_of("from between")
_BETWEEN = letters_of("between")
_AND = letters_of("and")
_TO = letters_of("to by")
_FINE = (Granularity.DAY, Granularity.MONTH, Granularity.TIME, Granularity.YEAR)


def _alike(first: Reading, second: Reading) -> bool:
    plain = not (first.duration or second.duration or first.repeated or second.repeated)
    return (
        plain
        and not first.reference
        and (not second.reference or second.reference == "PRESENT_REF")
    )


def _spanned(scene: Scene, first: Found, second: Found, start: int) -> Found | None:
    one, other = first.reading, second.reading
    if one.first and other.last and one.first > other.last and one.basis is Basis.ANCHORED:
        one, other = _in_turn(scene, first, one, other)
    if one.first and other.last and one.first > other.last:
        one = _before_other(one, other)
        if one is None:
            return None
    if (
        one.basis is Basis.ASSUMED
        and other.basis in {Basis.READ, Basis.ANCHORED}
        and one.first
        and other.first
    ):
        one = _before_other(one, other) or one
    edtf = f"{edtf_of(one.value)}/{edtf_of(other.value)}" if one.value and other.value else ""
    known = one.first is not None and other.last is not None
    basis = Basis.UNRESOLVED if not known else max(one.basis, other.basis, key=_WEIGHT.index)
    assumes = one.assumes or other.assumes
    reading = replace(
        one,
        last=other.last,
        edtf=edtf,
        basis=basis,
        assumes=assumes if basis is not Basis.READ else "",
    )
    return Found(start, second.last, reading)


def _in_turn(scene: Scene, at: Found, one: Reading, other: Reading) -> tuple[Reading, Reading]:
    """Move one of two weekdays by a week where they stand in the wrong order: "from Tuesday to Friday"."""
    if one.first is None or other.first is None or one.granularity not in _DAILY:
        return one, other
    if scene.tense(at.first) == "past":
        return anchored(day_value(one.first - _WEEK)) or one, other
    return one, anchored(day_value(other.first + _WEEK)) or other


_WEEK = timedelta(7)
_WEIGHT = (Basis.READ, Basis.ANCHORED, Basis.ASSUMED, Basis.UNRESOLVED)


def _before_other(one: Reading, other: Reading) -> Reading | None:
    """Move a day or month without a year of its own to the year of the other, or the one before it."""
    if one.basis is Basis.READ or other.last is None or one.first is None:
        return None
    if one.granularity not in {Granularity.DAY, Granularity.MONTH}:
        return None
    for year in (other.last.year, other.last.year - 1):
        found = read_value(f"{year}{one.value[4:]}", other.basis, other.assumes)
        if found and found.first and found.first <= other.last:
            return found
    return None


def _bind(scene: Scene, one: Found) -> None:
    kinds = scene.scan.kinds
    reading = one.reading
    at = one.first - 1
    if at < 0 or reading.duration or reading.repeated or reading.reference:
        return
    letter = kinds[at]
    if letter in _THE and at:
        at -= 1
        letter = kinds[at]
    bound = next((name for name, letters in _BOUND.items() if letter in letters), "")
    if (
        not bound
        and letter in _FROM_ALONE
        and reading.granularity in _LARGE
        and reading.basis is not Basis.ANCHORED
    ):
        bound = "since"
    if bound and reading.span:
        one.first, one.reading = at, _bounded(reading, bound)


_THE = letters_of("the")
_FROM_ALONE = letters_of("from")
_LARGE = (Granularity.YEAR, Granularity.MONTH)


def _bounded(reading: Reading, bound: str) -> Reading:
    edtf = reading.edtf or edtf_of(reading.value)
    if bound == "since":
        return replace(reading, last=None, bound=bound, edtf=f"{edtf}/.." if edtf else "")
    if bound == "until":
        return replace(reading, first=None, bound=bound, edtf=f"../{edtf}" if edtf else "")
    if reading.first is None or reading.last is None:
        return reading
    return replace(reading, bound=bound)
