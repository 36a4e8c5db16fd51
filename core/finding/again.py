"""Comparing again the pairs that are kept, at once and in this process: after an answer, a correction, or its undoing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..records import record
from ..store import readings, suggestions
from .bundles import Packing, numbered
from .ordering import put_found
from .sources import Sources
from .workers import compare_bundle, statements

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from ..store.project import Project
    from ..store.suggestions import Kept
    from ..words import Outcome
    from .workers import Pair


@record
class Changed:
    """A suggestion whose outcome is another one now."""

    id: int
    before: Outcome
    now: Outcome


def compare_again(
    project: Project,
    *,
    ids: Iterable[int] = (),
    versions: Iterable[int] = (),
    done: Iterable[int] = (),
) -> list[Changed]:
    """Compare again the suggestions of some ids and those with a side in some versions; return whose outcome changed.

    All of them stay in the list, whatever comes out. The versions, and those that are `done` by the ids, are taken as
    compared as things are now.
    """
    whole = list(versions)
    kept = suggestions.kept(project, ids=ids, versions=whole)
    done = {*done, *whole}
    sides = {side.version_id for one in kept for side in (one.first, one.second)}
    sources = Sources(project, sides | done)
    packing = Packing(project, sources)
    places: dict[tuple[int, int, int], int] = {}
    for source in sources.sources(sorted(sides)):
        spans = [(one.start, one.end) for one in statements(source)]
        ids_by_span = numbered(source.version_id, spans)
        places |= {(source.version_id, *span): n for span, n in ids_by_span.items()}
    packing.settle({n: (start, end) for (_, start, end), n in places.items()})
    pairs = _pairs(kept, places)
    bundle = packing.bundle(pairs, pairs)
    found = [packing.proposed(one) for one in compare_bundle(bundle).found]
    put_found(project, found)
    stamps = [(v, sources.stamps[v].compared) for v in sorted(done) if v in sources.stamps]
    readings.put_compared(project, stamps)
    now = {one.key: one.outcome for one in found}
    return [
        Changed(one.id, one.outcome, now[one.key])
        for one in kept
        if one.key in now and now[one.key] is not one.outcome
    ]


def _pairs(kept: Iterable[Kept], places: dict[tuple[int, int, int], int]) -> Collection[Pair]:
    found: set[Pair] = set()
    for one in kept:
        first = places.get((one.first.version_id, one.first.start, one.first.end))
        second = places.get((one.second.version_id, one.second.start, one.second.end))
        if first is not None and second is not None:
            found.add((first, second))
    return found


def out_of_date(project: Project, *, answered: bool = False) -> list[int]:
    """Return the versions that are read or compared otherwise now than they were, or were never.

    `answered`: only those whose kept pairs rest on other answers, corrections or dates than now.
    """
    sources, held = Sources(project), readings.stamps(project)
    return [
        version_id
        for version_id, stamp in sources.stamps.items()
        if (not answered and held.get(version_id, ("", ""))[0] != stamp.read)
        or (version_id in held and held[version_id][1] not in ("", stamp.compared))
    ]
