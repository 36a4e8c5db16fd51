"""What the readers draw: each claim's state is the first of its ties' that counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core import operations
from core.operations import views
from core.words import ClaimState, Relation
from tests.core import desk

if TYPE_CHECKING:
    from core.models import Changes
    from core.store.project import Project


@pytest.fixture
def claims(project: Project) -> list[int]:
    """Give four claims, two in each of two articles."""
    desk.take_in(project, desk.FIRST_TEXT, desk.SECOND_TEXT)
    return [
        operations.add_claim(project, article, start, start + 8)
        for article, start in ((1, 0), (1, 12), (2, 0), (2, 12))
    ]


def states(project: Project) -> dict[int, ClaimState]:
    versions = [views.newest_version(project, article.id).id for article in views.articles(project)]
    return {mark.claim_id: mark.state for v in versions for mark in views.marks(project, v)}


@pytest.mark.parametrize(
    ("relation", "state"),
    [
        (Relation.SAME_AS, ClaimState.AGREED),
        (Relation.SUPPORTS, ClaimState.AGREED),
        (Relation.QUOTES, ClaimState.AGREED),
        (Relation.UPDATES, ClaimState.UPDATED),
        (Relation.NARROWS, ClaimState.LINKED),
        (Relation.RELATED, ClaimState.LINKED),
    ],
)
def test_a_link_shows_at_both_ends(
    project: Project, claims: list[int], relation: Relation, state: ClaimState
) -> None:
    operations.add_link(project, claims[0], claims[2], relation)
    found = states(project)
    assert found == dict.fromkeys(claims, ClaimState.UNLINKED) | {
        claims[0]: state,
        claims[2]: state,
    }
    assert views.state_counts(project) == {state: 2, ClaimState.UNLINKED: 2}


def test_the_first_state_that_counts_is_shown(project: Project, claims: list[int]) -> None:
    one, two, three, four = claims
    operations.add_link(project, one, three, "same as")
    operations.add_link(project, one, four, "updates")
    made = operations.add_contradiction(project, [one, two])
    assert states(project) == {
        one: ClaimState.CONTRADICTED,
        two: ClaimState.CONTRADICTED,
        three: ClaimState.AGREED,
        four: ClaimState.UPDATED,
    }
    operations.edit_contradiction(project, made, status="dismissed")
    assert states(project)[one] is ClaimState.UPDATED
    assert states(project)[two] is ClaimState.SETTLED
    assert views.state_counts(project) == {
        ClaimState.UPDATED: 2,
        ClaimState.AGREED: 1,
        ClaimState.SETTLED: 1,
    }


@pytest.mark.parametrize("status", ["resolved", "dismissed"])
def test_a_settled_contradiction_looks_settled_and_an_open_one_beside_it_does_not(
    project: Project, claims: list[int], status: str
) -> None:
    one, two, three, four = claims
    settled = operations.add_contradiction(project, [one, three])
    still = operations.add_contradiction(project, [three, two])
    operations.add_link(project, one, four, "related")
    if status == "resolved":
        operations.resolve_contradiction(project, settled, "both stand", reason="two years")
    else:
        operations.edit_contradiction(project, settled, status=status)
    assert states(project) == {
        one: ClaimState.SETTLED,
        two: ClaimState.CONTRADICTED,
        three: ClaimState.CONTRADICTED,
        four: ClaimState.LINKED,
    }
    curves = {tie.contradiction_id: tie.state for tie in views.ties(project, [1, 2])}
    assert (curves[settled], curves[still]) == (ClaimState.SETTLED, ClaimState.CONTRADICTED)
    listed = views.listed_rows(project, "claim", claims)
    assert {id_: getattr(row, "state", None) for id_, row in listed.items()} == states(project)
    operations.edit_contradiction(project, settled, status="open")
    assert states(project)[one] is ClaimState.CONTRADICTED


def test_marks_come_in_the_order_of_the_text_the_longer_one_first(project: Project) -> None:
    desk.take_in(project, desk.FIRST_TEXT)
    spans = [(12, 20), (0, 8), (0, 20)]
    ids = [operations.add_claim(project, 1, *span) for span in spans]
    marks = views.marks(project, views.newest_version(project, 1).id)
    assert [(m.claim_id, m.start, m.end) for m in marks] == [
        (ids[2], 0, 20),
        (ids[1], 0, 8),
        (ids[0], 12, 20),
    ]


def test_ties_are_links_and_each_pair_of_a_contradiction(
    project: Project, claims: list[int]
) -> None:
    one, two, three, four = claims
    link = operations.add_link(project, four, one, "updates")
    made = operations.add_contradiction(project, [one, two, three])
    found = views.ties(project, [1])
    assert [(t.link_id, t.contradiction_id, t.first_id, t.second_id) for t in found] == [
        (link, None, four, one),
        (None, made, one, two),
        (None, made, one, three),
        (None, made, two, three),
    ]
    assert (found[0].first_article, found[0].second_article, found[0].state) == (
        2,
        1,
        ClaimState.UPDATED,
    )
    in_second = views.ties(project, [2])
    assert [(t.first_id, t.second_id) for t in in_second] == [
        (four, one),
        (one, three),
        (two, three),
    ]
    operations.edit_contradiction(project, made, status="dismissed")
    assert {t.state for t in views.ties(project, [1, 2]) if t.contradiction_id} == {
        ClaimState.SETTLED
    }


def test_the_tally_counts_what_there_is(project: Project, claims: list[int]) -> None:
    operations.add_contradiction(project, claims[:2])
    tally = views.tally(project)
    assert (tally.articles, tally.claims, tally.links) == (2, 4, 0)
    assert tally.contradictions == {"open": 1}


def test_reading_only_the_claims_touched_keeps_all_marks_right(
    project: Project, claims: list[int]
) -> None:
    known = {v: views.marks(project, v) for v in (1, 2)}
    partly: list[bool] = []

    def follow(changes: Changes) -> None:
        ids = views.touched_claims(project, changes)
        partly.append(ids is not None)
        for version, before in known.items():
            read = views.marks(project, version, ids)
            kept = [m for m in before if ids is not None and m.claim_id not in ids]
            known[version] = sorted([*kept, *read], key=lambda m: (m.start, -m.end, m.claim_id))
            assert known[version] == views.marks(project, version)

    project.listeners.append(follow)
    one, two, three, _four = claims
    operations.add_claim(project, 1, 3, 20)
    operations.edit_claim(project, one, span=(1, 9))
    link = operations.add_link(project, one, three, "same as")
    operations.edit_link(project, link, relation="updates")
    made = operations.add_contradiction(project, [one, two])
    operations.join_contradiction(project, made, [three])
    operations.edit_contradiction(project, made, status="dismissed")
    assert all(partly)
    operations.leave_contradiction(project, made, three)
    operations.remove_link(project, link)
    operations.remove_claim(project, two)
    steps = len(partly)
    for _ in range(steps):
        operations.undo(project)
    for _ in range(steps):
        operations.redo(project)
    assert len(partly) == 3 * steps
