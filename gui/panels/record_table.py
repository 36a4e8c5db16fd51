"""A table of records: rows of two lines, chosen with mouse or arrow keys, columns that share its width."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from gui.notify import say
from gui.panels.column_widths import ColumnWidths
from gui.panels.row_delegate import RowDelegate
from gui.table_model import ID

if TYPE_CHECKING:
    from collections.abc import Generator

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent

    from gui.table_model import Asked, RecordModel


_FEW, _SCATTERED = 20, 500
_OPEN = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
_SELECT = QItemSelectionModel.SelectionFlag


class RecordTable(QTableView):
    """Shows a `RecordModel`. Whole rows are selected; several with Ctrl and Shift."""

    chosen = Signal(object)
    """The ids of the rows that the user selected, the current one first."""
    opened = Signal(int)
    """The id of the row on which Enter or a double click fell."""
    order_wanted = Signal(str, bool)
    """A heading was clicked: the key of an order, and whether it is reversed."""
    order_menu_requested = Signal(object)
    """`QPoint` on the screen where the orders are to be offered."""
    context_menu_requested = Signal(object)
    """`QPoint` on the screen."""

    def __init__(self, model: RecordModel) -> None:
        super().__init__()
        self.records = model
        self._quiet = False
        self.setModel(model)
        self.rows = RowDelegate(self)
        self.setItemDelegate(self.rows)
        self._set_up()
        self._set_up_header()
        self._measure()
        self.widths = ColumnWidths(self, model.columns)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(ID)))
        self.selectionModel().selectionChanged.connect(self._tell)

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setMinimumSectionSize(48)
        header.setHighlightSections(False)
        # Its own, and empty: with the table's it would look at every row to tell whether a whole column is selected.
        header.setSelectionModel(QItemSelectionModel(self.records, header))
        header.setSectionsClickable(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.sectionClicked.connect(self._on_heading)
        header.customContextMenuRequested.connect(
            lambda at: self.order_menu_requested.emit(header.mapToGlobal(at))
        )

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let a screen reader say the row that is current, after the table, of which alone Qt tells it."""
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self._say_row)

    def _say_row(self) -> None:
        row = self.currentIndex().siblingAtColumn(0)
        if self.hasFocus():
            say(self, str(row.data(Qt.ItemDataRole.AccessibleTextRole) or ""))

    # Order --------------------------------------------------------------------------------------------------------

    def _on_heading(self, section: int) -> None:
        key, asked = self.records.columns[section].sort, self.records.asked
        if key:
            self.order_wanted.emit(key, key == asked.sort and not asked.descending)

    def show_order(self) -> None:
        """Mark the heading by which the rows are sorted."""
        asked, header = self.records.asked, self.horizontalHeader()
        sorts = [column.sort for column in self.records.columns]
        header.setSortIndicatorShown(asked.sort in sorts)
        if asked.sort in sorts:
            order = (
                Qt.SortOrder.DescendingOrder if asked.descending else Qt.SortOrder.AscendingOrder
            )
            header.setSortIndicator(sorts.index(asked.sort), order)

    # What is shown ------------------------------------------------------------------------------------------------

    def refresh(self, asked: Asked | None = None) -> None:
        """Read anew, or show what is now asked for; what was selected stays so and in view."""
        selected, bar = self.selected_ids(), self.verticalScrollBar()
        at, in_view = bar.value(), self._in_view()
        same_list = asked is None or asked == self.records.asked
        with self._quietly():
            if asked is not None:
                self.records.asked = asked
            self.records.refresh()
            if self.selected_ids() != selected:
                self._select(selected)
            if same_list:
                bar.setValue(at)
            if not same_list or (in_view and not self._in_view()):
                self.scroll_to_selected()
        self.show_order()

    # Selecting ----------------------------------------------------------------------------------------------------

    def selected_ids(self) -> tuple[int, ...]:
        """Return the ids of the selected rows, the current one first."""
        ids, selection = self.records.ids, self.selectionModel().selection()
        parts = map(selection.at, range(selection.size()))
        rows = [row for part in parts for row in range(part.top(), part.bottom() + 1)]
        current = self.currentIndex().row()
        rows = list(dict.fromkeys(sorted(rows, key=lambda row: (row != current, row))))
        return tuple(ids[row] for row in rows if row < len(ids))

    def select_ids(self, ids: tuple[int, ...]) -> None:
        """Select the rows of some records, without telling; the first of them is brought into view."""
        if set(ids) != set(self.selected_ids()):
            with self._quietly():
                self._select(ids)
                if self.selectionModel().hasSelection():
                    self.scroll_to_selected()

    def _in_view(self) -> bool:
        """Tell whether any of the current row is in view."""
        row = self.visualRect(self.currentIndex())
        return row.isValid() and self.viewport().rect().intersects(row)

    def scroll_to_selected(self) -> None:
        """Bring the current row into view, or the first one where none is selected."""
        if self.selectionModel().hasSelection():
            self.scrollTo(self.currentIndex())
        else:
            self.scrollToTop()

    def take_place(self) -> None:
        """Make the first row current where no row is, without selecting it."""
        if not self.currentIndex().isValid() and self.records.ids:
            self.selectionModel().setCurrentIndex(self.records.index(0, 0), _SELECT.NoUpdate)

    def _select(self, ids: tuple[int, ...]) -> None:
        chooser = self.selectionModel()
        rows = self._rows_of(ids)
        if rows:
            chooser.setCurrentIndex(self.records.index(rows[0], 0), _SELECT.NoUpdate)
        picked, last = QItemSelection(), self.records.columnCount() - 1
        for first, end in _stretches(rows):
            picked.select(self.records.index(first, 0), self.records.index(end, last))
        chooser.select(picked, _SELECT.ClearAndSelect)

    def _rows_of(self, ids: tuple[int, ...]) -> list[int]:
        """Return the rows of records; of very many, scattered by another order, that of the current one alone."""
        if len(ids) <= _FEW:
            found = map(self.records.row_of, ids)
        else:
            rows = {record_id: row for row, record_id in enumerate(self.records.ids)}
            found = map(rows.get, ids)
        listed = [row for row in found if row is not None]
        return listed if len(_stretches(listed)) <= _SCATTERED else listed[:1]

    def _tell(self) -> None:
        if not self._quiet:
            self.chosen.emit(self.selected_ids())

    @contextlib.contextmanager
    def _quietly(self) -> Generator[None]:
        before, self._quiet = self._quiet, True
        try:
            yield
        finally:
            self._quiet = before

    # Keys and mouse -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current row with Enter; go to the first and last row with Home and End."""
        if event.key() in _OPEN and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().data(ID))
        elif event.key() in _ENDS and not event.modifiers() and self.records.ids:
            row = _ENDS[Qt.Key(event.key())] % len(self.records.ids)
            self.setCurrentIndex(self.records.index(row, 0))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Do nothing: letters are keys of the window, and the filter finds words without reading all rows."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu, at the pointer or at the current row."""
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.context_menu_requested.emit(at)

    # Sizes --------------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font, draw anew in another theme."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._measure()
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    def _measure(self) -> None:
        if hasattr(self, "rows"):
            self.rows.measure()
            self.verticalHeader().setDefaultSectionSize(self.rows.row_height)
        if hasattr(self, "widths"):
            self.widths.spread()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        if hasattr(self, "widths"):
            self.widths.spread()


def _stretches(rows: list[int]) -> list[tuple[int, int]]:
    """Return the first and last row of each run of rows that follow one another."""
    found: list[tuple[int, int]] = []
    for row in sorted(rows):
        if found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found
