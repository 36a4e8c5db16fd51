"""The outcomes that the design names, from general rules."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from core.comparing import Question, Result, Settled, compare
from core.reading import Written, read
from core.words import Kind, Outcome

if TYPE_CHECKING:
    from core.comparing import Comparison

DECEMBER = date(2025, 12, 17)
FEBRUARY = date(2025, 2, 26)
TRADE = "Trade exchanges between Iran and Russia have increased by over 13 percent."
GROWTH = "Trade growth this year has been 10 percent."


def compared(first: str, second: str, days: tuple[date | None, ...] = (None, None)) -> Comparison:
    sides = [read(text, Written(day, day)) for text, day in zip((first, second), days, strict=True)]
    return compare(sides[0], sides[1])


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        ("Exports rose 13 percent in 2023.", "Imports rose 10 percent in 2023.", Outcome.NOT_COMPARABLE),
        ("The trail is 5 km long.", "The trail is 3.1 miles long.", Outcome.AGREES),
        ("Trade grew by over 13 percent in 2024.", "Trade grew by 14.2 percent in 2024.", Outcome.COMPATIBLE),
        ("The quake killed 213 people.", "The quake killed 219 people.", Outcome.CONTRADICTS),
        ("Trade is up by over 13 percent.", "Trade growth this year has been 10 percent.", Outcome.LIKELY),
        ("The minister arrived last week.", "Farmers blocked the road to the port.", Outcome.UNKNOWN),
    ],
)  # fmt: skip
def test_each_outcome_is_reached(first: str, second: str, outcome: Outcome) -> None:
    assert compared(first, second).outcome is outcome


def test_a_toll_told_a_day_later_replaces_the_earlier_one() -> None:
    earlier = "The death toll of the flood has reached 48."
    later = "The death toll of the flood rose to 55."
    days = (date(2024, 3, 1), date(2024, 3, 2))
    assert compared(earlier, later, days).outcome is Outcome.UPDATED
    assert compared(later, earlier, days[::-1]).outcome is Outcome.UPDATED
    assert compared(earlier, later).outcome is Outcome.CONTRADICTS


def test_a_toll_that_shrinks_is_no_update() -> None:
    days = (date(2024, 3, 1), date(2024, 3, 2))
    found = compared("The flood killed 55 people.", "The flood killed 48 people.", days)
    assert found.outcome is Outcome.CONTRADICTS


def test_a_missing_period_is_assumed_and_asked_for() -> None:
    found = compared(TRADE, GROWTH, (FEBRUARY, None))
    assert found.outcome is Outcome.LIKELY
    assert "period" in found.because
    asked = {assumption.key for assumption in found.assumptions}
    assert {Question.FIRST_PERIOD, Question.SECOND_DATE} <= asked
    assert any(c.name == "period" and c.result is Result.ASSUMED for c in found.checks)


def test_a_figure_told_in_february_cannot_cover_the_year() -> None:
    found = compared(TRADE, GROWTH, (FEBRUARY, DECEMBER))
    assert (found.outcome, found.reason) == (Outcome.NOT_COMPARABLE, "period")


def test_settling_a_date_works_the_outcome_out_anew() -> None:
    first, second = read(TRADE, Written(FEBRUARY, FEBRUARY)), read(GROWTH)
    settled = Settled(second_date=(DECEMBER, DECEMBER))
    assert compare(first, second, settled=settled).outcome is Outcome.NOT_COMPARABLE


def test_settling_both_periods_makes_a_clash_certain_or_impossible() -> None:
    first, second = read(TRADE), read(GROWTH)
    year = (date(2024, 1, 1), date(2024, 12, 31))
    other = (date(2023, 1, 1), date(2023, 12, 31))
    same = compare(first, second, settled=Settled(first_period=year, second_period=year))
    apart = compare(first, second, settled=Settled(first_period=other, second_period=year))
    assert same.outcome is Outcome.CONTRADICTS
    assert not same.assumptions
    assert apart.outcome is Outcome.NOT_COMPARABLE


def test_saying_that_the_events_differ_ends_the_clash() -> None:
    first, second = read("The quake killed 213 people."), read("The quake killed 219 people.")
    found = compare(first, second, settled=Settled(same_event=False))
    assert (found.outcome, found.reason) == (Outcome.NOT_COMPARABLE, "event")


def test_between_articles_the_event_is_an_assumption() -> None:
    first, second = read("The quake killed 213 people."), read("The quake killed 219 people.")
    found = compare(first, second, picked=False)
    assert found.outcome is Outcome.LIKELY
    assert Question.SAME_EVENT in {assumption.key for assumption in found.assumptions}


def test_a_factor_of_a_thousand_is_named() -> None:
    found = compared("The repair cost 3 million dollars.", "The repair cost 3 billion dollars.")
    assert (found.outcome, found.kind, found.reason) == (Outcome.CONTRADICTS, Kind.UNIT, "scale")


def test_a_bound_that_allows_far_more_is_remarked() -> None:
    found = compared("Trade grew by over 13 percent in 2024.", "Trade grew by 19 percent in 2024.")
    assert found.outcome is Outcome.COMPATIBLE
    assert found.remarks


def test_the_numbers_of_a_list_meet_their_own() -> None:
    first = "The crash killed 3 soldiers and wounded 5 others."
    second = "The crash killed 3 soldiers and wounded 8 others."
    found = compared(first, second)
    assert found.outcome is Outcome.CONTRADICTS
    assert second[slice(*found.second_value)].startswith("8")
    assert compared(first, first).outcome is Outcome.AGREES


def test_a_part_is_not_the_whole() -> None:
    found = compared("The blast killed 16 people.", "The blast killed four policemen.")
    assert (found.outcome, found.reason) == (Outcome.COMPATIBLE, "part")


def test_dates_clash_where_nothing_else_differs_and_tell_events_apart_where_figures_do() -> None:
    clash = compared("The bridge was opened in 1932.", "The bridge was opened in 1937.")
    assert (clash.outcome, clash.kind) == (Outcome.CONTRADICTS, Kind.DATE)
    apart = compared(
        "The bus crash on 4 March 2023 killed 12 people.",
        "The bus crash on 9 May 2023 killed 17 people.",
    )
    assert (apart.outcome, apart.reason) == (Outcome.NOT_COMPARABLE, "event")


def test_of_several_statements_the_strongest_counts() -> None:
    first = "The ferry sank at night. It carried 180 passengers. The captain was saved."
    second = "The captain was saved. The ferry carried 260 passengers."
    found = compared(first, second)
    assert found.outcome is Outcome.CONTRADICTS
    assert first[slice(*found.first)] == "It carried 180 passengers."
    assert second[slice(*found.second)] == "The ferry carried 260 passengers."


def test_an_empty_passage_says_nothing() -> None:
    assert compared("", "The quake killed 219 people.").outcome is Outcome.UNKNOWN
