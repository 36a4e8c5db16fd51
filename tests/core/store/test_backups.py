from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import operations
from core.errors import ProjectError
from core.operations import views
from core.store import backups, restoring
from tests.core import desk

if TYPE_CHECKING:
    from pathlib import Path

START = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Clock(datetime):
    """A clock that stands until it is set."""

    moment = START

    @classmethod
    def now(cls, tz: Any = None) -> datetime:
        return cls.moment.astimezone(tz)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> type[Clock]:
    """Give the clock by which backups are made."""
    monkeypatch.setattr(backups, "datetime", Clock)
    monkeypatch.setattr(Clock, "moment", START)
    return Clock


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give the folder of the backups."""
    return tmp_path / "backups"


def made(root: Path) -> list[str]:
    return sorted(p.name.split("-")[2] for p in root.rglob("*.counterpoint"))


def test_opening_makes_a_backup_when_something_changed_and_some_time_passed(
    path: Path, root: Path, clock: type[Clock]
) -> None:
    def open_and(name: str = "") -> int:
        with desk.open_desk(path, policy=desk.policy(root)) as project:
            if name:
                operations.rename_project(project, name)
        return len(backups.listing(desk.policy(root), path))

    assert open_and("a") == 1
    assert open_and() == 1, "the newest is a minute old"
    clock.moment += timedelta(minutes=11)
    assert open_and() == 2
    clock.moment += timedelta(days=1)
    assert open_and() == 2, "nothing changed"
    clock.moment -= timedelta(days=9)
    assert open_and("b") == 2, "nothing changed, though the clock was set back"
    assert open_and() == 3, "a clock set back does not stop backups"


def test_work_makes_a_backup_every_hour(path: Path, root: Path, clock: type[Clock]) -> None:
    with desk.open_desk(path, policy=desk.policy(root)) as project:
        for minutes in range(0, 180, 10):
            clock.moment = START + timedelta(minutes=minutes)
            operations.rename_project(project, f"{minutes}")
        assert made(root) == ["opening", "working", "working"]
        newest = backups.listing(desk.policy(root), path)[0]
        assert newest.made_at == START + timedelta(minutes=120)
        assert newest.step == 2 + 13


def test_a_backup_is_a_whole_project(full_path: Path, root: Path) -> None:
    with desk.open_desk(full_path) as project:
        with project.step("Not yet done"):
            project.add("tag", name="within")
        backup = backups.make(desk.policy(root), project.connection, full_path, "asked")
        state = desk.state(project)
        assert (backup.step, backup.head) == (
            views.counts(project).steps,
            views.head_hash(project)[:12],
        )
    assert desk.findings(backup.path) == []
    with desk.open_desk(backup.path) as copy:
        assert desk.state(copy) == state
        assert operations.undo(copy) == "Not yet done"
    assert {p.name for p in backup.path.parent.iterdir()} == {backup.path.name, "project.txt"}


def test_backups_are_found_when_the_project_is_gone_and_others_are_not(
    path: Path, root: Path, empty_file: Path
) -> None:
    other = desk.copied(empty_file, path.with_name("other.counterpoint"))
    for each in (path, other):
        with desk.open_desk(each, policy=desk.policy(root)):
            pass
    path.unlink()
    (root / "odd").mkdir()
    (root / "odd" / "project.txt").write_bytes(b"\xff\xfe\x00")
    (root / "odder").mkdir()
    (root / "odder" / "project.txt").mkdir()
    found = backups.listing(desk.policy(root), path)
    assert len(found) == 1
    assert found[0].why == "opening"
    assert len(backups.listing(desk.policy(root), other)) == 1


@pytest.mark.parametrize("fault", ["a file in its place", "no thinning", "no copy"])
def test_a_backup_that_fails_is_told_and_work_goes_on(
    path: Path, root: Path, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: Any) -> None:
        raise PermissionError(13, "Permission denied")

    def full(*_arguments: Any) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    if fault == "a file in its place":
        root.write_text("")
    elif fault == "no thinning":
        monkeypatch.setattr(backups, "_thin", fail)
    else:
        monkeypatch.setattr(backups, "copy_to", fail)
    with desk.open_desk(path, policy=desk.policy(root)) as project:
        assert len(project.notices) == 1
        assert project.notices[0].startswith("No backup could be written to ")
        operations.rename_project(project, "x")
    with (
        desk.open_desk(path) as project,
        pytest.raises(ProjectError, match="No backup could be written"),
    ):
        backups.make(desk.policy(root), project.connection, path, "asked")


def test_a_copy_that_fails_leaves_nothing(
    path: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups.os, "fsync", fail)
    with desk.open_desk(path) as project, pytest.raises(ProjectError, match="No space left"):
        backups.make(desk.policy(root), project.connection, path, "asked")
    assert list(root.rglob("*.counterpoint")) == []
    assert list(root.rglob("*.new")) == []


# --- thinning ---------------------------------------------------------------------------------------------------------

MINUTES = st.lists(st.integers(0, 3 * 366 * 24 * 60), max_size=120, unique=True)


def moments(ages: list[int]) -> list[datetime]:
    return [START - timedelta(minutes=age) for age in ages]


@given(MINUTES)
def test_thinning_keeps_the_newest_three_and_the_very_first_and_is_done_once(
    ages: list[int],
) -> None:
    every = set(moments(ages))
    dropped = backups.to_drop(every, START)
    assert dropped <= every
    kept = every - dropped
    assert set(sorted(every)[-3:]) <= kept
    assert not every or min(every) in kept
    assert backups.to_drop(kept, START) == set()
    assert len(kept) <= 3 + 25 + 31 + 53 + 26


@given(MINUTES, st.integers(0, 60 * 24 * 400))
def test_what_is_kept_stands_for_what_is_dropped(ages: list[int], later: int) -> None:
    every = set(moments(ages))
    for now in (START, START + timedelta(minutes=later)):
        kept = every - backups.to_drop(every, now)
        for moment in every - kept:
            age = now - moment
            within = next(
                s
                for limit, s in (
                    (1, timedelta(hours=1)),
                    (30, timedelta(days=1)),
                    (365, timedelta(days=7)),
                    (10**6, timedelta(days=30)),
                )
                if age <= timedelta(days=limit)
            )
            assert any(timedelta(0) <= moment - other <= within for other in kept), (moment, now)
        every = kept


@given(st.integers(2, 200), st.integers(5, 60 * 30))
def test_backups_made_all_the_time_stay_few_and_reach_back_to_the_first(
    count: int, minutes: int
) -> None:
    kept: set[datetime] = set()
    for n in range(count):
        now = START + timedelta(minutes=minutes * n)
        kept.add(now)
        kept -= backups.to_drop(kept, now)
    assert START in kept
    assert len(kept) <= 3 + 25 + 31 + 53
    span = timedelta(minutes=minutes * (count - 1))
    if span > timedelta(days=1):
        last_day = [m for m in kept if START + span - m <= timedelta(days=1)]
        assert len(last_day) >= min(20, 24 * 60 // minutes)


def test_the_files_are_thinned_by_that_rule(path: Path, root: Path, clock: type[Clock]) -> None:
    with desk.open_desk(path) as project:
        for n in range(12):
            clock.moment = START + timedelta(minutes=10 * n)
            backups.make(desk.policy(root), project.connection, path, "working")
    left = [
        (b.made_at - START) // timedelta(minutes=1)
        for b in backups.listing(desk.policy(root), path)
    ]
    assert left == [110, 100, 90, 60, 0]


def test_what_was_asked_for_and_what_was_replaced_stays_a_month(
    path: Path, root: Path, clock: type[Clock]
) -> None:
    with desk.open_desk(path) as project:
        for n, why in enumerate(["asked", "before-restore", *["working"] * 8]):
            clock.moment = START + timedelta(minutes=n)
            backups.make(desk.policy(root), project.connection, path, why)
        whys = [backup.why for backup in backups.listing(desk.policy(root), path)]
        assert {"asked", "before-restore"} <= set(whys)
        clock.moment = START + timedelta(days=40)
        for _ in range(4):
            clock.moment += timedelta(minutes=1)
            backups.make(desk.policy(root), project.connection, path, "working")
        whys = [backup.why for backup in backups.listing(desk.policy(root), path)]
        assert not {"asked", "before-restore"} <= set(whys)


def test_a_clock_that_was_ahead_does_not_make_an_old_backup_the_newest(
    path: Path, root: Path, clock: type[Clock]
) -> None:
    with desk.open_desk(path) as project:
        clock.moment = START + timedelta(days=30000)
        backups.make(desk.policy(root), project.connection, path, "asked")
        clock.moment = START
        operations.rename_project(project, "later")
        newest = backups.make(desk.policy(root), project.connection, path, "asked")
    assert backups.listing(desk.policy(root), path)[0] == newest


def test_copies_keep_their_own_backups_and_a_moved_project_takes_its_along(
    path: Path, root: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy" / path.name
    copy.parent.mkdir()
    desk.copied(path, copy)
    for each in (path, copy):
        with desk.open_desk(each, policy=desk.policy(root)):
            pass
    assert len(restoring.listing(desk.policy(root), path)) == 1
    assert len(restoring.listing(desk.policy(root), copy)) == 1
    moved = path.rename(tmp_path / "moved.counterpoint")
    assert len(restoring.listing(desk.policy(root), moved)) == 1
    assert len(restoring.listing(desk.policy(root), copy)) == 2  # what nobody else can claim
