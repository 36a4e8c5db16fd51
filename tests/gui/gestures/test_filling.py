"""What was marked is on the screen at once and filled in right after, unless the user was quicker."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from core import operations, settings
from core.operations import views
from core.words import Voice
from gui.panels.claim_form import ClaimForm

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.gestures.conftest import Hands

H, Z = Qt.Key.Key_H, Qt.Key.Key_Z
SENTENCE = "Union officials said fewer than 900 members"


def mark(hands: Hands) -> int:
    """Mark the sentence at the caret by H; return the claim."""
    hands.click(2, SENTENCE, 3)
    hands.press(H)
    claim_id = hands.window.session.selection.current
    assert claim_id is not None
    return claim_id


def test_the_mark_is_there_at_once_and_what_it_says_a_moment_later(
    hands: Hands, qtbot: QtBot
) -> None:
    project = hands.window.session.project
    claim_id = mark(hands)
    assert claim_id in hands.view(2).page.underlay.spans
    assert views.claim(project, claim_id).speakers == ()
    qtbot.waitUntil(lambda: bool(views.claim(project, claim_id).speakers), timeout=10_000)
    claim = views.claim(project, claim_id)
    assert claim.speakers[0].name == "Union officials"
    assert claim.voice is Voice.INDIRECT
    assert claim.wording.startswith("Fewer than 900 members")


def test_the_form_says_what_the_program_read_and_no_longer_once_it_is_changed(
    hands: Hands, qtbot: QtBot
) -> None:
    claim_id = mark(hands)
    hands.window.filling.fill_now()
    hands.window.show_selection()
    form = hands.window.inspector.form
    assert isinstance(form, ClaimForm)
    assert form.wording.remark == "read by the program"
    assert form.voice.remark == "read by the program"
    qtbot.waitUntil(lambda: "fewer than 900" in form._value.text().replace("\u200b", ""))
    operations.edit_claim(hands.window.session.project, claim_id, wording="Few took part")
    assert form.wording.remark == ""
    assert form.voice.remark == "read by the program"


def test_one_undo_takes_the_mark_with_all_that_was_filled_in(hands: Hands) -> None:
    project = hands.window.session.project
    claim_id = mark(hands)
    hands.window.filling.fill_now()
    assert views.claim(project, claim_id).speakers
    hands.press(Z, held=Qt.KeyboardModifier.ControlModifier)
    assert not views.exists(project, "claim", claim_id)


def test_what_was_undone_before_it_was_filled_in_is_passed_over(hands: Hands, qtbot: QtBot) -> None:
    mark(hands)
    hands.press(Z, held=Qt.KeyboardModifier.ControlModifier)
    hands.window.filling.fill_now()
    assert hands.window.notices.text_of("error") == ""


def test_words_being_typed_are_not_written_over(hands: Hands, qtbot: QtBot) -> None:
    project = hands.window.session.project
    claim_id = mark(hands)
    hands.window.showing.to_details()
    form = hands.window.inspector.form
    assert isinstance(form, ClaimForm)
    hands.write("My own words")
    hands.window.filling.fill_now()
    assert form.wording.value() == "My own words"
    form.commit()
    assert views.claim(project, claim_id).wording == "My own words"


@pytest.mark.parametrize("wanted", [True, False])
def test_it_can_be_switched_off(hands: Hands, *, wanted: bool) -> None:
    settings.save({"fill_claims": wanted})
    claim_id = mark(hands)
    hands.window.filling.fill_now()
    assert bool(views.claim(hands.window.session.project, claim_id).speakers) is wanted


def test_a_claim_that_waits_is_filled_in_before_the_window_closes(hands: Hands) -> None:
    claim_id = mark(hands)
    path = hands.window.session.project.path
    hands.window.close()
    with operations.open(path, write=False) as project:
        assert views.claim(project, claim_id).speakers
