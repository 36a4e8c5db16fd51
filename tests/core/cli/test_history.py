from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.core.cli.conftest import Said


def test_undo_and_redo(story: Callable[..., Said]) -> None:
    assert story("undo").err == "Undone: Add claim 2.\n"
    assert story("undo", "--times", 2).err == "Undone: Add claim 1.\nUndone: Import 2 articles.\n"
    assert story("articles", "--json").json() == []
    assert story("undo", code=1).err == "There is nothing to undo.\n"
    told = story("redo", "--times", 9, code=1).err.splitlines()
    assert told[0] == "Done again: Import 2 articles."
    assert told[-1] == "There is nothing to redo."
    assert len(story("claim list", "--json").json()) == 2


def test_undo_no_times(story: Callable[..., Said]) -> None:
    assert "1 or more" in story("undo", "--times", 0, code=2).err


def test_the_log_grows_and_names_who(story: Callable[..., Said]) -> None:
    shown = story("log", "--json").json()
    assert [step["label"] for step in shown[:3]] == [
        "Add claim 2",
        "Add claim 1",
        "Import 2 articles",
    ]
    assert len(story("log", "--limit", 1, "--json").json()) == 1
    assert "Anna Berg  Add claim 2" in story("log").out


def test_what_a_step_changed(story: Callable[..., Said]) -> None:
    story("claim edit", 1, "--note", "seen")
    newest = story("log", "--limit", 1, "--json").json()[0]["id"]
    assert story("log", "--changes", newest).out == "claim 1 changed\n    note: nothing to “seen”\n"
    (change,) = story("log", "--changes", newest, "--json").json()
    assert (change["table"], change["after"]["note"]) == ("claim", "seen")
    assert "There is no step 99." in story("log", "--changes", 99, code=1).err
