"""Spellings: two statements that say the same, with a name written in two ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...words import Kind
from .. import against
from ..parts import Check, Finding, Gate, Relation, Result
from ..ties import MUCH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..pair import Pair


def spellings(pair: Pair) -> Iterator[Finding]:
    """Give a finding where a name is spelt in two ways in statements that say much the same, and nothing else differs."""
    if pair.alignment.variants and pair.alignment.least >= MUCH and not against.of_value(pair):
        yield from two_spellings(pair)


def two_spellings(pair: Pair) -> Iterator[Finding]:
    """Give a finding where a name of one side is spelt in another way on the other."""
    differing = [(a, b) for a, b in pair.alignment.variants if a.text.lower() != b.text.lower()]
    if not differing:
        return
    one, other = differing[0]
    detail = f"“{one.text}” and “{other.text}” are taken for one name in two spellings."
    yield Finding(
        rule="spellings",
        kind=Kind.NAME,
        relation=Relation.STANDS,
        reason="spelling",
        first=(one.start, one.end),
        second=(other.start, other.end),
        because=detail,
        checks=(Check(Gate.MEASURE, Result.PASSED, one.text, other.text, detail),),
        strength=0.5,
    )
