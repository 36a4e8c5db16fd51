"""Where the claims of an article stand under its words: their tints and underlines, worked out for the lines in view."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import defaultdict
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from gui.reader.geometry import HOLDS_TABS, intervals
from gui.reader.positions import Positions

if TYPE_CHECKING:
    from collections.abc import Iterable, Set

    from PySide6.QtCore import QPointF

    from core.operations.views import Mark
    from gui.reader.chips import Chip
    from gui.reader.geometry import Interval, PlacedLine
    from gui.reader.strokes import Strokes

DEPTHS = 3
"""So many claims that overlap have underlines of their own."""


@dataclass(slots=True, eq=False)
class Span:
    """A claim in the text as Qt counts it: [start, end) in UTF-16 units, its first and last paragraph.

    `depth` is how deep its underline lies; `ends` where its last letter ends, white space aside, known once a paragraph
    of it was drawn.
    """

    mark: Mark
    start: int
    end: int
    first: int
    last: int
    depth: int = 0
    ends: int = -1


@dataclass(slots=True)
class Drawing:
    """What of the claims stands on one line, [start, end) of the document.

    Tints with how many lie over each other, underlines, claims that end.

    `strokes` and `chips` hold what that comes to in ink, once it was painted; heights in them count from the baseline.
    """

    start: int
    end: int
    tints: list[tuple[Span, int, list[Interval]]]
    rules: list[tuple[Span, list[Interval]]]
    ending: list[Span]
    strokes: Strokes | None = None
    chips: list[Chip] | None = None


class Underlay:
    """The claims of the text shown, by paragraph, and what is drawn of them, by line."""

    def __init__(self) -> None:
        self.spans: dict[int, Span] = {}
        self._order: list[Span] = []
        self._text = ""
        self._positions = Positions("")
        self._starts: list[int] = [0]
        self._by_block: dict[int, list[Span]] = {}
        self._shortest_last: dict[int, list[Span]] = {}
        self._drawings: dict[int, dict[int, Drawing]] = defaultdict(dict)

    def clear(self, text: str, starts: list[int]) -> None:
        """Hold no claims any more, as before another text is shown; `starts` are where its paragraphs begin."""
        self._text = text
        self.spans, self._order = {}, []
        self._starts = starts
        self._by_block = {}
        self._shortest_last = {}
        self.forget()

    def forget(self) -> None:
        """Forget where lines stood and in which colours, after the text was laid out anew or has other ones."""
        self._drawings.clear()

    def set_marks(self, marks: Iterable[Mark], positions: Positions) -> set[int]:
        """Take all claims, in the order of the text; return the numbers of the paragraphs in which something differs."""
        self._positions = positions
        old, spans = self.spans, dict[int, Span]()
        new: list[Span] = []
        for mark in marks:
            span = old.get(mark.claim_id)
            if span is None or span.mark != mark:
                span = self._placed(mark)
                new.append(span)
            spans[mark.claim_id] = span
        gone = [span for claim_id, span in old.items() if spans.get(claim_id) is not span]
        self.spans, self._order = spans, list(spans.values())
        return self._sort_in(gone, new)

    def set_some(self, claim_ids: Set[int], marks: Iterable[Mark]) -> set[int]:
        """Take some claims in place of those with these ids; return what `set_marks` does."""
        old = {claim_id: self.spans[claim_id] for claim_id in claim_ids & self.spans.keys()}
        given = [
            mark for mark in marks if mark.claim_id not in old or old[mark.claim_id].mark != mark
        ]
        same = {mark.claim_id for mark in marks}.difference(mark.claim_id for mark in given)
        gone = [span for claim_id, span in old.items() if claim_id not in same]
        new = [self._placed(mark) for mark in given]
        for span in gone:
            del self.spans[span.mark.claim_id]
            self._order.remove(span)
        for span in new:
            self.spans[span.mark.claim_id] = span
            insort(self._order, span, key=_place_in_text)
        return self._sort_in(gone, new) if gone or new else set()

    def _placed(self, mark: Mark) -> Span:
        start, end = self._positions.to_qt(mark.start), self._positions.to_qt(mark.end)
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, max(start, end - 1), first) - 1
        return Span(mark, start, end, first, last)

    def _sort_in(self, gone: list[Span], new: list[Span]) -> set[int]:
        """Put spans into their paragraphs and take others out; return the paragraphs in which something differs."""
        left = set(gone)
        for number in _blocks_of(gone):
            kept = [span for span in self._by_block[number] if span not in left]
            self._by_block[number] = kept
            if not kept:
                del self._by_block[number]
        for span in new:
            for number in range(span.first, span.last + 1):
                self._by_block.setdefault(number, []).append(span)
        changed = [*gone, *new, *_lay_out_depths(self._order)]
        for span in changed:
            self._undraw(span)
        return _blocks_of(changed)

    def _undraw(self, span: Span) -> None:
        """Forget what was drawn of the lines that a claim stands on."""
        for number in range(span.first, span.last + 1):
            self._shortest_last.pop(number, None)
            if kept := self._drawings.get(number):
                for line, drawing in list(kept.items()):
                    if span.start < drawing.end and span.end > drawing.start:
                        del kept[line]

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

    def claim_with(self, start: int, end: int) -> int | None:
        """Return the claim that has just these words, in code points of the text, the first where there are more."""
        number = bisect_right(self._starts, self._positions.to_qt(start)) - 1
        marks = (span.mark for span in self._by_block.get(number, ()))
        return min((m.claim_id for m in marks if (m.start, m.end) == (start, end)), default=None)

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
        if number not in self._by_block:
            return None
        kept = self._drawings[number]
        if placed.number not in kept:
            kept[placed.number] = _draw(placed, self._spans_in(number))
        return kept[placed.number]

    def _spans_in(self, number: int) -> list[Span]:
        """Return the claims of a paragraph, the longest first, with where they end."""
        found = self._shortest_last.get(number)
        if found is None:
            found = sorted(self._by_block[number], key=lambda s: (s.start - s.end, s.mark.claim_id))
            self._shortest_last[number] = found
            for span in found:
                mark = span.mark
                quote = self._text[mark.start : mark.end]
                span.ends = self._positions.to_qt(mark.start + len(quote.rstrip()))
        return found


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


def _place_in_text(span: Span) -> tuple[int, int, int]:
    mark = span.mark
    return mark.start, -mark.end, mark.claim_id


def _blocks_of(spans: Iterable[Span]) -> set[int]:
    return {number for span in spans for number in range(span.first, span.last + 1)}


def _lay_out_depths(spans: Iterable[Span]) -> list[Span]:
    """Set how deep each underline lies, those that overlap at different depths; return the spans that moved."""
    ends = [0] * DEPTHS
    moved: list[Span] = []
    for span in spans:
        start, depth = span.start, 0
        for end in ends:
            if end <= start:
                ends[depth] = span.end
                break
            depth += 1
        if span.depth != depth:
            span.depth = depth
            moved.append(span)
    return moved


def _draw(placed: PlacedLine, spans: list[Span]) -> Drawing:
    """Work out the parts of a line that each claim takes up, the shorter ones, given last, over the longer."""
    begin, length = stretch(placed)
    end = begin + length
    here = [span for span in spans if span.start < end and span.end > begin]
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
    return Drawing(begin, end, tints, rules, ending)
