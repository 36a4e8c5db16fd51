"""Backups: made on opening, hourly while working and before migrations; thinned with age.

A backup is a whole project in one file, made by SQLite itself (a copy of a file in use would not be whole). It lies in
a folder of its project below the root of the policy, so that the project's own folder holds one file.
"""

from __future__ import annotations

import contextlib
import os
import re
import sqlite3
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from ..errors import AppError, ProjectError
from .faults import translated

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from ..models import BackupPolicy
    from .project import Project

_NAME = re.compile(r"(\d{8}T\d{6}\.\d{3})Z-([a-z-]+)-(\d+)-([0-9a-f]{12})\.counterpoint")
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


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: its file, when and why it was made, and up to which step it goes."""

    path: Path
    made_at: datetime
    why: str
    step: int
    head: str


def folder(policy: BackupPolicy, connection: sqlite3.Connection, path: Path) -> Path:
    """Return the folder that holds the backups of the project at `path`, to which a connection is open."""
    row = connection.execute("SELECT value FROM setting WHERE key = 'project_uid'").fetchone()
    uid = str(row[0]) if row else "unnamed"
    return policy.root / f"{path.stem[:40]}-{uid[-8:]}"


def listing(policy: BackupPolicy, path: Path) -> list[Backup]:
    """Return the backups of the project at `path`, newest first; works where the project itself is gone."""
    found: list[Backup] = []
    for origin in policy.root.glob(f"*/{_ORIGIN_FILE}"):
        with contextlib.suppress(
            OSError, ValueError
        ):  # someone else's file, or one that is damaged
            if origin.read_text(encoding="utf-8").strip() == str(path.resolve()):
                found.extend(_in(origin.parent))
    return sorted(found, key=lambda backup: backup.made_at, reverse=True)


def _in(place: Path) -> list[Backup]:
    backups: list[Backup] = []
    for path in place.glob("*.counterpoint"):
        match = _NAME.fullmatch(path.name)
        if match:
            made_at = datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)
            backups.append(Backup(path, made_at, match[2], int(match[3]), match[4]))
    return backups


def make(policy: BackupPolicy, connection: sqlite3.Connection, path: Path, why: str) -> Backup:
    """Write a backup of the project at `path` and thin the old ones; raises ProjectError when it cannot be written."""
    with translated(path):
        place = folder(policy, connection, path)
        step, head = _head(connection)
    made_at = datetime.now(UTC)
    stamp = made_at.strftime(_STAMP)[:-3]
    target = place / f"{stamp}Z-{why}-{step}-{head}.counterpoint"
    try:
        place.mkdir(parents=True, exist_ok=True)
        (place / _ORIGIN_FILE).write_text(str(path.resolve()), encoding="utf-8")
        copy_to(connection, target)
        _thin(place, made_at)
    except OSError as error:
        raise ProjectError(f"No backup could be written to {place}: {error.strerror}.") from error
    return Backup(target, made_at, why, step, head)


def copy_to(connection: sqlite3.Connection, target: Path) -> None:
    """Write all that a connection holds into one new file, which appears whole or not at all."""
    making = target.with_name(f".{uuid.uuid4().hex}.new")
    try:
        with (
            translated(target),
            contextlib.closing(sqlite3.connect(making, isolation_level=None)) as copy,
        ):
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        with making.open("rb") as written:
            os.fsync(written.fileno())
        os.replace(making, target)  # noqa: PTH105 - Path.replace is the same call
    finally:
        making.unlink(missing_ok=True)


def make_if_due(
    policy: BackupPolicy, project: Project, why: str, gap: timedelta = _OPENING_GAP
) -> Backup | None:
    """Make a backup unless nothing changed since the newest, or that one is younger than `gap`.

    What goes wrong is told in `project.notices`: work goes on without a backup.
    """
    try:
        place = folder(policy, project.connection, project.path)
        newest = max(_in(place), key=lambda backup: backup.made_at, default=None)
        step, head = _head(project.connection)
        if step == 0 or (newest and newest.head == head):
            return None
        if newest and timedelta(0) <= datetime.now(UTC) - newest.made_at < gap:
            return None
        return make(policy, project.connection, project.path, why)
    except AppError as error:
        project.notices.append(error.sentence)
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
    backups = {backup.made_at: backup.path for backup in _in(place)}
    for moment in to_drop(backups, now):
        backups[moment].unlink(missing_ok=True)


def _head(connection: sqlite3.Connection) -> tuple[int, str]:
    row = connection.execute("SELECT id, hash FROM step ORDER BY id DESC LIMIT 1").fetchone()
    return (int(row[0]), str(row[1])[:12]) if row else (0, "0" * 12)
