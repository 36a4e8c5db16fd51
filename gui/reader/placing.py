"""In which reader an article is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.operations import views

if TYPE_CHECKING:
    from core.operations.views import Project
    from gui.reader.pane import ReaderPane
    from gui.reader.side_by_side import SideBySide


def pane_of(
    room: SideBySide, article_id: int, *, but: ReaderPane | None = None
) -> ReaderPane | None:
    """Return the reader that shows an article, the active one first; `but` is left out."""
    found = [pane for pane in room.panes if pane.article_id == article_id and pane is not but]
    return room.active if room.active in found else next(iter(found), None)


def beside(room: SideBySide, pane: ReaderPane | None) -> ReaderPane:
    """Return the reader after one, at the end the one before it; a new one where it stands alone."""
    if len(room.panes) == 1:
        return room.add_pane()
    at = room.panes.index(pane) if pane else 0
    return room.panes[at + 1 if at + 1 < len(room.panes) else at - 1]


def places(room: SideBySide, first: int, second: int) -> tuple[ReaderPane, ReaderPane]:
    """Return two readers beside each other for two articles: those that show one of them already, if any do."""
    one, other = pane_of(room, first), pane_of(room, second)
    if one and other:
        room.splitter.bring_together(one, other)
    elif other:
        at = room.panes.index(other)
        one = room.panes[at - 1] if at else beside(room, other)
    elif one is None:
        one = room.active or room.panes[0]
        if len(room.panes) > 1 and one is room.panes[-1]:
            one = room.panes[-2]
    one = one or room.panes[0]
    return one, other or beside(room, one)


def pair(
    room: SideBySide, project: Project, first_claim: int, second_claim: int
) -> tuple[ReaderPane, ReaderPane]:
    """Return the readers for two claims: one and the same where they stand in one article and both fit into view."""
    first, second = (views.claim(project, one).article_id for one in (first_claim, second_claim))
    if first != second:
        return places(room, first, second)
    one = pane_of(room, first) or room.active or room.panes[0]
    one.show_claim(first_claim)
    if one.show_both(first_claim, second_claim):
        return one, one
    return one, pane_of(room, second, but=one) or beside(room, one)
