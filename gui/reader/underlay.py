"""What lies under an article's words: the tints and underlines of its claims, worked out for the lines in view."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPen

from gui import theme
from gui.reader.geometry import HOLDS_TABS, intervals

if TYPE_CHECKING:
    from collections.abc import Iterable, Set

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from core.operations.views import Mark
    from gui.reader.geometry import Interval, PlacedLine
    from gui.reader.positions import Positions

DEPTHS = 3
"""So many claims that overlap have underlines of their own."""
_STEP = 3
_DEEPER = 0.13


@dataclass(slots=True, eq=False)
class Span:
    """A claim in the text as Qt counts it: [start, end) in UTF-16 units, its first and last paragraph.

    `ends` is where its last letter ends, white space aside; `depth` how deep its underline lies.
    """

    mark: Mark
    start: int
    end: int
    first: int
    last: int
    ends: int
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Drawing:
    """What of the claims stands on one line: tints with how many lie over each other, underlines, claims that end."""

    tints: list[tuple[Span, int, list[Interval]]]
    rules: list[tuple[Span, list[Interval]]]
    ending: list[Span]


class Underlay:
    """The claims of the text shown, by paragraph, and what is drawn of them, by line."""

    def __init__(self) -> None:
        self.spans: dict[int, Span] = {}
        self._text = ""
        self._starts: list[int] = [0]
        self._by_block: dict[int, list[Span]] = {}
        self._drawings: dict[int, dict[int, Drawing]] = defaultdict(dict)

    def clear(self, text: str, starts: list[int]) -> None:
        """Hold no claims any more, as before another text is shown; `starts` are where its paragraphs begin."""
        self._text = text
        self.spans = {}
        self._starts = starts
        self._by_block = {}
        self.forget()

    def forget(self) -> None:
        """Forget where lines stood, after the text was laid out anew."""
        self._drawings.clear()

    def set_marks(self, marks: Iterable[Mark], positions: Positions) -> set[int]:
        """Take the claims of the text; return the numbers of the paragraphs in which something is different."""
        old, self.spans = self.spans, {}
        changed: list[Span] = []
        for mark in marks:
            span = old.get(mark.claim_id)
            if span is None or span.mark != mark:
                span = self._placed(mark, positions)
                changed.append(span)
            self.spans[mark.claim_id] = span
        gone = [span for claim_id, span in old.items() if self.spans.get(claim_id) is not span]
        touched = _blocks_of([*changed, *gone, *_lay_out_depths(self.spans.values())])
        self._sort_in(set(gone), changed)
        for number in touched:
            self._drawings.pop(number, None)
        return touched

    def marks_with(self, claim_ids: Set[int], marks: list[Mark]) -> list[Mark] | None:
        """Return all marks with those of some claims in place of theirs; None where neither is here."""
        if not marks and self.spans.keys().isdisjoint(claim_ids):
            return None
        kept = [span.mark for span in self.spans.values() if span.mark.claim_id not in claim_ids]
        return sorted([*kept, *marks], key=lambda m: (m.start, -m.end, m.claim_id))

    def _placed(self, mark: Mark, positions: Positions) -> Span:
        start, end = positions.to_qt(mark.start), positions.to_qt(mark.end)
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, max(start, end - 1), first) - 1
        quote = self._text[mark.start : mark.end]
        ends = positions.to_qt(mark.start + len(quote.rstrip()))
        return Span(mark, start, end, first, last, ends)

    def _sort_in(self, gone: set[Span], new: list[Span]) -> None:
        for number in _blocks_of(gone):
            kept = [span for span in self._by_block[number] if span not in gone]
            self._by_block[number] = kept
            if not kept:
                del self._by_block[number]
        for span in new:
            for number in range(span.first, span.last + 1):
                self._by_block.setdefault(number, []).append(span)

    # Asking -------------------------------------------------------------------------------------------------------

    def is_in(self, number: int) -> bool:
        """Tell whether a paragraph holds any part of a claim."""
        return number in self._by_block

    def spans_at(self, place: int) -> list[Span]:
        """Return the claims that hold a place, in UTF-16 units, or end there: the shortest first."""
        number = bisect_right(self._starts, place) - 1
        found = [s for s in self._by_block.get(number, ()) if s.start <= place <= s.end]
        inside = [s for s in found if place < s.end]
        return sorted(inside or found, key=lambda s: (s.end - s.start, s.mark.claim_id))

    def spans_under(self, placed: PlacedLine, point: QPointF, pixels: int) -> list[Span]:
        """Return the claims whose words on a line are at a point of the view: the shortest first."""
        start, length = stretch(placed)
        found = [
            span
            for span in self._by_block.get(placed.block.blockNumber(), ())
            if span.start < start + length and span.end > start
            if any(
                placed.rect(part, pixels).adjusted(-1, -2, 1, 4).contains(point)
                for part in parts(placed, span.start, span.end)
            )
        ]
        return sorted(found, key=lambda s: (s.end - s.start, s.mark.claim_id))

    def drawing(self, placed: PlacedLine) -> Drawing | None:
        """Return what of the claims stands on a line, None where nothing does."""
        number = placed.block.blockNumber()
        spans = self._by_block.get(number)
        if not spans:
            return None
        kept = self._drawings[number]
        if placed.number not in kept:
            kept[placed.number] = _draw(placed, spans)
        return kept[placed.number]


def stretch(placed: PlacedLine) -> tuple[int, int]:
    """Return where a line's text begins in the document and how long it is."""
    return placed.block.position() + placed.line.textStart(), placed.line.textLength()


def parts(placed: PlacedLine, start: int, end: int) -> list[Interval]:
    """Return the parts of a line that [start, end) of the document takes up."""
    begin, length = stretch(placed)
    start, end = max(start, begin), min(end, begin + length)
    if start >= end:
        return []
    text = placed.block.text() if placed.block.userState() == HOLDS_TABS else ""
    return intervals(placed.line, start - placed.block.position(), end - start, text)


def _blocks_of(spans: Iterable[Span]) -> set[int]:
    return {number for span in spans for number in range(span.first, span.last + 1)}


def _lay_out_depths(spans: Iterable[Span]) -> list[Span]:
    """Set how deep each underline lies, those that overlap at different depths; return the spans that moved."""
    ends = [0] * DEPTHS
    moved: list[Span] = []
    for span in spans:
        depth = 0
        while depth < DEPTHS and ends[depth] > span.start:
            depth += 1
        if depth < DEPTHS:
            ends[depth] = span.end
        if span.depth != depth:
            span.depth = depth
            moved.append(span)
    return moved


def _draw(placed: PlacedLine, spans: list[Span]) -> Drawing:
    """Work out the parts of a line that each claim takes up, the shorter ones over the longer."""
    begin, length = stretch(placed)
    end = begin + length
    here = [span for span in spans if span.start < end and span.end > begin]
    here.sort(key=lambda s: (s.start - s.end, s.mark.claim_id))
    owners: list[Span | None] = [None] * length
    steps = [0] * (length + 1)
    for span in here:
        low, high = max(0, span.start - begin), min(length, span.end - begin)
        owners[low:high] = [span] * (high - low)
        steps[low] += 1
        steps[high] -= 1
    layers = [min(DEPTHS, layer) for layer in accumulate(steps)]
    tints: list[tuple[Span, int, list[Interval]]] = []
    low = 0
    for place in range(1, length + 1):
        if place < length and owners[place] is owners[low] and layers[place] == layers[low]:
            continue
        if span := owners[low]:
            tints.append((span, layers[low], parts(placed, begin + low, begin + place)))
        low = place
    rules = [(s, parts(placed, s.start, s.end)) for s in here if s.depth < DEPTHS]
    ending = [span for span in spans if begin < span.ends <= end]
    ending.sort(key=lambda s: (s.ends, -s.start))
    return Drawing(tints, rules, ending)


# Painting ---------------------------------------------------------------------------------------------------------------


@cache
def _tint(back: str, ink: str, layer: int) -> QColor:
    """Return a claim's tint, the stronger the more claims lie under it."""
    share = _DEEPER * (layer - 1)
    one, other = QColor(back), QColor(ink)
    return QColor(
        *(
            round(a + (b - a) * share)
            for a, b in (
                (one.red(), other.red()),
                (one.green(), other.green()),
                (one.blue(), other.blue()),
            )
        )
    )


@cache
def _pen(ink: str, style: Qt.PenStyle, width: int) -> QPen:
    pen = QPen(QColor(ink), width, style, Qt.PenCapStyle.FlatCap)
    if style == Qt.PenStyle.DashLine:
        pen.setDashPattern([2.5, 1.5])
    if style == Qt.PenStyle.DotLine:
        pen.setDashPattern([1, 1.2])
    return pen


def paint_tints(painter: QPainter, placed: PlacedLine, drawing: Drawing, pixels: int) -> None:
    """Paint the tints of one line."""
    for span, layer, where in drawing.tints:
        look = theme.look(span.mark.state)
        for interval in where:
            painter.fillRect(placed.rect(interval, pixels), _tint(look.back, look.ink, layer))


def paint_rules(painter: QPainter, placed: PlacedLine, drawing: Drawing, pixels: int) -> None:
    """Paint the underlines of one line, which may reach below it."""
    for span, where in drawing.rules:
        for interval in where:
            _underline(painter, placed.rect(interval, pixels), span)


def _underline(painter: QPainter, rect: QRectF, span: Span) -> None:
    look = theme.look(span.mark.state)
    y = rect.bottom() + span.depth * _STEP
    if look.double:
        painter.setPen(_pen(look.ink, look.line, 1))
        heights = (y - 0.5, y + 1.5)
    else:
        painter.setPen(_pen(look.ink, look.line, 2))
        heights = (y,)
    for height in heights:
        painter.drawLine(QPointF(rect.left(), height), QPointF(rect.right(), height))


def outline(painter: QPainter, rect: QRectF, ink: str) -> None:
    """Paint the frame of a selected claim around one part of a line; it covers nothing of the letters beside it."""
    painter.setPen(_pen(ink, Qt.PenStyle.SolidLine, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0, -1.5, 0, 2.5), 4, 4)
