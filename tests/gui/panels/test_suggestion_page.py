"""The list of suggestions, in the dock that holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QMenu

from core import operations
from core.operations import views
from core.words import Outcome
from gui.panels.dock import Dock
from gui.panels.suggestion_groups import ALIKE, DECIDED, TO_DECIDE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from core.operations.views import Project
    from gui.panels.suggestion_page import SuggestionPage
    from gui.session import Session

Key = Qt.Key


def make(qtbot: QtBot, session: Session) -> Dock:
    dock = Dock(session)
    qtbot.addWidget(dock)
    dock.resize(1200, 320)
    session.changed.connect(dock.on_changes)
    session.selection_changed.connect(dock.on_selection)
    dock.show()
    dock.activateWindow()
    qtbot.waitUntil(dock.isActiveWindow)
    return dock


@pytest.fixture
def dock(qtbot: QtBot, session: Session, suggestions: list[int]) -> Iterator[Dock]:
    """Give the lists of the project with suggestions, shown and wired to its session."""
    assert suggestions
    yield make(qtbot, session)
    session.project.listeners.clear()


@pytest.fixture
def page(dock: Dock) -> SuggestionPage:
    return dock.suggestions


@pytest.fixture
def bare(qtbot: QtBot, session: Session) -> Iterator[SuggestionPage]:
    """Give the list of a project in which nothing was compared."""
    yield make(qtbot, session).suggestions
    session.project.listeners.clear()


def listed(page: SuggestionPage) -> list[int]:
    return list(page.table.records.ids)


def words(page: SuggestionPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def buttons(page: SuggestionPage) -> list[str]:
    return [button.text() for button in page.bar.buttons.values() if button.isVisible()]


def inner(menu: QMenu) -> list[QMenu]:
    return [found for action in menu.actions() if isinstance(found := action.menu(), QMenu)]


def test_the_first_tab_counts_what_is_to_be_decided(dock: Dock, page: SuggestionPage) -> None:
    assert dock.tabText(0) == "Suggestions 3"
    assert dock.page is page
    assert listed(page) == [1, 2, 3]


def test_what_does_not_clash_is_folded_with_its_counts(page: SuggestionPage) -> None:
    assert buttons(page) == ["3 to decide", "1 agree", "1 compatible", "1 not comparable"]


def test_a_group_is_opened_and_closed_by_its_button(qtbot: QtBot, page: SuggestionPage) -> None:
    agree = page.bar.buttons[ALIKE[0]]
    qtbot.mouseClick(agree, Qt.MouseButton.LeftButton)
    assert listed(page) == [4]
    assert page.table.hasFocus()
    agree.setFocus()
    qtbot.keyClick(agree, Key.Key_Space)
    assert listed(page) == [1, 2, 3]
    assert page.bar.buttons[TO_DECIDE].isChecked()


def test_decided_ones_leave_the_list_and_can_be_looked_up(
    qtbot: QtBot, dock: Dock, page: SuggestionPage, project: Project
) -> None:
    operations.dismiss(project, [1], "different period")
    operations.leave_for_later(project, [2])
    qtbot.waitUntil(lambda: listed(page) == [3])
    assert dock.tabText(0) == "Suggestions 1"
    page.show_group(DECIDED[2])
    assert listed(page) == [1]
    page.show_group(DECIDED[0])
    assert listed(page) == [2]


def test_words_and_a_kind_an_outlet_or_an_article_narrow_the_list(
    qtbot: QtBot, page: SuggestionPage
) -> None:
    page.filter.words.setText("docker")
    page.filter.words.flush()
    assert listed(page) == [2]
    page.filter.words.clear()
    page.filter.words.flush()
    menu = page.filter.open_menu()
    kinds, outlets, articles = inner(menu)
    assert [action.text() for action in kinds.actions()] == ["number\t2", "date\t1"]
    assert [action.text() for action in outlets.actions()] == ["Coast Daily\t3", "National Wire\t3"]
    assert len(articles.actions()) == 2
    kinds.actions()[1].trigger()
    menu.close()
    assert listed(page) == [3]
    chip = page.filter.chips["kind"]
    assert chip.isVisible()
    assert chip.accessibleName() == "Only date: press to show all"
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert listed(page) == [1, 2, 3]


def test_an_outlet_narrows_to_pairs_that_have_it_on_either_side(page: SuggestionPage) -> None:
    page.show_group(ALIKE[0])
    menu = page.filter.open_menu()
    outlets = inner(menu)[1]
    next(action for action in outlets.actions() if action.text().startswith("بندر")).trigger()
    menu.close()
    assert listed(page) == [4]
    page.show_group(TO_DECIDE)
    assert listed(page) == []
    assert "No suggestion of those to decide." in words(page)
    page.filter.clear()
    assert listed(page) == [1, 2, 3]


def test_enter_tells_and_opens_nothing(qtbot: QtBot, page: SuggestionPage) -> None:
    accepted, opened = QSignalSpy(page.table.accepted), QSignalSpy(page.table.opened)
    page.focus_list()
    qtbot.keyClick(page.table, Key.Key_Return)
    assert accepted.count() == 1
    assert opened.count() == 0


def test_a_double_click_goes_there_and_decides_nothing(qtbot: QtBot, page: SuggestionPage) -> None:
    accepted, opened = QSignalSpy(page.table.accepted), QSignalSpy(page.table.opened)
    at = page.table.visualRect(page.table.records.index(1, 1)).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened.count() == 1
    assert opened.at(0) == [2]
    assert accepted.count() == 0


def test_what_was_never_compared_says_what_to_do(qtbot: QtBot, bare: SuggestionPage) -> None:
    asked = QSignalSpy(bare.compare_requested)
    assert bare.way_on.text() == "Find inconsistencies"
    assert not bare.bar.isVisible()
    qtbot.mouseClick(bare.way_on, Qt.MouseButton.LeftButton)
    assert asked.count() == 1
    bare.show_busy(busy=True)
    assert not bare.way_on.isVisible()
    assert any(text.startswith("Comparing") for text in words(bare))


def test_all_decided_is_said_and_leads_to_what_is_left(
    qtbot: QtBot, page: SuggestionPage, project: Project
) -> None:
    operations.dismiss(project, [1, 2], "different period")
    operations.leave_for_later(project, [3])
    qtbot.waitUntil(lambda: listed(page) == [])
    assert "All decided: 2 dismissed. 1 is left for later." in words(page)
    qtbot.mouseClick(page.way_on, Qt.MouseButton.LeftButton)
    assert listed(page) == [3]


def test_articles_that_are_not_compared_yet_are_told_below_the_list(
    qtbot: QtBot, page: SuggestionPage
) -> None:
    asked = QSignalSpy(page.compare_requested)
    assert page.bar.waiting.text() == "3 articles not compared yet · Compare now"
    qtbot.mouseClick(page.bar.waiting, Qt.MouseButton.LeftButton)
    assert asked.count() == 1
    page.show_busy(busy=True)
    assert not page.bar.waiting.isVisible()


def test_marks_do_not_make_it_look_through_all_articles_again(
    qtbot: QtBot, page: SuggestionPage, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[Project] = []
    monkeypatch.setattr(operations, "out_of_date", lambda one: looked.append(one) or 0)
    operations.add_claim(project, 2, 0, 6)
    operations.dismiss(project, [1], "different period")
    qtbot.waitUntil(lambda: listed(page) == [2, 3])
    assert not looked
    operations.date_article(project, 1, "published", "2025-02-25")
    qtbot.waitUntil(lambda: looked == [project])


def test_articles_that_were_compared_and_have_nothing_in_common_are_said_to(
    qtbot: QtBot, bare: SuggestionPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(operations, "out_of_date", lambda _project: 0)
    bare.show_busy(busy=True)
    bare.show_busy(busy=False)
    assert any("no two passages" in text for text in words(bare))
    bare.take_counts({})
    bare.show_whole(0)
    assert any("no two passages" in text for text in words(bare))


def test_the_counts_are_those_of_the_project(page: SuggestionPage, project: Project) -> None:
    assert page.counts == views.suggestion_counts(project)
    assert page.counts[Outcome.LIKELY, None] == 1


def test_controls_have_names_and_rows_are_sentences(page: SuggestionPage) -> None:
    assert page.bar.buttons[ALIKE[0]].accessibleName() == "List 1 suggestion: agree"
    index = page.table.records.index(0, 0)
    assert str(index.data(Qt.ItemDataRole.AccessibleTextRole)).startswith(
        "Possible clash: “Traffic through"
    )
