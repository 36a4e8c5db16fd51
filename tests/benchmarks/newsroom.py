"""Articles to find pairs in: made up, the same in every run, with words, names and numbers as unevenly common as in news.

Events are told by few articles or many (half by one or two, some by forty). The articles of an event share its people, its
place, its words and its figures, some of which differ from one to the next; everything else is drawn from words and names
whose number falls with their rank as it does in texts (Zipf 1935, with the shift of Mandelbrot 1953). The shares and the
shift are set so that keys are about as common as in ECB+ and MEANTIME: of those of 2,000 to 3,000 sentences a quarter stand
in one, a third in two to nine, a third in up to a hundred, few in more.
"""

from __future__ import annotations

import random
from bisect import bisect
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING

from core.reading import lexicons

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SENTENCES = 25
"""Sentences of an article, as news has them on the average."""
MOST = 40
FIRST = date(2024, 1, 1)
NAMES = 40_000
SHIFT = 100
OWN_WORDS, OWN_NAMES = 0.25, 0.4
"""How many of the words and names of a sentence are the event's own."""
_SYLLABLES = "ba ca dor el fen gar hol in jas kel lor man nor ol per ras sel tan ur vik wen yar zel mor".split()
_MEASURES = (
    "{n} {noun}s were {verb}",
    "the {noun} rose to {n} tonnes",
    "the {noun} fell by {n} percent",
    "the {noun} of ${n} million was {verb}",
    "{n} people were {verb}",
    "the {noun} {verb} {n} {noun}s",
    "€{n} million went to the {noun}",
)
_FRAMES = (
    "{who} said on {day} that {figure} in {place} after the {noun} of the {noun2}.",
    "In {place}, {figure}, and {who} {verb} the {noun} that the {noun2} had {verb2}.",
    "The {noun} {verb} a {adj} {noun2} for the {noun3} of {org}, {who} said.",
    "{org} {verb} the {adj} {noun}, while {figure}.",
    '"We will not {base} the {noun} of this {noun2}," said {who} of {org} in {place}.',
    "According to {org}, {figure} on {day}, and the {noun} was {verb2} by the {noun2}.",
    "{who}, who has {verb2} {org} since {year}, {verb} that the {noun2} of the {noun} was {adj}.",
    "The {adj} {noun} in {place} {verb} the {noun2}, and no {noun3} was {verb2}.",
    "It was the {adj} {noun} since {year}, and the {noun3} {verb} its {noun2} in {place}.",
    "{figure}, {who} said, and the {noun} of {place} {verb} the {adj} {noun2}.",
    "The {noun} had {verb} its {noun2} on {day}.",
    "A {adj} {noun} {verb} the {noun2} of the {noun3}, which {verb2} {place}.",
)


@dataclass(frozen=True, slots=True)
class Told:
    """An article: its text, a sentence a line, and the day it was published."""

    text: str
    day: date


class _Skewed:
    """Things of which the nth is drawn as often as 1 in n + SHIFT."""

    def __init__(self, things: Sequence[str]) -> None:
        self.things = things
        self.heights = list(accumulate(1 / (rank + SHIFT) for rank in range(len(things))))

    def draw(self, chance: random.Random) -> str:
        return self.things[bisect(self.heights, chance.random() * self.heights[-1])]


def articles(count: int, seed: int = 7) -> Iterator[Told]:
    """Give so many articles of SENTENCES sentences, those of all events mixed as they are published."""
    chance = random.Random(seed)
    words = _words(chance)
    told: list[Told] = []
    while len(told) < count:
        event = _Event(chance, words)
        many = min(MOST, max(1, int(chance.paretovariate(0.9))))
        told += [event.article(chance, words) for _ in range(many)]
    yield from sorted(told[:count], key=lambda one: one.day)


def _words(chance: random.Random) -> dict[str, _Skewed]:
    """Return the words that sentences are made of, by kind, the common ones first."""
    kinds: dict[str, list[str]] = {"ns": [], "aj": [], "vb": [], "vd vn": []}
    for kind, listed in lexicons.rows("en", "words", 2):
        if kind in kinds:
            kinds[kind] += [word for word in listed.split() if word.isalpha() and len(word) > 3]
    for found in kinds.values():
        chance.shuffle(found)
    names = [_name(chance) for _ in range(NAMES)]
    return {
        **{kind: _Skewed(found[:20_000]) for kind, found in kinds.items()},
        "name": _Skewed(names),
    }


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=chance.choice((2, 3, 3)))).capitalize()


class _Event:
    """What several articles tell of: people, a place, a body, words and figures of its own."""

    def __init__(self, chance: random.Random, words: dict[str, _Skewed]) -> None:
        def some(kind: str, many: int) -> list[str]:
            return [words[kind].draw(chance) for _ in range(many)]

        self.day = FIRST + timedelta(days=chance.randrange(700))
        self.people = [" ".join(some("name", 2)) for _ in range(5)]
        self.places = some("name", 2)
        self.bodies = [" ".join(some("name", 2)) for _ in range(2)]
        self.own = {
            "ns": some("ns", 16),
            "aj": some("aj", 5),
            "vb": some("vb", 6),
            "vd vn": some("vd vn", 8),
        }
        self.figures = [
            (
                chance.choice(_MEASURES).format(
                    n="{n}", noun=words["ns"].draw(chance), verb=words["vd vn"].draw(chance)
                ),
                chance.randint(4, 900),
            )
            for _ in range(6)
        ]

    def article(self, chance: random.Random, words: dict[str, _Skewed]) -> Told:
        """Return one article of it: half of its words are the event's, a figure in six differs."""
        day = self.day + timedelta(days=min(20, int(chance.expovariate(0.4))))
        lines = [self._sentence(chance, words, day) for _ in range(SENTENCES)]
        return Told("\n".join(lines), day)

    def _sentence(self, chance: random.Random, words: dict[str, _Skewed], day: date) -> str:
        def word(kind: str) -> str:
            own = self.own.get(kind, ())
            return (
                chance.choice(own)
                if own and chance.random() < OWN_WORDS
                else words[kind].draw(chance)
            )

        def named(own: Sequence[str]) -> str:
            return chance.choice(own) if chance.random() < OWN_NAMES else words["name"].draw(chance)

        measure, number = chance.choice(self.figures)
        number += chance.randint(-3, 9) if chance.random() < 1 / 6 else 0
        line = chance.choice(_FRAMES).format(
            who=named(self.people),
            place=named(self.places),
            org=named(self.bodies),
            figure=measure.format(n=number),
            noun=word("ns"), noun2=word("ns"), noun3=word("ns"),
            adj=word("aj"), base=word("vb"), verb=word("vd vn"), verb2=word("vd vn"),
            year=chance.randint(1990, 2023),
            day=(day - timedelta(days=1)).strftime("%A"),
        )  # fmt: skip
        return line[0].upper() + line[1:]
