"""What a comparison gives, as plain data: an outcome, the checks that led to it, and what it took for granted.

Spans are code points of the text that the statement was read from, half-open.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ..words import Kind, Outcome

Span = tuple[int, int]
Days = tuple["date", "date"]

ENGINE = "1"
"""The version of the rules. It changes with anything that can change an outcome."""


class Result(StrEnum):
    """How a check ended."""

    PASSED = "passed"
    FAILED = "failed"
    ASSUMED = "assumed"


class Gate(StrEnum):
    """What two statements must have in common before their values can clash: the names of the checks of the gate."""

    EVENT = "event"
    MEASURE = "measure"
    ENTITY = "entity"
    PLACE = "place"
    PERIOD = "period"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: its name, how it ended, what each side says of it ("" for nothing), and a plain sentence."""

    name: str
    result: Result
    first: str
    second: str
    detail: str


class Question(StrEnum):
    """What a user can settle. The name is stable: `Settled` has a field of the same name for each."""

    FIRST_PERIOD = "first_period"
    SECOND_PERIOD = "second_period"
    FIRST_DATE = "first_date"
    SECOND_DATE = "second_date"
    SAME_EVENT = "same_event"
    SAME_PLACE = "same_place"
    SAME_ENTITY = "same_entity"
    SAME_MEASURE = "same_measure"
    SAME_PERIOD = "same_period"


@dataclass(frozen=True, slots=True)
class Assumption:
    """Something that a comparison took for granted: which question it leaves open, and the question in plain words."""

    key: Question
    question: str


@dataclass(frozen=True, slots=True)
class Settled:
    """What a user has settled of a comparison; None where they have said nothing.

    `first_period` and `second_period`: the days a figure is about. `first_date` and `second_date`: the days the text can
    have been written on (the text is read anew with them). The rest answer yes or no. `same_names` and
    `different_names` hold pairs of names as written, in either order.
    """

    first_period: Days | None = None
    second_period: Days | None = None
    first_date: Days | None = None
    second_date: Days | None = None
    same_event: bool | None = None
    same_place: bool | None = None
    same_entity: bool | None = None
    same_measure: bool | None = None
    same_period: bool | None = None
    same_names: frozenset[tuple[str, str]] = frozenset()
    different_names: frozenset[tuple[str, str]] = frozenset()

    def turned(self) -> Settled:
        """Return the same answers for the two sides in the other order."""
        return Settled(
            self.second_period,
            self.first_period,
            self.second_date,
            self.first_date,
            self.same_event,
            self.same_place,
            self.same_entity,
            self.same_measure,
            self.same_period,
            self.same_names,
            self.different_names,
        )


NOTHING_SETTLED = Settled()


class Relation(StrEnum):
    """How two values stand to each other, before it is asked whether they are about the same."""

    CLASH = "clash"  # cannot both hold
    SAME = "same"
    STANDS = "stands"  # not the same, and both can hold
    APART = "apart"  # about different things
    LATER = "later"  # the one replaces the other


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule sees in two statements.

    `rule` names the rule; `reason` is one word or two for why ("rounding", "measure", "scale"); `first` and `second` are
    the spans of the two values and `values` their words. `because` is a plain sentence without the gate's words.
    `checks` are those the rule itself made; `figures` holds the indexes of the figures concerned in the features of each
    side, None where it is about no figure. `strength` from 0 to 1 says how sure the rule is by itself. `gated`: whether
    place, entity and period have to be looked at still. `remarks` are worth showing and decide nothing.
    """

    rule: str
    kind: Kind | None
    relation: Relation
    reason: str
    first: Span
    second: Span
    because: str
    checks: tuple[Check, ...] = ()
    figures: tuple[int, int] | None = None
    strength: float = 1.0
    gated: bool = True
    remarks: tuple[str, ...] = ()
    assumptions: tuple[Assumption, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two statements, or two passages, stand to each other.

    `score` from 0 to 1 orders comparisons (see `outcome.score`); `because` is one plain sentence for a checker. `first`
    and `second` are the spans of the two statements, `first_value` and `second_value` those of what the outcome rests on
    (the statements' own where it rests on all of them). `rule` and `reason` tell which rule decided and why, `engine` the
    version of the rules. Checks with the result "assumed" have an `Assumption` each where a user can settle them.
    """

    outcome: Outcome
    kind: Kind | None
    score: float
    because: str
    checks: tuple[Check, ...]
    first: Span
    second: Span
    rule: str
    reason: str
    first_value: Span
    second_value: Span
    assumptions: tuple[Assumption, ...] = ()
    remarks: tuple[str, ...] = ()
    engine: str = ENGINE


GATES = frozenset(Gate)


def failed(checks: Sequence[Check]) -> Check | None:
    """Return the first check of the gate that failed, or None: a rule's own check fails where values clash."""
    return next((c for c in checks if c.result is Result.FAILED and c.name in GATES), None)
