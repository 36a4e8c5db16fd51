"""Reading four times the text takes about four times the work, whatever the text is.

Work is counted, not timed: the lines of the product that run, each turn of a loop as one.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from core.reading import quotations
from core.reading.names import read_names
from core.reading.segment import segment

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
