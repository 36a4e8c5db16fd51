from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QTextDocument

from gui.reader.furniture import MARKER, Furniture

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

TEXT = "Home\n\nTitle\n\nShare\nPrint\n\nWords of it\n\nRead more\n"


@pytest.fixture
def furniture(qapp: QApplication) -> Furniture:
    document = QTextDocument(TEXT)
    found = Furniture(document)
    found.set_spans([span("Home"), span("Share\nPrint"), span("Read more")])
    found._document = document
    return found


def span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def hidden(furniture: Furniture) -> list[int]:
    document = furniture._document
    return [
        n for n in range(document.blockCount()) if not document.findBlockByNumber(n).isVisible()
    ]


def test_whole_paragraphs_fold_with_the_gaps_after_them(furniture: Furniture) -> None:
    assert furniture.show() == {2: MARKER, 7: MARKER, 11: MARKER}
    assert hidden(furniture) == [0, 1, 4, 5, 6, 9, 10]


def test_what_holds_a_claim_stays_in_sight(furniture: Furniture) -> None:
    assert furniture.set_claims(lambda number: number == 5)
    assert not furniture.set_claims(lambda number: number == 4)
    assert furniture.show() == {2: MARKER, 11: MARKER}
    assert furniture.foldable == [furniture.runs[0], furniture.runs[2]]
    assert hidden(furniture) == [0, 1, 9, 10]


def test_a_place_in_a_folded_part_unfolds_it_alone(furniture: Furniture) -> None:
    assert furniture.open_at(*span("Print"))
    assert not furniture.open_at(*span("Print"))
    assert not furniture.open_at(*span("Words"))
    furniture.show()
    assert hidden(furniture) == [0, 1, 9, 10]


def test_all_fold_and_one_can_be_shown(furniture: Furniture) -> None:
    furniture.fold(folded=False)
    furniture.show()
    assert hidden(furniture) == []
    furniture.toggle(furniture.runs[2])
    furniture.show()
    assert hidden(furniture) == [9, 10]
    furniture.toggle(furniture.runs[2])
    furniture.show()
    assert hidden(furniture) == []
    furniture.fold(folded=True)
    furniture.show()
    assert hidden(furniture) == [0, 1, 4, 5, 6, 9, 10]


def test_part_of_a_paragraph_and_a_whole_text_do_not_fold(qapp: QApplication) -> None:
    document = QTextDocument(TEXT)
    furniture = Furniture(document)
    furniture.set_spans([span("Words")])
    assert not furniture.runs
    furniture.set_spans([(0, len(TEXT))])
    assert not furniture.runs
