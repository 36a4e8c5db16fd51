"""Numbers of tokenised text whose marks stand apart."""

from __future__ import annotations

import pytest

from core.reading.quantities import read_quantities
from core.reading.segment import segment
from tests.core.reading.quantities.test_reading import only, read


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("Inflation was 4 . 8 % in spring .", 4.8, "4 . 8 %"),
        ("They moved 15 , 800 people .", 15_800, "15 , 800"),
        ("The firm made $ 1 . 2 billion .", 1.2e9, "$ 1 . 2 billion"),
    ],
)
def test_marks_apart_are_read_as_one_number(text: str, value: float, words: str) -> None:
    found = only(text)
    assert (found.value, found.text) == (value, words)
    assert text[found.start : found.end] == words


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They ranked 100 , 200 and 300 men .", [100, 200, 300]),
        ("He was 15 . 800 people came .", [15, 800]),
        ("In all 4200 , 800 of them new , were sold .", [4200, 800]),
    ],
)
def test_lists_and_sentences_stay_apart(text: str, values: list[float]) -> None:
    assert [one.value for one in read(text)] == values


def test_a_date_is_not_joined_to_a_number() -> None:
    text = "On May 15 , 800 people came ."
    (sentence,) = segment(text)
    start = text.index("May")
    assert [q.value for q in read_quantities(sentence, [(start, start + 6)])] == [800]
