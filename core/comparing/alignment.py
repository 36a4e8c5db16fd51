"""How far two statements speak of the same things: their words laid beside each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .content import Word
    from .features import Features


@dataclass(frozen=True, slots=True)
class Alignment:
    """What two statements share.

    `first` and `second` are the shares of each one's words, by weight, that the other has too (0 to 1); `only_first` and `only_second` are the words that the other has not; `shared` is the smaller of the
    weights in common; `plain` is the greater share of the words that are no names: a report may call "the film" what
    another calls by name.
    """

    first: float
    second: float
    shared: float
    plain: float
    only_first: tuple[Word, ...]
    only_second: tuple[Word, ...]

    @property
    def least(self) -> float:
        """The coverage of the statement that is covered less."""
        return min(self.first, self.second)

    @property
    def most(self) -> float:
        """The coverage of the statement that is covered more: near 1 where one says all of the other, and more."""
        return max(self.first, self.second)


def align(first: Features, second: Features) -> Alignment:
    """Lay the words of two statements beside each other. Words meet under a common key; a word may meet several."""
    only_first = tuple(word for word in first.words if word.keys.isdisjoint(second.keys))
    only_second = tuple(word for word in second.words if word.keys.isdisjoint(first.keys))
    missing_first = sum(word.weight for word in only_first)
    missing_second = sum(word.weight for word in only_second)
    return Alignment(
        1 - missing_first / first.total if first.total else 0.0,
        1 - missing_second / second.total if second.total else 0.0,
        min(first.total - missing_first, second.total - missing_second),
        max(_plain(first, only_first), _plain(second, only_second)),
        only_first,
        only_second,
    )


def _plain(side: Features, only: tuple[Word, ...]) -> float:
    """Return the share of a side's words without names that the other side has too."""
    missing = sum(word.weight for word in only if not word.name)
    return 1 - missing / side.plain if side.plain else 0.0
