from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core import operations
from core.models import DateValue, Speaker
from core.operations import views
from core.store import marks
from core.store.listing import SORTS
from core.words import ClaimState, Origin, Relation
from tests.core import desk

if TYPE_CHECKING:
    from core.store.listing import Listed
    from core.store.project import Project

QUOTES = (
    "rose by over 13 percent", "1,200 dockers walked out", "Growth was 10 percent", "signed in Kraków",
    "ترافیک بندر",
)  # fmt: skip


@pytest.fixture
def harbour(project: Project) -> Project:
    """Give three articles, the second undated, the third Persian; claims 1 to 5 in states of every sort."""
    day = DateValue("2025-02-25", "2025-02-25", "25 Feb 2025", Origin.READ, "meta")
    desk.take_in(
        project, "Traffic rose by over 13 percent. 1,200 dockers walked out.", title="Zeal", outlet="Coast Daily",
        published=day,
    )  # fmt: skip
    desk.take_in(project, "Growth was 10 percent, signed in Kraków.", title="apples", outlet="Post")
    desk.take_in(
        project, "رشد ترافیک بندر", title="رشد", outlet="بندر", published=DateValue("2024-01-01")
    )
    # The later one of article 1 is marked first.
    for article_id, quote in ((1, 1), (1, 0), (2, 2), (2, 3), (3, 4)):
        place = operations.find_quote(project, article_id, QUOTES[quote])
        operations.add_claim(project, article_id, *place)
    operations.edit_claim(
        project, 2, wording="Traffic up", speakers=[Speaker("Anna Ørsted", "minister"), Speaker("NTB")],
        note="ask again", tags=["trade", "boats"], type="forecast",
    )  # fmt: skip
    operations.add_link(project, 4, 2, "updates", note="a year on")
    operations.add_link(project, 1, 5, "related")
    operations.add_contradiction(project, [2, 3], title="How much it grew", kind="number")
    return project


def ids(project: Project, noun: Listed, sort: str = "number", **wanted: object) -> list[int]:
    return list(views.listed_ids(project, noun, sort=sort, **wanted))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("sort", "up", "down"),
    [
        ("place", [2, 1, 3, 4, 5], [5, 4, 3, 1, 2]),
        ("number", [1, 2, 3, 4, 5], [5, 4, 3, 2, 1]),
        ("state", [2, 3, 4, 1, 5], [1, 5, 4, 2, 3]),
        ("quote", [1, 3, 2, 4, 5], [5, 4, 2, 3, 1]),
        ("wording", [2, 1, 3, 4, 5], [2, 1, 3, 4, 5]),
        ("type", [1, 3, 4, 5, 2], [2, 1, 3, 4, 5]),
        ("speaker", [2, 1, 3, 4, 5], [2, 1, 3, 4, 5]),
        ("outlet", [1, 2, 3, 4, 5], [5, 3, 4, 1, 2]),
        ("title", [3, 4, 1, 2, 5], [5, 1, 2, 3, 4]),
        ("published", [5, 1, 2, 3, 4], [1, 2, 5, 3, 4]),
        ("ties", [1, 3, 4, 5, 2], [2, 1, 3, 4, 5]),
    ],
)
def test_claims_come_in_each_order_and_what_is_unknown_last(
    harbour: Project, sort: str, up: list[int], down: list[int]
) -> None:
    assert ids(harbour, "claim", sort) == up
    assert ids(harbour, "claim", sort, descending=True) == down


@pytest.mark.parametrize(
    ("sort", "up"),
    [
        ("number", [1, 2, 3]),
        ("title", [2, 1, 3]),
        ("outlet", [1, 2, 3]),
        ("published", [3, 1, 2]),
        ("undated", [2, 3, 1]),
        ("claims", [3, 1, 2]),
    ],
)
def test_articles_come_in_each_order(harbour: Project, sort: str, up: list[int]) -> None:
    assert ids(harbour, "article", sort) == up


def test_every_order_holds_every_record_both_ways(full_project: Project) -> None:
    for noun, sorts in SORTS.items():
        every = ids(full_project, noun)
        assert every
        for sort in sorts:
            assert sorted(ids(full_project, noun, sort)) == every
            assert sorted(ids(full_project, noun, sort, descending=True)) == every


def test_a_claim_found_in_two_versions_stands_once(harbour: Project) -> None:
    with harbour.step("Read anew"):
        columns = dict(harbour.query("SELECT * FROM version WHERE article_id = 1")[0])
        again = harbour.add("version", **{**columns, "id": None, "uid": "again", "number": 2})
        anchor = dict(harbour.query("SELECT * FROM anchor WHERE claim_id = 2")[0])
        harbour.add("anchor", **{**anchor, "id": None, "version_id": again, "start": 40, "end": 50})
    assert ids(harbour, "claim", "place") == [1, 2, 3, 4, 5]
    assert len(ids(harbour, "claim", "quote")) == 5


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("13", [2]),
        ("percent 10", [3]),
        ("traffic", [2]),
        ("traf", [2]),
        ("traf ", []),
        ("KRAKOW", [4]),
        ("orsted", [2]),
        ("sted", []),
        ("again", [2]),
        ("boats", [2]),
        ("coast", [1, 2]),
        ("coast percent", [2]),
        ("بندر", [5]),
        ("nowhere", []),
        ("%", [1, 2, 3, 4, 5]),
        ('"(', [1, 2, 3, 4, 5]),
    ],
)
def test_claims_are_found_by_their_words_and_their_articles(
    harbour: Project, words: str, found: list[int]
) -> None:
    assert ids(harbour, "claim", words=words) == found


@pytest.mark.parametrize(
    ("noun", "words", "found"),
    [
        ("link", "krakow", [1]),
        ("link", "updates", [1]),
        ("link", "year", [1]),
        ("link", "1,200", [2]),
        ("contradiction", "grew", [1]),
        ("contradiction", "number open", [1]),
        ("contradiction", "orsted", [1]),
        ("contradiction", "1,200", []),
        ("article", "zeal", [1]),
        ("article", "report post", [2]),
    ],
)
def test_ties_and_articles_are_found_by_their_words(
    harbour: Project, noun: Listed, words: str, found: list[int]
) -> None:
    assert ids(harbour, noun, words=words) == found


def test_a_state_picks_its_claims_as_the_marks_have_it(harbour: Project) -> None:
    operations.remove_link(harbour, 2)
    operations.edit_contradiction(harbour, 1, status="dismissed")
    by_state = {state: ids(harbour, "claim", state=state) for state in ClaimState}
    assert {s: len(found) for s, found in by_state.items() if found} == marks.state_counts(harbour)
    assert by_state[ClaimState.UPDATED] == [2, 4]
    assert sorted(by_state[ClaimState.UNLINKED] + by_state[ClaimState.SETTLED]) == [1, 3, 5]
    assert by_state[ClaimState.SETTLED]
    assert ids(harbour, "link", state=ClaimState.UPDATED) == [1]
    assert ids(harbour, "link", state=ClaimState.AGREED) == []


def test_an_article_picks_what_stands_in_it(harbour: Project) -> None:
    assert ids(harbour, "claim", article_id=1) == [1, 2]
    assert ids(harbour, "link", article_id=3) == [2]
    assert ids(harbour, "contradiction", article_id=2) == [1]
    assert ids(harbour, "contradiction", article_id=3) == []
    assert ids(harbour, "article", article_id=3) == [3]


def test_what_a_list_does_not_have_is_a_mistake(project: Project) -> None:
    with pytest.raises(ValueError, match="not sorted by colour"):
        ids(project, "claim", "colour")
    with pytest.raises(ValueError, match="no states"):
        ids(project, "article", state=ClaimState.AGREED)
    assert ids(project, "claim") == []


def test_a_claims_row(harbour: Project) -> None:
    rows = views.listed_rows(harbour, "claim", [2, 3, 99])
    assert set(rows) == {2, 3}
    row, other = rows[2], rows[3]
    assert isinstance(row, views.ClaimRow)
    assert isinstance(other, views.ClaimRow)
    assert (row.quote, row.wording, row.speaker) == (QUOTES[0], "Traffic up", "Anna Ørsted")
    assert (row.outlet, row.title, row.published.earliest) == ("Coast Daily", "Zeal", "2025-02-25")
    assert (row.state, row.ties, row.tags) == (ClaimState.CONTRADICTED, 2, ("boats", "trade"))
    assert (row.type, row.has_note, row.rating) == ("forecast", True, "")
    assert (other.speaker, other.tags, other.has_note, other.published.known) == ("", (), False, False)  # fmt: skip


def test_a_row_shows_the_rating_of_the_content_before_the_other(harbour: Project) -> None:
    operations.rate_claim(harbour, 1, "said", "supported", rationale="heard it")
    operations.rate_claim(harbour, 2, "said", "supported", rationale="heard it")
    operations.rate_claim(harbour, 2, "content", "not established", rationale="no source")
    rows = views.listed_rows(harbour, "claim", [1, 2])
    assert [getattr(rows[i], "rating", None) for i in (1, 2)] == ["supported", "not established"]


def test_a_links_row(harbour: Project) -> None:
    row = views.listed_rows(harbour, "link", [1])[1]
    assert isinstance(row, views.LinkRow)
    assert (row.relation, row.state, row.has_note) == (Relation.UPDATES, ClaimState.UPDATED, True)
    assert (row.first.claim_id, row.first.quote, row.first.outlet) == (4, QUOTES[3], "Post")
    assert (row.second.claim_id, row.second.published.earliest) == (2, "2025-02-25")


def test_a_contradictions_row(harbour: Project) -> None:
    operations.add_evidence(
        harbour, "contradiction", 1, title="Count", address="https://stat.example"
    )
    row = views.listed_rows(harbour, "contradiction", [1])[1]
    assert isinstance(row, views.ContradictionRow)
    assert (row.title, row.claims, row.evidence, row.signed) == ("How much it grew", 2, 1, False)
    assert row.first
    assert row.second
    assert (row.first.claim_id, row.second.quote) == (2, QUOTES[2])
    with harbour.acting_as(desk.BORIS):
        operations.sign_off(harbour, "contradiction", 1)
    signed = views.listed_rows(harbour, "contradiction", [1])[1]
    assert getattr(signed, "signed", None) is True
    assert getattr(signed, "outdated", None) is False
    operations.edit_contradiction(harbour, 1, title="How much it really grew")
    assert getattr(views.listed_rows(harbour, "contradiction", [1])[1], "outdated", None) is True


def test_a_contradiction_that_lost_its_claims_still_has_a_row(harbour: Project) -> None:
    with harbour.step("Leave"):
        for row in harbour.query("SELECT id FROM contradiction_claim"):
            harbour.remove("contradiction_claim", row["id"])
    row = views.listed_rows(harbour, "contradiction", [1])[1]
    assert isinstance(row, views.ContradictionRow)
    assert (row.claims, row.first, row.second) == (0, None, None)


def test_an_articles_row_and_group(harbour: Project) -> None:
    operations.edit_article(harbour, 2, group="Strike", title="")
    row = views.listed_rows(harbour, "article", [2])[2]
    assert isinstance(row, views.ArticleRow)
    assert (row.label, row.outlet, row.claims) == ("Untitled article 2", "Post", 2)
    assert (row.group, row.role, row.embargoed, row.published.known) == ("Strike", "report", False, False)  # fmt: skip
    assert views.article_groups(harbour) == {2: "Strike"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(words=st.text(max_size=12))
def test_nothing_that_is_typed_breaks_a_list(harbour: Project, words: str) -> None:
    for noun in SORTS:
        assert set(ids(harbour, noun, words=words)) <= set(ids(harbour, noun))
