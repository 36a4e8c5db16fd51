"""Panels keep their share of a window that grows and shrinks, and leave the middle its room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame

from gui.main_window import MainWindow
from gui.panel_sizes import PanelSplitter, Usual
from gui.session import Session

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from core.operations.views import Project


@pytest.fixture
def splitter(qtbot: QtBot) -> PanelSplitter:
    made = PanelSplitter(Qt.Orientation.Horizontal, (Usual(100, 200), None), small=500, large=1000)
    for _ in range(2):
        made.addWidget(QFrame())
    qtbot.addWidget(made)
    made.resize(1000, 300)
    made.show()
    return made


def sized(splitter: PanelSplitter, width: int) -> int:
    splitter.resize(width, 300)
    return splitter.sizes()[0]


def test_a_panel_follows_the_window_down_and_up(splitter: PanelSplitter) -> None:
    grown = max(1, splitter.font().pixelSize()) / 13
    at = [sized(splitter, width) for width in (1000, 750, 500, 400, 1400, 1000)]
    assert at == [round(n * grown) for n in (200, 150, 100, 100, 200, 200)]


def test_a_panel_that_was_dragged_keeps_its_proportion(splitter: PanelSplitter) -> None:
    before = splitter.sizes()[0]
    handle = splitter.handle(1)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton)
    QTest.mouseMove(handle, QPoint(before, 5))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton)
    dragged = splitter.sizes()[0]
    assert dragged > before
    small = sized(splitter, 500)
    assert small == pytest.approx(dragged / 2, abs=1)
    assert sized(splitter, 1000) == pytest.approx(dragged, abs=1)


def test_sizes_come_back_and_what_is_no_size_is_passed_over(splitter: PanelSplitter) -> None:
    splitter.take_sizes([300, 700])
    assert splitter.sizes()[0] == 300
    for strange in (None, [], [1], [2**70, 4], ["a", 3], [True, None], {"a": 1}, [-5, 5]):
        splitter.take_sizes(strange)
    assert splitter.sizes()[0] == 300
    splitter.take_sizes([0, 1000])  # hidden when it was left
    assert splitter.sizes()[0] == 300


@pytest.mark.parametrize("first", [(1280, 800), (1680, 1050)])
def test_readers_have_most_of_a_small_window(
    project: Project, qtbot: QtBot, first: tuple[int, int]
) -> None:
    window = MainWindow(Session(project))
    qtbot.addWidget(window)
    window.resize(*first)
    window.show()
    window.resize(1280, 800)
    assert window.dock.height() <= 0.25 * 800
    assert window.readers.height() >= 0.66 * 800
    assert window.readers.width() >= 0.65 * 1280
