"""Periods laid on an axis of days, each with how it came to be known and the day it was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..days import between
from ..reading.parts import Basis
from .axes import day_axis
from .layout_parts import Stretch, TimeLine

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ..reading.parts import Period, Statement
    from .layout_parts import Whose

BASES = {
    Basis.READ: "",
    Basis.ANCHORED: "counted from the day it was said",
    Basis.ASSUMED: "{} is assumed",
    Basis.UNRESOLVED: "not known without {}",
}


def stretch(
    whose: Whose, statement: Statement, told: Period | None, *, by_hand: bool = False
) -> Stretch:
    """Return the period that a side of a comparison is about, with the days on which it was said."""
    return Stretch(
        whose=whose,
        text=told.text if told else "",
        first=told.first if told else None,
        last=told.last if told else None,
        granularity=told.granularity if told else None,
        basis=told.basis if told else None,
        words=_told(told, statement, by_hand=by_hand),
        said_first=statement.said_first,
        said_last=statement.said_last,
        by_hand=by_hand,
    )


def _told(told: Period | None, statement: Statement, *, by_hand: bool) -> str:
    """Say which period it is and how that is known."""
    if told is None:
        said = between(statement.said_first, statement.said_last)
        return (
            f"Period not stated; said on {said}." if said else "Period not stated, date not known."
        )
    days = between(told.first, told.last)
    if by_hand:
        return f"{days}, as you settled it."
    lacking = told.assumes or ("a part of it" if told.basis is Basis.ASSUMED else "a date")
    how = BASES[told.basis].format(lacking)
    words = f"“{told.text}”"
    words += f" is {days}" if days and days != told.text else ""
    return f"{words}{', ' if days else ' is '}{how}." if how else f"{words}."


def time_line(stretches: Sequence[Stretch]) -> TimeLine | None:
    """Return periods on one axis, None where there is nothing to see: none is known, and all were said on the same days."""
    said = {(one.said_first, one.said_last) for one in stretches if one.said_last or one.said_first}
    if not any(one.known for one in stretches) and len(said) < len(stretches):
        return None
    days = [day for one in stretches for day in _days(one)]
    below = any(one.known and one.first is None for one in stretches)
    above = any(one.known and one.last is None for one in stretches)
    return TimeLine(tuple(stretches), day_axis(days, below=below, above=above))


def _days(one: Stretch) -> list[date]:
    found = (one.first, one.last, one.said_first, one.said_last)
    return [day for day in found if day is not None]
