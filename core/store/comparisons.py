"""What the machine says of the claims that are tied: derived, kept until what it rests on changes, read by the report."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ..models import Place
from ..records import record
from ..words import AnchorState
from .derived import derived, holds_findings
from .faults import translated
from .pair_cells import TIES
from .schema import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .project import Project

Pair = tuple[int, int]


@record
class Tied:
    """Two claims, by their ids, that a link or contradiction ties, each with where it stands now; None where it is lost."""

    pair: Pair
    first: Place | None
    second: Place | None


@record
class PairCompared:
    """What the machine says of two claims, in the order in which the tie names them. `checks`, `assumptions` are JSON.

    Values and difference are numbers of `unit`, or words; "" where there is nothing. Periods are ISO 8601 or "unknown".
    `stamp` tells from what all of it was made.
    """

    pair: Pair
    stamp: str
    outcome: str
    kind: str | None
    because: str
    checks: str
    assumptions: str
    first_value: float | str
    second_value: float | str
    unit: str
    difference: float | str
    first_period: str
    second_period: str
    rule: str
    engine: str


_COLUMNS = (
    "first_claim_id", "second_claim_id", "stamp", "outcome", "kind", "because", "checks", "assumptions", "first_value",
    "second_value", "unit", "difference", "first_period", "second_period", "rule", "engine",
)  # fmt: skip


def tied(project: Project) -> list[Tied]:
    """Return the pairs of claims that are tied, each once, those of one version beside each other."""
    rows = project.query(
        'SELECT DISTINCT first_id, second_id, a.version_id, a.start, a."end", a.state, b.version_id, b.start,'
        f' b."end", b.state FROM {TIES} pair'
        " JOIN anchor a ON a.id = (SELECT max(id) FROM anchor WHERE claim_id = pair.first_id)"
        " JOIN anchor b ON b.id = (SELECT max(id) FROM anchor WHERE claim_id = pair.second_id)"
        " ORDER BY a.version_id, b.version_id, first_id, second_id"
    )
    return [Tied((row[0], row[1]), _place(*row[2:6]), _place(*row[6:10])) for row in rows]


def _place(version_id: int, start: int, end: int, state: str) -> Place | None:
    return None if state == AnchorState.LOST else Place(version_id, start, end)


def stamps(project: Project) -> dict[Pair, str]:
    """Return from what each kept comparison was made."""
    rows = project.query("SELECT first_claim_id, second_claim_id, stamp FROM comparison")
    return {(row[0], row[1]): row[2] for row in rows}


def put(project: Project, found: Sequence[PairCompared], *, gone: Iterable[Pair] = ()) -> None:
    """Write comparisons over those of the same claims, and take away those in `gone`; one short transaction, no step.

    Claims that were removed meanwhile are left out.
    """
    went = list(gone)
    if not found and not went:
        return
    with derived(project):
        project.connection.executemany(
            "DELETE FROM comparison WHERE first_claim_id = ? AND second_claim_id = ?", went
        )
        _write(project, "main", _still_there(project, found))


def _still_there(project: Project, found: Sequence[PairCompared]) -> list[PairCompared]:
    asked = {claim for one in found for claim in one.pair}
    rows = project.connection.execute(
        "SELECT id FROM claim WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(asked)),),
    )
    there = {claim for (claim,) in rows}
    return [one for one in found if there.issuperset(one.pair)]


def _write(project: Project, where: str, found: Iterable[PairCompared]) -> None:
    project.connection.executemany(
        f"INSERT OR REPLACE INTO {where}.comparison ({', '.join(_COLUMNS)})"
        f" VALUES ({', '.join('?' * len(_COLUMNS))})",
        map(_row, found),
    )


def _row(one: PairCompared) -> tuple[Any, ...]:
    return (
        *one.pair,
        *(one.stamp, one.outcome, one.kind, one.because, one.checks, one.assumptions),
        *(one.first_value, one.second_value, one.unit, one.difference),
        *(one.first_period, one.second_period, one.rule, one.engine),
    )


def lay_over(reader: Project, found: Sequence[PairCompared]) -> None:
    """Let a reading view of a project see comparisons as if they were stored, in place of those of the same claims.

    Nothing is written to the file. A file of format 1 is seen with the tables of finding, empty.
    """
    connection = reader.connection
    with translated(reader.path):
        if not holds_findings(reader):
            for table in ("comparison", "suggestion"):
                connection.execute(TABLES[table].replace("CREATE TABLE", "CREATE TEMP TABLE", 1))
            connection.execute(
                "CREATE TEMP VIEW decision AS SELECT *, NULL AS seen, NULL AS engine FROM main.decision"
            )
            return
        connection.execute("CREATE TEMP TABLE comparison AS SELECT * FROM main.comparison")
        connection.execute(
            "CREATE INDEX temp.comparison_pair ON comparison(first_claim_id, second_claim_id)"
        )
        connection.executemany(
            "DELETE FROM temp.comparison WHERE first_claim_id = ? AND second_claim_id = ?",
            [one.pair for one in found],
        )
        _write(reader, "temp", found)
