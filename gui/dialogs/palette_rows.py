"""The rows of the palette on the screen: a list, and how each row is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from gui import theme
from gui.dialogs import finding

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from gui.dialogs.finding import Row

_Index = QModelIndex | QPersistentModelIndex

_ENTRY, _HEADING = 17, 13
_EDGE, _TEXT_AT = 12, 38


class Rows(QAbstractListModel):
    """The rows of the palette as a list."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.held: list[Row] = []

    def put(self, rows: list[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.held = rows
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent and parent.isValid() else len(self.held)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's words, and all of it for a screen reader."""
        row = self.held[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.text, row.detail, row.key) if part)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let only rows that lead somewhere be chosen."""
        row = self.held[index.row()]
        if row.target is None or not row.enabled:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class RowPainter(QStyledItemDelegate):
    """Draws a row: its icon, its words with those typed bold, and at the end its source or its key."""

    def __init__(self, rows: Rows, parent: QObject) -> None:
        super().__init__(parent)
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a row or heading."""
        extra = _ENTRY if self._rows.held[index.row()].target else _HEADING
        return QSize(0, option.fontMetrics.height() + extra)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a row or heading."""
        row = self._rows.held[index.row()]
        painter.save()
        try:
            if row.target is None:
                self._paint_heading(painter, option, row)
            else:
                self._paint_entry(painter, option, row)
        finally:
            painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        font = _small(option.font, 2)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(theme.colours().mute))
        place = option.rect.adjusted(_EDGE, 0, -_EDGE, -4)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, row.text)

    def _paint_entry(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        c = theme.colours()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(c.chosen))
            painter.fillRect(
                QRect(option.rect.topLeft(), QSize(3, option.rect.height())), QColor(c.accent)
            )
        elif option.state & QStyle.StateFlag.State_MouseOver and row.enabled:
            painter.fillRect(option.rect, QColor(c.hover))
        place = option.rect.adjusted(_TEXT_AT, 0, -_EDGE, 0)
        if row.icon:
            corner = QPoint(option.rect.left() + _EDGE + 2, option.rect.center().y() - 7)
            theme.icon(row.icon, ink=c.mute).paint(painter, QRect(corner, QSize(16, 16)))
        place.setRight(self._paint_end(painter, option, row) - _EDGE)
        _draw_marked(painter, place, row, option.font, c.ink if row.enabled else c.mute)

    def _paint_end(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> int:
        """Draw what stands at the end of a row and return where it begins."""
        c, small = theme.colours(), _small(option.font, 1)
        painter.setFont(small)
        metrics = painter.fontMetrics()
        right, middle = option.rect.right() - _EDGE, option.rect.center().y()
        if row.key:
            wide = metrics.horizontalAdvance(row.key) + 12
            chip = QRect(
                right - wide, middle - metrics.height() // 2 - 1, wide, metrics.height() + 3
            )
            painter.setPen(QColor(c.line))
            painter.setBrush(QColor(c.field))
            painter.drawRoundedRect(chip, 4, 4)
            painter.setPen(QColor(c.mute))
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, row.key)
            right = chip.left() - 8
        if row.detail:
            room = option.rect.width() * 2 // 5
            detail = metrics.elidedText(row.detail, Qt.TextElideMode.ElideRight, room)
            wide = metrics.horizontalAdvance(detail)
            painter.setPen(QColor(c.mute))
            place = QRect(right - wide, option.rect.top(), wide + 1, option.rect.height())
            painter.drawText(
                place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, detail
            )
            right = place.left()
        return right


def _small(font: QFont, less: int) -> QFont:
    small = QFont(font)
    small.setPixelSize(max(9, font.pixelSize() - less))
    return small


def _draw_marked(painter: QPainter, place: QRect, row: Row, font: QFont, ink: str) -> None:
    """Draw a row's words in one line, cut to the place, with the words that were typed bold."""
    bold = QFont(font)
    bold.setWeight(QFont.Weight.Bold)
    flat = " ".join(row.text.split())
    text = QFontMetrics(bold).elidedText(flat, Qt.TextElideMode.ElideRight, place.width())
    drawn = QTextDocument()
    drawn.setDefaultFont(font)
    drawn.setDocumentMargin(0)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    drawn.setDefaultTextOption(option)
    cursor, plain, strong = QTextCursor(drawn), QTextCharFormat(), QTextCharFormat()
    plain.setForeground(QColor(ink))
    strong.setForeground(QColor(ink))
    strong.setFontWeight(QFont.Weight.Bold)
    at = 0
    for start, end in finding.matches(text, row.terms):
        cursor.insertText(text[at:start], plain)
        cursor.insertText(text[start:end], strong)
        at = end
    cursor.insertText(text[at:], plain)
    painter.translate(place.left(), place.center().y() + 1 - drawn.size().height() / 2)
    drawn.drawContents(painter)
