from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.reading.polarity import is_negated, read_negations
from core.reading.segment import segment


def negated(text: str) -> bool:
    sentence = segment(text)[0]
    return is_negated(sentence, read_negations(sentence))


@pytest.mark.parametrize(
    "text",
    [
        "The council did not sell the hall.",
        "The council hasn’t sold the hall.",
        "The council failed to sell the hall.",
        "The council denied selling the hall.",
        "Nobody bought the hall.",
        "There were no buyers.",
        "The clerk said the council had not sold the hall.",
        "The hall is unlikely to be sold.",
    ],
)
def test_what_is_denied(text: str) -> None:
    assert negated(text)


@pytest.mark.parametrize(
    "text",
    [
        "The council sold the hall.",
        "The council did not deny selling the hall.",
        "Not only the hall was sold.",
        "No fewer than nine halls were sold.",
        "The council sold the hall without a vote.",
        "The hall is No. 2 on the list.",
        "There is no doubt that the hall was sold.",
        "Far from keeping the hall, the council sold it.",
    ],
)
def test_what_only_looks_denied(text: str) -> None:
    assert not negated(text)


def test_a_denial_has_its_word_and_what_it_reaches() -> None:
    text = "The crew left without lifeboats, and nobody was warned."
    first, second = read_negations(segment(text)[0])
    assert text[first.start : first.end] == "without"
    assert text[first.scope_start : first.scope_end] == " lifeboats"
    assert (second.cue, second.denies) == ("nobody", "clause")


@given(st.text(alphabet="no t'failed,. deny without\n", max_size=60))
def test_every_denial_is_a_slice(text: str) -> None:
    for sentence in segment(text):
        for negation in read_negations(sentence):
            assert sentence.start <= negation.start < negation.end <= sentence.end
            assert negation.scope_start <= max(negation.scope_end, negation.end)
