"""The keys under which a statement is found by others that may tell of the same thing.

Two sorts of things are made of a statement, both of whole numbers, the same on every machine and in every run:

- `keys`, for the index: its words that tell something, names in full, figures, what a figure is of together with its unit,
  names together with that, stretches of quotations, days. Two statements with a rare one in common may tell of one thing.
- `profile`, for looking closer: all its words with their weights and the keys under which other words of like meaning meet
  them, and what sorts of figures it has. From two profiles follows about how much two statements share, without reading them.

A key has `KEY_BITS` bits, so that a million different ones seldom meet by chance and SQLite keeps one in six bytes.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from ..comparing.bearers import descriptions, offices
from ..comparing.content import LIGHT
from ..comparing.features import cached
from ..comparing.figure_numbers import GROUP
from ..comparing.frames import frames_of
from ..comparing.stated import SMALL, stated
from ..reading.names.folding import word_of
from ..reading.parts import Granularity, NameKind
from ..text import fold
from .hashing import key
from .signs import from_numbers, signs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from ..comparing.content import Word
    from ..comparing.features import Features
    from ..comparing.figure import Figure
    from ..reading.parts import Statement
    from .signs import Signs

LEVELS = (2.0, 1.0, 0.8, 0.6, 0.5, 0.4, 0.3, 0.2)
"""The weights a word of a profile can have; each word gets the nearest one to what `content.WEIGHTS` gives it."""
TENTHS = 10
"""What the whole weight of a profile is multiplied by."""
TELLING = 0.5
"""The least weight of a word that goes into the index: names, nouns, verbs and adjectives, not those of who said it."""
SHINGLE = 4
"""Words of a quotation that make one key: fewer meet by chance, more miss a quotation that was cut short."""
THINNED = 3
"""One of so many stretches of a quotation becomes a key, the same ones of the same words wherever they stand."""
FEW_NAMES = 2
"""A statement with fewer names than this is a short one: the names its article begins with count for it, too."""
AROUND = 8
"""At most so many of those names, in the order of the alphabet, are joined with what is measured."""
FIGURES, OFFICES = 40, 20
"""The lowest bits of a profile's head stand for the dimensions of its figures, the next for the offices it names."""
DENIED, QUOTED = (1 << FIGURES + OFFICES + at for at in range(2))
"""Bits of a profile's head: a word denies something, something is quoted."""
_SIGNS = 3
"""Where the signs of a profile begin: behind its head, its weight and their number."""


class Keyed(NamedTuple):
    """What finds a statement: its `keys`, each once, in order of their value; its `profile` as `core.finding` reads it.

    The first number of a profile, its head, has a bit for each sort of figure and office in it, DENIED and QUOTED; the
    second is the weight of all its words, in tenths; then come how many signs there are, and the signs (see `signs`). Each other is a
    word's key with its weight, the first key of each word marked, as `entry` makes it. All fit in 64 bits with a sign.
    """

    keys: tuple[int, ...]
    profile: tuple[int, ...]


class Sketch(NamedTuple):
    """What a profile tells at once: its head, the weight of all its words, its signs."""

    head: int
    whole: float
    signs: Signs


def sketch(profile: Sequence[int]) -> Sketch:
    """Return what a profile tells at once; words without weight count for something, so that it can be divided by."""
    told = profile[_SIGNS : _SIGNS + profile[2]]
    return Sketch(profile[0], profile[1] / TENTHS or 1.0, from_numbers(told))


def entries(profile: Sequence[int]) -> Sequence[int]:
    """Return the words of a profile, as `entry` made them."""
    return profile[_SIGNS + profile[2] :]


def entry(of: int, level: int, *, first: bool) -> int:
    """Return a number of a profile: a key, the place of its weight in LEVELS, whether it is the first of its word."""
    return of << 4 | level << 1 | first


def keys_of(statement: Statement, names: Iterable[str] = ()) -> Keyed:
    """Return what a statement is found under.

    `names`: further names of its article, such as those of a title that stands outside its text; those that the text begins
    with are in `statement.around`.
    """
    side = cached(statement)
    telling = [word for word in side.words if word.weight > LIGHT]
    return Keyed(tuple(sorted(set(_keys(side, telling, names)))), _profile(side, telling))


def _keys(side: Features, words: Sequence[Word], names: Iterable[str]) -> Iterator[int]:
    yield from (key(_own(word)) for word in words if word.weight >= TELLING)
    for name in side.names:
        whole = _folded(name.full or name.text)
        if " " in whole and name.kind is not NameKind.ROLE:
            yield key(f"name:{whole}")
    for figure in side.figures:
        yield from _of_figure(figure, side, words, names)
    yield from (key(f"day:{day.isoformat()}") for day in _days(side))
    yield from (key(f"quote:{words}") for words in _quoted(side.statement))


def _own(word: Word) -> str:
    """Return the one form under which a word is looked up first: a name's folded letters, else what a dictionary lists."""
    return word_of(word.text).folded if word.name else word.lemma


def _folded(name: str) -> str:
    return " ".join(filter(None, (word_of(part).folded for part in name.split())))


def _of_figure(
    figure: Figure, side: Features, words: Sequence[Word], names: Iterable[str]
) -> Iterator[int]:
    """Give the keys of a figure: its number with its unit, what it is of with its unit, and each name with that."""
    number = stated(figure)
    if number and not set(number) <= SMALL:
        yield key(f"number:{number}:{figure.dimension}")
    told = [*figure.measures[:1], *sorted(figure.counted)]
    whom = {_own(word) for word in words if word.name}
    if len(whom) < FEW_NAMES:
        around = {*side.statement.around, *(part for name in names for part in fold(name).split())}
        whom |= set(sorted(word_of(part).folded for part in around)[:AROUND])
    for what in told:
        yield key(f"what:{what}:{figure.dimension}")
    for name, what in product(whom, told or [""]):
        yield key(f"whose:{name}:{what}:{figure.dimension}")


def _days(side: Features) -> Iterator[date]:
    for period in side.periods:
        if period.granularity is Granularity.DAY and period.first is not None:
            yield period.first


def _quoted(statement: Statement) -> Iterator[str]:
    """Give every third stretch of SHINGLE words inside quotation marks, chosen by the words themselves."""
    for start, end in statement.sentence.quoted:
        words = [fold(t.text) for t in statement.sentence.tokens if start <= t.start < end]
        words = [word for word in words if word[:1].isalnum()]
        stretches = [" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)]
        yield from (stretch for stretch in stretches if not key(stretch) % THINNED)


def _profile(side: Features, words: Sequence[Word]) -> tuple[int, ...]:
    found: list[int] = []
    whole = 0.0
    for word in words:
        level = min(range(len(LEVELS)), key=lambda at: abs(LEVELS[at] - word.weight))
        whole += LEVELS[level]
        own = _own(word)
        found.append(entry(key(own), level, first=True))
        others = sorted(word.keys - {own})
        if word.name:
            others.append(f"sound:{word_of(word.text).sounds}")
        found += [entry(key(other), level, first=False) for other in others]
    told = signs(side)
    return (_head(side), round(whole * TENTHS), len(told), *told, *found)


def _head(side: Features) -> int:
    head = 0
    for dimension in side.dimensions - {GROUP}:
        head |= 1 << key(f"sort:{dimension}") % FIGURES
    for office in _held(side):
        head |= 1 << FIGURES + key(f"sort:{office}") % OFFICES
    denied = bool(side.statement.negations) or any(frame.denied for frame in frames_of(side))
    head |= DENIED if denied else 0
    return head | (QUOTED if side.statement.sentence.quoted else 0)


def _held(side: Features) -> Iterator[str]:
    """Give what a statement says somebody is that only one can be: offices, the tallest of something."""
    known = offices(side.statement.sentence.language)
    for one in descriptions(side):
        if one.most or one.nations or one.title in known:
            yield f"is:{one.title}"
