from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from core import operations
from core.errors import InvalidValueError, NotFoundError
from core.models import SuggestionRow, SuggestionsAsked
from core.operations import views
from core.words import Outcome, Verdict
from tests.core import desk

if TYPE_CHECKING:
    from pathlib import Path

    from core.store.project import Project


def test_a_project_is_made_opened_and_verified_with_the_users_settings(tmp_path: Path) -> None:
    path = tmp_path / "Trade.counterpoint"
    with operations.create(path, name="Anna Berg") as project:
        operations.rename_project(project, " The \n fire ")
        assert [a.name for a in views.annotators(project)] == ["Anna Berg"]
        assert operations.undo(project) == "Rename project"
        assert operations.redo(project) == "Rename project"
        with pytest.raises(InvalidValueError, match="A project needs a name"):
            operations.rename_project(project, " ")
    with operations.open(path, name="Anna Berg") as project:
        assert len(operations.list_backups(path)) == 1
    assert desk.findings(path) == []


def test_an_annotator_is_renamed_and_keeps_the_work(full_project: Project) -> None:
    operations.rename_annotator(full_project, 2, "Boris  Lind")
    assert [(a.name, a.code) for a in views.annotators(full_project)] == [
        ("Anna Berg", "AB"),
        ("Boris Lind", "BL"),
    ]
    operations.rename_annotator(full_project, 2, "B", code="X1")
    for call, kind, words in (
        ((9, "x"), NotFoundError, "There is no annotator 9"),
        ((2, " "), InvalidValueError, "An annotator needs a name"),
        ((2, "Anna Bo"), InvalidValueError, "The code AB is someone else's"),
    ):
        with pytest.raises(kind, match=words):
            operations.rename_annotator(full_project, *call)


def test_the_log_tells_what_each_step_changed(full_project: Project) -> None:
    operations.edit_claim(full_project, 1, wording="New wording")
    (step,) = operations.steps(full_project, limit=1)
    (change,) = operations.changes_of(full_project, step.id)
    assert (change.table, change.row_id) == ("claim", 1)
    assert change.before is not None
    assert change.after is not None
    assert {k for k in change.after if change.before.get(k) != change.after[k]} == {"wording"}
    operations.undo(full_project)
    (undo,) = operations.steps(full_project, limit=1)
    assert (undo.kind, undo.undoes, undo.origin) == ("undo", step.id, step.id)
    assert views.head_hash(full_project) == undo.hash
    with pytest.raises(NotFoundError, match="There is no step 999"):
        operations.changes_of(full_project, 999)


def test_an_override_stays_in_the_log(full_project: Project) -> None:
    with pytest.raises(InvalidValueError, match="An override needs a reason"):
        operations.override_gate(full_project, [1], " ", internal=True)
    before = operations.steps(full_project, limit=1)[0]
    operations.override_gate(full_project, [2, 1], "the editor said so", internal=True)
    operations.undo(full_project)
    assert full_project.value("SELECT count(*) FROM override") == 2
    assert operations.steps(full_project, limit=2)[1].id == before.id + 1


def listed(project: Project, **asked: Any) -> list[SuggestionRow]:
    found = views.listed_ids(project, "suggestion", sort="place", asked=SuggestionsAsked(**asked))
    rows = views.listed_rows(project, "suggestion", found)
    return [rows[each] for each in found if isinstance(rows[each], SuggestionRow)]


def test_what_the_machine_found_is_written_anew_and_the_decision_stays(
    full_project: Project,
) -> None:
    steps = views.counts(full_project).steps
    low, high = desk.proposed("a", place=0.1), desk.proposed("b", place=0.9)
    operations.put_suggestions(full_project, [low, high])
    assert views.counts(full_project).steps == steps
    before = {row.key: row.id for row in listed(full_project)}
    operations.decide(full_project, "a", "dismissed", outcome="compatible", reason=" rounding ")
    again = desk.proposed("a", score=1e-300, outcome=Outcome.UNKNOWN)
    operations.put_suggestions(full_project, [again, desk.proposed("c", place=0.9)])
    rows = {row.key: row for row in listed(full_project)}
    a = rows["a"]
    assert (a.verdict, a.own_outcome, a.reason, a.score, a.outcome) == (
        Verdict.DISMISSED,
        Outcome.COMPATIBLE,
        "rounding",
        1e-300,
        Outcome.UNKNOWN,
    )
    assert {key: rows[key].id for key in before} == before
    assert rows["c"].verdict is None
    operations.decide(full_project, "a", "accepted")
    operations.undo(full_project)
    assert next(r for r in listed(full_project) if r.key == "a").verdict is Verdict.DISMISSED
    operations.undo(full_project)
    assert all(row.verdict is None for row in listed(full_project))


def test_a_suggestion_that_does_not_fit_leaves_those_that_were_there(full_project: Project) -> None:
    operations.put_suggestions(full_project, [desk.proposed("a")])
    with pytest.raises(Exception, match=r"malformed|JSON|constraint"):
        operations.put_suggestions(
            full_project, [desk.proposed("b"), desk.proposed("c", checks="{")]
        )
    assert [row.key for row in listed(full_project)] == ["a"]
    assert not full_project.connection.in_transaction


@pytest.mark.parametrize(
    ("verdict", "options", "words"),
    [
        ("maybe", {}, "is not a decision"),
        ("later", {"outcome": "?"}, "is not a outcome|is not an outcome"),
    ],
)
def test_a_decision_that_is_none_is_refused(
    full_project: Project, verdict: str, options: dict[str, Any], words: str
) -> None:
    with pytest.raises(InvalidValueError, match=words):
        operations.decide(full_project, "a", verdict, **options)


def test_a_name_is_erased_in_the_users_backups(tmp_path: Path) -> None:
    path = tmp_path / "p.counterpoint"
    with operations.create(path) as project:
        desk.take_in(project, "Nora Quist said so.", title="Nora Quist")
        operations.back_up(project)
        done = operations.erase_name(project, " Nora  Quist ", reason="asked")
        assert (done.places, done.backups, done.characters) == (2, 1, 10)
        assert operations.search(project, "quist") == []
    assert desk.findings(path) == []
