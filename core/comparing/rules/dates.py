"""Dates: the same thing told of two times that cannot both be, where nothing else sets the two sides apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...reading.parts import Basis, PeriodRole
from ...reading.predicates import innermost
from ...words import Kind
from .. import wording
from ..clocks import relate_clocks
from ..content import LIGHT
from ..dated import EDITION, can_both
from ..frames import frames_of
from ..parts import Assumption, Check, Finding, Gate, Question, Relation, Result
from ..roles import fits
from ..stated import lay
from ..times import relate, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...reading.parts import Clause, Period, Token
    from ..features import Features
    from ..figures import Figure
    from ..frames import Frame
    from ..pair import Pair

ATTACHED = 12  # characters between a time and the figure whose period it is
NAMED_DEED = (
    0.6  # how sure a tie is where the one verb is a noun of the other: is to vote, the vote
)
SEVERAL = 2  # so many numbers that go together are told of one time
COMMA = 4  # tokens of distance that a comma makes
CLAUSE = 5  # tokens of distance that the end of a clause makes
FAR = 10  # how far off a verb may be that tells what happened then
NEAR = 6  # tokens on each side of a time that tell what happened then
TIED = 0.5  # the share of the words near one time that must stand near the other
COVERED = 0.7  # how much of one side the other must say too
BOTH = 0.35  # and how much the other way
SOME = 0.4  # the least of one side that the other must say for times that can both hold
HALF = 0.5  # the least that both sides say of each other where one deed of the same people is told
SURE = 0.9  # with so much of one side said by the other, it may say less the other way


class Match(NamedTuple):
    """Two times laid beside each other, and how they stand."""

    first: Period
    second: Period
    relation: Relation
    reason: str
    tie: float


def dates(pair: Pair) -> Iterator[Finding]:
    """Give a finding for each two times that belong together, in sentences that say much the same."""
    all_alike = _all_alike(pair)
    ours, theirs = (_times(side, figured=all_alike) for side in (pair.first, pair.second))
    if not ours or not theirs or not (_has_verb(pair.first) and _has_verb(pair.second)):
        return
    most, least = max(pair.alignment.most, pair.alignment.plain), pair.alignment.least
    if most < SOME:
        return
    anchored = lay(pair).together > 0 and least >= BOTH
    much = anchored or (most >= COVERED and (least >= BOTH or most >= SURE))
    for match in _aligned(ours, theirs, pair, anchored=anchored):
        stands = match.relation is Relation.STANDS and match.tie >= TIED
        if much or stands or _of_one_deed(match, pair):
            yield _finding(match)


def _of_one_deed(match: Match, pair: Pair) -> bool:
    """Tell whether two times that clash are of one deed of the same people or things, told in other words."""
    if match.relation is not Relation.CLASH or match.tie < 1.0 or pair.alignment.least < HALF:
        return False
    one, other = (
        deed_at(side, told.start)
        for side, told in ((pair.first, match.first), (pair.second, match.second))
    )
    if (
        one is None
        or other is None
        or one.keys.isdisjoint(other.keys)
        or one.denied
        or other.denied
    ):
        return False
    named = any(
        a is not None and b is not None and not a.names.isdisjoint(b.names)
        for a, b in ((one.agent, other.agent), (one.patient, other.patient))
    )
    both = one.patient is None or other.patient is None or fits(one.patient, other.patient)
    return named and both


def deed_at(side: Features, start: int) -> Frame | None:
    """Return the predicate of the smallest clause that the code point `start` stands in."""
    tokens = side.statement.sentence.tokens
    at = next((i for i, t in enumerate(tokens) if t.end > start), 0)
    around = [f for f in frames_of(side) if f.clause.first <= at < f.clause.last]
    return min(around, key=lambda f: f.clause.last - f.clause.first, default=None)


def _has_verb(side: Features) -> bool:
    """Tell whether a statement is a sentence: a dateline says nothing."""
    return any(token.tag in ("verb", "aux") for token in side.statement.sentence.tokens)


def _all_alike(pair: Pair) -> bool:
    """Tell whether two numbers or more go together and none is left over: then the times of the figures must agree too."""
    found = lay(pair)
    return found.together >= SEVERAL and not found.first and not found.second


def _times(side: Features, *, figured: bool) -> list[Period]:
    """Return the times of what is told; `figured`: those of figures that recur, too."""
    return [
        p
        for p in side.statement.periods
        if p.role is PeriodRole.ABOUT
        and not p.duration
        and not p.repeated
        and (figured or not (_is_of_figure(p, side) or _is_as_of(p, side)))
    ]


def _is_of_figure(told: Period, side: Features) -> bool:
    """Tell whether a time is the period of a figure that recurs, or that of what another came from: another figure's."""
    return any(
        f.period is told
        and (f.nature == wording.RECURRING or f.based)
        and _gap(told, f) <= ATTACHED
        for f in side.figures
    )


def _is_as_of(told: Period, side: Features) -> bool:
    """Tell whether a time only tells up to when a figure was counted: 31,000 acres by Monday."""
    bound = told.first is None and told.last is not None and told.text.lower().startswith("by ")
    return bound and any(f.period is told for f in side.figures)


def _gap(told: Period, figure: Figure) -> int:
    return max(told.start - figure.end, figure.start - told.end, 0)


def _aligned(
    ours: Sequence[Period], theirs: Sequence[Period], pair: Pair, *, anchored: bool
) -> Iterator[Match]:
    """Align times one to one, those that can both hold first.

    `anchored`: figures go together, so that two times which alone are left over belong together too.
    """
    matches = [
        Match(one, other, *_stand(one, other, pair), _tie(one, other, pair))
        for one in ours
        for other in theirs
    ]
    taken: tuple[set[int], set[int]] = (set(), set())
    for match in sorted(matches, key=_rank):
        if match.first.start in taken[0] or match.second.start in taken[1]:
            continue
        alone = anchored and len(ours) - len(taken[0]) == 1 == len(theirs) - len(taken[1])
        if match.relation is Relation.CLASH and match.tie < TIED and not alone:
            continue
        taken[0].add(match.first.start)
        taken[1].add(match.second.start)
        if match.relation is not Relation.SAME or pair.alignment.least >= COVERED:
            yield match


def _stand(one: Period, other: Period, pair: Pair) -> tuple[Relation, str]:
    """Tell how two times stand, looking at the time of day, and at whether what is told of them is denied."""
    found = relate_clocks(one, other, pair, relate(one, other))
    if found[0] is not Relation.CLASH:
        return found
    why = can_both(one, other, pair)
    if why == EDITION:
        return Relation.APART, why
    return (Relation.STANDS, why) if why else found


ORDER = (Relation.SAME, Relation.STANDS, Relation.CLASH, Relation.APART)


def _rank(match: Match) -> tuple[int, int, float, int, int]:
    """Put times that go together first, unless they are of different deeds and two times of one deed do not."""
    surely = match.tie >= 1.0 if match.relation is Relation.CLASH else match.tie > 0.0
    place = ORDER.index(match.relation)
    return not surely, place, -match.tie, match.first.start, match.second.start


def _tie(one: Period, other: Period, pair: Pair) -> float:
    """Tell from 0 to 1 how surely two times are of the same thing.

    What was done then says most: the nearest verbs. Else it is the share of the words near the time with fewer words near
    it that stand near the other too.
    """
    deeds = _verb(one, pair.first), _verb(other, pair.second)
    if deeds[0] and deeds[1]:
        if not deeds[0].isdisjoint(deeds[1]):
            return 1.0
        if pair.alignment.least < COVERED:
            return 0.0
    elif not deeds[0].isdisjoint(pair.second.keys) or not deeds[1].isdisjoint(pair.first.keys):
        return NAMED_DEED
    ours, theirs = _near(one, pair.first), _near(other, pair.second)
    few, many = (ours, theirs) if len(ours) <= len(theirs) else (theirs, ours)
    whole = sum(weight for _, weight in few)
    if not whole:
        return 1.0 if pair.alignment.least >= COVERED else 0.0
    there = frozenset[str]().union(*(keys for keys, _ in many))
    return sum(w for keys, w in few if not keys.isdisjoint(there)) / whole


def _verb(told: Period, side: Features) -> frozenset[str]:
    """Return the keys of the verb nearest to a time, with few commas in between; none where it says little."""
    tokens = side.statement.sentence.tokens
    at = next((i for i, t in enumerate(tokens) if t.end > told.start), 0)
    own = innermost(side.statement.sentence, at)
    far = [
        (abs(w.at - at) + COMMA * _commas(tokens, w.at, at) + CLAUSE * _outside(w.at, own), w.at, w)
        for w in side.words
        if w.tag == "verb" and w.weight > LIGHT
    ]
    nearest = min(far, key=lambda found: found[:2], default=None)
    return nearest[2].keys if nearest and nearest[0] <= FAR else frozenset()


def _commas(tokens: Sequence[Token], one: int, other: int) -> int:
    first, last = sorted((one, other))
    return sum(token.norm in (",", ";") for token in tokens[first:last])


def _outside(at: int, clause: Clause | None) -> bool:
    return clause is not None and not clause.first <= at < clause.last


def _near(told: Period, side: Features) -> list[tuple[frozenset[str], float]]:
    tokens = side.statement.sentence.tokens
    at = next((i for i, t in enumerate(tokens) if t.end > told.start), 0)
    to = next((i for i, t in enumerate(tokens) if t.start >= told.end), len(tokens))
    own = innermost(side.statement.sentence, at)
    return [
        (w.keys, w.weight)
        for w in side.words
        if at - NEAR <= w.at < to + NEAR and not w.name and not _outside(w.at, own)
    ]


BECAUSE = {
    "date": "The first says “{0}”, the second “{1}”, of the same thing, so they cannot both hold.",
    "same date": "Both say “{0}”.",
    "granularity": "{0} and {1} can both hold: one lies within the other.",
    "clock": "The first says “{0}”, the second “{1}”, of the same thing, so they cannot both hold.",
    "minutes": "{0} and {1} can be one time: not both are told to the minute.",
    "zones": "{0} and {1} can be one time, told in two time zones.",
    "denied": "What is told of {0} and of {1} can both hold: one of them denies it.",
    EDITION: "The first is about that of {0}, the second about that of {1}.",
    "last": "{0} and {1} can both hold: one tells of the first or the last time only.",
    "zone": "{0} and {1} are a day apart, which time zones can explain.",
    "reading": "{0} and {1} can be read as one date.",
    "missing": "“{0}” cannot be laid beside “{1}”: the date of an article is missing.",
}


ONE_ZONE = "It is assumed that both times of day are told in one time zone."


def _finding(match: Match) -> Finding:
    one, other = match.first, match.second
    clash = match.relation is Relation.CLASH
    asked = asked_of(one, "first") + asked_of(other, "second")
    relation = match.relation
    if relation is Relation.CLASH and asked and not (one.edtf and other.edtf):
        asked = asked[:0] if words_of(one) == words_of(other) else asked
    because = BECAUSE[match.reason].format(_upper(one.text), other.text) + _taken(one, other, match)
    result = Result.FAILED if clash else Result.ASSUMED if asked else Result.PASSED
    more = {
        "clock": (Check(Gate.PERIOD, Result.ASSUMED, one.text, other.text, ONE_ZONE),),
        EDITION: (Check(Gate.EVENT, Result.FAILED, one.text, other.text, because),),
    }
    return Finding(
        rule="dates",
        kind=Kind.DATE if clash else None,
        relation=relation,
        reason=match.reason,
        first=(one.start, one.end),
        second=(other.start, other.end),
        because=because,
        checks=(
            Check(Gate.MEASURE, Result.PASSED, "", "", "The sentences say much the same."),
            *more.get(match.reason, ()),
            Check("date", result, one.text, other.text, because),
        ),
        strength=min(1.0, 0.4 + match.tie / 2),
        gated=True,
        assumptions=asked if relation is not Relation.SAME else (),
    )


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]


def _taken(one: Period, other: Period, match: Match) -> str:
    """Say what of two times is assumed: the year."""
    if match.relation is not Relation.STANDS:
        return ""
    assumed = [p for p in (one, other) if p.basis is Basis.ASSUMED]
    return "".join(f" {_upper(p.assumes or 'a part')} of “{p.text}” is assumed." for p in assumed)


def asked_of(told: Period, side: str) -> tuple[Assumption, ...]:
    """Ask for what a time lacks: the date of the article that it counts from."""
    if told.basis is Basis.ASSUMED:
        key = Question.FIRST_PERIOD if side == "first" else Question.SECOND_PERIOD
        return (
            Assumption(key, f"Is {told.text} right with {told.assumes or 'the year'} assumed?"),
        )
    if told.basis is Basis.UNRESOLVED:
        key = Question.FIRST_DATE if side == "first" else Question.SECOND_DATE
        return (Assumption(key, f"When was the {side} written?"),)
    return ()
