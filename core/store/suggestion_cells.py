"""The cells of the suggestions in an export: those that were decided, and the clashes and updates that were not yet."""

from __future__ import annotations

from ..words import Outcome
from .cell_parts import date
from .pair_cells import MACHINE, SEEN

_SHOWN = (Outcome.CONTRADICTS, Outcome.DISPUTED, Outcome.LIKELY, Outcome.UPDATED)


def _side(side: str) -> dict[str, str]:
    def words(start: str, end: str) -> str:
        return f"substr({side}_b.text, m.{side}_{start} + 1, m.{side}_{end} - m.{side}_{start})"

    cells = {
        "quote": words("start", "end"),
        "value": words("value_start", "value_end"),
        "outlet": f"{side}_p.outlet",
        "headline": f"{side}_p.title",
        "date": date(f"{side}_d"),
        "speaker": f"m.{side}_speaker",
        "start": f"m.{side}_start",
        "end": f"m.{side}_end",
        "text_sha256": f"{side}_v.text_sha256",
        "version_uid": f"{side}_v.uid",
    }
    return {f"{side}_{name}": sql for name, sql in cells.items()}


def _joins(side: str) -> str:
    return f""" JOIN version {side}_v ON {side}_v.id = m.{side}_version
        JOIN body {side}_b ON {side}_b.sha256 = {side}_v.text_sha256
        JOIN article {side}_p ON {side}_p.id = {side}_v.article_id
        LEFT JOIN date {side}_d ON {side}_d.article_id = {side}_p.id AND {side}_d.kind = 'published'"""


SUGGESTIONS = {
    "decision": "coalesce(e.verdict, 'not reviewed')",
    **MACHINE,
    **_side("first"),
    **_side("second"),
    "checker_outcome": """CASE e.verdict WHEN 'accepted' THEN coalesce(e.outcome, e.seen, m.outcome)
        WHEN 'dismissed' THEN e.outcome END""",
    "reason": "e.reason",
    "tied_as": "coalesce(l.relation, x.title)",
    "decided_by": "CASE WHEN e.id THEN person(e.annotator_id) END",
    "decided_at": "e.added_at",
    "outcome_when_decided": SEEN,
    "score": "m.score",
    "link_uid": "l.uid",
    "contradiction_uid": "x.uid",
    "suggestion_key": "m.key",
}

SUGGESTED = f"""FROM suggestion m LEFT JOIN decision e ON e.key = m.key
    LEFT JOIN link l ON l.id = e.link_id LEFT JOIN contradiction x ON x.id = e.contradiction_id
    {_joins("first")} {_joins("second")}
    WHERE e.id IS NOT NULL OR m.outcome IN ({", ".join(f"'{outcome}'" for outcome in _SHOWN)})
    ORDER BY m.place DESC, m.id"""
