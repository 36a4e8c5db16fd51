"""The matrix and the time line in the dock that holds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLabel

from core import operations
from core.operations import views
from gui import theme
from gui.panels.dock import Dock
from gui.panels.matrix_page import MatrixPage
from gui.panels.timeline_page import TimelinePage
from gui.session import Session
from tests.gui.panels import figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

    from core.operations.views import Project

Key = Qt.Key


def make(qtbot: QtBot, project: Project) -> Dock:
    session = Session(project)
    dock = Dock(session)
    session.setParent(dock)
    qtbot.addWidget(dock)
    dock.resize(1200, 320)
    session.changed.connect(dock.on_changes)
    dock.show()
    dock.activateWindow()
    qtbot.waitUntil(dock.isActiveWindow)
    return dock


@pytest.fixture
def dock(qtbot: QtBot, empty_project: Project) -> Iterator[Dock]:
    """Give the dock of a project in which a toll clashes."""
    figures.fill(empty_project)
    yield make(qtbot, empty_project)
    empty_project.listeners.clear()


@pytest.fixture
def bare(qtbot: QtBot, empty_project: Project) -> Iterator[Dock]:
    """Give the dock of a project with nothing in it."""
    yield make(qtbot, empty_project)
    empty_project.listeners.clear()


def matrix_of(dock: Dock, qtbot: QtBot) -> MatrixPage:
    dock.show_tab("matrix")
    page = dock.figures.page("matrix")
    assert isinstance(page, MatrixPage)
    qtbot.waitUntil(lambda: dock.figures.source.matrix is not None)
    return page


def timeline_of(dock: Dock, qtbot: QtBot) -> TimelinePage:
    dock.show_tab("timeline")
    page = dock.figures.page("timeline")
    assert isinstance(page, TimelinePage)
    qtbot.waitUntil(lambda: dock.figures.source.matrix is not None)
    return page


def visible(page: QWidget) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_nothing_is_laid_out_before_a_tab_is_shown(dock: Dock) -> None:
    assert dock.figures.source.matrix is None


def test_the_matrix_shows_what_clashes_and_takes_the_keyboard(dock: Dock, qtbot: QtBot) -> None:
    dock.show_tab("matrix")
    dock.focus_list()
    page = matrix_of(dock, qtbot)
    qtbot.waitUntil(page.table.hasFocus)
    assert page.filter.count.text() == "1 figure"
    assert page.figures.outlets == ("Coast Daily", "Wire")
    current = page.table.current_cell()
    assert current is not None
    assert current[0].clashes


def test_enter_and_a_click_show_the_places_of_a_cell(dock: Dock, qtbot: QtBot) -> None:
    page = matrix_of(dock, qtbot)
    chosen, opened = QSignalSpy(dock.chosen), QSignalSpy(dock.opened)
    (suggestion,) = views.listed_ids(dock.figures.source._project, "suggestion", sort="place")
    page.table.setFocus()
    QTest.keyClick(page.table, Key.Key_Right)
    QTest.keyClick(page.table, Key.Key_Return)
    assert chosen.at(0) == ["suggestion", (suggestion,)]
    where = page.table.visualRect(page.figures.index(0, 0)).center()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert chosen.count() == 2
    QTest.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert opened.at(0) == ["suggestion", suggestion]


def test_arrows_walk_from_value_to_value_and_with_ctrl_every_cell(dock: Dock, qtbot: QtBot) -> None:
    table = matrix_of(dock, qtbot).table
    table.figures.show_matrix(figures.MATRIX)
    table.setFocus()
    table.setCurrentIndex(table.figures.index(1, 0))

    def place() -> tuple[int, int]:
        return table.currentIndex().row(), table.currentIndex().column()

    QTest.keyClick(table, Key.Key_Right)
    assert place() == (1, 2)  # past an outlet that tells nothing
    QTest.keyClick(table, Key.Key_Right)
    assert place() == (1, 2)
    QTest.keyClick(table, Key.Key_Up)
    assert place() == (0, 1)
    QTest.keyClick(table, Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert place() == (0, 2)
    QTest.keyClick(table, Key.Key_Left)
    assert place() == (0, 1)


def test_the_matrix_follows_a_decision(dock: Dock, qtbot: QtBot) -> None:
    page = matrix_of(dock, qtbot)
    project = dock.figures.source._project
    (suggestion,) = views.listed_ids(project, "suggestion", sort="place")
    operations.dismiss(project, [suggestion], "different figure")
    qtbot.waitUntil(lambda: not page.figures.rows)
    assert "lays out what each outlet tells" in visible(page)
    operations.undo(project)
    qtbot.waitUntil(lambda: len(page.figures.rows) == 1)


def test_the_time_line_shows_the_figure_of_the_current_row(dock: Dock, qtbot: QtBot) -> None:
    figure = matrix_of(dock, qtbot).figures.rows[0]
    page = timeline_of(dock, qtbot)
    assert page.view.row == figure
    assert figure.name in visible(page)
    chosen = QSignalSpy(dock.chosen)
    dock.focus_list()
    QTest.keyClick(page.view, Key.Key_Return)
    assert chosen.at(0) == ["suggestion", (figure.ties[0].suggestion_id,)]


def test_both_pages_teach_where_there_is_nothing(bare: Dock, qtbot: QtBot) -> None:
    page = matrix_of(bare, qtbot)
    assert "Find inconsistencies first" in visible(page)
    asked = QSignalSpy(bare.compare_requested)
    page.way_on.click()
    assert asked.count() == 1
    assert "choose a figure in the matrix" in visible(timeline_of(bare, qtbot))


def test_words_narrow_the_matrix_and_say_where_none_fits(dock: Dock, qtbot: QtBot) -> None:
    page = matrix_of(dock, qtbot)
    dock.focus_filter()
    qtbot.keyClicks(page.filter.words, "giraffes")
    page.filter.words.flush()
    assert "No figure with “giraffes”." in visible(page)
    page.filter.words.clear()
    page.filter.words.flush()
    assert len(page.figures.rows) == 1


def test_figures_of_one_outlet_are_shown_when_asked_for(dock: Dock, qtbot: QtBot) -> None:
    page = matrix_of(dock, qtbot)
    before = dock.figures.source.matrix
    page.filter.everything.click()
    qtbot.waitUntil(lambda: dock.figures.source.matrix is not before)
    assert dock.figures.source.everything


def test_the_tab_is_kept(dock: Dock, qtbot: QtBot) -> None:
    matrix_of(dock, qtbot)
    state = dock.state()
    assert state["tab"] == "matrix"
    dock.show_tab("claim")
    dock.restore(state)
    assert dock.tab == "matrix"


@pytest.mark.parametrize("look", ["light", "dark"])
def test_a_clash_has_a_ground_of_its_own_in_both_themes(
    dock: Dock, qtbot: QtBot, qapp: QApplication, look: str
) -> None:
    theme.use(qapp, look)
    page = matrix_of(dock, qtbot)
    page.figures.show_matrix(figures.MATRIX)
    picture = page.table.viewport().grab().toImage()
    grounds: list[str] = []
    for place in ((0, 1), (1, 0)):
        where = page.table.visualRect(page.figures.index(*place))
        grounds.append(picture.pixelColor(where.right() - 12, where.bottom() - 8).name())
    theme.use(qapp, "light")
    colours = theme.DARK if look == "dark" else theme.LIGHT
    assert grounds[0] == colours.contra_back
    assert grounds[1] != colours.contra_back
