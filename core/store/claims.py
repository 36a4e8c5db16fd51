"""Claims, their anchors, speakers and ratings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ..errors import NotFoundError
from ..identity import now
from ..models import Anchor, Claim, Dated, DateValue, Rating, Speaker
from ..words import AnchorState, Aspect, ClaimType, DateKind, Origin, Voice

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from .project import Project

_CLAIMS = """SELECT claim.*, anchor.id AS anchor_id, anchor.version_id, anchor.start, anchor."end", anchor.quote,
    anchor.prefix, anchor.suffix, anchor.paragraph, anchor.state,
    (SELECT json_group_array(json_array(name, role)) FROM
        (SELECT name, role FROM speaker WHERE claim_id = claim.id ORDER BY position)) AS speakers,
    (SELECT json_group_array(tag.name) FROM tagging JOIN tag ON tag.id = tag_id
        WHERE tagging.claim_id = claim.id) AS tags,
    (SELECT json_group_array(json_array(aspect, value, rationale, annotator_id, added_at)) FROM rating
        WHERE claim_id = claim.id) AS ratings,
    (SELECT json_group_array(json_array(id, uid, kind, earliest, latest, written, origin, detail, set_by)) FROM date
        WHERE claim_id = claim.id) AS dates,
    (SELECT count(*) FROM evidence WHERE claim_id = claim.id) AS evidence_count
    FROM claim JOIN anchor ON anchor.id = (SELECT max(id) FROM anchor WHERE claim_id = claim.id)"""


def add(
    project: Project, columns: dict[str, Any], anchor: dict[str, Any], speakers: Sequence[Speaker]
) -> int:
    """Add a claim with its first anchor and its speaker chain; return its id. Within a step."""
    claim_id = project.add("claim", **columns, annotator_id=project.annotator_id(), added_at=now())
    project.add("anchor", claim_id=claim_id, **anchor)
    put_speakers(project, claim_id, speakers)
    return claim_id


def put_speakers(project: Project, claim_id: int, speakers: Sequence[Speaker]) -> None:
    """Write the whole speaker chain of a claim, the one who said it first; nothing where it is as it was."""
    old = project.query(
        "SELECT id, name, role FROM speaker WHERE claim_id = ? ORDER BY position", (claim_id,)
    )
    if [(row["name"], row["role"]) for row in old] == [(s.name, s.role) for s in speakers]:
        return
    for row in old:
        project.remove("speaker", row["id"])
    for position, speaker in enumerate(speakers, 1):
        project.add(
            "speaker", claim_id=claim_id, position=position, name=speaker.name, role=speaker.role
        )


def put_rating(project: Project, claim_id: int, aspect: Aspect, value: str, rationale: str) -> None:
    """Write one of the two ratings of a claim in place of the one it had; an empty value takes it away."""
    old = project.value(
        "SELECT id FROM rating WHERE claim_id = ? AND aspect = ?", (claim_id, aspect.value)
    )
    by = {"annotator_id": project.annotator_id(), "added_at": now()}
    if old is not None and not value:
        project.remove("rating", old)
    elif old is not None:
        same = project.value(
            "SELECT 1 FROM rating WHERE id = ? AND value = ? AND rationale = ?",
            (old, value, rationale),
        )
        if same is None:
            project.change("rating", old, value=value, rationale=rationale, **by)
    elif value:
        project.add(
            "rating", claim_id=claim_id, aspect=aspect.value, value=value, rationale=rationale, **by
        )


def get(project: Project, claim_id: int) -> Claim:
    """Return a claim. Raises NotFoundError."""
    rows = project.query(f"{_CLAIMS} WHERE claim.id = ?", (claim_id,))
    if not rows:
        raise NotFoundError(f"There is no claim {claim_id}.")
    return _claim(rows[0])


def listing(
    project: Project, *, article_id: int | None = None, ids: Iterable[int] | None = None
) -> list[Claim]:
    """Return claims in the order of the articles and, within one, of the text: all, of one article, or with these ids."""
    where, parameters = "", list[Any]()
    if article_id is not None:
        where, parameters = " WHERE claim.article_id = ?", [article_id]
    elif ids is not None:
        where, parameters = (
            " WHERE claim.id IN (SELECT value FROM json_each(?))",
            [json.dumps(list(ids))],
        )
    rows = project.query(
        f"{_CLAIMS}{where} ORDER BY claim.article_id, anchor.start, claim.id", parameters
    )
    return [_claim(row) for row in rows]


def ids_of(project: Project, article_id: int | None = None) -> list[int]:
    """Return the ids of all claims, or of one article's, in the order in which they were made."""
    where = "" if article_id is None else "WHERE article_id = ?"
    parameters = () if article_id is None else (article_id,)
    return [
        row["id"] for row in project.query(f"SELECT id FROM claim {where} ORDER BY id", parameters)
    ]


def anchors(project: Project, claim_id: int) -> list[Anchor]:
    """Return all anchors of a claim, one for each version it was found in."""
    rows = project.query(
        'SELECT id AS anchor_id, claim_id AS id, version_id, start, "end", quote, prefix, suffix, paragraph, state'
        " FROM anchor WHERE claim_id = ? ORDER BY version_id",
        (claim_id,),
    )
    return [_anchor(row) for row in rows]


def _anchor(row: sqlite3.Row) -> Anchor:
    return Anchor(
        id=row["anchor_id"],
        claim_id=row["id"],
        version_id=row["version_id"],
        start=row["start"],
        end=row["end"],
        quote=row["quote"],
        prefix=row["prefix"],
        suffix=row["suffix"],
        paragraph=row["paragraph"],
        state=AnchorState(row["state"]),
    )


def _dated(values: list[Any]) -> Dated:
    row_id, uid, kind, earliest, latest, written, origin, detail, set_by = values
    return Dated(
        row_id,
        uid,
        DateKind(kind),
        DateValue(earliest, latest, written, Origin(origin), detail),
        set_by,
    )


def _claim(row: sqlite3.Row) -> Claim:
    return Claim(
        id=row["id"],
        uid=row["uid"],
        article_id=row["article_id"],
        anchor=_anchor(row),
        wording=row["wording"],
        type=ClaimType(row["type"]),
        voice=Voice(row["voice"]) if row["voice"] else None,
        translated=bool(row["translated"]),
        speakers=tuple(Speaker(*pair) for pair in json.loads(row["speakers"])),
        note=row["note"],
        annotator_id=row["annotator_id"],
        added_at=row["added_at"],
        tags=tuple(json.loads(row["tags"])),
        ratings=tuple(Rating(Aspect(r[0]), *r[1:]) for r in json.loads(row["ratings"])),
        dates=tuple(_dated(values) for values in json.loads(row["dates"])),
        evidence_count=row["evidence_count"],
    )
