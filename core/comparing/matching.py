"""Predicates of two statements laid beside each other: the same or opposite ones, of the same people and things."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..reading.grammar.vocabulary import are_antonyms
from . import entailing, poles, states
from .anchors import is_one, one_story
from .frames import frames_of, is_light
from .reach import COPULAS
from .roles import fits

if TYPE_CHECKING:
    from .content import Word
    from .features import Features
    from .frames import Frame
    from .pair import Pair
    from .roles import Part

ENOUGH = 1.4
"""The least weight of words, the predicate's too, that two matched predicates must have in common."""
RELATED = 0.35
"""The coverage of the statement covered more below which predicates are not laid beside each other."""

SHARED = 2.0
"""The least weight of words in common of two statements below that coverage that are still looked at."""
SHARED_IN_STORY = 0.9
"""The same of two articles that begin with the same names."""


@dataclass(frozen=True, slots=True)
class Match:
    """A predicate of each statement that belong together. `opposite`: their words are opposites.

    `first_left` and `second_left` are the words of each clause that the other statement has not; `roles` tells how the
    phrases stand: "same", "turned" (who does and who suffers have changed places), "apart"; `shared` is the weight of
    what the two have in common; `bound`: who does it or who suffers it is named on both sides and can be the same.
    `by_state`, of each: what is opposite stands beside the verb ("found intact"), which itself says nothing of it.
    """

    first: Frame
    second: Frame
    opposite: bool
    first_left: tuple[Word, ...]
    second_left: tuple[Word, ...]
    roles: str
    shared: float
    bound: bool
    by_state: tuple[bool, bool] = (False, False)


_LAST: list[tuple[Pair, tuple[Match, ...]]] = []


def matches(pair: Pair) -> tuple[Match, ...]:
    """Return the predicates of two statements that belong together, kept for the next rule that asks of the same pair."""
    if _LAST and _LAST[0][0] is pair:
        return _LAST[0][1]
    related = max(pair.alignment.most, pair.alignment.plain) >= RELATED
    found = tuple(_matches(pair) if related else _loosely(pair))
    _LAST[:] = [(pair, found)]
    return found


def _loosely(pair: Pair) -> list[Match]:
    """Return what two statements say of one thing by other words that have not many words in common."""
    needed = SHARED if pair.picked or not one_story(pair) else SHARED_IN_STORY
    if pair.alignment.shared < needed:
        return []
    found = (
        _on_axis(one, other, pair) or _entailed(one, other, pair) or _denied(one, other, pair)
        for one in frames_of(pair.first)
        for other in frames_of(pair.second)
    )
    return [match for match in found if match is not None]


def _matches(pair: Pair) -> list[Match]:
    ours, theirs = frames_of(pair.first), frames_of(pair.second)
    language = pair.first.statement.sentence.language
    found: list[Match] = []
    for one in ours:
        for other in theirs:
            axis = _on_axis(one, other, pair)
            if axis is not None:
                found.append(axis)
                continue
            if one.said | one.made and other.said | other.made:
                held = states.held_by(one, other, language)
                if held is not None:
                    found.append(_excluding(one, other, held, pair))
                    continue
            same = not one.keys.isdisjoint(other.keys)
            opposite = not same and _opposite(one, other)
            if same or opposite:
                found.append(_match(one, other, pair, opposite=opposite))
            elif (near := _entailed(one, other, pair)) is not None:
                found.append(near)
    return found


def _denied(one: Frame, other: Frame, pair: Pair) -> Match | None:
    """Return the match of a predicate that one side denies of one known thing with the same of that thing."""
    if one.denied == other.denied or one.keys.isdisjoint(other.keys):
        return None
    parts = [(one.agent, other.agent), (one.patient, other.patient)]
    known = any(a is not None and b is not None and is_one(a, b, pair) for a, b in parts)
    return _match(one, other, pair, opposite=False) if known else None


def _entailed(one: Frame, other: Frame, pair: Pair) -> Match | None:
    """Return the match of a denied predicate with one that says it in other words of the same people and things."""
    if one.denied == other.denied or one.copula or other.copula:
        return None
    sentences = (pair.first.statement.sentence, pair.second.statement.sentence)
    denied, stated, sentence = (
        (one, other, sentences[1]) if one.denied else (other, one, sentences[0])
    )
    word = entailing.entails(stated, denied, sentence.language)
    if not word:
        return None
    stated = entailing.told_of(stated, word, sentence)
    if not _told_alike(denied, stated):
        return None
    frames = (denied, stated) if one.denied else (stated, denied)
    return _match(*frames, pair, opposite=False)


def _told_alike(denied: Frame, stated: Frame) -> bool:
    """Tell whether all that a denied predicate tells of who does and who suffers it is told of the stated one too."""
    told = [
        (one, other)
        for one, other in ((denied.agent, stated.agent), (denied.patient, stated.patient))
        if one is not None
    ]
    whole = len(told) > 1 or denied.clause.passive
    return whole and all(_met(one, other) for one, other in told)


def _met(one: Part | None, other: Part | None) -> bool:
    if one is None or other is None or one.vague or other.vague:
        return False
    return fits(one, other)


def _on_axis(one: Frame, other: Frame, pair: Pair) -> Match | None:
    """Return the match of two predicates that put one thing at ends of one axis, else None.

    At one and the same end it is said by other words; that only tells something where one of the two is denied.
    """
    ends = [end for end in poles.met(one, other) if is_one(end.first, end.second, pair)]
    if not ends or len({end.opposite for end in ends}) > 1:
        return None
    end = ends[0]
    if not end.opposite:
        if one.denied == other.denied or not one.keys.isdisjoint(other.keys):
            return None
        match = _match(one, other, pair, opposite=False)
        told = match.roles if one.agent and other.agent else "same"
        return replace(match, roles=told, bound=True)
    found = _excluding(one, other, (end.first, end.second), pair)
    return replace(found, by_state=end.by_state)


def _excluding(one: Frame, other: Frame, held: tuple[Part, Part], pair: Pair) -> Match:
    """Give the match of two predicates that say of one, `held`, states that exclude each other."""
    match = _match(one, other, pair, opposite=True)
    match = replace(
        match,
        first_left=_without_state(match.first_left, one),
        second_left=_without_state(match.second_left, other),
    )
    if not fits(*held):
        match = replace(
            match,
            first_left=tuple(
                w for w in match.first_left if not held[0].first <= w.at < held[0].last
            ),
            second_left=tuple(
                w for w in match.second_left if not held[1].first <= w.at < held[1].last
            ),
        )
    sure = not (held[0].vague or held[1].vague) or held[0].word == held[1].word
    return replace(match, roles="same", bound=sure or match.bound)


def _without_state(left: tuple[Word, ...], frame: Frame) -> tuple[Word, ...]:
    """Leave out the words that make the state itself: "custody" of "is in custody"."""
    if frame.copula or frame.lemma not in COPULAS:
        return left
    words = {word for phrase in frame.said for word in phrase.split()}
    last = frame.at + 1 + states.LONGEST
    return tuple(w for w in left if not (frame.at < w.at <= last and w.text.lower() in words))


def _opposite(one: Frame, other: Frame) -> bool:
    if one.tag != other.tag:
        return False
    return (
        are_antonyms(one.lemma, other.lemma, one.tag)
        or (one.phrase and are_antonyms(one.phrase, other.lemma, one.tag))
        or (other.phrase and are_antonyms(one.lemma, other.phrase, one.tag))
    ) is True


def _match(one: Frame, other: Frame, pair: Pair, *, opposite: bool) -> Match:
    first_left = _left(one, pair.second)
    second_left = _left(other, pair.first)
    weights = (
        sum(w.weight for w in frame.words) - sum(w.weight for w in left)
        for frame, left in ((one, first_left), (other, second_left))
    )
    return Match(
        one,
        other,
        opposite,
        first_left,
        second_left,
        roles(one, other),
        max(weights) + 0.8,
        _bound(one, other),
    )


def _left(frame: Frame, side: Features) -> tuple[Word, ...]:
    """Return the words of a clause that a statement has not."""
    return tuple(
        word for word in frame.words if word.keys.isdisjoint(side.keys) and not is_light(word)
    )


def roles(one: Frame, other: Frame) -> str:
    """Tell how those who do and those who suffer stand to each other in two clauses."""
    doers = one.agent is None or other.agent is None or fits(one.agent, other.agent)
    suffer = one.patient is None or other.patient is None or fits(one.patient, other.patient)
    if doers and suffer and ((one.agent and other.agent) or (one.patient and other.patient)):
        return "same"
    if _crossed(one, other):
        return "turned"
    if one.agent and other.patient and not one.patient and not other.agent:
        return "same" if fits(one.agent, other.patient) else "apart"
    if other.agent and one.patient and not other.patient and not one.agent:
        return "same" if fits(other.agent, one.patient) else "apart"
    return "same" if doers and suffer else "apart"


def _bound(one: Frame, other: Frame) -> bool:
    """Tell whether the two clauses name somebody or something in common as who does or who suffers it."""
    return any(
        ours is not None
        and theirs is not None
        and not (ours.vague or theirs.vague)
        and fits(ours, theirs)
        for ours in (one.agent, one.patient)
        for theirs in (other.agent, other.patient)
    )


def _crossed(one: Frame, other: Frame) -> bool:
    """Tell whether the one who does it in one clause suffers it in the other, and the other way round."""
    if not (one.agent and one.patient and other.agent and other.patient):
        return False
    parts = (one.agent, one.patient, other.agent, other.patient)
    if any(part.vague for part in parts):
        return False
    return fits(one.agent, other.patient) and fits(one.patient, other.agent)
