"""How an article's text is set: what Qt is given to show, its lines, paragraphs, title, column and margins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)

from core import text as texts
from core.records import record
from gui import theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock, QTextDocument

LINE_HEIGHT = 1.6
LETTERS = 68
"""Letters a line has room for where the window is wide enough."""
LEADING = 24
TRAILING = 84
"""Room beside the column: a little where lines begin, more for the chips where they end."""
NARROW, LEADING_NARROW, TRAILING_NARROW = 440, 16, 54
"""Below which width of the view there is less of it, for one chip."""
_GAP = 0.78
_EXTRA_GAP = 0.4
_TITLE = 1.21
_TITLE_LINE = 1.35
_TITLE_GAP = 0.1
_FURNITURE = 0.88
_LETTERS = "the harbour minister said on Tuesday that traffic rose by over 13 percent"
_ENDS = re.compile("[\n\u2029]")
_NO_TEXT = str.maketrans({"\ufdd0": "\ufffd", "\ufdd1": "\ufffd", "\ufffc": "\ufffd"})


def shown(text: str) -> str:
    """Return what Qt is given to show for a text: one code point for each, and those kept that Qt would lose.

    A carriage return before a line feed shows as a blank, any other one as a break of the line. At the very beginning
    Qt takes a byte order mark for its own and drops it.
    """
    if text.startswith("\ufeff"):
        text = f"\u2060{text[1:]}"
    if "\r" in text:
        text = re.sub("\r(?=\n)", " ", text).replace("\r", "\u2028")
    return text if text.isascii() else text.translate(_NO_TEXT)


@record
class Sides:
    """On which sides of the column lines end, where the chips stand."""

    left: bool = False
    right: bool = True


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """Give the paragraphs of a document in their order, empty ones too."""
    block = document.firstBlock()
    while block.isValid():
        yield block
        block = block.next()


def runs_left(block: QTextBlock) -> bool:
    """Tell whether a paragraph runs from right to left, so that its lines end on the left."""
    return block.textDirection() == Qt.LayoutDirection.RightToLeft


def starts(text: str) -> list[int]:
    """Return where each paragraph of a text begins as Qt has it, in code points."""
    return [0, *(match.end() for match in _ENDS.finditer(text))]


def title_block(text: str, title: str) -> int | None:
    """Return the number of the paragraph that is the article's title, None where the text does not hold it."""
    wanted = texts.fold(texts.one_line(title))
    if not wanted:
        return None
    longest = 3 * len(wanted)
    for number, paragraph in enumerate(_ENDS.split(text)):
        if 0 < len(paragraph) < longest and texts.fold(texts.one_line(paragraph)) == wanted:
            return number
    return None


def sides(document: QTextDocument) -> Sides:
    """Return on which sides the lines of a document end."""
    found = {runs_left(block) for block in blocks(document) if block.length() > 1}
    return Sides(left=True in found, right=False in found or not found)


def typeset(document: QTextDocument, font: QFont, title: int | None, room: dict[int, int]) -> None:
    """Give every paragraph its format; `room` says above which ones a line of furniture needs how many pixels."""
    pixels = font.pixelSize()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.setBlockFormat(_body(pixels))
    was_empty = True
    for block in blocks(document):
        empty = block.length() == 1
        if empty or block.blockNumber() == title or block.blockNumber() in room:
            cursor.setPosition(block.position())
            _set_apart(
                cursor, block, pixels, is_title=block.blockNumber() == title, again=was_empty
            )
            if above := room.get(block.blockNumber()):
                changed = cursor.blockFormat()
                changed.setTopMargin(above)
                cursor.setBlockFormat(changed)
        was_empty = empty
    cursor.endEditBlock()


def _body(pixels: int) -> QTextBlockFormat:
    return _of_height(round(pixels * LINE_HEIGHT))


def _of_height(height: int) -> QTextBlockFormat:
    found = QTextBlockFormat()
    found.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return found


def _set_apart(
    cursor: QTextCursor, block: QTextBlock, pixels: int, *, is_title: bool, again: bool
) -> None:
    """Format an empty paragraph, low, or the title, large."""
    letters = QTextCharFormat()
    if is_title:
        large = round(pixels * _TITLE)
        cursor.setBlockFormat(_of_height(round(large * _TITLE_LINE)))
        cursor.setPosition(block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        letters.setProperty(QTextFormat.Property.FontPixelSize, large)
        letters.setFontWeight(QFont.Weight.Bold)
        cursor.mergeCharFormat(letters)
    elif block.length() == 1:
        height = round(pixels * (_EXTRA_GAP if again else _GAP))
        cursor.setBlockFormat(_of_height(height))
        letters.setProperty(QTextFormat.Property.FontPixelSize, max(4, height - 6))
        cursor.setBlockCharFormat(letters)


def grey(document: QTextDocument, spans: list[tuple[int, int]]) -> None:
    """Show stretches, in UTF-16 units, as furniture, in the muted ink of the theme."""
    letters = QTextCharFormat()
    letters.setForeground(QColor(theme.colours().mute))
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for start, end in spans:
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(letters)
    cursor.endEditBlock()


def margins(width: int, font: QFont, where: Sides) -> tuple[int, int]:
    """Return the room left and right of the column in a view of a width, for 60 to 75 letters a line."""
    column = round(QFontMetricsF(font).horizontalAdvance(_LETTERS) / len(_LETTERS) * LETTERS)
    leading, trailing = (
        (LEADING, TRAILING) if width >= NARROW else (LEADING_NARROW, TRAILING_NARROW)
    )
    left = trailing if where.left else leading
    right = trailing if where.right else leading
    spare = max(0, width - left - right - column)
    return left + spare // 2, right + spare - spare // 2


def set_margins(document: QTextDocument, left: int, top: int, right: int, bottom: int) -> None:
    """Set the room around the column."""
    frame = document.rootFrame()
    form = frame.frameFormat()
    before = (form.leftMargin(), form.topMargin(), form.rightMargin(), form.bottomMargin())
    if before != (left, top, right, bottom):
        form.setLeftMargin(left)
        form.setTopMargin(top)
        form.setRightMargin(right)
        form.setBottomMargin(bottom)
        frame.setFrameFormat(form)
