"""Removing what is selected, and copying, as the hands do it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core import operations
from core.operations import views
from gui.gestures.marking import Marking
from gui.reader.side_by_side import SideBySide

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.session import Session


@pytest.fixture
def marking(session: Session, qtbot: QtBot) -> Marking:
    readers = SideBySide(session)
    qtbot.addWidget(readers)
    readers.show_article(1)
    return Marking(session, readers, readers)


def test_all_the_selected_links_go_at_once(marking: Marking, session: Session) -> None:
    session.do(lambda p: operations.add_link(p, 1, 4, "supports"))
    said: list[str] = []
    marking.done.connect(said.append)
    session.select("link", 2, 1)
    marking.remove()
    assert said == ["Removed 2 links."]
    session.undo()
    assert [link.id for link in views.links(session.project)] == [1, 2]


def test_of_several_selected_claims_those_that_are_gone_are_passed_over(
    marking: Marking, session: Session
) -> None:
    session.select("claim", 1, 2, 3)
    session.do(lambda p: operations.remove_claim(p, 2))
    assert session.selection.ids == (1, 3)
    marking.remove()
    assert [claim.id for claim in views.claims(session.project)] == [4]


def test_a_quote_on_the_clipboard_is_nothing_to_undo(marking: Marking, session: Session) -> None:
    undoable: list[str] = []
    told: list[str] = []
    marking.done.connect(undoable.append)
    session.told.connect(told.append)
    session.select("claim", 1)
    marking.copy_citation()
    assert (undoable, told) == ([], ["The quote and its citation are on the clipboard."])


def test_no_sentence_is_marked_of_an_article_that_is_gone(
    marking: Marking, session: Session, qtbot: QtBot
) -> None:
    session.do(lambda p: operations.remove_article(p, 1))
    marking._readers.panes[0].clear()
    with qtbot.waitSignal(session.advised) as told:
        assert marking.mark() is None
    assert told.args
    assert told.args[0].startswith("Select the words of the claim first")
