"""What is brought to a claim or a contradiction: evidence, contacts, tags; and the project's settings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal

from ..errors import NotFoundError
from ..identity import now
from ..models import Contact, Evidence
from ..words import Rank, Stance

if TYPE_CHECKING:
    import sqlite3

    from .project import Project

Owner = Literal["claim", "contradiction"]
Tagged = Literal["article", "claim", "contradiction"]


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
    values: dict[str, Any] = {name: row[name] for name in Evidence.__match_args__}
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
    return [Contact(**{name: row[name] for name in Contact.__match_args__}) for row in rows]


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
    if not is_there(project, table, row_id):
        raise NotFoundError(f"There is no {table.replace('_', '-')} {row_id}.")


def is_there(project: Project, table: str, row_id: int) -> bool:
    """Tell whether there is a record of an id; `table` is its noun."""
    return project.value(f'SELECT 1 FROM "{table}" WHERE id = ?', (row_id,)) is not None


def count(project: Project, table: str) -> int:
    """Return how many records of a noun there are."""
    return int(project.value(f'SELECT count(*) FROM "{table}"'))


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
