"""The application opens projects in windows of their own and remembers them."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

import pytest

from core import operations, settings
from core.errors import DamagedError
from core.operations import views
from core.store import opening
from gui import app as desk_app
from gui import remembered, theme
from gui.start_window import StartWindow
from tests.core import desk as tools

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[desk_app.Desk]:
    """Give the application's desk, with nothing opened yet."""
    made = desk_app.Desk(qapp)
    yield made
    for window in list(made.windows):
        window.close()
    if made._start is not None:
        made._start.close()
    made.deleteLater()
    theme.use(qapp, "light")


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    """Give two closed projects."""
    made = [tmp_path / "one.counterpoint", tmp_path / "two.counterpoint"]
    for path in made:
        opening.create_project(path, tools.ANNA).close()
    return made


def test_the_first_start_opens_the_sample_and_asks_nothing(desk: desk_app.Desk) -> None:
    desk.begin([])
    (window,) = desk.windows
    assert window.session.project.path == operations.sample_path()
    assert views.tally(window.session.project).articles == 6
    assert [pane.view.article_id for pane in window.readers.panes] == [1, 2]


def test_each_project_has_a_window_and_only_one(desk: desk_app.Desk, paths: list[Path]) -> None:
    first = desk.open(paths[0])
    desk.open(paths[1])
    assert len(desk.windows) == 2
    assert desk.open(paths[0].parent / "." / paths[0].name) is first
    assert len(desk.windows) == 2


def test_what_was_open_is_opened_again(
    desk: desk_app.Desk, paths: list[Path], qapp: QApplication
) -> None:
    desk.open(paths[0])
    desk.open(paths[1])
    desk.quit()
    assert desk.windows == []
    again = desk_app.Desk(qapp)
    again.begin([])
    assert [w.session.project.path for w in again.windows] == [p.resolve() for p in paths]
    assert remembered.recent() == [paths[1].resolve(), paths[0].resolve()]
    again.quit()


def test_a_project_that_cannot_be_opened_is_told_where_there_is_a_window(
    desk: desk_app.Desk, paths: list[Path], tmp_path: Path
) -> None:
    strange = tmp_path / "strange.counterpoint"
    strange.write_bytes(b"no project at all")
    window = desk.open(paths[0])
    assert window is not None
    assert desk.open(strange) is None
    assert window.notices.text_of("error").startswith("strange.counterpoint is not a ")
    assert strange.read_bytes() == b"no project at all"


def test_with_nothing_to_open_the_ways_to_a_project_are_shown(
    desk: desk_app.Desk, tmp_path: Path, paths: list[Path]
) -> None:
    desk.begin([tmp_path / "gone.counterpoint"])
    assert desk.windows == []
    start = desk._start
    assert isinstance(start, StartWindow)
    assert "gone.counterpoint" in start.notices.text_of("error")
    start.open_chosen.emit(paths[0])
    assert len(desk.windows) == 1
    assert desk._start is None


def test_a_project_in_use_elsewhere_can_be_read(desk: desk_app.Desk, paths: list[Path]) -> None:
    with tools.open_desk(paths[0]):
        window = desk.open(paths[0])
        assert window is not None
        assert window.session.read_only.endswith("You can read it here meanwhile.")
        assert window.status.saved.text() == "Read only"
        window.close()


def test_a_project_that_is_free_again_is_opened_for_writing(
    desk: desk_app.Desk, paths: list[Path]
) -> None:
    with tools.open_desk(paths[0]):
        reading = desk.open(paths[0])
        assert desk.open(paths[0]) is reading
    writing = desk.open(paths[0])
    assert writing is not None
    assert not writing.session.read_only
    assert desk.windows == [writing]


def test_a_window_that_asks_before_it_closes_stops_the_quitting(
    desk: desk_app.Desk, paths: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in paths:
        desk.open(path)
    last = desk.windows[-1]
    monkeypatch.setattr(last.inspector, "unwritten", lambda: ["Note: the disk is full"])
    desk.quit()
    assert desk.windows == [last]
    assert remembered.left_open() == [paths[1].resolve()]
    monkeypatch.undo()


def test_a_project_whose_window_cannot_be_made_is_told_and_let_go(
    desk: desk_app.Desk, paths: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_project: object) -> str:
        raise DamagedError("one.counterpoint is damaged (malformed).")

    with monkeypatch.context() as patch:
        patch.setattr(views, "name", refuse)
        assert desk.open(paths[0]) is None
    assert isinstance(desk._start, StartWindow)
    assert desk._start.notices.text_of("error") == "one.counterpoint is damaged (malformed)."
    tools.open_desk(paths[0]).close()


def test_the_look_of_the_settings_is_used(desk: desk_app.Desk, paths: list[Path]) -> None:
    window = desk.open(paths[0])
    assert window is not None
    settings.save({"theme": "dark", "interface_size": 15})
    window.look_changed.emit()
    assert theme.colours() is theme.DARK
    assert window.font().pixelSize() == 15


def _swap(path: Path, one: str, other: str) -> None:
    """Let two tables of a project hold each other's rows: it opens, and what is read of it makes no sense."""
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("PRAGMA writable_schema = ON")
        pages = dict(file.execute("SELECT name, rootpage FROM sqlite_master").fetchall())
        for name, page in ((one, pages[other]), (other, pages[one])):
            file.execute("UPDATE sqlite_master SET rootpage = ? WHERE name = ?", (page, name))


@pytest.mark.parametrize("other", ["anchor", "claim"])
def test_a_project_that_opens_and_makes_no_sense_is_said_to_be_damaged(
    desk: desk_app.Desk, paths: list[Path], template: Path, tmp_path: Path, other: str
) -> None:
    damaged = tmp_path / "damaged.counterpoint"
    damaged.write_bytes(template.read_bytes())
    _swap(damaged, "article", other)
    assert desk.open(damaged) is None
    assert desk._start is not None
    assert desk._start.notices.text_of("error").startswith("damaged.counterpoint is damaged (")
    window = desk.open(paths[0])
    assert window is not None
    assert desk.open(damaged) is None
    assert window.notices.text_of("error").startswith("damaged.counterpoint is damaged (")
    assert desk.windows == [window]


def test_a_window_that_fails_half_way_leaves_nothing_that_still_reads(
    desk: desk_app.Desk, paths: list[Path], qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(self: object) -> None:
        raise DamagedError("The disk is gone.")

    with monkeypatch.context() as during:
        during.setattr(desk_app.MainWindow, "_show_name", gone)
        assert desk.open(paths[0]) is None
    assert not [w for w in qapp.topLevelWidgets() if isinstance(w, desk_app.MainWindow)]
    assert desk.open(paths[0]) is not None


def test_an_error_of_the_world_that_nobody_caught_is_said_in_the_window(
    desk: desk_app.Desk, paths: list[Path]
) -> None:
    window = desk.open(paths[0])
    assert window is not None
    desk.say("The disk is gone.")
    assert window.notices.text_of("error") == "The disk is gone."
