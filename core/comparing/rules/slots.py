"""Slots that have one value: who won, who wrote it, where somebody was born, where something was held, what caused it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ...reading import lexicons
from ...reading.grammar.vocabulary import are_antonyms
from ...reading.names.variants import compare_names
from ...reading.parts import NameKind
from ...reading.predicates import innermost
from ...words import Kind
from ..anchors import far, same_day
from ..bearers import offices
from ..matching import matches
from ..places import within
from ..reach import ACTUAL, PLANNED
from ..roles import fits
from ..slots import DOER, SUFFERER, is_definite, one_valued, slots_of
from ..worded import of_spans

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...reading.parts import Clause, Sentence, Token
    from ..content import Word
    from ..features import Features
    from ..frames import Frame
    from ..matching import Match
    from ..pair import Pair
    from ..parts import Finding
    from ..roles import Part
    from ..slots import Slot

TOLD = (ACTUAL, PLANNED)
ONE_KNOWN = frozenset({"he", "she", "it"})
"""Words that stand for one known thing, the same on both sides where the two were laid beside each other."""
PLURAL_EVENTS = frozenset({"talks", "elections", "negotiations", "games", "consultations"})
MORE = frozenset({"also", "too", "another", "again", "other"})
"""Words that tell that it is not the only one."""
JOINS = frozenset({",", "and", "but", ";"})
CONTINUING = frozenset({"name", "prep", "det", "adj", "punct", "conj", "num"})
WHERE = ("in", "at", "near")
"""Prepositions behind which something's place stands, one as well as the other."""
HELD = 1.0
"""The least weight of words beside the slot and the predicate that the two sides must have in common."""
KINDS = {"name": Kind.NAME, "place": Kind.PLACE, "thing": Kind.OTHER}
DETAILS = {
    "name": "The two names cannot be one, and there is room for one.",
    "place": "The two places cannot be one, and neither is known to lie within the other.",
    "thing": "There is room for one, and the two differ.",
}


def slots(pair: Pair) -> Iterator[Finding]:
    """Give a finding where one slot of a predicate that both sides have holds two values that cannot both be in it."""
    for match in matches(pair):
        if match.opposite or match.first.denied or match.second.denied or match.first.copula:
            continue
        if match.first.context != match.second.context or match.first.context not in TOLD:
            continue
        if _state_of_another_time(match):
            continue
        if _one_of_more(match.first, pair.first) or _one_of_more(match.second, pair.second):
            continue
        found = _clash(match, pair)
        if found is not None:
            yield found
            return


def _clash(match: Match, pair: Pair) -> Finding | None:
    sentences = (pair.first.statement.sentence, pair.second.statement.sentence)
    known = one_valued(sentences[0].language)
    wanted = _wanted(match.first, sentences[0], known) or _wanted(match.second, sentences[1], known)
    if not wanted:
        return None
    ours = slots_of(match.first, sentences[0])
    theirs = slots_of(match.second, sentences[1])
    for label, what in wanted.items():
        one, other = _in_slot(ours, label, what), _in_slot(theirs, label, what)
        if one is None or other is None or not _fixed(label, match, ours, theirs, pair):
            continue
        if _differ(one, other, what, match, pair) and _rest_aligned(one, other, match, pair):
            spans = ((one.start, one.end), (other.start, other.end))
            return of_spans(
                pair, spans, KINDS[what], DETAILS[what], strength=0.7, gated=what == "thing"
            )
    return None


def _in_slot(found: dict[str, Slot], label: str, what: str) -> Slot | None:
    """Return what stands in a slot; of a place, what has a name behind any preposition that tells where."""
    slot = found.get(label)
    if what != "place" or label not in WHERE or (slot is not None and slot.names):
        return slot
    named = (found[where] for where in WHERE if where in found and found[where].names)
    return next(named, slot)


def _state_of_another_time(match: Match) -> bool:
    """Tell whether one tells what is and the other what was: "is married to", "was married to"."""
    passive = match.first.clause.passive and match.second.clause.passive
    return passive and {match.first.tense, match.second.tense} == {"present", "past"}


def _one_of_more(frame: Frame, side: Features) -> bool:
    tokens = side.statement.sentence.tokens[frame.clause.first : frame.clause.last]
    return any(token.norm in MORE for token in tokens)


def _wanted(
    frame: Frame, sentence: Sentence, known: dict[str, dict[str, str]]
) -> dict[str, str] | None:
    """Return the slots with room for one of a verb, or of a light verb with its noun ("have headquarters")."""
    if frame.patient is None or frame.lemma in known:
        return known.get(frame.lemma)
    return known.get(f"{frame.lemma} {sentence.tokens[frame.patient.head].lemma}")


def _fixed(
    label: str, match: Match, ours: dict[str, Slot], theirs: dict[str, Slot], pair: Pair
) -> bool:
    """Tell whether what the slot is a slot of is one known thing on both sides, and the same."""
    held = SUFFERER if label == DOER else DOER
    sides = ((match.first, ours, pair.first), (match.second, theirs, pair.second))
    if label not in (DOER, SUFFERER):
        held = next((h for h in (SUFFERER, DOER) if h in ours and h in theirs), "")
        if not held:
            held = SUFFERER if match.first.patient and match.second.patient else DOER
    parts = [(f.patient if held == SUFFERER else f.agent) for f, _, _ in sides]
    one, other = parts
    if one is None or other is None or not fits(one, other):
        return False
    if one.vague or other.vague:
        dated = bool(pair.first.periods) == bool(pair.second.periods)
        return pair.picked and dated and one.word == other.word and one.word in ONE_KNOWN
    counted = all(_counted(part, side) for part, (_, _, side) in zip(parts, sides, strict=True))
    return (counted and _one_day(pair)) or any(
        held in found and is_definite(found[held], side.statement.sentence.tokens)
        for _, found, side in sides
    )


def _counted(part: Part | None, side: Features) -> bool:
    """Tell whether a phrase is of so many ("two men"), or of an event that is told in the plural ("talks")."""
    tokens = side.statement.sentence.tokens
    if part is None:
        return False
    inside = tokens[max(part.first - 1, 0) : part.last]
    return part.word in PLURAL_EVENTS or any(token.tag == "num" for token in inside)


def _one_day(pair: Pair) -> bool:
    """Tell whether two passages laid beside each other tell of one day, so that "two men" of it are the same two."""
    days = {(p.first, p.last) if p.first else p.text.lower() for p in pair.first.periods}
    return pair.picked and any(
        ((p.first, p.last) if p.first else p.text.lower()) in days for p in pair.second.periods
    )


def _told_there(slot: Slot, frame: Frame, side: Features) -> bool:
    """Tell whether a side has a name of the slot too, and not only in what it says behind another verb of its own."""
    sentence = side.statement.sentence
    names = set(slot.names) - _titles(sentence.language) or set(slot.names)
    held = [at for at, token in enumerate(sentence.tokens) if token.norm in names]
    held = [at for at in held if not _behind_other(sentence.tokens, frame.at, at)]
    told = {innermost(sentence, at) for at in held}
    return bool(held) and (frame.clause in told or not all(map(_predicated, told)))


def _behind_other(tokens: Sequence[Token], verb: int, at: int) -> bool:
    """Tell whether between a verb and a name something new begins: "was born in Yate and lives in Edinburgh"."""
    return any(
        tokens[i].norm in JOINS and tokens[i + 1].tag not in CONTINUING for i in range(verb, at - 1)
    )


@cache
def _titles(language: str) -> frozenset[str]:
    known = {word.lower() for word in lexicons.words(language, "forms_of_address")}
    return frozenset(known | set(offices(language)))


def _predicated(clause: Clause | None) -> bool:
    return clause is not None and clause.verb >= 0


def _differ(one: Slot, other: Slot, what: str, match: Match, pair: Pair) -> bool:
    """Tell whether two values cannot be one."""
    if what == "thing":
        return not _in_other(one, pair.first, pair.second) and not _in_other(
            other, pair.second, pair.first
        )
    if not one.names or not other.names:
        return not one.names and not other.names and _opposed(one, other, pair)
    if _told_there(one, match.second, pair.second) or _told_there(other, match.first, pair.first):
        return False
    if what == "place" and not _two_places(one, other, pair):
        return False
    kind = _kind(one, pair.first) or _kind(other, pair.second)
    names = (_text(one, pair.first), _text(other, pair.second))
    return compare_names(*names, kind).verdict == "different"


def _two_places(one: Slot, other: Slot, pair: Pair) -> bool:
    """Tell whether two names may be of places, of which neither is known to lie within the other."""
    if within(_text(one, pair.first), _text(other, pair.second)):
        return False
    return NameKind.PERSON not in (_kind(one, pair.first), _kind(other, pair.second))


def _opposed(one: Slot, other: Slot, pair: Pair) -> bool:
    """Tell whether two phrases without names are of opposed parties: rebels and the army."""
    ours = [w for w in pair.first.words if one.first <= w.at < one.last and w.tag == "noun"]
    theirs = [w for w in pair.second.words if other.first <= w.at < other.last and w.tag == "noun"]
    return any(are_antonyms(a.lemma, b.lemma, "noun") for a in ours[-1:] for b in theirs[-1:])


def _in_other(slot: Slot, own: Features, other: Features) -> bool:
    return any(
        not word.keys.isdisjoint(other.keys)
        for word in own.words
        if slot.first <= word.at < slot.last
    )


def _text(slot: Slot, side: Features) -> str:
    base = side.statement.start
    return side.statement.text[slot.start - base : slot.end - base]


def _kind(slot: Slot, side: Features) -> NameKind | None:
    names = side.statement.names
    return next((n.kind for n in names if n.start <= slot.start < n.end), None)


def _rest_aligned(one: Slot, other: Slot, match: Match, pair: Pair) -> bool:
    """Tell whether all else of the clause that says less is on the other side too, and that it is enough."""
    lefts = (
        [w for w in match.first_left if not one.first <= w.at < one.last],
        [w for w in match.second_left if not other.first <= w.at < other.last],
    )
    if lefts[0] and lefts[1] and not (far(match, pair) and same_day(pair)):
        return False
    held = max(_held(match.first, one, pair.second), _held(match.second, other, pair.first))
    return held >= HELD or _same_pronoun(match)


def _same_pronoun(match: Match) -> bool:
    pairs = ((match.first.agent, match.second.agent), (match.first.patient, match.second.patient))
    return any(
        one is not None and other is not None and one.word == other.word and one.word in ONE_KNOWN
        for one, other in pairs
    )


def _held(frame: Frame, slot: Slot, other: Features) -> float:
    def counts(word: Word) -> bool:
        outside = not slot.first <= word.at < slot.last
        return outside and not word.keys.isdisjoint(other.keys)

    return sum(word.weight for word in frame.words if counts(word))
