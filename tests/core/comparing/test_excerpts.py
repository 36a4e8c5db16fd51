"""The words around a value that are shown for it: a clause of the text as written, or the part of it that tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.comparing.excerpts import around, phrase
from core.comparing.features import cached
from core.reading import read

if TYPE_CHECKING:
    from core.comparing.features import Features


def side(text: str) -> Features:
    return cached(read(text).statements[0])


def span(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


@pytest.mark.parametrize(
    ("text", "value", "shown"),
    [
        ("The ferry carried 140 passengers.", "140", "The ferry carried 140 passengers"),
        (
            "The ferry did not carry lorries, the company said.",
            "not carry",
            "The ferry did not carry lorries",
        ),
        (
            '"We lost 12 men in that ambush," the colonel said.',
            "12",
            "We lost 12 men in that ambush",
        ),
        (
            (
                "The colonel said the garrison on the northern bank of the river had lost about twelve men "
                "in an ambush that lasted through most of the night."
            ),
            "twelve",
            "the garrison … had lost about twelve men in an ambush",
        ),
        ("Toll: 19 dead", "19", "Toll: 19 dead"),
    ],
    ids=["whole", "without the saying", "without marks", "subject cut", "no verb"],
)
def test_shows_the_clause_of_a_value(text: str, value: str, shown: str) -> None:
    assert around(side(text), span(text, value)) == shown


def test_every_excerpt_has_only_words_of_the_text() -> None:
    text = (
        "After a night of talks in the palace, the delegation of the eastern provinces, which had come by "
        "train, agreed to pay the city of Marn 40 million crowns for the damage done to its harbour in May."
    )
    parts = around(side(text), span(text, "40 million crowns")).split(" … ")
    assert all(part in text for part in parts)
    assert any("40 million crowns" in part for part in parts)


@pytest.mark.parametrize(
    ("text", "value", "shown"),
    [
        ("The firm cut 250 jobs in the second quarter.", "250", "250 jobs"),
        ("Some 250 were cut.", "250", "250"),
    ],
)
def test_a_number_is_told_with_its_noun(text: str, value: str, shown: str) -> None:
    assert phrase(side(text), span(text, value)) == shown
