"""What a time line is drawn of: lanes, days, marks, arrows to what replaced a value, lines between what clashes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from core.words import Outcome
from gui import theme
from gui.fields.drawn_line import draw_axis, draw_mark, draw_words, fitting_ticks, ink_of
from gui.outcomes import LOOKS
from gui.panels.row_delegate import draw_line
from gui.panels.timeline_layout import APART, ASIDE, LANE_GAP, LEAD, LINE

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from gui.panels.row_delegate import Type
    from gui.panels.timeline_layout import Layout, Placed

_SHAPES = {"≠": 0, "→": 1, "=": 2, "~": 3}
_INKS = {"≠": "contra", "→": "update", "=": "same", "~": "link"}
_HEAD = 7.0
_BEND = 24.0
_BADGE = 7.0


class Ends(NamedTuple):
    """The marks that a line joins: the earlier one, where its words end, and the later one."""

    one: QPointF
    words_end: float
    other: QPointF


def lanes(painter: QPainter, layout: Layout, width: int, kind: Type) -> None:
    """Draw the names of the outlets and what parts their lanes."""
    colours = theme.colours()
    wide = int(layout.room[0] - 3 * ASIDE)
    for number, lane in enumerate(layout.lanes):
        top = ASIDE + number * LANE_GAP + lane.first * LINE
        (name,) = kind.lines(lane.outlet, wide)
        where = QRectF(ASIDE, top + (LINE - kind.height) / 2, wide, kind.height).toRect()
        draw_line(painter, where, name, kind, colours.ink)
        bottom = top + lane.lines * LINE + LANE_GAP / 2
        painter.setPen(QPen(QColor(colours.hover), 1.0))
        painter.drawLine(QPointF(ASIDE, bottom), QPointF(width - ASIDE, bottom))


def days(painter: QPainter, layout: Layout, width: int, bottom: float, kind: Type) -> None:
    """Draw the axis of days under the lanes."""
    start, end = layout.room
    painter.setFont(kind.font)
    if layout.axis is not None:
        room = QRectF(start, 0, end - start, 1)
        ticks = fitting_ticks(layout.axis, "", room, kind.metrics)
        painter.setPen(QPen(ink_of("hover"), 1.0))
        for value, _words in layout.axis.ticks:
            x = start + layout.axis.at(value) * (end - start)
            painter.drawLine(QPointF(x, ASIDE / 2), QPointF(x, bottom))
        draw_axis(painter, room, bottom, layout.axis, ticks, bottom + 4)
    if layout.undated:
        painter.setPen(ink_of("mute"))
        left = end + APART - LEAD
        where = QRectF(left, bottom + 4, width - left, kind.height)
        draw_words(painter, where, "day not known")


def mark(painter: QPainter, placed: Placed, centre: QPointF, sign: str) -> None:
    """Draw the mark of a value in the shape and ink of its sign; a bar where its days are not sure."""
    if placed.right - placed.left > 1:
        painter.setPen(QPen(ink_of(_INKS[sign]), 2.0))
        painter.drawLine(QPointF(placed.left, centre.y()), QPointF(placed.right, centre.y()))
        for x in (placed.left, placed.right):
            painter.drawLine(QPointF(x, centre.y() - 4), QPointF(x, centre.y() + 4))
    draw_mark(painter, centre, _SHAPES[sign], _INKS[sign])


def outline(painter: QPainter, box: QRectF, *, strong: bool) -> None:
    """Draw the ground of the current value; `strong` where the keyboard is there."""
    colours = theme.colours()
    painter.setPen(QPen(QColor(colours.accent if strong else colours.mute), 1.5))
    painter.setBrush(QColor(colours.chosen))
    painter.drawRoundedRect(box, 5, 5)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def tie(painter: QPainter, ends: Ends, outcome: Outcome, *, strong: bool) -> None:
    """Draw a line between two values: an arrow to what replaced, a line with its sign where they clash."""
    look = theme.look(LOOKS[outcome].state)
    pen = QPen(QColor(look.ink), 2.0 if strong else 1.2, look.line)
    if outcome is Outcome.LIKELY:
        pen.setStyle(Qt.PenStyle.DotLine)
    painter.setPen(pen)
    path = _path(*ends)
    painter.drawPath(path)
    if outcome is Outcome.UPDATED:
        _head(painter, path, QColor(look.ink))
    else:
        _badge(painter, path.pointAtPercent(0.5), QColor(look.ink))


def _badge(painter: QPainter, centre: QPointF, ink: QColor) -> None:
    painter.setPen(QPen(ink, 1.0))
    painter.setBrush(QColor(theme.colours().field))
    painter.drawEllipse(centre, _BADGE, _BADGE)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    box = QRectF(centre.x() - _BADGE, centre.y() - _BADGE - 0.5, 2 * _BADGE, 2 * _BADGE)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter.value, "≠")


def _path(one: QPointF, words_end: float, other: QPointF) -> QPainterPath:
    """Return a curve from one mark, or from where its words end, to another; it crosses the words of neither."""
    if other.x() - LEAD > words_end:
        path = QPainterPath(QPointF(words_end, one.y()))
        middle = (words_end + other.x()) / 2
        end = QPointF(other.x() - LEAD, other.y())
        path.cubicTo(QPointF(middle, one.y()), QPointF(middle, other.y()), end)
        return path
    left = min(one.x(), other.x()) - LEAD - _BEND
    begin, end = QPointF(one.x() - LEAD, one.y()), QPointF(other.x() - LEAD, other.y())
    path = QPainterPath(begin)
    path.cubicTo(QPointF(left, one.y()), QPointF(left, other.y()), end)
    return path


def _head(painter: QPainter, path: QPainterPath, ink: QColor) -> None:
    """Draw the head of an arrow at the end of a curve."""
    tip, back = path.pointAtPercent(1.0), path.pointAtPercent(0.9)
    angle = math.atan2(tip.y() - back.y(), tip.x() - back.x())
    painter.setPen(QPen(ink, 1.6))
    for turn in (2.6, -2.6):
        end = tip + QPointF(math.cos(angle + turn), math.sin(angle + turn)) * _HEAD
        painter.drawLine(tip, end)
