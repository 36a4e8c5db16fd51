"""Words of which a thing is one and not another: colours, nations, kin, where two clauses otherwise say the same."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ...reading import lexicons
from ...words import Kind
from ..denial import other_things
from ..matching import matches
from ..opposed import opposed
from ..worded import of_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..content import Word
    from ..pair import Pair
    from ..parts import Finding

NATION = "nation"


@cache
def _classes() -> dict[str, tuple[str, str]]:
    """Give for each word its class and what it stands for in it."""
    found = {
        word: (NATION, place)
        for place, words in lexicons.rows("en", "demonyms", 2)
        for word in words.lower().split("|")
    }
    for name, words in lexicons.rows("en", "exclusive", 2):
        found.update({word: (name, word) for word in words.split()})
    return found


def exclusives(pair: Pair) -> Iterator[Finding]:
    """Give a finding where two words of one class stand in the same place of clauses that otherwise say the same."""
    for match in matches(pair):
        if match.roles == "apart" or match.first.denied or other_things(match):
            continue
        spans = opposed(match, pair, _exclude)
        if spans is not None:
            detail = "A thing is one of these, and not both."
            yield of_spans(pair, spans, Kind.OTHER, detail, strength=0.5)
            return


def _exclude(one: Word, other: Word) -> bool:
    ours, theirs = _classes().get(one.text.lower()), _classes().get(other.text.lower())
    return ours is not None and theirs is not None and ours[0] == theirs[0] and ours[1] != theirs[1]
