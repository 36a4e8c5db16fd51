from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel

from core import operations
from core.jobs import run
from core.settings import save
from gui.dialogs.export_report import ExportDialog, held_because
from gui.session import Session
from tests.core import desk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.operations.views import Project


def opened(qtbot: QtBot, session: Session) -> ExportDialog:
    dialog = ExportDialog(session)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()
    return dialog


def shown(dialog: ExportDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_enter_alone_writes_the_report_beside_the_project(session: Session, qtbot: QtBot) -> None:
    dialog = opened(qtbot, session)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.folder, Qt.Key.Key_Return)
    report = run(dialog.job(session.project))
    folder = session.project.path.with_name(f"{session.project.path.stem}-report")
    assert (folder / "report.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert not (folder / "texts.csv").exists()
    assert report.overridden == ()


def test_a_report_that_stands_there_is_told_of_and_written_beside(
    session: Session, qtbot: QtBot
) -> None:
    usual = session.project.path.with_name(f"{session.project.path.stem}-report")
    run(operations.export(session.project, usual))
    (usual / "report.csv").write_text("mine")
    dialog = opened(qtbot, session)
    assert dialog.chosen_folder == usual.with_name(f"{usual.name}-2")
    assert f"{usual.name} holds an earlier report, which stays" in shown(dialog)
    dialog.folder.setText(str(usual))
    assert "holds a report already" in shown(dialog)
    assert not dialog.export_button.isEnabled()
    qtbot.keyClick(dialog.replace, Qt.Key.Key_Space)
    assert dialog.export_button.isEnabled()
    dialog.folder.setText(f"{usual}-3")
    assert "holds a report already" not in shown(dialog)
    dialog.folder.setText(str(usual))
    assert not dialog.export_button.isEnabled()
    qtbot.keyClick(dialog.replace, Qt.Key.Key_Space)
    run(dialog.job(session.project))
    assert (usual / "report.csv").read_text(encoding="utf-8-sig") != "mine"


def test_a_folder_with_files_of_somebody_else_is_refused_in_place(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "report.csv").write_text("mine")
    dialog = opened(qtbot, session)
    dialog.folder.setText(str(tmp_path))
    assert "no earlier export wrote that" in shown(dialog)
    assert not dialog.export_button.isEnabled()


def test_it_begins_as_the_settings_say_and_the_choices_hold(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    save({"export_bom": False, "export_annotators": "codes"})
    dialog = opened(qtbot, session)
    assert (dialog.people.currentText()[:5], dialog.bom.isChecked()) == ("Codes", False)
    assert "texts.csv" not in shown(dialog)
    qtbot.keyClick(dialog.internal, Qt.Key.Key_Space)
    assert "texts.csv" in shown(dialog)
    assert "must not leave the house" in shown(dialog)
    dialog.folder.selectAll()
    qtbot.keyClicks(dialog.folder, str(tmp_path / "out" / "here"))
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.result() == 1
    run(dialog.job(session.project))
    folder = tmp_path / "out" / "here"
    assert (folder / "texts.csv").exists()
    assert not (folder / "report.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert "Anna" not in (folder / "claims.csv").read_text()


def test_a_draft_stops_it_until_a_reason_is_given(
    session: Session, project: Project, qtbot: QtBot
) -> None:
    operations.edit_article(project, 1, role="draft")
    operations.edit_article(project, 2, embargo_until="2999-01-01")
    dialog = opened(qtbot, session)
    assert "2 articles stop this export" in shown(dialog)
    assert "Draft: “Harbour traffic climbs”" in shown(dialog)
    assert "Embargoed until 1 Jan 2999: “Unions and port agree”" in shown(dialog)
    assert "Give a reason" in shown(dialog)
    assert not dialog.export_button.isEnabled()
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()
    qtbot.keyClicks(dialog.reason, "  ")
    assert not dialog.export_button.isEnabled()
    qtbot.keyClicks(dialog.reason, "The editor agreed")
    assert "Give a reason" not in shown(dialog)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert run(dialog.job(project)).overridden == (1, 2)
    about = session.project.path.with_name(f"{session.project.path.stem}-report") / "about.csv"
    assert "The editor agreed" in about.read_text()


def test_more_than_five_are_counted(session: Session, project: Project, qtbot: QtBot) -> None:
    for article in desk.take_in(project, *(f"Text {n}" for n in range(7))):
        operations.edit_article(project, article, role="draft", embargoed=True)
    dialog = opened(qtbot, session)
    assert "And 2 more." in shown(dialog)
    assert held_because(operations.held_back(project)[0]) == "Draft and embargoed"


def test_a_project_for_reading_is_exported_but_its_gate_stays(
    project: Project, qtbot: QtBot, qapp: object
) -> None:
    operations.edit_article(project, 1, role="draft")
    path = project.path
    project.close()
    with desk.open_desk(path, write=False) as reader:
        dialog = opened(qtbot, Session(reader))
        assert not dialog.reason.isEnabled()
        assert not dialog.export_button.isEnabled()
        assert "open for reading only" in shown(dialog)


@pytest.mark.parametrize(
    ("folder", "words"), [("", "Write the whole path"), ("here", "Write the whole path"), ("FILE", "is a file")]
)  # fmt: skip
def test_what_is_no_folder_is_told_in_place(
    session: Session, qtbot: QtBot, folder: str, words: str
) -> None:
    dialog = opened(qtbot, session)
    dialog.folder.setText(str(session.project.path) if folder == "FILE" else folder)
    assert words in shown(dialog)
    assert not dialog.export_button.isEnabled()


def test_a_folder_is_chosen_without_holding_anything_up(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(qtbot, session)
    qtbot.keyClick(dialog.browse, Qt.Key.Key_Space)
    chooser = dialog.findChild(QFileDialog)
    assert chooser is not None
    chooser.fileSelected.emit(str(tmp_path))
    assert dialog.chosen_folder == tmp_path
    chooser.reject()


def test_no_line_is_squeezed(session: Session, project: Project, qtbot: QtBot) -> None:
    operations.edit_article(project, 1, role="draft")
    dialog = opened(qtbot, session)
    qtbot.keyClick(dialog.internal, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: dialog.height() >= dialog.minimumHeight())
    for line in (dialog.folder, dialog.reason):
        assert line.height() >= line.sizeHint().height()


def test_escape_leaves_everything_as_it_was(session: Session, qtbot: QtBot) -> None:
    dialog = opened(qtbot, session)
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not session.project.path.with_name(f"{session.project.path.stem}-report").exists()


def test_every_control_has_a_name(session: Session, qtbot: QtBot) -> None:
    dialog = opened(qtbot, session)
    for control in (dialog.folder, dialog.browse, dialog.people):
        assert control.accessibleName()
