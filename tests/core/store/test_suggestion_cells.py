"""The suggestions of an export: what was decided, and the clashes that nobody looked at, marked so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core import operations
from core.jobs import run
from core.report.csv_file import read_csv
from tests.core import desk, quakes

if TYPE_CHECKING:
    from pathlib import Path

    from core.store.project import Project


@pytest.fixture
def quake(project: Project) -> Project:
    return quakes.found(project)


def exported(project: Project, folder: Path, **chosen: str) -> list[dict[str, str]]:
    run(operations.export(project, folder, replace=True, **chosen))  # pyright: ignore[reportArgumentType]
    head, *lines = read_csv((folder / "suggestions.csv").read_bytes())
    return [dict(zip(head, line, strict=True)) for line in lines]


def test_what_nobody_decided_is_marked_and_only_clashes_and_updates_of_it_stand(
    quake: Project, tmp_path: Path
) -> None:
    found = exported(quake, tmp_path / "out")
    assert [(row["decision"], row["machine_outcome"]) for row in found] == [
        ("not reviewed", "disputed"),
        ("not reviewed", "likely"),
    ]
    assert {(row["reason"], row["checker_outcome"], row["decided_by"]) for row in found} == {
        ("", "", "")
    }


def test_every_decision_stands_with_its_reason_and_who_made_it(
    quake: Project, tmp_path: Path
) -> None:
    clash, houses = quakes.about(quake, "213", "219"), quakes.about(quake, "1,200", "900")
    agreed = quakes.about(quake, "400", "400")
    operations.accept(quake, [clash.id], reason="two counts")
    operations.dismiss(quake, [houses.id], "other: rounded by the Herald")
    operations.leave_for_later(quake, [agreed.id])
    found = {row["decision"]: row for row in exported(quake, tmp_path / "out")}
    accepted, dismissed = found["accepted"], found["dismissed"]
    assert accepted["tied_as"] == "People killed: 213 or 219"
    assert (accepted["checker_outcome"], accepted["reason"]) == ("disputed", "two counts")
    assert accepted["contradiction_uid"]
    assert dismissed["reason"] == "other: rounded by the Herald"
    assert (dismissed["machine_outcome"], dismissed["checker_outcome"]) == ("likely", "")
    assert dismissed["assumptions"].endswith("?")
    assert (dismissed["first_value"], dismissed["second_value"]) == ("More than 1,200", "Some 900")
    assert found["later"]["machine_outcome"] == "agrees"
    assert {row["decided_by"] for row in found.values()} == {"Anna Berg"}


def test_people_stand_as_codes_where_that_was_asked_for(quake: Project, tmp_path: Path) -> None:
    operations.dismiss(quake, [quakes.about(quake, "213", "219").id], "not the same event")
    found = exported(quake, tmp_path / "out", annotators="initials")
    assert [row["decided_by"] for row in found if row["decision"] == "dismissed"] == ["AB"]
    assert "Anna Berg" not in str(found)


def test_offsets_lead_to_the_sentence(quake: Project, tmp_path: Path) -> None:
    for row in exported(quake, tmp_path / "out"):
        for side, text in (("first", quakes.COURIER), ("second", quakes.HERALD)):
            start, end = int(row[f"{side}_start"]), int(row[f"{side}_end"])
            assert text[start:end] == row[f"{side}_quote"]
            assert len(row[f"{side}_text_sha256"]) == 64


def test_a_project_in_which_nothing_was_looked_for_has_none(
    project: Project, tmp_path: Path
) -> None:
    desk.take_in(project, desk.FIRST_TEXT)
    assert exported(project, tmp_path / "out") == []
