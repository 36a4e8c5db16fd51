from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest

from gui.panels.timeline_view import TimelineView
from tests.gui.panels.figures import TANKS, TOLL

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Key = Qt.Key


@pytest.fixture
def view(qtbot: QtBot) -> TimelineView:
    made = TimelineView()
    qtbot.addWidget(made)
    made.resize(700, 200)
    made.show_figure(TOLL)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_the_keyboard_comes_to_the_first_value(view: TimelineView) -> None:
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.current == 0


def press(view: TimelineView, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(view, key)


def test_left_and_right_walk_the_values_as_they_were_said(view: TimelineView) -> None:
    press(view, Key.Key_Home)
    assert view.current == 0
    assert view.accessibleDescription().startswith("Coast Daily: 21, said 3 Mar 2025 by the mayor.")
    press(view, Key.Key_Right, Key.Key_Right, Key.Key_Right)
    assert view.current == 2
    press(view, Key.Key_Home)
    assert view.current == 0
    press(view, Key.Key_End, Key.Key_Left)
    assert view.current == 1


def test_enter_shows_the_place_and_up_and_down_ask_for_other_figures(view: TimelineView) -> None:
    opened, wanted = QSignalSpy(view.opened), QSignalSpy(view.figure_wanted)
    press(view, Key.Key_End, Key.Key_Return, Key.Key_Down, Key.Key_Up)
    assert opened.at(0)[1:] == [2, False]
    assert [wanted.at(at)[0] for at in range(wanted.count())] == [1, -1]


def test_a_click_on_a_value_shows_its_place(view: TimelineView) -> None:
    opened = QSignalSpy(view.opened)
    layout = view.layout_now
    assert layout is not None
    place = view.place_of(layout.marks[1])
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert (opened.count(), view.current) == (1, 1)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.rect().bottomRight())
    assert opened.count() == 1


def test_a_sign_stands_beside_each_value(view: TimelineView) -> None:
    assert [view.words(at) for at in range(3)] == ["→ 21", "≠ 26  +1", "≠ 28"]
    assert view.accessibleName() == "Time line: People killed. Possible clash, told by 2 outlets."


def test_what_is_drawn_leaves_the_paper_it_stands_on(view: TimelineView) -> None:
    layout = view.layout_now
    assert layout is not None
    picture = view.grab().toImage()
    place = view.place_of(layout.marks[1]).toPoint()
    ratio = picture.devicePixelRatio()
    inked = picture.pixelColor(int(place.x() * ratio), int(place.y() * ratio))
    assert inked.red() > inked.green() + 60


def test_another_figure_forgets_the_current_value(view: TimelineView) -> None:
    press(view, Key.Key_End)
    view.show_figure(TOLL)
    assert view.current == 2
    view.show_figure(TANKS)
    assert view.current is None
    view.show_figure(None)
    assert view.grab().width()
