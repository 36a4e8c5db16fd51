"""The same quotation with other words, or of another speaker."""

from __future__ import annotations

import pytest

from core.comparing import CLASHES, compare
from core.reading import read
from core.words import Kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            '"I did sign the order," the general said.',
            '"I did not sign the order," the general said.',
        ),
        ('"We will play in Turin soon," she said.', '"We will play in Milan soon," she said.'),
        ('"It was the best game ever," he said.', '"It was the worst game ever," he said.'),
    ],
)
def test_a_changed_word_that_matters_clashes(one: str, other: str) -> None:
    found = compare(read(one), read(other))
    assert found.outcome in CLASHES


def test_the_same_words_of_two_speakers_clash() -> None:
    one = '"The deal is as dead as ever," said Rosa Almeida.'
    other = '"The deal is as dead as ever," said Victor Prado.'
    found = compare(read(one), read(other))
    assert found.outcome in CLASHES
    assert found.kind is Kind.ATTRIBUTION


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            '"This is a dark day for our town and for all," the mayor said.',
            '"This is a dark day for our town," the mayor said.',
        ),
        ('"We will honour our neighbours," she said.', '"We will honor our neighbors," she said.'),
        ('"We are ready for talks now," he said.', '"They will never come to us," she said.'),
    ],
)
def test_trimming_spelling_and_other_quotations_do_not(one: str, other: str) -> None:
    assert compare(read(one), read(other)).outcome not in CLASHES
