"""Heights of claims are remembered while a reader scrolls, and only then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from core import operations

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.reader.pane import ReaderPane
    from gui.reader.side_by_side import SideBySide
    from gui.session import Session


@pytest.fixture
def pane(two: SideBySide) -> ReaderPane:
    two.resize(1050, 260)
    QApplication.sendPostedEvents()
    return two.panes[0]


CHANGES: list[Callable[[SideBySide], object]] = [
    lambda two: two.panes[0].view.verticalScrollBar().setValue(30),
    lambda two: two.zoom(4),
    lambda two: two.resize(700, 260),
    lambda two: two.toggle_furniture(),
    lambda two: two.set_reading_font("", 13),
    lambda two: two.panes[0].open_find(),
    lambda two: two.add_pane(),
]


@pytest.mark.parametrize("change", CHANGES)
def test_they_are_those_of_the_text_whatever_happens(
    two: SideBySide, pane: ReaderPane, change: Callable[[SideBySide], object]
) -> None:
    before = [pane.heights.claim_y(claim) for claim in (1, 2)]
    assert None not in before
    pane.view.verticalScrollBar().setValue(12)
    change(two)
    QApplication.sendPostedEvents()
    for claim in (1, 2):
        assert pane.heights.claim_y(claim) == pytest.approx(pane.view.claim_y(claim), abs=1)


def test_the_text_is_not_asked_again_while_it_scrolls(
    pane: ReaderPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = pane.heights.claim_y(1)
    asked: list[int] = []
    monkeypatch.setattr(pane.view, "claim_y", asked.append)
    pane.view.verticalScrollBar().setValue(25)
    after = pane.heights.claim_y(1)
    assert asked == []
    assert (before, after) != (None, None)
    assert after == pytest.approx((before or 0) - pane.view.verticalScrollBar().value())
    assert before != after


def test_a_claim_that_moves_is_found_where_it_is(pane: ReaderPane, session: Session) -> None:
    before = pane.heights.claim_y(2)
    operations.edit_claim(session.project, 2, span=(0, 8))
    after = pane.heights.claim_y(2)
    assert after == pytest.approx(pane.view.claim_y(2))
    assert after != before
    assert pane.heights.claim_y(3) is None
