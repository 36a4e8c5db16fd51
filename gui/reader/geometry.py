"""Where stretches of a laid-out text stand: paragraphs in view, lines, and the parts of a line a stretch takes up."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QRectF, Qt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

HOLDS_TABS = 1
"""The user state of a paragraph that holds tabs, which have no glyphs."""
Interval = tuple[float, float]
_ABOVE = 1.0
_BELOW = 0.27


@dataclass(slots=True)
class PlacedLine:
    """A line with its number in its paragraph and the paragraph's corner, in the coordinates of the view.

    `baseline` is the height on which its letters stand, whole pixels.
    """

    block: QTextBlock
    number: int
    line: QTextLine
    corner: QPointF
    baseline: int = field(init=False)

    def __post_init__(self) -> None:
        self.baseline = round(self.corner.y() + self.line.y() + self.line.ascent())

    def middle(self, pixels: int) -> float:
        """Return the height of the middle of its small letters."""
        return self.baseline - 0.3 * pixels

    def rect(self, interval: Interval, pixels: int) -> QRectF:
        """Return the room that letters of a size take up between two places of the line."""
        return letters_rect(interval, pixels).translated(self.corner.x(), self.baseline)


def letters_rect(interval: Interval, pixels: int) -> QRectF:
    """Return the room that letters of a size take up between two places, counted from where the baseline begins."""
    left, right = interval
    above = round(_ABOVE * pixels)
    return QRectF(left, -above, right - left, above + round(_BELOW * pixels))


def intervals(line: QTextLine, start: int, length: int, text: str) -> list[Interval]:
    """Return the parts of a line, from left to right, that a stretch of its paragraph takes up.

    `text` is that of the paragraph, "" where it holds no tabs. Read from the glyphs, for where scripts mix the places of letters say nothing of those between them.
    """
    found = [
        (rect.left(), rect.right())
        for rect in (run.boundingRect() for run in line.glyphRuns(start, length))
        if rect.width() > 0
    ]
    found += _tabs(line, start, start + length, text)
    found.sort()
    merged: list[Interval] = []
    for left, right in found:
        if merged and left <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    return merged


def _tabs(line: QTextLine, start: int, end: int, text: str) -> Iterator[Interval]:
    """Give the room that tabs take up."""
    at = text.find("\t", start, end)
    while at != -1:
        left, right = sorted((_across(line, at), _across(line, at + 1)))
        yield left, right
        at = text.find("\t", at + 1, end)


def _across(line: QTextLine, place: int) -> float:
    """Return how far from the left a place of a line's paragraph is."""
    return cast("tuple[float, int]", line.cursorToX(place))[0]


def visible_lines(
    document: QTextDocument, offset: QPointF, top: float, bottom: float
) -> Iterator[PlacedLine]:
    """Give the lines between two heights of the view; `offset` is where the view stands in the document."""
    block = block_at(document, top + offset.y())
    while block.isValid():
        if block.isVisible():
            corner = corner_of(document, block) - offset
            if corner.y() > bottom:
                return
            yield from _lines_between(block, corner, top, bottom)
        block = block.next()


def block_at(document: QTextDocument, height: float) -> QTextBlock:
    """Return a paragraph at a height of the document or shortly before it.

    Where paragraphs are folded away Qt may find one that stands further down.
    """
    place = document.documentLayout().hitTest(QPointF(0, height), Qt.HitTestAccuracy.FuzzyHit)
    block = document.findBlock(max(0, place)).previous()
    while block.isValid() and not (block.isVisible() and corner_of(document, block).y() <= height):
        block = block.previous()
    return block if block.isValid() else document.firstBlock()


def corner_of(document: QTextDocument, block: QTextBlock) -> QPointF:
    """Return where a paragraph's lines begin in the document; only of one that is not folded away."""
    document.documentLayout().blockBoundingRect(block)
    return block.layout().position()


def _lines_between(
    block: QTextBlock, corner: QPointF, top: float, bottom: float
) -> Iterator[PlacedLine]:
    lines = block.layout()
    count = lines.lineCount()
    low, high = 0, count
    while low < high:
        middle = (low + high) // 2
        line = lines.lineAt(middle)
        if corner.y() + line.y() + line.height() + line.height() < top:
            low = middle + 1
        else:
            high = middle
    for number in range(low, count):
        line = lines.lineAt(number)
        if corner.y() + line.y() > bottom:
            return
        yield PlacedLine(block, number, line, corner)


def line_of(document: QTextDocument, place: int, offset: QPointF) -> PlacedLine | None:
    """Return the line in which a place, in UTF-16 units, stands; None where it is folded away."""
    block = document.findBlock(place)
    if not block.isValid() or not block.isVisible():
        return None
    corner = corner_of(document, block) - offset
    line = block.layout().lineForTextPosition(place - block.position())
    return PlacedLine(block, line.lineNumber(), line, corner) if line.isValid() else None
