"""Of a very long text only what stands around a passage is read, where one passage is asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .sources import Source

LONG = 60_000
"""Of a text with more code points only what stands around a passage is read."""
AROUND = 6_000
"""How much of a long text is read before and behind a passage, in code points."""


def around(source: Source, start: int, end: int) -> Source:
    """Return a source of which only what stands around [start, end) is read, where it is a long one; offsets stay."""
    if len(source.text) <= LONG:
        return source
    first = max(source.text.rfind("\n", 0, max(0, start - AROUND)), 0)
    last = source.text.find("\n", min(len(source.text), end + AROUND))
    last = len(source.text) if last < 0 else last
    blank = " " * first + source.text[first:last]
    return replace(source, text=blank, stamp=f"{source.stamp} {first} {last}")
