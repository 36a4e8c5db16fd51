"""Which pairs of passages are worth comparing: few of all there are, and nearly all that a comparison of all would show.

Comparing grows with the square of what there is, so pairs are chosen in three ways, each bounded for every article:

1. An article is laid beside itself and beside those earlier articles that share most with it that is rare: names, figures,
   quotations, days; rare words. Articles published near each other come first.
2. Of two such articles those passages are a pair that say enough of the same, by the words that mean about the same.
3. A passage meets passages of any other article with which it shares several of its own rarest keys.

What is common to more passages than a cap says nothing and is not looked at, so that the work grows with the number of
articles and not with its square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from heapq import nlargest
from math import log2
from typing import TYPE_CHECKING, NamedTuple

from .index import article_of
from .keys import DENIED, FIGURES, LEVELS, OFFICES, QUOTED, entries, sketch

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from .index import Index
    from .keys import Sketch

Pairs = list[tuple[int, int]]


ENOUGH = 4.0
"""The weight of shared words from which on more of them say no more."""
LACKING = 10.0
"""What is taken off for sharing too little: more than anything adds up to."""
COVERED = 2.5
"""What a pair is put forward by where all of one is said by the other."""


class Wanted(NamedTuple):
    """What two passages have to share: words of so much weight that are at least this `part` of the shorter, or `alone` of it.

    `extra`: what such a pair is put forward by, roughly the logarithm of how often it clashes.
    """

    shared: float
    part: float
    alone: float
    extra: float


WANTED = {
    "measure": Wanted(2.4, 0.1, 0.25, 4.5),
    "figure": Wanted(2.4, 0.1, 0.3, 3.0),
    "words": Wanted(1.6, 0.2, 0.3, 2.0),
    "office": Wanted(1.6, 0.1, 0.5, 3.5),
    "denied": Wanted(4.0, 0.6, 0.8, 0.5),
    "quoted": Wanted(6.0, 0.6, 0.9, 0.5),
    "none": Wanted(6.0, 0.7, 0.9, 0.0),
}
"""What is wanted of two passages by what they can clash in: figures of one measure, figures of one sort, opposite words or a
denial of what the other says, one office; a denial of something else, two quotations, nothing that was seen. As measured on
ECB+ and MEANTIME, of 100 pairs with so much in common clash in this order 17, 4, 3, 8, and of the others less than one."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How far is looked. Measured by `tests/quality/measure_finding.py`, which says what each costs and brings.

    `common`: a key that more passages have tells nothing of an event; absolute, so that growth stays linear.
    `articles`: earlier articles that one is laid beside, at most. `alike`: the least of what they must share, in bits: a key
    counts the more the fewer have it; `portion`: the least part of what the article shares with all others together.
    `nearby`: days between two articles up to which they may be of one event; those further apart count `apart` as much.
    `kept`: pairs kept for each passage, the most alike ones; `few`: so many even where they share less, but `least`.
    `rarest`: keys of a passage looked up in all articles, each had by at most `rare` passages; `met`: so many they share.
    `elsewhere`: passages of other articles kept for each.
    """

    common: int = 256
    articles: int = 48
    alike: float = 24.0
    portion: float = 0.02
    nearby: int = 30
    apart: float = 0.7
    kept: int = 100
    few: int = 2
    least: float = 0.8
    rarest: int = 8
    rare: int = 48
    met: int = 2
    elsewhere: int = 6


USUAL = Settings()
SMALL = Settings(few=6)
"""For a small project, where nothing is saved by strictness."""
MANY = 300
"""From so many articles on a project is no small one."""
_FIGURES = (1 << FIGURES) - 1
_OFFICES = (1 << FIGURES + OFFICES) - 1 - _FIGURES
_STEP = 32
"""Passages or keys that one step handles: about a millisecond, so that whoever drives this stays responsive."""


def settings_for(articles: int) -> Settings:
    """Return how far is looked in a project of so many articles."""
    return SMALL if articles < MANY else USUAL


def candidates(
    index: Index,
    new: Collection[int],
    settings: Settings = USUAL,
) -> Iterator[Pairs]:
    """Give the pairs of passages that are worth comparing and of which at least one is of a `new` article.

    Every pair is given once, as (smaller id, greater id). It is a generator of short steps, each of a few milliseconds,
    and gives the pairs found in each, often none; it can be closed at any time. The articles `new` must be in the index.
    Two new articles are laid beside each other from the later one's side, as if they had come one by one.
    """
    fresh = frozenset(new)
    for article in sorted(fresh):
        yield from candidates_of(index, article, fresh, settings)


def candidates_of(
    index: Index, article: int, fresh: frozenset[int], settings: Settings = USUAL
) -> Iterator[Pairs]:
    """Give the pairs that one article of the new ones brings, as `candidates` does for all of them in their order."""
    related: list[int] = []
    yield from _related(index, article, fresh, settings, related)
    yield from _within(index, article, related, settings)
    yield from _elsewhere(index, article, fresh, frozenset(related), settings)


def related_articles(
    index: Index, article: int, new: Collection[int], settings: Settings = USUAL
) -> list[int]:
    """Return the other articles that one is laid beside, the most alike first."""
    found: list[int] = []
    for _ in _related(index, article, frozenset(new), settings, found):
        pass
    return found


def _related(
    index: Index, article: int, fresh: frozenset[int], settings: Settings, found: list[int]
) -> Iterator[Pairs]:
    """Put into `found` the articles that share most with one; of the new ones only those before it."""
    shared: defaultdict[int, float] = defaultdict(float)
    yield from _sharing(index, article, settings, shared)
    least = max(settings.alike, settings.portion * shared.pop(article, 0.0))
    day = index.day(article)
    for other, bits in list(shared.items()):
        if bits < least or (other > article and other in fresh):
            del shared[other]
        elif _far(day, index.day(other), settings):
            shared[other] *= settings.apart
    found += nlargest(settings.articles, shared, key=lambda other: (shared[other], other))


def _sharing(
    index: Index, article: int, settings: Settings, shared: defaultdict[int, float]
) -> Iterator[Pairs]:
    """Add up in `shared` what each article shares with one, in bits; the article itself with all others."""
    keys = {key for _, own in index.keys(article) for key in own}
    for done, key in enumerate(keys):
        if done % _STEP == 0:
            yield []
        postings = index.postings(key, settings.common)
        if len(postings) > settings.common:
            continue
        others = set(map(article_of, postings))
        if len(others) > 1:
            bits = log2(1 + settings.common / len(others))
            for other in others:
                shared[other] += bits


def _far(one: int | None, other: int | None, settings: Settings) -> bool:
    return one is not None and other is not None and abs(one - other) > settings.nearby


class _Block:
    """Some passages of an article, by the keys of their words, with the best pairs found for each so far."""

    def __init__(self, passages: Sequence[tuple[int, Sequence[int]]]) -> None:
        self.ids = [passage for passage, _ in passages]
        self.sketches = [sketch(profile) for _, profile in passages]
        self.by_key: defaultdict[int, list[int]] = defaultdict(list)
        for at, (_, profile) in enumerate(passages):
            for key in {number >> 4 for number in entries(profile)}:
                self.by_key[key].append(at)
        self.found: list[list[tuple[float, int]]] = [[] for _ in passages]

    def meet(self, passage: int, profile: Sequence[int], settings: Settings) -> None:
        """Lay a passage beside all of the block; of the block's own article only those before it."""
        shared = self._shared(profile)
        if not shared:
            return
        other = sketch(profile)
        own = article_of(passage) == article_of(self.ids[0])
        for at, weight in shared.items():
            if weight < settings.least or (own and self.ids[at] >= passage):
                continue
            rank = _rank(weight, self.sketches[at], other)
            self.found[at].append((rank, passage))

    def _shared(self, profile: Sequence[int]) -> dict[int, float]:
        """Return the weight of the words of a profile that each passage of the block has too."""
        by_key, shared = self.by_key, dict[int, float]()
        met: set[int] = set()
        for number in entries(profile):
            if number & 1:
                met = set()
            there = by_key.get(number >> 4)
            if there:
                weight = LEVELS[number >> 1 & 7]
                for at in there:
                    if at not in met:
                        met.add(at)
                        shared[at] = shared.get(at, 0.0) + weight
        return shared

    def best(self, at: int, settings: Settings) -> Pairs:
        """Return the pairs of the most alike passages found for one of the block: those that share enough, or a few."""
        own, found = self.ids[at], self.found[at]
        enough = sum(rank > 0 for rank, _ in found)
        if len(found) > settings.few:
            found = nlargest(max(settings.few, min(enough, settings.kept)), found)
        return [(min(own, other), max(own, other)) for _, other in found]


def _rank(shared: float, one: Sketch, other: Sketch) -> float:
    """Return how much speaks for comparing two passages, less than 0 where they share too little."""
    part = shared / min(one.whole, other.whole)
    wanted = WANTED[_sort(one, other)]
    enough = part >= wanted.alone or (shared >= wanted.shared and part >= wanted.part)
    rank = min(shared, ENOUGH) / ENOUGH + COVERED * part + wanted.extra
    return rank if enough else rank - LACKING


def _sort(one: Sketch, other: Sketch) -> str:
    """Tell by what two passages can clash."""
    met = one.signs.met(other.signs)
    if one.head & other.head & _FIGURES:
        return "measure" if met else "figure"
    if met:
        return "words"
    if one.head & other.head & _OFFICES:
        return "office"
    if (one.head ^ other.head) & DENIED:
        return "denied"
    return "quoted" if one.head & other.head & QUOTED else "none"


def _within(
    index: Index, article: int, related: Iterable[int], settings: Settings
) -> Iterator[Pairs]:
    """Lay the passages of an article beside each other and beside those of related ones."""
    own = index.profiles(article)
    for first in range(0, len(own), _STEP):
        block = _Block(own[first : first + _STEP])
        yield []
        for other in (article, *related):
            for done, (passage, profile) in enumerate(index.profiles(other)):
                if done % _STEP == _STEP - 1:
                    yield []
                block.meet(passage, profile, settings)
            yield []
        for at in range(len(block.ids)):
            yield block.best(at, settings)


def _elsewhere(
    index: Index,
    article: int,
    fresh: frozenset[int],
    near: frozenset[int],
    settings: Settings,
) -> Iterator[Pairs]:
    """Give the passages of other articles that share several of the rarest keys of a passage."""
    for passage, keys in index.keys(article):
        found = [index.postings(key, settings.rare) for key in keys]
        rare = sorted((some for some in found if 1 < len(some) <= settings.rare), key=len)
        met = Counter(other for some in rare[: settings.rarest] for other in some)
        good = [
            (count, other)
            for other, count in met.items()
            if count >= settings.met and _open(article_of(other), article, fresh, near)
        ]
        best = nlargest(settings.elsewhere, good)
        yield [(min(passage, other), max(passage, other)) for _, other in best]


def _open(other: int, article: int, fresh: frozenset[int], near: frozenset[int]) -> bool:
    """Tell whether an article is one that another is not laid beside yet, and is not laid beside it later."""
    return other != article and other not in near and (other < article or other not in fresh)
