"""Explicit dates: a whole line that is a date with day, month and year, and machine-written moments.

Nothing is guessed. A line with other words in it, a date without a year and a year of another calendar are no dates.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from functools import lru_cache

from ..models import DateValue
from ..records import record
from ..text import fold, one_line
from ..words import Origin
from .lexicon import header_words, month_names, zones

LONGEST_DATE_LINE = 120
"""A longer line (in code points) is never a date line."""

_YEARS = range(1700, 2101)
_NUMERIC = re.compile(
    r"(?<!\d)(?P<a>\d{1,2})(?P<sep>[-/.])(?P<b>\d{1,2})(?P=sep)(?P<y>\d{4})(?!\d)"
)
_ISO = re.compile(r"(?<!\d)(?P<y>\d{4})([-/.])(?P<m>\d{1,2})\2(?P<d>\d{1,2})(?!\d)")
_CJK = re.compile(r"(?<!\d)(?P<y>\d{4}) ?年 ?(?P<m>\d{1,2}) ?月 ?(?P<d>\d{1,2}) ?日")
_TIME = re.compile(
    r"(?<![\d+:.-])(?:t ?)?(?P<h>\d{1,2})"
    r"(?:(?:[:.]| ?h ?)(?P<mi>\d{2})(?::(?P<s>\d{2})(?:[.,]\d+)?)? ?(?P<ap>[ap]\.? ?m\b\.?)?"
    r"| ?(?P<ap2>[ap]\.? ?m\b\.?))"
)
_OFFSET = re.compile(
    r"(?:\b(?:utc|gmt)\s*)?(?P<sign>[+−-])(?P<h>\d{1,2})(?::?(?P<m>\d{2}))?(?![\d:])"
)
_NAMED = re.compile(r"(?<=[\d\s(])[a-zа-я]{1,4}\b")
_REST = re.compile(r"[\W_]*")
_PLACE = re.compile(r"^[^\W\d_][^\d,;:|]{1,40}, ")


@record
class DateLine:
    """A line read as a date: its value, and whether it says when the text was updated, not published."""

    value: DateValue
    updated: bool


@lru_cache(maxsize=1)
def _worded() -> tuple[re.Pattern[str], ...]:
    names = "|".join(sorted(map(re.escape, month_names()), key=len, reverse=True))
    day = r"(?<!\d)(?P<d>\d{1,2})(?:st|nd|rd|th|er|o)?\b"
    first = rf"{day}[\s./,-]*(?:(?:of|de|den) +)?(?P<mon>{names})\b\.?[\s./,،-]*(?:del? +)?(?P<y>\d{{4}})"
    second = rf"\b(?P<mon>{names})\b\.?[\s-]*{day}[\s,.،]+(?P<y>\d{{4}})"
    end = r"(?!\d)"
    return re.compile(first + end), re.compile(second + end)


@lru_cache(maxsize=1)
def _allowed() -> re.Pattern[str]:
    words: set[str] = set()
    for purpose in ("published", "updated", "filler", "weekday"):
        words |= header_words(purpose)
    body = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)")


@lru_cache(maxsize=1)
def _updated() -> re.Pattern[str]:
    body = "|".join(sorted(map(re.escape, header_words("updated")), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)")


def _day(year: int, month: int, day: int) -> date | None:
    if year not in _YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _numeric_days(match: re.Match[str], language: str) -> list[date]:
    """Return the one or two days that 05/06/2025 can mean, by its form and the language."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    day_first, month_first = _day(year, second, first), _day(year, first, second)
    tag = language.casefold()
    english = tag in {"", "en"}
    if tag == "en-us":
        wanted = [month_first or day_first]
    elif match["sep"] == "." or not english:
        wanted = [day_first or month_first]
    else:
        wanted = [day_first, month_first]
    return sorted({day for day in wanted if day is not None})


def _find_days(line: str, language: str) -> tuple[list[date], tuple[int, int]] | None:
    """Find the one date of a folded line: the days it can mean and where it stands. None where it has none."""
    for pattern in (_ISO, _CJK):
        if match := pattern.search(line):
            day = _day(int(match["y"]), int(match["m"]), int(match["d"]))
            return ([day], match.span()) if day else None
    if match := _NUMERIC.search(line):
        days = _numeric_days(match, language)
        return (days, match.span()) if days else None
    for pattern in _worded():
        if match := pattern.search(line):
            day = _day(int(match["y"]), month_names()[match["mon"]], int(match["d"]))
            return ([day], match.span()) if day else None
    return None


def _take_time(rest: str) -> tuple[time | None, str]:
    """Take the time of day out of what stands beside a date."""
    match = _TIME.search(rest)
    if match is None:
        return None, rest
    hour, half = int(match["h"]), (match["ap"] or match["ap2"] or "")[:1]
    if half and not 1 <= hour <= 12:  # noqa: PLR2004 - hours of half a day
        return None, rest
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        moment = time(hour, int(match["mi"] or 0), int(match["s"] or 0))
    except ValueError:
        return None, rest
    return moment, f"{rest[: match.start()]} {rest[match.end() :]}"


def _take_zone(rest: str) -> tuple[str | None, str]:
    """Take a zone out of what stands beside a time: its offset, "" if the name has several, None if there is none."""
    if match := _OFFSET.search(rest):
        offset = f"{match['sign'].replace('−', '-')}{int(match['h']):02}:{match['m'] or '00'}"
        return offset, f"{rest[: match.start()]} {rest[match.end() :]}"
    for match in _NAMED.finditer(rest):
        if match.group() in zones():
            return zones()[match.group()], f"{rest[: match.start()]} {rest[match.end() :]}"
    return None, rest


def _moment(day: date, clock: time, offset: str) -> str | None:
    text = f"{day.isoformat()}T{clock.isoformat()}{offset}"
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return None
    return text


def _value(
    days: list[date], clock: time | None, zone: str | None, line: str, where: str
) -> DateValue:
    if len(days) > 1:
        first, last = days[0].isoformat(), days[-1].isoformat()
        detail = f"{where}; reads as {first} or as {last}, for day and month can be swapped"
        return DateValue(first, last, line, Origin.READ, detail)
    exact = _moment(days[0], clock, zone) if clock is not None and zone else None
    if exact:
        return DateValue(exact, exact, line, Origin.READ, where)
    day = days[0].isoformat()
    if clock is not None and zone:
        where += "; the time cannot be right, so the day only"
    elif clock is not None:
        where += "; its time names no certain zone, so the day only"
    return DateValue(day, day, line, Origin.READ, where)


def read_date_line(line: str, where: str, language: str = "") -> DateLine | None:
    """Read a line that is a date and nothing else, but for a weekday, a time, a zone and words such as "Published".

    `where` is the place it was read ("line 4") and `language` a BCP-47 tag that may settle the order of day and
    month. Returns None for any other line, and for a date without day, month or year. 05/06/2025 in English or an
    unknown language becomes a range of its two readings.
    """
    if len(line) > LONGEST_DATE_LINE or not any(character.isdigit() for character in line):
        return None
    folded = one_line(fold(line))
    found = _find_days(folded, language)
    if found is None:
        return None
    days, (start, end) = found
    clock, rest = _take_time(f"{folded[:start]} \n {folded[end:]}")
    zone, rest = _take_zone(rest) if clock is not None else (None, rest)
    rest = _allowed().sub(" ", rest)
    if not _REST.fullmatch(rest):
        return None
    updated = _updated().search(folded) is not None
    return DateLine(_value(days, clock, zone, one_line(line), where), updated)


def is_partial_date(line: str) -> bool:
    """Whether a line is a day and a month without a year, a time, or both, and nothing else; no date is read from it."""
    if len(line) > LONGEST_DATE_LINE or not any(character.isdigit() for character in line):
        return False
    folded = one_line(fold(line))
    _, rest = _take_time(folded)
    _, rest = _take_zone(f"{rest} ")
    words = _allowed().sub(" ", rest).split()
    known = month_names()
    left = [word.strip(".,:;|/()–—-") for word in words]
    if not all(word.isdigit() or word in known or not word for word in left):
        return False
    return rest != f"{folded} " or any(word in known for word in left)


def read_place_and_date(line: str, where: str, language: str = "") -> tuple[str, DateLine] | None:
    """Read a line such as "Geneva, 26 February 2025": the place and the date; None for any other line."""
    match = _PLACE.match(line)
    if match is None or not match.group()[0].isupper():
        return None
    read = read_date_line(line[match.end() :], where, language)
    return (match.group()[:-2], read) if read else None


def read_moment(written: str, where: str, language: str = "") -> DateValue:
    """Read the date of a metadata field: ISO 8601, or the forms of `read_date_line`; unknown where it is neither."""
    line = one_line(written)
    try:
        moment = datetime.fromisoformat(line)
    except ValueError:
        read = read_date_line(line, where, language)
        return read.value if read else DateValue()
    if moment.year not in _YEARS:
        return DateValue()
    if moment.tzinfo is not None:
        text = moment.replace(microsecond=0).isoformat()
        return DateValue(text, text, line, Origin.READ, where)
    day = moment.date().isoformat()
    if line[10:].strip():
        where += "; its time names no certain zone, so the day only"
    return DateValue(day, day, line, Origin.READ, where)
