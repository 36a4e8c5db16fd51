"""Which claims and contradictions a suggestion's passages belong to already."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from .marks import SETTLED

if TYPE_CHECKING:
    from ..models import SuggestedSide
    from ..words import Kind
    from .project import Project


def covering(project: Project, side: SuggestedSide, other: SuggestedSide) -> int | None:
    """Return the claim that covers the value of one side with the fewest words around it; None where none does.

    One that covers the value of the other side as well is none: the two are to be tied to each other.
    """
    rows = project.query(
        'SELECT claim_id, start, "end" FROM anchor WHERE version_id = ? AND start <= ? AND "end" >= ?'
        " AND state <> 'lost' ORDER BY \"end\" - start, claim_id",
        (side.version_id, side.value_start, side.value_end),
    )
    same = side.version_id == other.version_id
    found = (
        row["claim_id"]
        for row in rows
        if not (same and row["start"] <= other.value_start and other.value_end <= row["end"])
    )
    return next(found, None)


def open_on(
    project: Project,
    claim_ids: tuple[int, int],
    kind: Kind,
    first: SuggestedSide,
    second: SuggestedSide,
) -> int | None:
    """Return the open contradiction of a kind on the figure of two passages that ties either of their claims, or None.

    One that ties both comes first, then the newest. Where it was made by accepting suggestions, one of those has to rest
    on the very figure of either passage; one that the user made by hand is taken to be on the figure of its claims.
    """
    settled = json.dumps([status.value for status in SETTLED])
    rows = project.query(
        "SELECT contradiction.id, count(*) AS tied FROM contradiction_claim JOIN contradiction"
        " ON contradiction.id = contradiction_id WHERE claim_id IN (?, ?) AND kind = ?"
        " AND status NOT IN (SELECT value FROM json_each(?)) GROUP BY contradiction.id ORDER BY tied DESC,"
        " contradiction.id DESC",
        (*claim_ids, kind.value, settled),
    )
    found = (row["id"] for row in rows if _is_on(project, row["id"], (first, second)))
    return next(found, None)


def _is_on(project: Project, contradiction_id: int, sides: tuple[SuggestedSide, ...]) -> bool:
    rows = project.query(
        "SELECT suggestion.* FROM decision JOIN suggestion ON suggestion.key = decision.key"
        " WHERE contradiction_id = ?",
        (contradiction_id,),
    )
    return not rows or any(
        row[f"{which}_version"] == side.version_id
        and row[f"{which}_value_start"] < side.value_end
        and side.value_start < row[f"{which}_value_end"]
        for row in rows
        for which in ("first", "second")
        for side in sides
    )
