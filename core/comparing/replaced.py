"""Whether the later of two figures replaces the earlier one: a toll that grew, a count under way, a level told anew."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from ..reading.parts import Direction, Granularity
from ..reading.predicates import innermost
from . import explain, timing, wording
from .parts import Relation

if TYPE_CHECKING:
    from datetime import date

    from .features import Features
    from .figures import Figure
    from .pair import Pair
    from .parts import Finding

VALUES = frozenset({"number", "bound", "bounds"})
"""What a figure that was told anew differs by."""
FALLING = frozenset({"missing", "stranded", "without power"})
"""Measures of which the number grows and falls while people look for those they count."""
UNDER_WAY = frozenset({"still", "now"})
"""Words of the later of two figures of one count."""
FINE = frozenset({Granularity.DAY, Granularity.TIME})
COUNTED = frozenset({"count", "bare", "%"})
SOON = timedelta(days=31)
"""How far apart two figures of one count under way are told at most."""


def order(pair: Pair, figures: tuple[Figure, Figure] | None) -> int:
    """Return -1 where the second was told later, 1 where the first was, 0 where it is not known.

    The days of saying tell it first, then the words for a toll that rose, then the days the figures are of, last those on
    which the articles were written. Of articles without dates nothing is known.
    """
    told = timing.order(pair)
    one, other = pair.first.statement.written, pair.second.statement.written
    if told or figures is None or one is None or other is None:
        return told
    rose = figures[0].direction is Direction.UP, figures[1].direction is Direction.UP
    if rose[0] != rose[1]:
        return 1 if rose[0] else -1
    days = _day(figures[0]), _day(figures[1])
    early, late = days if days[0] is not None and days[1] is not None else (one, other)
    if early is None or late is None or early == late:
        return 0
    return -1 if early < late else 1


def _day(figure: Figure) -> date | None:
    """Return the day a figure is of, None where it tells none."""
    told = figure.period
    return told.last if told is not None and told.granularity in FINE else None


def replaces(pair: Pair, finding: Finding, figures: tuple[Figure, Figure] | None) -> bool:
    """Tell whether the later figure replaces the earlier one."""
    if figures is None or finding.reason not in VALUES:
        return False
    way = order(pair, figures if _counts(figures) else None)
    if not way or not _soon(pair):
        return False
    early, late = figures if way < 0 else figures[::-1]
    before, after = (pair.first, pair.second) if way < 0 else (pair.second, pair.first)
    if any(f.nature == wording.RECURRING for f in figures):
        level = all(f.period is None for f in figures) and _moves(late)
        return finding.relation is Relation.CLASH and level
    far = 1.0 if finding.relation is Relation.CLASH else explain.FAR
    grown = _least(early) * far < _least(late)
    if wording.GROWING in (early.nature, late.nature):
        return grown or (_falls(early, late) and finding.relation is Relation.CLASH)
    looked_for = _has(after, UNDER_WAY) and not _has(before, UNDER_WAY)
    running = grown and late.dimension in COUNTED and _so_far(before, early)
    return finding.relation is Relation.CLASH and (looked_for or running)


def _counts(figures: tuple[Figure, Figure]) -> bool:
    return all(f.dimension in COUNTED for f in figures)


def _soon(pair: Pair) -> bool:
    one, other = pair.first.statement.said_last, pair.second.statement.said_last
    return one is None or other is None or abs(one - other) <= SOON


def _moves(late: Figure) -> bool:
    """Tell whether a figure is told as where something has got to: fell to 6.0 billion."""
    return late.direction is not None and not late.step and late.dimension != "%"


def _falls(early: Figure, late: Figure) -> bool:
    return bool(FALLING & set(early.measures[:1]) & set(late.measures[:1]))


def _has(side: Features, words: frozenset[str]) -> bool:
    return any(token.norm in words for token in side.statement.sentence.tokens)


def _so_far(side: Features, figure: Figure) -> bool:
    """Tell whether a figure is told in the perfect: has counted 94 percent of the ballots."""
    sentence = side.statement.sentence
    clause = innermost(sentence, figure.at)
    if clause is None or clause.verb < 1:
        return False
    return any(t.norm in ("has", "have") for t in sentence.tokens[clause.first : clause.verb])


def _least(figure: Figure) -> float:
    """Return the number that a figure states, or the least that it allows."""
    return figure.value if figure.value is not None else figure.low or 0.0
