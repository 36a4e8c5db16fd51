"""A text to be read, laid out as an article, with places in it that can be shown, selected and found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QPointF, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit

from gui import theme
from gui.reader.geometry import line_of, visible_lines
from gui.reader.page import Page
from gui.reader.sentence import sentence_at

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QFocusEvent, QResizeEvent, QShowEvent, QTextBlock, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from gui.reader.furniture import Run
    from gui.reader.geometry import PlacedLine

SMALLEST, LARGEST, USUAL = 11, 40, 17


class TextView(QTextEdit):
    """Shows a text to be read and selected, never changed. Places are code points of the stored text, half-open."""

    moved = Signal()
    """The text was scrolled, or laid out anew."""
    focused = Signal()
    caret_moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._family, self._pixels, self._zoomed = "", USUAL, 0
        self._awaited: dict[str, Any] | None = None
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursorWidth(2)
        self.page = Page(self.document())
        self._set_font()
        self.verticalScrollBar().valueChanged.connect(self.moved)
        self.document().documentLayout().documentSizeChanged.connect(self.moved)

    @property
    def text(self) -> str:
        """The stored text of the version shown."""
        return self.page.text

    # Layout -------------------------------------------------------------------------------------------------------

    def _set_font(self) -> None:
        pixels = min(LARGEST, max(SMALLEST, self._pixels + self._zoomed))
        state = self.scroll_state()
        self.page.font = theme.reading_font(pixels, self._family)
        self.document().setLayoutEnabled(False)
        self.setFont(self.page.font)
        self.lay_out()
        self.restore_scroll(state)

    def set_reading_font(self, family: str, pixels: int) -> None:
        """Read in a font, "" for the shipped one, of a size in pixels."""
        self._family, self._pixels, self._zoomed = family, pixels, 0
        self._set_font()

    def zoom(self, step: int) -> None:
        """Make the letters larger or smaller by so many pixels; 0 gives the usual size."""
        least, most = SMALLEST - self._pixels, LARGEST - self._pixels
        self._zoomed = min(most, max(least, self._zoomed + step)) if step else 0
        self._set_font()

    def lay_out(self) -> None:
        """Lay the text out anew."""
        self.page.lay_out(self.viewport().width())
        self.viewport().update()
        self.moved.emit()

    def lay_out_in_place(self) -> None:
        """Lay the text out anew and keep the place that is read."""
        state = self.scroll_state()
        self.lay_out()
        self.restore_scroll(state)

    def fold_furniture(self, folded: bool) -> None:
        """Fold page furniture away, but for what holds a claim, or show it all."""
        self.page.furniture.fold(folded=folded)
        self.lay_out_in_place()

    @property
    def folded(self) -> bool:
        """Whether page furniture is folded away."""
        return self.page.furniture.folded

    def toggle_run(self, run: Run) -> None:
        """Fold or show one run of furniture."""
        self.page.furniture.toggle(run)
        self.lay_out_in_place()

    def scroll_state(self) -> dict[str, int]:
        """Return which place is read: the first one in view, how far it is from the top, and where the caret is.

        `top` is -1 at the very beginning. Before the view was ever seen it is the place that it is to show then.
        """
        if self._awaited is not None:
            return {**self._awaited, "caret": self.caret()}
        placed = next((line for line in self.lines(0, 200) if line.baseline > 0), None)
        if placed is None or self.verticalScrollBar().value() == 0:
            return {"top": -1, "from_top": 0, "caret": self.caret()}
        top = self.page.positions.to_text(placed.block.position() + placed.line.textStart())
        from_top = round(placed.corner.y() + placed.line.y())
        return {"top": top, "from_top": from_top, "caret": self.caret()}

    def restore_scroll(self, state: dict[str, Any]) -> None:
        """Go back to a place that `scroll_state` told; a view that was not seen yet goes there when it is."""
        if not self.isVisible():
            self._awaited = state
        length = len(self.text)
        top, from_top, caret = (int(state.get(key, 0)) for key in ("top", "from_top", "caret"))
        if caret != self.caret() and 0 <= caret <= length:
            self._set_caret(caret, caret)
        bar = self.verticalScrollBar()
        if top < 0:
            bar.setValue(0)
            return
        place = self.page.positions.to_qt(min(top, length))
        if placed := line_of(self.document(), place, self.offset()):
            bar.setValue(bar.value() + round(placed.corner.y() + placed.line.y()) - from_top)

    # Places -------------------------------------------------------------------------------------------------------

    def offset(self) -> QPointF:
        """Return where the view stands in the document."""
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def lines(self, top: float, bottom: float) -> list[PlacedLine]:
        """Return the lines of text between two heights of the view."""
        return list(visible_lines(self.document(), self.offset(), top, bottom))

    def selected_span(self) -> tuple[int, int] | None:
        """Return the [start, end) of the text selected, None where none is."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        return self.page.to_text(cursor.selectionStart(), cursor.selectionEnd())

    def select_span(self, start: int, end: int) -> None:
        """Select [start, end) of the text, as far as it reaches."""
        self._set_caret(start, end)

    def caret(self) -> int:
        """Return where the caret stands."""
        return self.page.positions.to_text(self.textCursor().position())

    def _set_caret(self, anchor: int, place: int) -> None:
        places = (min(max(one, 0), len(self.text)) for one in (anchor, place))
        first, last = map(self.page.positions.to_qt, places)
        cursor = QTextCursor(self.document())
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def take_caret_to(self, point: QPoint) -> None:
        """Put the caret where a point of the view is, unless that is within what is selected."""
        cursor, there = self.textCursor(), self.cursorForPosition(point)
        if not cursor.selectionStart() <= there.position() < cursor.selectionEnd():
            self.setTextCursor(there)

    def show_beginning(self) -> None:
        """Scroll to the very top where the caret stands on the first line."""
        bar = self.verticalScrollBar()
        if bar.value() > 0 and self.cursorRect().top() + bar.value() < 3 * self.page.pixels:
            bar.setValue(0)

    def leave_folded(self, *, backwards: bool) -> None:
        """Take the caret out of what is folded away, where a key brought it there."""
        cursor = self.textCursor()
        if cursor.block().isVisible():
            return
        place = _out_of_folded(cursor.block(), backwards=backwards)
        modes = QTextCursor.MoveMode
        cursor.setPosition(place, modes.KeepAnchor if cursor.hasSelection() else modes.MoveAnchor)
        self.setTextCursor(cursor)

    def sentence_at_caret(self) -> tuple[int, int] | None:
        """Return the [start, end) of the sentence in which the caret stands."""
        return sentence_at(self.text, self.caret())

    def reveal(self, start: int, end: int, *, focus: bool, within: float = 1) -> None:
        """Bring [start, end) into the upper share of the view, unfolding what hides it; with `focus` the caret goes there."""
        self._awaited = None
        first, last = self.page.to_qt(start, end)
        if self.page.furniture.open_at(first, last):
            self.lay_out_in_place()
        if focus:
            self._set_caret(start, start)
            self.setFocus()
        top = line_of(self.document(), first, self.offset())
        bottom = line_of(self.document(), max(first, last - 1), self.offset())
        if top is None or bottom is None:
            return
        height, line = self.viewport().height(), self.page.pixels * 2
        above, below = top.baseline - line, bottom.baseline + line
        if above < 0 or (below > height * within and above > line):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + round(top.baseline - height / 3))

    def find(self, words: str, step: int) -> tuple[int, int]:
        """Show all places of some words and go to the next or the one before; return its number and how many."""
        finding = self.page.finding
        finding.find(words, step, self.caret())
        self.viewport().update()
        if self.page.unfold_found():
            self.lay_out_in_place()
        if finding.place is None or finding.current is None:
            return 0, 0
        self.reveal(*finding.place, focus=False)
        return finding.current + 1, len(finding.places)

    def clear_find(self) -> None:
        """Show no found places any more; the caret goes to the current one."""
        if place := self.page.finding.place:
            self.select_span(*place)
            self.page.furniture.keep_open()
        self.page.finding.clear()
        if self.page.unfold_found():
            self.lay_out_in_place()
        self.viewport().update()

    # What Qt calls ------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the column to the new width and keep the place that is read."""
        if event.size().width() == event.oldSize().width():
            super().resizeEvent(event)
        else:
            state = self.scroll_state()
            self.page.fit(self.viewport().width())
            super().resizeEvent(event)
            self.restore_scroll(state)
        self.moved.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Go to the place that was asked for before there was anything to be seen."""
        super().showEvent(event)
        awaited, self._awaited = self._awaited, None
        if awaited is not None:
            self.restore_scroll({**awaited, "caret": self.caret()})

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.focused.emit()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the words as they are stored."""
        data = QMimeData()
        if span := self.selected_span():
            data.setText(self.text[slice(*span)])
        return data


def _out_of_folded(folded: QTextBlock, *, backwards: bool) -> int:
    """Return the nearest place, in UTF-16 units, outside of a folded paragraph: before or after it, as far as there is one."""
    block = folded
    while block.isValid() and not block.isVisible():
        block = block.previous() if backwards else block.next()
    if not block.isValid():
        backwards, block = not backwards, folded
        while not block.isVisible():
            block = block.previous() if backwards else block.next()
    return block.position() + (block.length() - 1 if backwards else 0)
