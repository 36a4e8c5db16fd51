"""The time line of one figure: who said what when, what replaced what, what clashes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.fields.drawn_line import draw_words, ink_of
from gui.notify import say
from gui.outcomes import LOOKS
from gui.panels import matrix_words
from gui.panels import timeline_drawing as drawing
from gui.panels.row_delegate import types
from gui.panels.timeline_layout import (
    ASIDE,
    LANE_GAP,
    LEAD,
    LINE,
    Layout,
    lay_out,
    lines_drawn,
    marks_of,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from core.finding.matrix_rows import Row, Tie
    from gui.panels.timeline_layout import Layout, Placed

_OPEN = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
_FIGURES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
_NEAR = 11.0
_USUAL = 640


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
        y = ASIDE + mark.lane * LANE_GAP + (line + 0.5) * LINE
        return QPointF(mark.x, y)

    def _bottom(self) -> float:
        layout = self.layout_now
        return ASIDE + (len(layout.lanes) * LANE_GAP + layout.lines * LINE if layout else 0.0)

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
            drawing.lanes(painter, layout, self.width(), self.plain)
            drawing.days(painter, layout, self.width(), self._bottom(), self.small)
            for tie in lines_drawn(row, self.current):
                self._line(painter, layout, tie)
            for mark in layout.marks:
                self._mark(painter, mark, row)

    def _mark(self, painter: QPainter, mark: Placed, row: Row) -> None:
        sign, centre = LOOKS[row.ties_of(mark.at)[0].outcome].sign, self.place_of(mark)
        if mark.at == self.current:
            drawing.outline(painter, self._box(mark, centre), strong=self.hasFocus())
        drawing.mark(painter, mark, centre, sign)
        painter.setFont(self.strong.font)
        painter.setPen(ink_of("ink"))
        height = self.strong.height
        where = QRectF(centre.x() + LEAD, centre.y() - height / 2, mark.end - centre.x(), height)
        draw_words(painter, where, self.words(mark.at))

    def _box(self, mark: Placed, centre: QPointF) -> QRectF:
        left = min(mark.left, centre.x()) - LEAD
        return QRectF(left, centre.y() - LINE / 2 + 1, mark.end - left + 5, LINE - 2)

    def _line(self, painter: QPainter, layout: Layout, tie: Tie) -> None:
        marks = {mark.at: mark for mark in layout.marks}
        one, other = marks[tie.first], marks[tie.second]
        painter.setFont(self.small.font)
        ends = drawing.Ends(self.place_of(one), one.end + 6, self.place_of(other))
        strong = self.current in (tie.first, tie.second)
        drawing.tie(painter, ends, tie.outcome, strong=strong)

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
