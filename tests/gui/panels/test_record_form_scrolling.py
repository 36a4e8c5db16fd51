"""The details scroll under the wheel and change nothing by it, and they scroll to the field that a key opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QScrollArea

from core import operations
from gui.main_window import MainWindow
from gui.panels.ratings import RatingField
from gui.session import Session

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from core.operations.views import Project

_NOTCH = 120


@pytest.fixture
def window(qapp: object, project: Project, qtbot: QtBot) -> MainWindow:
    """Give a window so low that the details of a claim with a long note must be scrolled."""
    operations.edit_claim(project, 1, note="One line of many.\n" * 12)
    made = MainWindow(Session(project))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.resize(1280, 620)
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    return made


def turn(widget: QWidget) -> None:
    """Turn the wheel by a notch towards the hand over the middle of a widget, as the system tells of it."""
    at = widget.mapTo(widget.window(), widget.rect().center())
    QTest.wheelEvent(widget.window().windowHandle(), at, QPoint(0, -_NOTCH))
    QApplication.processEvents()


def area_of(window: MainWindow) -> QScrollArea:
    """Return what scrolls the form that is shown."""
    form = window.inspector.form
    assert form is not None
    return next(a for a in window.inspector.findChildren(QScrollArea) if a.isAncestorOf(form))


def is_in_view(area: QScrollArea, widget: QWidget) -> bool:
    """Tell whether a widget is wholly within what is seen of its panel."""
    top = widget.mapTo(area.viewport(), QPoint()).y()
    return top >= 0 and top + widget.height() <= area.viewport().height()


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


@pytest.mark.parametrize("noun", ["claim", "contradiction"])
def test_the_wheel_over_a_choice_with_the_keyboard_scrolls_and_changes_nothing(
    window: MainWindow, noun: str
) -> None:
    window.session.select(noun, 1)  # type: ignore[arg-type]
    window.show_selection()
    QTest.qWait(1)
    area = area_of(window)
    before, turned = operations.steps(window.session.project)[-1], 0
    for choice in window.inspector.form.findChildren(QComboBox):
        if not choice.isVisible():
            continue
        area.verticalScrollBar().setValue(0)
        choice.setFocus()
        area.ensureWidgetVisible(choice)
        shown, scrolled = choice.currentText(), area.verticalScrollBar().value()
        turn(choice)
        turned += 1
        assert choice.currentText() == shown
        assert area.verticalScrollBar().value() > scrolled
    assert turned
    assert operations.steps(window.session.project)[-1] == before


@pytest.mark.parametrize(
    ("key", "name"), [(Qt.Key.Key_N, "Note"), (Qt.Key.Key_E, "Wording"), (Qt.Key.Key_G, "")]
)
def test_a_key_that_opens_a_field_scrolls_to_it(
    window: MainWindow, qtbot: QtBot, key: Qt.Key, name: str
) -> None:
    window.session.select("claim", 1)
    window.show_selection()
    QTest.qWait(1)
    area = area_of(window)
    bar = area.verticalScrollBar()
    bar.setValue(0 if key == Qt.Key.Key_G else bar.maximum())
    window.readers.focus_active()
    QTest.keyClick(focused(), key)
    qtbot.waitUntil(lambda: is_in_view(area, focused()))
    if name:
        assert focused().accessibleName() == name
    else:
        assert focused() is window.inspector.form.findChild(RatingField).choice


def test_e_scrolls_to_the_title_of_a_contradiction(window: MainWindow, qtbot: QtBot) -> None:
    window.session.select("contradiction", 1)
    window.show_selection()
    QTest.qWait(1)
    area = area_of(window)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    window.readers.focus_active()
    QTest.keyClick(focused(), Qt.Key.Key_E)
    qtbot.waitUntil(lambda: is_in_view(area, focused()))
    assert focused().accessibleName() == "Title"
