"""Holidays whose days can be told by rule."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ..parts import Basis
from .other_calendars import day_in_year
from .readings import day_value, read_value
from .relative import anchored, kind_of, unresolved
from .spans import easter, nth_weekday

if TYPE_CHECKING:
    from re import Match

    from .readings import Reading
    from .scene import Scene


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
