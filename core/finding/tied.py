"""What the machine says of the claims that are tied, for the report: they were laid beside each other by hand.

A comparison is made anew where what it rests on is not as it was: the texts, what was corrected, answered and dated, the
places of the claims, the engine. What the checker set in a claim does not change it.
"""

from __future__ import annotations

import json
from collections import defaultdict
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from ..comparing.one_unit import in_one_unit
from ..comparing.parts import ENGINE
from ..jobs import Progress
from ..store import comparisons
from ..store.comparisons import PairCompared
from ..words import Outcome
from .beside import Settling, against, compare_beside, touched
from .nearby import AROUND, around
from .sources import Sources, address, answers
from .worked import worked
from .workers import statements

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Executor

    from ..comparing.one_unit import OneUnit
    from ..jobs import Job
    from ..models import Place
    from ..reading.parts import Statement
    from ..store.comparisons import Pair, Tied
    from ..store.project import Project
    from .beside import Beside
    from .sources import Source

TEXT = "Comparing tied claims"
LOST = "The words of one of the two claims are not found in the newest version of their text."
UNREAD = "unknown"
_PAIRS = 2_000
"""Pairs whose sentences are held at a time, some 30 MB; within them each article is read once."""
_TEXTS = 4
_BREATH = 20
"""Pairs between two tellings of progress: a few milliseconds."""

Span = tuple[int, int]
Read = dict[tuple[int, Span], "Sequence[Statement]"]


class Marked(NamedTuple):
    """A text and the spans of it that are marked."""

    source: Source
    spans: tuple[Span, ...]


def read_marked(some: Sequence[Marked]) -> list[tuple[int, list[tuple[Span, list[Statement]]]]]:
    """Read texts: return for each version the statements that each of its spans touches. For a worker."""
    return [
        (one.source.version_id, [(span, touched(_said(one, span), *span)) for span in one.spans])
        for one in some
    ]


def _said(one: Marked, span: Span) -> Sequence[Statement]:
    """Return the statements of a text: of a long one with few marks only those around the span."""
    few = len(one.spans) * 2 * AROUND < len(one.source.text)
    return statements(around(one.source, *span) if few else one.source)


def compare_tied(
    project: Project, executor: Executor | None, publish: Callable[[list[PairCompared]], None]
) -> Job[list[Pair]]:
    """Compare the pairs of claims that are tied where that is missing or out of date, and give them to `publish`.

    Returns the pairs that are kept and tied no more. `executor` reads the texts; None reads them here. Nothing is written.
    """
    ties = _Ties(project)
    wanted, each = ties.open, _TEXTS if executor else 1
    for at in range(0, len(wanted), _PAIRS):
        some = wanted[at : at + _PAIRS]
        read: Read = {}
        for answer in worked(executor, read_marked, ties.texts(some, each)):
            if isinstance(answer, list):
                read.update({(v, span): said for v, found in answer for span, said in found})
            yield Progress(at, len(wanted), TEXT, waiting=answer is True)
        found: list[PairCompared] = []
        for number, tie in enumerate(some, 1):
            found.append(ties.compared(tie, read))
            if number % _BREATH == 0:
                yield Progress(at + number, len(wanted), TEXT)
        publish(found)
    return ties.gone


class _Ties:
    """The pairs that are tied, and what comparing them needs."""

    def __init__(self, project: Project) -> None:
        self._tied = comparisons.tied(project)
        places = [place for tie in self._tied for place in (tie.first, tie.second) if place]
        self._sources = Sources(project, {place.version_id for place in places})
        self._settling = Settling(answers(project))
        held = comparisons.stamps(project)
        self.open = [tie for tie in self._tied if held.get(tie.pair) != self._stamp(tie)]
        pairs = {tie.pair for tie in self._tied}
        self.gone = [pair for pair in held if pair not in pairs]

    def _stamp(self, tie: Tied) -> str:
        hasher = blake2b(ENGINE.encode(), digest_size=16)
        for place in (tie.first, tie.second):
            told = "lost" if place is None else self._told(place)
            hasher.update(f"|{told}".encode())
        return hasher.hexdigest()

    def _told(self, place: Place) -> str:
        known = self._sources.known[place.version_id]
        stamp = self._sources.stamps[place.version_id].compared
        return f"{address(known.version_uid, place.start, place.end)} {stamp}"

    def texts(self, some: Sequence[Tied], each: int) -> Iterator[list[Marked]]:
        """Give the texts of some pairs, so many at a time and each once, with what is marked in them."""
        spans: defaultdict[int, set[Span]] = defaultdict(set)
        for tie in some:
            for place in (tie.first, tie.second):
                if place is not None:
                    spans[place.version_id].add((place.start, place.end))
        versions = sorted(spans)
        for at in range(0, len(versions), each):
            sources = self._sources.sources(versions[at : at + each])
            yield [Marked(one, tuple(sorted(spans[one.version_id]))) for one in sources]

    def compared(self, tie: Tied, read: Read) -> PairCompared:
        """Return what the machine says of two claims."""
        if tie.first is None or tie.second is None:
            return self._nothing(tie, LOST)
        places = tie.first, tie.second
        first, second = (read.get((p.version_id, (p.start, p.end)), ()) for p in places)
        fault = against(places, (first, second))
        if fault:
            return self._nothing(tie, fault)
        known = self._sources.known
        settled = self._settling.between(known[places[0].version_id], known[places[1].version_id])
        found = compare_beside((first, second), places, settled)
        return self._row(tie, found, in_one_unit(found.first, found.second, found.comparison))

    def _row(self, tie: Tied, found: Beside, told: OneUnit) -> PairCompared:
        result = found.comparison
        checks = [[c.name, c.result, c.first, c.second, c.detail] for c in result.checks]
        assumed = [[one.key, one.question] for one in result.assumptions]
        return PairCompared(
            pair=tie.pair,
            stamp=self._stamp(tie),
            outcome=result.outcome.value,
            kind=result.kind.value if result.kind else None,
            because=result.because,
            checks=json.dumps(checks, ensure_ascii=False),
            assumptions=json.dumps(assumed, ensure_ascii=False),
            first_value=told.first,
            second_value=told.second,
            unit=told.unit,
            difference=told.difference,
            first_period=told.first_period,
            second_period=told.second_period,
            rule=result.rule,
            engine=result.engine,
        )

    def _nothing(self, tie: Tied, because: str) -> PairCompared:
        return PairCompared(
            *(tie.pair, self._stamp(tie), Outcome.UNKNOWN.value, None, because, "[]", "[]"),
            *("", "", "", "", UNREAD, UNREAD, "", ENGINE),
        )
