"""Dates of five kinds, of articles, versions and claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ..models import Dated, DateValue
from ..words import DateKind, Origin

if TYPE_CHECKING:
    import sqlite3

    from .project import Project

Owner = Literal["article", "version", "claim"]
COLUMNS = "date.id, date.uid, date.kind, date.earliest, date.latest, date.written, date.origin, date.detail, date.set_by"


def of(project: Project, owner: Owner, owner_id: int) -> tuple[Dated, ...]:
    """Return the dates that are known of a record."""
    rows = project.query(
        f"SELECT {COLUMNS} FROM date WHERE {owner}_id = ? ORDER BY kind", (owner_id,)
    )
    return tuple(dated(row) for row in rows)


def dated(row: sqlite3.Row) -> Dated:
    """Make a row with the columns `COLUMNS` a date."""
    return Dated(row["id"], row["uid"], DateKind(row["kind"]), value(row), row["set_by"])


def value(row: sqlite3.Row) -> DateValue:
    """Make a row's date columns a value; unknown where the row is the empty half of an outer join."""
    if row["origin"] is None:
        return DateValue()
    return DateValue(
        row["earliest"], row["latest"], row["written"], Origin(row["origin"]), row["detail"]
    )


def put(
    project: Project,
    owner: Owner,
    owner_id: int,
    kind: DateKind,
    date: DateValue,
    set_by: int | None = None,
) -> None:
    """Write one date of a record in place of the one of that kind; an unknown one without a reason takes it away."""
    old = project.value(
        f"SELECT id FROM date WHERE {owner}_id = ? AND kind = ?", (owner_id, kind.value)
    )
    columns = {
        "earliest": date.earliest,
        "latest": date.latest,
        "written": date.written,
        "origin": date.origin.value,
        "detail": date.detail,
        "set_by": set_by,
    }
    if not date.known and not date.detail:
        if old is not None:
            project.remove("date", old)
    elif old is None:
        project.add("date", kind=kind.value, **{f"{owner}_id": owner_id}, **columns)
    else:
        project.change("date", old, **columns)
