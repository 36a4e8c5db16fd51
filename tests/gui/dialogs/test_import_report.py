from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from core.ingest.reading import Skipped
from core.operations import Added, ImportReport
from gui.dialogs.import_report import ImportReportDialog, is_worth_showing, told

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LEFT = Skipped("b.pdf", "/news/b.pdf", "b.pdf is a PDF.")


def test_it_is_shown_only_where_there_is_something_to_tell() -> None:
    clean = ImportReport((Added(1, "Rain", ()), Added(2, "Snow", ())), ())
    assert not is_worth_showing(clean)
    assert told(clean) == "2 articles came in."
    assert is_worth_showing(ImportReport((Added(1, "Rain", ("Read as windows-1252.",)),), ()))
    assert told(ImportReport((), (LEFT,))) == "No article came in, 1 file left out."


def test_it_names_what_was_left_out_and_why(qtbot: QtBot) -> None:
    report = ImportReport((Added(1, "Rain", ("Read as windows-1252.",)),), (LEFT,))
    dialog = ImportReportDialog(report)
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.sentence.text() == "1 article came in, 1 file left out."
    said = dialog.details.toPlainText()
    assert "/news/b.pdf\n    b.pdf is a PDF." in said
    assert "Rain\n    Read as windows-1252." in said
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
