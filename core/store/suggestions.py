"""The machine's half of suggestions, which can be found again, and the checker's decisions, which are journaled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import ReadOnlyError
from ..identity import now
from ..models import Place, Suggestion
from ..words import Kind, Outcome, Verdict
from .faults import translated

if TYPE_CHECKING:
    import sqlite3

    from .project import Project


def put(project: Project, found: list[Suggestion]) -> None:
    """Put these in the place of all suggestions, in one short transaction; decisions stay with their keys."""
    if project.read_only:
        raise ReadOnlyError(project.read_only)
    rows = [_row(suggestion) for suggestion in found]
    with translated(project.path):
        project.connection.execute("BEGIN IMMEDIATE")
        try:
            project.connection.execute("DELETE FROM suggestion")
            project.connection.executemany(
                "INSERT INTO suggestion (key, first_version, first_start, first_end, second_version, second_start,"
                " second_end, outcome, kind, score, because, checks, rule, engine, made_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
            )
            project.connection.execute("COMMIT")
        except BaseException:
            if project.connection.in_transaction:
                project.connection.execute("ROLLBACK")
            raise


def _row(suggestion: Suggestion) -> tuple[str | int | float, ...]:
    first, second = suggestion.first, suggestion.second
    return (
        suggestion.key,
        *(first.version_id, first.start, first.end),
        *(second.version_id, second.start, second.end),
        suggestion.outcome.value,
        suggestion.kind.value,
        suggestion.score,
        suggestion.because,
        suggestion.checks,
        suggestion.rule,
        suggestion.engine,
        now(),
    )


def listing(project: Project) -> list[Suggestion]:
    """Return all suggestions with their decisions, the highest score first."""
    rows = project.query(
        "SELECT suggestion.*, verdict, decision.outcome AS own_outcome, reason FROM suggestion"
        " LEFT JOIN decision ON decision.key = suggestion.key ORDER BY score DESC, suggestion.id"
    )
    return [_suggestion(row) for row in rows]


def decide(
    project: Project, key: str, verdict: Verdict, outcome: Outcome | None, reason: str
) -> None:
    """Write the checker's half of a suggestion in place of an earlier one. Within a step."""
    columns = {
        "verdict": verdict.value,
        "outcome": outcome.value if outcome else None,
        "reason": reason,
    }
    by = {"annotator_id": project.annotator_id(), "added_at": now()}
    old = project.value("SELECT id FROM decision WHERE key = ?", (key,))
    if old is None:
        project.add("decision", key=key, **columns, **by)
    else:
        project.change("decision", old, **columns, **by)


def _suggestion(row: sqlite3.Row) -> Suggestion:
    return Suggestion(
        key=row["key"],
        first=Place(row["first_version"], row["first_start"], row["first_end"]),
        second=Place(row["second_version"], row["second_start"], row["second_end"]),
        outcome=Outcome(row["outcome"]),
        kind=Kind(row["kind"]),
        score=row["score"],
        because=row["because"],
        checks=row["checks"],
        rule=row["rule"],
        engine=row["engine"],
        verdict=Verdict(row["verdict"]) if row["verdict"] else None,
        own_outcome=Outcome(row["own_outcome"]) if row["own_outcome"] else None,
        reason=row["reason"] or "",
    )
