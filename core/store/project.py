"""A project: one SQLite file, one door for writing.

Every change runs in `with project.step("Add claim"):`, which is one transaction, one undo and one line of the log. The
tables themselves refuse a write outside a step.
"""

from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ..errors import ProjectError, ReadOnlyError
from ..identity import new_uid
from ..models import Changes
from . import annotators, journal
from .faults import translated
from .schema import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable
    from pathlib import Path
    from types import TracebackType

    from sqlite_utils import Database

    from ..models import Annotator, Identity
    from .lock import Lock


@dataclass(slots=True)
class OpenStep:
    """A step that is being written; its label can still be set."""

    label: str


_WITHOUT_ASKING = ("system", "migration")
"""Kinds of steps that are written whether or not it is known who works."""


def _is_at(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino


def _expect_one(cursor: sqlite3.Cursor, table: str, row_id: int) -> None:
    if cursor.rowcount != 1:
        raise LookupError(f"there is no {table} {row_id}")


class Project:
    """An open project file. `opening.open_project` and `opening.create_project` make one."""

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        identity: Identity,
        lock: Lock | None,
        read_only: str = "",
    ) -> None:
        """Take over an open connection; `read_only` is the sentence that says why nothing can be written, or ""."""
        self.path = path
        self.connection = connection
        # So that a row that takes another's place is journaled as removed.
        connection.execute("PRAGMA recursive_triggers = ON")
        self.identity = identity
        self.read_only = read_only
        self.listeners: list[Callable[[Changes], None]] = []
        self.notices: list[str] = []
        self._lock = lock
        self._file = _is_at(path)
        self._step: int | None = None
        self._annotator: int | None = None

    @cached_property
    def db(self) -> Database:
        """The file as the library sees it that brings formats up to date; it is slow to load, and seldom needed."""
        from sqlite_utils import Database  # noqa: PLC0415

        return Database(self.connection, execute_plugins=False)

    def __enter__(self) -> Project:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file, leaving one file, and give up the lock."""
        with contextlib.suppress(sqlite3.Error):
            if not self.read_only and self._lock is not None:
                # No `PRAGMA optimize`: figures taken of a small project would have a grown one read whole tables.
                self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                # A file that is left in WAL mode would get two companions by being read.
                self.connection.execute("PRAGMA journal_mode = DELETE")
        self.connection.close()
        if self._lock is not None:
            self._lock.release()

    # Reading ------------------------------------------------------------------------------------------------------

    def query(self, sql: str, parameters: Iterable[Any] = ()) -> list[sqlite3.Row]:
        """Run a SELECT and return its rows, readable by name. For the modules of this package."""
        with translated(self.path):
            cursor = self.connection.cursor()
            cursor.row_factory = sqlite3.Row
            return cursor.execute(sql, tuple(parameters)).fetchall()

    def value(self, sql: str, parameters: Iterable[Any] = ()) -> Any:
        """Run a SELECT and return the first column of its first row, or None."""
        with translated(self.path):
            row = self.connection.execute(sql, tuple(parameters)).fetchone()
        return row[0] if row else None

    # Writing ------------------------------------------------------------------------------------------------------

    @contextlib.contextmanager
    def step(
        self,
        label: str,
        *,
        kind: str = "do",
        initiator: object = None,
        continues: int | None = None,
    ) -> Generator[OpenStep]:
        """Make everything written inside one step: all of it is kept, or nothing.

        A step inside a step is part of the outer one. A step that changes nothing leaves no line in the log.
        `label` is fixed words, numbers and counts, never text of an article; it can be set until the step ends.
        `continues` is an earlier step of the user's that this one goes on with: one undo takes both back.
        Raises ReadOnlyError where the project cannot be written, ProjectError when the disk fails.
        """
        if self._step is not None:
            with self._savepoint():
                yield OpenStep(label)
            return
        annotator_id = self._annotator if kind in _WITHOUT_ASKING else self.annotator_id()
        with self._transaction(
            kind, OpenStep(label), annotator_id, initiator, origin=continues
        ) as step:
            yield step

    @contextlib.contextmanager
    def _transaction(
        self,
        kind: str,
        step: OpenStep,
        annotator_id: int | None,
        initiator: object = None,
        undoes: int | None = None,
        origin: int | None = None,
    ) -> Generator[OpenStep]:
        if self.read_only:
            raise ReadOnlyError(self.read_only)
        self.check_place()
        connection = self.connection
        changes: Changes | None = None
        with translated(self.path):
            connection.execute("BEGIN IMMEDIATE")
            try:
                self._step = journal.open_step(connection, kind)
                yield step
                tables = journal.touched(connection)
                if journal.close_step(
                    connection,
                    self._step,
                    kind,
                    step.label,
                    annotator_id,
                    undoes=undoes,
                    origin=origin,
                ):
                    connection.execute("COMMIT")
                    changes = Changes(self._step, step.label, tables, initiator)
                else:
                    connection.execute("ROLLBACK")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
            finally:
                self._step = None
        if changes is not None:
            self.tell(changes)

    def check_place(self) -> None:
        """Raise ProjectError where the file is no longer the one that was opened: what is written would be lost."""
        try:
            same = _is_at(self.path) == self._file
        except OSError:
            same = False
        if not same:
            raise ProjectError(
                f"{self.path.name} was moved, deleted or replaced while it was open. Nothing more is"
                " written to it: close it, and open it where it is now, or restore a backup."
            )

    def tell(self, changes: Changes) -> None:
        """Tell all who listen what was changed."""
        for listener in self.listeners:
            listener(changes)

    @contextlib.contextmanager
    def _savepoint(self) -> Generator[None]:
        self.connection.execute("SAVEPOINT inner_step")
        try:
            yield
        except BaseException:
            self.connection.execute("ROLLBACK TO inner_step")
            self.connection.execute("RELEASE inner_step")
            raise
        self.connection.execute("RELEASE inner_step")

    def undo(self, *, initiator: object = None) -> str | None:
        """Take back the last step that is not yet taken back; return its label, None when there is none."""
        return self._take_back(journal.undo_target(self.connection), "undo", initiator)

    def redo(self, *, initiator: object = None) -> str | None:
        """Do again what the last undo took back; return its label, None when there is nothing."""
        return self._take_back(journal.redo_target(self.connection), "redo", initiator)

    def _take_back(
        self, target: tuple[int, int] | None, kind: str, initiator: object
    ) -> str | None:
        if self.read_only:
            raise ReadOnlyError(self.read_only)
        if target is None:
            return None
        step_id, origin = target
        label = str(self.value("SELECT label FROM step WHERE id = ?", (origin,)))
        step = OpenStep(f"{kind.capitalize()} “{label}”")
        with self._transaction(
            kind, step, self.annotator_id(), initiator, undoes=step_id, origin=origin
        ):
            journal.take_back(self.connection, step_id)
        return label

    def add(self, table: str, **values: Any) -> int:
        """Insert a row into a journaled table (a new `uid` is given where the table has one); return its id."""
        if table not in TABLES:
            raise ValueError(f"there is no table {table}")
        if "uid TEXT" in TABLES[table]:
            values.setdefault("uid", new_uid())
        columns = ", ".join(f'"{name}"' for name in values)
        places = ", ".join("?" * len(values))
        cursor = self.connection.execute(
            f'INSERT INTO "{table}" ({columns}) VALUES ({places})', tuple(values.values())
        )
        return int(cursor.lastrowid or 0)

    def change(self, table: str, row_id: int, **values: Any) -> None:
        """Write columns of one row."""
        if values:
            columns = ", ".join(f'"{name}" = ?' for name in values)
            cursor = self.connection.execute(
                f'UPDATE "{table}" SET {columns} WHERE id = ?', (*values.values(), row_id)
            )
            _expect_one(cursor, table, row_id)

    def remove(self, table: str, row_id: int) -> None:
        """Delete one row, and with it what belongs to it."""
        cursor = self.connection.execute(f'DELETE FROM "{table}" WHERE id = ?', (row_id,))
        _expect_one(cursor, table, row_id)

    # Who works ----------------------------------------------------------------------------------------------------

    @contextlib.contextmanager
    def acting_as(self, identity: Identity) -> Generator[None]:
        """Let someone else work for a while: what is written meanwhile stands under their name."""
        before = self.identity, self._annotator
        self.work_as(identity)
        try:
            yield
        finally:
            self.identity, self._annotator = before

    def work_as(self, identity: Identity) -> None:
        """Let someone work from now on: what is written stands under their name."""
        self.identity, self._annotator = identity, None

    def annotator_id(self) -> int:
        """Return the id of who works, writing them down when they are new to this project."""
        if self._annotator is None:
            self._annotator = annotators.find(self) or annotators.add(self)
        return self._annotator

    def annotators(self) -> list[Annotator]:
        """Return everyone who has worked on the project."""
        return annotators.listing(self)
