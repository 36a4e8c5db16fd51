from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core import operations
from core.operations import views
from core.words import Status

if TYPE_CHECKING:
    from core.store.project import Project


def test_counts_of_an_empty_project(project: Project) -> None:
    counts = views.counts(project)
    assert (counts.articles, counts.claims, counts.unlinked) == (0, 0, 0)
    assert counts.contradictions == {}
    assert counts.last_step == operations.steps(project, limit=1)[0]


def test_counts_tell_what_is_loose_and_late(full_project: Project, ids: dict[str, Any]) -> None:
    counts = views.counts(full_project)
    assert (counts.articles, counts.undated, counts.drafts) == (2, 0, 0)
    assert (counts.claims, counts.unlinked) == (3, 0)
    assert counts.contradictions == {Status.OPEN: 1}
    assert (counts.contacts, counts.unanswered) == (1, 0)
    assert (counts.sign_offs, counts.outdated_sign_offs) == (1, 0)
    operations.remove_link(full_project, ids["link"])
    operations.add_contact(full_project, "claim", ids["claims"][0], name="Press office")
    counts = views.counts(full_project)
    assert (counts.links, counts.unlinked) == (0, 1)
    assert (counts.unanswered, counts.outdated_sign_offs) == (1, 1)


def test_the_name_is_the_files_until_it_is_given_one(project: Project) -> None:
    operations.rename_project(project, "Trade figures")
    assert views.name(project) == "Trade figures"
