"""The matrix as rows and columns of a table: a row for each figure, a column for each outlet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from core.text import fold
from gui.panels import matrix_words

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from core.finding.matrix_rows import Cell, Matrix, Row

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

ROW = Role.UserRole + 1
"""Role: the `Row` of a line."""
CELL = Role.UserRole + 2
"""Role: the `Cell` at a place, None where the outlet tells nothing."""


class MatrixModel(QAbstractTableModel):
    """Shows a `Matrix`, or the figures in it that hold some words; outlets that tell none of these are left out."""

    def __init__(self, owner: QObject | None = None) -> None:
        super().__init__(owner)
        self.outlets: tuple[str, ...] = ()
        self.rows: tuple[Row, ...] = ()
        self._cells: list[dict[str, Cell]] = []

    def show_matrix(self, matrix: Matrix, words: str = "") -> None:
        """Show a matrix; all `words` must stand in a figure's name, its article or its values."""
        wanted = fold(words).split()
        rows = tuple(row for row in matrix.rows if _holds(row, wanted)) if wanted else matrix.rows
        telling = {cell.outlet for row in rows for cell in row.cells}
        self.beginResetModel()
        self.rows = rows
        self.outlets = tuple(outlet for outlet in matrix.outlets if outlet in telling)
        self._cells = [{cell.outlet: cell for cell in row.cells} for row in rows]
        self.endResetModel()

    def row_of(self, key: str) -> int | None:
        """Return where the figure of a key stands, or None."""
        return next((at for at, row in enumerate(self.rows) if row.key == key), None)

    # What Qt asks -------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as in Qt
        """Return how many figures there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as in Qt
        """Return how many outlets there are."""
        return 0 if parent.isValid() else len(self.outlets)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return what a cell says in a role."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        outlet = self.outlets[index.column()]
        cell = self._cells[index.row()].get(outlet)
        if role in (ROW, CELL):
            return row if role == ROW else cell
        if cell is not None:
            return _told(row, cell, role)
        return f"{row.name}, {outlet}: nothing" if role == Role.AccessibleTextRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Return the outlet of a column, or the figure of a row."""
        if orientation == Qt.Orientation.Horizontal:
            return self._outlet(section, role)
        if not 0 <= section < len(self.rows):
            return None
        row = self.rows[section]
        if role == ROW:
            return row
        if role == Role.DisplayRole:
            return row.name
        if role == Role.AccessibleTextRole:
            return matrix_words.figure_sentence(row)
        return matrix_words.figure_tip(row) if role == Role.ToolTipRole else None

    def _outlet(self, section: int, role: int) -> Any:
        if not 0 <= section < len(self.outlets):
            return None
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return self.outlets[section]
        if role == Role.TextAlignmentRole:
            # Absolute: the cells below are drawn on that side in a window that runs from right to left, too.
            side = Qt.AlignmentFlag
            return side.AlignLeft | side.AlignVCenter | side.AlignAbsolute
        return None


def _told(row: Row, cell: Cell, role: int) -> str | None:
    if role == Role.DisplayRole:
        return row.tellings[cell.tellings[0]].words
    if role == Role.AccessibleTextRole:
        return matrix_words.cell_sentence(row, cell)
    return matrix_words.cell_tip(row, cell) if role == Role.ToolTipRole else None


def _holds(row: Row, wanted: list[str]) -> bool:
    texts = [row.name, row.said_of, row.title, row.period]
    texts += [f"{one.outlet} {one.words} {one.text} {one.speaker}" for one in row.tellings]
    line = fold(" ".join(texts))
    return all(word in line for word in wanted)
