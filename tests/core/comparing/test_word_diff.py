"""Two texts laid together give both back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.comparing.word_diff import word_diff


def test_words_that_differ_stand_beside_each_other() -> None:
    pieces = word_diff("He did not sign the deal.", "He signed the  Deal today.")
    assert [(p.text, p.where) for p in pieces] == [
        ("He ", "same"),
        ("did not sign ", "first"),
        ("signed ", "second"),
        ("the deal", "same"),
        (" today", "second"),
        (".", "same"),
    ]


def test_two_texts_that_share_little_are_not_laid_together() -> None:
    assert word_diff("The mayor went home early.", "Traffic grew at the harbour") == ()


def test_persian_words_are_compared_however_their_letters_are_written() -> None:
    pieces = word_diff("ترافیک بندر ۱۳ درصد رشد کرد", "ترافيك بندر 10 درصد رشد کرد")
    assert [p.text.strip() for p in pieces if p.where == "first"] == ["۱۳"]
    assert [p.text.strip() for p in pieces if p.where == "second"] == ["10"]


WORDS = st.lists(
    st.sampled_from(
        [
            "the",
            "deal",
            "was",
            "not",
            "signed",
            "in",
            "Helm",
            ",",
            "“",
            "”",
            "13",
            "percent",
            "؟",
            "🚢",
            "بندر",
        ]
    )
)


@given(WORDS, WORDS)
def test_both_texts_can_be_read_in_the_pieces(one: list[str], other: list[str]) -> None:
    first, second = " ".join(one), " ".join(other)
    pieces = word_diff(first, second)
    if pieces:
        assert "".join(p.text for p in pieces if p.where != "second") == first
        ours = "".join(p.text for p in pieces if p.where != "first").split()
        assert "".join(ours) == "".join(second.split())
    elif first.split() == second.split():
        assert not first
