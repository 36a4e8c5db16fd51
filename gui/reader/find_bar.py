"""The bar under a reader's text that looks for words in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton

from gui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

_OWN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class _Words(QLineEdit):
    """A field that keeps Enter and Esc from the keys of the window."""

    stepped = Signal(int)
    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Claim the keys that mean something here."""
        overriding = event.type() == QEvent.Type.ShortcutOverride
        if overriding and cast("QKeyEvent", event).key() in _OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, back with Shift+Enter, leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _OWN_KEYS:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.stepped.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)


class FindBar(QFrame):
    """A field for words, which of how many was found, buttons for the next and the previous one."""

    searched = Signal(str, int)
    """Words to look for, and where: 1 the next, -1 the one before, 0 from the caret, as the words are typed."""
    closed = Signal()
    """The bar was closed: the keyboard goes back to the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find_bar")
        self.field = _Words()
        self.field.setPlaceholderText("Find in this article")
        self.field.setAccessibleName("Find in this article")
        self.count = QLabel()
        self.count.setObjectName("find_count")
        self.count.setProperty("kind", "small")
        self.previous = self._button("Previous", "Shift+Enter")
        self.next = self._button("Next", "Enter")
        self.leave = self._button("Close the search", "Esc")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 8, 5)
        row.setSpacing(4)
        for widget in (self.field, self.count, self.previous, self.next, self.leave):
            row.addWidget(widget, 1 if widget is self.field else 0)
        self.field.textChanged.connect(self._on_typed)
        self.field.stepped.connect(self.step)
        self.field.left.connect(self.closed)
        self.leave.clicked.connect(self.closed)
        self.next.clicked.connect(lambda: self.step(1))
        self.previous.clicked.connect(lambda: self.step(-1))
        self._draw_icons()
        self.show_count(0, 0)

    def _button(self, name: str, key: str) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({key})")
        return button

    def _draw_icons(self) -> None:
        for button, name in ((self.previous, "up"), (self.next, "down"), (self.leave, "close")):
            button.setIcon(theme.icon(name))

    @property
    def words(self) -> str:
        """The words to look for."""
        return self.field.text()

    def open_with(self, words: str = "") -> None:
        """Show the bar and put the caret into it; `words`, where given, take the place of those looked for last."""
        self.show()
        if words:
            self.field.setText(words)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.words:
            self.searched.emit(self.words, 0)

    def step(self, step: int) -> None:
        """Look for the next one (1) or the one before (-1)."""
        if self.words:
            self.searched.emit(self.words, step)

    def show_count(self, number: int, count: int) -> None:
        """Show which of how many was found."""
        nothing = "Not found" if self.words else ""
        told = f"{number:,} of {count:,}" if count else nothing
        self.count.setText(told)
        self.field.setAccessibleDescription(told)
        self.field.setProperty("wrong", bool(self.words) and not count)
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)
        for button in (self.previous, self.next):
            button.setEnabled(count > 0)

    def _on_typed(self, words: str) -> None:
        self.searched.emit(words, 0)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons anew in another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "leave"):
            self._draw_icons()
