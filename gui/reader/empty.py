"""What a reader without an article shows: what to do next."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from gui import actions

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent


class Advice(Enum):
    """What an empty reader says."""

    IMPORT = "import"
    """How articles come in: there is none yet."""
    WAIT = "wait"
    """What it is for, where the reader before it says the rest."""
    CHOOSE = "choose"
    """To choose an article: there are some."""


class EmptyReader(QWidget):
    """A message in the middle of an empty reader, with a button where the project has no article yet."""

    import_requested = Signal()
    """The user wants to import articles."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("empty_reader")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.message = QLabel()
        self.message.setProperty("kind", "mute")
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message.setWordWrap(True)
        self.button = QPushButton("Import…")
        self.button.setAccessibleName("Import articles")
        self.button.clicked.connect(self.import_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(self.message)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.advise(Advice.IMPORT)

    def advise(self, advice: Advice) -> None:
        """Say what is to be done; the button stands beside what it does alone."""
        said = _message(advice)
        if self.message.text() == said:
            return
        self.message.setText(said)
        self.setAccessibleName(said.replace("\n", " "))
        self.button.setAccessibleDescription(said.replace("\n", " "))
        had_focus = self.button.hasFocus()
        self.button.setVisible(advice is Advice.IMPORT)
        if had_focus:
            self.take_focus()

    def take_focus(self) -> None:
        """Put the keyboard onto what can be done here."""
        target = self if self.button.isHidden() else self.button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the keyboard: the reader becomes the active one."""
        self.take_focus()
        super().mousePressEvent(event)


def _message(advice: Advice) -> str:
    if advice is Advice.CHOOSE:
        return "Choose an article from the list."
    if advice is Advice.WAIT:
        return "A second article stands here, to compare."
    keys = actions.load_keys()
    bring, paste = (actions.shown_key(keys[name]) for name in ("import_articles", "paste_article"))
    return "\n".join((_with_key("Import articles", bring) + ",", "drop files here,",
                      f"or {_with_key('paste a page', paste)}."))  # fmt: skip


def _with_key(words: str, key: str) -> str:
    """Return words with the key that does it: "Import articles (Ctrl+I)"."""
    return f"{words} ({key})" if key else words
