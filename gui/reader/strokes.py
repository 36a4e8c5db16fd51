"""How the tints and underlines of claims are painted: worked out once for each line, then only moved."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QColor, QPen

from core.records import record
from gui import theme
from gui.reader.geometry import letters_rect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from gui.reader.geometry import PlacedLine
    from gui.reader.underlay import Drawing, Span

_STEP = 3
_DEEPER = 0.13


@record
class Strokes:
    """What is painted under the words of one line, counted from where its baseline begins."""

    fills: list[tuple[QRectF, QColor]]
    rules: list[tuple[QPen, list[QLineF]]]


def paint(painter: QPainter, drawn: Iterable[tuple[PlacedLine, Drawing]], pixels: int) -> None:
    """Paint tints and underlines on some lines, whose letters have a size; underlines may reach into the line below."""
    worked_out = [(placed, _strokes_of(drawing, pixels)) for placed, drawing in drawn]
    for placed, strokes in worked_out:
        x, y = placed.corner.x(), placed.baseline
        painter.translate(x, y)
        for rect, colour in strokes.fills:
            painter.fillRect(rect, colour)
        painter.translate(-x, -y)
    for placed, strokes in worked_out:
        x, y = placed.corner.x(), placed.baseline
        painter.translate(x, y)
        for pen, lines in strokes.rules:
            painter.setPen(pen)
            painter.drawLines(lines)
        painter.translate(-x, -y)


def _strokes_of(drawing: Drawing, pixels: int) -> Strokes:
    if drawing.strokes is None:
        drawing.strokes = Strokes(list(_fills(drawing, pixels)), _rules(drawing, pixels))
    return drawing.strokes


def _fills(drawing: Drawing, pixels: int) -> Iterator[tuple[QRectF, QColor]]:
    for span, layer, where in drawing.tints:
        look = theme.look(span.mark.state)
        for interval in where:
            yield letters_rect(interval, pixels), tint(look.back, look.ink, layer)


def _rules(drawing: Drawing, pixels: int) -> list[tuple[QPen, list[QLineF]]]:
    found: dict[tuple[str, Qt.PenStyle, int], list[QLineF]] = defaultdict(list)
    for span, where in drawing.rules:
        look = theme.look(span.mark.state)
        kind = (look.ink, look.line, 1 if look.double else 2)
        for interval in where:
            rect = letters_rect(interval, pixels)
            for y in _heights(rect, span, double=look.double):
                found[kind].append(QLineF(rect.left(), y, rect.right(), y))
    return [(_pen(*kind), lines) for kind, lines in found.items()]


def _heights(rect: QRectF, span: Span, *, double: bool) -> tuple[float, ...]:
    """Return at which heights the underline of a claim runs."""
    y = rect.bottom() + span.depth * _STEP
    return (y - 0.5, y + 1.5) if double else (y,)


@cache
def tint(back: str, ink: str, layer: int) -> QColor:
    """Return a claim's tint, the stronger the more claims lie under it."""
    share = _DEEPER * (layer - 1)
    one, other = QColor(back), QColor(ink)
    return QColor(
        *(
            round(a + (b - a) * share)
            for a, b in (
                (one.red(), other.red()),
                (one.green(), other.green()),
                (one.blue(), other.blue()),
            )
        )
    )


@cache
def _pen(ink: str, style: Qt.PenStyle, width: int) -> QPen:
    pen = QPen(QColor(ink), width, style, Qt.PenCapStyle.FlatCap)
    if style == Qt.PenStyle.DashLine:
        pen.setDashPattern([2.5, 1.5])
    if style == Qt.PenStyle.DotLine:
        pen.setDashPattern([1, 1.2])
    return pen


def outline(painter: QPainter, rect: QRectF, ink: str) -> None:
    """Paint the frame of a selected claim around one part of a line; it covers nothing of the letters beside it."""
    painter.setPen(_pen(ink, Qt.PenStyle.SolidLine, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0, -1.5, 0, 2.5), 4, 4)
