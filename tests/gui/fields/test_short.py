"""Words, buttons and choices that are cut off where there is no room, and never without an ellipsis."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget

from core.words import Severity
from gui.fields import (
    Choice,
    ChoiceField,
    LineField,
    NoteField,
    Row,
    ShortButton,
    ShortLabel,
    TitleField,
)
from gui.fields.short import tell_whole

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LONG = "A name that somebody typed because they wanted to remember all of what it is about"


@pytest.mark.parametrize("make", [ShortLabel, ShortButton])
def test_what_has_no_room_is_cut_off_with_an_ellipsis(
    make: type[ShortLabel | ShortButton], qtbot: QtBot
) -> None:
    short = make(LONG)
    qtbot.addWidget(short)
    short.resize(140, 30)
    assert short.text() == LONG
    assert short.shown_text().endswith("…")
    short.resize(2000, 30)
    assert short.shown_text() == LONG
    assert short.minimumSizeHint().width() < 140


def test_a_choice_is_cut_off_with_an_ellipsis(qtbot: QtBot) -> None:
    choice = Choice()
    qtbot.addWidget(choice)
    choice.addItem(LONG)
    choice.resize(140, 30)
    assert choice.shown_text().endswith("…")
    choice.resize(2000, 30)
    assert choice.shown_text() == LONG


def test_what_was_cut_off_is_told_under_the_pointer(qtbot: QtBot) -> None:
    button = ShortButton(LONG)
    qtbot.addWidget(button)
    button.resize(140, 30)
    asked = QHelpEvent(QEvent.Type.ToolTip, QPoint(1, 1), QPoint(1, 1))
    QApplication.sendEvent(button, asked)
    assert QToolTip.text() == LONG
    assert not tell_whole(button, asked, "all", "all")
    button.setToolTip("What it does")
    assert not tell_whole(button, asked, LONG, button.shown_text())


def test_choices_begin_as_sentences_do_and_their_values_stay(qtbot: QtBot) -> None:
    field = ChoiceField("Severity", Severity)
    qtbot.addWidget(field)
    shown = [field.choice.itemText(at) for at in range(field.choice.count())]
    assert all(words[0].isupper() for words in shown)
    field.set_value(Severity.BLOCKS, anew=True)
    assert field.value() is Severity.BLOCKS


def test_a_hint_gets_the_lines_it_needs(qtbot: QtBot) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    box = QVBoxLayout(outer)
    field = NoteField("Note", LONG)
    box.addWidget(field)
    outer.resize(160, 200)
    outer.show()
    qtbot.waitUntil(lambda: field.note.height() > 3 * field.note.fontMetrics().height())
    field.set_value("short", anew=True)
    assert field.note.height() < 2 * field.note.fontMetrics().height()


def test_labels_grow_with_the_letters(qtbot: QtBot) -> None:
    row = Row("Published", TitleField("Title"))
    qtbot.addWidget(row)
    row.resize(700, 40)
    row.show()
    before = row.label.width()
    larger = row.font()
    larger.setPixelSize(30)
    row.setFont(larger)
    assert row.label.minimumWidth() == 30 * 7 > before
    row.resize(300, 80)
    qtbot.waitUntil(lambda: row.label.minimumWidth() == 300 * 2 // 5)


def test_a_line_is_cut_off_while_it_is_not_at_work(qtbot: QtBot) -> None:
    field = LineField("Address")
    qtbot.addWidget(field)
    field.set_value(LONG, anew=True)
    field.resize(140, 30)
    field.show()
    qtbot.waitUntil(lambda: field.line.width() <= 140)
    assert field.line.shown_text().endswith("…")
    assert field.value() == LONG
    field.grab()
    field.activateWindow()
    field.line.setFocus()
    qtbot.waitUntil(field.line.hasFocus)
    assert field.line.shown_text() == LONG
