"""Long work beside the user's own: one job of the core at a time, in slices between the window's events."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import AppError

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.jobs import Job, Progress

SLICE = 0.008
"""Seconds that a job works before the window's events get their turn."""
PAUSE = 30
"""Milliseconds until a job is looked after again that waits for others to do its work."""


class JobRunner(QObject):
    """Runs one `core.jobs.Job` at a time, on the thread of the window, without holding it up.

    A defect of a job is raised where the window's defects are; the runner is free for another job then.
    """

    started = Signal(str)
    """What the job does, in words."""
    progressed = Signal(object)
    """`Progress`: how far it is; at most once for each slice."""
    ended = Signal()
    """The job ended, whichever way. Comes before `done` or `failed` is called."""
    gave_way = Signal()
    """The job was cancelled because another one is to run. Comes after `ended`, before the other has `started`."""
    refused = Signal(str)
    """A sentence for the user: why a job came to nothing, where its starter did not ask to be told."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: Job[Any] | None = None
        self._text = ""
        self._gives_way = False
        self._done: Callable[[Any], object] | None = None
        self._failed: Callable[[AppError], object] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._work)

    @property
    def busy(self) -> bool:
        """Whether a job runs."""
        return self._job is not None

    def start(
        self,
        job: Job[Any],
        text: str,
        *,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[AppError], object] | None = None,
        gives_way: bool = False,
    ) -> None:
        """Run a job; `text` says what it does ("Importing articles").

        `done` gets its result, `failed` the error that stopped it. One that `gives_way` is cancelled when another is to
        run. Raises AppError while any other runs; the new `job` is closed then.
        """
        if self.busy and self._gives_way and not gives_way:
            self.cancel()
            self.gave_way.emit()
        if self.busy:
            job.close()
            raise AppError(
                f"“{self._text}” is still running. Wait until it is done, or cancel it first."
            )
        self._job, self._text, self._done, self._failed = job, text, done, failed
        self._gives_way = gives_way
        self._timer.start(0)
        self.started.emit(text)

    def cancel(self) -> None:
        """Stop the job that runs, if any; nothing was changed then."""
        if self._job is not None:
            job = self._job
            self._free()
            job.close()
            self.ended.emit()

    def _free(self) -> None:
        self._timer.stop()
        self._job = self._done = self._failed = None

    def _work(self) -> None:
        """Work for one slice."""
        job, done, failed = self._job, self._done, self._failed
        if job is None:
            return
        try:
            progress = _slice(job)
            self._timer.setInterval(PAUSE if progress.waiting else 0)
            self.progressed.emit(progress)
        except StopIteration as end:
            self._end()
            if done is not None:
                done(end.value)
        except AppError as error:
            self._end()
            (failed or self._refuse)(error)
        except BaseException:
            self._end()
            raise

    def _end(self) -> None:
        self._free()
        self.ended.emit()

    def _refuse(self, error: AppError) -> None:
        self.refused.emit(error.sentence)


def _slice(job: Job[Any]) -> Progress:
    """Let a job work for a slice, or until it waits, and return how far it came.

    Raises StopIteration with its result when it is done.
    """
    until = time.perf_counter() + SLICE
    progress = next(job)
    while not progress.waiting and time.perf_counter() < until:
        progress = next(job)
    return progress
