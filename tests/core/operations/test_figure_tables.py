from __future__ import annotations

from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from core import operations
from core.finding.matrix_rows import Cell, Matrix, Row, Telling, Tie
from core.finding.runs import find
from core.jobs import run
from core.models import DateValue
from core.operations.figure_tables import matrix_form, report_tables, sign_of, write_matrix
from core.operations.matrix import matrix
from core.report.csv_file import read_csv
from core.words import Origin, Outcome
from tests.core import desk

if TYPE_CHECKING:
    from pathlib import Path

    from core.store.project import Project


def telling(outlet: str, number: float, day: str, **more: Any) -> Telling:
    known: dict[str, Any] = {"version_id": 1, "start": 4, "end": 6, "copies": ()} | more
    return Telling(
        article_id=7, title=f"Depot in {outlet}", outlet=outlet, passage_start=0, passage_end=20,
        words=f"{number:g}", text=f"{number:g}", value=number, low=number, high=number,
        said_first=day, said_last=day, speaker="", period="", **known,
    )  # fmt: skip


CLASH, UPDATE = Outcome.LIKELY, Outcome.UPDATED
ROW = Row(
    key="1:4", name="People killed", said_of="The blast killed … people", title="Depot", period="2025",
    unit="", is_date=False, outcome=CLASH,
    tellings=(
        telling("Coast", 21.0, "2025-03-03"),
        telling("Wire", 26.0, "2025-03-04", copies=("Post",)),
        telling("Coast", 28.5, "2025-03-05"),
    ),
    ties=(Tie(0, 1, UPDATE, 5), Tie(1, 2, CLASH, 6)),
    cells=(Cell("Coast", (2, 0), CLASH), Cell("Wire", (1,), CLASH)),
)  # fmt: skip
MATRIX = Matrix(("Coast", "Wire"), (ROW,))


def test_signs_tell_what_clashes_and_what_was_replaced() -> None:
    assert [sign_of(ROW, at) for at in range(3)] == ["→", "≠", "≠"]


def test_a_cell_has_the_newest_value_first_with_its_day(tmp_path: Path) -> None:
    write_matrix(tmp_path / "m.csv", MATRIX)
    head, row = read_csv((tmp_path / "m.csv").read_bytes())
    assert head[-2:] == ["Coast", "Wire"]
    assert row[:5] == ["1", "People killed", "2025", "", "likely"]
    assert row[5:] == ["≠ 28.5 (5 Mar 2025); before: → 21 (3 Mar 2025)", "≠ 26 (4 Mar 2025)"]


def test_plain_values_name_the_pairs_and_the_outlets() -> None:
    form = matrix_form(MATRIX)
    (figure,) = form["figures"]
    assert figure["by_outlet"] == {"Coast": [2, 0], "Wire": [1]}
    assert figure["pairs"][1] == {"first": 1, "second": 2, "outcome": "likely", "suggestion": 6}
    assert [one["number"] for one in figure["values"]] == [21, 26, 28.5]
    assert figure["values"][1]["also_in"] == ["Post"]
    assert figure["values"][0]["said"] == "2025-03-03"


@pytest.fixture
def depot(project: Project) -> Project:
    """Give a project with two articles whose tolls clash, and an outlet with a name that a spreadsheet would run."""
    for outlet, number in (("Coast", 21), ("=Wire", 26)):
        text = f"The blast at the Norvik depot killed {number} people, the mayor said.\n"
        published = DateValue("2025-03-03", "2025-03-03", "3 March", Origin.READ, "meta")
        desk.take_in(
            project, text, outlet=outlet, title="Depot", language="en", published=published
        )
    run(find(project))
    return project


def test_the_report_has_the_matrix_by_outlet_and_one_value_a_row(
    depot: Project, tmp_path: Path
) -> None:
    run(operations.export(depot, tmp_path / "out"))
    head, row = read_csv((tmp_path / "out" / "matrix.csv").read_bytes())
    assert dict(zip(head, row, strict=True))["=Wire"] == "≠ 26 (3 Mar 2025)"
    head, *rows = read_csv((tmp_path / "out" / "figures.csv").read_bytes())
    first, second = (dict(zip(head, row, strict=True)) for row in rows)
    assert first["quote"] == "The blast at the Norvik depot killed 21 people, the mayor said."
    assert (first["printed"], first["clashes_with"], first["lowest"]) == ("21", "=Wire", "21")
    assert (second["said"], second["outlet"]) == ("2025-03-03", "=Wire")
    version = depot.value("SELECT uid FROM version ORDER BY id")
    assert first["version_uid"] == version


def test_the_workbook_has_both_sheets_and_says_what_their_columns_hold(
    depot: Project, tmp_path: Path
) -> None:
    run(operations.export(depot, tmp_path / "out"))
    book = openpyxl.load_workbook(tmp_path / "out" / "report.xlsx")
    assert book.sheetnames[:4] == ["report", "matrix", "figures", "articles"]
    cells = [book["matrix"].cell(2, column).value for column in (6, 7)]
    assert cells == ["≠ 26 (3 Mar 2025)", "≠ 21 (3 Mar 2025)"]
    explained = {(row[0].value, row[1].value) for row in book["columns"].iter_rows()}
    assert {("matrix", "Coast"), ("figures", "printed")} <= explained


def test_a_date_stands_as_a_day(project: Project) -> None:
    for outlet, day in (("Coast", 14), ("Wire", 16)):
        desk.take_in(
            project,
            f"The lease on the Norvik ferry was signed on {day} January 2025.\n",
            outlet=outlet,
            title="Ferry",
            language="en",
        )
    run(find(project))
    (_, (_, rows)) = report_tables(project, run(matrix(project)))
    assert [row[9:11] for row in rows] == [("2025-01-14",) * 2, ("2025-01-16",) * 2]
    assert rows[0][11] == "unknown"
