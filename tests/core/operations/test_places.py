"""Undo can show the place it changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core import operations
from tests.core import desk

if TYPE_CHECKING:
    from core.operations import Touched
    from core.store.project import Project


def last(project: Project) -> Touched | None:
    return operations.touched(project, operations.steps(project, limit=1)[0].id)


def test_a_new_claim_is_shown_where_it_stands(project: Project) -> None:
    (article_id,) = desk.take_in(project, desk.FIRST_TEXT)
    claim_id = operations.add_claim(project, article_id, 0, 10)
    assert last(project) == operations.Touched("claim", claim_id, True, ((article_id, 0, 10),))


def test_a_claim_that_went_is_shown_where_it_stood(project: Project) -> None:
    (article_id,) = desk.take_in(project, desk.FIRST_TEXT)
    claim_id = operations.add_claim(project, article_id, 3, 10)
    other = operations.add_claim(project, article_id, 20, 30)
    operations.add_link(project, claim_id, other, "supports")
    operations.remove_claim(project, claim_id)
    assert last(project) == operations.Touched("claim", claim_id, False, ((article_id, 3, 10),))
    operations.undo(project)
    found = last(project)
    assert found == operations.Touched("claim", claim_id, True, ((article_id, 3, 10),))


def test_ties_are_shown_with_the_places_of_their_claims_in_order(project: Project) -> None:
    first, second = desk.take_in(project, desk.FIRST_TEXT, desk.SECOND_TEXT)
    one = operations.add_claim(project, first, 0, 10)
    two = operations.add_claim(project, second, 5, 12)
    link = operations.add_link(project, two, one, "updates")
    places = ((second, 5, 12), (first, 0, 10))
    assert last(project) == operations.Touched("link", link, True, places)
    made = operations.add_contradiction(project, [one, two])
    assert last(project) == operations.Touched("contradiction", made, True, places[::-1])
    operations.add_evidence(project, "contradiction", made, title="Statistics")
    found = last(project)
    assert found
    assert (found.noun, found.id) == ("contradiction", made)


def test_an_edit_belongs_to_its_claim_and_an_import_to_its_article(project: Project) -> None:
    (article_id,) = desk.take_in(project, desk.FIRST_TEXT)
    assert last(project) == operations.Touched("article", article_id, True)
    claim_id = operations.add_claim(project, article_id, 0, 10)
    operations.edit_claim(project, claim_id, tags=["trade"])
    found = last(project)
    assert found
    assert (found.noun, found.id) == ("claim", claim_id)


def test_a_step_about_the_whole_project_has_no_place(project: Project) -> None:
    operations.rename_project(project, "Another name")
    assert last(project) is None
