"""Articles, their versions and texts."""

from __future__ import annotations

import hashlib
import json
import zlib
from typing import TYPE_CHECKING, Any

from ..errors import NotFoundError
from ..identity import new_uid, now
from ..models import ApartSpan, Article, Provenance, Source, Version
from ..words import Origin, Role
from . import dates
from .faults import translated
from .journal import EMPTY_HASH

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from ..models import DateValue
    from .project import Project

_ARTICLES = f"""SELECT article.*, {dates.COLUMNS.replace("date.id", "date.id AS date_id").replace("date.uid", "0")},
    (SELECT count(*) FROM version WHERE article_id = article.id) AS version_count,
    (SELECT count(*) FROM claim WHERE article_id = article.id) AS claim_count,
    (SELECT json_group_array(tag.name) FROM tagging JOIN tag ON tag.id = tag_id
        WHERE tagging.article_id = article.id) AS tags
    FROM article LEFT JOIN date ON date.article_id = article.id AND date.kind = 'published'"""


def text_hash(text: str) -> str:
    """Return the SHA-256 of a text's UTF-8 bytes, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


# Texts and source bytes: by content, insert only, outside the journal ----------------------------------------------


def stage(project: Project, texts: Iterable[tuple[str, bytes]]) -> list[tuple[str, str]]:
    """Store texts and the bytes they were read from, in a transaction of their own; return their two hashes each.

    They are found by content and belong to nothing until a version names them, so that a long import can publish all
    its articles in one short step afterwards.
    """
    made: list[tuple[str, str]] = []
    if project.read_only:
        return made
    connection = project.connection
    with translated(project.path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            made.extend(_stage_one(connection, text, data) for text, data in texts)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # SQLite rolls back by itself where the disk is full
                connection.execute("ROLLBACK")
            raise
    return made


def _stage_one(connection: sqlite3.Connection, text: str, data: bytes) -> tuple[str, str]:
    text_sha256, source_sha256 = text_hash(text), hashlib.sha256(data).hexdigest()
    connection.execute(
        "INSERT OR IGNORE INTO body (sha256, text) VALUES (?, ?)", (text_sha256, text)
    )
    same = text_sha256 == source_sha256
    packed = None if same else zlib.compress(data, 6)
    connection.execute(
        "INSERT OR IGNORE INTO source (sha256, size, form, bytes) VALUES (?, ?, ?, ?)",
        (source_sha256, len(data), "text" if same else "zlib", packed),
    )
    return text_sha256, source_sha256


def text_of(project: Project, version_id: int) -> str:
    """Return the whole text of a version. Raises NotFoundError."""
    text = project.value(
        "SELECT text FROM body JOIN version ON text_sha256 = sha256 WHERE version.id = ?",
        (version_id,),
    )
    if text is None:
        raise NotFoundError(f"There is no version {version_id}.")
    return str(text)


def source_bytes(project: Project, sha256: str) -> bytes | None:
    """Return the bytes an article was read from; None where they were erased. Raises NotFoundError."""
    rows = project.query("SELECT form, bytes FROM source WHERE sha256 = ?", (sha256,))
    if not rows:
        raise NotFoundError(f"There are no source bytes {sha256[:12]}.")
    if rows[0]["form"] == "zlib":
        return zlib.decompress(rows[0]["bytes"])
    if rows[0]["form"] == "text":
        return str(project.value("SELECT text FROM body WHERE sha256 = ?", (sha256,))).encode()
    return None


# Articles -----------------------------------------------------------------------------------------------------------


def publish(
    project: Project,
    articles: Sequence[dict[str, Any]],
    versions: Sequence[dict[str, Any]],
    annotator_id: int,
) -> list[int]:
    """Add articles with their first versions, whose texts are staged; return the articles' ids. Within a step.

    An article's dict has the columns of the table (authors and provenance as JSON) and `published`, a DateValue; the
    version's at the same place those of its table and `retrieved`.
    """
    at = now()
    ids, version_ids = (
        _next_ids(project, "article", articles),
        _next_ids(project, "version", versions),
    )
    by = {"annotator_id": annotator_id, "added_at": at}
    rows = [
        {**_without(article, "published"), "id": i, "uid": new_uid(), **by}
        for i, article in zip(ids, articles, strict=True)
    ]
    version_rows = [
        {
            **_without(version, "retrieved"),
            "id": n,
            "uid": new_uid(),
            "article_id": i,
            "number": 1,
            "imported_at": at,
        }
        for n, i, version in zip(version_ids, ids, versions, strict=True)
    ]
    published = zip(ids, (article["published"] for article in articles), strict=True)
    retrieved = zip(version_ids, (version["retrieved"] for version in versions), strict=True)
    _insert_many(project, "article", rows)
    _insert_many(project, "version", version_rows)
    _insert_many(
        project,
        "date",
        [
            _date_row("article_id", i, "published", d, annotator_id)
            for i, d in published
            if d.known or d.detail
        ],
    )
    _insert_many(
        project,
        "date",
        [_date_row("version_id", n, "retrieved", d, annotator_id) for n, d in retrieved if d.known],
    )
    return ids


def _next_ids(project: Project, table: str, rows: Sequence[object]) -> list[int]:
    """Return the ids that new rows of a table get; one that was used is never used again."""
    last = project.value("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)) or 0
    return list(range(last + 1, last + 1 + len(rows)))


def _without(row: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != key}


def _date_row(
    owner: str, owner_id: int, kind: str, date: DateValue, annotator_id: int
) -> dict[str, Any]:
    return {
        "uid": new_uid(),
        "kind": kind,
        owner: owner_id,
        "earliest": date.earliest,
        "latest": date.latest,
        "written": date.written,
        "origin": date.origin.value,
        "detail": date.detail,
        "set_by": annotator_id if date.origin in {Origin.SET, Origin.UNKNOWN} else None,
    }


def _insert_many(project: Project, table: str, rows: list[dict[str, Any]]) -> None:
    if rows:
        names = list(rows[0])
        listed, marks = ", ".join(f'"{n}"' for n in names), ", ".join(f":{n}" for n in names)
        project.connection.executemany(f'INSERT INTO "{table}" ({listed}) VALUES ({marks})', rows)


def get(project: Project, article_id: int) -> Article:
    """Return an article. Raises NotFoundError."""
    rows = project.query(f"{_ARTICLES} WHERE article.id = ?", (article_id,))
    if not rows:
        raise NotFoundError(f"There is no article {article_id}.")
    return _article(rows[0])


def listing(project: Project) -> list[Article]:
    """Return all articles in the order in which they came in."""
    return [_article(row) for row in project.query(f"{_ARTICLES} ORDER BY article.id")]


def known_sources(project: Project) -> dict[str, int]:
    """Return, for the hash of each source that a version was read from, the id of its article."""
    return dict(project.connection.execute("SELECT source_sha256, article_id FROM version"))


def _article(row: sqlite3.Row) -> Article:
    provenance = {
        name: Provenance(Origin(origin), detail)
        for name, (origin, detail) in json.loads(row["provenance"]).items()
    }
    return Article(
        id=row["id"],
        uid=row["uid"],
        title=row["title"],
        outlet=row["outlet"],
        authors=tuple(json.loads(row["authors"])),
        language=row["language"],
        address=row["address"],
        dateline=row["dateline"],
        role=Role(row["role"]),
        embargoed=bool(row["embargoed"]),
        embargo_until=row["embargo_until"],
        group=row["collection"],
        note=row["note"],
        provenance=provenance,
        published=dates.value(row),
        added_at=row["added_at"],
        tags=tuple(json.loads(row["tags"])),
        version_count=row["version_count"],
        claim_count=row["claim_count"],
    )


# Versions -----------------------------------------------------------------------------------------------------------

_VERSIONS = """SELECT version.*, source.size, date.earliest, date.latest, date.written, date.origin, date.detail
    FROM version JOIN source ON source.sha256 = source_sha256
    LEFT JOIN date ON date.version_id = version.id AND date.kind = 'retrieved'"""


def versions(project: Project, article_id: int) -> list[Version]:
    """Return the versions of an article, the first one first."""
    return [
        _version(row)
        for row in project.query(
            f"{_VERSIONS} WHERE version.article_id = ? ORDER BY number", (article_id,)
        )
    ]


def version(project: Project, version_id: int) -> Version:
    """Return a version. Raises NotFoundError."""
    rows = project.query(f"{_VERSIONS} WHERE version.id = ?", (version_id,))
    if not rows:
        raise NotFoundError(f"There is no version {version_id}.")
    return _version(rows[0])


def newest(project: Project, article_id: int) -> Version:
    """Return the newest version of an article. Raises NotFoundError."""
    found = versions(project, article_id)
    if not found:
        raise NotFoundError(f"There is no article {article_id}.")
    return found[-1]


def apart(project: Project, version_id: int) -> tuple[ApartSpan, ...]:
    """Return the spans of a version's text that are furniture."""
    spans = project.value("SELECT apart FROM version WHERE id = ?", (version_id,))
    return tuple(ApartSpan(*span) for span in json.loads(spans or "[]"))


def _version(row: sqlite3.Row) -> Version:
    return Version(
        id=row["id"],
        uid=row["uid"],
        article_id=row["article_id"],
        number=row["number"],
        text_sha256=row["text_sha256"],
        length=row["length"],
        source=Source(
            row["source_sha256"] or EMPTY_HASH, row["media_type"], row["size"], row["source_name"]
        ),
        encoding=row["encoding"],
        imported_at=row["imported_at"],
        address=row["address"],
        archive_address=row["archive_address"],
        notes=row["notes"],
        retrieved=dates.value(row),
    )
