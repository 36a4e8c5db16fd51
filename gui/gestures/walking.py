"""Walking among claims and along their ties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.operations import views

if TYPE_CHECKING:
    from core.operations.views import Tie
    from gui.gestures.marking import Marking
    from gui.reader.side_by_side import SideBySide
    from gui.session import Noun, Session


class Walking(QObject):
    """Goes from claim to claim of an article, and from one end of a tie to the other."""

    def __init__(
        self, session: Session, readers: SideBySide, marking: Marking, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._readers = readers
        self._marking = marking

    def next_claim(self) -> None:
        """Go to the next claim of the article in the active reader."""
        self.walk(1)

    def previous_claim(self) -> None:
        """Go to the claim before, of the article in the active reader."""
        self.walk(-1)

    def walk(self, step: int) -> None:
        """Go to the next or previous claim of the article in the active reader."""
        pane = self._readers.active
        if pane is None or pane.article_id is None or pane.view.version_id is None:
            return
        marks = views.marks(self._session.project, pane.view.version_id)
        if not marks:
            self._session.advised.emit(
                "There is no claim in this article yet. Select words and press H."
            )
            return
        ids = [mark.claim_id for mark in marks]
        current = (
            self._session.selection.current if self._session.selection.noun == "claim" else None
        )
        if current in ids:
            index = (ids.index(current) + step) % len(ids)
        else:
            caret = pane.view.caret()
            later = [n for n, mark in enumerate(marks) if mark.start >= caret]
            index = (
                (later[0] if later else 0) if step > 0 else ((later[0] if later else len(ids)) - 1)
            )
        self._session.select("claim", ids[index])
        self._readers.show_claim(ids[index], focus=True)

    def other_end(self) -> None:
        """Go to the other end of the selected claim's first tie, or from a selected tie to its second end."""
        selection = self._session.selection
        if selection.noun in {"link", "contradiction"} and selection.current is not None:
            ids = self._ends(selection.noun, selection.current)
            self._session.select("claim", ids[1])
            self._readers.show_pair(ids[1], ids[0], focus=True)
            return
        claim_id = self._marking.claim()
        ends = self._other_ends(claim_id) if claim_id is not None else []
        if claim_id is None:
            return
        if not ends:
            self._session.advised.emit(
                f"Claim {claim_id} has no tie yet. L links it, C contradicts it."
            )
            return
        self.go_to(claim_id, ends[0])

    def next_tie(self) -> None:
        """Show the next tie of the claim: select it, with both its ends in view."""
        selection = self._session.selection
        if selection.noun in {"link", "contradiction"} and selection.current is not None:
            claim_id = self._ends(selection.noun, selection.current)[0]
        else:
            claim_id = self._marking.claim()
        if claim_id is None:
            return
        found = self._ties(claim_id)
        if not found:
            self._session.advised.emit(
                f"Claim {claim_id} has no tie yet. L links it, C contradicts it."
            )
            return
        keys = [_record(tie) for tie in found]
        current = (selection.noun, selection.current or 0)
        index = (keys.index(current) + 1) % len(found) if current in keys else 0
        self.show_tie(found[index], first=claim_id)

    def show_tie(self, tie: Tie, first: int | None = None) -> None:
        """Select a tie and bring both its ends into view; `first` is the end that keeps the first place."""
        noun, record_id = _record(tie)
        one, other = tie.first_id, tie.second_id
        if first == other:
            one, other = other, one
        self._session.select(noun, record_id)
        self._readers.show_pair(one, other)

    def follow(self, claim_id: int) -> None:
        """Go from a claim whose chip was clicked to the other end of its first tie; without one, select it."""
        ends = self._other_ends(claim_id)
        self._session.select("claim", claim_id)
        if ends:
            self._readers.show_pair(claim_id, ends[0])

    def go_to(self, claim_id: int, other: int) -> None:
        """Select another claim and go there, with the first one still in view."""
        self._session.select("claim", other)
        self._readers.show_pair(other, claim_id, focus=True)

    def _ties(self, claim_id: int) -> list[Tie]:
        project = self._session.project
        article_id = views.claim(project, claim_id).article_id
        return [
            tie
            for tie in views.ties(project, [article_id])
            if claim_id in {tie.first_id, tie.second_id}
        ]

    def _other_ends(self, claim_id: int) -> list[int]:
        return [
            tie.second_id if tie.first_id == claim_id else tie.first_id
            for tie in self._ties(claim_id)
        ]

    def _ends(self, noun: str, record_id: int) -> tuple[int, int]:
        project = self._session.project
        if noun == "link":
            link = views.link(project, record_id)
            return link.first_id, link.second_id
        first, second, *_ = views.contradiction(project, record_id).claim_ids
        return first, second


def _record(tie: Tie) -> tuple[Noun, int]:
    """Return the noun and the id of the record that a tie belongs to."""
    if tie.link_id is not None:
        return "link", tie.link_id
    return "contradiction", tie.contradiction_id or 0
