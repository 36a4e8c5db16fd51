"""A session tells what changed, what is selected and what could not be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core import operations
from core.models import Identity
from core.operations import views
from gui.session import Selection

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.session import Session


def test_a_change_is_told_with_what_it_touched(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.changed) as told:
        claim_id = session.do(lambda p: operations.add_claim(p, 1, 0, 7))
    assert told.args
    assert told.args[0].tables["claim"] == {claim_id}


def test_a_refusal_is_told_as_a_sentence_and_changes_nothing(
    session: Session, qtbot: QtBot
) -> None:
    before = views.tally(session.project)
    with qtbot.waitSignal(session.failed) as told, qtbot.assertNotEmitted(session.changed):
        assert session.do(lambda p: operations.add_claim(p, 1, 7, 7)) is None
        assert not session.change(lambda p: operations.remove_claim(p, 99))
    assert told.args == ["The end must come after the start; 7 to 7 are no characters."]
    assert views.tally(session.project) == before


def test_undo_and_redo_say_what_they_did(session: Session) -> None:
    said: list[str] = []
    session.told.connect(said.append)
    session.undo()
    session.redo()
    session.redo()
    assert said == ["Undone: Add link 1", "Done again: Add link 1", "There is nothing to redo."]


def test_an_undo_that_fails_does_not_say_there_was_nothing_to_undo(session: Session) -> None:
    said: list[str] = []
    session.told.connect(said.append)
    session.failed.connect(said.append)
    session.project.path.unlink()
    session.undo()
    session.redo()
    assert [line.split(" was ")[0] for line in said] == [
        "harbour.counterpoint",
        "There is nothing to redo.",
    ]


def test_a_selection_is_told_once(session: Session) -> None:
    told: list[Any] = []
    session.selection_changed.connect(told.append)
    session.select("claim", 1)
    session.select("claim", 1)
    session.select("")
    assert told == [Selection("claim", (1,)), Selection()]


def test_what_a_list_still_shows_and_is_gone_is_not_selected(
    session: Session, qtbot: QtBot
) -> None:
    session.select("claim", 1)
    with qtbot.waitSignal(session.failed) as told:
        session.select("article", 99)
    assert told.args == ["There is no article 99."]
    assert session.selection == Selection("claim", (1,))


def test_what_is_gone_is_selected_no_more(session: Session) -> None:
    session.select("claim", 2)
    session.do(lambda p: operations.remove_claim(p, 2))
    assert session.selection == Selection()


def test_a_second_reader_signs_under_their_own_name(session: Session) -> None:
    assert session.sign_as(Identity("Boris Feld"), lambda p: operations.sign_off(p, "claim", 1))
    session.do(lambda p: operations.add_claim(p, 1, 0, 7))
    names = {one.id: one.name for one in views.annotators(session.project)}
    (signed,) = views.sign_offs(session.project, "claim", 1)
    assert names[signed.reviewer_id] == "Boris Feld"
    assert names[views.claim(session.project, 5).annotator_id] == "Anna Berg"
