from __future__ import annotations

from typing import TYPE_CHECKING

from core import operations
from core.finding.runs import find
from core.jobs import run
from core.models import DateValue
from core.operations.matrix import matrix
from core.store import figures
from core.words import Origin, Outcome
from tests.core import desk

if TYPE_CHECKING:
    from core.finding.matrix_rows import Matrix, Row
    from core.store.project import Project

COAST = (
    "The blast at the Norvik depot killed 21 people, the mayor said.\n\n"
    "The Norvik depot held 340 tanks of fuel oil.\n"
)
WIRE = (
    "The blast at the Norvik depot killed 26 people, the mayor said.\n\n"
    "In all, 340 tanks of oil were held at the depot in Norvik.\n"
)


def take_in(project: Project, text: str, outlet: str, day: str) -> int:
    published = DateValue(day, day, day, Origin.READ, "meta")
    (article_id,) = desk.take_in(
        project, text, outlet=outlet, title=f"Depot in {outlet}", language="en", published=published
    )
    return article_id


def two_articles(project: Project, day: str = "2025-03-03") -> Matrix:
    take_in(project, COAST, "Coast Daily", "2025-03-03")
    take_in(project, WIRE, "Wire", day)
    run(find(project))
    return run(matrix(project))


def row_of(found: Matrix, words: str) -> Row:
    return next(row for row in found.rows if any(words in one.words for one in row.tellings))


def dismiss(project: Project, row: Row, reason: str) -> None:
    operations.dismiss(project, [row.ties[0].suggestion_id], reason)


def test_a_project_without_findings_has_an_empty_matrix(project: Project) -> None:
    take_in(project, COAST, "Coast Daily", "2025-03-03")
    assert run(matrix(project)).rows == ()


def test_figures_of_two_outlets_stand_in_rows_those_that_clash_first(project: Project) -> None:
    found = two_articles(project)
    assert found.outlets == ("Coast Daily", "Wire")
    toll = found.rows[0]
    assert toll.clashes
    assert [(cell.outlet, toll.tellings[cell.tellings[0]].words) for cell in toll.cells] == [
        ("Coast Daily", "21"),
        ("Wire", "26"),
    ]
    assert "people" in toll.name.lower()
    assert row_of(found, "340").outcome is Outcome.AGREES


def test_a_telling_names_its_place_and_day(project: Project) -> None:
    telling = row_of(two_articles(project), "21").tellings[0]
    assert COAST[telling.start : telling.end] == "21"
    assert COAST[telling.passage_start : telling.passage_end].startswith("The blast")
    assert COAST[telling.passage_start : telling.passage_end].endswith("said.")
    assert (telling.said_first, telling.said_last) == ("2025-03-03", "2025-03-03")
    assert telling.title == "Depot in Coast Daily"


def test_a_later_toll_updates_the_earlier_one(project: Project) -> None:
    toll = row_of(two_articles(project, "2025-03-05"), "21")
    assert toll.outcome is Outcome.UPDATED
    (tie,) = toll.ties
    assert [toll.tellings[at].words for at in (tie.first, tie.second)] == ["21", "26"]


def test_a_pair_dismissed_as_two_things_parts_again(project: Project) -> None:
    toll = row_of(two_articles(project), "21")
    dismiss(project, toll, "different figure")
    assert all(row.key != toll.key for row in run(matrix(project)).rows)


def test_what_a_checker_says_of_a_pair_counts_for_the_row(project: Project) -> None:
    toll = row_of(two_articles(project), "21")
    dismiss(project, toll, "same thing")
    again = row_of(run(matrix(project)), "21")
    assert (again.key, again.outcome) == (toll.key, Outcome.AGREES)


def test_a_decision_survives_a_further_run(project: Project) -> None:
    toll = row_of(two_articles(project), "21")
    dismiss(project, toll, "different figure")
    run(find(project))
    assert all(row.key != toll.key for row in run(matrix(project)).rows)


def test_a_passage_printed_by_another_outlet_counts_once(project: Project) -> None:
    agency = (
        "Rescue teams with dogs searched the ruins of the Norvik depot through the night for survivors, and the blast"
        " killed 26 people, the mayor told reporters at the harbour on Monday evening.\n"
    )
    take_in(project, COAST, "Coast Daily", "2025-03-03")
    take_in(project, agency, "Wire", "2025-03-03")
    take_in(project, agency, "Evening Post", "2025-03-04")
    run(find(project))
    assert figures.copied_passages(project)
    toll = row_of(run(matrix(project)), "26")
    printed = next(one for one in toll.tellings if one.words == "26")
    assert (printed.outlet, printed.copies) == ("Wire", ("Evening Post",))
    assert [one.words for one in toll.tellings].count("26") == 1


def test_what_one_outlet_tells_is_shown_when_asked_for(project: Project) -> None:
    for day in ("2025-03-03", "2025-03-04"):
        take_in(project, COAST.replace("21 people", f"2{day[-1]} dogs"), "Coast Daily", day)
    run(find(project))
    shown = {row.key for row in run(matrix(project)).rows}
    every = run(matrix(project, everything=True))
    assert row_of(every, "23").key not in shown
    assert every.left_out == 0


def test_a_removed_article_leaves_the_matrix(project: Project) -> None:
    found = two_articles(project)
    operations.remove_article(project, found.rows[0].tellings[0].article_id)
    assert run(matrix(project)).rows == ()
