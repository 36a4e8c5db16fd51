"""What the matrix of figures is made from: the values that suggestions share, what was decided of them, articles, copies."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..models import DateValue
from ..records import record
from ..words import Outcome, Verdict
from .derived import holds_findings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .project import Project

Span = tuple[int, int]


@record
class SharedFigures:
    """The values that a suggestion shares, as JSON, and what the checker decided of it.

    `first` and `second` are its passages: version, start and end; `first_value` and `second_value` what it rests on.
    """

    suggestion_id: int
    first: tuple[int, int, int]
    second: tuple[int, int, int]
    first_value: Span
    second_value: Span
    verdict: Verdict | None
    own_outcome: Outcome | None
    reason: str
    figures: str


@record
class VersionOf:
    """The article that a version is of."""

    article_id: int
    uid: str
    title: str
    outlet: str
    published: DateValue


@record
class CopiedPassage:
    """A passage and the one that it is a copy of, each by its version and its start."""

    version_id: int
    start: int
    end: int
    origin_version: int
    origin_start: int


_SHARED = """SELECT suggestion.id, first_version, first_start, first_end, second_version, second_start, second_end,
    first_value_start, first_value_end, second_value_start, second_value_end, verdict,
    decision.outcome AS own_outcome, decision.reason AS why, figures
    FROM suggestion LEFT JOIN decision ON decision.key = suggestion.key
    WHERE suggestion.id > ? AND figures <> '[]' ORDER BY suggestion.id LIMIT ?"""


def shared_figures(project: Project, after: int, most: int) -> list[SharedFigures]:
    """Return the suggestions that share values and whose ids are above `after`, `most` of them, in the order of the ids."""
    if not holds_findings(project):
        return []
    return [
        SharedFigures(
            suggestion_id=row["id"],
            first=(row["first_version"], row["first_start"], row["first_end"]),
            second=(row["second_version"], row["second_start"], row["second_end"]),
            first_value=(row["first_value_start"], row["first_value_end"]),
            second_value=(row["second_value_start"], row["second_value_end"]),
            verdict=Verdict(row["verdict"]) if row["verdict"] else None,
            own_outcome=Outcome(row["own_outcome"]) if row["own_outcome"] else None,
            reason=row["why"] or "",
            figures=row["figures"],
        )
        for row in project.query(_SHARED, (after, most))
    ]


def shared_count(project: Project) -> int:
    """Return how many suggestions share values."""
    if not holds_findings(project):
        return 0
    return int(project.value("SELECT count(*) FROM suggestion WHERE figures <> '[]'"))


def versions(project: Project) -> dict[int, VersionOf]:
    """Return the articles by their versions."""
    rows = project.query(
        "SELECT version.id, version.uid, article.id AS article_id, title, outlet, earliest, latest FROM version"
        " JOIN article ON article.id = version.article_id"
        " LEFT JOIN date ON date.article_id = article.id AND date.kind = 'published'"
    )
    return {
        row["id"]: VersionOf(
            row["article_id"],
            row["uid"],
            row["title"] or f"Untitled article {row['article_id']}",
            row["outlet"],
            DateValue(row["earliest"], row["latest"]),
        )
        for row in rows
    }


def copied_passages(project: Project) -> list[CopiedPassage]:
    """Return the passages that are copies."""
    if not holds_findings(project):
        return []
    rows = project.query(
        'SELECT copy.version_id, copy.start, copy."end", origin.version_id, origin.start'
        " FROM passage copy JOIN passage origin ON origin.id = copy.origin_id"
        " WHERE copy.origin_id IS NOT NULL ORDER BY copy.id"
    )
    return [CopiedPassage(*row) for row in rows]


def passages(project: Project, places: Iterable[tuple[int, int, int]]) -> list[str]:
    """Return the words of passages, each a version, its start and its end, in the order in which they are given."""
    rows = project.query(
        "SELECT substr(text, (asked.value ->> 1) + 1, (asked.value ->> 2) - (asked.value ->> 1)) AS words"
        " FROM json_each(?) asked JOIN version ON version.id = asked.value ->> 0"
        " JOIN body ON sha256 = text_sha256 ORDER BY asked.key",
        (json.dumps(list(places)),),
    )
    return [row["words"] for row in rows]
