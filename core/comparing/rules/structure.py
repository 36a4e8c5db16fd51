"""Structure: the two sides have changed places, so that who did it suffers it ("A bought B", "B bought A")."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ...reading import lexicons
from ...words import Kind
from ..anchors import far
from ..denial import comparable
from ..matching import ENOUGH, matches
from ..slots import DOER, slots_of
from ..worded import of_predicates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..matching import Match
    from ..pair import Pair
    from ..parts import Finding


@cache
def _one_way(language: str) -> frozenset[str]:
    rows = lexicons.rows(language, "asymmetric", 1)
    return frozenset(word for row in rows for word in row[0].split())


def structure(pair: Pair) -> Iterator[Finding]:
    """Give a finding where who does and who suffers have changed places in a verb that holds one way only."""
    for match in matches(pair):
        if _sure(match, pair) and (match.roles == "turned" or _handed_back(match, pair)):
            yield of_predicates(match, pair, Kind.STRUCTURE, "The two have changed places.")
            return


def _handed_back(match: Match, pair: Pair) -> bool:
    """Tell whether the giver of one side receives on the other: "A sold it to B", "B sold it to A"."""
    ours = slots_of(match.first, pair.first.statement.sentence)
    theirs = slots_of(match.second, pair.second.statement.sentence)
    if any(label not in found for label in (DOER, "to") for found in (ours, theirs)):
        return False
    crossed = set(ours[DOER].names) & set(theirs["to"].names)
    return bool(crossed and set(ours["to"].names) & set(theirs[DOER].names))


def _sure(match: Match, pair: Pair) -> bool:
    one, other = match.first, match.second
    language = pair.first.statement.sentence.language
    known = _one_way(language)
    if match.opposite or one.lemma not in known or other.lemma not in known:
        return False
    if one.denied or other.denied or not comparable(one, other) or match.shared < ENOUGH:
        return False
    return not (match.first_left and match.second_left) or far(match, pair)
