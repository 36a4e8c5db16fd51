"""Which parts of a claim stand as the machine filled them in: the journal knows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

    from .project import Project

LABEL = "Fill claim"
"""How the label of a step begins in which the machine fills in a claim."""
_ACCEPTING = "Accept"
"""The same of a step that makes claims of a suggestion: all they hold was read by the machine."""
_PARTS = ("wording", "type", "voice")
_SPEAKERS = "speakers"


def filled_parts(project: Project, claim_id: int) -> frozenset[str]:
    """Return which of wording, type, voice and speakers of a claim the machine filled in and nobody changed since."""
    found: set[str] = set()
    held = project.query("SELECT wording, type, voice FROM claim WHERE id = ?", (claim_id,))
    written = _written(project, "tbl = 'claim' AND row_id = ?", (claim_id,))
    for part in _PARTS if held else ():
        values = [(bool(row["machine"]), _value(row, part)) for row in written]
        if _is_machines(values, held[0][part], confirms=part == "type"):
            found.add(part)
    if _speakers_filled(project, claim_id):
        found.add(_SPEAKERS)
    return frozenset(found)


def _is_machines(values: list[tuple[bool, object]], now: object, *, confirms: bool) -> bool:
    """Tell whether a value that stands now was written by the machine; each comes with whether it was, in order.

    `confirms`: what a claim begins with counts as the machine's where that left it.
    """
    before: object = None
    writer = False
    for at, (machine, value) in enumerate(values):
        if value == now and (value != before or (confirms and machine and at == 1)):
            writer = machine
        before = value
    return bool(now) and writer


def _speakers_filled(project: Project, claim_id: int) -> bool:
    rows = project.query("SELECT id FROM speaker WHERE claim_id = ?", (claim_id,))
    ids = json.dumps([row["id"] for row in rows])
    where = "tbl = 'speaker' AND row_id IN (SELECT value FROM json_each(?)) AND after IS NOT NULL"
    written = _written(project, where, (ids,))
    return bool(rows) and bool(written) and all(row["machine"] for row in written)


def _written(project: Project, where: str, parameters: tuple[object, ...]) -> list[sqlite3.Row]:
    """Return the changes of some rows that the user's own steps made, the first one first, and whether the machine did."""
    return project.query(
        "SELECT after, label LIKE ? OR label LIKE ? AS machine FROM change JOIN step ON step.id = change.step_id"
        f" WHERE {where} AND kind = 'do' ORDER BY change.id",
        (f"{LABEL} %", f"{_ACCEPTING} %", *parameters),
    )


def _value(row: sqlite3.Row, part: str) -> object:
    return json.loads(row["after"]).get(part) if row["after"] else None
