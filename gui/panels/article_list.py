"""The list of articles as cards: what clicks and keys in it mean."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView

from core.operations.views import ArticleRow
from gui.panels.article_cards import CardDelegate
from gui.panels.article_model import Heading
from gui.table_model import ID, RECORD

if TYPE_CHECKING:
    from collections.abc import Generator

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

    from gui.panels.article_model import ArticleModel
    from gui.table_model import Index

MANY = 2_000
"""From so many articles on all cards are alike high, so that a list of ten thousand is laid out at once."""

_SELECT = QItemSelectionModel.SelectionFlag
_OPEN = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_KEPT = {*_OPEN, Qt.Key.Key_Delete, Qt.Key.Key_D}
"""Keys that mean something here, whatever they mean in the window."""


class ArticleList(QListView):
    """The cards, one under the other. A click or Enter asks for an article, with Ctrl or the middle button beside."""

    article_requested = Signal(int, bool)
    article_selected = Signal(int)
    date_requested = Signal(int)
    remove_requested = Signal(int)

    def __init__(self, model: ArticleModel) -> None:
        super().__init__()
        self.articles = model
        self._quiet = False
        self._pressed: tuple[Index, Qt.MouseButton] | None = None
        self.setModel(model)
        self.cards = CardDelegate(self)
        self.setItemDelegate(self.cards)
        self.setAccessibleName("Articles")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.selectionModel().selectionChanged.connect(self._tell)

    # What is shown ------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read anew; the current article stays current, and the place."""
        current, at = self.current(), self.verticalScrollBar().value()
        selected = self.selectionModel().hasSelection()
        with self.quietly():
            self.cards.look_again()
            self.articles.refresh()
            alike = len(self.articles.ids) > MANY
            if alike != self.cards.alike:
                self.cards.alike = alike
                self.setUniformItemSizes(alike)
            self.scheduleDelayedItemsLayout()  # cards may be of other heights than those that stood there
            if current is not None and self.current() != current:
                self.make_current(current, select=selected)
            self.verticalScrollBar().setValue(at)

    def set_shown(self, ids: frozenset[int]) -> None:
        """Mark the articles that the readers show."""
        changed, self.cards.shown = self.cards.shown ^ ids, ids
        for article_id in changed if self.isVisible() else ():
            row = self.articles.row_of(article_id)
            if row is not None:
                self.update(self.articles.index(row, 0))

    def current(self) -> int | None:
        """Return the id of the current article; None on a heading."""
        number = self.currentIndex().data(ID) if self.currentIndex().isValid() else None
        return number if number is not None and number > 0 else None

    def make_current(self, article_id: int, *, select: bool = True) -> None:
        """Make an article current without telling, and bring it into view."""
        row = self.articles.row_of(article_id)
        if row is None:
            return
        with self.quietly():
            flag = _SELECT.ClearAndSelect if select else _SELECT.NoUpdate
            self.selectionModel().setCurrentIndex(self.articles.index(row, 0), flag)

    @contextlib.contextmanager
    def quietly(self) -> Generator[None]:
        """Tell nobody what is selected meanwhile."""
        before, self._quiet = self._quiet, True
        try:
            yield
        finally:
            self._quiet = before

    def _tell(self) -> None:
        current = self.current()
        if not self._quiet and current is not None and self.selectionModel().hasSelection():
            self.article_selected.emit(current)

    def _toggle(self, *, folded: bool | None = None) -> None:
        heading = self.currentIndex().data(RECORD)
        if isinstance(heading, Heading) and heading.folded is not folded:
            row = self.currentIndex().row()
            with self.quietly():
                self.articles.fold(heading.group, folded=not heading.folded)
                self.setCurrentIndex(self.articles.index(row, 0))

    # Keys ---------------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep the keys that mean something here from the window."""
        if event.type() == QEvent.Type.ShortcutOverride:
            key = cast("QKeyEvent", event)
            plain = key.modifiers() in {
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.ControlModifier,
            }
            if key.key() in _KEPT and plain:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, remove or date the current article; fold a group."""
        record, key = self.currentIndex().data(RECORD), event.key()
        if isinstance(record, Heading):
            self._on_heading_key(event)
        elif isinstance(record, ArticleRow) and key in _OPEN:
            beside = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.article_requested.emit(record.id, beside)
        elif isinstance(record, ArticleRow) and key == Qt.Key.Key_Delete:
            self.remove_requested.emit(record.id)
        elif isinstance(record, ArticleRow) and key == Qt.Key.Key_D:
            self.date_requested.emit(record.id)
        else:
            super().keyPressEvent(event)

    def _on_heading_key(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _OPEN or key == Qt.Key.Key_Space:
            self._toggle()
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._toggle(folded=key == Qt.Key.Key_Left)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Do nothing: letters are keys of the window, and the filter finds words."""

    # Mouse --------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember what was pressed."""
        index = self.indexAt(event.position().toPoint())
        self._pressed = (index, event.button()) if index.isValid() else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the article that was clicked; a drag asks for nothing."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        pressed, self._pressed = self._pressed, None
        if pressed != (self.indexAt(at), event.button()):
            return
        index, button = self.indexAt(at), event.button()
        record = index.data(RECORD)
        if isinstance(record, Heading) and button == Qt.MouseButton.LeftButton:
            self._toggle()
        elif isinstance(record, ArticleRow):
            self._on_click(event, record, self._is_on_date(at))

    def _on_click(self, event: QMouseEvent, row: ArticleRow, on_date: bool) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        middle = event.button() == Qt.MouseButton.MiddleButton
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if left and on_date:
            self.date_requested.emit(row.id)
        elif left or middle:
            self.article_requested.emit(row.id, middle or with_control)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Do nothing more than the first click did."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over "set date"."""
        super().mouseMoveEvent(event)
        if self.state() == QAbstractItemView.State.DraggingState:
            self._pressed = None
        shape = Qt.CursorShape.ArrowCursor
        if self._is_on_date(event.position().toPoint()):
            shape = Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)

    def _is_on_date(self, at: QPoint) -> bool:
        index = self.indexAt(at)
        record = index.data(RECORD) if index.isValid() else None
        if not isinstance(record, ArticleRow):
            return False
        return self.cards.date_place(self.visualRect(index), record).contains(at)

    # Sizes --------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Return the size of all cards: what comes below the list follows them."""
        alike = self.cards.alike
        high = (
            len(self.articles.ids) * self.cards.height_of_all
            if alike
            else self.contentsSize().height()
        )
        return QSize(200, max(40, high + 2))

    def updateGeometries(self) -> None:
        """Tell the panel how high all cards are."""
        super().updateGeometries()
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cards out anew in another width."""
        if event.size().width() != event.oldSize().width():
            self.cards.measure()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font, draw anew in another theme."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(
            self, "cards"
        ):
            self.cards.measure()
            self.scheduleDelayedItemsLayout()
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()
