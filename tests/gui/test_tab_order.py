"""Tab walks all the way round the window, in the order in which things are seen, whenever they were made."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from core import operations
from core.models import Speaker
from gui.main_window import MainWindow
from gui.panels.claim_form import ClaimForm
from gui.panels.contradiction_form import ContradictionForm
from gui.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from core.operations.views import Project
    from gui.session import Noun

ON_ONE_LINE = 14
MOST = 250


@pytest.fixture
def window(qapp: object, project: Project, qtbot: QtBot) -> MainWindow:
    """Give a window on the project of three articles, the first two in its readers."""
    made = MainWindow(Session(project))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.resize(1500, 1000)
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    made.readers.show_article(1)
    made.readers.show_article(2, beside=True)
    return made


def show(window: MainWindow, noun: Noun, record_id: int) -> None:
    """Select a record, so that its form is shown."""
    window.session.select(noun, record_id)
    window.show_selection()
    QTest.qWait(0)


def focused() -> QWidget:
    """Return the widget that has the keyboard."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def walk(window: MainWindow, *, back: bool = False) -> list[QWidget]:
    """Press Tab until the keyboard is back where it was; return what was reached, in that order."""
    held = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
    begin, reached = focused(), [focused()]
    for _ in range(MOST):
        QTest.keyClick(focused(), Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, held)
        if focused() is begin:
            return reached
        reached.append(focused())
    names = [f"{type(one).__name__} {one.accessibleName()}" for one in reached]
    raise AssertionError(f"Tab did not come back: {names}")


def controls(window: MainWindow) -> set[QWidget]:
    """Return all that takes the keyboard by Tab and is seen."""
    return {
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.window() is window
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    }


def panels(window: MainWindow) -> tuple[QWidget, ...]:
    """Return the parts of the window in the order in which they are read."""
    readers = window.readers.panes
    return (window.top_bar, window.articles, *readers, window.inspector, window.dock, window.status)


def runs(window: MainWindow, reached: list[QWidget]) -> Iterator[tuple[QWidget, list[QWidget]]]:
    """Give each panel with what was reached in it, as often as it was come to."""
    before, run = None, []
    for stop in reached:
        panel = next(one for one in panels(window) if one.isAncestorOf(stop))
        if panel is not before and before is not None:
            yield before, run
            run = []
        before = panel
        run.append(stop)
    if before is not None:
        yield before, run


def assert_reads_on(panel: QWidget, stops: list[QWidget]) -> None:
    """Fail unless stops come line by line, and from left to right within a line."""
    for stop, following in pairwise(stops):
        here, there = stop.mapTo(panel, QPoint(0, 0)), following.mapTo(panel, QPoint(0, 0))
        lower = there.y() > here.y() + ON_ONE_LINE
        beside = abs(there.y() - here.y()) <= ON_ONE_LINE and there.x() >= here.x()
        assert lower or beside, (stop.accessibleName(), following.accessibleName())


def assert_goes_round(window: MainWindow) -> None:
    """Fail unless Tab reaches everything once, panel by panel and line by line, and Shift+Tab is the way back."""
    window.top_bar.menu_button.setFocus()
    reached = walk(window)
    assert len(reached) == len(set(reached))
    assert set(reached) == controls(window)
    found = list(runs(window, reached))
    assert [panel for panel, _ in found] == list(panels(window))
    for panel, stops in found:
        assert_reads_on(panel, stops)
    assert walk(window, back=True) == [reached[0], *reversed(reached[1:])]


@pytest.mark.parametrize("noun", ["claim", "link", "contradiction", "article"])
def test_tab_goes_round_the_window(window: MainWindow, noun: Noun) -> None:
    show(window, noun, 1)
    assert_goes_round(window)


@pytest.mark.parametrize("what", ["evidence", "contact", "rating", "sign_off"])
def test_tab_goes_through_a_form_that_opened_in_place(window: MainWindow, what: str) -> None:
    show(window, "claim", 1)
    before = controls(window)
    assert window.inspector.begin(what)
    QTest.qWait(0)
    assert controls(window) != before
    assert_goes_round(window)


def test_tab_goes_through_the_questions_of_resolving(window: MainWindow) -> None:
    show(window, "contradiction", 1)
    assert window.inspector.begin("resolution")
    QTest.qWait(0)
    assert_goes_round(window)


def test_tab_goes_through_forms_open_at_once(window: MainWindow, project: Project) -> None:
    operations.add_evidence(project, "contradiction", 1, title="Yearbook")
    operations.add_evidence(project, "contradiction", 1, title="Register")
    show(window, "contradiction", 1)
    form = window.inspector.form
    assert isinstance(form, ContradictionForm)
    next(iter(form.support.evidence.cards.values())).edit()
    form.support.contacts.begin()
    QTest.qWait(0)
    assert_goes_round(window)


def test_tab_stops_at_ties_and_speakers_that_came_later(
    window: MainWindow, project: Project
) -> None:
    show(window, "claim", 1)
    operations.add_link(project, 1, 4, "supports")
    operations.edit_claim(project, 1, speakers=[Speaker("Anna"), Speaker("NTB")])
    QTest.qWait(30)
    form = window.inspector.form
    assert isinstance(form, ClaimForm)
    form.tie_group.set_open(is_open=True)
    assert len(form.ties.blocks) == 2
    assert len(form.speakers.rows) == 2
    QTest.qWait(0)
    assert_goes_round(window)


def test_what_tab_reaches_is_brought_into_view(window: MainWindow) -> None:
    show(window, "claim", 1)
    window.dock.setFocus()
    window.dock.tabBar().setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    last = focused()
    assert window.inspector.isAncestorOf(last)
    top = last.mapTo(window.inspector, QPoint(0, 0)).y()
    assert 0 <= top <= window.inspector.height() - last.height()


def test_a_window_from_right_to_left_is_walked_from_the_right(
    window: MainWindow, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        QTest.qWait(0)
        window.top_bar.menu_button.setFocus()
        places = [
            stop.mapTo(window, QPoint(0, 0)).x()
            for stop in walk(window)
            if window.top_bar.isAncestorOf(stop)
        ]
        assert len(places) > 2
        assert places == sorted(places, reverse=True)
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_screen_reader_finds_the_parts_of_the_window_in_their_order(window: MainWindow) -> None:
    found = QAccessible.queryAccessibleInterface(window.upper)
    shown = [found.child(at).object() for at in range(found.childCount())]
    parts = [part for part in shown if part in (window.articles, window.inspector)]
    assert parts == [window.articles, window.inspector]
