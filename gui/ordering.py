"""Putting the suggestions in order from a window: when their list is opened, or the user asks; never while they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core import operations
from core.jobs import run
from core.operations import views
from gui.outcomes import SHOWN_FIRST

if TYPE_CHECKING:
    from core.models import Changes
    from gui.jobs import JobRunner
    from gui.session import Session

AT_ONCE = 1_000
"""So many suggestions are put in order at once; more in slices, beside all other work."""


class Ordering(QObject):
    """Puts suggestions in the order that was learned, or in the usual one, as the user says."""

    def __init__(self, session: Session, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._waits = False
        jobs.ended.connect(self._on_ended)

    def use(self, learned: bool) -> None:
        """Say that suggestions are to be listed in the learned order, or in the usual one: `on_changes` then does it."""
        self._session.change(lambda project: operations.use_order(project, learned=learned))

    def look(self) -> None:
        """Put them in the order that is due, where another one is: their list was opened."""
        if not self._session.read_only and views.order_standing(self._session.project).is_due:
            self.put()

    def on_changes(self, changes: Changes) -> None:
        """Follow a step that said in which order they are to be listed, or one that was undone."""
        if changes.step_id and "setting" in changes.tables:
            self.look()

    def put(self) -> None:
        """Learn the order anew and put them in it; as soon as another job is done."""
        counts = views.suggestion_counts(self._session.project)
        if sum(n for (outcome, _), n in counts.items() if outcome in SHOWN_FIRST) <= AT_ONCE:
            self._session.change(lambda project: run(operations.put_in_order(project)))
        elif self._jobs.busy:
            self._waits = True
        else:
            job = operations.put_in_order(self._session.project)
            self._jobs.start(job, "Putting in order", gives_way=True)

    def _on_ended(self) -> None:
        if self._waits:
            self._waits = False
            self.look()
