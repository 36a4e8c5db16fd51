"""Suggestions, and claims that are tied, laid out for the eye: read from the texts anew, as corrected, and compared."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..comparing import compare_statements
from ..comparing.layout import NAMES, lay_out
from ..comparing.outcome import strongest
from ..days import between
from ..finding.sources import Sources
from ..finding.workers import statements
from ..reading.corrected import Part
from ..records import record
from ..store import anchoring, suggestion_beside
from ..text import one_line
from ..words import Kind
from . import views
from .filling import figure_at, period_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..comparing import Comparison
    from ..comparing.layout_parts import Layout
    from ..finding.sources import Source
    from ..models import Claim, SuggestedSide
    from ..reading.parts import Statement
    from ..store.project import Project
    from ..store.suggestion_beside import Corrected, Printed
    from ..words import Voice
    from .suggested import Suggestion

LONG = 60_000
"""Of a text with more code points only what stands around a passage is read."""
AROUND = 6_000
"""How much of a long text is read before and behind a passage, in code points."""


@record
class Read:
    """What is read of one side of a suggestion and can be corrected, as one would type it, "" where nothing was read.

    `parts` are those that can be corrected: unit and what is counted only of a figure, the period of a figure or a date.
    `corrected` holds what somebody corrected, by part; the figure's for its parts, the statement's for the speaker.
    """

    speaker: str
    voice: Voice | None
    period: str
    unit: str
    counts: str
    parts: frozenset[Part]
    corrected: dict[str, Corrected]


@record
class Opened:
    """A suggestion with what is read of its two sides now, how it is drawn, and who else printed its passages.

    What is read and the layout are None where the text is read otherwise now: what was compared is out of date.
    `joins` is the open contradiction that accepting a clash would join, None where it would make one.
    """

    suggestion: Suggestion
    first: Read | None
    second: Read | None
    layout: Layout | None
    copies: tuple[tuple[Printed, ...], tuple[Printed, ...]]
    joins: int | None


def open_suggestion(project: Project, suggestion_id: int, names: tuple[str, str] = NAMES) -> Opened:
    """Return a suggestion with its statements and its layout. `names`: what the two sides are called in questions.

    Raises NotFoundError.
    """
    found = views.suggestion(project, suggestion_id)
    sides = (found.first, found.second)
    some = _read(project, [(side.version_id, side.start, side.end) for side in sides])
    first, second = (
        next((one for one in told if (one.start, one.end) == (side.start, side.end)), None)
        for told, side in zip(some, sides, strict=True)
    )
    corrected = suggestion_beside.corrections(project, {side.version_id for side in sides})
    reads = (
        _told(first, found.first, corrected) if first is not None else None,
        _told(second, found.second, corrected) if second is not None else None,
    )
    layout = None
    if first is not None and second is not None:
        by_hand = _has_period(reads[0]), _has_period(reads[1])
        layout = lay_out(first, second, found.comparison, names, by_hand)
    return Opened(
        suggestion=found,
        first=reads[0],
        second=reads[1],
        layout=layout,
        copies=(_printed(project, found.first), _printed(project, found.second)),
        joins=_joined(project, found),
    )


def _told(statement: Statement, side: SuggestedSide, corrected: Sequence[Corrected]) -> Read:
    value = (side.value_start, side.value_end)
    figure = figure_at(statement, value)
    quantity = figure.quantity if figure is not None else None
    period = period_of(statement, value)
    speaker = statement.speaker
    return Read(
        speaker=speaker.name if speaker else "",
        voice=speaker.voice if speaker else None,
        period=between(period.first, period.last) if period else "",
        unit=quantity.unit or "" if quantity else "",
        counts=one_line(quantity.counts) if quantity else "",
        parts=_parts(statement, value, has_figure=quantity is not None),
        corrected={
            one.part: one
            for one in corrected
            if one.version_id == side.version_id
            and (one.start, one.end) in (value, (side.start, side.end))
        },
    )


def _parts(statement: Statement, value: tuple[int, int], *, has_figure: bool) -> frozenset[Part]:
    if has_figure:
        return frozenset({Part.SPEAKER, Part.PERIOD, Part.UNIT, Part.COUNTS})
    dated = any(one.start < value[1] and value[0] < one.end for one in statement.periods)
    whole = value == (statement.start, statement.end)
    return frozenset({Part.SPEAKER, Part.PERIOD} if dated and not whole else {Part.SPEAKER})


def _has_period(read: Read | None) -> bool:
    """Tell whether somebody settled the period of a side."""
    return read is not None and Part.PERIOD in read.corrected


def _printed(project: Project, side: SuggestedSide) -> tuple[Printed, ...]:
    return suggestion_beside.printed(project, side.version_id, side.start)


def _joined(project: Project, found: Suggestion) -> int | None:
    """Return the contradiction that is open on the same figure."""
    claims = (
        anchoring.covering(project, found.first, found.second),
        anchoring.covering(project, found.second, found.first),
    )
    if claims == (None, None):
        return None
    ids = (claims[0] or 0, claims[1] or 0)
    return anchoring.open_on(project, ids, found.kind or Kind.OTHER, found.first, found.second)


def lay_out_claims(
    project: Project, claims: Sequence[Claim], names: tuple[str, str] = NAMES
) -> Layout | None:
    """Return how two claims are drawn: by the strongest comparison that rests on what was marked; None where none does."""
    places = [(c.anchor.version_id, c.anchor.start, c.anchor.end) for c in claims]
    first, second = _read(project, places)
    found: list[tuple[Comparison, Statement, Statement]] = [
        (compare_statements(one, other), one, other)
        for one in _touching(first, places[0])
        for other in _touching(second, places[1])
    ]
    told = [one for one in found if one[0].rule and _rests_on(one[0], places)]
    if not told:
        return None
    best = strongest([comparison for comparison, _, _ in told])
    return next(
        lay_out(one, other, best, names) for comparison, one, other in told if comparison is best
    )


def _touching(some: Sequence[Statement], place: tuple[int, int, int]) -> list[Statement]:
    return [one for one in some if one.start < place[2] and place[1] < one.end]


def _rests_on(comparison: Comparison, places: Sequence[tuple[int, int, int]]) -> bool:
    """Tell whether both values that a comparison rests on stand in what was marked."""
    values = comparison.first_value, comparison.second_value
    return all(
        start < place[2] and place[1] < end
        for (start, end), place in zip(values, places, strict=True)
    )


def _read(project: Project, places: Sequence[tuple[int, int, int]]) -> list[tuple[Statement, ...]]:
    """Return the statements of the versions of some places, as corrected; () for a version that is gone."""
    version_ids = [version_id for version_id, _, _ in places]
    found = {
        source.version_id: source
        for source in Sources(project, version_ids).sources(sorted(set(version_ids)))
    }
    return [
        statements(_around(found[version_id], start, end)) if version_id in found else ()
        for version_id, start, end in places
    ]


def _around(source: Source, start: int, end: int) -> Source:
    """Return a source of which only what stands around a passage is read, where it is a long one; offsets stay."""
    if len(source.text) <= LONG:
        return source
    first = max(source.text.rfind("\n", 0, max(0, start - AROUND)), 0)
    last = source.text.find("\n", min(len(source.text), end + AROUND))
    last = len(source.text) if last < 0 else last
    blank = " " * first + source.text[first:last]
    return replace(source, text=blank, stamp=f"{source.stamp} {first} {last}")
