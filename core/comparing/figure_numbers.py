"""The numbers of a statement brought to a common scale: quantities, and bare numbers such as scores and votes."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from ..reading.parts import Bound, QuantityKind
from . import wording
from .figure import Figure
from .scales import scale_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..reading.parts import Quantity, Statement, Token

BARE = re.compile(r"\d{1,4}(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?")
MODIFIERS = 3  # words before a noun that say which of them are counted
GROUP = "age group"
"""The dimension of a number that tells which people are meant by their age."""
MEMBER = "member"
"""The dimension of "one" in "was one of the three"."""
LIMITS = frozenset({Bound.OVER, Bound.UNDER, Bound.AT_LEAST, Bound.UP_TO})
OLDEST = 100
SIDES = frozenset({"to", "-", "–", "—", "against"})


def numbers_of(statement: Statement) -> list[Figure]:
    """Return the figures of a statement in order, each with its number and nothing of what stands around it."""
    found = [*_of_quantities(statement), *_bare(statement)]
    if not found:
        return found
    found.sort(key=lambda figure: figure.start)
    tokens = statement.sentence.tokens
    found = [replace(f, dimension=MEMBER) if _is_member(f, tokens) else f for f in found]
    return _ends(_votes(_groups(found, statement), tokens), tokens)


def _is_member(figure: Figure, tokens: Sequence[Token]) -> bool:
    """Tell whether "one" tells that something belongs to others, and counts nothing: was one of the three."""
    if figure.text.lower() != "one" or not 0 < figure.at <= figure.to < len(tokens):
        return False
    return tokens[figure.at - 1].lemma == "be" and tokens[figure.to].norm == "of"


def _groups(figures: list[Figure], statement: Statement) -> list[Figure]:
    """Take a number right behind a word for people for their age: patients over 65, children under five."""
    return [
        replace(figure, dimension=GROUP) if _is_group(figure, statement) else figure
        for figure in figures
    ]


def _is_group(figure: Figure, statement: Statement) -> bool:
    tokens, language = statement.sentence.tokens, statement.sentence.language
    quantity = figure.quantity
    if quantity is None or figure.dimension != "count" or quantity.bound not in LIMITS:
        return False
    before = tokens[figure.at - 1] if figure.at else None
    people = before is not None and wording.is_person(before.lemma, language)
    return people and (quantity.value or OLDEST) < OLDEST and noun_behind(figure, tokens) is None


def _of_quantities(statement: Statement) -> Iterator[Figure]:
    tokens = statement.sentence.tokens
    for quantity in statement.quantities:
        at = next((i for i, t in enumerate(tokens) if t.end > quantity.start), 0)
        to = next((i for i, t in enumerate(tokens) if t.start >= quantity.end), len(tokens))
        yield _scaled(quantity, at, to)


def _scaled(quantity: Quantity, at: int, to: int) -> Figure:
    """Bring a quantity to its dimension's unit."""
    scale = scale_of(quantity.unit)
    share = quantity.kind is QuantityKind.RATIO and quantity.unit is None
    if share and quantity.value is not None and not 0 <= quantity.value <= 1:
        share = False
    factor = 100.0 if share else scale.factor
    dimension = "%" if share else scale.dimension
    if quantity.unit and quantity.kind is QuantityKind.RATE and quantity.unit[:3].isupper():
        dimension, factor = quantity.unit.partition("/")[0], 1.0
    if quantity.kind is QuantityKind.RANK:
        dimension = "rank"
    low, value, high = (
        None if number is None else number * factor + scale.offset
        for number in (quantity.low, quantity.value, quantity.high)
    )
    return Figure(
        quantity.start,
        quantity.end,
        at,
        to,
        quantity.text,
        quantity,
        dimension,
        value,
        low,
        high,
        factor,
        scale.offset,
        direction=quantity.direction,
    )


def _bare(statement: Statement) -> Iterator[Figure]:
    """Give numbers in digits that are no quantity and no period: scores, votes, numbers of things."""
    spans = [(p.start, p.end) for p in (*statement.quantities, *statement.periods)]
    for at, token in enumerate(statement.sentence.tokens):
        if not BARE.fullmatch(token.text) or _in_address(statement, token):
            continue
        if not any(s <= token.start < e for s, e in spans):
            value = float(token.text.replace(",", ""))
            yield Figure(
                token.start,
                token.end,
                at,
                at + 1,
                token.text,
                None,
                "bare",
                value,
                value,
                value,
            )


def _votes(figures: list[Figure], tokens: Sequence[Token]) -> list[Figure]:
    """Take two numbers with "to" or a dash between them for the two sides of a vote or a score, whatever stands behind them."""
    bare: set[int] = set()
    for at, (one, other) in enumerate(pairwise(figures)):
        if other.at - one.to != 1 or tokens[one.to].norm not in SIDES:
            continue
        if one.at and tokens[one.at - 1].norm in ("from", "between"):
            continue
        if all(f.quantity is None or f.dimension in ("count", "%") for f in (one, other)):
            bare |= {at, at + 1}
    return [
        replace(figure, quantity=None, dimension="bare") if at in bare else figure
        for at, figure in enumerate(figures)
    ]


def _ends(figures: list[Figure], tokens: Sequence[Token]) -> list[Figure]:
    """Give a bare count right behind "X units to" or "X units from" the units: up 1.7 million barrels to 228.1 million."""
    found: list[Figure] = []
    for figure in figures:
        before = found[-1] if found else None
        if before is not None and _is_end(before, figure, tokens):
            low, value, high = (
                None if number is None else number * before.factor + before.offset
                for number in (figure.low, figure.value, figure.high)
            )
            figure = replace(  # noqa: PLW2901
                figure,
                dimension=before.dimension,
                low=low,
                value=value,
                high=high,
                factor=before.factor,
                offset=before.offset,
            )
        found.append(figure)
    return found


def _is_end(before: Figure, figure: Figure, tokens: Sequence[Token]) -> bool:
    if figure.dimension != "count" or before.dimension in ("count", "bare", "rank"):
        return False
    if figure.at - before.to != 1 or tokens[before.to].norm not in ("to", "from"):
        return False
    return figure.quantity is not None and noun_behind(figure, tokens) is None


def _in_address(statement: Statement, token: Token) -> bool:
    """Tell whether a number stands in an address or a time of day."""
    tokens = statement.sentence.tokens
    around = {t.norm for t in tokens[:-1] if abs(t.start - token.start) <= MODIFIERS}
    return not around.isdisjoint({"/", ":", ".", "="})


def noun_behind(figure: Figure, tokens: Sequence[Token]) -> int | None:
    """Return the noun right behind a number, with what may stand between."""
    head: int | None = None
    for at in range(figure.to, min(figure.to + MODIFIERS + 1, len(tokens))):
        if tokens[at].tag == "noun":
            head = at
        elif head is not None or tokens[at].tag not in ("adj", "name", "det"):
            break
    return head


EACH = frozenset({"a", "an", "per", "each", "every"})


def per_what(figure: Figure, tokens: Sequence[Token]) -> str:
    """Return the lemma of the noun for each of which a number is told: 1,100 people a day, 40 at a time; "" for none."""
    at = figure.to
    head = noun_behind(figure, tokens) if figure.dimension in ("count", "bare") else None
    at = head + 1 if head is not None else at
    at += [token.lemma for token in tokens[at : at + 3]] == ["at", "a", "time"]
    told = at + 1 < len(tokens) and tokens[at].norm in EACH and tokens[at + 1].tag == "noun"
    return tokens[at + 1].lemma if told else ""
