from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from core.words import ClaimState
from gui import theme
from gui.fields import Group, clear, direction, heading, quote_card, settle, small, tell
from gui.fields.laying import breakable, isolated

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Right, Left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


def test_a_group_opens_and_closes_by_keys(qtbot: QtBot) -> None:
    group = Group("Evidence", count=2)
    qtbot.addWidget(group)
    inside = QLabel("one")
    group.body.addWidget(inside)
    group.show()
    told: list[bool] = []
    group.toggled.connect(told.append)
    group.button.setFocus()
    QTest.keyClick(group.button, Qt.Key.Key_Space)
    assert (told, group.is_open, inside.isVisible()) == ([False], False, False)
    QTest.keyClick(group.button, Qt.Key.Key_Return)
    assert (told, group.is_open, inside.isVisible()) == ([False, True], True, True)


def test_a_group_names_its_count(qtbot: QtBot) -> None:
    group = Group("Evidence", open=False)
    qtbot.addWidget(group)
    assert (group.button.text(), group.button.accessibleName()) == ("Evidence", "Evidence")
    group.set_count(1200)
    assert group.button.text() == "Evidence · 1,200"
    assert not group.is_open
    group.set_count(0)
    assert group.button.text() == "Evidence"


def test_the_way_in_opens_a_closed_group(qtbot: QtBot) -> None:
    group = Group("Dates", open=False)
    qtbot.addWidget(group)
    group.show()
    assert not group.plus.isVisible()
    group.set_way_in("Date this claim")
    assert group.plus.accessibleName() == "Date this claim"
    told: list[str] = []
    group.toggled.connect(lambda is_open: told.append(f"open {is_open}"))
    group.added.connect(lambda: told.append("added"))
    QTest.mouseClick(group.plus, Qt.MouseButton.LeftButton)
    QTest.mouseClick(group.plus, Qt.MouseButton.LeftButton)
    assert told == ["open True", "added", "added"]


def test_a_card_opens_by_click_and_enter(qtbot: QtBot) -> None:
    card = quote_card("rose by 13 percent", "Coast Daily", ClaimState.CONTRADICTED, "≠ claim 7")
    qtbot.addWidget(card)
    card.resize(300, 90)
    card.show()
    assert card.accessibleName() == "≠ claim 7. “rose by 13 percent”. Coast Daily"
    told: list[int] = []
    card.opened.connect(lambda: told.append(1))
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    card.setFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        QTest.keyClick(card, key)
    assert len(told) == 4


def test_the_bar_of_a_card_stands_at_its_start(qtbot: QtBot) -> None:
    card = quote_card("rose by 13 percent", "Coast Daily", "contra")
    qtbot.addWidget(card)
    card.resize(300, 70)
    card.show()
    bar = QColor(theme.colours().contra)
    drawn = card.grab().toImage()
    assert drawn.pixelColor(1, 35) == bar
    assert drawn.pixelColor(298, 35) != bar
    card.show_quote("رشد ترافیک بندر", "بندر", "contra")
    drawn = card.grab().toImage()
    assert drawn.pixelColor(298, 35) == bar
    assert drawn.pixelColor(1, 35) != bar


def test_a_card_shows_markup_as_it_is(qtbot: QtBot) -> None:
    card = quote_card("<b>bold</b> & so", "Coast", "contra")
    qtbot.addWidget(card)
    formats = {label.textFormat() for label in card.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}
    assert "<b>bold</b> & so" in {label.text() for label in card.findChildren(QLabel)}


def test_a_card_is_as_high_as_its_words(qtbot: QtBot) -> None:
    card = quote_card("short", "Coast", "contra")
    qtbot.addWidget(card)
    low = card.heightForWidth(200)
    card.show_quote("many words " * 30, "Coast", "contra")
    assert card.heightForWidth(200) > 3 * low


def test_words_without_text_are_hidden(qtbot: QtBot) -> None:
    label = small("")
    qtbot.addWidget(label)
    assert label.isHidden()
    tell(label, "something")
    assert not label.isHidden()
    assert label.textFormat() == Qt.TextFormat.PlainText
    tell(label, "سلام")
    assert label.layoutDirection() == Right


def test_a_heading_is_shown_in_capitals_and_read_as_written(qtbot: QtBot) -> None:
    label = heading("Claim 12 · contradicted")
    qtbot.addWidget(label)
    assert label.text() == "Claim 12 · contradicted"
    assert label.font().capitalization() == label.font().Capitalization.AllUppercase


def test_clearing_takes_everything_out(qtbot: QtBot) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    box = QVBoxLayout(outer)
    for text in ("one", "two"):
        box.addWidget(QLabel(text))
    clear(box)
    assert box.count() == 0


def test_settling_lays_out_every_layer_at_once(qtbot: QtBot) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    label, inner = small("short"), outer
    for _ in range(6):
        box = QVBoxLayout(inner)
        inner = QWidget()
        box.addWidget(inner)
        box.addStretch(1)
    QVBoxLayout(inner).addWidget(label)
    outer.resize(300, 600)
    outer.show()
    QApplication.processEvents()
    before = label.height()
    label.setText("many words " * 20)
    settle(outer)
    assert label.height() > 2 * before


@given(st.text())
def test_breaking_loses_nothing(text: str) -> None:
    assert breakable(text).replace("\u200b", "") == text.replace("\u200b", "")


def test_long_words_may_break() -> None:
    assert "\u200b" in breakable("https://archive.example/20250304T0816/courier.example")
    assert breakable("a plain sentence of short words") == "a plain sentence of short words"
    assert max(map(len, breakable("x" * 90).split("\u200b"))) <= 24


@given(st.text(alphabet="ab ·,بندر12"), st.sampled_from([Right, Left]))
def test_keeping_scripts_apart_loses_nothing(text: str, towards: Qt.LayoutDirection) -> None:
    kept = isolated(text, towards)
    for mark in "\u200e\u200f\u2068\u2069":
        kept = kept.replace(mark, "")
    assert kept == text


def test_a_text_runs_as_its_first_letter_does() -> None:
    assert direction("«سلام» hello") == Right
    assert direction("12 hello سلام") == Left
    assert direction("") == Left
