"""What makes pictures of windows: title bars and shadows of dialogs, and few colours, for small files."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QImage, QPainter

_COLOURS = 256
_TITLE_BAR = 32


def framed(picture: QImage, title: str) -> QImage:
    """Put a title bar and a border around a dialog, as the system does."""
    from PySide6.QtCore import QRect, Qt  # noqa: PLC0415
    from PySide6.QtGui import QColor, QFont, QImage, QPainter  # noqa: PLC0415

    from gui import theme  # noqa: PLC0415

    colours = theme.colours()
    framed = QImage(
        picture.width() + 2, picture.height() + _TITLE_BAR + 1, QImage.Format.Format_RGB32
    )
    framed.fill(QColor(colours.line))
    bar = QRect(1, 1, picture.width(), _TITLE_BAR - 2)
    painter = QPainter(framed)
    painter.fillRect(bar, QColor(colours.hover))
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold)
    font.setPixelSize(13)
    painter.setFont(font)
    painter.setPen(QColor(colours.ink))
    painter.drawText(bar, Qt.AlignmentFlag.AlignCenter, title)
    painter.drawImage(1, _TITLE_BAR, picture)
    painter.end()
    return framed


def shade(painter: QPainter, corner: QPoint, over: QImage) -> None:
    """Draw a soft shadow under a dialog, so that it stands out."""
    from PySide6.QtCore import QRect, Qt  # noqa: PLC0415
    from PySide6.QtGui import QColor  # noqa: PLC0415

    painter.setPen(Qt.PenStyle.NoPen)
    for spread in range(12, 0, -3):
        place = QRect(corner, over.size()).adjusted(-spread, 4 - spread, spread, 4 + spread)
        painter.setBrush(QColor(0, 0, 0, 12))
        painter.drawRoundedRect(place, spread, spread)


def with_few_colours(picture: QImage) -> QImage:
    """Return a picture with each pixel in the nearest of a few colours: a small file, without the dots of dithering."""
    from PySide6.QtCore import Qt  # noqa: PLC0415
    from PySide6.QtGui import QImage  # noqa: PLC0415

    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    chosen = _few(Counter(memoryview(plain.constBits()).cast("B").cast("I")))
    nearest = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither
    return plain.convertToFormat(QImage.Format.Format_Indexed8, chosen, nearest)


def _few(found: Counter[int]) -> list[int]:
    """Choose colours for a picture: those that fill most of it, and one near to each of the others."""
    by_use = sorted(found, key=lambda colour: (-found[colour], colour))
    chosen, step = by_use, 1
    while len(chosen) > _COLOURS:
        step += 1
        near = {
            tuple((colour >> shift & 0xFF) // step for shift in (0, 8, 16)): colour
            for colour in reversed(by_use)
        }
        chosen = list(dict.fromkeys([*by_use[: _COLOURS // 3], *near.values()]))
    return chosen
