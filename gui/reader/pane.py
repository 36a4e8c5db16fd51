"""One reader: a header that says whose article it is, the article, and a bar to find words in it."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout

from core.operations import views
from gui.reader.article_view import ArticleView
from gui.reader.empty import EmptyReader
from gui.reader.find_bar import FindBar
from gui.reader.header import ReaderHeader
from gui.reader.heights import Heights

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDropEvent,
        QMouseEvent,
        QResizeEvent,
    )
    from PySide6.QtWidgets import QWidget

    from core.models import Changes
    from core.operations.views import Project
    from gui.reader.empty import Advice
    from gui.session import Session

ARTICLE_MIME = "application/x-counterpoint-article"
_LEAST_WIDTH = 180
_LONGEST_WORDS = 80
_EARLIER = 20
_AROUND = 80
"""The room in pixels that two claims shown at once want above and below them, both together."""


class ReaderPane(QFrame):
    """A reader for one article, or none: then it says what to do."""

    close_requested = Signal()
    """The user wants to close the reader."""
    article_requested = Signal(int)
    """The id of an article that was dropped here, to be shown here."""
    date_requested = Signal(int)
    """The id of an article that the user wants to give a date."""
    import_requested = Signal()
    """The user wants to import articles."""
    article_changed = Signal()
    """Another article, another version, or none is shown now."""
    find_toggled = Signal()
    """The bar that finds words came or went."""
    moved = Signal()
    """The text stands elsewhere than before: scrolled, laid out anew, or its room has changed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader_card")
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setAcceptDrops(True)
        self._session = session
        self._article_id: int | None = None
        self._earlier: deque[tuple[int, dict[str, Any]]] = deque(maxlen=_EARLIER)
        self.header = ReaderHeader()
        self.empty = EmptyReader()
        self.view = ArticleView(session)
        self.view.setAcceptDrops(False)
        self.view.viewport().setAcceptDrops(False)
        self.heights = Heights(self.view)
        self.find_bar = FindBar()
        self.find_bar.hide()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._pages, 1)
        column.addWidget(self.find_bar)
        self._connect()
        self.set_active(active=False)
        self.refresh_header()

    def _connect(self) -> None:
        self.header.close_requested.connect(self.close_requested)
        self.header.date_requested.connect(self._on_date_requested)
        self.header.version_chosen.connect(self._on_version_chosen)
        self.empty.import_requested.connect(self.import_requested)
        self.find_bar.searched.connect(self.find)
        self.find_bar.closed.connect(self.close_find)
        self.view.moved.connect(self.moved)
        self.moved.connect(lambda: _tell_title(self))
        self.view.marks_changed.connect(self._on_marks)

    def _on_marks(self, claim_ids: frozenset[int] | None) -> None:
        if self.heights.drop(claim_ids):
            self.moved.emit()

    # What is shown ------------------------------------------------------------------------------------------------

    @property
    def article_id(self) -> int | None:
        """The article that is shown, None where none is."""
        return self._article_id

    def show_article(self, article_id: int, version_id: int | None = None) -> None:
        """Show an article in its newest version, or in another. Raises NotFoundError."""
        if self._article_id not in (None, article_id):
            self._earlier.append((self._article_id, self.view.scroll_state()))
        self.view.show_article(article_id, version_id)
        self._article_id = article_id
        self._pages.setCurrentWidget(self.view)
        self._show_anew()

    def show_claim(self, claim_id: int) -> None:
        """Show the article of a claim, in a version that holds it. Raises NotFoundError."""
        claim = views.claim(self._session.project, claim_id)
        shown = self._article_id == claim.article_id
        if not shown or self.view.claim_y(claim_id) is None:
            self.show_article(claim.article_id, claim.anchor.version_id)

    def show_both(self, first_claim: int, second_claim: int) -> bool:
        """Scroll so that two claims of the article are in view; False where they are too far apart."""
        first, second = self.view.claim_y(first_claim), self.view.claim_y(second_claim)
        return first is not None and second is not None and _show_both(self.view, first, second)

    def clear(self) -> None:
        """Show no article."""
        if self._article_id is None:
            return
        self._article_id = None
        self.view.show_nothing()
        self.find_bar.hide()
        self.find_toggled.emit()
        self._pages.setCurrentWidget(self.empty)
        self._show_anew()

    def _show_anew(self) -> None:
        self.refresh_header()
        if self.find_bar.isVisible():
            self.find(self.find_bar.words, 0)
        self.article_changed.emit()
        self.moved.emit()

    def refresh_header(self) -> None:
        """Read anew what the header says."""
        if self._article_id is None:
            self.header.show_article(None, None, [])
            self.setAccessibleName("Empty reader")
            return
        project = self._session.project
        article = views.article(project, self._article_id)
        versions = views.versions(project, self._article_id)
        shown = next((v for v in versions if v.id == self.view.version_id), versions[-1])
        self.header.show_article(article, shown, versions)
        self.setAccessibleName(f"Reader: {article.label}")

    def on_changes(self, changes: Changes) -> None:
        """Read the header anew where articles, versions or dates were changed; show no article that is gone."""
        project, tables = self._session.project, changes.tables
        if self._article_id is None:
            return
        if not views.exists(project, "article", self._article_id):
            self._go_back()
        elif self.view.version_id in tables.get("version", ()):
            there = {version.id for version in views.versions(project, self._article_id)}
            at, shown = self.view.scroll_state(), self.view.version_id
            self.show_article(self._article_id, shown if shown in there else None)
            self.view.restore_scroll(at)
        else:
            self.refresh_header()

    def _go_back(self) -> None:
        """Show the article that was shown before, where it was read; none where there was none, or all are gone."""
        article_id, place = _last_there(self._session.project, self._earlier)
        if article_id is None:
            self.clear()
            return
        self.show_article(article_id)
        self.view.restore_scroll(place)

    def set_active(self, *, active: bool) -> None:
        """Show whether it is the reader that had the keyboard last."""
        if self.property("active") != active:
            _put(self, "active", active)

    @property
    def is_active(self) -> bool:
        """Whether it is shown as the reader that had the keyboard last."""
        return bool(self.property("active"))

    def take_focus(self) -> None:
        """Put the keyboard into the text, or where none is shown, onto what can be done."""
        if self._article_id is None:
            self.empty.take_focus()
        else:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def advise(self, advice: Advice, *, alone: bool) -> None:
        """Say what an empty reader says; one that is empty and `alone` cannot be closed."""
        self.empty.advise(advice)
        self.header.leave.setVisible(not alone or self._article_id is not None)

    # Finding words ------------------------------------------------------------------------------------------------

    def open_find(self) -> None:
        """Open the bar that finds words; what is selected in the text, where it is short, is looked for."""
        if self._article_id is None:
            return
        span, words = self.view.selected_span(), ""
        if span and span[1] - span[0] <= _LONGEST_WORDS:
            words = self.view.text[span[0] : span[1]].partition("\n")[0]
        self.find_bar.open_with(words)
        self.find_toggled.emit()
        self.moved.emit()

    def close_find(self) -> None:
        """Close the bar and put the keyboard back into the text."""
        self.find_bar.hide()
        self.find_toggled.emit()
        self.view.clear_find()
        self.take_focus()
        self.moved.emit()

    def find(self, words: str, step: int) -> None:
        """Find words: the next (1), the one before (-1), or from the caret (0), and say which of how many it is."""
        if words:
            self.find_bar.show_count(*self.view.find(words, step))
        else:
            self.view.clear_find()
            self.find_bar.show_count(0, 0)

    def find_next(self, step: int) -> None:
        """Find the next (1) of the words looked for last, or the one before (-1); with none, ask for words."""
        if self._article_id is not None and self.find_bar.words:
            self.find(self.find_bar.words, step)
        else:
            self.open_find()

    # The mouse ----------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the keyboard where the header is clicked."""
        self.take_focus()
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that the text has another room."""
        super().resizeEvent(event)
        self.moved.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take an article from the list; anything else is not for a reader."""
        if event.mimeData().hasFormat(ARTICLE_MIME):
            event.acceptProposedAction()
            self._mark_drop(over=True)
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Let go of an article that is carried on."""
        super().dragLeaveEvent(event)
        self._mark_drop(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the article that was dropped."""
        self._mark_drop(over=False)
        number = bytes(event.mimeData().data(ARTICLE_MIME).data())
        if number.isdigit():
            event.acceptProposedAction()
            self.article_requested.emit(int(number))

    def _mark_drop(self, *, over: bool) -> None:
        _put(self, "drop", over)

    def _on_date_requested(self) -> None:
        if self._article_id is not None:
            self.date_requested.emit(self._article_id)

    def _on_version_chosen(self, version_id: int) -> None:
        if self._article_id is not None:
            self.show_article(self._article_id, version_id)


def _last_there(
    project: Project, earlier: deque[tuple[int, dict[str, Any]]]
) -> tuple[int | None, dict[str, Any]]:
    """Take articles from the end of a list, each with a place in it, up to one that is there; None where none is."""
    while earlier:
        article_id, place = earlier.pop()
        if views.exists(project, "article", article_id):
            return article_id, place
    return None, {}


def _put(card: QFrame, name: str, value: object) -> None:
    """Give a card a property that its look depends on."""
    card.setProperty(name, value)
    card.style().unpolish(card)
    card.style().polish(card)


def _show_both(view: ArticleView, first: float, second: float) -> bool:
    """Scroll so that two heights are in view; False where they are too far apart."""
    height, above = view.viewport().height(), min(first, second)
    apart = abs(first - second)
    if apart > height - _AROUND:
        return False
    if above < _AROUND / 2 or above + apart > height - _AROUND / 2:
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + round(above - (height - apart) / 2))
    return True


def _tell_title(pane: ReaderPane) -> None:
    """Let the header say the title while the text does not show it."""
    view = pane.view
    pane.header.set_title_below(is_below=view.page.shows_title(view.offset().y()))
