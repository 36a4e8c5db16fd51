"""The ends of a claim move by words and never cross."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui import word_steps

TEXT = "Traffic rose by over 13 percent, the minister’s office said."


def words(span: tuple[int, int]) -> str:
    return TEXT[slice(*span)]


def test_the_end_moves_on_and_back_by_a_word() -> None:
    start, end = 0, len("Traffic rose")
    assert words(word_steps.end_later(TEXT, start, end)) == "Traffic rose by"
    assert words(word_steps.end_earlier(TEXT, start, end)) == "Traffic"
    assert words(word_steps.end_later(TEXT, 13, 31)) == "by over 13 percent, the"


def test_the_start_moves_back_and_on_by_a_word() -> None:
    start = TEXT.index("over")
    end = TEXT.index(",")
    assert words(word_steps.start_earlier(TEXT, start, end)) == "by over 13 percent"
    assert words(word_steps.start_later(TEXT, start, end)) == "13 percent"


def test_a_word_with_an_apostrophe_is_one() -> None:
    start = TEXT.index("the minister")
    assert words(word_steps.end_later(TEXT, start, start + 3)) == "the minister’s"


def test_one_word_is_always_left() -> None:
    span = (0, len("Traffic"))
    assert word_steps.end_earlier(TEXT, *span) == span
    assert word_steps.start_later(TEXT, *span) == span


def test_at_the_ends_of_the_text_an_end_stays_in_it() -> None:
    assert word_steps.start_earlier(TEXT, 0, 7) == (0, 7)
    assert word_steps.end_later(TEXT, 0, len(TEXT)) == (0, len(TEXT))


@given(st.text(max_size=60), st.data())
def test_every_step_gives_a_stretch_of_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for step in (
        word_steps.end_later,
        word_steps.end_earlier,
        word_steps.start_earlier,
        word_steps.start_later,
    ):
        first, last = step(text, start, end)
        assert 0 <= first <= last <= len(text)
        assert first == last or start < end or step is not word_steps.end_earlier


@pytest.mark.parametrize(
    ("text", "cut", "whole"),
    [
        (
            "The crack is 14 centimetres long.",
            "crack is 14 centimetres lon",
            "crack is 14 centimetres long",
        ),
        ("The crack is 14 centimetres long.", "ack is 1", "crack is 14"),
        ("cafe\u0301s closed", "cafe", "cafe\u0301s"),
        ("می\u200cروند و", "روند", "می\u200cروند"),
        ("13 percent, up", "13 percent", "13 percent"),
        ("🚢🚢 sailed", "🚢", "🚢"),
        ("貿易は増えた。", "易は", "易は"),
    ],
)
def test_words_that_are_cut_are_taken_whole(text: str, cut: str, whole: str) -> None:
    start = text.index(cut)
    first, last = word_steps.whole_words(text, start, start + len(cut))
    assert text[first:last] == whole
