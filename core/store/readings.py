"""What finding reads of a project, and what it has worked out from it: versions with what is known of them, passages, keys."""

from __future__ import annotations

import json
from array import array
from typing import TYPE_CHECKING

from ..records import record
from .derived import derived

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .project import Project


@record
class Known:
    """What is known of one version of an article, without its text. `apart` is JSON; days are ISO 8601 or None."""

    version_id: int
    version_uid: str
    article_id: int
    article_uid: str
    text_sha256: str
    apart: str
    title: str
    outlet: str
    language: str
    earliest: str | None
    latest: str | None


@record
class Correction:
    """How a part of a version is to be read, as the checker said: [start, end), which part, and the value."""

    version_id: int
    start: int
    end: int
    part: str
    value: str


@record
class Answer:
    """What the checker answered about two names, articles, passages or copies."""

    scope: str
    first: str
    second: str
    question: str
    value: str


@record
class StoredPassage:
    """A passage of a version: its number among those that are read, and its [start, end)."""

    id: int
    version_id: int
    number: int
    start: int
    end: int
    origin_id: int | None = None


@record
class IndexedPassage:
    """A passage with the bytes of what it is found under."""

    id: int
    number: int
    start: int
    end: int
    keys: bytes
    profile: bytes


_NEWEST = (
    "version.number = (SELECT max(number) FROM version v WHERE v.article_id = version.article_id)"
)
_KNOWN = """SELECT version.id AS version_id, version.uid AS version_uid, article.id AS article_id,
    article.uid AS article_uid, text_sha256, apart, title, outlet, language, earliest, latest
    FROM version JOIN article ON article.id = version.article_id
    LEFT JOIN date ON date.article_id = article.id AND date.kind = 'published'"""


# What there is ------------------------------------------------------------------------------------------------------


def newest(project: Project) -> list[Known]:
    """Return the newest version of every article, in the order of their ids."""
    rows = project.query(f"{_KNOWN} WHERE {_NEWEST} ORDER BY version.id")
    return [Known(*row) for row in rows]


def known(project: Project, version_ids: Iterable[int]) -> list[Known]:
    """Return some versions, newest or not, in the order of their ids; one that is gone is left out."""
    rows = project.query(
        f"{_KNOWN} WHERE version.id IN (SELECT value FROM json_each(?)) ORDER BY version.id",
        (json.dumps(list(version_ids)),),
    )
    return [Known(*row) for row in rows]


def texts(project: Project, version_ids: Iterable[int]) -> dict[int, str]:
    """Return the texts of some versions by their ids."""
    rows = project.query(
        "SELECT version.id, text FROM version JOIN body ON sha256 = text_sha256"
        " WHERE version.id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(version_ids)),),
    )
    return {row["id"]: row["text"] for row in rows}


def corrections(project: Project) -> dict[int, list[Correction]]:
    """Return all corrections by version, in the order in which they were made."""
    found: dict[int, list[Correction]] = {}
    for row in project.query(
        'SELECT version_id, start, "end", part, value FROM correction ORDER BY id'
    ):
        found.setdefault(row["version_id"], []).append(Correction(*row))
    return found


def answers(project: Project) -> list[Answer]:
    """Return all answers, in the order in which they were given."""
    rows = project.query("SELECT scope, first, second, question, value FROM answer ORDER BY id")
    return [Answer(*row) for row in rows]


def holding(project: Project, phrase: Sequence[str]) -> list[int]:
    """Return the versions whose text holds some folded words one after the other."""
    rows = project.query(
        "SELECT version.id FROM body_words JOIN body ON body.id = body_words.rowid"
        " JOIN version ON text_sha256 = sha256 WHERE body_words MATCH ?",
        (f'"{" ".join(phrase)}"',),
    )
    return [row["id"] for row in rows]


# What was worked out ------------------------------------------------------------------------------------------------


def stamps(project: Project) -> dict[int, tuple[str, str]]:
    """Return from what each version was read, and from what its pairs were compared last, by version."""
    rows = project.query("SELECT version_id, stamp, compared FROM reading")
    return {row["version_id"]: (row["stamp"], row["compared"]) for row in rows}


def put_stamps(project: Project, version_ids: Iterable[int], stamp: str, compared: str) -> None:
    """Write from what versions were read and compared."""
    with derived(project):
        _put_stamps(project, [(one, stamp, compared) for one in version_ids])


def _put_stamps(project: Project, rows: Iterable[tuple[int, str, str]]) -> None:
    project.connection.executemany(
        "INSERT INTO reading (version_id, stamp, compared) SELECT id, ?2, ?3 FROM version WHERE id = ?1"
        " ON CONFLICT (version_id) DO UPDATE SET stamp = excluded.stamp, compared = excluded.compared",
        rows,
    )


def put_compared(project: Project, compared: Iterable[tuple[int, str]]) -> None:
    """Write from what the pairs of versions were compared: pairs of a version's id and a stamp."""
    with derived(project):
        project.connection.executemany(
            "UPDATE reading SET compared = ?2 WHERE version_id = ?1", list(compared)
        )


def put_passages(project: Project, version_id: int, passages: Sequence[IndexedPassage]) -> None:
    """Write the passages of a version in place of those it had; it counts as not read until its stamp is written."""
    with derived(project):
        _drop(project, [version_id])
        project.connection.executemany(
            'INSERT INTO passage (id, version_id, number, start, "end", keys, profile)'
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(p.id, version_id, p.number, p.start, p.end, p.keys, p.profile) for p in passages],
        )


def put_keys(project: Project, keys: Iterable[tuple[int, int]]) -> None:
    """Write (key, passage id) pairs into the index, sorted ones are quicker; those of passages that were written before."""
    with derived(project):
        project.connection.executemany(
            "INSERT OR IGNORE INTO passage_key (key, passage_id) VALUES (?, ?)", keys
        )


def tidy(project: Project, there: Iterable[int]) -> int:
    """Drop the passages of versions that are none of those that are there; return of how many versions."""
    kept = set(there)
    rows = project.query(
        "SELECT version_id FROM reading UNION SELECT DISTINCT version_id FROM passage"
    )
    gone = [row["version_id"] for row in rows if row["version_id"] not in kept]
    for version_id in gone:
        with derived(project):
            _drop(project, [version_id])
    return len(gone)


def _drop(project: Project, version_ids: Sequence[int]) -> None:
    connection = project.connection
    for version_id in version_ids:
        rows = connection.execute(
            "SELECT id, keys FROM passage WHERE version_id = ?", (version_id,)
        ).fetchall()
        for passage_id, keys in rows:
            connection.executemany(
                "DELETE FROM passage_key WHERE key = ? AND passage_id = ?",
                [(key, passage_id) for key in unpacked(keys)],
            )
        connection.execute("DELETE FROM passage WHERE version_id = ?", (version_id,))
        connection.execute("DELETE FROM reading WHERE version_id = ?", (version_id,))


def unpacked(kept: bytes) -> array[int]:
    """Return the signed 64-bit numbers that stand in bytes, least byte first, as `core.finding.index.packed` writes them."""
    numbers = array("q", kept)
    if _BIG:
        numbers.byteswap()
    return numbers


_BIG = array("h", [1]).tobytes()[0] == 0


def passages(project: Project, version_ids: Iterable[int]) -> Iterator[StoredPassage]:
    """Give the passages of some versions, in the order of their ids."""
    for row in project.query(
        'SELECT id, version_id, number, start, "end", origin_id FROM passage'
        " WHERE version_id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (json.dumps(list(version_ids)),),
    ):
        yield StoredPassage(*row)


def indexed(project: Project, version_id: int) -> list[tuple[int, bytes, bytes]]:
    """Return the passages of a version in order: id, and the bytes of keys and profile."""
    rows = project.query(
        "SELECT id, keys, profile FROM passage WHERE version_id = ? ORDER BY id", (version_id,)
    )
    return [tuple(row) for row in rows]


def postings(project: Project, key: int, most: int) -> list[int]:
    """Return the ids of the passages that have a key, the lowest first, no more than `most`."""
    rows = project.connection.execute(
        "SELECT passage_id FROM passage_key WHERE key = ? ORDER BY passage_id LIMIT ?", (key, most)
    )
    return [row[0] for row in rows]


def put_origins(project: Project, origins: Iterable[tuple[int, int | None]]) -> None:
    """Write of which passage each of some passages is a copy, None for of none."""
    rows = [(origin, passage) for passage, origin in origins]
    if rows:
        with derived(project):
            project.connection.executemany("UPDATE passage SET origin_id = ? WHERE id = ?", rows)


def origins(project: Project) -> dict[int, int]:
    """Return of which passage each copy is one."""
    rows = project.query("SELECT id, origin_id FROM passage WHERE origin_id IS NOT NULL")
    return {row["id"]: row["origin_id"] for row in rows}
