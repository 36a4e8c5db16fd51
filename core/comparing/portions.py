"""Whether one figure is a portion of another: two of them, those of one town among all, what one donor gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..reading.parts import QuantityKind
from . import bounded
from .whose import frame_of

if TYPE_CHECKING:
    from ..reading.parts import Token
    from .features import Features
    from .figures import Figure
    from .pair import Pair

THEM = frozenset({"them", "whom", "those", "these"})
SUMS = (["in", "all"], ["in", "total"], ["a", "total"], ["all", "told"])
SUMMING = frozenset(
    {"altogether", "combined", "overall", "statewide", "nationwide", "countrywide", "worldwide"}
)
GIVERS = frozenset(
    {"donor", "government", "country", "nation", "state", "bank", "company", "firm", "member"}
    | {"lender", "investor", "sponsor", "creditor", "shareholder", "agency", "party", "club"}
)
"""Nouns for bodies that together do what one of them does a part of."""


def is_portion(part: Figure, whole: Figure, pair: Pair) -> bool:
    """Tell whether `part`, of which the number is the smaller, is told as a portion of `whole`, in whichever sides they stand."""
    sides = pair.first, pair.second
    if not any(part is figure for figure in pair.first.figures):
        sides = sides[::-1]
    one, other = sides
    if _of_them(one, part) != _of_them(other, whole):
        return _of_them(one, part)
    if part.dimension == "count" and _summed(other, whole) and not _summed(one, part):
        return bounded.only_in(one, other) != ""
    return _of_givers(one, part, other, whole)


def _of_them(side: Features, figure: Figure) -> bool:
    """Tell whether a number is one of some told before: two of them, three of whom."""
    behind = [token.norm for token in side.statement.sentence.tokens[figure.to : figure.to + 2]]
    return behind[:1] == ["of"] and not THEM.isdisjoint(behind[1:])


def _summed(side: Features, figure: Figure) -> bool:
    """Tell whether it is said that a number counts all: nine people in all, a total of 61."""
    tokens = side.statement.sentence.tokens
    words = [token.norm for token in tokens]
    told = any(words[at : at + 2] in SUMS for at in range(len(words)))
    return figure.dimension == "count" and (told or not SUMMING.isdisjoint(words))


def _of_givers(one: Features, part: Figure, other: Features, whole: Figure) -> bool:
    """Tell whether one sum is given by somebody named, and the other by many without a name: Norway, the donors."""
    kinds = {f.quantity.kind for f in (part, whole) if f.quantity is not None}
    ours, theirs = frame_of(one, part), frame_of(other, whole)
    if kinds != {QuantityKind.MONEY} or ours is None or theirs is None:
        return False
    single, many = ours.agent, theirs.agent
    if single is None or many is None or not single.names or many.names:
        return False
    head: Token = other.statement.sentence.tokens[many.head]
    plural = head.form == "plural" and head.lemma in GIVERS
    return plural and single.names.isdisjoint(other.keys)
