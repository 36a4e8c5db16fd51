from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QMenu

from core import operations
from core.words import ClaimState
from gui import theme
from gui.panels import record_table
from gui.panels.dock import Dock
from gui.session import Selection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from gui.panels.record_table import RecordTable
    from gui.session import Session

Key = Qt.Key


def make(qtbot: QtBot, session: Session) -> Dock:
    dock = Dock(session)
    qtbot.addWidget(dock)
    dock.resize(1100, 300)
    session.changed.connect(dock.on_changes)
    session.selection_changed.connect(dock.on_selection)
    dock.show()
    dock.show_tab("claim")
    dock.activateWindow()
    return dock


@pytest.fixture
def dock(qtbot: QtBot, session: Session) -> Iterator[Dock]:
    """Give the lists of the project, shown and wired to its session."""
    yield make(qtbot, session)
    session.project.listeners.clear()


def tabs(dock: Dock) -> list[str]:
    """Return what stands on the tabs of claims, links and contradictions."""
    return [dock.tabText(number) for number in range(1, 4)]


def claims(dock: Dock) -> RecordTable:
    return dock.page_of("claim").table


def shown_words(dock: Dock) -> list[str]:
    return [label.text() for label in dock.page.findChildren(QLabel) if label.isVisible()]


def click(
    qtbot: QtBot,
    table: RecordTable,
    row: int,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    at = table.visualRect(table.records.index(row, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, at)


def test_tabs_count_what_there_is(qtbot: QtBot, dock: Dock, session: Session) -> None:
    assert tabs(dock) == ["Claims 4", "Links 1", "Contradictions 1"]
    operations.add_link(session.project, 1, 4, "related")
    operations.remove_contradiction(session.project, 1)
    operations.remove_claim(session.project, 3)
    qtbot.waitUntil(lambda: tabs(dock) == ["Claims 3", "Links 2", "Contradictions 0"])


def test_a_mark_does_not_wait_for_the_list(qtbot: QtBot, dock: Dock, session: Session) -> None:
    operations.add_claim(session.project, 2, 0, 6)
    assert len(claims(dock).records.ids) == 4
    qtbot.waitUntil(lambda: len(claims(dock).records.ids) == 5)


def test_a_hidden_list_is_read_when_it_is_shown(qtbot: QtBot, dock: Dock, session: Session) -> None:
    links = dock.page_of("link")
    assert links.stale
    dock.show_tab("link")
    assert list(links.table.records.ids) == [1]
    dock.show_tab("claim")
    operations.add_link(session.project, 1, 4, "related")
    qtbot.waitUntil(lambda: tabs(dock)[1] == "Links 2")
    assert links.stale
    dock.show_tab("link")
    assert list(links.table.records.ids) == [1, 2]


def test_a_list_that_was_never_shown_is_left_as_it_would_be(dock: Dock, session: Session) -> None:
    before = dock.state()
    session.select("link", 1)
    assert dock.page_of("link").table.selected_ids() == ()  # not read yet
    dock.show_tab("link")
    assert dock.page.table.selected_ids() == (1,)
    assert dock.page.table.size() == dock.currentWidget().size()
    dock.show_tab("claim")
    assert dock.state() == before


def test_arrow_keys_and_clicks_choose_and_keep_the_keyboard(qtbot: QtBot, dock: Dock) -> None:
    chosen = QSignalSpy(dock.chosen)
    dock.focus_list()
    qtbot.keyClick(claims(dock), Key.Key_Down)
    qtbot.keyClick(claims(dock), Key.Key_Down)
    click(qtbot, claims(dock), 3)
    assert [chosen.at(n) for n in range(chosen.count())] == [
        ["claim", (2,)], ["claim", (3,)], ["claim", (4,)],
    ]  # fmt: skip
    assert claims(dock).hasFocus()


def test_home_and_end_go_to_the_first_and_last_row(qtbot: QtBot, dock: Dock) -> None:
    dock.focus_list()
    qtbot.keyClick(claims(dock), Key.Key_End)
    assert claims(dock).selected_ids() == (4,)
    qtbot.keyClick(claims(dock), Key.Key_Home)
    assert claims(dock).selected_ids() == (1,)


def test_several_rows_are_chosen_the_current_one_first(qtbot: QtBot, dock: Dock) -> None:
    chosen = QSignalSpy(dock.chosen)
    click(qtbot, claims(dock), 1)
    click(qtbot, claims(dock), 3, modifier=Qt.KeyboardModifier.ControlModifier)
    assert chosen.at(1) == ["claim", (4, 2)]
    click(qtbot, claims(dock), 0)
    click(qtbot, claims(dock), 2, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert chosen.at(3) == ["claim", (3, 1, 2)]


def test_enter_and_double_click_open(qtbot: QtBot, dock: Dock) -> None:
    opened = QSignalSpy(dock.opened)
    dock.focus_list()
    qtbot.keyClick(claims(dock), Key.Key_Down)
    qtbot.keyClick(claims(dock), Key.Key_Return)
    click(qtbot, claims(dock), 3)
    at = claims(dock).visualRect(claims(dock).records.index(3, 1)).center()
    qtbot.mouseDClick(claims(dock).viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert [opened.at(n) for n in range(opened.count())] == [["claim", 2], ["claim", 4]]


def test_a_selection_from_elsewhere_selects_its_row_quietly(dock: Dock, session: Session) -> None:
    chosen = QSignalSpy(dock.chosen)
    session.select("claim", 3)
    assert claims(dock).selected_ids() == (3,)
    session.select("contradiction", 1)
    assert claims(dock).selected_ids() == ()
    dock.show_tab("contradiction")
    assert dock.page.table.selected_ids() == (1,)
    assert chosen.count() == 0


def test_a_new_claim_is_selected_as_soon_as_it_is_listed(
    qtbot: QtBot, dock: Dock, session: Session
) -> None:
    chosen = QSignalSpy(dock.chosen)
    session.select("claim", operations.add_claim(session.project, 1, 0, 7))
    qtbot.waitUntil(lambda: claims(dock).selected_ids() == (5,))
    operations.remove_claim(session.project, 5)
    qtbot.waitUntil(lambda: len(claims(dock).records.ids) == 4)
    assert claims(dock).selected_ids() == ()
    assert chosen.count() == 0


def test_changes_keep_selection_and_place(qtbot: QtBot, dock: Dock, session: Session) -> None:
    dock.resize(1100, 120)
    click(qtbot, claims(dock), 1)
    bar = claims(dock).verticalScrollBar()
    bar.setValue(bar.maximum())
    at = bar.value()
    assert at > 0
    operations.edit_claim(session.project, 4, wording="fewer than 900")
    record = claims(dock).records
    qtbot.waitUntil(lambda: getattr(record.record_at(3), "wording", "") == "fewer than 900")
    assert (claims(dock).selected_ids(), bar.value()) == ((2,), at)


def test_the_filter_works_while_one_types(qtbot: QtBot, dock: Dock) -> None:
    line = dock.page_of("claim").filter
    qtbot.keyClicks(line.words, "dock")
    qtbot.waitUntil(lambda: list(claims(dock).records.ids) == [2])
    assert line.fitting.text() == "1 of 4"
    qtbot.keyClick(line.words, Key.Key_Down)
    assert claims(dock).hasFocus()
    qtbot.keyClick(line.words, Key.Key_Escape)
    assert len(claims(dock).records.ids) == 4
    assert line.fitting.text() == ""


def test_a_state_is_a_chip_that_can_be_taken_away(qtbot: QtBot, dock: Dock) -> None:
    line = dock.page_of("claim").filter
    told = QSignalSpy(dock.state_changed)
    dock.set_state(ClaimState.CONTRADICTED)
    assert list(claims(dock).records.ids) == [1, 3]
    assert line.chip.isVisible()
    assert told.count() == 0
    qtbot.mouseClick(line.chip, Qt.MouseButton.LeftButton)
    assert list(claims(dock).records.ids) == [1, 2, 3, 4]
    assert not line.chip.isVisible()
    assert told.at(0) == [None]


def test_all_rows_stay_selected_in_another_order(
    dock: Dock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record_table, "_FEW", 2)
    claims(dock).selectAll()
    dock.page._on_order("quote", reverse=True)
    assert sorted(claims(dock).selected_ids()) == [1, 2, 3, 4]
    assert len(claims(dock).selectionModel().selection().indexes()) == 4 * 7


def test_very_many_scattered_rows_are_not_all_kept(
    dock: Dock, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record_table, "_SCATTERED", 1)
    session.select("claim", 4, 1)
    assert claims(dock).selected_ids() == (4,)


def test_a_screen_reader_is_told_the_row_when_the_list_is_entered(
    qtbot: QtBot, dock: Dock, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(record_table, "say", lambda _widget, sentence: said.append(sentence))
    session.select("claim", 3)
    dock.page.filter.words.setFocus()
    claims(dock).setFocus()
    qtbot.waitUntil(lambda: bool(said))
    assert said[0].startswith("Claim 3, contradicted: “Traffic growth")


def test_what_fits_nothing_says_so_and_can_be_undone(qtbot: QtBot, dock: Dock) -> None:
    page = dock.page_of("claim")
    dock.set_state(ClaimState.CONTRADICTED)
    page.filter.words.setText("zebra")
    page.filter.words.flush()
    assert shown_words(dock) == ["No contradicted claim with “zebra”."]
    qtbot.mouseClick(page._clear, Qt.MouseButton.LeftButton)
    assert len(page.table.records.ids) == 4
    assert page.table.isVisible()
    assert page.table.hasFocus()


def test_empty_lists_teach(qtbot: QtBot, empty_session: Session) -> None:
    dock = make(qtbot, empty_session)
    assert shown_words(dock) == ["No claims yet. Select words in an article and press H."]
    dock.show_tab("link")
    assert "press L" in shown_words(dock)[0]
    dock.show_tab("contradiction")
    assert "press C" in shown_words(dock)[0]


def test_headings_sort_and_sort_back(qtbot: QtBot, dock: Dock, session: Session) -> None:
    header = claims(dock).horizontalHeader()
    session.select("claim", 2)
    at = QPoint(header.sectionViewportPosition(1) + 40, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert list(claims(dock).records.ids) == [2, 4, 1, 3]
    assert header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert list(claims(dock).records.ids) == [3, 1, 4, 2]
    assert header.sortIndicatorSection() == 1
    assert claims(dock).selected_ids() == (2,)


def test_the_order_can_be_chosen_with_the_keyboard(qtbot: QtBot, dock: Dock) -> None:
    button = dock.page_of("claim").filter.order
    button.setFocus()
    qtbot.keyClick(button, Key.Key_Space)
    menu = button.findChild(QMenu)
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions()]
    assert words[:2] == ["As in the articles", "As they were marked"]
    menu.actions()[words.index("By number of ties")].trigger()
    menu.close()
    assert list(claims(dock).records.ids)[-1] != 1
    assert claims(dock).records.asked.descending
    assert button.toolTip() == "Order: by number of ties, reversed"


def test_a_menu_of_a_row_is_asked_for(qtbot: QtBot, dock: Dock) -> None:
    asked = QSignalSpy(dock.context_menu_requested)
    at = claims(dock).visualRect(claims(dock).records.index(1, 1)).center()
    with qtbot.waitSignal(dock.context_menu_requested):
        event = QContextMenuEvent(
            QContextMenuEvent.Reason.Mouse, at, claims(dock).viewport().mapToGlobal(at)
        )
        claims(dock).contextMenuEvent(event)
    assert asked.at(0) == [claims(dock).viewport().mapToGlobal(at)]


def test_columns_share_the_width_and_are_remembered(
    qtbot: QtBot, dock: Dock, session: Session
) -> None:
    table = claims(dock)
    widths = [table.columnWidth(n) for n in range(len(table.records.columns))]
    assert abs(sum(widths) - table.viewport().width()) <= 1
    table.horizontalHeader().resizeSection(1, widths[1] + 60)
    assert abs(table.columnWidth(1) - widths[1] - 60) <= 1
    assert table.columnWidth(0) == widths[0]
    total = sum(table.columnWidth(n) for n in range(len(widths)))
    assert abs(total - table.viewport().width()) <= 1
    dock.page_of("claim")._on_order("speaker", reverse=True)
    dock.show_tab("link")
    state = dock.state()
    other = make(qtbot, session)
    other.restore(state)
    assert other.page.noun == "link"
    other.show_tab("claim")
    assert abs(claims(other).columnWidth(1) - widths[1] - 60) <= 2
    assert claims(other).records.asked.sort == "speaker"
    assert claims(other).records.asked.descending


def test_a_state_that_makes_no_sense_is_passed_over(dock: Dock) -> None:
    dock.restore({"tab": "zebra", "tables": {"claim": {"sort": "x", "widths": {"quote": "wide"}}}})
    assert dock.page.noun == "claim"
    assert claims(dock).records.asked.sort == "place"


def test_a_selection_of_another_noun_is_not_one_of_claims(dock: Dock) -> None:
    dock.on_selection(Selection("claim", (2,)))
    dock.on_selection(Selection("article", (1,)))
    assert claims(dock).selected_ids() == ()


def test_rows_are_drawn_in_the_theme_in_use(qapp: QApplication, dock: Dock) -> None:
    def ground() -> str:
        return dock.page.table.grab().toImage().pixelColor(300, 60).name()

    assert ground() == theme.LIGHT.field
    theme.use(qapp, "dark")
    try:
        assert ground() == theme.DARK.field
    finally:
        theme.use(qapp, "light")
