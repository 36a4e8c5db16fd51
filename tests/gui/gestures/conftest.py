"""What the tests of gestures get: the whole window on a project, and hands: a keyboard and a mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core import operations
from gui.main_window import MainWindow
from gui.reader.geometry import line_of
from gui.session import Session

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from core.operations.views import Project
    from gui.reader.article_view import ArticleView


class Hands:
    """Keys where the keyboard is, and a mouse on words of an article."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    def press(
        self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press keys where the system would send them."""
        for key in keys:
            popup = QApplication.activePopupWidget()
            inside = popup.focusWidget() or popup if popup else None
            where = inside or QApplication.focusWidget()
            assert where is not None, "Nothing has the keyboard."
            QTest.keyClick(where, key, held)

    def write(self, text: str) -> None:
        """Type a text where the keyboard is."""
        where = QApplication.focusWidget()
        assert where is not None, "Nothing has the keyboard."
        QTest.keyClicks(where, text)

    def view(self, article_id: int) -> ArticleView:
        """Return the reader's text of an article that is shown."""
        panes = self.window.readers.panes
        return next(pane.view for pane in panes if pane.article_id == article_id)

    def point(self, article_id: int, words: str, into: int = 0) -> tuple[QWidget, QPoint]:
        """Return where some words stand, `into` of their letters further on."""
        view = self.view(article_id)
        place = view.page.positions.to_qt(view.text.index(words) + into)
        placed = line_of(view.document(), place, view.offset())
        assert placed is not None
        x, _ = placed.line.cursorToX(place - placed.block.position())  # type: ignore[misc]
        at = QPoint(round(placed.corner.x() + x) + 2, round(placed.middle(view.page.pixels)))
        return view.viewport(), at

    def click(self, article_id: int, words: str, into: int = 0) -> None:
        """Click on words of an article."""
        where, at = self.point(article_id, words, into)
        QTest.mouseClick(where, Qt.MouseButton.LeftButton, pos=at)

    def drag(self, where: QWidget, start: QPoint, end: QPoint) -> None:
        """Drag the mouse from one point to another."""
        left = Qt.MouseButton.LeftButton
        QTest.mousePress(where, left, pos=start)
        QTest.mouseMove(where, (start + end) / 2)
        QTest.mouseMove(where, end)
        QTest.mouseRelease(where, left, pos=end)


@pytest.fixture
def hands(qapp: object, project: Project, qtbot: QtBot) -> Hands:
    """Give hands at a window with articles 1 and 2 in its readers.

    Claim 5, "over 13 percent", lies within claim 1; claim 6, "members", within claim 4; claim 7 stands by itself.
    """
    for article_id, quote in ((1, "over 13 percent"), (2, "members"), (2, "signed in 2025")):
        operations.add_claim(
            project, article_id, *operations.find_quote(project, article_id, quote)
        )
    made = MainWindow(Session(project))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.resize(1400, 900)
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    made.readers.show_article(1)
    made.readers.show_article(2, beside=True)
    return Hands(made)
