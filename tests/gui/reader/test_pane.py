"""One reader: what it shows, finding words, dropping articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from core import operations
from core.models import ApartSpan
from gui.reader.pane import ARTICLE_MIME, ReaderPane

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from pytestqt.qtbot import QtBot

    from gui.session import Session

COPY = Qt.DropAction.CopyAction
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def pane(qtbot: QtBot, session: Session) -> ReaderPane:
    made = ReaderPane(session)
    qtbot.addWidget(made)
    session.changed.connect(made.on_changes)
    made.resize(470, 600)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_an_empty_reader_says_what_to_do(qtbot: QtBot, pane: ReaderPane) -> None:
    assert pane.article_id is None
    assert pane.empty.isVisible()
    assert not pane.view.isVisible()
    with qtbot.waitSignal(pane.import_requested):
        qtbot.mouseClick(pane.empty.button, LEFT)


def test_an_article_is_shown_and_cleared(qtbot: QtBot, pane: ReaderPane) -> None:
    with qtbot.waitSignal(pane.article_changed):
        pane.show_article(1)
    assert pane.article_id == pane.view.article_id == 1
    assert pane.view.isVisible()
    assert pane.header.outlet.text() == "Coast Daily"
    assert pane.accessibleName() == "Reader: Harbour traffic climbs"
    with qtbot.waitSignal(pane.article_changed):
        pane.clear()
    assert (pane.article_id, pane.view.article_id, pane.view.version_id) == (None, None, None)
    assert (pane.view.text, pane.view.claim_y(1)) == ("", None)
    assert pane.empty.isVisible()
    assert pane.header.outlet.text() == "Empty reader"


def test_a_date_is_asked_for_by_its_button(qtbot: QtBot, pane: ReaderPane) -> None:
    pane.show_article(2)
    with qtbot.waitSignal(pane.date_requested) as asked:
        qtbot.mouseClick(pane.header.undated, LEFT)
    assert asked.args == [2]


def test_the_header_follows_changes(pane: ReaderPane, session: Session) -> None:
    pane.show_article(1)
    operations.edit_article(session.project, 1, outlet="Coast Weekly")
    operations.date_article(session.project, 1, "published", "2025-02-25")
    assert pane.header.outlet.text() == "Coast Weekly"
    assert pane.header.date.text() == "25 Feb 2025"
    session.undo()
    assert pane.header.undated.isVisible()


def test_a_removed_article_leaves_an_empty_reader(pane: ReaderPane, session: Session) -> None:
    pane.show_article(1)
    operations.remove_article(session.project, 1)
    assert pane.article_id is None
    assert pane.empty.isVisible()


def test_furniture_set_apart_is_shown_where_one_was(pane: ReaderPane, session: Session) -> None:
    pane.show_article(1)
    assert pane.view.version_id is not None
    before = pane.view.version_id
    operations.set_apart(session.project, before, [])
    assert pane.view.version_id == before
    assert pane.article_id == 1


def test_a_click_on_the_header_takes_the_keyboard(qtbot: QtBot, pane: ReaderPane) -> None:
    pane.show_article(1)
    pane.header.leave.setFocus()
    qtbot.mouseClick(pane.header, LEFT, pos=QPoint(200, 15))
    qtbot.waitUntil(pane.view.hasFocus)


# Finding --------------------------------------------------------------------------------------------------------------


def test_words_are_found_and_esc_leads_back(qtbot: QtBot, pane: ReaderPane) -> None:
    pane.show_article(1)
    pane.open_find()
    qtbot.waitUntil(pane.find_bar.field.hasFocus)
    qtbot.keyClicks(pane.find_bar.field, "harbour")
    assert pane.find_bar.count.text() == "1 of 2"
    qtbot.keyClick(pane.find_bar.field, Qt.Key.Key_Return)
    assert pane.find_bar.count.text() == "2 of 2"
    qtbot.keyClicks(pane.find_bar.field, "x")
    assert pane.find_bar.count.text() == "Not found"
    qtbot.keyClick(pane.find_bar.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(pane.view.hasFocus)
    assert not pane.find_bar.isVisible()


def test_what_was_unfolded_for_words_found_is_folded_again(pane: ReaderPane) -> None:
    pane.show_article(1)
    version_id, text = pane.view.version_id, pane.view.text
    assert version_id is not None
    start = text.index("Subscribe now")
    operations.set_apart(pane._session.project, version_id, [ApartSpan(start, start + 13, "list")])
    block = pane.view.document().findBlock(start)
    assert not block.isVisible()
    pane.open_find()
    for words, is_seen in (
        ("subscribe", True),
        ("subscribex", False),
        ("subscribe", True),
        ("s", False),
    ):
        pane.find_bar.field.setText(words)
        assert pane.view.document().findBlock(start).isVisible() is is_seen
    pane.find_bar.field.setText("subscribe")
    pane.find_bar.field.setText("subscribex")
    pane.close_find()
    assert not pane.view.document().findBlock(start).isVisible()
    pane.open_find()
    pane.find_bar.field.setText("subscribe")
    pane.close_find()
    assert pane.view.document().findBlock(start).isVisible()
    assert pane.view.selected_span() == (start, start + 9)


def test_what_is_selected_is_looked_for(pane: ReaderPane) -> None:
    pane.show_article(1)
    start = pane.view.text.index("rose by")
    pane.view.select_span(start, start + 4)
    pane.open_find()
    assert pane.find_bar.words == "rose"
    assert pane.find_bar.count.text() == "1 of 1"


def test_the_next_one_is_found_with_the_bar_closed(pane: ReaderPane) -> None:
    pane.show_article(1)
    pane.find_next(1)
    assert pane.find_bar.isVisible()
    pane.find_bar.field.setText("the")
    pane.close_find()
    pane.find_next(1)
    first = pane.find_bar.count.text()
    pane.find_next(1)
    assert first != pane.find_bar.count.text()
    assert not pane.find_bar.isVisible()


def test_words_are_looked_for_in_the_next_article(pane: ReaderPane) -> None:
    pane.show_article(1)
    pane.open_find()
    pane.find_bar.field.setText("union")
    assert pane.find_bar.count.text() == "Not found"
    pane.show_article(2)
    assert pane.find_bar.count.text() == "1 of 2"


def test_an_empty_reader_has_nothing_to_find(pane: ReaderPane) -> None:
    pane.open_find()
    assert not pane.find_bar.isVisible()


# Dropping -------------------------------------------------------------------------------------------------------------


def carried(kind: str, data: bytes) -> QMimeData:
    mime = QMimeData()
    mime.setData(kind, data)
    return mime


def sent(pane: ReaderPane, event: QEvent) -> bool:
    event.ignore()
    QApplication.sendEvent(pane, event)
    return event.isAccepted()


def test_an_article_dropped_is_asked_for(qtbot: QtBot, pane: ReaderPane) -> None:
    mime = carried(ARTICLE_MIME, b"2")
    assert sent(pane, QDragEnterEvent(QPoint(9, 90), COPY, mime, LEFT, NONE))
    assert pane.property("drop") is True
    with qtbot.waitSignal(pane.article_requested) as asked:
        assert sent(pane, QDropEvent(QPointF(9, 90), COPY, mime, LEFT, NONE))
    assert asked.args == [2]
    assert pane.property("drop") is False


def test_files_are_left_to_the_window(pane: ReaderPane) -> None:
    mime = carried("text/uri-list", b"file:///tmp/a.html")
    assert not sent(pane, QDragEnterEvent(QPoint(9, 90), COPY, mime, LEFT, NONE))
    pane.show_article(1)
    assert not pane.view.viewport().acceptDrops()
    assert not pane.view.acceptDrops()


def test_a_drop_that_names_no_article_is_passed_over(qtbot: QtBot, pane: ReaderPane) -> None:
    mime = carried(ARTICLE_MIME, b"x")
    assert sent(pane, QDragEnterEvent(QPoint(9, 90), COPY, mime, LEFT, NONE))
    with qtbot.assertNotEmitted(pane.article_requested):
        sent(pane, QDropEvent(QPointF(9, 90), COPY, mime, LEFT, NONE))


def test_the_header_says_the_title_only_while_the_text_does_not(
    pane: ReaderPane, session: Session
) -> None:
    pane.resize(900, 160)
    pane.show_article(1)
    assert pane.header.title.isVisible()  # the text begins with other words
    title = pane.view.text.partition("\n")[0]
    operations.edit_article(session.project, 1, title=title)
    pane.show_article(1)
    QApplication.processEvents()
    assert not pane.header.title.isVisible()
    bar = pane.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    assert pane.header.title.shown_text() == title
    bar.setValue(0)
    QApplication.processEvents()
    assert not pane.header.title.isVisible()
