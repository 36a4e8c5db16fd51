"""The matrix as tables of an export, as a CSV file of its own, and as plain values."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from ..comparing import CLASHES
from ..days import between
from ..finding.told import DAYS
from ..report.csv_file import csv_file
from ..report.files import write_all
from ..report.matrix_columns import FIGURES, MOST_OUTLETS, matrix_table
from ..store import figures
from ..text import one_line
from ..words import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ..finding.matrix_rows import Matrix, Row, Telling
    from ..report.contract import Table
    from ..report.rows import Cell
    from ..store.project import Project

CLASHING, UPDATED = "≠", "→"
_UNKNOWN = "unknown"


def report_tables(project: Project, matrix: Matrix) -> list[tuple[Table, list[tuple[Cell, ...]]]]:
    """Return the tables of the matrix with their rows: by outlet, and one value a row."""
    return [
        (matrix_table(matrix.outlets), _by_outlet(matrix)),
        (FIGURES, list(_one_by_one(project, matrix))),
    ]


def write_matrix(path: Path, matrix: Matrix) -> None:
    """Write the matrix by outlet as a CSV file, guarded as the report is; raises AppError where that cannot be."""
    file = csv_file(matrix_table(matrix.outlets), _by_outlet(matrix), name=path.name)
    write_all(path.parent, [file])


# By outlet ------------------------------------------------------------------------------------------------------------


def _by_outlet(matrix: Matrix) -> list[tuple[Cell, ...]]:
    columns, rest = matrix.outlets[:MOST_OUTLETS], set(matrix.outlets[MOST_OUTLETS:])
    rows: list[tuple[Cell, ...]] = []
    for number, row in enumerate(matrix.rows, 1):
        told = {cell.outlet: _cell(row, cell.tellings) for cell in row.cells}
        others = "; ".join(f"{outlet}: {told[outlet]}" for outlet in told if outlet in rest)
        rows.append(
            (
                *_figure(number, row),
                *(told.get(outlet, "") for outlet in columns),
                *([others] if rest else []),
            )
        )
    return rows


def _figure(number: int, row: Row) -> tuple[Cell, ...]:
    return number, row.name, row.period, row.unit, row.outcome.value


def _cell(row: Row, tellings: tuple[int, ...]) -> str:
    """Return what an outlet told, the newest first; what was told twice on one day stands once."""
    lines = dict.fromkeys(_line(row, at) for at in tellings)
    return "; before: ".join(lines)


def _line(row: Row, at: int) -> str:
    telling = row.tellings[at]
    said = _said(telling)
    sign = sign_of(row, at)
    words = f"{sign} {telling.words}".strip()
    return f"{words} ({said})" if said else words


def sign_of(row: Row, at: int) -> str:
    """Return the sign of a telling: ≠ where it clashes with another, → where a later one replaced it, else ""."""
    ties = row.ties_of(at)
    if any(tie.outcome in CLASHES for tie in ties):
        return CLASHING
    replaced = any(tie.outcome is Outcome.UPDATED and tie.first == at for tie in ties)
    return UPDATED if replaced else ""


def _said(telling: Telling) -> str:
    return between(_date(telling.said_first), _date(telling.said_last))


def _date(iso: str) -> date | None:
    return date.fromisoformat(iso) if iso else None


# One by one -----------------------------------------------------------------------------------------------------------


def _one_by_one(project: Project, matrix: Matrix) -> Iterator[tuple[Cell, ...]]:
    places = [
        (telling.version_id, telling.passage_start, telling.passage_end)
        for row in matrix.rows
        for telling in row.tellings
    ]
    quotes = iter(figures.passages(project, places))
    versions = figures.versions(project)
    for number, row in enumerate(matrix.rows, 1):
        for at, telling in enumerate(row.tellings):
            yield (
                *_figure(number, row),
                telling.outlet,
                telling.title,
                telling.words,
                telling.text,
                _number(telling.low, row),
                _number(telling.high, row),
                _range(telling),
                telling.speaker,
                telling.period,
                one_line(next(quotes)),
                _outlets(row, clashing(row, at)),
                _outlets(row, replaced_by(row, at)),
                "; ".join(telling.copies),
                telling.start,
                telling.end,
                versions[telling.version_id].uid,
            )


def clashing(row: Row, at: int) -> list[int]:
    """Return the tellings of a row that one of them clashes with."""
    ends = [(t.first, t.second) for t in row.ties if t.outcome in CLASHES]
    return [one if other == at else other for one, other in ends if at in (one, other)]


def replaced_by(row: Row, at: int) -> list[int]:
    """Return the earlier tellings of a row that one of them replaces."""
    return [t.first for t in row.ties if t.outcome is Outcome.UPDATED and t.second == at]


def _outlets(row: Row, tellings: list[int]) -> str:
    return "; ".join(dict.fromkeys(row.tellings[at].outlet for at in tellings))


def _number(value: float | None, row: Row) -> float | int | str | None:
    """Return a number, a whole one without decimals; of a date the ISO day."""
    if value is not None and row.is_date:
        return date.fromordinal(int(value)).isoformat()
    return int(value) if value is not None and value.is_integer() else value


def _range(telling: Telling) -> str:
    first, last = telling.said_first, telling.said_last
    if not first and not last:
        return _UNKNOWN
    return first if first == last else f"{first or '..'}/{last or '..'}"


# Plain values ---------------------------------------------------------------------------------------------------------


def matrix_form(matrix: Matrix) -> dict[str, Any]:
    """Return the matrix as plain values for scripts: documented in docs/scripts.md, with None for what is not known."""
    return {
        "outlets": list(matrix.outlets),
        "left_out": matrix.left_out,
        "figures": [_row_form(row) for row in matrix.rows],
    }


def _row_form(row: Row) -> dict[str, Any]:
    return {
        "name": row.name,
        "said_of": row.said_of or None,
        "period": row.period or None,
        "unit": row.unit or None,
        "kind": DAYS if row.is_date else "number",
        "standing": row.outcome.value,
        "values": [_telling_form(row, telling) for telling in row.tellings],
        "pairs": [
            {
                "first": tie.first,
                "second": tie.second,
                "outcome": tie.outcome.value,
                "suggestion": tie.suggestion_id,
            }
            for tie in row.ties
        ],
        "by_outlet": {cell.outlet: list(cell.tellings) for cell in row.cells},
    }


def _telling_form(row: Row, telling: Telling) -> dict[str, Any]:
    return {
        "outlet": telling.outlet,
        "article": telling.article_id,
        "version": telling.version_id,
        "headline": telling.title,
        "value": telling.words,
        "printed": telling.text,
        "number": _number(telling.value, row),
        "low": _number(telling.low, row),
        "high": _number(telling.high, row),
        "said": None if _range(telling) == _UNKNOWN else _range(telling),
        "speaker": telling.speaker or None,
        "period": telling.period or None,
        "start": telling.start,
        "end": telling.end,
        "also_in": list(telling.copies),
    }
