from __future__ import annotations

import multiprocessing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QLabel

from core import operations
from core.jobs import run
from core.models import Provenance
from core.operations import views
from core.words import Origin, Role
from gui import theme
from gui.dialogs.import_articles import ImportDialog, import_job
from gui.dialogs.import_bars import ENCODINGS
from gui.jobs import JobRunner

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from core.jobs import Job
    from core.operations import ImportReport
    from gui.session import Session

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def dialog(empty_session: Session, qtbot: QtBot) -> Iterator[ImportDialog]:
    made = ImportDialog(empty_session)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.open()
        made.activateWindow()
    yield made
    made.reject()
    assert multiprocessing.active_children() == []
    assert not any(timer.isActive() for timer in made.reading.findChildren(QTimer))


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Give three texts: one complete, one without a date, one of the same bytes as the first."""
    texts = {
        "a.txt": "Rain floods the quay\n\nNorthline, 5 March 2025, 14:20\nQUELMOUTH (Northline) – It rained for a week, the harbour said. Nobody was hurt.\n",
        "b.txt": "Snow closes the pass\n\nIt snowed for a day, the police said. The road is closed until spring.\n",
    }
    texts["c.txt"] = texts["a.txt"]
    for name, text in texts.items():
        (tmp_path / name).write_text(text)
    return [str(tmp_path / name) for name in texts]


def take_in(dialog: ImportDialog, session: Session) -> ImportReport:
    return run(import_job(dialog, session.project))


def shown(dialog: ImportDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def row(dialog: ImportDialog, number: int) -> str:
    return str(dialog.entries.index(number).data(Qt.ItemDataRole.AccessibleTextRole))


def go_to(dialog: ImportDialog, number: int) -> None:
    dialog.list.setCurrentIndex(dialog.entries.index(number))


def test_files_are_shown_with_what_is_odd_and_enter_takes_them_in(
    dialog: ImportDialog, files: list[str], empty_session: Session, qtbot: QtBot
) -> None:
    dialog.read_files(files)
    assert row(dialog, 0) == "Rain floods the quay, Northline · 5 Mar 2025"
    assert row(dialog, 1) == "Snow closes the pass, outlet not read · date not read"
    assert row(dialog, 2) == "Rain floods the quay, Left out: the same bytes as a.txt."
    assert dialog.footer.status.text() == "3 files read · 1 left out · 1 without a date"
    assert dialog.footer.accept_button.text() == "Import 2 articles"
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    report = take_in(dialog, empty_session)
    assert [added.label for added in report.added] == [
        "Rain floods the quay",
        "Snow closes the pass",
    ]
    assert [one.reason for one in report.skipped] == ["The same bytes as a.txt."]
    assert operations.steps(empty_session.project, limit=1)[0].label == "Import 2 articles"


def test_values_say_where_they_come_from(dialog: ImportDialog, files: list[str]) -> None:
    dialog.read_files(files)
    assert dialog.form.lines["title"].text() == "Rain floods the quay"
    assert "read from first line" in shown(dialog)
    assert "5 Mar 2025, read from line 3" in shown(dialog)
    assert "not read" in shown(dialog)
    assert "3 paragraphs, 1 of them set apart as page furniture" in shown(dialog)
    assert "It rained for a week" in dialog.form.preview.toPlainText()


def test_what_is_typed_is_set_by_the_user_with_its_evidence(
    dialog: ImportDialog, files: list[str], empty_session: Session, qtbot: QtBot
) -> None:
    dialog.read_files(files)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    form = dialog.form
    qtbot.keyClick(dialog, Qt.Key.Key_O, ALT)
    assert form.lines["outlet"].hasFocus()
    qtbot.keyClicks(form.lines["outlet"], "Mountain Post")
    qtbot.keyClicks(form.lines["authors"], "Anna Berg, Boris Feld")
    form.lines["title"].selectAll()
    qtbot.keyClick(form.lines["title"], Qt.Key.Key_Delete)
    form.date.kind.setCurrentIndex(1)
    form.date.kind.activated.emit(1)
    qtbot.keyClicks(form.date.first, "26/02/2025")
    qtbot.keyClicks(form.evidence, "the imprint")
    form.role.setCurrentIndex(list(Role).index(Role.TRANSCRIPT))
    form.role.activated.emit(form.role.currentIndex())
    qtbot.keyClicks(form.group, "second week")
    qtbot.keyClicks(dialog.for_all.group, "all")
    assert row(dialog, 1) == "b.txt, Mountain Post · 26 Feb 2025"
    assert "26 Feb 2025, set by you" in shown(dialog)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(form.evidence, Qt.Key.Key_Return)
    take_in(dialog, empty_session)
    one, two = views.articles(empty_session.project)
    assert (one.group, one.role, one.outlet) == ("all", Role.REPORT, "Northline")
    assert (two.title, two.outlet, two.authors) == (
        "",
        "Mountain Post",
        ("Anna Berg", "Boris Feld"),
    )
    assert (two.role, two.group) == (Role.TRANSCRIPT, "second week")
    by_hand = Provenance(Origin.SET, "the imprint")
    assert {two.provenance[name] for name in ("title", "outlet", "authors")} == {by_hand}
    assert (two.published.earliest, two.published.origin) == ("2025-02-26", Origin.SET)
    assert two.published.detail == "the imprint"
    assert two.provenance["language"].origin is Origin.INFERRED


def test_a_date_that_is_none_is_told_and_holds_the_import(
    dialog: ImportDialog, files: list[str], qtbot: QtBot
) -> None:
    dialog.read_files(files)
    go_to(dialog, 1)
    dialog.form.date.kind.setCurrentIndex(1)
    dialog.form.date.kind.activated.emit(1)
    qtbot.keyClicks(dialog.form.date.first, "soon")
    assert "“soon” is not a date" in dialog.form.date_fault.text()
    assert "date not understood" in row(dialog, 1)
    go_to(dialog, 0)
    assert not dialog.form.date_fault.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    assert dialog.isVisible()
    assert dialog.list.currentIndex().row() == 1
    assert (dialog.form.date.first.text(), dialog.form.date.first.hasFocus()) == ("soon", True)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return, CONTROL)


def test_a_day_that_was_not_typed_yet_stays_empty_and_is_asked_for(
    dialog: ImportDialog, files: list[str], qtbot: QtBot
) -> None:
    dialog.read_files(files)
    go_to(dialog, 1)
    date = dialog.form.date
    date.kind.setCurrentIndex(1)
    date.kind.activated.emit(1)
    assert dialog.footer.status.text() == "3 files read · 1 left out · 1 date to be put right first"
    qtbot.keyClicks(dialog.for_all.lines["outlet"], "Mountain Post")
    qtbot.keyClick(dialog.for_all.lines["outlet"], Qt.Key.Key_Tab)
    go_to(dialog, 0)
    go_to(dialog, 1)
    assert (date.kind.currentIndex(), date.first.text()) == (1, "")
    assert dialog.form.date_fault.text().startswith("Write the day")
    qtbot.keyClicks(date.first, "2025-02-26")
    assert dialog.footer.status.text() == "3 files read · 1 left out"


def test_an_address_that_is_none_is_told_and_holds_nothing_up(
    dialog: ImportDialog, files: list[str], empty_session: Session, qtbot: QtBot
) -> None:
    dialog.read_files(files)
    go_to(dialog, 1)
    qtbot.keyClicks(dialog.form.lines["address"], "next week")
    assert "“next week” is not an address" in shown(dialog)
    assert "address not understood" in row(dialog, 1)
    go_to(dialog, 0)
    assert "is not an address" not in shown(dialog)
    address = dialog.form.lines["address"]
    address.selectAll()
    qtbot.keyClicks(address, "10.1000/182")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    take_in(dialog, empty_session)
    one, two = views.articles(empty_session.project)
    assert (one.address, two.address) == ("https://doi.org/10.1000/182", "")


def test_an_outlet_and_a_language_are_given_to_all_or_to_those_selected(
    dialog: ImportDialog, empty_session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog.read_files([str(many(tmp_path / "many", 5))])
    qtbot.waitUntil(lambda: not dialog.reading.busy)
    lines = dialog.for_all.lines
    assert "FOR ALL" in shown(dialog)
    qtbot.keyClicks(lines["language"], "en")
    qtbot.keyClicks(lines["outlet"], "Coast  Daily ")
    go_to(dialog, 1)
    own = dialog.form.lines["outlet"]
    assert own.text() == "Coast Daily"
    assert "set by you" in shown(dialog)
    own.selectAll()
    qtbot.keyClicks(own, "Own")
    go_to(dialog, 2)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down, SHIFT)
    assert "FOR THE 2 SELECTED" in shown(dialog)
    assert lines["outlet"].text() == "Coast Daily"
    lines["outlet"].selectAll()
    qtbot.keyClicks(lines["outlet"], "Port Wire")
    qtbot.keyClicks(lines["group"], "strike")
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert "FOR ALL" in shown(dialog)
    assert lines["outlet"].text() == "Coast Daily"
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    take_in(dialog, empty_session)
    found = views.articles(empty_session.project)
    assert [article.outlet for article in found] == [
        "Coast Daily",
        "Own",
        "Port Wire",
        "Port Wire",
        "Coast Daily",
    ]
    assert [article.group for article in found] == ["", "", "strike", "strike", ""]
    assert {article.language for article in found} == {"en"}
    assert {article.provenance["outlet"].origin for article in found} == {Origin.SET}


def test_what_is_given_to_all_holds_for_files_read_later_and_can_be_taken_back(
    dialog: ImportDialog, files: list[str], qtbot: QtBot
) -> None:
    qtbot.keyClicks(dialog.for_all.lines["outlet"], "Wire")
    dialog.read_files(files)
    assert "Wire" in row(dialog, 0)
    dialog.for_all.lines["outlet"].selectAll()
    qtbot.keyClick(dialog.for_all.lines["outlet"], Qt.Key.Key_Delete)
    assert "Northline" in row(dialog, 0)


def test_one_is_left_out_by_space_or_by_a_click_into_its_box(
    dialog: ImportDialog, files: list[str], empty_session: Session, qtbot: QtBot
) -> None:
    dialog.read_files(files)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.footer.accept_button.text() == "Import 1 article"
    second = dialog.list.visualRect(dialog.entries.index(1))
    box = QPoint(second.left() + 18, second.center().y())
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert (dialog.footer.accept_button.text(), dialog.footer.accept_button.isEnabled()) == (
        "Nothing to import",
        False,
    )
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    assert dialog.isVisible()
    go_to(dialog, 2)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert not dialog.footer.accept_button.isEnabled()
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=box)
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=box + QPoint(80, 0))
    with qtbot.waitSignal(dialog.accepted):
        dialog.footer.accept_button.click()
    assert [one.label for one in take_in(dialog, empty_session).added] == ["Snow closes the pass"]


def test_what_is_in_the_project_already_is_left_out(
    dialog: ImportDialog, files: list[str], empty_session: Session, qtbot: QtBot
) -> None:
    dialog.read_files(files[:1])
    dialog.accept()
    take_in(dialog, empty_session)
    second = ImportDialog(empty_session)
    qtbot.addWidget(second)
    second.open()
    second.read_files(files[:1])
    assert "already, as article 1" in shown(second)
    assert not second.footer.accept_button.isEnabled()
    assert second.list.currentIndex().data(Qt.ItemDataRole.CheckStateRole) is None
    second.reject()


def test_a_file_that_cannot_be_read_says_why(
    dialog: ImportDialog, tmp_path: Path, files: list[str]
) -> None:
    (tmp_path / "empty.txt").touch()
    dialog.read_files([str(tmp_path / "empty.txt"), files[0]])
    assert row(dialog, 0) == "empty.txt, Left out: empty.txt is empty."
    assert "empty.txt is left out" in shown(dialog)
    go_to(dialog, 1)
    assert dialog.form.isVisible()
    dialog.footer.next_odd.click()
    assert dialog.list.currentIndex().row() == 0


def test_notes_on_the_reading_stand_in_the_form(dialog: ImportDialog, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(
        "Über den Hafen wird geschrieben, und es ist nicht gut.".encode("cp1252")
    )
    dialog.read_files([str(tmp_path / "a.txt")])
    assert "detected; the file does not say" in shown(dialog)
    assert "see its notes" in row(dialog, 0)


def test_another_encoding_reads_anew_and_keeps_what_was_typed(
    dialog: ImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "a.txt").write_bytes("Погода в порту\n\nСегодня идёт дождь.".encode("koi8_r"))
    dialog.read_files([str(tmp_path / "a.txt")])
    qtbot.keyClicks(dialog.form.lines["outlet"], "Gazeta")
    dialog.for_all.encoding.setCurrentText("Greek (Windows-1253)")
    dialog.for_all.encoding.activated.emit(dialog.for_all.encoding.currentIndex())
    wrong = dialog.form.preview.toPlainText()
    dialog.for_all.encoding.setCurrentText("Cyrillic (KOI8-R)")
    dialog.for_all.encoding.activated.emit(dialog.for_all.encoding.currentIndex())
    assert wrong != dialog.form.preview.toPlainText()
    assert dialog.form.preview.toPlainText().startswith("Погода в порту")
    assert (dialog.entries.rowCount(), dialog.form.lines["outlet"].text()) == (1, "Gazeta")


@pytest.mark.parametrize("encoding", [name for name in ENCODINGS.values() if name])
def test_every_encoding_is_one(encoding: str) -> None:
    assert "a".encode(encoding).decode(encoding) == "a"


def test_pasted_text_is_an_article(
    dialog: ImportDialog, empty_session: Session, qtbot: QtBot
) -> None:
    dialog.read_text("Rain 🚢 floods the quay\n\nIt rained.")
    assert row(dialog, 0).startswith("Rain 🚢 floods the quay")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Enter)
    take_in(dialog, empty_session)
    assert views.text(empty_session.project, 1).startswith("Rain 🚢 floods the quay")


def test_a_pasted_page_is_read_as_one_and_as_text_where_it_shows_none(
    dialog: ImportDialog, qtbot: QtBot
) -> None:
    page = (
        "<meta charset='utf-8'><h1>Fog on the coast</h1><p>Ships wait, the harbour master said.</p>"
    )
    dialog.read_text("Fog on the coast Ships wait", page)
    qtbot.waitUntil(lambda: not dialog.reading.busy, timeout=20_000)
    assert dialog.form.preview.toPlainText().startswith("Fog on the coast\n")
    dialog.read_text("Only text", "<img src='a.png'>")
    qtbot.waitUntil(lambda: not dialog.reading.busy, timeout=20_000)
    assert dialog.entries.rowCount() == 1
    assert dialog.form.preview.toPlainText() == "Only text"
    dialog.read_text("", "<img src='a.png'>")
    qtbot.waitUntil(lambda: not dialog.reading.busy, timeout=20_000)
    assert "Left out" in row(dialog, 0)


def many(folder: Path, number: int) -> Path:
    folder.mkdir()
    for n in range(number):
        (folder / f"{n:03}.txt").write_text(f"Headline {n}\n\nIt rained on day {n}.\n" * 20)
    return folder


def test_a_folder_fills_the_list_while_it_is_read_and_comes_in_as_one_step(
    dialog: ImportDialog, tmp_path: Path, empty_session: Session, qtbot: QtBot
) -> None:
    folder = many(tmp_path / "many", 150)
    (folder / "001.txt").write_bytes(bytes(range(256)) * 40)
    dialog.read_files([str(folder)])
    assert dialog.footer.bar.isVisible()
    assert not dialog.footer.accept_button.isEnabled()
    qtbot.waitUntil(lambda: dialog.entries.rowCount() > 0, timeout=20_000)
    dialog.accept()
    qtbot.keyClicks(dialog.form.lines["outlet"], "Post")
    assert dialog.isVisible()
    assert dialog.footer.bar.isVisible()
    assert not dialog.footer.accept_button.isEnabled()
    dialog.form.lines["outlet"].setCursorPosition(2)
    qtbot.waitUntil(lambda: not dialog.reading.busy, timeout=20_000)
    assert dialog.form.lines["outlet"].cursorPosition() == 2
    assert not dialog.footer.bar.isVisible()
    assert dialog.footer.accept_button.text() == "Import 149 articles"
    dialog.accept()
    runner = JobRunner()
    reports: list[ImportReport] = []
    runner.start(import_job(dialog, empty_session.project), "Importing", done=reports.append)
    qtbot.waitUntil(lambda: not runner.busy)
    assert (len(reports[0].added), len(reports[0].skipped)) == (149, 1)
    operations.undo(empty_session.project)
    assert views.articles(empty_session.project) == []


def test_the_import_outlives_the_dialog(
    empty_session: Session, files: list[str], qtbot: QtBot
) -> None:
    dialog = ImportDialog(empty_session)
    dialog.open()
    dialog.read_files(files)
    jobs: list[Job[ImportReport]] = []
    dialog.accepted.connect(lambda: jobs.append(import_job(dialog, empty_session.project)))
    dialog.finished.connect(dialog.deleteLater)
    gone: list[bool] = []
    dialog.destroyed.connect(lambda: gone.append(True))
    dialog.accept()
    qtbot.waitUntil(lambda: gone == [True])
    assert len(run(jobs[0]).added) == 2


def test_stopping_keeps_what_was_read(dialog: ImportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    folder = many(tmp_path / "many", 30)
    (folder / "zz.txt").write_text("It went on raining.\n" * 60_000)
    dialog.reading.counted.connect(
        lambda done, _: dialog.footer.stop.click() if done == 3 else None
    )
    dialog.read_files([str(folder)])
    qtbot.waitUntil(lambda: not dialog.reading.busy, timeout=20_000)
    assert dialog.entries.rowCount() == 31
    assert dialog.footer.accept_button.text() == "Import 3 articles"
    assert "reading was stopped" in row(dialog, 30)


def test_escape_while_reading_ends_it_and_changes_nothing(
    dialog: ImportDialog, tmp_path: Path, empty_session: Session, qtbot: QtBot
) -> None:
    dialog.read_files([str(many(tmp_path / "many", 50))])
    assert dialog.reading.process_id
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.reading.process_id is None
    assert views.counts(empty_session.project).articles == 0


def test_a_full_disk_leaves_out_what_does_not_fit(
    dialog: ImportDialog, files: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:

        raise OSError(28, "No space left on device")

    monkeypatch.setattr("gui.dialogs.import_spool.tempfile.SpooledTemporaryFile.write", refuse)
    dialog.read_files(files[:1])
    assert "there is no room to keep it" in row(dialog, 0)


def test_it_paints_in_both_themes_and_both_directions(
    dialog: ImportDialog, tmp_path: Path, qapp: QApplication, files: list[str]
) -> None:
    (tmp_path / "fa.txt").write_text("رشد ترافیک بندر\n\nترافیک بندر ۱۳ درصد رشد کرد، وزیر گفت.\n")
    dialog.read_files([str(tmp_path / "fa.txt"), *files[1:]])
    light = dialog.list.grab().toImage()
    theme.use(qapp, "dark")
    try:
        dark = dialog.list.grab().toImage()
        assert light.pixelColor(200, 20) != dark.pixelColor(200, 20)
        ink = dialog.form.preview.textCursor().charFormat().foreground().color().name()
        assert ink in {theme.DARK.ink, theme.DARK.mute}
    finally:
        theme.use(qapp, "light")


def test_every_control_has_a_name(dialog: ImportDialog) -> None:
    form = dialog.form
    controls = (
        *form.lines.values(), form.role, form.group, form.evidence, form.preview, form.date.kind,
        form.date.first, form.date.last, dialog.list, dialog.for_all.group, dialog.for_all.encoding, dialog.footer.bar,
    )  # fmt: skip
    assert all(control.accessibleName() for control in controls)


def test_a_title_with_a_comma_stays_as_it_is(dialog: ImportDialog, qtbot: QtBot) -> None:
    dialog.read_text("Bridge will open early, says mayor\n\nThe crack is 14 centimetres long.\n")
    qtbot.waitUntil(lambda: not dialog.reading.busy)
    assert dialog.form.lines["title"].text() == "Bridge will open early, says mayor"
