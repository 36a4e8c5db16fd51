"""Who does what to whom."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.reading.grammar.clauses import find_clauses, head_of
from core.reading.grammar.tokens import tokenize


def roles(text: str) -> list[tuple[str, str, str, bool]]:
    tokens = tokenize(text, 0, len(text), "en")

    def head(span: tuple[int, int] | None) -> str:
        return tokens[head_of(tokens, span)].text if span else ""

    return [
        (tokens[clause.verb].text, head(clause.subject), head(clause.object), clause.passive)
        for clause in find_clauses(tokens)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court banned the party.", [("banned", "court", "party", False)]),
        ("The party was banned by the court.", [("banned", "party", "court", True)]),
        ("The party was banned by Friday.", [("banned", "party", "", True)]),
        ("Shares in the firm fell 3 percent.", [("fell", "Shares", "", False)]),
        (
            "Fears that the bank lacks cash grew.",
            [("lacks", "bank", "cash", False), ("grew", "Fears", "", False)],
        ),
        (
            "Investors fear the bank lacks cash.",
            [("fear", "Investors", "", False), ("lacks", "bank", "cash", False)],
        ),
        (
            "The mayor, who resigned, denied the charge.",
            [("resigned", "mayor", "", False), ("denied", "mayor", "charge", False)],
        ),
        (
            "Ministers plan to cut taxes.",
            [("plan", "Ministers", "", False), ("cut", "Ministers", "taxes", False)],
        ),
        (
            "They told police to leave.",
            [("told", "They", "police", False), ("leave", "police", "", False)],
        ),
        (
            "He denied the charge and left the town.",
            [("denied", "He", "charge", False), ("left", "He", "town", False)],
        ),
        (
            '"We will fight," said the general.',
            [("fight", "We", "", False), ("said", "general", "", False)],
        ),
        ("Iran and Oman signed a pact.", [("signed", "Iran", "pact", False)]),
        ("He is a judge.", [("is", "He", "judge", False)]),
    ],
)
def test_roles_are_told_from_word_order(
    text: str, expected: list[tuple[str, str, str, bool]]
) -> None:
    assert roles(text) == expected


def test_a_sentence_without_a_verb_is_one_clause() -> None:
    tokens = tokenize("Storm over Europe", 0, 17, "en")
    assert [(clause.first, clause.last, clause.verb) for clause in find_clauses(tokens)] == [
        (0, 3, -1)
    ]
    assert find_clauses(()) == ()


WORDS = st.lists(
    st.sampled_from(
        [
            "the",
            "a",
            "police",
            "minister",
            "said",
            "denied",
            "that",
            "who",
            "which",
            "was",
            "killed",
            "by",
            "and",
            "but",
            ",",
            ".",
            '"',
            "(",
            ")",
            "to",
            "leave",
            "not",
            "he",
            "talks",
            "rose",
            "after",
            "while",
            "Paris",
            "12",
            "percent",
            "plans",
            "killing",
            "has",
            "been",
            "did",
            "-",
            "will",
            "'s",
        ]
    ),
    max_size=18,
).map(" ".join)


@settings(max_examples=200, deadline=None)
@given(WORDS)
def test_clauses_lie_within_one_another_and_never_cross(text: str) -> None:
    tokens = tokenize(text, 0, len(text), "en")
    clauses = find_clauses(tokens)
    verbs = [clause.verb for clause in clauses if clause.verb >= 0]
    assert verbs == sorted(set(verbs))
    for clause in clauses:
        assert 0 <= clause.first < clause.last <= len(tokens)
        assert clause.verb < 0 or clause.first <= clause.verb < clause.last
        for span in (clause.subject, clause.object):
            assert span is None or 0 <= span[0] < span[1] <= len(tokens)
    for one in clauses:
        for other in clauses:
            assert not one.first < other.first < one.last < other.last
