"""Choices: one of some words, or yes and no."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStylePainter,
)

from gui import theme
from gui.fields.editing import Field, is_letter
from gui.fields.short import tell_whole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPaintEvent, QWheelEvent

_NARROWEST = 6
_AROUND = 2


class Choice(QComboBox):
    """A list of words that opens at an arrow key, Space or a letter with which one of them begins.

    In the open list letters look for a word, Enter and Tab choose it, and Esc leaves all as it was. The wheel passes,
    for it is meant for what is around, and so do letters with which no word begins: they mean here what they mean
    around.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_NARROWEST)
        self.view().installEventFilter(self)

    def event(self, event: QEvent) -> bool:
        """Keep letters with which a word begins from the window."""
        if event.type() == QEvent.Type.ShortcutOverride and self._is_looked_for(event):
            event.accept()
            return True
        told = tell_whole(self, event, self.currentText(), self.shown_text())
        return told or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list, so that walking through it chooses nothing yet."""
        arrows = (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if event.key() in arrows or event.key() == Qt.Key.Key_Space:
            self.showPopup()
        elif self._is_looked_for(event):
            self.showPopup()
            self.view().keyboardSearch(event.text())
        elif is_letter(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _is_looked_for(self, event: QEvent) -> bool:
        words = map(self.itemText, range(self.count()))
        return is_letter(event) and any(
            word.casefold().startswith(event.text().casefold()) for word in words
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep letters in the open list from the window; let Tab there choose the word it stands at, and go on."""
        if event.type() == QEvent.Type.ShortcutOverride and is_letter(event):
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return super().eventFilter(watched, event)
        at = self.view().currentIndex().row()
        self.hidePopup()
        if at >= 0:
            self.setCurrentIndex(at)
            self.activated.emit(at)
        self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
        return True

    def showPopup(self) -> None:
        """Open the list, wide enough for its words."""
        bar = self.view().verticalScrollBar().sizeHint().width()
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + bar + _AROUND)
        super().showPopup()

    def shown_text(self) -> str:
        """Return what is to be read of the word chosen at the present width."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        control = QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(control, option, part, self).width() - _AROUND
        return self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, max(0, room)
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the word chosen, cut off with an ellipsis where there is no room for it."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.shown_text()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the wheel scroll what is around: it must change nothing that nobody sees changing."""
        event.ignore()


def sentence(word: str) -> str:
    """Return words as they stand at the beginning of a sentence."""
    return word[:1].upper() + word[1:]


class ChoiceField(Field):
    """One of some words. With `empty`, words for none of them, None can be chosen too."""

    def __init__(self, name: str, words: Iterable[str], empty: str | None = None) -> None:
        self.choice = Choice()
        super().__init__(name, self.choice)
        self.choice.setProperty("kind", "quiet")
        self._empty = empty
        self._words: list[str | None] = []
        self.set_words(words)
        self._set = self.value()
        self.choice.activated.connect(self.commit)

    def set_words(self, words: Iterable[str]) -> None:
        """Offer other words; what is shown stays, where it is one of them."""
        shown = self.value() if self._words else None
        wanted = [*([None] if self._empty is not None else []), *words]
        if wanted == self._words:
            return
        self._words = wanted
        self.choice.clear()
        self.choice.addItems([sentence(str(self._empty if w is None else w)) for w in wanted])
        self._show(shown)

    def value(self) -> Any:
        """Return the word chosen, as it was given, or None."""
        at = self.choice.currentIndex()
        return self._words[at] if at >= 0 else None

    def _show(self, value: Any) -> None:
        if value not in self._words and value is not None:
            self._words.append(value)
            self.choice.addItem(sentence(str(value)))
        at = self._words.index(value) if value in self._words else -1
        if self.choice.currentIndex() != at:
            self.choice.setCurrentIndex(at)


class Tick(QCheckBox):
    """A box to tick that is drawn in the inks of the theme."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's
        """Paint the box, the tick and the words."""
        colours = theme.colours()
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = QRectF(
            self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        ).adjusted(0.5, 0.5, -0.5, -0.5)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_box(painter, box)
            if self.hasFocus():
                font = painter.font()
                font.setUnderline(True)
                painter.setFont(font)
            ink = colours.accent if self.hasFocus() else colours.ink
            painter.setPen(QColor(ink if self.isEnabled() else colours.mute))
            words = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self)
            painter.drawText(
                words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic, self.text()
            )

    def _draw_box(self, painter: QPainter, box: QRectF) -> None:
        colours = theme.colours()
        ground = colours.accent_back if self.isChecked() else colours.field
        edge = ground if self.isChecked() else colours.mute
        tick = colours.accent_ink
        if not self.isEnabled():
            ground, edge, tick = colours.panel, colours.line, colours.mute
        if self.hasFocus():
            edge = colours.ink if self.isChecked() else colours.accent
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, 4, 4)
        if self.isChecked():
            painter.setPen(QPen(QColor(tick), 1.7))
            at, unit = box.topLeft(), box.width() / 12
            painter.drawPolyline(
                [at + QPointF(x, y) * unit for x, y in ((3, 6.3), (5.2, 8.5), (9, 3.8))]
            )


class FlagField(Field):
    """Yes or no, as a box to tick with its words beside it."""

    def __init__(self, name: str) -> None:
        self.flag = Tick(name)
        super().__init__(name, self.flag)
        self._set = False
        self.box.setContentsMargins(8, 4, 0, 4)
        self.flag.clicked.connect(self.commit)

    def value(self) -> Any:
        """Return whether the box is ticked."""
        return self.flag.isChecked()

    def _show(self, value: Any) -> None:
        self.flag.setChecked(bool(value))
