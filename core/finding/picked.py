"""Two statements that the user laid beside each other, compared as such and written down as a suggestion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..store import suggestions
from .bundles import Packing, numbered
from .ordering import put_found
from .sources import Sources, address, ordered
from .workers import PICKED, compare_bundle, statements

if TYPE_CHECKING:
    from ..models import Place
    from ..store.project import Project


def put_picked(project: Project, first: Place, second: Place) -> int:
    """Compare two statements as picked by hand, write what comes out as a suggestion, and return its id; no step.

    The places are those of statements of two versions, or of one. Raises LookupError where either is no statement.
    """
    sources = Sources(project, {first.version_id, second.version_id})
    packing = Packing(project, sources)
    ids: dict[tuple[int, int, int], int] = {}
    for source in sources.sources(sorted(sources.known)):
        spans = numbered(source.version_id, [(one.start, one.end) for one in statements(source)])
        ids |= {(source.version_id, *span): number for span, number in spans.items()}
    packing.settle({number: (start, end) for (_, start, end), number in ids.items()})
    one, other = (ids.get((p.version_id, p.start, p.end)) for p in (first, second))
    if one is None or other is None:
        raise LookupError("one of the two is no statement of its version")
    pair = packing.in_order(one, other)
    packing.settled[pair] = {**packing.settled.get(pair, {}), PICKED: True}
    (found,) = compare_bundle(packing.bundle([pair], [pair])).found
    proposed = packing.proposed(found)
    put_found(project, [proposed])
    suggestion_id = suggestions.id_of(project, proposed.key)
    if suggestion_id is None:
        raise LookupError("one of the two versions is gone")
    return suggestion_id


def addresses(project: Project, first: Place, second: Place) -> tuple[str, str]:
    """Return how an answer names two passages, in the order in which it holds them."""
    known = Sources(project, {first.version_id, second.version_id}).known
    one, other = (address(known[p.version_id].version_uid, p.start, p.end) for p in (first, second))
    return ordered(one, other)
