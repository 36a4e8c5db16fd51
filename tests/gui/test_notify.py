"""Messages stand in place, each with its own tone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from gui.notify import NoticeBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_an_error_stands_until_something_is_done(qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.show()
    bar.error("The disk is full.")
    assert bar.text_of("error") == "The disk is full."
    bar.clear_error()
    assert bar.text_of("error") == ""


def test_a_button_does_what_it_says_once(qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.show()
    done: list[str] = []
    bar.tell("Removed claim 3.", "Undo", lambda: done.append("undone"))
    button = next(b for b in bar.findChildren(QPushButton) if b.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == ["undone"]
    assert bar.text_of("told") == ""


def test_closing_a_prompt_leaves_the_gesture(qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.show()
    bar.prompt("Linking claim 3.")
    cross = next(b for b in bar.findChildren(QToolButton) if b.isVisible())
    with qtbot.waitSignal(bar.prompt_closed):
        qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert bar.text_of("prompt") == ""
    bar.prompt("Linking claim 4.")
    bar.prompt("")
    assert bar.text_of("prompt") == ""


def test_what_was_done_goes_by_itself(qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.show()
    bar.tell("Done.")
    bar._timer.start(0)
    qtbot.waitUntil(lambda: bar.text_of("told") == "")
