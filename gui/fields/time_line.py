"""Periods on a time line: the days each covers, how sure that is, and the day it was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from core.days import between
from core.reading.parts import Basis
from gui.fields.drawn_line import (
    ASIDE,
    GAP,
    MARK,
    DrawnLine,
    draw_axis,
    draw_mark,
    draw_stretch,
    draw_words,
    fitting_ticks,
    ink_of,
    named,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFontMetrics, QPaintEvent

    from core.comparing.layout_parts import Stretch, TimeLine
    from gui.fields.drawn_line import Placed

_LEAD = MARK + 4
_BAR = 9.0
_UNDER = 4.0
_LEAST = 4.0
_SAID = 3.5
_FEW_LETTERS = 6
_NOT_SURE = frozenset({Basis.ASSUMED, Basis.UNRESOLVED})


class TimeLineView(DrawnLine):
    """Draws a `TimeLine`, a row for each period. What is drawn is told in words too.

    A period of which a part is assumed has a dashed edge. A small triangle stands on the day on which it was said.
    """

    def __init__(self) -> None:
        super().__init__()
        self._line: TimeLine | None = None
        self._names: tuple[str, ...] = ()
        self._inks: tuple[str, ...] = ()

    def show_line(self, line: TimeLine, names: Sequence[str], inks: Sequence[str]) -> None:
        """Show a line; each period has the name of who tells it, and an ink of the theme."""
        self._line, self._names, self._inks = line, tuple(names), tuple(inks)
        said = told(line, names)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.fit()

    # Where everything stands --------------------------------------------------------------------------------------

    def labels(self, width: int) -> list[tuple[str, str]]:
        """Return the words of each row at a width: what is told at its beginning, and at its end when it was said, if there is room."""
        if self._line is None:
            return []
        strong, plain = self.small_metrics(strong=True), self.small_metrics()
        found: list[tuple[str, str]] = []
        for name, one in zip(self._names, self._line.stretches, strict=True):
            words, said = named(name, _period(one)), _said(one)
            whole = width - 2 * ASIDE - _LEAD
            room = whole - GAP - plain.horizontalAdvance(said)
            if strong.horizontalAdvance(words) > room:
                said, room = "", whole
            found.append((_cut(name, _period(one), int(room), strong), said))
        return found

    def ticks(self, width: int) -> list[Placed]:
        """Return where the words of the ticks stand at a width."""
        if self._line is None:
            return []
        return fitting_ticks(self._line.axis, "", _room(width), self.small_metrics())

    def needed(self, width: int) -> int:  # noqa: ARG002 - the same at every width
        """Return the height that is needed."""
        rows = len(self._line.stretches) if self._line is not None else 0
        return int(rows * self._row() + _UNDER + self.small_metrics().height() + 1)

    def _row(self) -> float:
        return self._words() + _BAR + _UNDER

    def _words(self) -> int:
        """Return the height of the words of a row."""
        return self.row_height(self._names)

    # Drawing ------------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the rows, the axis and its ticks."""
        if self._line is None:
            return
        width, row = self.width(), self._row()
        end = row * len(self._line.stretches)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self.small_font())
            top = end + _UNDER
            draw_axis(painter, _room(width), end, self._line.axis, self.ticks(width), top)
            for at, (one, words) in enumerate(
                zip(self._line.stretches, self.labels(width), strict=True)
            ):
                self._draw_label(painter, at, words, row * at)
                self._draw_row(painter, at, one, row * (at + 1) - _BAR - _UNDER / 2)

    def _draw_label(self, painter: QPainter, at: int, words: tuple[str, str], y: float) -> None:
        painter.setFont(self.small_font(strong=True))
        height = self._words()
        draw_mark(painter, QPointF(ASIDE + MARK / 2, y + height / 2), at, self._inks[at])
        painter.setPen(ink_of(self._inks[at]))
        where = QRectF(ASIDE + _LEAD, y, self.width() - 2 * ASIDE - _LEAD, height)
        draw_words(painter, where, words[0])
        painter.setFont(self.small_font())
        painter.setPen(ink_of("mute"))
        draw_words(painter, where, words[1], end=True)

    def _draw_row(self, painter: QPainter, at: int, one: Stretch, y: float) -> None:
        painter.setPen(QPen(ink_of("line"), 1.0))
        middle = y + _BAR / 2
        painter.drawLine(QPointF(ASIDE, middle), QPointF(self.width() - ASIDE, middle))
        if one.known:
            self._draw_period(painter, at, one, y)
        if one.said_last is not None:
            self._draw_said(painter, at, self._x(one.said_last.toordinal() + 0.5), y)

    def _draw_period(self, painter: QPainter, at: int, one: Stretch, y: float) -> None:
        room = _room(self.width())
        left = self._x(one.first.toordinal()) if one.first else room.left()
        right = self._x(one.last.toordinal() + 1) if one.last else room.right()
        more = max(0.0, _LEAST - (right - left)) / 2
        where = QRectF(left - more, y, right - left + 2 * more, _BAR)
        sure = one.basis not in _NOT_SURE
        opens = one.first is None, one.last is None
        draw_stretch(painter, where, self._inks[at], strong=sure, opens=opens)
        if not sure:
            painter.setPen(QPen(ink_of(self._inks[at]), 1.0, Qt.PenStyle.DashLine))
            painter.drawRect(where)

    def _draw_said(self, painter: QPainter, at: int, x: float, y: float) -> None:
        """Draw a small triangle that points down at the day."""
        tip = y + _BAR - 1
        corners = [QPointF(x - _SAID, tip - 6), QPointF(x + _SAID, tip - 6), QPointF(x, tip)]
        painter.setPen(QPen(ink_of(self._inks[at]), 1.2))
        painter.setBrush(ink_of("panel"))
        painter.drawPolygon(QPolygonF(corners))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _x(self, day: float) -> float:
        room = _room(self.width())
        axis = self._line.axis if self._line is not None else None
        return room.left() + (axis.at(day) if axis else 0.0) * room.width()


def _cut(name: str, period: str, room: int, metrics: QFontMetrics) -> str:
    """Return a name and a period that fit into a width: the name is cut first, down to a few letters, then the period."""
    spare = room - metrics.horizontalAdvance(named("", period))
    least = metrics.horizontalAdvance(name[:_FEW_LETTERS] + "…")
    short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(spare, least))
    return metrics.elidedText(named(short, period), Qt.TextElideMode.ElideRight, room)


def _room(width: int) -> QRectF:
    return QRectF(ASIDE, 0, max(1.0, width - 2 * ASIDE), 1)


def _period(one: Stretch) -> str:
    """Return the days of a period in short words."""
    days = between(one.first, one.last)
    if not days:
        return "date not known" if one.text else "period not stated"
    return f"{days}, partly assumed" if one.basis is Basis.ASSUMED else days


def _said(one: Stretch) -> str:
    said = between(one.said_first, one.said_last)
    return f"▽ said {said}" if said else "undated"


def told(line: TimeLine, names: Sequence[str]) -> str:
    """Return what a time line shows, in words."""
    return " ".join(
        f"{name}: {one.words}{_said_too(one)}"
        for name, one in zip(names, line.stretches, strict=True)
    )


def _said_too(one: Stretch) -> str:
    said = between(one.said_first, one.said_last)
    return f" Said {said}." if said and said not in one.words else ""
