"""Moving the ends of a claim by a word. Offsets are code points into the text."""

from __future__ import annotations

import re
import unicodedata

_WORD = r"\w+(?:[’'.,\-]\w+)*"
_UNSPACED = "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
"""Letters of scripts that set no space between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese."""
_JOINERS = "\u200c\u200d"


def _is_inside(text: str, place: int) -> bool:
    """Tell whether a word goes on over a place: letters, figures or marks stand on both sides of it."""
    around = text[place - 1 : place + 1] if 0 < place < len(text) else ""
    return len(around) == 2 and all(map(_is_of_word, around))  # noqa: PLR2004 - one on either side


def _is_of_word(sign: str) -> bool:
    is_letter = sign.isalnum() or sign in _JOINERS or unicodedata.category(sign).startswith("M")
    return is_letter and not re.match(_UNSPACED, sign)


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Return [start, end) with the words that it cuts taken whole; scripts without spaces are left as they are."""
    while start < end and _is_inside(text, start):
        start -= 1
    while start < end and _is_inside(text, end):
        end += 1
    return start, end


def _words(text: str, around: int) -> list[tuple[int, int]]:
    """Return the (start, end) of the words near a place."""
    first, last = max(0, around - 400), min(len(text), around + 400)
    return [(first + m.start(), first + m.end()) for m in re.finditer(_WORD, text[first:last])]


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
