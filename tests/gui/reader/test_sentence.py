from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.reader.sentence import sentence_at

TEXT = (
    "Traffic rose by 13.5 percent. “It held!” J. R. Berg said… and left. Who knows?\n"
    "ترافیک بندر رشد کرد؟ وزیر گفت۔ Ende.  \n\n"
    "港は混んだ。次の文"
)


def sentences(text: str) -> list[str]:
    found = {sentence_at(text, place) for place in range(len(text) + 1)}
    return [text[start:end] for start, end in sorted(filter(None, found))]


def test_sentences_end_at_end_marks_and_paragraphs() -> None:
    assert sentences(TEXT) == [
        "Traffic rose by 13.5 percent.",
        "“It held!”",
        "J. R. Berg said… and left.",
        "Who knows?",
        "ترافیک بندر رشد کرد؟",
        "وزیر گفت۔",
        "Ende.",
        "港は混んだ。",
        "次の文",
    ]


@pytest.mark.parametrize("text", ["", "\n", "  \n\t", "a\n\n"])
def test_nothing_but_blank_holds_no_sentence(text: str) -> None:
    assert sentence_at(text, len(text)) is None


def test_after_the_last_end_mark_the_last_sentence_is_meant() -> None:
    assert sentence_at("One. Two.  ", 11) == (5, 9)


@given(st.text(st.sampled_from("aB.!? \n”3。"), max_size=30), st.data())
def test_a_sentence_lies_in_its_paragraph_and_is_trimmed(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    found = sentence_at(text, place)
    begin, stop = text.rfind("\n", 0, place) + 1, (text + "\n").find("\n", place)
    assert (found is None) == (not text[begin:stop].strip())
    if found:
        assert begin <= found[0] < found[1] <= stop
        assert text[slice(*found)] == text[slice(*found)].strip()
