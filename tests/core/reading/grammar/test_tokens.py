"""How a text is cut into tokens."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.reading.grammar.tokens import tokenize
from core.reading.parts import TAGS

MARKS = "“”\"'’`.,;:!?()-–—$£%&@/ \n\u200c"


def words(text: str, language: str = "en") -> list[str]:
    return [token.text for token in tokenize(text, 0, len(text), language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He don't", ["He", "do", "n't"]),
        ("She can’t", ["She", "ca", "n’t"]),
        ("They cannot", ["They", "can", "not"]),
        ("it is n't", ["it", "is", "n't"]),
        ("the bank's boss", ["the", "bank", "'s", "boss"]),
        ("O'Brien's house", ["O'Brien", "'s", "house"]),
        ("They'd said we're late", ["They", "'d", "said", "we", "'re", "late"]),
        ("a same-sex couple", ["a", "same-sex", "couple"]),
        ("the U.S. said", ["the", "U.S.", "said"]),
        ("on Jan. 5", ["on", "Jan.", "5"]),
        ("Mr. J. Smith left.", ["Mr.", "J.", "Smith", "left", "."]),
        ("1,200.5 of 05/06/2025", ["1,200.5", "of", "05/06/2025"]),
        ("$1.2bn", ["$", "1.2", "bn"]),
        ("5.25%, as", ["5.25", "%", ",", "as"]),
        ("the 20th in the 1990s", ["the", "20th", "in", "the", "1990s"]),
        ("an F-16 and COVID-19", ["an", "F-16", "and", "COVID-19"]),
        ("`` Yes , '' he -- well ...", ["``", "Yes", ",", "''", "he", "--", "well", "..."]),
        ("see https://a.org/b?c=1, now", ["see", "https://a.org/b?c=1", ",", "now"]),
        ("to a.b@c.org.", ["to", "a.b@c.org", "."]),
        ("AT&T rose", ["AT&T", "rose"]),
    ],
)
def test_words_are_cut_as_the_module_says(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_point_that_ends_the_sentence_stands_alone() -> None:
    assert words("It was signed by Smith Inc.") == [
        "It",
        "was",
        "signed",
        "by",
        "Smith",
        "Inc",
        ".",
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Рост — 13 процентов.", ["Рост", "—", "13", "процентов", "."]),
        ("fa", "۱۳ درصد می\u200cرود", ["۱۳", "درصد", "می\u200cرود"]),
        ("ar", "لم تنمُ بنسبة ١٣٪", ["لم", "تنمُ", "بنسبة", "١٣", "٪"]),
    ],
)
def test_other_scripts_are_cut_into_words(language: str, text: str, expected: list[str]) -> None:
    assert words(text, language) == expected


@pytest.mark.parametrize(("language", "text"), [("ru", "не"), ("fa", "نه"), ("ar", "لم")])
def test_denying_words_of_other_languages_are_known(language: str, text: str) -> None:
    assert [token.tag for token in tokenize(text, 0, len(text), language)] == ["part"]


def test_offsets_are_of_the_whole_text() -> None:
    text = "First. He won't go."
    assert [(token.start, token.text) for token in tokenize(text, 7, len(text), "en")] == [
        (7, "He"),
        (10, "wo"),
        (12, "n't"),
        (16, "go"),
        (18, "."),
    ]


TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.one_of(
            st.sampled_from(
                ["can't", "cannot", "Jan.", "U.S.", "dogs'", "don’t", "a@b.com", "1.2bn", "'tis"]
            ),
            st.sampled_from(list(MARKS)),
        ),
        max_size=12,
    ).map("".join),
)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from(["en", "ru", "fa", "ar", "xx"]))
def test_tokens_hold_all_but_white_space_in_order(text: str, language: str) -> None:
    tokens = tokenize(text, 0, len(text), language)
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(token.tag in TAGS for token in tokens)
    spans = [(token.start, token.end) for token in tokens]
    assert all(start < end for start, end in spans)
    assert all(left[1] <= right[0] for left, right in itertools.pairwise(spans))
    left_out = set(range(len(text))) - {at for span in spans for at in range(*span)}
    assert all(text[at].isspace() for at in left_out)
