"""Which comparisons are worth telling, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..comparing import CLASHES, STRONGEST
from ..words import Outcome

if TYPE_CHECKING:
    from ..comparing import Comparison

SHOWN = CLASHES | {Outcome.UPDATED}
"""What a checker has to see; all else is folded away."""

WITHIN = 0.85
"""What is left of a score within one article: one seldom contradicts itself."""

TRIVIAL = 0.13
"""Statements that are not about the same and score less have only a word or two in common."""

FOLDED = {Outcome.NOT_COMPARABLE: 2}
FOLDED_ELSE = 4
"""How many pairs of each other outcome are kept for one passage: the best ones, and few of what is of two things."""

_RANK = {outcome: at for at, outcome in enumerate(STRONGEST)}


def is_worth(result: Comparison) -> bool:
    """Tell whether two that do not clash are worth telling of: not where only a word or two speaks of the same."""
    apart = result.outcome is Outcome.NOT_COMPARABLE
    return bool(result.rule) and (not apart or result.score >= TRIVIAL)


def place(outcome: Outcome, score: float) -> float:
    """Return where a pair comes in a list, the highest first: by outcome, the strongest first, then by score."""
    return len(STRONGEST) - _RANK[outcome] + score
