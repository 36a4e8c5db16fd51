from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.core import desk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.core.cli.conftest import Said


def test_new_and_rename(counterpoint: Callable[..., Said], tmp_path: Path) -> None:
    assert "“Trade figures”" in counterpoint("new", "story", "--name", "Trade figures").err
    assert (tmp_path / "story.counterpoint").exists()
    assert "already there" in counterpoint("new", "story.counterpoint", code=1).err
    assert "named “Second week” now" in counterpoint("rename", "story", "Second week").err
    assert counterpoint("info", "story", "--json").json()["name"] == "Second week"
    assert "not there" in counterpoint("new", "nowhere/story", code=1).err


def test_info_speaks_in_sentences(story: Callable[..., Said]) -> None:
    story("contradiction add", 1, 2)
    story("article edit", 1, "--embargo")
    story("claim add", 1, "--quote", "Exports rise")
    told = story("info").out
    assert "2 articles (2 undated, 1 embargoed).\n" in told
    assert "3 claims, 1 of them not tied to any other.\n" in told
    assert "1 contradiction: 1 open.\n" in told
    assert "No contact.\n" in told
    assert "“Add claim 3”" in told
    counts = story("info", "--json").json()["counts"]
    assert counts["contradictions"] == {"open": 1}
    assert counts["undated"] == 2


def test_search_finds_in_texts_and_records(story: Callable[..., Said]) -> None:
    hits = story("search", "TRADE", "perc", "--json").json()
    assert {hit["table"] for hit in hits} == {"text"}
    assert {hit["article_id"] for hit in hits} == {1, 2}
    assert "claim 1" in story("search", "13%").out
    assert story("search", "zebra").err == "Nothing holds “zebra”.\n"
    assert story("search", "zebra", "--json").json() == []


def test_verify_names_what_is_wrong(story: Callable[..., Said], tmp_path: Path) -> None:
    assert "All is well" in story("verify").out
    assert story("verify", "--json").json() == []
    with desk.raw(tmp_path / "story.counterpoint") as connection:
        triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'step'"
        for (name,) in connection.execute(triggers).fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("UPDATE step SET label = 'Something else' WHERE id = 2")
    said = story("verify", code=1)
    assert "log: Step 2 was changed" in said.out
    assert "restore" in said.err


@pytest.mark.parametrize(
    "words",
    [
        ("import", "q", ""),
        ("import", "", "first.txt"),
        ("export", "story", ""),
        ("verify", ""),
        ("new", ""),
        ("info", ""),
        ("sample", ""),
        ("restore", "story", "--from", ""),
        ("backup", "", "--list"),
    ],
)
def test_an_empty_path_names_nothing(
    words: tuple[str, ...], story: Callable[..., Said], counterpoint: Callable[..., Said]
) -> None:
    story("info")
    assert "empty path" in counterpoint(*words, code=2).err


@pytest.mark.parametrize(
    "command", ["verify", "info", "articles", "backup", "undo", "restore", "new"]
)
@pytest.mark.parametrize("folder", [".", "/", "..", "collected", "./collected/"])
def test_a_folder_is_no_project(
    command: str, folder: str, counterpoint: Callable[..., Said], tmp_path: Path
) -> None:
    (tmp_path / "collected").mkdir()
    if command == "new" and "collected" in folder:
        return
    said = counterpoint(command, folder, code=3)
    assert "is a folder, not a Counterpoint project" in said.err


def test_a_project_beside_a_folder_of_its_name_is_found(
    story: Callable[..., Said], tmp_path: Path
) -> None:
    (tmp_path / "story").mkdir()
    assert "2 articles" in story("info").out
