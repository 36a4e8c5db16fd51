"""The sentences that a checker reads: plain English that names both values in the words around them."""

from __future__ import annotations

import pytest

from core.comparing import compare
from core.comparing.explain import inside
from core.reading import read


def because(first: str, second: str) -> str:
    return compare(read(first), read(second)).because


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (
            "The landslide at Orlo killed 12 people.",
            "Seventeen people were killed in the landslide at Orlo.",
            (
                "The first says “The landslide at Orlo killed 12 people”, the second “Seventeen people were killed in "
                "the landslide at Orlo”. 12 people and seventeen people cannot both hold."
            ),
        ),
        (
            "The prosecutor questioned the banker.",
            "The prosecutor did not question the banker.",
            (
                "The first says “The prosecutor questioned the banker”, the second “The prosecutor did not question "
                "the banker”. One denies what the other says."
            ),
        ),
        (
            "The fund gave the theatre $2 million.",
            "The fund gave the theatre $2 billion.",
            (
                "The first says “The fund gave the theatre $2 million”, the second “The fund gave the theatre $2 "
                "billion”. The one is 1,000 times the other."
            ),
        ),
    ],
    ids=["number", "negation", "scale"],
)
def test_shows_both_values_where_they_stand(first: str, second: str, told: str) -> None:
    assert because(first, second).endswith(told)


def test_says_once_that_both_lack_a_period() -> None:
    told = because("The shares are trading at 24 euros.", "The shares are trading at 31 euros.")
    assert told.startswith("Possible clash: period not stated. Neither says which period")


def test_quoted_words_given_to_two_are_no_quarrel_between_them() -> None:
    told = because(
        '"The bridge was never safe to cross," said Ruth Hagen.',
        '"The bridge was never safe to cross," said Ivo Brandl.',
    )
    assert told == "The first gives the same words to Ruth Hagen, the second to Ivo Brandl."


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("More than 20 people", "more than 20 people"),
        ("Unemployment", "unemployment"),
        ("A third", "a third"),
        ("March 2027", "March 2027"),
        ("US$3 million", "US$3 million"),
        ("Lithuania's exports", "Lithuania's exports"),
    ],
)
def test_a_common_word_loses_its_capital_inside_a_sentence(words: str, told: str) -> None:
    assert inside(words) == told


def test_a_name_that_opens_with_a_common_word_keeps_its_capitals() -> None:
    told = because(
        "About 1,500 people were evacuated from Velden, the fire brigade said.",
        "More than 2,000 people were evacuated from Velden, the Red Cross said.",
    )
    assert told.startswith("The fire brigade and Red Cross disagree. ")
