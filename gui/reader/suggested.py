"""The suggestion that is selected, as the readers show it: two passages outlined, and a curve between them.

No claims need to be there. In the gutter each passage stands in for a claim, by an id that no claim has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from core.operations import views
from core.operations.views import Tie
from core.records import record
from gui.outcomes import LOOKS

if TYPE_CHECKING:
    from core.operations.views import Project, SuggestedSide, SuggestionRow
    from core.words import ClaimState
    from gui.session import Selection


@record
class Passage:
    """A passage of a text, [start, end) in code points, with the value in it that the outcome rests on; None without.

    `stand_in` is the id by which the gutter knows it.
    """

    stand_in: int
    start: int
    end: int
    value: tuple[int, int] | None
    state: ClaimState


def selected(project: Project, selection: Selection) -> SuggestionRow | None:
    """Return the suggestion that is selected, the current one of several; None where none is."""
    if selection.noun != "suggestion" or selection.current is None:
        return None
    rows: Any = views.listed_rows(project, "suggestion", [selection.current])
    return cast("SuggestionRow | None", rows.get(selection.current))


def state_of(row: SuggestionRow) -> ClaimState:
    """Return in whose colours a suggestion is shown: by the checker's outcome where there is one."""
    return LOOKS[row.own_outcome or row.outcome].state


def passages(row: SuggestionRow | None, version_id: int | None) -> tuple[Passage, ...]:
    """Return the passages of a suggestion that stand in a version."""
    if row is None:
        return ()
    sides = zip(_stand_ins(row), (row.first, row.second), strict=True)
    return tuple(
        _passage(stand_in, side, state_of(row))
        for stand_in, side in sides
        if side.version_id == version_id
    )


def _stand_ins(row: SuggestionRow) -> tuple[int, int]:
    return -2 * row.id, -2 * row.id - 1


def _passage(stand_in: int, side: SuggestedSide, state: ClaimState) -> Passage:
    value = (side.value_start, side.value_end) if side.value_end > side.value_start else None
    return Passage(stand_in, side.start, side.end, value, state)


def tie(row: SuggestionRow) -> Tie:
    """Return what joins the passages of a suggestion, as the gutter draws it: neither a link nor a contradiction."""
    articles = row.first.article_id, row.second.article_id
    return Tie(None, None, *_stand_ins(row), *articles, state_of(row))


def id_of(one: Tie) -> int | None:
    """Return the suggestion that a tie belongs to; None of a tie between claims."""
    return -one.first_id // 2 if one.first_id < 0 else None
