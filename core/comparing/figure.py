"""A figure of a statement: a number with all that ties it to what it is a figure of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import wording

if TYPE_CHECKING:
    from ..reading.parts import Direction, Period, Quantity


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a statement at [start, end) of the text, with its tokens from `at` to `to`.

    `quantity` is as read, None for a bare number (a score, a vote). `dimension` says with what it can be compared;
    `low` and `high` are what it allows and `value` what it states, in that dimension's unit, None for open; the stated
    number times `factor` plus `offset` gives them.
    `measures` names what it is a figure of (lexicon measures.tsv), the nearest word's first, () where none was found;
    `measured` is that word as written. `nature` is wording.EVENT, GROWING or RECURRING.
    `counted` holds the keys of the noun counted and `noun` its words; `person` and `anyone` tell whether it is a word for
    people, and for people of any sort. `near` holds keys of the words around with a weight that falls with distance, `verb` those of the nearest verb.
    `parts` holds the keys of what
    it is told of a part of ("sales of vaccines", "vaccine sales"); `change` and `total` tell whether that verb tells
    of a change (close, hire) or of how many there are (have). `whole`: it is what another figure is
    a part of ("nine" of "six of nine"), and `some` is that part; `step` and `level`: by how much something changed, and what it is then. `based`: it is what something came from ("from 7%").
    `per`: for each of what it is told ("day" of "1,100 people a day", "time" of "40 at a time"), "" for none. `denied`: a word of denial reaches it. Money for each of something
    has the dimension of money.
    """

    start: int
    end: int
    at: int
    to: int
    text: str
    quantity: Quantity | None
    dimension: str
    value: float | None
    low: float | None
    high: float | None
    factor: float = 1.0
    offset: float = 0.0
    measures: tuple[str, ...] = ()
    measured: str = ""
    nature: str = wording.EVENT
    counted: frozenset[str] = frozenset()
    noun: str = ""
    person: bool = False
    anyone: bool = False
    near: tuple[tuple[frozenset[str], float], ...] = ()
    parts: frozenset[str] = frozenset()
    verb: frozenset[str] = frozenset()
    change: bool = False
    total: bool = False
    based: bool = False
    whole: bool = False
    some: bool = False
    step: bool = False
    level: bool = False
    per: str = ""
    denied: bool = False
    period: Period | None = None
    direction: Direction | None = None
