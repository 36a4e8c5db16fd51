"""Directions: one says that something rose, the other that it fell; or one tells of a profit, the other of a loss."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...reading.parts import Direction
from ...words import Kind
from .. import wording
from ..parts import Check, Finding, Gate, Relation, Result
from ..ties import MUCH
from .numbers import aligned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...reading.parts import Statement, Token
    from ..features import Features
    from ..figures import Figure
    from ..pair import Pair
    from ..parts import Span

GAINS = frozenset({"profit", "net profit", "net income", "earnings", "earn"})
LOSSES = frozenset({"loss", "net loss", "lose", "lost", "losses"})
RESULTS = frozenset({"profit", "loss"})
MOVES = frozenset({"go", "be", "come", "move", "edge", "inch", "creep"})
SOME = 0.4  # the least of one side that the other says, the words of the way counted in
NEAR = 4  # tokens between a word that says the way and the thing that went it


class Way(NamedTuple):
    """A word that says which way something went: at [start, end), with its token's index."""

    up: bool
    start: int
    end: int
    text: str
    at: int


def directions(pair: Pair) -> Iterator[Finding]:
    """Give a finding where the two sides say that the same thing went opposite ways."""
    found = list(_of_figures(pair))
    yield from found
    if not found:
        yield from _of_words(pair)


def _of_figures(pair: Pair) -> Iterator[Finding]:
    for match in aligned(pair):
        one, other = pair.first.figures[match.first], pair.second.figures[match.second]
        turned = _turned(one, other)
        result = _result(one.measured) * _result(other.measured) < 0
        check = match.tie.check
        if check.result is Result.FAILED or not (turned or result):
            continue
        words = (
            (one.measured, other.measured)
            if result
            else (_word(one.direction), _word(other.direction))
        )
        spans = ((one.start, one.end), (other.start, other.end))
        yield _finding(spans, words, check, (match.first, match.second))
        return


def _turned(one: Figure, other: Figure) -> bool:
    """Tell whether figures are told with opposite ways: how far both went, or where both stand.

    "Growth slowed to 2.1%" beside "the economy grew by 2.1%" is one thing told twice: a slower growth is no fall.
    """
    if {one.direction, other.direction} != {Direction.UP, Direction.DOWN}:
        return False
    moved = [figure.quantity is not None and figure.quantity.change for figure in (one, other)]
    return moved[0] == moved[1]


def _result(measured: str) -> int:
    word = measured.lower()
    return 1 if word in GAINS else -1 if word in LOSSES else 0


def _word(direction: Direction | None) -> str:
    return "up" if direction is Direction.UP else "down"


def _of_words(pair: Pair) -> Iterator[Finding]:
    """Directions told without a figure: one word of the way on each side, and the same thing near both."""
    if pair.alignment.most < SOME:
        return
    one, other = pair.first.statement, pair.second.statement
    ours, theirs = _told(one), _told(other)
    if not ours and not theirs:
        ours, theirs = _results(one), _results(other)
    if len(ours) != 1 or len(theirs) != 1 or ours[0].up == theirs[0].up:
        return
    if (
        _figures_apart(pair)
        or max(_rest(pair.first, pair.second, ours[0]), _rest(pair.second, pair.first, theirs[0]))
        < MUCH
    ):
        return
    if one.negated != other.negated:
        return
    thing = _common_thing(pair, ours[0], theirs[0])
    if not thing:
        return
    check = Check(Gate.MEASURE, Result.PASSED, thing, thing, f"Both are about {thing}.")
    spans = ((ours[0].start, ours[0].end), (theirs[0].start, theirs[0].end))
    yield _finding(spans, (ours[0].text, theirs[0].text), check, None)


def _figures_apart(pair: Pair) -> bool:
    """Tell whether figures that both sides tell are read to be of different things."""
    return any(match.tie.check.result is Result.FAILED for match in aligned(pair))


def _rest(side: Features, other: Features, way: Way) -> float:
    """Return the share of a side's words but for the way that the other side has too."""
    words = [word for word in side.words if word.at != way.at]
    whole = sum(word.weight for word in words)
    return (
        sum(w.weight for w in words if not w.keys.isdisjoint(other.keys)) / whole if whole else 0.0
    )


def _told(statement: Statement) -> list[Way]:
    known = wording.ways(statement.sentence.language)
    tokens = statement.sentence.tokens
    return [
        Way(known[_word_of(token, known)], token.start, token.end, token.text, at)
        for at, token in enumerate(tokens)
        if _word_of(token, known) in known and token.tag in ("verb", "noun", "adj")
    ] + [
        Way(token.norm == "up", token.start, token.end, token.text, at)
        for at, token in enumerate(tokens)
        if at and token.norm in ("up", "down") and tokens[at - 1].lemma in MOVES
    ]


def _results(statement: Statement) -> list[Way]:
    """Return the words for a profit or a loss."""
    return [
        Way(token.lemma in GAINS, token.start, token.end, token.text, at)
        for at, token in enumerate(statement.sentence.tokens)
        if token.tag == "noun" and token.lemma in RESULTS
    ]


def _word_of(token: Token, known: dict[str, bool]) -> str:
    """Return the form of a word under which it is listed: "higher" stands by itself, "rose" under "rise"."""
    return token.norm if token.norm in known else token.lemma


def _common_thing(pair: Pair, one: Way, other: Way) -> str:
    """Return the noun nearest before the word of the way that the other side has near its own word too."""
    theirs = frozenset[str]().union(
        *(w.keys for w in pair.second.words if abs(w.at - other.at) <= NEAR and w.at != other.at)
    )
    near = [
        word
        for word in pair.first.words
        if abs(word.at - one.at) <= NEAR
        and word.at != one.at
        and word.tag in ("noun", "name")
        and not word.keys.isdisjoint(theirs)
    ]
    return min(near, key=lambda w: (w.at > one.at, abs(w.at - one.at))).text if near else ""


def _finding(
    spans: tuple[Span, Span],
    words: tuple[str, str],
    check: Check,
    figures: tuple[int, int] | None,
) -> Finding:
    return Finding(
        rule="directions",
        kind=Kind.DIRECTION,
        relation=Relation.CLASH,
        reason="direction",
        first=spans[0],
        second=spans[1],
        because=f"The first says {words[0]}, the second {words[1]}, of the same thing.",
        checks=(check, Check("direction", Result.FAILED, *words, "The directions are opposite.")),
        figures=figures,
        strength=0.8,
    )
