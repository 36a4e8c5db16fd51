"""Where the passages that an extractor gave back stand in the text they came from.

The extractor changes white space, drops marks and repeats nothing; the text may say the same thing several times.
Both are compared as runs of letters and digits. Of all places a passage could stand at, the ones are taken that keep
the passages in order, cover most and lie close together.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from .lines import is_prose

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_WORD = re.compile(r"[^\W_]+")
_CUT = re.compile(r"\s*\|\s*|(?<=[.!?؟。])\s+")
_MOST_PLACES = 12
_LOOK_BACK = 12
_GAP_COST = 0.02
_MOST_GAP_COST = 200.0
_SHINGLE = 3
_LEAST_COVER = 0.5
_LEAST_SHINGLES = 0.6


class _Place(NamedTuple):
    passage: int
    start: int
    end: int


class _Keys(NamedTuple):
    """All letters and digits of the lines in one string, and for each line where its own begin and end in it."""

    text: str
    spans: list[tuple[int, int]]
    bounds: frozenset[int]


def _key_words(text: str) -> list[str]:
    return _WORD.findall(text if text.isascii() else unicodedata.normalize("NFC", text))


def _keys(lines: Sequence[str]) -> _Keys:
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    bounds = {0}
    at = 0
    for line in lines:
        start = at
        for word in _key_words(line):
            words.append(word)
            at += len(word)
            bounds.add(at)
        spans.append((start, at))
    return _Keys("".join(words), spans, frozenset(bounds))


def _pieces(keys: _Keys, passages: Sequence[str]) -> list[list[str]]:
    """Return the words of the passages, one that stands nowhere word for word cut into its cells and sentences."""
    pieces: list[list[str]] = []
    for passage in passages:
        words = _key_words(passage)
        if "".join(words) in keys.text:
            pieces.append(words)
        else:
            pieces.extend(_key_words(piece) for piece in _CUT.split(passage))
    return [words for words in pieces if words]


def _places(keys: _Keys, passages: Sequence[str]) -> list[_Place]:
    found: list[_Place] = []
    for number, passage in enumerate(passages):
        at = keys.text.find(passage) if passage else -1
        count = 0
        while at != -1 and count < _MOST_PLACES:
            end = at + len(passage)
            if at in keys.bounds and end in keys.bounds:
                found.append(_Place(number, at, end))
                count += 1
            at = keys.text.find(passage, at + 1)
    return found


def _chain(places: Sequence[_Place], lengths: Sequence[int]) -> list[_Place]:
    """Choose the places that are in order, cover most and have the smallest gaps between them.

    `lengths` are those of all passages: where some are not placed, a gap of their length is no fault.
    """
    ends = list(accumulate(lengths, initial=0))
    best: list[tuple[float, int]] = []
    for index, place in enumerate(places):
        own = float(place.end - place.start)
        score, before = own, -1
        for other in range(index - 1, max(-1, index - 1 - _LOOK_BACK * _MOST_PLACES), -1):
            earlier = places[other]
            if place.passage - earlier.passage > _LOOK_BACK:
                break
            if earlier.passage == place.passage or earlier.end > place.start:
                continue
            missing = ends[place.passage] - ends[earlier.passage + 1]
            gap = min(_MOST_GAP_COST, _GAP_COST * abs(place.start - earlier.end - missing))
            if best[other][0] + own - gap > score:
                score, before = best[other][0] + own - gap, other
        best.append((score, before))
    chosen: list[_Place] = []
    at = max(range(len(best)), key=lambda index: best[index][0], default=-1)
    while at != -1:
        chosen.append(places[at])
        at = best[at][1]
    return chosen[::-1]


def _shingles(words: Sequence[str]) -> set[tuple[str, ...]]:
    size = min(_SHINGLE, len(words))
    return {tuple(words[i : i + size]) for i in range(len(words) - size + 1)} if words else set()


def _gaps(chain: Sequence[_Place], count: int, length: int) -> Iterable[tuple[int, int, int, int]]:
    """Give each run of passages that were not placed: first, last (exclusive), and the stretch they must lie in."""
    before, at = -1, 0
    for place in (*chain, _Place(count, length, length)):
        if place.passage - before > 1:
            yield before + 1, place.passage, at, place.start
        before, at = place.passage, place.end


def main_lines(lines: Sequence[str], passages: Sequence[str]) -> set[int]:
    """Return the indexes of the lines that the passages were taken from.

    A line counts if half of its letters and digits stand in a passage. A passage that is not found word for word (the
    extractor left something out of it) is looked for, between its neighbours, by runs of three words. Prose that says
    word for word the same as a line that counts, counts too: the extractor drops repetitions.
    """
    if not passages:
        return set()
    keys = _keys(lines)
    words = _pieces(keys, passages)
    lengths = [sum(map(len, passage)) for passage in words]
    chain = _chain(_places(keys, ["".join(passage) for passage in words]), lengths)
    main: set[int] = set()
    at = 0
    for index, (start, end) in enumerate(keys.spans):
        while at < len(chain) and chain[at].end <= start:
            at += 1
        covered, other = 0, at
        while other < len(chain) and chain[other].start < end:
            covered += min(end, chain[other].end) - max(start, chain[other].start)
            other += 1
        if start < end and covered >= _LEAST_COVER * (end - start):
            main.add(index)
    for first, last, low, high in _gaps(chain, len(words), len(keys.text)):
        known = {run for passage in words[first:last] for run in _shingles(passage)}
        for index, (start, end) in enumerate(keys.spans):
            if start < low or end > high or start == end or index in main:
                continue
            own = _shingles(_key_words(lines[index]))
            if len(own & known) >= _LEAST_SHINGLES * len(own):
                main.add(index)
    copies = {lines[index] for index in main if is_prose(lines[index])}
    return main | {index for index, line in enumerate(lines) if line in copies}
