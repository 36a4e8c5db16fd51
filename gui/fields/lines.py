"""Lines of text: one value, or names with commas between them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame

from core.text import one_line
from core.values import names
from gui.fields.editing import Field, is_enter, is_left, keeps_key
from gui.fields.laying import direction
from gui.fields.short import tell_whole

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QRect
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent


class Line(QLineEdit):
    """A line that says when the user left it, pressed Enter or Esc in it."""

    left = Signal()
    entered = Signal()
    escaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTextMargins(-2, 0, -2, 0)

    def event(self, event: QEvent) -> bool:
        """Share keys with the window."""
        kept = keeps_key(event, changed=self.isModified())
        if kept is not None:
            event.setAccepted(kept)
            return kept
        return tell_whole(self, event, self.text(), self.shown_text()) or super().event(event)

    def _room(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_LineEditContents
        return self.style().subElementRect(part, option, self)

    def shown_text(self) -> str:
        """Return what is to be read at the present width; all can be walked through while the line is at work."""
        if self.hasFocus():
            return self.text()
        end = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.text(), end, self._room().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Cut off with an ellipsis what there is no room for, while the line is not at work."""
        shown = self.shown_text()
        if shown == self.text():
            super().paintEvent(event)
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        with QPainter(self) as painter:
            frame = QStyle.PrimitiveElement.PE_PanelLineEdit
            self.style().drawPrimitive(frame, option, painter, self)
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            right = direction(self.text()) == Qt.LayoutDirection.RightToLeft
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            flags = side | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(self._room(), flags.value, shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Enter, and of Esc where there is something to take back."""
        if is_enter(event):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self.isModified():
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the line was left."""
        super().focusOutEvent(event)
        if is_left(event):
            self.left.emit()


class LineField(Field):
    """A line of text."""

    def __init__(self, name: str, placeholder: str = "") -> None:
        self.line = Line()
        super().__init__(name, self.line)
        self.line.setPlaceholderText(placeholder)
        self.line.setProperty("kind", "quiet")
        self.line.left.connect(self.commit)
        self.line.entered.connect(self.commit)
        self.line.escaped.connect(self.revert)
        self.line.textEdited.connect(self._on_edited)
        self._set = self.value()

    def value(self) -> Any:
        """Return the text on one line, without white space at its ends."""
        return one_line(self.line.text())

    @property
    def has_pending(self) -> bool:
        """Whether the user changed the text."""
        return self.line.isModified() and super().has_pending

    def _show(self, value: Any) -> None:
        text = str(value or "")
        if self.line.text() != text:
            self.line.setText(text)
            self.line.setCursorPosition(0)

    def _mark(self, *, changed: bool) -> None:
        self.line.setModified(changed)

    def put_back(self, value: Any, sentence: str) -> None:
        """Show again what was typed once and refused."""
        super().put_back(value, sentence)
        self._mark(changed=True)

    def _on_edited(self, _text: str) -> None:
        self.refuse("")


class NamesField(LineField):
    """A line of names, such as tags or authors, with commas between them; with semicolons where a name has a comma."""

    def __init__(self, name: str, placeholder: str = "") -> None:
        super().__init__(name, placeholder)
        self._set = []

    def value(self) -> list[str]:
        """Return the names."""
        text = self.line.text()
        return names(re.split("[;؛]" if re.search("[;؛]", text) else "[,،]", text))

    def _show(self, value: Any) -> None:
        listed = list(value or ())
        if not any(re.search("[,،]", name) for name in listed):
            super()._show(", ".join(listed))
        else:
            super()._show("; ".join(listed) + (";" if len(listed) == 1 else ""))

    def set_value(self, value: Any, *, anew: bool = False) -> None:
        """Show names."""
        super().set_value(list(value or ()), anew=anew)
