"""How much speaks for two statements that nobody picked being about one thing: for putting the surest clashes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .figures import Figure
    from .pair import Pair

MUCH = 6.0
"""The weight of shared words from which on more of them say no more: two names and two nouns."""
NEUTRAL = 0.5


def support(pair: Pair, figures: tuple[Figure, Figure] | None) -> float:
    """Return from 0 to 1 how much speaks for it: words, names, what is counted and what is done, that both have."""
    told = [min(1.0, pair.alignment.shared / MUCH), _names(pair)]
    if figures is not None:
        told += [_counted(*figures), _deed(*figures)]
    return sum(told) / len(told)


def _names(pair: Pair) -> float:
    """Return the share of the names of the side with fewer of them that the other has; NEUTRAL where one has none."""
    ours = [word.keys for word in pair.first.words if word.name]
    theirs = [word.keys for word in pair.second.words if word.name]
    if not ours or not theirs:
        return NEUTRAL
    few, many = (ours, theirs) if len(ours) <= len(theirs) else (theirs, ours)
    there = frozenset[str]().union(*many)
    return sum(not keys.isdisjoint(there) for keys in few) / len(few)


def _counted(one: Figure, other: Figure) -> float:
    if one.measures and other.measures:
        return float(one.measures[0] == other.measures[0])
    if one.counted and other.counted:
        return float(not one.counted.isdisjoint(other.counted))
    return NEUTRAL


def _deed(one: Figure, other: Figure) -> float:
    if not one.verb or not other.verb:
        return NEUTRAL
    return float(not one.verb.isdisjoint(other.verb))
