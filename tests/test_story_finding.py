"""A story of finding told at the desk with keys alone: from four articles to a report that says why they clash."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from core.operations import views
from core.words import Outcome, Verdict
from gui import comparing
from gui.dialogs.export_report import ExportDialog
from gui.dialogs.import_articles import ImportDialog
from gui.panels.matrix_page import MatrixPage
from gui.panels.suggestion_form import SuggestionForm
from tests import flood, keyboard
from tests.keyboard import CTRL, SHIFT, press, to_front, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from core.operations.suggested import Suggestion
    from gui import app as desk_app
    from gui.main_window import MainWindow

Key = Qt.Key


@pytest.fixture
def desk(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[desk_app.Desk]:
    """Give the application's desk as it is when the program has started; it compares when it is asked to."""
    monkeypatch.setattr(comparing, "MOST", 0)
    with keyboard.started(qapp) as made:
        yield made


def take_in(window: MainWindow, files: list[Path], qtbot: QtBot) -> None:
    window.errands.import_files([str(file) for file in files])
    dialog = window.findChild(ImportDialog)
    qtbot.waitUntil(lambda: not dialog.reading.busy and dialog.isActiveWindow())
    press(Key.Key_Return, held=CTRL)
    qtbot.waitUntil(lambda: views.tally(window.session.project).articles == len(files))
    qtbot.waitUntil(lambda: not window.jobs.busy)
    to_front(window)


def current(window: MainWindow) -> Suggestion:
    """Return the suggestion that is selected."""
    selection = window.session.selection
    assert selection.noun == "suggestion"
    assert selection.current is not None
    return views.suggestion(window.session.project, selection.current)


def walk_to(window: MainWindow, first: str, second: str, key: Qt.Key = Key.Key_J) -> Suggestion:
    """Go through the list by J, or K, to the suggestion of two sentences."""
    for _ in window.dock.suggestions.table.records.ids:
        if window.session.selection.noun == "suggestion":
            found = current(window)
            if (found.first.quote, found.second.quote) == (first, second):
                return found
        press(key)
    raise AssertionError(f"“{first}” and “{second}” are not in the list.")


def outlined(window: MainWindow) -> list[str]:
    """Return the passages that the readers show of the suggestion."""
    return [
        pane.view.text[passage.start : passage.end]
        for pane in window.readers.panes
        for passage in pane.view.passages
    ]


def form(window: MainWindow) -> SuggestionForm:
    window.show_selection()
    shown = window.inspector.form
    assert isinstance(shown, SuggestionForm)
    return shown


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


def export(window: MainWindow, qtbot: QtBot) -> Path:
    press(Key.Key_E, held=CTRL)
    dialog = window.findChild(ExportDialog)
    folder = dialog.chosen_folder
    qtbot.waitUntil(dialog.isActiveWindow)
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: (folder / "report.csv").exists() and not window.jobs.busy)
    to_front(window)
    return folder


def test_from_four_articles_to_a_report_of_what_clashes(  # noqa: PLR0915 - a story is told in one go
    desk: desk_app.Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    window = desk.make(tmp_path / "flood.counterpoint")
    assert window is not None
    to_front(window)
    take_in(window, flood.write_articles(tmp_path), qtbot)
    project, session = window.session.project, window.session

    # The program compares them; the list has the keyboard, and J walks: both readers show both places.
    press(Key.Key_F5)
    qtbot.waitUntil(lambda: not window.comparing.busy, timeout=60_000)
    press(Key.Key_7, held=CTRL)
    assert len(window.dock.suggestions.table.records.ids) == 10
    found = walk_to(window, flood.TWELVE, flood.SEVENTEEN)
    assert found.outcome is Outcome.CONTRADICTS
    assert outlined(window) == [flood.TWELVE, flood.SEVENTEEN]

    # Enter marks both claims and makes the contradiction; the next one is shown, K goes back in the list.
    press(Key.Key_Return)
    (toll,) = views.contradictions(project)
    assert toll.title == "People killed: 12 or 17"
    assert {claim.quote for claim in views.claims(project)} == {flood.TWELVE, flood.SEVENTEEN}
    assert views.suggestion(project, found.id).verdict is Verdict.ACCEPTED
    following = current(window).id
    press(Key.Key_J, Key.Key_K)
    assert current(window).id == following

    # Headlines repeat it: X and one key for why. What was dismissed does not come again.
    headline = walk_to(window, "Flood in Velden kills 12", "Sunday's flood costs Velden 17 lives")
    press(Key.Key_X, Key.Key_6)
    to_front(window)
    dismissed = views.suggestion(project, headline.id)
    assert (dismissed.verdict, dismissed.reason) == (Verdict.DISMISSED, "not worth it")

    # A possible clash asks whether both tell of one event. Yes: two sources disagree, and that is what is accepted.
    count = walk_to(window, flood.FEWER, flood.MORE, Key.Key_K)
    assert count.outcome is Outcome.LIKELY
    press(Key.Key_3, held=CTRL)
    assert form(window).checks.isAncestorOf(keyboard.focused())
    press(Key.Key_Space)
    assert current(window).outcome is Outcome.DISPUTED
    assert form(window).changed.text() == "Was “possible clash”, is now “disputed”."
    assert form(window).checks.isAncestorOf(keyboard.focused())
    press(Key.Key_7, held=CTRL)
    assert current(window).id == count.id
    press(Key.Key_Return)
    assert [one.title for one in views.contradictions(project)] == [
        "People killed: 12 or 17", "People evacuated: about 1,500 or more than 2,000",
    ]  # fmt: skip

    # A toll that rose is an update, from the later to the earlier. One undo takes all of it back, and shows it again.
    rose = walk_to(window, flood.SEVENTEEN, flood.TWENTY_ONE)
    press(Key.Key_Return)
    (link,) = views.links(project)
    press(Key.Key_Z, held=CTRL)
    assert not views.links(project)
    assert views.suggestion(project, rose.id).verdict is None
    assert current(window).id == rose.id
    assert outlined(window) == [flood.SEVENTEEN, flood.TWENTY_ONE]
    press(Key.Key_Z, held=CTRL | SHIFT)
    (link,) = views.links(project)
    assert link.relation == "updates"
    assert views.claim(project, link.first_id).quote == flood.TWENTY_ONE

    # S leaves one for later, out of the list.
    press(Key.Key_7, held=CTRL)
    bridge = walk_to(window, flood.PROMISED, flood.DENIED)
    press(Key.Key_S)
    assert views.suggestion(project, bridge.id).verdict is Verdict.LATER
    window.dock.catch_up("suggestion")
    assert bridge.id not in window.dock.suggestions.table.records.ids

    # The matrix has what each outlet tells; Enter on a cell shows the places.
    press(Key.Key_8, held=CTRL)
    page = window.dock.figures.page("matrix")
    assert isinstance(page, MatrixPage)
    qtbot.waitUntil(page.table.hasFocus)
    told = [{cell.outlet: row.tellings[cell.tellings[0]].words for cell in row.cells} for row in page.figures.rows]  # fmt: skip
    assert {"The River Post": "≈1,500", "A walk through a town of mud": ">2,000"} in told
    session.select("")
    press(Key.Key_Return)
    assert session.selection.noun == "suggestion"
    assert len(outlined(window)) == 2

    # Found again, nothing that was decided comes back.
    press(Key.Key_F5)
    qtbot.waitUntil(lambda: not window.comparing.busy, timeout=60_000)
    window.dock.catch_up("suggestion")
    assert not {found.id, headline.id, count.id, rose.id, bridge.id} & set(
        window.dock.suggestions.table.records.ids
    )

    # The report says what the machine made of each pair, and what the checker did.
    folder = export(window, qtbot)
    rows = {(row["first_quote"], row["second_quote"]): row for row in table(folder / "report.csv")}
    assert set(rows) == {
        (flood.TWELVE, flood.SEVENTEEN), (flood.FEWER, flood.MORE), (flood.TWENTY_ONE, flood.SEVENTEEN),
    }  # fmt: skip
    clash = rows[flood.TWELVE, flood.SEVENTEEN]
    assert (clash["row_type"], clash["title"]) == ("contradiction", "People killed: 12 or 17")
    assert (clash["first_value"], clash["second_value"], clash["difference"]) == ("12", "17", "5")
    assert (clash["machine_outcome"], clash["checker_outcome"]) == ("contradicts", "contradicts")
    assert (clash["first_outlet"], clash["second_date"]) == ("The River Post", "2025-03-03")
    assert clash["first_period_read"] == clash["second_period_read"] == "2025-03-02"
    assert "value: 12 and 17 cannot both hold." in clash["checks_failed"]
    assert clash["rule"] == "numbers"
    assert clash["reviewed_by"] == "unreviewed"
    dispute = rows[flood.FEWER, flood.MORE]
    assert dispute["machine_outcome"] == "disputed"
    assert dispute["because"].startswith("The fire brigade and Red Cross disagree.")
    assert "event: You settled this." in dispute["checks_passed"]
    update = rows[flood.TWENTY_ONE, flood.SEVENTEEN]
    assert (update["row_type"], update["relation"]) == ("link", "updates")
    listed = table(folder / "suggestions.csv")
    decided = {(row["first_quote"], row["second_quote"]): row["decision"] for row in listed}
    assert decided[headline.first.quote, headline.second.quote] == "dismissed"
    assert decided[flood.PROMISED, flood.DENIED] == "later"
    figures = table(folder / "matrix.csv")
    assert any(row["The Daily Sluice"].startswith("≠ 17") for row in figures)


def test_the_list_can_be_narrowed_by_keys_and_what_was_dismissed_brought_back(
    desk: desk_app.Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    window = desk.make(tmp_path / "flood.counterpoint")
    assert window is not None
    to_front(window)
    take_in(window, flood.write_articles(tmp_path), qtbot)
    press(Key.Key_F5)
    qtbot.waitUntil(lambda: not window.comparing.busy, timeout=60_000)
    press(Key.Key_7, held=CTRL)
    press(Key.Key_F, held=CTRL)
    write("evacuated")
    qtbot.waitUntil(lambda: len(window.dock.suggestions.table.records.ids) == 1)
    press(Key.Key_Down, Key.Key_J)
    chosen = current(window)
    assert (chosen.first.quote, chosen.second.quote) == (flood.FEWER, flood.MORE)
    press(Key.Key_X, Key.Key_3)
    to_front(window)
    project = window.session.project
    assert views.suggestion(project, chosen.id).reason == "different place or event"
    press(Key.Key_Z, held=CTRL)
    assert views.suggestion(project, chosen.id).verdict is None
    assert current(window).id == chosen.id
