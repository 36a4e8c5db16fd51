from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from core import operations
from core.errors import InvalidValueError, NotFoundError, ReadOnlyError
from core.ingest.reading import Skipped
from core.jobs import run
from core.models import ApartSpan, DateValue, Provenance
from core.operations import views
from core.store import articles
from core.words import Origin, Role
from tests.core import desk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.ingest.reading import Reading
    from core.store.project import Project


def test_an_import_is_one_step_and_keeps_all_that_was_read(project: Project, reading: Any) -> None:
    taken = [
        reading("One 🚢\n", "one.txt", title="A\0title\n", outlet="The  Courier", authors=(desk.found("A"), desk.found("B")), language="en",
                address="https://x.example", apart=(ApartSpan(0, 3, "byline"),), notes=("It was long.",),
                published=DateValue("2025-02-26", "2025-02-26", "26 Feb", Origin.READ, "meta"), updated=DateValue("2025-03-01", "2025-03-01", "", Origin.READ, "meta")),
        reading("Two", "two.txt"),
    ]  # fmt: skip
    report = run(operations.import_articles(project, taken, group=" the \n fire "))
    assert [a.notes for a in report.added] == [("It was long.",), ()]
    one, two = views.articles(project)
    assert (one.title, one.outlet, one.authors, one.language, one.group, one.role) == (
        "A␀title",
        "The Courier",
        ("A", "B"),
        "en",
        "the fire",
        Role.REPORT,
    )
    assert one.published.earliest == "2025-02-26"
    assert one.provenance["title"] == Provenance(Origin.READ, "first line")
    assert two.label == f"Untitled article {two.id}"
    version = views.newest_version(project, one.id)
    assert (views.text(project, version.id), version.length, version.number) == ("One 🚢\n", 6, 1)
    assert views.apart(project, version.id) == (ApartSpan(0, 3, "byline"),)
    assert version.notes.startswith("It was long.\nUpdated 2025-03-01")
    assert operations.steps(project, limit=1)[0].label == "Import 2 articles"
    operations.undo(project)
    assert views.articles(project) == []


def test_the_same_bytes_are_not_taken_in_twice(project: Project, reading: Any) -> None:
    again: list[Reading | Skipped] = [
        reading("One", "a.txt"),
        reading("One", "b.txt"),
        Skipped("c.doc", "/c.doc", "No."),
    ]
    report = run(operations.import_articles(project, again))
    assert [s.reason for s in report.skipped] == [
        "The same bytes as a.txt, taken in just now.",
        "No.",
    ]
    steps = views.counts(project).steps
    report = run(operations.import_articles(project, again))
    assert report.added == ()
    assert "as article 1" in report.skipped[0].reason
    assert views.counts(project).steps == steps
    operations.remove_article(project, 1)
    assert len(run(operations.import_articles(project, again)).added) == 1


def test_closing_an_import_adds_nothing(project: Project, reading: Any) -> None:
    def many() -> Iterator[Reading]:
        for n in range(500):
            yield reading(f"Text {n}", f"{n}.txt")

    job = operations.import_articles(project, many(), total=500)
    seen = [next(job) for _ in range(450)]
    job.close()
    assert (seen[-1].done, seen[-1].total, seen[-1].text) == (450, 500, "449.txt")
    assert views.articles(project) == []
    project.close()
    assert desk.findings(project.path) == []


def test_a_mark_made_while_an_import_runs_is_on_disk_at_once(
    project: Project, reading: Any
) -> None:
    article = desk.take_in(project, "One two three")[0]
    job = operations.import_articles(project, (reading(f"Text {n}", f"{n}.txt") for n in range(10)))
    next(job)
    claim = operations.add_claim(project, article, 0, 3)
    with desk.open_desk(project.path, write=False) as reader:
        assert views.claim(reader, claim).quote == "One"
    run(job)
    assert views.counts(project).articles == 11


def test_what_the_user_confirmed_comes_in_in_the_same_step(project: Project, reading: Any) -> None:
    by_hand = desk.found("", "the imprint"), desk.found("Late News", "the imprint")
    empty, outlet = (replace(one, origin=Origin.SET) for one in by_hand)
    dated = DateValue("2025-02-26", "2025-02-26", "26/02/2025", Origin.SET, "the imprint")
    undated = DateValue(detail="nobody knows")
    taken = [
        operations.Confirmed(
            reading("One", "1.txt", title=empty, outlet=outlet, authors=(empty,), published=dated), Role.DRAFT, "second"
        ),
        operations.Confirmed(reading("Two", "2.txt", published=undated)),
        (last := reading("Three", "3.txt")),
    ]  # fmt: skip
    report = run(operations.import_articles(project, taken, group="first"))
    assert len(report.added) == 3
    assert operations.steps(project, limit=1)[0].label == "Import 3 articles"
    one, two, three = views.articles(project)
    assert (one.role, one.group, one.title, one.outlet) == (Role.DRAFT, "second", "", "Late News")
    assert (two.role, two.group, three.group) == (Role.REPORT, "first", "first")
    assert one.authors == ()
    for name in ("title", "outlet", "authors"):
        assert one.provenance[name] == Provenance(Origin.SET, "the imprint")
    assert one.published == dated
    assert (two.published.known, two.published.detail) == (False, "nobody knows")
    assert project.value("SELECT count(*) FROM date WHERE set_by IS NOT NULL") == 2
    assert operations.known_sources(project)[last.sha256] == three.id


def test_texts_are_stored_in_small_portions_so_that_no_step_takes_long(
    project: Project, reading: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    portions: list[int] = []
    stage = articles.stage

    def counted(project: Project, texts: Any) -> Any:
        texts = list(texts)
        portions.append(len(texts))
        return stage(project, texts)

    monkeypatch.setattr(articles, "stage", counted)
    small = [reading(f"Text {n}", f"{n}.txt") for n in range(45)]
    large = [reading("x" * 200_000 + str(n), f"large {n}.txt") for n in range(3)]
    run(operations.import_articles(project, [*small, *large]))
    assert portions == [20, 20, 7, 1]


def test_an_import_into_a_project_for_reading_is_refused(path: Any, reading: Any) -> None:
    with desk.open_desk(path, write=False) as project, pytest.raises(ReadOnlyError):
        run(operations.import_articles(project, [reading("x")]))


def test_an_article_is_edited_and_says_where_its_values_came_from(full_project: Project) -> None:
    operations.edit_article(
        full_project, 1, title=" New \n title ", authors=["A", " ", "B  C"], role="draft", embargo_until="2026-01-01T06:00Z",
        note=" two\nlines ", group="g", evidence="the imprint", archive_address="https://archive.example/1", tags=[],
    )  # fmt: skip
    article = views.article(full_project, 1)
    assert (
        article.title,
        article.authors,
        article.role,
        article.note,
        article.group,
        article.tags,
    ) == ("New title", ("A", "B C"), Role.DRAFT, "two\nlines", "g", ())
    assert (article.embargoed, article.embargo_until) == (True, "2026-01-01T06:00:00+00:00")
    assert article.provenance["title"] == Provenance(Origin.SET, "the imprint")
    assert article.provenance["outlet"].origin is Origin.READ
    assert views.newest_version(full_project, 1).archive_address == "https://archive.example/1"
    operations.edit_article(full_project, 1, embargoed=False)
    assert views.article(full_project, 1).embargo_until is None
    operations.edit_article(full_project, 1, embargo_until="")
    assert not views.article(full_project, 1).embargoed
    steps = views.counts(full_project).steps
    operations.edit_article(full_project, 1)
    assert views.counts(full_project).steps == steps


@pytest.mark.parametrize(
    ("name", "arguments", "options", "words"),
    [
        ("edit_article", (9,), {"title": "x"}, "There is no article 9."),
        ("edit_article", (1,), {"role": "rumour"}, "“rumour” is not a role of an article"),
        ("edit_article", (1,), {"title": "x", "embargo_until": "2026"}, "The end of an embargo needs one day or moment"),
        ("date_article", (9, "published", "2025"), {}, "There is no article 9."),
        ("date_article", (1, "event", "2025"), {}, "“event” is not a date of an article"),
        ("date_article", (1, "published", "x"), {}, "“x” is not a date"),
        ("remove_article", (9,), {}, "There is no article 9."),
        ("set_apart", (9, []), {}, "There is no version 9."),
        ("set_apart", (1, [ApartSpan(0, 5, "a"), ApartSpan(4, 6, "b")]), {}, "must lie within the text and not overlap"),
        ("set_apart", (1, [ApartSpan(0, 10**6, "a")]), {}, "must lie within the text and not overlap"),
        ("set_apart", (1, [ApartSpan(-1, 2, "a")]), {}, "must lie within the text and not overlap"),
        ("set_apart", (1, [ApartSpan(2, 2, "a")]), {}, "must lie within the text and not overlap"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_refused_and_leaves_no_trace(
    full_project: Project,
    name: str,
    arguments: tuple[Any, ...],
    options: dict[str, Any],
    words: str,
) -> None:
    before = desk.state(full_project)
    with pytest.raises((NotFoundError, InvalidValueError), match=words):
        getattr(operations, name)(full_project, *arguments, **options)
    assert desk.state(full_project) == before


def test_dates_of_an_article_are_set_and_taken_away(full_project: Project) -> None:
    operations.date_article(full_project, 2, "published", "2025-12", evidence="the imprint")
    assert str(views.article(full_project, 2).published) == "2025-12-01/2025-12-31"
    operations.date_article(full_project, 2, "retrieved", "2025-12-03")
    assert str(views.newest_version(full_project, 2).retrieved) == "2025-12-03"
    operations.date_article(full_project, 2, "published", "unknown")
    assert not views.article(full_project, 2).published.known


def test_spans_set_apart_are_kept_in_order(full_project: Project) -> None:
    operations.set_apart(
        full_project, 1, [ApartSpan(10, 12, "b"), ApartSpan(0, 5, "ä"), ApartSpan(5, 6, "c")]
    )
    assert [s.start for s in views.apart(full_project, 1)] == [0, 5, 10]


def test_removing_an_article_takes_all_that_hangs_on_it_and_undo_brings_it_back(
    full_project: Project,
) -> None:
    before = desk.state(full_project)
    assert operations.remove_article(full_project, 1).label == "Exports up"
    counts = views.counts(full_project)
    assert (counts.articles, counts.claims, counts.links, sum(counts.contradictions.values())) == (
        1,
        1,
        0,
        0,
    )
    operations.undo(full_project)
    assert desk.state(full_project) == before
