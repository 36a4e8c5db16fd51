"""Creating and opening project files: what is refused is refused before the file is touched."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from typing import TYPE_CHECKING
from urllib.parse import quote

from ..errors import (
    DamagedError,
    InvalidValueError,
    NotAProjectError,
    NotFoundError,
    ProjectError,
    TooNewError,
)
from ..identity import new_uid
from ..leftovers import clear, spare_name
from ..paths import shared_folder
from ..text import clean, fold, printable
from . import backups, lock
from .faults import translated
from .project import Project
from .schema import APPLICATION_ID, FORMAT, MIGRATION_SET, MIGRATIONS, TABLES

if TYPE_CHECKING:
    from pathlib import Path

    from ..models import BackupPolicy, Identity

SUFFIX = ".counterpoint"
_BUSY_MILLISECONDS = 5000


def create_project(path: Path, identity: Identity, policy: BackupPolicy | None = None) -> Project:
    """Make a new project file and open it for writing.

    It is made under another name and then given its own, so that a half-made file never stands there. Raises
    InvalidValueError where something has that name already, ProjectError where it cannot be written.
    """
    _check_name(path)
    if _is_there(path):
        raise InvalidValueError(f"{path.name} is already there; it was left as it is.")
    if not path.parent.is_dir():
        raise NotFoundError(f"The folder {path.parent} is not there.")
    for waiting in _waiting(path):  # SQLite would write it into the new file
        raise InvalidValueError(
            f"{waiting.name} is left over from another project named {path.name}. Move it away first."
        )
    clear(path.parent)
    making = spare_name(path.parent)
    try:
        with translated(path, kept="No project was made."):
            _make_empty(making, path, identity)
        held = lock.take(path)
        try:
            if path.exists():
                raise InvalidValueError(f"{path.name} is already there; it was left as it is.")
            os.replace(making, path)  # noqa: PTH105 - Path.replace is the same call
        finally:
            held.release()
    finally:
        with contextlib.suppress(OSError):
            making.unlink(missing_ok=True)
    project = open_project(path, identity)
    if policy:  # there is nothing yet to make a backup of
        backups.hourly(policy, project)
    return project


def _make_empty(making: Path, path: Path, identity: Identity) -> None:
    """Make the tables and the first steps of the project at `path` in a file of another name."""
    from sqlite_utils import Database  # noqa: PLC0415 - slow to load, and seldom needed

    from . import migrations  # noqa: PLC0415

    connection = connect(making, "rwc")
    with contextlib.closing(connection):
        connection.execute("BEGIN IMMEDIATE")
        migrations.apply(Database(connection))
        connection.execute("COMMIT")
        project = Project(making, connection, identity, None)
        with project.step("Create project", kind="system"):
            project.add("setting", key="project_uid", value=new_uid())
            project.add("setting", key="name", value=clean(path.stem))
        project.annotator_id()
        connection.execute("PRAGMA journal_mode = DELETE")


def open_project(
    path: Path,
    identity: Identity,
    *,
    write: bool = True,
    take_over: bool = False,
    policy: BackupPolicy | None = None,
    patience: float = 0,
) -> Project:
    """Open a project, for writing unless `write` is False; one that cannot be written opens for reading.

    `take_over` ignores the lock of another machine, `patience` waits so many seconds for one of this machine. With a `policy`, a backup is made first
    where one is due, and hourly from then on. Raises NotFoundError,
    NotAProjectError, TooNewError, DamagedError, InUseError or ProjectError, and has changed nothing then.
    """
    _look(path)
    reason = unwritable(path)
    if reason or not write:
        sentence = reason or f"{path.name} was opened for reading only."
        return Project(path, connect_reading(path), identity, None, sentence)
    held = lock.take(path, take_over=take_over, patience=patience)
    try:
        with translated(path):
            connect_reading(path).close()
            project = Project(path, connect(path, "rw"), identity, held)
            try:
                _migrate(project, policy)
                if policy:
                    backups.make_if_due(policy, project, "opening")
                    backups.hourly(policy, project)
            except BaseException:
                project.close()
                raise
    except BaseException:
        held.release()
        raise
    shared = shared_folder(path)
    if shared:
        project.notices.append(
            f"{path.name} lies in a folder that others may write too ({shared}). Work on it from one machine at a time."
        )
    return project


def open_again(project: Project) -> Project:
    """Open a second view of an open project, for reading: it sees one state while the first one is written."""
    connection = connect_reading(project.path)
    connection.execute("BEGIN")
    return Project(
        project.path, connection, project.identity, None, f"{project.path.name} is being read."
    )


def _look(path: Path) -> None:
    """Raise where there is nothing that could be a project."""
    _check_name(path)
    if not _is_there(path):
        raise NotFoundError(f"There is no project at {path}.")
    if path.is_dir():
        raise NotAProjectError(f"{path} is a folder, not a Counterpoint project.")


def _check_name(path: Path) -> None:
    """Raise where a path has letters that a file cannot have, or bytes that are no letters: SQLite takes neither."""
    try:
        str(path.resolve()).encode()
    except ValueError as error:
        raise InvalidValueError(
            f"The path {printable(str(path))} cannot be used: it has letters that are not UTF-8. Give the file, or the"
            " folder it lies in, another name."
        ) from error
    except (
        OSError,
        RuntimeError,
    ) as error:  # a folder that is not there any more, links in a circle
        raise ProjectError(f"{path.name} cannot be reached.") from error


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:  # a name too long, a folder that may not be looked into
        raise ProjectError(f"{path.name} cannot be reached: {error.strerror}.") from error


def unwritable(path: Path) -> str:
    """Return the sentence that says why a project cannot be written, or "" when it can."""
    if not os.access(path, os.W_OK):
        return f"{path.name} is a read-only file: it can be read and exported, not changed."
    if not os.access(path.parent, os.W_OK):
        return f"{path.name} lies in a read-only folder: it can be read and exported, not changed."
    return ""


def _migrate(project: Project, policy: BackupPolicy | None) -> None:
    done = project.query(
        "SELECT name FROM _sqlite_migrations WHERE migration_set = ?", (MIGRATION_SET,)
    )
    if {row["name"] for row in done}.issuperset(MIGRATIONS):
        return
    from . import migrations  # noqa: PLC0415 - slow to load, and seldom needed

    if policy:
        backups.make(policy, project.connection, project.path, "before-migration")
    # Rebuilding a table would delete what hangs on it.
    project.connection.execute("PRAGMA foreign_keys = OFF")
    try:
        with project.step("Bring to a newer format", kind="migration"):
            migrations.apply(project.db)
    finally:
        project.connection.execute("PRAGMA foreign_keys = ON")


def _uri(path: Path, mode: str) -> str:
    return f"file:{quote(str(path.resolve()))}?mode={mode}"


def connect(path: Path, mode: str, *, immutable: bool = False) -> sqlite3.Connection:
    """Connect to a project file as it must be connected to: `mode` is ro, rw or rwc.

    `immutable` reads a file that nobody can be writing. Raises sqlite3.Error.
    """
    uri = _uri(path, mode) + ("&immutable=1" if immutable else "")
    connection = sqlite3.connect(
        uri, uri=True, isolation_level=None, timeout=_BUSY_MILLISECONDS / 1000
    )
    connection.create_function("fold", 1, fold, deterministic=True)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = ON")
    if mode != "ro":
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
    return connection


def connect_reading(path: Path) -> sqlite3.Connection:
    """Connect for reading; a file in a folder that cannot be written only if nothing waits beside it.

    Raises NotFoundError, NotAProjectError, TooNewError, DamagedError or ProjectError.
    """
    _look(path)
    sealed = not os.access(path.parent, os.W_OK)
    for waiting in _waiting(path) if sealed else ():
        raise ProjectError(
            f"{path.name} was not closed when its program ended, and lies in a read-only folder. Copy it together with"
            f" {waiting.name} to a folder that can be written, and open it there."
        )
    with translated(path, kept=""):
        connection = connect(path, "ro", immutable=sealed)
        try:
            return _inspect(connection, path)
        except sqlite3.OperationalError as error:
            connection.close()
            if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_READONLY and not sealed:
                return _roll_back(path)
            if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:  # its header makes no sense
                raise _damaged(path, str(error)) from error
            raise
        except BaseException:
            connection.close()
            raise


def _waiting(path: Path) -> list[Path]:
    """Return what a program that was killed left beside a project, and SQLite still needs."""
    found: list[Path] = []
    for ending in ("-wal", "-journal"):
        beside = path.resolve().with_name(path.resolve().name + ending)
        with contextlib.suppress(OSError):  # not there, or a name too long to be
            if beside.stat().st_size:
                found.append(beside)
    return found


def _roll_back(path: Path) -> sqlite3.Connection:
    """Connect for reading to a project whose program was killed while closing it: SQLite takes that back by writing."""
    with contextlib.closing(connect(path, "ro", immutable=True)) as as_it_is:
        (application,) = as_it_is.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID:
        raise NotAProjectError(
            f"{path.name} is a database of another program. It was left as it is."
        )
    connection = sqlite3.connect(_uri(path, "rw"), uri=True, isolation_level=None)
    with contextlib.closing(connection):
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    connection = connect(path, "ro")
    try:
        return _inspect(connection, path)
    except BaseException:
        connection.close()
        raise


def _inspect(connection: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    tables = {str(name) for (name,) in names}
    if application != APPLICATION_ID:
        what = "an empty file" if not tables else "a database of another program"
        raise NotAProjectError(
            f"{path.name} is not a Counterpoint project: it is {what}. It was left as it is."
        )
    if version > FORMAT:
        raise TooNewError(
            f"{path.name} was written by a newer Counterpoint (format {version}; this program knows {FORMAT})."
            " Use the newer program; the file was left as it is."
        )
    if not tables:
        raise _damaged(path, "it has no tables")
    if version < 1:
        raise _damaged(path, f"its format has the number {version}")
    missing = set(TABLES) - tables if version == FORMAT else set[str]()
    if missing:
        raise _damaged(path, f"it has no table {', '.join(sorted(missing))}")
    if _is_cut_off(connection, path) and _is_cut_off(connection, path):
        raise _damaged(path, "its end is missing")
    return connection


def _is_cut_off(connection: sqlite3.Connection, path: Path) -> bool:
    """Tell whether the last page is short (SQLite sees to whole ones); asked twice, for another may be writing."""
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    return path.stat().st_size < pages * size and not _waiting(path)


def _damaged(path: Path, why: str) -> DamagedError:
    return DamagedError(
        f"{path.name} is damaged ({why}). It was left as it is; see `counterpoint restore` for its backups."
    )
