"""The page of the matrix: its filter, and the table or the words that stand where there is nothing to lay out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from gui.panels import matrix_words
from gui.panels.filter_line import FilterEdit
from gui.panels.matrix_model import MatrixModel
from gui.panels.matrix_table import MatrixTable
from gui.panels.record_page import words_of
from gui.wording import counted

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from core.finding.matrix_rows import Cell, Row
    from gui.panels.matrix_source import MatrixSource

_TABLE, _TEACHING, _UNFIT, _NOTHING = range(4)


class MatrixFilter(QWidget):
    """Words that narrow the matrix, and whether figures of one outlet alone are shown."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(10)
        self.count = QLabel()
        self.count.setProperty("kind", "small")
        self.words = FilterEdit("Filter figures")
        self.words.setFixedWidth(220)
        self.everything = QPushButton("One outlet too")
        self.everything.setProperty("kind", "group")
        self.everything.setCheckable(True)
        self.everything.setToolTip("Show figures that one outlet alone tells, too")
        self.everything.setAccessibleName(self.everything.toolTip())
        for widget in (self.count, self.everything, self.words):
            row.addWidget(widget)


class MatrixPage(QWidget):
    """Shows the matrix of a source. Choosing a figure here is choosing it for the time line too."""

    suggestion_requested = Signal(int, bool)
    """The id of the suggestion whose two places are to be shown, and whether the keyboard goes there."""
    find_requested = Signal()
    """What clashes is to be looked for."""

    def __init__(self, source: MatrixSource) -> None:
        super().__init__()
        self._source = source
        self._awaited = False
        self.figures = MatrixModel(self)
        self.table = MatrixTable(self.figures)
        self.filter = MatrixFilter()
        self.teaching = QLabel(matrix_words.TEACHES)
        self.way_on = QPushButton("Find inconsistencies")
        self._unfit, self._clear = QLabel(), QPushButton("Show all figures")
        self._pages = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._pages, 1)
        taught, unfit = words_of(self.teaching, self.way_on), words_of(self._unfit, self._clear)
        for page in (self.table, taught, unfit, QWidget()):
            self._pages.addWidget(page)
        self._pages.setCurrentIndex(_NOTHING)
        self._connect()

    def _connect(self) -> None:
        self.filter.words.words_changed.connect(self._show)
        self.filter.words.left.connect(self.focus_list)
        self.filter.everything.toggled.connect(self._source.set_everything)
        self.table.figure_chosen.connect(self._source.choose)
        self.table.opened.connect(self._on_opened)
        self.way_on.clicked.connect(self.find_requested)
        self._clear.clicked.connect(self.filter.words.clear)
        self._source.changed.connect(self._show)
        self._source.figure_changed.connect(self._follow)

    # What is shown ------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        matrix = self._source.matrix
        if matrix is None:
            return
        current = self.table.current_cell()
        outlet = self._outlet()
        words = self.filter.words.text()
        self.figures.show_matrix(matrix, words)
        if current is not None:
            self.table.go_to(current[0].key, outlet)
        self._follow()
        self._show_page(len(matrix.rows), matrix.left_out, words)

    def _outlet(self) -> str:
        index = self.table.currentIndex()
        return self.figures.outlets[index.column()] if index.isValid() else ""

    def _follow(self) -> None:
        """Make the figure that is looked at the current one."""
        figure = self._source.figure
        if figure is not None:
            self.table.go_to(figure.key)

    def _show_page(self, whole: int, left_out: int, words: str) -> None:
        shown = len(self.figures.rows)
        of = f"{shown:,} of {whole:,} figures" if words.strip() else counted(whole, "figure")
        self.filter.count.setText(of if whole else "")
        if shown:
            self._pages.setCurrentIndex(_TABLE)
            if self._awaited and self.filter.words.hasFocus():
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self._awaited = False
        elif whole:
            self._unfit.setText(f"No figure with “{words.strip()}”.")
            self._pages.setCurrentIndex(_UNFIT)
        else:
            self.teaching.setText(_taught(left_out))
            self.way_on.setVisible(not left_out)
            self._pages.setCurrentIndex(_TEACHING)

    def _on_opened(self, row: Row, cell: Cell, focus: bool) -> None:
        """Show the newest value of a cell beside the one that it stands in the strongest outcome with."""
        ties = [tie for at in cell.tellings for tie in row.ties_of(at)[:1]]
        strongest = next((tie for tie in ties if tie.outcome is cell.outcome), ties[0])
        self.suggestion_requested.emit(strongest.suggestion_id, focus)

    def focus_list(self) -> None:
        """Put the keyboard into the table, or where there is none into the filter, until there is one."""
        shown = self._pages.currentIndex() == _TABLE
        self._awaited = self._source.matrix is None
        widget = self.table if shown else self.filter.words
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Have the matrix while it is seen."""
        super().showEvent(event)
        self._source.want(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Have it no more."""
        super().hideEvent(event)
        self._source.let_go(self)


def _taught(left_out: int) -> str:
    if not left_out:
        return matrix_words.TEACHES
    return matrix_words.LEFT_OUT.format(counted(left_out, "figure"))
