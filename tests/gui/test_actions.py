from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QMainWindow, QPlainTextEdit, QWidget

from core import paths
from core.errors import AppError
from gui import actions

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

TABLE = {action.id: action.keys for action in actions.ACTIONS}
PLAIN = [(a.id, key) for a in actions.ACTIONS for key in a.keys if len(key) == 1]


class Desk:
    """A window with the actions of the table, which notes what was done."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.done: list[str] = []
        self.made = actions.make(
            self.window, {name: (lambda n=name: self.done.append(n)) for name in actions.BY_ID}
        )
        actions.fill_menus(self.window.menuBar(), self.made)

    def hold(self, widget: QWidget) -> None:
        self.window.setCentralWidget(widget)
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        widget.setFocus()

    def press(self, widget: QWidget, key: str) -> None:
        combination = QKeySequence(key)[0]  # pyright: ignore[reportIndexIssue]
        QTest.keyClick(widget, combination.key(), combination.keyboardModifiers())


@pytest.fixture
def window(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def stored(content: str) -> None:
    paths.config_dir().mkdir(parents=True, exist_ok=True)
    (paths.config_dir() / actions.KEYS_FILE).write_text(content, encoding="utf-8")


# The table ------------------------------------------------------------------------------------------------------------


def test_each_action_has_an_id_of_its_own_words_and_a_menu() -> None:
    assert len(actions.BY_ID) == len(actions.ACTIONS)
    assert all(a.text == a.text.strip() != "" for a in actions.ACTIONS)
    assert {a.menu for a in actions.ACTIONS} == set(actions.MENUS)
    assert len({a.text for a in actions.ACTIONS}) == len(actions.ACTIONS)


def test_no_two_actions_share_a_key_and_every_key_is_one() -> None:
    assert actions.clashes(TABLE) == {}
    assert [key for keys in TABLE.values() for key in keys if not actions.normal(key)] == []


def test_no_action_takes_a_key_of_typing() -> None:
    refused = {
        key: actions.refusal(TABLE, name, key) for name, keys in TABLE.items() for key in keys
    }
    assert {key: said for key, said in refused.items() if said} == {}


# Making ---------------------------------------------------------------------------------------------------------------


def test_every_action_does_what_it_stands_for_by_its_keys(window: Desk) -> None:
    place = QListWidget()
    window.hold(place)
    for action in actions.ACTIONS:
        window.made[action.id].setEnabled(True)
    for action in actions.ACTIONS:
        for key in action.keys:
            window.done.clear()
            window.press(place, key)
            assert window.done == [action.id], key


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_letters_typed_into_a_field_do_nothing_else(
    window: Desk, kind: type[QLineEdit] | type[QPlainTextEdit]
) -> None:
    field = kind()
    window.hold(field)
    for _, key in PLAIN:
        window.press(field, key)
    text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    assert text.casefold() == "".join(key for _, key in PLAIN).casefold()
    assert window.done == []


def test_enter_and_escape_are_left_alone_until_something_waits_for_them(window: Desk) -> None:
    field = QLineEdit()
    entered: list[bool] = []
    field.returnPressed.connect(lambda: entered.append(True))
    window.hold(field)
    window.press(field, "Return")
    window.press(field, "Esc")
    assert (entered, window.done) == ([True], [])
    window.made["accept"].setEnabled(True)
    window.press(field, "Return")
    assert (entered, window.done) == ([True], ["accept"])


def test_an_action_that_is_off_leaves_its_key(window: Desk) -> None:
    window.made["mark"].setEnabled(False)
    place = QListWidget()
    window.hold(place)
    window.press(place, "H")
    assert window.done == []


def test_the_menus_hold_every_action_once_in_the_order_of_the_table(window: Desk) -> None:
    bar = window.window.menuBar()
    shown: list[str] = []
    for entry in bar.actions():
        menu = entry.menu()
        assert isinstance(menu, QWidget)
        shown += [a.objectName() for a in menu.actions() if not a.isSeparator()]
    by_menu = [a.id for name in actions.MENUS for a in actions.ACTIONS if a.menu == name]
    assert shown == by_menu
    letters = [entry.text().partition("&")[2][:1] for entry in bar.actions()]
    assert len(set(letters)) == len(letters)
    assert all(letters)


def test_what_the_palette_lists_follows_the_actions(window: Desk) -> None:
    window.made["undo"].setText("Undo Mark claim")
    window.made["undo"].setEnabled(False)
    listed = {name: rest for name, *rest in actions.commands(window.made)}
    assert listed["undo"] == ["Undo Mark claim", actions.shown_key(("Ctrl+Z",)), False]
    assert listed["verify"] == ["Check the project file", "", True]
    assert list(listed) == list(actions.BY_ID)


# The user's own keys --------------------------------------------------------------------------------------------------


def test_only_changed_keys_are_kept_and_they_are_there_again() -> None:
    actions.save_keys(TABLE | {"mark": ("Shift+M",), "verify": ("F8",), "link": ()})
    held = json.loads((paths.config_dir() / actions.KEYS_FILE).read_text(encoding="utf-8"))
    assert held == {"mark": ["Shift+M"], "verify": ["F8"], "link": []}
    assert actions.load_keys() == TABLE | {"mark": ("Shift+M",), "verify": ("F8",), "link": ()}
    actions.save_keys(TABLE)
    assert actions.load_keys() == TABLE
    assert [path.name for path in paths.config_dir().iterdir()] == [actions.KEYS_FILE]


def test_changed_keys_work_at_once_in_a_window_that_is_open(window: Desk) -> None:
    place = QListWidget()
    window.hold(place)
    actions.save_keys(TABLE | {"mark": ("M",)})
    actions.set_keys(window.made)
    window.press(place, "H")
    window.press(place, "M")
    assert window.done == ["mark"]


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "7", '{"mark": "M"}', '{"mark": 7}', '{"nothing": ["M"]}', "\udcff"],
)
def test_keys_that_cannot_be_read_are_those_of_the_table(content: str) -> None:
    paths.config_dir().mkdir(parents=True)
    (paths.config_dir() / actions.KEYS_FILE).write_bytes(content.encode(errors="surrogateescape"))
    assert actions.load_keys() == TABLE


def test_what_is_no_key_is_passed_over() -> None:
    stored('{"mark": ["banana", 7, "M"], "link": ["Ctrl+nothing"]}')
    assert actions.load_keys() == TABLE | {"mark": ("M",), "link": ()}


def test_a_key_that_the_user_gave_away_is_lost_to_who_had_it() -> None:
    stored('{"verify": ["ctrl+y"], "mark": ["L"]}')
    keys = actions.load_keys()
    assert actions.clashes(keys) == {}
    assert (keys["redo"], keys["verify"]) == (("Ctrl+Shift+Z",), ("ctrl+y",))
    assert (keys["link"], keys["mark"]) == ((), ("L",))


def test_where_keys_cannot_be_written_a_sentence_says_so(own_folders: Path) -> None:
    (own_folders / "config").write_text("a file where the folder should be")
    with pytest.raises(AppError, match="The keys could not be written to"):
        actions.save_keys(TABLE)


def test_clashes_are_found_however_a_key_is_written() -> None:
    keys = {"mark": ("Ctrl+Shift+M",), "link": ("shift+ctrl+m", "Shift+Ctrl+M"), "quit": ("M",)}
    assert actions.clashes(keys) == {"Ctrl+Shift+M": ["mark", "link"]}


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        ("Ctrl+I", "Ctrl+I is Import articles."),
        ("ctrl+y", "Ctrl+Y is Redo."),
        ("Ctrl+C", "Ctrl+C is Copy wherever text is."),
        ("Ctrl+A", "Ctrl+A is Select all wherever text is."),
        ("Tab", "Tab moves the focus and the caret."),
        ("Shift+Left", "Shift+Left moves the focus and the caret."),
        ("", "That is no key."),
        ("nonsense", "That is no key."),
        ("H", ""),
        ("F9", ""),
        ("Ctrl+Alt+M", ""),
    ],
)
def test_a_key_that_is_taken_is_refused_with_a_sentence(key: str, sentence: str) -> None:
    assert actions.refusal(TABLE, "mark", key) == sentence


def test_a_key_is_shown_as_the_system_writes_it() -> None:
    native = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
    assert actions.shown_key(("Ctrl+K", "F2")) == native
    assert actions.shown_key(()) == ""
