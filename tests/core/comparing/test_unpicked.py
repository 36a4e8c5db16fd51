"""What sets two statements apart that nobody laid beside each other."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from core.comparing import CLASHES, compare_statements
from core.reading import Written, read
from core.words import Outcome

if TYPE_CHECKING:
    from core.comparing import Comparison

MONDAY = date(2025, 3, 10)
TUESDAY = date(2025, 3, 11)


def checked(first: str, second: str) -> Comparison:
    one, other = (
        read(text, Written(day, day)).statements[0]
        for text, day in ((first, MONDAY), (second, TUESDAY))
    )
    return compare_statements(one, other, picked=False)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Turnout in the election was 71 percent.", "In Belmora turnout in the election was 59 percent."),
        ("Some 2 million people have fled their homes.", "In Belmora alone 90,000 people have fled their homes."),
        ("The storm killed 14 people.", "A storm killed 30 people in neighbouring Varnia."),
        ("Turnout was 71 percent.", "In the 2019 election turnout was 66 percent."),
        ("The fire killed 14 people.", "About 40 people were taken to hospital after the fire."),
        ("Some 300 people voted in the village.", "Nine people were arrested in the village."),
        ("The Green Alliance won 63 seats in parliament.", "The Farmers League won 21 seats in parliament."),
        ("The company runs seven ferries.", "Three of the company's ferries serve the island."),
        ("Analysts had expected revenue of $9 billion.", "Revenue was $8 billion."),
        ("Marek Holt has scored 24 goals.", "Marek Holt scored two goals."),
        ("A strike on a market killed 48 people.", "A strike on a school killed 6 people."),
        ("Police in Sector7 said 137 people died.", "Police in Sector9 said 582 people died."),
        ("Police in Maldenburg said 137 people died.", "Police in Tarrowville said 582 people died."),
        ("The ferry sank in the storm.", "The toll of the storm rises."),
        ("The team last won the cup in 1987.", "The team also won the cup in 1962."),
        ("The union called a strike on Monday.", "The union called a strike in 1987."),
    ],
)  # fmt: skip
def test_what_limits_one_side_sets_them_apart(first: str, second: str) -> None:
    assert checked(first, second).outcome not in {*CLASHES, Outcome.UPDATED}
    assert checked(second, first).outcome not in {*CLASHES, Outcome.UPDATED}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Turnout was 71 percent, the highest since 1994.", "Turnout was 64 percent, the council said."),
        ("The Green Alliance was founded in 2016.", "The Green Alliance was founded in 2014."),
        ("The board approved a dividend of $0.85 a share.", "The board proposed a dividend of $0.58 a share."),
        ("The strike would last ten days, Greta Holm said.", "Greta Holm said the strike would last five days."),
        ("Anna Lund will visit the town.", "Anna Lund will not visit the town."),
    ],
)  # fmt: skip
def test_what_is_of_one_thing_is_still_shown(first: str, second: str) -> None:
    assert checked(first, second).outcome in CLASHES


def test_the_event_is_named_only_where_nothing_named_is_shared() -> None:
    named = checked("The Green Alliance was founded in 2016.", "The Green Alliance was founded in 2014.")  # fmt: skip
    assert "event" not in named.because
    bare = checked("The bridge was built in 1916.", "The bridge was built in 1914.")
    assert "event not stated" in bare.because


def test_a_place_that_the_other_text_is_about_limits_nothing() -> None:
    silent = "Ship traffic grew by 13 percent in 2024."
    placed = "Ship traffic at Belmora grew by 11 percent in 2024."
    elsewhere, there = (
        read(f"{line}\n\n{silent}", Written(MONDAY, MONDAY)).statements[-1]
        for line in ("A good year for ships", "A good year for Belmora")
    )
    other = read(placed, Written(TUESDAY, TUESDAY)).statements[0]
    assert compare_statements(elsewhere, other, picked=False).outcome is Outcome.NOT_COMPARABLE
    assert compare_statements(there, other, picked=False).outcome in CLASHES


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Crews repaired 140 schools in the province.",
            "The quake destroyed 320 schools in the province.",
        ),
        (
            "About 35 bridges were reopened in the valley.",
            "Some 80 bridges were washed away in the valley.",
        ),
        (
            "Duarte scored two goals in the derby on Saturday.",
            "Duarte has scored 14 goals this season.",
        ),
        ("Duarte scored two goals against Malmo.", "Duarte has 31 goals in total."),
        ("Crane 7 was one of the oldest.", "Seventeen cranes were hurt by the storm."),
    ],
)
@pytest.mark.parametrize("picked", [False, True])
def test_other_deeds_and_sums_are_no_clash_even_side_by_side(
    first: str, second: str, *, picked: bool
) -> None:
    one, other = read(first).statements[0], read(second).statements[0]
    assert compare_statements(one, other, picked=picked).outcome not in CLASHES


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The rebels have released 26 hostages so far.",
            "So far, 56 hostages have been freed by the rebels.",
        ),
        (
            "Investigators have interviewed 400 witnesses.",
            "Some 700 witnesses were questioned by investigators.",
        ),
        ("Duarte has scored 14 goals this season.", "Duarte has scored 17 goals this season."),
        ("The bank cut 250 jobs in London.", "The bank shed 550 jobs in London."),
    ],
)
def test_one_deed_in_two_words_can_clash(first: str, second: str) -> None:
    one, other = read(first).statements[0], read(second).statements[0]
    assert compare_statements(one, other).outcome in CLASHES
