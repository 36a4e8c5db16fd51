"""The window wires its parts: what is done in one is seen in the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPushButton

from core import operations, settings
from core.operations import views
from gui import actions, remembered
from gui.dialogs.import_articles import ImportDialog
from gui.dialogs.key_choice import KeyChoice
from gui.fields import Choice
from gui.main_window import MainWindow
from gui.panels.contradiction_form import ContradictionForm
from gui.panels.ratings import RatingField
from gui.panels.resolving import Resolver
from gui.session import Selection, Session
from tests.core import desk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from core.operations.views import Project

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def shown(project: Project, qtbot: QtBot) -> MainWindow:
    """Return a window on a project that is still there when it was closed, for qtbot to take down."""
    made = MainWindow(Session(project))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def window(qapp: object, project: Project, qtbot: QtBot) -> MainWindow:
    """Give a window on the project of three articles, the first two in its readers."""
    made = shown(project, qtbot)
    made.resize(1400, 900)
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    made.readers.show_article(1)
    made.readers.show_article(2, beside=True)
    made.readers.show_article(1)
    return made


@pytest.fixture
def press(window: MainWindow) -> Callable[..., None]:
    """Give a function that presses a key where the keyboard is."""

    def press_key(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        popup = QApplication.activePopupWidget()
        inside = popup.focusWidget() or popup if popup else None
        QTest.keyClick(inside or QApplication.focusWidget() or window, key, held)

    return press_key


def focused() -> QWidget:
    """Return the widget that has the keyboard."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def select_words(window: MainWindow, words: str) -> None:
    """Select words in the active reader as the keyboard does."""
    view = window.readers.active.view
    start = view.text.index(words)
    view.select_span(start, start + len(words))
    view.setFocus()


def last_claim(window: MainWindow) -> int:
    return max(claim.id for claim in views.claims(window.session.project))


def test_every_action_does_something(window: MainWindow) -> None:
    assert window.commands.keys() == {action.id for action in actions.ACTIONS}


def test_h_marks_and_the_keyboard_stays_in_the_text(
    window: MainWindow, press: Callable[..., None]
) -> None:
    select_words(window, "the minister said on Tuesday")
    press(Qt.Key.Key_H)
    claim = views.claim(window.session.project, last_claim(window))
    assert claim.quote == "the minister said on Tuesday"
    assert window.session.selection == Selection("claim", (claim.id,))
    assert window.readers.active.view.hasFocus()


def test_h_twice_makes_one_claim(window: MainWindow, press: Callable[..., None]) -> None:
    select_words(window, "the minister said on Tuesday")
    press(Qt.Key.Key_H)
    select_words(window, " the minister said on Tuesday")
    press(Qt.Key.Key_H)
    assert views.tally(window.session.project).claims == 5


def test_h_with_nothing_selected_marks_the_sentence(
    window: MainWindow, press: Callable[..., None]
) -> None:
    view = window.readers.active.view
    place = view.text.index("two sides")
    view.select_span(place, place)
    view.setFocus()
    press(Qt.Key.Key_H)
    quote = views.claim(window.session.project, last_claim(window)).quote
    assert quote == "The two sides signed an agreement in mid-January."


def test_a_word_that_the_mouse_cut_is_marked_whole(
    window: MainWindow, press: Callable[..., None]
) -> None:
    select_words(window, "e minister said on Tuesda")
    press(Qt.Key.Key_H)
    claim = views.claim(window.session.project, last_claim(window))
    assert claim.quote == "the minister said on Tuesday"


def test_evidence_and_the_rest_open_by_key(window: MainWindow, press: Callable[..., None]) -> None:
    window.session.select("claim", 1)
    window.readers.focus_active()
    press(Qt.Key.Key_V)
    QTest.keyClicks(focused(), "Yearbook")
    press(Qt.Key.Key_Return)
    (evidence,) = views.evidence(window.session.project, "claim", 1)
    assert evidence.title == "Yearbook"
    press(Qt.Key.Key_G)
    assert window.inspector.form.findChild(RatingField).choice.hasFocus()
    window.session.select("link", 1)
    window.readers.focus_active()
    press(Qt.Key.Key_R)
    assert window.notices.text_of("error") == "Select a contradiction first."
    window.session.select("contradiction", 1)
    window.readers.focus_active()
    press(Qt.Key.Key_R)
    assert not window.inspector.form.findChild(Resolver).isHidden()


def test_a_new_name_is_worked_under_at_once(window: MainWindow) -> None:
    settings.save({"name": "Boris Feld"})
    window.use_settings()
    assert window.status.who.text() == "Working as Boris Feld"
    operations.add_claim(window.session.project, 1, 0, 7)
    claim = views.claim(window.session.project, last_claim(window))
    names = {one.id: one.name for one in views.annotators(window.session.project)}
    assert names[claim.annotator_id] == "Boris Feld"


def test_letters_are_typed_in_fields(window: MainWindow) -> None:
    field = window.dock.findChild(QLineEdit)
    assert field
    field.setFocus()
    QTest.keyClicks(field, "hlc")
    assert field.text() == "hlc"
    assert views.tally(window.session.project).claims == 4


def test_letters_in_a_form_that_opened_in_place_run_no_commands(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.showing.record("contradiction", 1)
    window.show_selection()
    form = window.inspector.form
    assert isinstance(form, ContradictionForm)
    form.begin_resolving()
    press(Qt.Key.Key_Tab)
    QTest.keyClicks(focused(), "My long reason")
    press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert focused() is form.resolver.standing.choice
    steps = views.counts(window.session.project).steps
    for key in (Qt.Key.Key_O, Qt.Key.Key_J, Qt.Key.Key_K, Qt.Key.Key_G, Qt.Key.Key_V):
        press(key)
        assert focused() is form.resolver.standing.choice
    form.resolver.resolve_button.setFocus()
    press(Qt.Key.Key_O)
    assert window.session.selection.ids == (1,)
    assert window.session.selection.noun == "contradiction"
    assert form.resolver.reason.value() == "My long reason"
    assert views.counts(window.session.project).steps == steps


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_letters_look_for_words_in_an_open_list(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.session.select("claim", 1)
    window.show_selection()
    assert window.inspector.begin("rating")
    press(Qt.Key.Key_Space)
    for letter in (Qt.Key.Key_C, Qt.Key.Key_O, Qt.Key.Key_N):
        press(letter)
    assert window.notices.text_of("prompt") == ""
    press(Qt.Key.Key_Return)
    field = focused()
    assert isinstance(field, Choice)
    assert field.currentText() == "contradicted by evidence"
    press(Qt.Key.Key_J)
    assert window.session.selection.current == 2


def test_how_claims_are_linked_is_asked_once_and_the_prompt_makes_room_for_it(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.session.select("claim", 2)
    window.readers.focus_active()
    press(Qt.Key.Key_L)
    window.tying.take(3)
    assert window.notices.text_of("prompt") == ""
    window.tying.take(4)
    (asked,) = [w for w in window.findChildren(KeyChoice) if w.isVisible()]
    QTest.keyClick(asked.answers, Qt.Key.Key_Escape)
    assert not asked.isVisible()
    assert "Linking claim 2" in window.notices.text_of("prompt")
    window.tying.take(4)
    (asked,) = [w for w in window.findChildren(KeyChoice) if w.isVisible()]
    QTest.keyClick(asked.answers, Qt.Key.Key_N)
    newest = views.links(window.session.project)[-1]
    assert (newest.first_id, newest.second_id, newest.relation) == (2, 4, "narrows")
    assert not window.tying.under_way


def test_l_links_across_the_readers_with_one_key_for_the_relation(
    window: MainWindow, press: Callable[..., None], qtbot: QtBot
) -> None:
    window.session.select("claim", 2)
    window.readers.focus_active()
    press(Qt.Key.Key_L)
    assert "Linking claim 2" in window.notices.text_of("prompt")
    press(Qt.Key.Key_F6)
    view = window.readers.active.view
    assert view.article_id == 2
    place = view.text.index("fewer than 900") + 3
    view.select_span(place, place)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_S)
    newest = views.links(window.session.project)[-1]
    assert (newest.first_id, newest.second_id, newest.relation) == (2, 4, "same as")
    assert window.session.selection == Selection("link", (newest.id,))
    assert window.notices.text_of("prompt") == ""


def test_words_selected_at_the_other_end_become_a_claim(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.session.select("claim", 2)
    window.readers.focus_active()
    press(Qt.Key.Key_L)
    press(Qt.Key.Key_F6)
    select_words(window, "The agreement was signed in 2025")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_U)
    newest = views.links(window.session.project)[-1]
    quote = views.claim(window.session.project, newest.second_id).quote
    assert (newest.relation, quote) == ("updates", "The agreement was signed in 2025")


def test_c_gathers_claims_into_a_contradiction(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.session.select("claim", 2)
    window.readers.focus_active()
    press(Qt.Key.Key_C)
    window.tying.take(4)
    assert "2 claims" in window.notices.text_of("prompt")
    press(Qt.Key.Key_C)
    newest = views.contradictions(window.session.project)[-1]
    assert newest.claim_ids == (2, 4)
    assert window.session.selection == Selection("contradiction", (newest.id,))


def test_c_joins_an_open_contradiction(window: MainWindow, press: Callable[..., None]) -> None:
    window.session.select("claim", 2)
    window.readers.focus_active()
    press(Qt.Key.Key_C)
    window.tying.take(1)
    press(Qt.Key.Key_C)
    press(Qt.Key.Key_1)
    (only,) = views.contradictions(window.session.project)
    assert set(only.claim_ids) == {1, 2, 3}


def test_escape_leaves_a_gesture(window: MainWindow, press: Callable[..., None]) -> None:
    window.session.select("claim", 2)
    window.readers.focus_active()
    press(Qt.Key.Key_L)
    press(Qt.Key.Key_Escape)
    assert window.notices.text_of("prompt") == ""
    assert not window.tying.under_way


def test_j_and_k_walk_among_claims(window: MainWindow, press: Callable[..., None]) -> None:
    view = window.readers.active.view
    view.select_span(0, 0)
    view.setFocus()
    walked = []
    for key in (Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_K):
        press(key)
        walked.append(window.session.selection.current)
    assert walked == [1, 2, 1, 2]


def test_o_goes_to_the_other_end_and_back(window: MainWindow, press: Callable[..., None]) -> None:
    window.readers.show_article(3)
    window.session.select("claim", 4)
    window.readers.focus_active()
    press(Qt.Key.Key_O)
    assert window.session.selection == Selection("claim", (2,))
    assert {pane.view.article_id for pane in window.readers.panes} == {1, 2}
    press(Qt.Key.Key_O)
    assert window.session.selection == Selection("claim", (4,))


def test_undo_takes_back_and_shows_the_place(
    window: MainWindow, press: Callable[..., None]
) -> None:
    select_words(window, "the minister said on Tuesday")
    press(Qt.Key.Key_H)
    window.readers.show_article(3)
    press(Qt.Key.Key_Z, CTRL)
    assert views.tally(window.session.project).claims == 4
    assert window.notices.text_of("told") == "Undone: Add claim 5"
    assert window.readers.active.view.article_id == 1
    press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert window.session.selection == Selection("claim", (5,))


def test_removing_says_what_went_and_can_be_taken_back(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.session.select("claim", 1)
    window.readers.focus_active()
    press(Qt.Key.Key_Delete)
    said = window.notices.text_of("told")
    assert said == "Removed claim 1. With it went contradiction 1 “How much traffic grew”."
    window.commands["undo"].trigger()
    assert views.tally(window.session.project).claims == 4
    assert len(views.contradictions(window.session.project)) == 1


def test_the_undo_of_a_message_takes_back_what_it_tells(
    window: MainWindow, press: Callable[..., None], qtbot: QtBot
) -> None:
    window.session.select("claim", 2)
    window.readers.focus_active()
    press(Qt.Key.Key_Delete)
    undo = next(b for b in window.notices.findChildren(QPushButton) if b.text() == "Undo")
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert window.notices.text_of("told") == "Undone: Remove claim 2"
    press(Qt.Key.Key_Delete)
    operations.edit_claim(window.session.project, 1, note="typed meanwhile")
    assert window.notices.text_of("told") == ""


def test_the_ends_of_a_claim_move_by_keys(window: MainWindow, press: Callable[..., None]) -> None:
    window.session.select("claim", 1)
    window.readers.focus_active()
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert views.claim(window.session.project, 1).quote == "rose by over 13"
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier | SHIFT)
    assert views.claim(window.session.project, 1).quote == "harbour rose by over 13"


def test_a_row_shows_its_place_and_keeps_the_keyboard(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.commands["go_claims"].trigger()
    held = QGuiApplication.focusObject()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    assert window.session.selection.noun == "claim"
    assert QGuiApplication.focusObject() is held
    assert not window.readers.active.view.hasFocus()


def test_copying_a_quote_brings_its_citation(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.session.select("claim", 1)
    window.readers.focus_active()
    press(Qt.Key.Key_C, CTRL | SHIFT)
    assert QGuiApplication.clipboard().text().startswith("“rose by over 13 percent” – ")


def test_what_is_typed_is_written_when_the_window_closes(
    window: MainWindow, press: Callable[..., None], project: Project
) -> None:
    path = project.path
    window.session.select("claim", 1)
    window.readers.focus_active()
    press(Qt.Key.Key_N)
    QTest.keyClicks(focused(), "Ask the ministry")
    window.close()
    with desk.open_desk(path) as again:
        assert views.claim(again, 1).note == "Ask the ministry"


def test_the_panels_follow_when_the_readers_are_painted(window: MainWindow, qtbot: QtBot) -> None:
    window.session.select("claim", 2)
    assert window.readers.active.view.selected_spans()
    assert window.inspector.form is None
    qtbot.waitUntil(lambda: window.inspector.form is not None)
    assert getattr(window.inspector.form, "record_id", None) == 2


def test_what_was_refused_is_not_lost_without_a_word(
    window: MainWindow, press: Callable[..., None], qtbot: QtBot
) -> None:
    window.session.select("claim", 1)
    window.show_selection()
    choice = window.inspector.form.findChild(RatingField).choice
    choice.setCurrentText("contradicted by evidence")
    choice.activated.emit(choice.currentIndex())
    window.close()
    assert window.isVisible()
    question = window.findChild(QMessageBox)
    assert "asks for a rationale and evidence" in question.informativeText()
    lose = next(b for b in question.buttons() if b.text() == "Close all the same")
    qtbot.mouseClick(lose, Qt.MouseButton.LeftButton)
    assert not window.isVisible()


def test_a_window_comes_back_as_it_was(window: MainWindow, project: Project, qtbot: QtBot) -> None:
    path = project.path
    window.readers.show_article(3)
    window.session.select("contradiction", 1)
    window.commands["toggle_dock"].trigger()
    before = [pane.view.article_id for pane in window.readers.panes]
    window.close()
    assert remembered.window(path)
    again = shown(desk.open_desk(path), qtbot)
    assert [pane.view.article_id for pane in again.readers.panes] == before
    assert again.session.selection == Selection("contradiction", (1,))
    assert again.dock.isHidden()
    again.close()


def test_files_dropped_on_the_window_are_shown_to_be_confirmed(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "walkout.txt"
    file.write_text("The walkout ended\n\nWork began again on Monday.\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    event = QDropEvent(
        QPoint(300, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    window.dropEvent(event)
    dialog = window.findChild(ImportDialog)
    qtbot.waitUntil(lambda: not dialog.reading.busy)
    dialog.accept()
    qtbot.waitUntil(lambda: views.tally(window.session.project).articles == 4)
    qtbot.waitUntil(lambda: window.notices.text_of("told") == "1 article came in.")
    assert [pane.article_id for pane in window.readers.panes] == [1, 2]  # what is read stays
    show = next(b for b in window.notices.findChildren(QPushButton) if b.text() == "Show")
    qtbot.mouseClick(show, Qt.MouseButton.LeftButton)
    assert window.readers.active.view.article_id == 4
    window.session.undo()
    assert [pane.article_id for pane in window.readers.panes] == [1, 2]


def test_what_came_in_fills_the_readers_that_are_empty(window: MainWindow) -> None:
    window.readers.panes[1].clear()
    (came,) = desk.take_in(window.session.project, "Late news\n\nWork began.\n", title="Late news")
    window.errands.articles_wanted.emit([came, 3])
    assert [pane.article_id for pane in window.readers.panes] == [1, came]
    assert window.readers.active is window.readers.panes[1]


def test_files_left_out_are_told_once_with_what_came_in(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    file, empty = tmp_path / "walkout.txt", tmp_path / "empty.txt"
    file.write_text("The walkout ended\n\nWork began again on Monday.\n", encoding="utf-8")
    empty.write_text("", encoding="utf-8")
    window.errands.import_files([str(file), str(empty)])
    dialog = window.findChild(ImportDialog)
    qtbot.waitUntil(lambda: not dialog.reading.busy)
    dialog.accept()
    qtbot.waitUntil(lambda: bool(window.notices.text_of("error")))
    assert window.notices.text_of("error") == "1 article came in, 1 file left out."
    assert window.notices.text_of("told") == ""


def test_a_project_that_cannot_be_written_can_be_read(project: Project, qtbot: QtBot) -> None:
    other = operations.open(project.path, write=False)
    window = shown(other, qtbot)
    window.show()
    assert not window.commands["mark"].isEnabled()
    assert not window.commands["import_articles"].isEnabled()
    assert window.status.saved.text() == "Read only"
    assert window.notices.text_of("error")
    window.close()
