"""Dates that are written out, wholly or without their year: days, months, years, quarters, decades, centuries."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from ..parts import Basis, Granularity
from .nearest import month_value, nearest_day, nearest_part, nearest_year
from .numbers import ordinal_of
from .other_calendars import calendar_date
from .readings import day_value, read_value
from .scanning import letters_of
from .scene import Rule
from .spans import make_day

if TYPE_CHECKING:
    from re import Match

    from .readings import Reading
    from .scene import Scene

_PIVOT = 20
_SOLAR_YEARS = range(1200, 1500)


def full_year(scene: Scene, match: Match[str], group: str = "y") -> int | None:
    """Return the year of a group; of two digits the one that lies at most twenty years ahead of the writing."""
    at = match.start(group) if group in match.re.groupindex else -1
    if at < 0:
        return None
    word = re.sub(r"\D", "", scene.scan.folded[at])
    year = int(word)
    if len(word) > 2:  # noqa: PLR2004 - more than two digits
        return year
    return _century(year, scene.day)


def _century(year: int, day: date | None) -> int:
    limit = (day.year if day else 2025) + _PIVOT
    return limit - (limit - year) % 100


def month_day(scene: Scene, match: Match[str]) -> Reading | None:
    """Read a day of a month, with its year or with the one nearest."""
    month, day = int(scene.word(match, "m")), day_number(scene, match)
    year = full_year(scene, match)
    if year is None:
        return nearest_day(scene, match.start("m"), month, day, scene.number(match, "w"))
    return read_value(f"{year:04}-{month:02}-{day:02}")


def day_number(scene: Scene, match: Match[str]) -> int:
    """Return the day of a group "d": "26", "26th", "twenty-sixth"."""
    start, end = match.span("d")
    values = [scene.scan.values[n] for n in range(start, end)]
    return sum(ordinal_of(value) for value in values if value and value != "-")


def month_days(scene: Scene, match: Match[str]) -> Reading | None:
    """Read the days from one to another of one month."""
    month = int(scene.word(match, "m"))
    days = (int(scene.word(match, "d")), int(scene.word(match, "e")))
    year = full_year(scene, match)
    found = [
        read_value(f"{year:04}-{month:02}-{day:02}")
        if year is not None
        else nearest_day(scene, match.start("m"), month, day)
        for day in days
    ]
    if not found[0] or not found[1] or days[0] >= days[1]:
        return None
    return replace(found[0], last=found[1].last, edtf=f"{found[0].value}/{found[1].value}")


def month_year(scene: Scene, match: Match[str]) -> Reading | None:
    """Read a month of a year."""
    return read_value(f"{full_year(scene, match):04}-{int(scene.word(match, 'm')):02}")


def month_alone(scene: Scene, match: Match[str]) -> Reading | None:
    """Read a month without its year: the nearest one that fits the tense."""
    return month_value(scene, match.start("m"), int(scene.word(match, "m")))


def month_doubtful(scene: Scene, match: Match[str]) -> Reading | None:
    """Read a month whose name has other meanings, where the words before it ask for a time."""
    at = match.start()
    kinds = scene.scan.kinds
    before = kinds[at - 1] if at else ""
    listed = at > 1 and before in _JOINS and kinds[at - 2] in _MONTHS
    return month_alone(scene, match) if before in _ASKING or listed else None


_ASKING = letters_of(
    "in by since until from during before after last next this that early mid late of end between past every previous "
    "following within on start as"
)
_JOINS = letters_of("and to dash comma")
_MONTHS = letters_of("month")


def numeric(scene: Scene, match: Match[str]) -> Reading | None:
    """Read a date of digits; where day and month could change places, the other reading is kept."""
    parts = [int(part) for part in re.split(r"[-/.]", scene.word(match, "x"))]
    marks = scene.word(match, "x")
    if parts[0] > 31:  # noqa: PLR2004 - more than the days of a month
        if parts[0] in _SOLAR_YEARS:
            return calendar_date("solar", *parts)
        found = make_day(*parts) or make_day(parts[0], parts[2], parts[1])
        return read_value(day_value(found)) if found else None
    year = parts[2] if parts[2] > 99 else _century(parts[2], scene.day)  # noqa: PLR2004
    orders = [make_day(year, parts[1], parts[0]), make_day(year, parts[0], parts[1])]
    if "/" in marks and scene.language == "en":
        orders.reverse()
    days = [day for day in orders if day]
    if not days:
        return None
    found = read_value(day_value(days[0]))
    if found is None or len(set(days)) == 1:
        return found
    return replace(
        found,
        basis=Basis.ASSUMED,
        assumes="the order of day and month",
        others=((days[1], days[1]),),
    )


def weekday_number(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "Tuesday 8th", "Wednesday the 31st"."""
    number, weekday = int(scene.word(match, "d")), int(scene.word(match, "w"))
    return nearest_part(scene, match.start("d"), number, weekday)


def day_alone(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "the 26th": of the month before, else of the nearest month."""
    number = int(scene.word(match, "d"))
    if scene.earlier and scene.earlier.first and scene.earlier.granularity in _SMALL:
        first = scene.earlier.first
        found = read_value(f"{first.year:04}-{first.month:02}-{number:02}")
        return replace(found, basis=Basis.ASSUMED, assumes="the month") if found else None
    return nearest_part(scene, match.start("d"), number)


_SMALL = {Granularity.DAY, Granularity.TIME, Granularity.MONTH}


def year_alone(scene: Scene, match: Match[str]) -> Reading | None:
    """Read a year, unless what stands around it makes it a number of something else."""
    at = match.start("y")
    return read_value(f"{scene.number(match, 'y'):04}") if _is_year(scene, at) else None


def _is_year(scene: Scene, at: int) -> bool:
    scan = scene.scan
    kinds = scan.kinds
    before = kinds[at - 1] if at else ""
    after = kinds[at + 1] if at + 1 < len(kinds) else ""
    year = int(scan.values[at])
    if after in _COUNTED or before in _NUMBERING or (before and before in _MARKS_BEFORE):
        return False
    if before in _DASHED and at > 1 and kinds[at - 2] in _NUMBERS:
        return False
    word = scan.folded[at - 1] if at else ""
    if word in _LABELS or not _EARLIEST <= year <= _LATEST:
        return before in _CERTAIN and _EARLIEST_SAID <= year <= _LATEST
    if before in _CERTAIN or before in _PLAIN or not before:
        return not _counts(scene, at, certain=before in _CERTAIN)
    name = scan.text[scan.starts[at - 1]].isupper() and at > 1
    return not name and not _counts(scene, at, certain=False)


def _counts(scene: Scene, at: int, *, certain: bool) -> bool:
    """Tell whether a number of four digits counts the noun behind it."""
    end = scene.sentence.start + scene.scan.ends[at]
    after = next((token for token in scene.sentence.tokens if token.start >= end), None)
    if after is None or not after.norm.isalpha():
        return after is not None and after.norm == "%"
    if after.norm in _MEASURES:
        return True
    if certain:
        return False
    return (after.form == "plural" or (not after.form and after.norm.endswith("s"))) and (
        after.tag in {"noun", "other"} and after.norm not in _NO_PLURALS
    )


_COUNTED = letters_of("unit units hundred daypart")
_NUMBERING = letters_of("money decimal year other")
_MARKS_BEFORE = letters_of("slash dot apostrophe")
_CERTAIN = letters_of("in since until during early mid late by fiscal unit within")
_PLAIN = letters_of(
    "of from to between and the comma opening before after for dash on every quote on"
)
_DASHED = letters_of("dash")
_NUMBERS = letters_of("digits")
_LABELS = frozenset(
    "no number flight route room page section article paragraph highway chapter rs usd eur than nearly".split()
)
_MEASURES = frozenset(
    "percent per pct million billion square km miles metres meters feet tons tonnes people votes voters dollars euros "
    "points pounds barrels litres men women kilograms kg acres hectares points".split()
)
_NO_PLURALS = frozenset("was is has as its his this us yes does".split())
_EARLIEST, _LATEST, _EARLIEST_SAID = 1800, 2100, 1000


def year_range(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "2019-21" and "2023/24" as years, "2025-02" as a month."""
    first = int(scene.word(match, "y"))
    short = scene.folded(match, "z")
    second = int(re.sub(r"\D", "", short))
    last = second if len(short) > 2 else first // 100 * 100 + second  # noqa: PLR2004
    if last < first and first % 100 == 99 and second == 0:  # noqa: PLR2004
        last += 100
    if last > first:
        start, end = read_value(f"{first:04}"), read_value(f"{last:04}")
        if start and end:
            return replace(start, last=end.last, edtf=f"{first:04}/{last:04}")
    if len(short) == 2 and 1 <= second <= 12:  # noqa: PLR2004 - a month
        return read_value(f"{first:04}-{second:02}")
    return None


def fiscal(scene: Scene, match: Match[str]) -> Reading | None:
    """Read a fiscal year. Its months are not known: a year with two numbers is taken to run from April."""
    year = full_year(scene, match)
    second = full_year(scene, match, "z") if scene.has(match, "z") else None
    found = read_value(f"{year:04}") if year else None
    if found is None or year is None:
        return None
    found = replace(
        found,
        granularity=Granularity.FISCAL_YEAR,
        basis=Basis.ASSUMED,
        assumes="the months of the fiscal year",
    )
    if second is None:
        return found
    first, last = date(year, 4, 1), date(year + 1, 3, 31)
    return replace(found, first=first, last=last, edtf=f"{first}/{last}")


def code(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "Q1 2024", "1H24", "FY2024"."""
    word = scene.folded(match, "c")
    digits = re.sub(r"\D", "", word)
    if word.startswith("fy"):
        year = int(digits) if len(digits) > 2 else _century(int(digits), scene.day)  # noqa: PLR2004
        found = read_value(f"{year:04}")
        return replace(found, granularity=Granularity.FISCAL_YEAR) if found else None
    before = scene.scan.kinds[match.start() - 1] if match.start() else ""
    if "h" in word and not scene.has(match, "y") and before not in _ASKING and before not in _THE:
        return None
    return _part_of_year(scene, match, f"{'Q' if 'q' in word else 'H'}{digits}")


def quarter(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "the third quarter of 2024", "the first half"."""
    number = ordinal_of(scene.word(match, "n"))
    is_half = scene.has(match, "h")
    if not is_half and scene.word(match, "u") not in {"Q", "HY"}:
        return None
    letter = "H" if is_half or scene.word(match, "u") == "HY" else "Q"
    number = {-1: 2 if letter == "H" else 4}.get(number, number)
    if not 1 <= number <= (2 if letter == "H" else 4):
        return None
    return _part_of_year(scene, match, f"{letter}{number}")


def _part_of_year(scene: Scene, match: Match[str], part: str) -> Reading | None:
    year = full_year(scene, match)
    if year is not None:
        return read_value(f"{year:04}-{part}")
    return nearest_year(scene, match.start(), part)


def season(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "the spring of 1946", "winter 2024", "in autumn"."""
    part = scene.word(match, "s")
    if scene.has(match, "y"):
        return read_value(f"{full_year(scene, match):04}-{part}")
    return nearest_year(scene, match.start(), part)


def season_alone(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "in the spring", "by autumn", where the words before ask for a time."""
    at, kinds = match.start(), scene.scan.kinds
    before = kinds[at - 1] if at else ""
    doubtful = kinds[match.start("s")] in _DOUBTFUL_SEASONS
    after = kinds[match.end() : match.end() + 1]
    if before not in (_IN if doubtful else _ASKING) or (doubtful and after in _OF):
        return None
    return nearest_year(scene, match.start("s"), scene.word(match, "s"))


_IN = letters_of("in by since until during")
_OF = letters_of("of")
_DOUBTFUL_SEASONS = letters_of("doubtfulseason")


def decade(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "the 1990s", "the '90s"."""
    word = scene.folded(match, "d")
    digits = re.sub(r"\D", "", word)
    if len(digits) == 4:  # noqa: PLR2004 - all digits of a year
        return read_value(digits[:3])
    if word[0].isdigit() and (match.start("d") == 0 or _owned(scene, match.start("d"))):
        return None
    found = read_value(f"19{digits[0]}" if digits[0] not in "01" else f"20{digits[0]}")
    return replace(found, basis=Basis.ASSUMED, assumes="the century") if found else None


def decade_word(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "the nineties"; "in her nineties" is an age."""
    if _owned(scene, match.start("d")):
        return None
    return read_value(f"19{scene.word(match, 'd')}", Basis.ASSUMED, "the century")


def _owned(scene: Scene, at: int) -> bool:
    """Tell whether no article goes with a piece: "her early thirties"."""
    kinds = scene.scan.kinds
    while at and kinds[at - 1] in _PARTS:
        at -= 1
    return not at or kinds[at - 1] not in _THE


_PARTS = letters_of("early mid late dash")
_THE = letters_of("the")


def century(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "the 19th century"; those before our era have no days."""
    number = ordinal_of(scene.word(match, "n"))
    if scene.word(match, "u") != "CE" or scene.has(match, "b") or not 1 <= number <= 21:  # noqa: PLR2004
        return None
    return read_value(f"{number - 1:02}")


def other_calendar(scene: Scene, match: Match[str]) -> Reading | None:
    """Read a date of the Solar Hijri or the Islamic calendar."""
    kind = "solar" if scene.has(match, "s") else "islamic"
    month = scene.number(match, "s") or scene.number(match, "i") or 0
    year = scene.number(match, "y")
    return calendar_date(kind, year, month, scene.number(match, "d"), scene.day)


def solar_year(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "in the year 1401" in a text whose language counts Solar Hijri years."""
    year = int(scene.word(match, "y"))
    if scene.language != "fa" or year not in _SOLAR_YEARS:
        return None
    return calendar_date("solar", year)


RULES: list[Rule] = [
    Rule("x:date", "date", numeric),
    Rule(
        "(d:dayno (unit? of)?)? (s:solar|i:islamic) (unit? y:year)? era?",
        "solar islamic",
        other_calendar,
    ),
    Rule("unit? y:year", "year", solar_year),
    Rule(
        "(weekday dot? comma?)? m:month dot? d:dayno (dash|to|and|until) e:dayno (?!month) (comma? y:year)?",
        "month",
        month_days,
    ),
    Rule(
        "(from|between)? the? d:dayno (dash|to|and|until) the? e:dayno of? m:month dot? (comma? y:year)?",
        "month",
        month_days,
    ),
    Rule(
        "(w:weekday dot? (comma|the|opening)*)? m:month (dot|dash|slash)? the? d:(tens dash? ord|day|ord) (?!unit|units) ((comma|of|dash|slash)? unit? y:year)?",
        "month",
        month_day,
    ),
    Rule(
        "(w:weekday dot? (comma|the|opening)*)? the? d:(tens dash? ord|day|ord) (dash|slash)? (unit? of)? m:month dot? ((dash|slash)? (comma|of)? unit? y:(year|short))?",
        "month",
        month_day,
    ),
    Rule(
        "m:month dot? (of|comma|slash|dash|in)? (the? unit)? y:(year|short)",
        "month",
        month_year,
    ),
    Rule("(fiscal|unit fiscal) unit? y:year (slash|dash) z:yy", "year", fiscal),
    Rule("fiscal unit? y:year", "year", fiscal),
    Rule(
        "y:year (dash|slash) z:(year|day|int) (?!dash|slash)",
        "year",
        year_range,
    ),
    Rule(
        "c:code (of|comma|slash|dash|apostrophe)? fiscal? y:(year|short)?",
        "code",
        code,
    ),
    Rule(
        "the? n:ord dash? (u:unit|h:half) (of|comma)? the? fiscal? unit? (y:year)",
        "unit half",
        quarter,
    ),
    Rule("the? s:season (of|comma)? y:(year|short) ((dash|slash) yy)?", "season", season),
    Rule("d:decade", "decade", decade),
    Rule("d:decadeword", "decadeword", decade_word),
    Rule("n:ord dash? u:unit b:bc?", "unit", century),
]
"""Rules for what is written out, first come first served."""

LATE_RULES: list[Rule] = [
    Rule(
        "the? n:ord dash? (u:unit|h:half) (?! of)",
        "unit half",
        quarter,
    ),
    Rule("(the|early|mid|late)? s:season (?!word of)", "season", season_alone),
    Rule("m:surely dot?", "surely", month_alone),
    Rule("m:doubtful dot?", "doubtful", month_doubtful),
    Rule("y:year", "year", year_alone),
    Rule("w:weekday comma? the? d:dayth", "dayth", weekday_number),
    Rule(
        "the d:dayth (?!word|unit|units|half|decimal|season|month|dash)",
        "dayth",
        day_alone,
        leans=True,
    ),
]
"""Rules for shorter forms, after all others."""
