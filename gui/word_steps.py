"""Moving the ends of a claim by a word. Offsets are code points into the text."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+(?:[’'.,\-]\w+)*", re.UNICODE)


def _words(text: str, around: int) -> list[tuple[int, int]]:
    """Return the (start, end) of the words near a place."""
    first, last = max(0, around - 400), min(len(text), around + 400)
    return [(first + m.start(), first + m.end()) for m in _WORD.finditer(text[first:last])]


def end_later(text: str, start: int, end: int) -> tuple[int, int]:
    """Return [start, end) with its end moved on to the end of the next word."""
    return start, next((stop for _, stop in _words(text, end) if stop > end), len(text))


def end_earlier(text: str, start: int, end: int) -> tuple[int, int]:
    """Return [start, end) with its end moved back to the end of the word before; one word is always left."""
    stops = [stop for begin, stop in _words(text, end) if begin >= start and stop < end]
    return start, stops[-1] if stops else end


def start_earlier(text: str, start: int, end: int) -> tuple[int, int]:
    """Return [start, end) with its start moved back to the start of the word before."""
    begins = [begin for begin, _ in _words(text, start) if begin < start]
    return begins[-1] if begins else 0, end


def start_later(text: str, start: int, end: int) -> tuple[int, int]:
    """Return [start, end) with its start moved on to the start of the next word; one word is always left."""
    begins = (begin for begin, stop in _words(text, start) if begin > start and stop <= end)
    return next(begins, start), end
