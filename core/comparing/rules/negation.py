"""Negation: one side denies what the other says, of the same people and things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...words import Kind
from ..denial import clashes
from ..matching import matches
from ..things import denied_things
from ..worded import of_predicates, of_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..matching import Match
    from ..pair import Pair
    from ..parts import Finding


def negation(pair: Pair) -> Iterator[Finding]:
    """Give a finding where one side denies a predicate that the other states, and does not state it itself."""
    known = matches(pair)
    found = [m for m in known if not m.opposite and clashes(m, pair) and not _agreed(m, known)]
    if found:
        best = max(found, key=lambda match: match.shared)
        yield of_predicates(best, pair, Kind.NEGATION, "One denies what the other says.")
        return
    if not pair.first.statement.negations and not pair.second.statement.negations:
        return
    spans = denied_things(pair)
    if spans is not None and not any(_agree(match) for match in known):
        detail = "One says that there is none of what the other has."
        yield of_spans(pair, spans, Kind.NEGATION, detail, strength=0.6)


def _agree(match: Match) -> bool:
    """Tell whether both sides deny the same."""
    return match.first.denied and match.second.denied and match.roles == "same"


def _agreed(match: Match, known: tuple[Match, ...]) -> bool:
    """Tell whether a predicate of a match has another counterpart at least as near that says the same of it."""
    return any(
        other.first.denied == other.second.denied
        and other.roles == "same"
        and not other.opposite
        and other.shared >= match.shared
        for other in known
        if (other.first is match.first) != (other.second is match.second)
    )
