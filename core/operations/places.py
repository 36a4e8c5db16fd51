"""Where a step worked, so that undo and redo can show the place they changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

from ..records import record
from ..store import articles, claims, log, suggestions, support, ties

if TYPE_CHECKING:
    from ..models import Change
    from ..store.project import Project

Noun = Literal["article", "claim", "link", "contradiction", "suggestion"]

_OWNERS: tuple[Noun, ...] = ("contradiction", "link", "claim", "article")
_ITSELF: dict[str, Noun] = {
    "article": "article",
    "claim": "claim",
    "link": "link",
    "contradiction": "contradiction",
}


@record
class Touched:
    """What a step was about: a record, whether it is there now, and its claims' places.

    `places` are (article id, start, end), code points into the text where the claim stands, or stood.
    """

    noun: Noun
    id: int
    is_there: bool
    places: tuple[tuple[int, int, int], ...] = ()


def touched(project: Project, step_id: int) -> Touched | None:
    """Return what a step was about; None where it was about nothing that is shown. Raises NotFoundError.

    A step that decided a suggestion was about that, whatever claims and ties it made.
    """
    changes = log.changes(project, step_id)
    decided = _decided(project, changes)
    if decided is not None:
        return Touched("suggestion", decided, is_there=True)
    found = [owner for change in changes if (owner := _owner(change))]
    if not found:
        return None
    came_or_went: set[tuple[Noun, int]] = {
        (_ITSELF[change.table], change.row_id)
        for change in changes
        if change.table in _ITSELF and (change.before is None or change.after is None)
    }
    noun, record_id = min(found, key=lambda owner: _precedence(owner, came_or_went))
    if support.is_there(project, noun, record_id):
        return Touched(noun, record_id, is_there=True, places=_places(project, noun, record_id))
    return Touched(noun, record_id, is_there=False, places=_lost_places(project, changes))


def _decided(project: Project, changes: list[Change]) -> int | None:
    """Return the first suggestion of which a decision was changed, and that is still there."""
    rows = [change.after or change.before or {} for change in changes if change.table == "decision"]
    found = (suggestions.id_of(project, str(row["key"])) for row in rows)
    return next((one for one in found if one is not None), None)


def _owner(change: Change) -> tuple[Noun, int] | None:
    """Return the record that a changed row is, or belongs to."""
    if change.table in _ITSELF:
        return _ITSELF[change.table], change.row_id
    values = change.after or change.before or {}
    for noun in _OWNERS:
        owner_id = values.get(f"{noun}_id")
        if owner_id is not None:
            return noun, cast("int", owner_id)
    return None


def _precedence(owner: tuple[Noun, int], came_or_went: set[tuple[Noun, int]]) -> tuple[int, int]:
    """Return what comes first: articles and claims that came or went, for their ties went along; then ties."""
    order = ("article", "claim", "contradiction", "link")
    if owner in came_or_went:
        return 0, order.index(owner[0])
    return 1, _OWNERS.index(owner[0])


def _places(project: Project, noun: Noun, record_id: int) -> tuple[tuple[int, int, int], ...]:
    if noun == "article":
        return ()
    if noun == "claim":
        ids = [record_id]
    elif noun == "link":
        link = ties.link(project, record_id)
        ids = [link.first_id, link.second_id]
    else:
        ids = list(ties.contradiction(project, record_id).claim_ids)
    held = {claim.id: claim for claim in claims.listing(project, ids=ids)}
    return tuple(
        (claim.article_id, claim.anchor.start, claim.anchor.end)
        for claim in (held[claim_id] for claim_id in ids)
    )


def _lost_places(project: Project, changes: list[Change]) -> tuple[tuple[int, int, int], ...]:
    """Return where claims stood that are gone, in articles that are still there."""
    found: list[tuple[int, int, int]] = []
    for change in changes:
        if change.table == "anchor" and change.after is None and change.before:
            version_id = cast("int", change.before["version_id"])
            if support.is_there(project, "version", version_id):
                article_id = articles.version(project, version_id).article_id
                start, end = change.before["start"], change.before["end"]
                found.append((article_id, cast("int", start), cast("int", end)))
    return tuple(found)
