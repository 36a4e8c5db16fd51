"""What stories at the desk are told with: the desk as it starts, and keys that go where the keyboard is."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui import app as desk_app
from gui import theme

if TYPE_CHECKING:
    from collections.abc import Generator

    from PySide6.QtWidgets import QWidget

    from gui.main_window import MainWindow

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NOTHING = Qt.KeyboardModifier.NoModifier


@contextmanager
def started(app: QApplication) -> Generator[desk_app.Desk]:
    """Give the application's desk, as it is when the program has started; close its windows after that."""
    theme.load_fonts()
    made = desk_app.Desk(app)
    yield made
    for window in list(made.windows):
        window.close()
    made.deleteLater()


def press(*keys: Qt.Key, held: Qt.KeyboardModifier = NOTHING) -> None:
    """Press keys where the keyboard is, as the system would send them."""
    for key in keys:
        popup = QApplication.activePopupWidget()
        inside = popup.focusWidget() or popup if popup else None
        where = inside or QApplication.focusWidget()
        assert where is not None, "Nothing has the keyboard."
        QTest.keyClick(where, key, held)


def to_front(window: MainWindow) -> None:
    """Give a window the keyboard, as a window system does when the one over it is closed."""
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)


def focused() -> QWidget:
    """Return the widget that has the keyboard."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def write(text: str) -> None:
    """Type words where the keyboard is."""
    QTest.keyClicks(focused(), text)
