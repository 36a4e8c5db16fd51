"""What a comparison assumed, as questions with their likeliest answers, to be pressed as buttons."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ..days import between, day
from ..reading.parts import Basis
from . import gate
from .layout_parts import Asked, Choice
from .parts import Gate, Question, Result

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .layout_parts import Stretch
    from .parts import Assumption, Check, Comparison

Names = tuple[str, str]
PERIODS = {Question.FIRST_PERIOD: 0, Question.SECOND_PERIOD: 1}
DATES = {Question.FIRST_DATE: 0, Question.SECOND_DATE: 1}
GATES = {
    Question.SAME_EVENT: "event",
    Question.SAME_PLACE: "place",
    Question.SAME_ENTITY: "entity",
    Question.SAME_MEASURE: "measure",
    Question.SAME_PERIOD: "period",
}
WORDS = dict(gate.QUESTIONS.values()) | {Question.SAME_PERIOD: "Are both about the same time?"}
SETTLED = "You settled this."
"""What the gate says of a check that the user has answered."""
MOST = 4
YES_NO = (Choice("yes", "Yes"), Choice("no", "No"))
DAY = timedelta(days=1)


def asked_of(
    comparison: Comparison,
    stretches: tuple[Stretch, Stretch],
    texts: tuple[str, str],
    names: Names,
) -> tuple[Asked, ...]:
    """Return the questions that a comparison leaves open, those that were answered, and what sets the two apart; each once.

    They have up to four answers. `texts` are the two values as printed, `names` what the two sides are called.
    """
    found = {
        one.key: _asked(one, comparison, stretches, texts, names) for one in comparison.assumptions
    }
    apart = any(c.name == Gate.PERIOD and c.result is Result.FAILED for c in comparison.checks)
    for key, at in PERIODS.items():
        if apart and not stretches[at].known:
            found[key] = _period(key, stretches[at], stretches[1 - at], texts[at], names[1 - at])
        if stretches[at].by_hand:
            asked = _period(key, stretches[at], stretches[1 - at], texts[at], names[1 - at])
            settled = _days(stretches[at].first, stretches[at].last)
            found[key] = replace(asked, settled=settled, result=Result.PASSED)
    for key, name in GATES.items():
        check = next((c for c in comparison.checks if c.name == name and _is_said(c)), None)
        if check is not None:
            told = "yes" if check.result is Result.PASSED else "no"
            settled = told if check.detail == SETTLED else ""
            found[key] = Asked(
                key,
                WORDS[key],
                check.detail,
                YES_NO,
                typed=False,
                settled=settled,
                result=check.result,
            )
    return tuple(found.values())


def _is_said(check: Check) -> bool:
    """Tell whether a check was answered by the user, or says that the two are apart, which the user may know better."""
    return check.detail == SETTLED or check.result is Result.FAILED


def _asked(
    assumption: Assumption,
    comparison: Comparison,
    stretches: tuple[Stretch, Stretch],
    texts: tuple[str, str],
    names: Names,
) -> Asked:
    key = assumption.key
    if key in PERIODS:
        at = PERIODS[key]
        return _period(key, stretches[at], stretches[1 - at], texts[at], names[1 - at])
    if key in DATES:
        at = DATES[key]
        choices = tuple(_other_day(stretches[1 - at], names[1 - at]))
        question = f"When was the article of {names[at]} written?"
        return Asked(key, question, "Its date is not known.", choices, typed=True)
    checks = (c.detail for c in comparison.checks if c.name == GATES[key])
    assumed = (
        c.detail for c in comparison.checks if c.name == GATES[key] and c.result is Result.ASSUMED
    )
    why = next(assumed, next(checks, ""))
    return Asked(key, assumption.question, why, YES_NO, typed=False)


def _other_day(other: Stretch, name: str) -> Iterator[Choice]:
    """Give the day of the other article."""
    first, last = other.said_first, other.said_last
    if first is not None and last is not None:
        yield Choice(_days(first, last), f"as {name}: {between(first, last)}")


# Periods --------------------------------------------------------------------------------------------------------------


def _period(key: Question, own: Stretch, other: Stretch, text: str, name: str) -> Asked:
    if own.basis is Basis.ASSUMED and own.first is not None and own.last is not None:
        choices, why = _years_of(own.first, own.last, own.said_last), own.words
        return Asked(key, f"Which date is “{own.text}”?", why, choices, typed=True)
    choices = _likely(own.said_last)
    if other.first is not None and other.last is not None:
        same = Choice(
            _days(other.first, other.last), f"as {name}: {between(other.first, other.last)}"
        )
        choices = [same, *(one for one in choices if one.value != same.value)]
    return Asked(
        key, f"Which period is “{text}” about?", own.words, tuple(choices[:MOST]), typed=True
    )


def _likely(said: date | None) -> list[Choice]:
    """Return what a figure told on a day is most often about: the year before, the year so far, the month before, the day's year."""
    if said is None:
        return []
    start, month = date(said.year, 1, 1), said.replace(day=1)
    found: list[Choice] = []
    if said.year > date.min.year:
        found.append(_choice(date(said.year - 1, 1, 1), date(said.year - 1, 12, 31)))
    found.append(Choice(_days(start, said), f"{said.year} to {day(said)}"))
    if month > date.min:
        before = month - DAY
        found.append(_choice(before.replace(day=1), before))
    return found


def _years_of(first: date, last: date, said: date | None) -> tuple[Choice, ...]:
    """Return a period whose year was assumed, the same in the years around it, none that begins after it was told."""
    found = [_choice(first, last)]
    for years in (-1, 1):
        moved = _in_year(first, years), _in_year(last, years)
        if moved[0] and moved[1] and (years < 0 or said is None or moved[0] <= said):
            found.append(_choice(moved[0], moved[1]))
    return tuple(found)


def _in_year(one: date, years: int) -> date | None:
    """Return a day so many years later, the last of February where there is no 29th; None beyond the calendar."""
    year = one.year + years
    if not date.min.year <= year <= date.max.year:
        return None
    next_day = one + DAY if one < date.max else one
    if (next_day.month, next_day.day) == (3, 1):
        return date(year, 3, 1) - DAY
    return one.replace(year=year)


def _choice(first: date, last: date) -> Choice:
    return Choice(_days(first, last), between(first, last))


def _days(first: date | None, last: date | None) -> str:
    """Write days as `values.parse_date` reads them, an open end as ".."."""
    ends = [end.isoformat() if end is not None else ".." for end in (first, last)]
    return ends[0] if first == last else "/".join(ends)
