"""Two words that exclude each other, inside clauses that otherwise say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .content import LIGHT
from .denial import comparable, enough

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..reading.parts import Token
    from .content import Word
    from .features import Features
    from .frames import Frame
    from .matching import Match
    from .pair import Pair
    from .parts import Span

SIDES = {"for", "against"}
FAVOUR = frozenset({"favour", "favor", "support"})


def opposed(
    match: Match, pair: Pair, opposite: Callable[[Word, Word], bool]
) -> tuple[Span, Span] | None:
    """Return the spans of two words that exclude each other, in the same place of two matched predicates, else None.

    One side has to have all else that the other has. `opposite` tells of two words whether they exclude each other.
    """
    one, other = match.first, match.second
    if match.opposite or one.denied != other.denied or match.roles != "same":
        return None
    if not comparable(one, other) or not enough(match) or not match.bound:
        return None
    for ours in _telling(one, pair.second):
        for theirs in _telling(other, pair.first):
            if not opposite(ours, theirs) or _place(ours, one) != _place(theirs, other):
                continue
            left = [w for w in match.first_left if w is not ours]
            other_left = [w for w in match.second_left if w is not theirs]
            if not left or not other_left:
                return (ours.start, ours.end), (theirs.start, theirs.end)
    return None


def _telling(frame: Frame, side: Features) -> list[Word]:
    """Return the words of a clause that the other side has not, adverbs too."""
    return [w for w in frame.words if w.keys.isdisjoint(side.keys) and w.weight > LIGHT]


def _place(word: Word, frame: Frame) -> str:
    """Tell on which side of the verb a word of a clause stands: in the phrase that does it, or not."""
    part = frame.agent
    inside = part is not None and part.first <= word.at < part.last
    return "agent" if inside else "other"


def sides(match: Match, pair: Pair) -> tuple[Span, Span] | None:
    """Return "for" and "against" behind the same verb."""
    if match.first_left and match.second_left:
        return None
    tokens = (pair.first.statement.sentence.tokens, pair.second.statement.sentence.tokens)
    one, other = (
        _side(words, f.at + 1) for words, f in zip(tokens, (match.first, match.second), strict=True)
    )
    if one is None or other is None or {one[0], other[0]} != SIDES:
        return None
    return one[1], other[1]


def _side(tokens: Sequence[Token], at: int) -> tuple[str, Span] | None:
    """Return the side that is taken right behind a verb, with its span: "for", "against", "in favour of"."""
    for i, token in enumerate(tokens[at : at + 2], at):
        if token.norm in SIDES:
            return token.norm, (token.start, token.end)
        if token.norm == "in" and i + 1 < len(tokens) and tokens[i + 1].norm in FAVOUR:
            return "for", (token.start, tokens[i + 1].end)
    return None
