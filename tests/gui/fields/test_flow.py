"""A row of buttons goes on in the next line where it is too narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from gui.fields.flow import Flow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Block(QWidget):
    """A widget of a known size."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(100, 20)


@pytest.fixture
def row(qtbot: QtBot) -> QWidget:
    """Give a row of three blocks of 100 x 20."""
    made = QWidget()
    qtbot.addWidget(made)
    flow = Flow(made)
    for _ in range(3):
        flow.addWidget(Block())
    return made


def places(row: QWidget, width: int) -> list[tuple[int, int]]:
    row.layout().setGeometry(QRect(0, 0, width, 100))
    blocks = [b for b in row.findChildren(Block) if not b.isHidden()]
    return [(b.x(), b.y()) for b in blocks]


def test_where_there_is_room_all_stand_in_one_line(row: QWidget) -> None:
    assert places(row, 320) == [(0, 0), (106, 0), (212, 0)]
    assert row.layout().heightForWidth(320) == 20


def test_where_there_is_little_they_go_on_below(row: QWidget) -> None:
    assert places(row, 240) == [(0, 0), (106, 0), (0, 26)]
    assert row.layout().heightForWidth(240) == 46
    assert places(row, 90) == [(0, 0), (0, 26), (0, 52)]


def test_hidden_ones_take_no_room(row: QWidget) -> None:
    row.findChildren(Block)[0].hide()
    assert places(row, 240) == [(0, 0), (106, 0)]


def test_they_begin_where_reading_begins(row: QWidget) -> None:
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert places(row, 240) == [(140, 0), (34, 0), (140, 26)]
