"""Loading the engine while nobody waits, so that the first claim and the first comparison are as quick as the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from core.jobs import Job

AFTER = 1200
"""Milliseconds from the first window until loading begins: what the start needs goes first."""
PAUSE = 12
"""Milliseconds between two pieces, in which the window has its turn."""


class Warming(QObject):
    """Loads the engine once, a piece at a time, between the window's own events."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: Job[None] | None = None
        self._timer = QTimer(self, interval=PAUSE)
        self._timer.timeout.connect(self._load_a_piece)
        QTimer.singleShot(AFTER, self, self._timer.start)

    @property
    def done(self) -> bool:
        """Whether all is loaded."""
        return self._job is not None and not self._timer.isActive()

    def _load_a_piece(self) -> None:
        from core.operations.warming import warm_up  # noqa: PLC0415 - not needed at the start

        if self._job is None:
            self._job = warm_up()
        if next(self._job, None) is None:
            self._timer.stop()
