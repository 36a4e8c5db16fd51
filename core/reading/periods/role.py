"""Whether a period is the time of the saying ("said on Tuesday") or of what is told."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from typing import TYPE_CHECKING

from .. import lexicons
from ..parts import Granularity, PeriodRole

if TYPE_CHECKING:
    from ..parts import Sentence, Token
    from .readings import Reading

_GRAINS = {Granularity.DAY, Granularity.TIME, Granularity.WEEKEND, Granularity.WEEK}
_SPEAKING = {"in", "at", "during", "to", "by", "via", "through", "on", "from"}
_BEING = {"was", "were", "is", "are", "been", "be", "being"}
_FAR = 9


def role_of(
    sentence: Sentence, start: int, end: int, reading: Reading, language: str
) -> PeriodRole:
    """Return SAID where a word of saying stands right beside the period at [start, end), ABOUT otherwise."""
    if (
        reading.duration
        or reading.repeated
        or reading.reference
        or reading.granularity not in _GRAINS
    ):
        return PeriodRole.ABOUT
    saying, telling = _words(language)
    tokens = sentence.tokens
    before = bisect_right(tokens, start, key=lambda token: token.end)
    after = bisect_left(tokens, end, key=lambda token: token.start)
    said = _said_after(tokens, after, saying) or _said_before(tokens, before, saying, telling)
    return PeriodRole.SAID if said else PeriodRole.ABOUT


@cache
def _words(language: str) -> tuple[frozenset[str], frozenset[str]]:
    rows = lexicons.rows(language, "saying_on", 2)
    return frozenset(row[0] for row in rows), frozenset(row[0] for row in rows if row[1])


def _said_after(tokens: tuple[Token, ...], at: int, saying: frozenset[str]) -> bool:
    while at < len(tokens) and (tokens[at].tag == "adv" or tokens[at].norm in {"also", "again"}):
        at += 1
    return at < len(tokens) and tokens[at].norm in saying


def _said_before(
    tokens: tuple[Token, ...], end: int, saying: frozenset[str], telling: frozenset[str]
) -> bool:
    for n in range(end - 1, max(-1, end - _FAR), -1):
        norm = tokens[n].norm
        if norm in {"that", ",", ";", ":", "if", "whether"}:
            return False
        if norm in saying and n and tokens[n - 1].norm in _BEING:
            return False
        if norm in saying:
            between = [token.norm for token in tokens[n + 1 : end]]
            return not between or between[0] in _SPEAKING or norm in telling
    return False
