"""How the order of a project's suggestions stands: which one is in force, and what there is to learn another from.

What the checker said of it stands among the project's settings, journaled: ORDER is "usual" where nothing is to be learned,
SINCE the moment before which decisions count for nothing, WEIGHTS the text of weights that were brought in. What was
learned is derived, and stands beside the suggestions whose places it gave. So a project is in the same order on another
machine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..records import record
from ..store import suggestion_order
from ..store.support import project_settings
from ..words import Outcome

if TYPE_CHECKING:
    from ..store.project import Project

ORDER, SINCE, WEIGHTS = "order", "order_since", "order_weights"
"""The settings of a project that say what its order is to rest on."""
USUAL = "usual"
LISTED = (Outcome.CONTRADICTS, Outcome.DISPUTED, Outcome.LIKELY, Outcome.UPDATED)
"""What is put in order: clashes and updates, as `worth.SHOWN` has them, without loading what compares."""
NEEDED = 20
"""So many decisions are enough to learn from, ..."""
EACH = 5
"""... with so many of those that were wanted and of those that were not among them (`tests/quality/measure_order.py`)."""
AGAIN = 5
"""Decisions after which it is worth learning anew."""


@record
class Standing:
    """How the order of a project stands.

    `in_force`: the list is in an order learned from `learned_from` decisions, or, where that is 0, in one brought in.
    `decided` is how many decisions there are to learn from, of which `wanted` accepted a clash or an update; `enough` says
    whether those will do. `is_on`: the checker has not asked for the usual order. `is_brought`: weights were brought in, and
    `is_as_brought`: they are those in force.
    """

    in_force: bool
    learned_from: int
    decided: int
    wanted: int
    is_on: bool
    is_brought: bool
    is_as_brought: bool

    @property
    def needed(self) -> tuple[int, int]:
        """How many decisions are needed to learn from, and how many of either kind among them."""
        return NEEDED, EACH

    @property
    def enough(self) -> bool:
        """Whether there are decisions enough to learn an order from."""
        return self.decided >= NEEDED and min(self.wanted, self.decided - self.wanted) >= EACH

    @property
    def is_wanted(self) -> bool:
        """Whether the list is to be in another order than the usual one."""
        return self.is_on and (self.enough or self.is_brought)

    @property
    def is_due(self) -> bool:
        """Whether another order than that in force is at hand: enough was decided since, or the checker asked for another."""
        if not (self.is_wanted and self.in_force):
            return self.is_wanted or self.in_force
        if not self.enough:
            return not self.is_as_brought
        return not self.learned_from or abs(self.decided - self.learned_from) >= AGAIN


def standing(project: Project) -> Standing:
    """Return how the order of a project stands."""
    said, there = Said(project), suggestion_order.learned(project)
    decided, wanted = suggestion_order.tallied(project, LISTED, since=said.since)
    return Standing(
        in_force=there is not None,
        learned_from=there.decisions if there else 0,
        decided=decided,
        wanted=wanted,
        is_on=said.is_on,
        is_brought=bool(said.brought),
        is_as_brought=there is not None and there.weights == said.brought,
    )


class Said:
    """What the checker said of the order of a project."""

    def __init__(self, project: Project) -> None:
        told = project_settings(project)
        self.since = str(told.get(SINCE, ""))
        self.is_on = told.get(ORDER) != USUAL
        self.brought = str(told.get(WEIGHTS, ""))
