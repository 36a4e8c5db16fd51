from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.core import quakes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.core.cli.conftest import Said


@pytest.fixture
def quake(counterpoint: Callable[..., Said], tmp_path: Path) -> Callable[..., Said]:
    """Give a function that says a command of a project with three articles about a quake, in which nothing was found."""
    told = (("courier", quakes.COURIER), ("herald", quakes.HERALD), ("post", quakes.POST + "\n"))
    for name, text in told:
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    counterpoint("import", "story", *(tmp_path / f"{name}.txt" for name, _ in told))

    def say(command: str, *words: object, code: int = 0) -> Said:
        return counterpoint(*command.split(), "story", *words, code=code)

    for number in (1, 2, 3):
        say("article edit", number, "--published", "2025-03-04")
    return say


def test_what_was_found_is_told_listed_and_decided(quake: Callable[..., Said]) -> None:
    assert "nothing here" in quake("suggestions").err
    said = quake("find", "--json")
    report = said.json()
    assert (report["articles"], report["read"]) == (3, 3)
    assert report["pairs"] > 0
    assert "1 disputed" in said.err
    assert "counterpoint suggestions" in said.err
    again = quake("find", "--json").json()
    assert (again["read"], again["new"], again["gone"]) == (0, 0, 0)
    listed = quake("suggestions", "--json").json()
    assert {one["outcome"] for one in listed} <= {"contradicts", "disputed", "likely", "updated"}
    first = listed[0]
    assert first["outcome"] == "disputed"
    assert "213" in first["first"]["quote"]
    assert first["first"]["copies"] == 1
    assert first["decision"] is None
    assert {"name", "result", "first", "second", "detail"} == set(first["checks"][0])
    told = quake("decide", first["id"], "accept").err
    assert "contradiction 1 made; 2 claims made" in told
    assert first["id"] not in {one["id"] for one in quake("suggestions", "--json").json()}
    decided = {one["id"]: one for one in quake("suggestions", "--all", "--json").json()}
    assert decided[first["id"]]["decision"] == {
        "verdict": "accepted",
        "outcome": None,
        "reason": "",
    }
    assert "[accepted]" in quake("suggestions", "--all").out
    quake("decide", first["id"], "undecided")
    assert "Say why" in quake("decide", first["id"], "dismiss", code=1).err
    quake("decide", first["id"], "dismiss", "--reason", "different figure")
    assert "[dismissed: different figure]" in quake("suggestions", "--all").out
    quake("decide", first["id"], "later")
    quake("undo")
    assert "[dismissed" in quake("suggestions", "--all").out


def test_an_answer_changes_what_leans_on_it(quake: Callable[..., Said]) -> None:
    quake("find")
    listed = quake("suggestions", "--json").json()
    asking = next(one for one in listed if one["assumptions"])
    question = asking["assumptions"][0]["question"]
    assert f"asks    {question}" in quake("suggestions").out
    assert "outcome" in quake("answer", asking["id"], question, "no").err
    assert asking["id"] not in {one["id"] for one in quake("suggestions", "--json").json()}
    assert "is not a question" in quake("answer", asking["id"], "who", "me", code=1).err


def test_names_and_copies_are_settled_for_the_project(quake: Callable[..., Said]) -> None:
    quake("find")
    assert "No outcome changed" in quake("names", "same", "Anna Quist", "A. Quist").err
    assert "counterpoint find" in quake("copies", "different", 1, 3).err
    quake("find")
    copies = {one["first"]["copies"] for one in quake("suggestions", "--json").json()}
    assert copies == {0}


def test_other_processes_find_the_same(quake: Callable[..., Said]) -> None:
    quake("find", "--workers", "2")
    there = quake("suggestions", "--all", "--json").json()
    for one in there:
        del one["id"]
    quake("article remove", 3)
    quake("undo")
    assert there
    quake("find")
    here = quake("suggestions", "--all", "--json").json()
    for one in here:
        del one["id"]
    assert sorted(map(str, here)) == sorted(map(str, there))
