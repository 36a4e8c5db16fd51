"""Whether two figures are of the same period, and which of two statements was made later."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from ..reading.parts import Basis, Granularity
from ..reading.predicates import innermost
from . import wording
from .parts import Assumption, Check, Gate, Question, Relation, Result
from .times import relate
from .told_times import is_running

if TYPE_CHECKING:
    from datetime import date

    from ..reading.parts import Period, Sentence
    from .features import Features
    from .figures import Figure
    from .pair import Pair
    from .parts import Days, Span

LONG = frozenset({Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY})
TODAY = frozenset({"today", "this day"})
NOW = TODAY | {"now", "so far", "to date"}
DAY = timedelta(days=1)
TAKEN = 0.1
"""The share of a period that may still have been to come when a figure for all of it was told; else it is not of it."""

WHICH = {"first": Question.FIRST_PERIOD, "second": Question.SECOND_PERIOD}
WRITTEN = {"first": Question.FIRST_DATE, "second": Question.SECOND_DATE}


def period(
    pair: Pair,
    figures: tuple[Figure, Figure] | None,
    spans: tuple[Span, Span] | None = None,
) -> tuple[Check, tuple[Assumption, ...]]:
    """Tell whether both are of the same period; what is missing is assumed and asked for.

    A figure that recurs (a rate, a price) needs its period; one of an event has the event's, where nothing speaks
    against it. Without figures the periods of the statements are laid beside each other: those of the clauses in which
    `spans` stand, where those have some.
    """
    one = _about(pair.first, figures[0] if figures else None, spans[0] if spans else None)
    other = _about(pair.second, figures[1] if figures else None, spans[1] if spans else None)
    if figures is not None:
        one, other = _as_of(pair, figures, (one, other))
    days = (
        pair.settled.first_period or _days(one),
        pair.settled.second_period or _days(other),
    )
    texts = (_text(one, days[0]), _text(other, days[1]))
    answer = pair.settled.same_period
    if answer is not None:
        result = Result.PASSED if answer else Result.FAILED
        return Check(Gate.PERIOD, result, *texts, "You settled this."), ()
    if days[0] is not None and days[1] is not None:
        return _known((days[0], days[1]), texts, (one, other), figures)
    relation = relate(one, other)[0] if one is not None and other is not None else Relation.APART
    changed = _now_and_then(one, other, pair) or _now_and_then(other, one, pair)
    if relation is Relation.CLASH or changed:
        return _apart(texts, figures), ()
    if relation is Relation.SAME:
        return Check(Gate.PERIOD, Result.PASSED, *texts, "Both tell the same time."), ()
    if not _recurring(figures):
        return Check(
            Gate.PERIOD, Result.PASSED, *texts, "Both tell of one event, and so of one time."
        ), ()
    return _missing(pair, days, texts)


def _as_of(
    pair: Pair, figures: tuple[Figure, Figure], told: tuple[Period | None, Period | None]
) -> tuple[Period | None, Period | None]:
    """Leave out since when a running total is counted beside a figure that is of now, or of no time told."""
    running = [
        is_running(figure, side.statement.sentence)
        for figure, side in zip(figures, (pair.first, pair.second), strict=True)
    ]
    now = [
        period is None or period.reference == "PRESENT_REF" or period.text.lower() in NOW
        for period in told
    ]
    return (
        None if running[0] and now[1] else told[0],
        None if running[1] and now[0] else told[1],
    )


def _now_and_then(now: Period | None, then: Period | None, pair: Pair) -> bool:
    """Tell whether one tells how it is now, and the other how it was in a year or more that is over: in the 1990s."""
    if now is None or then is None or then.last is None or then.granularity not in LONG:
        return False
    present = now.reference == "PRESENT_REF" or (now.first is None and now.text.lower() in TODAY)
    said = [s.statement.said_first for s in (pair.first, pair.second) if s.statement.said_first]
    return present and all(then.last < day for day in said)


def _recurring(figures: tuple[Figure, Figure] | None) -> bool:
    return figures is not None and any(f.nature == wording.RECURRING for f in figures)


def _about(side: Features, figure: Figure | None, span: Span | None) -> Period | None:
    if figure is not None:
        return figure.period
    beside = _beside(side, span) if span and len(side.periods) > 1 else None
    return beside or (side.periods[0] if side.periods else None)


def _beside(side: Features, span: Span) -> Period | None:
    """Return the first time in the very clause in which a stretch of words ends."""
    sentence = side.statement.sentence
    clause = innermost(sentence, _token_at(sentence, span[1] - 1))
    return next(
        (p for p in side.periods if innermost(sentence, _token_at(sentence, p.start)) is clause),
        None,
    )


def _token_at(sentence: Sentence, point: int) -> int:
    return next((i for i, token in enumerate(sentence.tokens) if token.end > point), 0)


def _days(told: Period | None) -> Days | None:
    if told is None or told.first is None or told.last is None:
        return None
    return told.first, told.last


def _text(told: Period | None, days: Days | None) -> str:
    if days is None:
        return told.text if told is not None else ""
    dates = (
        f"{days[0]:%Y-%m-%d} to {days[1]:%Y-%m-%d}" if days[0] != days[1] else f"{days[0]:%Y-%m-%d}"
    )
    return f"{told.text} ({dates})" if told is not None else dates


def _known(
    days: tuple[Days, Days],
    texts: tuple[str, str],
    told: tuple[Period | None, Period | None],
    figures: tuple[Figure, Figure] | None,
) -> tuple[Check, tuple[Assumption, ...]]:
    """Both periods are known: the same, one within the other, or apart."""
    one, other = days
    if one[1] < other[0] or other[1] < one[0]:
        return _distant(one, other, texts, figures), ()
    if _recurring(figures) and one != other:
        detail = f"The first covers {texts[0]}, the second {texts[1]}."
        return Check(Gate.PERIOD, Result.FAILED, *texts, detail), ()
    asked = tuple(
        Assumption(WHICH[side], f"Is the {side} about {text}? {_lacking(read)} is assumed.")
        for side, read, text in zip(("first", "second"), told, texts, strict=True)
        if read is not None and read.basis is Basis.ASSUMED
    )
    if asked:
        return Check(Gate.PERIOD, Result.ASSUMED, *texts, "A part of the period is assumed."), asked
    return Check(Gate.PERIOD, Result.PASSED, *texts, "Both are about the same time."), ()


def _distant(
    one: Days, other: Days, texts: tuple[str, str], figures: tuple[Figure, Figure] | None
) -> Check:
    """Both periods are known and do not meet."""
    if not _recurring(figures) and _a_day_apart(one, other):
        detail = "The days are one apart, which time zones can explain."
        return Check(Gate.PERIOD, Result.PASSED, *texts, detail)
    return _apart(texts, figures)


def _apart(texts: tuple[str, str], figures: tuple[Figure, Figure] | None) -> Check:
    """Two times: of two events, where the figures are of the sort that one event has."""
    grows = figures is not None and any(f.nature == wording.GROWING for f in figures)
    detail = f"The first is about {texts[0]}, the second about {texts[1]}."
    return Check(Gate.EVENT if grows else Gate.PERIOD, Result.FAILED, *texts, detail)


def _lacking(told: Period) -> str:
    return (told.assumes or "a part of it").capitalize()


def _a_day_apart(one: Days, other: Days) -> bool:
    return one[0] == one[1] and other[0] == other[1] and abs(one[0] - other[0]) <= DAY


def _missing(
    pair: Pair, days: tuple[Days | None, Days | None], texts: tuple[str, str]
) -> tuple[Check, tuple[Assumption, ...]]:
    """One period or both are missing: they are assumed to be the same, unless the days of speaking speak against it."""
    said = (_said(pair.first), _said(pair.second))
    for at in (0, 1):
        there = days[1 - at]
        if days[at] is None and there is not None and not _can_cover(said[at], there, said[1 - at]):
            which = ("first", "second")[at]
            detail = (
                f"The {which} was said by {said[at]:%Y-%m-%d} and cannot cover {texts[1 - at]}."
            )
            return Check(Gate.PERIOD, Result.FAILED, *texts, detail), ()
    lacking = [("first", "second")[at] for at in (0, 1) if days[at] is None]
    detail = " ".join(_lacks(side, texts[("first", "second").index(side)]) for side in lacking)
    if not any(texts):
        detail = "Neither says which period its figure is about."
    asked = tuple(
        Assumption(WHICH[side], f"Which period is the figure of the {side} about?")
        for side in lacking
    ) + tuple(
        Assumption(WRITTEN[side], f"When was the {side} written?")
        for side, day in zip(("first", "second"), said, strict=True)
        if day is None
    )
    return Check(Gate.PERIOD, Result.ASSUMED, *texts, detail), asked


def _lacks(side: str, told: str) -> str:
    """Say what the period of one side lacks."""
    if told:
        return f"The {side} says “{told}”, but not of which date."
    return f"The {side} does not say which period its figure is about."


def _said(side: Features) -> date | None:
    return side.statement.said_last


def _can_cover(said: date | None, told: Days, other_said: date | None) -> bool:
    """Tell whether a figure told on a day can be of a period: not if much of the period was still to come.

    The period ends, for this, on the day its own figure was told: "this year" told in December ends in December.
    """
    if said is None:
        return True
    last = min(told[1], other_said) if other_said is not None else told[1]
    whole = (last - told[0]).days + 1
    return (last - said).days <= max(2, TAKEN * whole)


def order(pair: Pair) -> int:
    """Return -1 where the second statement was made later, 1 where the first was, 0 where it is not known."""
    one, other = pair.first.statement, pair.second.statement
    if one.said_last and other.said_first and one.said_last < other.said_first:
        return -1
    if other.said_last and one.said_first and other.said_last < one.said_first:
        return 1
    return 0
