"""What a reader without an article shows: what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

MESSAGE = "Choose an article from the list,\nor drop files here."


class EmptyReader(QWidget):
    """A message and a button in the middle of an empty reader. It takes the keyboard by its button."""

    import_requested = Signal()
    """The user wants to import articles."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("empty_reader")
        message = QLabel(MESSAGE)
        message.setProperty("kind", "mute")
        message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        message.setWordWrap(True)
        self.button = QPushButton("Import…")
        self.button.setAccessibleName("Import articles")
        self.button.setAccessibleDescription(MESSAGE.replace("\n", " "))
        self.button.clicked.connect(self.import_requested)
        self.setFocusProxy(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(message)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the keyboard: the reader becomes the active one."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)
