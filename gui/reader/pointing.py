"""What the mouse does in an article besides selecting: claims, chips, lines of furniture, ends of the selected claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from core import text as texts
from gui.reader import picture
from gui.reader.chips import chip_at, words_of
from gui.reader.resizing import Pull, handle_of, landing
from gui.wording import counted

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QMouseEvent

    from gui.reader.article_view import ArticleView
    from gui.reader.chips import Chip
    from gui.reader.resizing import Handle
    from gui.reader.underlay import Span

_REACH = 12
_LENGTH = 48
_TOLD = 12


def described(span: Span) -> str:
    """Return what is told of a claim: "Claim 12, contradicted, 2 ties"."""
    mark = span.mark
    ties = counted(mark.ties, "tie") if mark.ties else "no tie"
    return f"Claim {mark.claim_id}, {mark.state.value}, {ties}"


def _told(chip: Chip) -> str:
    """Return what is told of a chip's claims, a line for each of the first ones."""
    said = [described(span) for span in chip.spans[:_TOLD]]
    more = len(chip.spans) - _TOLD
    return "\n".join([*said, f"and {more} more"] if more > 0 else said)


class Pointing:
    """The mouse over one article: what is under it, what is pressed, what is dragged."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._pressed: QPointF | None = None
        self._taken = False
        self.pull: Pull | None = None

    @property
    def is_dragging(self) -> bool:
        """Whether text is being selected, or an end of a claim dragged."""
        if self.pull:
            return True
        pressed = bool(QApplication.mouseButtons() & Qt.MouseButton.LeftButton)
        return pressed and self._pressed is not None and self._view.textCursor().hasSelection()

    def cancel(self) -> bool:
        """Let go of a claim's end and leave the claim as it is; tell whether one was held."""
        held = self.pull is not None
        self.pull = None
        if held:
            self._view.viewport().update()
        return held

    # What is where ------------------------------------------------------------------------------------------------

    def chip_at(self, point: QPointF) -> Chip | None:
        """Return the chip at a point of the view."""
        view = self._view
        left, right = view.page.column
        if left - 1 <= point.x() <= right + 1:
            return None
        width = view.viewport().width()
        for placed in view.lines(point.y() - _REACH, point.y() + _REACH):
            if chip := chip_at(picture.chips_of(view.page, placed, width), point):
                return chip
        return None

    def handles(self) -> list[Handle]:
        """Return the handles in the view: those of the selected claim, where it can be changed."""
        view, span = self._view, self._view.resizable()
        if span is None:
            return []
        start, end = self.pull.extent if self.pull else (span.start, span.end)
        ends = ((start, False), (end, True))
        found = (
            handle_of(view.document(), place, view.offset(), view.page.pixels, is_end=is_end)
            for place, is_end in ends
        )
        return [handle for handle in found if handle]

    def _handle_at(self, point: QPointF) -> Handle | None:
        return next((handle for handle in self.handles() if handle.holds(point)), None)

    # What the mouse does --------------------------------------------------------------------------------------------

    def press(self, event: QMouseEvent) -> bool:
        """Take a press; True where it is not for the text."""
        point = event.position()
        self._taken = False
        self._pressed = None
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        self._pressed = point
        handle, span = self._handle_at(point), self._view.resizable()
        if handle and span:
            fixed, moving = (span.start, span.end) if handle.is_end else (span.end, span.start)
            self.pull = Pull(span.mark.claim_id, fixed, moving)
            self._taken = True
        elif chip := self.chip_at(point):
            self._taken = True
            self._press_chip(chip)
        elif run := self._view.page.run_at(point + self._view.offset()):
            self._taken = True
            self._view.toggle_run(run)
        return self._taken

    def _press_chip(self, chip: Chip) -> None:
        if len(chip.spans) == 1:
            self._view.chip_clicked.emit(chip.spans[0].mark.claim_id)
            return
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for span in chip.spans:
            quote = texts.shorten(self._view.text[span.mark.start : span.mark.end], _LENGTH)
            action = menu.addAction(f"{words_of(span)}   {quote}".replace("&", "&&"))
            claim_id = span.mark.claim_id
            action.triggered.connect(lambda _=False, i=claim_id: self._view.chip_clicked.emit(i))
        menu.popup(self._view.viewport().mapToGlobal(chip.rect.bottomLeft().toPoint()))

    def move(self, event: QMouseEvent) -> bool:
        """Take a move; True where it is not for the text."""
        point = event.position()
        if self.pull:
            self._drag_to(point)
            return True
        if not event.buttons():
            self._show_pointer(point)
        return self._taken

    def _drag_to(self, point: QPointF) -> None:
        pull, view = self.pull, self._view
        if pull is None:
            return
        bar = view.verticalScrollBar()
        beyond = min(0.0, point.y()) or max(0.0, point.y() - view.viewport().height())
        if beyond:
            bar.setValue(bar.value() + round(beyond))
        positions = view.page.positions
        place = positions.to_text(view.cursorForPosition(point.toPoint()).position())
        lands = landing(view.text, positions.to_text(pull.fixed), place)
        if lands is not None and positions.to_qt(lands) != pull.moving:
            pull.moving = positions.to_qt(lands)
            view.viewport().update()

    def _show_pointer(self, point: QPointF) -> None:
        shape = Qt.CursorShape.IBeamCursor
        chip = self.chip_at(point)
        viewport = self._view.viewport()
        if viewport.toolTip() != (said := _told(chip) if chip else ""):
            viewport.setToolTip(said)
        if self._handle_at(point):
            shape = Qt.CursorShape.SizeHorCursor
        elif chip or self._view.page.run_at(point + self._view.offset()):
            shape = Qt.CursorShape.PointingHandCursor
        if viewport.cursor().shape() != shape:
            viewport.setCursor(shape)

    def release(self) -> bool:
        """Take a release; True where it is not for the text."""
        view, pull, span = self._view, self.pull, self._view.resizable()
        if pull:
            self.cancel()
            if span and pull.extent != (span.start, span.end):
                view.span_requested.emit(pull.claim_id, *view.page.to_text(*pull.extent))
        taken, self._taken = self._taken, False
        return taken

    def clicked(self, event: QMouseEvent) -> None:
        """Tell of a click on a claim, after the text took the release: one without a drag and without a selection."""
        pressed, self._pressed = self._pressed, None
        if pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        way = (event.position() - pressed).manhattanLength()
        if way >= QApplication.startDragDistance() or self._view.textCursor().hasSelection():
            return
        claim_id = self._view.claim_at(event.position())
        if claim_id is not None:
            opens = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self._view.claim_opened if opens else self._view.claim_clicked).emit(claim_id)
