"""Whether two figures count what was done to the same sort of people or things, and the same deed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..reading.parts import QuantityKind
from ..reading.predicates import innermost
from . import wording
from .parts import Check, Gate, Result
from .stated import lay

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .features import Features
    from .figures import Figure
    from .pair import Pair

COUNTS = frozenset({"count", "bare"})
NEARLY_ALL = 0.8
"""From this coverage of both sides on, two verbs are taken for words for one deed."""
SUMS = (["this", "season"], ["in", "total"], ["in", "all"], ["to", "date"], ["so", "far"])
CAREER = ["career"]


def sorts_differ(_pair: Pair, figures: tuple[Figure, Figure]) -> Check | None:
    """Tell whether two counts are of two sorts of things: three jurors, four people; or of one the sort is not told."""
    one, other = figures
    if one.dimension not in COUNTS or one.direction is not None or other.direction is not None:
        return None
    grows = wording.GROWING in (one.nature, other.nature)
    if set(one.measures[:1]) & set(other.measures[:1]) and grows:
        return None
    if one.counted and other.counted:
        people = (one.anyone and other.person) or (other.anyone and one.person)
        people = people or wording.one_company(one.counted, other.counted, "en")
        if people or not one.counted.isdisjoint(other.counted):
            return None
    elif not one.counted and not other.counted:
        return None
    texts = (one.noun or one.text, other.noun or other.text)
    detail = f"The first counts {texts[0]}, the second {texts[1]}."
    return Check(Gate.MEASURE, Result.FAILED, *texts, detail)


def deeds_differ(pair: Pair, figures: tuple[Figure, Figure]) -> Check | None:
    """Tell whether people, or shares, are counted of whom two different things are told: killed, and taken to hospital."""
    one, other = figures
    people = (one.person or other.person) and one.dimension in COUNTS
    shares = one.dimension == "%" and one.direction is None and other.direction is None
    if not people and not shares and not _measured(one, other) and not _things(one, other):
        return None
    deeds = _verb(pair.first, one), _verb(pair.second, other)
    if _nothing_told(one, other, deeds) or _one_deed(pair, figures, deeds):
        return None
    words = _word(pair.first, deeds[0]), _word(pair.second, deeds[1])
    detail = f"The first says “{words[0]}”, the second “{words[1]}”."
    if "" in words or words[0] == words[1]:
        detail = "What is told of those who are counted differs."
    return Check(Gate.MEASURE, Result.FAILED, *words, detail)


def _measured(one: Figure, other: Figure) -> bool:
    """Tell whether both are measured in a unit, and nothing tells of what but the verbs."""
    kinds = {f.quantity.kind for f in (one, other) if f.quantity is not None}
    plain = not (one.measures or other.measures or one.direction or other.direction)
    return plain and bool(one.verb and other.verb) and kinds == {QuantityKind.MEASURE}


def _things(one: Figure, other: Figure) -> bool:
    """Tell whether both count things, of which the verbs say what was done: repaired, destroyed."""
    counts = one.dimension in COUNTS and not (one.person or other.person)
    return counts and bool(one.verb and other.verb and one.counted and other.counted)


def things_differ(pair: Pair, figures: tuple[Figure, Figure]) -> Check | None:
    """Tell whether things are counted to which two different things were done: repaired, destroyed.

    Two sentences that say nearly the same, or give another number alike, tell one deed in two words.
    """
    if not _things(*figures) or pair.alignment.least >= NEARLY_ALL or lay(pair).together:
        return None
    return deeds_differ(pair, figures)


def people_differ(pair: Pair, figures: tuple[Figure, Figure]) -> Check | None:
    """Tell whether only one counts those of whom a toll tells: 16 men arrested, nine men charged in court.

    The others do something themselves, and there is no word for what the toll tells.
    """
    tolls = [figure.nature == wording.GROWING and bool(figure.measures) for figure in figures]
    if tolls[0] == tolls[1] or not all(f.person and f.dimension in COUNTS for f in figures):
        return None
    at = tolls.index(True)
    toll, other, told = figures[at], (pair.second, pair.first)[at], figures[1 - at]
    clause = innermost(other.statement.sentence, told.at)
    doing = clause is not None and clause.subject is not None and told.at < clause.subject[1]
    if not doing or f"measure:{toll.measures[0]}" in other.keys or lay(pair).together:
        return None
    return deeds_differ(pair, figures)


def _word(side: Features, deed: frozenset[str]) -> str:
    """Return a verb as written, "" for none."""
    return next((w.text for w in side.words if w.tag == "verb" and w.keys <= deed), "")


def _verb(side: Features, figure: Figure) -> frozenset[str]:
    """Return the keys of the verb near a figure, or of its clause; none of a verb that says little."""
    found = figure.verb
    if not found:
        clause = innermost(side.statement.sentence, figure.at)
        at = clause.verb if clause else -1
        found = next((word.keys for word in side.words if word.at == at), frozenset[str]())
    light = any(wording.is_light(key, "en") or key == "be" for key in found)
    return frozenset() if light else found


def _nothing_told(one: Figure, other: Figure, deeds: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Tell whether the two are of one measure of what happens to people, or of one of them nothing at all is told."""
    grows = wording.GROWING in (one.nature, other.nature)
    if grows and one.measures[:1] == other.measures[:1]:
        return True
    bare = any(not f.measures and not deed for f, deed in zip((one, other), deeds, strict=True))
    return bare and not grows and not (one.counted and other.counted)


def _one_deed(
    pair: Pair, figures: tuple[Figure, Figure], deeds: tuple[frozenset[str], frozenset[str]]
) -> bool:
    """Tell whether what was done in one of the figures is told of the other too."""
    one, other = figures
    if not deeds[0] or not deeds[1]:
        return set(one.measures[:1]) == set(other.measures[:1])
    near = _verbs_by(pair.first, one), _verbs_by(pair.second, other)
    return _told(deeds[0], other, deeds[1] | near[1]) or _told(deeds[1], one, deeds[0] | near[0])


def _verbs_by(side: Features, figure: Figure) -> frozenset[str]:
    """Return the keys of the verbs of the clause that a figure stands in."""
    clause = innermost(side.statement.sentence, figure.at)
    return frozenset[str]().union(
        *(
            word.keys
            for word in side.words
            if word.tag == "verb" and (clause is None or clause.first <= word.at < clause.last)
        )
    )


def _told(deed: frozenset[str], other: Figure, verbs: frozenset[str]) -> bool:
    if any(f"measure:{name}" in deed for name in other.measures[:1]):
        return True
    return not deed.isdisjoint(verbs)


def done_once(pair: Pair, figures: tuple[Figure, Figure]) -> Check | None:
    """Tell whether one counts what has been done so far, and the other what was done once.

    Of two that were laid beside each other the one has to say that it is a sum, or the other on which day it was done.
    """
    if figures[0].dimension not in COUNTS or any(f.nature != wording.EVENT for f in figures):
        return None
    sides = pair.first, pair.second
    summed = [_is_sum(side) for side in sides]
    so_far = [summed[at] or _so_far(sides[at], figures[at]) for at in (0, 1)]
    if so_far[0] == so_far[1] or not _counts_one(figures, summed):
        return None
    once = so_far.index(False)
    dated = figures[once].period is not None and not _perfect(sides[once], figures[once])
    if pair.picked and not summed[1 - once] and not dated:
        return None
    which = ("first", "second")[1 - once], ("first", "second")[once]
    detail = f"The {which[0]} tells what has been done so far, the {which[1]} what was done once."
    return Check(Gate.PERIOD, Result.FAILED, figures[0].text, figures[1].text, detail)


def _counts_one(figures: tuple[Figure, Figure], summed: Sequence[bool]) -> bool:
    """Tell whether both count one thing of one deed; a sum needs no verb that says much: has 31 goals in total."""
    one, other = figures
    if not one.verb.isdisjoint(other.verb):
        return True
    return (
        any(summed) and not (one.verb and other.verb) and not one.counted.isdisjoint(other.counted)
    )


def _is_sum(side: Features) -> bool:
    """Tell whether a statement says that it tells all that was done in a long time."""
    words = [token.norm for token in side.statement.sentence.tokens]
    return any(
        words[at : at + 2] in SUMS
        or (words[at : at + 1] == ["in"] and words[at + 2 : at + 3] == CAREER)
        for at in range(len(words))
    )


def _so_far(side: Features, figure: Figure) -> bool:
    """Tell whether a figure is told in the perfect of somebody that does: has scored 24 goals."""
    clause = innermost(side.statement.sentence, figure.at)
    return clause is not None and not clause.passive and _perfect(side, figure)


def _perfect(side: Features, figure: Figure) -> bool:
    """Tell whether a figure is told in the perfect."""
    sentence = side.statement.sentence
    clause = innermost(sentence, figure.at)
    if clause is None or clause.verb < 1:
        return False
    return any(t.norm in ("has", "have") for t in sentence.tokens[clause.first : clause.verb])
