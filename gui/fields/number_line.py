"""Values on a number line: what each states, what its wording allows, and what it suggests."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from gui.fields.drawn_line import (
    ASIDE,
    MARK,
    DrawnLine,
    draw_axis,
    draw_mark,
    draw_stretch,
    draw_words,
    fitting_ticks,
    in_rows,
    ink_of,
    named,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from core.comparing.layout_parts import Axis, Ends, Mark, NumberLine
    from gui.fields.drawn_line import (
        Placed,
    )

_LEAD = MARK + 4
_BAND = 18.0
_LANE = 11.0
_UNDER = 3.0
_OVER = 4.0
_LEAST = 3.0
"""How wide a stretch is drawn at the least."""


class Bar(NamedTuple):
    """A value as it is drawn: its stretch of what is allowed and of what is suggested, where it is stated, and in which lane.

    `opens` tells whether what is allowed goes on at the left and at the right.
    """

    mark: Mark
    allowed: tuple[float, float]
    inner: tuple[float, float] | None
    stated: float | None
    opens: tuple[bool, bool]
    lane: int

    @property
    def centre(self) -> float:
        """Where its label belongs."""
        return self.stated if self.stated is not None else sum(self.allowed) / 2


class NumberLineView(DrawnLine):
    """Draws a `NumberLine`. What is drawn is told in words too, to screen readers and in the tool tip."""

    def __init__(self) -> None:
        super().__init__()
        self._line: NumberLine | None = None
        self._names: tuple[str, ...] = ()
        self._inks: tuple[str, ...] = ()

    def show_line(self, line: NumberLine, names: Sequence[str], inks: Sequence[str]) -> None:
        """Show a line; each value has the name of who says it, and an ink of the theme."""
        self._line, self._names, self._inks = line, tuple(names), tuple(inks)
        said = told(line, names)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.fit()

    # Where everything stands --------------------------------------------------------------------------------------

    def labels(self, width: int) -> list[Placed]:
        """Return where the names of the values stand at a width; no two of them overlap."""
        if self._line is None:
            return []
        bars = _bars(self._line, _room(width))
        texts = [
            named(name, mark.words)
            for name, mark in zip(self._names, self._line.marks, strict=True)
        ]
        metrics = self.small_metrics(strong=True)
        return in_rows(texts, [bar.centre for bar in bars], float(width), metrics, _LEAD)

    def ticks(self, width: int) -> list[Placed]:
        """Return where the words of the ticks stand at a width."""
        if self._line is None:
            return []
        return fitting_ticks(self._line.axis, self._line.unit, _room(width), self.small_metrics())

    def needed(self, width: int) -> int:
        """Return the height that is needed at a width."""
        return int(
            self._top(width) + self._band(width) + _UNDER + self.small_metrics().height() + 1
        )

    def _top(self, width: int) -> float:
        """Return where the band begins, below the labels."""
        labels = self.labels(width)
        rows = 1 + max((label.row for label in labels), default=-1)
        return rows * self._row(labels) + _OVER

    def _row(self, labels: Sequence[Placed]) -> int:
        return self.row_height([label.text for label in labels])

    def _band(self, width: int) -> float:
        lanes = 1 + max((bar.lane for bar in self._bars(width)), default=0)
        return _BAND if lanes == 1 else lanes * _LANE + 1

    def _bars(self, width: int) -> list[Bar]:
        return _bars(self._line, _room(width)) if self._line is not None else []

    # Drawing ------------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint labels, axis, ticks and values."""
        if self._line is None:
            return
        width = self.width()
        top, band = self._top(width), self._band(width)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self.small_font())
            ticks = self.ticks(width)
            draw_axis(
                painter, _room(width), top + band / 2, self._line.axis, ticks, top + band + _UNDER
            )
            for at, bar in enumerate(self._bars(width)):
                self._draw_bar(painter, bar, at, top, band)
            painter.setFont(self.small_font(strong=True))
            labels = self.labels(width)
            for at, label in enumerate(labels):
                self._draw_label(painter, label, at, self._row(labels))

    def _draw_bar(self, painter: QPainter, bar: Bar, at: int, top: float, band: float) -> None:
        lanes = band != _BAND
        y, height = (top + bar.lane * _LANE, _LANE - 1) if lanes else (top + 1, band - 2)
        ink = self._inks[at]
        for ends, strong, opens in (
            (bar.allowed, False, bar.opens),
            (bar.inner, True, (False, False)),
        ):
            if ends is not None:
                where = QRectF(ends[0], y, ends[1] - ends[0], height)
                draw_stretch(painter, where, ink, strong=strong, opens=opens)
        if bar.stated is not None:
            painter.setPen(QPen(ink_of(ink), 2.0))
            painter.drawLine(QPointF(bar.stated, y), QPointF(bar.stated, y + height))
            draw_mark(painter, QPointF(bar.stated, y + height / 2), at, ink)

    def _draw_label(self, painter: QPainter, label: Placed, at: int, height: int) -> None:
        y = label.row * height
        draw_mark(painter, QPointF(label.left + MARK / 2, y + height / 2), at, self._inks[at])
        painter.setPen(ink_of(self._inks[at]))
        where = QRectF(label.left + _LEAD, y, label.width - _LEAD + 1, height)
        draw_words(painter, where, label.text)


def _room(width: int) -> QRectF:
    return QRectF(ASIDE, 0, max(1.0, width - 2 * ASIDE), 1)


def _bars(line: NumberLine, room: QRectF) -> list[Bar]:
    """Return values as they are drawn; where some overlap each has a lane of its own."""
    bars = [_bar(mark, line.axis, room) for mark in line.marks]
    extents = sorted(bar.allowed for bar in bars)
    apart = all(one[1] + MARK <= other[0] for one, other in itertools.pairwise(extents))
    return bars if apart else [bar._replace(lane=at) for at, bar in enumerate(bars)]


def _bar(mark: Mark, axis: Axis, room: QRectF) -> Bar:
    whole = room.left(), room.right()
    opens = mark.allows[0] is None, mark.allows[1] is None
    allowed = _ends(mark.allows, axis, whole)
    narrower = next((ends for ends in (mark.rounds, mark.suggests) if None not in ends), None)
    inner = _ends(narrower, axis, whole) if narrower and narrower != mark.allows else None
    if inner is not None and not any(opens):
        allowed = min(allowed[0], inner[0]), max(allowed[1], inner[1])
    stated = _at(mark.value, axis, whole) if mark.value is not None else None
    return Bar(mark, allowed, inner, stated, opens, 0)


def _at(value: float, axis: Axis, whole: tuple[float, float]) -> float:
    return whole[0] + axis.at(value) * (whole[1] - whole[0])


def _ends(ends: Ends, axis: Axis, whole: tuple[float, float]) -> tuple[float, float]:
    """Return where a stretch begins and ends, wide enough to be seen."""
    low, high = (
        _at(end, axis, whole) if end is not None else edge
        for end, edge in zip(ends, whole, strict=True)
    )
    more = max(0.0, _LEAST - (high - low)) / 2
    return low - more, high + more


def told(line: NumberLine, names: Sequence[str]) -> str:
    """Return what a number line shows, in words."""
    unit = f" in {line.unit}" if line.unit else ""
    said = [
        f"{name}: {mark.words}{_printed(mark)}."
        for name, mark in zip(names, line.marks, strict=True)
    ]
    meanings = [mark.meaning for mark in line.marks]
    return " ".join(
        part for part in (f"Values{unit}.", *said, *meanings, line.apart, line.note) if part
    )


def _printed(mark: Mark) -> str:
    return f", printed as “{mark.text}”" if mark.text != mark.words else ""
