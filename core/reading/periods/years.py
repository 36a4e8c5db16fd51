"""Years and what they are parted into or gathered in: quarters, halves, seasons, fiscal years, decades, centuries."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from .. import lexicons
from ..parts import Basis, Granularity
from .kinds import letters_of
from .nearest import nearest_year
from .numbers import ordinal_of
from .readings import read_value

if TYPE_CHECKING:
    from re import Match

    from .readings import Reading
    from .scene import Scene


_PIVOT = 20
_THIS_YEAR = 2025


def near_century(year: int, day: date | None) -> int:
    """Return the year of two digits that lies at most twenty years ahead of a day."""
    limit = (day.year if day else _THIS_YEAR) + _PIVOT
    return limit - (limit - year) % 100


def full_year(scene: Scene, match: Match[str], group: str = "y") -> int | None:
    """Return the year of a group; of two digits the one that lies at most twenty years ahead of the writing."""
    at = match.start(group) if group in match.re.groupindex else -1
    if at < 0:
        return None
    word = re.sub(r"\D", "", scene.scan.folded[at])
    year = int(word)
    if len(word) > 2:  # noqa: PLR2004 - more than two digits
        return year
    return near_century(year, scene.day)


_ASKING = letters_of(
    "in by since until from during before after last next this that early mid late of end between past every previous "
    "following within on start as"
)


def year_alone(scene: Scene, match: Match[str]) -> Reading | None:
    """Read a year, unless what stands around it makes it a number of something else."""
    at = match.start("y")
    return read_value(f"{scene.number(match, 'y'):04}") if _is_year(scene, at) else None


def short_year(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "in '98", "the class of '98"."""
    before = scene.scan.kinds[match.start() - 1 : match.start()]
    year = full_year(scene, match)
    if year is None or before not in _SHORT_BEFORE:
        return None
    return read_value(f"{year:04}", Basis.ASSUMED, "the century")


_SHORT_BEFORE = letters_of("in of since by until during early late and from to")


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
    if word in beside(scene.language, "before") or not _EARLIEST <= year <= _LATEST:
        certain = before in _CERTAIN or _is_of_event(scene, at)
        return certain and _EARLIEST_SAID <= year <= _LATEST
    if _is_counted_pair(scene, at):
        return False
    if before in _CERTAIN or before in _PLAIN or not before:
        return not counts(scene, at, certain=before in _CERTAIN)
    name = scan.text[scan.starts[at - 1]].isupper() and at > 1
    return not name and not counts(scene, at, certain=False)


def _is_of_event(scene: Scene, at: int) -> bool:
    """Tell whether "the treaty of" stands before a number: "of" behind a noun with "the" that tells no amount."""
    kinds, folded = scene.scan.kinds, scene.scan.folded
    if at < 3 or kinds[at - 1] not in _OF or kinds[at - 2] not in _NOUN:  # noqa: PLR2004
        return False
    amounts = beside(scene.language, "amount")
    named = any(kind in _THE for kind in kinds[max(0, at - 5) : at - 2])
    return named and folded[at - 2] not in amounts and not counts(scene, at, certain=False)


def _is_counted_pair(scene: Scene, at: int) -> bool:
    """Tell whether a number opens a range of two that count something: "between 2000 and 2500 people"."""
    kinds = scene.scan.kinds
    before, pair = kinds[at - 1 : at], kinds[at + 1 : at + 3]
    if not before or before not in _OPENING_PAIR or len(pair) < 2 or pair[0] not in _JOINING:  # noqa: PLR2004
        return False
    return pair[1] in _NUMBERS and counts(scene, at + 2, certain=True)


def counts(scene: Scene, at: int, *, certain: bool) -> bool:
    """Tell whether a number that ends with a piece counts the noun behind it; `certain`: only where the noun is listed."""
    end = scene.sentence.start + scene.scan.ends[at]
    after = next((token for token in scene.sentence.tokens if token.start >= end), None)
    if after is None or not after.norm.isalpha():
        return after is not None and after.norm == "%"
    if after.norm in beside(scene.language, "after"):
        return True
    if certain:
        return False
    return (after.form == "plural" or (not after.form and after.norm.endswith("s"))) and (
        after.tag in {"noun", "other"} and len(after.norm) > _SHORT
    )


_COUNTED = letters_of("unit units hundred daypart")
_NUMBERING = letters_of("money decimal year other")
_MARKS_BEFORE = letters_of("slash dot apostrophe")
_CERTAIN = letters_of("in since until during early mid late by fiscal unit within approx")
_PLAIN = letters_of(
    "of from to between and the comma opening before after for dash on every quote on"
)
_DASHED = letters_of("dash")
_NOUN = letters_of("word")
_OPENING_PAIR = letters_of("between from")
_JOINING = letters_of("and to until dash")
_NUMBERS = letters_of("digits")


@cache
def beside(language: str, where: str) -> frozenset[str]:
    """Return the words that stand beside a year, or beside a number that is none (see not_years.tsv)."""
    lists = (row[1] for row in lexicons.rows(language, "not_years", 2) if row[0] == where)
    return frozenset(word.strip() for words in lists for word in words.split(","))


_SHORT = 3
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
        year = int(digits) if len(digits) > 2 else near_century(int(digits), scene.day)  # noqa: PLR2004
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
    if not scene.has(match, "y") and not lexicons.words(scene.language, "sport_words").isdisjoint(
        scene.scan.folded
    ):
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


def decade_of_year(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "1990-х годах": a year whose ending makes it a decade."""
    return read_value(scene.word(match, "y")[:3])


def year_and_word(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "2024 году": a year with the word for it behind."""
    year = scene.word(match, "y")
    known = scene.word(match, "u") == "Y" and _EARLIEST <= int(year) <= _LATEST
    return read_value(year) if known else None


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
