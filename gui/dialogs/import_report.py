"""What an import did: how many articles came in, what was left out and why, and what to know of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QTextEdit, QVBoxLayout

from core.text import shorten
from gui.wording import counted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.operations import ImportReport


def told(report: ImportReport) -> str:
    """Return what an import did in a sentence: "5 articles came in, 2 files left out."."""
    came = f"{counted(len(report.added), 'article')} came in"
    if not report.added:
        came = "No article came in"
    left = f", {counted(len(report.skipped), 'file')} left out" if report.skipped else ""
    return f"{came}{left}."


def is_worth_showing(report: ImportReport) -> bool:
    """Tell whether anything was left out or is odd."""
    return bool(report.skipped) or any(added.notes for added in report.added)


class ImportReportDialog(QDialog):
    """Says what an import did; the list can be copied."""

    def __init__(self, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("What was imported")
        self.resize(640, 420)
        self.sentence = QLabel(told(report))
        self.sentence.setProperty("kind", "title")
        self.details = QTextEdit()
        self.details.setObjectName("import_preview")
        self.details.setAccessibleName("What was left out, and notes on what came in")
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setPlainText(details(report))
        self.close_button = QPushButton("Close")
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.close_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 16, 16, 14)
        box.setSpacing(12)
        box.addWidget(self.sentence)
        box.addWidget(self.details, 1)
        box.addLayout(row)


def details(report: ImportReport) -> str:
    """Return what was left out with the reasons, and the notes on what came in, a line each."""
    left = [f"{one.path or one.name}\n    {one.reason}" for one in report.skipped]
    odd = [f"{shorten(added.label)}\n    {note}" for added in report.added for note in added.notes]
    parts = [
        *(["Left out", *left] if left else []),
        *(["Notes on what came in", *odd] if odd else []),
    ]
    return "\n\n".join(parts)
