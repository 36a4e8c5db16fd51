"""What number lines and time lines share: fonts, room for labels, ticks that fit, stretches that fade, marks of two shapes."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetrics,
    QLinearGradient,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.fields.laying import isolated

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QPainter, QResizeEvent

    from core.comparing.layout_parts import Axis

ASIDE = 4.0
"""Room left of and right of the axis."""
GAP = 10.0
"""The least room between two words beside each other."""
MARK = 7.0
"""How large a mark is."""
_LEAST_WIDTH = 120
_USUAL_WIDTH = 300
_TICK = 4.0
_READ = Qt.LayoutDirection.LeftToRight
_FAINT, _STRONG = 0.22, 0.5


class Placed(NamedTuple):
    """Words with their place: the left end, their width, and the row, counted from 0."""

    text: str
    left: float
    width: float
    row: int


def in_rows(
    texts: Sequence[str], centres: Sequence[float], width: float, metrics: QFontMetrics, lead: float
) -> list[Placed]:
    """Place words over their centres, in one row where all find room beside each other, else each in a row of its own.

    `lead` is the room before each for its mark. Words longer than the whole width are cut with an ellipsis.
    """
    cut = [metrics.elidedText(t, Qt.TextElideMode.ElideMiddle, int(width - lead)) for t in texts]
    widths = [metrics.horizontalAdvance(text) + lead for text in cut]
    order = sorted(range(len(cut)), key=lambda at: (centres[at], at))
    lefts = [
        min(max(0.0, centre - wide / 2), max(0.0, width - wide))
        for centre, wide in zip(centres, widths, strict=True)
    ]
    if sum(widths) + GAP * (len(widths) - 1) > width:
        return [Placed(cut[at], lefts[at], widths[at], at) for at in range(len(cut))]
    end = -GAP
    for at in order:
        lefts[at] = max(lefts[at], end + GAP)
        end = lefts[at] + widths[at]
    start = width + GAP
    for at in reversed(order):
        lefts[at] = min(lefts[at], start - GAP - widths[at])
        start = lefts[at]
    return [Placed(cut[at], lefts[at], widths[at], 0) for at in range(len(cut))]


def fitting_ticks(axis: Axis, unit: str, room: QRectF, metrics: QFontMetrics) -> list[Placed]:
    """Return the words of the ticks that find room side by side; the first and the last of them say the unit."""
    every = axis.ticks
    while every:
        placed: list[Placed] = []
        for at, (value, words) in enumerate(every):
            said = f"{words} {unit}" if unit and at in (0, len(every) - 1) else words
            wide = metrics.horizontalAdvance(said)
            left = room.left() + axis.at(value) * room.width() - wide / 2
            placed.append(Placed(said, min(max(0.0, left), room.right() + ASIDE - wide), wide, 0))
        if all(b.left - a.left - a.width >= GAP / 2 for a, b in itertools.pairwise(placed)):
            return placed if placed[0].left >= 0 else []
        every = every[::2] if len(every) > 2 else every[:1]  # noqa: PLR2004
    return []


class DrawnLine(QWidget):
    """A widget that draws lines, of words or on an axis. Its height follows from its width, its letters and what it shows."""

    def __init__(self) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(_LEAST_WIDTH)

    def fit(self) -> None:
        """Take the height that is needed at the present width."""
        height = self.heightForWidth(self.width())
        if height != self.minimumHeight():
            self.setFixedHeight(height)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take another height at another width."""
        super().resizeEvent(event)
        self.fit()

    def needed(self, width: int) -> int:
        """Return the height that is needed at a width."""
        raise NotImplementedError

    def hasHeightForWidth(self) -> bool:
        """Tell that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that is needed at a width."""
        return self.needed(max(width, _LEAST_WIDTH))

    def sizeHint(self) -> QSize:
        """Return the size in a panel of usual width."""
        return QSize(_USUAL_WIDTH, self.heightForWidth(max(self.width(), _LEAST_WIDTH)))

    def changeEvent(self, event: QEvent) -> None:
        """Take more room for larger letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()

    # Letters ------------------------------------------------------------------------------------------------------

    def small_font(self, *, strong: bool = False) -> QFont:
        """Return the letters of labels, or with `strong` of the names of values."""
        font = QFont(self.font())
        font.setPixelSize(max(1, QFontInfo(self.font()).pixelSize() - (1 if strong else 2)))
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font

    def row_height(self, texts: Iterable[str]) -> int:
        """Return the height of a row of labels with these words, whose letters may be of several fonts."""
        metrics = self.small_metrics(strong=True)
        return max(
            metrics.height(), *(metrics.boundingRect(text).height() + 2 for text in texts), 0
        )

    def small_metrics(self, *, strong: bool = False) -> QFontMetrics:
        """Return the measures of these letters."""
        return QFontMetrics(self.small_font(strong=strong))


# Drawing --------------------------------------------------------------------------------------------------------------


def named(name: str, words: str) -> str:
    """Return a name with words behind it, in this order whatever their scripts."""
    apart = f"\u200e\u2068{name}\u2069" if isolated(name, _READ) != name else name
    return f"{apart}: {words}"


def draw_words(painter: QPainter, where: QRectF, words: str, *, end: bool = False) -> None:
    """Draw words from the left, or with `end` up to the right; letters may reach beyond their rectangle."""
    side = Qt.AlignmentFlag.AlignRight if end else Qt.AlignmentFlag.AlignLeft
    flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(where, flags.value | Qt.TextFlag.TextDontClip.value, words)


def ink_of(name: str, share: float = 1.0) -> QColor:
    """Return an ink of the theme by its name, lighter where `share` is less than 1."""
    colour = QColor(getattr(theme.colours(), name))
    colour.setAlphaF(share)
    return colour


def draw_axis(
    painter: QPainter, room: QRectF, y: float, axis: Axis, ticks: Sequence[Placed], top: float
) -> None:
    """Draw the line of an axis with its ticks, and their words with their tops at `top`."""
    colours = theme.colours()
    painter.setPen(QPen(QColor(colours.line), 1.5))
    painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
    for value, _words in axis.ticks:
        x = room.left() + axis.at(value) * room.width()
        painter.drawLine(QPointF(x, y - _TICK / 2), QPointF(x, y + _TICK / 2))
    painter.setPen(QColor(colours.mute))
    height = painter.fontMetrics().height()
    for tick in ticks:
        draw_words(painter, QRectF(tick.left, top, tick.width + 1, height), tick.text)


def draw_stretch(
    painter: QPainter, where: QRectF, ink: str, *, strong: bool, opens: tuple[bool, bool]
) -> None:
    """Fill a stretch in an ink; where it is open at an end it fades away there."""
    share = _STRONG if strong else _FAINT
    if not any(opens):
        painter.fillRect(where, ink_of(ink, share))
        return
    fill = QLinearGradient(where.topLeft(), where.topRight())
    fill.setColorAt(0.0, ink_of(ink, 0.0 if opens[0] else share))
    fill.setColorAt(0.5, ink_of(ink, share))
    fill.setColorAt(1.0, ink_of(ink, 0.0 if opens[1] else share))
    painter.fillRect(where, fill)


def draw_mark(painter: QPainter, centre: QPointF, at: int, ink: str) -> None:
    """Draw the mark of one of several: a diamond for the first, a disc for the second, then a square, a triangle."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink_of(ink))
    x, y, half = centre.x(), centre.y(), MARK / 2
    corners = {
        0: [(0.0, -half), (half, 0.0), (0.0, half), (-half, 0.0)],
        2: [(-half, -half), (half, -half), (half, half), (-half, half)],
        3: [(0.0, -half), (half, half), (-half, half)],
    }.get(at % 4)
    if corners is None:
        painter.drawEllipse(centre, half * 0.9, half * 0.9)
    else:
        painter.drawPolygon(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in corners]))
    painter.setBrush(Qt.BrushStyle.NoBrush)
