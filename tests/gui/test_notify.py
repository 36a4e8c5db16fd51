"""Messages stand in place, each with its own tone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from gui.notify import NoticeBar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAccessibleEvent
    from pytestqt.qtbot import QtBot


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[NoticeBar]:
    """Give a bar over a room that is shown."""
    room = QWidget()
    qtbot.addWidget(room)
    room.resize(600, 400)
    made = NoticeBar()
    made.float_over(room)
    room.show()
    yield made  # noqa: PT022 - the room is held until the test is over


def test_a_message_stands_at_the_lower_end_and_takes_no_room(bar: NoticeBar, qtbot: QtBot) -> None:
    assert bar.isHidden()
    bar.error("The file could not be read. " * 6)
    room = bar.parentWidget()
    assert bar.isVisible()
    assert room.rect().contains(bar.geometry())
    assert bar.height() >= bar.layout().totalHeightForWidth(bar.width())
    room.resize(400, 300)
    assert room.rect().contains(bar.geometry())
    bar.clear_error()
    assert bar.isHidden()


def test_a_message_is_no_higher_than_its_words(bar: NoticeBar) -> None:
    bar.error("The file could not be read. " * 6)
    high = bar.height()
    bar.error("The disk is full.")
    assert bar.height() < high
    assert bar.height() < 4 * bar.fontMetrics().lineSpacing()


def test_an_error_stands_until_something_is_done(bar: NoticeBar, qtbot: QtBot) -> None:
    bar.error("The disk is full.")
    assert bar.text_of("error") == "The disk is full."
    bar.clear_error()
    assert bar.text_of("error") == ""


def test_a_button_does_what_it_says_once(bar: NoticeBar, qtbot: QtBot) -> None:
    done: list[str] = []
    bar.tell("Removed claim 3.", "Undo", lambda: done.append("undone"))
    button = next(b for b in bar.findChildren(QPushButton) if b.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == ["undone"]
    assert bar.text_of("told") == ""


def test_closing_a_prompt_leaves_the_gesture(bar: NoticeBar, qtbot: QtBot) -> None:
    bar.prompt("Linking claim 3.")
    cross = next(b for b in bar.findChildren(QToolButton) if b.isVisible())
    with qtbot.waitSignal(bar.prompt_closed):
        qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert bar.text_of("prompt") == ""
    bar.prompt("Linking claim 4.")
    bar.prompt("")
    assert bar.text_of("prompt") == ""


def test_what_was_done_goes_by_itself(bar: NoticeBar, qtbot: QtBot) -> None:
    bar.tell("Done.")
    bar._timer.start(0)
    qtbot.waitUntil(lambda: bar.text_of("told") == "")


def test_a_screen_reader_is_told_what_comes(
    bar: NoticeBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    class Listening(QAccessible):
        @staticmethod
        def isActive() -> bool:  # noqa: N802 - Qt's
            return True

        @staticmethod
        def updateAccessibility(event: QAccessibleEvent) -> None:  # noqa: N802 - Qt's
            assert isinstance(event, QAccessibleAnnouncementEvent)
            said.append(event.message())

    bar.tell("Nobody listens.")
    monkeypatch.setattr("PySide6.QtGui.QAccessible", Listening)
    bar.error("The disk is full.")
    bar.tell("Claim 5 was added.", "Undo", bar.hide)
    bar.prompt("Link claim 1 to …")
    bar.prompt("")
    assert said == ["The disk is full.", "Claim 5 was added.", "Link claim 1 to …"]
