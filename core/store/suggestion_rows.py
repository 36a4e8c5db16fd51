"""Suggestions as a list shows them, and as one is shown whole."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..errors import NotFoundError
from ..models import DateValue, SuggestedSide, SuggestionRow
from ..records import record
from ..words import Kind, Outcome, Verdict
from .derived import holds_findings

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from .project import Project

_SIDE = """{0}_v.article_id AS {0}_article, {0}_version, {0}_a.title AS {0}_title, {0}_a.outlet AS {0}_outlet,
    {0}_d.earliest AS {0}_earliest, {0}_d.latest AS {0}_latest, {0}_speaker, {0}_start, {0}_end, {0}_value_start,
    {0}_value_end, substr({0}_b.text, {0}_start + 1, {0}_end - {0}_start) AS {0}_quote,
    (SELECT count(*) FROM passage
        JOIN passage copy ON copy.origin_id = coalesce(passage.origin_id, passage.id)
        WHERE passage.version_id = {0}_version AND passage.start = {0}_start) AS {0}_copies"""
_JOINS = """JOIN version {0}_v ON {0}_v.id = {0}_version JOIN body {0}_b ON {0}_b.sha256 = {0}_v.text_sha256
    JOIN article {0}_a ON {0}_a.id = {0}_v.article_id
    LEFT JOIN date {0}_d ON {0}_d.article_id = {0}_a.id AND {0}_d.kind = 'published'"""
_ROWS = f"""SELECT suggestion.*, verdict, decision.outcome AS own_outcome, decision.reason AS why, link_id,
    contradiction_id, decision.annotator_id, decision.added_at AS decided_at,
    {_SIDE.format("first")}, {_SIDE.format("second")}
    FROM suggestion LEFT JOIN decision ON decision.key = suggestion.key
    {_JOINS.format("first")} {_JOINS.format("second")}"""


@record
class Whole:
    """All that is stored of a suggestion. `checks`, `assumptions` and `remarks` are JSON; times are ISO 8601."""

    row: SuggestionRow
    checks: str
    assumptions: str
    remarks: str
    rule: str
    rule_reason: str
    engine: str
    made_at: str
    link_id: int | None
    contradiction_id: int | None
    annotator_id: int | None
    decided_at: str | None


def rows(project: Project, wanted: Iterable[int]) -> dict[int, SuggestionRow]:
    """Return the rows of some suggestions by their ids; one that is gone is left out."""
    if not holds_findings(project):
        return {}
    found = project.query(
        f"{_ROWS} WHERE suggestion.id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(wanted)),),
    )
    return {row["id"]: _row(row) for row in found}


def whole(project: Project, suggestion_id: int) -> Whole:
    """Return all that is stored of a suggestion. Raises NotFoundError."""
    found: list[sqlite3.Row] = []
    if holds_findings(project):
        found = project.query(f"{_ROWS} WHERE suggestion.id = ?", (suggestion_id,))
    if not found:
        raise NotFoundError(f"There is no suggestion {suggestion_id}.")
    row = found[0]
    return Whole(
        row=_row(row),
        checks=row["checks"],
        assumptions=row["assumptions"],
        remarks=row["remarks"],
        rule=row["rule"],
        rule_reason=row["reason"],
        engine=row["engine"],
        made_at=row["made_at"],
        link_id=row["link_id"],
        contradiction_id=row["contradiction_id"],
        annotator_id=row["annotator_id"],
        decided_at=row["decided_at"],
    )


def _row(row: sqlite3.Row) -> SuggestionRow:
    first, second = _side(row, "first"), _side(row, "second")
    return SuggestionRow(
        id=row["id"],
        key=row["key"],
        outcome=Outcome(row["outcome"]),
        kind=Kind(row["kind"]) if row["kind"] else None,
        score=row["score"],
        because=row["because"],
        verdict=Verdict(row["verdict"]) if row["verdict"] else None,
        own_outcome=Outcome(row["own_outcome"]) if row["own_outcome"] else None,
        reason=row["why"] or "",
        first=first,
        second=second,
        copies=first.copies + second.copies,
    )


def _side(row: sqlite3.Row, which: str) -> SuggestedSide:
    return SuggestedSide(
        article_id=row[f"{which}_article"],
        version_id=row[f"{which}_version"],
        title=row[f"{which}_title"],
        outlet=row[f"{which}_outlet"],
        published=DateValue(row[f"{which}_earliest"], row[f"{which}_latest"]),
        speaker=row[f"{which}_speaker"],
        start=row[f"{which}_start"],
        end=row[f"{which}_end"],
        quote=row[f"{which}_quote"],
        value_start=row[f"{which}_value_start"],
        value_end=row[f"{which}_value_end"],
        copies=row[f"{which}_copies"],
    )
