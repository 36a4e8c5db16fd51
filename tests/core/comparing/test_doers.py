"""Figures of two doers, and of one doer told in two ways."""

from __future__ import annotations

import pytest

from core.comparing import CLASHES, compare
from core.reading import read
from core.words import Outcome


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("BP closed 40 stations this year.", "Shell closed 25 stations this year."),
        ("Pupils planted 310 trees along the road.", "Teachers planted 450 trees along the road."),
    ],
)
def test_two_doers_set_figures_apart(first: str, second: str) -> None:
    found = compare(read(first), read(second))
    assert (found.outcome, found.reason) == (Outcome.NOT_COMPARABLE, "entity")


def test_two_words_for_one_person_do_not() -> None:
    found = compare(read("The robber fired five shots."), read("The gunman fired nine shots."))
    assert found.outcome in CLASHES


def test_two_winners_of_two_years_are_no_clash_of_dates() -> None:
    one = read("Petra Lund won the Hallgrim Prize in 2018.")
    other = read("Marek Sobol won the Hallgrim Prize in 2019.")
    found = compare(one, other)
    assert found.outcome not in CLASHES


def test_one_winner_in_two_years_is_one() -> None:
    one = read("Petra Lund won the Hallgrim Prize in 2018.")
    other = read("Petra Lund won the Hallgrim Prize in 2019.")
    assert compare(one, other).outcome in CLASHES
