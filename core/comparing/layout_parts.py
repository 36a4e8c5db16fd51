"""What a comparison looks like, as plain data: values on an axis, periods on another, words side by side, what is asked.

Places on an axis are numbers: those of the common unit, or proleptic days (`date.toordinal`).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from .parts import Result

if TYPE_CHECKING:
    from datetime import date

    from ..reading.parts import Basis, Granularity
    from .parts import Question

Whose = Literal["first", "second"]
Ends = tuple[float | None, float | None]


@dataclass(frozen=True, slots=True)
class Axis:
    """A stretch of numbers from `low` to `high`, with ticks and their words; `log`: equal steps are equal ratios."""

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]
    log: bool = False

    def at(self, value: float) -> float:
        """Return where a value stands, from 0 at the low end to 1 at the high one; those beyond stand at the ends."""
        if self.log:
            if value <= 0:
                return 0.0
            low, high, value = math.log(self.low), math.log(self.high), math.log(value)
        else:
            low, high = self.low, self.high
        share = (value / 2 - low / 2) / (
            high / 2 - low / 2
        )  # halves, for the whole can be too large a number
        return min(1.0, max(0.0, share))


@dataclass(frozen=True, slots=True)
class Mark:
    """A value on the number line, in the common unit.

    `text` is the value as printed, `words` the same in the common unit ("more than 13"). `allows` is what the wording
    allows, None where it is open; `suggests` the narrower stretch in which it is usually said; `rounds` what a plain number
    may have been rounded from. `value` is the number stated, None for a range. `meaning` says what a bound allows and
    suggests, "" where that is no more than the number.
    """

    whose: Whose
    text: str
    words: str
    value: float | None
    allows: Ends
    suggests: Ends
    rounds: Ends
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class NumberLine:
    """Values in one unit (its symbol, "" for counts) on one axis; `apart` says how far they differ, `note` all that a reader must know."""

    marks: tuple[Mark, ...]
    axis: Axis
    unit: str
    apart: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A period on the time line: the days that a value or an event is told of, both inclusive, None where open or not known.

    `text` is the period as printed, "" where none was. `said_first` and `said_last` are the days on which it can have been
    said. `words` tells the period with how it came to be known: "last year: 2024, counted from the date of the article".
    `by_hand`: the user settled it.
    """

    whose: Whose
    text: str
    first: date | None
    last: date | None
    granularity: Granularity | None
    basis: Basis | None
    words: str
    said_first: date | None = None
    said_last: date | None = None
    by_hand: bool = False

    @property
    def known(self) -> bool:
        """Whether it has a place on the line."""
        return self.first is not None or self.last is not None


@dataclass(frozen=True, slots=True)
class TimeLine:
    """Periods on one axis of days."""

    stretches: tuple[Stretch, ...]
    axis: Axis


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of two texts laid together: in both, or in one of them only."""

    text: str
    where: Literal["same", "first", "second"]


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One check in words. `name` is that of the check, "speaker" for who says it."""

    name: str
    result: Result
    words: str


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer as a button: the value that settles the question, and the words on the button."""

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that a comparison leaves open, its likeliest answers, and why it is asked.

    `typed` tells whether a date may be typed as well, as `values.parse_date` reads it; else the choices are all.
    `settled` is the value that the user answered with, "" while the question is open. `result` tells what stands now: the
    answer is assumed, or what was read says yes or no.
    """

    key: Question
    question: str
    why: str
    choices: tuple[Choice, ...]
    typed: bool
    settled: str = ""
    result: Result = Result.ASSUMED


@dataclass(frozen=True, slots=True)
class Layout:
    """All that is drawn of a comparison; None or () where there is nothing of a sort to draw."""

    numbers: NumberLine | None
    times: TimeLine | None
    words: tuple[Piece, ...]
    checks: tuple[CheckLine, ...]
    questions: tuple[Asked, ...]
