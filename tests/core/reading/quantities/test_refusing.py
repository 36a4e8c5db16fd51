"""Numbers that are part of a name, and those that count though they look alike."""

from __future__ import annotations

import pytest

from tests.core.reading.quantities.test_reading import read


def values(text: str) -> list[float | None]:
    return [one.value for one in read(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It sold 3m Xbox 360 games.", [3_000_000]),
        ("The Trent 900 engines failed.", []),
        ("The airline grounded the 787.", []),
        ("Boeing's 787 is late.", []),
        ("In London 300 people died.", [300]),
        ("In the Bronx 300 houses burned.", [300]),
        ("The 300 were freed.", [300]),
        ("The police held the 300.", [300]),
    ],
)
def test_numbers_of_models_are_no_quantities(text: str, told: list[float]) -> None:
    assert values(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Only one of the nine justices disagreed.", [1, 9]),
        ("One of the two men died.", [1, 2]),
        ("One of the 10 largest banks failed.", [10]),
        ("One of the men died.", []),
    ],
)
def test_one_of_a_number_counts(text: str, told: list[float]) -> None:
    assert values(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "The senate approved it in a 9-6 vote.",
        "A vote of 11-4 closed the school.",
        "United won 3-1.",
    ],
)
def test_votes_and_scores_are_left_to_the_comparison(text: str) -> None:
    assert values(text) == []
