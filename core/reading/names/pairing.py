"""Words of two names paired with one another."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from .parsing import given_groups
from .sounds import distance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .folding import Word
    from .parsing import Parsed

VARIANT, VARIANT_SHARE = 0.75, 0.101  # how far a spelling may be, in all and for each sound
NEAR_SHARE = 0.26
SHORT = 3


class Grade(IntEnum):
    """How two words fit, best first."""

    EXACT = 0
    SPELLING = 1
    GIVEN = 2  # a short form, or one of another language
    INITIAL = 3
    NEAR = 4
    NONE = 5


class Pairing(NamedTuple):
    """Which words fit which: (grade, place in the one, place in the other) in order of the one; places left over."""

    pairs: tuple[tuple[Grade, int, int], ...]
    left: tuple[int, ...]
    right: tuple[int, ...]

    @property
    def worst(self) -> Grade:
        """The worst grade of the pairs; EXACT where there are none."""
        return max((grade for grade, _, _ in self.pairs), default=Grade.EXACT)

    @property
    def in_order(self) -> bool:
        """Tell whether the words stand in the same order in both."""
        places = [there for _, _, there in self.pairs]
        return places == sorted(places)

    @property
    def is_turned(self) -> bool:
        """Tell whether one has the words of the other from some word on, and then those before it."""
        places = [there for _, _, there in self.pairs]
        turn = places.index(min(places))
        return places[turn:] + places[:turn] == sorted(places)


@lru_cache(maxsize=65536)
def grade(one: Word, other: Word, *, initial: bool = False) -> Grade:
    """Tell how two words fit. `initial`: at least one of them is an initial."""
    if one.folded == other.folded:
        return Grade.EXACT
    if initial:
        return Grade.INITIAL if one.folded[0] == other.folded[0] else Grade.NONE
    if one.folded.isdigit() or other.folded.isdigit():
        return Grade.NONE
    apart = distance(one, other)
    longest = max(len(one.sounds), len(other.sounds))
    if apart <= VARIANT and apart <= VARIANT_SHARE * longest:
        return Grade.SPELLING
    known = given_groups()
    ours, theirs = known.get(one.folded), known.get(other.folded)
    if ours and theirs:
        return Grade.NONE if ours.isdisjoint(theirs) else Grade.GIVEN
    near = longest >= SHORT and apart <= NEAR_SHARE * longest
    return Grade.NEAR if near else Grade.NONE


def paired(one: Parsed, other: Parsed) -> Pairing:
    """Pair words, the best fits first, each word once."""
    if len(one.words) == len(other.words):
        straight = [_grade(one, i, other, i) for i in range(len(one.words))]
        if max(straight) <= Grade.GIVEN:
            return Pairing(tuple((g, i, i) for i, g in enumerate(straight)), (), ())
    options = [
        (_grade(one, i, other, j), abs(i - j), i, j)
        for i in range(len(one.words))
        for j in range(len(other.words))
    ]
    return _chosen(sorted(options), len(one.words), len(other.words))


def _grade(one: Parsed, i: int, other: Parsed, j: int) -> Grade:
    return grade(one.words[i], other.words[j], initial=one.initials[i] or other.initials[j])


def _chosen(options: Sequence[tuple[Grade, int, int, int]], many: int, others: int) -> Pairing:
    ours, theirs = set(range(many)), set(range(others))
    pairs: list[tuple[Grade, int, int]] = []
    for found, _, i, j in options:
        if found is not Grade.NONE and i in ours and j in theirs:
            pairs.append((found, i, j))
            ours.discard(i)
            theirs.discard(j)
    pairs.sort(key=lambda pair: pair[1])
    return Pairing(tuple(pairs), tuple(sorted(ours)), tuple(sorted(theirs)))
