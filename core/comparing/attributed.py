"""What a text says of somebody by a word before the noun: "without her injured captain" says that the captain is injured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import wording
from .frames import frames_of
from .reach import ACTUAL
from .roles import part_of
from .slots import phrase_end

if TYPE_CHECKING:
    from .features import Features
    from .frames import Frame
    from .pair import Pair
    from .parts import Span
    from .roles import Part


def denied_words(pair: Pair) -> tuple[Span, Span] | None:
    """Return the spans of a state that one side denies and of the word before the noun that tells it on the other side.

    None where there is none, or it is not told of one named person or thing.
    """
    for turned, (one, other) in enumerate(((pair.first, pair.second), (pair.second, pair.first))):
        for frame in frames_of(one):
            at = _told(frame, other)
            if at is not None:
                tokens, others = one.statement.sentence.tokens, other.statement.sentence.tokens
                start = min(tokens[frame.at].start, *(cue.start for cue in frame.cues))
                denied, there = (
                    (start, tokens[frame.at].end),
                    (others[at].start, others[at].end),
                )
                return (there, denied) if turned else (denied, there)
    return None


def _told(frame: Frame, other: Features) -> int | None:
    """Return the token before a noun that says of the same one what a predicate denies."""
    part = frame.patient if frame.clause.passive else frame.agent
    state = frame.clause.passive or frame.copula
    if not frame.denied or frame.context != ACTUAL or not state or part is None or part.vague:
        return None
    sentence = other.statement.sentence
    if not part.keys & frozenset(t.norm for t in sentence.tokens if t.tag == "name"):
        return None
    for at, token in enumerate(sentence.tokens[:-1]):
        if token.tag not in ("adj", "verb") or sentence.tokens[at + 1].tag not in ("noun", "name"):
            continue
        keys = wording.keys(token.lemma, sentence.language)
        if keys.isdisjoint(frame.keys) or _denied(token.start, other):
            continue
        end = phrase_end(sentence.tokens, at + 1, len(sentence.tokens))
        if _one(part, part_of(sentence, (at + 1, end))):
            return at
    return None


def _denied(start: int, side: Features) -> bool:
    """Tell whether a denial other than "without" reaches a word."""
    return any(
        n.start <= start < n.scope_end and n.cue != "without" for n in side.statement.negations
    )


def _one(part: Part, told: Part | None) -> bool:
    """Tell whether both are named, and by one name."""
    if told is None:
        return False
    return bool(part.keys & told.keys) and not part.head_keys.isdisjoint(told.keys)
