"""Finding inconsistencies from a window: when the user asks, and by itself where little is to be done; beside all other work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core import operations, settings
from core.errors import AppError
from gui.outcomes import SHOWN_FIRST
from gui.wording import counted
from gui.workers import Workers

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.finding.runs import FindReport
    from core.models import Changes
    from gui.jobs import JobRunner
    from gui.notify import NoticeBar
    from gui.session import Session

SOON = 1_500
"""Milliseconds without a change after which articles are compared by themselves."""
MOST = 200
"""So many articles are compared by themselves at the most; more are offered."""
_TOUCHING = frozenset({"article", "version", "date", "answer", "correction"})


class Comparing(QObject):
    """Compares the articles of a project in processes of its own, and says what came of it.

    Work that it began by itself gives way to any other job, and goes on after that.
    """

    busy_changed = Signal()
    """It began, or ended, whichever way: see `busy`."""
    list_wanted = Signal()
    """What was found is to be shown."""
    done = Signal()
    """What the user asked for is done."""

    def __init__(
        self, session: Session, jobs: JobRunner, notices: NoticeBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._notices = notices
        self._workers = Workers()
        self.busy = self._waits = False
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._begin_quietly)
        jobs.ended.connect(self._on_ended)
        jobs.gave_way.connect(self._wait_for_the_other)

    def start(self) -> None:
        """Compare what is not compared yet, as the user asks for; say what came of it."""
        if self._session.read_only:
            self._notices.error(self._session.read_only)
        elif self._begin(self._tell):
            self.list_wanted.emit()

    def on_changes(self, changes: Changes) -> None:
        """Compare articles anew, a while after something was changed that matters."""
        if changes.step_id and not _TOUCHING.isdisjoint(changes.tables):
            self.look_soon()

    def look_soon(self) -> None:
        """Compare by itself in a while, where that is wanted and little."""
        if not self._session.read_only and settings.load()["find_by_itself"]:
            self._soon.start()

    def close(self) -> None:
        """Let the processes go."""
        self._soon.stop()
        self._workers.close()

    def _begin_quietly(self) -> None:
        if self._jobs.busy:
            self._waits = True
        elif 0 < operations.out_of_date(self._session.project) <= MOST:
            self._begin(self._tell_quietly, gives_way=True)

    def _begin(self, done: Callable[[FindReport], object], *, gives_way: bool = False) -> bool:
        executor = self._workers.executor()
        job = operations.find(self._session.project, executor, order=not gives_way)
        try:
            self._jobs.start(job, "Comparing", done=done, gives_way=gives_way)
        except AppError as error:
            self._notices.error(error.sentence)
            return False
        self.busy = True
        self.busy_changed.emit()
        return True

    def _tell(self, report: FindReport) -> None:
        """Say what a run found that the user asked for."""
        if report.pairs:
            said = f"Compared {counted(report.pairs, 'pair')} of passages: {_found(report)}."
            self._notices.tell(said, "Show", self.list_wanted.emit)
        else:
            self._notices.tell("Everything was compared already.")
        self.done.emit()

    def _tell_quietly(self, report: FindReport) -> None:
        """Say what was found unasked, where something clashes and nothing else is being said."""
        clashes = any(report.outcomes.get(outcome) for outcome in SHOWN_FIRST)
        if report.new and clashes and not self._notices.text_of("told"):
            said = f"What changed was compared: {_found(report)}."
            self._notices.tell(said, "Show", self.list_wanted.emit)

    def _wait_for_the_other(self) -> None:
        self._waits = True

    def _on_ended(self) -> None:
        if self.busy:
            self.busy = False
            self.busy_changed.emit()
        elif self._waits:
            self._waits = False
            self.look_soon()


def _found(report: FindReport) -> str:
    """Say what was found: "3 clash, 1 was updated"; "nothing clashes"."""
    found = [report.outcomes.get(outcome, 0) for outcome in SHOWN_FIRST]
    clashing, updated = sum(found[:-1]), found[-1]
    parts = [f"{clashing:,} {'clashes' if clashing == 1 else 'clash'}" if clashing else ""]
    parts.append(f"{updated:,} {'was' if updated == 1 else 'were'} updated" if updated else "")
    return ", ".join(filter(None, parts)) or "nothing clashes"
