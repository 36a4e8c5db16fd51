"""How far two statements speak of the same things: their words laid beside each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..reading.parts import NameKind
from . import naming

if TYPE_CHECKING:
    from ..reading.parts import Name
    from .content import Word
    from .features import Features


@dataclass(frozen=True, slots=True)
class Alignment:
    """What two statements share.

    `first` and `second` are the shares of each one's words, by weight, that the other has too (0 to 1); `only_first` and `only_second` are the words that the other has not; `shared` is the smaller of the
    weights in common; `plain` is the greater share of the words that are no names: a report may call "the film" what
    another calls by name. `variants` holds the names that only are spelt in two ways; their words count as shared.
    """

    first: float
    second: float
    shared: float
    plain: float
    only_first: tuple[Word, ...]
    only_second: tuple[Word, ...]
    variants: tuple[tuple[Name, Name], ...] = ()

    @property
    def least(self) -> float:
        """The coverage of the statement that is covered less."""
        return min(self.first, self.second)

    @property
    def most(self) -> float:
        """The coverage of the statement that is covered more: near 1 where one says all of the other, and more."""
        return max(self.first, self.second)


def align(first: Features, second: Features) -> Alignment:
    """Lay the words of two statements beside each other. Words meet under a common key; a word may meet several.

    Names that are spelt in two ways or two scripts meet too.
    """
    ours, theirs = first.keys, second.keys
    only_first = tuple([word for word in first.words if word.keys.isdisjoint(theirs)])
    only_second = tuple([word for word in second.words if word.keys.isdisjoint(ours)])
    variants = _variants(first, second, only_first, only_second)
    if variants:
        only_first = _without(only_first, [one for one, _ in variants])
        only_second = _without(only_second, [other for _, other in variants])
    missing_first = sum([word.weight for word in only_first])
    missing_second = sum([word.weight for word in only_second])
    return Alignment(
        1 - missing_first / first.total if first.total else 0.0,
        1 - missing_second / second.total if second.total else 0.0,
        min(first.total - missing_first, second.total - missing_second),
        max(_plain(first, only_first), _plain(second, only_second)),
        only_first,
        only_second,
        variants,
    )


def _variants(
    first: Features, second: Features, only_first: tuple[Word, ...], only_second: tuple[Word, ...]
) -> tuple[tuple[Name, Name], ...]:
    """Return the names left on both sides that are one name spelt in two ways."""
    ours = _left(first, only_first)
    theirs = _left(second, only_second) if ours else ()
    return tuple(
        (one, other)
        for one in ours
        for other in theirs
        if one.kind is other.kind
        and naming.verdict(one.text, other.text, one.kind) in ("same", "variant")
    )


def _left(side: Features, words: tuple[Word, ...]) -> list[Name]:
    """Return the names of a side, offices left out, of which a word is among some."""
    starts = {word.start for word in words if word.name}
    return [
        name
        for name in side.names
        if name.kind is not NameKind.ROLE and not starts.isdisjoint(range(name.start, name.end))
    ]


def _inside(word: Word, name: Name) -> bool:
    return name.start <= word.start < name.end


def _without(words: tuple[Word, ...], names: list[Name]) -> tuple[Word, ...]:
    return tuple(word for word in words if not any(_inside(word, name) for name in names))


def _plain(side: Features, only: tuple[Word, ...]) -> float:
    """Return the share of a side's words without names that the other side has too."""
    missing = sum([word.weight for word in only if not word.name])
    return 1 - missing / side.plain if side.plain else 0.0
