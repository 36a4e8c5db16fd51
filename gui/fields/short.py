"""Words and buttons that are cut off with an ellipsis where there is no room for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolTip,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

_LEAST_LETTERS = 6


def tell_whole(widget: QWidget, event: QEvent, whole: str, shown: str) -> bool:
    """Tell a text of a widget in a tool tip where less of it is shown and the widget has none; True where it did."""
    asked = isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip
    if not asked or whole == shown or widget.toolTip():
        return False
    QToolTip.showText(cast("QHelpEvent", event).globalPos(), whole, widget)
    return True


def _least(widget: QWidget, whole: QSize) -> QSize:
    least = widget.fontMetrics().averageCharWidth() * _LEAST_LETTERS
    return QSize(min(least, whole.width()), whole.height())


class ShortLabel(QLabel):
    """A line of plain words that may become narrower than they are; what was cut off stands in its tool tip."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters."""
        return _least(self, self.sizeHint())

    def shown_text(self) -> str:
        """Return what is to be read at the present width."""
        room = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def event(self, event: QEvent) -> bool:
        """Tell the whole text where it is cut off."""
        return tell_whole(self, event, self.text(), self.shown_text()) or super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what there is room for."""
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(self.contentsRect(), self.alignment().value, self.shown_text())


class ShortButton(QPushButton):
    """A button that may become narrower than its words; what was cut off stands in its tool tip."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters."""
        return _least(self, self.sizeHint())

    def shown_text(self) -> str:
        """Return what is to be read at the present width."""
        around = self.sizeHint().width() - self._advance()
        room = max(0, self.width() - around)
        if self._advance() <= room:
            return self.text()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def _advance(self) -> int:
        metrics = self.fontMetrics()
        return metrics.size(Qt.TextFlag.TextShowMnemonic.value, self.text()).width()

    def event(self, event: QEvent) -> bool:
        """Tell the whole text where it is cut off."""
        return tell_whole(self, event, self.text(), self.shown_text()) or super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what there is room for."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self.shown_text()
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)
