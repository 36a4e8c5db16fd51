"""Reading four times the text takes about four times the work, whatever the text is.

Work is counted, not timed: the lines of the product that run, each turn of a loop as one.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from core.reading import quotations

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


def growth(task: Callable[[str], object], unit: str, size: int) -> float:
    """Return how many times the work grows when a text made of `unit` is four times as long."""
    small, large = (unit * (size * times // len(unit)) for times in (1, TIMES))
    task(unit)
    return work_of(lambda: task(large)) / work_of(lambda: task(small))


def test_counts_what_grows_with_the_square() -> None:
    def square(text: str) -> int:
        return sum(1 for one in text for other in text if one == other)

    assert growth(square, "word ", 100) > AT_MOST


@pytest.mark.parametrize(
    "unit", ["'a ", "“a ", "‘a ", "”a ", "»a ", "the boys' ", "'No' ", "'No.' ", "» a "]
)
def test_marks_that_never_close(unit: str) -> None:
    assert growth(lambda text: quotations.quotations(text, "en"), unit, 1500) < AT_MOST
