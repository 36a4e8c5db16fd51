"""A story told on a screen: the real program, with real keys and a real mouse, and nothing else."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from core import operations
from core.operations import views
from tests.core import desk
from tests.gui.screen import Program, virtual_screen, wait_for

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.operations.views import Project
    from tests.gui.screen import Screen

FIRST = """Ferry traffic climbs in spite of the storms 🚢

Passengers rose by over 13 percent, the transport minister said.
"""
SECOND = """Operators and minister agree on a timetable

Two new boats will sail in May.

Growth this year has been 10 percent.
"""
FIRST_WORDS = "rose by over 13 percent"
SECOND_WORDS = "Growth this year has been 10 percent."
NOTE = "Which year? Ask the ministry. کدام سال؟"
# Points of the screen: in the first reader, and from before to behind the last line of the second one.
FIRST_READER = (500, 600)
SECOND_LINE = (849, 197), (1250, 197)


@pytest.fixture
def screen(own_folders: Path) -> Iterator[Screen]:
    """Give a virtual screen, for a user who never had the program before."""
    with virtual_screen() as made:
        yield made


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a closed project of two articles, without a claim."""
    made = tmp_path / "ferries.counterpoint"
    with operations.create(made, name="Anna Berg") as project:
        desk.take_in(project, FIRST, title="Ferry traffic climbs", outlet="The Morning Buoy")
        desk.take_in(project, SECOND, title="Operators agree", outlet="Harbour Gazette")
    return made


@pytest.fixture
def program(screen: Screen, path: Path) -> Iterator[Program]:
    """Give the program with the project open, both articles beside each other, the keyboard in the first reader."""
    with Program(screen, path, path) as started:
        screen.to_window("ferries")
        screen.click(*FIRST_READER)
        yield started


def bring_caret_into(screen: Screen, text: str, words: str) -> None:
    """Walk with the caret from the top of a text into some words of it."""
    screen.press("ctrl+Home")
    screen.press("Right", times=text.index(words) + 1)


def select(screen: Screen, text: str, words: str) -> None:
    """Select words of a text with the caret."""
    bring_caret_into(screen, text, words)
    screen.press("Left")
    screen.press("shift+Right", times=len(words))


def quotes(project: Project) -> list[str]:
    return [claim.quote for claim in sorted(views.claims(project), key=lambda one: one.id)]


def notes(project: Project) -> list[str]:
    return [one.note for one in views.contradictions(project)]


def test_from_two_articles_to_a_report(screen: Screen, program: Program, path: Path) -> None:
    # A claim by keys, one by the mouse.
    select(screen, FIRST, FIRST_WORDS)
    screen.press("h")
    program.wait_for("a claim", lambda p: quotes(p) == [FIRST_WORDS])
    screen.press("F6")
    screen.drag(*SECOND_LINE)
    screen.press("h")
    program.wait_for("a claim by the mouse", lambda p: quotes(p) == [FIRST_WORDS, SECOND_WORDS])

    # A link from the second to the first, and a contradiction of both.
    screen.press("l", "F6")
    bring_caret_into(screen, FIRST, FIRST_WORDS)
    screen.press("Return", "r")
    (link,) = program.wait_for("a link", views.links)
    assert (link.first_id, link.second_id, link.relation) == (2, 1, "related")
    screen.press("c", "F6", "c")
    (clash,) = program.wait_for("a contradiction", views.contradictions)
    assert clash.claim_ids == (1, 2)

    # A note in two scripts, taken back and done again.
    screen.press("n")
    screen.write(NOTE)
    screen.press("ctrl+Return")
    program.wait_for("the note", lambda p: notes(p) == [NOTE])
    screen.press("ctrl+2", "ctrl+z")
    program.wait_for("an undo", lambda p: notes(p) == [""])
    screen.press("ctrl+shift+z")
    program.wait_for("a redo", lambda p: notes(p) == [NOTE])

    # The report, and the end.
    screen.press("ctrl+e")
    screen.to_window("Export report")
    screen.press("Return")
    folder = path.with_name("ferries-report")
    wait_for("the report", (folder / "report.csv").exists)
    screen.to_window("ferries")
    screen.press("ctrl+q")
    program.ends_well()
    with (folder / "report.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["row_type"]: row for row in csv.DictReader(file)}
    assert rows.keys() == {"contradiction", "link"}
    assert (rows["contradiction"]["first_quote"], rows["contradiction"]["second_quote"]) == (
        FIRST_WORDS, SECOND_WORDS,
    )  # fmt: skip
    assert rows["contradiction"]["note"] == NOTE
    assert rows["link"]["relation"] == "related"
    assert not desk.findings(path)


def test_what_was_marked_outlives_the_program(screen: Screen, program: Program, path: Path) -> None:
    select(screen, FIRST, FIRST_WORDS)
    screen.press("h")
    program.wait_for("a claim", lambda p: quotes(p) == [FIRST_WORDS])
    program.kill()
    with operations.open(path) as project:
        assert quotes(project) == [FIRST_WORDS]
    assert not desk.findings(path)


def test_the_first_start_opens_the_sample(screen: Screen) -> None:
    path = operations.sample_path()
    assert not path.exists()
    with Program(screen, path) as program:
        screen.to_window("The East Quay crane")
        assert len(program.read(views.articles)) == 6
        screen.press("ctrl+q")
        program.ends_well()
