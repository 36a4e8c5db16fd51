"""A window comes back as far as what was remembered of it makes sense."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core import operations
from gui import remembered, window_state
from gui.main_window import MainWindow
from gui.session import Session
from tests.core import desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.operations.views import Project
    from gui.session import Noun

_STRANGE = (
    None, True, -1, 2**31, 2**70, 1.5, float("nan"), float("inf"), "", "\ud800", "نام", [], {}, [[]], [None],
    {"a": {}}, ["claim", 99], ["claim", 2**70], [2**40, 5], [-5, -5, -5],
)  # fmt: skip


@pytest.fixture
def window(project: Project, qtbot: QtBot) -> MainWindow:
    made = MainWindow(Session(project))
    qtbot.addWidget(made)
    return made


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Give the way to each value within a value."""
    yield path
    if isinstance(value, dict | list):
        within = value.items() if isinstance(value, dict) else enumerate(value)
        for key, inner in within:
            yield from places(inner, (*path, key))


def put(value: Any, path: tuple[Any, ...], strange: Any) -> Any:
    """Return a copy of a value with another one at a place in it."""
    if not path:
        return strange
    copied = dict(value) if isinstance(value, dict) else list(value)
    copied[path[0]] = put(copied[path[0]], path[1:], strange)
    return copied


def test_what_makes_no_sense_in_what_was_remembered_is_passed_over(
    window: MainWindow, project: Project
) -> None:
    window.readers.show_article(1)
    window.session.select("claim", 1)
    left = window_state.left(window)
    chance = random.Random(7)  # noqa: S311 - no secret
    cases = [("hidden",), ("selection",), ("upper", 1), ("geometry",)]
    cases += [("articles", "sort"), ("dock", "tab"), ("readers", "panes", 0, "version")]
    cases += [("dock", "tables", "claim", "widths", "state"), ("readers", "sizes", 0)]
    found = [(place, strange) for place in cases for strange in _STRANGE]
    every = list(places(left))
    found += [(chance.choice(every), chance.choice(_STRANGE)) for _ in range(40)]
    for place, strange in found:
        remembered._save(remembered._window_name(project.path), put(left, place, strange))
        window_state.restore(window, remembered.window(project.path))
    remembered.set_window(project.path, left)
    window_state.restore(window, remembered.window(project.path))
    assert window.readers.panes[0].article_id == 1
    assert window.dock.state() == left["dock"]


def test_the_caret_stands_in_the_first_reader_at_the_first_start(window: MainWindow) -> None:
    window_state.restore(window, {})
    assert window.readers.articles_shown() == [1, 2]
    assert window.readers.active is window.readers.panes[0]


def test_articles_and_claims_that_are_gone_are_passed_over(window: MainWindow) -> None:
    left = window_state.left(window)
    left["readers"]["panes"] = [{"article": 77, "version": 5}, {"article": 2, "version": 99}]
    left["selection"] = ["claim", 4711]
    window_state.restore(window, json.loads(json.dumps(left)))
    assert [pane.article_id for pane in window.readers.panes] == [None, 2]
    assert window.session.selection.noun == ""


_LONG = "\n\n".join(f"Paragraph {n} has some words, and a few more after them." for n in range(120))


def long_project(path: Path) -> Path:
    """Make a project with two long articles, a claim near the top of each, and ties between the two."""
    with operations.create(path, name="Anna Berg") as project:
        for number, outlet in ((1, "Coast Daily"), (2, "National Wire")):
            desk.take_in(project, f"{_LONG}\n\nEnd {number}", title=f"Long {number}", outlet=outlet)
            span = operations.find_quote(project, number, "Paragraph 3 has some")
            operations.add_claim(project, number, *span)
        operations.add_contradiction(project, [1, 2])
        operations.add_link(project, 1, 2, "updates")
    return path


def opened(path: Path, qtbot: QtBot) -> MainWindow:
    """Open a project in a window of its own, and wait until it is seen."""
    made = MainWindow(Session(operations.open(path, name="Anna Berg")))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    QTest.qWait(50)
    return made


@pytest.mark.parametrize("noun", ["claim", "contradiction", "link", ""])
def test_the_readers_come_back_where_they_were_read_whatever_is_selected(
    tmp_path: Path, qtbot: QtBot, noun: Noun
) -> None:
    path = long_project(tmp_path / "long.counterpoint")
    window = opened(path, qtbot)
    window.resize(window.maximumSize().boundedTo(window.screen().availableSize()))
    if noun:
        window.showing.record(noun, 1, focus=True)
    QTest.qWait(50)
    for pane, place in zip(window.readers.panes, (900, 1700), strict=True):
        pane.view.verticalScrollBar().setValue(place)
    left = [pane.view.scroll_state() for pane in window.readers.panes]
    assert all(state["top"] > 0 for state in left)
    window.close()
    again = opened(path, qtbot)
    assert [pane.view.scroll_state() for pane in again.readers.panes] == left
    again.close()
