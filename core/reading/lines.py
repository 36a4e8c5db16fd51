"""Which line ends of a text end a paragraph, and which only wrap it.

A text as published has one line for each paragraph; plain text is often wrapped by hand at some width. Nothing marks which
it is, so the shape tells: a line was wrapped when the next word would not have fitted and the text goes on in small letters.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ..paths import resources_dir

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_BLANK = re.compile(r"\S.*\S|\S", re.DOTALL)
_ITEM = re.compile(r"[-–—*•·‣▪●○◦►✓]\s|\(?\d{1,3}[.)]\s|\(?[a-zA-Z]\)\s|\*{2,}|#{1,6}\s")
_WHOLE = re.compile(r"[.!?…:;؟۔。][\"”’»')\]]*$")
_LAST_WORD = re.compile(r"(?<![^\W\d_])([^\W\d_]+)$")

# A line narrower than this is no wrapped prose; a line longer than that was not wrapped by hand.
_NARROWEST, _WIDEST = 40, 120
# How far short of the width a wrapped line may fall beyond the word that did not fit.
_SLACK = 3
# The share of wrapped lines that go on in small letters, below which lines of like length are a list of headlines.
_SMALL_SHARE = 0.35


class _Line(NamedTuple):
    start: int
    end: int
    text: str


@lru_cache(maxsize=8)
def paragraphs(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Return the (start, end) of each paragraph in order, white space at its ends left out.

    Wrapped lines are joined; a heading, an item of a list and a line that stands alone are paragraphs of their own.
    """
    found: list[_Line] = []
    for match in _LINE.finditer(text):
        core = _BLANK.search(match.group())
        if core:
            start = match.start() + core.start()
            found.append(_Line(start, start + len(core.group()), core.group()))
    return tuple(_joined(text, found, language))


def _joined(text: str, lines: Sequence[_Line], language: str) -> list[tuple[int, int]]:
    soft = _wrapped(text, lines, language)
    spans: list[tuple[int, int]] = []
    for number, line in enumerate(lines):
        if number and soft[number - 1]:
            spans[-1] = (spans[-1][0], line.end)
        else:
            spans.append((line.start, line.end))
    return spans


def _wrapped(text: str, lines: Sequence[_Line], language: str) -> list[bool]:
    """Tell of each line whether the next one carries it on."""
    pairs = list(pairwise(lines))
    near = [not _parted(text, *pair) and not _ITEM.match(pair[1].text) for pair in pairs]
    width = max((len(line.text) for line in lines if " " in line.text), default=0)
    wrapped = _NARROWEST <= width <= _WIDEST
    full = [
        close and wrapped and _is_full(line.text, after.text, width)
        for close, (line, after) in zip(near, pairs, strict=True)
    ]
    by_shape = _goes_on_small([after for _, after in pairs], full)
    return [
        close and ((by_shape and filled) or _unfinished(line.text, after.text, language))
        for close, filled, (line, after) in zip(near, full, pairs, strict=True)
    ] + [False]


def _parted(text: str, line: _Line, after: _Line) -> bool:
    """Tell whether a blank line stands between two lines."""
    between = text[line.end : after.start]
    return len(between.splitlines()[1:]) > 1 or "\f" in between or "\u2029" in between


def _is_full(line: str, after: str, width: int) -> bool:
    return len(line) + 1 + len(after.split(maxsplit=1)[0]) > width - _SLACK


def _goes_on_small(afters: Sequence[_Line], full: Sequence[bool]) -> bool:
    """Tell whether enough of the full lines go on in small letters, or in a script that has none."""
    firsts = [after.text[0] for after, filled in zip(afters, full, strict=True) if filled]
    small = sum(
        first.islower() or (first.isalpha() and first.upper() == first.lower()) for first in firsts
    )
    return bool(firsts) and small >= _SMALL_SHARE * len(firsts)


def _unfinished(line: str, after: str, language: str) -> bool:
    """Tell whether a line cannot be whole: it ends in a comma or a function word, or the next begins small."""
    if len(line) < _NARROWEST // 2 or _WHOLE.search(line) or " " not in line:
        return False
    if line.endswith((",", "،")):
        return True
    last = _LAST_WORD.search(line)
    if last and last.group(1) in _function_words(language):
        return True
    return len(line) >= _NARROWEST and len(line) <= _WIDEST and after[0].islower()


@lru_cache(maxsize=8)
def _function_words(language: str) -> frozenset[str]:
    """Return the frequent short words of a language, in small letters."""
    path = resources_dir() / "lexicons" / "stop_words.tsv"
    for line in path.read_text(encoding="utf-8").splitlines():
        code, _, words = line.partition("\t")
        if code == language:
            return frozenset(words.split())
    return frozenset()
