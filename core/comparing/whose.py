"""Whether two figures are told of two people or groups: of somebody and of his brother, of those treated and those not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..reading.predicates import innermost
from . import wording
from .frames import frames_of
from .parts import Check, Gate, Result

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..reading.parts import Clause, Token
    from .content import Word
    from .features import Features
    from .figures import Figure
    from .frames import Frame
    from .pair import Pair

OWNING = frozenset({"'s", "’s", "'", "’"})
RELATIVE = frozenset({"who", "which", "that"})
NEGATING = ("un", "non-", "non")
LEAST = 3  # letters of a word that another denies: treated, untreated
BETWEEN = 3  # words from an owner to what is owned


def somebody_of(pair: Pair, figures: tuple[Figure, Figure]) -> Check | None:
    """Return a failed check where one figure is told of somebody, and the other of somebody of his: Berg, Berg's brother."""
    if any(figure.nature == wording.GROWING for figure in figures):
        return None
    for turned in (False, True):
        sides = (pair.second, pair.first) if turned else (pair.first, pair.second)
        own, other = figures[::-1] if turned else figures
        found = next(_owned(sides[0], own, sides[1], other), None)
        if found is not None:
            words = (found[1], found[0]) if turned else found
            detail = f"The first tells it of {words[0]}, the second of {words[1]}."
            return Check(Gate.ENTITY, Result.FAILED, *words, detail)
    return None


def _owned(
    side: Features, figure: Figure, other: Features, other_figure: Figure
) -> Iterator[tuple[str, str]]:
    """Give the words for somebody's brother of one side, and for that somebody on the other."""
    tokens = side.statement.sentence.tokens
    frame, there = frame_of(side, figure), frame_of(other, other_figure)
    if frame is None or there is None:
        return
    known = [part for part in (there.agent, there.patient) if part is not None and part.names]
    for part in (frame.agent, frame.patient):
        if part is None or part.people != "person" or tokens[part.head].form == "plural":
            continue
        head = tokens[part.head]
        owner = _owner(tokens, part.first, part.head)
        names = {token.norm for token in owner}
        met = next((p for p in known if names and names & p.names), None)
        if met is None or not wording.keys(head.lemma, "en").isdisjoint(other.keys):
            continue
        text = " ".join(t.text for t in owner)
        yield f"{text}'s {head.text}", text


def _owner(tokens: Sequence[Token], first: int, head: int) -> Sequence[Token]:
    """Return the name before "'s" in what stands before the noun at `head`; none where there is none."""
    for at in range(head - 1, max(first, head - 1 - BETWEEN), -1):
        if tokens[at].text in OWNING:
            start = at
            while start > first and tokens[start - 1].tag == "name":
                start -= 1
            return tokens[start:at]
    return ()


def frame_of(side: Features, figure: Figure) -> Frame | None:
    """Return the predicate of the clause that a figure stands in, else of the smallest finite one around."""
    around = [f for f in frames_of(side) if f.clause.first <= figure.at < f.clause.last]
    held = [f for f in around if f.at < figure.at or f.clause.passive] or around
    told = [f for f in held if f.agent is not None or f.patient is not None]
    return min(told, key=lambda f: f.clause.last - f.clause.first, default=None)


def groups_differ(pair: Pair, figures: tuple[Figure, Figure]) -> Check | None:
    """Return a failed check where two figures are told of two groups: given the one drug, given the other."""
    ours, theirs = _limits(pair.first, figures[0]), _limits(pair.second, figures[1])
    words = (
        _strange(pair.first, figures[0], pair.second),
        _strange(pair.second, figures[1], pair.first),
    )
    told = _opposed(pair, figures)
    if words[0] and words[1] and (_one_deed(ours, theirs) or _one_noun(ours, theirs)):
        told = words
    if told is None:
        return None
    detail = f"The first is about those of “{told[0]}”, the second about those of “{told[1]}”."
    return Check(Gate.ENTITY, Result.FAILED, *told, detail)


def _limits(side: Features, figure: Figure) -> list[Word]:
    """Return the words of the clause that tells of which of some people a figure is: patients who were given the pill."""
    return [w for w in side.words if any(c.first <= w.at < c.last for c in _limiting(side, figure))]


def _limiting(side: Features, figure: Figure) -> list[Clause]:
    sentence = side.statement.sentence
    own = innermost(sentence, figure.at)
    if own is None or own.subject is None:
        return []
    return [c for c in sentence.clauses if c is not own and _is_limit(sentence.tokens, c, own)]


def _is_limit(tokens: Sequence[Token], clause: Clause, own: Clause) -> bool:
    """Tell whether a clause stands between a subject and its verb, without a comma before it."""
    if clause.verb < 0 or not own.first <= clause.first <= clause.verb < own.verb:
        return False
    opens = tokens[clause.first].norm in RELATIVE or tokens[clause.verb].form in (
        "part",
        "past",
        "ing",
    )
    return opens and clause.first > 0 and tokens[clause.first - 1].norm != ","


def _strange(side: Features, figure: Figure, other: Features) -> str:
    """Return the words of what limits a side's figure that the other side has not, its verbs left out."""
    verbs = {clause.verb for clause in _limiting(side, figure)}
    words = (w for w in _limits(side, figure) if w.at not in verbs)
    return " ".join(w.text for w in words if w.keys.isdisjoint(other.keys))


def _one_deed(ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    return any(
        a.tag == b.tag == "verb" and not a.keys.isdisjoint(b.keys) for a in ours for b in theirs
    )


def _one_noun(ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    return any(
        a.tag == b.tag == "noun" and not a.keys.isdisjoint(b.keys) for a in ours for b in theirs
    )


def _opposed(pair: Pair, figures: tuple[Figure, Figure]) -> tuple[str, str] | None:
    """Return two words before the verbs of which the one is the other with "un" before it: treated mice, untreated mice."""
    ours, theirs = _subject(pair.first, figures[0]), _subject(pair.second, figures[1])
    for word in sorted(word for word in ours - theirs if len(word) > LEAST):
        for start in NEGATING:
            if start + word in theirs - ours:
                return word, start + word
            if word.startswith(start) and word[len(start) :] in theirs - ours:
                return word, word[len(start) :]
    return None


def _subject(side: Features, figure: Figure) -> frozenset[str]:
    sentence = side.statement.sentence
    clause = innermost(sentence, figure.at)
    if clause is None or clause.subject is None:
        return frozenset()
    inside = sentence.tokens[clause.subject[0] : clause.subject[1]]
    limits = (word.text.lower() for word in _limits(side, figure))
    return frozenset((*(token.norm for token in inside), *limits))
