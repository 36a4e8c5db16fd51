"""Comparing two statements, and two passages of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..reading import Written, read
from ..words import Outcome
from . import bounded, explain
from .alignment import align
from .features import cached
from .outcome import choose, judged, strongest
from .pair import Pair
from .parts import NOTHING_SETTLED, Comparison
from .rules import RULES

if TYPE_CHECKING:
    from ..reading.parts import Passage, Statement
    from .features import Features
    from .parts import Check, Days, Finding, Settled

APART = "The two have no word in common that tells what they are about."
EMPTY = "One of the two says nothing."
A_LIST = "One of the two is a list, not a sentence: pick the words in it that are to be compared."

MOST_FIGURES = 40
"""So many figures no sentence has; from here on it is a table or a list, whose figures nothing ties to those of another."""
MOST_WORDS = 400
"""The same for words: more than the longest sentence that newspapers print."""


def compare_statements(
    first: Statement,
    second: Statement,
    *,
    settled: Settled = NOTHING_SETTLED,
    picked: bool = True,
) -> Comparison:
    """Return how two statements stand to each other: exactly one outcome. The same input gives the same result.

    `picked`: the two were laid beside each other by hand and are taken to tell of the same event unless their text sets
    them apart; otherwise the event has to be read, or is an assumption. `settled` holds what the user has said about
    earlier assumptions; dates of articles are not looked at here (see `compare`).
    """
    if _is_list(first) or _is_list(second):
        return _nothing(first, second, A_LIST)
    ours, theirs = cached(first), cached(second)
    if ours.topic.isdisjoint(theirs.topic):
        return _nothing(first, second, APART)
    apart = None if picked else bounded.numbered(ours, theirs)
    if apart is not None:
        return _apart(ours, theirs, apart)
    pair = Pair(ours, theirs, align(ours, theirs), settled, picked)
    return choose(pair, _findings(pair))


def compare_each(
    first: Statement,
    second: Statement,
    *,
    settled: Settled = NOTHING_SETTLED,
    picked: bool = True,
) -> tuple[Comparison, ...]:
    """Return how each two values stand to each other that the rules laid beside each other, the strongest outcome first.

    The first is what `compare_statements` returns; there is none where that rests on no rule.
    """
    if _is_list(first) or _is_list(second):
        return ()
    ours, theirs = cached(first), cached(second)
    if ours.topic.isdisjoint(theirs.topic):
        return ()
    if not picked and bounded.numbered(ours, theirs) is not None:
        return ()
    pair = Pair(ours, theirs, align(ours, theirs), settled, picked)
    return tuple(judged(pair, _findings(pair)))


def _findings(pair: Pair) -> list[Finding]:
    return [finding for rule in RULES.values() for finding in rule(pair)]


def compare(
    first: Passage,
    second: Passage,
    *,
    settled: Settled = NOTHING_SETTLED,
    picked: bool = True,
) -> Comparison:
    """Return how two passages stand to each other: the strongest outcome over all pairs of their statements.

    A passage whose date the user has settled is read anew with it. For `picked` see `compare_statements`.
    """
    first, second = _dated(first, settled.first_date), _dated(second, settled.second_date)
    found = [
        compare_statements(one, other, settled=settled, picked=picked)
        for one in first.statements
        for other in second.statements
    ]
    return strongest(found) if found else _empty(first, second)


def _dated(passage: Passage, days: Days | None) -> Passage:
    if days is None:
        return passage
    written = Written(days[0], days[1], passage.written.outlet, passage.written.language)
    return read(passage.text, written)


def _apart(ours: Features, theirs: Features, check: Check) -> Comparison:
    one = (ours.statement.start, ours.statement.end)
    other = (theirs.statement.start, theirs.statement.end)
    because = explain.apart(check)
    return Comparison(
        Outcome.NOT_COMPARABLE, None, 0.0, because, (check,), one, other, "", check.name, one, other
    )


def _is_list(statement: Statement) -> bool:
    """Tell whether a statement is a table or a list in one line, of which it cannot be told what goes with what."""
    tokens = statement.sentence.tokens
    return len(statement.quantities) > MOST_FIGURES or len(tokens) > MOST_WORDS


def _nothing(first: Statement, second: Statement, because: str) -> Comparison:
    one, other = (first.start, first.end), (second.start, second.end)
    return Comparison(
        Outcome.UNKNOWN, None, 0.0, because, (), one, other, "", "nothing", one, other
    )


def _empty(first: Passage, second: Passage) -> Comparison:
    one, other = (0, len(first.text)), (0, len(second.text))
    return Comparison(Outcome.UNKNOWN, None, 0.0, EMPTY, (), one, other, "", "nothing", one, other)
