"""What sets two statements apart that nobody laid beside each other.

Of two that a checker picked much is taken for granted. Of all pairs of statements of some articles most have nothing to do
with each other, so here whatever limits one side and not the other (a place, a time, a part, who it is told of, what was
done) sets the two apart.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from ..reading.predicates import innermost
from . import bounded, wording
from .asked import asked_and_given
from .bases import bases_differ
from .dated import of_dates
from .deeds import COUNTS, deeds_differ, done_once, people_differ, sorts_differ, things_differ
from .parts import Check, Gate, Relation, Result
from .roles import part_of
from .whose import groups_differ, somebody_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..reading.parts import Token
    from .features import Features
    from .figures import Figure
    from .pair import Pair
    from .parts import Finding
    from .roles import Part

FIGURED = frozenset({"numbers", "leftovers"})
MANY = 3
"""From so many things taken for granted on, two statements are not taken for ones of one thing."""
TOO_LITTLE = "Neither the event nor the time nor what is measured is read to be the same."
AGE = "age"
OWNED = frozenset({"the", "its", "his", "her", "their", "these", "those", "them", "which", "whom"})
GENERIC = frozenset(
    {"party", "group", "company", "bank", "club", "city", "united", "union", "council"}
)
MORE = frozenset({"further", "another", "additional"})
EXPECTING = frozenset({"expect", "forecast", "predict", "project", "target", "estimate"})


TOLD_APART = (
    asked_and_given,
    somebody_of,
    groups_differ,
    bases_differ,
    bounded.two_sites,
    bounded.two_homes,
)
"""Tests of what sets two figures apart whether or not the statements were laid beside each other."""


def checks(
    pair: Pair,
    finding: Finding,
    figures: tuple[Figure, Figure] | None,
    made: Sequence[Check] = (),
) -> tuple[Check, ...]:
    """Return the checks that fail, or are assumed, where two statements that nobody picked clash; none where nothing does.

    `made` are those of the gate made before: where most of them are assumed, too little is known.
    """
    if finding.relation is Relation.SAME:
        return ()
    if pair.picked:
        return _of_picked(pair, finding, figures)
    assumed = [check.name for check in made if check.result is Result.ASSUMED]
    if len(assumed) >= MANY and Gate.MEASURE in assumed:
        return (Check(Gate.MEASURE, Result.FAILED, "", "", TOO_LITTLE),)
    found = _of_rule(pair, finding, figures)
    return (found,) if found is not None else ()


def _of_picked(
    pair: Pair, finding: Finding, figures: tuple[Figure, Figure] | None
) -> tuple[Check, ...]:
    """Look at what sets apart even two statements that were laid beside each other: another deed, once and in all."""
    if figures is None or finding.rule != "numbers" or finding.relation is not Relation.CLASH:
        return ()
    found = (
        check
        for test in (*TOLD_APART, things_differ, people_differ, done_once)
        if (check := test(pair, figures))
    )
    return tuple(islice(found, 1))


def _of_rule(pair: Pair, finding: Finding, figures: tuple[Figure, Figure] | None) -> Check | None:
    """Look at what concerns the rule that found it."""
    if finding.rule == "dates":
        return of_dates(pair, finding)
    limited = bounded.place(pair) or bounded.time(pair, figures)
    if limited is not None:
        return limited
    if finding.rule == "directions":
        return _movers(pair, finding) or (_elsewhere(pair, figures) if figures else None)
    if figures is None or finding.rule not in FIGURED:
        return None
    tests = (
        *TOLD_APART,
        _elsewhere,
        _bearers,
        _ages,
        sorts_differ,
        deeds_differ,
        _part,
        _expected,
        done_once,
    )
    return next((check for test in tests if (check := test(pair, figures))), None)


def _movers(pair: Pair, finding: Finding) -> Check | None:
    """Tell whether it is two things that went opposite ways: the ferry sank, the toll rises."""
    ours, theirs = _mover(pair.first, finding.first), _mover(pair.second, finding.second)
    if ours is None or theirs is None or ours.vague or theirs.vague:
        return None
    if not (ours.keys.isdisjoint(theirs.head_keys) and theirs.keys.isdisjoint(ours.head_keys)):
        return None
    detail = f"The first tells it of {ours.word}, the second of {theirs.word}."
    return Check(Gate.MEASURE, Result.FAILED, ours.word, theirs.word, detail)


def _mover(side: Features, span: tuple[int, int]) -> Part | None:
    """Return the subject of the clause that a stretch stands in."""
    sentence = side.statement.sentence
    at = next((i for i, t in enumerate(sentence.tokens) if t.end > span[0]), 0)
    clause = innermost(sentence, at)
    return part_of(sentence, clause.subject) if clause else None


def _elsewhere(pair: Pair, figures: tuple[Figure, Figure]) -> Check | None:
    """Tell whether figures that mean nothing without their place are told of another place."""
    recurring = any(f.nature == wording.RECURRING or "attendance" in f.measures for f in figures)
    if recurring:
        return bounded.elsewhere(pair)
    return bounded.other_target(pair) or bounded.two_places(pair)


def _bearers(pair: Pair, figures: tuple[Figure, Figure]) -> Check | None:
    """Tell whether two figures are told of two that are named, and of which the other side says nothing."""
    return _two(pair, figures, _bearer) or _two(pair, figures, _object)


def _two(
    pair: Pair,
    figures: tuple[Figure, Figure],
    names: Callable[[Features, Figure], Sequence[Token]],
) -> Check | None:
    """Return a failed check where both figures have names of one sort, and those differ."""
    ours, theirs = names(pair.first, figures[0]), names(pair.second, figures[1])
    if not ours or not theirs:
        return None
    if _has_name(pair.second, ours) or _has_name(pair.first, theirs):
        return None
    if bounded.one_name(ours, theirs):
        return None
    one, other = (" ".join(t.text for t in side) for side in (ours, theirs))
    detail = f"The first tells it of {one}, the second of {other}."
    return Check(Gate.ENTITY, Result.FAILED, one, other, detail)


def _bearer(side: Features, figure: Figure) -> Sequence[Token]:
    """Return the names before the verb of the clause that a figure stands in, those of places left out."""
    sentence = side.statement.sentence
    clause = innermost(sentence, figure.at)
    if clause is None or clause.subject is None or clause.verb < 0:
        return ()
    tokens = sentence.tokens
    placed = {name.start for name in side.places}
    return [
        t
        for t in tokens[clause.subject[0] : clause.verb]
        if t.tag == "name" and t.start not in placed and t.norm[:1].isalpha()
    ]


def _object(side: Features, figure: Figure) -> Sequence[Token]:
    """Return the names behind the verb of the clause that a figure stands in, up to the first preposition."""
    sentence = side.statement.sentence
    clause = innermost(sentence, figure.at)
    if clause is None or clause.verb < 0:
        return ()
    found: list[Token] = []
    for token in sentence.tokens[clause.verb + 1 : clause.last]:
        if token.tag == "prep" or token.norm == ",":
            break
        if token.tag == "name" and token.norm[:1].isalpha():
            found.append(token)
    return found


def _has_name(side: Features, names: Sequence[Token]) -> bool:
    """Tell whether a side has a name with one of some words."""
    own = frozenset[str]().union(*(word.keys for word in side.words if word.name))
    return any(token.norm in own for token in names if token.norm not in GENERIC)


def _ages(pair: Pair, figures: tuple[Figure, Figure]) -> Check | None:
    """Tell whether one is an age and the other none, or of somebody of whom the other side says nothing."""
    aged = [AGE in f.measures[:1] for f in figures]
    if not any(aged):
        return None
    if all(aged):
        ours, theirs = _aged(pair.first, figures[0]), _aged(pair.second, figures[1])
        strange = not _has_name(pair.second, ours) and not _has_name(pair.first, theirs)
        if not ours or not theirs or not strange:
            ours_of, theirs_of = {t.norm for t in ours}, {t.norm for t in theirs}
            if not ours or not theirs or ours_of & theirs_of:
                return None
    detail = f"“{figures[0].text}” and “{figures[1].text}” are not the age of one person."
    return Check(Gate.MEASURE, Result.FAILED, figures[0].text, figures[1].text, detail)


def _aged(side: Features, figure: Figure) -> Sequence[Token]:
    """Return the names right before an age: Anna Holm, 61."""
    tokens, at = side.statement.sentence.tokens, figure.at
    while at and tokens[at - 1].norm in (",", "("):
        at -= 1
    first = at
    while first and tokens[first - 1].tag == "name":
        first -= 1
    return tokens[first:at]


def _part(pair: Pair, figures: tuple[Figure, Figure]) -> Check | None:
    """Tell whether one counts some of a thing's own: three of the company's ferries."""
    one, other = (
        _some(side, f) for side, f in ((pair.first, figures[0]), (pair.second, figures[1]))
    )
    if one == other or figures[0].dimension not in {*COUNTS, "%"}:
        return None
    part, whole = figures if one else figures[::-1]
    if (part.value or 0.0) >= (whole.value or 0.0):
        return None
    detail = f"“{part.text}” counts a part of them, “{whole.text}” does not."
    return Check(Gate.MEASURE, Result.FAILED, figures[0].text, figures[1].text, detail)


def _some(side: Features, figure: Figure) -> bool:
    """Tell whether a number is one of some, or one more: "three of the company's ferries", "12 of them", "a further 4%"."""
    if any(
        t.norm in MORE for t in side.statement.sentence.tokens[max(0, figure.at - 2) : figure.at]
    ):
        return True
    behind = side.statement.sentence.tokens[figure.to : figure.to + 2]
    return len(behind) > 1 and behind[0].norm == "of" and behind[1].norm in OWNED


def _expected(pair: Pair, figures: tuple[Figure, Figure]) -> Check | None:
    """Tell whether one figure was expected and the other is told as so."""
    one, other = (
        _expecting(side, f) for side, f in ((pair.first, figures[0]), (pair.second, figures[1]))
    )
    if bool(one) == bool(other):
        return None
    which = ("first", "second") if one else ("second", "first")
    detail = f"The {which[0]} is what was expected (“{one or other}”), the {which[1]} is not."
    return Check(Gate.MEASURE, Result.FAILED, one, other, detail)


def _expecting(side: Features, figure: Figure) -> str:
    """Return the word in the clause of a figure that tells of an expectation, "" for none."""
    sentence = side.statement.sentence
    clause = innermost(sentence, figure.at)
    inside = sentence.tokens[clause.first : clause.last] if clause else sentence.tokens
    return next((t.text for t in inside if t.lemma in EXPECTING), "")
