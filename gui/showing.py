"""Bringing records into view, whoever asks: a list, the details, the search, an undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from core import operations
from core.operations import views
from gui.reader import suggested
from gui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.models import Changes
    from core.operations import Picked
    from core.operations.views import Tie
    from core.words import ClaimState
    from gui.main_window import MainWindow
    from gui.session import Noun


_OWNERS = {
    "contact": "a claim or a contradiction",
    "evidence": "a claim or a contradiction",
    "rating": "a claim",
    "resolution": "a contradiction",
    "sign_off": "a claim, a link or a contradiction",
}
"""What the things that can be added belong to."""


class Showing(QObject):
    """Knows the window's panels and readers, and where in them a record is to be seen."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = window
        self.last_changes: Changes | None = None

    # Places -----------------------------------------------------------------------------------------------------------

    def article(self, article_id: int, beside: bool) -> None:
        """Show an article in the active reader, or in the one beside it."""
        if self._is_there("article", article_id):
            self._desk.readers.show_article(article_id, beside=beside)

    def articles(self, ids: list[int]) -> None:
        """Show articles that came in, in the readers that are empty: none takes the place of one that is read.

        Where no reader is empty, the first of them is offered.
        """
        readers = self._desk.readers
        empty = [pane for pane in readers.panes if pane.article_id is None]
        for article_id, pane in zip(ids, empty, strict=False):
            pane.show_article(article_id)
        if empty:
            readers.activate(empty[0])
            readers.focus_active()
        else:
            self._desk.notices.tell(
                f"{counted(len(ids), 'article')} came in.",
                "Show",
                lambda: self.article(ids[0], beside=False),
            )

    def place(self, article_id: int, start: int, end: int) -> None:
        """Show a passage and put the caret there."""
        if not self._is_there("article", article_id):
            return
        readers = self._desk.readers
        readers.show_article(article_id)
        if readers.active is not None and readers.active.view.article_id == article_id:
            readers.active.view.reveal(start, end, focus=True)

    def record(self, noun: Noun, record_id: int, *, focus: bool = False) -> None:
        """Select a record and bring its place into view; `focus` puts the keyboard there."""
        session, readers = self._desk.session, self._desk.readers
        if not self._is_there(noun, record_id):
            return
        if noun == "suggestion":
            self._desk.deciding.show(record_id, focus=focus)
            return
        session.select(noun, record_id)
        if noun == "article":
            readers.show_article(record_id, focus=focus)
        elif noun == "claim":
            readers.show_claim(record_id, focus=focus)
        else:
            readers.show_pair(*self._ends(noun, record_id), focus=focus)

    def _is_there(self, noun: Noun, record_id: int) -> bool:
        """Tell whether a record is still there, as a list that lags behind may not know; say so where it is not."""
        found = views.exists(self._desk.session.project, noun, record_id)
        if not found:
            self._desk.notices.advise(f"There is no {noun} {record_id}.")
        return found

    def claim(self, claim_id: int) -> None:
        """Select a claim and bring it into view."""
        self.record("claim", claim_id)

    def _ends(self, noun: Noun, record_id: int) -> tuple[int, int]:
        if noun == "link":
            link = views.link(self._desk.session.project, record_id)
            return link.first_id, link.second_id
        first, second, *_ = views.contradiction(self._desk.session.project, record_id).claim_ids
        return first, second

    def tie(self, tie: Tie) -> None:
        """Show both ends of a curve that was clicked: a tie of claims, or the selected suggestion."""
        suggestion_id = suggested.id_of(tie)
        if suggestion_id is None:
            self._desk.walking.show_tie(tie)
        else:
            self.record("suggestion", suggestion_id)

    def find(self) -> None:
        """Open the find bar of the active reader, which stands where messages do; from a list, go to its filter."""
        keyboard = QApplication.focusWidget()
        if keyboard is not None and self._desk.dock.isAncestorOf(keyboard):
            self._desk.dock.focus_filter()
            return
        self._desk.notices.clear_told()
        self._desk.readers.open_find()

    def let_go(self, key: int) -> bool:
        """Go from the details to the reader by Esc, else close the messages; where there is none, select nothing.

        False for other keys.
        """
        notices = self._desk.notices
        if key != Qt.Key.Key_Escape:
            return False
        if self._desk.inspector.isAncestorOf(QApplication.focusWidget() or self._desk):
            self._desk.readers.focus_active()
        elif notices.text_of("error") or notices.text_of("told"):
            notices.clear_error()
            notices.clear_told()
        else:
            self._desk.session.select("")
        return True

    def take(self, claim_id: int) -> None:
        """Take a claim that was clicked: for the gesture under way, else select it."""
        if self._desk.picking.under_way:
            self._desk.picking.take(claim_id)
        else:
            self._desk.tying.take(claim_id)

    def _waits_for_claim(self) -> bool:
        return self._desk.tying.under_way or self._desk.picking.under_way

    def leave_gestures(self) -> None:
        """Leave whatever waits for something: a link, a contradiction, a comparison, proposals."""
        self._desk.picking.cancel()
        self._desk.proposing.cancel()
        self._desk.tying.cancel()

    def comparison(self, picked: Picked) -> None:
        """Show what came of comparing two passages."""
        self._desk.show_selection()
        self._desk.inspector.show()
        self._desk.inspector.show_comparison(picked)

    # Lists ------------------------------------------------------------------------------------------------------------

    def chosen(self, noun: Noun, ids: tuple[int, ...]) -> None:
        """Select rows of a list; one that is alone shows its place, and the keyboard stays in the list."""
        if len(ids) == 1:
            self.record(noun, ids[0])
        else:
            self._desk.session.select(noun, *ids)

    def opened(self, noun: Noun, record_id: int) -> None:
        """Go to a row that was opened; a claim is the other end of a gesture under way."""
        if noun == "claim" and self._waits_for_claim():
            self.take(record_id)
        else:
            self.record(noun, record_id, focus=True)

    def follow(self, claim_id: int) -> None:
        """Go to the other end of a claim whose chip was clicked; in a gesture under way it is taken."""
        if self._waits_for_claim():
            self.take(claim_id)
        else:
            self._desk.walking.follow(claim_id)

    def state(self, state: ClaimState | None) -> None:
        """List the claims of one state; None lists all."""
        self._desk.dock.show()
        self._desk.dock.show_tab("claim")
        self._desk.dock.set_state(state)

    def to_list(self, tab: str) -> None:
        """Put the keyboard into one of the lists below, by its noun, or to the matrix or the time line."""
        self._desk.dock.show()
        self._desk.dock.show_tab(tab)
        self._desk.dock.catch_up(tab)
        self._desk.dock.focus_list()

    # Details ----------------------------------------------------------------------------------------------------------

    def to_details(self) -> None:
        """Put the keyboard into the details."""
        self._desk.show_selection()
        self._desk.inspector.show()
        self._desk.inspector.focus_first()

    def note(self) -> None:
        """Put the keyboard into the note of what is selected."""
        self._desk.show_selection()
        self._desk.inspector.show()
        self._desk.inspector.focus_note()

    def begin(self, what: str) -> None:
        """Open what is to be added to the selected record: evidence, a contact, a rating, a sign-off, a resolution."""
        self._desk.show_selection()
        self._desk.inspector.show()
        if not self._desk.inspector.begin(what):
            owner = _OWNERS[what]
            self._desk.notices.advise(f"Select {owner} first.")

    def date_of(self, article_id: int) -> None:
        """Let the date of an article be set."""
        self._desk.session.select("article", article_id)
        self._desk.show_selection()
        self._desk.inspector.show()
        self._desk.inspector.focus_date()

    def details_of_article(self) -> None:
        """Show what is known of the article in the active reader."""
        article_id = self._active_article()
        if article_id is not None:
            self._desk.session.select("article", article_id)
            self.to_details()

    def remove_article(self) -> None:
        """Remove the article in the active reader."""
        article_id = self._active_article()
        if article_id is not None:
            self._desk.errands.remove_article(article_id)

    def _active_article(self) -> int | None:
        pane = self._desk.readers.active
        if pane is None or pane.article_id is None:
            self._desk.notices.advise("Open an article first.")
            return None
        return pane.article_id

    # Taking back --------------------------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Take the last step back and show the place it changed."""
        self._take_back(self._desk.session.undo)

    def redo(self) -> None:
        """Do the last undone step again and show the place it changed."""
        self._take_back(self._desk.session.redo)

    def _take_back(self, how: Callable[[], object]) -> None:
        self._desk.show_selection()
        self._desk.inspector.commit()
        self.last_changes = None
        how()
        changes: Changes | None = self.last_changes
        project = self._desk.session.project
        found = operations.touched(project, changes.step_id) if changes else None
        if found is None:
            return
        if found.noun == "suggestion":
            self._desk.deciding.show_again(found.id)
        elif found.is_there:
            self.record(found.noun, found.id)
        elif found.places:
            self.place(*found.places[0])
