from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest

from core import operations
from core.errors import InUseError, NotAProjectError, NotFoundError, ProjectError
from core.operations import views
from core.store import backups, erasing, restoring
from tests.core import desk

if TYPE_CHECKING:
    from pathlib import Path

    from core.errors import AppError


@pytest.fixture
def policy(tmp_path: Path) -> Any:
    """Give where backups go."""
    return desk.policy(tmp_path / "backups")


@pytest.fixture
def backup(full_path: Path, policy: Any) -> Path:
    """Give a backup of the full project, which has gone on since by two steps."""
    with desk.open_desk(full_path) as project:
        made = backups.make(policy, project.connection, full_path, "asked")
        operations.rename_project(project, "later")
        operations.remove_article(project, 1)
    return made.path


def names(path: Path) -> list[str]:
    return sorted(p.name for p in path.parent.iterdir() if p.is_file())


def articles(path: Path) -> int:
    with desk.open_desk(path, write=False) as project:
        return views.counts(project).articles


def test_a_preview_lists_what_would_be_lost_newest_first(full_path: Path, backup: Path) -> None:
    before = full_path.read_bytes()
    loss = restoring.preview(full_path, backup)
    assert loss.steps == ("Remove article 1", "Rename project")
    assert loss.remark == ""
    assert full_path.read_bytes() == before


def test_a_preview_says_where_nothing_is_lost(full_path: Path, backup: Path, policy: Any) -> None:
    with desk.open_desk(full_path) as project:
        newest = backups.make(policy, project.connection, full_path, "asked")
    assert restoring.preview(full_path, newest.path).steps == ()
    assert "holds all" in restoring.preview(full_path, newest.path).remark
    full_path.unlink()
    assert "nothing is lost" in restoring.preview(full_path, backup).remark


def test_a_preview_of_anothers_backup_says_so(
    full_path: Path, backup: Path, empty_file: Path
) -> None:
    assert "different histories" in restoring.preview(full_path, empty_file).remark
    assert (
        "different histories"
        in restoring.preview(desk.copied(empty_file, full_path), backup).remark
    )


def test_a_preview_over_a_damaged_project_says_that_it_is_kept(
    full_path: Path, backup: Path
) -> None:
    full_path.write_text("not a project")
    assert "cannot be read" in restoring.preview(full_path, backup).remark
    assert "kept beside it" in restoring.preview(full_path, backup).remark


def test_an_erasure_in_between_does_not_make_two_histories(
    full_path: Path, backup: Path, policy: Any
) -> None:
    with desk.open_desk(full_path) as project:
        erasing.erase_words(project, policy, "name", "Karlsen", "")
    loss = restoring.preview(full_path, backup)
    assert loss.remark == ""
    assert loss.steps[-2:] == ("Remove article 1", "Rename project")


def test_restoring_brings_the_backup_back_and_keeps_what_stood_there(
    full_path: Path, backup: Path, policy: Any
) -> None:
    kept = restoring.restore(policy, full_path, backup)
    assert articles(full_path) == 2
    assert kept is not None
    assert "before-restore" in kept.name
    assert articles(kept) == 1
    assert names(full_path) == [full_path.name]
    assert desk.findings(full_path) == desk.findings(kept) == []
    restoring.restore(policy, full_path, kept)
    assert articles(full_path) == 1
    with desk.open_desk(full_path) as project:
        assert operations.undo(project) == "Remove article 1"


def test_a_damaged_project_is_kept_beside_the_restored_one(
    full_path: Path, backup: Path, policy: Any
) -> None:
    broken = full_path.read_bytes()[:30_000]
    full_path.write_bytes(broken)
    full_path.with_name(full_path.name + "-wal").write_bytes(b"left over")
    full_path.with_name(full_path.name + "-journal").write_bytes(b"left over too")
    kept = restoring.restore(policy, full_path, backup)
    assert kept is not None
    assert kept.read_bytes() == broken
    assert kept.parent == full_path.parent
    assert kept.name.startswith("full-damaged-2")
    assert kept.with_name(kept.name + "-wal").read_bytes() == b"left over"
    assert kept.with_name(kept.name + "-journal").read_bytes() == b"left over too"
    assert not full_path.with_name(full_path.name + "-journal").exists()
    assert articles(full_path) == 2
    assert desk.findings(full_path) == []


def test_a_project_that_is_gone_is_restored_to_its_place(
    full_path: Path, backup: Path, policy: Any
) -> None:
    project = desk.open_desk(full_path)
    operations.rename_project(project, "in the log that waits")
    stale = full_path.with_name("stale")
    shutil.copy(f"{full_path}-wal", stale)
    project.close()
    full_path.unlink()
    stale.rename(f"{full_path}-wal")
    assert restoring.restore(policy, full_path, backup) is None
    assert articles(full_path) == 2
    assert desk.findings(full_path) == []
    assert [n for n in names(full_path) if not n.endswith("-wal")] == [full_path.name]


@pytest.mark.parametrize("what", ["missing", "cut", "text", "overwritten", "open"])
def test_what_cannot_be_restored_is_refused_and_nothing_is_changed(
    full_path: Path, backup: Path, policy: Any, what: str
) -> None:
    whole = backup.read_bytes()
    kinds: dict[str, type[AppError]] = {
        "missing": NotFoundError,
        "text": NotAProjectError,
        "open": InUseError,
    }
    if what == "missing":
        backup.unlink()
    elif what == "cut":
        backup.write_bytes(whole[:20_000])
    elif what == "text":
        backup.write_text("words")
    elif what == "overwritten":
        middle = len(whole) // 2
        backup.write_bytes(whole[:middle] + b"\xaa" * 40_000 + whole[middle + 40_000 :])
    before, before_names = full_path.read_bytes(), names(full_path)
    if what == "open":
        with desk.open_desk(full_path), pytest.raises(InUseError):
            restoring.restore(policy, full_path, backup)
        assert articles(full_path) == 1
        return
    with pytest.raises(kinds.get(what, ProjectError)):
        restoring.restore(policy, full_path, backup)
    with pytest.raises(kinds.get(what, ProjectError)):
        restoring.preview(full_path, backup)
    assert full_path.read_bytes() == before
    assert names(full_path) == before_names


def test_where_nothing_can_be_kept_nothing_is_replaced(
    full_path: Path, backup: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ProjectError, match="No backup could be written"):
        restoring.restore(desk.policy(tmp_path / "file"), full_path, backup)
    assert articles(full_path) == 1
    assert names(full_path) == ["file", "full.counterpoint"]


def test_operations_list_preview_and_restore_with_the_users_settings(full_path: Path) -> None:
    with operations.open(full_path, name="Anna Berg") as project:
        made = operations.back_up(project)
        operations.rename_project(project, "later")
    found = operations.list_backups(full_path)
    assert {b.why for b in found} == {"opening", "asked"}
    assert operations.preview_restore(full_path, made.path).steps == ("Rename project",)
    assert operations.restore(full_path, made.path) is not None
    with operations.open(full_path, write=False) as project:
        assert [s.label for s in operations.steps(project, limit=1)] != ["Rename project"]
