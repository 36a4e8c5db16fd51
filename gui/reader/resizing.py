"""Dragging a selected claim by its ends: the two handles, and the extent it would get."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPen

from core.records import record
from gui.reader.geometry import line_of
from gui.word_steps import whole_words

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QTextDocument

_KNOB = 4.0
_KNOB_REACH = 8.0
_REACH = 4.0


@dataclass(slots=True)
class Pull:
    """An end being dragged: of which claim, which end stays, and where the other one is now (UTF-16 units)."""

    claim_id: int
    fixed: int
    moving: int

    @property
    def extent(self) -> tuple[int, int]:
        """The extent the claim would get."""
        return min(self.fixed, self.moving), max(self.fixed, self.moving)


@record
class Handle:
    """One end of a claim in the view: an upright stroke with a knob."""

    is_end: bool
    x: float
    top: float
    bottom: float

    def holds(self, point: QPointF) -> bool:
        """Tell whether a press at a point takes hold of it."""
        x, y = point.x() - self.x, point.y()
        knob = self.bottom + 3 if self.is_end else self.top - 2
        on_stroke = abs(x) <= _REACH and self.top <= y <= self.bottom
        return on_stroke or (abs(x) <= _KNOB_REACH and abs(y - knob) <= _KNOB_REACH)


def landing(text: str, fixed: int, moving: int) -> int | None:
    """Return where an end lands that was dragged to `moving` while the other is `fixed`; None where no words are between.

    It lands at the edge of a word, as words marked with the mouse do. Places are code points.
    """
    if moving > fixed:
        words = text[fixed:moving].rstrip()
        return whole_words(text, fixed, fixed + len(words))[1] if words else None
    words = text[moving:fixed].lstrip()
    return whole_words(text, fixed - len(words), fixed)[0] if words else None


def handle_of(
    document: QTextDocument, place: int, offset: QPointF, pixels: int, *, is_end: bool
) -> Handle | None:
    """Return the handle at the beginning or the end of a claim; None where that is folded away."""
    letter = place - 1 if is_end else place
    placed = line_of(document, letter, offset)
    if placed is None:
        return None
    for run in placed.line.glyphRuns(letter - placed.block.position(), 1):
        rect = run.boundingRect()
        if rect.width() > 0:
            at = rect.left() if run.isRightToLeft() is is_end else rect.right()
            room = placed.rect((at, at), pixels)
            return Handle(is_end, room.left(), room.top(), room.bottom())
    return None


def paint(painter: QPainter, handle: Handle, ink: str, paper: str) -> None:
    """Paint a handle: the knob of the beginning above, that of the end below."""
    x = round(handle.x)
    painter.setPen(QPen(QColor(ink), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(QPointF(x, handle.top - 1), QPointF(x, handle.bottom + 2))
    painter.setBrush(QColor(paper))
    knob = handle.bottom + 3 if handle.is_end else handle.top - 2
    painter.drawEllipse(QPointF(x, knob), _KNOB, _KNOB)
