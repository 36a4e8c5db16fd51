"""The gutter between two real readers: its curves, the mouse, what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from core import operations
from gui import theme
from gui.reader import curves, gutter
from tests.core import desk

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from core.operations.views import Project, Tie
    from gui.reader.curves import Curve
    from gui.reader.gutter import LinkGutter
    from gui.reader.side_by_side import SideBySide
    from gui.session import Session

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def between(two: SideBySide) -> LinkGutter:
    return two.splitter.gutters()[0]


@pytest.fixture
def clicked(two: SideBySide) -> list[Tie]:
    """Give the ties that were clicked, as they come."""
    found: list[Tie] = []
    two.tie_clicked.connect(found.append)
    return found


def curve_of(between: LinkGutter, *, link: int | None = None, contradiction: int = 0) -> Curve:
    return next(
        curve
        for curve in between.plan().curves
        if (link and curve.tie.link_id == link)
        or (contradiction and curve.tie.contradiction_id == contradiction)
    )


def middle(curve: Curve, t: float = 0.5) -> QPoint:
    return QPointF(*curve.line.at(t)).toPoint()


def picture(between: LinkGutter) -> QImage:
    return between.grab().toImage()


def share(image: QImage, colour: str) -> int:
    """Count the pixels of a colour in a picture."""
    wanted = QColor(colour).rgb()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixel(x, y) == wanted for x, y in places)


def scroll_out(readers: SideBySide, pane: int) -> None:
    """Make the readers so low that there is something to scroll, and go to the end of one."""
    readers.resize(1050, 220)
    QApplication.sendPostedEvents()
    bar = readers.panes[pane].view.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())


# Where curves run -----------------------------------------------------------------------------------------------------


def test_curves_end_where_the_claims_stand(two: SideBySide, between: LinkGutter) -> None:
    first, second = (pane.view for pane in two.panes)
    line = curve_of(between, contradiction=1).line
    for view, claim_id, (_, y) in ((first, 1, line.at(0)), (second, 3, line.at(1))):
        height = view.claim_y(claim_id)
        assert height is not None
        assert between.mapToGlobal(QPointF(0, y)).y() == pytest.approx(
            view.mapToGlobal(QPointF(0, height)).y()
        )
    assert curve_of(between, link=1).tie.second_id == 2
    assert curve_of(between, link=1).line.at(0)[1] > line.at(0)[1]


def test_curves_move_as_a_reader_scrolls(two: SideBySide, between: LinkGutter) -> None:
    two.resize(1050, 420)
    QApplication.sendPostedEvents()
    bar = two.panes[0].view.verticalScrollBar()
    before = curve_of(between, link=1).line
    bar.setValue(20)
    after = curve_of(between, link=1).line
    assert (before.y0 - after.y0, before.y3 - after.y3) == pytest.approx((bar.value(), 0))
    assert bar.value() > 0


def test_curves_follow_larger_text(two: SideBySide, between: LinkGutter) -> None:
    before = curve_of(between, link=1).line
    two.zoom(8)
    view = two.panes[0].view
    after, height = curve_of(between, link=1).line, view.claim_y(2)
    assert height is not None
    assert after.y0 > before.y0 + 20
    assert after.y0 == pytest.approx(view.mapTo(two.splitter, QPoint()).y() + height)


def test_a_claim_out_of_view_is_counted(two: SideBySide, between: LinkGutter) -> None:
    scroll_out(two, 0)
    counters = between.plan().counters
    assert {key: (one.count, one.claim_id) for key, one in counters.items() if key[0] == 0} == {
        (0, -1): (1, 1)
    }


def test_a_counter_brings_the_nearest_claim_into_view(
    qtbot: QtBot, two: SideBySide, between: LinkGutter
) -> None:
    scroll_out(two, 0)
    counter = between.plan().counters[0, -1]
    qtbot.mouseClick(between, LEFT, pos=QPointF(counter.x, counter.y).toPoint())
    view = two.panes[0].view
    assert 0 < (view.claim_y(1) or -1) < view.height()
    assert (0, -1) not in between.plan().counters


def test_ties_to_other_articles_are_stubs(
    qtbot: QtBot, two: SideBySide, between: LinkGutter, clicked: list[Tie]
) -> None:
    two.panes[1].show_article(3)
    assert not between.plan().curves
    stubs = {stub.claim_id: stub for stub in between.plan().stubs}
    assert set(stubs) == {1, 2}
    line = stubs[1].line
    qtbot.mouseClick(between, LEFT, pos=QPointF(line.x3 + 10, line.y3).toPoint())
    assert [tie.contradiction_id for tie in clicked] == [1]


def test_clicks_on_a_stub_go_through_its_ties(
    qtbot: QtBot, two: SideBySide, between: LinkGutter, clicked: list[Tie], session: Session
) -> None:
    operations.add_link(session.project, 4, 1, "supports")
    two.panes[1].show_article(3)
    stub = next(stub for stub in between.plan().stubs if stub.claim_id == 1)
    at = QPointF(stub.line.x3 + 10, stub.line.y3).toPoint()
    two.tie_clicked.connect(
        lambda tie: (
            session.select("link", tie.link_id)
            if tie.link_id
            else session.select("contradiction", tie.contradiction_id)
        )
    )
    for _ in range(3):
        qtbot.mouseClick(between, LEFT, pos=at)
    assert [tie.link_id for tie in clicked] == [None, 2, None]


def test_a_tie_within_an_article_is_a_bow(two: SideBySide, session: Session) -> None:
    operations.add_link(session.project, 1, 2, "related")
    between = two.splitter.gutters()[0]
    line = curve_of(between, link=2).line
    assert line.at(0)[0] == line.at(1)[0] == 0


# The mouse ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("t", "aside"), [(0.5, 0), (0.5, 4), (0.2, 0), (0.8, -3)])
def test_a_click_near_a_curve_takes_its_tie(
    qtbot: QtBot, between: LinkGutter, clicked: list[Tie], t: float, aside: int
) -> None:
    at = middle(curve_of(between, link=1), t) + QPoint(0, aside)
    qtbot.mouseClick(between, LEFT, pos=at)
    assert [tie.link_id for tie in clicked] == [1]


def test_a_click_beside_takes_nothing(
    qtbot: QtBot, between: LinkGutter, clicked: list[Tie]
) -> None:
    qtbot.mouseClick(between, LEFT, pos=QPoint(46, between.height() - 60))
    assert clicked == []


def test_a_press_that_leaves_the_curve_is_no_click(
    qtbot: QtBot, between: LinkGutter, clicked: list[Tie]
) -> None:
    qtbot.mousePress(between, LEFT, pos=middle(curve_of(between, link=1)))
    qtbot.mouseRelease(between, LEFT, pos=QPoint(46, between.height() - 60))
    assert clicked == []


def test_a_drag_beside_the_curves_moves_the_edge(
    qtbot: QtBot, two: SideBySide, between: LinkGutter
) -> None:
    before = two.splitter.sizes()
    start = QPoint(46, between.height() - 60)
    qtbot.mousePress(between, LEFT, pos=start)
    qtbot.mouseMove(between, start + QPoint(60, 0))
    qtbot.mouseRelease(between, LEFT, pos=start)
    after = two.splitter.sizes()
    assert after[0] > before[0] + 30
    assert sum(after) == sum(before)


def test_the_pointer_tells_what_can_be_clicked(qtbot: QtBot, between: LinkGutter) -> None:
    qtbot.mouseMove(between, middle(curve_of(between, link=1)))
    assert between.cursor().shape() is Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(between, QPoint(46, between.height() - 60))
    assert between.cursor().shape() is Qt.CursorShape.SplitHCursor


def test_a_curve_under_the_mouse_stands_out(qtbot: QtBot, between: LinkGutter) -> None:
    ink = theme.colours().update
    before = share(picture(between), ink)
    qtbot.mouseMove(between, middle(curve_of(between, link=1), 0.25))
    assert share(picture(between), ink) > before + 20
    QApplication.sendEvent(between, QEvent(QEvent.Type.Leave))
    assert share(picture(between), ink) == before


# What it says ---------------------------------------------------------------------------------------------------------


def test_it_says_how_many_ties_there_are(two: SideBySide, between: LinkGutter) -> None:
    assert between.accessibleName() == "2 ties between the first and second reader"
    two.panes[1].clear()
    assert between.accessibleName() == "0 ties between the first and second reader"


def test_a_tip_tells_both_quotes_and_what_joins_them(between: LinkGutter) -> None:
    told = between.words_at(QPointF(middle(curve_of(between, link=1))))
    assert "fewer than 900 members" in told
    assert "→ updates" in told
    assert "1,200 dockers" in told
    told = between.words_at(QPointF(middle(curve_of(between, contradiction=1))))
    assert "≠ How much traffic grew" in told
    assert between.words_at(QPointF(46, between.height() - 60)) == ""


def test_a_tip_is_shown_and_markup_in_it_is_text(
    between: LinkGutter, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, words, _widget: shown.append(words))
    operations.edit_contradiction(project, 1, title="a <b>bold</b> title")
    at = middle(curve_of(between, contradiction=1))
    QApplication.sendEvent(between, QHelpEvent(QEvent.Type.ToolTip, at, between.mapToGlobal(at)))
    assert len(shown) == 1
    assert "a &lt;b&gt;bold&lt;/b&gt; title" in shown[0]


# Painting -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("noun", "number"), [("contradiction", 1), ("claim", 1), ("claim", 3)])
def test_what_is_selected_is_bold_with_a_badge(
    between: LinkGutter, session: Session, noun: str, number: int
) -> None:
    c = theme.colours()
    before = picture(between)
    session.select(noun, number)  # type: ignore[arg-type]
    after = picture(between)
    assert share(after, c.contra) > share(before, c.contra) + 100
    x, y = curve_of(between, contradiction=1).line.at(0.5)
    assert after.pixelColor(int(x) + 9, int(y)) == QColor(c.paper)
    session.select("article", 1)
    assert picture(between) == before


def test_it_follows_the_theme(
    between: LinkGutter, qapp: QApplication, request: pytest.FixtureRequest
) -> None:
    request.addfinalizer(lambda: theme.use(qapp, "light"))
    assert picture(between).pixelColor(46, 1) == QColor(theme.LIGHT.back)
    theme.use(qapp, "dark")
    assert picture(between).pixelColor(46, 1) == QColor(theme.DARK.back)


def test_past_many_curves_only_the_selection_and_its_neighbours_are_drawn(
    two: SideBySide, between: LinkGutter, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    operations.add_link(session.project, 1, 4, "same as")
    monkeypatch.setattr(gutter, "MOST_CURVES", 2)
    places = {n: middle(curve_of(between, link=n), 0.3) for n in (1, 2)}
    assert between.hit(QPointF(places[1])) is None
    session.select("link", 2)
    found = {n: between.hit(QPointF(at)) for n, at in places.items()}
    assert {n: f.tie.link_id for n, f in found.items() if isinstance(f, curves.Curve)} == {
        1: 1,
        2: 2,
    }
    assert share(picture(between), theme.colours().same) > 50


def test_it_is_mirrored_where_the_window_is(two: SideBySide, between: LinkGutter) -> None:
    two.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.sendPostedEvents()
    first, second = two.panes
    assert first.x() > second.x()
    line = curve_of(between, link=1).line
    assert (line.x0, line.x3) == (between.width(), 0)


def test_persian_beside_english(two: SideBySide, between: LinkGutter, project: Project) -> None:
    quote = operations.find_quote(project, 3, "ترافیک بندر ۱۳ درصد رشد کرد")
    claim = operations.add_claim(project, 3, *quote)
    link = operations.add_link(project, claim, 1, "same as")
    two.panes[1].show_article(3)
    height = two.panes[1].view.claim_y(claim)
    assert height is not None
    down = two.panes[1].view.mapTo(two.splitter, QPoint()).y()
    assert curve_of(between, link=link).line.y3 == pytest.approx(height + down)


def test_ties_of_an_article_in_both_readers(two: SideBySide, session: Session) -> None:
    desk.fast(session.project)
    operations.add_link(session.project, 1, 2, "related")
    two.panes[1].show_article(1)
    between = two.splitter.gutters()[0]
    line = curve_of(between, link=2).line
    assert (line.x0, line.x3) == (0, between.width())


def test_signs_without_room_are_counted_and_gone_through(
    qtbot: QtBot, two: SideBySide, between: LinkGutter, clicked: list[Tie], session: Session
) -> None:
    for other in (3, 4):
        for relation in ("same as", "supports", "updates", "related", "quotes"):
            operations.add_link(session.project, 1, other, relation)
    session.select("claim", 1)
    two.resize(1050, 320)
    QApplication.sendPostedEvents()
    rest = between.discs(between.plan()).rest
    assert rest
    at = QPointF(rest.x, rest.y)
    assert f"{len(rest.ties)} more selected tie" in between.words_at(at)
    qtbot.mouseClick(between, LEFT, pos=at.toPoint())
    assert clicked == rest.ties[:1]
