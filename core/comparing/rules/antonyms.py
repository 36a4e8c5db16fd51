"""Antonyms: opposite words of the same people and things, both stated or both denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...words import Kind
from ..matching import ENOUGH, matches
from .negation import comparable, finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..matching import Match
    from ..pair import Pair
    from ..parts import Finding


def antonyms(pair: Pair) -> Iterator[Finding]:
    """Give a finding where the two sides say opposite things of the same things."""
    found = [m for m in matches(pair) if m.opposite and _clashes(m)]
    if found:
        yield finding(max(found, key=lambda m: m.shared), pair, Kind.ANTONYM)


def _clashes(match: Match) -> bool:
    one, other = match.first, match.second
    if one.denied != other.denied or match.roles != "same" or match.shared < ENOUGH:
        return False
    return comparable(one, other) and not (match.first_left and match.second_left)
