"""Which passages are the same text in several outlets, and where it comes from: copies do not corroborate and count once.

A sentence is a copy of another where it has the same words, or nearly (ALIKE, or TRIMMED of one that was cut), AND the same
figures, times, names, denials and certainty, no word of one is the opposite of a word of the other, AND the engine sees no
clash and no update between the two. So a changed figure or a new "not" in an agency's text is never folded away: it is a
finding. An article is a copy of another where most of its
words stand in copies of that one's sentences (MOST). Of what belongs together the earliest is the origin; of those of one day
the agency that others credit; else the one that was added first. What the user says of two articles goes before all of this.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from ..comparing import CLASHES, compare_statements
from ..comparing.features import cached
from ..comparing.stated import stated
from ..reading.grammar.vocabulary import antonyms_of
from ..text import fold
from ..words import Outcome
from .index import article_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from ..reading.parts import Statement

SHORTEST = 5
"""Words that a sentence has at the least to be a copy: shorter ones ("He said no more.") are the same by chance."""
ALIKE = 0.8
"""The least share of both sentences' words that stand in both in the same order: an editor's touch changes one in ten, and
two reporters of one event who write independently seldom share more than six in ten."""
TRIMMED = 0.9
"""The least share of the shorter sentence that the longer has, where an editor has cut it."""
NEAR_WORDS = 8
"""Words at the least of a sentence that is a copy in other words: of short ones one word changed is much."""
JOINED = 0.6
"""What counts as ALIKE between two articles of which the user says that they are of one origin."""
MOST = 0.5
"""The least share of an article's words that stand in copies of another's sentences, for the one to be a copy of the other:
outlets put a lead of their own before an agency's text, and cut its end."""
REPRINT = 2
"""Days between two tellings of one text in which "on Tuesday" may mean another day than was read: it was printed later."""

LOOKED_AT = 60.0
"""The least likeness of two texts, letter by letter, for a closer look: two independent sentences have 40 to 50, one that
was cut to less than half 60."""

_DASH = re.compile(r"\s*[-–—]{1,2}\s+")
_AGENCY = re.compile(r"\(([^)\n]{2,40})\)\s*$")
_LONGEST = 60
_SEEN = CLASHES | {Outcome.UPDATED}


class Wording(NamedTuple):
    """What of a sentence has to be the same in a copy: its words in order, and what may not change at all."""

    words: tuple[str, ...]
    fixed: Counter[object]


@dataclass(frozen=True, slots=True)
class Source:
    """What is known of an article that may be an origin: its day as a number, its outlet, the agencies its text credits."""

    day: int | None = None
    outlet: str = ""
    credits: frozenset[str] = frozenset()


def is_copy(first: Statement, second: Statement, *, joined: bool = False) -> bool:
    """Tell whether two sentences are one text, the one taken from the other or both from a third; the order is nothing.

    `joined`: the user says that their articles are of one origin, so that a freer wording counts too.
    """
    likeness = fuzz.token_sort_ratio if joined else fuzz.ratio
    if not likeness(first.text, second.text, score_cutoff=LOOKED_AT):
        return False
    one, other = _wording(first), _wording(second)
    short, long = sorted((len(one.words), len(other.words)))
    if short < SHORTEST or not _same_times(first, second):
        return False
    if one.words == other.words:
        return True
    if short < NEAR_WORDS or one.fixed != other.fixed:
        return False
    common = _common(one.words, other.words, joined=joined)
    whole = 2 * common / (short + long) >= (JOINED if joined else ALIKE)
    trimmed = common / short >= TRIMMED
    if not (whole or trimmed) or _opposite(first, second):
        return False
    return compare_statements(first, second).outcome not in _SEEN


def _common(ours: tuple[str, ...], theirs: tuple[str, ...], *, joined: bool) -> int:
    """Return how many words two sentences share in one order; of one origin for sure, in any order."""
    if joined:
        return (Counter(ours) & Counter(theirs)).total()
    return LCSseq.similarity(ours, theirs)


def _opposite(first: Statement, second: Statement) -> bool:
    """Tell whether a word of one stands where the other has an opposite word."""
    ours, theirs = cached(first), cached(second)
    only = {w.lemma for w in theirs.words if w.keys.isdisjoint(ours.keys)}
    left = (w.lemma for w in ours.words if w.keys.isdisjoint(theirs.keys))
    return any(not antonyms_of(lemma).isdisjoint(only) for lemma in left)


def _wording(statement: Statement) -> Wording:
    """Return the words of a statement without its dateline, and what may not change."""
    start = statement.start + len(_dateline(statement.text))
    told = [t for t in statement.sentence.tokens if t.start >= start and t.norm[:1].isalnum()]
    names = [(n.start, n.end) for n in statement.names]
    fixed: list[object] = [statement.certainty, statement.negated]
    fixed += [fold(t.text) for t in told if any(s <= t.start < e for s, e in names)]
    fixed += [negation.cue.lower() for negation in statement.negations]
    fixed += [
        (stated(f), f.dimension, str(f.quantity and f.quantity.bound))
        for f in cached(statement).figures
    ]
    return Wording(tuple(fold(t.text) for t in told), Counter(fixed))


def _same_times(first: Statement, second: Statement) -> bool:
    """Tell whether both name the same times, in the same words; of texts told long after each other, of the same days."""
    ours, theirs = (sorted(s.periods, key=lambda p: fold(p.text)) for s in (first, second))
    if [fold(p.text) for p in ours] != [fold(p.text) for p in theirs]:
        return False
    if first.written and second.written and abs((first.written - second.written).days) <= REPRINT:
        return True
    return all(
        None in (one.first, other.first) or one.first == other.first
        for one, other in zip(ours, theirs, strict=True)
    )


def credited(text: str) -> frozenset[str]:
    """Return the agencies that a text gives in brackets in its datelines: "KISARO (Union Press) -", in folded letters."""
    lines = (_DASH.sub("", _dateline(line.strip())) for line in text.splitlines())
    return frozenset(fold(found[1]) for line in lines if (found := _AGENCY.search(line)))


def _dateline(text: str) -> str:
    """Return the place, agency and dash that a text begins with, all its words with capitals; "" for none."""
    dash = _DASH.search(text, 1, _LONGEST)
    if dash is None:
        return ""
    words = text[: dash.start()].replace("(", "").split()
    return text[: dash.end()] if all(not word[0].islower() for word in words) else ""


def origins(
    copies: Iterable[tuple[int, int]],
    sources: Mapping[int, Source],
    parted: Collection[tuple[int, int]] = (),
) -> dict[int, int]:
    """Return for each passage that is a copy the passage it comes from; an origin is no copy itself.

    `copies`: pairs of passages that `is_copy` holds of. `sources`: what is known of their articles. `parted`: pairs of
    articles, the smaller first, of which the user says that neither is a copy of the other; nothing joins their passages.
    """
    groups: dict[int, set[int]] = {}
    for one, other in sorted(copies):
        ours, theirs = groups.get(one, {one}), groups.get(other, {other})
        if ours is theirs or (parted and _kept_apart(ours, theirs, frozenset(parted))):
            continue
        joined = ours | theirs
        groups.update(dict.fromkeys(joined, joined))
    found: dict[int, int] = {}
    for group in {id(group): group for group in groups.values()}.values():
        first = _origin(group, sources)
        found.update((passage, first) for passage in group if passage != first)
    return found


def _kept_apart(
    ours: Iterable[int], theirs: Collection[int], parted: frozenset[tuple[int, int]]
) -> bool:
    return any(
        (min(a, b), max(a, b)) in parted
        for a in set(map(article_of, ours))
        for b in set(map(article_of, theirs))
    )


def _origin(group: Iterable[int], sources: Mapping[int, Source]) -> int:
    """Return the passage of the earliest article; of those of one day the credited agency's; else the one added first."""
    known = {passage: sources.get(article_of(passage), Source()) for passage in group}
    agencies = {agency for source in known.values() for agency in source.credits}

    def place(passage: int) -> tuple[bool, int, bool, int]:
        source = known[passage]
        return source.day is None, source.day or 0, fold(source.outlet) not in agencies, passage

    return min(known, key=place)


def copied_articles(
    copies: Iterable[tuple[int, int]], words: Mapping[int, Mapping[int, int]]
) -> dict[tuple[int, int], float]:
    """Return the pairs of articles of which the first is a copy of the second, with the share of its words that are.

    `copies`: pairs of passages that `is_copy` holds of, between two articles. `words`: for each article how many words
    each of its passages has. Where most of both is the same, both pairs are given.
    """
    held: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
    for pair in copies:
        for passage, other in (pair, pair[::-1]):
            if article_of(passage) != article_of(other):
                held[article_of(passage), article_of(other)].add(passage)
    shares = {
        pair: sum(words[pair[0]].get(p, 0) for p in passages) / max(1, sum(words[pair[0]].values()))
        for pair, passages in held.items()
    }
    return {pair: share for pair, share in sorted(shares.items()) if share >= MOST}
