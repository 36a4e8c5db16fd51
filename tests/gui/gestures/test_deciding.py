"""Going through suggestions at the desk, by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit

from core import operations
from core.operations import views
from core.words import Verdict
from gui.dialogs.key_choice import KeyChoice
from gui.main_window import MainWindow
from gui.panels.suggestion_groups import ALIKE, DECIDED
from gui.session import Selection, Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from core.operations.views import Project, SuggestionRow

Key = Qt.Key
Press = "Callable[..., None]"


@pytest.fixture
def window(qapp: object, project: Project, suggestions: list[int], qtbot: QtBot) -> MainWindow:
    """Give a window on a project with suggestions, articles 1 and 2 in its readers."""
    assert suggestions
    made = MainWindow(Session(project))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
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
    """Give a function that presses keys where the keyboard is."""

    def press_keys(
        *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        for key in keys:
            popup = QApplication.activePopupWidget()
            inside = popup.focusWidget() or popup if popup else None
            QTest.keyClick(inside or QApplication.focusWidget() or window, key, held)

    return press_keys


def go_to_list(press: Callable[..., None]) -> None:
    press(Key.Key_7, held=Qt.KeyboardModifier.ControlModifier)


def selected(window: MainWindow) -> Selection:
    return window.session.selection


def row(window: MainWindow, suggestion_id: int) -> SuggestionRow:
    return views.suggestion(window.session.project, suggestion_id)  # type: ignore[return-value]


def outlined(window: MainWindow) -> list[str]:
    return [
        pane.view.text[p.start : p.end] for pane in window.readers.panes for p in pane.view.passages
    ]


def test_j_and_k_walk_the_list_and_show_both_places(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.readers.show_article(3)
    go_to_list(press)
    press(Key.Key_J)
    assert selected(window) == Selection("suggestion", (1,))
    assert outlined(window) == [
        "Traffic through the northern harbour rose by over 13 percent",
        "Traffic growth this year has been 10 percent",
    ]
    press(Key.Key_J)
    assert selected(window) == Selection("suggestion", (2,))
    assert window.dock.suggestions.table.hasFocus()
    press(Key.Key_K)
    assert selected(window) == Selection("suggestion", (1,))
    press(Key.Key_K)
    assert selected(window) == Selection("suggestion", (1,))
    assert "first one" in window.notices.text_of("error")


def test_j_in_a_reader_walks_suggestions_while_one_is_selected_and_claims_else(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.readers.focus_active()
    press(Key.Key_J)
    assert selected(window).noun == "claim"
    window.showing.record("suggestion", 1)
    assert window.readers.isAncestorOf(QApplication.focusWidget() or window)
    press(Key.Key_J)
    assert selected(window) == Selection("suggestion", (2,))
    press(Key.Key_Escape, Key.Key_J)
    assert selected(window).noun == "claim"


def test_j_in_another_list_walks_claims_whatever_is_selected(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.showing.record("suggestion", 1)
    press(Key.Key_4, held=Qt.KeyboardModifier.ControlModifier)
    press(Key.Key_J)
    assert selected(window).noun == "claim"


def test_enter_accepts_and_goes_on(window: MainWindow, press: Callable[..., None]) -> None:
    before = len(views.contradictions(window.session.project))
    go_to_list(press)
    press(Key.Key_J, Key.Key_Return)
    assert row(window, 1).verdict is Verdict.ACCEPTED
    assert selected(window) == Selection("suggestion", (2,))
    assert window.notices.text_of("told")
    press(Key.Key_Return)
    assert len(views.contradictions(window.session.project)) > before
    press(Key.Key_Return)
    assert row(window, 3).verdict is Verdict.ACCEPTED
    assert selected(window) == Selection()


def test_enter_accepts_nothing_that_was_not_shown(
    window: MainWindow, press: Callable[..., None]
) -> None:
    go_to_list(press)
    press(Key.Key_Return)
    assert selected(window) == Selection("suggestion", (1,))
    assert row(window, 1).verdict is None
    press(Key.Key_Return)
    assert row(window, 1).verdict is Verdict.ACCEPTED


def test_enter_in_a_reader_accepts_what_is_selected(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.readers.focus_active()
    window.showing.record("suggestion", 2)
    press(Key.Key_Return)
    assert row(window, 2).verdict is Verdict.ACCEPTED
    assert selected(window) == Selection("suggestion", (3,))


def test_enter_takes_the_other_end_while_a_link_is_made(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.readers.focus_active()
    window.showing.record("suggestion", 2)
    window.session.select("claim", 1)
    press(Key.Key_L)
    window.session.select("suggestion", 2)
    window.readers.panes[0].view.reveal(*_claim(window, 2), focus=True)
    press(Key.Key_Return)
    assert row(window, 2).verdict is None
    assert QApplication.activePopupWidget() is not None
    press(Key.Key_Escape, Key.Key_Escape)


def _claim(window: MainWindow, claim_id: int) -> tuple[int, int]:
    anchor = views.claim(window.session.project, claim_id).anchor
    return anchor.start, anchor.end


def test_x_and_a_number_dismiss_for_a_reason(
    window: MainWindow, press: Callable[..., None]
) -> None:
    go_to_list(press)
    press(Key.Key_J, Key.Key_X)
    assert isinstance(QApplication.activePopupWidget(), KeyChoice)
    press(Key.Key_2)
    assert (row(window, 1).verdict, row(window, 1).reason) == (
        Verdict.DISMISSED,
        "different period",
    )
    assert selected(window) == Selection("suggestion", (2,))
    assert window.dock.suggestions.table.hasFocus()


def test_a_reason_in_own_words(
    window: MainWindow, press: Callable[..., None], qtbot: QtBot
) -> None:
    go_to_list(press)
    press(Key.Key_J, Key.Key_X, Key.Key_0)
    (dialog,) = window.findChildren(QInputDialog)
    (field,) = dialog.findChildren(QLineEdit)
    QTest.keyClicks(field, "one counts ships, the other boxes")
    QTest.keyClick(field, Key.Key_Return)
    qtbot.waitUntil(lambda: row(window, 1).verdict is Verdict.DISMISSED)
    assert row(window, 1).reason == "other: one counts ships, the other boxes"


def test_esc_dismisses_nothing(window: MainWindow, press: Callable[..., None]) -> None:
    go_to_list(press)
    press(Key.Key_J, Key.Key_X, Key.Key_Escape)
    assert row(window, 1).verdict is None
    assert selected(window) == Selection("suggestion", (1,))


def test_s_leaves_for_later_and_u_brings_back(
    window: MainWindow, press: Callable[..., None], qtbot: QtBot
) -> None:
    go_to_list(press)
    press(Key.Key_J, Key.Key_S)
    assert row(window, 1).verdict is Verdict.LATER
    window.dock.suggestions.show_group(DECIDED[0])
    press(Key.Key_J)
    assert selected(window) == Selection("suggestion", (1,))
    press(Key.Key_U)
    assert row(window, 1).verdict is None
    qtbot.waitUntil(lambda: window.dock.tabText(0) == "Suggestions 3")


def test_several_are_decided_at_once(window: MainWindow, press: Callable[..., None]) -> None:
    go_to_list(press)
    press(Key.Key_J)
    press(Key.Key_Down, held=Qt.KeyboardModifier.ShiftModifier)
    assert set(selected(window).ids) == {1, 2}
    press(Key.Key_X, Key.Key_6)
    assert [row(window, one).verdict for one in (1, 2, 3)] == [
        Verdict.DISMISSED,
        Verdict.DISMISSED,
        None,
    ]
    assert selected(window) == Selection("suggestion", (3,))
    assert "2 suggestions" in window.notices.text_of("told")
    press(Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert [row(window, one).verdict for one in (1, 2)] == [None, None]


def test_undo_brings_the_decision_back_and_shows_it(
    window: MainWindow, press: Callable[..., None], qtbot: QtBot
) -> None:
    go_to_list(press)
    press(Key.Key_J, Key.Key_Return)
    assert selected(window) == Selection("suggestion", (2,))
    window.dock.suggestions.show_group(ALIKE[0])
    press(Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert row(window, 1).verdict is None
    assert selected(window) == Selection("suggestion", (1,))
    qtbot.waitUntil(lambda: 1 in window.dock.suggestions.table.records.ids)
    assert "Traffic growth this year has been 10 percent" in outlined(window)


def test_what_can_both_stand_is_linked_only_if_wanted(
    window: MainWindow, press: Callable[..., None]
) -> None:
    go_to_list(press)
    window.dock.suggestions.show_group(ALIKE[1])
    links = len(views.links(window.session.project))
    press(Key.Key_J, Key.Key_Return)
    assert isinstance(QApplication.activePopupWidget(), KeyChoice)
    press(Key.Key_N)
    assert row(window, 6).verdict is Verdict.ACCEPTED
    assert len(views.links(window.session.project)) == links + 1


def test_keys_without_a_suggestion_say_so(window: MainWindow, press: Callable[..., None]) -> None:
    window.readers.focus_active()
    press(Key.Key_X)
    assert "Select a suggestion first" in window.notices.text_of("error")
    press(Key.Key_S)
    assert "Select a suggestion first" in window.notices.text_of("error")


def test_o_goes_from_one_passage_to_the_other(
    window: MainWindow, press: Callable[..., None]
) -> None:
    go_to_list(press)
    press(Key.Key_J, Key.Key_O)
    assert window.readers.panes[0].view.hasFocus()
    press(Key.Key_O)
    assert window.readers.panes[1].view.hasFocus()
    press(Key.Key_O)
    assert window.readers.panes[0].view.hasFocus()


def test_a_letter_typed_into_the_filter_decides_nothing(
    window: MainWindow, press: Callable[..., None]
) -> None:
    go_to_list(press)
    press(Key.Key_J)
    window.dock.focus_filter()
    press(Key.Key_X, Key.Key_S)
    assert window.dock.suggestions.filter.words.text() == "xs"
    assert row(window, 1).verdict is None


def test_a_suggestion_selected_when_the_window_is_left_is_selected_again(
    window: MainWindow, project: Project
) -> None:
    from gui import window_state  # noqa: PLC0415

    window.showing.record("suggestion", 2)
    state = window_state.left(window)
    window.session.select("")
    window_state.restore(window, state)
    assert selected(window) == Selection("suggestion", (2,))
    operations.dismiss(project, [2], "different period")
    assert selected(window) == Selection("suggestion", (2,))
