from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from core import operations
from core.errors import InvalidValueError, NotFoundError
from core.operations import views
from core.words import Kind, Relation, Resolution, Severity, Status
from tests.core import desk

if TYPE_CHECKING:
    from core.store.project import Project


@pytest.fixture
def three(project: Project) -> list[int]:
    """Give three claims, two of one article."""
    first, second = desk.take_in(project, "One two three.", "Four five.")
    return [
        operations.add_claim(project, a, s, e)
        for a, s, e in ((first, 0, 3), (first, 4, 7), (second, 0, 4))
    ]


def test_a_link_is_made_once_and_changed(project: Project, three: list[int]) -> None:
    link = operations.add_link(project, three[0], three[1], "Same_as", note=" n ")
    steps = views.counts(project).steps
    assert operations.add_link(project, three[0], three[1], "same as", note="other") == link
    assert views.counts(project).steps == steps
    assert views.link(project, link).note == "n"
    operations.edit_link(project, link, relation="updates", note="m")
    assert (views.link(project, link).relation, views.link(project, link).note) == (
        Relation.UPDATES,
        "m",
    )
    other = operations.add_link(project, three[0], three[1], "supports")
    with pytest.raises(InvalidValueError, match="linked by “updates” already"):
        operations.edit_link(project, other, relation="updates")
    operations.remove_link(project, link)
    assert [found.id for found in views.links(project, three[1])] == [other]


def test_a_contradiction_lives_from_open_to_resolved_and_back(
    project: Project, three: list[int]
) -> None:
    made = operations.add_contradiction(
        project, [*three[:2], three[0]], kind="number", severity="blocks", tags=["t"]
    )
    found = views.contradiction(project, made)
    assert (found.title, found.kind, found.severity, found.status) == (
        "One",
        Kind.NUMBER,
        Severity.BLOCKS,
        Status.OPEN,
    )
    assert found.claim_ids == (three[0], three[1])
    operations.resolve_contradiction(project, made, "second", reason=" because ")
    found = views.contradiction(project, made)
    assert (found.status, found.resolution, found.upheld_id, found.reason) == (
        Status.RESOLVED,
        Resolution.SECOND,
        three[1],
        "because",
    )
    operations.edit_contradiction(project, made, status="open")
    found = views.contradiction(project, made)
    assert (found.status, found.resolution, found.upheld_id) == (Status.OPEN, None, None)
    operations.join_contradiction(project, made, [three[2], three[0]])
    assert views.contradiction(project, made).claim_ids == tuple(three)
    operations.leave_contradiction(project, made, three[0])
    assert views.contradiction(project, made).claim_ids == (three[1], three[2])
    assert operations.remove_contradiction(project, made) == "One"
    assert views.counts(project).claims == 3


def test_the_claim_that_stands_decides_between_first_and_second(
    project: Project, three: list[int]
) -> None:
    made = operations.add_contradiction(project, three)
    with pytest.raises(InvalidValueError, match="Of 3 claims, name the one that stands"):
        operations.resolve_contradiction(project, made, "first")
    operations.resolve_contradiction(project, made, "first", upheld_id=three[2], reason="why")
    found = views.contradiction(project, made)
    assert (found.resolution, found.upheld_id) == (Resolution.SECOND, three[2])
    operations.resolve_contradiction(project, made, "both", reason="why")
    assert views.contradiction(project, made).upheld_id is None


@pytest.mark.parametrize("way", ["leave", "remove"])
def test_a_contradiction_is_open_again_when_the_claim_that_stood_is_gone(
    project: Project, three: list[int], way: str
) -> None:
    made = operations.add_contradiction(project, three)
    operations.resolve_contradiction(project, made, "first", upheld_id=three[0], reason="why")
    before = desk.state(project)
    if way == "leave":
        operations.leave_contradiction(project, made, three[0])
    else:
        operations.remove_claim(project, three[0])
    found = views.contradiction(project, made)
    assert (found.status, found.resolution, found.upheld_id) == (Status.OPEN, None, None)
    operations.undo(project)
    assert desk.state(project) == before


def test_a_contradiction_left_with_one_claim_goes_and_comes_back_with_undo(
    project: Project, three: list[int]
) -> None:
    made = operations.add_contradiction(project, three[:2])
    before = desk.state(project)
    operations.remove_claim(project, three[0])
    with pytest.raises(NotFoundError, match=f"There is no contradiction {made}"):
        views.contradiction(project, made)
    operations.undo(project)
    assert desk.state(project) == before


@pytest.mark.parametrize(
    ("name", "arguments", "options", "words"),
    [
        ("add_link", (1, 2, "contradicts"), {}, "tied in a contradiction, not by a link"),
        ("add_link", (1, 2, "likes"), {}, "“likes” is not a relation"),
        ("add_link", (1, 1, "updates"), {}, "cannot be linked to itself"),
        ("add_link", (1, 99, "updates"), {}, "There is no claim 99"),
        ("edit_link", (99,), {"note": "x"}, "There is no link 99"),
        ("edit_link", (1,), {"relation": "?"}, "is not a relation"),
        ("remove_link", (99,), {}, "There is no link 99"),
        ("turn_link", (99,), {}, "There is no link 99"),
        ("add_contradiction", ([1],), {}, "at least two different claims"),
        ("add_contradiction", ([1, 1],), {}, "at least two different claims"),
        ("add_contradiction", ([1, 99],), {}, "There is no claim 99"),
        ("add_contradiction", ([1, 2],), {"kind": "?"}, "is not a kind of contradiction"),
        ("add_contradiction", ([1, 2],), {"severity": "?"}, "is not a severity"),
        ("edit_contradiction", (99,), {}, "There is no contradiction 99"),
        (
            "edit_contradiction",
            (1,),
            {"status": "resolved"},
            "To resolve it, say how: first, second",
        ),
        ("edit_contradiction", (1,), {"title": "x", "status": "?"}, "is not a status"),
        ("resolve_contradiction", (1, "third"), {}, "is not a resolution"),
        (
            "resolve_contradiction",
            (1, "first"),
            {"upheld_id": 3},
            "Claim 3 is not in contradiction 1",
        ),
        ("join_contradiction", (1, [99]), {}, "There is no claim 99"),
        ("join_contradiction", (99, [1]), {}, "There is no contradiction 99"),
        ("leave_contradiction", (1, 3), {}, "Claim 3 is not in contradiction 1"),
        ("order_contradiction", (1, [3]), {}, "Claim 3 is not in contradiction 1"),
        ("leave_contradiction", (1, 1), {}, "A contradiction needs two claims"),
        ("remove_contradiction", (99,), {}, "There is no contradiction 99"),
    ],
)
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


@pytest.mark.parametrize("resolution", ["both", "neither", "cannot"])
def test_a_claim_stands_only_where_one_of_them_does(
    project: Project, three: list[int], resolution: str
) -> None:
    made = operations.add_contradiction(project, three)
    before = desk.state(project)
    with pytest.raises(InvalidValueError, match="no one claim stands"):
        operations.resolve_contradiction(project, made, resolution, upheld_id=three[0])
    assert desk.state(project) == before


def test_of_two_claims_the_place_and_the_claim_that_stands_agree(
    project: Project, three: list[int]
) -> None:
    made = operations.add_contradiction(project, three[:2])
    for word, claim in (("first", three[1]), ("second", three[0])):
        with pytest.raises(InvalidValueError, match=f"claim {claim} is the"):
            operations.resolve_contradiction(project, made, word, upheld_id=claim)
    operations.resolve_contradiction(project, made, "second", upheld_id=three[1], reason="why")
    assert views.contradiction(project, made).upheld_id == three[1]


@pytest.mark.parametrize("way", ["edit", "leave", "remove"])
def test_what_is_open_again_has_no_reason_any_more(
    project: Project, three: list[int], way: str
) -> None:
    made = operations.add_contradiction(project, three)
    operations.resolve_contradiction(project, made, "first", upheld_id=three[0], reason="why")
    if way == "edit":
        operations.edit_contradiction(project, made, status="confirmed")
    elif way == "leave":
        operations.leave_contradiction(project, made, three[0])
    else:
        assert operations.remove_claim(project, three[0]).reopened
    found = views.contradiction(project, made)
    assert (found.resolution, found.upheld_id, found.reason) == (None, None, "")


@pytest.mark.parametrize("relation", ["same as", "related"])
def test_a_link_that_reads_alike_both_ways_is_one(
    project: Project, three: list[int], relation: str
) -> None:
    link = operations.add_link(project, three[0], three[1], relation)
    assert operations.add_link(project, three[1], three[0], relation, note="n") == link
    assert views.link(project, link).note == "n"
    other = operations.add_link(project, three[1], three[0], "supports")
    with pytest.raises(InvalidValueError, match=f"linked by “{relation}” already"):
        operations.edit_link(project, other, relation=relation)


@pytest.mark.parametrize("relation", ["updates", "narrows", "quotes"])
def test_a_link_with_a_direction_is_not_turned_round(
    project: Project, three: list[int], relation: str
) -> None:
    operations.add_link(project, three[0], three[1], relation)
    with pytest.raises(InvalidValueError, match=f"{relation} claim {three[1]} already"):
        operations.add_link(project, three[1], three[0], relation)
    other = operations.add_link(project, three[1], three[0], "supports")
    assert operations.add_link(project, three[0], three[1], "supports") != other
    with pytest.raises(InvalidValueError, match=f"{relation} claim {three[1]} already"):
        operations.edit_link(project, other, relation=relation)


def test_a_link_is_turned_round_and_stays_itself(project: Project, three: list[int]) -> None:
    link = operations.add_link(project, three[0], three[1], "updates", note="n")
    before = desk.state(project)
    operations.turn_link(project, link)
    found = views.link(project, link)
    assert (found.first_id, found.second_id, found.relation, found.note) == (
        three[1],
        three[0],
        Relation.UPDATES,
        "n",
    )
    operations.undo(project)
    assert desk.state(project) == before


def test_a_link_is_not_turned_into_one_that_is_there(project: Project, three: list[int]) -> None:
    link = operations.add_link(project, three[0], three[1], "supports")
    other = operations.add_link(project, three[1], three[0], "supports")
    before = desk.state(project)
    with pytest.raises(
        InvalidValueError, match=f"Link {other} says that claim {three[1]} supports claim"
    ):
        operations.turn_link(project, link)
    assert desk.state(project) == before


@pytest.mark.parametrize("reason", [None, "", "  \n"])
def test_an_ending_asks_for_its_reason(
    project: Project, three: list[int], reason: str | None
) -> None:
    made = operations.add_contradiction(project, three[:2])
    before = desk.state(project)
    with pytest.raises(InvalidValueError, match="Say what it rests on"):
        operations.resolve_contradiction(project, made, "both", reason=reason)
    assert desk.state(project) == before
    operations.resolve_contradiction(project, made, "both", reason="the table")
    operations.resolve_contradiction(project, made, "neither")
    assert views.contradiction(project, made).reason == "the table"


def test_claims_of_a_contradiction_are_put_in_another_order_in_one_step(
    project: Project, three: list[int]
) -> None:
    one, two, last = three
    made = operations.add_contradiction(project, three)
    before, steps = desk.state(project), views.counts(project).steps
    operations.order_contradiction(project, made, [last])
    assert views.contradiction(project, made).claim_ids == (last, one, two)
    assert views.counts(project).steps == steps + 1
    assert operations.undo(project) == f"Order contradiction {made}"
    assert desk.state(project) == before
    operations.order_contradiction(project, made, [two, last, two])
    assert views.contradiction(project, made).claim_ids == (two, last, one)
    operations.order_contradiction(project, made, [two, last, one])
    assert views.counts(project).steps == steps + 3


def test_first_and_second_follow_the_claim_that_stands(project: Project, three: list[int]) -> None:
    one, two, last = three
    made = operations.add_contradiction(project, three)
    operations.resolve_contradiction(project, made, "first", upheld_id=one, reason="why")
    for order, place in (([two], "second"), ([one, last], "first"), ([last, two], "second")):
        operations.order_contradiction(project, made, order)
        found = views.contradiction(project, made)
        assert (found.status, found.upheld_id, found.resolution) == ("resolved", one, place)


@pytest.mark.parametrize("way", ["leave", "remove"])
def test_the_claim_that_stands_is_the_first_where_the_one_before_it_goes(
    project: Project, three: list[int], way: str
) -> None:
    made = operations.add_contradiction(project, three)
    operations.resolve_contradiction(project, made, "second", upheld_id=three[1], reason="why")
    if way == "leave":
        operations.leave_contradiction(project, made, three[0])
    else:
        operations.remove_claim(project, three[0])
    found = views.contradiction(project, made)
    assert (found.upheld_id, found.resolution) == (three[1], Resolution.FIRST)
