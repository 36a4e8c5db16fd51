"""The line that says in which order suggestions are listed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.operations.views import OrderStanding
from gui.panels.order_line import OrderLine, OrderWords, order_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


def standing(**fields: Any) -> OrderStanding:
    values: dict[str, Any] = {
        "in_force": False, "learned_from": 0, "decided": 0, "wanted": 0, "is_on": True,
        "is_brought": False, "is_as_brought": False,
    }  # fmt: skip
    return OrderStanding(**(values | fields))


LEARNED = standing(in_force=True, learned_from=34, decided=34, wanted=12)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (standing(), OrderWords()),
        (standing(decided=30, wanted=2), OrderWords()),
        (standing(decided=30, wanted=2, is_on=False), OrderWords()),
        (LEARNED, OrderWords("In the order learned from 34 decisions", "Usual order")),
        (
            standing(in_force=True, learned_from=34, decided=38, wanted=12),
            OrderWords("In the order learned from 34 decisions", "Usual order"),
        ),
        (
            standing(in_force=True, learned_from=34, decided=39, wanted=12),
            OrderWords(
                "In the order learned from 34 decisions", "Usual order", "Learn from 5 more"
            ),
        ),
        (
            standing(in_force=True, is_brought=True, is_as_brought=True),
            OrderWords("In the order that was brought in", "Usual order"),
        ),
        (
            standing(decided=30, wanted=12),
            OrderWords("", "Use the order learned from 30 decisions"),
        ),
        (
            standing(decided=30, wanted=12, is_on=False),
            OrderWords("In the usual order", "Learned order"),
        ),
    ],
)
def test_what_is_said_of_an_order(told: OrderStanding, words: OrderWords) -> None:
    assert order_words(told) == words


@pytest.fixture
def line(qtbot: QtBot) -> Iterator[OrderLine]:
    owner = QWidget()
    row = QHBoxLayout(owner)
    made = OrderLine(owner)
    for part in made.parts:
        row.addWidget(part)
    qtbot.addWidget(owner)
    owner.show()
    yield made
    owner.close()  # held until then: the line is a part of it


def test_the_button_leads_to_the_other_order(qtbot: QtBot, line: OrderLine) -> None:
    chosen, anew = QSignalSpy(line.chosen), QSignalSpy(line.anew_requested)
    line.show_standing(LEARNED, writes=True)
    qtbot.mouseClick(line.other, Qt.MouseButton.LeftButton)
    line.show_standing(standing(decided=30, wanted=12, is_on=False), writes=True)
    qtbot.mouseClick(line.other, Qt.MouseButton.LeftButton)
    assert [chosen.at(n)[0] for n in range(chosen.count())] == [False, True]
    assert anew.count() == 0
    line.show_standing(standing(decided=30, wanted=12), writes=True)
    assert not line.said.isVisible()
    qtbot.mouseClick(line.other, Qt.MouseButton.LeftButton)
    assert anew.count() == 1


def test_where_nothing_can_be_written_it_only_says_so(line: OrderLine) -> None:
    line.show_standing(LEARNED, writes=False)
    assert [part.isVisible() for part in line.parts] == [True, False, False]
    line.hide()
    assert not line.said.isVisible()
