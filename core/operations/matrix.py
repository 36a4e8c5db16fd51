"""The matrix of a project: what its articles tell of each figure and date, by outlet, out of what was found."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..finding.matrix import Decided, Pairing, Spot, Value, grouped, judged
from ..finding.matrix_rows import Published, matrix_of, row_of
from ..finding.shared import from_json
from ..jobs import Progress
from ..store import figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..finding.matrix_rows import Matrix, Row
    from ..finding.told import Told
    from ..jobs import Job
    from ..models import DateValue
    from ..store.figures import CopiedPassage, SharedFigures
    from ..store.project import Project

_MOST = 200
"""Suggestions that one step reads: about two milliseconds."""
_ROWS = 20
_DAY = len("2025-02-26")


def matrix(project: Project, *, everything: bool = False) -> Job[Matrix]:
    """Return what articles tell of each figure and date that several tell, as rows by outlet, those that clash first.

    It is made of what was found and decided; nothing is read or compared. A figure that one outlet alone tells, without
    contradicting itself, is left out unless `everything` is asked for.
    """
    total = figures.shared_count(project)
    yield Progress(0, total, "Reading what was found")
    read = _Read()
    after = done = 0
    while some := figures.shared_figures(project, after, _MOST):
        for one in some:
            read.take(one)
        after, done = some[-1].suggestion_id, done + len(some)
        yield Progress(done, max(done, total), "Reading what was found")
    rows: list[Row] = []
    for row in _rows(project, read):
        if row is not None:
            rows.append(row)
        if row is None or len(rows) % _ROWS == 0:
            yield Progress(done, max(done, total), "Laying out the matrix")
    return matrix_of(rows, everything=everything)


@dataclass
class _Read:
    """What was read so far: pairs of values, the values, and where their passages end."""

    pairings: list[Pairing] = field(default_factory=list[Pairing])
    values: dict[Spot, Value] = field(default_factory=dict[Spot, Value])
    ends: dict[tuple[int, int], int] = field(default_factory=dict[tuple[int, int], int])

    def take(self, found: SharedFigures) -> None:
        """Take in the values that a suggestion shares."""
        self.ends[found.first[:2]] = found.first[2]
        self.ends[found.second[:2]] = found.second[2]
        decided = Decided(found.verdict, found.own_outcome, found.reason) if found.verdict else None
        for one in from_json(found.figures):
            first, second = self._spot(found.first, one.first), self._spot(found.second, one.second)
            main = (first[1:], second[1:]) == (found.first_value, found.second_value)
            outcome, checked = judged(one.outcome, decided, main=main)
            self.pairings.append(
                Pairing(found.suggestion_id, first, second, outcome, one.score, checked)
            )

    def _spot(self, passage: tuple[int, int, int], told: Told) -> Spot:
        spot = passage[0], told.start, told.end
        if spot not in self.values:
            self.values[spot] = Value(told, passage[:2])
        return spot


def _rows(project: Project, read: _Read) -> Iterator[Row | None]:
    """Give the rows one by one; None for a breath."""
    published = {
        version_id: Published(one.article_id, one.title, one.outlet or one.title, _days(one.published))
        for version_id, one in figures.versions(project).items()
    }  # fmt: skip
    copies = figures.copied_passages(project)
    yield None
    also: dict[tuple[int, int], dict[str, None]] = defaultdict(dict)
    for copy in copies:
        if copy.version_id in published:
            also[copy.origin_version, copy.origin_start][published[copy.version_id].outlet] = None
    yield None
    for group in grouped(read.pairings, read.values, _origins(copies, read.values)):
        if group is None:
            yield None
            continue
        named = {spot: tuple(also.get(read.values[spot].passage, ())) for spot in group.spots}
        yield row_of(group, read.values, published, named, read.ends)


def _origins(copies: list[CopiedPassage], values: dict[Spot, Value]) -> dict[Spot, Spot]:
    """Return for the values of copies those of their origins: at the same place of the passage, printed the same."""
    moved = {(c.version_id, c.start): (c.origin_version, c.origin_start - c.start) for c in copies}
    found: dict[Spot, Spot] = {}
    for spot, value in values.items():
        origin = moved.get(value.passage)
        if origin is None:
            continue
        there = origin[0], spot[1] + origin[1], spot[2] + origin[1]
        if there in values and values[there].told.text == value.told.text:
            found[spot] = there
    return found


def _days(published: DateValue) -> tuple[str, str]:
    return (published.earliest or "")[:_DAY], (published.latest or "")[:_DAY]
