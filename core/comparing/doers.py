"""Whether two figures are told of different doers: boys scored 61 points, girls scored 68."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..reading import lexicons
from . import naming, wording
from .frames import frames_of
from .roles import fits
from .stated import lay

if TYPE_CHECKING:
    from .features import Features
    from .figures import Figure
    from .frames import Frame
    from .pair import Pair
    from .parts import Span
    from .roles import Part


ALIKE = 0.45
"""The least of either sentence that the other says where who does it is laid beside each other."""


def apart(pair: Pair, figures: tuple[Figure, Figure]) -> tuple[str, str] | None:
    """Return the two doers in words where figures of the same deed are told of two, None else.

    Figures of one event, such as how many died, are not looked at: a bomber, a bomb and a blast kill the same people;
    nor are those beside numbers that go together.
    """
    if any(figure.nature == wording.GROWING for figure in figures) or lay(pair).together:
        return None
    if pair.alignment.least < ALIKE:
        return None
    one, other = _frame(pair.first, figures[0]), _frame(pair.second, figures[1])
    if one is None or other is None or one.keys.isdisjoint(other.keys):
        return None
    for ours, theirs in ((one.agent, other.agent), (one.patient, other.patient)):
        if ours is None or theirs is None or _holds(ours, figures[0]) or _holds(theirs, figures[1]):
            continue
        strange = _stranger(ours, pair.second) and _stranger(theirs, pair.first)
        if strange and _one_sort(ours, theirs, pair) and not fits(ours, theirs):
            return _text(ours, pair.first), _text(theirs, pair.second)
    return None


def of_deeds(pair: Pair, spans: tuple[Span, Span]) -> tuple[str, str] | None:
    """Return the two doers in words where the deeds that two stretches of words stand beside are told of two people.

    Two win the prize in two years, and hold one office in turn.
    """
    one, other = (
        _frame_at(side, span) for side, span in zip((pair.first, pair.second), spans, strict=True)
    )
    if one is None or other is None or one.keys.isdisjoint(other.keys):
        return None
    ours, theirs = one.agent, other.agent
    if ours is None or theirs is None or not ours.names or not theirs.names:
        return None
    words = _text(ours, pair.first), _text(theirs, pair.second)
    strange = _stranger(ours, pair.second) and _stranger(theirs, pair.first)
    return words if strange and naming.verdict(*words) == "different" else None


def _frame_at(side: Features, span: Span) -> Frame | None:
    """Return the predicate of the smallest clause that words at [start, end) of the whole text stand in."""
    tokens = side.statement.sentence.tokens
    at = next((i for i, t in enumerate(tokens) if t.end > span[0]), 0)
    around = [f for f in frames_of(side) if f.clause.first <= at < f.clause.last]
    return min(around, key=lambda f: f.clause.last - f.clause.first, default=None)


def _frame(side: Features, figure: Figure) -> Frame | None:
    """Return the predicate of the smallest clause that a figure stands in."""
    around = [
        frame
        for frame in frames_of(side)
        if frame.clause.first <= figure.at < frame.clause.last and not frame.copula
    ]
    return min(around, key=lambda frame: frame.clause.last - frame.clause.first, default=None)


def _holds(part: Part, figure: Figure) -> bool:
    return part.first <= figure.at < part.last


def _stranger(part: Part, side: Features) -> bool:
    """Tell whether a doer is somebody or something in particular of which the other side says nothing."""
    return not part.vague and part.head_keys.isdisjoint(side.keys)


def _one_sort(ours: Part, theirs: Part, pair: Pair) -> bool:
    """Tell whether both are named, or both are groups of people.

    A survey and a poll can be one thing, and the suspect and the gunman one man; boys and girls cannot.
    """
    sides = ((ours, pair.first), (theirs, pair.second))
    if ours.names or theirs.names:
        return all(part.names or _can_be_a_name(part, side) for part, side in sides)
    heads = [side.statement.sentence.tokens[part.head] for part, side in sides]
    return all(t.form == "plural" and wording.is_person(t.lemma, "en") for t in heads)


def _can_be_a_name(part: Part, side: Features) -> bool:
    """Tell whether a bare noun that opens a sentence stands as names do: "Shell cut", but neither "Police" nor "Growth"."""
    token = side.statement.sentence.tokens[part.head]
    alone = part.last - part.first == 1 and part.first == 0
    if not alone or token.form != "sing" or not token.text[:1].isupper():
        return False
    return not (wording.is_person(token.lemma, "en") or token.norm in _bodies())


@cache
def _bodies() -> frozenset[str]:
    """Return the words for bodies, stuffs and the like, which need no article: police, parliament, growth."""
    bare = (word for _, words in lexicons.rows("en", "bare_nouns", 2) for word in words.split())
    return frozenset((*bare, *(noun for noun, _ in lexicons.rows("en", "sources", 2))))


def _text(part: Part, side: Features) -> str:
    tokens = side.statement.sentence.tokens
    return " ".join(token.text for token in tokens[part.first : part.last])
