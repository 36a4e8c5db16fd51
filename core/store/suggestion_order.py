"""Suggestions as far as their places in the list depend on it, and the order that was learned."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..records import record
from ..words import Kind, Outcome, Verdict
from .derived import derived, holds_findings, tell

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from .project import Project


_ASSUMED = "assumed"


@record
class PlacedSide:
    """One side of a suggestion: `start` and `end` in code points of the version's text, `day` ISO 8601 or "".

    `title` is how long the article's title is, `copies` how many other articles printed the passage.
    """

    article_id: int
    outlet: str
    title: int
    start: int
    end: int
    speaker: str
    day: str
    copies: int


@record
class Placed:
    """A suggestion as its place in the list depends on it, with what was decided.

    `assumed` names the checks that were assumed. `dimension` is that of the two values, each a number in its unit or
    None; "" where none were kept. `verdict` is None while it is undecided.
    """

    id: int
    outcome: Outcome
    kind: Kind | None
    score: float
    assumed: frozenset[str]
    remarks: int
    dimension: str
    values: tuple[float | None, float | None]
    first: PlacedSide
    second: PlacedSide
    verdict: Verdict | None
    own_outcome: Outcome | None
    reason: str


def _value(at: int) -> str:
    """Give what SQL reads the value of a side of the first figures with: itself, else the middle of its range."""
    low, high = (f"json_extract(figures, '$[0][{at}][{n}]')" for n in (5, 6))
    return f"coalesce(json_extract(figures, '$[0][{at}][4]'), ({low} + {high}) / 2, {low}, {high})"


_SIDE = """{0}_a.id, {0}_a.outlet, length({0}_a.title), {0}_start, {0}_end, {0}_speaker,
    coalesce({0}_d.earliest, {0}_d.latest, ''),
    (SELECT count(*) FROM passage
        JOIN passage copy ON copy.origin_id = coalesce(passage.origin_id, passage.id)
        WHERE passage.version_id = {0}_version AND passage.start = {0}_start)"""
_JOIN = """JOIN version {0}_v ON {0}_v.id = {0}_version JOIN article {0}_a ON {0}_a.id = {0}_v.article_id
    LEFT JOIN date {0}_d ON {0}_d.article_id = {0}_a.id AND {0}_d.kind = 'published'"""
_PLACED = f"""SELECT suggestion.id, suggestion.outcome, suggestion.kind, score, checks, json_array_length(remarks),
    json_extract(figures, '$[0][2][3]'), {_value(2)}, {_value(3)}, verdict, decision.outcome, decision.reason,
    {_SIDE.format("first")}, {_SIDE.format("second")}
    FROM suggestion {_JOIN.format("first")} {_JOIN.format("second")}"""
_SIDES, _SECOND = 12, 20
_DECIDED = "JOIN decision ON decision.key = suggestion.key"


def decided(
    project: Project, outcomes: Iterable[Outcome], *, since: str = "", most: int = -1
) -> list[Placed]:
    """Return the suggestions of some outcomes that `tallied` counts, at most the last so many.

    They come in the order of their keys, whenever they were decided, so that they are the same in another file.
    """
    chosen = (
        "SELECT decision.id FROM decision JOIN suggestion ON suggestion.key = decision.key"
        " WHERE verdict IN ('accepted', 'dismissed') AND decision.added_at > ?"
        " AND suggestion.outcome IN (SELECT value FROM json_each(?))"
        " ORDER BY decision.added_at DESC, decision.id DESC LIMIT ?"
    )
    rows = project.query(
        f"{_PLACED} {_DECIDED} WHERE decision.id IN ({chosen}) ORDER BY suggestion.key",
        (since, json.dumps(list(outcomes)), most),
    )
    return [_placed(row) for row in rows]


def placed(project: Project, ids: Iterable[int]) -> list[Placed]:
    """Return suggestions by their ids, in the order of these; one that is gone is left out."""
    rows = project.query(
        f"{_PLACED} LEFT {_DECIDED} WHERE suggestion.id IN (SELECT value FROM json_each(?))"
        " ORDER BY suggestion.id",
        (json.dumps(list(ids)),),
    )
    return [_placed(row) for row in rows]


def _placed(row: sqlite3.Row) -> Placed:
    found = tuple(row)
    number, outcome, kind, score, checks, remarks, dimension, one, other, verdict, own, why = found[
        :_SIDES
    ]
    return Placed(
        number,
        Outcome(outcome),
        Kind(kind) if kind else None,
        score,
        frozenset(check[0] for check in json.loads(checks) if check[1] == _ASSUMED),
        remarks,
        dimension or "",
        (one, other),
        PlacedSide(*found[_SIDES:_SECOND]),
        PlacedSide(*found[_SECOND:]),
        Verdict(verdict) if verdict else None,
        Outcome(own) if own else None,
        why or "",
    )


def tallied(project: Project, outcomes: Iterable[Outcome], *, since: str = "") -> tuple[int, int]:
    """Return how many suggestions of some outcomes were decided, and how many of them accepted as one of these.

    Counted is what was accepted or dismissed after a moment, ISO 8601.
    """
    if not holds_findings(project):
        return 0, 0
    (row,) = project.query(
        "SELECT count(*) AS decided, coalesce(sum(verdict = 'accepted' AND coalesce(decision.outcome,"
        " suggestion.outcome) IN (SELECT value FROM json_each(?1))), 0) AS wanted"
        " FROM decision JOIN suggestion ON suggestion.key = decision.key"
        " WHERE verdict IN ('accepted', 'dismissed') AND decision.added_at > ?2"
        " AND suggestion.outcome IN (SELECT value FROM json_each(?1))",
        (json.dumps(list(outcomes)), since),
    )
    return row["decided"], row["wanted"]


def of_outcomes(project: Project, outcomes: Iterable[Outcome]) -> list[int]:
    """Return the ids of all suggestions of some outcomes."""
    rows = project.query(
        "SELECT id FROM suggestion WHERE outcome IN (SELECT value FROM json_each(?)) ORDER BY id",
        (json.dumps(list(outcomes)),),
    )
    return [row["id"] for row in rows]


# The order ----------------------------------------------------------------------------------------------------------


@record
class LearnedOrder:
    """The weights by which places were worked out, as text, and from how many decisions they were learned."""

    weights: str
    decisions: int


def learned(project: Project) -> LearnedOrder | None:
    """Return the order that the list is in, None where it is the usual one."""
    if not holds_findings(project):
        return None
    rows = project.query("SELECT weights, decisions FROM learned_order")
    return LearnedOrder(rows[0]["weights"], rows[0]["decisions"]) if rows else None


def put_places(project: Project, places: Mapping[int, float]) -> None:
    """Write the places of suggestions by their ids; nobody is told."""
    with derived(project):
        project.connection.executemany(
            "UPDATE suggestion SET place = ?2 WHERE id = ?1 AND place <> ?2", places.items()
        )


def put_learned(project: Project, order: LearnedOrder) -> None:
    """Write down which order the list is in, once all places are written; who listens is told."""
    with derived(project):
        project.connection.execute(
            "INSERT INTO learned_order (id, weights, decisions) VALUES (1, ?1, ?2) ON CONFLICT (id)"
            " DO UPDATE SET weights = excluded.weights, decisions = excluded.decisions",
            (order.weights, order.decisions),
        )
    tell(project, ())


def put_usual(project: Project, begins: Mapping[Outcome, float]) -> None:
    """Put all suggestions in the usual order: the place is where those of an outcome begin, and the score.

    Who listens is told.
    """
    with derived(project):
        project.connection.execute("DELETE FROM learned_order")
        project.connection.executemany(
            "UPDATE suggestion SET place = ?2 + score WHERE outcome = ?1 AND place <> ?2 + score",
            [(outcome.value, begin) for outcome, begin in begins.items()],
        )
    tell(project, ())
