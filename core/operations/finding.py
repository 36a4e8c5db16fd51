"""Finding over a project, as a user starts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..finding import runs
from ..finding.ordering import put_in_order
from ..finding.runs import FindReport
from .reading import use_own_words

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from ..jobs import Job
    from ..store.project import Project

__all__ = ["FindReport", "find"]


def find(
    project: Project, executor: Executor | None = None, *, order: bool = True
) -> Job[FindReport]:
    """Find over the project what clashes, as `core.finding.runs.find` says, with the user's own word lists too.

    At the end suggestions are put in the order learned from what was decided until then, unless `order` is False.
    """
    use_own_words()
    report = yield from runs.find(project, executor)
    if order:
        yield from put_in_order(project)
    return report
