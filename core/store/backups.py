"""Backups: made on opening, hourly while working and before migrations; thinned with age.

A backup is a whole project in one file, made by SQLite itself (a copy of a file in use would not be whole). It lies in
a folder of its project below the root of the policy, so that the project's own folder holds one file.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import AppError, ProjectError
from ..leftovers import clear, spare_name
from ..records import record
from .faults import translated

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..models import BackupPolicy
    from .project import Project

_NAME = re.compile(r"(\d{5,})-(\d{8}T\d{6}\.\d{3})Z-([a-z-]+)-(\d+)-([0-9a-f]{12})\.counterpoint")
_STAMP = "%Y%m%dT%H%M%S.%f"
_OPENING_GAP = timedelta(minutes=10)
_ORIGIN_FILE = "project.txt"

# How long one backup in each stretch of time is kept: (age up to, stretch).
_KEPT = (
    (timedelta(days=1), timedelta(hours=1)),
    (timedelta(days=30), timedelta(days=1)),
    (timedelta(days=365), timedelta(days=7)),
    (timedelta.max, timedelta(days=30)),
)
_KEPT_ALWAYS = 3
_OF_ITSELF = ("opening", "working")
_KEPT_ASKED = timedelta(days=30)


@record
class Backup:
    """One backup: its file, which in the row it is, when and why it was made, and up to which step it goes."""

    path: Path
    number: int
    made_at: datetime
    why: str
    step: int
    head: str


def folder(policy: BackupPolicy, connection: sqlite3.Connection, path: Path) -> Path:
    """Return the folder that holds the backups of the project at `path`, to which a connection is open."""
    place = hashlib.sha256(str(path.resolve()).encode(errors="surrogatepass")).hexdigest()[:6]
    return policy.root / f"{path.stem[:40]}-{project_uid(connection)[-8:]}-{place}"


def project_uid(connection: sqlite3.Connection) -> str:
    """Return the id by which a project is known wherever its file lies."""
    row = connection.execute("SELECT value FROM setting WHERE key = 'project_uid'").fetchone()
    return str(row[0]) if row else "unnamed"


def listing(policy: BackupPolicy, path: Path, uid: str = "") -> list[Backup]:
    """Return the backups of the project at `path`, newest first; works where the project itself is gone.

    With the project's `uid`, also those made of it at places where it is no more: it was moved.
    """
    found: list[Backup] = []
    for origin in policy.root.glob(f"*/{_ORIGIN_FILE}"):
        with contextlib.suppress(OSError, ValueError):  # of someone else, or damaged
            place, of = [*origin.read_text(encoding="utf-8").splitlines(), "", ""][:2]
            moved = bool(uid) and of == uid and not Path(place).exists()
            if place == str(path.resolve()) or moved:
                found.extend(_in(origin.parent))
    return sorted(found, key=lambda backup: backup.number, reverse=True)


def _in(place: Path) -> list[Backup]:
    backups: list[Backup] = []
    for path in place.glob("*.counterpoint"):
        match = _NAME.fullmatch(path.name)
        if match:
            made_at = datetime.fromisoformat(match[2]).replace(tzinfo=UTC)
            backups.append(Backup(path, int(match[1]), made_at, match[3], int(match[4]), match[5]))
    return backups


def make(policy: BackupPolicy, connection: sqlite3.Connection, path: Path, why: str) -> Backup:
    """Write a backup of the project at `path` and thin the old ones; raises ProjectError when it cannot be written.

    Backups are numbered: their order is not that of the machine's clock, which may be set.
    """
    with translated(path):
        place = folder(policy, connection, path)
        uid = project_uid(connection)
        step, head = _head(connection)
    made_at = datetime.now(UTC)
    try:
        place.mkdir(parents=True, exist_ok=True)
        (place / _ORIGIN_FILE).write_text(f"{path.resolve()}\n{uid}\n", encoding="utf-8")
        number = 1 + max((backup.number for backup in listing(policy, path, uid)), default=0)
        name = f"{number:05}-{made_at.strftime(_STAMP)[:-3]}Z-{why}-{step}-{head}.counterpoint"
        clear(place)
        copy_to(connection, place / name)
        _thin(place, made_at)
    except OSError as error:
        raise ProjectError(f"No backup could be written to {place}: {error.strerror}.") from error
    return Backup(place / name, number, made_at, why, step, head)


def copy_to(connection: sqlite3.Connection, target: Path) -> None:
    """Write all that a connection holds into one new file, which appears whole or not at all."""
    making = spare_name(target.parent)
    try:
        with (
            translated(target, kept="No copy was made."),
            contextlib.closing(sqlite3.connect(making, isolation_level=None)) as copy,
        ):
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        with making.open("rb") as written:
            os.fsync(written.fileno())
        os.replace(making, target)  # noqa: PTH105 - Path.replace is the same call
    finally:
        with contextlib.suppress(OSError):
            for left in target.parent.glob(f"{making.name}*"):
                left.unlink()


def make_if_due(
    policy: BackupPolicy, project: Project, why: str, gap: timedelta = _OPENING_GAP
) -> Backup | None:
    """Make a backup unless nothing changed since the newest, or that one is younger than `gap`.

    What goes wrong is told in `project.notices`: work goes on without a backup.
    """
    try:
        place = folder(policy, project.connection, project.path)
        newest = max(_in(place), key=lambda backup: backup.number, default=None)
        step, head = _head(project.connection)
        if step == 0 or (newest and newest.head == head):
            return None
        if newest and timedelta(0) <= datetime.now(UTC) - newest.made_at < gap:
            return None
        return make(policy, project.connection, project.path, why)
    except AppError as error:
        project.notices.append(error.sentence)
    except OSError as error:
        project.notices.append(f"No backup was made: {error.strerror} ({error.filename}).")
    return None


def hourly(policy: BackupPolicy, project: Project) -> None:
    """Have a backup made after a step whenever the policy's time has passed since the last look."""
    looked = datetime.now(UTC)

    def look(_changes: object) -> None:
        nonlocal looked
        moment = datetime.now(UTC)
        if moment - looked >= policy.every or moment < looked:
            looked = moment
            make_if_due(policy, project, "working", policy.every)

    project.listeners.append(look)


def to_drop(made: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return which of the backups made at those moments are no longer kept.

    The newest three stay; of the others the oldest of each hour stays for a day, of each day for a month, of each week
    for a year, of each month for ever.
    """
    ordered = sorted(made)
    drop: set[datetime] = set()
    seen: set[tuple[timedelta, int]] = set()
    for moment in ordered[:-_KEPT_ALWAYS]:
        stretch = next(stretch for age, stretch in _KEPT if now - moment <= age)
        mark = (stretch, int(moment.timestamp() // stretch.total_seconds()))
        if mark in seen:
            drop.add(moment)
        seen.add(mark)
    return drop


def _thin(place: Path, now: datetime) -> None:
    """Remove old backups; those that someone asked for, or that keep what was replaced, stay a month at least."""
    old_enough = now - _KEPT_ASKED
    backups = {
        backup.made_at: backup.path
        for backup in _in(place)
        if backup.why in _OF_ITSELF or backup.made_at < old_enough
    }
    for moment in to_drop(backups, now):
        backups[moment].unlink(missing_ok=True)


def _head(connection: sqlite3.Connection) -> tuple[int, str]:
    row = connection.execute("SELECT id, hash FROM step ORDER BY id DESC LIMIT 1").fetchone()
    return (int(row[0]), str(row[1])[:12]) if row else (0, "0" * 12)
