from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.reading.sentences import sentence_spans


def split(text: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text, language)]


@pytest.mark.parametrize(
    "text",
    [
        "J. K. Rowling met Mr. T. on Jan. 5.",
        "U.S. officials met the U.N. Security Council at 9 a.m. Monday.",
        "Acme Inc. said No. 3 lost 4.5 pct.",
        "LONDON (Reuters) - Prices fell.",
        "ERBIL, Kurdistan Region - Prices fell.",
        '"Why?" asked Ann Poe.',
        '"Stop!" the mayor shouted.',
        "“We will go on … until the end,” he said.",
        "Yahoo! reported a profit.",
        "See www.example.org/a.b?c=1 for v2.0.1.",
        "«Это рекорд!» — говорит инженер А. С. Петров.",
        "Он родился 5 мая 1961 г. в г. Казань, т.е. на Волге.",
        "«چرا دیر شد؟» و پاسخی نشنیدند.",
    ],
)
def test_one_sentence_stays_whole(text: str) -> None:
    language = "ru" if "о" in text else "fa" if "و" in text else "en"
    assert split(text, language) == [text]


@pytest.mark.parametrize(
    "parts",
    [
        ["It moved to the U.S.", "It kept a plant in Wales."],
        ["The winner was Kolb Inc.", "Analysts were surprised."],
        ["Doors open at 7 p.m.", "It is sold out."],
        ["He said: “The river rose.", "We fled.”", "He lost his barn."],
        ["Was he told?", "No.", "See page 3."],
        ["(The ministry denies this.)", "Talks go on."],
        ["He fell asleep...", "Then the phone rang."],
        ["He had bad luck , '' said Roth .", "It was sold ."],
    ],
)
def test_sentences_are_parted(parts: list[str]) -> None:
    assert split(" ".join(parts)) == parts


def test_other_scripts_have_their_own_marks() -> None:
    assert split("آیا توافق شد؟ پاسخ روشن نیست.", "fa") == ["آیا توافق شد؟", "پاسخ روشن نیست."]
    assert split("وكانت 2,1 في المئة۔ ثم عاد الوفد.", "ar") == [
        "وكانت 2,1 في المئة۔",
        "ثم عاد الوفد.",
    ]


def test_headings_and_items_stand_alone() -> None:
    text = (
        "Floods cut off villages\n\nBy Lena Marsh\n\nThe plan:\n- Rents are frozen\n- Landlords pay"
    )
    assert split(text) == [
        "Floods cut off villages",
        "By Lena Marsh",
        "The plan:",
        "- Rents are frozen",
        "- Landlords pay",
    ]


def test_wrapped_lines_are_joined() -> None:
    text = (
        "A court in the capital on Wednesday jailed the former head of the\n"
        "state railway for nine years. He took bribes of $6.4 million, the\n"
        "judge said, from two firms.\n\nHe will appeal."
    )
    assert len(split(text)) == 3


def test_a_missing_space_parts_small_letters_from_a_capital() -> None:
    assert split("The talks ended.The delegates left.") == [
        "The talks ended.",
        "The delegates left.",
    ]
    assert split("It runs on Node.js and Asp.net now.") == ["It runs on Node.js and Asp.net now."]


@given(st.text(alphabet="aB .!?\n\"'”“)(J1U\u200f…؟", max_size=80))
def test_spans_are_trimmed_and_in_order(text: str) -> None:
    spans = sentence_spans(text, "en")
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))
    assert all(text[a:b] == text[a:b].strip() and a < b for a, b in spans)


@given(st.text(max_size=80))
def test_every_letter_lies_in_a_sentence(text: str) -> None:
    covered = {at for start, end in sentence_spans(text, "en") for at in range(start, end)}
    assert all(at in covered for at, letter in enumerate(text) if letter.isalnum())
