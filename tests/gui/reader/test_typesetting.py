from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from gui import theme
from gui.reader import typesetting
from gui.reader.positions import Positions
from gui.reader.typesetting import Sides

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

ODD = "\r\n\u2028\u2029\ufdd0\ufdd1\ufffc\ufeff\u200c\u00a0\t\u0085\x0b\x0c\x1c 🚢a\u0301ت"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.sampled_from(ODD) | st.characters(exclude_categories=["Cs"]), max_size=30))
def test_qt_holds_a_unit_for_every_unit_of_the_text(qapp: QApplication, text: str) -> None:
    document = QTextDocument()
    document.setPlainText(typesetting.shown(text))
    assert document.characterCount() - 1 == Positions(text).length_qt
    found = [block.position() for block in typesetting.blocks(document)]
    assert found == [Positions(text).to_qt(start) for start in typesetting.starts(text)]


def test_a_byte_order_mark_at_the_beginning_keeps_its_place(qapp: QApplication) -> None:
    document = QTextDocument()
    document.setPlainText(typesetting.shown("\ufeffTolls 🚢"))
    assert document.characterCount() - 1 == Positions("\ufeffTolls 🚢").length_qt


def test_a_carriage_return_shows_as_a_blank_or_breaks_the_line() -> None:
    assert typesetting.shown("one\r\ntwo\rthree\r") == "one \ntwo\u2028three\u2028"


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("harbour  Traffic climbs", 2),
        ("Harbour traffic", None),
        ("", None),
    ],
)
def test_the_title_is_found_where_it_stands_as_a_paragraph(title: str, number: int | None) -> None:
    text = "Coast Daily\n\nHarbour Traffic climbs \n\nHarbour traffic climbs\n"
    assert typesetting.title_block(text, title) == number


def test_the_column_is_bounded_and_leaves_room_for_chips(qapp: QApplication) -> None:
    font = theme.reading_font(17)
    left, right = typesetting.margins(520, font, Sides())
    assert (left, right) == (typesetting.LEADING, typesetting.TRAILING)
    left, right = typesetting.margins(1600, font, Sides())
    letter = (1600 - left - right) / typesetting.LETTERS
    assert 6 < letter < 11
    assert typesetting.margins(520, font, Sides(left=True, right=False)) == (
        typesetting.TRAILING,
        typesetting.LEADING,
    )


def test_sides_follow_the_script_of_the_paragraphs(qapp: QApplication) -> None:
    assert typesetting.sides(QTextDocument("Harbour\n\nport")) == Sides(left=False, right=True)
    assert typesetting.sides(QTextDocument("بندر\n\n")) == Sides(left=True, right=False)
    assert typesetting.sides(QTextDocument("بندر\nport")) == Sides(left=True, right=True)
    assert typesetting.sides(QTextDocument("")) == Sides()
