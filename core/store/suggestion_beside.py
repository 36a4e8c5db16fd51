"""What stands beside a suggestion: what was corrected in its two versions, and who else printed its passages."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..models import DateValue
from ..records import record
from .derived import holds_findings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .project import Project


@record
class Corrected:
    """What somebody corrected in the reading of a version: [start, end), which part, the value, who and when."""

    version_id: int
    start: int
    end: int
    part: str
    value: str
    reason: str
    by: str
    at: str


@record
class Printed:
    """Another article that printed a passage; `is_origin`: the passage is taken to come from there."""

    article_id: int
    version_id: int
    title: str
    outlet: str
    published: DateValue
    start: int
    end: int
    is_origin: bool


def corrections(project: Project, version_ids: Iterable[int]) -> tuple[Corrected, ...]:
    """Return what was corrected in some versions, in the order in which it was."""
    rows = project.query(
        'SELECT version_id, start, "end", part, value, reason, name, correction.added_at FROM correction'
        " JOIN annotator ON annotator.id = annotator_id"
        " WHERE version_id IN (SELECT value FROM json_each(?)) ORDER BY correction.id",
        (json.dumps(list(version_ids)),),
    )
    return tuple(Corrected(*row) for row in rows)


def printed(project: Project, version_id: int, start: int) -> tuple[Printed, ...]:
    """Return the other articles that printed the passage of a version which begins at `start`, the origin first."""
    if not holds_findings(project):
        return ()
    rows = project.query(
        "WITH own AS (SELECT id, coalesce(origin_id, id) AS root FROM passage"
        " WHERE version_id = ? AND start = ?)"
        " SELECT article.id AS article_id, version.id AS version_id, title, outlet, earliest, latest,"
        ' passage.start, passage."end", passage.id = own.root AS is_origin'
        " FROM own JOIN passage ON (passage.origin_id = own.root OR passage.id = own.root)"
        " AND passage.id <> own.id"
        " JOIN version ON version.id = passage.version_id JOIN article ON article.id = version.article_id"
        " LEFT JOIN date ON date.article_id = article.id AND date.kind = 'published'"
        " ORDER BY is_origin DESC, earliest, article.id",
        (version_id, start),
    )
    return tuple(
        Printed(
            row["article_id"],
            row["version_id"],
            row["title"],
            row["outlet"],
            DateValue(row["earliest"], row["latest"]),
            row["start"],
            row["end"],
            bool(row["is_origin"]),
        )
        for row in rows
    )
