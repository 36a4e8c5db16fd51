"""Things that a text says are not there ("no survivors", "without a passport", "lacks support"), beside a text that has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..reading.grammar.clauses import head_of
from ..reading.predicates import innermost
from . import wording
from .frames import frames_of, is_light
from .reach import ACTUAL
from .roles import fits, word_keys
from .slots import phrase_end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading.parts import Clause, Sentence
    from .features import Features
    from .frames import Frame
    from .pair import Pair
    from .parts import Span

CUES = frozenset(
    {"no", "without", "lack", "lack of", "lacks", "lacked", "lacking", "absence of", "zero"}
)
EXISTING = frozenset(
    {"be", "have", "find", "see", "exist", "remain", "leave", "contain", "get", "lack"}
)
LOSING = frozenset(
    {"lose", "lack", "miss", "need", "seek", "want", "demand", "refuse", "cut"}
    | {"look", "search", "hunt"}
)
_LINKS = frozenset({"of", "to", "for", "with", "between"})
MOST = 0.55
"""The coverage of the side covered more from which a thing that is there and one that is not can be one."""


class Missing(NamedTuple):
    """Something that is said not to be there: its words [first, last), the token of its noun, the clause, the cue's start."""

    first: int
    last: int
    head: int
    clause: Clause | None
    start: int


def denied_things(pair: Pair) -> tuple[Span, Span] | None:
    """Return the span of a thing that one side denies and the other has, with what that other says of it; else None."""
    if max(pair.alignment.most, pair.alignment.plain) < MOST:
        return None
    for turned, (one, other) in enumerate(((pair.first, pair.second), (pair.second, pair.first))):
        for missing in _missing(one):
            at = _there(missing, one, other)
            if at is not None:
                tokens, others = one.statement.sentence.tokens, other.statement.sentence.tokens
                denied = (missing.start, tokens[missing.last - 1].end)
                there = (others[at].start, others[at].end)
                return (there, denied) if turned else (denied, there)
    return None


def _missing(side: Features) -> Iterator[Missing]:
    sentence = side.statement.sentence
    tokens = sentence.tokens
    for negation in side.statement.negations:
        if negation.cue not in CUES:
            continue
        first = next((i for i, t in enumerate(tokens) if t.start >= negation.end), len(tokens))
        last = phrase_end(tokens, first, len(tokens))
        if last == first:
            continue
        head = head_of(tokens, (first, last))
        while last < len(tokens) and tokens[last].norm in _LINKS:
            end = phrase_end(tokens, last + 1, len(tokens))
            if end == last + 1:
                break
            last = end
        index = next(i for i, t in enumerate(tokens) if t.start == negation.start)
        yield Missing(first, last, head, innermost(sentence, index), negation.start)


def _there(missing: Missing, own: Features, other: Features) -> int | None:
    """Return the token of the other side that names the thing as being there, None where it is not sure that it does."""
    sentence = own.statement.sentence
    head = sentence.tokens[missing.head]
    if head.tag not in ("noun", "name") or not _covered(missing, own, other):
        return None
    keys = word_keys(head, sentence.language)
    for word in other.words:
        if word.tag not in ("noun", "verb") or word.keys.isdisjoint(keys):
            continue
        if _stated(word.at, other) and (word.tag == "noun" or _done(word.at, missing, own, other)):
            return word.at
    return None


def _done(at: int, missing: Missing, own: Features, other: Features) -> bool:
    """Tell whether a verb says of the same one what a noun names: "was fined" beside "had no fine"."""
    lacking = next((f for f in frames_of(own) if f.clause is missing.clause), None)
    doing = next((f for f in frames_of(other) if f.at == at), None)
    if lacking is None or doing is None or lacking.agent is None or lacking.agent.vague:
        return False
    part = doing.patient if lacking.lemma in EXISTING else doing.agent
    return part is not None and not part.vague and fits(part, lacking.agent)


def _covered(missing: Missing, own: Features, other: Features) -> bool:
    """Tell whether the other side has all words of the thing, and what has it or does without it."""
    frame = next((f for f in frames_of(own) if f.clause is missing.clause), None)
    if frame is None:
        return False
    light = wording.is_light(frame.lemma, own.statement.sentence.language)
    if frame.lemma not in EXISTING and not light and frame.keys.isdisjoint(other.keys):
        return False
    agent = frame.agent or frame.patient
    if agent is not None and not agent.vague and agent.head != missing.head:
        known = agent.head_keys | agent.names
        if known.isdisjoint(other.keys):
            return False
    inside = [w for w in own.words if missing.first <= w.at < missing.last and not is_light(w)]
    return bool(inside) and all(not word.keys.isdisjoint(other.keys) for word in inside)


def _stated(at: int, side: Features) -> bool:
    """Tell whether a word stands where it is told as so, and not denied."""
    sentence = side.statement.sentence
    start = sentence.tokens[at].start
    if any(n.start <= start < max(n.scope_end, n.end) for n in side.statement.negations):
        return False
    return _told(sentence, at, frames_of(side))


def _told(sentence: Sentence, at: int, frames: tuple[Frame, ...]) -> bool:
    clause = innermost(sentence, at)
    return any(
        f.clause is clause and f.context == ACTUAL and not f.denied and f.lemma not in LOSING
        for f in frames
    )
