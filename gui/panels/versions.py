"""The versions of an article: which bytes were read, when, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui import wording
from gui.fields import clear, small

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.models import Version


class VersionSlip(QWidget):
    """One version."""

    def __init__(self, version: Version) -> None:
        super().__init__()
        self.hash = QLineEdit(version.source.sha256)
        self.hash.setReadOnly(True)
        self.hash.setCursorPosition(0)
        self.hash.setProperty("kind", "quiet")
        self.hash.setAccessibleName(f"SHA-256 of the file of version {version.number}")
        self.copy = QPushButton("Copy")
        self.copy.setProperty("kind", "link")
        self.copy.setAutoDefault(True)
        self.copy.setAccessibleName(f"Copy the SHA-256 of version {version.number}")
        self.copy.clicked.connect(self._copy)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 6)
        box.setSpacing(2)
        imported = f"Version {version.number} · imported {wording.moment(version.imported_at)}"
        for text, kind in ((imported, ""), (_told(version), "small"), (version.notes, "small")):
            box.addWidget(small(text, kind))
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(small("SHA-256"))
        line.addWidget(self.hash, 1)
        line.addWidget(self.copy)
        box.insertLayout(2, line)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.hash.text())
        self.copy.setText("Copied")


def _told(version: Version) -> str:
    """Return what was read: its file, its kind, how it was read, its size."""
    source = version.source
    size = f"{source.size:,} bytes"
    return " · ".join(filter(None, (source.name, source.media_type, version.encoding, size)))


class VersionList(QWidget):
    """All versions of one article, the newest first."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[Version] = []
        self.slips: list[VersionSlip] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)

    def show_versions(self, versions: Sequence[Version]) -> None:
        """Show versions."""
        if list(versions) == self._shown:
            return
        self._shown = list(versions)
        clear(self._box)
        self.slips = [VersionSlip(version) for version in reversed(versions)]
        for slip in self.slips:
            self._box.addWidget(slip)
