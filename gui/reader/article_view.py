"""One article as it is read: its text with the claims marked in it, chips beside it, and a caret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QPainter, QTextCursor

from core.operations import views
from gui import theme
from gui.reader import picture, selecting, suggested
from gui.reader.geometry import line_of
from gui.reader.pointing import Pointing, described
from gui.reader.text_view import TextView

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from gui.reader.geometry import PlacedLine
    from gui.reader.suggested import Passage
    from gui.reader.underlay import Span
    from gui.session import Selection, Session

_BEYOND = 14


class ArticleView(TextView):
    """Shows one version of an article: its text, never changed, and its claims. Places are code points, half-open."""

    claim_clicked = Signal(int)
    claim_opened = Signal(int)
    """A claim was clicked with Ctrl held."""
    chip_clicked = Signal(int)
    span_requested = Signal(int, int, int)
    """A claim was dragged by one of its ends: its id, and where it should begin and end."""
    context_menu_requested = Signal(QPoint)
    marks_changed = Signal(object)
    """Some claims look different, or stand elsewhere: their ids, None where it may be any."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.article_id: int | None = None
        self.version_id: int | None = None
        self.passages: tuple[Passage, ...] = ()
        self._selected: tuple[int, ...] = ()
        self._single = False
        self.setAccessibleName("Article")
        self.pointing = Pointing(self)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(
            Qt.WidgetAttribute.WA_OpaquePaintEvent
        )  # so Qt moves what stays in view
        self.cursorPositionChanged.connect(self._on_caret_moved)

    # What is shown ------------------------------------------------------------------------------------------------

    def show_article(self, article_id: int, version_id: int | None = None) -> None:
        """Show a version of an article, the newest one unless said otherwise. Raises NotFoundError."""
        project = self._session.project
        article = views.article(project, article_id)
        if version_id is None:
            version_id = views.newest_version(project, article_id).id
        text, apart = views.text(project, version_id), views.apart(project, version_id)
        self.pointing.cancel()
        self._awaited = None
        self.article_id, self.version_id = article_id, version_id
        self.setAccessibleName(f"Article: {article.label}, {article.outlet or 'outlet unknown'}")
        self.page.set_text(text, article.title, apart, views.marks(project, version_id))
        self.lay_out()
        self.setTextCursor(QTextCursor(self.document()))
        self.leave_folded(backwards=False)
        self.verticalScrollBar().setValue(0)
        self.on_selection(self._session.selection)

    def show_nothing(self) -> None:
        """Let go of the article."""
        self.pointing.cancel()
        self.article_id = self.version_id = None
        self.setAccessibleName("Article")
        self.page.set_text("", "", [], [])
        self.lay_out()
        self.marks_changed.emit(None)

    def reload_marks(self, claim_ids: frozenset[int] | None = None) -> None:
        """Read the claims of the version anew, or some of them, after the project was changed."""
        if self.version_id is None:
            return
        marks = views.marks(self._session.project, self.version_id, claim_ids)
        changed, folds = self.page.set_marks(marks, claim_ids)
        if folds:
            self.lay_out_in_place()
        elif changed:
            self._repaint_blocks(changed)
        if changed:
            self.on_selection(self._session.selection)
            self._describe_caret()
            self.marks_changed.emit(claim_ids)

    def _repaint_blocks(self, numbers: set[int]) -> None:
        """Paint anew what is in view of some paragraphs, with their chips."""
        shape, viewport = self.document().documentLayout(), self.viewport()
        for number in numbers:
            block = self.document().findBlockByNumber(number)
            if block.isVisible():
                rect = shape.blockBoundingRect(block).translated(-self.offset())
                top, bottom = int(rect.top()) - _BEYOND, int(rect.bottom()) + _BEYOND
                if bottom >= 0 and top <= viewport.height():
                    viewport.update(0, top, viewport.width(), bottom - top)

    def on_selection(self, selection: Selection) -> None:
        """Outline the claims that are selected or joined by what is, or the passages of the selected suggestion."""
        project = self._session.project
        self.show_passages(
            suggested.passages(suggested.selected(project, selection), self.version_id)
        )
        found = selecting.claims_of(project, selection)
        self._single = selection.noun == "claim" and len(selection.ids) == 1
        if found != self._selected:
            self.pointing.cancel()
            spans = self.page.underlay.spans
            both = [spans[claim_id] for claim_id in {*self._selected, *found} if claim_id in spans]
            self._selected = found
            self._repaint_blocks({n for span in both for n in range(span.first, span.last + 1)})

    def show_passages(self, passages: tuple[Passage, ...]) -> None:
        """Outline the passages of the selected suggestion that stand in the text."""
        if passages != self.passages:
            stand_ins = frozenset(one.stand_in for one in (*self.passages, *passages))
            self.passages = passages
            self.viewport().update()
            self.marks_changed.emit(stand_ins)

    def selected_spans(self) -> list[Span]:
        """Return the selected claims that stand in the text shown."""
        spans = self.page.underlay.spans
        return [spans[claim_id] for claim_id in self._selected if claim_id in spans]

    def resizable(self) -> Span | None:
        """Return the claim whose ends can be dragged: the selected one, where the project can be changed."""
        spans = self.selected_spans() if self._single and not self._session.read_only else []
        return spans[0] if spans else None

    # Claims and places --------------------------------------------------------------------------------------------

    def claims_at_caret(self) -> list[int]:
        """Return the claims at the caret, the shortest first."""
        return [span.mark.claim_id for span in self._spans_at_caret()]

    def _spans_at_caret(self) -> list[Span]:
        return self.page.underlay.spans_at(self.textCursor().position())

    def claim_at(self, point: QPoint | QPointF) -> int | None:
        """Return the shortest claim whose words are at a point of the view."""
        spot = QPointF(point)
        for placed in self.lines(spot.y() - 1, spot.y() + 1):
            if spans := self.page.underlay.spans_under(placed, spot, self.page.pixels):
                return spans[0].mark.claim_id
        return None

    def claim_with(self, start: int, end: int) -> int | None:
        """Return the claim that has just these words, the first where there are more."""
        return self.page.underlay.claim_with(start, end)

    def _extent(self, claim_id: int) -> tuple[int, int] | None:
        """Return where a claim stands, in code points, or the passage that has its id in place of one."""
        span = self.page.underlay.spans.get(claim_id)
        if span:
            return span.mark.start, span.mark.end
        return next(((p.start, p.end) for p in self.passages if p.stand_in == claim_id), None)

    def claim_y(self, claim_id: int) -> float | None:
        """Return the middle of the first line of a claim in the view's coordinates, also where it is out of view."""
        if not (extent := self._extent(claim_id)):
            return None
        placed = line_of(self.document(), self.page.positions.to_qt(extent[0]), self.offset())
        return placed.middle(self.page.pixels) + self.viewport().y() if placed else None

    def reveal_claim(self, claim_id: int, *, focus: bool) -> None:
        """Bring a claim into view, and the caret to it where it should take the keyboard."""
        if extent := self._extent(claim_id):
            self.reveal(*extent, focus=focus)

    @property
    def is_dragging(self) -> bool:
        """Whether text is being selected, or a claim's end dragged, with the mouse."""
        return self.pointing.is_dragging

    def _on_caret_moved(self) -> None:
        self._describe_caret()
        self.caret_moved.emit()

    def _describe_caret(self) -> None:
        spans = self._spans_at_caret()
        said = described(spans[0]) if spans else ""
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)

    # What Qt calls ------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper, claims, passages and outlines on it, then the words, then chips and what tells of furniture.

        Where words are selected outlines come last: the ground of a selection would cover them.
        """
        rect = event.rect()
        lines = self.lines(rect.top() - _BEYOND, rect.bottom() + _BEYOND)
        with QPainter(self.viewport()) as painter:
            painter.fillRect(rect, QColor(theme.colours().paper))
            picture.paint_under(painter, self.page, lines)
            picture.paint_passages(painter, self.page, lines, self.passages)
            if not self.textCursor().hasSelection():
                self._paint_outlines(painter, lines)
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.textCursor().hasSelection():
                self._paint_outlines(painter, lines)
            self._paint_over(painter, lines)

    def _paint_outlines(self, painter: QPainter, lines: list[PlacedLine]) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if pull := self.pointing.pull:
            picture.paint_extent(painter, self.page, lines, pull.extent, theme.colours().accent)
        else:
            picture.paint_outlines(painter, self.page, lines, self.selected_spans())
            picture.paint_frames(painter, self.page, lines, self.passages)

    def _paint_over(self, painter: QPainter, lines: list[PlacedLine]) -> None:
        spans, pull = self.selected_spans(), self.pointing.pull
        if handles := self.pointing.handles():
            ink = theme.colours().accent if pull else theme.look(spans[0].mark.state).ink
            picture.paint_handles(painter, handles, ink)
        width, height = self.viewport().width(), self.viewport().height()
        picture.paint_chips(painter, self.page, lines, width, set(self._selected))
        picture.paint_furniture(painter, self.page, self.offset(), height)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.page.recolour()
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press a chip, an end of the selected claim or a line of furniture, or begin to select."""
        if not self.pointing.press(event):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag an end of the selected claim, or select."""
        if not self.pointing.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of an end of the selected claim, click a claim, or end selecting."""
        if not self.pointing.release():
            super().mouseReleaseEvent(event)
            self.pointing.clicked(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret or scroll; Esc lets go of an end of a claim."""
        if event.key() == Qt.Key.Key_Escape and self.pointing.cancel():
            event.accept()
            return
        before = self.textCursor().position()
        super().keyPressEvent(event)
        if (place := self.textCursor().position()) != before:
            self.leave_folded(backwards=place < before)
            self.show_beginning()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu for the place pressed; what is selected stays so where it is pressed."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.take_caret_to(event.pos())
        self.context_menu_requested.emit(event.globalPos())
