"""Reading the log."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..errors import NotFoundError
from ..models import Change, Step

if TYPE_CHECKING:
    from .project import Project


def steps(project: Project, *, limit: int | None = None) -> list[Step]:
    """Return the steps, the newest first, at most `limit` of them."""
    rows = project.query(
        "SELECT * FROM step ORDER BY id DESC LIMIT ?", (-1 if limit is None else limit,)
    )
    return [
        Step(
            id=row["id"],
            uid=row["uid"],
            kind=row["kind"],
            label=row["label"],
            at=row["at"],
            annotator_id=row["annotator_id"],
            undoes=row["undoes"],
            origin=row["origin"],
            changes=row["last_change"] - row["first_change"] + 1,
            hash=row["hash"],
        )
        for row in rows
    ]


def changes(project: Project, step_id: int) -> list[Change]:
    """Return what a step changed, row by row, in order. Raises NotFoundError."""
    if project.value("SELECT 1 FROM step WHERE id = ?", (step_id,)) is None:
        raise NotFoundError(f"There is no step {step_id}.")
    rows = project.query(
        "SELECT tbl, row_id, before, after FROM change WHERE id BETWEEN (SELECT first_change FROM step WHERE id = ?1)"
        " AND (SELECT last_change FROM step WHERE id = ?1) ORDER BY id",
        (step_id,),
    )
    return [
        Change(
            row["tbl"],
            row["row_id"],
            json.loads(row["before"]) if row["before"] else None,
            json.loads(row["after"]) if row["after"] else None,
        )
        for row in rows
    ]


def head_hash(project: Project) -> str:
    """Return the hash of the newest step, which stands for the whole log."""
    found = project.value("SELECT hash FROM step ORDER BY id DESC LIMIT 1")
    return str(found or "")
