"""What is brought to a claim, a contradiction or a link: evidence, contacts, sign-offs, tags."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal

from ..errors import NotFoundError
from ..identity import now
from ..models import Contact, Evidence, SignOff
from ..words import Rank, Stance
from .journal import digest

if TYPE_CHECKING:
    import sqlite3

    from .project import Project

Owner = Literal["claim", "contradiction"]
Signed = Literal["claim", "contradiction", "link"]
Tagged = Literal["article", "claim", "contradiction"]

# What a second reader puts their name to: the record's own row and all that hangs on it. A change of any of these
# rows after the sign-off makes it one of an earlier state.
_SIGNED_ROWS: dict[str, tuple[tuple[str, str], ...]] = {
    "claim": (
        ("claim", "id = ?1"),
        ("anchor", "claim_id = ?1"),
        ("speaker", "claim_id = ?1"),
        ("rating", "claim_id = ?1"),
        ("date", "claim_id = ?1"),
        ("evidence", "claim_id = ?1"),
        ("contact", "claim_id = ?1"),
    ),
    "contradiction": (
        ("contradiction", "id = ?1"),
        ("contradiction_claim", "contradiction_id = ?1"),
        ("evidence", "contradiction_id = ?1"),
        ("contact", "contradiction_id = ?1"),
        (
            "anchor",
            "claim_id IN (SELECT claim_id FROM contradiction_claim WHERE contradiction_id = ?1)",
        ),
    ),
    "link": (
        ("link", "id = ?1"),
        (
            "anchor",
            "claim_id IN (SELECT first_id FROM link WHERE id = ?1 UNION SELECT second_id FROM link WHERE id = ?1)",
        ),
    ),
}


def add_evidence(project: Project, owner: Owner, owner_id: int, columns: dict[str, Any]) -> int:
    """Add a piece of evidence to a claim or contradiction; return its id. Within a step."""
    by = {"annotator_id": project.annotator_id(), "added_at": now()}
    return project.add("evidence", **{f"{owner}_id": owner_id}, **columns, **by)


def evidence(
    project: Project, owner: Owner | None = None, owner_id: int | None = None
) -> list[Evidence]:
    """Return all evidence, or that of one record, in the order in which it was brought."""
    where, parameters = (f"WHERE {owner}_id = ?", (owner_id,)) if owner else ("", ())
    return [
        _evidence(row)
        for row in project.query(f"SELECT * FROM evidence {where} ORDER BY id", parameters)
    ]


def _evidence(row: sqlite3.Row) -> Evidence:
    values: dict[str, Any] = {name: row[name] for name in Evidence.__slots__}
    values["stance"], values["rank"] = Stance(row["stance"]), Rank(row["rank"])
    return Evidence(**values)


def add_contact(project: Project, owner: Owner, owner_id: int, columns: dict[str, Any]) -> int:
    """Add a contact to a claim or contradiction; return its id. Within a step."""
    by = {"annotator_id": project.annotator_id(), "added_at": now()}
    return project.add("contact", **{f"{owner}_id": owner_id}, **columns, **by)


def contacts(
    project: Project, owner: Owner | None = None, owner_id: int | None = None
) -> list[Contact]:
    """Return all contacts, or those of one record, in the order in which they were made."""
    where, parameters = (f"WHERE {owner}_id = ?", (owner_id,)) if owner else ("", ())
    rows = project.query(f"SELECT * FROM contact {where} ORDER BY id", parameters)
    return [Contact(**{name: row[name] for name in Contact.__slots__}) for row in rows]


def state_digest(project: Project, signed: Signed, record_id: int) -> str:
    """Return a hash of all that a sign-off of a record vouches for."""
    parts: list[str | int | None] = []
    for table, where in _SIGNED_ROWS[signed]:
        parts.append(table)
        for row in project.query(
            f'SELECT * FROM "{table}" WHERE {where} ORDER BY id', (record_id,)
        ):
            # By name, and without what is not there: a column that a later format adds changes nothing.
            held = {name: row[name] for name in row.keys() if row[name] is not None}  # noqa: SIM118
            parts.extend(part for pair in held.items() for part in pair)
    return digest(parts)


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
    return [
        _sign_off(project, row)
        for row in project.query(f"SELECT * FROM sign_off {where} ORDER BY id", parameters)
    ]


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


def put_tags(project: Project, tagged: Tagged, record_id: int, names: list[str]) -> None:
    """Write which tags a record bears; new ones are made. Within a step."""
    old = {
        row["name"]: row["id"]
        for row in project.query(
            f"SELECT tagging.id, tag.name FROM tagging JOIN tag ON tag.id = tag_id WHERE {tagged}_id = ?",
            (record_id,),
        )
    }
    for name in old.keys() - set(names):
        project.remove("tagging", old[name])
    for name in dict.fromkeys(names):
        if name not in old:
            tag_id = project.value("SELECT id FROM tag WHERE name = ?", (name,)) or project.add(
                "tag", name=name
            )
            project.add("tagging", tag_id=tag_id, **{f"{tagged}_id": record_id})


def exists(project: Project, table: str, row_id: int) -> None:
    """Raise NotFoundError where there is no such record; `table` is its noun."""
    if project.value(f'SELECT 1 FROM "{table}" WHERE id = ?', (row_id,)) is None:
        raise NotFoundError(f"There is no {table.replace('_', '-')} {row_id}.")


def project_settings(project: Project) -> dict[str, Any]:
    """Return what holds for the whole project: its name, its id, its rating scale and so on."""
    return {
        row["key"]: _loaded(row["value"]) for row in project.query("SELECT key, value FROM setting")
    }


def put_setting(project: Project, key: str, value: str) -> None:
    """Write one setting of the project. Within a step."""
    old = project.value("SELECT id FROM setting WHERE key = ?", (key,))
    if old is None:
        project.add("setting", key=key, value=value)
    else:
        project.change("setting", old, value=value)


def _loaded(value: str) -> Any:
    if value.startswith(("[", "{")):
        return json.loads(value)
    return value
