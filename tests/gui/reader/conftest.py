"""Readers to test with: side by side, on a project with ties."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from gui.reader.side_by_side import SideBySide

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.session import Session


@pytest.fixture
def readers(qtbot: QtBot, session: Session) -> SideBySide:
    """Give two empty readers, wired to the session as the main window does, on an active window."""
    made = SideBySide(session)
    qtbot.addWidget(made)
    session.changed.connect(made.on_changes)
    session.selection_changed.connect(made.on_selection)
    made.resize(1050, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def two(readers: SideBySide) -> SideBySide:
    """Give two readers with articles 1 and 2; the second is the active one."""
    readers.show_article(1)
    readers.show_article(2, beside=True)
    QApplication.sendPostedEvents()
    return readers
