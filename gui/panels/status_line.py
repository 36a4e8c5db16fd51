"""The line at the bottom: whether all is saved, how much there is, how far work is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from core.operations import views
from core.text import shorten
from core.words import Status
from gui.wording import counted

if TYPE_CHECKING:
    from core.jobs import Progress
    from core.models import Changes
    from gui.session import Session

_COUNTED = {"article", "claim", "link", "contradiction", "contradiction_claim"}
_BAR_WIDTH = 120
_MOST = 10_000
_LONGEST_NAME = 32
_OFTEN = 80
"""Milliseconds between two looks at how far the work is: each draws all of the window that waits to be drawn."""


class StatusLine(QStatusBar):
    """Tells that all is saved, counts what the project holds, and shows a job's bar, count and Cancel."""

    cancel_requested = Signal()
    settings_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setSizeGripEnabled(False)
        self.setContentsMargins(14, 0, 14, 0)
        self.saved = QLabel()
        self.counts = QLabel()
        self.addWidget(self.saved)
        self.addWidget(self.counts)
        self.saved.setContentsMargins(0, 0, 22, 0)
        self._make_work()
        self.who = QPushButton()
        self.who.setProperty("kind", "quiet-link")
        self.who.clicked.connect(self.settings_requested)
        self.addPermanentWidget(self.who)
        offline = QLabel("Offline")
        offline.setToolTip("Nothing leaves this computer.")
        self.addPermanentWidget(offline)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(40)
        self._later.timeout.connect(self.count)
        self._reached: Progress | None = None
        self._often = QTimer(self, singleShot=True, interval=_OFTEN)
        self._often.timeout.connect(self._show_reached)
        self._tell_saved()
        self.tell_who()
        self.count()

    def _make_work(self) -> None:
        """Make what shows work under way, hidden."""
        self._work, self.work_text, self.bar, self.work_count = (
            QWidget(),
            QLabel(),
            QProgressBar(),
            QLabel(),
        )
        self.cancel = QPushButton("Cancel")
        self.cancel.setProperty("kind", "link")
        self.cancel.setAccessibleName("Cancel the work under way")
        self.cancel.clicked.connect(self.cancel_requested)
        self.bar.setFixedWidth(_BAR_WIDTH)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("How far the work is")
        row = QHBoxLayout(self._work)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.work_text, self.bar, self.work_count, self.cancel):
            row.addWidget(widget)
        self._work.hide()
        self.addPermanentWidget(self._work)

    def on_changes(self, changes: Changes) -> None:
        """Count again, after what was changed is drawn."""
        if _COUNTED & changes.tables.keys():
            self._later.start()

    def count(self) -> None:
        """Show how much the project holds."""
        tally = views.tally(self._session.project)
        unsettled = sum(
            number
            for status, number in tally.contradictions.items()
            if status not in {Status.RESOLVED, Status.DISMISSED}
        )
        parts = (
            counted(tally.articles, "article"),
            counted(tally.claims, "claim"),
            counted(unsettled, "contradiction") + " open",
        )
        self.counts.setText("   ·   ".join(parts))

    def _tell_saved(self) -> None:
        sentence = self._session.read_only
        self.saved.setText("Read only" if sentence else "All changes saved")
        self.saved.setToolTip(sentence or "Every change is written to the project at once.")

    def tell_who(self) -> None:
        """Show under whose name work stands."""
        name = self._session.project.identity.name
        self.who.setText(f"Working as {shorten(name, _LONGEST_NAME)}")
        self.who.setToolTip("What you do stands under this name. Press to change it.")
        self.who.setVisible(not self._session.read_only)

    # Work under way -------------------------------------------------------------------------------------------------

    def begin(self, text: str) -> None:
        """Show that work began."""
        self.work_text.setText(text)
        self.bar.setRange(0, 0)
        self.work_count.setText("")
        self._work.show()

    def progress(self, progress: Progress) -> None:
        """Show how far it is, now or in a moment."""
        self._reached = progress
        if not self._often.isActive():
            self._show_reached()

    def _show_reached(self) -> None:
        progress, self._reached = self._reached, None
        if progress is None:
            return
        self._often.start()
        if progress.total:
            self.bar.setRange(0, _MOST)
            self.bar.setValue(_MOST * progress.done // progress.total)
            self.work_count.setText(f"{progress.done:,} of {progress.total:,}")
        else:
            self.work_count.setText(f"{progress.done:,}")

    def end(self) -> None:
        """Show that no work is under way."""
        self._reached = None
        self._often.stop()
        self._work.hide()
