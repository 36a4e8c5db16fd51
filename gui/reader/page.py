"""The page an article is shown on: its text as Qt holds it, laid out, with its claims, furniture and found places."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from gui.reader import typesetting
from gui.reader.finding import Finding
from gui.reader.furniture import MARKER, Furniture
from gui.reader.geometry import HOLDS_TABS, corner_of
from gui.reader.positions import Positions
from gui.reader.underlay import Underlay

if TYPE_CHECKING:
    from collections.abc import Iterable, Set

    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QTextDocument

    from core.models import ApartSpan
    from core.operations.views import Mark
    from gui.reader.furniture import Run


_ABOVE, _BELOW = 0.6, 5
"""Room above and below the text, in letters' sizes."""


class Page:
    """A text in a document of Qt. Places given and returned are UTF-16 units unless said otherwise."""

    def __init__(self, document: QTextDocument) -> None:
        self.document = document
        self.text = ""
        self.positions = Positions("")
        self.underlay = Underlay()
        self.furniture = Furniture(document)
        self.finding = Finding()
        self.font = QFont()
        self._title: int | None = None
        self._sides = typesetting.Sides()
        self._room: dict[int, int] = {}
        self._greyed: list[tuple[int, int]] = []

    @property
    def pixels(self) -> int:
        """The size of the letters."""
        return self.font.pixelSize()

    @property
    def column(self) -> tuple[float, float]:
        """Where the text begins and ends between left and right."""
        form = self.document.rootFrame().frameFormat()
        return form.leftMargin(), self.document.textWidth() - form.rightMargin()

    def shows_title(self, above: float) -> bool:
        """Tell whether the text holds its title, and it does not lie within so many pixels that are scrolled away."""
        if self._title is None:
            return False
        block = self.document.findBlockByNumber(self._title)
        return self.document.documentLayout().blockBoundingRect(block).bottom() > above

    def set_text(
        self, text: str, title: str, apart: Iterable[ApartSpan], marks: list[Mark]
    ) -> None:
        """Take another text, with what is furniture in it and the claims that stand in it."""
        self.text = text
        self.positions = Positions(text)
        self.finding.set_text(text)
        self.document.setLayoutEnabled(False)
        self.document.setPlainText(typesetting.shown(text))
        self._know_blocks()
        self._title = typesetting.title_block(text, title)
        self._sides = typesetting.sides(self.document)
        self._greyed = [self.to_qt(span.start, span.end) for span in apart]
        self.furniture.set_spans(self._greyed)
        self.set_marks(marks)

    def _know_blocks(self) -> None:
        starts = [self.positions.to_qt(place) for place in typesetting.starts(self.text)]
        tab = self.text.find("\t")
        while tab != -1:
            block = self.document.findBlock(self.positions.to_qt(tab))
            block.setUserState(HOLDS_TABS)
            after = bisect_right(starts, block.position())
            tab = (
                self.text.find("\t", self.positions.to_text(starts[after]))
                if after < len(starts)
                else -1
            )
        self.underlay.clear(self.text, starts)

    def to_qt(self, start: int, end: int) -> tuple[int, int]:
        """Return a stretch given in code points in UTF-16 units."""
        return self.positions.to_qt(start), self.positions.to_qt(end)

    def to_text(self, start: int, end: int) -> tuple[int, int]:
        """Return a stretch given in UTF-16 units in code points."""
        return self.positions.to_text(start), self.positions.to_text(end)

    def set_marks(
        self, marks: list[Mark], claim_ids: Set[int] | None = None
    ) -> tuple[set[int], bool]:
        """Take the claims, or some of them in place of those with these ids.

        Return the paragraphs in which something changed, and whether other furniture can fold.
        """
        if claim_ids is None:
            changed = self.underlay.set_marks(marks, self.positions)
        else:
            changed = self.underlay.set_some(claim_ids, marks)
        return changed, self.furniture.set_claims(self.underlay.is_in)

    def lay_out(self, width: int) -> None:
        """Set the whole text anew, for a view of a width."""
        document = self.document
        document.setLayoutEnabled(False)
        self._room = self.furniture.show()
        typesetting.typeset(document, self.font, self._title, self._room)
        typesetting.grey(document, self._greyed)
        self._set_margins(width)
        document.setLayoutEnabled(True)
        self.underlay.forget()

    def fit(self, width: int) -> None:
        """Fit the column to a view of a width."""
        self.document.setLayoutEnabled(False)
        self._set_margins(width)
        self.document.setLayoutEnabled(True)
        self.underlay.forget()

    def recolour(self) -> None:
        """Show furniture and claims in the colours of the theme in use."""
        self.underlay.forget()
        typesetting.grey(self.document, self._greyed)

    def _set_margins(self, width: int) -> None:
        left, right = typesetting.margins(width, self.font, self._sides)
        top = round(_ABOVE * self.pixels) + self._room.get(0, 0)
        typesetting.set_margins(self.document, left, top, right, round(_BELOW * self.pixels))

    def unfold_found(self) -> bool:
        """Unfold what hides the current one of the places found, and nothing else that hid one; tell whether any was."""
        place = self.finding.place
        return self.furniture.open_for_now(self.to_qt(*place) if place else None)

    # Furniture ----------------------------------------------------------------------------------------------------

    def marker(self, run: Run) -> tuple[QRectF, bool]:
        """Return the room of the line that tells of a run, in the document, and whether text runs left there."""
        left, right = self.column
        block = self.document.findBlockByNumber(run.below)
        if block.isValid():
            top = corner_of(self.document, block).y() - MARKER + 2
        else:
            block = self.document.findBlockByNumber(run.first).previous()
            top = self.document.documentLayout().blockBoundingRect(block).bottom() + 12
        leftwards = typesetting.runs_left(self.document.findBlockByNumber(run.first))
        return QRectF(left, top, right - left, MARKER - 10), leftwards

    def run_at(self, point: QPointF) -> Run | None:
        """Return the run whose line is at a point of the document."""
        return next(
            (run for run in self.furniture.foldable if self.marker(run)[0].contains(point)), None
        )
