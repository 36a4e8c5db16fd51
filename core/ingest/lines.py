"""The lines of a text, and spans made of lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ..models import ApartSpan

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# From the first to the last character of a line that is no white space.
_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_SENTENCE_END = re.compile(r"[.!?…。؟۔][\"'”’»)\]]*$")
_INNER_SENTENCE = re.compile(r"\w{3}[.!?؟][\"'”’»)]* +[\"'“‘«(]*\w")

PROSE_WORDS = 8
"""A line that ends a sentence and has as many words is prose, not a headline or a control."""

PROSE_LENGTH = 180
"""A line as long as this is prose, however it ends."""


class Line(NamedTuple):
    """A line that holds more than white space: number from 1, [start, end) without outer white space, the text."""

    number: int
    start: int
    end: int
    text: str


def read_lines(text: str) -> list[Line]:
    """Return the lines of a text that hold more than white space."""
    found: list[Line] = []
    number, at = 1, 0
    for match in _LINE.finditer(text):
        start, end = match.span()
        number += text.count("\n", at, start)
        at = start
        found.append(Line(number, start, end, match.group()))
    return found


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does."""
    return _SENTENCE_END.search(text) is not None


def is_prose(text: str) -> bool:
    """Whether a line is running text: long, or a whole sentence, or more than one sentence."""
    if len(text) >= PROSE_LENGTH:
        return True
    if text.count(" ") + 1 < PROSE_WORDS:
        return False
    return ends_sentence(text) or _INNER_SENTENCE.search(text) is not None


def apart_spans(lines: Sequence[Line], whys: Mapping[int, str]) -> tuple[ApartSpan, ...]:
    """Make spans of the lines that are apart; `whys` says why, by index into `lines`.

    Lines that follow each other for the same reason become one span, empty lines between them included.
    """
    spans: list[ApartSpan] = []
    previous = -2
    for index in sorted(whys):
        line, why = lines[index], whys[index]
        if spans and previous == index - 1 and spans[-1].why == why:
            spans[-1] = ApartSpan(spans[-1].start, line.end, why)
        else:
            spans.append(ApartSpan(line.start, line.end, why))
        previous = index
    return tuple(spans)
