"""Checking a project from end to end, without writing to it."""

from __future__ import annotations

import contextlib
import hashlib
import json
import sqlite3
import tempfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..jobs import Progress
from ..records import record
from .articles import text_hash
from .backups import copy_to
from .faults import translated
from .journal import EMPTY_HASH, payload_hash, step_hash
from .opening import connect, connect_reading
from .schema import INDEXED, JOURNALED
from .triggers import columns, row_as_json, triggers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..jobs import Job

_SHOWN = 20


@record
class Finding:
    """Something that is not as it should be: what was checked, and a sentence."""

    check: str
    what: str


def verify(path: Path) -> Job[list[Finding]]:
    """Check the project at `path`: the file, the log and its hashes, the journal against the tables, quotes, index.

    Raises AppError where it cannot be opened at all.
    """
    connection = connect_reading(path)
    findings: list[Finding] = []
    with contextlib.closing(connection), translated(path):
        for done, (name, check) in enumerate(_CHECKS.items()):
            yield Progress(done, len(_CHECKS), name)
            findings.extend(_found(name, check(connection)))
            if findings and name == "file":
                break  # nothing below can be trusted
    yield Progress(len(_CHECKS), len(_CHECKS), "done")
    return findings


def _found(name: str, sentences: Iterator[str]) -> Iterator[Finding]:
    """Give the findings of one check; what is too far gone to be checked is one as well."""
    try:
        for count, sentence in enumerate(sentences):
            if count == _SHOWN:
                yield Finding(name, "… and more of the same.")
                return
            yield Finding(name, sentence)
    except (sqlite3.DatabaseError, ValueError, TypeError, AttributeError, KeyError) as error:
        yield Finding(
            name, f"It cannot be checked: the file holds what no program wrote ({error})."
        )


def _file(connection: sqlite3.Connection) -> Iterator[str]:
    for (line,) in connection.execute("PRAGMA integrity_check(20)"):
        if line != "ok":
            yield f"The file is damaged: {line}."


def _guards(connection: sqlite3.Connection) -> Iterator[str]:
    if connection.execute("SELECT 1 FROM writing").fetchone():
        yield "The file was left open for writes that no step of the log holds."
    kept = {
        str(sql)
        for (sql,) in connection.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger'")
    }
    wanted = set(triggers(connection))
    if missing := len(wanted - kept):
        yield f"{missing} of the rules by which the file keeps its log are gone or were changed."
    if strange := len(kept - wanted):
        yield f"The file holds {strange} rules of its own that no program wrote."


def _ties(connection: sqlite3.Connection) -> Iterator[str]:
    for table, row_id, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"{table} {row_id} names a {parent} that is not there."


def _log(connection: sqlite3.Connection) -> Iterator[str]:
    previous, expected, change = EMPTY_HASH, 1, 1
    erased = _erased_payloads(connection)
    for row in connection.execute(
        "SELECT id, uid, kind, label, at, annotator_id, undoes, origin, first_change, last_change, payload_hash,"
        " previous_hash, hash FROM step ORDER BY id"
    ):
        step_id, payload = row[0], row[10]
        if step_id != expected or row[8] != change:
            yield f"Step {step_id} does not follow on the one before: a step is missing."
        if row[11] != previous or step_hash(row[:12]) != row[12]:
            yield f"Step {step_id} was changed after it was written: its hash does not fit."
        if payload_hash(connection, row[8], row[9]) != erased.get(step_id, payload):
            yield f"The changes of step {step_id} were changed after they were written."
        previous, expected, change = row[12], step_id + 1, row[9] + 1
    for (step_id,) in connection.execute(
        "SELECT DISTINCT step.id FROM step JOIN change ON change.id BETWEEN first_change AND last_change"
        " WHERE change.step_id <> step.id"
    ):
        yield f"The changes of step {step_id} say that they are of another step."
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM change").fetchone()
    if last >= change:
        yield f"{last - change + 1} changes stand in the journal without a step."


def _erased_payloads(connection: sqlite3.Connection) -> dict[int, str]:
    payloads: dict[int, str] = {}
    for (declared,) in connection.execute("SELECT payloads FROM erasure ORDER BY id"):
        payloads.update({int(step): str(value) for step, value in json.loads(declared).items()})
    return payloads


def _journal(connection: sqlite3.Connection) -> Iterator[str]:
    for table, row_id in connection.execute(
        "SELECT tbl, row_id FROM (SELECT tbl, row_id, before,"
        " lag(after) OVER (PARTITION BY tbl, row_id ORDER BY id) AS earlier FROM change) WHERE before IS NOT earlier"
    ):
        yield f"The journal of {table} {row_id} has a gap: a change does not begin where the one before ended."
    for table in JOURNALED:
        if columns(connection, table):  # a file of an older format may lack it
            yield from _against_table(connection, table)


def _against_table(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    last = f"(SELECT row_id, after, max(id) FROM change WHERE tbl = '{table}' GROUP BY row_id)"
    now = row_as_json(columns(connection, table), "t")
    for row_id, is_now, was in connection.execute(
        f'SELECT t.id, {now} AS is_now, l.after FROM "{table}" t LEFT JOIN {last} l ON l.row_id = t.id'
        " WHERE l.after IS NOT is_now"
    ):
        if was is None or json.loads(was) != json.loads(is_now):
            yield f"{table} {row_id} is not what the journal says: it was changed outside the program."
    for (row_id,) in connection.execute(
        f'SELECT l.row_id FROM {last} l LEFT JOIN "{table}" t ON t.id = l.row_id'
        " WHERE l.after IS NOT NULL AND t.id IS NULL"
    ):
        yield f"{table} {row_id} is gone, though the journal does not say so."


def _quotes(connection: sqlite3.Connection) -> Iterator[str]:
    for claim_id, version_id in connection.execute(
        "SELECT claim_id, version.id FROM anchor JOIN version ON version.id = version_id"
        " JOIN body ON sha256 = text_sha256"
        " WHERE state <> 'lost' AND substr(text, start + 1, \"end\" - start) IS NOT quote"
    ):
        yield f"The quote of claim {claim_id} is not what stands at its place in version {version_id}."


def _texts(connection: sqlite3.Connection) -> Iterator[str]:
    erased: dict[str, set[Any]] = {"texts": set(), "sources": set()}
    for texts, sources in connection.execute("SELECT texts, sources FROM erasure"):
        erased["texts"].update(json.loads(texts))
        erased["sources"].update(json.loads(sources))
    for sha256, text in connection.execute("SELECT sha256, text FROM body"):
        if sha256 not in erased["texts"] and text_hash(text) != sha256:
            yield f"The text {sha256[:12]} is not the one that was stored."
    for sha256, form, size, data, text in connection.execute(
        "SELECT source.sha256, form, size, bytes, text FROM source"
        " LEFT JOIN body ON form = 'text' AND body.sha256 = source.sha256"
    ):
        if form == "erased" and sha256 not in erased["sources"]:
            yield f"The source bytes {sha256[:12]} are gone, and no erasure says so."
        elif (form == "text" and (text is None or len(text.encode()) != size)) or (
            form == "zlib" and not _holds(data, sha256, size)
        ):
            yield f"The source bytes {sha256[:12]} are not those that were stored."


def _holds(data: bytes | None, sha256: str, size: int) -> bool:
    try:
        whole = zlib.decompress(data or b"")
    except zlib.error:
        return False
    return len(whole) == size and hashlib.sha256(whole).hexdigest() == sha256


def _index(connection: sqlite3.Connection) -> Iterator[str]:
    """Check the word index against the texts, on a copy: SQLite only does it through a write."""
    with tempfile.TemporaryDirectory(prefix="counterpoint-") as folder:
        copy = Path(folder) / "copy.counterpoint"
        copy_to(connection, copy)
        with contextlib.closing(connect(copy, "rw")) as copied:
            for table in INDEXED:
                try:
                    copied.execute(
                        f"INSERT INTO {table}_words ({table}_words, rank) VALUES ('integrity-check', 1)"
                    )
                except sqlite3.DatabaseError:
                    yield f"The word index of {table} does not fit the texts; searching may miss some."


_CHECKS: dict[str, Callable[[sqlite3.Connection], Iterator[str]]] = {
    "file": _file,
    "rules of the file": _guards,
    "ties between records": _ties,
    "log": _log,
    "journal": _journal,
    "quotes": _quotes,
    "texts and sources": _texts,
    "word index": _index,
}
