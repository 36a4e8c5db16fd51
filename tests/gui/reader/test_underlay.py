from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextDocument

from core.operations.views import Mark
from core.words import ClaimState
from gui import theme
from gui.reader import geometry, underlay
from gui.reader.positions import Positions
from gui.reader.underlay import DEPTHS, Underlay

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

TEXT = "One 🚢 two three four\nfive six\n\nترافیک بندر grew 13 percent رشد کرد"


def mark(claim_id: int, quote: str, state: ClaimState = ClaimState.UNLINKED) -> Mark:
    start = TEXT.index(quote)
    return Mark(claim_id, start, start + len(quote), state)


@pytest.fixture
def document(qapp: QApplication) -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(theme.reading_font(17))
    document.setPlainText(TEXT)
    document.setTextWidth(900)
    return document


def filled(document: QTextDocument, *marks: Mark) -> Underlay:
    found = Underlay()
    block, starts = document.firstBlock(), []
    while block.isValid():
        starts.append(block.position())
        block = block.next()
    found.clear(TEXT, starts)
    found.set_marks(sorted(marks, key=lambda m: (m.start, -m.end, m.claim_id)), Positions(TEXT))
    return found


def lines(document: QTextDocument) -> list[geometry.PlacedLine]:
    return list(geometry.visible_lines(document, QPointF(), 0, 1000))


def test_only_the_paragraphs_of_what_changed_are_drawn_anew(document: QTextDocument) -> None:
    kept = mark(1, "two three")
    found = filled(document, kept)
    first = found.drawing(lines(document)[0])
    assert found.set_marks([kept, mark(2, "six")], Positions(TEXT)) == {1}
    assert found.drawing(lines(document)[0]) is first
    agreed = mark(1, "two three", ClaimState.AGREED)
    assert found.set_marks([agreed, mark(2, "six")], Positions(TEXT)) == {0}
    assert found.set_marks([agreed], Positions(TEXT)) == {1}
    assert found.set_marks([agreed], Positions(TEXT)) == set()
    assert found.drawing(lines(document)[1]) is None
    assert [found.is_in(number) for number in range(4)] == [True, False, False, False]


MARKS = st.builds(
    lambda start, length, state, ties: (start, min(len(TEXT), start + length), state, ties),
    st.integers(0, len(TEXT) - 2),
    st.integers(1, 30),
    st.sampled_from(ClaimState),
    st.integers(0, 2),
)


@given(
    st.dictionaries(st.integers(1, 8), MARKS),
    st.dictionaries(st.integers(1, 8), st.none() | MARKS),
)
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60
)
def test_taking_some_claims_comes_to_what_taking_all_does(
    document: QTextDocument, held: dict[int, tuple[Any, ...]], anew: dict[int, Any]
) -> None:
    found = filled(document, *(Mark(n, *rest) for n, rest in held.items()))
    before = inked(found, document)
    touched = found.set_some(anew.keys(), [Mark(n, *rest) for n, rest in anew.items() if rest])
    whole = {n: rest for n, rest in (held | anew).items() if rest}
    expected = inked(filled(document, *(Mark(n, *rest) for n, rest in whole.items())), document)
    now = inked(found, document)
    assert now == expected
    assert {number for number in now if now[number] != before[number]} <= touched
    assert not touched or held != whole


def inked(found: Underlay, document: QTextDocument) -> dict[int, list[object]]:
    """Return all that is drawn of claims, by paragraph."""
    drawn: dict[int, list[object]] = {}
    for placed in lines(document):
        told = drawn.setdefault(placed.block.blockNumber(), [])
        if drawing := found.drawing(placed):
            told += [(span.mark, layer, where) for span, layer, where in drawing.tints]
            told += [(span.mark, span.depth, where) for span, where in drawing.rules]
            told += [span.mark for span in drawing.ending]
    return drawn


def test_the_claim_with_just_some_words_is_found(document: QTextDocument) -> None:
    found = filled(document, mark(3, "five"), mark(2, "five"), mark(1, "five six"))
    start = TEXT.index("five")
    assert [found.claim_with(start, start + n) for n in (4, 8, 5)] == [2, 1, None]


def test_a_claim_over_several_paragraphs_stands_in_each(document: QTextDocument) -> None:
    found = filled(document, mark(1, "four\nfive six\n\nترافیک"))
    first, second, blank, last = lines(document)
    for placed in (first, second, last):
        drawing = found.drawing(placed)
        assert drawing
        assert drawing.rules[0][1]
    assert (drawing := found.drawing(blank))
    assert not drawing.tints
    endings = [drawing.ending for placed in lines(document) if (drawing := found.drawing(placed))]
    assert [len(ending) for ending in endings] == [0, 0, 0, 1]


@pytest.mark.parametrize("quote", ["four\n", "three four", "four\nfive six\n\n"])
def test_a_claim_ends_where_its_last_letter_does(document: QTextDocument, quote: str) -> None:
    drawing = filled(document, mark(1, quote)).drawing(lines(document)["five" in quote])
    assert drawing
    assert len(drawing.ending) == 1


def test_overlapping_claims_are_told_apart(document: QTextDocument) -> None:
    marks = [mark(1, "two three four"), mark(2, "three four"), mark(3, "three"), mark(4, "hree f")]
    found = filled(document, *marks)
    assert [found.spans[n].depth for n in (1, 2, 3, 4)] == [0, 1, 2, DEPTHS]
    drawing = found.drawing(lines(document)[0])
    assert drawing
    assert len(drawing.rules) == DEPTHS
    assert [(span.mark.claim_id, layer) for span, layer, _ in drawing.tints] == [
        (1, 1), (3, 3), (4, 3), (2, 2),
    ]  # fmt: skip
    widths = [right - left for _, _, parts in drawing.tints for left, right in parts]
    outer = drawing.rules[0][1][0]
    assert sum(widths) == pytest.approx(outer[1] - outer[0], abs=2)


def test_the_shortest_claim_at_a_place_comes_first(document: QTextDocument) -> None:
    found = filled(document, mark(1, "two three four"), mark(2, "three"), mark(3, "four"))
    place = Positions(TEXT).to_qt(TEXT.index("three"))
    at = [[s.mark.claim_id for s in found.spans_at(place + n)] for n in (-5, 0, 4, 5, 6, 10)]
    assert at == [[], [2, 1], [2, 1], [1], [3, 1], [3, 1]]


def test_where_scripts_mix_the_words_of_the_claim_are_coloured(document: QTextDocument) -> None:
    placed = lines(document)[3]
    text = placed.block.text()
    begin = placed.block.position()
    for words in ("grew 13 percent", "بندر", "بندر grew"):
        start = text.index(words)
        whole = underlay.parts(placed, begin + start, begin + start + len(words))
        letters = [
            part
            for n in range(start, start + len(words))
            for part in underlay.parts(placed, begin + n, begin + n + 1)
        ]
        inside = [any(a - 1 <= x and y <= b + 1 for a, b in whole) for x, y in letters]
        assert all(inside), words
        others = [
            sum(part) / 2
            for n in {*range(len(text))} - {*range(start, start + len(words))}
            for part in underlay.parts(placed, begin + n, begin + n + 1)
        ]
        assert others
        assert not any(a < x < b for x in others for a, b in whole), words
