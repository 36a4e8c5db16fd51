"""What the readers show is remembered as JSON and shown again, as far as it is still there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication

from core import operations
from gui.reader.side_by_side import SideBySide

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.session import Session


@pytest.fixture
def others(qtbot: QtBot, session: Session) -> SideBySide:
    """Give further readers of the same size, to restore into."""
    made = SideBySide(session)
    qtbot.addWidget(made)
    made.resize(1050, 300)
    made.show()
    return made


@pytest.fixture
def state(two: SideBySide) -> Any:
    """Give the state of two readers, one scrolled, one with a selection, after a passage through JSON."""
    two.resize(1050, 300)
    QApplication.sendPostedEvents()
    bar = two.panes[0].view.verticalScrollBar()
    bar.setValue(bar.maximum())
    two.panes[1].view.select_span(40, 52)
    two.splitter.setSizes([300, 600])
    return json.loads(json.dumps(two.state()))


def test_readers_come_back_as_they_were(two: SideBySide, others: SideBySide, state: Any) -> None:
    others.restore(state)
    assert others.articles_shown() == [1, 2]
    assert others.active is others.panes[1]
    assert others.selected_span() == (2, 40, 52)
    QApplication.sendPostedEvents()
    assert others.splitter.sizes() == two.splitter.sizes()
    scrolled = others.panes[0].view.verticalScrollBar().value()
    assert scrolled > 0
    assert scrolled == pytest.approx(two.panes[0].view.verticalScrollBar().value(), abs=3)


def test_the_caret_comes_back(two: SideBySide, others: SideBySide) -> None:
    two.panes[0].view.select_span(33, 33)
    others.restore(json.loads(json.dumps(two.state())))
    assert others.panes[0].view.caret() == 33


def test_empty_readers_and_their_number_come_back(readers: SideBySide, others: SideBySide) -> None:
    readers.add_pane()
    readers.show_article(3)
    others.restore(json.loads(json.dumps(readers.state())))
    assert [pane.article_id for pane in others.panes] == [3, None, None]
    readers.close_pane()
    readers.close_pane()
    others.restore(json.loads(json.dumps(readers.state())))
    assert [pane.article_id for pane in others.panes] == [None]


def test_what_is_gone_leaves_an_empty_reader(
    others: SideBySide, state: Any, session: Session
) -> None:
    operations.remove_article(session.project, 1)
    others.restore(state)
    assert [pane.article_id for pane in others.panes] == [None, 2]


@pytest.mark.parametrize(
    "nonsense",
    [
        None,
        [],
        {},
        {"panes": 3},
        {"panes": []},
        {"panes": ["x", 4]},
    ],
)
def test_nonsense_changes_nothing(two: SideBySide, nonsense: object) -> None:
    before = two.state()
    two.restore(nonsense)
    assert two.state() == before


@pytest.mark.parametrize(
    "pane",
    [
        {"article": 1, "version": 99},
        {"article": 1, "version": "x", "scroll": 4, "caret": "x", "selection": [1]},
        {"article": 1, "scroll": {"top": "x"}, "caret": -9, "selection": [-4, 10**9]},
        {"article": 1, "scroll": {"top": 10**9, "from_top": 5, "caret": 10**9}, "caret": True},
    ],
)
def test_an_article_is_shown_whatever_stands_beside_it(
    readers: SideBySide, pane: dict[str, Any]
) -> None:
    readers.restore({"panes": [pane], "sizes": ["x"], "active": 7})
    assert readers.articles_shown() == [1]
    assert readers.active is readers.panes[0]


@pytest.mark.parametrize("article", [99, True, "1", None, [1]])
def test_an_article_that_makes_no_sense_is_left_out(two: SideBySide, article: object) -> None:
    two.restore({"panes": [{"article": article}, {"article": 3}]})
    assert [pane.article_id for pane in two.panes] == [None, 3]
