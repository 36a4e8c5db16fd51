from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING, Any

import pytest

from core import operations
from core.models import Place, SuggestionsAsked
from core.operations import views
from core.store import suggestion_rows, suggestions
from core.words import Kind, Outcome, Verdict
from tests.core import desk

if TYPE_CHECKING:
    from core.store.project import Project

MANY = 100_000


def ids(project: Project, sort: str = "place", **asked: Any) -> list[int]:
    return list(suggestions.ids(project, SuggestionsAsked(**asked), sort=sort))


@pytest.fixture
def three(full_project: Project) -> Project:
    """Give a project with three suggestions: 1 likely, 2 agrees (dismissed), 3 contradicts."""
    told = (
        ("a", Outcome.LIKELY, Kind.NUMBER, 6.5, ("Trade rose", "Anna Karlsen")),
        ("b", Outcome.AGREES, None, 3.4, ("Ärger in Kraków",)),
        ("c", Outcome.CONTRADICTS, Kind.DATE, 8.8, ("Traders met",)),
    )
    suggestions.put(
        full_project,
        [
            desk.proposed(
                key, outcome=outcome, kind=kind, place=place, words=suggestions.word_line(*words)
            )
            for key, outcome, kind, place, words in told
        ],
    )
    operations.decide(full_project, "b", "dismissed")
    return full_project


def test_the_list_is_ordered_and_narrowed(three: Project) -> None:
    assert ids(three) == [3, 1, 2]
    assert ids(three, sort="number") == [1, 2, 3]
    assert list(suggestions.ids(three, SuggestionsAsked(), sort="number", descending=True)) == [
        3,
        2,
        1,
    ]
    assert ids(three, outcomes=(Outcome.LIKELY, Outcome.AGREES)) == [1, 2]
    assert ids(three, kind=Kind.DATE) == [3]
    assert ids(three, verdicts=(None,)) == [3, 1]
    assert ids(three, verdicts=(Verdict.DISMISSED,)) == [2]
    assert ids(three, verdicts=(Verdict.DISMISSED, None)) == [3, 1, 2]
    assert ids(three, verdicts=()) == []
    assert ids(three, article_id=1) == [3, 1, 2]
    assert ids(three, article_id=99) == []
    assert ids(three, outlet="The Courier") == [3, 1, 2]
    assert ids(three, outlet="The Post") == []
    with pytest.raises(ValueError, match="not sorted by"):
        ids(three, sort="mood")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("trade", [3, 1]),
        ("trade ", [1]),
        ("TRADE karl", [1]),
        ("krakow", [2]),
        ("couri", [3, 1, 2]),
        ("courier arger", [2]),
        ('" * (', [3, 1, 2]),
        ("nothing", []),
    ],
)
def test_words_are_looked_for_in_passages_speakers_titles_and_outlets(
    three: Project, words: str, wanted: list[int]
) -> None:
    assert ids(three, words=words) == wanted


def test_counts_are_by_outcome_and_decision(three: Project) -> None:
    assert suggestions.counts(three) == {
        (Outcome.LIKELY, None): 1,
        (Outcome.AGREES, Verdict.DISMISSED): 1,
        (Outcome.CONTRADICTS, None): 1,
    }


def test_what_is_gone_goes_unless_it_was_decided_and_ids_stay(three: Project) -> None:
    suggestions.put(three, [desk.proposed("a", place=9.0)], gone=["b", "c", "z"])
    assert ids(three) == [1, 2]
    suggestions.put(three, [desk.proposed("d")])
    assert max(ids(three)) > 3  # no number is given twice


def test_a_row_has_both_passages_and_how_often_they_were_printed(three: Project) -> None:
    row = suggestion_rows.rows(three, [1])[1]
    text = views.text(three, 1)
    assert (row.first.quote, row.first.outlet) == (text[0:4], "The Courier")
    assert (row.first.value_start, row.first.value_end) == (0, 2)
    assert row.copies == 0
    assert suggestion_rows.rows(three, [77]) == {}


def test_a_list_of_a_hundred_thousand_is_quick(full_project: Project) -> None:
    chance = random.Random(5)  # noqa: S311 - the same every time
    outcomes = list(Outcome)
    made = [
        desk.proposed(
            str(n),
            first=Place(1, n % 40, n % 40 + 9),
            second=Place(2, n % 30, n % 30 + 9),
            outcome=outcomes[n % len(outcomes)],
            place=chance.random() * 9,
            words=suggestions.word_line(f"number {n} of trade and growth"),
            because="The one says this, and the other says that. " * 4,
        )
        for n in range(MANY)
    ]
    suggestions.put(full_project, made)
    full_project.connection.executemany(
        "UPDATE suggestion SET kind = ? WHERE id = ?", [("date", n) for n in range(1, MANY, 3)]
    )
    with full_project.step("Decide many"):
        for n in range(0, 2_000, 7):
            suggestions.decide(full_project, str(n), Verdict.DISMISSED, None, "other")
    taken: dict[str, float] = {}
    for name, call in {
        "all": lambda: ids(full_project),
        "open clashes": lambda: ids(
            full_project, outcomes=(Outcome.CONTRADICTS, Outcome.LIKELY), verdicts=(None,)
        ),
        "kind": lambda: ids(full_project, kind=Kind.DATE),
        "words": lambda: ids(full_project, words="number 5"),
        "article": lambda: ids(full_project, article_id=1),
        "counts": lambda: suggestions.counts(full_project),
        "rows": lambda: suggestion_rows.rows(full_project, range(500, 560)),
    }.items():
        start = time.perf_counter()
        assert call()
        taken[name] = time.perf_counter() - start
    assert max(taken.values()) < 2, taken
