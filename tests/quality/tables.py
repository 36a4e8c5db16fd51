"""What a measurement of the engine gives: tables of named shares, with what was missed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One measured share: what it is of, its value from 0 to 1, how many cases it rests on, and the goal, if there is one."""

    what: str
    value: float
    cases: int
    goal: float | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Measurements on one set. `use` says what the set was for: "tuned on", "held out" or "reported only"."""

    title: str
    use: str
    rows: tuple[Row, ...]
    misses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of what was found rightly, found wrongly and missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was found."""
        found = self.right + self.wrong
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        """The share of what is there that was found; 1 where nothing is there."""
        there = self.right + self.missed
        return self.right / there if there else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0
