from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from gui.dialogs.rating_scale import RatingScaleEditor

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SCALE = [
    {"value": "holds", "adverse": False},
    {"value": "false", "adverse": True},
    {"value": "open", "adverse": False},
]


class Edited:
    """The editor with a scale, and what it gave."""

    def __init__(self, qtbot: QtBot) -> None:
        self.editor = RatingScaleEditor()
        qtbot.addWidget(self.editor)
        self.editor.put(SCALE)
        self.editor.show()
        self.given: list[list[dict[str, Any]]] = []
        self.editor.given.connect(self.given.append)

    @property
    def names(self) -> list[str]:
        return [entry["value"] for entry in self.editor.scale()]


@pytest.fixture
def edited(qtbot: QtBot) -> Edited:
    return Edited(qtbot)


def test_it_gives_back_what_it_was_given(edited: Edited) -> None:
    assert edited.editor.scale() == SCALE
    assert edited.given == []


def test_values_move_and_the_ends_stay(edited: Edited) -> None:
    first, _, last = edited.editor.entries
    assert not first.up.isEnabled()
    assert not last.down.isEnabled()
    first.down.click()
    assert [entry["value"] for entry in edited.given[0]] == ["false", "holds", "open"]
    assert [edited.editor._rows.indexOf(entry) for entry in edited.editor.entries] == [0, 1, 2]
    assert not edited.editor.entries[0].up.isEnabled()
    assert first.up.isEnabled()


def test_a_value_is_added_once_it_has_a_name(edited: Edited) -> None:
    edited.editor.adding.click()
    new = edited.editor.entries[-1]
    assert new.name.hasFocus()
    assert edited.given == []
    QTest.keyClicks(new.name, "  not   checked ")
    QTest.keyClick(new.name, Qt.Key.Key_Return)
    assert edited.given[-1][-1] == {"value": "not checked", "adverse": False}


def test_a_value_is_removed_and_the_keyboard_goes_to_the_next(edited: Edited) -> None:
    edited.editor.entries[1].remove.click()
    assert edited.given == [[SCALE[0], SCALE[2]]]
    assert edited.editor.entries[1].name.hasFocus()


def test_what_was_taken_is_not_given_again(edited: Edited) -> None:
    name = edited.editor.entries[0].name
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert edited.given == []


def test_each_control_says_which_value_it_is_about(edited: Edited) -> None:
    entry = edited.editor.entries[1]
    said = [button.accessibleName() for button in entry.findChildren(QToolButton)]
    assert said == ["Move false up", "Move false down", "Remove false"]
    assert entry.adverse.accessibleName() == "false: adverse"
    entry.name.setText("wrong")
    QTest.keyClick(entry.name, Qt.Key.Key_Return)
    assert entry.remove.accessibleName() == "Remove wrong"
