"""The second pair of eyes: who signed what off, whether it is still so, and who must not sign."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ..identity import now
from ..models import SignOff
from .journal import digest

if TYPE_CHECKING:
    import sqlite3

    from .project import Project

Signed = Literal["claim", "contradiction", "link"]

_OF_CLAIMS = ("anchor", "speaker", "rating", "date", "evidence", "contact")
_OF_CONTRADICTIONS = ("contradiction_claim", "evidence", "contact")

# The claims that a record shows.
_CLAIMS: dict[str, str] = {
    "claim": "?1",
    "contradiction": "SELECT claim_id FROM contradiction_claim WHERE contradiction_id = ?1",
    "link": "SELECT first_id FROM link WHERE id = ?1 UNION SELECT second_id FROM link WHERE id = ?1",
}


def _own_rows(signed: Signed) -> list[tuple[str, str]]:
    """Return (table, condition) for a record's own row and what hangs on it."""
    children = {"claim": _OF_CLAIMS, "contradiction": _OF_CONTRADICTIONS, "link": ()}[signed]
    return [(signed, "id = ?1"), *((table, f"{signed}_id = ?1") for table in children)]


def _shown_rows(signed: Signed) -> list[tuple[str, str, str]]:
    """Return (table, columns, condition) for all that a report shows of a record.

    A change of any of these after a sign-off makes it one of an earlier state.
    """
    claims = _CLAIMS[signed]
    articles = f"SELECT article_id FROM claim WHERE id IN ({claims})"
    return [
        *((table, "*", where) for table, where in _own_rows(signed)),
        ("claim", "*", f"id IN ({claims})"),
        *((table, "*", f"claim_id IN ({claims})") for table in _OF_CLAIMS),
        ("article", "id, title, outlet, address", f"id IN ({articles})"),
        ("date", "*", f"article_id IN ({articles})"),
    ]


def state_digest(project: Project, signed: Signed, record_id: int) -> str:
    """Return a hash of all that a sign-off of a record vouches for."""
    parts: list[str | int | None] = []
    for table, columns, where in _shown_rows(signed):
        parts.append(table)
        query = f'SELECT {columns} FROM "{table}" WHERE {where} ORDER BY id'
        for row in project.query(query, (record_id,)):
            # By name, and without what is not there: a column that a later format adds changes nothing.
            held = {name: row[name] for name in row.keys() if row[name] is not None}  # noqa: SIM118
            parts.extend(part for pair in held.items() for part in pair)
    return digest(parts)


def workers(project: Project, signed: Signed, record_id: int) -> set[int]:
    """Return the ids of the annotators who made or changed a record, or what hangs on it."""
    found: set[int] = set()
    for table, where in _own_rows(signed):
        rows = project.query(
            f"SELECT DISTINCT annotator_id FROM change JOIN step ON step.id = change.step_id"
            f" WHERE tbl = '{table}' AND annotator_id IS NOT NULL"
            f' AND row_id IN (SELECT id FROM "{table}" WHERE {where})',
            (record_id,),
        )
        found.update(row["annotator_id"] for row in rows)
    return found


def add_sign_off(project: Project, signed: Signed, record_id: int, note: str) -> int:
    """Add the sign-off of who works now, of the record as it is; return its id. Within a step."""
    by = {"annotator_id": project.annotator_id(), "added_at": now()}
    state = state_digest(project, signed, record_id)
    return project.add("sign_off", **{f"{signed}_id": record_id}, digest=state, note=note, **by)


def sign_offs(
    project: Project, signed: Signed | None = None, record_id: int | None = None
) -> list[SignOff]:
    """Return all sign-offs, or those of one record, each with whether it is of the record as it is now."""
    where, parameters = (f"WHERE {signed}_id = ?", (record_id,)) if signed else ("", ())
    rows = project.query(f"SELECT * FROM sign_off {where} ORDER BY id", parameters)
    return [_sign_off(project, row) for row in rows]


def _sign_off(project: Project, row: sqlite3.Row) -> SignOff:
    signed: Signed = (
        "claim" if row["claim_id"] else "contradiction" if row["contradiction_id"] else "link"
    )
    current = state_digest(project, signed, row[f"{signed}_id"]) == row["digest"]
    return SignOff(
        id=row["id"],
        uid=row["uid"],
        claim_id=row["claim_id"],
        contradiction_id=row["contradiction_id"],
        link_id=row["link_id"],
        reviewer_id=row["annotator_id"],
        at=row["added_at"],
        note=row["note"],
        current=current,
    )
