from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core import operations
from core.errors import InvalidValueError, NotFoundError
from core.operations import views
from core.words import Outcome, Relation, Status, Verdict, Voice
from tests.core import desk, quakes

if TYPE_CHECKING:
    from core.store.project import Project


@pytest.fixture
def quake(project: Project) -> Project:
    return quakes.found(project)


def test_accepting_a_clash_makes_claims_and_a_contradiction_and_one_undo_takes_all_back(
    quake: Project,
) -> None:
    before, row = desk.state(quake), quakes.about(quake, "213", "219")
    made = operations.accept(quake, [row.id])
    first, second = views.claims(quake)
    assert (first.quote, second.quote) == (row.first.quote, row.second.quote)
    assert first.wording == "The earthquake in Karsan killed 213 people on Monday"
    assert [speaker.name for speaker in first.speakers] == ["governor"]
    assert first.voice is Voice.INDIRECT
    assert [str(dated.value) for dated in first.dates] == ["2025-03-03"]
    (contradiction,) = views.contradictions(quake)
    assert contradiction.claim_ids == (first.id, second.id)
    assert contradiction.kind is row.kind
    assert contradiction.status is Status.OPEN
    assert "213" in contradiction.title
    assert "219" in contradiction.title
    assert contradiction.title.startswith("People killed")
    assert made.sentence == f"Accepted: contradiction {contradiction.id} made; 2 claims made."
    told = views.suggestion(quake, row.id)
    assert (told.verdict, told.contradiction_id) == (Verdict.ACCEPTED, contradiction.id)
    assert operations.steps(quake, limit=1)[0].label == f"Accept suggestion {row.id}"
    assert operations.undo(quake) == f"Accept suggestion {row.id}"
    assert desk.state(quake) == before
    assert views.suggestion(quake, row.id).verdict is None
    operations.redo(quake)
    assert views.suggestion(quake, row.id).verdict is Verdict.ACCEPTED


def test_a_claim_that_covers_the_value_is_taken_and_not_made_again(quake: Project) -> None:
    row = quakes.about(quake, "213", "219")
    first = row.first
    claim = operations.add_claim(quake, first.article_id, first.value_start, first.value_end)
    wide = operations.add_claim(quake, first.article_id, 0, first.end)
    made = operations.accept(quake, [row.id])
    assert len(made.claims) == 1
    (contradiction,) = views.contradictions(quake)
    assert claim in contradiction.claim_ids
    assert wide not in contradiction.claim_ids


def test_a_claim_over_both_passages_is_not_tied_to_itself(project: Project) -> None:
    text = (
        "The fire in Karsan killed 30 people on Monday.\n"
        "The mayor said the fire in Karsan killed 40 people on Monday.\n"
    )
    quakes.take_in(project, text, "Courier", "2025-03-04")
    desk.run(operations.find(project))
    row = quakes.about(project, "30", "40")
    operations.add_claim(project, 1, 0, len(text) - 1)
    made = operations.accept(project, [row.id])
    assert len(made.claims) == 2
    assert len(views.contradictions(project)[0].claim_ids) == 2


def test_a_second_clash_on_the_same_figure_joins_and_one_on_another_does_not(
    quake: Project,
) -> None:
    third = quakes.take_in(
        quake,
        "Officials in Karsan count the dead\n\nThe earthquake in Karsan killed 190 people on Monday, the army said.\n",
        "Globe",
        "2025-03-04",
    )
    desk.run(operations.find(quake))
    killed = [
        row for row in quakes.rows(quake) if row.outcome in {Outcome.DISPUTED, Outcome.CONTRADICTS}
    ]
    assert len(killed) == 3
    houses = quakes.about(quake, "1,200", "900")
    made = operations.accept(quake, [row.id for row in killed])
    assert len(made.contradictions) == 1
    assert made.joined == ()
    (contradiction,) = views.contradictions(quake)
    assert len(contradiction.claim_ids) == 3
    assert third in {views.claim(quake, n).article_id for n in contradiction.claim_ids}
    operations.accept(quake, [houses.id])
    assert len(views.contradictions(quake)) == 2
    assert operations.undo(quake)
    assert operations.undo(quake) == "Accept 3 suggestions"
    assert views.contradictions(quake) == []
    one, two, _ = killed
    operations.accept(quake, [one.id])
    joined = operations.accept(quake, [two.id])
    assert joined.contradictions == ()
    assert len(joined.joined) == 1
    assert "joined" in joined.sentence


def test_what_was_resolved_is_not_joined(quake: Project) -> None:
    row = quakes.about(quake, "213", "219")
    operations.accept(quake, [row.id])
    (contradiction,) = views.contradictions(quake)
    operations.resolve_contradiction(quake, contradiction.id, "neither", reason="a later count")
    operations.accept(quake, [row.id])
    assert len(views.contradictions(quake)) == 2


def test_an_update_links_the_later_to_the_earlier_also_when_it_stands_first(
    project: Project,
) -> None:
    later = "The flood in Karsan killed 55 people, officials said on Wednesday.\n"
    earlier = "The flood in Karsan killed 48 people, officials said on Tuesday.\n"
    quakes.take_in(project, later, "Courier", "2025-03-05")
    quakes.take_in(project, earlier, "Herald", "2025-03-04")
    desk.run(operations.find(project))
    (row,) = quakes.rows(project, outcomes=(Outcome.UPDATED,))
    assert "48" in row.first.quote  # published earlier
    operations.accept(project, [row.id])
    (link,) = views.links(project)
    assert link.relation is Relation.UPDATES
    assert "55" in views.claim(project, link.first_id).quote
    assert views.suggestion(project, row.id).link_id == link.id


def test_what_agrees_is_the_same_and_what_is_compatible_is_tied_as_offered(quake: Project) -> None:
    row = quakes.about(quake, "400", "400")
    operations.accept(quake, [row.id])
    assert [link.relation for link in views.links(quake)] == [Relation.SAME_AS]
    operations.undo(quake)
    operations.accept(quake, [row.id], relation="related")
    assert [link.relation for link in views.links(quake)] == [Relation.RELATED]
    operations.undo(quake)
    operations.accept(quake, [row.id], relation="none")
    assert views.links(quake) == []
    assert views.claims(quake) == []
    assert views.suggestion(quake, row.id).verdict is Verdict.ACCEPTED


def test_narrows_goes_from_the_one_that_allows_less(project: Project) -> None:
    quakes.take_in(
        project,
        "Exports of fish rose over 13 percent in 2024, the ministry said.\n",
        "A",
        "2025-03-04",
    )
    quakes.take_in(
        project,
        "Exports of fish rose 14.2 percent in 2024, the ministry said.\n",
        "B",
        "2025-03-05",
    )
    desk.run(operations.find(project))
    (row,) = quakes.rows(project, outcomes=(Outcome.COMPATIBLE,))
    operations.accept(project, [row.id], relation="narrows")
    (link,) = views.links(project)
    assert "14.2" in views.claim(project, link.first_id).quote


def test_the_checkers_own_outcome_stands_beside_the_machines_and_decides(quake: Project) -> None:
    row = quakes.about(quake, "213", "219")
    operations.accept(quake, [row.id], outcome="updated", reason="a later count")
    told = views.suggestion(quake, row.id)
    assert (told.outcome, told.own_outcome, told.reason) == (
        row.outcome,
        Outcome.UPDATED,
        "a later count",
    )
    assert [link.relation for link in views.links(quake)] == [Relation.UPDATES]
    operations.undo(quake)
    operations.accept(quake, [row.id], outcome=row.outcome.value)
    assert views.suggestion(quake, row.id).own_outcome is None
    operations.undo(quake)
    operations.accept(quake, [row.id], outcome="not comparable")
    assert views.links(quake) == []
    assert views.contradictions(quake) == []


def test_dismissing_needs_a_reason_and_can_be_looked_up_and_taken_back(quake: Project) -> None:
    ids = [row.id for row in quakes.rows(quake)][:2]
    with pytest.raises(InvalidValueError, match="Say why"):
        operations.dismiss(quake, ids, "  ")
    for reason, kept in (
        ("different period", "different period"),
        ("misread: the year is a page number", "misread by the program: the year is a page number"),
        ("two floods", "other: two floods"),
    ):
        operations.dismiss(quake, ids, reason)
        assert {views.suggestion(quake, one).reason for one in ids} == {kept}
    dismissed = quakes.rows(quake, verdicts=(Verdict.DISMISSED,))
    assert {row.id for row in dismissed} == set(ids)
    assert not {row.id for row in quakes.rows(quake, verdicts=(None,))} & set(ids)
    operations.bring_back(quake, ids[:1])
    assert views.suggestion(quake, ids[0]).verdict is None
    operations.leave_for_later(quake, ids[:1])
    assert views.suggestion(quake, ids[0]).verdict is Verdict.LATER
    counts = views.suggestion_counts(quake)
    assert sum(n for (_, verdict), n in counts.items() if verdict is Verdict.LATER) == 1
    assert sum(counts.values()) == len(quakes.rows(quake))
    for _ in range(5):
        operations.undo(quake)
    assert all(verdict is None for _, verdict in views.suggestion_counts(quake))


def test_a_suggestion_that_is_not_there_is_refused(quake: Project) -> None:
    before = desk.state(quake)
    for decide in (operations.accept, operations.leave_for_later, operations.bring_back):
        with pytest.raises(NotFoundError, match="There is no suggestion 999"):
            decide(quake, [1, 999])
    with pytest.raises(InvalidValueError, match="relation"):
        operations.accept(quake, [1, 2], relation="loves")
    assert desk.state(quake) == before
