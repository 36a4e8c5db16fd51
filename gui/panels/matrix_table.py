"""The table of the matrix: figures stay in view at its side while the outlets are scrolled."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QStyle,
    QStyledItemDelegate,
    QTableView,
)

from gui import theme
from gui.outcomes import LOOKS
from gui.panels import matrix_words
from gui.panels.matrix_model import CELL, ROW
from gui.panels.row_delegate import PAD, draw_line, types

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from core.finding.matrix_rows import Cell, Row
    from core.words import Outcome
    from gui.panels.matrix_model import MatrixModel
    from gui.panels.row_delegate import Type

Index = QModelIndex | QPersistentModelIndex

CursorAction = QAbstractItemView.CursorAction
_ACROSS = {CursorAction.MoveLeft, CursorAction.MoveRight}
_DOWN = {CursorAction.MoveUp, CursorAction.MoveDown}
_CTRL = Qt.KeyboardModifier.ControlModifier
_OPEN = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_SIDE, _LEAST_SIDE, _SHARE = 330, 200, 0.34
_COLUMN = 150
_SIGN = 18
_LEAST_WORDS = 60
_WASHED = frozenset({"≠", "→"})


class _Types:
    """The fonts of the table, measured."""

    def __init__(self, widget: QWidget) -> None:
        self.plain, self.strong, self.small, _chip = types(widget.font())

    @property
    def height(self) -> int:
        """How high a row of two lines is."""
        return self.plain.height + self.small.height + 19


def _line(painter: QPainter, where: QRect, text: str, kind: Type, ink: str) -> None:
    (fitting,) = kind.lines(text, where.width())
    draw_line(painter, where, fitting, kind, ink)


class FigureHeader(QHeaderView):
    """The figures at the side: name, and under it how its values stand together and its period."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setAccessibleName("Figures")
        self._types = _Types(self)

    def measure(self) -> None:
        """Measure anew, after the font has changed."""
        self._types = _Types(self)
        self.setDefaultSectionSize(self._types.height)

    def sectionSizeFromContents(self, _section: int) -> QSize:
        """Return a part of the table's width."""
        whole = cast("QTableView", self.parent()).width()
        return QSize(max(_LEAST_SIDE, min(_SIDE, int(whole * _SHARE))), self._types.height)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        """Draw a figure."""
        row = cast("Row | None", self.model().headerData(logical_index, self.orientation(), ROW))
        view = cast("QTableView", self.parent())
        colours, kinds = theme.colours(), self._types
        chosen = view.currentIndex().row() == logical_index
        painter.save()
        painter.fillRect(rect, QColor(colours.chosen if chosen else colours.field))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(colours.hover))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), QColor(colours.line))
        if row is not None:
            inside = rect.adjusted(PAD, 8, -PAD, -8)
            where = QRect(inside.left(), inside.top(), inside.width(), kinds.strong.height)
            _line(painter, where, row.name, kinds.strong, colours.ink)
            self._words(painter, where, row)
            where.moveTop(inside.top() + kinds.plain.height + 3)
            ink = theme.look(LOOKS[row.outcome].state).ink
            _line(painter, where, matrix_words.under_name(row), kinds.small, ink)
        painter.restore()

    def _words(self, painter: QPainter, where: QRect, row: Row) -> None:
        """Draw the words around the first value behind the name, where there is room for some of them."""
        taken = self._types.strong.metrics.horizontalAdvance(row.name) + PAD
        room = where.adjusted(taken, 0, 0, 0)
        if room.width() >= _LEAST_WORDS and row.said_of and row.said_of not in row.name:
            _line(painter, room, row.said_of, self._types.small, theme.colours().mute)


class CellDelegate(QStyledItemDelegate):
    """Paints what an outlet tells: the sign of how it stands, the value, and under it the day.

    What clashes or was updated has a ground of its own as well.
    """

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self.measure()

    def measure(self) -> None:
        """Measure anew, after the font of the view has changed."""
        self.types = _Types(self._view)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the size of a cell; the table gives the columns their widths."""
        return QSize(_COLUMN, self.types.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        where = cast("QRect", option.rect)  # type: ignore[attr-defined]
        state = cast("QStyle.StateFlag", option.state)  # type: ignore[attr-defined]
        row, cell = cast("Row", index.data(ROW)), cast("Cell | None", index.data(CELL))
        current = self._view.currentIndex()
        painter.save()
        colours = theme.colours()
        in_row = current.row() == index.row()
        painter.fillRect(where, QColor(colours.chosen if in_row else colours.field))
        if cell is not None:
            self._wash(painter, where, cell.outcome)
            self._cell(painter, where.adjusted(PAD, 8, -PAD, -8), row, cell)
        painter.fillRect(where.left(), where.bottom(), where.width(), 1, QColor(colours.hover))
        if bool(state & QStyle.StateFlag.State_Selected):
            width = 2 if self._view.hasFocus() else 1
            painter.setPen(QPen(QColor(colours.accent if width > 1 else colours.mute), width))
            painter.drawRect(where.adjusted(1, 1, -2, -2))
        painter.restore()

    def _wash(self, painter: QPainter, where: QRect, outcome: Outcome) -> None:
        look = LOOKS[outcome]
        if look.sign in _WASHED:
            ground = where.adjusted(3, 3, -3, -4)
            painter.fillRect(ground, QColor(theme.look(look.state).back))
            painter.fillRect(
                ground.left(), ground.top(), 3, ground.height(), QColor(theme.look(look.state).ink)
            )

    def _cell(self, painter: QPainter, inside: QRect, row: Row, cell: Cell) -> None:
        kinds, colours, look = self.types, theme.colours(), LOOKS[cell.outcome]
        where = QRect(inside.left(), inside.top(), _SIGN, kinds.strong.height)
        draw_line(painter, where, look.sign, kinds.strong, theme.look(look.state).ink)
        where = inside.adjusted(_SIGN, 0, 0, 0)
        where.setHeight(kinds.strong.height)
        _line(painter, where, row.tellings[cell.tellings[0]].words, kinds.strong, colours.ink)
        where.moveTop(inside.top() + kinds.plain.height + 3)
        _line(painter, where, matrix_words.second_line(row, cell), kinds.small, colours.mute)


class MatrixTable(QTableView):
    """Shows a `MatrixModel`. Arrows walk its cells; Enter, Space or a click shows the places of one."""

    opened = Signal(object, object, bool)
    """A `Row`, a `Cell` of it, and whether the keyboard is to go to the place."""
    figure_chosen = Signal(str)
    """The key of the figure that is current now."""

    def __init__(self, model: MatrixModel) -> None:
        super().__init__()
        self.figures = model
        self.setAccessibleName("Matrix")
        self.setVerticalHeader(FigureHeader(self))
        self.setModel(model)
        self.cells = CellDelegate(self)
        self.setItemDelegate(self.cells)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QTableView.Shape.NoFrame)
        across = self.horizontalHeader()
        across.setDefaultSectionSize(_COLUMN)
        across.setHighlightSections(False)
        across.setMinimumSectionSize(_COLUMN // 2)
        self._corner = QLabel("Figure", self)
        self._corner.setProperty("kind", "heading")
        self._corner.setAutoFillBackground(True)
        self._corner.setIndent(PAD)
        self.verticalHeader().sectionClicked.connect(self._on_figure)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(lambda index: self._open(index, focus=True))
        self.figures.modelReset.connect(self._spread)
        self._measure()

    # What is shown ------------------------------------------------------------------------------------------------

    def go_to(self, key: str, outlet: str = "") -> None:
        """Make a cell of a figure current: that of an outlet, or the first one that tells something."""
        at = self.figures.row_of(key)
        if at is None:
            return
        row = self.figures.rows[at]
        here = self.currentIndex()
        if here.row() == at and not outlet:
            return
        told = [o for o in self.figures.outlets if row.cell_of(o) is not None]
        column = self.figures.outlets.index(outlet if outlet in self.figures.outlets else told[0])
        self.setCurrentIndex(self.figures.index(at, column))

    def current_cell(self) -> tuple[Row, Cell | None] | None:
        """Return the figure and the cell that are current; None where there is none."""
        index = self.currentIndex()
        return (index.data(ROW), index.data(CELL)) if index.isValid() else None

    def _on_figure(self, section: int) -> None:
        self.go_to(self.figures.rows[section].key)

    def _on_clicked(self, index: Index) -> None:
        self._open(index, focus=False)

    def _open(self, index: Index, *, focus: bool) -> None:
        cell = index.data(CELL)
        if cell is not None:
            self.opened.emit(index.data(ROW), cell, focus)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which figure is current, and draw its whole row."""
        super().currentChanged(current, previous)
        self.viewport().update()
        self.verticalHeader().viewport().update()
        if current.isValid() and current.row() != previous.row():
            self.figure_chosen.emit(self.figures.rows[current.row()].key)

    # Keys ---------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the places of the current cell with Enter or Space."""
        if event.key() in _OPEN and self.currentIndex().isValid():
            self._open(self.currentIndex(), focus=False)
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Walk from value to value: across past outlets that tell nothing, up and down to a value of the next figure.

        With Ctrl every cell is one.
        """
        here = self.currentIndex()
        if action not in _ACROSS | _DOWN or modifiers & _CTRL or not here.isValid():
            return super().moveCursor(action, modifiers & ~_CTRL)
        if action in _DOWN:
            return self._in_row(here.row() + (1 if action == CursorAction.MoveDown else -1), here)
        step = 1 if action == CursorAction.MoveRight else -1
        end = len(self.figures.outlets) if step > 0 else -1
        ways = (here.siblingAtColumn(at) for at in range(here.column() + step, end, step))
        return next((index for index in ways if index.data(CELL) is not None), here)

    def _in_row(self, at: int, here: QModelIndex) -> QModelIndex:
        """Return the cell of a row that tells something and is nearest below or above this one."""
        if not 0 <= at < len(self.figures.rows):
            return here
        cells = [self.figures.index(at, column) for column in range(len(self.figures.outlets))]
        told = [index for index in cells if index.data(CELL) is not None]
        return min(told, key=lambda index: abs(index.column() - here.column()), default=here)

    def keyboardSearch(self, _search: str) -> None:
        """Do nothing: letters are keys of the window, and the filter finds words."""

    # Sizes --------------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font, draw anew in another theme."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._measure()
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    def _measure(self) -> None:
        header = self.verticalHeader()
        if hasattr(self, "cells") and isinstance(header, FigureHeader):
            self.cells.measure()
            header.measure()
            self._spread()

    def _spread(self) -> None:
        """Give each outlet the width of its words, or more where there is room for all of them."""
        least = max(_COLUMN, self.cells.types.small.metrics.averageCharWidth() * 24)
        beside = self.verticalHeader().sizeHint(), self.verticalScrollBar().sizeHint()
        room = self.width() - sum(one.width() for one in beside) - 2 * self.frameWidth()
        share = room // max(1, len(self.figures.outlets))
        self.horizontalHeader().setDefaultSectionSize(max(least, min(share, 2 * least)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the heading of the figures in its corner."""
        super().resizeEvent(event)
        self.verticalHeader().updateGeometry()
        self._spread()
        self.updateGeometries()

    def updateGeometries(self) -> None:
        """Keep the heading of the figures in its corner."""
        super().updateGeometries()
        if hasattr(self, "_corner"):
            across = self.horizontalHeader()
            width = self.verticalHeader().width()
            self._corner.setGeometry(0, 0, width, across.height())
            self._corner.setVisible(across.isVisible())
