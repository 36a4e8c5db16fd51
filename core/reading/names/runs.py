"""Runs of words that may name something: words with capitals and what joins them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from .capitals import has_capital, is_common, is_listed, marked
from .found import plain
from .vocabulary import demonyms, name_words, organisations, places

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from ..parts import Token
    from .capitals import Line

Run = tuple[int, int]
_OF_LIKE = frozenset(("for", "on"))
_APOSTROPHES = frozenset(("'", "’"))


def runs_of(line: Line, seen: AbstractSet[str]) -> list[Run]:
    """Return the token ranges of the runs of a sentence, in order, half-open. `seen`: words of names found elsewhere."""
    capital = marked(line, seen)
    found: list[Run] = []
    at, size = 0, len(line.tokens)
    while at < size:
        if not capital[at]:
            at += 1
            continue
        end = at + 1
        while end < size and (further := _joined(line.tokens, capital, at, end)):
            end = further
        found.append((at, end))
        at = end
    return found


def _joined(tokens: Sequence[Token], capital: Sequence[bool], first: int, end: int) -> int:
    """Return where a run that begins at `first` and has come to `end` goes on to, 0 where it ends."""
    token = tokens[end]
    if token.start - tokens[end - 1].end > 1:
        return 0
    if capital[end]:
        return end + 1
    if end + 1 >= len(tokens):
        return 0
    return _through(tokens, capital, first, end)


def _through(tokens: Sequence[Token], capital: Sequence[bool], first: int, end: int) -> int:
    """Return where a run goes on to behind a small word or mark at `end`, 0 where it does not."""
    token = tokens[end]
    norm = token.norm
    if norm == "of" or norm in _OF_LIKE:
        return _of(tokens, capital, first, end)
    if norm == "and":
        return _and(tokens, capital, first, end)
    if norm in name_words().particle and token.text[0].islower():
        return _past_particles(tokens, capital, end)
    return end + 2 if capital[end + 1] and _marks_join(tokens, end) else 0


def _marks_join(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether the mark at `end` joins: "Marks & Spencer", "People's Republic", "Harlow, Inc."."""
    words = name_words()
    text, norm = tokens[end].text, tokens[end].norm
    if text == "&":
        return True
    if norm == "'s" or text in _APOSTROPHES:
        return plain(tokens[end - 1].text) in words.owner
    return text == "," and plain(tokens[end + 1].text) in _endings()


@cache
def _endings() -> frozenset[str]:
    return name_words().firm | name_words().suffix


def _past_particles(tokens: Sequence[Token], capital: Sequence[bool], end: int) -> int:
    particles = name_words().particle
    here = end + 1
    while here < len(tokens) and tokens[here].norm in particles:
        here += 1
    return here + 1 if here < len(tokens) and capital[here] else 0


def _of(tokens: Sequence[Token], capital: Sequence[bool], first: int, end: int) -> int:
    """Join "Ministry of Defence", "Gulf of Aden", "Secretary of State", "Centers for Disease Control"."""
    after = end + 2 if tokens[end + 1].norm == "the" else end + 1
    if after >= len(tokens) or not capital[after]:
        return 0
    words = name_words()
    before = plain(tokens[end - 1].text)
    head = before in words.body or plain(tokens[first].text) in words.body
    office = before in words.office or before in words.title
    if tokens[end].norm == "of":
        known = before in words.place_of or before in words.other or before == "affairs"
        return after + 1 if head or office or known else 0
    return after + 1 if (head or office) and is_common(tokens[after].norm) else 0


def _and(tokens: Sequence[Token], capital: Sequence[bool], first: int, end: int) -> int:
    """Join "Food and Drug Administration", "Ministry of Health and Sport", "Bosnia and Herzegovina"."""
    if not capital[end + 1]:
        return 0
    three = " ".join(token.text for token in tokens[end - 1 : end + 2])
    if three in places() or three in organisations():
        return end + 2
    if not (_is_topic(tokens[end - 1]) and _is_topic(tokens[end + 1])):
        return 0
    last = end + 1
    while last + 1 < len(tokens) and capital[last + 1]:
        last += 1
    body = name_words().body
    behind_of = any(has_capital(token.text) is False for token in tokens[first:end])
    ends = tokens[last].norm in body and last > end + 1
    return end + 2 if ends or (behind_of and tokens[end + 1].norm not in body) else 0


def _is_topic(token: Token) -> bool:
    """Tell whether a word can be one of the matters that a body deals with, and is no name, body or office of its own."""
    words = name_words()
    return (
        is_common(token.norm)
        and not is_listed(token.text)
        and token.text not in demonyms()
        and token.norm not in words.body
        and token.norm not in words.office
        and token.norm not in words.title
    )
