"""What a statement says that another can speak against: signs, so that of most pairs it is known that they cannot clash.

A statement has signs ("the bridge was closed") and signs that clash with them ("was open", "was not closed"). Where no sign
of one is against the other, the two may still share a figure, or say the same, but their words seldom exclude each other.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ..comparing.frames import frames_of
from ..comparing.slots import one_valued, slots_of
from ..comparing.states import TRANSITIVE
from ..reading import lexicons
from ..reading.grammar.vocabulary import antonyms_of
from .hashing import key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..comparing.features import Features
    from ..comparing.frames import Frame
    from ..reading.parts import Sentence

HAS, AGAINST = 1, 2


class Signs(NamedTuple):
    """Signs of a statement, and signs that clash with it: keys, as `hashing` makes them."""

    has: frozenset[int]
    against: frozenset[int]

    def met(self, other: Signs) -> bool:
        """Tell whether one of two statements has a sign that is against the other."""
        return not (self.has.isdisjoint(other.against) and self.against.isdisjoint(other.has))


def signs(side: Features) -> list[int]:
    """Return the signs of a statement and those against it as numbers of 45 bits, in order: a key, and which it is of."""
    told: set[tuple[str, str]] = set(_of_figures(side))
    for frame in frames_of(side):
        told.update(_of_frame(frame, side.statement.sentence))
    ways = {"way:up": "way:down", "way:down": "way:up"}
    told.update((way, against) for way, against in ways.items() if way in side.keys)
    found: dict[int, int] = {}
    for has, against in told:
        for sign, which in ((has, HAS), (against, AGAINST)):
            if sign:
                found[key(sign)] = found.get(key(sign), 0) | which
    return [sign << 2 | which for sign, which in sorted(found.items())]


def from_numbers(numbers: Sequence[int]) -> Signs:
    """Return the signs that `signs` made numbers of."""
    return Signs(
        frozenset(number >> 2 for number in numbers if number & HAS),
        frozenset(number >> 2 for number in numbers if number & AGAINST),
    )


def _of_figures(side: Features) -> Iterator[tuple[str, str]]:
    """Give what figures are of: two of one thing can differ."""
    for figure in side.figures:
        for what in (*figure.measures[:1], *figure.counted):
            sign = f"what:{what}:{figure.dimension}"
            yield sign, sign


def _of_frame(frame: Frame, sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Give what a predicate says with what says the opposite: denied, by an opposite word, at the other end of an axis.

    Of what happens once also where it did and to whom, which may be told in two ways.
    """
    language = sentence.language
    own, other = ("no", "yes") if frame.denied else ("yes", "no")
    yield from ((f"{own}:{key}", f"{other}:{key}") for key in (*frame.keys, *_phrases(frame)))
    if frame.denied:
        said = _listed(language, "entailing").get(frame.lemma, ())
        yield from (("", f"{other}:{word}") for word in said)
    excluded = _listed(language, "fates").get(frame.lemma, ())
    yield from (("", f"word:{word}") for word in excluded)
    for word in {frame.lemma, *_phrases(frame), *_states(frame)}:
        yield f"word:{word}", ""
        yield from (("", f"word:{opposite}") for opposite in antonyms_of(word))
    for pole in frame.poles:
        yield f"pole:{pole.axis}:{pole.yes}", f"pole:{pole.axis}:{not pole.yes}"
        yield f"{own}:{pole.axis}:{pole.yes}", f"{other}:{pole.axis}:{pole.yes}"
    known = one_valued(language).get(frame.lemma)
    slots = slots_of(frame, sentence) if known and not frame.denied else {}
    for label in known.keys() & slots.keys() if known else ():
        yield f"slot:{frame.lemma}:{label}", f"slot:{frame.lemma}:{label}"


@cache
def _listed(language: str, name: str) -> dict[str, frozenset[str]]:
    """Return what a list says of each verb: "fates" what excludes it, "entailing" what says what it denies."""
    found: dict[str, frozenset[str]] = {}
    for verbs, words in lexicons.rows(language, name, 2):
        for verb in verbs.split(","):
            found[verb] = found.get(verb, frozenset()).union(words.split(","))
    return found


def _phrases(frame: Frame) -> tuple[str, ...]:
    return (frame.phrase,) if frame.phrase else ()


def _states(frame: Frame) -> Iterator[str]:
    yield from (word.removesuffix(TRANSITIVE) for word in (*frame.said, *frame.made))
