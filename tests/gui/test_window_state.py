"""A window comes back as far as what was remembered of it makes sense."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING, Any

import pytest

from gui import remembered, window_state
from gui.main_window import MainWindow
from gui.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from core.operations.views import Project

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
