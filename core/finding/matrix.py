"""Values that articles tell of one thing are joined into rows: pairs that were compared are the joints.

A row grows from its surest pairs on. It never holds two values that were read to be of different things, two of different
dimensions, two of one sentence, or two that recur and are of different periods; where a chain of pairs would bring such
two together, it parts at its weakest pair.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from ..records import record
from ..words import Dismissal, Outcome, Verdict
from .shared import JOINING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from .told import Told

Spot = tuple[int, int, int]
"""Where a value stands: a version, and [start, end) in code points of its text."""

_SUREST = (
    Outcome.AGREES,
    Outcome.CONTRADICTS,
    Outcome.DISPUTED,
    Outcome.UPDATED,
    Outcome.COMPATIBLE,
    Outcome.LIKELY,
)
_BREATH = 200
_RANK = {outcome: at for at, outcome in enumerate(_SUREST)}

DISMISSED: dict[str, Outcome] = {
    Dismissal.FIGURE.value: Outcome.NOT_COMPARABLE,
    Dismissal.PERIOD.value: Outcome.NOT_COMPARABLE,
    Dismissal.PLACE.value: Outcome.NOT_COMPARABLE,
    Dismissal.SAME.value: Outcome.AGREES,
}
"""What a dismissal says of two values, by its reason."""


@record
class Pairing:
    """Two values that were compared, and the outcome that counts; `checked` where a checker said so.

    `suggestion_id` is the suggestion that tells of them.
    """

    suggestion_id: int
    first: Spot
    second: Spot
    outcome: Outcome
    score: float = 0.0
    checked: bool = False


@record
class Value:
    """A value with what keeps it out of rows: `passage` names the sentence it stands in."""

    told: Told
    passage: tuple[int, int]


@record
class Decided:
    """What a checker decided of a suggestion: the verdict, an outcome of their own, and the reason as it is kept."""

    verdict: Verdict
    outcome: Outcome | None = None
    reason: str = ""


@record
class Group:
    """The values of one row in the order of their places, and the pairs among them that join."""

    spots: tuple[Spot, ...]
    pairings: tuple[Pairing, ...]


def judged(machine: Outcome, decided: Decided | None, *, main: bool) -> tuple[Outcome, bool]:
    """Return the outcome that counts for two values of a suggestion, and whether a checker said so.

    `main`: the suggestion rests on these two. What a checker says of it says nothing of further values in the two
    passages, but that passages of two events have none in common. A pair that was dismissed for no reason that tells of
    the values counts no more, whichever way.
    """
    if decided is None or decided.verdict is Verdict.LATER:
        return machine, False
    outcome = decided.outcome or machine
    if decided.verdict is Verdict.DISMISSED:
        outcome = DISMISSED.get(decided.reason.partition(":")[0], Outcome.UNKNOWN)
        if decided.reason.startswith(Dismissal.PLACE):
            return outcome, True
    elif outcome is Outcome.NOT_COMPARABLE:
        return outcome, True
    return (outcome, True) if main else (machine, False)


def groups(
    pairings: Iterable[Pairing],
    values: Mapping[Spot, Value],
    origins: Mapping[Spot, Spot] | None = None,
) -> list[Group]:
    """Return the rows that pairs of values make, each of two values or more, in the order of their first places.

    `values` has every value of a pair. `origins` gives for a value of a copied passage the one it is a copy of, which
    stands for it. The order in which pairs come makes no difference.
    """
    found = [group for group in grouped(pairings, values, origins or {}) if group is not None]
    return sorted(found, key=lambda group: group.spots)


def grouped(
    pairings: Iterable[Pairing], values: Mapping[Spot, Value], origins: Mapping[Spot, Spot]
) -> Iterator[Group | None]:
    """Give the rows of `groups` one by one, in any order, and None for a breath whenever a millisecond or so has gone."""
    best: dict[tuple[Spot, Spot], Pairing] = {}
    for pairing in pairings:
        _settle(best, pairing, origins)
        if len(best) % _BREATH == 0:
            yield None
    joined = _Joined(values)
    joining = [pairing for pairing in best.values() if pairing.outcome in JOINING]
    apart = [pairing for pairing in best.values() if pairing.outcome is Outcome.NOT_COMPARABLE]
    yield from _each(apart, joined.keep_apart)
    yield from _each(sorted(joining, key=_weakest_last), joined.join)
    inside: dict[Spot, list[Pairing]] = defaultdict(list)
    for pairing in joining:
        root = joined.root(pairing.first)
        if root == joined.root(pairing.second):
            inside[root].append(pairing)
    for root, some in inside.items():
        yield Group(tuple(sorted(joined.members(root))), tuple(sorted(some, key=_by_place)))


def _each(pairings: Sequence[Pairing], do: Callable[[Spot, Spot], None]) -> Iterator[None]:
    for at, pairing in enumerate(pairings):
        do(pairing.first, pairing.second)
        if at % _BREATH == 0:
            yield


def _settle(
    best: dict[tuple[Spot, Spot], Pairing], pairing: Pairing, origins: Mapping[Spot, Spot]
) -> None:
    """Keep one pair for each two values: what a checker said goes before the machine's word, the surer before others."""
    first, second = (origins.get(spot, spot) for spot in (pairing.first, pairing.second))
    if first == second:
        return
    if origins:
        pairing = replace(pairing, first=first, second=second)
    key = (first, second) if first < second else (second, first)
    there = best.get(key)
    if there is None or _precedence(pairing) < _precedence(there):
        best[key] = pairing


def _precedence(pairing: Pairing) -> tuple[bool, bool, tuple[bool, int, float, int]]:
    apart = pairing.outcome is Outcome.NOT_COMPARABLE
    return not pairing.checked, not apart, _strength(pairing)


def _strength(pairing: Pairing) -> tuple[bool, int, float, int]:
    rank = _RANK.get(pairing.outcome, len(_RANK))
    return not pairing.checked, rank, -pairing.score, pairing.suggestion_id


def _weakest_last(pairing: Pairing) -> tuple[tuple[bool, int, float, int], Spot, Spot]:
    return _strength(pairing), *_by_place(pairing)


def _by_place(pairing: Pairing) -> tuple[Spot, Spot]:
    return min(pairing.first, pairing.second), max(pairing.first, pairing.second)


class _Joined:
    """Sets of values that are joined, each with what it must not meet. The larger of two sets takes in the smaller."""

    def __init__(self, values: Mapping[Spot, Value]) -> None:
        self._values = values
        self._parent: dict[Spot, Spot] = {}
        self._members: dict[Spot, list[Spot]] = {}
        self._apart: dict[Spot, set[Spot]] = {}
        self._passages: dict[Spot, set[tuple[int, int]]] = {}
        self._period: dict[Spot, tuple[str, str]] = {}

    def root(self, spot: Spot) -> Spot:
        """Return the value that stands for the set of this one."""
        if spot not in self._parent:
            self._begin(spot)
        while self._parent[spot] != spot:
            self._parent[spot] = spot = self._parent[self._parent[spot]]
        return spot

    def members(self, root: Spot) -> Sequence[Spot]:
        """Return all values of a set."""
        return self._members[root]

    def keep_apart(self, one: Spot, other: Spot) -> None:
        """Let two values, which are not joined yet, never be."""
        one, other = self.root(one), self.root(other)
        self._apart[one].add(other)
        self._apart[other].add(one)

    def join(self, one: Spot, other: Spot) -> None:
        """Join the sets of two values, unless that would bring together what is apart."""
        large, small = self.root(one), self.root(other)
        if len(self._members[large]) < len(self._members[small]):
            large, small = small, large
        known = [_period(self._values[spot].told) for spot in (one, other)]
        if large != small and self._may_meet(large, small, compared=None not in known):
            self._take_in(large, small)

    def _begin(self, spot: Spot) -> None:
        value = self._values[spot]
        self._parent[spot] = spot
        self._members[spot] = [spot]
        self._apart[spot] = set()
        self._passages[spot] = {value.passage}
        if period := _period(value.told):
            self._period[spot] = period

    def _may_meet(self, one: Spot, other: Spot, *, compared: bool) -> bool:
        """Tell whether two sets may be joined; `compared`: the periods of the two values were laid beside each other."""
        ours, theirs = self._values[one].told, self._values[other].told
        periods = self._period.get(one), self._period.get(other)
        return (
            ours.dimension == theirs.dimension
            and other not in self._apart[one]
            and self._passages[one].isdisjoint(self._passages[other])
            and (compared or None in periods or periods[0] == periods[1])
        )

    def _take_in(self, large: Spot, small: Spot) -> None:
        self._parent[small] = large
        self._members[large] += self._members.pop(small)
        self._passages[large] |= self._passages.pop(small)
        if small in self._period:
            self._period[large] = self._period.pop(small)
        for other in self._apart.pop(small):
            self._apart[other].discard(small)
            self._apart[other].add(large)
            self._apart[large].add(other)


def _period(told: Told) -> tuple[str, str] | None:
    """Return the days a value is of, where they are read and tell it from others of its row."""
    if not told.recurs or told.assumed or not (told.first and told.last):
        return None
    return told.first, told.last
