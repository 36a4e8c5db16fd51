"""Any two passages are compared on demand, told in full, and kept or tied where that is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core import operations
from core.errors import InvalidValueError
from core.jobs import run
from core.models import Place
from core.operations import views
from core.words import Outcome, Verdict
from tests.core import desk, quakes

if TYPE_CHECKING:
    from pathlib import Path

    from core.operations import Picked
    from core.store.project import Project


@pytest.fixture
def quake(project: Project) -> Project:
    return quakes.found(project)


def place(project: Project, article_id: int, quote: str) -> Place:
    version = views.newest_version(project, article_id).id
    return Place(version, *operations.find_quote(project, article_id, quote))


def picked(project: Project, one: tuple[int, str], other: tuple[int, str]) -> Picked:
    return operations.compare_places(project, place(project, *one), place(project, *other))


def test_two_passages_are_told_in_full_and_nothing_is_written(quake: Project) -> None:
    before = desk.state(quake), quakes.rows(quake)
    found = picked(quake, (1, "killed 213 people"), (2, "killed 219 people"))
    assert found.told.outcome is Outcome.DISPUTED
    assert (found.told.first.outlet, found.told.second.outlet) == ("Courier", "Herald")
    assert found.told.checks
    assert found.layout.numbers is not None
    assert found.suggestion_id == quakes.about(quake, "213", "219").id
    assert (desk.state(quake), quakes.rows(quake)) == before


def test_the_outcome_rests_on_what_was_picked(project: Project) -> None:
    one = "Storm\n\nThe storm in Helm killed 12 people and destroyed 300 houses on 3 March 2025.\n"
    other = (
        "Storm\n\nThe storm in Helm killed 12 people and destroyed 500 houses on 3 March 2025.\n"
    )
    first = quakes.take_in(project, one, "Courier", "2025-03-04")
    second = quakes.take_in(project, other, "Herald", "2025-03-04")
    dead = picked(project, (first, "killed 12 people"), (second, "killed 12 people"))
    assert dead.told.outcome is Outcome.AGREES
    houses = picked(project, (first, "300 houses"), (second, "500 houses"))
    assert houses.told.outcome is Outcome.CONTRADICTS
    crossed = picked(project, (first, "12 people"), (second, "on 3 March"))
    assert crossed.told.outcome in (Outcome.UNKNOWN, Outcome.NOT_COMPARABLE)


def test_not_comparable_and_unknown_are_answers_too_and_outlast_the_next_run(
    quake: Project,
) -> None:
    apart = picked(quake, (1, "1,200 houses"), (2, "400 injured people"))
    assert apart.told.outcome is Outcome.NOT_COMPARABLE
    nothing = picked(quake, (1, "213 people"), (4, "7 percent"))
    assert nothing.told.outcome is Outcome.UNKNOWN
    assert nothing.told.because
    kept = operations.keep(quake, nothing)
    assert views.suggestion(quake, kept).verdict is Verdict.LATER
    operations.edit_article(quake, 4, outlet="Evening Times")
    run(operations.find(quake))
    assert views.suggestion(quake, kept).outcome is Outcome.UNKNOWN


def test_what_is_kept_stays_compared_as_picked_by_hand(project: Project) -> None:
    first = quakes.take_in(project, "A\n\nRain fell in Helm for 3 days.\n", "Courier", "2025-03-04")
    second = quakes.take_in(project, "B\n\nRain fell in Helm for 9 days.\n", "Herald", "2025-03-05")
    found = picked(project, (first, "for 3 days"), (second, "for 9 days"))
    kept = operations.keep(project, found)
    told = views.suggestion(project, kept)
    assert told.outcome is found.told.outcome
    event = next(check for check in told.checks if check.name == "event")
    assert event.detail == "The two were laid beside each other as about one event."
    operations.reassess(project, [told.first.version_id, told.second.version_id])
    assert views.suggestion(project, kept).checks == told.checks


def test_keeping_is_one_step(quake: Project) -> None:
    before = desk.state(quake)
    kept = operations.keep(quake, picked(quake, (1, "213 people"), (4, "7 percent")))
    assert operations.undo(quake) == f"Keep comparison as suggestion {kept}"
    assert desk.state(quake) == before


def test_keeping_makes_nothing_out_of_date(quake: Project) -> None:
    operations.keep(quake, picked(quake, (1, "213 people"), (4, "7 percent")))
    assert operations.out_of_date(quake) == 0


def test_keeping_what_is_listed_already_leaves_its_decision_alone(quake: Project) -> None:
    row = quakes.about(quake, "213", "219")
    found = picked(quake, (2, "219 people"), (1, "213 people"))
    assert operations.keep(quake, found) == row.id
    assert views.suggestion(quake, row.id).verdict is None


def test_tying_makes_what_accepting_makes_in_one_step(quake: Project) -> None:
    before = desk.state(quake)
    made = operations.tie(quake, picked(quake, (1, "213 people"), (2, "219 people")))
    assert (len(made.claims), len(made.contradictions)) == (2, 1)
    operations.undo(quake)
    assert desk.state(quake) == before


def test_an_answer_is_heeded(project: Project) -> None:
    first = quakes.take_in(project, "A\n\nAli Reza said 3 boats sank.\n", "Courier", "2025-03-04")
    second = quakes.take_in(project, "B\n\nA. Rezaei said 5 boats sank.\n", "Herald", "2025-03-04")
    sides = (first, "3 boats sank"), (second, "5 boats sank")
    before = picked(project, *sides)
    operations.same_name(project, "Ali Reza", "A. Rezaei", same=True)
    assert picked(project, *sides).told.outcome is Outcome.CONTRADICTS
    assert before.told.outcome in (Outcome.DISPUTED, Outcome.CONTRADICTS)


def test_what_cannot_be_compared_is_refused_in_words(quake: Project) -> None:
    with pytest.raises(InvalidValueError, match="overlap"):
        picked(quake, (1, "213 people"), (1, "killed 213"))
    with pytest.raises(InvalidValueError, match="Nothing is read"):
        operations.compare_places(quake, place(quake, 1, "213 people"), Place(2, 24, 26))


def test_a_comparison_is_written_as_a_table_and_as_plain_values(
    quake: Project, tmp_path: Path
) -> None:
    found = picked(quake, (1, "213 people"), (2, "219 people"))
    operations.write_picked(tmp_path / "pair.csv", found)
    written = (tmp_path / "pair.csv").read_text(encoding="utf-8-sig")
    assert written.startswith("outcome,kind,score,because")
    assert "Herald" in written
    form = operations.picked_form(found)
    assert (form["outcome"], form["first"]["outlet"]) == ("disputed", "Courier")
    assert {"name", "result", "first", "second", "detail"} == set(form["checks"][0])
