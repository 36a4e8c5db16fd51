"""The chips beside the text: a claim's sign and number at the line where it ends, and a count where room is short."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPen

from core.records import record
from gui import theme

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QPainter

    from gui.reader.underlay import Span

_AROUND = 7
_PADDING = 6
_BETWEEN = 4
_FROM_TEXT = 8
_FROM_EDGE = 2
_PIXELS, _USUAL, _SLOWER = 11, 17, 3
"""The size of a chip's letters where the text has its usual size; every third pixel of the text adds one."""


@record
class Chip:
    """A chip: its room, its words, and its claims: one, or those it counts."""

    rect: QRectF
    words: str
    spans: tuple[Span, ...]

    def moved(self, down: float) -> Chip:
        """Return the same chip further down."""
        return replace(self, rect=self.rect.translated(0, down))


def size_for(pixels: int) -> int:
    """Return the size of the letters of chips beside a text whose letters have a size."""
    return _PIXELS + max(0, (pixels - _USUAL) // _SLOWER)


@cache
def chip_font(size: int) -> QFont:
    """Return the font of chips whose letters have a size."""
    font = theme.interface_font(size)
    font.setWeight(QFont.Weight.DemiBold)
    return font


@cache
def _width(words: str, size: int) -> float:
    return round(QFontMetricsF(chip_font(size)).horizontalAdvance(words)) + 2 * _PADDING


def words_of(span: Span) -> str:
    """Return what a claim's chip says: "≠ 12"."""
    return f"{theme.look(span.mark.state).sign} {span.mark.claim_id}"


def chips_of(
    ending: list[Span], column: tuple[float, float], width: int, size: int, *, leftwards: bool
) -> list[Chip]:
    """Lay the chips of a line out beside the column, their heights counted from its baseline.

    The first one is nearest to the text. `size` is that of their letters, `width` the view's.
    """
    edge, text_side = (0.0, column[0]) if leftwards else (float(width), column[1])
    room = abs(edge - text_side) - _FROM_TEXT - _FROM_EDGE
    middle = -size * 0.5
    chips: list[Chip] = []
    at = 0.0
    for words, spans in _that_fit(ending, room, size):
        wide, high = _width(words, size), size + _AROUND
        left = text_side - _FROM_TEXT - at - wide if leftwards else text_side + _FROM_TEXT + at
        rect = QRectF(round(left), round(middle - high / 2), wide, high)
        chips.append(Chip(rect, words, spans))
        at += wide + _BETWEEN
    return chips


def _that_fit(ending: list[Span], room: float, size: int) -> Iterable[tuple[str, tuple[Span, ...]]]:
    """Give words and claims for the chips that a room holds; those it does not hold stand as a count."""
    single = [(words_of(span), (span,)) for span in ending[:6]]
    widths = [_width(words, size) + _BETWEEN for words, _ in single]
    if len(ending) <= len(single) and sum(widths) - _BETWEEN <= room:
        return single
    fit = 0
    rest = len(ending)
    while fit < len(single) and (
        sum(widths[: fit + 1]) + _width(f"+{rest - fit - 1}", size) <= room
    ):
        fit += 1
    return [*single[:fit], (f"+{rest - fit}", tuple(ending[fit:]))]


@cache
def _pens(ink: str, width: float) -> QPen:
    return QPen(QColor(ink), width)


def paint(painter: QPainter, chips: list[Chip], selected: set[int], size: int) -> None:
    """Paint chips in the painter's font; those of selected claims are filled."""
    corner = (size + _AROUND - 1) / 2
    for chip in chips:
        mark = chip.spans[0].mark
        look = theme.look(mark.state)
        chosen = any(span.mark.claim_id in selected for span in chip.spans)
        single = len(chip.spans) == 1
        ink = look.ink if single else theme.colours().mute
        painter.setPen(_pens(ink, 2 if chosen else 1))
        painter.setBrush(QColor(look.back if chosen and single else theme.colours().paper))
        inset = 1 if chosen else 0.5
        painter.drawRoundedRect(chip.rect.adjusted(inset, inset, -inset, -inset), corner, corner)
        painter.setPen(_pens(ink, 1))
        painter.drawText(chip.rect, Qt.AlignmentFlag.AlignCenter.value, chip.words)


def chip_at(chips: Iterable[Chip], point: QPointF) -> Chip | None:
    """Return the chip under a point."""
    return next((chip for chip in chips if chip.rect.adjusted(-2, -3, 2, 3).contains(point)), None)
