"""Whether two statements that share few words tell of one thing all the same: by whom it is told of, the day, the names.

Two reports of one fact have in common who or what it is about, when and where it was; all else they may say in words of
their own, so that what the one has and the other has not tells nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import times
from .content import WEIGHTS
from .parts import Relation
from .roles import fits
from .slots import phrase_end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading.parts import Token
    from .content import Word
    from .features import Features
    from .matching import Match
    from .pair import Pair
    from .roles import Part

NAMED = 1.0
"""What has to speak for one event beside a name in common of whom it is told."""
UNNAMED = 2.0
"""What has to speak for it where the one of whom it is told is no name."""
NOUN = 0.5
STORY = 2.0
"""What it counts that two articles begin with the same names."""
AROUND = 2
"""From so many words of names on with which both articles begin, they are taken to be of one matter."""
_OF_WHAT = frozenset({"at", "in", "of", "from"})
_KNOWN = frozenset({"the", "this", "that", "these", "those"})


def far(match: Match, pair: Pair) -> bool:
    """Tell whether two predicates are of one thing though each clause has words that the other statement has not."""
    for one, other in _bearers(match):
        if is_one(one, other, pair):
            needed = NAMED if one.names & other.names else UNNAMED
            return strength(pair, (one, other)) >= needed
    return False


def is_one(one: Part, other: Part, pair: Pair) -> bool:
    """Tell whether two phrases name one known thing: by a name, or by one noun of which both know which it is."""
    if one.vague or other.vague or not fits(one, other):
        return False
    if one.names & other.names:
        return True
    return _known(one, pair.first) and _known(other, pair.second) and _alike(one, other, pair)


def _bearers(match: Match) -> Iterator[tuple[Part, Part]]:
    """Give the phrases of two predicates that can be one and are no pronouns."""
    for one in (match.first.agent, match.first.patient):
        for other in (match.second.agent, match.second.patient):
            if one is None or other is None or one.vague or other.vague:
                continue
            if fits(one, other):
                yield one, other


def _known(part: Part, side: Features) -> bool:
    """Tell whether a phrase names one known thing: "the curfew", "her captain", "Friday's match", "nurses at St Ann's"."""
    tokens = side.statement.sentence.tokens
    inside: tuple[Token, ...] = tokens[max(0, part.first - 1) : part.last]
    if any(token.norm in _KNOWN or token.tag == "poss" for token in inside):
        return True
    if part.last >= len(tokens) or tokens[part.last].norm not in _OF_WHAT:
        return False
    end = phrase_end(tokens, part.last + 1, len(tokens))
    return any(token.tag == "name" for token in tokens[part.last + 1 : end])


def _alike(one: Part, other: Part, pair: Pair) -> bool:
    """Tell whether the heads of two phrases are one word, and neither has a word for it where the other has another."""
    if one.head_keys.isdisjoint(other.head_keys):
        return False
    ours = _more(one, other, pair.first)
    theirs = _more(other, one, pair.second)
    return not (ours and theirs)


def _more(part: Part, other: Part, side: Features) -> list[Word]:
    return [
        word
        for word in side.words
        if part.first <= word.at < part.last and word.keys.isdisjoint(other.keys)
    ]


def strength(pair: Pair, bearers: tuple[Part, Part]) -> float:
    """Return what speaks for one event beside those of whom it is told: each name in common, the day, half for each noun.

    Of two statements that nobody laid beside each other the names count too with which their articles begin.
    """
    ours, theirs = (
        [w for w in side.words if not part.first <= w.at < part.last]
        for side, part in zip((pair.first, pair.second), bearers, strict=True)
    )
    there = frozenset[str]().union(*(word.keys for word in theirs))
    met = [word for word in ours if not word.keys.isdisjoint(there)]
    names = {word.lemma for word in met if word.name and word.weight >= WEIGHTS["name"]}
    nouns = {
        word.lemma
        for word in met
        if not word.name and word.tag == "noun" and word.weight >= WEIGHTS["noun"]
    }
    value = len(names) + NOUN * len(nouns) + same_day(pair)
    return value + STORY * (not pair.picked and one_story(pair))


def one_story(pair: Pair) -> bool:
    """Tell whether the two articles begin with the same names."""
    return len(pair.first.statement.around & pair.second.statement.around) >= AROUND


def same_day(pair: Pair) -> bool:
    """Tell whether both sides tell of one time, or the one of a time within the other's."""
    return any(
        times.relate(one, other)[0] in (Relation.SAME, Relation.STANDS)
        for one in pair.first.periods
        for other in pair.second.periods
    )
