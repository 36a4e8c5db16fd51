"""A small list of answers that one key gives: the relation of a link, say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QVBoxLayout,
)

from core.records import record
from core.words import Dismissal, Relation
from gui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint
    from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QShowEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget


@record
class Choice:
    """One answer: the letter that gives it, its words, what is told when it is chosen, and what it means."""

    key: str
    text: str
    value: object
    detail: str = ""


CONTRADICTS = "contradicts"
"""The answer that makes or joins a contradiction; it is no relation of a link."""

RELATION_CHOICES: tuple[Choice, ...] = (
    Choice("S", "same as", Relation.SAME_AS, "both say the same"),
    Choice("P", "supports", Relation.SUPPORTS, "the first bears the second out"),
    Choice("U", "updates", Relation.UPDATES, "the first is the later word"),
    Choice("N", "narrows", Relation.NARROWS, "the first is more precise"),
    Choice("Q", "quotes", Relation.QUOTES, "the first repeats the second"),
    Choice("R", "related", Relation.RELATED, "they belong together"),
    Choice("C", "contradicts", CONTRADICTS, "they cannot both hold"),
)

REASON_CHOICES: tuple[Choice, ...] = (
    Choice("1", Dismissal.FIGURE.value, Dismissal.FIGURE, "another measure, unit or group"),
    Choice("2", Dismissal.PERIOD.value, Dismissal.PERIOD, "they tell of different times"),
    Choice("3", Dismissal.PLACE.value, Dismissal.PLACE, "they tell of different things"),
    Choice("4", Dismissal.SAME.value, Dismissal.SAME, "said or rounded in another way"),
    Choice("5", Dismissal.MISREAD.value, Dismissal.MISREAD, "it says something else"),
    Choice("6", Dismissal.UNWORTHY.value, Dismissal.UNWORTHY, "true, but nothing for the report"),
    Choice("0", "other…", Dismissal.OTHER, "in your own words"),
)
"""Why a suggestion is dismissed; "other" asks for words."""

LINKING_CHOICES: tuple[Choice, ...] = (
    Choice("N", "narrows", Relation.NARROWS, "the first is more precise"),
    Choice("R", "related", Relation.RELATED, "they belong together"),
    Choice("0", "no link", "none", "accepted as it is"),
)

_EDGE, _CHIP, _NEAR = 12, 24, 6
_MARGINS = QMargins(4, 4, 4, 4)


class _ChoicePainter(QStyledItemDelegate):
    """Draws an answer: its key, its words, what it means."""

    def __init__(self, choices: list[Choice], parent: QWidget) -> None:
        super().__init__(parent)
        self._choices = choices

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the room an answer needs."""
        choice, metrics = self._choices[index.row()], option.fontMetrics
        words = metrics.horizontalAdvance(choice.text) + metrics.horizontalAdvance(choice.detail)
        return QSize(words + max(_CHIP, metrics.height()) + 5 * _EDGE, metrics.height() + 13)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw an answer."""
        c, choice, place = theme.colours(), self._choices[index.row()], option.rect
        painter.save()
        try:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(place, QColor(c.chosen))
                painter.fillRect(QRect(place.topLeft(), QSize(3, place.height())), QColor(c.accent))
            elif option.state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(place, QColor(c.hover))
            side = option.fontMetrics.height() + 4
            chip = QRect(
                place.left() + _EDGE, place.center().y() - side // 2, max(_CHIP, side), side
            )
            painter.setPen(QColor(c.line))
            painter.setBrush(QColor(c.field))
            painter.drawRoundedRect(chip, 4, 4)
            painter.setFont(option.font)
            painter.setPen(QColor(c.ink))
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, choice.key.upper())
            left = place.adjusted(2 * _EDGE + chip.width(), 0, -_EDGE, 0)
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(left, middle | Qt.AlignmentFlag.AlignLeft, choice.text)
            small = QFont(option.font)
            small.setPixelSize(option.font.pixelSize() - 1)
            painter.setFont(small)
            painter.setPen(QColor(c.mute))
            painter.drawText(left, middle | Qt.AlignmentFlag.AlignRight, choice.detail)
        finally:
            painter.restore()


class _Answers(QListWidget):
    """The list of answers, which takes their letters too."""

    answered = Signal(int)
    left_alone = Signal()

    def __init__(self, choices: list[Choice]) -> None:
        super().__init__()
        self._choices = choices

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a letter, Enter or Esc as an answer; arrows move."""
        letter = event.text().casefold()
        by_key = [n for n, choice in enumerate(self._choices) if choice.key.casefold() == letter]
        if by_key and letter:
            self.answered.emit(by_key[0])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.answered.emit(self.currentRow())
        elif event.key() == Qt.Key.Key_Escape:
            self.left_alone.emit()
        elif not letter.strip():
            super().keyPressEvent(event)


class KeyChoice(QFrame):
    """Asks by a small list near a point; one letter, or arrows and Enter, or a click answers, Esc does not."""

    chosen = Signal(object)
    """The value of the choice that was made."""
    dismissed = Signal()
    """It was left without a choice."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("key_choice")
        self._choices: list[Choice] = []
        self._answered = False
        self._shortcuts: list[QShortcut] = []
        self.title = QLabel()
        self.title.setObjectName("key_choice_title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.answers = _Answers(self._choices)
        self.answers.setObjectName("key_choice_list")
        self.answers.setItemDelegate(_ChoicePainter(self._choices, self.answers))
        self.answers.setMouseTracking(True)
        self.answers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.answers.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.answers.answered.connect(self._answer)
        self.answers.left_alone.connect(self.close)
        self.answers.itemClicked.connect(lambda item: self._answer(self.answers.row(item)))
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 5)
        box.setSpacing(0)
        box.addWidget(self.title)
        box.addWidget(self.answers)

    def ask(self, title: str, choices: Sequence[Choice], at: QPoint | QRect) -> None:
        """Show the choices under a title near a point of the screen, or below or above a part of it."""
        self._answered = False
        self.answers.clear()
        self._choices[:] = choices
        self._take_letters()
        self.title.setText(title)
        self.setAccessibleName(title)
        self.answers.setAccessibleName(title)
        for choice in choices:
            item = QListWidgetItem(choice.text)
            spoken = f"{choice.key.upper()}, {choice.text}, {choice.detail}".removesuffix(", ")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            self.answers.addItem(item)
        rows = range(self.answers.count())
        self.answers.setFixedHeight(sum(self.answers.sizeHintForRow(row) for row in rows) + 2)
        self.answers.setFixedWidth(self.answers.sizeHintForColumn(0) + 4)
        self.adjustSize()
        self._place(at if isinstance(at, QRect) else QRect(at, at))
        self.show()

    def _take_letters(self) -> None:
        """Let the letters answer whatever the layout of the keyboard: shortcuts know the Latin letter of a key."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._shortcuts = [
            QShortcut(QKeySequence(choice.key), self, context=Qt.ShortcutContext.WindowShortcut)
            for choice in self._choices
        ]
        for row, shortcut in enumerate(self._shortcuts):
            shortcut.activated.connect(lambda row=row: self._answer(row))

    def _place(self, at: QRect) -> None:
        """Stand below what is asked about, above it where there is no room, never beyond the screen."""
        room, size = self.screen().availableGeometry() - _MARGINS, self.size()
        below = at.bottom() + _NEAR + size.height() <= room.bottom()
        top = at.bottom() + _NEAR if below else at.top() - _NEAR - size.height()
        left = min(at.left() - _EDGE, room.right() - size.width())
        top = min(top, room.bottom() - size.height())
        self.move(max(room.left(), left), max(room.top(), top))

    def _answer(self, row: int) -> None:
        if 0 <= row < len(self._choices):
            self._answered = True
            self.close()
            self.chosen.emit(self._choices[row].value)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the list."""
        super().showEvent(event)
        self.answers.setFocus(Qt.FocusReason.PopupFocusReason)
        self.answers.setCurrentRow(-1)  # Enter answers only what was chosen with the arrows

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell when it was left without a choice, however that came about."""
        super().hideEvent(event)
        if not self._answered:
            self._answered = True
            self.dismissed.emit()
