"""What is painted of a page besides its words: under them claims, found places and outlines, over them chips."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from gui import theme
from gui.reader import chips, furniture, resizing, strokes, underlay
from gui.reader.typesetting import runs_left

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtCore import QPointF, QRectF
    from PySide6.QtGui import QPainter

    from gui.reader.geometry import PlacedLine
    from gui.reader.page import Page
    from gui.reader.resizing import Handle
    from gui.reader.suggested import Passage
    from gui.reader.underlay import Span

_VALUE_LAYER = 3
"""The value of a passage is tinted like the words of so many claims over each other."""


def paint_under(painter: QPainter, page: Page, lines: list[PlacedLine]) -> None:
    """Paint what lies under the words of some lines."""
    drawn = [(placed, drawing) for placed in lines if (drawing := page.underlay.drawing(placed))]
    strokes.paint(painter, drawn, page.pixels)
    _paint_found(painter, page, lines)


@cache
def _soft(colour: str, share: float) -> QColor:
    found = QColor(colour)
    found.setAlphaF(share)
    return found


def _paint_found(painter: QPainter, page: Page, lines: list[PlacedLine]) -> None:
    """Paint the places of the words looked for that stand on some lines, the current one framed."""
    if not page.finding.places:
        return
    colours = theme.colours()
    for placed in lines:
        begin, length = underlay.stretch(placed)
        for place in page.finding.between(*page.to_text(begin, begin + length)):
            current = place == page.finding.place
            for part in underlay.parts(placed, *page.to_qt(*place)):
                rect = placed.rect(part, page.pixels).adjusted(-1, 0, 1, 1)
                painter.fillRect(rect, _soft(colours.selection, 1 if current else 0.55))
                if current:
                    painter.setPen(QPen(QColor(colours.accent), 2))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRect(rect)


def paint_outlines(
    painter: QPainter, page: Page, lines: list[PlacedLine], selected: Iterable[Span]
) -> None:
    """Paint the outlines of the selected claims on some lines."""
    for span in selected:
        paint_extent(painter, page, lines, (span.start, span.end), theme.look(span.mark.state).ink)


def paint_passages(
    painter: QPainter, page: Page, lines: list[PlacedLine], passages: Iterable[Passage]
) -> None:
    """Paint the ground of the passages of a suggestion on some lines, and a stronger one with a rule under the values."""
    for passage in passages:
        look = theme.look(passage.state)
        extent = page.to_qt(passage.start, passage.end)
        for rect in _rects(page, lines, extent):
            painter.fillRect(rect.adjusted(0, -1, 0, 2), QColor(look.back))
        for rect in _rects(page, lines, page.to_qt(*passage.value) if passage.value else (0, 0)):
            painter.fillRect(
                rect.adjusted(0, -1, 0, 2), strokes.tint(look.back, look.ink, _VALUE_LAYER)
            )
            painter.setPen(QPen(QColor(look.ink), 2))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def paint_frames(
    painter: QPainter, page: Page, lines: list[PlacedLine], passages: Iterable[Passage]
) -> None:
    """Paint the outlines of the passages of a suggestion on some lines."""
    for passage in passages:
        extent = page.to_qt(passage.start, passage.end)
        paint_extent(painter, page, lines, extent, theme.look(passage.state).ink)


def _rects(page: Page, lines: list[PlacedLine], extent: tuple[int, int]) -> Iterator[QRectF]:
    """Give the room on some lines that a stretch takes up."""
    for placed in lines:
        for part in underlay.parts(placed, *extent):
            yield placed.rect(part, page.pixels)


def paint_extent(
    painter: QPainter, page: Page, lines: list[PlacedLine], extent: tuple[int, int], ink: str
) -> None:
    """Paint the outline of a stretch on some lines."""
    for rect in _rects(page, lines, extent):
        strokes.outline(painter, rect, ink)


def paint_chips(
    painter: QPainter, page: Page, lines: list[PlacedLine], width: int, selected: set[int]
) -> None:
    """Paint the chips beside some lines."""
    size = chips.size_for(page.pixels)
    painter.setFont(chips.chip_font(size))
    for placed in lines:
        if beside := _chips_beside(page, placed, width):
            painter.translate(0, placed.baseline)
            chips.paint(painter, beside, selected, size)
            painter.translate(0, -placed.baseline)


def chips_of(page: Page, placed: PlacedLine, width: int) -> list[chips.Chip]:
    """Return the chips beside a line, in the view."""
    return [chip.moved(placed.baseline) for chip in _chips_beside(page, placed, width)]


def _chips_beside(page: Page, placed: PlacedLine, width: int) -> list[chips.Chip]:
    """Return the chips beside a line, their heights counted from its baseline."""
    drawing = page.underlay.drawing(placed)
    if drawing is None or not drawing.ending:
        return []
    if drawing.chips is None:
        leftwards, size = runs_left(placed.block), chips.size_for(page.pixels)
        drawing.chips = chips.chips_of(
            drawing.ending, page.column, width, size, leftwards=leftwards
        )
    return drawing.chips


def paint_handles(painter: QPainter, handles: Iterable[Handle], ink: str) -> None:
    """Paint the handles of the selected claim."""
    for handle in handles:
        resizing.paint(painter, handle, ink, theme.colours().paper)


def paint_furniture(painter: QPainter, page: Page, offset: QPointF, height: int) -> None:
    """Paint the lines that tell of page furniture in view."""
    for run in page.furniture.foldable:
        rect, leftwards = page.marker(run)
        rect.translate(-offset)
        if rect.bottom() >= 0 and rect.top() <= height:
            folded = page.furniture.is_folded(run)
            furniture.paint(painter, rect, folded=folded, leftwards=leftwards)
