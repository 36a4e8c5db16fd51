"""Painting rows and cards: lines of text that are cut to fit, chips, and the two-line rows of tables."""

from __future__ import annotations

import re
import unicodedata
from collections import OrderedDict
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from gui import theme
from gui.panels import marked_line
from gui.table_model import RECORD

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

    from core.words import ClaimState
    from gui.panels.marked_line import Fitted
    from gui.table_model import Chip, Column, Marked, RecordModel

Index = QModelIndex | QPersistentModelIndex

PAD = 12
_CHIP_PAD = 7
_KEPT_LINES = 4_000
_SPACES = re.compile(r"[ \t\n\r\x0b\x0c\u2028\u2029]+")  # not those that hold words together
_STRONG = {"L": False, "R": True, "AL": True}


def runs_right(text: str) -> bool:
    """Tell whether a text is read from the right: by its first letter that has a direction."""
    for character in text:
        found = _STRONG.get(unicodedata.bidirectional(character))
        if found is not None:
            return found
    return False


class Type:
    """A font for painting, with what was measured in it."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetrics(font)
        self.height = self.metrics.height()
        self._lines: OrderedDict[tuple[str, int, int], tuple[str, ...]] = OrderedDict()

    def lines(self, text: str, width: int, most: int = 1) -> tuple[str, ...]:
        """Return a text as lines of a width in pixels, at most so many, the last one cut with an ellipsis."""
        key = (text, width, most)
        found = self._lines.get(key)
        if found is None:
            found = self._lines[key] = tuple(self._break(text, width, most))
            if len(self._lines) > _KEPT_LINES:
                self._lines.popitem(last=False)
        return found

    def _break(self, text: str, width: int, most: int) -> list[str]:
        rest = _SPACES.sub(" ", text).strip()
        made: list[str] = []
        while most > 1 and self.metrics.horizontalAdvance(rest) > width:
            length = self._first_line(rest, width)
            if not 0 < length < len(rest):
                break
            made.append(rest[:length].rstrip())
            rest = rest[length:].lstrip()
            most -= 1
        made.append(self.metrics.elidedText(rest, Qt.TextElideMode.ElideRight, max(0, width)))
        return made

    def _first_line(self, text: str, width: int) -> int:
        """Return how many code points of a text fit into its first line."""
        layout = QTextLayout(text, self.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(width)
        layout.endLayout()
        in_qt = line.textLength()
        return len(text.encode("utf-16-le")[: 2 * in_qt].decode("utf-16-le", "ignore"))


def draw_line(  # noqa: PLR0913 - what to draw, where, and how
    painter: QPainter,
    where: QRect,
    text: str,
    kind: Type,
    ink: str,
    *,
    at_end: bool = False,
    right: bool | None = None,
) -> None:
    """Draw one line of text in a rectangle; from the start of its script, or at the end of the line.

    `right` says where it is read from, where its own letters are not to say so.
    """
    from_right = runs_right(text) if right is None else right
    painter.setFont(kind.font)
    painter.setPen(QColor(ink))
    direction = Qt.LayoutDirection
    painter.setLayoutDirection(direction.RightToLeft if from_right else direction.LeftToRight)
    free = where.width() - kind.metrics.horizontalAdvance(text)
    left = where.left() + (free if from_right or at_end else 0)
    # By the baseline: letters of a taller script than the font's own are not cut.
    painter.drawText(QPoint(left, where.top() + kind.metrics.ascent()), text)
    painter.setLayoutDirection(direction.LeftToRight)


def chip_width(text: str, kind: Type) -> int:
    """Return how wide a chip with a text is."""
    return kind.metrics.horizontalAdvance(text) + 2 * _CHIP_PAD


def draw_chip(painter: QPainter, left: int, middle: int, chip: Chip, kind: Type) -> None:
    """Draw a chip around its text, from a left edge, about a height."""
    ink, back = chip_colours(chip.state)
    box = QRectF(left + 0.5, middle - kind.height / 2 - 1, chip_width(chip.text, kind), kind.height + 2)  # fmt: skip
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(ink), 1))
    painter.setBrush(QColor(back))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setFont(kind.font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, chip.text)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def chip_colours(state: ClaimState | None) -> tuple[str, str]:
    """Return the ink and the ground of a chip."""
    colours = theme.colours()
    if state is None:
        return colours.mute, colours.field
    return theme.look(state).ink, colours.field


def types(font: QFont) -> tuple[Type, Type, Type, Type]:
    """Return the types of a list whose font is given: plain, strong, small, and that of chips."""
    pixels = font.pixelSize() if font.pixelSize() > 0 else theme.interface_font().pixelSize()
    strong, small, chip = QFont(font), QFont(font), QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    small.setPixelSize(pixels - 1)
    chip.setPixelSize(pixels - 2)
    chip.setWeight(QFont.Weight.DemiBold)
    return Type(font), Type(strong), Type(small), Type(chip)


class RowDelegate(QStyledItemDelegate):
    """Paints the cells of a table of records: a first line, a muted second one, or a chip."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self.measure()

    def measure(self) -> None:
        """Measure anew, after the font of the view has changed."""
        self._plain, self._strong, self._small, self._chip = types(self._view.font())
        self._cut: OrderedDict[tuple[Marked, int], Fitted] = OrderedDict()

    @property
    def row_height(self) -> int:
        """How high a row of two lines is."""
        return self._plain.height + self._small.height + 19

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the size of a cell; the table gives the columns their widths."""
        return QSize(80, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        where = cast("QRect", option.rect)  # type: ignore[attr-defined]
        state = cast("QStyle.StateFlag", option.state)  # type: ignore[attr-defined]
        painter.save()
        try:
            self._ground(
                painter, where, index, chosen=bool(state & QStyle.StateFlag.State_Selected)
            )
            record = index.data(RECORD)
            if record is not None:
                column = cast("RecordModel", index.model()).columns[index.column()]
                self._cell(painter, where.adjusted(PAD, 8, -PAD, -8), column, record)
        finally:
            painter.restore()

    def _ground(self, painter: QPainter, where: QRect, index: Index, *, chosen: bool) -> None:
        colours = theme.colours()
        painter.fillRect(where, QColor(colours.chosen if chosen else colours.field))
        painter.fillRect(where.left(), where.bottom(), where.width(), 1, QColor(colours.hover))
        current = self._view.currentIndex()
        if self._view.hasFocus() and current.row() == index.row():
            accent = QColor(colours.accent)
            painter.fillRect(where.left(), where.bottom(), where.width(), 1, accent)
            painter.fillRect(where.left(), where.top(), where.width(), 1, accent)
            if index.column() == 0:
                painter.fillRect(where.left(), where.top(), 3, where.height(), accent)

    def _cell(self, painter: QPainter, where: QRect, column: Column, record: object) -> None:
        colours, kind = theme.colours(), self._plain
        chip = column.chip(record)
        if chip is not None:
            draw_chip(painter, where.left(), where.top() + kind.height // 2, chip, self._chip)
            return
        line = QRect(where.left(), where.top(), where.width(), kind.height)
        marked, second = column.marked(record), column.second(record)
        if marked is not None:
            self._marked(painter, line, marked)
        else:
            most = 2 if column.wraps and not second else 1
            for text in kind.lines(column.text(record), where.width(), most):
                draw_line(painter, line, text, kind, colours.ink, at_end=column.at_end)
                line.translate(0, kind.height + 2)
        if second:
            line.moveTop(where.top() + kind.height + 3)
            (text,) = self._small.lines(second, where.width())
            right = runs_right(
                column.text(record)
            )  # a source stands under the beginning of its quote
            where_from = _moved_to_end(line, text, self._small) if right else line
            draw_line(painter, where_from, text, self._small, colours.mute, right=False)

    def _marked(self, painter: QPainter, line: QRect, marked: Marked) -> None:
        """Draw a text with its value standing out."""
        key = (marked, line.width())
        found = self._cut.get(key)
        if found is None:
            metrics = (self._plain.metrics, self._strong.metrics)
            found = self._cut[key] = marked_line.fitted(marked, line.width(), *metrics)
            if len(self._cut) > _KEPT_LINES:
                self._cut.popitem(last=False)
        fonts = (self._plain.font, self._strong.font)
        marked_line.draw(painter, line, marked, found, fonts, right=runs_right(marked.text))


def _moved_to_end(line: QRect, text: str, kind: Type) -> QRect:
    """Return a line's rectangle, moved so that the text in it ends where the line does."""
    return line.translated(max(0, line.width() - kind.metrics.horizontalAdvance(text)), 0)
