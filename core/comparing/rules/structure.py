"""Structure: the two sides have changed places, so that who did it suffers it ("A bought B", "B bought A")."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ...reading import lexicons
from ...words import Kind
from ..denial import comparable
from ..matching import ENOUGH, matches
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
    language = pair.first.statement.sentence.language
    for match in matches(pair):
        if match.roles == "turned" and _sure(match, language):
            yield of_predicates(match, pair, Kind.STRUCTURE, "The two have changed places.")
            return


def _sure(match: Match, language: str) -> bool:
    one, other = match.first, match.second
    known = _one_way(language)
    if match.opposite or one.lemma not in known or other.lemma not in known:
        return False
    if one.denied or other.denied or not comparable(one, other) or match.shared < ENOUGH:
        return False
    return not (match.first_left and match.second_left)
