"""Steps: the log of what was done, how it is closed with a hash, and how its changes are taken back.

A step's hash is H(hash of the step before, its metadata, H(its changes)), so that the changes of a step can be erased
later and the chain of hashes still holds. Hashes are SHA-256; every part goes in with its length before it, so that no
two lists of parts look alike.
"""

from __future__ import annotations

import hashlib
from itertools import groupby
from typing import TYPE_CHECKING

from ..identity import new_uid, now
from .triggers import columns

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator

EMPTY_HASH = "0" * 64


def digest(parts: Iterable[str | int | None]) -> str:
    """Return the SHA-256, in hexadecimal, of a list of parts, each with its length before it."""
    hasher = hashlib.sha256()
    _feed(hasher.update, parts)
    return hasher.hexdigest()


def payload_hash(connection: sqlite3.Connection, first: int, last: int) -> str:
    """Return the hash of the changes with ids from `first` to `last`, both inclusive."""
    hasher = hashlib.sha256()
    rows = connection.execute(
        "SELECT tbl, row_id, before, after FROM change WHERE id BETWEEN ? AND ? ORDER BY id",
        (first, last),
    )
    for row in rows:
        _feed(hasher.update, row)
    return hasher.hexdigest()


def _feed(update: Callable[[bytes], None], parts: Iterable[str | int | None]) -> None:
    chunks: list[bytes] = []
    for part in parts:
        if part is None:
            chunks.append(b"-;")
        else:
            data = str(part).encode()
            chunks.append(b"%d:%b;" % (len(data), data))
    update(b"".join(chunks))


def open_step(connection: sqlite3.Connection, kind: str) -> int:
    """Let the tables be written, as part of a new step, and return its number."""
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM step").fetchone()
    connection.execute("INSERT INTO writing (step_id, kind) VALUES (?, ?)", (last + 1, kind))
    return int(last) + 1


def touched(connection: sqlite3.Connection) -> dict[str, frozenset[int]]:
    """Return the ids of the rows that the open step has changed, by table."""
    found: dict[str, set[int]] = {}
    for table, row_id in connection.execute(
        "SELECT tbl, row_id FROM change WHERE id >= ?", (first_change(connection),)
    ):
        found.setdefault(table, set()).add(row_id)
    return {table: frozenset(ids) for table, ids in found.items()}


def first_change(connection: sqlite3.Connection) -> int:
    """Return the number that the first change of the next, or still open, step has or will have."""
    row = connection.execute("SELECT last_change FROM step ORDER BY id DESC LIMIT 1").fetchone()
    return int(row[0]) + 1 if row else 1


def close_step(
    connection: sqlite3.Connection,
    step_id: int,
    kind: str,
    label: str,
    annotator_id: int | None,
    *,
    undoes: int | None = None,
    origin: int | None = None,
) -> bool:
    """Write the step's line in the log; False, and no line, when it changed nothing. The caller commits.

    `label` is fixed words and counts, never text of an article or a name: it cannot be erased later.
    """
    first = first_change(connection)
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM change").fetchone()
    connection.execute("DELETE FROM writing")
    last = max(last, first - 1)
    if last < first and kind != "migration":
        return False
    row = connection.execute("SELECT hash FROM step ORDER BY id DESC LIMIT 1").fetchone()
    previous = row[0] if row else EMPTY_HASH
    uid, at, payload = new_uid(), now(), payload_hash(connection, first, last)
    origin = origin or step_id
    values = (
        step_id,
        uid,
        kind,
        label,
        at,
        annotator_id,
        undoes,
        origin,
        first,
        last,
        payload,
        previous,
    )
    connection.execute(
        "INSERT INTO step (id, uid, kind, label, at, annotator_id, undoes, origin, first_change, last_change,"
        " payload_hash, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*values, step_hash(values)),
    )
    return True


def step_hash(values: tuple[str | int | None, ...]) -> str:
    """Return the hash of a step from its columns `id` … `payload_hash`, `previous_hash` (the last goes in first)."""
    return digest((values[-1], *values[:-1]))


def undo_target(connection: sqlite3.Connection) -> tuple[int, int] | None:
    """Return (the step to take back, the user's step it stands for), or None when there is nothing to undo.

    Steps before the last migration stay: their rows have another shape.
    """
    row = connection.execute(
        "SELECT last.id, did.id FROM step did JOIN step last ON last.id ="
        " (SELECT max(id) FROM step WHERE origin = did.id)"
        " WHERE did.kind = 'do' AND last.kind IN ('do', 'redo')"
        " AND did.id > coalesce((SELECT max(id) FROM step WHERE kind = 'migration'), 0)"
        " ORDER BY did.id DESC LIMIT 1"
    ).fetchone()
    return (row[0], row[1]) if row else None


def redo_target(connection: sqlite3.Connection) -> tuple[int, int] | None:
    """Return (the undo to take back, the user's step it stands for), or None. A new step ends what could be redone."""
    row = connection.execute(
        "SELECT max(undo.id), undo.origin FROM step undo WHERE undo.kind = 'undo'"
        " AND undo.id > coalesce((SELECT max(id) FROM step WHERE kind IN ('do', 'migration')), 0)"
        " AND undo.id = (SELECT max(id) FROM step WHERE origin = undo.origin)"
        " GROUP BY undo.origin ORDER BY undo.origin LIMIT 1"
    ).fetchone()
    return (row[0], row[1]) if row else None


def take_back(connection: sqlite3.Connection, step_id: int) -> None:
    """Write the rows back as they were before a step; the caller has opened a step of its own for it.

    Of the user's own steps those go with it that it went on with. Runs of added or removed rows of one table go in one
    statement each.
    """
    stretches = connection.execute(
        "SELECT did.first_change, did.last_change FROM step last JOIN step did ON did.origin = last.origin"
        " WHERE last.id = ? AND (did.id = last.id OR (last.kind = 'do' AND did.kind = 'do')) ORDER BY did.id DESC",
        (step_id,),
    ).fetchall()
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for first, last in stretches:
        _write_back(connection, first, last)


def _write_back(connection: sqlite3.Connection, first: int, last: int) -> None:
    for table, action, low, high in _runs_backwards(connection, first, last):
        if action == "added":
            connection.execute(
                f'DELETE FROM "{table}" WHERE id IN (SELECT row_id FROM change WHERE id BETWEEN ? AND ?)',
                (low, high),
            )
        elif action == "removed":
            _put_back(connection, table, low, high)
        else:
            _restore(connection, table, low, high)


def _runs_backwards(
    connection: sqlite3.Connection, first: int, last: int
) -> Iterator[tuple[str, str, int, int]]:
    rows = connection.execute(
        "SELECT id, tbl, CASE WHEN before IS NULL THEN 'added' WHEN after IS NULL THEN 'removed' ELSE 'changed' END"
        " FROM change WHERE id BETWEEN ? AND ? ORDER BY id DESC",
        (first, last),
    ).fetchall()
    for (table, action), group in groupby(rows, key=lambda row: (row[1], row[2])):
        ids = [row[0] for row in group]
        yield table, action, ids[-1], ids[0]


def _put_back(connection: sqlite3.Connection, table: str, low: int, high: int) -> None:
    names = columns(connection, table)
    listed = ", ".join(f'"{name}"' for name in names)
    read = ", ".join(f"json_extract(before, '$.{name}')" for name in names)
    connection.execute(
        f'INSERT INTO "{table}" ({listed}) SELECT {read} FROM change WHERE id BETWEEN ? AND ? ORDER BY id DESC',
        (low, high),
    )


def _restore(connection: sqlite3.Connection, table: str, low: int, high: int) -> None:
    names = columns(connection, table)
    assigned = ", ".join(f"\"{name}\" = json_extract(?1, '$.{name}')" for name in names)
    rows = connection.execute(
        "SELECT before, row_id FROM change WHERE id BETWEEN ? AND ? ORDER BY id DESC", (low, high)
    ).fetchall()
    connection.executemany(f'UPDATE "{table}" SET {assigned} WHERE id = ?2', rows)
