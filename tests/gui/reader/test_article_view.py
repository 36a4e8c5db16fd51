from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu

from core import operations
from core.models import ApartSpan
from core.operations import views
from gui import theme
from gui.reader import chips as chip_shapes
from gui.reader import picture
from gui.reader.article_view import ArticleView
from tests.core import desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from core.operations.views import Project
    from gui.session import Session

Marker = Qt.KeyboardModifier


@pytest.fixture
def view(qtbot: QtBot, session: Session) -> ArticleView:
    return opened(qtbot, session, 1)


def opened(qtbot: QtBot, session: Session, article_id: int) -> ArticleView:
    view = ArticleView(session)
    qtbot.addWidget(view)
    view.resize(520, 600)
    session.changed.connect(lambda _: view.reload_marks())
    session.selection_changed.connect(view.on_selection)
    view.show()
    view.show_article(article_id)
    return view


def middle(view: ArticleView, quote: str) -> QPoint:
    """Return a point of the view in the middle of the first letter of a quote."""
    start = view.page.positions.to_qt(view.text.index(quote))
    for placed in view.lines(-10_000, 10_000):
        for part in picture.underlay.parts(placed, start, start + 1):
            return placed.rect(part, view.page.pixels).center().toPoint()
    raise AssertionError(quote)


def chips(view: ArticleView) -> dict[str, QPointF]:
    lines = view.lines(0, view.viewport().height())
    width = view.viewport().width()
    found = [chip for placed in lines for chip in picture.chips_of(view.page, placed, width)]
    return {chip.words: chip.rect.center() for chip in found}


def pixels(view: ArticleView) -> bytes:
    image = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return bytes(image.constBits())


def colours(view: ArticleView) -> set[str]:
    found = set(memoryview(pixels(view)).cast("I"))
    return {f"#{value & 0xFFFFFF:06x}" for value in found}


def click(
    qtbot: QtBot, view: ArticleView, at: QPoint, keys: Qt.KeyboardModifier | None = None
) -> None:
    button = Qt.MouseButton.LeftButton
    qtbot.mouseClick(view.viewport(), button, keys or Qt.KeyboardModifier.NoModifier, at)


# What is shown ----------------------------------------------------------------------------------------------------------


def test_it_shows_the_newest_version_with_its_name(view: ArticleView) -> None:
    assert (view.article_id, view.version_id) == (1, 1)
    assert view.text.startswith("Harbour traffic climbs")
    assert view.accessibleName() == "Article: Harbour traffic climbs, Coast Daily"
    assert view.isReadOnly()


def test_claims_are_painted_in_the_tint_of_their_state(view: ArticleView, session: Session) -> None:
    tints = {theme.LIGHT.contra_back, theme.LIGHT.update_back}
    assert tints <= colours(view)
    assert theme.LIGHT.claim_back not in colours(view)
    session.do(lambda project: operations.add_claim(project, 1, 0, 15))
    assert theme.LIGHT.claim_back in colours(view)
    operations.undo(session.project)
    assert theme.LIGHT.claim_back not in colours(view)


def test_a_change_of_theme_shows_at_once(view: ArticleView, qapp: QApplication) -> None:
    theme.use(qapp, "dark")
    try:
        assert theme.DARK.contra_back in colours(view)
        assert theme.LIGHT.contra_back not in colours(view)
    finally:
        theme.use(qapp, "light")


def test_marks_leave_the_words_where_they_are(view: ArticleView, session: Session) -> None:
    before = middle(view, "The two sides")
    session.do(lambda project: operations.add_claim(project, 1, 0, 60))
    assert middle(view, "The two sides") == before


def test_only_the_paragraph_of_a_new_claim_is_painted_anew(
    view: ArticleView, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.viewport().grab()
    drawn: list[int] = []
    plain = picture.underlay._draw
    monkeypatch.setattr(
        picture.underlay,
        "_draw",
        lambda p, s: (drawn.append(p.block.blockNumber()), plain(p, s))[1],
    )
    session.do(lambda project: operations.add_claim(project, 1, 0, 15))
    view.viewport().grab()
    assert set(drawn) == {0}


def test_a_selected_claim_is_outlined_and_a_tie_outlines_its_claims(
    view: ArticleView, session: Session
) -> None:
    def outlined() -> list[int]:
        return [span.mark.claim_id for span in view.selected_spans()]

    plain = pixels(view)
    session.select("claim", 2)
    assert outlined() == [2]
    assert pixels(view) != plain
    session.select("contradiction", 1)
    assert outlined() == [1]
    session.select("link", 1)
    assert outlined() == [2]
    session.select("article", 1)
    assert outlined() == []
    assert pixels(view) == plain


# Places -----------------------------------------------------------------------------------------------------------------


@settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.data())
def test_what_is_selected_is_what_the_claim_quotes(
    qapp: QApplication, empty_session: Session, data: st.DataObject
) -> None:
    odd = "a🚢\U0001f468\u200d\U0001f469e\u0301ت\u200cב\u00a0\t\r\n\u2028\u2029 \ufffc\ufdd0B"
    text = "A" + data.draw(st.text(st.sampled_from(odd), max_size=30)) + "z"
    project = empty_session.project
    (article_id,) = desk.take_in(project, text)
    view = ArticleView(empty_session)
    view.show_article(article_id)
    stored = views.text(project, view.version_id or 0)
    ends = st.integers(0, len(stored))
    view.select_span(data.draw(ends), data.draw(ends))
    span = view.selected_span()
    if span and stored[slice(*span)].strip():
        claim = views.claim(project, operations.add_claim(project, article_id, *span))
        assert claim.quote == stored[slice(*span)] == view.createMimeDataFromSelection().text()
        units = claim.quote.encode("utf-16-le")
        assert (
            len(units) // 2 == view.textCursor().selectionEnd() - view.textCursor().selectionStart()
        )
    view.deleteLater()


def test_copying_gives_the_stored_words(qtbot: QtBot, session: Session) -> None:
    (article_id,) = desk.take_in(session.project, "one\u00a0two\r\nthree 🚢 four")
    view = opened(qtbot, session, article_id)
    stored = views.text(session.project, view.version_id or 0)
    view.selectAll()
    view.copy()
    assert QApplication.clipboard().text() == stored
    assert "\u00a0" in stored


def test_the_caret_moves_by_keys_and_tells_of_its_claim(qtbot: QtBot, view: ArticleView) -> None:
    start = view.text.index("rose by over")
    view.select_span(start - 1, start - 1)
    with qtbot.waitSignal(view.caret_moved):
        qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.caret() == start
    assert view.claims_at_caret() == [1]
    assert view.accessibleDescription() == "Claim 1, contradicted, 1 tie"
    qtbot.keyClick(view, Qt.Key.Key_Right, Marker.ControlModifier | Marker.ShiftModifier)
    assert view.selected_span() == (start, start + len("rose "))
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.claims_at_caret() == []
    assert view.accessibleDescription() == ""


def test_what_is_told_of_the_caret_follows_the_claims(view: ArticleView, session: Session) -> None:
    view.select_span(0, 0)
    claim_id = operations.add_claim(session.project, 1, 0, 15)
    assert view.accessibleDescription() == f"Claim {claim_id}, unlinked, no tie"
    operations.undo(session.project)
    assert view.accessibleDescription() == ""


def test_the_sentence_at_the_caret_is_given(view: ArticleView) -> None:
    place = view.text.index("two sides")
    view.select_span(place, place)
    found = view.sentence_at_caret()
    assert found
    assert view.text[slice(*found)] == "The two sides signed an agreement in mid-January."


def test_revealing_scrolls_only_where_it_must(qtbot: QtBot, session: Session) -> None:
    text = "\n\n".join(f"Paragraph {n} with some words to read." for n in range(200))
    (article_id,) = desk.take_in(session.project, text)
    claim_id = operations.add_claim(session.project, article_id, len(text) - 20, len(text) - 5)
    view = opened(qtbot, session, article_id)
    assert (view.claim_y(claim_id) or 0) > view.height()
    with qtbot.waitSignal(view.moved):
        view.reveal_claim(claim_id, focus=True)
    assert 0 < (view.claim_y(claim_id) or 0) < view.height()
    assert view.claims_at_caret() == [claim_id]
    stands = view.verticalScrollBar().value()
    view.reveal_claim(claim_id, focus=False)
    assert view.verticalScrollBar().value() == stands
    assert view.claim_y(999) is None


@pytest.mark.parametrize("change", ["width", "zoom", "font"])
def test_the_place_read_is_kept(qtbot: QtBot, session: Session, change: str) -> None:
    text = "\n\n".join(f"Paragraph {n} with some words to read. " * 5 for n in range(60))
    (article_id,) = desk.take_in(session.project, text)
    view = opened(qtbot, session, article_id)
    view.reveal(text.index("Paragraph 40"), text.index("Paragraph 40") + 9, focus=False)
    before = view.scroll_state()
    change_it: dict[str, Callable[[], object]] = {
        "width": lambda: view.resize(700, 600),
        "zoom": lambda: view.zoom(4),
        "font": lambda: view.set_reading_font("Inter", 15),
    }
    change_it[change]()
    assert abs(view.scroll_state()["top"] - before["top"]) < 60
    view.restore_scroll({"top": -1, "from_top": 0, "caret": 3})
    assert (view.verticalScrollBar().value(), view.caret()) == (0, 3)


def test_letters_grow_and_go_back_to_their_size(view: ArticleView) -> None:
    height = view.document().size().height()
    view.zoom(6)
    assert view.document().size().height() > height
    view.zoom(100)
    assert view.page.pixels == 40
    view.zoom(0)
    assert view.page.pixels == 17
    assert view.document().size().height() == height


def test_ctrl_and_the_wheel_zoom(view: ArticleView) -> None:
    for turn, keys, size in ((120, Marker.ControlModifier, 18), (-120, Marker.NoModifier, 18)):
        at = QPointF(view.rect().center())
        no_button, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
        wheel = QWheelEvent(at, at, QPoint(), QPoint(0, turn), no_button, keys, phase, False)
        QApplication.sendEvent(view.viewport(), wheel)
        assert view.page.pixels == size


def test_the_keyboard_scrolls_and_goes_to_the_very_top(qtbot: QtBot, view: ArticleView) -> None:
    view.resize(420, 150)
    bar = view.verticalScrollBar()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert bar.value() > 0
    assert view.caret() == 0
    qtbot.keyClick(view, Qt.Key.Key_End, Marker.ControlModifier)
    assert view.caret() == len(view.text)
    qtbot.keyClick(view, Qt.Key.Key_Home, Marker.ControlModifier)
    assert (view.caret(), bar.value()) == (0, 0)


# The mouse --------------------------------------------------------------------------------------------------------------


def test_a_click_on_a_claim_tells_of_the_innermost(
    qtbot: QtBot, view: ArticleView, session: Session
) -> None:
    start = view.text.index("13 percent")
    inner = operations.add_claim(session.project, 1, start, start + 10)
    with qtbot.waitSignal(view.claim_clicked) as told:
        click(qtbot, view, middle(view, "13 percent"))
    assert told.args == [inner]
    with qtbot.waitSignal(view.claim_clicked) as told:
        click(qtbot, view, middle(view, "rose by"))
    assert told.args == [1]
    with qtbot.waitSignal(view.claim_opened) as told:
        click(qtbot, view, middle(view, "rose by"), Marker.ControlModifier)
    assert told.args == [1]
    with qtbot.assertNotEmitted(view.claim_clicked):
        click(qtbot, view, middle(view, "minister"))


def test_a_double_click_selects_a_word_and_keeps_it(qtbot: QtBot, view: ArticleView) -> None:
    at = middle(view, "percent")
    click(qtbot, view, at)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    span = view.selected_span()
    assert span
    assert view.text[slice(*span)] == "percent"


def test_dragging_over_a_claim_selects_and_clicks_nothing(qtbot: QtBot, view: ArticleView) -> None:
    left = Qt.MouseButton.LeftButton
    with qtbot.assertNotEmitted(view.claim_clicked):
        qtbot.mousePress(view.viewport(), left, pos=middle(view, "rose"))
        qtbot.mouseMove(view.viewport(), middle(view, "percent"))
        assert view.is_dragging
        qtbot.mouseRelease(view.viewport(), left, pos=middle(view, "percent"))
    assert not view.is_dragging
    span = view.selected_span()
    assert span
    assert view.text[slice(*span)].strip("p") == "rose by over 13 "


def test_a_press_on_the_menu_button_takes_the_caret_along(qtbot: QtBot, view: ArticleView) -> None:
    asked: list[QPoint] = []
    view.context_menu_requested.connect(asked.append)
    view.take_caret_to(middle(view, "minister"))
    assert abs(view.caret() - view.text.index("minister")) <= 1
    view.select_span(0, 20)
    view.take_caret_to(middle(view, "traffic"))
    assert view.selected_span() == (0, 20)


# Chips ------------------------------------------------------------------------------------------------------------------


def test_each_claim_has_a_chip_beside_the_line_where_it_ends(
    qtbot: QtBot, view: ArticleView
) -> None:
    found = chips(view)
    assert list(found) == ["≠ 1", "→ 2"]
    assert all(point.x() > view.page.column[1] for point in found.values())
    assert abs(found["≠ 1"].y() - middle(view, "percent,").y()) < 14
    with qtbot.waitSignal(view.chip_clicked) as told:
        click(qtbot, view, found["→ 2"].toPoint())
    assert told.args == [2]


def test_a_chip_tells_of_its_claim_under_the_mouse(qtbot: QtBot, view: ArticleView) -> None:
    qtbot.mouseMove(view.viewport(), chips(view)["≠ 1"].toPoint())
    assert view.viewport().toolTip() == "Claim 1, contradicted, 1 tie"
    assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(view.viewport(), middle(view, "minister"))
    assert view.viewport().toolTip() == ""


def test_chips_without_room_stand_as_a_count_with_a_menu(
    qtbot: QtBot, view: ArticleView, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = view.text.index("Harbour")
    for length in range(3, 9):
        operations.add_claim(session.project, 1, start, start + length)
    found = chips(view)
    assert "+5" in found
    menus: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, at: menus.append(menu))
    click(qtbot, view, found["+5"].toPoint())
    (menu,) = menus
    actions = menu.actions()
    assert len(actions) == 5
    assert actions[0].text() == "• 6   Harb"
    with qtbot.waitSignal(view.chip_clicked) as told:
        actions[0].trigger()
    assert told.args == [6]


def test_right_to_left_text_has_its_chips_on_the_left(qtbot: QtBot, session: Session) -> None:
    text = views.text(session.project, views.newest_version(session.project, 3).id)
    start = text.index("ترافیک بندر ۱۳")
    claim_id = operations.add_claim(session.project, 3, start, start + 14)
    view = opened(qtbot, session, 3)
    assert chips(view)[f"• {claim_id}"].x() < view.page.column[0]


# Furniture --------------------------------------------------------------------------------------------------------------


@pytest.fixture
def furnished(qtbot: QtBot, session: Session, project: Project) -> ArticleView:
    text = views.text(project, 1)
    start = text.index("Subscribe now")
    operations.set_apart(project, 1, [ApartSpan(start, start + 13, "list")])
    return opened(qtbot, session, 1)


def is_hidden(view: ArticleView, words: str) -> bool:
    place = view.page.positions.to_qt(view.text.index(words))
    return not view.document().findBlock(place).isVisible()


def test_furniture_is_folded_behind_a_line_that_shows_it(
    qtbot: QtBot, furnished: ArticleView
) -> None:
    assert furnished.folded
    assert is_hidden(furnished, "Subscribe now")
    (run,) = furnished.page.furniture.runs
    at = (furnished.page.marker(run)[0].translated(-furnished.offset())).center().toPoint()
    click(qtbot, furnished, at)
    assert not is_hidden(furnished, "Subscribe now")
    assert theme.LIGHT.mute in colours(furnished)


def test_no_line_is_missed_whatever_part_of_the_text_is_painted(furnished: ArticleView) -> None:
    every = furnished.lines(-100, 5_000)
    assert len(every) > 4
    for top in range(furnished.height()):
        shown = {(p.block.blockNumber(), p.number) for p in furnished.lines(top, top + 20)}
        for placed in every:
            begin = placed.corner.y() + placed.line.y()
            if begin < top + 20 and begin + placed.line.height() > top:
                assert (placed.block.blockNumber(), placed.number) in shown


@pytest.mark.parametrize("words", ["Harbour traffic climbs in spite", "Subscribe", "About 1,200"])
def test_the_line_of_furniture_stands_apart_from_the_text(
    qtbot: QtBot, session: Session, words: str
) -> None:
    text = views.text(session.project, 1)
    start = text.index(words)
    end = (text + "\n").index("\n", start)
    operations.set_apart(session.project, 1, [ApartSpan(start, end, "list")])
    operations.remove_claim(session.project, 2)
    view = opened(qtbot, session, 1)
    for folded in (True, False):
        view.fold_furniture(folded)
        (run,) = view.page.furniture.runs
        rect = view.page.marker(run)[0].translated(-view.offset())
        assert is_hidden(view, words) is folded
        assert rect.top() >= 0
        assert rect.bottom() <= view.document().size().height()
        for placed in view.lines(0, 2_000):
            top = placed.baseline - view.page.pixels
            assert top >= rect.bottom() - 1 or placed.baseline + 4 <= rect.top() + 1


def test_the_caret_passes_over_what_is_folded(qtbot: QtBot, furnished: ArticleView) -> None:
    end = furnished.text.index("\n")
    after = furnished.text.index("Traffic through")
    furnished.select_span(end + 1, end + 1)
    qtbot.keyClick(furnished, Qt.Key.Key_Right)
    assert furnished.caret() == after
    qtbot.keyClick(furnished, Qt.Key.Key_Left)
    assert furnished.caret() == end + 1
    qtbot.keyClick(furnished, Qt.Key.Key_Down)
    qtbot.keyClick(furnished, Qt.Key.Key_Down)
    assert furnished.caret() > after


def test_revealing_and_marking_unfold(furnished: ArticleView, session: Session) -> None:
    start = furnished.text.index("Subscribe")
    furnished.reveal(start, start + 4, focus=False)
    assert not is_hidden(furnished, "Subscribe")
    furnished.fold_furniture(True)
    assert is_hidden(furnished, "Subscribe")
    session.do(lambda project: operations.add_claim(project, 1, start, start + 4))
    assert not is_hidden(furnished, "Subscribe")
    furnished.fold_furniture(False)
    assert not furnished.folded


# Ends of claims ---------------------------------------------------------------------------------------------------------


def drag_end(qtbot: QtBot, view: ArticleView, to: QPoint, *, end: bool, drop: bool = True) -> None:
    handle = next(h for h in view.pointing.handles() if h.is_end is end)
    grip = QPoint(round(handle.x), round((handle.top + handle.bottom) / 2))
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(view.viewport(), left, pos=grip)
    qtbot.mouseMove(view.viewport(), to)
    if drop:
        qtbot.mouseRelease(view.viewport(), left, pos=to)


def test_an_end_of_the_selected_claim_is_dragged(
    qtbot: QtBot, view: ArticleView, session: Session
) -> None:
    session.select("claim", 1)
    start, end = (view.text.index(words) for words in ("rose", ", the minister"))
    with qtbot.waitSignal(view.span_requested) as told:
        drag_end(qtbot, view, middle(view, "through") - QPoint(3, 0), end=False)
    assert told.args == [1, view.text.index("through"), end]
    assert view.selected_span() is None
    with qtbot.waitSignal(view.span_requested) as told:
        drag_end(qtbot, view, middle(view, "over 13") - QPoint(3, 0), end=True)
    assert told.args == [1, start, view.text.index(" over 13")]


def test_an_end_dragged_into_a_word_takes_it_whole(
    qtbot: QtBot, view: ArticleView, session: Session
) -> None:
    session.select("claim", 1)
    start, end = (view.text.index(words) for words in ("rose", ", the minister"))
    with qtbot.waitSignal(view.span_requested) as told:
        drag_end(qtbot, view, middle(view, "rough the northern"), end=False)
    assert told.args == [1, view.text.index("through"), end]
    with qtbot.waitSignal(view.span_requested) as told:
        drag_end(qtbot, view, middle(view, "nister said"), end=True)
    assert told.args == [1, start, view.text.index(" said on")]


def test_an_end_dragged_within_a_claim_that_begins_in_a_word_leaves_its_beginning(
    qtbot: QtBot, view: ArticleView, session: Session
) -> None:
    start = view.text.index("ffic through")
    operations.edit_claim(session.project, 1, span=(start, start + 12))
    view.reload_marks()
    session.select("claim", 1)
    with qtbot.waitSignal(view.span_requested) as told:
        drag_end(qtbot, view, middle(view, "rthern harbour"), end=True)
    assert told.args == [1, start, view.text.index(" harbour")]


def test_escape_lets_the_claim_be_as_it_was(
    qtbot: QtBot, view: ArticleView, session: Session
) -> None:
    session.select("claim", 1)
    before = pixels(view)
    to = middle(view, "Traffic through")
    with qtbot.assertNotEmitted(view.span_requested):
        drag_end(qtbot, view, to, end=False, drop=False)
        assert view.is_dragging
        assert pixels(view) != before
        qtbot.keyClick(view, Qt.Key.Key_Escape)
        assert not view.is_dragging
        qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=to)
    assert pixels(view) == before


def test_only_one_selected_claim_has_handles(view: ArticleView, session: Session) -> None:
    session.select("claim", 1)
    assert len(view.pointing.handles()) == 2
    session.select("claim", 1, 2)
    assert not view.pointing.handles()
    session.select("contradiction", 1)
    assert not view.pointing.handles()


def test_a_project_only_read_has_no_handles(
    view: ArticleView, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session.project, "read_only", "It is open elsewhere.")
    session.select("claim", 1)
    assert view.selected_spans()
    assert not view.pointing.handles()


def test_the_ends_of_a_claim_follow_its_script(qtbot: QtBot, session: Session) -> None:
    text = views.text(session.project, views.newest_version(session.project, 3).id)
    start = text.index("بندر ۱۳")
    claim_id = operations.add_claim(session.project, 3, start, text.index("، وزیر"))
    view = opened(qtbot, session, 3)
    session.select("claim", claim_id)
    begin, end = view.pointing.handles()
    assert begin.x > end.x


# Finding ----------------------------------------------------------------------------------------------------------------


def test_found_places_are_counted_shown_and_stepped_through(view: ArticleView) -> None:
    before = pixels(view)
    assert view.find("HARBOUR", 1) == (1, 2)
    assert view.find("HARBOUR", 1) == (2, 2)
    assert view.find("HARBOUR", 1) == (1, 2)
    assert pixels(view) != before
    assert view.find("oslo", 1) == (0, 0)
    assert view.find("harbour", -1) == (2, 2)
    view.clear_find()
    span = view.selected_span()
    assert span
    assert view.text[slice(*span)] == "harbour"


def test_a_selection_beyond_the_text_ends_with_it(view: ArticleView) -> None:
    length = len(view.text)
    view.select_span(length - 4, length + 90)
    assert view.selected_span() == (length - 4, length)
    view.select_span(length + 5, length + 5)
    assert view.caret() == length


def test_an_outline_leaves_the_sign_after_a_claim_alone(
    view: ArticleView, session: Session
) -> None:
    span = view.page.underlay.spans[2]
    rect = [
        placed.rect(part, view.page.pixels)
        for placed in view.lines(0, view.viewport().height())
        for part in picture.underlay.parts(placed, span.start, span.end)
    ][-1]
    after = rect.translated(rect.width() + 1, 0).toAlignedRect().adjusted(1, 3, 0, -3)
    after.setWidth(8)
    before = view.viewport().grab(after).toImage()
    whole = view.viewport().grab().toImage()
    session.select("claim", 1, 2)
    assert view.viewport().grab(after).toImage() == before
    assert view.viewport().grab().toImage() != whole


@pytest.mark.parametrize(("pixels_of_text", "size"), [(11, 11), (17, 11), (20, 12), (26, 14)])
def test_chips_grow_a_little_with_the_text(
    view: ArticleView, pixels_of_text: int, size: int
) -> None:
    assert chip_shapes.size_for(pixels_of_text) == size
    view.set_reading_font("", pixels_of_text)
    placed = next(
        one for one in view.lines(0, 5_000) if picture.chips_of(view.page, one, view.width())
    )
    assert picture.chips_of(view.page, placed, view.width())[0].rect.height() == size + 7


def test_what_scrolling_leaves_on_the_screen_is_what_a_whole_painting_shows(
    qtbot: QtBot, view: ArticleView
) -> None:
    view.resize(520, 220)
    view._session.select("claim", 1)
    qtbot.waitExposed(view)

    def on_screen() -> QImage:
        QApplication.processEvents()
        return view.screen().grabWindow(view.winId()).toImage()

    bar, seen = view.verticalScrollBar(), set[int]()
    assert bar.maximum() > 60
    for step in (13, 31, -7, 40, -29, 5):
        bar.setValue(bar.value() + step)
        left = on_screen()
        view.viewport().update()
        assert left == on_screen()
        seen.add(bar.value())
    assert len(seen) == 6
