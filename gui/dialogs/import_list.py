"""The list of what was read for an import: a title, an outlet and a date each, with what is odd about it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate

from gui import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QItemSelection, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem

    from gui.dialogs.import_entries import Entry, Intake

    Index = QModelIndex | QPersistentModelIndex

_EDGE, _BOX, _GAP = 10, 16, 10


class EntriesModel(QAbstractListModel):
    """The entries of an intake; those that can come in are ticked or not."""

    ticked = Signal()

    def __init__(self, intake: Intake) -> None:
        super().__init__()
        self.intake = intake
        self._shown = 0

    def grow(self) -> None:
        """Show the entries that were added."""
        entries = len(self.intake.entries)
        if entries > self._shown:
            self.beginInsertRows(QModelIndex(), self._shown, entries - 1)
            self._shown = entries
            self.endInsertRows()

    def empty(self) -> None:
        """Show none, for the intake was emptied."""
        self.beginResetModel()
        self._shown = 0
        self.endResetModel()

    def entry(self, index: Index) -> Entry | None:
        """Return the entry at an index."""
        return self.intake.entries[index.row()] if index.isValid() else None

    def touch(self, row: int) -> None:
        """Draw an entry anew, for it was changed."""
        self.dataChanged.emit(self.index(row), self.index(row))

    def touch_all(self) -> None:
        """Draw all entries anew."""
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(self._shown - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many entries there are."""
        return 0 if parent is not None and parent.isValid() else self._shown

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let those be ticked that can come in."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        entry = self.entry(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if entry and entry.can_be_taken else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of an entry, and whether it is ticked."""
        entry = self.entry(index)
        if entry is None:
            return None
        told = " · ".join(part for part, _ in entry.told())
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.label
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{entry.label}\n{told}\n{entry.reading.path or entry.reading.name}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.label}, {told}"
        if role == Qt.ItemDataRole.CheckStateRole and entry.can_be_taken:
            return Qt.CheckState.Checked if entry.taken else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take an entry in, or leave it out."""
        entry = self.entry(index)
        if role != Qt.ItemDataRole.CheckStateRole or entry is None or not entry.can_be_taken:
            return False
        entry.taken = Qt.CheckState(value) == Qt.CheckState.Checked
        self.touch(index.row())
        self.ticked.emit()
        return True


class _Row(QStyledItemDelegate):
    """Draws an entry, and ticks it by a click into its box or by Space."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of two lines."""
        _ = index
        return QSize(200, 2 * QFontMetrics(option.font).lineSpacing() + 17)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the box, the title, and what stands below it."""
        model = index.model()
        entry = model.entry(index) if isinstance(model, EntriesModel) else None
        if entry is None:
            return
        colours = theme.colours()
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_back(painter, option)
            if entry.can_be_taken:
                self._draw_box(painter, _box(option.rect), ticked=entry.taken)
            words = option.rect.adjusted(_EDGE + _BOX + _GAP, 7, -_EDGE, -7)
            line = words.height() // 2
            title = QFont(option.font)
            title.setWeight(QFont.Weight.DemiBold)
            muted = not entry.will_be_taken
            right = runs_right_to_left(entry.label)
            _draw_line(
                painter, QRect(words.topLeft(), QSize(words.width(), line)), title,
                [(entry.label, colours.mute if muted else colours.ink)], right=right,
            )  # fmt: skip
            parts = [(text, colours.warn if odd else colours.mute) for text, odd in entry.told()]
            below = QRect(words.left(), words.top() + line, words.width(), line)
            _draw_line(
                painter, below, _small(option.font), _with_dots(parts, colours.mute), right=right
            )
        finally:
            painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Tick by a click into the box, or by Space."""
        pressed = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        clicked = (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and _box(option.rect)
            .adjusted(-_EDGE, -_EDGE, _GAP, _EDGE)
            .contains(event.position().toPoint())
        )
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None or not (pressed or clicked):
            return False
        ticked = Qt.CheckState(state) == Qt.CheckState.Checked
        wanted = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        return model.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)

    def _draw_back(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colours = theme.colours()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.chosen))
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))

    def _draw_box(self, painter: QPainter, box: QRect, *, ticked: bool) -> None:
        colours = theme.colours()
        edge = colours.accent_back if ticked else colours.mute
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(colours.accent_back if ticked else colours.field))
        painter.drawRoundedRect(box, 4, 4)
        if ticked:
            theme.icon("check", ink=colours.accent_ink).paint(painter, box.adjusted(2, 2, -2, -2))


def _box(row: QRect) -> QRect:
    return QRect(row.left() + _EDGE, row.center().y() - _BOX // 2, _BOX, _BOX)


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(max(9, font.pixelSize() - 1))
    return small


def runs_right_to_left(text: str) -> bool:
    """Tell whether a text begins with a script that runs right to left."""
    strong = (unicodedata.bidirectional(character) for character in text)
    return next((kind for kind in strong if kind in {"L", "R", "AL"}), "L") != "L"


def _with_dots(parts: list[tuple[str, str]], ink: str) -> list[tuple[str, str]]:
    dotted = [pair for part in parts for pair in (part, (" · ", ink))]
    return dotted[:-1]


def _draw_line(
    painter: QPainter, box: QRect, font: QFont, parts: list[tuple[str, str]], *, right: bool
) -> None:
    """Draw parts of text, each in its ink, one after the other from the side at which the script begins."""
    painter.setFont(font)
    sides = Qt.LayoutDirection
    painter.setLayoutDirection(sides.RightToLeft if right else sides.LeftToRight)
    metrics = QFontMetrics(font)
    left = box.width()
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    for text, ink in parts:
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, left)
        width = min(left, metrics.horizontalAdvance(shown))
        start = box.left() + left - width if right else box.right() + 1 - left
        painter.setPen(QColor(ink))
        painter.drawText(QRect(start, box.top(), width + 1, box.height()), int(flags), shown)
        left -= width
        if left <= 0:
            return


class EntryList(QListView):
    """The list itself: arrows walk through it, with Shift they select several, Space ticks, Enter is the dialog's."""

    current_changed = Signal()
    selected_changed = Signal()

    def __init__(self, model: EntriesModel) -> None:
        super().__init__()
        self.setObjectName("import_list")
        self.setAccessibleName("Articles to import")
        self.setModel(model)
        self.setItemDelegate(_Row(self))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that another entry is the current one."""
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that other entries are selected."""
        super().selectionChanged(selected, deselected)
        self.selected_changed.emit()

    def several(self) -> list[int]:
        """Return the rows that are selected where they are two or more; none for one alone."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return rows if len(rows) > 1 else []
