from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from core import operations
from core.words import ClaimState
from gui.panels import article_list
from gui.panels.article_model import MIME, Heading
from gui.panels.articles import ArticlesPanel
from gui.session import Selection
from gui.table_model import ID, RECORD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QModelIndex
    from pytestqt.qtbot import QtBot

    from core.operations.views import ArticleRow
    from gui.session import Session

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
Control = Qt.KeyboardModifier.ControlModifier


def make(qtbot: QtBot, session: Session) -> ArticlesPanel:
    panel = ArticlesPanel(session)
    qtbot.addWidget(panel)
    panel.resize(246, 600)
    session.changed.connect(panel.on_changes)
    panel.show()
    panel.activateWindow()
    return panel


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[ArticlesPanel]:
    """Give the articles of the project: 1 dated, 2 and 3 not."""
    operations.date_article(session.project, 1, "published", "2025-02-25", evidence="the page")
    yield make(qtbot, session)
    session.project.listeners.clear()


def index(panel: ArticlesPanel, row: int) -> QModelIndex:
    return panel.records.index(row, 0)


def told(panel: ArticlesPanel, row: int) -> str:
    return str(panel.records.data(index(panel, row), Qt.ItemDataRole.AccessibleTextRole))


def middle(panel: ArticlesPanel, row: int) -> QPoint:
    return panel.list.visualRect(index(panel, row)).center() - QPoint(60, 12)


def heard(spy: QSignalSpy) -> list[list[object]]:
    return [cast("list[object]", spy.at(n)) for n in range(spy.count())]


def words(panel: ArticlesPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def group(session: Session, **groups: list[int]) -> None:
    for name, ids in groups.items():
        for article_id in ids:
            operations.edit_article(session.project, article_id, group=name)


def test_articles_are_told_in_words(panel: ArticlesPanel, session: Session) -> None:
    assert words(panel)[0] == "ARTICLES · 3"
    assert told(panel, 0) == "Harbour traffic climbs, Coast Daily, 25 Feb 2025, 2 claims"
    operations.edit_article(session.project, 2, embargoed=True, role="draft")
    panel._catch_up()
    assert told(panel, 1) == (
        "Unions and port agree, National Wire, date not set, Embargoed · draft, 2 claims"
    )


def test_a_click_asks_for_an_article_and_makes_it_current(
    qtbot: QtBot, panel: ArticlesPanel
) -> None:
    requested, selected = QSignalSpy(panel.article_requested), QSignalSpy(panel.article_selected)
    view = panel.list.viewport()
    qtbot.mouseClick(view, Left, pos=middle(panel, 1))
    qtbot.mouseClick(view, Left, Control, middle(panel, 2))
    qtbot.mouseClick(view, Qt.MouseButton.MiddleButton, pos=middle(panel, 0))
    assert heard(requested) == [[2, False], [3, True], [1, True]]
    assert heard(selected)[0] == [2]
    assert panel.current() in {1, 3}


def test_keys_open_step_and_remove(qtbot: QtBot, panel: ArticlesPanel) -> None:
    requested, selected = QSignalSpy(panel.article_requested), QSignalSpy(panel.article_selected)
    removed = QSignalSpy(panel.remove_requested)
    panel.focus_list()
    assert panel.list.hasFocus()
    assert panel.current() == 1
    qtbot.keyClick(panel.list, Key.Key_Down)
    qtbot.keyClick(panel.list, Key.Key_Return)
    qtbot.keyClick(panel.list, Key.Key_Return, Control)
    qtbot.keyClick(panel.list, Key.Key_Delete)
    assert heard(selected) == [[2]]
    assert heard(requested) == [[2, False], [2, True]]
    assert heard(removed) == [[2]]


def test_its_keys_are_not_taken_by_the_window(panel: ArticlesPanel) -> None:
    for key, kept in ((Key.Key_Delete, True), (Key.Key_Return, True), (Key.Key_J, False)):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
        event.ignore()
        QApplication.sendEvent(panel.list, event)
        assert event.isAccepted() is kept


def test_set_date_is_asked_for_with_mouse_and_key(qtbot: QtBot, panel: ArticlesPanel) -> None:
    dates, requested = QSignalSpy(panel.date_requested), QSignalSpy(panel.article_requested)
    row = cast("ArticleRow", panel.records.record_at(1))
    where = panel.list.cards.date_place(panel.list.visualRect(index(panel, 1)), row)
    qtbot.mouseMove(panel.list.viewport(), where.center())
    qtbot.mouseClick(panel.list.viewport(), Left, pos=where.center())
    qtbot.keyClick(panel.list, Key.Key_D)
    assert heard(dates) == [[2], [2]]
    assert requested.count() == 0
    dated = cast("ArticleRow", panel.records.record_at(0))
    assert panel.list.cards.date_place(panel.list.visualRect(index(panel, 0)), dated).isEmpty()


def test_a_selected_article_becomes_current_quietly(panel: ArticlesPanel) -> None:
    selected = QSignalSpy(panel.article_selected)
    panel.on_selection(Selection("article", (3,)))
    assert panel.current() == 3
    panel.on_selection(Selection("claim", (1,)))
    assert not panel.list.selectionModel().hasSelection()
    assert selected.count() == 0


def test_stepping_asks_for_the_next_article(panel: ArticlesPanel) -> None:
    requested = QSignalSpy(panel.article_requested)
    panel.set_shown([2])
    panel.step(1)
    panel.step(1)
    panel.step(-1)
    assert heard(requested) == [[3, False], [2, False]]


def test_the_filter_and_what_fits_nothing(qtbot: QtBot, panel: ArticlesPanel) -> None:
    qtbot.keyClicks(panel.filter, "wire")
    qtbot.waitUntil(lambda: list(panel.records.ids) == [2])
    qtbot.keyClicks(panel.filter, "zzz")
    qtbot.waitUntil(lambda: "No article with “wirezzz”." in words(panel))
    qtbot.mouseClick(panel._button, Left)
    assert list(panel.records.ids) == [1, 2, 3]
    assert panel.list.isVisible()


def test_orders(panel: ArticlesPanel) -> None:
    panel.order.chosen.emit("undated", False)
    assert list(panel.records.ids) == [2, 3, 1]
    panel.order.chosen.emit("number", True)
    assert list(panel.records.ids) == [3, 2, 1]
    assert panel.order.toolTip() == "Order: as they came, reversed"


def test_groups_have_headings_that_fold(
    qtbot: QtBot, panel: ArticlesPanel, session: Session
) -> None:
    group(session, Port=[1, 3])
    qtbot.waitUntil(lambda: list(panel.records.ids) == [-1, 1, 3, -2, 2])
    assert told(panel, 0) == "Group Port, 2 articles"
    assert told(panel, 3) == "Group Not in a group, 1 article"
    panel.focus_list()
    qtbot.keyClick(panel.list, Key.Key_Up)
    qtbot.keyClick(panel.list, Key.Key_Left)
    assert list(panel.records.ids) == [-1, -2, 2]
    assert told(panel, 0) == "Group Port, 2 articles, folded"
    assert panel.list.currentIndex().row() == 0
    qtbot.keyClick(panel.list, Key.Key_Right)
    assert list(panel.records.ids) == [-1, 1, 3, -2, 2]
    qtbot.mouseClick(panel.list.viewport(), Left, pos=middle(panel, 0))
    assert list(panel.records.ids) == [-1, -2, 2]
    panel.filter.setText("harbour")
    panel.filter.flush()
    assert list(panel.records.ids) == [-1, 1]


def test_a_group_stays_folded_when_the_window_is_found_again(
    qtbot: QtBot, panel: ArticlesPanel, session: Session
) -> None:
    group(session, Port=[1, 3])
    panel._catch_up()
    panel.records.fold("Port", folded=True)
    panel.order.chosen.emit("title", True)
    other = make(qtbot, session)
    other.restore(panel.state())
    assert list(other.records.ids) == [-1, -2, 2]
    assert other.records.asked.descending
    other.restore({"sort": "zebra", "folded": 3})
    assert other.records.asked.sort == "title"


def test_an_article_that_is_current_stays_so(
    qtbot: QtBot, panel: ArticlesPanel, session: Session
) -> None:
    panel.on_selection(Selection("article", (2,)))
    selected = QSignalSpy(panel.article_selected)
    group(session, Port=[2])
    qtbot.waitUntil(lambda: list(panel.records.ids) == [-1, 2, -2, 1, 3])
    assert panel.current() == 2
    operations.remove_article(session.project, 1)
    qtbot.waitUntil(lambda: list(panel.records.ids) == [-1, 2, -2, 3])
    assert panel.current() == 2
    assert selected.count() == 0


def test_states_filter_one_at_a_time(qtbot: QtBot, panel: ArticlesPanel, session: Session) -> None:
    chosen = QSignalSpy(panel.state_chosen)
    seen = {s: b for s, b in panel.states.buttons.items() if b.isVisible()}
    assert set(seen) == {ClaimState.CONTRADICTED, ClaimState.UPDATED}
    first, second = seen.values()
    assert first.accessibleName() == "Only contradicted claims, 2"
    qtbot.mouseClick(first, Left)
    qtbot.keyClick(second, Key.Key_Space)
    assert not first.isChecked()
    qtbot.mouseClick(second, Left)
    states = [ClaimState.CONTRADICTED, ClaimState.UPDATED, None]
    assert heard(chosen) == [[state] for state in states]
    panel.set_state(ClaimState.UPDATED)
    assert second.isChecked()
    assert chosen.count() == 3
    operations.remove_link(session.project, 1)
    qtbot.waitUntil(panel.states.buttons[ClaimState.UNLINKED].isVisible)


def test_an_empty_project_teaches(qtbot: QtBot, empty_session: Session) -> None:
    panel = make(qtbot, empty_session)
    wanted = QSignalSpy(panel.import_requested)
    assert "Bring in the articles" in " ".join(words(panel))
    with qtbot.waitSignal(panel.sample_requested):
        qtbot.mouseClick(panel._sample, Left)
    assert not panel.list.isVisible()
    panel.focus_list()
    assert panel.focusWidget() is panel._button
    qtbot.mouseClick(panel._button, Left)
    plus = next(b for b in panel.findChildren(QToolButton) if b.accessibleName() == "Import articles")  # fmt: skip
    qtbot.mouseClick(plus, Left)
    assert wanted.count() == 2


def test_an_article_can_be_dragged_a_heading_not(panel: ArticlesPanel, session: Session) -> None:
    group(session, Port=[2])
    panel._catch_up()
    rows = [index(panel, row) for row in range(panel.records.rowCount())]
    can = [bool(panel.records.flags(row) & Qt.ItemFlag.ItemIsDragEnabled) for row in rows]
    kinds = [isinstance(row.data(RECORD), Heading) for row in rows]
    assert can == [not heading for heading in kinds]
    assert panel.records.mimeData([rows[1]]).data(MIME).data() == b"2"


def test_the_list_is_as_high_as_its_cards(qtbot: QtBot, panel: ArticlesPanel) -> None:
    def room() -> int:
        return panel.list.height() - panel.list.visualRect(index(panel, 2)).bottom()

    qtbot.waitUntil(lambda: 0 <= room() < 8)
    panel.resize(180, 600)
    qtbot.waitUntil(lambda: panel.list.visualRect(index(panel, 0)).height() > 0)
    longer = "A headline that goes on and on, so that it has to be broken and in the end is cut off"
    before = panel.list.visualRect(index(panel, 0)).height()
    operations.edit_article(panel._session.project, 1, title=longer)
    qtbot.waitUntil(lambda: panel.list.visualRect(index(panel, 0)).height() > before)


def test_very_many_cards_are_alike_high(
    panel: ArticlesPanel, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(article_list, "MANY", 2)
    operations.edit_article(session.project, 3, title="x")
    panel._catch_up()
    panel.list.doItemsLayout()
    heights = {panel.list.visualRect(index(panel, row)).height() for row in range(3)}
    assert len(heights) == 1
    assert panel.list.uniformItemSizes()
    panel.grab()


def test_it_is_a_model_by_the_rules_of_qt(panel: ArticlesPanel, session: Session) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    tester = QAbstractItemModelTester(panel.records, mode)
    group(session, Port=[1])
    panel._catch_up()
    panel.records.fold("Port", folded=True)
    assert tester.model() is panel.records
    assert index(panel, 0).data(ID) == -1


def test_the_date_of_an_article_is_never_cut(panel: ArticlesPanel, session: Session) -> None:
    session.change(lambda p: operations.edit_article(p, 1, outlet="An outlet of a long name " * 12))
    panel.list.refresh()
    index = panel.list.articles.index(panel.list.articles.row_of(1) or 0, 0)
    for pixels in (13, 18, 24):
        larger = panel.font()
        larger.setPixelSize(pixels)
        panel.list.setFont(larger)
        laid = panel.list.cards.laid(index.data(RECORD), 180)
        assert any("2025" in line and "…" not in line for line in laid.printed)
        assert "…" in laid.printed[0]


@pytest.mark.parametrize("outlet", ["Coast Daily", "An outlet of a long name " * 6, "بندر نیوز"])
@pytest.mark.parametrize("alike", [False, True])
def test_a_card_without_a_date_counts_its_claims_too(
    panel: ArticlesPanel, session: Session, outlet: str, *, alike: bool
) -> None:
    session.change(lambda p: operations.edit_article(p, 2, outlet=outlet))
    panel.list.refresh()
    cards = panel.list.cards
    cards.alike = alike
    where = panel.list.articles.index(panel.list.articles.row_of(2) or 0, 0)
    laid = cards.laid(where.data(RECORD), 180)
    assert laid.end.endswith(("claim", "claims"))
    assert laid.asks is not None
    asking = cards.date_place(QRect(0, 0, 180, laid.height), where.data(RECORD))
    ends = 180 - 19 - QFontMetrics(cards._small.font).horizontalAdvance(laid.end)
    assert 0 <= asking.left() < asking.right() <= ends
    assert asking.bottom() <= laid.height
