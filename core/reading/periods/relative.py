"""Periods counted from a day: "yesterday", "last week", "on Tuesday", "two years ago", "a day earlier", holidays."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ..parts import Basis, Granularity
from .numbers import count_of
from .other_calendars import calendar_date, day_in_year, solar_year_of
from .readings import Reading, day_value, read_value, unit_value
from .scanning import letters_of
from .scene import Rule
from .spans import add_months, add_units, easter, nth_weekday, third

if TYPE_CHECKING:
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


def unresolved(value: str, granularity: Granularity = Granularity.DAY) -> Reading:
    """Return the reading of words for which there is no day to count from."""
    found = read_value(value) if "X" in value else None
    base = found or Reading(value, basis=Basis.UNRESOLVED, granularity=granularity)
    return replace(base, granularity=granularity, assumes="the date of the article", edtf="")


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
    day = scene.day
    after = kind in _CONTEXT or (kind in {"next", "last"} and scene.has(match, "t") and name == "D")
    if after and (told := told_day(scene, grain)):
        day = told
    elif kind == "that" or (
        after and day and scene.tense(match.start()) == "past" and _OFFSETS[kind] > 0
    ):
        return unresolved(UNKNOWN.get(name, ""), grain)
    if day is None:
        return unresolved(UNKNOWN.get(name, ""), grain)
    if kind == "this" and name == "WE":
        return _shifted(scene, name, grain, match.start())
    return shifted_unit(day, _OFFSETS.get(kind, 0), name)


def told_day(scene: Scene, grain: Granularity, *, last: bool = False) -> date | None:
    """Return the first or last day of the period told before, None where it is coarser than what is counted from it."""
    earlier = scene.earlier
    if earlier is None or _FINENESS.get(earlier.granularity, 0) > _FINENESS.get(grain, 0):
        return None
    return earlier.last if last else earlier.first


_FINENESS = {grain: n for n, grain in enumerate(Granularity)}


def shifted_unit(day: date, number: float, name: str) -> Reading | None:
    """Return the calendar unit so many units after the one that holds a day."""
    try:
        if name in {"M", "Q", "HY", "Y", "DE", "CE", "ML"}:
            day = day.replace(day=1)
        return anchored(unit_value(add_units(day, number, name), name))
    except ValueError:
        return None


def fiscal_unit(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "this fiscal year": the months are not known."""
    kind = kind_of(scene, match, "k")
    if scene.word(match, "u") not in {"Y", "Q"}:
        return None
    if scene.day is None:
        return unresolved("XXXX", Granularity.FISCAL_YEAR)
    found = shifted_unit(scene.day, _OFFSETS.get(kind, 0), scene.word(match, "u"))
    return (
        replace(
            found,
            granularity=Granularity.FISCAL_YEAR,
            basis=Basis.ASSUMED,
            assumes="the months of the fiscal year",
        )
        if found
        else None
    )


def this_year(scene: Scene, match: Match[str]) -> Reading | None:
    """Read a word that means "this year" or "last year": a Solar Hijri year."""
    if scene.day is None:
        return unresolved("XXXX", Granularity.YEAR)
    year = solar_year_of(scene.day) + int(scene.word(match, "n"))
    found = calendar_date("solar", year)
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
        offset = ahead if scene.tense(match.start("w")) == "future" else -back
    return anchored(day_value(scene.day + timedelta(offset)))


def _is_title(scene: Scene, match: Match[str]) -> bool:
    """Tell whether a weekday is part of a name: "the Sunday Times"."""
    scan, at, end = scene.scan, match.start(), match.end()
    if not at or scan.kinds[at - 1] not in _THE or end >= len(scan.kinds):
        return False
    return scan.kinds[end] in _WORD and scan.text[scan.starts[end]].isupper()


_WORD = letters_of("word")
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
    if day is None:
        return unresolved(f"XXXX-{letters}", Granularity.MONTH if month else Granularity.SEASON)
    if kind in {"that", "this"}:
        return anchored(f"{day.year}-{letters}")
    years = [day.year + n for n in (-2, -1, 0, 1, 2)]
    found = [one for year in years if (one := anchored(f"{year}-{letters}"))]
    if kind in {"next", "following", "coming"}:
        return next((one for one in found if one.first and one.first > day), None)
    return next((one for one in reversed(found) if one.last and one.last < day), None)


def ago(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "two days ago", "a year ago", "years ago"."""
    return _counted(scene, match, -1, scene.day)


def from_now(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "three days from now"."""
    return _counted(scene, match, 1, scene.day)


def ahead(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "in three days" where the sentence looks ahead; else it tells how long and is left to the durations."""
    if scene.tense(match.start()) != "future":
        return None
    return _counted(scene, match, 1, scene.day)


def from_before(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "a day earlier", "two years later", "the day before": from the last period told before."""
    sign = -1 if scene.has(match, "b") or scene.has(match, "c") else 1
    grain = UNIT_GRAIN.get(scene.word(match, "u"), Granularity.TIME)
    told = told_day(scene, grain, last=sign > 0)
    alone = sign < 0 or scene.has(match, "d")
    return _counted(scene, match, sign, told or (scene.day if alone else None))


def _counted(scene: Scene, match: Match[str], sign: int, day: date | None) -> Reading | None:
    name = scene.word(match, "u")
    number = 1.0 if scene.has(match, "d") else count_of(scene.scan, match, "n")
    grain = UNIT_GRAIN.get(name)
    if number is None:
        return Reading(
            "",
            reference="PAST_REF" if sign < 0 else "FUTURE_REF",
            basis=Basis.UNRESOLVED,
            assumes="how long",
            granularity=grain or Granularity.TIME,
        )
    if day is None:
        return unresolved(UNKNOWN.get(name, ""), grain or Granularity.TIME)
    if grain is None:
        return anchored(day_value(day))
    same = _same_part(scene, sign * number, name)
    return same or shifted_unit(day, sign * number, name)


def _same_part(scene: Scene, years: float, name: str) -> Reading | None:
    """Return, for "a year earlier" after a quarter, half or month, the same one of the other year."""
    before = scene.earlier
    if name != "Y" or before is None or before.first is None or not float(years).is_integer():
        return None
    fine = {Granularity.QUARTER: "Q", Granularity.HALF: "HY", Granularity.MONTH: "M"}
    if before.granularity not in fine or before.duration:
        return None
    try:
        return anchored(
            unit_value(add_months(before.first, 12 * int(years)), fine[before.granularity])
        )
    except ValueError:
        return None


def year_ago(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "the year-ago quarter": a year before the one told, else before the last one."""
    name = scene.word(match, "u")
    same = _same_part(scene, -1, "Y")
    if same or (name and name not in UNIT_GRAIN):
        return same
    name = name or "Y"
    if scene.day is None:
        return unresolved(UNKNOWN.get(name, ""), UNIT_GRAIN[name])
    return shifted_unit(add_months(scene.day, -12), -1 if name == "Q" else 0, name)


def latest(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "the latest quarter": the last that has ended."""
    name = scene.word(match, "u")
    if name not in UNIT_GRAIN:
        return None
    if scene.day is None:
        return unresolved(UNKNOWN.get(name, ""), UNIT_GRAIN[name])
    return shifted_unit(scene.day, -1, name)


def whole_unit(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "for the year", "during the quarter", "earlier in the day": the one told before, else the one of the writing."""
    name, kinds, at = scene.word(match, "u"), scene.scan.kinds, match.start()
    grain = UNIT_GRAIN.get(name)
    after = kinds[match.end() : match.end() + 1]
    if grain is None or name in {"DE", "CE", "FN", "ML"}:
        return None
    if kinds[at] not in _ALL and (not _asks(kinds, at) or after in _OF):
        return None
    if (
        scene.earlier
        and scene.earlier.first
        and (scene.earlier.granularity is grain or name == "Y")
    ):
        return anchored(unit_value(scene.earlier.first, name))
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
_PARTS = letters_of("end start middle half early late unit units ord rest")
_OF = letters_of("of")
_ALL = letters_of("all")


def holiday(scene: Scene, match: Match[str]) -> Reading | None:
    """Read a holiday of a year, or the nearest one that fits the tense."""
    rule, kind = scene.word(match, "x"), kind_of(scene, match, "k")
    if scene.has(match, "y"):
        return read_value(day_value(holiday_in(rule, int(scene.word(match, "y")))))
    if scene.day is None:
        fixed = re.fullmatch(r"\d\d-\d\d", rule)
        return read_value(f"XXXX-{rule}", assumes="the year") if fixed else unresolved("XXXX-XX-XX")
    days = [holiday_in(rule, scene.day.year + n) for n in (-1, 0, 1)]
    tense = scene.tense(match.start("x"))
    if kind == "this":
        return anchored(day_value(days[1]))
    if kind == "next" or (tense == "future" and kind != "last"):
        chosen = next(day for day in days if day >= scene.day)
    elif kind == "last" or tense == "past":
        chosen = next(day for day in reversed(days) if day <= scene.day)
    else:
        chosen = min(days, key=lambda one: abs(one - scene.day) if scene.day else timedelta())
    return read_value(day_value(chosen), Basis.ASSUMED, "the year")


def holiday_in(rule: str, year: int) -> date:
    """Return the day of a holiday's rule (the list `holidays` tells how rules are written) in a year."""
    if match := re.fullmatch(r"(easter|orthodox)([+-]\d+)", rule):
        return easter(year, orthodox=match[1] == "orthodox") + timedelta(int(match[2]))
    if match := re.fullmatch(r"(solar|islamic)-(\d\d)-(\d\d)", rule):
        return day_in_year(match[1], year, int(match[2]), int(match[3]))
    parts = rule.split("/")
    if len(parts) == 3:  # noqa: PLR2004 - month, which, weekday
        return nth_weekday(year, int(parts[0]), int(parts[1]), int(parts[2]))
    month, _, day = rule.partition("-")
    return date(year, int(month), int(day))


def coming(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "recent years", "the coming days": somewhere in the past or the future."""
    return reference_reading(scene, scene.word(match, "r"))


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


def reference(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "now", "recently", "soon"; "as soon as" is none."""
    kinds, end = scene.scan.kinds, match.end()
    if (match.start() and kinds[match.start() - 1] in _AS) or kinds[end : end + 1] in _BEHIND:
        return None
    return reference_reading(scene, scene.word(match, "r"))


_AS = letters_of("as")
_BEHIND = letters_of("after as")


def past_alone(scene: Scene, match: Match[str]) -> Reading | None:  # noqa: ARG001 - the rule's shape
    """Read "in the past"."""
    return reference_reading(scene, "PAST_REF")


def reference_reading(scene: Scene, name: str) -> Reading:
    """Return the reading of a reference: the present is the day of writing, past and future are open."""
    day = scene.day
    if day is None:
        return Reading(
            "", reference=name, basis=Basis.UNRESOLVED, assumes="the date of the article"
        )
    first = None if name == "PAST_REF" else day
    last = None if name == "FUTURE_REF" else day
    return Reading("", first, last, reference=name, basis=Basis.ANCHORED)


_K = "k:(last|past|previous|next|following|this|coming|that)"
_PLAIN = "k:(last|previous|next|following|this|coming|that)"
_AFTER = "k:(lastafter|nextafter|thisafter)"
RULES: list[Rule] = [
    Rule("x:(deictic|deicticpart)", "deictic deicticpart", deictic),
    Rule("k:(this|that) p:daypart", "daypart", part_of_today, leans=True),
    Rule(
        "(n:count|(a|number) vague of?|vague of? a?|vague|a vague of?|half a|a half|a) dash? u:anyunit (and half a|and a half)? ago",
        "ago",
        ago,
        leans=True,
    ),
    Rule("u:units ago", "ago", ago),
    Rule("agobefore n:count u:anyunit", "agobefore", ago),
    Rule("n:thisyear", "thisyear", this_year),
    Rule(
        "(n:count|vague of?|a vague of?|a) u:anyunit fromnow",
        "fromnow",
        from_now,
    ),
    Rule("in (n:count|a) u:anyunit (?!of)", "anyunit", ahead),
    Rule(
        "(n:count|a vague of?|vague of?|a) u:anyunit (b:earlier|later (?!than)|(c:before|after|following) (?=comma|dot|and|closing|quote|other_mark|dash|in|on|at|$))",
        "earlier before later after following",
        from_before,
        leans=True,
    ),
    Rule(
        "d:(the) u:unit (c:before|after|following) (?=comma|dot|and|closing|quote|other_mark|dash|in|on|at|$)",
        "before after following",
        from_before,
        leans=True,
    ),
    Rule("u:units (b:earlier|later)", "earlier later", from_before, leans=True),
    Rule(f"(t:the)? {_K} fiscal u:unit", "fiscal", fiscal_unit),
    Rule("(the|a) fiscal u:unit", "fiscal", fiscal_unit),
    Rule(
        "w:weekday of? the? k:(last|next|this|past|following) u:unit",
        "weekday",
        weekday_of_week,
    ),
    Rule("k:(last|next|this) u:unit on? w:weekday", "weekday", weekday_of_week),
    Rule(f"(the? {_K} m:month)", "month", month_or_season, leans=True),
    Rule(f"(the? {_K} s:season)", "season", month_or_season, leans=True),
    Rule(
        "the? (yearago|unit dash? ago|unit dash? earlier) u:unit",
        "yearago ago earlier",
        year_ago,
        leans=True,
    ),
    Rule("the? (yearago|unit dash? ago|unit dash? earlier) period", "period", year_ago, leans=True),
    Rule("the? latest u:unit", "latest", latest),
    Rule(
        "the? r:(recent|coming) (vague|number)? (unit|units)",
        "recent coming",
        coming,
    ),
    Rule(
        "(k:(last|next|this))? the? x:holiday (of|comma)? (y:year)?",
        "holiday",
        holiday,
    ),
]
"""Rules for what is counted from a day, first come first served."""

LATE_RULES: list[Rule] = [
    Rule(f"(t:the)? {_PLAIN} u:unit", "unit", unit, leans=True),
    Rule(f"u:unit {_AFTER}", "lastafter nextafter thisafter", unit),
    Rule(f"w:weekday {_AFTER}", "lastafter nextafter thisafter", weekday),
    Rule(
        f"(k:(last|past|previous|next|following|this|coming))? w:surelyday",
        "weekday",
        weekday,
    ),
    Rule(
        f"(k:(last|past|previous|next|following|this|coming))? w:doubtfulday",
        "weekday",
        weekday_alone,
    ),
    Rule("r:reference", "reference", reference),
    Rule("(the|this)? u:unit dash? e:end", "end", year_end),
    Rule("in the past (?!count|vague|unit|units|number|half)", "past", past_alone),
    Rule(
        "the u:unit (?!dash|before|after)",
        "unit",
        whole_unit,
        leans=True,
    ),
    Rule("all (of the|the)? u:unit", "unit", whole_unit, leans=True),
]
"""Rules for shorter forms, after all others."""
