"""Claims that are tied are compared for the report, and anew only where something of it changed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from core import operations
from core.finding import tied
from core.finding.tied import compare_tied
from core.jobs import Progress, run
from core.operations import views
from core.store import comparisons
from core.words import Outcome
from tests.core import quakes

if TYPE_CHECKING:
    from core.store.comparisons import PairCompared
    from core.store.project import Project


@pytest.fixture
def quake(project: Project) -> Project:
    """Give a project with two claims that clash, tied by hand, nothing compared yet."""
    quakes.fill(project)
    mark(project, 1, "killed 213 people")
    mark(project, 2, "killed 219 people")
    operations.add_contradiction(project, [1, 2], title="Dead")
    return project


def mark(project: Project, article_id: int, quote: str) -> int:
    place = operations.find_quote(project, article_id, quote)
    return operations.add_claim(project, article_id, *place)


def compared(project: Project) -> list[PairCompared]:
    found: list[PairCompared] = []
    run(compare_tied(project, None, found.extend))
    return found


def kept(project: Project) -> list[PairCompared]:
    found = compared(project)
    comparisons.put(project, found)
    return found


def test_a_pair_is_compared_as_laid_beside_each_other(quake: Project) -> None:
    (one,) = compared(quake)
    assert one.pair == (1, 2)
    assert one.outcome == Outcome.DISPUTED
    assert (one.first_value, one.second_value, one.difference) == (213, 219, 6)
    assert one.first_period == "2025-03-03"
    assert one.rule == "numbers"
    picked = operations.compare_places(
        quake, operations.place_of(quake, 1), operations.place_of(quake, 2)
    )
    assert (one.outcome, one.because) == (picked.told.outcome, picked.told.because)


def test_what_is_kept_is_not_compared_again_until_it_rests_on_something_else(
    quake: Project,
) -> None:
    assert len(kept(quake)) == 1
    assert compared(quake) == []
    operations.edit_article(quake, 4, outlet="Evening Times")
    assert compared(quake) == []
    version = views.newest_version(quake, 2).id
    start, end = operations.find_quote(quake, 2, "219 people")
    operations.correct(quake, version, start, end, "value", "213")
    (again,) = kept(quake)
    assert again.outcome == Outcome.AGREES
    assert again.second_value == 213
    operations.undo(quake)
    assert [one.outcome for one in kept(quake)] == [Outcome.DISPUTED]
    place = operations.find_quote(quake, 2, "killed 219 people on Monday")
    operations.edit_claim(quake, 2, span=place)
    assert [one.outcome for one in compared(quake)] == [Outcome.DISPUTED]


def test_an_answer_is_followed(quake: Project) -> None:
    first = mark(quake, 1, "More than 1,200 houses")
    second = mark(quake, 2, "Some 900 houses")
    operations.add_contradiction(quake, [first, second], title="Houses")
    assert [one.outcome for one in kept(quake)] == [Outcome.DISPUTED, Outcome.CONTRADICTS]
    run(operations.find(quake))
    asked = quakes.about(quake, "1,200", "900").id
    operations.answer(quake, asked, "same_event", "no")
    assert {one.pair: one.outcome for one in compared(quake)} == {
        (1, 2): Outcome.NOT_COMPARABLE,
        (first, second): Outcome.NOT_COMPARABLE,
    }


def test_it_goes_with_its_claims_and_comes_back_by_comparing(quake: Project) -> None:
    kept(quake)
    operations.remove_claim(quake, 2)
    assert comparisons.stamps(quake) == {}
    assert compared(quake) == []
    operations.undo(quake)
    assert len(compared(quake)) == 1


def test_every_pair_of_a_contradiction_and_each_link_has_its_own(quake: Project) -> None:
    third = mark(quake, 3, "killed 213 people")
    operations.join_contradiction(quake, 1, [third])
    operations.add_link(quake, third, 2, "related")
    found = {one.pair: one.outcome for one in compared(quake)}
    assert found == {
        (1, 2): Outcome.DISPUTED,
        (1, third): Outcome.AGREES,
        (2, third): Outcome.DISPUTED,
        (third, 2): Outcome.DISPUTED,
    }


def test_what_cannot_be_compared_says_why(quake: Project) -> None:
    head = operations.add_claim(quake, 4, 0, 5)
    inside = operations.add_claim(quake, 4, 2, 8)
    operations.add_link(quake, head, inside, "related")
    found = {one.pair: one for one in compared(quake)}[head, inside]
    assert found.outcome == Outcome.UNKNOWN
    assert "overlap" in found.because
    assert (found.first_value, found.first_period, found.rule) == ("", "unknown", "")


def test_each_text_is_read_once_and_by_others_where_there_are_some(
    quake: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    for quote in ("killed 213", "213 people", "people on Monday"):
        operations.add_link(quake, mark(quake, 1, quote), 2, "related")
    texts: list[int] = []
    plain = tied.read_marked

    def counted(some: list[tied.Marked]) -> object:
        texts.extend(one.source.version_id for one in some)
        return plain(some)

    monkeypatch.setattr(tied, "read_marked", counted)
    here = compared(quake)
    assert sorted(texts) == [1, 2]
    with ThreadPoolExecutor(1) as executor:
        elsewhere: list[PairCompared] = []
        run(compare_tied(quake, executor, elsewhere.extend))
    assert elsewhere == here
    assert len(here) == 4


def test_a_run_of_finding_fills_it_and_takes_away_what_is_tied_no_more(quake: Project) -> None:
    texts: list[str] = []
    run(operations.find(quake), lambda progress: texts.append(progress.text))
    assert set(comparisons.stamps(quake)) == {(1, 2)}
    assert tied.TEXT in texts
    operations.order_contradiction(quake, 1, [2])
    run(operations.find(quake))
    assert set(comparisons.stamps(quake)) == {(2, 1)}


def test_it_can_be_cancelled_and_nothing_is_lost(quake: Project) -> None:
    job = compare_tied(quake, None, lambda found: comparisons.put(quake, found))
    assert isinstance(next(job), Progress)
    job.close()
    assert comparisons.stamps(quake) == {}
    assert len(kept(quake)) == 1


def test_of_a_very_long_text_only_what_stands_around_is_read(quake: Project) -> None:
    filler = "Nothing was said of any of it on that day in the town.\n\n" * 1200
    text = f"{filler}{quakes.HERALD}{filler}"
    article = quakes.take_in(quake, text, "Wire", "2025-03-04")
    far = mark(quake, article, "killed 219 people")
    operations.add_link(quake, 1, far, "related")
    found = {one.pair: one for one in compared(quake)}[1, far]
    assert (found.outcome, found.second_value) == (Outcome.DISPUTED, 219)
