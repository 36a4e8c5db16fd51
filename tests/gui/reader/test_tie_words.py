"""What ties say where the mouse rests on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core import operations
from core.operations import views
from gui.reader import curves, tie_words
from gui.reader.curves import Band, Counter, Room, Stub

if TYPE_CHECKING:
    from core.operations.views import Project

ROOM = Room(92, 600, (Band(0, 600), Band(0, 600)))


def test_a_counter_says_how_many_ends_are_where(project: Project) -> None:
    ties = curves.sort_ties(views.ties(project, [1]), 1, 2, before=None, last=True)
    seen = curves.plan(ties, (lambda _: 50, lambda claim: -9 if claim == 3 else 900), ROOM)
    told = {way: tie_words.told(project, seen.counters[1, way]) for way in (-1, 1)}
    assert "1 tie ends further up in this article" in told[-1]
    assert "1 tie ends further down in this article" in told[1]
    two = Counter(0, 1, 0, 0, 40, [*views.ties(project, [1])])
    assert "2 ties end further down in this article" in tie_words.told(project, two)


def test_a_stub_tells_of_three_ties_and_how_many_more(project: Project) -> None:
    for other in (2, 4):
        for relation in ("same as", "supports"):
            operations.add_link(project, 1, other, relation)
    ties = [tie for tie in views.ties(project, [1]) if 1 in (tie.first_id, tie.second_id)]
    told = tie_words.told(project, Stub(0, 1, ties, ROOM.stub(0, 50, 3)))
    assert told.count("rose by over 13 percent") == 3
    assert f"and {len(ties) - 3} more" in told


def test_long_quotes_are_cut_and_lines_joined(project: Project) -> None:
    text = views.text(project, 1)
    claim = operations.add_claim(project, 1, 0, len(text) - 1)
    operations.add_link(project, claim, 3, "quotes")
    tie = next(tie for tie in views.ties(project, [1]) if tie.first_id == claim)
    told = tie_words.tie_words(project, tie)
    assert "walkout Subscribe now" in told
    assert "…”" in told
    assert "= quotes" in told
    assert len(told) < 300


def test_a_tie_that_is_gone_says_nothing(project: Project) -> None:
    tie = views.ties(project, [1])[0]
    operations.remove_link(project, 1)
    assert tie_words.tie_words(project, tie) == ""


def test_a_stub_says_what_it_leads_to(project: Project) -> None:
    operations.add_claim(project, 3, 0, 5)
    operations.add_contradiction(project, [1, 5], title="How much")
    away = [tie for tie in views.ties(project, [1]) if 1 in (tie.first_id, tie.second_id)]
    told = tie_words.told(project, Stub(0, 1, away, ROOM.stub(0, 50, 3)))
    assert "2 contradictions with articles not beside this one: National Wire, بندر" in told
    operations.add_link(project, 1, 4, "supports")
    every = [tie for tie in views.ties(project, [1]) if 1 in (tie.first_id, tie.second_id)]
    assert "3 ties with" in tie_words.told(project, Stub(0, 1, every, ROOM.stub(0, 50, 3)))
    link = [tie for tie in every if tie.link_id]
    told = tie_words.told(project, Stub(0, 1, link, ROOM.stub(0, 50, 3)))
    assert "1 link with an article not beside this one: National Wire" in told
