"""What a quantity counts or measures: the noun phrase beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parts import Clause, Sentence, Token


class Counted(NamedTuple):
    """What is counted, in words, and where its noun phrase stands, as code points of the whole text."""

    words: str
    start: int
    end: int


NOTHING = Counted("", -1, -1)
_NOUNS = ("noun", "name")
_INSIDE = (*_NOUNS, "adj", "poss")
_HOLDING = ("det", "num")


def counted_by(sentence: Sentence, start: int, end: int, *, beside: bool) -> Counted:
    """Return what the quantity at [start, end) is of.

    `beside`: a bare count, whose noun follows it ("213 people"); others look for "of" behind, then a noun they describe
    ("a 10-percent tariff"), a noun they belong to ("growth of 2%"), then the subject of their clause ("trade rose 13%").
    """
    tokens = sentence.tokens
    first = next((i for i, token in enumerate(tokens) if token.end > start), len(tokens))
    last = next((i for i in range(first, len(tokens)) if tokens[i].start >= end), len(tokens))
    found = _behind(tokens, last, beside=beside) or _before(tokens, first)
    if found is None and not beside:
        found = _subject(sentence, first)
    if found is None:
        return NOTHING
    low, high = found
    text = sentence.text[tokens[low].start - sentence.start : tokens[high - 1].end - sentence.start]
    done = _done(sentence, low, high, first) if beside else ""
    return Counted(f"{text} {done}".rstrip(), tokens[low].start, tokens[high - 1].end)


def _phrase(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the noun phrase that begins at a token, its articles left out; it ends with its last noun."""
    while at < len(tokens) and tokens[at].tag in _HOLDING:
        at += 1
    last = end = at
    while last < len(tokens) and tokens[last].tag in _INSIDE:
        last += 1
        if tokens[last - 1].tag in _NOUNS:
            end = last
    return (at, end) if end > at else None


def _behind(tokens: Sequence[Token], at: int, *, beside: bool) -> tuple[int, int] | None:
    if at < len(tokens) and tokens[at].norm == "of":
        return _phrase(tokens, at + 1)
    if at < len(tokens) and tokens[at].text == "-":
        at += 1
    if at >= len(tokens) or tokens[at].tag not in _INSIDE:
        return None
    found = _phrase(tokens, at)
    if found and beside and found[1] + 1 < len(tokens) and tokens[found[1]].norm == "of":
        return found
    return found


def _before(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Find the noun in "growth of 2 percent", "winds of up to 120 mph"."""
    if at < 2 or tokens[at - 1].norm != "of" or tokens[at - 2].tag not in _NOUNS:  # noqa: PLR2004
        return None
    first = at - 2
    while first > 0 and tokens[first - 1].tag in _INSIDE:
        first -= 1
    return first, at - 1


def _subject(sentence: Sentence, at: int) -> tuple[int, int] | None:
    clause = _clause_of(sentence.clauses, at)
    if clause is None or clause.subject is None:
        return None
    low, high = clause.subject
    if low <= at < high:
        return None
    return _phrase(sentence.tokens, low)


def _clause_of(clauses: Sequence[Clause], at: int) -> Clause | None:
    holding = [clause for clause in clauses if clause.first <= at < clause.last]
    return min(holding, key=lambda clause: clause.last - clause.first, default=None)


def _done(sentence: Sentence, low: int, high: int, at: int) -> str:
    """Return the verb that tells what was done to those counted: "killed" of "213 people were killed", "killed 213 people"."""
    clause = _clause_of(sentence.clauses, at)
    if clause is None or clause.verb < 0:
        return ""
    verb = sentence.tokens[clause.verb]
    if verb.form not in ("past", "part"):
        return ""
    suffers = clause.subject if clause.passive else clause.object
    holds = suffers is not None and suffers[0] <= low and high <= suffers[1]
    return verb.text if holds else ""
