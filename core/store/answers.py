"""What the checker answered and corrected: journaled, so that it is undone as all else; within a step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..identity import now

if TYPE_CHECKING:
    from .project import Project


def put(
    project: Project, scope: str, pair: tuple[str, str], question: str, value: str, reason: str
) -> None:
    """Write an answer in place of the one on the same two and the same question; an empty value takes it away."""
    old = project.value(
        "SELECT id FROM answer WHERE scope = ? AND first = ? AND second = ? AND question = ?",
        (scope, *pair, question),
    )
    columns = {"value": value, "reason": reason}
    sides = {"scope": scope, "first": pair[0], "second": pair[1], "question": question}
    _put(project, "answer", old, sides, columns if value else None)


def correct(
    project: Project,
    version_id: int,
    span: tuple[int, int],
    part: str,
    value: str | None,
    reason: str,
) -> None:
    """Write a correction in place of the one on the same part and place; None takes it away."""
    old = project.value(
        'SELECT id FROM correction WHERE version_id = ? AND start = ? AND "end" = ? AND part = ?',
        (version_id, *span, part),
    )
    place = {"version_id": version_id, "start": span[0], "end": span[1], "part": part}
    columns = None if value is None else {"value": value, "reason": reason}
    _put(project, "correction", old, place, columns)


def _put(
    project: Project,
    table: str,
    old: int | None,
    about: dict[str, Any],
    columns: dict[str, str] | None,
) -> None:
    by = {"annotator_id": project.annotator_id(), "added_at": now()}
    if columns is None:
        if old is not None:
            project.remove(table, old)
    elif old is None:
        project.add(table, **about, **columns, **by)
    else:
        project.change(table, old, **columns, **by)
