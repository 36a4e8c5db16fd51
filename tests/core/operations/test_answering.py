from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core import operations
from core.errors import InvalidValueError
from core.operations import views
from core.words import Outcome
from tests.core import desk, quakes

if TYPE_CHECKING:
    from core.models import SuggestionRow
    from core.store.project import Project

TRADE = "Trade between Norway and Iran rose over 13 percent, the minister said.\n"
BANK = "Trade between Norway and Iran rose 10 percent, the bank said.\n"


@pytest.fixture
def quake(project: Project) -> Project:
    return quakes.found(project)


@pytest.fixture
def trade(project: Project) -> Project:
    quakes.take_in(project, TRADE, "Courier", "2025-02-26")
    quakes.take_in(project, BANK, "Herald", "2025-03-01")
    desk.run(operations.find(project))
    return project


def outcomes(project: Project) -> dict[str, Outcome]:
    return {row.key: row.outcome for row in quakes.rows(project)}


def open_question(project: Project, question: str) -> SuggestionRow:
    for row in quakes.rows(project):
        if question in [one.key for one in views.suggestion(project, row.id).assumptions]:
            return row
    raise LookupError(question)


def test_a_settled_event_changes_all_pairs_of_the_two_articles_and_its_undo_too(
    quake: Project,
) -> None:
    before, row = outcomes(quake), quakes.about(quake, "1,200", "900")
    told = operations.answer(quake, row.id, "same_event", "no")
    assert told.changed == len(told.suggestions) > 1
    assert "to “not comparable”" in told.sentence
    assert views.suggestion(quake, row.id).outcome is Outcome.NOT_COMPARABLE
    operations.answer(quake, row.id, "same event", "yes")
    assert operations.undo(quake) == f"Answer about suggestion {row.id}"
    assert views.suggestion(quake, row.id).outcome is Outcome.NOT_COMPARABLE
    operations.undo(quake)
    assert outcomes(quake) == before
    operations.redo(quake)
    assert views.suggestion(quake, row.id).outcome is Outcome.NOT_COMPARABLE
    operations.answer(quake, row.id, "same_event", "")
    assert outcomes(quake) == before
    assert operations.out_of_date(quake) == 0


def test_a_settled_period_is_of_the_figure_and_outlives_another_run(trade: Project) -> None:
    row = open_question(trade, "first_period")
    told = operations.answer(trade, row.id, "first_period", "2024")
    assert told.changed == 0 or told.suggestions
    assert views.suggestion(trade, row.id).outcome is not Outcome.CONTRADICTS
    operations.answer(trade, row.id, "second_period", "2023")
    assert views.suggestion(trade, row.id).outcome is Outcome.NOT_COMPARABLE
    detail = " ".join(check.detail for check in views.suggestion(trade, row.id).checks)
    assert "2024" in detail
    assert "2023" in detail
    assert operations.out_of_date(trade) == 2
    desk.run(operations.find(trade))
    assert operations.out_of_date(trade) == 0
    kept = {one.key: one for one in quakes.rows(trade)}
    if row.key in kept:
        assert kept[row.key].outcome is Outcome.NOT_COMPARABLE
    with pytest.raises(InvalidValueError):
        operations.answer(trade, row.id, "second_period", "soon")


def test_both_periods_settled_alike_leave_no_assumption_of_a_period(trade: Project) -> None:
    row = open_question(trade, "first_period")
    operations.answer(trade, row.id, "first_period", "2024")
    operations.answer(trade, row.id, "second_period", "2024")
    told = views.suggestion(trade, row.id)
    assert not {"first_period", "second_period"} & {one.key for one in told.assumptions}
    assert told.outcome in {Outcome.CONTRADICTS, Outcome.DISPUTED, Outcome.LIKELY}


def test_a_corrected_figure_changes_what_leans_on_it_and_never_the_text(quake: Project) -> None:
    row = quakes.about(quake, "213", "219")
    text = views.text(quake, row.second.version_id)
    place = (row.second.version_id, row.second.value_start, row.second.value_end)
    told = operations.correct(quake, *place, "value", "213")
    assert row.id in told.suggestions
    assert views.suggestion(quake, row.id).outcome is Outcome.AGREES
    assert views.text(quake, row.second.version_id) == text
    assert operations.out_of_date(quake) == 1
    operations.undo(quake)
    assert views.suggestion(quake, row.id).outcome is row.outcome
    for part, value in (("value", "many"), ("unit", "wug"), ("period", "soon")):
        with pytest.raises(InvalidValueError):
            operations.correct(quake, *place, part, value)


def test_a_corrected_speaker_makes_of_a_dispute_a_contradiction(quake: Project) -> None:
    row = quakes.about(quake, "213", "219")
    assert row.outcome is Outcome.DISPUTED
    place = (row.second.version_id, row.second.start, row.second.end)
    operations.correct(quake, *place, "speaker", "governor", reason="she read it out")
    told = views.suggestion(quake, row.id)
    assert (told.outcome, told.second.speaker) == (Outcome.CONTRADICTS, "governor")


def test_a_settled_date_is_the_articles_date(trade: Project) -> None:
    row = quakes.rows(trade)[0]
    operations.answer(trade, row.id, "first_date", "2023-02-26", reason="the archive")
    article = views.article(trade, row.first.article_id)
    assert str(article.published) == "2023-02-26"
    operations.undo(trade)
    assert operations.out_of_date(trade) == 0


def test_two_names_are_one_or_two_for_the_whole_project(project: Project) -> None:
    quakes.take_in(
        project,
        "The fire killed 30 people in Kesh on Monday, Sergey Lavrin said.\n",
        "A",
        "2025-03-04",
    )
    quakes.take_in(
        project,
        "The fire killed 40 people in Kesh on Monday, Serhii Lavryn said.\n",
        "B",
        "2025-03-04",
    )
    desk.run(operations.find(project))
    (row,) = quakes.rows(project, outcomes=(Outcome.DISPUTED, Outcome.CONTRADICTS, Outcome.LIKELY))
    operations.same_name(project, "Sergey Lavrin", "Serhii Lavryn", same=False)
    assert views.suggestion(project, row.id).outcome is Outcome.DISPUTED
    told = operations.same_name(project, "Serhii Lavryn", "Sergey Lavrin", same=True)
    assert views.suggestion(project, row.id).outcome is Outcome.CONTRADICTS
    assert told.suggestions == (row.id,)
    assert operations.out_of_date(project) == 0
    operations.undo(project)
    assert views.suggestion(project, row.id).outcome is Outcome.DISPUTED
    with pytest.raises(InvalidValueError):
        operations.same_name(project, "Kesh", " Kesh ", same=True)


def test_an_erased_name_is_gone_from_what_was_found_and_answered(quake: Project) -> None:
    operations.same_name(quake, "Anna Quist", "Anna Q.", same=True)
    operations.erase_name(quake, "Anna Quist", reason="asked")
    assert views.suggestion_counts(quake) == {}
    assert quake.value("SELECT count(*) FROM answer WHERE first LIKE '%Quist%'") == 0
    desk.run(operations.find(quake))
    assert all("Quist" not in row.first.quote for row in quakes.rows(quake))
    quake.close()
    assert desk.findings(quake.path) == []
    with desk.raw(quake.path) as connection:
        assert not [line for line in connection.iterdump() if "Quist" in line]


def test_copies_are_counted_once_and_can_be_parted_and_joined(quake: Project) -> None:
    row = quakes.about(quake, "213", "219")
    assert (row.first.outlet, row.first.copies, row.copies) == ("Courier", 1, 1)
    assert not [one for one in quakes.rows(quake) if one.first.outlet == "Post"]
    operations.part_copies(quake, row.first.article_id, 3)
    assert operations.out_of_date(quake) > 0
    desk.run(operations.find(quake))
    assert quakes.about(quake, "213", "219").copies == 0
    assert [one for one in quakes.rows(quake) if "Post" in {one.first.outlet, one.second.outlet}]
    operations.join_copies(quake, row.first.article_id, 3)
    desk.run(operations.find(quake))
    assert quakes.about(quake, "213", "219").copies == 1
    assert not [
        one for one in quakes.rows(quake) if "Post" in {one.first.outlet, one.second.outlet}
    ]


def test_what_a_figure_counts_is_corrected_for_the_machine_to_use(quake: Project) -> None:
    row = quakes.about(quake, "1,200", "900")
    place = (row.second.version_id, row.second.value_start, row.second.value_end)
    operations.correct(quake, *place, "counts", "bridges")
    assert views.suggestion(quake, row.id).outcome is Outcome.NOT_COMPARABLE
    operations.correct(quake, *place, "counts", "houses destroyed")
    assert views.suggestion(quake, row.id).outcome is row.outcome
