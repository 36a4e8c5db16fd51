"""Figures of one thing that cannot both hold, and figures that can."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.comparing import CLASHES, compare
from core.reading import read
from core.words import Outcome

if TYPE_CHECKING:
    from core.comparing import Comparison


def compared(first: str, second: str) -> Comparison:
    return compare(read(first), read(second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Storms left 1,400 homes flooded in Varna.", "In Varna 2,300 houses were flooded by storms."),
        ("Torvald will lay off 900 workers.", "Torvald is to cut 1,500 jobs."),
        ("Fires burned 7,000 hectares near Salda.", "Fires near Salda destroyed 3,200 hectares."),
        ("The pirates held the sailors for 40 days.", "The sailors were freed by the pirates after 29 days."),
        ("The court upheld the ban on Friday, 7-2.", "The ban was upheld by the court on Friday, 6-3."),
    ],
)  # fmt: skip
def test_other_words_for_the_thing_do_not_hide_a_clash(first: str, second: str) -> None:
    assert compared(first, second).outcome in CLASHES


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The ferry takes 60 cars at a time.", "The ferry carries 900 cars a day."),
        ("The panel upheld four of the nine complaints.", "The panel faces five complaints."),
        ("Rescuers saved six horses from the barn.", "Rescuers saved four dogs from the barn."),
    ],
)
def test_different_things_do_not_clash(first: str, second: str) -> None:
    assert compared(first, second).outcome not in CLASHES


def test_a_toll_of_people_and_of_passengers_is_one_toll_unless_it_is_told_as_a_part() -> None:
    toll = "At least 40 people were killed when a ferry sank near Lom."
    passengers = "Thirty-one passengers were killed when a ferry sank near Lom."
    among = "Thirty-one passengers were among those killed when a ferry sank near Lom."
    assert compared(toll, passengers).outcome in CLASHES
    assert compared(toll, among).outcome not in CLASHES


def test_two_bounds_of_one_sort_can_both_hold_and_are_remarked() -> None:
    found = compared(
        "The chain has at least 800 shops in Peru.", "The chain has at least 607 shops in Peru."
    )
    assert found.outcome is Outcome.COMPATIBLE
    assert found.remarks
    tolls = compared(
        "At least 800 people died in the quake.", "At least 607 people died in the quake."
    )
    assert tolls.outcome in CLASHES
