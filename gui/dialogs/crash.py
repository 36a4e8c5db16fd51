"""What is shown when the program has a defect."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from core import paths

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

_SAFE = (
    "Your work is safe: every change was written to the project at the moment you made it."
    " You can go on; if something looks wrong, close the program and open the project again."
)
_FREE = (
    "The details name places in the program and nothing that your articles say."
    " They also stand in {log}."
)


class CrashDialog(QDialog):
    """Tells of a defect, without a word of any article, and offers to go on."""

    close_requested = Signal()
    """The program is to be closed."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("A fault in Counterpoint")
        self.setObjectName("crash_dialog")
        self._found = [details]
        self.title = QLabel()
        self.title.setProperty("kind", "title")
        self.title.setWordWrap(True)
        self.details = QPlainTextEdit()
        self.details.setObjectName("crash_details")
        self.details.setAccessibleName("Details of the fault")
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._lay_out()
        self._tell()
        self.resize(600, 420)

    def _lay_out(self) -> None:
        free = _small(_FREE.format(log=at_home(paths.data_dir() / "log")))
        free.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        safe = QLabel(_SAFE)
        safe.setWordWrap(True)
        self.going_on = QPushButton("Continue")
        self.going_on.setProperty("kind", "primary")
        self.going_on.setDefault(True)
        self.going_on.clicked.connect(self.accept)
        self.closing = QPushButton("Close the program")
        self.closing.clicked.connect(self._close_program)
        self.copying = QPushButton("Copy details")
        self.copying.clicked.connect(self._copy)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copying)
        buttons.addStretch(1)
        buttons.addWidget(self.closing)
        buttons.addWidget(self.going_on)
        box = QVBoxLayout(self)
        box.setContentsMargins(22, 20, 22, 18)
        box.setSpacing(10)
        for part in (self.title, safe, self.details, free):
            box.addWidget(part, 1 if part is self.details else 0)
        box.addSpacing(4)
        box.addLayout(buttons)
        self.going_on.setFocus()
        plain = self.details.font()
        plain.setFeature(QFont.Tag("calt"), 0)  # no × for the x in x86
        self.details.setFont(plain)

    def add(self, details: str) -> None:
        """Tell of one more defect that showed meanwhile."""
        self._found.append(details)
        self._tell()

    def _tell(self) -> None:
        many = len(self._found)
        self.title.setText(
            "Something in the program went wrong."
            if many == 1
            else f"Something in the program went wrong, {many} times."
        )
        self.details.setPlainText("\n".join(self._found))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
        self.copying.setText("Copied")

    def _close_program(self) -> None:
        self.accept()
        self.close_requested.emit()


class CrashTeller(QObject):
    """Shows defects in one dialog at a time: what comes while it is open is added to it."""

    close_requested = Signal()
    """The program is to be closed."""

    def __init__(self, window: Callable[[], QWidget | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self.dialog: CrashDialog | None = None

    def show_details(self, details: str) -> None:
        """Show the details of a defect over the window that is in use."""
        if self.dialog is not None:
            self.dialog.add(details)
            return
        self.dialog = CrashDialog(details, self._window())
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.close_requested.connect(self.close_requested)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _closed(self, _result: int) -> None:
        self.dialog = None


def at_home(path: Path) -> str:
    """Return a path as one writes it, from the own folder on."""
    home = Path.home()
    if path == home:
        return "~"
    return f"~/{path.relative_to(home).as_posix()}" if path.is_relative_to(home) else str(path)


def _small(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("kind", "small")
    label.setWordWrap(True)
    return label
