"""Figures: aligned one to one in each dimension, those that go together first; then it is asked whether the rest clash."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...reading.parts import Bound
from ...words import Kind
from .. import explain, wording
from ..figure_numbers import GROUP, MEMBER
from ..naming import parts_of
from ..parts import Check, Finding, Gate, Relation, Result
from ..portions import is_portion
from ..stated import lay
from ..ties import MUCH, tie
from ..values import ONE_SIDED, equal, relate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..features import Features
    from ..figures import Figure
    from ..pair import Pair
    from ..ties import Tie
    from ..values import Values


PARTS = frozenset({"among", "including", "include", "includes", "included", "them", "whom"})
"""Words that tell of a part of those counted."""
MANIFOLD = 1.5
"""How many times the other one bound has to be for two bounds of what does not grow to be taken for a clash."""
FEW = 0.5
"""Up to this share of all people counted, those of some sort are taken for a part of them."""
PARTLY = 0.35
"""The least of either side that the other says where they say much the same."""
NEARLY_ALL = 0.9
"""From this coverage of one side on, the other says nearly all of it."""
SOME = 0.3
"""From this coverage of one side on, figures that cannot be laid beside each other are told to be of different things."""


class Match(NamedTuple):
    """Two figures laid beside each other: their indexes, how they are tied, and how their values stand."""

    first: int
    second: int
    tie: Tie
    values: Values


def numbers(pair: Pair) -> Iterator[Finding]:
    """Give one finding for each two figures that belong together, and for two that might be taken to and do not."""
    if pair.first.dimensions.isdisjoint(pair.second.dimensions):
        yield from _unlike(pair)
        return
    for match in aligned(pair):
        yield _finding(match, pair)


def _unlike(pair: Pair) -> Iterator[Finding]:
    """Give one finding where each side has a figure and no two can be laid beside each other."""
    ours = [f for f in pair.first.figures if f.quantity]
    theirs = [f for f in pair.second.figures if f.quantity]
    if not ours or not theirs or pair.alignment.most < SOME:
        return
    one, other = ours[0], theirs[0]
    texts = (explain.told(one, pair.first), explain.told(other, pair.second))
    detail = f"The first gives {texts[0]}, the second {texts[1]}."
    yield Finding(
        rule="numbers",
        kind=None,
        relation=Relation.APART,
        reason="measure",
        first=(one.start, one.end),
        second=(other.start, other.end),
        because=detail,
        checks=(Check(Gate.MEASURE, Result.FAILED, *texts, detail),),
        strength=0.1,
    )


def aligned(pair: Pair) -> Sequence[Match]:
    """Align figures one to one: compatible ones first, the strongest ties first, in the order of the text where equal."""
    if "aligned" not in pair.kept:
        pair.kept["aligned"] = tuple(_aligned(pair))
    found: Sequence[Match] = pair.kept["aligned"]
    return found


def _aligned(pair: Pair) -> Iterator[Match]:
    matches = list(_matches(pair))
    taken: tuple[set[int], set[int]] = (set(), set())
    agreeing = [m for m in matches if m.values.relation in (Relation.SAME, Relation.STANDS)]
    yield from _taking(agreeing, taken)
    clashing = [m for m in matches if m.values.relation is Relation.CLASH and _free(m, taken)]
    if taken[0]:
        clashing = _alone(clashing, pair)
    yield from _taking(clashing, taken)
    if not taken[0]:
        yield from sorted(matches, key=_rank)[:1]


def _taking(matches: Sequence[Match], taken: tuple[set[int], set[int]]) -> Iterator[Match]:
    """Take the matches in the order of their ties, each figure once, those of different things left out."""
    sure = [m for m in matches if m.tie.check.result is not Result.FAILED]
    for match in sorted(sure, key=_rank):
        if _free(match, taken):
            taken[0].add(match.first)
            taken[1].add(match.second)
            yield match


def _free(match: Match, taken: tuple[set[int], set[int]]) -> bool:
    return match.first not in taken[0] and match.second not in taken[1]


def _alone(matches: Sequence[Match], pair: Pair) -> list[Match]:
    """Tie anew the figures that alone of their dimension are left over on both sides."""
    found: list[Match] = []
    for match in matches:
        one, other = pair.first.figures[match.first], pair.second.figures[match.second]
        rivals = sum(pair.first.figures[m.first].dimension == one.dimension for m in matches)
        if rivals == 1:
            match = match._replace(tie=tie(one, other, pair, alone=True))  # noqa: PLW2901
        found.append(match)
    return found


def _rank(match: Match) -> tuple[bool, float, int, int]:
    return (
        match.values.relation is not Relation.SAME,
        -match.tie.strength,
        match.first,
        match.second,
    )


def _matches(pair: Pair) -> Iterator[Match]:
    for at, one in enumerate(pair.first.figures):
        for other_at, other in enumerate(pair.second.figures):
            if (
                one.dimension == other.dimension not in (GROUP, MEMBER)
                and one.quantity
                and other.quantity
            ):
                if one.denied or other.denied:
                    continue
                values = relate(one, other)
                fits = values.relation is Relation.SAME
                yield Match(at, other_at, tie(one, other, pair, same=fits), values)


def _finding(match: Match, pair: Pair) -> Finding:
    one, other = pair.first.figures[match.first], pair.second.figures[match.second]
    check, values = match.tie.check, match.values
    relation, reason = values.relation, values.reason
    if check.result is Result.FAILED or relation is Relation.APART:
        relation, reason = Relation.APART, "measure"
        check = _apart(check)
    elif relation is Relation.CLASH and _is_part(one, other, pair):
        relation, reason = Relation.STANDS, "part"
    elif relation is Relation.STANDS and _two_bounds(one, other) and _alike(pair):
        relation, reason = Relation.CLASH, "bounds"
    return Finding(
        rule="numbers",
        kind=_kind(relation, reason, values),
        relation=relation,
        reason=reason,
        first=(one.start, one.end),
        second=(other.start, other.end),
        because=explain.figures(pair, (one, other), relation, reason),
        checks=(check, _value_check(one, other, relation, reason)),
        figures=(match.first, match.second),
        strength=min(1.0, 0.4 + match.tie.strength / 6),
        remarks=explain.remarks(one, other),
    )


def _kind(relation: Relation, reason: str, values: Values) -> Kind | None:
    if relation is not Relation.CLASH:
        return None
    return Kind.BOUND if reason == "bounds" else values.kind


def _apart(check: Check) -> Check:
    return Check(Gate.MEASURE, Result.FAILED, check.first, check.second, check.detail)


def _two_bounds(one: Figure, other: Figure) -> bool:
    """Tell whether two tolls are bound alike by different numbers: "at least 800" and "at least 607" killed.

    Both can hold, but two reports of one toll seldom mean that; it is a clash if each says as much as it knows. Of what
    does not grow ("at least 800 shops", "at least 607 shops") both are taken to hold, unless they lie MANIFOLD apart.
    """
    ours, theirs = one.quantity, other.quantity
    if ours is None or theirs is None:
        return False
    if ours.bound is Bound.RANGE and theirs.bound is Bound.RANGE:
        return (ours.low, ours.high) != (theirs.low, theirs.high)
    if ours.bound not in ONE_SIDED:
        return False
    if ours.bound is not theirs.bound:
        return False
    if one.value is None or other.value is None:
        return _disjoint(ours.suggests, theirs.suggests)
    far = explain.FAR if wording.GROWING in (one.nature, other.nature) else MANIFOLD
    return explain.far_apart(one, other, far)


def _disjoint(
    ours: tuple[float | None, float | None], theirs: tuple[float | None, float | None]
) -> bool:
    """Tell whether two wordings suggest numbers of which none is the same: "a few hundred" and "tens of thousands"."""
    return any(
        low is not None and high is not None and high < low
        for low, high in ((ours[0], theirs[1]), (theirs[0], ours[1]))
    )


def _alike(pair: Pair) -> bool:
    most, least = pair.alignment.most, pair.alignment.least
    if least >= MUCH or most >= NEARLY_ALL:
        return True
    return least >= PARTLY and (most >= MUCH or lay(pair).together > 0)


def _value_check(one: Figure, other: Figure, relation: Relation, reason: str) -> Check:
    if reason == "bounds":
        return Check("bound", Result.ASSUMED, one.text, other.text, explain.VALUES[reason])
    result = Result.FAILED if relation is Relation.CLASH else Result.PASSED
    return Check("value", result, one.text, other.text, explain.value(one.text, other.text, reason))


def _is_part(one: Figure, other: Figure, pair: Pair) -> bool:
    """Tell whether one counts some of what the other counts: four policemen of sixteen people, staff of one country."""
    for part, whole in ((one, other), (other, one)):
        some = part.person and not part.anyone and part.nature != wording.RECURRING
        some = some and _told_as_part(part, whole, pair)
        same = bool(part.measures) and part.measures[0] in whole.measures
        if some and same and whole.anyone and _less(part, whole):
            return True
        counted = part.dimension == "count"
        if counted and part.change and whole.total and _less(part, whole):
            return True
    if any(_within(a, b) and _less(a, b) for a, b in ((one, other), (other, one))):
        return one.nature != wording.RECURRING != other.nature
    if _rest(one, other, pair) or any(
        _less(a, b) and is_portion(a, b, pair) for a, b in ((one, other), (other, one))
    ):
        return True
    placed = (_placed(pair.first, pair.second), _placed(pair.second, pair.first))
    if placed[0] == placed[1] or one.dimension == "%":
        return False
    part, whole = (one, other) if placed[0] else (other, one)
    return part.nature == wording.RECURRING and _less(part, whole)


def _placed(side: Features, other: Features) -> bool:
    """Tell whether a side names a place of which the other says nothing."""
    return any(
        other.keys.isdisjoint(word for word in parts_of(place.text)) for place in side.places
    )


def _told_as_part(part: Figure, whole: Figure, pair: Pair) -> bool:
    """Tell whether a count of some sort of people is of a part: one says so, or it is of few of them.

    Of 31 killed and 23 passengers killed, both tell the toll; four policemen among 16 killed are a part.
    """
    tokens = (pair.first.statement.sentence.tokens, pair.second.statement.sentence.tokens)
    told = any(token.norm in PARTS for side in tokens for token in side)
    low, high = part.value or part.low or 0.0, whole.value or whole.high or whole.low or 0.0
    return told or low < FEW * high


def _rest(one: Figure, other: Figure, pair: Pair) -> bool:
    """Tell whether one is what is left of the other: two of the five charges dismissed, three charges."""
    sides = ((one, other, pair.first.figures), (other, one, pair.second.figures))
    for whole, left, figures in sides:
        some = next((f for f in figures if f.some and f.dimension == whole.dimension), None)
        if whole.whole and some is not None and None not in (whole.value, some.value, left.value):
            return equal((whole.value or 0.0) - (some.value or 0.0), left.value)
    return False


def _within(part: Figure, whole: Figure) -> bool:
    """Tell whether the time of one figure lies within the time of the other: in 2003, since 1993."""
    inner, outer = part.period, whole.period
    if inner is None or outer is None or not (inner.first or inner.last):
        return False
    if not (outer.first or outer.last) or (inner.first, inner.last) == (outer.first, outer.last):
        return False
    starts = outer.first is None or (inner.first is not None and outer.first <= inner.first)
    ends = outer.last is None or (inner.last is not None and inner.last <= outer.last)
    return starts and ends


def _less(part: Figure, whole: Figure) -> bool:
    low = part.low if part.low is not None else part.value
    high = whole.high if whole.high is not None else whole.value
    return low is not None and (high is None or low < high)
