"""Order: one says that a thing came before another, the other side that it came after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...words import Kind
from ..parts import Check, Finding, Relation, Result

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...reading.parts import Token
    from ..features import Features
    from ..pair import Pair

ORDER = {"before": -1, "ahead of": -1, "prior to": -1, "after": 1, "following": 1}
SAME = 0.8  # how much of each side the other must say too


def orders(pair: Pair) -> Iterator[Finding]:
    """Give a finding where two sentences say the same but for "before" and "after"."""
    if pair.alignment.least < SAME:
        return
    one, other = _order(pair.first), _order(pair.second)
    if one is None or other is None or _way(one) == _way(other):
        return
    if _later(pair.first, one).isdisjoint(_later(pair.second, other)):
        return
    words = (one.text, other.text)
    yield Finding(
        rule="orders",
        kind=Kind.ORDER,
        relation=Relation.CLASH,
        reason="order",
        first=(one.start, one.end),
        second=(other.start, other.end),
        because=f"The first says “{one.text}”, the second “{other.text}”, of the same two things.",
        checks=(Check("order", Result.FAILED, *words, "The orders are opposite."),),
        strength=0.7,
    )


def _order(side: Features) -> Token | None:
    found = [t for t in side.statement.sentence.tokens if t.norm in ORDER]
    return found[0] if len(found) == 1 else None


def _way(token: Token) -> int:
    return ORDER[token.norm]


def _later(side: Features, order: Token) -> frozenset[str]:
    """Return the keys of the words after the word of order: what it is told from."""
    return frozenset[str]().union(*(w.keys for w in side.words if w.start > order.start))
