"""Number lines, time lines and word diffs: nothing overlaps, whatever is shown can be painted, and all is told in words."""

from __future__ import annotations

import itertools
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage

from core.comparing.axes import day_axis, number_axis
from core.comparing.layout_parts import Mark, NumberLine, Piece, Stretch, TimeLine
from core.reading.parts import Basis, Granularity
from gui import theme
from gui.fields.number_line import NumberLineView
from gui.fields.time_line import TimeLineView
from gui.fields.word_diff import WordDiffView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

    from core.comparing.layout_parts import Ends, Whose
    from gui.fields.drawn_line import Placed

NAMES = ("Coast Daily", "National Wire")
INKS = ("contra", "accent")
OPEN: Ends = (None, None)


def mark(
    whose: Whose, value: float | None, allows: Ends | None = None, suggests: Ends = OPEN
) -> Mark:
    told = (value, value) if allows is None else allows
    return Mark(whose, f"{value} percent", f"{value}", value, told, suggests, OPEN)


def line_of(*marks: Mark, unit: str = "%") -> NumberLine:
    values = [v for m in marks for v in (m.value, *m.allows, *m.suggests) if v is not None]
    below, above = (any(m.allows[at] is None for m in marks) for at in (0, 1))
    return NumberLine(marks, number_axis(values, below=below, above=above), unit)


def painted(widget: QWidget, width: int = 320) -> QImage:
    """Paint a widget at a width; everything that goes wrong in it fails the test."""
    widget.resize(width, widget.heightForWidth(width))
    picture = QImage(widget.size(), QImage.Format.Format_ARGB32)
    picture.fill(QColor(theme.colours().panel))
    widget.render(picture)
    return picture


def colours_of(picture: QImage) -> set[str]:
    return {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
    }


@pytest.fixture
def numbers(qtbot: QtBot) -> NumberLineView:
    view = NumberLineView()
    qtbot.addWidget(view)
    return view


@pytest.fixture
def times(qtbot: QtBot) -> TimeLineView:
    view = TimeLineView()
    qtbot.addWidget(view)
    return view


@pytest.fixture
def words(qtbot: QtBot) -> WordDiffView:
    view = WordDiffView()
    qtbot.addWidget(view)
    return view


@pytest.fixture
def dark(qapp: QApplication) -> Iterator[None]:
    theme.use(qapp, "dark")
    yield
    theme.use(qapp, "light")


OVER_13 = mark("first", 13.0, (13.0, None), (13.0, 14.3))
TEN = mark("second", 10.0)


# Numbers --------------------------------------------------------------------------------------------------------------


def test_a_number_line_shows_both_values_where_they_stand(numbers: NumberLineView) -> None:
    numbers.show_line(line_of(OVER_13, TEN), NAMES, INKS)
    labels = numbers.labels(400)
    assert [label.text for label in labels] == ["Coast Daily: 13.0", "National Wire: 10.0"]
    assert labels[1].left < labels[0].left
    inks = colours_of(painted(numbers, 400))
    assert {theme.colours().contra, theme.colours().accent} <= inks


def test_it_is_told_in_words(numbers: NumberLineView) -> None:
    line = NumberLine((OVER_13, TEN), number_axis([10, 13]), "%", "They are apart.", "A note.")
    numbers.show_line(line, NAMES, INKS)
    assert numbers.accessibleName() == (
        "Values in %. Coast Daily: 13.0, printed as “13.0 percent”. National Wire: 10.0, printed as"
        " “10.0 percent”. They are apart. A note."
    )


def test_it_is_painted_in_the_dark_too(numbers: NumberLineView, dark: None) -> None:
    numbers.show_line(line_of(OVER_13, TEN), NAMES, INKS)
    inks = colours_of(painted(numbers))
    assert {theme.DARK.contra, theme.DARK.accent} <= inks


def test_long_names_stand_below_one_another(numbers: NumberLineView) -> None:
    names = ("The Evening Post of the Northern Harbour and Its Towns",) * 2
    numbers.show_line(line_of(OVER_13, TEN), names, INKS)
    one, other = numbers.labels(320)
    assert (one.row, other.row) == (0, 1)
    assert all(label.text.endswith(value) for label, value in ((one, "13.0"), (other, "10.0")))
    assert numbers.heightForWidth(320) > numbers.heightForWidth(1200)


def test_an_open_end_fades_out(numbers: NumberLineView) -> None:
    numbers.show_line(line_of(OVER_13, TEN), NAMES, INKS)
    picture = painted(numbers, 400)
    y = picture.height() - numbers.small_metrics().height() - 8
    strength = [picture.pixelColor(x, y).green() for x in range(330, 396, 16)]
    assert strength == sorted(strength)
    assert strength[0] < strength[-1]


def test_the_first_and_the_last_tick_say_the_unit(numbers: NumberLineView) -> None:
    numbers.show_line(line_of(OVER_13, TEN), NAMES, INKS)
    ticks = [tick.text for tick in numbers.ticks(400)]
    assert ticks[0].endswith(" %")
    assert ticks[-1].endswith(" %")
    assert not any("%" in tick for tick in ticks[1:-1])


def test_a_name_that_runs_from_the_right_stays_before_its_value(numbers: NumberLineView) -> None:
    numbers.show_line(line_of(OVER_13, TEN), ("بندر", "Wire"), INKS)
    assert numbers.labels(400)[0].text == "\u200e\u2068بندر\u2069: 13.0"


def overlaps(placed: list[Placed]) -> bool:
    return any(
        one.row == other.row
        and one.left < other.left + other.width
        and other.left < one.left + one.width
        for one, other in itertools.combinations(placed, 2)
    )


NUMBERS = st.one_of(
    st.integers(-(10**15), 10**15).map(float),
    st.floats(-1e30, 1e30, allow_nan=False),
    st.sampled_from([0.0, 10.0, 13.0, 1e-9]),
)
SPANS = st.one_of(
    NUMBERS.map(lambda value: (value, value)),
    NUMBERS.map(lambda value: (value, None)),
    NUMBERS.map(lambda value: (None, value)),
    st.tuples(NUMBERS, NUMBERS).map(lambda ends: (min(ends), max(ends))),
)


@st.composite
def marks(draw: st.DrawFn) -> Mark:
    """Give a mark whose stated value, where it has one, is allowed."""
    allows = draw(SPANS)
    known = [end for end in allows if end is not None]
    value = draw(st.sampled_from([*known, None])) if allows[0] != allows[1] else known[0]
    return mark("first", value, allows)


@settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    found=st.lists(marks(), min_size=1, max_size=4),
    names=st.lists(st.text(max_size=30), min_size=4, max_size=4),
    width=st.integers(60, 900),
)
def test_any_values_can_be_painted_side_by_side(
    numbers: NumberLineView, found: list[Mark], names: list[str], width: int
) -> None:
    numbers.show_line(
        line_of(*found), names[: len(found)], ("contra", "accent", "link", "same")[: len(found)]
    )
    painted(numbers, width)
    shown = max(width, 120)
    assert not overlaps(numbers.labels(shown))
    assert not overlaps(numbers.ticks(shown))
    for label in numbers.labels(shown):
        assert label.left >= 0
        assert label.left + label.width <= shown + 12


# Times ----------------------------------------------------------------------------------------------------------------


def stretch(whose: Whose, first: date | None, last: date | None, **more: object) -> Stretch:
    basis = more.get("basis", Basis.READ)
    said = more.get("said")
    assert isinstance(basis, Basis | None)
    assert isinstance(said, date | None)
    return Stretch(
        whose, "then", first, last, Granularity.DAY, basis, "“then” is then.", said, said
    )


def time_line(*found: Stretch) -> TimeLine:
    days = [d for s in found for d in (s.first, s.last, s.said_first) if d is not None]
    return TimeLine(found, day_axis(days or [date(2025, 1, 1)]))


YEAR = stretch("first", date(2024, 1, 1), date(2024, 12, 31), said=date(2025, 2, 25))
MARCH = stretch("second", date(2025, 3, 1), date(2025, 3, 31), basis=Basis.ASSUMED)


def test_a_time_line_tells_periods_and_when_they_were_said(times: TimeLineView) -> None:
    times.show_line(time_line(YEAR, MARCH), NAMES, INKS)
    assert times.labels(400) == [
        ("Coast Daily: 2024", "▽ said 25 Feb 2025"),
        ("National Wire: Mar 2025, partly assumed", "undated"),
    ]
    assert times.accessibleName() == (
        "Coast Daily: “then” is then. Said 25 Feb 2025. National Wire: “then” is then."
    )
    assert {theme.colours().contra, theme.colours().accent} <= colours_of(painted(times, 400))


def test_what_is_not_known_is_said(times: TimeLineView) -> None:
    nothing = Stretch("second", "", None, None, None, None, "Period not stated.")
    times.show_line(time_line(YEAR, nothing), NAMES, INKS)
    assert times.labels(400)[1][0] == "National Wire: period not stated"
    painted(times)


DAYS = st.one_of(st.none(), st.dates())


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    ends=st.lists(
        st.tuples(DAYS, DAYS, DAYS, st.sampled_from([*Basis, None])), min_size=1, max_size=5
    ),
    width=st.integers(60, 900),
)
def test_any_periods_can_be_painted(
    times: TimeLineView,
    ends: list[tuple[date | None, date | None, date | None, Basis | None]],
    width: int,
) -> None:
    found = [
        stretch(
            "first",
            min(a, b) if a and b else a,
            max(a, b) if a and b else b,
            said=said,
            basis=basis,
        )
        for a, b, said, basis in ends
    ]
    times.show_line(time_line(*found), ["Coast"] * len(found), ["contra"] * len(found))
    painted(times, width)
    assert not overlaps(times.ticks(max(width, 120)))


# Words ----------------------------------------------------------------------------------------------------------------


def test_words_of_one_side_are_marked_and_told(words: WordDiffView) -> None:
    pieces = [
        Piece("We will ", "same"),
        Piece("never ", "first"),
        Piece("raise it", "same"),
        Piece(" now", "second"),
    ]
    words.show_words(pieces, NAMES, INKS)
    assert words.accessibleName() == (
        "Both: “We will raise it”. Coast Daily alone: “never”. National Wire alone: “now”."
    )
    assert {theme.colours().contra, theme.colours().accent} <= colours_of(painted(words))


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.builds(Piece, st.text(max_size=20), st.sampled_from(["same", "first", "second"])),
        max_size=8,
    ),
    st.integers(60, 600),
)
def test_any_words_can_be_painted(words: WordDiffView, pieces: list[Piece], width: int) -> None:
    words.show_words(pieces, NAMES, INKS)
    painted(words, width)


def test_marks_beyond_the_basic_plane_do_not_shift_the_ink(words: WordDiffView) -> None:
    words.show_words([Piece("🚢🚢🚢 ", "same"), Piece("one", "first")], NAMES, INKS)
    picture = painted(words, 300)
    ink = theme.colours().contra
    row = range(picture.height() // 2)
    inked = [
        x for x in range(picture.width()) for y in row if picture.pixelColor(x, y).name() == ink
    ]
    assert min(inked) > 3 * words.fontMetrics().horizontalAdvance("n")
