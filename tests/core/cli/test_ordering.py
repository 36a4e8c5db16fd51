from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core import cli
from core.store import opening
from tests.core import desk, orders

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.core.cli.conftest import Said


@pytest.fixture
def story(counterpoint: Callable[..., Said], full_path: Path) -> Callable[..., Said]:
    """Give a function that says a command of a project with twenty decisions, from which nothing was learned yet."""
    with opening.open_project(full_path, desk.ANNA) as project:
        orders.fill(project)
        orders.decide(project, 0, 10)

    def say(command: str, *words: object, code: int = 0) -> Said:
        return counterpoint(*command.split(), full_path, *words, code=code)

    return say


def kinds(story: Callable[..., Said]) -> list[str]:
    return [one["kind"] for one in story("suggestions", "--json").json()]


def test_the_order_is_shown_learned_switched_off_and_forgotten(
    story: Callable[..., Said],
) -> None:
    told = story("order")
    assert "score\t4\thow much speaks for it" in told.out
    assert "There are 20 decisions to learn another from" in told.err
    assert "20 decisions to learn" in story("suggestions").err
    assert kinds(story) == ["role", "role", "role", "number", "number"]
    assert "learned from 20 decisions" in story("order", "--anew").err
    assert kinds(story) == ["role", "number", "number", "role", "role"]
    assert "In the order learned from 20 decisions" in story("suggestions").err
    as_json = story("order", "--json").json()
    assert (as_json["learned"], as_json["learned_from"], as_json["accepted"]) == (True, 20, 10)
    assert "In the usual order, as you asked for" in story("order", "--off").err
    assert kinds(story) == ["role", "role", "role", "number", "number"]
    assert "learned from" in story("order", "--on").err
    forgotten = story("order", "--forget").err
    assert "from 20 decisions on, 5 of them" in forgotten
    assert "so far 0 of 0" in forgotten
    assert "In the usual order" not in story("suggestions").err
    story("undo")
    assert "Forget the learned order" in story("log").out


def test_weights_are_written_into_a_file_and_taken_from_one(
    story: Callable[..., Said], tmp_path: Path
) -> None:
    file = tmp_path / "weights.tsv"
    story("order", "--anew")
    assert "Wrote the weights" in story("order", "--export", file).err
    story("order", "--forget")
    assert "the order that was brought in" in story("order", "--import", file).err
    assert kinds(story) == ["role", "number", "number", "role", "role"]
    file.write_text("number\tmany\n", encoding="utf-8")
    assert "Line 1" in story("order", "--import", file, code=1).err
    assert "Give one of" in story("order", "--on", "--off", code=2).err


def test_its_help_has_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["order", "--help"]) == 0
    assert "counterpoint order story.counterpoint --off" in capsys.readouterr().out
