"""Long work: a generator that yields progress, knows no thread, and is cancelled by closing it."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, TypeVar

from .records import record

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")


@record
class Progress:
    """How far a job is: `done` of `total` (0 where it is not known) and what it is at.

    `waiting` says that others do the work now, so that nothing is won by asking again at once.
    """

    done: int
    total: int
    text: str = ""
    waiting: bool = False


Job = Generator[Progress, None, Result]


def run(job: Job[Result], show: Callable[[Progress], None] | None = None) -> Result:
    """Run a job to its end, showing its progress, and return its result."""
    while True:
        try:
            progress = next(job)
        except StopIteration as end:
            return end.value
        if show is not None:
            show(progress)
