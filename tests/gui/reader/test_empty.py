"""The empty reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from gui.reader.empty import EmptyReader

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_its_button_asks_for_an_import_by_mouse_and_key(qtbot: QtBot) -> None:
    empty = EmptyReader()
    qtbot.addWidget(empty)
    empty.show()
    with qtbot.waitSignal(empty.import_requested):
        qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    empty.activateWindow()
    empty.take_focus()
    qtbot.waitUntil(empty.button.hasFocus)
    with qtbot.waitSignal(empty.import_requested):
        qtbot.keyClick(empty.button, Qt.Key.Key_Space)
