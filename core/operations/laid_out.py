"""Suggestions, and claims that are tied, laid out for the eye: read from the texts anew, as corrected, and compared."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..comparing import compare_statements
from ..comparing.layout import NAMES, lay_out
from ..comparing.outcome import strongest
from ..finding.sources import Sources
from ..finding.workers import statements
from ..records import record
from . import views

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..comparing import Comparison
    from ..comparing.layout_parts import Layout
    from ..finding.sources import Source
    from ..models import Claim
    from ..reading.parts import Statement
    from ..store.project import Project
    from .suggested import Suggestion

LONG = 60_000
"""Of a text with more code points only what stands around a passage is read."""
AROUND = 6_000
"""How much of a long text is read before and behind a passage, in code points."""


@record
class Opened:
    """A suggestion with its two statements as they are read now, and how it is drawn.

    The statements and the layout are None where the text is read otherwise now: what was compared is out of date.
    """

    suggestion: Suggestion
    first: Statement | None
    second: Statement | None
    layout: Layout | None


def open_suggestion(project: Project, suggestion_id: int, names: tuple[str, str] = NAMES) -> Opened:
    """Return a suggestion with its statements and its layout. `names`: what the two sides are called in questions.

    Raises NotFoundError.
    """
    found = views.suggestion(project, suggestion_id)
    sides = [(side.version_id, side.start, side.end) for side in (found.first, found.second)]
    read = _read(project, sides)
    first, second = (
        next((s for s in some if (s.start, s.end) == place[1:]), None)
        for some, place in zip(read, sides, strict=True)
    )
    layout = None
    if first is not None and second is not None:
        layout = lay_out(first, second, found.comparison, names)
    return Opened(found, first, second, layout)


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
