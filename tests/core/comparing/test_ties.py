"""Whether two figures are of one thing: what is traded, by whom, when, and in what."""

from __future__ import annotations

import pytest

from core.comparing import CLASHES, compare
from core.comparing.parts import Gate
from core.reading import read
from core.words import Kind, Outcome


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        (
            "Copper exports rose 5 percent in May.",
            "Exports of gold rose 8 percent in May.",
            Gate.MEASURE,
        ),
        (
            "Wheat prices rose 5 percent in May.",
            "Coffee prices rose 8 percent in May.",
            Gate.MEASURE,
        ),
        (
            "The Bank of Norvia left rates at 4 percent.",
            "The Bank of Esteland left rates at 3 percent.",
            Gate.ENTITY,
        ),
        (
            "In the 1980s the yard had 9,000 workers.",
            "Today the yard has 1,200 workers.",
            Gate.PERIOD,
        ),
        ("In 1995 the orchestra had 80 players.", "The orchestra now has 54 players.", Gate.PERIOD),
        (
            "Profit was 8 million euros in the first quarter of 2024.",
            "Profit was 9 million euros in the second quarter of 2024.",
            Gate.PERIOD,
        ),
    ],
)
def test_figures_of_two_things_are_not_laid_beside_each_other(
    first: str, second: str, reason: str
) -> None:
    found = compare(read(first), read(second))
    assert found.outcome is Outcome.NOT_COMPARABLE
    assert found.reason == reason


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Copper exports rose 5 percent in May.", "Exports of copper rose 8 percent in May."),
        (
            "The Bank of Norvia left rates at 4 percent on Friday.",
            "On Friday the bank left rates at 3 percent.",
        ),
        (
            "Nickel exports from Chile reached 2 million tonnes in 2023.",
            "Chile's nickel exports came to 3 million tonnes in 2023.",
        ),
        (
            "A bomber killed 22 people at a market in Mosul.",
            "The bomb at a market in Mosul killed 31 people.",
        ),
    ],
)
def test_figures_of_one_thing_clash(first: str, second: str) -> None:
    assert compare(read(first), read(second)).outcome in CLASHES


def test_percent_and_points_of_one_rise_clash_in_articles_that_say_much_else() -> None:
    first = read("Under the accord of last winter the travel bonus goes up by 5 percent from May.")
    second = read(
        "From May the travel bonus rises by 5 percentage points, to 30 percent of basic pay."
    )
    found = compare(first, second, picked=False)
    assert found.outcome in CLASHES
    assert found.kind is Kind.UNIT


def test_one_of_the_three_counts_nothing() -> None:
    first = read("Some 23 people were hurt by the crane on Wednesday, six of them seriously.")
    second = read("The crane was one of the three that were old on Wednesday.")
    assert compare(first, second, picked=False).outcome not in CLASHES


def test_a_speaker_who_is_not_known_is_not_told_to_disagree() -> None:
    first = read("The bridge has not been inspected since May 2019, a foreman said.")
    second = read("The bridge was inspected in May 2021, it said.")
    assert compare(first, second).outcome is Outcome.CONTRADICTS
