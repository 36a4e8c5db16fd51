from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter

from core.words import ClaimState
from gui import theme
from gui.panels import marked_line
from gui.panels.marked_line import fitted
from gui.table_model import Marked

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

QUOTE = "The minister said on Tuesday that traffic had increased by over 13 percent since the walkout began in May"
VALUE = "over 13 percent"


def marked(text: str = QUOTE, value: str = VALUE) -> Marked:
    start = text.index(value)
    return Marked(text, start, start + len(value), ClaimState.CONTRADICTED)


def fonts() -> tuple[QFont, QFont]:
    plain, strong = theme.interface_font(), theme.interface_font()
    strong.setWeight(QFont.Weight.DemiBold)
    return plain, strong


def fit(one: Marked, width: int) -> marked_line.Fitted:
    plain, strong = map(QFontMetrics, fonts())
    return fitted(one, width, plain, strong)


def length(line: marked_line.Fitted) -> int:
    plain, strong = map(QFontMetrics, fonts())
    around = plain.horizontalAdvance(line.before) + plain.horizontalAdvance(line.after)
    return around + strong.horizontalAdvance(line.value)


def test_what_fits_is_shown_whole(qapp: QApplication) -> None:
    assert "".join(fit(marked(), 4000)) == QUOTE


@pytest.mark.parametrize("width", range(130, 700, 19))
def test_the_value_is_seen_at_every_width_and_nothing_is_longer_than_the_room(
    qapp: QApplication, width: int
) -> None:
    line = fit(marked(), width)
    assert line.value == VALUE
    assert length(line) <= width


@pytest.mark.parametrize("width", [260, 300, 340, 420])
def test_words_around_the_value_are_whole(qapp: QApplication, width: int) -> None:
    line = fit(marked(), width)
    words = f"{line.before} {line.after}".replace("…", " ").split()
    assert set(words) <= set(QUOTE.split())
    assert line.before.startswith("…")
    assert line.before.endswith(" ")
    assert line.after.endswith("…")


def test_a_side_that_is_short_leaves_its_room_to_the_other(qapp: QApplication) -> None:
    at_end = fit(
        marked("A long beginning of a sentence that goes on before it says 10 %", "10 %"), 300
    )
    assert at_end.after == ""
    assert length(at_end) > 230
    at_start = fit(
        marked("10 % is what it says before it goes on to a long end of a sentence", "10 %"), 300
    )
    assert at_start.before == ""
    assert length(at_start) > 230


def test_a_value_longer_than_the_room_is_cut_at_its_end(qapp: QApplication) -> None:
    line = fit(marked(value="traffic had increased by over 13 percent"), 90)
    assert line.value.startswith("traffic")
    assert line.value.endswith("…")
    assert (line.before, line.after) == ("", "")


def test_lines_of_the_text_are_one_line(qapp: QApplication) -> None:
    assert (
        "".join(fit(marked("Up by\n\nover 13\npercent\n", "over 13\npercent"), 900))
        == "Up by over 13 percent"
    )


@pytest.mark.parametrize(
    ("text", "value", "right"),
    [(QUOTE, VALUE, False), ("ترافیک بندر ۱۳ درصد رشد کرد، وزیر گفت", "۱۳ درصد", True)],
)
def test_the_ground_of_the_value_lies_where_the_text_is_read(
    qapp: QApplication, text: str, value: str, *, right: bool
) -> None:
    image = QImage(900, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    one = marked(text, value)
    with QPainter(image) as painter:
        where = QRect(0, 5, 900, 18)
        marked_line.draw(painter, where, one, fit(one, 900), fonts(), right=right)
    back = QColor(theme.look(ClaimState.CONTRADICTED).back).rgb()
    grounded = [x for x in range(900) if image.pixel(x, 6) == back]
    inked = [x for x in range(900) if QColor(image.pixel(x, 15)) != QColor("white")]
    assert grounded
    assert min(inked) < min(grounded)
    assert max(grounded) < max(inked)
    assert (max(inked) > 880) == right
