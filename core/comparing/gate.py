"""The gate: whether two statements are about the same event, entity, place and period. For the measure see `ties`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..reading.parts import NameKind
from . import doers, naming
from .figure_numbers import GROUP
from .parts import Assumption, Check, Gate, Question, Relation, Result
from .stated import lay
from .ties import contrast
from .values import relate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..reading.parts import Name
    from .features import Features
    from .figures import Figure
    from .pair import Pair
    from .parts import Span

LOCATIVE = frozenset({"in", "at", "near", "across", "throughout", "around"})
ENTITIES = (NameKind.PERSON, NameKind.ORGANISATION, NameKind.OTHER)
APART = {Gate.ENTITY: "people and things", Gate.PLACE: "places"}
QUESTIONS = {
    Gate.EVENT: (Question.SAME_EVENT, "Do both tell of the same event?"),
    Gate.ENTITY: (Question.SAME_ENTITY, "Are both about the same person or thing?"),
    Gate.PLACE: (Question.SAME_PLACE, "Are both about the same place?"),
    Gate.MEASURE: (Question.SAME_MEASURE, "Are both figures of the same thing?"),
}


def event(pair: Pair) -> Check:
    """Tell whether both tell of the same event.

    Of two statements that nobody laid beside each other it is read where they share a name, and a day or a number.
    """
    answer = pair.settled.same_event
    if answer is not None:
        return _settled(Gate.EVENT, answer=answer)
    apart = contrast(pair, Gate.EVENT)
    if apart is not None:
        return apart
    if pair.picked:
        return Check(
            Gate.EVENT,
            Result.PASSED,
            "",
            "",
            "The two were laid beside each other as about one event.",
        )
    shared = _shared_names(pair)
    if shared and (_same_days(pair) or lay(pair).together):
        words = ", ".join(shared)
        what = "tell the same time" if _same_days(pair) else "give the same number"
        return Check(Gate.EVENT, Result.PASSED, words, words, f"Both name {words} and {what}.")
    words = ", ".join(shared)
    detail = "It is assumed that both tell of the same event."
    if shared:
        detail = f"Both name {words}; that they tell of the same event is assumed."
    return Check(Gate.EVENT, Result.ASSUMED, words, words, detail)


def entity(
    pair: Pair, figures: tuple[Figure, Figure] | None = None, *, anchored: bool = False
) -> Check:
    """Tell whether both are about the same people, organisations and things.

    `anchored`: so much else goes together that names which differ are two names for one thing.
    """
    answer = pair.settled.same_entity
    if "entity" not in pair.kept:
        pair.kept["entity"] = _named(pair, Gate.ENTITY, ENTITIES, answer, anchored=anchored)
    found: Check = pair.kept["entity"]
    if figures is None or anchored or answer is not None or found.result is Result.FAILED:
        return found
    told = doers.apart(pair, figures)
    if told is None:
        return found
    detail = f"The first says it of {told[0]}, the second of {told[1]}."
    return Check(Gate.ENTITY, Result.FAILED, *told, detail)


def doer(pair: Pair, spans: tuple[Span, Span]) -> Check | None:
    """Return a failed check where the deeds that two times are told of are those of two people; else None."""
    told = doers.of_deeds(pair, spans) if pair.settled.same_entity is None else None
    if told is None:
        return None
    detail = f"The first says it of {told[0]}, the second of {told[1]}."
    return Check(Gate.ENTITY, Result.FAILED, *told, detail)


def place(pair: Pair, *, needed: bool, anchored: bool = False) -> Check:
    """Tell whether both are about the same place. `needed`: a figure that means nothing without its place."""
    if "place" not in pair.kept:
        answer = pair.settled.same_place
        pair.kept["place"] = _named(pair, Gate.PLACE, (NameKind.PLACE,), answer, anchored=anchored)
    found: Check = pair.kept["place"]
    if pair.picked:
        return found
    one, other = _locating(pair.first), _locating(pair.second)
    if needed and found.result is Result.PASSED and bool(one) != bool(other):
        missing = "second" if one else "first"
        return Check(
            Gate.PLACE,
            Result.ASSUMED,
            _words(one),
            _words(other),
            f"The {missing} names no place; it is assumed to be the same.",
        )
    return found


def _locating(side: Features) -> list[Name]:
    """Return the places that something is said to be in."""
    return [name for name in side.places if _slot(name, side) in LOCATIVE]


def assumptions(checks: Sequence[Check]) -> tuple[Assumption, ...]:
    """Return what checks of event, entity, place and measure leave open."""
    return tuple(
        Assumption(*QUESTIONS[Gate(check.name)])
        for check in checks
        if check.result is Result.ASSUMED and check.name in QUESTIONS
    )


def _settled(gate: Gate, *, answer: bool) -> Check:
    result = Result.PASSED if answer else Result.FAILED
    return Check(gate, result, "", "", "You settled this.")


def _words(names: Sequence[Name]) -> str:
    return ", ".join(dict.fromkeys(name.text for name in names))


def _named(
    pair: Pair,
    gate: Gate,
    kinds: Sequence[NameKind],
    answer: bool | None,  # noqa: FBT001
    *,
    anchored: bool,
) -> Check:
    """Lay the names of some kinds beside each other: apart where each side has some and no two go together."""
    if answer is not None:
        return _settled(gate, answer=answer)
    apart = contrast(pair, gate) or (_groups(pair) if gate is Gate.ENTITY else None)
    if apart is not None:
        return apart
    subjects = gate is Gate.ENTITY
    ours = _of(pair.first, kinds, subjects=subjects)
    theirs = _of(pair.second, kinds, subjects=subjects)
    only_ours = [name for name in ours if not _is_named(name, pair.second)]
    only_theirs = [name for name in theirs if not _is_named(name, pair.first)]
    words = (_words(ours), _words(theirs))
    meets = len(only_ours) < len(ours) and len(only_theirs) < len(theirs)
    rivals = list(_rivals(only_ours, only_theirs, pair))
    if meets or anchored or not rivals:
        return Check(
            gate, Result.PASSED, *words, f"Nothing that was read sets the {APART[gate]} apart."
        )
    if all(verdict == "different" for _, _, verdict in rivals):
        one, other, _ = rivals[0]
        return Check(
            gate,
            Result.FAILED,
            *words,
            f"The first is about {one.text}, the second about {other.text}.",
        )
    sure = any(verdict in ("same", "variant") for _, _, verdict in rivals)
    one, other, _ = next(r for r in rivals if r[2] != "different")
    detail = f"{one.text} and {other.text} are taken for the same."
    return Check(gate, Result.PASSED if sure else Result.ASSUMED, *words, detail)


def _groups(pair: Pair) -> Check | None:
    """Return a failed check where both limit the people by age, to ages of which none is the same."""
    ours, theirs = (
        [figure for figure in side.figures if figure.dimension == GROUP]
        for side in (pair.first, pair.second)
    )
    if len(ours) != 1 or len(theirs) != 1:
        return None
    if relate(ours[0], theirs[0]).relation is not Relation.CLASH:
        return None
    texts = (ours[0].text, theirs[0].text)
    detail = f"The first is about those {texts[0]}, the second about those {texts[1]}."
    return Check(Gate.ENTITY, Result.FAILED, *texts, detail)


def _of(side: Features, kinds: Sequence[NameKind], *, subjects: bool) -> list[Name]:
    """Return the names of some kinds, without the one who says it; `subjects`: and places of which something is told."""
    speaker = side.statement.speaker
    said = (speaker.start, speaker.end) if speaker else (-1, -1)
    return [
        name
        for name in side.names
        if not said[0] <= name.start < max(said[1], said[0] + 1)
        and (
            name.kind in kinds
            or (subjects and name.kind is NameKind.PLACE and _slot(name, side) == "before")
        )
    ]


def _is_named(name: Name, side: Features) -> bool:
    """Tell whether the other side has a word of a name, not just as a word of another organisation's: two banks."""
    words = naming.parts_of(name.full or name.text)
    shared = [word for word in words if word in side.keys]
    if name.kind is not NameKind.ORGANISATION or len(words) == 1 or not shared:
        return bool(shared)
    others = [other for other in side.names if _is_other_body(name, other)]
    return any(
        word in told.keys and not any(o.start <= told.start < o.end for o in others)
        for word in shared
        for told in side.words
    )


def _is_other_body(name: Name, other: Name) -> bool:
    if other.kind is not NameKind.ORGANISATION or len(naming.parts_of(other.text)) == 1:
        return False
    texts = name.full or name.text, other.full or other.text
    return naming.verdict(*texts, NameKind.ORGANISATION) == "different"


def _rivals(
    ours: Sequence[Name], theirs: Sequence[Name], pair: Pair
) -> Iterator[tuple[Name, Name, str]]:
    """Give the pairs of names of one kind that only one side has, with how they stand to each other."""
    for one in ours:
        for other in theirs:
            slot = _slot(one, pair.first)
            where = {slot, _slot(other, pair.second)}
            located = one.kind is NameKind.PLACE and where <= LOCATIVE | {"of"}
            if len(where) > 1 and not located:
                continue
            if one.kind is other.kind or (slot == "before" and not _acts_for(one, other)):
                yield one, other, _verdict(one, other, pair)


def _acts_for(one: Name, other: Name) -> bool:
    """Tell whether one is a person and the other a place: a president and a country can be told of one deed."""
    return {one.kind, other.kind} == {NameKind.PERSON, NameKind.PLACE}


def _slot(name: Name, side: Features) -> str:
    """Return where a name stands in its sentence: behind which preposition, or before or behind the first verb."""
    tokens = side.statement.sentence.tokens
    at = next((i for i, t in enumerate(tokens) if t.end > name.start), 0)
    for token in reversed(tokens[:at]):
        if token.tag == "prep":
            return token.norm
        if token.tag in ("verb", "aux"):
            return "behind"
        if token.tag not in ("det", "adj", "noun", "name", "poss"):
            break
    return "before" if not any(t.tag == "verb" for t in tokens[:at]) else "behind"


def _verdict(one: Name, other: Name, pair: Pair) -> str:
    return naming.verdict(
        one.full or one.text,
        other.full or other.text,
        one.kind if one.kind is other.kind else None,
        naming.said(pair.settled),
    )


def _shared_names(pair: Pair) -> list[str]:
    return list(
        dict.fromkeys(name.text for name in pair.first.names if _is_named(name, pair.second))
    )


def _same_days(pair: Pair) -> bool:
    return any(
        one.first is not None and (one.first, one.last) == (other.first, other.last)
        for one in pair.first.periods
        for other in pair.second.periods
    )
