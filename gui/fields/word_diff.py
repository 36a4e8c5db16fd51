"""Two texts laid together: words of both plain, words of one marked with who has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from gui import theme
from gui.fields.drawn_line import DrawnLine
from gui.fields.laying import direction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from core.comparing.layout_parts import Piece

_LEADING = 1.05
_TINT = 0.16
_LINES = {
    "first": QTextCharFormat.UnderlineStyle.SingleUnderline,
    "second": QTextCharFormat.UnderlineStyle.DashUnderline,
}


class WordDiffView(DrawnLine):
    """Draws the pieces of a word diff as running text; words of the first are underlined, those of the second dashed.

    A last line tells which underline is whose. All of it is told in words too.
    """

    def __init__(self) -> None:
        super().__init__()
        self._pieces: tuple[Piece, ...] = ()
        self._names: tuple[str, str] = ("", "")
        self._inks: tuple[str, str] = ("contra", "accent")

    def show_words(
        self, pieces: Sequence[Piece], names: tuple[str, str], inks: tuple[str, str]
    ) -> None:
        """Show two texts laid together, each with the name of who says it, and an ink of the theme."""
        self._pieces, self._names, self._inks = tuple(pieces), names, inks
        self.setAccessibleName(told(pieces, names))
        self.fit()

    # Room ---------------------------------------------------------------------------------------------------------

    def needed(self, width: int) -> int:
        """Return the height of the text and its legend at a width."""
        return int(self._height(self._text(width)) + self._height(self._legend(width)) + 5)

    # Text ---------------------------------------------------------------------------------------------------------

    def _text(self, width: int) -> QTextLayout:
        font = theme.reading_font(QFontInfo(self.font()).pixelSize() + 1)
        return self._laid(
            [(piece.text, piece.where) for piece in self._pieces], font, width, _LEADING
        )

    def _legend(self, width: int) -> QTextLayout:
        font = QFont(self.font())
        font.setPixelSize(max(1, QFontInfo(self.font()).pixelSize() - 1))
        first, second = self._names
        parts = [
            ("only in ", "mute"),
            (first, "first"),
            (" · only in ", "mute"),
            (second, "second"),
        ]
        return self._laid(parts, font, width, 1.0)

    def _laid(
        self, parts: Sequence[tuple[str, str]], font: QFont, width: int, leading: float
    ) -> QTextLayout:
        """Lay out parts of a text, each in the form of where it is from, in lines of a width."""
        text = "".join(words for words, _ in parts)
        laid = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(direction(text))
        laid.setTextOption(option)
        laid.setFormats(self._formats(parts))
        laid.beginLayout()
        y = 0.0
        while (line := laid.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y))
            y += line.height() * leading
        laid.endLayout()
        return laid

    def _formats(self, parts: Sequence[tuple[str, str]]) -> list[QTextLayout.FormatRange]:
        """Return the forms of the parts; Qt counts in UTF-16."""
        found: list[QTextLayout.FormatRange] = []
        at = 0
        for words, where in parts:
            length = len(words.encode("utf-16-le")) // 2
            inked = len(words.rstrip().encode("utf-16-le")) // 2
            one = QTextLayout.FormatRange()
            one.start, one.length = at, inked
            one.format = self._form(where)
            found.append(one)
            at += length
        return found

    def _form(self, where: str) -> QTextCharFormat:
        form = QTextCharFormat()
        if where in _LINES:
            ink = QColor(getattr(theme.colours(), self._inks[0 if where == "first" else 1]))
            form.setForeground(ink)
            form.setUnderlineStyle(_LINES[where])
            form.setUnderlineColor(ink)
            ground = QColor(ink)
            ground.setAlphaF(_TINT)
            form.setBackground(ground)
        else:
            form.setForeground(
                QColor(getattr(theme.colours(), "mute" if where == "mute" else "ink"))
            )
        return form

    @staticmethod
    def _height(laid: QTextLayout) -> float:
        if not laid.lineCount():
            return 0.0
        last = laid.lineAt(laid.lineCount() - 1)
        return last.y() + last.height() * 1.15

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the text and the legend under it."""
        width = self.width()
        text = self._text(width)
        with QPainter(self) as painter:
            painter.setPen(QColor(theme.colours().ink))
            text.draw(painter, QPointF(0, 0))
            self._legend(width).draw(painter, QPointF(0, self._height(text) + 5))


def told(pieces: Sequence[Piece], names: tuple[str, str]) -> str:
    """Return what a word diff shows, in words."""
    both = " ".join(piece.text.strip() for piece in pieces if piece.where == "same")
    only = [
        f"{name} alone: “{'”, “'.join(found)}”."
        for name, where in zip(names, ("first", "second"), strict=True)
        if (found := [piece.text.strip() for piece in pieces if piece.where == where])
    ]
    return " ".join([f"Both: “{both}”.", *only])
