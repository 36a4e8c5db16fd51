"""The readers beside each other, any number of them, with the curves between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from core.operations import views
from gui.reader import placing, remembering
from gui.reader.pane import ReaderPane
from gui.reader.readers import Readers

if TYPE_CHECKING:
    from core.models import Changes
    from gui.session import Selection, Session

_TIES = frozenset({"link", "contradiction", "contradiction_claim"})
_MARKS = _TIES | {"claim", "anchor"}
NO_ROOM = "There is no room for one more reader. Make the window wider, or hide a panel."
_HEADERS = frozenset({"article", "version", "date"})


class SideBySide(QWidget):
    """The reading room: two readers at the start, never none. One of them is active: the one that had focus last."""

    claim_clicked = Signal(int)
    claim_opened = Signal(int)
    chip_clicked = Signal(int)
    tie_clicked = Signal(object)
    span_requested = Signal(int, int, int)
    active_changed = Signal()
    articles_shown_changed = Signal()
    caret_moved = Signal()
    date_requested = Signal(int)
    import_requested = Signal()
    context_menu_requested = Signal(QPoint)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reading_room")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Readers")
        self._session = session
        self._font: tuple[str, int] | None = None
        self._folded: bool | None = None
        self.active: ReaderPane | None = None
        self.splitter = Readers(session)
        self.splitter.tie_clicked.connect(self.tie_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 0)
        column.addWidget(self.splitter)
        for _ in range(2):
            self.new_pane()
        self.activate(self.panes[0])
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    # Readers ------------------------------------------------------------------------------------------------------

    @property
    def panes(self) -> list[ReaderPane]:
        """The readers, the first one first."""
        return self.splitter.panes()

    def add_pane(self) -> ReaderPane | None:
        """Add an empty reader at the end, and return it; refused, with a word to the user, where there is no room."""
        if self.splitter.has_room():
            return self.new_pane()
        self._session.advised.emit(NO_ROOM)
        return None

    def new_pane(self) -> ReaderPane:
        """Add an empty reader at the end, however narrow, and return it."""
        pane = ReaderPane(self._session)
        self._connect(pane)
        if self._font:
            pane.view.set_reading_font(*self._font)
        for one in self.panes[:1]:
            pane.view.zoom(one.view.font().pixelSize() - pane.view.font().pixelSize())
        if self._folded is not None:
            pane.view.fold_furniture(self._folded)
        self.splitter.addWidget(pane)
        self.splitter.setStretchFactor(len(self.panes) - 1, 1)
        self.splitter.share_room()
        self.splitter.join()
        placing.advise(self, self._session.project)
        return pane

    def _connect(self, pane: ReaderPane) -> None:
        view = pane.view
        view.claim_clicked.connect(self.claim_clicked)
        view.claim_opened.connect(self.claim_opened)
        view.chip_clicked.connect(self.chip_clicked)
        view.span_requested.connect(self.span_requested)
        view.context_menu_requested.connect(self.context_menu_requested)
        view.focused.connect(lambda: self.activate(pane))
        view.caret_moved.connect(lambda: self._on_caret(pane))
        pane.find_toggled.connect(self.splitter.foot_changed)
        pane.moved.connect(lambda: self.splitter.follow(pane))
        pane.close_requested.connect(lambda: self.close_pane(pane))
        pane.article_requested.connect(
            lambda one: placing.drop(self, self._session.project, pane, one)
        )
        pane.article_changed.connect(self._on_articles)
        pane.date_requested.connect(self.date_requested)
        pane.import_requested.connect(self.import_requested)

    def close_pane(self, pane: ReaderPane | None = None) -> None:
        """Close a reader, or the active one; the only one is emptied."""
        pane = pane or self.active or self.panes[-1]
        if len(self.panes) == 1:
            pane.clear()
            return
        at = self.panes.index(pane)
        had_focus = pane.isAncestorOf(QApplication.focusWidget() or self)
        pane.hide()
        pane.setParent(None)
        pane.deleteLater()
        if pane is self.active:
            self.activate(self.panes[min(at, len(self.panes) - 1)])
        self.splitter.share_room()
        self._on_articles()
        if had_focus:
            self.focus_active()

    def cycle(self, step: int) -> None:
        """Put the keyboard into the next reader (1) or the one before (-1)."""
        at = self.panes.index(self.active) if self.active else 0
        self.activate(self.panes[(at + step) % len(self.panes)])
        self.focus_active()

    def focus_active(self) -> None:
        """Put the keyboard into the active reader."""
        if self.active:
            self.active.take_focus()

    def activate(self, pane: ReaderPane) -> None:
        """Let a reader be the active one."""
        if pane is self.active or pane not in self.panes:
            return
        self.active = pane
        for one in self.panes:
            one.set_active(active=one is pane)
        self.active_changed.emit()

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        for pane in self.panes:
            if now is not None and (pane is now or pane.isAncestorOf(now)):
                self.activate(pane)

    def _on_caret(self, pane: ReaderPane) -> None:
        if pane is self.active:
            self.caret_moved.emit()

    # Articles and claims ------------------------------------------------------------------------------------------

    def show_article(self, article_id: int, *, beside: bool = False, focus: bool = True) -> None:
        """Show an article: where it is shown already, else in an empty reader, the active one, or with `beside` the next."""
        pane = placing.for_article(self, article_id, next_to=beside)
        if pane.article_id != article_id:
            pane.show_article(article_id)
        self.activate(pane)
        if focus:
            pane.take_focus()

    def show_claim(self, claim_id: int, *, focus: bool = False, keep: int | None = None) -> None:
        """Show a claim where its article is, else where nothing it is tied to gives way, nor the article `keep`."""
        pane = placing.for_claim(self, self._session.project, claim_id, keep=keep)
        self._reveal(pane, claim_id, focus=focus)

    def show_pair(self, first_claim: int, second_claim: int, *, focus: bool = False) -> None:
        """Show two claims at once, in readers beside each other where they stand in two articles.

        Two claims of one article are shown in one reader where both fit, else the second one in the next reader.
        With `focus` the keyboard goes to the first.
        """
        one, other = placing.pair(self, self._session.project, first_claim, second_claim)
        if other is not one:
            self._reveal(other, second_claim, focus=False)
        self._reveal(one, first_claim, focus=focus)
        if other is one:
            one.show_both(first_claim, second_claim)

    def _reveal(self, pane: ReaderPane, claim_id: int, *, focus: bool) -> None:
        if focus:
            self.activate(pane)
        pane.show_claim(claim_id)
        pane.view.reveal_claim(claim_id, focus=focus)

    # Text ---------------------------------------------------------------------------------------------------------

    def selected_span(self) -> tuple[int, int, int] | None:
        """Return the article of the active reader and the start and end of what is selected in it, or None."""
        pane = self.active
        span = pane.view.selected_span() if pane and pane.article_id is not None else None
        return (pane.article_id, *span) if pane and pane.article_id is not None and span else None

    def claims_at_caret(self) -> list[int]:
        """Return the claims that the caret of the active reader stands in, the shortest first."""
        pane = self.active
        return pane.view.claims_at_caret() if pane and pane.article_id is not None else []

    def open_find(self) -> None:
        """Open the bar that finds words in the active reader."""
        if self.active:
            self.active.open_find()

    def find_next(self, step: int) -> None:
        """Find the next (1) of the words looked for in the active reader, or the one before (-1)."""
        if self.active:
            self.active.find_next(step)

    def zoom(self, step: int) -> None:
        """Make the text of all readers larger (1) or smaller (-1)."""
        for pane in self.panes:
            pane.view.zoom(step)

    def toggle_furniture(self) -> None:
        """Fold the page furniture of all articles, or show it."""
        self._folded = not (self.active or self.panes[0]).view.folded
        for pane in self.panes:
            pane.view.fold_furniture(self._folded)

    def set_reading_font(self, family: str, pixels: int) -> None:
        """Let all readers show their text in a font; `family` "" is the shipped one."""
        self._font = (family, pixels)
        for pane in self.panes:
            pane.view.set_reading_font(family, pixels)

    # What happened ------------------------------------------------------------------------------------------------

    def on_changes(self, changes: Changes) -> None:
        """Show what was changed: close articles that are gone, read headers, claims and ties anew."""
        touched = frozenset(changes.tables)
        if touched & _HEADERS:
            for pane in self.panes:
                pane.on_changes(changes)
        if touched & _MARKS:
            claims = views.touched_claims(self._session.project, changes)
            for pane in self.panes:
                pane.view.reload_marks(claims)
        if touched & _TIES:
            self.splitter.load_ties()
        if "suggestion" in touched:
            self.on_selection(self._session.selection)
        if "article" in touched:
            placing.advise(self, self._session.project)

    def on_selection(self, selection: Selection) -> None:
        """Let what is selected stand out."""
        for pane in self.panes:
            pane.view.on_selection(selection)
        self.splitter.on_selection(selection)

    def _on_articles(self) -> None:
        placing.advise(self, self._session.project)
        self.splitter.join()
        self.articles_shown_changed.emit()

    def articles_shown(self) -> list[int]:
        """Return the articles in the readers, from the first reader on."""
        return [pane.article_id for pane in self.panes if pane.article_id is not None]

    def state(self) -> dict[str, Any]:
        """Return what the readers show, as plain values to be written as JSON."""
        return remembering.state(self)

    def restore(self, state: object) -> None:
        """Show what the readers showed when `state` was taken, as far as it is still there."""
        remembering.restore(self, self._session.project, state)
