"""Suggestions and tied claims are laid out from the texts as they are read now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core import operations
from core.finding.runs import find
from core.jobs import run
from core.operations import laid_out, views
from core.words import Outcome
from tests.core import desk

if TYPE_CHECKING:
    from core.models import Claim
    from core.store.project import Project

FIRST = (
    "Harbour traffic climbs\n\nIda Farrant, the minister, said container traffic in Helm had increased by over 13"
    " percent in 2024.\n"
)
SECOND = "Harbour traffic\n\nContainer traffic in Helm grew by 10 percent in 2024, said Ida Farrant, the minister.\n"


@pytest.fixture
def found(project: Project) -> int:
    """Give the one suggestion between two articles that clash in how much traffic grew."""
    desk.take_in(
        project, FIRST, title="Harbour traffic climbs", outlet="Coast Daily", language="en"
    )
    desk.take_in(project, SECOND, title="Harbour traffic", outlet="National Wire", language="en")
    run(find(project))
    ids = views.listed_ids(project, "suggestion", sort="place")
    return next(i for i in ids if views.suggestion(project, i).outcome is Outcome.CONTRADICTS)


def marked(project: Project, article_id: int, quote: str) -> Claim:
    place = operations.find_quote(project, article_id, quote)
    return views.claim(project, operations.add_claim(project, article_id, *place))


def test_a_suggestion_opens_with_its_statements(project: Project, found: int) -> None:
    opened = laid_out.open_suggestion(project, found, ("Coast", "Wire"))
    assert opened.first is not None
    assert opened.second is not None
    assert (opened.first.speaker, opened.first.period, opened.first.unit) == (
        "Ida Farrant",
        "2024",
        "%",
    )
    assert opened.copies == ((), ())
    assert opened.joins is None
    assert opened.layout is not None
    assert opened.layout.numbers is not None
    assert [mark.words for mark in opened.layout.numbers.marks] == ["more than 13", "10"]


def test_claims_are_laid_out_by_what_was_marked(project: Project, found: int) -> None:
    claims = [
        marked(project, 1, "increased by over 13 percent"),
        marked(project, 2, "grew by 10 percent"),
    ]
    layout = laid_out.lay_out_claims(project, claims)
    assert layout is not None
    assert layout.numbers is not None
    assert layout.numbers.apart == "They are 3 percentage points apart."


def test_claims_that_share_no_value_are_not_laid_out(project: Project, found: int) -> None:
    claims = [
        marked(project, 1, "Ida Farrant, the minister"),
        marked(project, 2, "Harbour traffic"),
    ]
    assert laid_out.lay_out_claims(project, claims) is None


def test_of_a_very_long_text_the_part_around_is_read(project: Project) -> None:
    filler = "Nothing was said of any of it on that day in the town.\n\n" * 1200
    desk.take_in(project, filler + FIRST + filler, title="Long", outlet="Coast", language="en")
    desk.take_in(project, SECOND, title="Harbour traffic", outlet="Wire", language="en")
    claims = [
        marked(project, 1, "increased by over 13 percent"),
        marked(project, 2, "grew by 10 percent"),
    ]
    layout = laid_out.lay_out_claims(project, claims)
    assert layout is not None
    assert layout.numbers is not None
    assert layout.numbers.marks[0].text == "over 13 percent"


def test_a_date_that_is_settled_takes_the_place_of_the_one_read(project: Project) -> None:
    told = "The port and the union in Helm signed the framework agreement"
    desk.take_in(project, f"{told} in mid-January.\n", title="a", outlet="Coast", language="en")
    desk.take_in(project, f"{told} on 3 February 2025.\n", title="b", outlet="Wire", language="en")
    operations.date_article(project, 1, "published", "2025-02-25")
    run(find(project))
    (only,) = views.listed_ids(project, "suggestion", sort="place")
    operations.answer(project, only, "first_period", "2025-02-03")
    assert views.suggestion(project, only).outcome is Outcome.AGREES
    opened = laid_out.open_suggestion(project, only)
    assert opened.first is not None
    assert opened.first.period == "3 Feb 2025"
    assert opened.first.corrected["period"].by == "Anna Berg"
    assert opened.layout is not None
    assert [(one.key.value, one.settled) for one in opened.layout.questions] == [
        ("first_period", "2025-02-03")
    ]
    operations.answer(project, only, "first_period", "")
    again = laid_out.open_suggestion(project, only)
    assert again.first is not None
    assert again.first.period == "11 to 20 Jan 2025"


def test_who_else_printed_a_passage_is_told_with_its_origin(project: Project) -> None:
    for at, outlet in enumerate(("Coast Daily", "Evening Post")):
        desk.take_in(project, FIRST, title="Harbour traffic climbs", outlet=outlet, language="en")
        operations.date_article(project, at + 1, "published", f"2025-02-2{at + 5}")
    desk.take_in(project, SECOND, title="Harbour traffic", outlet="National Wire", language="en")
    run(find(project))
    ids = views.listed_ids(project, "suggestion", sort="place")
    clash = next(
        i
        for i in ids
        if views.suggestion(project, i).outcome in {Outcome.CONTRADICTS, Outcome.LIKELY}
    )
    opened = laid_out.open_suggestion(project, clash)
    told = [[(one.outlet, one.is_origin) for one in some] for some in opened.copies]
    assert sorted(told) == [[], [("Evening Post", False)]]
    assert opened.suggestion.first.outlet == "Coast Daily"


def test_the_period_of_the_other_side_is_asked_for_once_one_is_settled(project: Project) -> None:
    desk.take_in(project, FIRST.replace(" in 2024", ""), title="a", outlet="Coast", language="en")
    desk.take_in(project, SECOND.replace(" in 2024", ""), title="b", outlet="Wire", language="en")
    operations.date_article(project, 1, "published", "2025-02-25")
    run(find(project))
    ids = views.listed_ids(project, "suggestion", sort="place")
    clash = next(i for i in ids if "13" in views.suggestion(project, i).first.quote)
    operations.answer(project, clash, "second_period", "2023")
    layout = laid_out.open_suggestion(project, clash).layout
    assert layout is not None
    asked = {one.key.value: one for one in layout.questions}
    assert asked["second_period"].settled == "2023-01-01/2023-12-31"
    assert asked["first_period"].choices[0].value == "2023-01-01/2023-12-31"
    operations.answer(project, clash, "first_period", "2023")
    assert views.suggestion(project, clash).outcome is not Outcome.NOT_COMPARABLE
