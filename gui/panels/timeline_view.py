"""The time line of one figure: who said what when, what replaced what, what clashes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.words import Outcome
from gui import theme
from gui.fields.drawn_line import draw_axis, draw_mark, draw_words, fitting_ticks, ink_of
from gui.notify import say
from gui.outcomes import LOOKS
from gui.panels import matrix_words
from gui.panels.row_delegate import draw_line, types
from gui.panels.timeline_layout import ASIDE, LEAD, Layout, lay_out, lines_drawn, marks_of

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from core.finding.matrix_rows import Row, Tie
    from gui.panels.timeline_layout import Layout, Placed

_OPEN = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
_FIGURES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
_LINE = 26.0
_LANE_GAP = 10.0
_NEAR = 11.0
_USUAL = 640
_SHAPES = {"≠": 0, "→": 1, "=": 2, "~": 3}
_INKS = {"≠": "contra", "→": "update", "=": "same", "~": "link"}
_HEAD = 7.0
_BEND = 24.0


class TimelineView(QWidget):
    """Draws the values of a figure. Left and Right walk them as they were said, Enter shows the place of one.

    Each has the sign of how it stands beside its mark, so that it reads without colour; what is drawn is told in words too.
    """

    opened = Signal(object, int, bool)
    """A `Row`, the index of one of its tellings, and whether the keyboard is to go to the place."""
    figure_wanted = Signal(int)
    """So many figures further down is to be shown."""
    seen = Signal(object)
    """`QRectF` of the mark that is current now: it is to be in view."""

    def __init__(self) -> None:
        super().__init__()
        self.row: Row | None = None
        self.current: int | None = None
        self._layout: Layout | None = None
        self._measure()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_figure(self, row: Row | None) -> None:
        """Show a figure; the value that was current stays so while it is there."""
        same = row is not None and self.row is not None and row.key == self.row.key
        self.row = row
        there = set(marks_of(row)) if row is not None else set[int]()
        self.current = self.current if same and self.current in there else None
        self.setAccessibleName(f"Time line: {matrix_words.figure_sentence(row)}" if row else "")
        self._describe()
        self._fit()

    # Where everything stands --------------------------------------------------------------------------------------

    def _measure(self) -> None:
        self.plain, self.strong, self.small, _chip = types(self.font())

    def words(self, at: int) -> str:
        """Return what stands beside the mark of a telling: the sign of how it stands, and the value."""
        if self.row is None:
            return ""
        sign = LOOKS[self.row.ties_of(at)[0].outcome].sign
        telling = self.row.tellings[at]
        more = f"  +{len(telling.copies)}" if telling.copies else ""
        return f"{sign} {telling.words}{more}"

    @property
    def layout_now(self) -> Layout | None:
        """Where everything stands at the present width."""
        if self._layout is None and self.row is not None:
            metrics = self.strong.metrics
            self._layout = lay_out(
                self.row,
                float(self.width()),
                self.plain.metrics.horizontalAdvance,
                lambda at: float(metrics.horizontalAdvance(self.words(at))),
            )
        return self._layout

    def place_of(self, mark: Placed) -> QPointF:
        """Return the middle of a mark."""
        layout = self.layout_now
        line = layout.line_of(mark) if layout else 0
        y = ASIDE + mark.lane * _LANE_GAP + (line + 0.5) * _LINE
        return QPointF(mark.x, y)

    def _bottom(self) -> float:
        layout = self.layout_now
        return ASIDE + (len(layout.lanes) * _LANE_GAP + layout.lines * _LINE if layout else 0.0)

    def heightForWidth(self, _width: int) -> int:
        """Return the height that is needed."""
        return math.ceil(self._bottom() + self.small.height + 2 * ASIDE)

    def sizeHint(self) -> QSize:
        """Return the size in a window of usual width."""
        return QSize(_USUAL, self.heightForWidth(_USUAL))

    def _fit(self) -> None:
        self._layout = None
        self.setMinimumHeight(self.heightForWidth(self.width()))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()
            self._fit()

    # Drawing ------------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lanes, the days, the lines between values, and the values."""
        layout, row = self.layout_now, self.row
        if layout is None or row is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._lanes(painter, layout)
            self._days(painter, layout)
            for tie in lines_drawn(row, self.current):
                self._line(painter, layout, tie)
            for mark in layout.marks:
                self._mark(painter, mark, row)

    def _lanes(self, painter: QPainter, layout: Layout) -> None:
        colours = theme.colours()
        start, _end = layout.room
        for number, lane in enumerate(layout.lanes):
            top = ASIDE + number * _LANE_GAP + lane.first * _LINE
            y = top + _LINE / 2
            wide = int(start - 3 * ASIDE)
            (name,) = self.plain.lines(lane.outlet, wide)
            where = QRectF(ASIDE, y - self.plain.height / 2, wide, self.plain.height).toRect()
            draw_line(painter, where, name, self.plain, colours.ink)
            bottom = top + lane.lines * _LINE + _LANE_GAP / 2
            painter.setPen(QPen(QColor(colours.hover), 1.0))
            painter.drawLine(QPointF(ASIDE, bottom), QPointF(self.width() - ASIDE, bottom))

    def _days(self, painter: QPainter, layout: Layout) -> None:
        bottom, (start, end) = self._bottom(), layout.room
        painter.setFont(self.small.font)
        if layout.axis is not None:
            room = QRectF(start, 0, end - start, 1)
            ticks = fitting_ticks(layout.axis, "", room, self.small.metrics)
            painter.setPen(QPen(ink_of("hover"), 1.0))
            for value, _words in layout.axis.ticks:
                x = start + layout.axis.at(value) * (end - start)
                painter.drawLine(QPointF(x, ASIDE / 2), QPointF(x, bottom))
            draw_axis(painter, room, bottom, layout.axis, ticks, bottom + 4)
        if layout.undated:
            painter.setPen(ink_of("mute"))
            where = QRectF(end + ASIDE - 4, bottom + 4, self.width() - end, self.small.height)
            draw_words(painter, where, "day not known")

    def _mark(self, painter: QPainter, mark: Placed, row: Row) -> None:
        sign = LOOKS[row.ties_of(mark.at)[0].outcome].sign
        ink, centre = _INKS[sign], self.place_of(mark)
        if mark.at == self.current:
            self._outline(painter, mark, centre)
        if mark.right - mark.left > 1:
            painter.setPen(QPen(ink_of(ink), 2.0))
            painter.drawLine(QPointF(mark.left, centre.y()), QPointF(mark.right, centre.y()))
            for x in (mark.left, mark.right):
                painter.drawLine(QPointF(x, centre.y() - 4), QPointF(x, centre.y() + 4))
        draw_mark(painter, centre, _SHAPES[sign], ink)
        painter.setFont(self.strong.font)
        painter.setPen(ink_of("ink"))
        height = self.strong.height
        where = QRectF(centre.x() + LEAD, centre.y() - height / 2, mark.end - centre.x(), height)
        draw_words(painter, where, self.words(mark.at))

    def _outline(self, painter: QPainter, mark: Placed, centre: QPointF) -> None:
        colours = theme.colours()
        painter.setPen(QPen(QColor(colours.accent if self.hasFocus() else colours.mute), 1.5))
        painter.setBrush(QColor(colours.chosen))
        painter.drawRoundedRect(self._box(mark, centre), 5, 5)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _box(self, mark: Placed, centre: QPointF) -> QRectF:
        left = min(mark.left, centre.x()) - LEAD
        return QRectF(left, centre.y() - _LINE / 2 + 1, mark.end - left + 5, _LINE - 2)

    def _line(self, painter: QPainter, layout: Layout, tie: Tie) -> None:
        """Draw a line between two values: an arrow to what replaced, a line with its sign where they clash."""
        marks = {mark.at: mark for mark in layout.marks}
        one, other = marks[tie.first], marks[tie.second]
        updated = tie.outcome is Outcome.UPDATED
        strong = self.current in (tie.first, tie.second)
        look = theme.look(LOOKS[tie.outcome].state)
        pen = QPen(QColor(look.ink), 2.0 if strong else 1.2, look.line)
        if tie.outcome is Outcome.LIKELY:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        path = _path(self.place_of(one), one.end + 6, self.place_of(other))
        painter.drawPath(path)
        if updated:
            _head(painter, path, QColor(look.ink))
        else:
            self._badge(painter, path.pointAtPercent(0.5), QColor(look.ink))

    def _badge(self, painter: QPainter, centre: QPointF, ink: QColor) -> None:
        painter.setPen(QPen(ink, 1.0))
        painter.setBrush(QColor(theme.colours().field))
        painter.drawEllipse(centre, 7.0, 7.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setFont(self.small.font)
        box = QRectF(centre.x() - 7, centre.y() - 7.5, 14, 14)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter.value, "≠")

    # Keys and mouse -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the values as they were said, or the figures; Enter shows the place."""
        key, marks = Qt.Key(event.key()), self._marks()
        if key in _OPEN and self.current is not None:
            self._open(self.current, focus=False)
        elif key in _FIGURES:
            self.figure_wanted.emit(_FIGURES[key])
        elif key in _STEPS and marks:
            self._step(marks, _STEPS[key])
        elif key in _ENDS and marks:
            self._go(marks[_ENDS[key]])
        else:
            super().keyPressEvent(event)

    def _marks(self) -> list[int]:
        """Return the tellings that have a mark, as they were said."""
        return [mark.at for mark in self.layout_now.marks] if self.layout_now else []

    def _step(self, marks: list[int], by: int) -> None:
        if self.current not in marks:
            self._go(marks[0 if by > 0 else -1])
        else:
            at = marks.index(self.current) + by
            self._go(marks[max(0, min(len(marks) - 1, at))])

    def _go(self, at: int) -> None:
        self.current = at
        self._describe()
        self.update()
        if self.row is not None and self.layout_now is not None:
            mark = next(mark for mark in self.layout_now.marks if mark.at == at)
            self.seen.emit(self._box(mark, self.place_of(mark)))
            say(self, self.accessibleDescription())

    def _describe(self) -> None:
        """Tell the current value, or all of them, to those who hear it."""
        row = self.row
        if row is None:
            said = ""
        elif self.current is not None:
            said = _sentence(row, self.current)
        else:
            said = " ".join(matrix_words.told(row, at) for at in range(len(row.tellings)))
        self.setAccessibleDescription(said)

    def _open(self, at: int, *, focus: bool) -> None:
        if self.row is not None:
            self.opened.emit(self.row, at, focus)

    def mark_at(self, where: QPointF) -> int | None:
        """Return the telling whose mark or words are at a place; None where none is."""
        layout = self.layout_now
        for mark in layout.marks if layout else ():
            centre = self.place_of(mark)
            near = abs(where.x() - centre.x()) <= _NEAR and abs(where.y() - centre.y()) <= _NEAR
            if near or self._box(mark, centre).contains(where):
                return mark.at
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show the place of a value that is clicked."""
        at = self.mark_at(event.position())
        if at is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._go(at)
        self._open(at, focus=False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a value can be clicked."""
        there = self.mark_at(event.position()) is not None
        shape = Qt.CursorShape.PointingHandCursor if there else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def event(self, event: QEvent) -> bool:
        """Tell all of a value that is pointed at."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self.mark_at(QPointF(event.pos()))
            tip = (
                _sentence(self.row, at).replace(". ", ".\n") if self.row and at is not None else ""
            )
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make the first value current where none is."""
        super().focusInEvent(event)
        if self.current is None and self.row is not None and event.reason() != Qt.FocusReason.MouseFocusReason:  # fmt: skip
            self._go(self._marks()[0])
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Draw that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.update()


def _sentence(row: Row, at: int) -> str:
    return " ".join([matrix_words.told(row, at), *matrix_words.stands(row, at)])


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
