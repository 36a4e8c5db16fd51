"""What the machine reads of a passage, as the values of a claim: wording, type, speakers, voice, period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..comparing.features import cached
from ..finding.sources import Sources
from ..finding.workers import statements
from ..models import DateValue, Speaker
from ..reading.parts import Basis
from ..records import record
from ..text import one_line
from ..words import Origin, Voice

if TYPE_CHECKING:
    from ..comparing.figures import Figure
    from ..reading.parts import Attribution, Period, Statement
    from ..store.project import Project
    from ..words import ClaimType

Span = tuple[int, int]


@record
class Filled:
    """What a claim can be filled with. `wording` is "" where it would be the quote itself; `period` may be unknown."""

    wording: str
    type: ClaimType
    speakers: tuple[Speaker, ...]
    voice: Voice
    period: DateValue


def read_version(project: Project, version_id: int) -> tuple[Statement, ...]:
    """Return what a version's sentences say, as corrected, without furniture; () for a version that is gone."""
    found = Sources(project, [version_id]).sources([version_id])
    return statements(found[0]) if found else ()


def statement_at(project: Project, version_id: int, start: int, end: int) -> Statement | None:
    """Return the statement that [start, end) of a version lies in or begins in; None where there is none."""
    return next(
        (one for one in read_version(project, version_id) if one.start < end and start < one.end),
        None,
    )


def filled(statement: Statement, value: Span) -> Filled:
    """Return what a claim on a statement can be filled with; `value` is the place of the figure that it is about."""
    speaker = statement.speaker
    return Filled(
        wording=_wording(statement, value),
        type=statement.type,
        speakers=_chain(speaker),
        voice=speaker.voice if speaker else Voice.OUTLET,
        period=_dated(period_of(statement, value)),
    )


def _wording(statement: Statement, value: Span) -> str:
    """Return the words without those that tell who said them, where that still holds the value."""
    text = one_line(statement.text)
    said = statement.speaker.said if statement.speaker else ()
    holding = [(start, end) for start, end in said if start <= value[0] and value[1] <= end]
    if holding:
        start, end = holding[0]
        words = one_line(statement.text[start - statement.start : end - statement.start])
        words = words.strip("“”\"'‘’ ,;:")
        if words:
            return words[:1].upper() + words[1:]
    return "" if text == statement.text else text


def _chain(speaker: Attribution | None) -> tuple[Speaker, ...]:
    if speaker is None:
        return ()
    return (Speaker(speaker.name, speaker.role), *(Speaker(name) for name in speaker.via))


def figure_at(statement: Statement, value: Span) -> Figure | None:
    """Return the figure of a statement that stands at [start, end), or None."""
    return next(
        (f for f in cached(statement).figures if f.start < value[1] and value[0] < f.end), None
    )


def period_of(statement: Statement, value: Span) -> Period | None:
    """Return the period that the figure at a place is about, else that of the statement; None where none was read."""
    figure = figure_at(statement, value)
    if figure is not None and figure.period is not None:
        return figure.period
    return next(iter(cached(statement).periods), None)


def _dated(period: Period | None) -> DateValue:
    if period is None or (period.first is None and period.last is None):
        return DateValue()
    origin = Origin.READ if period.basis is Basis.READ else Origin.INFERRED
    return DateValue(
        period.first.isoformat() if period.first else None,
        period.last.isoformat() if period.last else None,
        period.text,
        origin,
        "read by the program" if origin is Origin.READ else "counted by the program",
    )
