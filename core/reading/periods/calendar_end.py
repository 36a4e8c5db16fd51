"""Where the calendar ends: days can be told from year 1 to 9999; what is counted beyond them has no days.

Python's dates say so by OverflowError where days are added and by ValueError where a day is made. All that counts days runs
through `within_calendar`, so that none of it has to look out for the edges.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
T = TypeVar("T")

BEYOND = "days within the calendar"
"""What a period lacks that lies before year 1 or after 9999."""


def within_calendar(beyond: T, count: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Return what `count` returns, `beyond` where it leaves the calendar."""
    try:
        return count(*args, **kwargs)
    except (OverflowError, ValueError):
        return beyond
