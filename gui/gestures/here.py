"""What is meant where the keyboard is: words, a claim, a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from core.models import Place
from core.operations import views

if TYPE_CHECKING:
    from gui.gestures.marking import Marking
    from gui.reader.side_by_side import SideBySide
    from gui.session import Session


class Here:
    """Tells of the place where a gesture begins or ends; changes nothing."""

    def __init__(self, session: Session, readers: SideBySide, marking: Marking) -> None:
        self._session = session
        self._readers = readers
        self._marking = marking

    def means_words(self) -> bool:
        """Tell whether words are selected and meant: not those left in a reader while a claim is chosen in a list."""
        if self._readers.selected_span() is None:
            return False
        keyboard = QApplication.focusWidget()
        in_readers = keyboard is None or self._readers.isAncestorOf(keyboard)
        return in_readers or not self._marking.selected_claims()

    def caret(self) -> tuple[int, int] | None:
        """Return the article of the active reader and where the caret stands in it."""
        pane = self._readers.active
        return (pane.article_id, pane.view.caret()) if pane and pane.article_id else None

    def claim_at_caret(self) -> int | None:
        """Return the claim at the caret: the selected one where it is there, else the shortest."""
        at_caret, selected = self._readers.claims_at_caret(), self._marking.selected_claims()
        return next((one for one in at_caret if one in selected[:1]), next(iter(at_caret), None))

    def claim_place(self, claim_id: int) -> Place:
        """Return where a claim stands."""
        anchor = views.claim(self._session.project, claim_id).anchor
        return Place(anchor.version_id, anchor.start, anchor.end)

    def words_place(self) -> Place | None:
        """Return the selected words, else the sentence at the caret, in the version that is shown."""
        pane = self._readers.active
        if pane is None or pane.view.version_id is None:
            return None
        span = pane.view.selected_span() or pane.view.sentence_at_caret()
        return Place(pane.view.version_id, *span) if span else None
