"""Two passages that somebody laid beside each other or tied: what counts is the strongest that rests on words of both."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from ..comparing import Settled, compare_each, compare_statements
from ..comparing.outcome import strongest
from ..records import record
from ..words import Outcome
from .shared import JOINING
from .sources import address, ordered
from .workers import PICKED

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from ..comparing import Comparison
    from ..models import Place
    from ..reading.parts import Statement
    from ..store.readings import Known
    from .sources import Answers

MOST = 400
"""Pairs of sentences that are compared at the most."""
OVERLAP = "The two passages overlap; choose two that stand apart."
NOTHING_READ = "Nothing is read at one of the two places: page furniture, or no sentence."
TOO_LONG = "The passages are too long to compare; choose a few sentences."
_DIFFERS, _BUT = "differs", " But something else differs."

Said = tuple["Sequence[Statement]", "Sequence[Statement]"]
Places = tuple["Place", "Place"]


@record
class Beside:
    """Two statements, and how they stand to each other in the words that were picked."""

    first: Statement
    second: Statement
    comparison: Comparison


def touched(said: Sequence[Statement], start: int, end: int) -> list[Statement]:
    """Return the statements of a text that have words in [start, end)."""
    return [one for one in said if one.start < end and start < one.end]


def overlap(places: Places) -> bool:
    """Tell whether two passages have words in common."""
    one, other = places
    return one.version_id == other.version_id and one.start < other.end and other.start < one.end


def against(places: Places, said: Said) -> str:
    """Return a sentence on why two passages cannot be compared, "" where they can; `said` are the statements they touch."""
    if overlap(places):
        return OVERLAP
    if not all(said):
        return NOTHING_READ
    return TOO_LONG if len(said[0]) * len(said[1]) > MOST else ""


def compare_beside(
    said: Said, places: Places, settled: Callable[[Statement, Statement], Settled]
) -> Beside:
    """Return the two statements whose comparison counts, and it: the strongest that rests on what was picked.

    `said` are the statements that the places touch; `settled` tells what was answered about two of them. They are taken to
    tell of the same event unless their text sets them apart.
    """
    whole: list[Beside] = []
    resting: list[Beside] = []
    for one, other in itertools.product(*said):
        values = _compared(one, other, settled(one, other))
        whole.append(Beside(one, other, values[0]))
        told = [values[0], *(_by_itself(each, values[0]) for each in values)]
        resting += [Beside(one, other, each) for each in told if _rests_on(each, places)]
    found = resting or whole
    best = strongest([each.comparison for each in found])
    chosen = next(each for each in found if each.comparison is best)
    return chosen if resting else replace(chosen, comparison=_of_whole(best))


def _compared(one: Statement, other: Statement, known: Settled) -> tuple[Comparison, ...]:
    """Return how two statements stand to each other, and behind that how each two of their values do."""
    values = compare_each(one, other, settled=known)
    return values or (compare_statements(one, other, settled=known),)


def _by_itself(one: Comparison, main: Comparison) -> Comparison:
    """Return how two values stand where they are the same and others of their sentences are not, but of one thing."""
    if one.reason != _DIFFERS or main.outcome not in JOINING:
        return one
    because = f"{one.because.partition(_BUT)[0]} Other values of the two sentences differ."
    return replace(one, outcome=Outcome.AGREES, because=because)


def _rests_on(result: Comparison, places: Places) -> bool:
    values = result.first_value, result.second_value
    return all(
        a < place.end and place.start < b for (a, b), place in zip(values, places, strict=True)
    )


def _of_whole(result: Comparison) -> Comparison:
    """Return what to say where what was picked shares nothing: of its sentences more may be known."""
    because = f"Nothing was read in these words that could clash. Of the whole sentences: {result.because}"
    return replace(
        result,
        outcome=Outcome.UNKNOWN,
        kind=None,
        score=0.0,
        because=because,
        rule="",
        assumptions=(),
    )


class Settling:
    """Gives what was answered about two statements of two versions."""

    def __init__(self, answers: Answers) -> None:
        """Take down the answers as they are now."""
        self._answers = answers
        names = answers.names
        self._plain = Settled(
            same_names=frozenset((a, b) for a, b, same in names if same),
            different_names=frozenset((a, b) for a, b, same in names if not same),
        )

    def between(self, one: Known, other: Known) -> Callable[[Statement, Statement], Settled]:
        """Return what tells of two statements, the first of one version, the second of the other, what was answered."""
        event = self._answers.articles.get(ordered(one.article_uid, other.article_uid))
        base = self._plain if event is None else replace(self._plain, same_event=event)

        def settled(first: Statement, second: Statement) -> Settled:
            sides = (
                address(one.version_uid, first.start, first.end),
                address(other.version_uid, second.start, second.end),
            )
            told = self._answers.passages.get(ordered(*sides), {})
            answered = {question: yes for question, yes in told.items() if question != PICKED}
            return replace(base, **cast("dict[str, Any]", answered)) if answered else base

        return settled
