"""What sets two statements apart before their values are looked at."""

from __future__ import annotations

from core.comparing import Result, compare
from core.comparing.parts import Gate
from core.reading import read
from core.words import Outcome


def event(first: str, second: str) -> Result:
    found = compare(read(first), read(second), picked=False)
    return next(check.result for check in found.checks if check.name == Gate.EVENT)


def test_between_articles_the_event_is_read_from_a_name_with_a_day_or_a_number() -> None:
    quake = "The quake near Osmar on 3 May 2019 killed 213 people."
    assert event(quake, "A quake near Osmar on 3 May 2019 killed 219 people.") is Result.PASSED
    assert event(quake, "A quake near Osmar killed 219 people.") is Result.ASSUMED


def test_a_capital_may_stand_for_its_country() -> None:
    found = compare(
        read("Greece must repay 3 billion euros."), read("Athens must repay 3 billion euros.")
    )
    assert found.outcome is Outcome.AGREES


def test_a_person_and_a_country_are_no_rivals() -> None:
    first = "In May 2021, President Macron and Prime Minister Johnson signed a treaty."
    found = compare(read(first), read("The treaty between Norway and Iceland was signed in 2021."))
    assert found.reason != "entity"


def test_figures_of_two_ages_are_of_different_people() -> None:
    found = compare(
        read("The pill cut strokes by 30 percent among women over 65."),
        read("The pill cut strokes by 12 percent among women under 50."),
    )
    assert (found.outcome, found.reason) == (Outcome.NOT_COMPARABLE, "entity")
