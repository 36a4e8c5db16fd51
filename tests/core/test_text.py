from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import text

ANY = st.text(st.characters(exclude_categories=()))
LINES = st.text("ab 🚢\n\r\t\u2028\u00a0", max_size=40)


@given(ANY)
def test_cleaned_text_can_be_stored_and_has_as_many_signs(given_text: str) -> None:
    cleaned = text.clean(given_text)
    assert len(cleaned) == len(given_text)
    assert "\0" not in cleaned
    cleaned.encode()
    assert text.clean(cleaned) == cleaned


@given(ANY)
def test_one_line_has_no_space_to_spare(given_text: str) -> None:
    line = text.one_line(given_text)
    assert line == " ".join(line.split())
    assert text.one_line(line) == line


@given(ANY)
def test_folding_says_of_each_sign_where_it_came_from(given_text: str) -> None:
    folded, offsets = text.fold_with_offsets(given_text)
    assert folded == text.fold(given_text)
    assert len(offsets) == len(folded)
    assert offsets == sorted(offsets)
    assert all(text.fold(given_text[at]) for at in offsets)


@given(ANY)
def test_folding_part_by_part_is_folding_the_whole(given_text: str) -> None:
    assert "".join(map(text.fold, given_text)) == text.fold(given_text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ایران", "ايران"),
        ("۱۳", "13"),
        ("١٣", "13"),
        ("Kraków", "KRAKOW"),
        ("Ørsted", "orsted"),
        ("ﬁ", "fi"),
        ("é", "e\u0301"),
    ],
)
def test_forms_of_one_word_fold_alike(one: str, other: str) -> None:
    assert text.fold(one) == text.fold(other)


@given(LINES, st.integers(0, 40))
def test_a_paragraphs_number_is_its_place_among_the_paragraphs(
    given_text: str, offset: int
) -> None:
    spans = text.paragraphs(given_text)
    number = text.paragraph_number(given_text, offset)
    begun = [n for n, (start, _) in enumerate(spans, 1) if start <= offset]
    assert number == max(begun, default=1)
    assert all(given_text[s:e].strip() and "\n" not in given_text[s:e] for s, e in spans)


def test_an_indented_paragraph_counts_from_its_first_space() -> None:
    assert text.paragraph_number("one\n   two", 4) == 2
    assert text.paragraph_number("one\n\n \n\ntwo", 9) == 2
    assert text.paragraph_number("", 0) == 1


@given(ANY, st.integers(0, 60), st.integers(0, 60))
def test_the_context_stands_on_both_sides(given_text: str, start: int, length: int) -> None:
    start = min(start, len(given_text))
    end = min(start + length, len(given_text))
    prefix, suffix = text.context(given_text, start, end)
    assert given_text[:start].endswith(prefix)
    assert given_text[end:].startswith(suffix)
    assert len(prefix) == min(start, text.CONTEXT_LENGTH)
    assert len(suffix) == min(len(given_text) - end, text.CONTEXT_LENGTH)


@given(st.text("ab", max_size=30), st.text("ab", max_size=3))
def test_every_occurrence_is_given_overlapping_ones_too(given_text: str, quote: str) -> None:
    wanted = [
        (n, n + len(quote))
        for n in range(len(given_text))
        if quote and given_text[n:].startswith(quote)
    ]
    assert text.occurrences(given_text, quote) == wanted


@given(ANY, st.integers(3, 80))
def test_shortened_text_is_short_and_one_line(given_text: str, length: int) -> None:
    short = text.shorten(given_text, length)
    assert len(short) <= length
    assert "\n" not in short
    line = text.one_line(given_text)
    assert short == line or (short.endswith("…") and line.startswith(short[:-1]))


def test_digits_of_every_script_fold_to_ascii() -> None:
    for character in map(chr, range(0x110000)):
        if unicodedata.category(character) == "Nd":
            assert text.fold(character) == str(unicodedata.digit(character))


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("over 13 percent", "“over 13 percent”"),
        ("“over 13 percent”", "“over 13 percent”"),
        ("“Growth was 10 percent,” he said", "“‘Growth was 10 percent,’ he said”"),
        ("“Yes,” he said. “No,” she said: “no.”", "“‘Yes,’ he said. ‘No,’ she said: ‘no.’”"),
        ("“will pursue the talks", "“will pursue the talks”"),
        ("pursue the talks” at once", "“pursue the talks at once”"),
        ('"will pursue" he said', "“‘will pursue’ he said”"),
        ('"will pursue', "“will pursue”"),
        ('"will pursue"', "“will pursue”"),
        ("”odd“", "“odd”"),
        ("two\nlines", "“two lines”"),
        ("", "“”"),
    ],
)
def test_words_are_quoted_once(words: str, shown: str) -> None:
    assert text.quoted(words) == shown


def test_a_quote_that_is_cut_has_no_mark_without_its_counterpart() -> None:
    assert text.quoted("“will pursue the talks with all means,” he said", 16) == "“will pursue…”"


@given(st.text('ab “”"‘’\n', max_size=30))
def test_quoted_words_begin_and_end_with_one_mark(words: str) -> None:
    shown = text.quoted(words)
    assert shown[0] + shown[-1] == "“”"
    assert not {"“", "”", '"'} & set(shown[1:-1])
