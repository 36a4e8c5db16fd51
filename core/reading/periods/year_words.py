"""Years in pairs ("between 2003 and 2007"), in words ("nineteen ninety-nine"), and of a season of sport ("2023-24")."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from ..parts import Basis
from .kinds import letters_of
from .numbers import number_of
from .readings import read_value
from .years import beside, counts, year_range

if TYPE_CHECKING:
    from re import Match

    from .readings import Reading
    from .scene import Scene

_NAMED = letters_of("since until in during by")
_BINDS = letters_of("from between of before after")
_COUNTABLE = letters_of("unit units word")
_CENTURIES = range(11, 21)
_THOUSANDS = (1000, 2000)
_HUNDRED = 100
_LAST_DIGITS = 10


def year_pair(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "between 2003 and 2007", "from 1990 to 1995", unless what follows is counted by them as by two numbers."""
    first, last = int(scene.word(match, "y")), int(scene.word(match, "z"))
    end = scene.sentence.start + scene.scan.ends[match.end() - 1]
    after = next((token.norm for token in scene.sentence.tokens if token.start >= end), "")
    start, stop = read_value(f"{first:04}"), read_value(f"{last:04}")
    if first >= last or after in beside(scene.language, "after") or after == "%":
        return None
    if start is None or stop is None:
        return None
    return replace(start, last=stop.last, edtf=f"{first:04}/{last:04}")


def season_years(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "the 2023-24 season": from July to June, where no more is told."""
    found = year_range(scene, match)
    behind = scene.scan.folded[match.end() : match.end() + 3]
    if found is None or "/" not in found.edtf:
        return None
    seasons = beside(scene.language, "season")
    if not any(word in seasons for word in _up_to_stop(scene, match.end(), behind)):
        return None
    year = int(scene.word(match, "y"))
    if found.last is None or found.last.year != year + 1:
        return None
    first, last = date(year, 7, 1), date(year + 1, 6, 30)
    return replace(
        found,
        first=first,
        last=last,
        basis=Basis.ASSUMED,
        assumes="the months of the season",
        edtf=f"{first}/{last}",
    )


def _up_to_stop(scene: Scene, at: int, words: list[str]) -> list[str]:
    """Return those of the words from a piece on that stand before any mark or word of time."""
    kinds = scene.scan.kinds[at : at + len(words)]
    stop = next((n for n, kind in enumerate(kinds) if kind not in _COUNTABLE), len(words))
    return words[:stop]


def spelled_year(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "in nineteen ninety-nine", "since two thousand and five", where the word before asks for a time."""
    before = scene.scan.kinds[match.start() - 1 : match.start()]
    asked = before and before in _NAMED | _BINDS
    if not asked or counts(scene, match.end() - 1, certain=False):
        return None
    year = _thousand(scene, match) if scene.has(match, "k") else _hundred(scene, match)
    return read_value(f"{year:04}") if year else None


def _hundred(scene: Scene, match: Match[str]) -> int | None:
    century = scene.number(match, "c") or 0
    rest = number_of(scene.scan, *match.span("r")) or 0
    if century not in _CENTURIES or not _LAST_DIGITS <= rest < _HUNDRED:
        return None
    return century * _HUNDRED + int(rest)


def _thousand(scene: Scene, match: Match[str]) -> int | None:
    thousands = (scene.number(match, "k") or 0) * 1000
    rest = number_of(scene.scan, *match.span("r")) or 0
    right = scene.scan.values[match.start("k") + 1] == "1000"
    if not right or thousands not in _THOUSANDS or not 1 <= rest < _HUNDRED:
        return None
    return thousands + int(rest)
