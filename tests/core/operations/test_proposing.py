"""Claims are proposed for an article, what others tell otherwise first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core import operations
from core.models import ApartSpan
from core.operations import views
from tests.core import quakes

if TYPE_CHECKING:
    from core.store.project import Project

TEXT = (
    "Bridge over the Sarn closes\n\n"
    "The bridge over the Sarn closed on 3 March 2025, the road office in Helm said.\n\n"
    "Ida Farrant reopened the old ferry in Helm.\n\n"
    "It is a shame and a disgrace, and 30 people think it is awful.\n"
    "“It held 400 cars an hour,” said Ida Farrant.\n"
    "How many cars pass now, 200 or 300?\n"
    "Repairs cost 4 million euros.\n"
    "The mayor lives nearby.\n"
)


@pytest.fixture
def quake(project: Project) -> Project:
    return quakes.found(project)


def quotes(project: Project, article_id: int) -> list[str]:
    text = views.text(project, views.newest_version(project, article_id).id)
    return [text[one.start : one.end] for one in operations.propose_claims(project, article_id)]


def test_what_clashes_comes_first_then_what_others_tell_too(quake: Project) -> None:
    found = operations.propose_claims(quake, 1)
    assert [one.why for one in found[:3]] == [
        "Figure: 213 people killed, clashes with Herald.",
        "Figure: More than 1,200 houses destroyed, clashes with Herald.",
        "Figure: 400 injured people treated, told by Herald too.",
    ]
    assert found[0].draft.speakers[0].name == "governor"


def test_a_clash_that_was_dismissed_does_not_count(quake: Project) -> None:
    operations.dismiss(quake, [quakes.about(quake, "213", "219").id], "different figure")
    whys = [one.why for one in operations.propose_claims(quake, 1)]
    assert whys[0] == "Figure: More than 1,200 houses destroyed, clashes with Herald."
    assert "Figure: 213 people killed, in the first lines." in whys


def test_neither_opinions_nor_questions_nor_plain_sentences_are_proposed(project: Project) -> None:
    article = quakes.take_in(project, TEXT, "Courier", "2025-03-06")
    found = quotes(project, article)
    lines = [line for line in TEXT.splitlines() if line]
    assert found == [lines[1], lines[2], lines[0], lines[4], lines[6]] or found == [
        lines[0],
        lines[1],
        lines[2],
        lines[4],
        lines[6],
    ]


def test_quotes_with_figures_come_before_others_and_quoted_opinions_never(
    project: Project,
) -> None:
    text = (
        "Ferries\n\nOn Monday nothing moved.\n\nIt was quiet.\n\n"
        "“The ferry left the port at dawn,” said Ida Farrant.\n\n"
        "“I think that this is a disgrace,” said Ida Farrant.\n\n"
        "“The ferry carried 400 people,” said Ida Farrant.\n"
    )
    article = quakes.take_in(project, text, "Courier", "2025-03-06")
    whys = [one.why for one in operations.propose_claims(project, article)]
    assert whys == ["Quote of Ida Farrant: 400 people carried.", "Quote of Ida Farrant."]


def test_what_is_marked_is_not_proposed_again(quake: Project) -> None:
    before = quotes(quake, 1)
    place = operations.find_quote(quake, 1, "213 people")
    operations.add_claim(quake, 1, *place)
    assert quotes(quake, 1) == before[1:]


def test_marking_one_figure_of_two_leaves_the_other_to_propose(project: Project) -> None:
    text = "Storm\n\nThe storm in Helm killed 12 people and destroyed 300 houses on Monday.\n"
    article = quakes.take_in(project, text, "Courier", "2025-03-06")
    operations.add_claim(project, article, *operations.find_quote(project, article, "12 people"))
    assert any("300 houses" in quote for quote in quotes(project, article))
    operations.add_claim(project, article, *operations.find_quote(project, article, "300 houses"))
    assert not any("300 houses" in quote for quote in quotes(project, article))


def test_what_a_sentence_before_says_is_proposed_once(project: Project) -> None:
    text = (
        "Quake in Karsan kills 213 people\n\n"
        "The earthquake in Karsan killed 213 people on Monday, the governor said.\n"
    )
    article = quakes.take_in(project, text, "Courier", "2025-03-04")
    assert len(quotes(project, article)) == 2
    operations.add_claim(project, article, *operations.find_quote(project, article, "kills 213"))
    from core.jobs import run  # noqa: PLC0415

    run(operations.find(project))
    assert quotes(project, article) == []


def test_furniture_is_not_proposed(project: Project) -> None:
    article = quakes.take_in(project, TEXT, "Courier", "2025-03-06")
    start, end = operations.find_quote(project, article, "Repairs cost 4 million euros.")
    version = views.newest_version(project, article).id
    operations.set_apart(project, version, [ApartSpan(start, end, "advert")])
    assert not any("4 million" in quote for quote in quotes(project, article))
