"""Finding over a whole project: what changed is read anew, its pairs are chosen and compared, and what is worth it is kept.

A run is a job: it yields progress, is cancelled by closing it, and goes on where it stopped when it is started again. Texts
are read and compared by workers; what they find is published in short transactions that are no steps, so that whatever the
user does meanwhile is on disk at once.
"""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from ..errors import ReadOnlyError
from ..jobs import Progress
from ..records import record
from ..store import comparisons, readings, suggestions
from .again import compare_again
from .bundles import Packing
from .candidates import candidates_of, settings_for
from .grouping import Grouping
from .held import settled
from .index import passage_id, unpacked
from .ordering import put_found
from .shelf import shelf
from .sources import READ, Sources
from .stored import StoredIndex
from .tied import compare_tied
from .worked import worked
from .workers import compare_bundle, read_texts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import Executor

    from ..jobs import Job
    from ..store.project import Project
    from ..store.suggestions import Kept, Proposed
    from ..words import Outcome
    from .sources import Source
    from .workers import Bundle, Done, Pair, ReadText

_TEXTS = 8
"""Texts that a worker reads at a time."""
_KEYS = 200
"""Keys that are written into the index at a time."""
_TOLD = 12
"""Suggestions that are written at a time: two to four milliseconds."""


@record
class FindReport:
    """What a run did: articles there are and were read anew, pairs compared, and what it found by outcome.

    `new` are suggestions that were not there before, `gone` undecided ones that are no more.
    """

    articles: int
    read: int
    pairs: int
    outcomes: dict[Outcome, int]
    new: int
    gone: int


def find(project: Project, executor: Executor | None = None) -> Job[FindReport]:
    """Find over the project what clashes, and all else that is worth telling; return what was done.

    Only what changed since the last run is looked at: the newest versions of articles that are new or are read or compared
    otherwise now. At the end claims that are tied are compared, for the report. `executor` does the work; None does it here.
    Raises ReadOnlyError where the project cannot be written.
    """
    if project.read_only:
        raise ReadOnlyError(project.read_only)
    with settled(), shelf(wanted=executor is not None) as folder:
        run = _Run(project, executor, folder)
        yield from run.read()
        yield from run.compare()
    yield from run.compare_answered()
    gone = yield from compare_tied(project, executor, lambda some: comparisons.put(project, some))
    comparisons.put(project, [], gone=gone)
    return run.report()


class _Run:
    """One run: what is to be done, and what has been."""

    def __init__(self, project: Project, executor: Executor | None, folder: str) -> None:
        self._project = project
        self._executor = executor
        self._folder = folder
        self._sources = Sources(project)
        readings.tidy(project, self._sources.known)
        held, wanted = readings.stamps(project), self._sources.stamps
        stamped = {v: held.get(v, ("", ""))[0] for v in wanted}
        self._unread = [v for v, s in wanted.items() if stamped[v] not in (s.read, READ + s.read)]
        opened = (v for v, s in wanted.items() if stamped[v] != s.read)
        self._open = sorted(opened, key=lambda v: (self._sources.day(v) or 0, v))
        self._answered = [
            v for v, s in wanted.items() if stamped[v] == s.read and held[v][1] != s.compared
        ]
        self._found: Counter[Outcome] = Counter()
        self._pairs = self._new = self._gone = 0

    def report(self) -> FindReport:
        """Return what was done."""
        return FindReport(
            articles=len(self._sources.known),
            read=len(self._unread),
            pairs=self._pairs,
            outcomes=dict(self._found),
            new=self._new,
            gone=self._gone,
        )

    # Reading ----------------------------------------------------------------------------------------------------------

    def read(self) -> Iterator[Progress]:
        """Read what was not read yet as it is now, and index it."""
        done, total = 0, len(self._unread)
        work = partial(read_texts, folder=self._folder)
        for progress in worked(self._executor, work, self._texts()):
            if not isinstance(progress, list):
                yield Progress(done, total, "Reading", waiting=progress)
                continue
            for one in progress:
                for _ in self._index(one):
                    yield Progress(done, total, "Reading")
                done += 1
                yield Progress(done, total, "Reading")

    def _texts(self) -> Iterator[list[Source]]:
        for at in range(0, len(self._unread), _TEXTS):
            yield self._sources.sources(self._unread[at : at + _TEXTS])

    def _index(self, found: ReadText) -> Iterator[None]:
        """Write down what a version is found under, a few keys at a time, and that it was read."""
        version_id = found.version_id
        if found.shelved is not None:
            self._sources.shelved[version_id] = found.shelved
        passages = [
            readings.IndexedPassage(
                passage_id(version_id, n), n, one.start, one.end, one.keys, one.profile
            )
            for n, one in enumerate(found.passages)
        ]
        readings.put_passages(self._project, version_id, passages)
        yield
        keys = sorted((key, one.id) for one in passages for key in unpacked(one.keys))
        for at in range(0, len(keys), _KEYS):
            readings.put_keys(self._project, keys[at : at + _KEYS])
            yield
        stamp = READ + self._sources.stamps[version_id].read
        readings.put_stamps(self._project, [version_id], stamp, "")

    # Comparing --------------------------------------------------------------------------------------------------------

    def compare(self) -> Iterator[Progress]:
        """Choose the pairs of what was read anew, article by article, compare them, and publish what is found."""
        if not self._open:
            return
        packing = Packing(self._project, self._sources, self._folder)
        grouping = Grouping(self._project, packing)
        fresh = frozenset(self._open)
        done, total = 0, len(self._open)
        for progress in worked(
            self._executor, compare_bundle, self._bundles(packing, grouping, fresh)
        ):
            if isinstance(progress, bool):
                yield Progress(done, total, "Comparing", waiting=progress)
                continue
            for _ in self._publish(packing, grouping, self._open[done], fresh, progress):
                yield Progress(done, total, "Comparing")
            done += 1
            yield Progress(done, total, "Comparing")

    def _bundles(
        self, packing: Packing, grouping: Grouping, fresh: frozenset[int]
    ) -> Iterator[Bundle | None]:
        """Give a bundle for each open version, and None at each breath that choosing its pairs takes."""
        index = StoredIndex(self._project, self._sources.day)
        settings = settings_for(len(self._sources.known))
        for version_id in self._open:
            pairs: set[Pair] = set()
            for some in candidates_of(index, version_id, fresh, settings):
                pairs.update(grouping.collapsed(some))
                yield None
            decided = [one for one in self._kept(version_id, fresh) if one.decided]
            asked = grouping.passages_of(decided)
            yield packing.bundle(pairs | asked, asked)

    def _kept(self, version_id: int, fresh: frozenset[int]) -> list[Kept]:
        """Return what was found earlier between a version and those that are compared with it now."""
        found = suggestions.kept(self._project, versions=[version_id])
        return [
            one
            for one in found
            if all(
                side.version_id <= version_id or side.version_id not in fresh
                for side in (one.first, one.second)
            )
        ]

    def _publish(
        self,
        packing: Packing,
        grouping: Grouping,
        version_id: int,
        fresh: frozenset[int],
        done: Done,
    ) -> Iterator[None]:
        """Write down what came of a version, a few at a time: copies, suggestions, what is gone, and that it is done."""
        self._sources.shelved.update(done.shelved)
        if version_id not in self._sources.known:
            return
        copied = grouping.join(done.copies)
        before = {one.key: one for one in self._kept(version_id, fresh)}
        yield
        told = [one for one in done.found if not grouping.is_copied(one.first, one.second)]
        keys = set[str]()
        for at in range(0, len(told), _TOLD):
            some = [packing.proposed(one) for one in told[at : at + _TOLD]]
            put_found(self._project, some)
            keys.update(one.key for one in some)
            self._count(some, before)
            yield
        gone = {key for key, one in before.items() if key not in keys and not one.decided}
        gone.update(grouping.told_of(copied))
        put_found(self._project, [], gone=sorted(gone))
        stamp = self._sources.stamps[version_id]
        readings.put_stamps(self._project, [version_id], stamp.read, stamp.compared)
        self._pairs += done.pairs
        self._gone += len(gone)

    def _count(self, found: list[Proposed], before: dict[str, Kept]) -> None:
        self._found.update(one.outcome for one in found)
        self._new += sum(one.key not in before for one in found)

    def compare_answered(self) -> Iterator[Progress]:
        """Compare again the pairs kept of versions about which something was answered since."""
        for done, version_id in enumerate(self._answered):
            yield Progress(done, len(self._answered), "Comparing again")
            compare_again(self._project, versions=[version_id])
