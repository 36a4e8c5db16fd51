from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from gui import actions
from gui.dialogs.guide import STEPS, GuideDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def opened(qtbot: QtBot) -> GuideDialog:
    dialog = GuideDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def shown_key(dialog: GuideDialog, name: str) -> str:
    chip = dialog.findChild(QLabel, f"key_{name}")
    assert isinstance(chip, QLabel)
    return chip.text()


def test_the_steps_are_those_of_the_work_in_their_order() -> None:
    named = [name for step in STEPS for name in step.actions]
    assert named == ["import_articles", "mark", "link", "contradiction", "export_report"]
    assert set(named) <= set(actions.BY_ID)


def test_each_step_shows_its_key_as_it_is_now(qtbot: QtBot) -> None:
    actions.save_keys({a.id: a.keys for a in actions.ACTIONS} | {"mark": ("F9",), "link": ()})
    dialog = opened(qtbot)
    assert shown_key(dialog, "mark") == "F9"
    assert shown_key(dialog, "contradiction") == "C"
    assert shown_key(dialog, "link") == "Ties menu"


def test_every_step_can_be_read_in_whole(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    labels = {label.text(): label for label in dialog.findChildren(QLabel)}
    for step in STEPS:
        label = labels[step.words]
        assert label.height() >= label.heightForWidth(label.width())


def test_the_sample_is_asked_for_and_the_guide_closes(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    with qtbot.waitSignal(dialog.sample_requested):
        dialog.sample.click()
    assert dialog.isHidden()


def test_escape_closes(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()
