"""Periods counted from a day: "yesterday", "last week", "on Tuesday", "two years ago", "a day earlier", holidays."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from ..parts import Basis, Granularity
from .kinds import letters_of
from .nearest import THE_YEAR
from .other_calendars import solar_unit
from .readings import Reading, day_value, read_value, unit_value
from .spans import add_units, third

if TYPE_CHECKING:
    from datetime import date
    from re import Match

    from .scene import Scene

UNIT_GRAIN = {
    "D": Granularity.DAY,
    "NI": Granularity.DAY,
    "W": Granularity.WEEK,
    "FN": Granularity.WEEK,
    "WE": Granularity.WEEKEND,
    "M": Granularity.MONTH,
    "Q": Granularity.QUARTER,
    "HY": Granularity.HALF,
    "Y": Granularity.YEAR,
    "DE": Granularity.DECADE,
    "CE": Granularity.CENTURY,
    "ML": Granularity.CENTURY,
}


UNKNOWN = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "FN": "XXXX-WXX",
    "Q": "XXXX-QX",
    "HY": "XXXX-HX",
    "Y": "XXXX",
}
_OFFSETS = {
    "last": -1,
    "previous": -1,
    "past": -1,
    "lastafter": -1,
    "nextafter": 1,
    "thisafter": 0,
    "next": 1,
    "following": 1,
    "this": 0,
    "coming": 1,
}
_CONTEXT = {"previous", "following", "that"}
_LETTERS = {kind: letters_of(kind) for kind in (*_OFFSETS, "that", "every", "the", "latest")}


def kind_of(scene: Scene, match: Match[str], group: str) -> str:
    """Return which of last, next, this ... the first piece of a group is."""
    at = match.start(group) if group in match.re.groupindex else -1
    if at < 0:
        return ""
    letter = scene.scan.kinds[at]
    return next((kind for kind, letters in _LETTERS.items() if letter in letters), "")


def unresolved(value: str, granularity: Granularity | None = None) -> Reading:
    """Return the reading of words for which there is no day to count from; `granularity` where the value has none."""
    found = read_value(value) if "X" in value else None
    base = found or Reading(value, basis=Basis.UNRESOLVED)
    return replace(
        base, granularity=granularity or base.granularity, assumes="the date of the article"
    )


def anchored(value: str) -> Reading | None:
    """Return the reading of a value that was counted from a day."""
    return read_value(value, Basis.ANCHORED)


def deictic(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "today", "yesterday", "tonight"."""
    offset, _, part = scene.word(match, "x").partition(" ")
    if scene.day is None:
        return unresolved("XXXX-XX-XX" + ("T" + part if part else ""))
    value = day_value(scene.day + timedelta(int(offset)))
    return anchored(f"{value}T{part}" if part else value)


def part_of_today(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "this morning", "that night"."""
    part = scene.word(match, "p")
    that = kind_of(scene, match, "k") == "that"
    day = scene.earlier.first if that and scene.earlier else scene.day
    if day is None or (that and not scene.earlier):
        return unresolved("XXXX-XX-XXT" + part)
    return anchored(f"{day_value(day)}T{part}")


def unit(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "last week", "this year", "next month", "the previous quarter", "the following day"."""
    name, kind = scene.word(match, "u"), kind_of(scene, match, "k")
    grain = UNIT_GRAIN.get(name)
    if grain is None:
        return None
    after = kind in _CONTEXT or (kind in {"next", "last"} and scene.has(match, "t") and name == "D")
    told = told_day(scene, grain) if after else None
    ahead = after and scene.tense(match.start()) == "past" and _OFFSETS.get(kind, 0) > 0
    day = None if (kind == "that" or ahead) and not told else told or scene.day
    if day is None:
        return unresolved(UNKNOWN.get(name, ""), grain)
    if kind == "this" and name == "WE":
        return _shifted(scene, name, grain, match.start())
    found = _in_calendar(scene, day, _OFFSETS.get(kind, 0), name)
    if found and scene.folded(match, "k") == "same":
        return replace(found, basis=Basis.ASSUMED, assumes=THE_YEAR)
    return found


def _in_calendar(scene: Scene, day: date, number: int, name: str) -> Reading | None:
    """Return the unit so many after that of a day; a Persian text counts Solar Hijri years and months."""
    if scene.language == "fa" and name in {"Y", "M"}:
        found = solar_unit(day, number, name)
        return replace(found, basis=Basis.ANCHORED) if found else None
    return shifted_unit(day, number, name)


def told_day(scene: Scene, grain: Granularity, *, last: bool = False) -> date | None:
    """Return the first or last day of the last period told before that is no coarser than what is counted from it."""
    fineness = _FINENESS.get(grain, 0)
    told = (one for one in reversed(scene.told) if _FINENESS.get(one.granularity, 0) <= fineness)
    earlier = next(told, None)
    if earlier is None:
        return None
    return earlier.last if last else earlier.first


_FINENESS = {grain: n for n, grain in enumerate(Granularity)}


def shifted_unit(day: date, number: float, name: str) -> Reading:
    """Return the calendar unit so many units after the one that holds a day. Raises ValueError beyond the calendar."""
    if name in {"M", "Q", "HY", "Y", "DE", "CE", "ML"}:
        day = day.replace(day=1)
    found = anchored(unit_value(add_units(day, number, name), name))
    if found is None:
        raise ValueError(name)
    return found


def fiscal_unit(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "this fiscal year": the months are not known."""
    kind = kind_of(scene, match, "k")
    if scene.word(match, "u") not in {"Y", "Q"}:
        return None
    if scene.day is None:
        return unresolved("XXXX", Granularity.FISCAL_YEAR)
    found = shifted_unit(scene.day, _OFFSETS.get(kind, 0), scene.word(match, "u"))
    return replace(
        found,
        granularity=Granularity.FISCAL_YEAR,
        basis=Basis.ASSUMED,
        assumes="the months of the fiscal year",
    )


def this_year(scene: Scene, match: Match[str]) -> Reading | None:
    """Read a word that means "this year" or "last year": a Solar Hijri year."""
    if scene.day is None:
        return unresolved("XXXX", Granularity.YEAR)
    found = solar_unit(scene.day, int(scene.word(match, "n")), "Y")
    return replace(found, basis=Basis.ANCHORED) if found else None


def weekday(scene: Scene, match: Match[str]) -> Reading | None:
    """Read a weekday: with "last", "next" or "this", else by the tense: the last one, or the next."""
    number, kind = int(scene.word(match, "w")), kind_of(scene, match, "k")
    if _is_title(scene, match):
        return None
    if scene.day is None:
        return unresolved(f"XXXX-WXX-{number}")
    back = (scene.day.isoweekday() - number) % 7
    ahead = (number - scene.day.isoweekday()) % 7
    if kind in {"last", "past", "previous", "lastafter"}:
        offset = -(back or 7)
    elif kind in {"next", "following", "coming", "nextafter"}:
        offset = ahead or 7
    elif kind == "this":
        offset = (
            ahead if scene.tense(match.start("w")) != "past" else number - scene.day.isoweekday()
        )
    else:
        offset = ahead if scene.tense(match.start("w")) in {"future", "present"} else -back
    found = anchored(day_value(scene.day + timedelta(offset)))
    return _with_other(scene.day, found, kind) if found else None


def _with_other(day: date, found: Reading, kind: str) -> Reading:
    """Keep the week before or after as another reading of "last Friday" or "next Friday" within the same week."""
    week = timedelta({"last": -7, "next": 7}.get(kind, 0))
    if not week or found.first is None or found.first.isocalendar()[:2] != day.isocalendar()[:2]:
        return found
    return replace(found, others=((found.first + week, found.first + week),))


def _is_title(scene: Scene, match: Match[str]) -> bool:
    """Tell whether a weekday is part of a name: "the Sunday Times"."""
    scan, at, end = scene.scan, match.start(), match.end()
    if not at or scan.kinds[at - 1] not in _THE or end >= len(scan.kinds):
        return False
    return scan.kinds[end] in _WORD and scan.text[scan.starts[end]].isupper()


_WORD = letters_of("word timesword")
_THE = letters_of("the")


def weekday_of_week(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "Tuesday last week", "Monday of next week"."""
    number = int(scene.word(match, "w"))
    if scene.word(match, "u") != "W":
        return None
    if scene.day is None:
        return unresolved(f"XXXX-WXX-{number}")
    monday = scene.day - timedelta(scene.day.weekday())
    week = monday + timedelta(7 * _OFFSETS.get(kind_of(scene, match, "k"), 0))
    return anchored(day_value(week + timedelta(number - 1)))


def weekday_alone(scene: Scene, match: Match[str]) -> Reading | None:
    """Read a short name of a weekday that has other meanings, where the words around it ask for a day."""
    at, end = match.span()
    kinds = scene.scan.kinds
    before = kinds[at - 1] if at else ""
    after = kinds[end] if end < len(kinds) else ""
    if before in _DAY_ASKING or after in _DAY_FOLLOWING:
        return weekday(scene, match)
    return None


_DAY_ASKING = letters_of("on last next this by until since every from opening")
_DAY_FOLLOWING = letters_of("clock month date")


def month_or_season(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "last March", "next spring", "that June", "this summer"."""
    kind = kind_of(scene, match, "k")
    day = scene.day
    if kind in _CONTEXT:
        day = scene.earlier.first if scene.earlier else None
    month, part = scene.word(match, "m"), scene.word(match, "s")
    letters = f"{int(month):02}" if month else part
    unknown = unresolved(f"XXXX-{letters}", Granularity.MONTH if month else Granularity.SEASON)
    if day is None:
        return unknown
    if kind in {"that", "this"}:
        return anchored(f"{day.year:04}-{letters}") or unknown
    years = [day.year + n for n in (-2, -1, 0, 1, 2)]
    found = [one for year in years if (one := anchored(f"{year:04}-{letters}"))]
    if kind in {"next", "following", "coming"}:
        return next((one for one in found if one.first and one.first > day), unknown)
    return next((one for one in reversed(found) if one.last and one.last < day), unknown)


def whole_unit(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "for the year", "during the quarter", "earlier in the day": the one told before, else the one of the writing."""
    name, kinds, at = scene.word(match, "u"), scene.scan.kinds, match.start()
    grain = UNIT_GRAIN.get(name)
    after = kinds[match.end() : match.end() + 1]
    if grain is None or name in {"DE", "CE", "FN", "ML"}:
        return None
    if kinds[at] not in _ALL and (not _asks(kinds, at) or after in _OF):
        return None
    if name == "D" and at and kinds[at - 1] in _ON and after in _WORD:
        return None
    if (
        scene.earlier
        and scene.earlier.first
        and (scene.earlier.granularity is grain or name == "Y")
    ):
        return shifted_unit(scene.earlier.first, 0, name)
    return _shifted(scene, name, grain, match.start())


def _asks(kinds: str, at: int) -> bool:
    """Tell whether the words before a piece make it a time: "for", "end of", but not "player of"."""
    if not at:
        return False
    return kinds[at - 1] in _WITHIN or (at > 1 and kinds[at - 1] in _OF and kinds[at - 2] in _PARTS)


def _shifted(scene: Scene, name: str, grain: Granularity, piece: int = -1) -> Reading | None:
    if scene.day is None:
        return unresolved(UNKNOWN.get(name, ""), grain)
    begun = scene.day.isoweekday() >= _SATURDAY
    past = name == "WE" and piece >= 0 and not begun and scene.tense(piece) == "past"
    return shifted_unit(scene.day, -1 if past else 0, name)


_SATURDAY = 6
_WITHIN = letters_of(
    "for in during later earlier on at early late within until since by ended end start"
)
_PARTS = letters_of("end start middle half early late unit units ord rest most")
_OF = letters_of("of")
_ALL = letters_of("all")
_ON = letters_of("on")


def year_end(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "by year-end", "the month end": the last third of the unit."""
    name = scene.word(match, "u")
    grain = UNIT_GRAIN.get(name)
    if name not in {"Y", "M", "W", "Q"} or grain is None:
        return None
    found = _shifted(scene, name, grain)
    if found is None or found.span is None:
        return found
    first, last = third(found.span, 2)
    return replace(found, first=first, last=last)
