from __future__ import annotations

import contextlib
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest

from core import operations
from core.errors import ReadOnlyError
from core.finding import runs, sources
from core.jobs import run
from core.models import ApartSpan
from core.operations import views
from core.words import Outcome, Verdict
from tests.core import desk, quakes

if TYPE_CHECKING:
    from core.models import Changes
    from core.store.project import Project


def told(project: Project) -> dict[str, tuple[Any, ...]]:
    return {
        row.key: (row.outcome, row.first.quote, row.second.quote) for row in quakes.rows(project)
    }


def test_a_run_finds_what_clashes_agrees_and_is_copied_and_leaves_the_log_alone(
    project: Project,
) -> None:
    quakes.fill(project)
    steps, state = views.counts(project).steps, desk.state(project)
    heard: list[Changes] = []
    project.listeners.append(heard.append)
    report = run(runs.find(project))
    assert (report.articles, report.read) == (4, 4)
    assert report.new == len(quakes.rows(project)) > 2
    assert views.counts(project).steps == steps
    assert desk.state(project) == state
    assert {one.step_id for one in heard} == {0}
    shown = {i for one in heard for i in one.tables["suggestion"]}
    assert shown >= {row.id for row in quakes.rows(project)}
    assert quakes.about(project, "213", "219").outcome is Outcome.DISPUTED
    assert quakes.about(project, "400", "400").outcome is Outcome.AGREES
    assert all("Oslo" not in row.first.quote for row in quakes.rows(project))
    project.close()
    assert desk.findings(project.path) == []


def test_the_first_side_is_of_the_article_published_earlier_whichever_came_in_first(
    project: Project,
) -> None:
    quakes.take_in(project, quakes.HERALD, "Herald", "2025-03-05")
    quakes.take_in(project, quakes.COURIER, "Courier", "2025-03-04")
    run(runs.find(project))
    row = quakes.about(project, "213", "219")
    assert (row.first.outlet, row.second.outlet) == ("Courier", "Herald")
    operations.dismiss(project, [row.id], "other")
    operations.date_article(project, row.first.article_id, "published", "2025-03-09")
    run(runs.find(project))
    turned = quakes.about(project, "219", "213")
    assert (turned.key, turned.verdict) == (row.key, Verdict.DISMISSED)


def test_only_what_changed_is_looked_at_again(project: Project) -> None:
    quakes.found(project)
    before = {row.key: row.id for row in quakes.rows(project)}
    assert operations.out_of_date(project) == 0
    again = run(runs.find(project))
    assert (again.read, again.pairs, again.new, again.gone) == (0, 0, 0, 0)
    text = (
        "After the quake\n\nThe earthquake in Karsan killed 190 people on Monday, the army said.\n"
    )
    quakes.take_in(project, text, "Globe", "2025-03-06")
    assert operations.out_of_date(project) == 1
    more = run(runs.find(project))
    assert more.read == 1
    assert 0 < more.pairs < 40
    after = {row.key: row.id for row in quakes.rows(project)}
    assert before.items() <= after.items()
    assert any("190" in row.second.quote for row in quakes.rows(project))


def test_one_by_one_comes_to_the_same_as_all_at_once(
    project: Project, full_project: Project
) -> None:
    for told_of in ((quakes.COURIER, "Courier", "2025-03-04"), (quakes.HERALD, "Herald", "2025-03-04"),
                    (quakes.POST, "Post", "2025-03-05"), (quakes.TIMES, "Times", "2025-03-08")):  # fmt: skip
        quakes.take_in(project, *told_of)
        run(runs.find(project))
    one_by_one = sorted(told(project).values(), key=str)
    for article in views.articles(full_project):
        operations.remove_article(full_project, article.id)
    quakes.found(full_project)
    assert sorted(told(full_project).values(), key=str) == one_by_one


def test_decisions_outlive_another_run_and_a_newer_engine(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    quakes.found(project)
    row, other = quakes.about(project, "213", "219"), quakes.about(project, "1,200", "900")
    operations.accept(project, [row.id])
    operations.dismiss(project, [other.id], "different figure")
    monkeypatch.setattr(sources, "ENGINE", "2")
    assert operations.out_of_date(project) == 4
    report = run(runs.find(project))
    assert report.read == 4
    kept = {one.key: one for one in quakes.rows(project)}
    assert (kept[row.key].id, kept[row.key].verdict) == (row.id, Verdict.ACCEPTED)
    assert (kept[other.key].id, kept[other.key].verdict) == (other.id, Verdict.DISMISSED)


def test_a_decided_pair_that_is_found_no_more_stays_under_its_decision(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    quakes.found(project)
    row = quakes.about(project, "213", "219")
    operations.dismiss(project, [row.id], "other")
    monkeypatch.setattr(sources, "ENGINE", "2")
    monkeypatch.setattr(runs, "candidates_of", lambda *_: iter(()))
    report = run(runs.find(project))
    assert report.gone > 0
    (left,) = quakes.rows(project)
    assert (left.key, left.id, left.verdict, left.outcome) == (
        row.key,
        row.id,
        Verdict.DISMISSED,
        row.outcome,
    )


def test_a_cancelled_run_leaves_what_it_found_and_the_next_goes_on(project: Project) -> None:
    quakes.found(project)
    whole = told(project)
    for article in views.articles(project):
        operations.remove_article(project, article.id)
    assert quakes.rows(project) == []
    quakes.fill(project)
    reports, stops = [], 0
    while not reports:
        stops += 1
        job = runs.find(project)
        try:
            for _ in range(10 * stops):
                next(job)
            job.close()
        except StopIteration as end:
            reports.append(end.value)
        assert not project.connection.in_transaction
    assert stops > 2
    assert sorted(map(str, told(project).values())) == sorted(map(str, whole.values()))
    assert operations.out_of_date(project) == 0


def test_a_mark_made_meanwhile_is_on_disk_at_once_and_nothing_of_it_is_lost(
    project: Project,
) -> None:
    ids = quakes.fill(project)
    job, claims = runs.find(project), 0
    for count, _ in enumerate(job):
        if count % 7 == 0:
            operations.add_claim(project, ids[0], count % 20, count % 20 + 5)
            claims += 1
            with contextlib.closing(sqlite3.connect(project.path)) as other:
                assert other.execute("SELECT count(*) FROM claim").fetchone() == (claims,)
    assert claims > 5
    assert quakes.about(project, "213", "219")
    project.close()
    assert desk.findings(project.path) == []


def test_an_article_removed_meanwhile_is_in_no_suggestion(project: Project) -> None:
    ids = quakes.fill(project)
    job = runs.find(project)
    for progress in job:
        if progress.text == "Comparing" and ids:
            operations.remove_article(project, ids.pop(1))
            ids.clear()
    assert all("Herald" not in {r.first.outlet, r.second.outlet} for r in quakes.rows(project))
    operations.undo(project)
    run(runs.find(project))
    assert quakes.about(project, "213", "219")


def test_an_executor_from_outside_does_the_work_and_closing_the_run_calls_it_off(
    project: Project, full_project: Project
) -> None:
    quakes.fill(project)
    waited = []
    with ThreadPoolExecutor(1) as executor:
        report = run(runs.find(project, executor), lambda progress: waited.append(progress.waiting))
    assert report.read == 4
    assert True in waited
    alone = quakes.found(full_project)
    assert set(told(alone).values()) >= set(told(project).values())
    quakes.take_in(project, quakes.HERALD.replace("219", "221"), "Globe", "2025-03-06")
    with ThreadPoolExecutor(1) as executor:
        job = runs.find(project, executor)
        next(job)
        job.close()
    assert operations.out_of_date(project) == 1


def test_a_project_that_is_read_only_is_not_searched(project: Project) -> None:
    quakes.fill(project)
    project.close()
    with (
        desk.open_desk(project.path, write=False) as reading,
        pytest.raises(ReadOnlyError),
    ):
        run(runs.find(reading))


def test_furniture_and_older_versions_are_not_compared(project: Project) -> None:
    quakes.fill(project)
    version = views.newest_version(project, 2)
    start = views.text(project, version.id).index("The earthquake in Karsan killed 219")
    operations.set_apart(project, version.id, [ApartSpan(start, start + 40, "related")])
    run(runs.find(project))
    assert all("219" not in row.second.quote for row in quakes.rows(project))
