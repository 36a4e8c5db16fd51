"""A line of a quote with its value standing out, cut around the value where it is too long: the value is always seen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextLayout, QTextOption

from gui import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QFont, QFontMetrics, QPainter

    from gui.table_model import Marked

_SPACES = re.compile(r"\s+")
_MORE = "…"
_ASIDE = 3.0


class Fitted(NamedTuple):
    """What is shown of a marked text: what stands before the value, the value, what stands after it."""

    before: str
    value: str
    after: str


def fitted(marked: Marked, width: int, plain: QFontMetrics, strong: QFontMetrics) -> Fitted:
    """Return what of a text fits into a width in pixels; what stands around the value gives way to it, at words."""
    start, end = marked.start, marked.end
    before, value, after = (
        _SPACES.sub(" ", part)
        for part in (marked.text[:start].lstrip(), marked.text[start:end], marked.text[end:])
    )
    after = after.rstrip()
    free = width - strong.horizontalAdvance(value)
    if free <= 2 * plain.horizontalAdvance(_MORE):
        cut = strong.elidedText(value, Qt.TextElideMode.ElideRight, max(0, width))
        return Fitted("", cut, "")
    ahead, behind = plain.horizontalAdvance(before), plain.horizontalAdvance(after)
    if ahead + behind <= free:
        return Fitted(before, value, after)
    room = max(free // 2, free - behind)
    before = before if ahead <= room else _end_of(before, room, plain)
    rest = free - plain.horizontalAdvance(before)
    return Fitted(before, value, after if behind <= rest else _start_of(after, rest, plain))


def _end_of(text: str, width: int, metrics: QFontMetrics) -> str:
    """Return the last whole words of a text that fit, after an ellipsis."""
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideLeft, width).removeprefix(_MORE)
    left_out = text[: len(text) - len(cut)]
    if left_out and not left_out.endswith(" "):
        cut = cut.partition(" ")[2]
    return _MORE + (cut.lstrip() or " " * text.endswith(" "))


def _start_of(text: str, width: int, metrics: QFontMetrics) -> str:
    """Return the first whole words of a text that fit, before an ellipsis."""
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width).removesuffix(_MORE)
    if not text[len(cut) :].startswith(" "):
        cut = cut.rpartition(" ")[0]
    return (cut.rstrip() or " " * text.startswith(" ")) + _MORE


def draw(
    painter: QPainter,
    where: QRect,
    marked: Marked,
    line: Fitted,
    fonts: tuple[QFont, QFont],
    *,
    right: bool,
) -> None:
    """Draw what is shown of a marked text in a rectangle, from the side that it is read from.

    `fonts` are that of the text and that of the value.
    """
    text = "".join(line)
    start, length = _units(line.before), _units(line.value)
    layout = QTextLayout(text, fonts[0])
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    direction = Qt.LayoutDirection
    option.setTextDirection(direction.RightToLeft if right else direction.LeftToRight)
    layout.setTextOption(option)
    layout.setFormats([_strong(start, length, fonts[1])])
    layout.beginLayout()
    made = layout.createLine()
    made.setLineWidth(where.width())
    layout.endLayout()
    corner = QPointF(where.topLeft())
    back = QColor(theme.look(marked.state).back)
    for run in made.glyphRuns(start, length) if length else ():
        _ground(painter, run.boundingRect(), QRectF(where), back)
    painter.setPen(QColor(theme.colours().ink))
    layout.draw(painter, corner)


def _ground(painter: QPainter, letters: QRectF, where: QRectF, back: QColor) -> None:
    """Paint the ground of a value behind its letters, within the cell."""
    box = QRectF(letters.left() + where.left() - _ASIDE, where.top() - 1, 0, where.height() + 2)
    box.setWidth(letters.width() + 2 * _ASIDE)
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(back)
    painter.drawRoundedRect(box, 3, 3)
    painter.setRenderHint(painter.RenderHint.Antialiasing, on=False)


def _strong(start: int, length: int, font: QFont) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    shape = QTextCharFormat()
    shape.setFont(font)
    found.start, found.length, found.format = start, length, shape
    return found


def _units(text: str) -> int:
    """Return how long a text is for Qt, which counts in UTF-16."""
    return len(text.encode("utf-16-le")) // 2
