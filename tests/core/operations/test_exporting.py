from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from core import operations
from core.errors import AppError, ExportStoppedError
from core.jobs import run
from core.operations.exporting import embargo_is_over
from core.report.csv_file import read_csv
from core.store.exporting import words_after, words_before
from tests.core import desk

if TYPE_CHECKING:
    from pathlib import Path

    from core.store.project import Project


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    head, *lines = read_csv((folder / f"{name}.csv").read_bytes())
    return [dict(zip(head, line, strict=True)) for line in lines]


SECOND = "In all 55 died."


@pytest.fixture
def clash(project: Project) -> Project:
    """Give a project with a contradiction between two articles."""
    desk.take_in(project, desk.FIRST_TEXT, desk.SECOND_TEXT)
    for article in (1, 2):
        operations.add_claim(project, article, 0, 6)
    operations.add_contradiction(project, [1, 2], title="Growth")
    return project


@pytest.mark.parametrize(
    ("until", "now", "over"),
    [
        (None, "2030-01-01T00:00+00:00", False),
        ("2026-11-22T05:00:00-10:00", "2026-11-22T07:49+00:00", False),
        ("2026-11-22T05:00:00-10:00", "2026-11-22T15:00+00:00", True),
        ("2026-11-22T23:30:00+14:00", "2026-11-22T09:31+00:00", True),
        ("2026-11-22", "2026-11-22T10:00+00:00", False),
        ("2026-11-22", "2026-11-24T12:00+00:00", True),
    ],
)
def test_an_embargo_ends_at_its_moment_wherever_that_is_said(
    until: str | None, now: str, over: bool
) -> None:
    assert embargo_is_over(until, datetime.fromisoformat(now).astimezone(UTC)) is over


def test_an_override_says_why_in_what_leaves_and_who_did_it(clash: Project, tmp_path: Path) -> None:
    operations.edit_article(clash, 1, embargoed=True)
    with pytest.raises(ExportStoppedError):
        run(operations.export(clash, tmp_path / "out"))
    report = run(operations.export(clash, tmp_path / "out", override="the editor agreed"))
    assert report.overridden == (1,)
    about = {row["name"]: row["value"] for row in rows(tmp_path / "out", "about")}
    assert about["because"] == "the editor agreed"
    assert "article is embargoed" in about["in spite of the gate"]
    (step,) = [r for r in rows(tmp_path / "out", "audit_log") if r["label"] == "Override embargo"]
    assert (step["annotator"], step["reason"]) == ("Anna Berg", "the editor agreed")


def test_files_that_no_export_wrote_are_left_alone(clash: Project, tmp_path: Path) -> None:
    mine = tmp_path / "report.csv"
    mine.write_text("my own")
    with pytest.raises(ExportStoppedError, match="no earlier export wrote"):
        run(operations.export(clash, tmp_path))
    assert mine.read_text() == "my own"


def test_what_was_written_into_an_earlier_report_is_replaced_only_when_told(
    clash: Project, tmp_path: Path
) -> None:
    run(operations.export(clash, tmp_path / "out"))
    report = tmp_path / "out" / "report.csv"
    edited = report.read_bytes() + b"checked by hand\r\n"
    report.write_bytes(edited)
    (tmp_path / "out-2").mkdir()
    with pytest.raises(ExportStoppedError, match=r"holds a report already.*such as out-3"):
        run(operations.export(clash, tmp_path / "out"))
    assert report.read_bytes() == edited
    run(operations.export(clash, tmp_path / "out", replace=True))
    assert b"checked by hand" not in report.read_bytes()


def test_an_internal_report_is_not_replaced_by_one_that_leaves_the_house(
    clash: Project, tmp_path: Path
) -> None:
    run(operations.export(clash, tmp_path / "in", internal=True))
    assert rows(tmp_path / "in", "texts")
    with pytest.raises(ExportStoppedError, match="internal"):
        run(operations.export(clash, tmp_path / "in", replace=True))


def test_a_folder_that_cannot_be_looked_into_holds_nothing(tmp_path: Path) -> None:
    assert not operations.holds_report(tmp_path / ("x" * 5000))
    assert not operations.against_folder(tmp_path / ("x" * 5000), internal=False)


def test_a_period_set_by_hand_stands_in_the_report(clash: Project, tmp_path: Path) -> None:
    operations.date_claim(clash, 1, "period", "2024", evidence="the yearbook")
    run(operations.export(clash, tmp_path / "out"))
    (row,) = rows(tmp_path / "out", "report")
    assert row["first_period"] == "2024-01-01/2024-12-31"
    assert row["first_period_from"] == "set: the yearbook"
    assert (row["second_period"], row["first_value"]) == ("", "")


def test_the_ratings_of_both_claims_stand_in_the_report(clash: Project, tmp_path: Path) -> None:
    operations.rate_claim(clash, 1, "said as reported", "supported", rationale="the recording")
    operations.add_evidence(clash, "claim", 2, title="Yearbook", stance="contradicts")
    operations.rate_claim(clash, 2, "content", "contradicted by evidence", rationale="the yearbook")
    run(operations.export(clash, tmp_path / "out"))
    (row,) = rows(tmp_path / "out", "report")
    assert (row["first_said_as_reported"], row["first_said_rationale"]) == (
        "supported",
        "the recording",
    )
    assert (row["second_content"], row["second_content_rationale"]) == (
        "contradicted by evidence",
        "the yearbook",
    )
    assert (row["first_content"], row["second_said_as_reported"]) == ("", "")
    assert row["first_rated_by"] == "said as reported: Anna Berg"
    assert row["second_rated_by"] == "content: Anna Berg"


def three(project: Project) -> None:
    """Give three claims of three articles in one contradiction."""
    desk.take_in(project, "Some 48 died.", "In all 55 died.", "Dozens died.", outlet="The Courier")
    for article in (1, 2, 3):
        operations.add_claim(project, article, 0, 8, wording=f"Dead, as of article {article}")
    operations.add_contradiction(project, [1, 2, 3], title="Toll")


def pairs(folder: Path, column: str) -> dict[tuple[str, str], str]:
    return {
        (row["first_quote"], row["second_quote"]): row[column]
        for row in rows(folder, "report")
        if row["row_type"] == "contradiction"
    }


def test_no_pair_of_several_claims_is_said_to_clash_by_itself(
    project: Project, tmp_path: Path
) -> None:
    three(project)
    run(operations.export(project, tmp_path / "out"))
    assert set(pairs(tmp_path / "out", "checker_outcome").values()) == {
        "in a contradiction of 3 claims"
    }
    assert set(pairs(tmp_path / "out", "claim_count").values()) == {"3"}


@pytest.mark.parametrize("relation", ["same as", "supports", "narrows", "quotes"])
def test_a_pair_that_was_linked_as_agreeing_is_no_row_of_the_contradiction(
    project: Project, tmp_path: Path, relation: str
) -> None:
    three(project)
    operations.add_link(project, 3, 1, relation)
    run(operations.export(project, tmp_path / "out"))
    assert set(pairs(tmp_path / "out", "status")) == {
        ("Some 48 ", "In all 5"),
        ("In all 5", "Dozens d"),
    }


def test_which_claim_stands_is_read_without_another_column(
    project: Project, tmp_path: Path
) -> None:
    three(project)
    operations.resolve_contradiction(project, 1, "first", reason="the register", upheld_id=2)
    run(operations.export(project, tmp_path / "out"))
    assert sorted(pairs(tmp_path / "out", "resolution").values()) == [
        "another claim stands",
        "first stands",
        "second stands",
    ]
    assert set(pairs(tmp_path / "out", "upheld_quote").values()) == {"“In all 5” — The Courier"}


def test_claims_that_both_stand_are_compatible_to_the_checker(
    clash: Project, tmp_path: Path
) -> None:
    operations.resolve_contradiction(clash, 1, "both stand", reason="two different years")
    run(operations.export(clash, tmp_path / "out"))
    (row,) = rows(tmp_path / "out", "report")
    assert (row["checker_outcome"], row["resolution"]) == ("compatible", "both stand")


def test_a_claim_in_your_words_stands_beside_its_quote(project: Project, tmp_path: Path) -> None:
    three(project)
    run(operations.export(project, tmp_path / "out"))
    assert set(pairs(tmp_path / "out", "second_wording").values()) == {
        "Dead, as of article 2",
        "Dead, as of article 3",
    }


def test_context_is_one_line_that_a_spreadsheet_takes_as_it_is(
    project: Project, tmp_path: Path
) -> None:
    text = "Port Courier\n\nThe count of the\u00a0dead rose to 55, the mayor said.\n\n\nNobody else was hurt in it at all."
    desk.take_in(project, text, SECOND)
    operations.add_claim(project, 1, *operations.find_quote(project, 1, "rose to 55"))
    operations.add_claim(project, 2, 0, len(SECOND))
    operations.add_contradiction(project, [1, 2], title="Toll")
    run(operations.export(project, tmp_path / "out"))
    (row,) = rows(tmp_path / "out", "report")
    assert row["first_context"] == (
        "… Courier The count of the dead rose to 55, the mayor said. Nobody else …"
    )
    assert row["second_context"] == SECOND


def test_the_context_of_a_quote_is_of_whole_words(project: Project, tmp_path: Path) -> None:
    text = "Yesterday the minister announced that exports rose by 13 percent during the extraordinary year."
    desk.take_in(project, text)
    for quote in ("minister", "exports rose by 13 percent"):
        start = text.index(quote)
        operations.add_claim(project, 1, start, start + len(quote))
    run(operations.export(project, tmp_path / "out"))
    early, late = rows(tmp_path / "out", "claims")
    assert (early["before"], early["after"]) == (
        "Yesterday the",
        "announced that exports rose by",
    )
    assert (late["before"], late["after"]) == (
        "the minister announced that",
        "during the extraordinary year.",
    )


@pytest.mark.parametrize(
    ("context", "before", "after"),
    [
        ("trade agreement signed on Monday", "agreement signed on Monday", "trade agreement signed on"),
        (" agreement signed on Monday, the", "agreement signed on Monday, the", "agreement signed on Monday,"),
        ("short", "short", "short"),
        ("出口在去年增长了百分之十三点五部长在星期二对记者们说道并且补充" + "了", None, None),
        ("a" + "b" * 29 + " c", None, "a" + "b" * 29),
        ("", "", ""),
    ],
)  # fmt: skip
def test_context_is_cut_at_words_only(context: str, before: str | None, after: str | None) -> None:
    assert words_before(context) == (context if before is None else before)
    assert words_after(context) == (context if after is None else after)


def test_every_column_of_every_file_is_explained_beside_it(clash: Project, tmp_path: Path) -> None:
    written = run(operations.export(clash, tmp_path / "out", internal=True)).files
    explained = {(row["file"], row["column"]) for row in rows(tmp_path / "out", "columns")}
    for path in written:
        if path.suffix == ".csv" and path.stem != "columns":
            head = read_csv(path.read_bytes())[0]
            assert {(path.stem, name) for name in head} <= explained


def test_all_who_worked_on_a_claim_are_named(clash: Project, tmp_path: Path, path: Path) -> None:
    clash.close()
    with desk.open_desk(path, desk.BORIS) as project:
        operations.rate_claim(project, 1, "content", "supported")
        run(operations.export(project, tmp_path / "out"))
    by = {row["quote"]: row["annotators"] for row in rows(tmp_path / "out", "claims")}
    assert sorted(by.values()) == ["Anna Berg", "Anna Berg; Boris Feld"]


def test_a_job_that_is_closed_leaves_nothing(clash: Project, tmp_path: Path) -> None:
    job = operations.export(clash, tmp_path / "out")
    next(job)
    job.close()
    assert not (tmp_path / "out").exists()


def test_an_export_of_a_project_whose_file_is_gone_leaves_no_folder(
    clash: Project, tmp_path: Path
) -> None:
    folder, kept = tmp_path / "report", tmp_path / "kept"
    kept.mkdir()
    clash.path.unlink()
    for where in (folder, kept):
        with pytest.raises(AppError):
            run(operations.export(clash, where))
    assert not folder.exists()
    assert kept.is_dir()
