"""Suggestions, and claims that are tied, laid out for the eye: read from the texts anew, as corrected, and compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..comparing.layout import NAMES, lay_out
from ..days import between
from ..finding.beside import Settling, against, compare_beside, touched
from ..finding.nearby import around
from ..finding.sources import Sources, answers
from ..finding.workers import statements
from ..models import Place
from ..reading.corrected import Part
from ..records import record
from ..store import anchoring, suggestion_beside
from ..text import one_line
from ..words import Kind
from . import views
from .filling import figure_at, period_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..comparing.layout_parts import Layout
    from ..models import Claim, SuggestedSide
    from ..reading.parts import Statement
    from ..store.project import Project
    from ..store.suggestion_beside import Corrected, Printed
    from ..words import Voice
    from .suggested import Suggestion


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
    """Return how two claims are drawn, by the comparison that the report tells; None where it rests on no words of both."""
    one, other = (Place(c.anchor.version_id, c.anchor.start, c.anchor.end) for c in claims)
    places = one, other
    first, second = _read(project, [(p.version_id, p.start, p.end) for p in places])
    said = touched(first, one.start, one.end), touched(second, other.start, other.end)
    if against(places, said):
        return None
    known = Sources(project, {one.version_id, other.version_id}).known
    settled = Settling(answers(project)).between(known[one.version_id], known[other.version_id])
    found = compare_beside(said, places, settled)
    if not found.comparison.rule:
        return None
    return lay_out(found.first, found.second, found.comparison, names)


def _read(project: Project, places: Sequence[tuple[int, int, int]]) -> list[tuple[Statement, ...]]:
    """Return the statements of the versions of some places, as corrected; () for a version that is gone."""
    version_ids = [version_id for version_id, _, _ in places]
    found = {
        source.version_id: source
        for source in Sources(project, version_ids).sources(sorted(set(version_ids)))
    }
    return [
        statements(around(found[version_id], start, end)) if version_id in found else ()
        for version_id, start, end in places
    ]
