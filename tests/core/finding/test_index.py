from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.finding.index import MemoryIndex, article_of, packed, passage_id, unpacked
from core.finding.keys import Keyed


@given(st.lists(st.integers(-(1 << 63), (1 << 63) - 1)))
def test_numbers_come_back_from_bytes(numbers: list[int]) -> None:
    assert list(unpacked(packed(numbers))) == numbers


def test_numbers_are_written_little_end_first() -> None:
    assert packed([1, 258]) == b"\x01" + b"\0" * 7 + b"\x02\x01" + b"\0" * 6


@given(st.integers(1, 1 << 40), st.integers(0, (1 << 20) - 1))
def test_a_passage_tells_its_article(article: int, number: int) -> None:
    assert article_of(passage_id(article, number)) == article


def test_no_more_is_looked_up_than_asked_for() -> None:
    index = MemoryIndex()
    ids = index.add(3, [Keyed((1, 2), (0, 0)), Keyed((2,), (0, 0)), Keyed((2,), (0, 0))], 730_000)
    assert list(index.postings(2, 9)) == ids
    assert list(index.postings(2, 1)) == ids[:2]
    assert list(index.postings(5, 1)) == []
    assert [passage for passage, _ in index.keys(3)] == ids == [p for p, _ in index.profiles(3)]
    assert index.day(3) == 730_000
    assert (index.day(4), list(index.keys(4))) == (None, [])
