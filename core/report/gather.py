"""What goes into an export: which files, and their rows out of the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import __version__
from ..identity import now
from ..store import exporting, log, support
from .columns import (
    ABOUT,
    ARTICLES,
    AUDIT_LOG,
    CLAIMS,
    COLUMNS,
    CONTACTS,
    CONTRADICTIONS,
    EVIDENCE,
    FIGURES,
    LINKS,
    MATRIX,
    REPORT,
    SUGGESTIONS,
    TEXTS,
)
from .csv_file import csv_file
from .xlsx_file import xlsx_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from ..store.project import Project
    from .contract import Table
    from .files import FileToWrite
    from .rows import Row

_MADE = (MATRIX, FIGURES)
_NAMES_MADE = frozenset(table.name for table in _MADE)
_TABLES = (
    REPORT, *_MADE, ARTICLES, CLAIMS, LINKS, CONTRADICTIONS, SUGGESTIONS, EVIDENCE, CONTACTS, AUDIT_LOG,
)  # fmt: skip
_PROOF = (
    "Which bytes and which texts were held, not that they were published. The log's head hash"
    " stands for every step up to this export; who holds the project file could write its log anew."
)
INTERNAL_FILES = (f"{TEXTS.name}.csv",)
"""Files that stand only in an export marked internal."""


def files(
    project: Project,
    *,
    internal: bool,
    annotators: str,
    bom: bool,
    overridden: Sequence[tuple[str, str]] = (),
    made: Sequence[tuple[Table, Sequence[Row]]] = (),
) -> list[FileToWrite]:
    """Return the files of an export, their rows still to be read from the project while they are written.

    `annotators` is names, initials or codes; `internal` adds the full texts. `overridden` are the lines, name and
    value, that say what left in spite of the gate; `made` the tables of the matrix with their rows.
    """
    exporting.name_people(project, annotators)
    rows_made = {table.name: (table, rows) for table, rows in made}
    kept = [rows_made.get(table.name, (table, ()))[0] for table in _TABLES]
    tables = (*kept, TEXTS) if internal else tuple(kept)
    stamped = {
        "log_head": log.head_hash(project),
        "exported_at": now(),
        "program_version": __version__,
    }
    about = _about(project, stamped, overridden, internal=internal)

    def rows(table: Table) -> Iterable[Row]:
        if table is ABOUT:
            return about
        if table is COLUMNS:
            return _explained((*tables, ABOUT))
        if table.name in _NAMES_MADE:
            return rows_made.get(table.name, (table, ()))[1]
        return exporting.cells(project, table.name, table.names, stamped)

    sheets = [(table, rows(table)) for table in (*kept, ABOUT, COLUMNS)]
    return [
        *(csv_file(table, rows(table), bom=bom) for table in (*tables, ABOUT, COLUMNS)),
        xlsx_file(sheets),
    ]


def count(project: Project, *, internal: bool) -> int:
    """Return how many rows all files of an export will have, those of the matrix aside."""
    stored = (table for table in _TABLES if table.name not in _NAMES_MADE)
    tables = sum(exporting.count(project, table.name) for table in stored)
    return 2 * tables + (exporting.count(project, TEXTS.name) if internal else 0)


def file_names(*, internal: bool) -> list[str]:
    """Return the names of the files that an export writes."""
    tables = (*_TABLES, *((TEXTS,) if internal else ()), ABOUT, COLUMNS)
    return [*(f"{table.name}.csv" for table in tables), "report.xlsx"]


def is_export(folder: Path) -> bool:
    """Tell whether the files in a folder are those of an earlier export."""
    try:
        with (folder / f"{ABOUT.name}.csv").open(encoding="utf-8-sig") as stream:
            return "project_uid" in stream.read(4096)
    except (OSError, UnicodeDecodeError):
        return False


def _explained(tables: Sequence[Table]) -> list[tuple[str, str, str, str]]:
    return [
        (table.name, column.name, column.value.value, column.says)
        for table in tables
        for column in table.columns
    ]


def _about(
    project: Project,
    stamped: dict[str, str],
    overridden: Sequence[tuple[str, str]],
    *,
    internal: bool,
) -> list[tuple[str, str]]:
    settings = support.project_settings(project)
    return [
        ("project", str(settings.get("name", ""))),
        ("project_uid", str(settings.get("project_uid", ""))),
        (
            "marked",
            "INTERNAL: holds full article texts"
            if internal
            else "for handing on: quotes and short context",
        ),
        *overridden,
        *stamped.items(),
        ("what the hashes prove", _PROOF),
    ]
