from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from gui import crash
from gui.dialogs.crash import CrashDialog, CrashTeller

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def test_it_says_that_the_work_is_safe_and_shows_the_details(qtbot: QtBot) -> None:
    dialog = CrashDialog("gui.reader:12 paint\nValueError()")
    qtbot.addWidget(dialog)
    words = " ".join(label.text() for label in dialog.findChildren(type(dialog.title)))
    assert "Your work is safe" in words
    assert "ValueError()" in dialog.details.toPlainText()
    dialog.copying.click()
    assert QGuiApplication.clipboard().text() == dialog.details.toPlainText()
    assert dialog.copying.text() == "Copied"


def test_enter_goes_on_and_escape_too(window: QWidget) -> None:
    teller = CrashTeller(lambda: window)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        teller.show_details("x")
        assert teller.dialog is not None
        QTest.keyClick(teller.dialog, key)
        assert teller.dialog is None


def test_the_program_is_closed_on_wish(window: QWidget) -> None:
    teller = CrashTeller(lambda: window)
    asked: list[bool] = []
    teller.close_requested.connect(lambda: asked.append(True))
    teller.show_details("x")
    assert teller.dialog is not None
    teller.dialog.closing.click()
    assert asked == [True]
    assert teller.dialog is None


def test_a_slot_s_defect_comes_up_once_and_others_are_added(
    window: QWidget, capfd: pytest.CaptureFixture[str]
) -> None:
    teller = CrashTeller(lambda: window)
    uninstall = crash.install_hook(teller.show_details)

    def slot() -> None:
        raise errors.pop()

    button = QPushButton(window)
    button.clicked.connect(slot)
    errors = [KeyError("b"), ValueError("a secret"), ValueError("another")]
    for _ in range(3):
        button.click()
    QCoreApplication.sendPostedEvents()
    uninstall()
    assert teller.dialog is not None
    assert teller.dialog.title.text() == "Something in the program went wrong, 2 times."
    told = teller.dialog.details.toPlainText()
    assert "ValueError(str of 7)" in told
    assert "KeyError(str of 1)" in told
    assert "secret" not in told
    assert len(window.findChildren(CrashDialog)) == 1
    teller.dialog.accept()
