"""One page of the dock: a table with its filter line, or the words that stand where there is nothing to list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from gui.panels.column_widths import usual_shares
from gui.panels.filter_line import FilterLine
from gui.panels.record_table import RecordTable
from gui.table_model import RecordModel

if TYPE_CHECKING:
    from core.operations.views import Project
    from gui.panels.tables import Table
    from gui.table_model import Asked


def as_new(table: Table) -> dict[str, Any]:
    """Return the `state` of a page that nobody changed."""
    return {
        "sort": table.orders[0][0],
        "descending": False,
        "widths": usual_shares(table.columns),
    }


class RecordPage(QWidget):
    """Shows one of the tables of the dock. It is `stale` until it is read, and again after changes."""

    def __init__(self, project: Project, table: Table) -> None:
        super().__init__()
        self.noun, self.title, self.feeds = table.noun, table.title, table.feeds
        self.stale = True
        self._orders = [order for order, _words in table.orders]
        self._wanted: tuple[int, ...] = ()
        self._whole = 0
        first = self._orders[0]
        model = RecordModel(
            project, table.noun, table.columns, table.sentence, sort=first, owner=self
        )
        self.table = self._make_table(model)
        self.table.setAccessibleName(table.title)
        self.filter = self._make_filter(table)
        self.teaching = QLabel(table.teaches)
        self.way_on = QPushButton()
        self.way_on.hide()
        self._unfit, self._clear = QLabel(), QPushButton(f"Show all {table.title.lower()}")
        self._lay_out(
            self.table, words_of(self.teaching, self.way_on), words_of(self._unfit, self._clear)
        )
        self._connect()

    def _make_table(self, model: RecordModel) -> RecordTable:
        return RecordTable(model)

    def _make_filter(self, table: Table) -> FilterLine:
        return FilterLine(table.noun, table.orders)

    def _lay_out(self, *pages: QWidget) -> None:
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self._pages = QStackedLayout()
        self.column.addLayout(self._pages, 1)
        for widget in (*pages, QWidget()):
            self._pages.addWidget(widget)
        self._pages.setCurrentIndex(3)  # nothing, until it is known

    def _connect(self) -> None:
        self.filter.changed.connect(self.on_filter)
        self.filter.words.left.connect(self.focus_list)
        self.filter.order.chosen.connect(self._on_order)
        self.table.chosen.connect(self._on_chosen)
        self.table.order_wanted.connect(self._on_order)
        self.table.order_menu_requested.connect(self.filter.order.open_menu)
        self._clear.clicked.connect(self._on_clear)

    # What is shown ------------------------------------------------------------------------------------------------

    def refresh(self, whole: int) -> None:
        """Read the list; `whole` is how many records there are of its noun."""
        self._whole = whole
        self._read()

    def show_whole(self, whole: int) -> None:
        """Show how many records there are."""
        self._whole = whole
        if not self.stale:
            self._show_page()

    def _read(self, asked: Asked | None = None) -> None:
        self.stale = False
        self.table.refresh(asked)
        self.table.select_ids(self._wanted)
        self._show_page()

    def _show_page(self) -> None:
        asked, fitting = self.table.records.asked, len(self.table.records.ids)
        self.filter.show_fitting(fitting, self._whole, narrowed=asked.narrowed)
        if fitting or not self._whole:
            self._pages.setCurrentIndex(0 if fitting else 1)
            return
        self._unfit.setText(self._said_of_none(asked))
        self._pages.setCurrentIndex(2)

    def _said_of_none(self, asked: Asked) -> str:
        """Say that no record fits what was asked for."""
        state = f"{asked.state.value} " if asked.state else ""
        words = f" with “{asked.words.strip()}”" if asked.words.strip() else ""
        return f"No {state}{self.noun}{words}."

    def ask(self, asked: Asked) -> None:
        """List other records, or in another order; a page that was never shown does so when it is."""
        if self.stale and not self.isVisible():
            self.table.records.asked = asked
        elif asked != self.table.records.asked:
            self._read(asked)

    def _on_chosen(self, ids: tuple[int, ...]) -> None:
        self._wanted = ids

    def on_filter(self) -> None:
        """List what the filter asks for now."""
        asked = self.table.records.asked
        words, state = self.filter.words.text(), self.filter.claim_state
        self.ask(replace(asked, words=words, state=state))

    def _on_order(self, order: str, reverse: bool) -> None:
        asked = self.table.records.asked
        self.filter.order.show_order(order, reverse=reverse)
        self.ask(replace(asked, sort=order, descending=reverse))

    def _on_clear(self) -> None:
        self.filter.clear()
        self.focus_list()

    # What the dock asks -------------------------------------------------------------------------------------------

    def select(self, ids: tuple[int, ...]) -> None:
        """Select the rows of some records, now or as soon as they are read."""
        self._wanted = ids
        self.table.select_ids(ids)

    def focus_list(self) -> None:
        """Put the keyboard into the table, on its first row where none is current."""
        if self._pages.currentWidget() is self.table:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.table.take_place()
        else:
            self.filter.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def state(self) -> dict[str, Any]:
        """Return the order and the widths, as plain values for JSON."""
        asked = self.table.records.asked
        return {
            "sort": asked.sort,
            "descending": asked.descending,
            "widths": self.table.widths.shares(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Put the table as it was left; what no longer fits is passed over."""
        sort, widths = state.get("sort"), state.get("widths")
        if sort in self._orders:
            self._on_order(str(sort), state.get("descending") is True)
        if isinstance(widths, dict):
            pairs = cast("dict[object, object]", widths).items()
            shares = {str(k): float(v) for k, v in pairs if isinstance(v, int | float)}
            self.table.widths.set_shares(shares)


def words_of(*widgets: QWidget) -> QWidget:
    """Return a page with words, and perhaps a button, in its middle."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setSpacing(8)
    column.addStretch(1)
    for widget in widgets:
        if isinstance(widget, QLabel):
            widget.setProperty("kind", "mute")
            widget.setWordWrap(True)
            widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(widget)
        else:
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(1)
    return page
