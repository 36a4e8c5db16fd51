from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from core import operations, paths, settings
from core.operations import views
from gui import tab_order, theme
from gui.dialogs.settings import SECTIONS, SettingsDialog
from gui.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QSpinBox, QWidget
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

DEFAULTS = {setting.name: setting.default for setting in settings.SETTINGS}


class Shown:
    """The dialog on the screen, and what it said was applied."""

    def __init__(self, qtbot: QtBot, session: Session | None) -> None:
        self.dialog = SettingsDialog(session)
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        self.applied: list[dict[str, Any]] = []
        self.dialog.applied.connect(self.applied.append)

    def editor(self, name: str) -> Any:
        return self.dialog.fields[name].editor

    def enter(self, line: QLineEdit, text: str) -> None:
        line.setText(text)
        QTest.keyClick(line, Qt.Key.Key_Return)

    def said(self, name: str) -> str:
        refusal = self.dialog.fields[name].refusal
        return refusal.text() if refusal.isVisibleTo(self.dialog) else ""


@pytest.fixture
def shown(qtbot: QtBot, session: Session) -> Shown:
    return Shown(qtbot, session)


def test_every_setting_is_there_but_the_id_nobody_types(shown: Shown) -> None:
    named = [name for _, fields in SECTIONS for name, _ in fields]
    assert sorted(named) == sorted(set(DEFAULTS) - {"annotator_uid"})
    assert list(shown.dialog.fields) == named


def test_what_is_in_force_is_shown(qtbot: QtBot) -> None:
    settings.save(
        {
            "name": "Anna",
            "theme": "dark",
            "reading_size": 21,
            "export_bom": False,
            "encoding": "cp1256",
        }
    )
    shown = Shown(qtbot, None)
    assert shown.editor("name").text() == "Anna"
    assert shown.editor("theme").currentData() == "dark"
    assert shown.editor("reading_size").value() == 21
    assert not shown.editor("export_bom").isChecked()
    assert shown.editor("encoding").text() == "cp1256"
    assert shown.editor("reading_font").currentData() == ""
    assert shown.applied == []


def test_a_change_is_written_and_told_at_once(shown: Shown) -> None:
    shown.enter(shown.editor("name"), "Anna Berg")
    theme_choice: QComboBox = shown.editor("theme")
    theme_choice.setCurrentIndex(2)
    theme_choice.activated.emit(2)
    QTest.mouseClick(shown.editor("export_bom"), Qt.MouseButton.LeftButton)
    QTest.keyClick(shown.editor("interface_size"), Qt.Key.Key_Up)
    assert shown.applied == [
        {"name": "Anna Berg"}, {"theme": "dark"}, {"export_bom": False}, {"interface_size": 14},
    ]  # fmt: skip
    assert settings.load() == DEFAULTS | {
        "name": "Anna Berg", "theme": "dark", "export_bom": False, "interface_size": 14,
    }  # fmt: skip


def test_what_stays_the_same_is_not_told(shown: Shown) -> None:
    shown.enter(shown.editor("name"), "")
    shown.enter(shown.editor("encoding"), "  ")
    assert shown.applied == []
    assert not (paths.config_dir() / settings.FILE_NAME).exists()


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("encoding", "nonsense", "“nonsense” is no encoding of text that this program knows."),
        ("backup_folder", "kept", "“kept” says where backups go only from one folder; give the whole path."),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_in_place_and_can_be_mended(
    shown: Shown, tmp_path: Path, name: str, text: str, sentence: str
) -> None:
    line: QLineEdit = shown.editor(name)
    shown.enter(line, text)
    assert shown.said(name) == sentence
    assert line.property("wrong") is True
    assert line.text() == text
    assert (shown.applied, settings.load()) == ([], DEFAULTS)
    good = str(tmp_path) if name == "backup_folder" else "cp1252"
    shown.enter(line, good)
    assert (shown.said(name), line.property("wrong")) == ("", False)
    assert settings.load()[name] == good


def test_numbers_stay_within_their_bounds(shown: Shown) -> None:
    number: QSpinBox = shown.editor("reading_size")
    assert (number.minimum(), number.maximum()) == (10, 40)
    number.setValue(99)
    assert shown.applied == [{"reading_size": 40}]


def test_the_sample_shows_the_font_and_size_of_articles(shown: Shown) -> None:
    for label in shown.dialog.sample:
        assert label.font().pixelSize() == 17
        assert label.font().families()[0] == theme.READING_FONT
    shown.editor("reading_size").setValue(30)
    family: QComboBox = shown.editor("reading_font")
    at = family.findData(theme.INTERFACE_FONT)
    family.setCurrentIndex(at)
    family.activated.emit(at)
    for label in shown.dialog.sample:
        assert label.font().pixelSize() == 30
        assert label.font().families()[0] == theme.INTERFACE_FONT


def test_a_change_of_theme_from_within_keeps_everything(
    shown: Shown, qapp: QApplication, qtbot: QtBot
) -> None:
    shown.dialog.applied.connect(lambda changed: theme.use(qapp, changed.get("theme", "light")))
    try:
        choice: QComboBox = shown.editor("theme")
        choice.setCurrentIndex(2)
        choice.activated.emit(2)
        assert theme.colours().dark
        sample = shown.dialog.sample
        qtbot.waitUntil(lambda: sample[0].font().families()[0] == theme.READING_FONT)
        assert sample[1].font().pixelSize() == 17
        assert not shown.dialog.grab().isNull()
    finally:
        theme.use(qapp, "light")


def test_defaults_come_back_but_for_the_name_and_can_be_taken_back(shown: Shown) -> None:
    assert not shown.dialog.restoring.isEnabled()
    mine = {"name": "Anna", "theme": "dark", "reading_size": 20}
    shown.enter(shown.editor("name"), "Anna")
    shown.editor("theme").activated.emit(2)
    shown.editor("reading_size").setValue(20)
    assert settings.load() == DEFAULTS | mine
    shown.applied.clear()
    shown.dialog.restoring.click()
    assert settings.load() == DEFAULTS | {"name": "Anna"}
    assert shown.applied == [{"theme": "system", "reading_size": 17}]
    assert shown.editor("reading_size").value() == 17
    assert shown.dialog.back.isVisible()
    shown.dialog.back.click()
    assert settings.load() == DEFAULTS | mine
    assert shown.applied[1:] == [{"theme": "dark", "reading_size": 20}]
    assert shown.dialog.back.isHidden()


def test_where_settings_cannot_be_written_it_says_so(shown: Shown) -> None:
    paths.config_dir().write_text("a file where the folder should be")
    shown.enter(shown.editor("name"), "Anna")
    assert shown.said("name").startswith("The settings could not be written to")
    assert shown.applied == []


def test_a_folder_can_be_chosen(shown: Shown, tmp_path: Path) -> None:
    shown.dialog.fields["backup_folder"]._choose_folder()
    chooser = shown.dialog.findChild(QFileDialog, "folder_chooser")
    assert isinstance(chooser, QFileDialog)
    chooser.fileSelected.emit(str(tmp_path))
    chooser.close()
    assert settings.load()["backup_folder"] == str(tmp_path)
    assert shown.editor("backup_folder").text() == str(tmp_path)


# The project's --------------------------------------------------------------------------------------------------------


def test_without_a_project_only_the_user_s_own_are_there(qtbot: QtBot) -> None:
    shown = Shown(qtbot, None)
    assert not shown.dialog.scale.isVisible()
    assert not shown.dialog.project_name.isVisible()


def test_the_project_is_renamed_in_one_step(shown: Shown, session: Session) -> None:
    shown.enter(shown.dialog.project_name, "Harbour strike")
    assert views.name(session.project) == "Harbour strike"
    session.undo()
    assert shown.dialog.project_name.text() == views.name(session.project) != "Harbour strike"


def test_a_project_without_a_name_is_refused_in_place(shown: Shown, session: Session) -> None:
    shown.enter(shown.dialog.project_name, "  ")
    assert shown.dialog.name_refusal.text() == "A project needs a name."
    assert shown.dialog.name_refusal.isVisibleTo(shown.dialog)
    shown.enter(shown.dialog.project_name, "Harbour")
    assert shown.dialog.name_refusal.isHidden()


def test_the_scale_is_changed_and_undo_brings_it_back(shown: Shown, session: Session) -> None:
    before = operations.rating_scale(session.project)
    entry = shown.dialog.scale.entries[2]
    entry.adverse.click()
    after = operations.rating_scale(session.project)
    assert [e["adverse"] for e in after] == [False, True, True, False]
    session.undo()
    assert operations.rating_scale(session.project) == before
    assert shown.dialog.scale.scale() == before


def test_a_scale_that_does_not_hold_is_refused_in_place(shown: Shown, session: Session) -> None:
    before = operations.rating_scale(session.project)
    name = shown.dialog.scale.entries[0].name
    shown.enter(name, "outdated")
    refusal = shown.dialog.scale.refusal
    assert "each with its own name" in refusal.text()
    assert refusal.isVisibleTo(shown.dialog)
    assert operations.rating_scale(session.project) == before
    shown.enter(name, "holds")
    assert refusal.isHidden()
    assert operations.rating_scale(session.project)[0]["value"] == "holds"


def test_a_fault_elsewhere_is_not_told_here(shown: Shown, session: Session) -> None:
    session.failed.emit("Something else.")
    assert not shown.dialog.scale.refusal.text()
    assert not shown.dialog.name_refusal.text()


def test_a_project_that_cannot_be_written_says_why(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Session, "read_only", "Someone else has it open.")
    shown = Shown(qtbot, session)
    assert not shown.dialog.scale.isEnabled()
    assert not shown.dialog.project_name.isEnabled()


def test_the_keys_are_asked_for(shown: Shown, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shown.dialog.keys_requested):
        shown.dialog.keys.click()


def test_every_control_has_a_name(shown: Shown) -> None:
    for field in shown.dialog.fields.values():
        assert field.editor.accessibleName()
        assert field.editor.accessibleDescription() == field.help
    for stop in tab_order.stops(shown.dialog):
        told = QAccessible.queryAccessibleInterface(stop)
        assert told.text(QAccessible.Text.Name), stop
        named_by = QAccessible.RelationFlag.Label
        labels = [label for label, kind in told.relations() if kind == named_by]
        assert all(label.text(QAccessible.Text.Name) for label in labels), stop


def test_tab_goes_round_by_way_of_a_value_that_came_late(shown: Shown) -> None:
    shown.dialog.activateWindow()
    QTest.qWaitForWindowActive(shown.dialog)
    shown.dialog.scale.adding.click()
    QTest.keyClicks(shown.dialog.focusWidget(), "mixed")
    QTest.qWait(0)  # what was added to a layout is shown by then
    begin = at = shown.dialog.fields["name"].editor
    at.setFocus()
    reached: list[QWidget] = []
    while not reached or at is not begin:
        reached.append(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
        at = shown.dialog.focusWidget()
        assert at is begin or at not in reached
    assert set(reached) == set(tab_order.stops(shown.dialog))
    *_, before, late = shown.dialog.scale.entries
    assert late.name.text() == "mixed"
    places = [reached.index(stop) for stop in (before.name, late.name, shown.dialog.scale.adding)]
    assert places == sorted(places)
