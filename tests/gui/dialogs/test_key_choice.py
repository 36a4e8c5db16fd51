from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from core.words import Relation
from gui.dialogs.key_choice import CONTRADICTS, RELATION_CHOICES, Choice, KeyChoice

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Asked:
    """Choices on the screen, and what came of them."""

    def __init__(self, qtbot: QtBot, choices: tuple[Choice, ...] = RELATION_CHOICES) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        self.popup = KeyChoice(self.window)
        self.told: list[object] = []
        self.popup.chosen.connect(self.told.append)
        self.popup.dismissed.connect(lambda: self.told.append("dismissed"))
        self.choices = choices
        self.ask()

    def ask(self, at: QPoint | None = None) -> None:
        self.popup.ask("How do they stand?", self.choices, at or QPoint(200, 200))

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.popup.answers, key)


@pytest.fixture
def asked(qtbot: QtBot) -> Asked:
    return Asked(qtbot)


def test_the_relations_all_have_a_letter_of_their_own() -> None:
    assert {c.value for c in RELATION_CHOICES} == {*Relation, CONTRADICTS}
    assert len({c.key for c in RELATION_CHOICES}) == len(RELATION_CHOICES)
    assert all(c.text == str(c.value) for c in RELATION_CHOICES)


@pytest.mark.parametrize("choice", RELATION_CHOICES, ids=lambda choice: choice.text)
def test_a_letter_answers_in_either_case(asked: Asked, choice: Choice) -> None:
    QTest.keyClicks(asked.popup.answers, choice.key.lower())
    assert asked.popup.isHidden()
    asked.ask()
    QTest.keyClicks(asked.popup.answers, choice.key.upper())
    assert asked.told == [choice.value, choice.value]


def test_arrows_and_enter_answer(asked: Asked) -> None:
    for key in (
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_Up,
        Qt.Key.Key_Return,
    ):
        asked.press(key)
    assert asked.told == [Relation.SUPPORTS]


def test_enter_alone_answers_nothing(asked: Asked) -> None:
    asked.press(Qt.Key.Key_Return)
    assert asked.told == []
    assert asked.popup.isVisible()


def test_another_letter_does_nothing(asked: Asked) -> None:
    QTest.keyClicks(asked.popup.answers, "xz")
    unheld = Qt.KeyboardModifier.NoModifier
    persian = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, unheld, "ص")
    QApplication.sendEvent(asked.popup.answers, persian)
    assert asked.told == []
    assert asked.popup.isVisible()
    assert asked.popup.answers.currentRow() == -1


def test_a_click_answers(asked: Asked) -> None:
    answers = asked.popup.answers
    place = answers.visualItemRect(answers.item(6)).center()
    QTest.mouseClick(answers.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.told == [CONTRADICTS]


def test_escape_leaves_without_an_answer_and_is_told_once(asked: Asked) -> None:
    asked.press(Qt.Key.Key_Escape)
    assert asked.told == ["dismissed"]
    assert asked.popup.isHidden()


def test_a_click_beside_it_leaves_without_an_answer(asked: Asked) -> None:
    QTest.mouseClick(asked.popup, Qt.MouseButton.LeftButton, pos=QPoint(-30, -30))
    assert asked.told == ["dismissed"]


def test_it_begins_anew_each_time(asked: Asked) -> None:
    asked.press(Qt.Key.Key_Down)
    asked.press(Qt.Key.Key_Escape)
    asked.choices = (Choice("Y", "yes", 1), Choice("N", "no", 0))
    asked.ask()
    assert asked.popup.answers.count() == 2
    assert asked.popup.answers.currentRow() == -1
    QTest.keyClicks(asked.popup.answers, "n")
    assert asked.told == ["dismissed", 0]


@pytest.mark.parametrize("at", [QPoint(0, 0), QPoint(10_000, 10_000), QPoint(-50, 790)])
def test_it_stays_on_the_screen(asked: Asked, at: QPoint) -> None:
    asked.press(Qt.Key.Key_Escape)
    asked.ask(at)
    assert asked.popup.screen().availableGeometry().contains(asked.popup.geometry())


def test_each_answer_is_told_to_a_screen_reader_with_its_key(asked: Asked) -> None:
    answers = asked.popup.answers
    assert answers.hasFocus()
    assert answers.accessibleName() == "How do they stand?"
    spoken = answers.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "S, same as, both say the same"
    asked.choices = (Choice("Y", "yes", 1),)
    asked.ask()
    assert answers.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Y, yes"
