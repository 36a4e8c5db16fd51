"""Readers beside each other: where articles and claims are shown, which reader is active, what is told on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from core import operations
from core.errors import NotFoundError
from gui.reader import side_by_side
from gui.reader.side_by_side import SideBySide
from tests.core import desk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from core.operations.views import Project
    from gui.reader.curves import Curve
    from gui.reader.pane import ReaderPane
    from gui.session import Session

LEFT = Qt.MouseButton.LeftButton


def shown(readers: SideBySide) -> list[int | None]:
    """Give what each reader shows."""
    return [pane.article_id for pane in readers.panes]


def at(readers: SideBySide) -> int:
    """Give the number of the active reader."""
    assert readers.active
    return readers.panes.index(readers.active)


def is_seen(pane: ReaderPane, claim_id: int) -> bool:
    y = pane.view.claim_y(claim_id)
    return y is not None and 0 <= y <= pane.view.height()


@pytest.fixture
def long_article(project: Project) -> int:
    """Give a fourth article with claims 5 and 6 far apart from each other, and 7 near the first."""
    text = "One thing.\n\n" + "And more of it.\n\n" * 120 + "Another thing.\n"
    (article_id,) = desk.take_in(project, text, title="Long", outlet="Long Post", language="en")
    for quote in ("One thing", "Another thing"):
        operations.add_claim(
            project, article_id, *operations.find_quote(project, article_id, quote)
        )
    operations.add_claim(project, article_id, 60, 70)
    return article_id


# Readers --------------------------------------------------------------------------------------------------------------


def test_two_empty_readers_at_the_start(readers: SideBySide) -> None:
    assert shown(readers) == [None, None]
    assert at(readers) == 0
    first, second = readers.splitter.sizes()
    assert abs(first - second) <= 1
    assert readers.splitter.handle(1).width() == 92


def test_readers_are_added_and_closed_down_to_one(two: SideBySide) -> None:
    two.add_pane()
    two.show_article(3, beside=False)
    assert (shown(two), at(two)) == ([1, 2, 3], 2)
    two.close_pane(two.panes[0])
    assert shown(two) == [2, 3]
    two.close_pane()
    assert shown(two) == [2]
    two.close_pane()
    assert shown(two) == [None]
    two.show_article(1)
    two.close_pane()
    assert shown(two) == [None]


def test_a_screen_reader_finds_the_readers_in_their_order(two: SideBySide) -> None:
    two.new_pane()
    told = [child for child in two.splitter.children() if child in two.panes]
    assert told == two.panes


def test_one_more_reader_is_refused_where_all_would_be_narrow(
    qtbot: QtBot, two: SideBySide, session: Session
) -> None:
    before = 0
    while two.splitter.has_room():
        assert two.add_pane() is not None
        before = two.minimumSizeHint().width()
    count = len(two.panes)
    assert count > 2
    with qtbot.waitSignal(session.advised) as told:
        assert two.add_pane() is None
    assert told.args == [side_by_side.NO_ROOM]
    assert (len(two.panes), two.minimumSizeHint().width()) == (count, before)
    assert before <= two.width()


def test_a_closed_reader_leaves_the_keyboard_to_its_neighbour(
    qtbot: QtBot, two: SideBySide
) -> None:
    two.focus_active()
    qtbot.waitUntil(two.panes[1].view.hasFocus)
    two.close_pane()
    assert at(two) == 0
    qtbot.waitUntil(two.panes[0].view.hasFocus)


def test_the_button_in_a_header_closes_that_reader(qtbot: QtBot, two: SideBySide) -> None:
    qtbot.mouseClick(two.panes[0].header.leave, LEFT)
    assert shown(two) == [2]


def test_the_reader_with_focus_is_active(qtbot: QtBot, two: SideBySide) -> None:
    with qtbot.waitSignal(two.active_changed):
        qtbot.mouseClick(two.panes[0].view.viewport(), LEFT, pos=QPoint(60, 60))
    assert at(two) == 0
    assert [pane.is_active for pane in two.panes] == [True, False]
    two.panes[1].open_find()
    qtbot.waitUntil(lambda: at(two) == 1)


def test_cycling_goes_round(qtbot: QtBot, two: SideBySide) -> None:
    two.add_pane()
    visited: list[int] = []
    for step in (1, 1, 1, -1):
        two.cycle(step)
        visited.append(at(two))
    assert visited == [2, 0, 1, 0]
    qtbot.waitUntil(two.panes[0].view.hasFocus)


def test_in_an_empty_project_the_first_reader_teaches(qtbot: QtBot, empty_session: Session) -> None:
    readers = SideBySide(empty_session)
    qtbot.addWidget(readers)
    empty_session.changed.connect(readers.on_changes)
    readers.show()
    first, second = (pane.empty for pane in readers.panes)
    assert "Import articles (Ctrl+I)" in first.message.text()
    assert "paste a page (Ctrl+Shift+V)" in first.message.text()
    assert (first.button.isVisible(), second.button.isVisible()) == (True, False)
    assert "Import" not in second.message.text()
    desk.take_in(empty_session.project, "Some words.\n", title="Words")
    assert {one.message.text() for one in (first, second)} == {"Choose an article from the list."}
    assert not first.button.isVisible()
    empty_session.undo()
    assert first.button.isVisible()


def test_the_only_reader_can_be_closed_while_it_shows_something(readers: SideBySide) -> None:
    assert all(pane.header.leave.isVisible() for pane in readers.panes)
    readers.close_pane()
    (only,) = readers.panes
    assert not only.header.leave.isVisible()
    readers.show_article(1)
    assert only.header.leave.isVisible()
    readers.close_pane()
    assert not only.header.leave.isVisible()


def test_an_empty_reader_takes_the_keyboard(qtbot: QtBot, readers: SideBySide) -> None:
    readers.cycle(1)
    qtbot.waitUntil(readers.panes[1].empty.hasFocus)
    assert readers.panes[1].empty.accessibleName() == "Choose an article from the list."


# Articles -------------------------------------------------------------------------------------------------------------


def test_an_article_goes_to_an_empty_reader_before_the_active_one(
    qtbot: QtBot, readers: SideBySide
) -> None:
    with qtbot.waitSignal(readers.articles_shown_changed):
        readers.show_article(1)
    qtbot.waitUntil(readers.panes[0].view.hasFocus)
    readers.show_article(2, focus=False)
    assert (shown(readers), at(readers)) == ([1, 2], 1)
    readers.show_article(3, focus=False)
    assert shown(readers) == [1, 3]
    readers.panes[1].clear()
    readers.show_article(1, focus=False)
    assert (shown(readers), at(readers)) == ([1, None], 0)


def test_beside_it_goes_to_the_next_reader(readers: SideBySide) -> None:
    readers.show_article(1)
    readers.show_article(2, beside=True)
    assert (shown(readers), at(readers)) == ([1, 2], 1)
    readers.show_article(3, beside=True)
    assert (shown(readers), at(readers)) == ([3, 2], 0)


def test_beside_an_empty_active_reader_it_goes_there(readers: SideBySide) -> None:
    readers.show_article(1, beside=True)
    assert (shown(readers), at(readers)) == ([1, None], 0)


def test_beside_prefers_an_empty_neighbour(readers: SideBySide) -> None:
    readers.add_pane()
    readers.panes[1].show_article(1)
    readers.panes[2].show_article(2)
    readers.activate(readers.panes[1])
    readers.show_article(3, beside=True)
    assert shown(readers) == [3, 1, 2]


def test_beside_the_only_reader_another_is_opened(readers: SideBySide) -> None:
    readers.close_pane()
    readers.show_article(1)
    readers.show_article(2, beside=True)
    assert shown(readers) == [1, 2]


def test_an_article_that_is_shown_is_activated(two: SideBySide) -> None:
    two.show_article(1)
    assert (shown(two), at(two)) == ([1, 2], 0)
    two.show_article(2, beside=True)
    assert (shown(two), at(two)) == ([1, 2], 1)


def test_an_article_that_is_not_there_is_refused(two: SideBySide) -> None:
    with pytest.raises(NotFoundError):
        two.show_article(99)
    assert shown(two) == [1, 2]


def test_an_article_dropped_on_a_reader_is_shown_there(two: SideBySide) -> None:
    two.panes[0].article_requested.emit(2)
    assert (shown(two), at(two)) == ([2, 2], 0)
    two.panes[0].article_requested.emit(99)
    assert shown(two) == [2, 2]


# Claims ---------------------------------------------------------------------------------------------------------------


def test_a_claim_is_shown_where_its_article_is(two: SideBySide) -> None:
    two.show_claim(2)
    assert (shown(two), at(two)) == ([1, 2], 1)
    assert is_seen(two.panes[0], 2)


def test_a_claim_takes_the_keyboard_if_it_should(qtbot: QtBot, two: SideBySide) -> None:
    two.show_claim(2, focus=True)
    qtbot.waitUntil(two.panes[0].view.hasFocus)
    assert at(two) == 0
    assert two.claims_at_caret() == [2]


def test_a_claim_of_another_article_goes_to_the_active_reader(
    two: SideBySide, long_article: int
) -> None:
    two.show_claim(6)
    assert shown(two) == [1, long_article]
    assert is_seen(two.panes[1], 6)


def test_a_claim_does_not_take_the_place_of_what_must_stay(
    two: SideBySide, long_article: int
) -> None:
    two.show_claim(6, keep=2)
    assert shown(two) == [long_article, 2]


def test_a_claim_does_not_take_the_place_of_what_it_is_tied_to(
    two: SideBySide, session: Session, long_article: int
) -> None:
    operations.add_link(session.project, 6, 3, "same as")
    two.show_claim(6)
    assert shown(two) == [long_article, 2]


def test_a_claim_tied_to_all_that_is_shown_goes_to_the_active_reader(
    two: SideBySide, session: Session, long_article: int
) -> None:
    for other in (1, 3):
        operations.add_link(session.project, 6, other, "same as")
    two.show_claim(6)
    assert shown(two) == [1, long_article]


def test_a_claim_goes_to_an_empty_reader(two: SideBySide, long_article: int) -> None:
    two.add_pane()
    two.show_claim(6)
    assert shown(two) == [1, 2, long_article]


def test_what_must_stay_alone_gets_a_neighbour(readers: SideBySide) -> None:
    readers.close_pane()
    readers.show_article(1)
    readers.show_claim(3, keep=1)
    assert shown(readers) == [1, 2]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([None, None], [1, 2]),
        ([1, 2], [1, 2]),
        ([2, 1], [2, 1]),
        ([1, 3], [1, 2]),
        ([3, 1], [2, 1]),
        ([2, 3], [2, 1]),
        ([3, 2], [1, 2]),
        ([3], [1, 2]),
        ([2], [2, 1]),
        ([1, 3, 2], [1, 2, 3]),
        ([2, 3, 1], [3, 2, 1]),
    ],
)
def test_a_pair_is_shown_in_neighbouring_readers(
    readers: SideBySide, before: list[int | None], after: list[int | None]
) -> None:
    while len(readers.panes) > len(before):
        readers.close_pane()
    while len(readers.panes) < len(before):
        readers.add_pane()
    for pane, article_id in zip(readers.panes, before, strict=True):
        if article_id:
            pane.show_article(article_id)
    readers.show_pair(1, 3)
    assert shown(readers) == after
    assert is_seen(readers.panes[after.index(1)], 1)
    assert is_seen(readers.panes[after.index(2)], 3)
    between = readers.splitter.gutters()[min(after.index(1), after.index(2))]
    assert 1 in [curve.tie.contradiction_id for curve in between.plan().curves if curve.whole]


def test_a_pair_in_a_moved_reader_keeps_its_curves(readers: SideBySide) -> None:
    readers.add_pane()
    for pane, article_id in zip(readers.panes, (1, 3, 2), strict=True):
        pane.show_article(article_id)
    readers.show_pair(1, 3)
    QApplication.sendPostedEvents()
    assert [pane.x() for pane in readers.panes] == sorted(pane.x() for pane in readers.panes)
    names = [one.accessibleName() for one in readers.splitter.gutters()]
    assert names == [
        "2 ties between the first and second reader",
        "0 ties between the second and third reader",
    ]


def test_a_near_pair_of_one_article_fits_into_one_reader(
    readers: SideBySide, long_article: int
) -> None:
    readers.show_article(long_article)
    readers.show_pair(5, 7)
    assert shown(readers) == [long_article, None]
    assert is_seen(readers.panes[0], 5)
    assert is_seen(readers.panes[0], 7)


def test_a_far_pair_of_one_article_takes_two_readers(
    readers: SideBySide, long_article: int
) -> None:
    readers.show_article(long_article)
    readers.show_pair(5, 6)
    assert shown(readers) == [long_article, long_article]
    assert is_seen(readers.panes[0], 5)
    assert is_seen(readers.panes[1], 6)
    readers.show_pair(6, 5)
    assert shown(readers) == [long_article, long_article]


# Text -----------------------------------------------------------------------------------------------------------------


def test_what_is_selected_is_that_of_the_active_reader(two: SideBySide) -> None:
    assert two.selected_span() is None
    two.panes[0].view.select_span(3, 9)
    assert two.selected_span() is None
    two.show_article(1)
    assert two.selected_span() == (1, 3, 9)


def test_an_empty_reader_has_no_selection_and_no_claims(readers: SideBySide) -> None:
    assert readers.selected_span() is None
    assert readers.claims_at_caret() == []


def test_words_are_found_in_the_active_reader(two: SideBySide) -> None:
    two.open_find()
    assert [pane.find_bar.isVisible() for pane in two.panes] == [False, True]
    two.panes[1].find_bar.field.setText("the")
    first = two.panes[1].find_bar.count.text()
    two.find_next(1)
    assert two.panes[1].find_bar.count.text() != first


def test_text_grows_in_all_readers_and_new_ones_have_the_font(two: SideBySide) -> None:
    two.set_reading_font("", 20)
    assert [pane.view.font().pixelSize() for pane in two.panes] == [20, 20]
    assert two.new_pane().view.font().pixelSize() == 20
    two.zoom(2)
    assert {pane.view.font().pixelSize() for pane in two.panes} == {22}
    assert two.new_pane().view.font().pixelSize() == 22


def test_furniture_is_folded_in_all_readers(two: SideBySide) -> None:
    before = two.panes[0].view.folded
    two.toggle_furniture()
    assert [pane.view.folded for pane in two.panes] == [not before] * 2
    assert two.new_pane().view.folded is not before


def test_what_readers_tell_is_told_on(qtbot: QtBot, two: SideBySide) -> None:
    view = two.panes[0].view
    for signal, own, args in (
        (view.claim_clicked, two.claim_clicked, [4]),
        (view.claim_opened, two.claim_opened, [4]),
        (view.chip_clicked, two.chip_clicked, [4]),
        (view.span_requested, two.span_requested, [4, 1, 2]),
        (view.context_menu_requested, two.context_menu_requested, [QPoint(1, 2)]),
        (two.panes[1].date_requested, two.date_requested, [2]),
        (two.panes[1].import_requested, two.import_requested, []),
    ):
        with qtbot.waitSignal(own) as told:
            signal.emit(*args)
        assert told.args == args


def test_only_the_active_caret_is_told(qtbot: QtBot, two: SideBySide) -> None:
    with qtbot.assertNotEmitted(two.caret_moved):
        two.panes[0].view.select_span(5, 5)
    with qtbot.waitSignal(two.caret_moved):
        two.panes[1].view.select_span(5, 5)


# Changes --------------------------------------------------------------------------------------------------------------


def test_a_new_tie_is_drawn_and_undone(two: SideBySide, session: Session) -> None:
    between = two.splitter.gutters()[0]
    operations.add_link(session.project, 1, 4, "same as")
    assert len(between.plan().curves) == 3
    assert between.accessibleName().startswith("3 ties")
    session.undo()
    assert len(between.plan().curves) == 2


def test_a_new_claim_is_marked(two: SideBySide, session: Session) -> None:
    start = two.panes[0].view.text.index("northern")
    claim = operations.add_claim(session.project, 1, start, start + 8)
    assert two.panes[0].view.claim_y(claim) is not None


def test_the_curve_of_a_dismissed_contradiction_is_that_of_a_settled_one(
    two: SideBySide, session: Session
) -> None:
    operations.edit_contradiction(session.project, 1, status="dismissed")
    curves = two.splitter.gutters()[0].plan().curves
    assert [(curve.tie.link_id, curve.tie.state.value) for curve in curves] == [
        (1, "updated"),
        (None, "settled"),
    ]


def test_a_removed_article_is_closed(qtbot: QtBot, two: SideBySide, session: Session) -> None:
    with qtbot.waitSignal(two.articles_shown_changed):
        operations.remove_article(session.project, 1)
    assert shown(two) == [None, 2]
    assert two.articles_shown() == [2]
    session.undo()


def test_the_import_of_an_article_that_is_shown_is_undone(
    two: SideBySide, session: Session, long_article: int
) -> None:
    two.show_article(long_article)
    while long_article in two.articles_shown():
        session.undo()
    assert shown(two) == [1, 2]


def test_selection_reaches_new_readers_too(two: SideBySide, session: Session) -> None:
    session.select("claim", 1)
    two.new_pane().show_article(3)
    assert [curve.tie.contradiction_id for curve in _chosen(two)] == [1]


def _chosen(readers: SideBySide) -> list[Curve]:
    between = readers.splitter.gutters()[0]
    return [curve for curve, _ in between.discs(between.plan()).badges]
