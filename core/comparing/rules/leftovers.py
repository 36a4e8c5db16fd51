"""What is left over: two sentences that say much the same, with the same numbers but for one on each side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...words import Kind
from .. import explain
from ..parts import Check, Finding, Gate, Relation, Result
from ..stated import lay
from ..ties import parted
from ..values import relate
from .numbers import aligned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..figures import Figure
    from ..pair import Pair

MUCH = 0.5  # how much of one side the other must say
SOME = 0.35  # and how much the other way,
NEARLY_ALL = 0.9  # but where one side says nearly all of the other
SURE = 2
"""From so many numbers that go together on, nothing else needs to say that two are of the same thing."""
UNITLESS = frozenset({"count", "bare"})


def leftovers(pair: Pair) -> Iterator[Finding]:
    """Give a finding where all numbers but one of each side go together, and these two cannot both hold."""
    most, least = pair.alignment.most, pair.alignment.least
    if most < MUCH or (least < SOME and most < NEARLY_ALL):
        return
    found = lay(pair)
    if not found.together or len(found.first) != 1 or len(found.second) != 1:
        return
    at, other_at = found.first[0], found.second[0]
    if any(m.first == at or m.second == other_at for m in aligned(pair)):
        return
    one, other = pair.first.figures[at], pair.second.figures[other_at]
    if _clash(one, other, sure=found.together >= SURE):
        yield _finding(one, other, (at, other_at))


def _clash(one: Figure, other: Figure, *, sure: bool) -> bool:
    unlike = one.dimension != other.dimension
    if unlike and not UNITLESS & {one.dimension, other.dimension} and not _one_word(one, other):
        return False
    if one.denied or other.denied or (parted(one, other) and not sure):
        return False
    return unlike or relate(one, other).relation is Relation.CLASH


def _one_word(one: Figure, other: Figure) -> bool:
    """Tell whether two figures are told with one word for the unit: 120 points and 150 points."""
    return one.text.split()[1:] == other.text.split()[1:] != []


def _finding(one: Figure, other: Figure, figures: tuple[int, int]) -> Finding:
    texts = (one.text, other.text)
    detail = "All other numbers go together, and these two are left over."
    return Finding(
        rule="leftovers",
        kind=Kind.NUMBER,
        relation=Relation.CLASH,
        reason="number",
        first=(one.start, one.end),
        second=(other.start, other.end),
        because=f"The first says {texts[0]}, the second {texts[1]}, in sentences that say much the same.",
        checks=(
            Check(Gate.MEASURE, Result.PASSED, *texts, detail),
            Check("value", Result.FAILED, *texts, explain.value(*texts, "number")),
        ),
        figures=figures,
        strength=0.5,
    )
