"""What is shown when no project is open: the ways to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QPushButton, QVBoxLayout, QWidget

from gui import remembered
from gui.dialogs.crash import at_home
from gui.errands import ask_new, ask_open
from gui.fields import ShortButton, ShortLabel, heading
from gui.notify import NoticeBar

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent

_WIDTH = 460
_RECENT_SHOWN = 6
_NAME_WIDTH = 300


class StartWindow(QMainWindow):
    """Offers the sample, a new project, one of a file, and those opened before."""

    open_chosen = Signal(object)
    """`Path` of a project to open."""
    new_chosen = Signal(object)
    """`Path` at which a new project is to be made."""
    sample_requested = Signal()
    closed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Counterpoint")
        self.resize(820, 560)
        self.notices = NoticeBar()
        column = QWidget()
        column.setFixedWidth(_WIDTH)
        self._rows = QVBoxLayout(column)
        self._rows.setSpacing(8)
        title = QLabel("Counterpoint")
        title.setProperty("kind", "title")
        words = QLabel(
            "Read several articles about the same thing side by side, mark what they claim, tie the claims that agree or"
            " clash, and hand on a report that someone else can check."
        )
        words.setWordWrap(True)
        words.setProperty("kind", "mute")
        self._rows.addStretch()
        self._rows.addWidget(title)
        self._rows.addWidget(words)
        self._rows.addSpacing(8)
        self.sample = self._button("Open the sample", self.sample_requested.emit)
        self.sample.setProperty("kind", "primary")
        self.new = self._button("New project…", lambda: ask_new(self, self.new_chosen.emit))
        self.other = self._button("Open project…", lambda: ask_open(self, self.open_chosen.emit))
        self._list_recent()
        self._rows.addStretch()
        central = QWidget()
        whole = QVBoxLayout(central)
        whole.addWidget(self.notices)
        whole.addWidget(column, 1, Qt.AlignmentFlag.AlignHCenter)
        self.setCentralWidget(central)

    def _button(self, text: str, run: object) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(run)
        self._rows.addWidget(button)
        return button

    def _list_recent(self) -> None:
        paths = remembered.recent()[:_RECENT_SHOWN]
        if not paths:
            return
        before = heading("Opened before")
        self._rows.addSpacing(12)
        self._rows.addWidget(before)
        for path in paths:
            self._rows.addLayout(self._recent(path))

    def _recent(self, path: Path) -> QHBoxLayout:
        """Return a line with a project's name, which opens it, and the folder it lies in."""
        button, folder = ShortButton(path.stem), ShortLabel(at_home(path.parent))
        button.setProperty("kind", "link")
        button.setAccessibleDescription(str(path))
        button.clicked.connect(lambda: self.open_chosen.emit(path))
        button.setMaximumWidth(_NAME_WIDTH)
        folder.setProperty("kind", "small")
        folder.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(button)
        line.addWidget(folder, 1)
        return line

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window closed."""
        event.accept()
        self.closed.emit(self)

    def say(self, sentence: str, path: Path | None = None) -> None:
        """Say why a project could not be opened."""
        self.notices.error(f"{path.name}: {sentence}" if path else sentence)
