from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.core.cli.conftest import Said


def test_backup_and_restore(story: Callable[..., Said]) -> None:
    assert "Backup made, up to step" in story("backup").err
    story("claim remove", 1)
    said = story("restore", code=1)
    assert "1 step would be lost, the newest first:\n  Remove claim 1\n" in said.out
    assert "repeat the command with --yes" in said.err
    assert [one["id"] for one in story("claim list", "--json").json()] == [2]
    said = story("restore", "--from", 1, "--yes")
    assert "What stood there is kept" in said.err
    assert [one["id"] for one in story("claim list", "--json").json()] == [1, 2]


def test_a_project_that_is_gone_comes_back(story: Callable[..., Said], tmp_path: Path) -> None:
    made = story("backup", "--json").json()
    (tmp_path / "story.counterpoint").unlink()
    assert "nothing is lost" in story("restore", "--from", made["path"], "--yes").out
    assert len(story("articles", "--json").json()) == 2


def test_list(story: Callable[..., Said]) -> None:
    story("backup")
    (newest, *_) = story("backup", "--list", "--json").json()
    assert newest["why"] == "asked"
    assert newest["made_at"].endswith("+00:00")
    assert "asked" in story("restore", "--list").out


def test_a_backup_that_is_not_there(story: Callable[..., Said]) -> None:
    assert "There is no backup 99" in story("restore", "--from", 99, code=1).err
    assert (
        "There is no backup at x.counterpoint"
        in story("restore", "--from", "x.counterpoint", code=1).err
    )
