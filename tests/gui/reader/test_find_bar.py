"""The bar that finds words, by its keys and buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from gui.reader.find_bar import FindBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def bar(qtbot: QtBot) -> FindBar:
    made = FindBar()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def asked(bar: FindBar) -> list[tuple[str, int]]:
    """Give what the bar asks for, as it comes."""
    found: list[tuple[str, int]] = []
    bar.searched.connect(lambda words, step: found.append((words, step)))
    return found


def test_typing_looks_from_the_caret_on(
    qtbot: QtBot, bar: FindBar, asked: list[tuple[str, int]]
) -> None:
    qtbot.keyClicks(bar.field, "ab")
    assert asked == [("a", 0), ("ab", 0)]


def test_enter_goes_on_and_shift_enter_back(
    qtbot: QtBot, bar: FindBar, asked: list[tuple[str, int]]
) -> None:
    bar.field.setText("a")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert asked[1:] == [("a", 1), ("a", -1)]


def test_buttons_go_on_and_back(qtbot: QtBot, bar: FindBar, asked: list[tuple[str, int]]) -> None:
    bar.field.setText("a")
    bar.show_count(1, 2)
    qtbot.mouseClick(bar.next, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(bar.previous, Qt.MouseButton.LeftButton)
    assert asked[1:] == [("a", 1), ("a", -1)]


def test_nothing_is_looked_for_without_words(
    qtbot: QtBot, bar: FindBar, asked: list[tuple[str, int]]
) -> None:
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert asked == []


def test_esc_and_the_button_close(qtbot: QtBot, bar: FindBar) -> None:
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    with qtbot.waitSignal(bar.closed):
        qtbot.mouseClick(bar.leave, Qt.MouseButton.LeftButton)


def test_its_keys_are_not_taken_by_those_of_the_window(qtbot: QtBot, bar: FindBar) -> None:
    taken: list[str] = []
    for key in ("Return", "Esc"):
        shortcut = QShortcut(QKeySequence(key), bar)
        shortcut.activated.connect(lambda key=key: taken.append(key))
    bar.activateWindow()
    bar.open_with("a")
    qtbot.waitUntil(bar.field.hasFocus)
    with qtbot.waitSignal(bar.searched):
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert taken == []


@pytest.mark.parametrize(
    ("number", "count", "told", "wrong"),
    [(3, 12, "3 of 12", False), (0, 0, "Not found", True), (1_000, 2_000, "1,000 of 2,000", False)],
)
def test_the_count_is_told_in_words(
    bar: FindBar, number: int, count: int, told: str, wrong: bool
) -> None:
    bar.field.setText("a")
    bar.show_count(number, count)
    assert bar.count.text() == bar.field.accessibleDescription() == told
    assert bar.field.property("wrong") is wrong
    assert bar.next.isEnabled() is bar.previous.isEnabled() is (count > 0)


def test_opening_takes_words_and_looks_for_them(bar: FindBar, asked: list[tuple[str, int]]) -> None:
    bar.field.setText("old")
    bar.open_with()
    assert asked[-1] == ("old", 0)
    assert bar.field.selectedText() == "old"
    bar.open_with("new")
    assert asked[-1] == ("new", 0)
