"""Ties made at the window, by keys and mouse: only what was picked is tied, and a wrong place is said to be one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from core import operations
from core.operations import views
from gui.dialogs.key_choice import KeyChoice

if TYPE_CHECKING:
    from tests.gui.gestures.conftest import Hands

PLAIN = "The two sides"
C, L, ENTER, ESC = Qt.Key.Key_C, Qt.Key.Key_L, Qt.Key.Key_Return, Qt.Key.Key_Escape


def newest(hands: Hands) -> tuple[int, ...]:
    """Return the claims of the contradiction made last."""
    return views.contradictions(hands.window.session.project)[-1].claim_ids


def prompt(hands: Hands) -> str:
    return hands.window.notices.text_of("prompt")


def test_the_closing_c_ties_what_was_picked_where_claims_overlap(hands: Hands) -> None:
    hands.click(2, "signed in 2025", 3)
    hands.press(C)
    hands.click(1, "over 13 percent", 6)
    assert "2 claims" in prompt(hands)
    hands.press(C)
    assert newest(hands) == (7, 5)


def test_four_picked_make_a_contradiction_of_four(hands: Hands) -> None:
    hands.click(2, "signed in 2025", 3)
    hands.press(C)
    for words, article_id in (("1,200 dockers", 1), ("over 13 percent", 1), ("members", 2)):
        hands.click(article_id, words, 3)
    hands.press(C)
    assert newest(hands) == (7, 2, 5, 6)


def test_the_second_c_takes_the_claim_the_caret_was_brought_to(hands: Hands) -> None:
    hands.click(2, "signed in 2025", 3)
    hands.press(C)
    view = hands.view(1)
    view.setFocus()
    place = view.text.index("1,200 dockers")
    view.select_span(place, place)
    hands.press(C)
    assert newest(hands) == (7, 2)


def test_c_twice_without_a_step_between_ties_nothing(hands: Hands) -> None:
    before = len(views.contradictions(hands.window.session.project))
    hands.click(1, "over 13 percent", 6)
    hands.window.session.select("claim", 7)
    hands.press(C, C)
    assert len(views.contradictions(hands.window.session.project)) == before
    assert "Go to another claim" in hands.window.notices.text_of("error")
    assert "claim 7" in prompt(hands)


def test_rows_chosen_together_during_a_gathering_all_go_in(hands: Hands) -> None:
    hands.click(2, "signed in 2025", 3)
    hands.press(C)
    hands.window.session.select("claim", 2, 5)
    hands.press(C)
    assert newest(hands) == (7, 2, 5)


def test_enter_on_plain_text_says_that_no_claim_is_there(hands: Hands) -> None:
    for key in (C, L):
        hands.click(2, "signed in 2025", 3)
        hands.press(key)
        waits = prompt(hands)
        hands.click(1, PLAIN, 3)
        hands.press(ENTER)
        assert hands.window.notices.text_of("error").startswith("There is no claim here.")
        assert prompt(hands) == waits
        hands.press(ESC)


def test_a_link_goes_to_the_claim_at_the_caret_after_plain_text(hands: Hands) -> None:
    hands.click(2, "signed in 2025", 3)
    hands.press(L)
    hands.click(1, PLAIN, 3)
    hands.press(ENTER)
    hands.click(1, "1,200 dockers", 3)
    hands.press(Qt.Key.Key_S)
    link = views.links(hands.window.session.project)[-1]
    assert (link.first_id, link.second_id) == (7, 2)


def test_the_only_claim_gathered_is_not_taken_out_without_a_word(hands: Hands) -> None:
    hands.click(2, "signed in 2025", 3)
    hands.press(C)
    hands.click(2, "signed in 2025", 5)
    assert "Go to another claim" in hands.window.notices.text_of("error")
    assert "claim 7" in prompt(hands)


def test_enter_takes_the_claim_that_was_walked_to_where_a_shorter_one_lies_within(
    hands: Hands,
) -> None:
    hands.click(2, "signed in 2025", 3)
    hands.press(C)
    view = hands.view(2)
    view.setFocus()
    hands.window.session.select("claim", 4)
    place = view.text.index("members")
    view.select_span(place, place)
    hands.press(ENTER)
    hands.press(C)
    assert newest(hands) == (7, 4)


def error(hands: Hands) -> str:
    return hands.window.notices.text_of("error")


def test_what_is_to_be_done_first_is_said_until_it_is_done(hands: Hands) -> None:
    hands.click(2, "signed in 2025", 3)
    hands.press(Qt.Key.Key_O)
    assert error(hands).startswith("Claim 7 has no tie yet.")
    hands.click(1, "1,200 dockers", 3)
    assert error(hands) == ""


def test_select_a_claim_first_goes_when_one_is_selected(hands: Hands) -> None:
    hands.click(1, PLAIN, 3)
    hands.press(Qt.Key.Key_O)
    assert error(hands) == "Select a claim first."
    hands.click(1, "1,200 dockers", 3)
    assert error(hands) == ""


def test_escape_closes_messages_then_selects_nothing(hands: Hands) -> None:
    hands.click(2, "signed in 2025", 3)
    hands.press(Qt.Key.Key_O, ESC)
    assert error(hands) == ""
    assert hands.window.session.selection.ids == (7,)
    hands.press(ESC)
    assert hands.window.session.selection.ids == ()


def test_escape_in_a_list_selects_nothing_and_in_a_field_keeps_the_record(hands: Hands) -> None:
    session = hands.window.session
    hands.click(2, "signed in 2025", 3)
    hands.press(Qt.Key.Key_E, ESC)
    assert session.selection.ids == (7,)
    hands.press(Qt.Key.Key_4, held=Qt.KeyboardModifier.ControlModifier)
    hands.press(ESC)
    assert session.selection.ids == ()


def test_escape_puts_back_what_stood_in_a_field_and_then_goes_to_the_text(hands: Hands) -> None:
    window = hands.window
    hands.click(2, "signed in 2025", 3)
    hands.press(Qt.Key.Key_N)
    hands.write("never mind")
    hands.press(ESC, ESC)
    assert hands.view(2).hasFocus()
    assert window.session.selection.ids == (7,)
    hands.press(Qt.Key.Key_K)
    assert window.session.selection.ids != (7,)
    assert views.claim(window.session.project, 7).note == ""
    window.inspector.focus_note()
    hands.press(ESC)
    assert hands.view(2).hasFocus()


def test_escape_in_a_gesture_leaves_that_alone(hands: Hands) -> None:
    hands.click(2, "signed in 2025", 3)
    hands.press(L, ESC)
    assert not hands.window.tying.under_way
    assert hands.window.session.selection.ids == (7,)


def test_a_click_on_plain_text_keeps_what_is_selected(hands: Hands) -> None:
    hands.click(2, "signed in 2025", 3)
    hands.click(2, "Union officials", 3)
    assert hands.window.session.selection.ids == (7,)


def test_what_failed_stands_until_it_is_closed(hands: Hands) -> None:
    hands.window.notices.error("The disk is full.")
    hands.click(2, "signed in 2025", 3)
    assert error(hands) == "The disk is full."
    hands.press(ESC)
    assert error(hands) == ""


def test_messages_stand_above_the_find_bar(hands: Hands) -> None:
    hands.click(1, PLAIN, 3)
    hands.window.notices.error("The disk is full.")
    hands.press(Qt.Key.Key_F, held=Qt.KeyboardModifier.ControlModifier)
    bar = hands.window.readers.active.find_bar
    assert bar.isVisible()
    notices = hands.window.notices
    foot = notices.mapToGlobal(notices.rect().bottomLeft()).y()
    hands.window.notices.parentWidget().layout().activate()
    assert foot < bar.mapToGlobal(bar.rect().topLeft()).y()
    hands.press(ESC)
    assert notices.mapToGlobal(notices.rect().bottomLeft()).y() > foot


def asked(hands: Hands) -> KeyChoice:
    """Return the question that is open."""
    (found,) = [w for w in hands.window.findChildren(KeyChoice) if w.isVisible()]
    return found


def test_the_question_stands_beside_the_words_it_is_about(hands: Hands) -> None:
    hands.click(2, "signed in 2025", 3)
    hands.press(L)
    where, at = hands.point(1, "1,200 dockers", 3)
    hands.click(1, "1,200 dockers", 3)
    popup = asked(hands)
    assert not popup.frameGeometry().contains(where.mapToGlobal(at))
    assert abs(popup.frameGeometry().top() - where.mapToGlobal(at).y()) < 60
    hands.press(ESC, ESC)


def test_words_that_are_a_quotation_are_not_quoted_twice(hands: Hands) -> None:
    session = hands.window.session
    place = hands.view(2).text.index("“Traffic")
    claim_id = session.do(lambda p: operations.add_claim(p, 2, place, place + 25))
    assert claim_id
    session.select("claim", claim_id)
    hands.window.readers.focus_active()
    hands.press(L)
    assert prompt(hands) == (
        f"Linking claim {claim_id} “Traffic growth this year”. Go to the other claim and press Enter, or click it."
        " Esc leaves."
    )


def answers(hands: Hands) -> list[str]:
    """Return what the question that is open can be answered with."""
    found = asked(hands).answers
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(found.item(at).data(role) or found.item(at).text()) for at in range(found.count())]


def test_a_contradiction_of_all_that_was_picked_is_not_offered_to_be_joined(hands: Hands) -> None:
    session = hands.window.session
    session.do(lambda p: operations.add_contradiction(p, [1, 7], title="How much traffic grew"))
    session.select("claim", 1, 3)
    hands.window.tying.contradiction()
    assert asked(hands).title.text() == "Contradiction 1 ties these claims already"
    joining, new = answers(hands)
    assert "Join" in joining
    assert "new contradiction" in new
    hands.press(Qt.Key.Key_1)
    assert newest(hands) == (1, 7, 3)


def test_contradictions_of_one_title_are_told_apart_by_their_numbers(hands: Hands) -> None:
    session = hands.window.session
    session.do(lambda p: operations.add_contradiction(p, [1, 7], title="How much traffic grew"))
    session.select("claim", 1, 2)
    hands.window.tying.contradiction()
    offered = "\n".join(answers(hands))
    assert "Join contradiction 1 “How much traffic grew”" in offered
    assert "Join contradiction 2 “How much traffic grew”" in offered
    hands.press(ESC)
