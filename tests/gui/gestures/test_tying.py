"""Links and contradictions where something stands in their way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QListWidget, QMainWindow

from core.operations import views
from gui.gestures.marking import Marking
from gui.gestures.tying import Tying
from gui.reader.side_by_side import SideBySide
from gui.session import Selection

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.gestures.tying import Joining
    from gui.session import Session


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def tying(session: Session, window: QMainWindow) -> Tying:
    readers = SideBySide(session, window)
    readers.show_article(1)
    return Tying(session, readers, Marking(session, readers, readers), readers)


def test_claims_that_are_tied_already_are_not_tied_again_unasked(
    tying: Tying, session: Session
) -> None:
    asked: list[Any] = []
    done: list[str] = []
    told: list[str] = []
    tying.joining_wanted.connect(asked.append)
    tying.done.connect(done.append)
    session.told.connect(told.append)
    session.select("claim", 1, 3)
    tying.contradiction()
    assert [(joining.open_ones, [one.id for one in joining.tied]) for joining in asked] == [
        ((), [1])
    ]
    tying.contradict((1, 3), 1)
    assert (done, told) == ([], ["Contradiction 1 ties these claims already."])
    assert session.selection == Selection("contradiction", (1,))
    assert len(views.contradictions(session.project)) == 1


def test_joining_a_contradiction_that_is_gone_is_refused(tying: Tying, session: Session) -> None:
    asked: list[Joining] = []
    failed: list[str] = []
    tying.joining_wanted.connect(asked.append)
    session.failed.connect(failed.append)
    session.select("claim", 1, 4)
    tying.contradiction()
    session.undo()
    session.undo()
    tying.contradict(asked[0].claim_ids, 1)
    assert failed == ["There is no contradiction 1."]


def test_a_contradiction_at_once_ends_the_link_under_way(tying: Tying, session: Session) -> None:
    session.select("claim", 2)
    tying.link()
    session.select("claim", 2, 4)
    tying.contradiction()
    assert not tying.under_way
    assert [c.claim_ids for c in views.contradictions(session.project)] == [(1, 3), (2, 4)]


def test_words_left_selected_in_a_reader_are_not_meant_from_a_list(
    tying: Tying, session: Session, window: QMainWindow, qtbot: QtBot
) -> None:
    claims = QListWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    tying._readers.panes[0].view.select_span(0, 7)
    session.select("claim", 4)
    claims.setFocus()
    tying.link()
    assert tying._linking == 4
    tying._readers.focus_active()
    tying.link()
    assert tying._linking == 5
