from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.core.cli.conftest import Said


def test_a_name_is_erased_only_when_confirmed(story: Callable[..., Said], tmp_path: Path) -> None:
    story("backup")
    said = story("erase name", "Anna Karlsen", code=1)
    assert "It cannot be undone." in said.out
    assert "--yes" in said.err
    assert "Karlsen" in story("claim show", 1).out
    said = story("erase name", "Anna Karlsen", "--reason", "asked for it", "--yes")
    assert "Erased in" in said.err
    assert "Karlsen" not in story("claim show", 1).out
    assert "Karlsen" not in story("article show", 1, "--text").out
    files = [*tmp_path.glob("*.counterpoint*"), *tmp_path.glob("user/**/*.counterpoint")]
    assert len(files) > 1
    assert not any(b"Karlsen" in file.read_bytes() for file in files)
    story("verify")


def test_a_name_that_stands_nowhere(story: Callable[..., Said]) -> None:
    said = story("erase name", "Nobody Known", "--yes")
    assert "no place in texts and records" in said.out
    assert "It stood nowhere" in said.err


def test_a_contact(story: Callable[..., Said]) -> None:
    story("contact add", "--claim", 1, "--name", "A Source", "--answer", "Between us")
    story("erase contact", 1, "--yes")
    (shown,) = story("contact list", "--json").json()
    assert set(shown["name"]) <= {"█", " "}
    assert "There is no contact 9." in story("erase contact", 9, "--yes", code=1).err


def test_a_passage(story: Callable[..., Said]) -> None:
    story("erase passage", 1, "--quote", "over 13 percent", "--yes")
    assert "13 percent" not in story("article show", 1, "--text").out
    assert story("claim show", 1, "--json").json()["anchor"]["quote"] == "████ ██ ███████"
    assert "--quote" in story("erase passage", 1, "--yes", code=2).err


def test_what_cannot_be_erased_is_refused_before_anything_is_announced(
    story: Callable[..., Said],
) -> None:
    for name in ("e", " e ", "", "--", "§"):
        said = story("erase name", "--yes", "--", name, code=1)
        assert said.out == "", name
        assert said.err
    said = story("erase contact", 9, "--yes", code=1)
    assert (said.out, said.err) == ("", "There is no contact 9.\n")
