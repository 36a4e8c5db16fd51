"""Erasing for good: words are overwritten by as many signs in texts, records, journal, index and backups.

The log keeps its chain: a step's hash was taken over the hash of its changes, which stays as it was, and a tombstone
names the steps whose changes are no longer those, with their new hashes. What was overwritten cannot be brought back.
"""

from __future__ import annotations

import contextlib
import html
import json
import re
import sqlite3
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..errors import AppError, NotFoundError, ReadOnlyError
from ..identity import new_uid, now
from ..leftovers import clear
from ..models import Changes
from ..records import record
from ..text import context
from . import articles, backups, journal
from .faults import translated
from .name_patterns import pattern
from .opening import connect
from .schema import DERIVED, FREE_TEXT, INDEXED

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ..models import BackupPolicy
    from .project import Project

SIGN = "█"
_DERIVED = (*DERIVED, "statement")  # the last is of format 1
_ENCODINGS = {
    "utf-8",
    "utf-16-le",
    "utf-16-be",
    "cp1252",
}  # of bytes that no version says how to read


@record
class Erased:
    """What an erasure did: places overwritten, characters in each, steps of the log and backups that were touched."""

    places: int
    characters: int
    steps: int
    backups: int
    not_erased: tuple[str, ...] = ()


@dataclass(slots=True)
class _Order:
    """What is to be overwritten, in whichever file: words anywhere, spans of texts, all of one record."""

    what: str
    characters: int
    words: re.Pattern[str] | None = None
    spans: dict[str, tuple[int, int]] = field(default_factory=dict[str, tuple[int, int]])
    record: tuple[str, str] | None = None
    places: int = 0
    touched: dict[str, set[int]] = field(default_factory=dict[str, set[int]])

    def text(self, text: str) -> str:
        """Return a text with the words overwritten, white space kept."""
        if self.words is None:
            return text
        overwritten, count = self.words.subn(lambda match: _blank(match.group()), text)
        self.places += count
        return overwritten

    def value(self, text: str) -> str:
        """Return a column's text with the words overwritten, also where it is JSON."""
        if text[:1] in {"[", "{"}:
            with contextlib.suppress(ValueError):
                inner = json.loads(text)
                changed = self._inner(inner)
                return text if changed == inner else json.dumps(changed, ensure_ascii=False)
        return self.text(text)

    def _inner(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return [self._inner(item) for item in value]  # pyright: ignore[reportUnknownVariableType]
        if isinstance(value, dict):
            return {key: self._inner(item) for key, item in value.items()}  # pyright: ignore[reportUnknownVariableType]
        return value


def _blank(text: str) -> str:
    return "".join(c if c.isspace() else SIGN for c in text)


def erase_words(
    project: Project, policy: BackupPolicy, what: str, words: str, reason: str
) -> Erased:
    """Overwrite words wherever they stand as whole words, however spaced: all that searching for them finds.

    Case, accents and letter forms make no difference; in an address a hyphen is a space. Raises AppError.
    """
    order = _Order(what, len(words), words=pattern(words))
    return _erase(project, policy, order, reason)


def count_words(project: Project, words: str) -> int:
    """Return in how many places of texts and records `erase_words` would overwrite these words; changes nothing."""
    order = _Order("name", len(words), words=pattern(words))
    for row in project.query("SELECT text FROM body"):
        order.text(row["text"])
    for table, columns in FREE_TEXT.items():
        if table == "anchor":
            continue  # its words are those of a text
        for row in project.query(f'SELECT * FROM "{table}"'):
            for name in columns:
                if isinstance(row[name], str):
                    order.value(row[name])
    return order.places


def erase_passage(
    project: Project, policy: BackupPolicy, article_id: int, start: int, end: int, reason: str
) -> Erased:
    """Overwrite [start, end) of an article's newest version, and the same words in records and journal."""
    version = articles.newest(project, article_id)
    passage = articles.text_of(project, version.id)[start:end]
    if not passage.strip():
        raise NotFoundError(f"There are no words from character {start} to {end}.")
    exact = re.compile(re.escape(passage))
    order = _Order("passage", len(passage), words=exact, spans={version.text_sha256: (start, end)})
    return _erase(project, policy, order, reason)


def erase_contact(project: Project, policy: BackupPolicy, contact_id: int, reason: str) -> Erased:
    """Overwrite all that is written of a contact."""
    uid = str(project.value("SELECT uid FROM contact WHERE id = ?", (contact_id,)))
    return _erase(project, policy, _Order("contact", 0, record=("contact", uid)), reason)


def _erase(project: Project, policy: BackupPolicy, order: _Order, reason: str) -> Erased:
    if project.read_only:
        raise ReadOnlyError(project.read_only)
    by = project.annotator_id()
    with translated(project.path):
        who = project.query("SELECT uid, name, code, added_at FROM annotator WHERE id = ?", (by,))
        person = tuple(who[0])
        steps = _erase_in(project.connection, order, reason, person)
    places = order.places
    touched = {table: frozenset(rows) for table, rows in order.touched.items()}
    done, failed = 0, list[str]()
    uid = backups.project_uid(project.connection)
    clear(project.path.parent)
    for place in {backup.path.parent for backup in backups.listing(policy, project.path, uid)}:
        clear(place)
    for backup in backups.listing(policy, project.path, uid):
        try:
            _erase_in_backup(backup.path, order, reason, person)
            done += 1
        except (AppError, sqlite3.Error, OSError) as error:
            failed.append(f"{backup.path.name}: {error}")
    step_id = int(project.value("SELECT max(id) FROM step WHERE kind = 'erasure'"))
    project.tell(Changes(step_id, f"Erase {order.what}", touched))
    return Erased(places, order.characters, steps, done, tuple(failed))


def _erase_in_backup(path: Path, order: _Order, reason: str, person: tuple[str, ...]) -> None:
    with translated(path), contextlib.closing(connect(path, "rw")) as connection:
        _erase_in(connection, order, reason, person)
        connection.execute("PRAGMA journal_mode = DELETE")


def _erase_in(
    connection: sqlite3.Connection, order: _Order, reason: str, person: tuple[str, ...]
) -> int:
    """Erase in one file, in one transaction; return how many steps of its log were touched."""
    order.places = 0
    order.touched.clear()
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute("PRAGMA defer_foreign_keys = ON")
        step_id = journal.open_step(connection, "erasing")
        texts = _erase_texts(connection, order)
        sources = _erase_sources(connection, order, set(texts))
        _erase_rows(connection, order, texts)
        payloads = _erase_journal(connection, order, texts)
        connection.execute("UPDATE writing SET kind = 'erasure'")
        by, places = _person(connection, order, person), order.places
        connection.execute(
            "INSERT INTO erasure (uid, what, reason, characters, places, payloads, texts, sources, annotator_id,"
            " added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (new_uid(), order.what, order.value(reason), order.characters, places, json.dumps(payloads),
             json.dumps(sorted(texts)), json.dumps(sorted(sources)), by, now()),
        )  # fmt: skip
        order.places = places
        journal.close_step(connection, step_id, "erasure", f"Erase {order.what}", by)
        for table in INDEXED:
            connection.execute(f"INSERT INTO {table}_words ({table}_words) VALUES ('rebuild')")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("VACUUM")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return len(payloads)


def _person(connection: sqlite3.Connection, order: _Order, person: tuple[str, ...]) -> int:
    """Return the number that who erases has in this file; an older backup may not know them yet."""
    uid, name, code, added_at = person
    found = connection.execute("SELECT id FROM annotator WHERE uid = ?", (uid,)).fetchone()
    if found:
        return int(found[0])
    cursor = connection.execute(
        "INSERT INTO annotator (uid, name, code, added_at) VALUES (?, ?, ?, ?)",
        (uid, order.text(name), order.text(code), added_at),
    )
    return int(cursor.lastrowid or 0)


def _erase_texts(connection: sqlite3.Connection, order: _Order) -> dict[str, str]:
    """Overwrite texts; return the new text by the hash that still names it."""
    changed: dict[str, str] = {}
    for sha256, text in connection.execute("SELECT sha256, text FROM body").fetchall():
        new = text if order.spans else order.text(text)
        if sha256 in order.spans:
            start, end = order.spans[sha256]
            new = new[:start] + _blank(new[start:end]) + new[end:]
            order.places += 1
        if new != text:
            connection.execute("UPDATE body SET text = ? WHERE sha256 = ?", (new, sha256))
            changed[sha256] = new
    return changed


def _erase_sources(connection: sqlite3.Connection, order: _Order, texts: set[str]) -> list[str]:
    """Drop the bytes from which changed texts were read, or in which the words stand; return their hashes."""
    dropped: list[str] = []
    read_as: dict[str, set[tuple[str, str]]] = {}  # the journal knows removed versions too
    for source, text, encoding in connection.execute(
        "SELECT DISTINCT json_extract(after, '$.source_sha256'), json_extract(after, '$.text_sha256'),"
        " json_extract(after, '$.encoding') FROM change WHERE tbl = 'version' AND after IS NOT NULL"
    ):
        read_as.setdefault(source, set()).add((text, encoding))
    for sha256, data in connection.execute(
        "SELECT sha256, bytes FROM source WHERE form <> 'erased'"
    ).fetchall():
        known = read_as.get(sha256, set())
        changed = sha256 in texts or any(text in texts for text, _ in known)
        encodings = {encoding for _, encoding in known} or _ENCODINGS
        if changed or any(_stands_in(order, data, encoding) for encoding in encodings):
            connection.execute(
                "UPDATE source SET form = 'erased', bytes = NULL WHERE sha256 = ?", (sha256,)
            )
            dropped.append(sha256)
    return dropped


def _stands_in(order: _Order, data: bytes | None, encoding: str) -> bool:
    if order.words is None or order.spans or data is None:
        return False  # a passage is erased where it stands, not in what others were read from
    try:
        text = zlib.decompress(data).decode(encoding or "utf-8", errors="replace")
    except LookupError:
        text = zlib.decompress(data).decode(errors="replace")
    return order.words.search(html.unescape(text)) is not None


def _rewritten(
    order: _Order, table: str, row: dict[str, Any], bodies: Callable[[int], str | None]
) -> dict[str, Any]:
    """Return a row, as the table or the journal has it, with what is to be erased overwritten."""
    new = dict(row)
    if order.record == (table, row.get("uid")):
        order.places += 1
        return new | {name: _blank(row[name]) for name in FREE_TEXT[table] if row.get(name)}
    if order.record:
        return new
    if table == "anchor" and row["state"] != "lost":
        text = bodies(
            row["version_id"]
        )  # its words are those of its text, whatever happened to that
        if text is None:
            return new
        prefix, suffix = context(text, row["start"], row["end"])
        return new | {"quote": text[row["start"] : row["end"]], "prefix": prefix, "suffix": suffix}
    for name in FREE_TEXT.get(table, ()):
        if isinstance(row.get(name), str):
            new[name] = order.value(row[name])
    return new


def _bodies(connection: sqlite3.Connection, texts: dict[str, str]) -> Callable[[int], str | None]:
    """Return a function from a version's id to its changed text, None where it is unchanged or gone.

    A version that was removed since is found in the journal.
    """
    hashes: dict[int, str] = dict(
        connection.execute(
            "SELECT row_id, json_extract(coalesce(after, before), '$.text_sha256') FROM change"
            " WHERE tbl = 'version' ORDER BY id"
        ).fetchall()
    )
    return lambda version_id: texts.get(hashes.get(version_id, ""))


def _erase_rows(connection: sqlite3.Connection, order: _Order, texts: dict[str, str]) -> None:
    bodies = _bodies(connection, texts)
    there = _tables(connection)
    for table in filter(there.__contains__, FREE_TEXT):
        cursor = connection.execute(f'SELECT * FROM "{table}"')
        names = [description[0] for description in cursor.description]
        for values in cursor.fetchall():
            row = dict(zip(names, values, strict=True))
            new = _rewritten(order, table, row, bodies)
            changed = {name: value for name, value in new.items() if value != row[name]}
            if changed:
                order.touched.setdefault(table, set()).add(row["id"])
                assigned = ", ".join(f'"{name}" = ?' for name in changed)
                connection.execute(
                    f'UPDATE "{table}" SET {assigned} WHERE id = ?', (*changed.values(), row["id"])
                )
    changed_versions = connection.execute(
        "SELECT id FROM version WHERE text_sha256 IN (SELECT value FROM json_each(?))",
        (json.dumps(list(texts)),),
    )
    order.touched.setdefault("version", set()).update(row[0] for row in changed_versions)
    for table in there.intersection(_DERIVED):  # the engine makes them anew
        connection.execute(f"DELETE FROM {table}")


def _tables(connection: sqlite3.Connection) -> set[str]:
    """Return the names of a file's tables: a backup may be of an older format."""
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {str(name) for (name,) in found}


def _erase_journal(
    connection: sqlite3.Connection, order: _Order, texts: dict[str, str]
) -> dict[str, str]:
    """Overwrite in the journal; return the new payload hash by step."""
    counted = order.places
    bodies = _bodies(connection, texts)
    touched: set[int] = set()
    for change_id, step_id, table, *sides in connection.execute(
        "SELECT id, step_id, tbl, before, after FROM change"
    ).fetchall():
        new = [_rewritten_json(order, table, side, bodies) for side in sides]
        if new != sides:
            connection.execute(
                "UPDATE change SET before = ?, after = ? WHERE id = ?", (*new, change_id)
            )
            touched.add(step_id)
    order.places = counted  # the journal repeats what the tables hold
    ranges = {step_id: (first, last) for step_id, first, last in connection.execute(
        "SELECT id, first_change, last_change FROM step")}  # fmt: skip
    return {
        str(step_id): journal.payload_hash(connection, *ranges[step_id])
        for step_id in sorted(touched)
    }


def _rewritten_json(
    order: _Order, table: str, side: str | None, bodies: Callable[[int], str | None]
) -> str | None:
    if side is None:
        return None
    row = json.loads(side)
    new = _rewritten(order, table, row, bodies)
    return side if new == row else json.dumps(new, ensure_ascii=False, separators=(",", ":"))
