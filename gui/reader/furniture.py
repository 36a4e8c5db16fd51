"""Page furniture in an article: greyed, and folded away behind a quiet line that opens it again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen

from gui import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QPainter, QTextDocument

MARKER = 30
"""Pixels above a paragraph for the line that tells of furniture."""


@dataclass(slots=True)
class Run:
    """Paragraphs in a row that are furniture, [first, last]; `below` is the one over which their line stands."""

    first: int
    last: int
    below: int = 0
    holds_claim: bool = False
    opened: bool = False


def runs(document: QTextDocument, spans: Iterable[tuple[int, int]]) -> list[Run]:
    """Return the runs of whole paragraphs within stretches of furniture, UTF-16 units, in their order.

    The empty paragraphs that follow go with them.
    """
    inside: set[int] = set()
    for start, end in spans:
        block = document.findBlock(start)
        while block.isValid() and block.position() < end:
            if start <= block.position() and block.position() + len(block.text().rstrip()) <= end:
                inside.add(block.blockNumber())
            block = block.next()
    found: list[Run] = []
    for number in sorted(inside):
        if document.findBlockByNumber(number).length() == 1 and not found:
            continue
        if found and _only_empty(document, found[-1].last + 1, number):
            found[-1].last = number
        else:
            found.append(Run(number, number))
    for run in found:
        while run.last + 1 < document.blockCount() and _only_empty(
            document, run.last + 1, run.last + 2
        ):
            run.last += 1
    return [run for run in found if run.last - run.first + 1 < document.blockCount()]


def _only_empty(document: QTextDocument, start: int, end: int) -> bool:
    return all(document.findBlockByNumber(n).length() == 1 for n in range(start, end))


class Furniture:
    """The runs of furniture of the text shown, and which of them are folded."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self.runs: list[Run] = []
        self.folded = True
        self._for_now: list[Run] = []

    def set_spans(self, spans: Iterable[tuple[int, int]]) -> None:
        """Take the stretches of a text that are furniture, in UTF-16 units."""
        self.runs = runs(self._document, spans)
        self._for_now = []

    @property
    def foldable(self) -> list[Run]:
        """The runs that have a line that folds or shows them: those without a claim."""
        return [run for run in self.runs if not run.holds_claim]

    def is_folded(self, run: Run) -> bool:
        """Tell whether a run is out of sight."""
        return self.folded and not run.opened and not run.holds_claim

    def set_claims(self, is_in: Callable[[int], bool]) -> bool:
        """Keep what holds a claim in sight, told by paragraph; tell whether that is another than before."""
        before = [run.holds_claim for run in self.runs]
        for run in self.runs:
            run.holds_claim = any(is_in(number) for number in range(run.first, run.last + 1))
        return before != [run.holds_claim for run in self.runs]

    def open_at(self, start: int, end: int) -> bool:
        """Unfold what holds any of [start, end), UTF-16 units; tell whether anything had to be."""
        found = [run for run in self._runs_between(start, end) if self.is_folded(run)]
        for run in found:
            run.opened = True
        return bool(found)

    def open_for_now(self, place: tuple[int, int] | None) -> bool:
        """Unfold what hides a place, UTF-16 units, and fold what was unfolded so for another; tell whether any was."""
        wanted = self._runs_between(*place) if place else []
        passed = [run for run in self._for_now if run not in wanted]
        found = [run for run in wanted if self.is_folded(run)]
        self._for_now = [run for run in self._for_now if run in wanted] + found
        for run in (*passed, *found):
            run.opened = run in found
        return bool(passed or found)

    def keep_open(self) -> None:
        """Leave unfolded what was unfolded for now."""
        self._for_now = []

    def _runs_between(self, start: int, end: int) -> list[Run]:
        first = self._document.findBlock(start).blockNumber()
        last = self._document.findBlock(max(start, end - 1)).blockNumber()
        return [run for run in self.runs if run.first <= last and run.last >= first]

    def fold(self, *, folded: bool) -> None:
        """Fold all runs away, or show all."""
        self.folded = folded
        self._for_now = []
        for run in self.runs:
            run.opened = False

    def toggle(self, run: Run) -> None:
        """Show a run that is folded, or fold one that is not."""
        self._for_now = []
        if self.folded:
            run.opened = not run.opened
            return
        self.folded = True
        for other in self.runs:
            other.opened = other is not run

    def show(self) -> dict[int, int]:
        """Show and hide paragraphs as the runs say; return over which ones room is needed, and how much."""
        room: dict[int, int] = {}
        for run in self.runs:
            folded = self.is_folded(run)
            for number in range(run.first, run.last + 1):
                self._document.findBlockByNumber(number).setVisible(not folded)
            run.below = run.last + 1 if folded else run.first
            if not run.holds_claim:
                room[run.below] = MARKER
        return room


def words(*, folded: bool) -> tuple[str, str]:
    """Return what the line over a run says, and the part of it that is pressed."""
    return ("Page furniture folded", "Show") if folded else ("Page furniture", "Fold")


def paint(painter: QPainter, rect: QRectF, *, folded: bool, leftwards: bool) -> None:
    """Paint the line that tells of furniture into its room."""
    colours = theme.colours()
    painter.setFont(theme.interface_font(12))
    said, press = words(folded=folded)
    metrics = QFontMetricsF(painter.font())
    painter.setPen(QPen(QColor(colours.line), 1))
    wide = metrics.horizontalAdvance(f"{said} · {press}") + 12
    middle = round(rect.center().y()) + 0.5
    if leftwards:
        painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right() - wide, middle))
        at = rect.right() - wide + 12
    else:
        painter.drawLine(QPointF(rect.left() + wide, middle), QPointF(rect.right(), middle))
        at = rect.left()
    painter.setPen(QColor(colours.mute))
    flags = (Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft).value
    painter.drawText(QRectF(at, rect.top(), wide, rect.height()), flags, f"{said} · ")
    painter.setPen(QColor(colours.accent))
    at += metrics.horizontalAdvance(f"{said} · ")
    painter.drawText(QRectF(at, rect.top(), wide, rect.height()), flags, press)
