from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core import paths
from gui import actions, theme
from gui.dialogs.keys import KeysDialog

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TABLE = {action.id: action.keys for action in actions.ACTIONS}


@pytest.fixture
def dialog(qtbot: QtBot) -> KeysDialog:
    made = KeysDialog()
    qtbot.addWidget(made)
    made.show()
    return made


def listed(dialog: KeysDialog) -> dict[str, list[tuple[str, str]]]:
    """Return what is listed: by menu, the words and keys of each row."""
    rows = dialog.rows
    return {
        group.text(): [
            (group.child(n, 0).text(), group.child(n, 1).text()) for n in range(group.rowCount())
        ]
        for group in (rows.item(n) for n in range(rows.rowCount()))
    }


def ask(dialog: KeysDialog, name: str) -> QWidget:
    """Go to an action, press Enter there, and return the field that waits for a key."""
    dialog._go_to(name)
    assert dialog.current() == name
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert dialog.asking.isVisible()
    return dialog.field


def test_every_action_stands_under_its_menu_with_its_keys(dialog: KeysDialog) -> None:
    found = listed(dialog)
    assert list(found) == list(actions.MENUS)
    assert sum(map(len, found.values())) == len(actions.ACTIONS)
    assert ("Mark claim", "H") in found["Claim"]
    assert ("Redo", "Ctrl+Shift+Z,  Ctrl+Y") in found["Edit"]


def test_the_filter_takes_words_and_keys(dialog: KeysDialog) -> None:
    QTest.keyClicks(dialog.filter, "mark")
    assert listed(dialog) == {"Claim": [("Mark claim", "H")]}
    dialog.filter.setText("ctrl+shift+z")
    assert [row[0] for row in listed(dialog)["Edit"]] == ["Redo"]
    dialog.filter.setText("highlight")
    assert listed(dialog) == {"Claim": [("Mark claim", "H")]}
    dialog.filter.setText("zebra")
    assert listed(dialog) == {}
    assert not dialog.change.isEnabled()


def test_enter_and_a_key_change_it_at_once(dialog: KeysDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.keys_changed):
        QTest.keyClick(ask(dialog, "mark"), Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert actions.load_keys() == TABLE | {"mark": ("Ctrl+M",)}
    assert ("Mark claim", "Ctrl+M  (changed)") in listed(dialog)["Claim"]
    assert dialog.asking.isHidden()
    assert dialog.current() == "mark"
    assert dialog.list.hasFocus()


def test_a_double_click_asks_too(dialog: KeysDialog) -> None:
    dialog._go_to("open_project")
    place = dialog.list.visualRect(dialog.list.currentIndex()).center()
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert dialog.asking.isVisible()
    assert "Open project" in dialog.asked_for.text()


def test_a_key_that_is_taken_is_refused_in_place_and_another_can_be_pressed(
    dialog: KeysDialog,
) -> None:
    field = ask(dialog, "mark")
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(field, Qt.Key.Key_I, control)
    assert dialog.refusal.isVisible()
    assert dialog.refusal.text() == "Ctrl+I is Import articles. Press another."
    QTest.keyClick(field, Qt.Key.Key_C, control)
    assert dialog.refusal.text() == "Ctrl+C is Copy wherever text is. Press another."
    assert actions.load_keys() == TABLE
    QTest.keyClick(field, Qt.Key.Key_F9)
    assert actions.load_keys()["mark"] == ("F9",)


def test_escape_leaves_the_key_and_the_dialog_open(dialog: KeysDialog) -> None:
    QTest.keyClick(ask(dialog, "mark"), Qt.Key.Key_Escape)
    assert (dialog.asking.isHidden(), dialog.isVisible()) == (True, True)
    assert actions.load_keys() == TABLE
    QTest.keyClick(dialog.list, Qt.Key.Key_Escape)
    assert dialog.isHidden()


def test_a_key_can_be_taken_away_and_brought_back(dialog: KeysDialog) -> None:
    dialog._go_to("redo")
    assert not dialog.resetting.isEnabled()
    dialog.without.click()
    assert actions.load_keys()["redo"] == ()
    assert not dialog.without.isEnabled()
    dialog.resetting.click()
    assert actions.load_keys() == TABLE
    assert not dialog.resetting_all.isEnabled()


def test_a_key_given_away_meanwhile_is_not_brought_back(dialog: KeysDialog) -> None:
    dialog._put({"mark": (), "verify": ("H",)})
    dialog._go_to("mark")
    dialog.resetting.click()
    assert dialog.trouble.text() == "H is Check the project file. Change that first."
    assert actions.load_keys()["mark"] == ()
    dialog.resetting_all.click()
    assert actions.load_keys() == TABLE


def test_where_keys_cannot_be_written_it_says_so_and_keeps_them(
    dialog: KeysDialog, own_folders: Path
) -> None:
    paths.config_dir().write_text("a file where the folder should be")
    QTest.keyClick(ask(dialog, "mark"), Qt.Key.Key_F9)
    assert "could not be written" in dialog.trouble.text()
    assert ("Mark claim", "H") in listed(dialog)["Claim"]


def test_a_row_is_told_whole_to_a_screen_reader(dialog: KeysDialog) -> None:
    dialog._go_to("mark")
    spoken = dialog.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Mark claim, H"
    dialog._go_to("verify")
    spoken = dialog.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Check the project file, no key"


def test_the_list_follows_the_theme(dialog: KeysDialog, qapp: QApplication) -> None:
    dialog._go_to("mark")
    theme.use(qapp, "dark")
    try:
        assert dialog.rows.item(0).foreground().color().name() == theme.DARK.mute
        assert dialog.current() == "mark"
    finally:
        theme.use(qapp, "light")
    assert dialog.rows.item(0).foreground().color().name() == theme.LIGHT.mute
