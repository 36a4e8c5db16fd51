"""Whether two figures are figures of the same thing: what is measured, what is counted, and the words around them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..reading.grammar.vocabulary import antonyms_of
from . import explain, wording
from .parts import Check, Gate, Relation, Result
from .stated import lay
from .times import relate
from .told_times import report_of
from .values import equal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .features import Features
    from .figures import Figure
    from .pair import Pair
    from .wording import Contrast

# What each likeness of two figures is worth. Set by hand on the tuned part of the gold pairs; only their order matters much.
SAME_MEASURE = 2.0
SECOND_MEASURE = 1.0
OTHER_MEASURE = -2.0
SAME_NOUN = 1.0
SAME_SUBJECT = 1.3
SAME_VERB = 0.6
OTHER_VERB = -0.6
SAME_TIME = 0.4
OTHER_TIME = -1.2
BASE = -1.0
WHOLE = -0.5
PER = -0.8
ALONE = 0.8

SIZE = 5.0
"""How many times one number may be the other for both to be taken for figures of one thing where little else says so."""
SOLE_LEAST, SOLE_MOST = 0.3, 0.4
"""The coverage of the less and of the more covered side from which the one figure of its sort on each is of one thing."""

SHARED = 2.8
"""The least weight of words that two statements of two articles must share."""
COUNTED = frozenset({"count", "bare", "%"})
RANKED = frozenset(
    {"place", "time", "rank", "quarter", "half", "week", "month", "year", "decade", "century"}
)
SOME_PEOPLE = 0.8
OTHER_NOUN = -1.5
OTHER_PEOPLE = -0.8
NO_NOUN = -0.4
OTHER_SUBJECT = -0.5
NEARNESS = 1.5

TIED = 1.2
"""A tie from here on says by itself that two figures are of the same thing."""
LOOSE = 0.5
"""A tie from here on says so where the two sentences say much the same."""
MUCH = 0.6
"""The coverage of the less covered sentence from which on two sentences say much the same."""
SOME = 0.4
"""The same where other figures go together and only these two are left over."""
MOST = 0.7
"""The same of the sentence that is covered more, for a short one beside a long one."""


@dataclass(frozen=True, slots=True)
class Tie:
    """How strongly two figures are tied, and the check of the gate that comes from it."""

    strength: float
    check: Check


def tie(
    first: Figure, second: Figure, pair: Pair, *, same: bool = False, alone: bool = False
) -> Tie:
    """Tell whether two figures of one dimension are of the same thing.

    `same`: their values are the same, which ties them unless something says that they are of different things.
    `alone`: they are the only ones of their dimension left over where other figures go together.
    """
    noun = _noun(first, second)
    strength = _measure(first, second) + noun + NEARNESS * _nearness(first, second)
    way = first.direction is not None and first.direction is second.direction
    if way or not first.verb.isdisjoint(second.verb):
        strength += SAME_VERB
    elif _other_deed(first, second, alone=alone):
        strength += OTHER_VERB
    if first.based != second.based:
        strength += BASE
    if first.whole != second.whole:
        strength += WHOLE
    if first.per != second.per:
        strength += PER
    strength += _time(first, second)
    if alone:
        strength += ALONE
    if same and noun > OTHER_NOUN:
        strength = max(strength, TIED)
    return Tie(strength, _check(first, second, pair, strength, alone=alone))


def _other_deed(first: Figure, second: Figure, *, alone: bool) -> bool:
    """Tell whether two figures are of different deeds: both verbs are known, and nothing else says what is counted."""
    if alone or not first.verb or not second.verb:
        return False
    if first.measures and second.measures:
        return first.person and second.person and first.counted.isdisjoint(second.counted)
    sort = first.dimension
    owned = not first.counted.isdisjoint(second.counted)
    return sort in COUNTED or (sort.isupper() and not owned)


def _time(first: Figure, second: Figure) -> float:
    if first.period is None or second.period is None:
        return 0.0
    relation = relate(first.period, second.period)[0]
    return (
        SAME_TIME
        if relation is Relation.SAME
        else OTHER_TIME
        if relation is Relation.CLASH
        else 0.0
    )


def _check(first: Figure, second: Figure, pair: Pair, strength: float, *, alone: bool) -> Check:
    texts = (explain.inside(_about(first)), explain.inside(_about(second)))
    answer = pair.settled.same_measure
    if answer is not None:
        result = Result.PASSED if answer else Result.FAILED
        return Check(Gate.MEASURE, result, *texts, "You settled this.")
    apart = contrast(pair, Gate.MEASURE)
    if apart is not None:
        return apart
    told = _one_story(pair) or _one_subject(first, second, pair) or _one_saying(first, second)
    if parted(first, second) or not told:
        return _other(*texts)
    much = _much(pair) or (alone and pair.alignment.least >= SOME)
    if strength >= TIED or (strength >= LOOSE and much and _noun(first, second) > OTHER_NOUN):
        return Check(Gate.MEASURE, Result.PASSED, *texts, "Both figures are of the same thing.")
    weak = strength < 0 or not much
    if _noun(first, second) <= OTHER_NOUN or (weak and not _sole(first, second, pair)):
        return _other(*texts)
    detail = "It is assumed that both figures are of the same thing."
    return Check(Gate.MEASURE, Result.ASSUMED, *texts, detail)


def _sole(first: Figure, second: Figure, pair: Pair) -> bool:
    """Tell whether two figures, each alone of its sort, are of one thing for all that was read.

    The two sides were laid beside each other as about one event, they speak of much the same, the numbers are of one size,
    and neither what is counted nor what was done is read to differ.
    """
    alignment = pair.alignment
    topical = alignment.least >= SOLE_LEAST and alignment.most >= SOLE_MOST
    if not pair.picked or not topical or not _of_a_size(first, second):
        return False
    if first.whole != second.whole or first.based != second.based:
        return False
    if _noun(first, second) <= OTHER_NOUN or _other_deed(first, second, alone=False):
        return False
    left = lay(pair)
    return _alone(first, pair.first.figures, left.first) and _alone(
        second, pair.second.figures, left.second
    )


def _of_a_size(first: Figure, second: Figure) -> bool:
    one, other = abs(first.value or 0.0), abs(second.value or 0.0)
    return 0 < max(one, other) <= SIZE * min(one, other)


def _alone(figure: Figure, figures: Sequence[Figure], left: Sequence[int]) -> bool:
    """Tell whether a figure is the only one of its dimension whose number the other side has not."""
    return [figures[at] for at in left if figures[at].dimension == figure.dimension] == [figure]


def _one_story(pair: Pair) -> bool:
    """Tell whether enough is said by both for figures to be laid beside each other.

    Statements that nobody laid beside each other share a name and a thing at the least, or one says most of the other.
    """
    alignment = pair.alignment
    return pair.picked or alignment.shared >= SHARED or alignment.most >= MUCH


def _one_subject(first: Figure, second: Figure, pair: Pair) -> bool:
    """Tell whether short sentences tell two figures of one measure in one word: revenue grew 6%, revenue fell 6%."""
    if not first.measures or first.measures[:1] != second.measures[:1]:
        return False
    told = not first.counted.isdisjoint(second.counted) and first.nature == wording.RECURRING
    return told and pair.alignment.most >= SOME and first.dimension == second.dimension


def _one_saying(first: Figure, second: Figure) -> bool:
    """Tell whether one number is told of one thing and one time, maybe in percent and in points: rises by 3 from April."""
    if first.period is None or second.period is None or first.dimension != second.dimension:
        return False
    number = equal(first.value, second.value) and bool(first.value)
    alike = first.direction is second.direction is not None
    stand = relate(first.period, second.period)[0]
    months = _named(first.period.text) & _named(second.period.text)
    same = stand is Relation.SAME or (stand is not Relation.CLASH and bool(months))
    return number and alike and same and not first.counted.isdisjoint(second.counted)


def _named(words: str) -> frozenset[str]:
    """Return the names in the words of a time: months and days of the week."""
    return frozenset(word for word in words.split() if word[:1].isupper() and word[1:].islower())


def parted(first: Figure, second: Figure) -> bool:
    """Tell whether what was read says that two figures are of different things: measures, deeds or parts."""
    return (
        _unlike(first, second)
        or _opposite(first, second)
        or _of_others(first, second)
        or _step_and_level(first, second)
        or bool(first.per and second.per and first.per != second.per)
        or _some_of_them(first, second)
    )


def _some_of_them(first: Figure, second: Figure) -> bool:
    """Tell whether one is told of some of a number and of another deed: dismissed two of the five charges, faces three."""
    if first.some == second.some or not first.verb or not second.verb or first.dimension == "%":
        return False
    if equal(first.value, second.value):
        return False
    return first.verb.isdisjoint(second.verb)


def _step_and_level(first: Figure, second: Figure) -> bool:
    """Tell whether one is by how much something changed and the other what it is: fell by 3 tonnes, stood at 9 tonnes."""
    if first.dimension == "%" or first.dimension != second.dimension:
        return False
    return (first.step and second.level) or (second.step and first.level)


def _unlike(first: Figure, second: Figure) -> bool:
    """Tell whether both are told to be figures of something, and of different things.

    What an event did is told in many words where it is measured and not counted: hectares burned, hectares destroyed.
    """
    if not first.measures or not second.measures:
        return False
    sorts = {first.nature, second.nature}
    if sorts == {wording.GROWING} and first.dimension not in COUNTED:
        return False
    return set(first.measures).isdisjoint(second.measures)


def _of_others(first: Figure, second: Figure) -> bool:
    """Tell whether two figures are of parts of something that differ: the sales of pills and the sales of vaccines."""
    return bool(first.parts and second.parts) and first.parts.isdisjoint(second.parts)


def _opposite(first: Figure, second: Figure) -> bool:
    """Tell whether two figures are of opposite deeds: games won and games lost. Directions are a rule's business."""
    if first.direction is not None and second.direction is not None:
        return False
    return any(not antonyms_of(word).isdisjoint(second.verb) for word in first.verb)


def _other(one: str, other: str) -> Check:
    detail = f"The first is about {one}, the second about {other}."
    if one == other:
        detail = f"Both are about {one}, but not about the same ones."
    return Check(Gate.MEASURE, Result.FAILED, one, other, detail)


def _much(pair: Pair) -> bool:
    """Tell whether two sentences say much the same, or one much of the other."""
    return pair.alignment.least >= MUCH or pair.alignment.most >= MOST


def contrast(pair: Pair, gate: Gate) -> Check | None:
    """Return a failed check where the two sides have opposite words of a contrast, such as exports and imports."""
    for number, one in pair.first.contrasts.items():
        other = pair.second.contrasts.get(number)
        if other is None or one.apart != gate or one.group == other.group:
            continue
        if gate is not Gate.EVENT or (
            _of_events(one, other)
            and not (_reported(one, pair.first) or _reported(other, pair.second))
        ):
            detail = f"The first says “{one.text}”, the second “{other.text}”."
            return Check(gate, Result.FAILED, one.text, other.text, detail)
    return None


def _reported(word: Contrast, side: Features) -> bool:
    """Tell whether a word stands where it is told how a thing came to be known: the count showed late in the evening."""
    sentence = side.statement.sentence
    report = report_of(sentence)
    inside = sentence.tokens[report.first : report.last] if report is not None else ()
    return any(token.text == word.text for token in inside)


def _of_events(one: Contrast, other: Contrast) -> bool:
    """Tell whether two words tell events apart: the first and the second blast, but not the first and the second place."""
    return one.next == other.next and one.next not in RANKED


def _about(figure: Figure) -> str:
    about = figure.noun or figure.measured or figure.text
    return f"{about} per {figure.per}" if figure.per else about


def _measure(first: Figure, second: Figure) -> float:
    if (
        not first.measures
        or not second.measures
        or not (_unlike(first, second) or _meet(first, second))
    ):
        return 0.0
    if first.measures[0] == second.measures[0]:
        return SAME_MEASURE
    if first.measures[0] in second.measures[:2] or second.measures[0] in first.measures[:2]:
        return SECOND_MEASURE if len(first.measures) != len(second.measures) else OTHER_MEASURE / 2
    return OTHER_MEASURE


def _meet(first: Figure, second: Figure) -> bool:
    return not set(first.measures).isdisjoint(second.measures)


def _noun(first: Figure, second: Figure) -> float:
    """Tell how the nouns counted stand to each other."""
    counts = first.dimension in ("count", "bare")
    if not first.counted or not second.counted:
        return NO_NOUN if counts and (first.counted or second.counted) else 0.0
    if not first.counted.isdisjoint(second.counted):
        return SAME_NOUN if counts else SAME_SUBJECT
    if not (first.counted | first.parts).isdisjoint(second.counted | second.parts):
        return SAME_NOUN
    people = first.person and second.person
    anyone = people and (first.anyone or second.anyone)
    if anyone or (counts and wording.one_company(first.counted, second.counted, "en")):
        return SOME_PEOPLE
    if people:
        return OTHER_PEOPLE if first.nature == wording.GROWING else OTHER_NOUN
    return OTHER_NOUN if counts else OTHER_SUBJECT


def _nearness(first: Figure, second: Figure) -> float:
    """Return the share of the words around the figure with fewer words around it that stand around the other too."""
    one, other = sum(w for _, w in first.near), sum(w for _, w in second.near)
    if not one or not other:
        return 0.0
    few, many = (first, second) if one <= other else (second, first)
    return sum(_met(keys, weight, many) for keys, weight in few.near) / min(one, other)


def _met(keys: frozenset[str], weight: float, other: Figure) -> float:
    """Return the weight of a word near one figure that is near the other too: the lesser of its two weights."""
    there = (w for others, w in other.near if not keys.isdisjoint(others))
    return min(weight, max(there, default=0.0))
