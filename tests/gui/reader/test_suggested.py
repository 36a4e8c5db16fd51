"""The selected suggestion in the readers: both passages, their values, and the curve between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor

from core.operations import views
from core.words import ClaimState
from gui import theme
from gui.reader import placing, strokes, suggested, tie_words
from gui.session import Selection

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from core.operations.views import Project, SuggestionRow, Tie
    from gui.reader.article_view import ArticleView
    from gui.reader.curves import Plan
    from gui.reader.side_by_side import SideBySide
    from gui.session import Session


def row(project: Project, suggestion_id: int) -> SuggestionRow:
    found = suggested.selected(project, Selection("suggestion", (suggestion_id,)))
    assert found is not None
    return found


def show(readers: SideBySide, session: Session, suggestion_id: int, **how: bool) -> None:
    session.select("suggestion", suggestion_id)
    placing.show_suggestion(readers, row(session.project, suggestion_id), **how)


def outlined(view: ArticleView) -> list[str]:
    return [view.text[one.start : one.end] for one in view.passages]


def share(image: QImage, colour: str) -> int:
    wanted = QColor(colour).rgb()
    return sum(
        image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height())
    )


def counters_ties(plan: Plan) -> list[Tie]:
    return [tie for counter in plan.counters.values() for tie in counter.ties]


def test_both_places_are_shown_whatever_the_readers_showed(
    readers: SideBySide, session: Session, suggestions: list[int]
) -> None:
    readers.show_article(2)
    readers.show_article(3, beside=True)
    show(readers, session, suggestions[0])
    first, second = readers.panes
    assert (first.article_id, second.article_id) == (1, 2)
    assert outlined(first.view) == ["Traffic through the northern harbour rose by over 13 percent"]
    assert outlined(second.view) == ["Traffic growth this year has been 10 percent"]


def test_a_reader_that_stands_alone_gets_a_second_one(
    readers: SideBySide, session: Session, suggestions: list[int]
) -> None:
    readers.close_pane(readers.panes[1])
    show(readers, session, suggestions[0])
    assert [pane.article_id for pane in readers.panes] == [1, 2]


def test_two_passages_of_one_article_stand_in_two_readers(
    readers: SideBySide, session: Session, suggestions: list[int]
) -> None:
    show(readers, session, suggestions[4])
    assert [pane.article_id for pane in readers.panes] == [1, 1]
    both = ["rose by over 13 percent", "About 1,200 dockers walked out"]
    assert [outlined(pane.view) for pane in readers.panes] == [both, both]
    curves = readers.splitter.gutters()[0].plan().curves
    assert [suggested.id_of(curve.tie) for curve in curves if suggested.id_of(curve.tie)] == [
        suggestions[4]
    ]


def test_a_bold_curve_joins_the_passages_although_no_claim_is_there(
    readers: SideBySide, session: Session, suggestions: list[int]
) -> None:
    show(readers, session, suggestions[2])
    gutter = readers.splitter.gutters()[0]
    plan = gutter.plan()
    curve = next(one for one in plan.curves if suggested.id_of(one.tie) == suggestions[2])
    assert curve.whole
    assert curve.tie.state is ClaimState.UPDATED
    assert len(gutter.discs(plan).badges) == 1
    assert "The later article says when." in tie_words.told(session.project, curve)


def test_the_curve_and_the_outlines_go_with_the_selection(
    readers: SideBySide, session: Session, suggestions: list[int]
) -> None:
    show(readers, session, suggestions[0])
    session.select("claim", 1)
    assert not any(pane.view.passages for pane in readers.panes)
    ties = [tie for tie, _, _ in readers.splitter.gutters()[0]._ties.across]
    assert all(suggested.id_of(tie) is None for tie in ties)


def test_the_passage_is_washed_and_its_value_stronger(
    readers: SideBySide, session: Session, suggestions: list[int]
) -> None:
    show(readers, session, suggestions[3])
    look = theme.look(ClaimState.AGREED)
    view = readers.panes[1].view
    with_passage = view.viewport().grab().toImage()
    assert share(with_passage, look.back) > 300
    assert share(with_passage, strokes.tint(look.back, look.ink, 3).name()) > 300
    assert share(with_passage, look.ink) > 200
    session.select("")
    without = view.viewport().grab().toImage()
    assert share(without, look.ink) == 0


def test_a_passage_far_down_comes_into_the_upper_part_of_its_reader(
    readers: SideBySide, session: Session, suggestions: list[int]
) -> None:
    readers.resize(1050, 220)
    show(readers, session, suggestions[1])
    for pane in readers.panes:
        (passage,) = pane.view.passages
        y = pane.view.claim_y(passage.stand_in)
        assert y is not None
        assert 0 <= y <= pane.view.viewport().height() * 0.8


def test_the_keyboard_goes_to_either_passage_when_it_is_asked_for(
    readers: SideBySide, session: Session, suggestions: list[int]
) -> None:
    show(readers, session, suggestions[0], focus=True)
    first, second = readers.panes
    assert first.view.hasFocus()
    assert first.view.caret() == row(session.project, suggestions[0]).first.start
    show(readers, session, suggestions[0], focus=True, second=True)
    assert second.view.hasFocus()


def test_a_passage_that_is_scrolled_away_can_be_gone_back_to(
    readers: SideBySide, session: Session, suggestions: list[int]
) -> None:
    readers.resize(1050, 220)
    show(readers, session, suggestions[1])
    pane = readers.panes[0]
    pane.view.verticalScrollBar().setValue(0)
    gutter = readers.splitter.gutters()[0]
    counter = gutter.plan().counters[0, 1]
    stand_in = pane.view.passages[0].stand_in
    assert any(suggested.id_of(tie) == suggestions[1] for tie in counter.ties)
    gutter.claim_wanted.emit(0, stand_in)
    assert not any(suggested.id_of(tie) for tie in counters_ties(gutter.plan()))


def test_an_article_shown_later_in_place_of_one_side_takes_the_curve_along(
    readers: SideBySide, session: Session, suggestions: list[int]
) -> None:
    show(readers, session, suggestions[0])
    readers.panes[1].show_article(3)
    assert not readers.panes[1].view.passages
    curves = readers.splitter.gutters()[0].plan().curves
    assert all(suggested.id_of(curve.tie) is None for curve in curves)


@pytest.mark.parametrize("version", [2, None])
def test_only_what_stands_in_the_version_is_a_passage_of_it(
    project: Project, suggestions: list[int], version: int | None
) -> None:
    found = suggested.passages(row(project, suggestions[0]), version)
    texts = [views.text(project, 2)[one.start : one.end] for one in found]
    assert texts == (["Traffic growth this year has been 10 percent"] if version else [])
