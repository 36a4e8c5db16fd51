"""A story told at the desk with keys alone, from two files to a report, closed and opened again on the way."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from core.operations import views
from gui.dialogs.export_report import ExportDialog
from gui.dialogs.import_articles import ImportDialog
from tests import keyboard
from tests.keyboard import CTRL, SHIFT, press, to_front, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from gui import app as desk_app
    from gui.main_window import MainWindow

FIRST = """Ferry traffic climbs in spite of the storms

The Morning Buoy, 25 February 2025

Passengers on the northern ferries rose by over 13 percent, the transport minister said on Tuesday 🚢.
"""
SECOND = """Operators and minister agree on a timetable

“Passenger growth this year has been 10 percent,” the transport minister said.

He added that two new boats would sail in May.
"""


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[desk_app.Desk]:
    """Give the application's desk, as it is when the program has started."""
    with keyboard.started(qapp) as made:
        yield made


def bring_caret_to(window: MainWindow, words: str) -> None:
    """Walk with the caret to some words, by the find bar, and stand at their start."""
    press(Qt.Key.Key_F, held=CTRL)
    write(words)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    view = window.readers.active.view
    assert view.hasFocus()
    start = view.text.index(words)
    for _ in range(len(view.text)):
        if view.caret() == start:
            return
        press(Qt.Key.Key_Left if view.caret() > start else Qt.Key.Key_Right)
    raise AssertionError(f"The caret does not reach “{words}”.")


def mark(window: MainWindow, words: str) -> int:
    """Mark words with the caret and H; return the claim."""
    bring_caret_to(window, words)
    while (span := window.readers.selected_span()) is None or span[2] - span[1] < len(words):
        press(Qt.Key.Key_Right, held=SHIFT)
    press(Qt.Key.Key_H)
    claim = views.claims(window.session.project)[-1]
    newest = max(views.claims(window.session.project), key=lambda one: one.id)
    assert newest.quote == words, claim
    return newest.id


def test_from_two_files_to_a_report(  # noqa: PLR0915 - a story is told in one go
    desk: desk_app.Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    files = [tmp_path / "buoy.txt", tmp_path / "gazette.txt"]
    for file, text in zip(files, (FIRST, SECOND), strict=True):
        file.write_text(text, encoding="utf-8")
    path = tmp_path / "ferries.counterpoint"

    # A new project; two articles come in, one of them gets its outlet and its date from us.
    window = desk.make(path)
    assert window is not None
    to_front(window)
    window.errands.import_files([str(file) for file in files])
    dialog = window.findChild(ImportDialog)
    qtbot.waitUntil(lambda: not dialog.reading.busy and dialog.isActiveWindow())
    press(Qt.Key.Key_Return, held=CTRL)
    qtbot.waitUntil(lambda: views.tally(window.session.project).articles == 2)
    to_front(window)
    first, second = views.articles(window.session.project)
    assert first.published.earliest == "2025-02-25"
    assert not second.published.known

    # One claim in each, by the caret; a contradiction of the two by three keys.
    window.readers.show_article(first.id)
    window.readers.show_article(second.id, beside=True)
    window.readers.show_article(first.id)
    one = mark(window, "rose by over 13 percent")
    press(Qt.Key.Key_L)
    press(Qt.Key.Key_F6)
    assert window.readers.active.view.article_id == second.id
    two = mark(window, "Passenger growth this year has been 10 percent")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_C)
    (clash,) = views.contradictions(window.session.project)
    assert clash.claim_ids == (one, two)

    # A further claim, linked to the first.
    three = mark(window, "two new boats would sail in May")
    press(Qt.Key.Key_L)
    press(Qt.Key.Key_F6)
    bring_caret_to(window, "over 13 percent")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_R)
    (link,) = views.links(window.session.project)
    assert (link.first_id, link.second_id, link.relation) == (three, one, "related")

    # A note, then one undo too many; closed and opened again, it is done again.
    window.session.select("contradiction", clash.id)
    window.readers.focus_active()
    press(Qt.Key.Key_N)
    write("Ask the ministry which year is meant")
    press(Qt.Key.Key_Return, held=CTRL)
    assert (
        views.contradiction(window.session.project, clash.id).note
        == "Ask the ministry which year is meant"
    )
    window.readers.focus_active()
    press(Qt.Key.Key_Z, held=CTRL)
    assert views.contradiction(window.session.project, clash.id).note == ""
    shown = {pane.view.article_id for pane in window.readers.panes}
    window.close()
    again = desk.open(path)
    assert again is not None
    to_front(again)
    assert {pane.view.article_id for pane in again.readers.panes} == shown
    again.readers.focus_active()
    press(Qt.Key.Key_Z, held=CTRL | SHIFT)
    assert (
        views.contradiction(again.session.project, clash.id).note
        == "Ask the ministry which year is meant"
    )

    # The report.
    press(Qt.Key.Key_E, held=CTRL)
    export = again.findChild(ExportDialog)
    folder = export.chosen_folder
    qtbot.waitUntil(export.isActiveWindow)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: (folder / "report.csv").exists() and not again.jobs.busy)
    assert "report.csv first" in again.notices.text_of("told")
    with (folder / "report.csv").open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.DictReader(opened))
    quotes = {row["first_quote"] for row in rows} | {row["second_quote"] for row in rows}
    assert {"rose by over 13 percent", "Passenger growth this year has been 10 percent"} <= quotes
    assert any(row["note"] == "Ask the ministry which year is meant" for row in rows)


def test_the_seeds_can_be_taken_in_and_set_against_each_other(
    desk: desk_app.Desk, shared: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    files = sorted((shared / "seeds").glob("*.txt"))
    if len(files) < 2:
        pytest.skip("The two seed articles, ../shared/seeds, are not beside this repository.")
    window = desk.make(tmp_path / "seeds.counterpoint")
    assert window is not None
    to_front(window)
    window.errands.import_files([str(file) for file in files])
    dialog = window.findChild(ImportDialog)
    qtbot.waitUntil(lambda: not dialog.reading.busy and dialog.isActiveWindow())
    press(Qt.Key.Key_Return, held=CTRL)
    qtbot.waitUntil(lambda: [pane.article_id for pane in window.readers.panes] == [1, 2])
    to_front(window)
    words = ["increased by over 13 percent", "Trade growth this year has been 10 percent"]
    if words[0] not in window.readers.active.view.text:
        words.reverse()
    window.readers.focus_active()
    one = mark(window, words[0])
    press(Qt.Key.Key_L)
    press(Qt.Key.Key_F6)
    two = mark(window, words[1])
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_C)
    (clash,) = views.contradictions(window.session.project)
    assert clash.claim_ids == (one, two)
