"""The report holds what the machine says of each pair beside what the checker says, and nothing that is out of date."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

from core import operations
from core.jobs import run
from core.operations import views
from core.report.csv_file import read_csv
from core.store import comparisons, erasing
from core.text import fold
from tests.core import desk, quakes

if TYPE_CHECKING:
    from core.store.project import Project

FORMAT_1 = Path(__file__).with_name("format_1.sql")


@pytest.fixture
def quake(project: Project) -> Project:
    return quakes.found(project)


def exported(project: Project, folder: Path, name: str = "report") -> list[dict[str, str]]:
    run(operations.export(project, folder, replace=True))
    head, *lines = read_csv((folder / f"{name}.csv").read_bytes())
    return [dict(zip(head, line, strict=True)) for line in lines]


def accept(project: Project, one: str, other: str, **chosen: str) -> int:
    found = quakes.about(project, one, other).id
    operations.accept(project, [found], **chosen)
    return found


def test_both_halves_stand_in_the_report(quake: Project, tmp_path: Path) -> None:
    accept(quake, "213", "219", reason="two counts")
    (row,) = exported(quake, tmp_path / "out")
    assert (row["machine_outcome"], row["machine_kind"], row["rule"]) == (
        "disputed",
        "number",
        "numbers",
    )
    assert (row["first_value"], row["second_value"], row["difference"]) == ("213", "219", "6")
    assert (row["first_period_read"], row["second_period_read"]) == ("2025-03-03", "2025-03-03")
    assert (row["checker_outcome"], row["reason"]) == ("disputed", "two counts")
    assert row["outcome_when_decided"] == f"disputed (engine {row['engine_version']})"
    assert "213 and 219 cannot both hold" in row["checks_failed"]
    assert row["checks_passed"].splitlines()[0].startswith("event: ")
    assert "213" in row["because"]


def test_the_checker_is_never_overwritten_by_the_machine(quake: Project, tmp_path: Path) -> None:
    accept(quake, "213", "219", outcome="compatible", relation="narrows", reason="later count")
    (row,) = exported(quake, tmp_path / "out")
    assert (row["machine_outcome"], row["checker_outcome"]) == ("disputed", "compatible")
    assert (row["relation"], row["reason"]) == ("narrows", "later count")


def test_what_was_seen_stays_where_the_machine_says_something_else_now(
    quake: Project, tmp_path: Path
) -> None:
    accept(quake, "213", "219")
    version = views.newest_version(quake, 2).id
    place = operations.find_quote(quake, 2, "219 people")
    operations.correct(quake, version, *place, "value", "213")
    (row,) = exported(quake, tmp_path / "out")
    assert (row["machine_outcome"], row["outcome_when_decided"]) == (
        "agrees",
        "disputed (engine 1)",
    )
    assert (row["checker_outcome"], row["second_value"]) == ("disputed", "213")


def test_an_assumption_stands_as_a_question(project: Project, tmp_path: Path) -> None:
    traffic = "Container traffic in Helm grew by {}.\n"
    quakes.take_in(project, traffic.format("over 13 percent in 2024"), "Courier", "2025-02-25")
    quakes.take_in(project, traffic.format("10 percent"), "Herald", "2025-02-25")
    for article, quote in ((1, "over 13 percent in 2024"), (2, "10 percent")):
        place = operations.find_quote(project, article, quote)
        operations.add_claim(project, article, *place)
    operations.add_contradiction(project, [1, 2], title="Traffic")
    (row,) = exported(project, tmp_path / "out")
    assert row["machine_outcome"] == "likely"
    assert row["assumptions"].endswith("?")
    assert row["checks_assumed"].startswith("period: ")
    assert (row["first_value"], row["unit"], row["difference"]) == ("more than 13", "%", "-3")
    assert (row["first_period_read"], row["second_period_read"]) == (
        "2024-01-01/2024-12-31",
        "unknown",
    )
    assert (row["outcome_when_decided"], row["reason"]) == ("", "")


def test_of_three_claims_each_pair_has_the_decision_that_is_its_own(
    quake: Project, tmp_path: Path
) -> None:
    accept(quake, "213", "219", reason="two counts")
    place = operations.find_quote(quake, 3, "killed 213 people")
    operations.join_contradiction(quake, 1, [operations.add_claim(quake, 3, *place)])
    reasons = {
        (row["first_outlet"], row["second_outlet"]): row["reason"]
        for row in exported(quake, tmp_path / "out")
    }
    assert reasons == {
        ("Courier", "Herald"): "two counts",
        ("Courier", "Post"): "",
        ("Herald", "Post"): "",
    }


def test_a_project_that_is_only_read_tells_the_same(
    quake: Project, path: Path, tmp_path: Path
) -> None:
    accept(quake, "213", "219")
    quake.close()
    with desk.open_desk(path, write=False) as project:
        (row,) = exported(project, tmp_path / "out")
        assert (row["machine_outcome"], row["difference"]) == ("disputed", "6")
        assert comparisons.stamps(project) == {}
    with desk.open_desk(path) as project:
        (again,) = exported(project, tmp_path / "again")
        assert comparisons.stamps(project).keys() == {(1, 2)}
    same = row.keys() - {"exported_at"}
    assert {name: row[name] for name in same} == {name: again[name] for name in same}


def test_a_file_of_format_1_that_is_only_read_is_exported_without_the_machine(
    tmp_path: Path,
) -> None:
    path = tmp_path / "old.counterpoint"
    with desk.raw(path) as connection:
        connection.create_function("fold", 1, fold, deterministic=True)
        connection.execute("PRAGMA trusted_schema = ON")
        connection.executescript(FORMAT_1.read_text(encoding="utf-8"))
    with desk.open_desk(path, write=False) as project:
        found = exported(project, tmp_path / "out")
    assert {row["row_type"] for row in found} == {"contradiction", "link"}
    assert {row["machine_outcome"] for row in found} == {""}


def test_numbers_are_numbers_in_the_workbook_too(quake: Project, tmp_path: Path) -> None:
    accept(quake, "213", "219")
    (row,) = exported(quake, tmp_path / "out")
    sheet = openpyxl.load_workbook(tmp_path / "out" / "report.xlsx")["report"]
    head, cells = (list(line) for line in sheet.iter_rows(values_only=True))
    told = dict(zip(head, cells, strict=True))
    assert (told["first_value"], told["second_value"], told["difference"]) == (213, 219, 6)
    assert {name: "" if value is None else str(value) for name, value in told.items()} == {
        **row,
        "first_quote": row["first_quote"],
    }


def test_after_an_erasure_the_machine_says_it_again(quake: Project, tmp_path: Path) -> None:
    accept(quake, "213", "219", reason="two counts")
    assert exported(quake, tmp_path / "out")[0]["machine_outcome"] == "disputed"
    erasing.erase_words(quake, desk.policy(tmp_path / "backups"), "name", "governor", "asked")
    assert comparisons.stamps(quake) == {}
    (row,) = exported(quake, tmp_path / "out")
    assert row["machine_outcome"] in {"disputed", "contradicts"}
    assert "governor" not in str(row)
    assert row["reason"] == "two counts"
