"""Filling in what a claim says, right after it was marked and painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from core import operations, settings
from core.operations import views

if TYPE_CHECKING:
    from gui.session import Session

AFTER = 30
"""Milliseconds from the mark until the article is read: time enough to paint it, little enough not to be noticed."""


class Filling(QObject):
    """Reads what was marked, off the path of the key, and writes it into the claim where nothing stands yet.

    It does so at the latest before anything else is changed, so that it is always of one step with the mark.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._waiting: list[int] = []
        self._soon = QTimer(self, singleShot=True, interval=AFTER)
        self._soon.timeout.connect(self.fill_now)

    def fill_soon(self, claim_id: int) -> None:
        """Fill in a claim in a moment, where that is wanted."""
        if settings.load()["fill_claims"]:
            self._waiting.append(claim_id)
            self._soon.start()

    def fill_now(self) -> None:
        """Fill in what waits; a claim that is gone again is passed over."""
        self._soon.stop()
        waiting, self._waiting = self._waiting, []
        for claim_id in waiting:
            if views.exists(self._session.project, "claim", claim_id):
                self._session.do(lambda p, one=claim_id: operations.fill_claim(p, one))
