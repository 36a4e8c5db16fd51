"""The order of the suggestions at the desk: learned when their list is opened, and taken back by a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from core import operations
from core.operations import views
from gui import ordering
from gui.main_window import MainWindow
from gui.session import Session
from tests.core import orders

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from core.operations.views import Project
    from gui.panels.order_line import OrderLine

USUAL = ["strong", "role", "role", "number", "number"]
LEARNED = ["strong", "number", "number", "role", "role"]


@pytest.fixture
def window(project: Project, qtbot: QtBot) -> MainWindow:
    """Give a window on a project in which eighteen suggestions of twenty-five were decided."""
    orders.fill(project)
    orders.decide(project, 0, 9)
    made = MainWindow(Session(project))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made, before_close_func=lambda window: window.comparing.close())
    made.resize(1400, 900)
    made.show()
    made.dock.show_tab("suggestion")
    return made


def kinds(window: MainWindow) -> list[str]:
    window.dock.catch_up("suggestion")
    project, ids = window.session.project, window.dock.suggestions.table.records.ids
    rows = views.listed_rows(project, "suggestion", ids)
    return [str(rows[one].key).partition(" ")[0] for one in ids]  # type: ignore[union-attr]


def line(window: MainWindow) -> OrderLine:
    return window.dock.suggestions.bar.order


def test_the_list_is_put_in_order_when_it_is_opened_and_not_while_it_is_read(
    qtbot: QtBot, window: MainWindow
) -> None:
    assert not line(window).other.isVisible()
    orders.decide(window.session.project, 9, 10)
    assert kinds(window) == USUAL
    qtbot.waitUntil(line(window).other.isVisible)
    assert line(window).other.text() == "Use the order learned from 20 decisions"
    window.dock.show_tab("claim")
    window.dock.show_tab("suggestion")
    assert kinds(window) == LEARNED
    qtbot.waitUntil(line(window).said.isVisible)
    assert line(window).said.text() == "In the order learned from 20 decisions"


def test_a_button_brings_the_usual_order_back_and_undo_the_learned_one(
    qtbot: QtBot, window: MainWindow
) -> None:
    orders.decide(window.session.project, 9, 10)
    qtbot.waitUntil(line(window).other.isVisible)
    qtbot.mouseClick(line(window).other, Qt.MouseButton.LeftButton)
    assert kinds(window) == LEARNED
    qtbot.waitUntil(line(window).said.isVisible)
    qtbot.mouseClick(line(window).other, Qt.MouseButton.LeftButton)
    assert kinds(window) == USUAL
    qtbot.waitUntil(lambda: line(window).said.text() == "In the usual order")
    window.session.undo()
    assert kinds(window) == LEARNED
    window.session.redo()
    assert kinds(window) == USUAL
    qtbot.waitUntil(lambda: line(window).other.text() == "Learned order")
    qtbot.mouseClick(line(window).other, Qt.MouseButton.LeftButton)
    assert kinds(window) == LEARNED


def test_the_line_is_of_what_is_to_be_decided_in_its_own_order(
    qtbot: QtBot, window: MainWindow
) -> None:
    orders.decide(window.session.project, 9, 10)
    qtbot.waitUntil(line(window).other.isVisible)
    page = window.dock.suggestions
    page.filter.order.chosen.emit("number", False)
    assert not line(window).other.isVisible()
    page.filter.order.chosen.emit("place", False)
    assert line(window).other.isVisible()
    page.show_group(next(g for g in page.bar.buttons if g.name == "accepted"))
    assert not line(window).other.isVisible()


def test_very_many_are_put_in_order_in_slices(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ordering, "AT_ONCE", 0)
    orders.decide(window.session.project, 9, 10)
    window.ordering.look()
    assert window.jobs.busy
    qtbot.waitUntil(lambda: not window.jobs.busy)
    assert kinds(window) == LEARNED
    operations.use_order(window.session.project, learned=False)
    qtbot.waitUntil(lambda: kinds(window) == USUAL)
