"""Links between two claims, and contradictions among two or more."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..errors import NotFoundError
from ..identity import now
from ..models import Contradiction, Link
from ..words import Kind, Relation, Resolution, Severity, Status

if TYPE_CHECKING:
    import sqlite3

    from .project import Project

_CONTRADICTIONS = """SELECT contradiction.*,
    (SELECT json_group_array(claim_id) FROM
        (SELECT claim_id FROM contradiction_claim WHERE contradiction_id = contradiction.id ORDER BY position, id))
        AS claim_ids,
    (SELECT json_group_array(tag.name) FROM tagging JOIN tag ON tag.id = tag_id
        WHERE tagging.contradiction_id = contradiction.id) AS tags,
    (SELECT count(*) FROM evidence WHERE contradiction_id = contradiction.id) AS evidence_count FROM contradiction"""


def add_link(project: Project, first_id: int, second_id: int, relation: Relation, note: str) -> int:
    """Add a link and return its id. Within a step."""
    by = {"annotator_id": project.annotator_id(), "added_at": now()}
    return project.add(
        "link", first_id=first_id, second_id=second_id, relation=relation.value, note=note, **by
    )


def link(project: Project, link_id: int) -> Link:
    """Return a link. Raises NotFoundError."""
    rows = project.query("SELECT * FROM link WHERE id = ?", (link_id,))
    if not rows:
        raise NotFoundError(f"There is no link {link_id}.")
    return _link(rows[0])


def links(project: Project, claim_id: int | None = None) -> list[Link]:
    """Return all links, or those of one claim, in the order in which they were made."""
    where, parameters = (
        ("WHERE first_id = ?1 OR second_id = ?1", (claim_id,)) if claim_id is not None else ("", ())
    )
    return [
        _link(row) for row in project.query(f"SELECT * FROM link {where} ORDER BY id", parameters)
    ]


def find_link(project: Project, first_id: int, second_id: int, relation: Relation) -> int | None:
    """Return the id of the link that says just this, or None."""
    return project.value(
        "SELECT id FROM link WHERE first_id = ? AND second_id = ? AND relation = ?",
        (first_id, second_id, relation.value),
    )


def _link(row: sqlite3.Row) -> Link:
    return Link(
        id=row["id"],
        uid=row["uid"],
        first_id=row["first_id"],
        second_id=row["second_id"],
        relation=Relation(row["relation"]),
        note=row["note"],
        annotator_id=row["annotator_id"],
        added_at=row["added_at"],
    )


def put_claims(project: Project, contradiction_id: int, claim_ids: list[int]) -> None:
    """Write which claims a contradiction ties, in their order. Within a step."""
    old = {
        row["claim_id"]: row
        for row in project.query(
            "SELECT id, claim_id, position FROM contradiction_claim WHERE contradiction_id = ?",
            (contradiction_id,),
        )
    }
    for claim_id in old.keys() - set(claim_ids):
        project.remove("contradiction_claim", old[claim_id]["id"])
    for position, claim_id in enumerate(claim_ids, 1):
        if claim_id not in old:
            project.add(
                "contradiction_claim",
                contradiction_id=contradiction_id,
                claim_id=claim_id,
                position=position,
            )
        elif old[claim_id]["position"] != position:
            project.change("contradiction_claim", old[claim_id]["id"], position=position)


def contradiction(project: Project, contradiction_id: int) -> Contradiction:
    """Return a contradiction. Raises NotFoundError."""
    rows = project.query(f"{_CONTRADICTIONS} WHERE contradiction.id = ?", (contradiction_id,))
    if not rows:
        raise NotFoundError(f"There is no contradiction {contradiction_id}.")
    return _contradiction(rows[0])


def contradictions(project: Project, claim_id: int | None = None) -> list[Contradiction]:
    """Return all contradictions, or those that tie a claim, in the order in which they were made."""
    where, parameters = "", ()
    if claim_id is not None:
        where = " WHERE contradiction.id IN (SELECT contradiction_id FROM contradiction_claim WHERE claim_id = ?)"
        parameters = (claim_id,)
    rows = project.query(f"{_CONTRADICTIONS}{where} ORDER BY contradiction.id", parameters)
    return [_contradiction(row) for row in rows]


def status_counts(project: Project) -> dict[Status, int]:
    """Return how many contradictions stand at each status; those of none are left out."""
    rows = project.query("SELECT status, count(*) AS n FROM contradiction GROUP BY status")
    return {Status(row["status"]): row["n"] for row in rows}


def _contradiction(row: sqlite3.Row) -> Contradiction:
    return Contradiction(
        id=row["id"],
        uid=row["uid"],
        title=row["title"],
        kind=Kind(row["kind"]),
        severity=Severity(row["severity"]),
        status=Status(row["status"]),
        resolution=Resolution(row["resolution"]) if row["resolution"] else None,
        upheld_id=row["upheld_id"],
        reason=row["reason"],
        note=row["note"],
        claim_ids=tuple(json.loads(row["claim_ids"])),
        annotator_id=row["annotator_id"],
        added_at=row["added_at"],
        tags=tuple(json.loads(row["tags"])),
        evidence_count=row["evidence_count"],
    )
