"""In which reader an article is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF

from core.operations import views
from gui.reader.empty import Advice
from gui.reader.underlay import parts

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from core.operations.views import Project, SuggestionRow
    from gui.reader.pane import ReaderPane
    from gui.reader.side_by_side import SideBySide

UPPER = 0.75
"""The share of a reader's height in which the passages of a suggestion stand."""


def pane_of(
    room: SideBySide, article_id: int, *, but: ReaderPane | None = None
) -> ReaderPane | None:
    """Return the reader that shows an article, the active one first; `but` is left out."""
    found = [pane for pane in room.panes if pane.article_id == article_id and pane is not but]
    return room.active if room.active in found else next(iter(found), None)


def beside(room: SideBySide, pane: ReaderPane | None) -> ReaderPane:
    """Return a reader next to one: an empty one, else that after it, at the end the one before; where it stands alone, a new one."""
    if len(room.panes) == 1:
        return room.new_pane()
    at = room.panes.index(pane) if pane else 0
    after, before = room.panes[at + 1 : at + 2], room.panes[max(0, at - 1) : at]
    return next((one for one in (*after, *before) if one.article_id is None), (after or before)[0])


def for_article(room: SideBySide, article_id: int, *, next_to: bool) -> ReaderPane:
    """Return the reader for an article: that which shows it, an empty one, else the active one, or the one beside it."""
    shown = pane_of(room, article_id)
    if shown:
        return shown
    active = room.active or room.panes[0]
    if active.article_id is None:
        return active
    if next_to:
        return beside(room, active)
    return next((pane for pane in room.panes if pane.article_id is None), active)


def for_claim(
    room: SideBySide, project: Project, claim_id: int, *, keep: int | None = None
) -> ReaderPane:
    """Return the reader for a claim: that which shows its article, an empty one, else the active one.

    No reader is taken that shows the article `keep`, and one with the other end of a tie of the claim only where there
    is no other.
    """
    article_id = views.claim(project, claim_id).article_id
    shown = pane_of(room, article_id)
    if shown:
        return shown
    free = [pane for pane in _nearest_first(room) if keep is None or pane.article_id != keep]
    if not free:
        return beside(room, room.active)
    tied = _tied_articles(project, article_id, claim_id)
    untied = [pane for pane in free if pane.article_id not in tied]
    return next((pane for pane in free if pane.article_id is None), (untied or free)[0])


def _nearest_first(room: SideBySide) -> list[ReaderPane]:
    """Return the readers, the active one first, then those beside it."""
    panes = room.panes
    at = panes.index(room.active) if room.active in panes else 0
    return sorted(panes, key=lambda pane: abs(panes.index(pane) - at))


def _tied_articles(project: Project, article_id: int, claim_id: int) -> set[int]:
    """Return the articles in which the ties of a claim end."""
    found: set[int] = set()
    for tie in views.ties(project, [article_id]):
        if claim_id in (tie.first_id, tie.second_id):
            found |= {tie.first_article, tie.second_article}
    return found


def places(room: SideBySide, first: int, second: int) -> tuple[ReaderPane, ReaderPane]:
    """Return two readers beside each other for two articles: those that show one of them already, if any do."""
    one, other = pane_of(room, first), pane_of(room, second)
    if one and other:
        room.splitter.bring_together(one, other)
    elif other:
        at = room.panes.index(other)
        before = room.panes[at - 1] if at else None
        after_is_empty = any(pane.article_id is None for pane in room.panes[at + 1 : at + 2])
        one = beside(room, other) if before is None or after_is_empty else before
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


def drop(room: SideBySide, project: Project, pane: ReaderPane, article_id: int) -> None:
    """Show an article in the reader where it was dropped, unless it is gone."""
    if views.exists(project, "article", article_id):
        pane.show_article(article_id)
        room.activate(pane)
        pane.take_focus()


def show_suggestion(
    room: SideBySide, row: SuggestionRow, *, focus: bool = False, second: bool = False
) -> None:
    """Show both passages of a suggestion, the first in the first reader and the second in the second.

    Whatever these showed gives way; the passages stand in the upper part of the view, where no message covers them.
    With `focus` the keyboard goes to the first passage, or to the second.
    """
    if len(room.panes) == 1:
        room.new_pane()
    for pane, side in zip(room.panes, (row.first, row.second), strict=False):
        if (pane.article_id, pane.view.version_id) != (side.article_id, side.version_id):
            pane.show_article(side.article_id, side.version_id)
        here = focus and (side is row.second) == second
        if here:
            room.activate(pane)
        pane.view.reveal(side.start, side.end, focus=here, within=UPPER)


def on_screen(room: SideBySide, project: Project, claim_id: int) -> QRect | None:
    """Return where on the screen a claim's words are, as far as they are in view; None where none of them is."""
    pane = pane_of(room, views.claim(project, claim_id).article_id)
    span = pane.view.page.underlay.spans.get(claim_id) if pane else None
    if pane is None or span is None:
        return None
    view, found = pane.view, QRectF()
    for placed in view.lines(0, view.viewport().height()):
        for part in parts(placed, span.start, span.end):
            found |= placed.rect(part, view.page.pixels)
    seen = found.toRect() & view.viewport().rect()
    return None if seen.isEmpty() else seen.translated(view.viewport().mapToGlobal(QPoint()))


def advise(room: SideBySide, project: Project) -> None:
    """Let the readers without an article say what to do; in a project without any the first one says it all."""
    panes, chosen = room.panes, bool(views.tally(project).articles)
    for pane in panes:
        first = Advice.IMPORT if pane is panes[0] else Advice.WAIT
        pane.advise(Advice.CHOOSE if chosen else first, alone=len(panes) == 1)
