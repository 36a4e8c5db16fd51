"""What the machine works out: written in short transactions of its own, without a step, outside journal and undo."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from ..errors import ReadOnlyError
from ..models import Changes
from .faults import translated

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from .project import Project

_NORMAL = 1
FIRST_FORMAT = 2
"""The format from which on a file can hold what was found; an older one that is only read holds nothing of it."""


def holds_findings(project: Project) -> bool:
    """Tell whether the file has the tables of finding: one of an older format, opened for reading, has not."""
    return int(project.value("PRAGMA user_version")) >= FIRST_FORMAT


@contextlib.contextmanager
def derived(project: Project) -> Generator[None]:
    """Write to derived tables in one transaction: all of it is kept, or nothing. Not within a step.

    Raises ReadOnlyError where the project cannot be written, ProjectError when the disk fails.
    """
    if project.read_only:
        raise ReadOnlyError(project.read_only)
    project.check_place()
    connection = project.connection
    with translated(project.path):
        # The disk need not confirm what can be worked out again; the next step is confirmed with all before it.
        (synchronous,) = connection.execute("PRAGMA synchronous").fetchone()
        connection.execute(f"PRAGMA synchronous = {min(synchronous, _NORMAL)}")
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        finally:
            connection.execute(f"PRAGMA synchronous = {synchronous}")


def tell(project: Project, suggestion_ids: Iterable[int]) -> None:
    """Tell all who listen which suggestions were written or went; it was no step."""
    project.tell(Changes(0, "", {"suggestion": frozenset(suggestion_ids)}))
