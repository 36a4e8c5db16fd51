"""What the program is, under which licences it comes, and where it keeps things."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core import __version__, paths, settings
from gui.fields import heading, small

if TYPE_CHECKING:
    from pathlib import Path

_WIDTH, _FIRST_COLUMN = 600, 120
_WHAT = (
    "A desk for reading several articles side by side, marking what they claim, and tying those claims to each other."
    " It works offline: nothing leaves this computer."
)
_LICENCES: tuple[tuple[str, str], ...] = (
    ("Counterpoint", "MIT licence, © 2026 Counterpoint contributors"),
    ("Inter", "SIL Open Font License 1.1, © The Inter Project Authors"),
    ("Noto", "SIL Open Font License 1.1, © The Noto Project Authors"),
    ("Qt and PySide", "GNU Lesser General Public License 3, © The Qt Company"),
)


def places() -> tuple[tuple[str, Path], ...]:
    """Return where the program keeps what is not a project: what, and the folder, which may not exist yet."""
    return (
        ("Settings and keys", paths.config_dir()),
        ("Backups", settings.backup_policy().root),
        ("Log of faults", paths.data_dir() / "log"),
    )


class AboutDialog(QDialog):
    """Tells the version, the licences and the folders, which can be copied or opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("about_dialog")
        self.setWindowTitle("About Counterpoint")
        self.version = QLabel(f"Version {__version__}")
        self.version.setProperty("kind", "mute")
        name = QLabel("Counterpoint")
        name.setProperty("kind", "title")
        what = QLabel(_WHAT)
        what.setWordWrap(True)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 18)
        box.setSpacing(8)
        for part in (name, self.version, what):
            box.addWidget(part)
        box.addSpacing(8)
        box.addWidget(heading("Licences"))
        box.addLayout(self._licences())
        box.addWidget(self._font_licence())
        box.addSpacing(8)
        box.addWidget(heading("Where things lie"))
        box.addLayout(self._places())
        box.addStretch(1)
        box.addLayout(self._buttons())
        self.setFixedWidth(_WIDTH)
        self._fit()

    def _fit(self) -> None:
        if box := self.layout():
            self.resize(_WIDTH, box.totalHeightForWidth(_WIDTH))

    def _licences(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for row, (what, licence) in enumerate(_LICENCES):
            grid.addWidget(QLabel(what), row, 0)
            grid.addWidget(small(licence), row, 1)
        grid.setColumnMinimumWidth(0, _FIRST_COLUMN)
        grid.setColumnStretch(1, 1)
        return grid

    def _font_licence(self) -> QWidget:
        held = QWidget()
        self.showing = QPushButton("Show the licence of the fonts")
        self.showing.setProperty("kind", "link")
        self.showing.setAutoDefault(False)
        self.licence = QPlainTextEdit()
        self.licence.setAccessibleName("Licence of the fonts")
        self.licence.setReadOnly(True)
        self.licence.setTabChangesFocus(True)
        self.licence.setFixedHeight(200)
        self.licence.hide()
        self.showing.clicked.connect(self._show_licence)
        box = QVBoxLayout(held)
        box.setContentsMargins(0, 2, 0, 0)
        box.addWidget(self.showing, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self.licence)
        return held

    def _show_licence(self) -> None:
        path = paths.resources_dir() / "fonts" / "OFL.txt"
        self.licence.setPlainText(path.read_text(encoding="utf-8"))
        self.licence.show()
        self.licence.setFocus()
        self.showing.hide()
        self._fit()

    def _places(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for row, (what, folder) in enumerate(places()):
            where = QLabel(str(folder))  # as it is, to be copied
            where.setProperty("kind", "small")
            where.setTextFormat(Qt.TextFormat.PlainText)
            where.setWordWrap(True)
            where.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            opening = QPushButton("Open")
            opening.setProperty("kind", "link")
            opening.setAutoDefault(False)
            opening.setAccessibleName(f"Open the folder: {what}")
            opening.setEnabled(folder.is_dir())
            url = QUrl.fromLocalFile(str(folder))
            opening.clicked.connect(lambda _checked, url=url: QDesktopServices.openUrl(url))
            grid.addWidget(QLabel(what), row, 0)
            grid.addWidget(where, row, 1)
            grid.addWidget(opening, row, 2)
        grid.setColumnMinimumWidth(0, _FIRST_COLUMN)
        grid.setColumnStretch(1, 1)
        return grid

    def _buttons(self) -> QHBoxLayout:
        self.copying = QPushButton("Copy version")
        self.copying.setAutoDefault(False)
        self.copying.clicked.connect(self._copy)
        close = QPushButton("Close")
        close.setDefault(True)
        close.clicked.connect(self.close)
        line = QHBoxLayout()
        line.setContentsMargins(0, 10, 0, 0)
        line.addWidget(self.copying)
        line.addStretch(1)
        line.addWidget(close)
        return line

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(
            f"Counterpoint {__version__}, Python {platform.python_version()}, Qt {qVersion()},"
            f" {platform.system()} {platform.release()}"
        )
        self.copying.setText("Copied")
