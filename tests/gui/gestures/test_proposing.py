"""Claims that are proposed are walked through by keys: each outlined, told in a line, marked or skipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from core.operations import views

if TYPE_CHECKING:
    from tests.gui.gestures.conftest import Hands

P, X, ENTER, ESC, Z = (
    Qt.Key.Key_P,
    Qt.Key.Key_X,
    Qt.Key.Key_Return,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Z,
)


def prompt(hands: Hands) -> str:
    return hands.window.notices.text_of("prompt")


def outlined(hands: Hands) -> list[str]:
    return [
        pane.view.text[one.start : one.end]
        for pane in hands.window.readers.panes
        for one in pane.view.passages
    ]


@pytest.fixture
def proposed(hands: Hands) -> Hands:
    """Give hands at a window whose first article has claims to propose."""
    project = hands.window.session.project
    for claim in views.claims(project, article_id=1):
        hands.window.session.select("claim", claim.id)
        hands.window.marking.remove()
    hands.window.session.select("")
    hands.click(1, "Harbour traffic climbs", 3)
    hands.press(P)
    return hands


def test_a_proposal_is_outlined_and_told_with_its_count(proposed: Hands) -> None:
    assert prompt(proposed).startswith("1 of ")
    assert prompt(proposed).endswith("Enter marks it, X skips it, Esc ends.")
    assert len(outlined(proposed)) == 1


def test_enter_marks_and_x_skips_until_the_last_and_then_it_is_told(proposed: Hands) -> None:
    project = proposed.window.session.project
    total = int(prompt(proposed).split(" of ")[1].split()[0])
    (first,) = outlined(proposed)
    proposed.press(ENTER)
    assert [claim.quote for claim in views.claims(project, article_id=1)] == [first]
    assert prompt(proposed).startswith("2 of ")
    assert outlined(proposed) != [first]
    proposed.press(*[X] * (total - 1))
    assert prompt(proposed) == ""
    assert outlined(proposed) == []
    assert len(views.claims(project, article_id=1)) == 1
    told = proposed.window.notices.text_of("told")
    assert told == f"Marked 1 claim of {total} proposed."


def test_what_is_marked_is_filled_in_and_one_undo_takes_it_back(proposed: Hands) -> None:
    project = proposed.window.session.project
    while "minister" not in outlined(proposed)[0]:
        proposed.press(X)
    proposed.press(ENTER)
    (claim,) = views.claims(project, article_id=1)
    assert claim.speakers[0].name == "minister"
    assert "speakers" in views.filled_parts(project, claim.id)
    proposed.press(Z, held=Qt.KeyboardModifier.ControlModifier)
    assert views.claims(project, article_id=1) == []


def test_esc_ends_it(proposed: Hands) -> None:
    proposed.press(ESC)
    assert (prompt(proposed), outlined(proposed)) == ("", [])
    proposed.press(ENTER)
    assert views.claims(proposed.window.session.project, article_id=1) == []


def test_the_outline_stays_while_a_claim_is_looked_at(proposed: Hands) -> None:
    before = outlined(proposed)
    proposed.window.session.select("claim", 3)
    assert outlined(proposed) == before
    assert prompt(proposed)


def test_another_gesture_ends_it(proposed: Hands) -> None:
    proposed.click(2, "fewer than 900", 3)
    proposed.press(Qt.Key.Key_L)
    assert outlined(proposed) == []
    assert prompt(proposed).startswith("Linking")


def test_where_all_is_marked_it_is_said(hands: Hands) -> None:
    hands.click(1, "Harbour traffic climbs", 3)
    for _ in range(9):
        hands.press(P)
        while prompt(hands):
            hands.press(ENTER)
    assert hands.window.notices.text_of("told").startswith("Nothing of this article is proposed")
