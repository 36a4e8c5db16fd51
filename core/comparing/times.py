"""How two times stand to each other: the same, one within the other, apart, or not to be told."""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import TYPE_CHECKING

from ..reading.parts import Basis, Granularity
from .parts import Relation

if TYPE_CHECKING:
    from ..reading.parts import Period

DAY = 1
FINE = frozenset({Granularity.TIME, Granularity.DAY})
WEEKDAYS = frozenset(day.lower() for day in calendar.day_name)
DIGITS = re.compile(r"\d")


def relate(one: Period, other: Period) -> tuple[Relation, str]:
    """Tell how two times stand, and why in a word; "missing" where one is not known."""
    if one.first and one.last and other.first and other.last:
        return _known(one, other, (one.first, one.last), (other.first, other.last))
    if (open_ends := _open(one, other)) is not None:
        return open_ends
    if (one.first or one.last) and (other.first or other.last):
        meet = _meet(_whole(one), _whole(other))
        return (Relation.STANDS, "granularity") if meet else (Relation.CLASH, "date")
    return _unanchored(one, other)


def _unanchored(one: Period, other: Period) -> tuple[Relation, str]:
    """Tell how two times stand of which one at the least has no date to count from."""
    if one.edtf and other.edtf and _shape(one) == _shape(other) and DIGITS.search(one.edtf):
        same = one.edtf == other.edtf
        return (Relation.SAME, "same date") if same else (Relation.CLASH, "date")
    if words_of(one) == words_of(other):
        return Relation.SAME, "same date"
    if _unresolved(one) and _unresolved(other):
        apart = _weekdays(one).isdisjoint(_weekdays(other))
        return (Relation.CLASH, "date") if apart else (Relation.STANDS, "granularity")
    return Relation.APART, "missing"


def _open(one: Period, other: Period) -> tuple[Relation, str] | None:
    """Tell how two times with one end each stand: since 2000, since 2003."""
    for ours, theirs, left, right in (
        (one.first, other.first, one.last, other.last),
        (one.last, other.last, one.first, other.first),
    ):
        if ours and theirs and left is None and right is None:
            same = ours == theirs
            alike = one.granularity is other.granularity
            if not same and not alike and _one_start(one, other):
                return Relation.STANDS, "granularity"
            return (Relation.SAME, "same date") if same else (Relation.CLASH, "date")
    return None


def _one_start(one: Period, other: Period) -> bool:
    """Tell whether an end told finely lies within the end told coarsely: since May 2006, since 2006."""
    ours, theirs = one.edtf.replace("..", "").strip("/"), other.edtf.replace("..", "").strip("/")
    return ours.startswith(theirs) or theirs.startswith(ours)


def _unresolved(told: Period) -> bool:
    """Tell whether a time is a weekday or a time of day whose week is not known."""
    return told.basis is Basis.UNRESOLVED and not told.edtf and bool(_weekdays(told))


def _weekdays(told: Period) -> frozenset[str]:
    return WEEKDAYS & set(words_of(told).replace(",", " ").split())


def _known(
    one: Period, other: Period, ours: tuple[date, date], theirs: tuple[date, date]
) -> tuple[Relation, str]:
    if ours == theirs:
        return Relation.SAME, "same date"
    if _other_ends(one, other):
        return Relation.CLASH, "date"
    if _meet(ours, theirs):
        return Relation.STANDS, "granularity"
    fine = one.granularity in FINE and other.granularity in FINE
    named = _weekdays(one) and _weekdays(other)
    if fine and not named and abs((ours[0] - theirs[0]).days) <= DAY:
        return Relation.STANDS, "zone"
    if any(_meet(a, b) for a in (ours, *one.others) for b in (theirs, *other.others)):
        return Relation.STANDS, "reading"
    return Relation.CLASH, "date"


def _other_ends(one: Period, other: Period) -> bool:
    """Tell whether both are told from one end to the other, and an end differs: from 1992, and from 1999, to 2002."""
    ours, theirs = one.edtf.split("/"), other.edtf.split("/")
    if len(ours) != 2 or len(theirs) != 2:  # noqa: PLR2004
        return False
    closed = all(DIGITS.search(end) for end in (*ours, *theirs))
    return closed and any(
        not a.startswith(b) and not b.startswith(a) for a, b in zip(ours, theirs, strict=True)
    )


def _meet(ours: tuple[date, date], theirs: tuple[date, date]) -> bool:
    return ours[0] <= theirs[1] and theirs[0] <= ours[1]


def _whole(told: Period) -> tuple[date, date]:
    """Return the days of a time, an open end as far off as can be."""
    return told.first or date.min, told.last or date.max


def _shape(told: Period) -> str:
    return DIGITS.sub("0", told.edtf)


def words_of(told: Period) -> str:
    """Return the words of a time in small letters, for telling whether two are told alike."""
    return " ".join(told.text.lower().split())
