"""Reading four times the text takes about four times the work, whatever the text is.

Work is counted, not timed: the lines of the product that run, each turn of a loop as one.
"""

from __future__ import annotations

import re
import sys
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.reading import quotations, read
from core.reading.names import read_names
from core.reading.segment import segment
from core.reading.sentences import LONGEST, sentence_spans

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

COUNTED = (str(Path(quotations.__file__).parents[1]), __file__)
TIMES = 4
AT_MOST = 5.5


def work_of(task: Callable[[], object]) -> int:
    """Return how many lines of the product a task runs."""
    lines = 0

    def follow(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal lines
        if not frame.f_code.co_filename.startswith(COUNTED):
            return None
        lines += event == "line"
        return follow

    before = sys.gettrace()
    sys.settrace(follow)
    try:
        task()
    finally:
        sys.settrace(before)
    return lines


def growth(task: Callable[[str], object], made: Callable[[int], str], size: int) -> float:
    """Return how many times the work grows with a text four times as long; `made` gives one of so many parts."""
    small, large = made(size), made(size * TIMES)
    task(made(size // 2))
    return work_of(lambda: task(large)) / work_of(lambda: task(small))


def word(number: int) -> str:
    """Return a word of its own for a number, with a capital."""
    return "".join(chr(ord("a") + number // 20**place % 20) for place in range(4)).capitalize()


def test_counts_what_grows_with_the_square() -> None:
    def square(text: str) -> int:
        return sum(1 for one in text for other in text if one == other)

    assert growth(square, lambda parts: "word " * parts, 30) > AT_MOST


@pytest.mark.parametrize(
    "unit", ["'a ", "“a ", "‘a ", "”a ", "»a ", "the boys' ", "'No' ", "'No.' ", "» a "]
)
def test_marks_that_never_close(unit: str) -> None:
    assert growth(lambda text: quotations.quotations(text, "en"), lambda n: unit * n, 400) < AT_MOST


@pytest.mark.parametrize(
    "told",
    [
        "{} Smith resigned.",
        "{0} Steel Corp. won. The {0} Steel lost.",
        "President {} Smith of Sweden left. The president of Sweden won.",
        "Prime Minister {0} Lee of Norway met the {0} Steel Group. The {0} lost.",
    ],
)
def test_names_that_are_all_unlike(told: str) -> None:
    def made(parts: int) -> str:
        return " ".join(told.format(word(n)) for n in range(parts))

    assert growth(lambda text: read_names(segment(text)), made, 60) < AT_MOST


@pytest.mark.parametrize(
    "unit",
    [
        "“We lost. ",
        "“We lost.\n\n",
        "“Go,” she said. ",
        "He said prices rose 5 percent. ",
        "The Russian minister said it rose. ",
        "The mayor: no.\n",
        "“He said “no” and ‘yes’ ",
    ],
)
def test_the_same_sentence_over_and_over(unit: str) -> None:
    assert growth(read, lambda size: (unit * size)[:size], 600) < AT_MOST


@pytest.mark.parametrize("unit", ["13 people and ", "not "])
def test_a_sentence_without_end(unit: str) -> None:
    assert growth(read, lambda size: (unit * size)[:size], LONGEST) < AT_MOST


@pytest.mark.parametrize(
    "told",
    [
        "{} Smith resigned. He said no.",
        "{0} Lee left. “No,” said {0}. The minister agreed.",
        "Mayor {} Lee of Ulm won. The mayor said it was “over”. She left.",
    ],
)
def test_people_who_are_all_unlike(told: str) -> None:
    assert growth(read, lambda n: " ".join(told.format(word(i)) for i in range(n)), 25) < AT_MOST


@given(
    st.text("ab .,“\n1", max_size=100).map(lambda text: text * (3 * LONGEST // (len(text) or 1)))
)
@settings(max_examples=40, deadline=None)
@example("a" * 3 * LONGEST)
@example(" " * 3 * LONGEST)
def test_only_rows_without_a_space_or_mark_are_longer_than_a_sentence(text: str) -> None:
    spans = sentence_spans(text, "en")
    longer = [text[start + LONGEST : end] for start, end in spans if end - start > LONGEST]
    assert not any(re.search(r"\s|“|[ab][.,]|[.,][.,ab]", rest) for rest in longer)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    told = "".join(text[start:end] for start, end in spans)
    assert [c for c in told if c.isalnum()] == [c for c in text if c.isalnum()]
