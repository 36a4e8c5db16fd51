"""Putting the suggestions of a project in order, by weights that its decisions teach or that were brought in."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ..jobs import Progress
from ..store import suggestion_order, suggestions
from ..store.suggestion_order import LearnedOrder
from ..words import Outcome
from . import worth
from .order import MOST, example, from_text, learned, neutral, place, to_text, traits_of
from .standing import LISTED, Said, standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..jobs import Job
    from ..store.project import Project
    from ..store.suggestions import Proposed
    from .order import Weights
    from .standing import Standing

_SLICE = 100


def _order(project: Project, told: Standing) -> LearnedOrder | None:
    """Return the order that the list is to be in as things are now, None for the usual one."""
    if not told.is_wanted:
        return None
    said = Said(project)
    if not told.enough:
        return LearnedOrder(said.brought, 0)
    found = suggestion_order.decided(project, LISTED, since=said.since, most=MOST)
    examples = [one for one in map(example, found) if one is not None]
    weights = learned(examples, _weights(said.brought) if said.brought else neutral())
    note = f"Learned from {told.decided} decisions, of which {told.wanted} accepted a clash or an update."
    return LearnedOrder(to_text(weights, [note]), told.decided)


_weights = lru_cache(maxsize=4)(from_text)


def weights_text(project: Project) -> str:
    """Return the weights that the list is ordered by, as text."""
    there = suggestion_order.learned(project)
    return there.weights if there else to_text(neutral())


# Putting suggestions in order -----------------------------------------------------------------------------------------


def put_in_order(project: Project) -> Job[bool]:
    """Learn the order anew from what was decided, and give suggestions their places by it; tell whether it changed.

    Raises ReadOnlyError where the project cannot be written. Closed before its end, it leaves what it did; the next one
    does the rest.
    """
    there = suggestion_order.learned(project)
    order = _order(project, standing(project))
    if order is None:
        if there is not None:
            suggestion_order.put_usual(project, _BEGINS)
        return there is not None
    if there is None or there.weights != order.weights:
        yield from _put_all(project, _weights(order.weights))
    if there != order:
        suggestion_order.put_learned(project, order)
    return there != order


def _put_all(project: Project, weights: Weights) -> Iterator[Progress]:
    ids = suggestion_order.of_outcomes(project, LISTED)
    for done in range(0, len(ids), _SLICE):
        yield Progress(done, len(ids), "Putting in order")
        _put_places(project, ids[done : done + _SLICE], weights)


_BEGINS = {outcome: worth.place(outcome, 0.0) for outcome in Outcome}


def _put_places(project: Project, ids: Iterable[int], weights: Weights) -> None:
    found = suggestion_order.placed(project, ids)
    places = {
        one.id: place(one.outcome, traits_of(one), weights)
        for one in found
        if one.outcome in LISTED
    }
    suggestion_order.put_places(project, places)


def put_found(
    project: Project, found: Sequence[Proposed], *, gone: Iterable[str] = ()
) -> frozenset[int]:
    """Write suggestions as `suggestions.put` says, in the order that the list is in; return the ids."""
    ids = suggestions.put(project, found, gone=gone)
    there = suggestion_order.learned(project) if found else None
    if there is not None:
        _put_places(project, ids, _weights(there.weights))
    return ids
