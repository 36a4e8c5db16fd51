"""Comparing passages and files, for scripts and for the eye: nothing is kept, no project is needed."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ..comparing import STRONGEST, compare, compare_statements
from ..comparing.json_form import comparison_form
from ..finding.worth import SHOWN, WITHIN, is_worth
from ..jobs import Progress
from ..reading import read, read_within
from ..report.csv_file import csv_file
from ..report.files import write_all
from ..report.found_columns import FOUND
from .reading import object_of, text_field, written_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from ..comparing import Comparison
    from ..jobs import Job
    from ..models import DateValue
    from ..reading import Passage, Statement
    from ..report.rows import Cell
    from .reading import FileRead

__all__ = [
    "SHOWN",
    "Found",
    "Side",
    "check_files",
    "compare_request",
    "found_form",
    "found_row",
    "write_found",
]

_STEP = 500
"""Pairs between two tellings of progress."""


def compare_request(request: Mapping[str, Any]) -> dict[str, Any]:
    """Answer `{"id", "first", "second"}` as docs/scripts.md says; raises InvalidValueError."""
    found = compare(_side(request, "first"), _side(request, "second"))
    return {
        "id": request.get("id"),
        **comparison_form(found),
        "first": {"start": found.first[0], "end": found.first[1]},
        "second": {"start": found.second[0], "end": found.second[1]},
    }


def _side(request: Mapping[str, Any], name: str) -> Passage:
    side = object_of(request.get(name), f"“{name}”")
    text, context = text_field(side, "text", needed=True), text_field(side, "context")
    written = written_of(side, context or text)
    return read_within(text, context, written) if context else read(text, written)


@dataclass(frozen=True, slots=True)
class Side:
    """One side of what was found in files: where it stands, and what is known of it. Offsets count in the file's text."""

    file: str
    outlet: str
    published: DateValue
    quote: str
    start: int
    end: int
    speaker: str


@dataclass(frozen=True, slots=True)
class Found:
    """One pair of statements of files, and how they stand to each other."""

    comparison: Comparison
    first: Side
    second: Side


def check_files(files: Sequence[FileRead], *, everything: bool = False) -> Job[list[Found]]:
    """Compare every statement of some files with every other, within a file and across them.

    Returns what clashes or was updated, the strongest outcome first, within one the best score; with `everything` also
    what does not clash, but never pairs that have nothing to do with each other.
    """
    said = [(file, statement) for file in files for statement in file.statements]
    total = len(said) * (len(said) - 1) // 2
    found: list[tuple[int, Found]] = []
    for done, (one, other) in enumerate(itertools.combinations(said, 2)):
        if done % _STEP == 0:
            yield Progress(done, total)
        result = compare_statements(one[1], other[1], picked=False)
        if result.outcome in SHOWN or (everything and is_worth(result)):
            if one[0] is other[0]:
                result = replace(result, score=round(result.score * WITHIN, 4))
            found.append((done, Found(result, _found_side(*one), _found_side(*other))))
    order = {outcome: at for at, outcome in enumerate(STRONGEST)}
    found.sort(key=lambda one: (order[one[1].comparison.outcome], -one[1].comparison.score, one[0]))
    return [one for _, one in found]


def _found_side(file: FileRead, statement: Statement) -> Side:
    return Side(
        file=file.name,
        outlet=file.outlet,
        published=file.published,
        quote=statement.text,
        start=statement.start,
        end=statement.end,
        speaker=statement.speaker.name if statement.speaker else "",
    )


def found_form(found: Found) -> dict[str, Any]:
    """Return what was found as plain values."""
    return {
        **comparison_form(found.comparison),
        "first": _side_form(found.first),
        "second": _side_form(found.second),
    }


def _side_form(side: Side) -> dict[str, Any]:
    return {
        "file": side.file,
        "outlet": side.outlet or None,
        "date": str(side.published) if side.published.known else None,
        "quote": side.quote,
        "start": side.start,
        "end": side.end,
        "speaker": side.speaker or None,
    }


def write_found(path: Path, found: Sequence[Found]) -> None:
    """Write what was found as a CSV file, guarded as the report is; raises AppError where that cannot be."""
    rows = [found_row(one) for one in found]
    write_all(path.parent, [csv_file(FOUND, rows, name=path.name)])


def found_row(one: Found) -> tuple[Cell, ...]:
    """Return what was found as a row of the table `found`."""
    comparison = one.comparison
    checks = "; ".join(
        f"{check.name} {check.result}: {check.detail}" for check in comparison.checks
    )
    return (
        comparison.outcome.value,
        comparison.kind.value if comparison.kind else None,
        comparison.score,
        comparison.because,
        *_cells(one.first),
        *_cells(one.second),
        checks,
        comparison.rule,
        comparison.engine,
    )


def _cells(side: Side) -> tuple[Cell, ...]:
    date = str(side.published) if side.published.known else "unknown"
    return (side.quote, side.file, side.outlet, date, side.speaker, side.start, side.end)
