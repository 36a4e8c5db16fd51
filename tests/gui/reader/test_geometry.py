from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextDocument

from gui import theme
from gui.reader import geometry

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def document(text: str, width: int = 400) -> QTextDocument:
    found = QTextDocument()
    found.setDefaultFont(theme.reading_font(17))
    found.setPlainText(text)
    found.setTextWidth(width)
    found.size()
    return found


def test_a_tab_is_part_of_what_it_stands_in(qapp: QApplication) -> None:
    text = "one\ttwo"
    made = document(text)
    line = made.firstBlock().layout().lineAt(0)
    assert len(geometry.intervals(line, 0, 7, "")) == 2
    ((left, right),) = geometry.intervals(line, 0, 7, text)
    ((tab_left, tab_right),) = geometry.intervals(line, 3, 1, text)
    assert left < tab_left < tab_right < right


def test_only_lines_in_view_are_given_even_of_one_long_paragraph(qapp: QApplication) -> None:
    made = document("harbour traffic rose " * 2000)
    height = made.size().height()
    lines = list(geometry.visible_lines(made, QPointF(0, height / 2), 0, 200))
    assert 200 / lines[0].line.height() <= len(lines) < 200 / lines[0].line.height() + 5
    assert lines[0].corner.y() + lines[0].line.y() <= 0
    assert lines[-1].corner.y() + lines[-1].line.y() + lines[-1].line.height() >= 200


@pytest.mark.parametrize("scrolled", [0, 333, 5_000])
def test_all_paragraphs_in_view_are_given(qapp: QApplication, scrolled: int) -> None:
    made = document("\n".join(f"Paragraph {n}" for n in range(400)))
    shown = {
        p.block.blockNumber() for p in geometry.visible_lines(made, QPointF(0, scrolled), 0, 300)
    }
    block, wanted = made.firstBlock(), set[int]()
    while block.isValid():
        rect = made.documentLayout().blockBoundingRect(block)
        if rect.bottom() > scrolled and rect.top() < scrolled + 300:
            wanted.add(block.blockNumber())
        block = block.next()
    assert wanted <= shown
    assert len(shown) <= len(wanted) + 3


def test_what_is_folded_away_has_no_line(qapp: QApplication) -> None:
    made = document("one\ntwo\nthree")
    made.findBlockByNumber(1).setVisible(False)
    made.markContentsDirty(0, made.characterCount())
    lines = geometry.visible_lines(made, QPointF(), 0, 300)
    assert [placed.block.text() for placed in lines] == ["one", "three"]
    assert geometry.line_of(made, 5, QPointF()) is None
    assert geometry.line_of(made, 9, QPointF()) is not None
