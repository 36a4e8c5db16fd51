from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from core.words import ClaimType, Voice
from gui.fields import ChoiceField, FlagField, LineField, NamesField, NoteField, Row

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from gui.fields import Field

Key = Qt.Key
opens_a_list = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Control = Qt.KeyboardModifier.ControlModifier


class Desk(QMainWindow):
    """A window with fields below one another, and what they committed."""

    def __init__(self, *fields: Field) -> None:
        super().__init__()
        inside = QWidget()
        box = QVBoxLayout(inside)
        self.told: list[Any] = []
        for field in fields:
            box.addWidget(Row(field.name, field))
            field.committed.connect(self.told.append)
        self.setCentralWidget(inside)
        self.resize(340, 300)


@pytest.fixture
def show(qtbot: QtBot) -> Callable[..., Desk]:
    """Give a way to show fields in a window that has the keyboard."""

    def shown(*fields: Field) -> Desk:
        desk = Desk(*fields)
        qtbot.addWidget(desk)
        desk.show()
        qtbot.waitExposed(desk)
        desk.activateWindow()
        fields[0].setFocus()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        return desk

    return shown


def focused() -> QWidget:
    """Give the widget that has the keyboard."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def keys(text: str) -> None:
    """Type into whatever has the keyboard."""
    QTest.keyClicks(focused(), text)


def press(key: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key in whatever has the keyboard."""
    QTest.keyClick(focused(), key, modifier)


# Lines ----------------------------------------------------------------------------------------------------------------


def test_a_line_commits_by_enter_once(show: Callable[..., Desk]) -> None:
    field = LineField("Outlet")
    field.set_value("Coast")
    desk = show(field)
    field.line.selectAll()
    keys("  Coast   Daily ")
    assert field.has_pending
    assert desk.told == []
    press(Key.Key_Return)
    press(Key.Key_Return)
    assert desk.told == ["Coast Daily"]
    assert not field.has_pending


def test_a_line_commits_when_it_is_left(show: Callable[..., Desk]) -> None:
    first, second = LineField("Outlet"), LineField("Address")
    desk = show(first, second)
    keys("Coast")
    press(Key.Key_Tab)
    assert focused() is second.line
    assert desk.told == ["Coast"]


def test_what_was_not_changed_is_not_committed(show: Callable[..., Desk]) -> None:
    first, second = LineField("Outlet"), LineField("Address")
    first.set_value("Coast")
    desk = show(first, second)
    keys("s")
    press(Key.Key_Backspace)
    press(Key.Key_Tab)
    first.commit()
    assert desk.told == []


def test_escape_takes_back_and_then_goes_to_the_window(show: Callable[..., Desk]) -> None:
    field = LineField("Outlet")
    field.set_value("Coast")
    desk = show(field)
    left = QAction("Leave", desk)
    left.setShortcut(QKeySequence("Esc"))
    desk.addAction(left)
    calls: list[bool] = []
    left.triggered.connect(lambda: calls.append(True))
    keys("al")
    press(Key.Key_Escape)
    assert (field.line.text(), calls) == ("Coast", [])
    press(Key.Key_Escape)
    assert len(calls) == 1
    assert desk.told == []


def test_undo_is_the_lines_own_until_it_is_committed(show: Callable[..., Desk]) -> None:
    field = LineField("Outlet")
    desk = show(field)
    undo = QAction("Undo", desk)
    undo.setShortcut(QKeySequence("Ctrl+Z"))
    desk.addAction(undo)
    calls: list[bool] = []
    undo.triggered.connect(lambda: calls.append(True))
    keys("Coast")
    press(Key.Key_Z, Control)
    assert (field.value(), len(calls)) == ("", 0)
    keys("Wire")
    press(Key.Key_Return)
    press(Key.Key_Z, Control)
    assert (field.value(), len(calls)) == ("Wire", 1)


def test_a_value_from_elsewhere_does_not_overwrite_what_is_being_typed(
    show: Callable[..., Desk],
) -> None:
    field = LineField("Outlet")
    field.set_value("Coast")
    desk = show(field)
    field.line.end(False)
    keys(" Daily")
    field.set_value("Wire")
    assert field.value() == "Coast Daily"
    press(Key.Key_Escape)
    assert field.value() == "Wire"
    keys("x")
    field.set_value("Other", anew=True)
    assert field.value() == "Other"
    assert desk.told == []


def test_a_refused_value_stays_with_its_reason(show: Callable[..., Desk]) -> None:
    field = LineField("Until")
    field.set_value("2025-02-01")
    desk = show(field)
    field.committed.connect(lambda _value: field.refuse("That is not a date."))
    field.line.selectAll()
    keys("soon")
    press(Key.Key_Return)
    assert (field.value(), field.refusal) == ("soon", "That is not a date.")
    assert field.line.accessibleDescription() == "That is not a date."
    assert field.line.property("wrong")
    assert field.has_pending
    press(Key.Key_Return)
    assert desk.told == ["soon", "soon"]
    keys("er")
    assert field.refusal == ""
    press(Key.Key_Escape)
    assert (field.value(), field.has_pending, field.line.property("wrong")) == (
        "2025-02-01",
        False,
        False,
    )


def test_what_was_refused_can_be_put_back(show: Callable[..., Desk]) -> None:
    for field in (LineField("Until"), NoteField("Note")):
        desk = show(field)
        field.set_value("one", anew=True)
        field.put_back("two", "Not so.")
        assert (field.value(), field.refusal, field.has_pending) == ("two", "Not so.", True)
        field.commit()
        assert desk.told == ["two"]


def test_leaving_for_its_own_menu_does_not_commit(show: Callable[..., Desk]) -> None:
    field = LineField("Outlet")
    desk = show(field)
    keys("Coast")
    reasons = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)
    for reason in reasons:
        QApplication.sendEvent(field.line, QFocusEvent(QEvent.Type.FocusOut, reason))
    assert desk.told == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("a, b ,, c", ["a", "b", "c"]),
        ("علی، رضا", ["علی", "رضا"]),
        ("Berg, Anna; Feld, Boris", ["Berg, Anna", "Feld, Boris"]),
        ("Berg, Anna;", ["Berg, Anna"]),
        ("", []),
    ],
)
def test_names_are_parted(qtbot: QtBot, text: str, names: list[str]) -> None:
    field = NamesField("Tags")
    qtbot.addWidget(field)
    field.line.setText(text)
    assert field.value() == names
    field.set_value(names, anew=True)
    assert field.value() == names
    assert not field.has_pending


# Notes ----------------------------------------------------------------------------------------------------------------


def test_a_note_takes_lines_and_commits_by_control_enter(show: Callable[..., Desk]) -> None:
    field = NoteField("Note")
    desk = show(field)
    keys("one")
    press(Key.Key_Return)
    keys("two")
    assert desk.told == []
    press(Key.Key_Return, Control)
    assert desk.told == ["one\ntwo"]


def test_a_note_commits_when_it_is_left_by_tab(show: Callable[..., Desk]) -> None:
    field, after = NoteField("Note"), LineField("Tags")
    desk = show(field, after)
    keys("one")
    press(Key.Key_Tab)
    assert desk.told == ["one"]


def test_a_note_of_one_line_ends_at_enter(show: Callable[..., Desk]) -> None:
    field = NoteField("Wording", is_line=True)
    desk = show(field)
    field.note.insertPlainText("a\nb")
    press(Key.Key_Return)
    assert desk.told == ["a b"]


def test_a_note_has_its_own_undo_and_escape(show: Callable[..., Desk]) -> None:
    field = NoteField("Note")
    field.set_value("as it was")
    desk = show(field)
    keys("x")
    press(Key.Key_Z, Control)
    assert field.value() == "as it was"
    keys("y")
    press(Key.Key_Escape)
    assert field.value() == "as it was"
    field.commit()
    assert desk.told == []


def test_a_note_grows_with_its_text_up_to_a_limit(show: Callable[..., Desk]) -> None:
    field = NoteField("Note")
    desk = show(field)
    assert desk.isVisible()
    one = field.note.height()
    field.set_value("a\nb\nc")
    three = field.note.height()
    field.set_value("line\n" * 40)
    most = field.note.height()
    field.set_value("line\n" * 80)
    assert one < three < most == field.note.height()
    field.set_value("")
    assert field.note.height() == one


@pytest.mark.parametrize("text", ["a\u00a0b", "🚢 ship", "سلام\nعلیکم", "tab\there", "a\u2028b"])
def test_a_note_keeps_what_it_was_given(qtbot: QtBot, text: str) -> None:
    field = NoteField("Note")
    qtbot.addWidget(field)
    field.set_value(text)
    assert not field.has_pending
    assert field.value() == text.replace("\u2028", "\n")


def test_a_note_begins_at_the_side_of_its_script(qtbot: QtBot) -> None:
    field = NoteField("Note")
    qtbot.addWidget(field)
    field.set_value("سلام")
    assert field.note.document().defaultTextOption().alignment() == Qt.AlignmentFlag.AlignRight
    field.set_value("hello")
    assert field.note.document().defaultTextOption().alignment() == Qt.AlignmentFlag.AlignLeft


# Choices --------------------------------------------------------------------------------------------------------------


@opens_a_list
def test_a_choice_is_made_in_its_list(show: Callable[..., Desk]) -> None:
    field = ChoiceField("Type", ClaimType)
    field.set_value(ClaimType.FACT)
    desk = show(field)
    press(Key.Key_Down)
    assert field.choice.view().isVisible()
    assert desk.told == []
    QTest.keyClick(field.choice.view(), Key.Key_Down)
    QTest.keyClick(field.choice.view(), Key.Key_Return)
    assert desk.told == [ClaimType.FORECAST]


@opens_a_list
def test_a_letter_looks_for_a_word_and_does_not_reach_the_window(show: Callable[..., Desk]) -> None:
    field = ChoiceField("Type", ClaimType)
    field.set_value(ClaimType.FACT)
    desk = show(field)
    assert keeps(field, Key.Key_O, "o")
    keys("o")
    QTest.keyClick(field.choice.view(), Key.Key_Return)
    assert desk.told == [ClaimType.OPINION]


def keeps(field: ChoiceField, key: Qt.Key, letter: str) -> bool:
    """Tell whether a choice keeps a letter that is a shortcut of the window."""
    press_it = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier, letter)
    press_it.ignore()
    QApplication.sendEvent(field.choice, press_it)
    return press_it.isAccepted()


@opens_a_list
def test_a_letter_with_which_no_word_begins_is_left_to_the_window(
    show: Callable[..., Desk],
) -> None:
    field = ChoiceField("Type", ClaimType)
    field.set_value(ClaimType.FACT)
    desk = show(field)
    assert not keeps(field, Key.Key_J, "j")
    keys("j")
    assert not field.choice.view().isVisible()
    assert (desk.told, field.value()) == ([], ClaimType.FACT)


@opens_a_list
def test_escape_closes_the_list_and_chooses_nothing(show: Callable[..., Desk]) -> None:
    field = ChoiceField("Type", ClaimType)
    field.set_value(ClaimType.FACT)
    desk = show(field)
    keys("o")
    assert field.choice.view().isVisible()
    QTest.keyClick(field.choice.view(), Key.Key_Escape)
    assert not field.choice.view().isVisible()
    assert (desk.told, field.value()) == ([], ClaimType.FACT)
    assert field.choice.hasFocus()


@opens_a_list
def test_tab_chooses_in_the_open_list_and_goes_on(show: Callable[..., Desk]) -> None:
    field, other = ChoiceField("Type", ClaimType), LineField("Outlet")
    field.set_value(ClaimType.FACT)
    desk = show(field, other)
    field.setFocus()
    keys("o")
    QTest.keyClick(field.choice.view(), Key.Key_Tab)
    assert not field.choice.view().isVisible()
    assert desk.told == [ClaimType.OPINION]
    assert other.line.hasFocus()


@opens_a_list
def test_the_same_choice_again_is_no_choice(show: Callable[..., Desk]) -> None:
    field = ChoiceField("Voice", Voice, empty="not said")
    desk = show(field)
    press(Key.Key_Space)
    QTest.keyClick(field.choice.view(), Key.Key_Return)
    assert (desk.told, field.value()) == ([], None)


def test_the_wheel_passes_a_choice_without_focus(show: Callable[..., Desk]) -> None:
    other, field = LineField("Outlet"), ChoiceField("Type", ClaimType)
    field.set_value(ClaimType.FACT)
    desk = show(other, field)
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(field.choice, wheel)
    assert not wheel.isAccepted()
    assert (field.value(), desk.told) == (ClaimType.FACT, [])


def test_a_choice_shows_a_word_that_is_no_longer_offered(qtbot: QtBot) -> None:
    field = ChoiceField("Content", ["supported", "outdated"], empty="not rated")
    qtbot.addWidget(field)
    field.set_value("once")
    assert field.value() == "once"
    field.set_words(["a", "once"])
    assert field.value() == "once"


def test_a_flag_tells_each_click(show: Callable[..., Desk]) -> None:
    field = FlagField("Translated")
    desk = show(field)
    press(Key.Key_Space)
    press(Key.Key_Space)
    assert desk.told == [True, False]
    field.set_value(True)
    assert desk.told == [True, False]


def test_every_editor_has_a_name_and_its_label(show: Callable[..., Desk]) -> None:
    fields = [
        LineField("One"), NoteField("Two"), ChoiceField("Three", ["a"]), FlagField("Four"), NamesField("Five"),
    ]  # fmt: skip
    desk = show(*fields)
    for field, row in zip(fields, desk.findChildren(Row), strict=True):
        assert field.editor.accessibleName() == field.name
        assert row.label.buddy() is field.editor
