"""Walking through the claims that are proposed for an article, one at a time: taken, skipped, or left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core import operations
from core.operations import views
from core.words import ClaimState
from gui.reader.placing import UPPER
from gui.reader.suggested import Passage
from gui.wording import counted

if TYPE_CHECKING:
    from core.operations import Draft, Proposal
    from core.operations.views import Project
    from gui.reader.pane import ReaderPane
    from gui.reader.side_by_side import SideBySide
    from gui.session import Session

_OUTLINED = -1
"""By this id the gutter knows the passage that is proposed; no claim and no suggestion has it."""
_NOTHING = "Nothing of this article is proposed that is not marked already."


class Proposing(QObject):
    """Shows proposals in the reader, outlined, with a line that says what would be marked and why."""

    prompt_changed = Signal(str)
    """What is proposed, "" where nothing is."""

    def __init__(
        self, session: Session, readers: SideBySide, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._readers = readers
        self._article = 0
        self._found: list[Proposal] = []
        self._at = 0
        self._taken = 0

    @property
    def under_way(self) -> bool:
        """Whether something is proposed."""
        return bool(self._found)

    def start(self) -> None:
        """Propose claims for the article in the active reader."""
        pane = self._readers.active
        if pane is None or pane.article_id is None:
            self._session.advised.emit("Open an article first.")
            return
        article_id = pane.article_id
        found = self._session.do(lambda p: operations.propose_claims(p, article_id))
        if not found:
            if found is not None:
                self._session.told.emit(_NOTHING)
            return
        self._article, self._found, self._at, self._taken = article_id, found, 0, 0
        self._session.select("")
        self._show()

    def take(self) -> None:
        """Mark what is proposed, filled in with what was read, and go on."""
        if not self.under_way:
            return
        one, article_id = self._found[self._at], self._article

        def mark(project: Project) -> int:
            claim_id = operations.add_claim(
                project, article_id, one.start, one.end, version_id=one.version_id
            )
            operations.fill_claim(project, claim_id)
            return claim_id

        if self._session.do(mark) is not None:
            self._taken += 1
            self._go_on()

    def skip(self) -> None:
        """Go on without marking what is proposed."""
        if self.under_way:
            self._go_on()

    def _go_on(self) -> None:
        self._at += 1
        if self._at < len(self._found):
            self._show()
        else:
            self.cancel()

    def cancel(self) -> None:
        """Leave it, and say how many were marked."""
        if not self.under_way:
            return
        total, self._found = len(self._found), []
        for pane in self._readers.panes:
            pane.view.show_passages(())
        self.prompt_changed.emit("")
        self._session.told.emit(f"Marked {counted(self._taken, 'claim')} of {total} proposed.")

    def show_again(self) -> None:
        """Outline what is proposed anew, after something else was selected; leave it where its article is gone."""
        if self.under_way and not views.exists(self._session.project, "article", self._article):
            self.cancel()
        elif self.under_way:
            self._outline(self._found[self._at])

    def _show(self) -> None:
        one = self._found[self._at]
        pane = self._outline(one)
        self._readers.activate(pane)
        pane.view.reveal(one.start, one.end, focus=True, within=UPPER)
        self.prompt_changed.emit(
            f"{self._at + 1} of {len(self._found)} · {one.why} {_told(one.draft)}"
            " Enter marks it, X skips it, Esc ends."
        )

    def _outline(self, one: Proposal) -> ReaderPane:
        pane = next((p for p in self._readers.panes if p.view.version_id == one.version_id), None)
        if pane is None:
            pane = self._readers.active or self._readers.panes[0]
            pane.show_article(self._article, one.version_id)
        passage = Passage(_OUTLINED, one.start, one.end, None, ClaimState.UNLINKED)
        pane.view.show_passages((passage,))
        return pane


def _told(draft: Draft) -> str:
    """Say as what a passage would be marked: "Fact, said by Ida Farrant."."""
    who = next((one.name or one.role for one in draft.speakers), "")
    said = f", said by {who}" if who else ""
    return f"{draft.type.value.capitalize()}{said}."
