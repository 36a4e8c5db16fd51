"""Quotations: the same quotation with another figure, name or denial in it, or given to somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...words import Kind
from .. import naming
from ..parts import Check, Finding, Relation, Result
from ..quoting import same_quotes
from ..worded import of_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...reading.parts import Statement
    from ..pair import Pair
    from ..parts import Span
    from ..quoting import Quotes

GRAVE = frozenset({"number", "name", "negation", "antonym"})
LOOSE = 1
"""How many other changes of wording a quotation may have and still be taken for the same one."""


def quotes(pair: Pair) -> Iterator[Finding]:
    """Give a finding where both sides quote the same words, or nearly."""
    one, other = pair.first.statement, pair.second.statement
    if not one.sentence.quoted or not other.sentence.quoted:
        return
    found = same_quotes(one, other)
    if found is None:
        return
    apart = _other_speaker(pair)
    if found.equal and apart:
        yield _attribution(found, pair)
    elif not apart:
        yield from _drift(found, pair)


def _drift(found: Quotes, pair: Pair) -> Iterator[Finding]:
    grave = [drift for drift in found.drifts if drift.what in GRAVE]
    if grave and len(found.drifts) - len(grave) <= LOOSE:
        spans = (
            _span(grave[0].first, pair.first.statement),
            _span(grave[0].second, pair.second.statement),
        )
        detail = f"The same quotation has another {grave[0].what} in it."
        if grave[0].what == "negation":
            detail = "The same quotation is denied in one of the two."
        elif grave[0].what == "antonym":
            detail = "The same quotation has an opposite word in it."
        yield of_spans(pair, spans, Kind.QUOTE, detail, strength=0.8, gated=False)
    elif found.whole and not found.equal:
        detail = "One quotes fewer of the same words."
        yield Finding(
            rule="quote",
            kind=Kind.QUOTE,
            relation=Relation.STANDS,
            reason="trimmed",
            first=found.first,
            second=found.second,
            because=detail,
            checks=(Check("quote", Result.PASSED, "", "", detail),),
            strength=0.6,
            gated=False,
        )


def _span(words: tuple[int, int], statement: Statement) -> Span:
    tokens = statement.sentence.tokens
    return tokens[words[0]].start, tokens[words[1] - 1].end


def _other_speaker(pair: Pair) -> bool:
    """Tell whether two different people are read as speakers."""
    one, other = pair.first.statement.speaker, pair.second.statement.speaker
    if one is None or other is None:
        return False
    if one.name.islower() and other.name.islower():
        ours, theirs = set(one.name.split()), set(other.name.split())
        return bool(ours - theirs) and bool(theirs - ours)
    told = naming.said(pair.settled)
    return naming.verdict(one.name, other.name, told=told) == "different" and not (
        one.name.islower() or other.name.islower()
    )


def _attribution(found: Quotes, pair: Pair) -> Finding:
    detail = "The same words are given to two different speakers."
    speakers = (pair.first.speaker, pair.second.speaker)
    because = f"The first gives the same words to {speakers[0]}, the second to {speakers[1]}."
    return of_spans(
        pair,
        (found.first, found.second),
        Kind.ATTRIBUTION,
        detail,
        strength=0.8,
        because=because,
        gated=False,
    )
