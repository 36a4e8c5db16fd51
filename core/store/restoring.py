"""Putting a backup in the place of a project, with what stands there kept."""

from __future__ import annotations

import contextlib
import shutil
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from ..errors import (
    AppError,
    DamagedError,
    NotAProjectError,
    NotFoundError,
    ProjectError,
    TooNewError,
)
from ..leftovers import clear, spare_name
from ..records import record
from . import backups, lock
from .faults import translated
from .opening import connect, connect_reading

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from ..models import BackupPolicy
    from .backups import Backup

_BESIDE = ("-wal", "-shm", "-journal")


@record
class Loss:
    """What restoring a backup takes away: the labels of the steps done since, newest first, and what else to know."""

    steps: tuple[str, ...]
    remark: str


def preview(path: Path, backup: Path) -> Loss:
    """Return what would be lost. Raises AppError where the backup is not there or no whole project."""
    with contextlib.closing(_open_backup(backup)) as held:
        head = held.execute(  # an erasure stands in backups as a step of their own
            "SELECT id, hash FROM step WHERE kind <> 'erasure' ORDER BY id DESC LIMIT 1"
        ).fetchone() or (0, "")
    if not path.exists():
        return Loss((), f"There is nothing at {path.name} now; nothing is lost.")
    try:
        with contextlib.closing(connect_reading(path)) as connection, translated(path):
            at = connection.execute("SELECT hash FROM step WHERE id = ?", (head[0],)).fetchone()
            rows = connection.execute(
                "SELECT label FROM step WHERE id > ? ORDER BY id DESC", (head[0],)
            ).fetchall()
    except AppError as error:
        return Loss(
            (), f"What stands there cannot be read ({error.sentence}); it will be kept beside it."
        )
    if at is None or at[0] != head[1]:
        return Loss(
            tuple(row[0] for row in rows),
            "The two have different histories: the backup is not an earlier state.",
        )
    return Loss(
        tuple(row[0] for row in rows),
        "" if rows else "The backup holds all that the project holds.",
    )


def listing(policy: BackupPolicy, path: Path) -> list[Backup]:
    """Return the backups of the project at `path`, newest first, also where it was moved, or is gone or damaged."""
    uid = ""
    with contextlib.suppress(AppError), contextlib.closing(connect_reading(path)) as connection:
        uid = backups.project_uid(connection)
    return backups.listing(policy, path, uid)


def restore(
    policy: BackupPolicy, path: Path, backup: Path, *, take_over: bool = False
) -> Path | None:
    """Put a backup in the place of the project at `path`; return where what stood there was kept.

    A whole project is kept as a backup and its content replaced in one transaction; a damaged one is moved aside.
    Raises AppError, and has changed nothing then.
    """
    source = _open_backup(backup)
    with contextlib.closing(source):
        held = lock.take(path, take_over=take_over)
        try:
            if not path.exists():
                _set_companions_aside(path)
                backups.copy_to(source, path)
                return None
            return _replace(policy, path, source)
        finally:
            held.release()


def _set_companions_aside(path: Path) -> None:
    """Rename what a project that is gone left beside it: SQLite would write it into the one brought back."""
    for ending in _BESIDE:
        beside = path.with_name(path.name + ending)
        if beside.exists():
            beside.rename(_aside(path).with_name(_aside(path).name + ending))


def _aside(path: Path) -> Path:
    return path.with_name(f"{path.stem}-damaged-{datetime.now(UTC):%Y%m%dT%H%M%S}{path.suffix}")


def _replace(policy: BackupPolicy, path: Path, source: sqlite3.Connection) -> Path:
    clear(path.parent)
    whole = spare_name(path.parent)
    backups.copy_to(source, whole)
    try:
        kept = _keep(policy, path)
        for ending in _BESIDE:
            path.with_name(path.name + ending).unlink(missing_ok=True)
        whole.replace(path)
    except OSError as error:
        raise ProjectError(
            f"{path.name} could not be replaced: {error.strerror}. What stood there is safe."
        ) from error
    finally:
        whole.unlink(missing_ok=True)
    return kept


def _keep(policy: BackupPolicy, path: Path) -> Path:
    """Keep what stands at `path`: a whole project as a backup, a damaged one beside it under another name."""
    try:
        with contextlib.closing(connect_reading(path)) as current:
            kept = backups.make(policy, current, path, "before-restore").path
        with translated(path), contextlib.closing(connect(path, "rw")) as current:
            current.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # whole in one file, whatever comes
            current.execute("PRAGMA journal_mode = DELETE")
    except (NotAProjectError, DamagedError, TooNewError):
        aside = _aside(path)
        for ending in _BESIDE:
            beside = path.with_name(path.name + ending)
            if beside.exists():
                shutil.copy2(beside, aside.with_name(aside.name + ending))
        shutil.copy2(path, aside)
        return aside
    return kept


def _open_backup(backup: Path) -> sqlite3.Connection:
    if not backup.exists():
        raise NotFoundError(f"There is no backup at {backup}.")
    connection = connect_reading(backup)
    with translated(backup):
        (answer,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if answer != "ok":
        connection.close()
        raise ProjectError(f"The backup {backup.name} is damaged ({answer}); choose another.")
    return connection
