"""Lapses: one says that something has not happened since some time, the other that it happened later."""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from ...reading.parts import Basis
from ...reading.predicates import innermost
from ...words import Kind
from ..features import kept
from ..frames import frames_of
from ..reach import ACTUAL
from ..roles import fits
from ..worded import of_spans
from .dates import asked_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...reading.parts import Period
    from ..features import Features
    from ..frames import Frame
    from ..pair import Pair
    from ..parts import Finding
    from ..roles import Part

DETAIL = "The one says that it has not happened since, the other that it happened later."
TO_COME = "future"
YEAR, MONTH, DAY = 4, 7, 10
"""How many characters a year, a month and a day have in the form that is sorted."""


def lapses(pair: Pair) -> Iterator[Finding]:
    """Give a finding where something has not been done since a time, and was done at a later one."""
    for turned, (one, other) in enumerate(((pair.first, pair.second), (pair.second, pair.first))):
        times = next(_later(one, other), None)
        if times is not None:
            yield _finding(pair, (times[1], times[0]) if turned else times)
            return


def _finding(pair: Pair, times: tuple[Period, Period]) -> Finding:
    spans = [(told.start, told.end) for told in times]
    found = of_spans(pair, (spans[0], spans[1]), Kind.DATE, DETAIL, strength=0.7, gated=False)
    asked = asked_of(times[0], "first") + asked_of(times[1], "second")
    return replace(found, assumptions=(*found.assumptions, *asked))


def _later(one: Features, other: Features) -> Iterator[tuple[Period, Period]]:
    """Give the time since which one side denies it, and the later one for which the other tells it."""
    denied = [(f, p) for f, p in _timed(one) if f.denied and p.first and p.last is None]
    if not denied:
        return
    told = [(f, p) for f, p in _timed(other) if not f.denied and p.first and p.last]
    for lapsed, since in denied:
        for done, when in told:
            if _is_after(when, since, one) and _one_deed(lapsed, done) and _one_thing(lapsed, done):
                yield since, when


@kept
def _timed(side: Features) -> tuple[tuple[Frame, Period], ...]:
    """Return each time with the predicate of its clause, where that is told as so and not as to come."""
    return tuple(_each_timed(side))


def _each_timed(side: Features) -> Iterator[tuple[Frame, Period]]:
    sentence = side.statement.sentence
    for period in side.periods:
        at = next((i for i, t in enumerate(sentence.tokens) if t.end > period.start), 0)
        clause = innermost(sentence, at)
        for frame in frames_of(side):
            told = frame.clause is clause and frame.context == ACTUAL and frame.tense != TO_COME
            if told and period.basis is not Basis.UNRESOLVED:
                yield frame, period


def _is_after(when: Period, since: Period, side: Features) -> bool:
    """Tell whether a time lies behind all of the one since when, and not behind the day on which that was said."""
    said, end = side.statement.said_last, _end(since)
    if end is None or when.first is None or when.last is None:
        return False
    return when.first > end and (said is None or when.last <= said)


def _end(since: Period) -> date | None:
    """Return the last day of "May 2019" in "since May 2019"."""
    told = since.edtf.partition("/")[0].partition("T")[0]
    if len(told) not in (YEAR, MONTH, DAY) or not told.replace("-", "").isdigit():
        return None
    year, month, day = ([int(part) for part in told.split("-")] + [0, 0])[:3]
    if not 1 <= (month or 1) <= 12:  # noqa: PLR2004 - months of a year
        return None
    month = month or 12
    return date(year, month, day or calendar.monthrange(year, month)[1])


def _one_deed(lapsed: Frame, done: Frame) -> bool:
    """Tell whether both are of one deed: not inspected, was inspected, passed its inspection."""
    if lapsed.copula or done.copula:
        return False
    nouns = (word.keys for word in done.words if word.tag == "noun" and not word.name)
    return any(not lapsed.keys.isdisjoint(keys) for keys in (done.keys, *nouns))


def _one_thing(lapsed: Frame, done: Frame) -> bool:
    """Tell whether both are told of one known thing, and done by the same where that is told too."""
    ours, theirs = lapsed.patient or lapsed.agent, done.patient or done.agent
    if lapsed.patient is not None and _vague(lapsed.patient):
        return False
    if lapsed.keys.isdisjoint(done.keys) or done.patient is None:
        theirs = done.agent
    if lapsed.patient is not None and done.patient is not None:
        return _same(lapsed.patient, theirs) and _agents(lapsed, done)
    return _same(ours, theirs)


def _agents(lapsed: Frame, done: Frame) -> bool:
    one, other = lapsed.agent, done.agent
    if one is None or other is None or lapsed.keys.isdisjoint(done.keys):
        return True
    return _same(one, other)


def _same(one: Part | None, other: Part | None) -> bool:
    if one is None or other is None or _vague(one) or _vague(other):
        return False
    numbers = [{key for key in part.keys if key.isdecimal()} for part in (one, other)]
    return fits(one, other) and not (all(numbers) and numbers[0].isdisjoint(numbers[1]))


def _vague(part: Part) -> bool:
    return part.vague and part.share == ""
