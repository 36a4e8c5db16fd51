"""Sides that have changed places."""

from __future__ import annotations

import pytest

from core.comparing import CLASHES, compare
from core.reading import read
from core.words import Kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kentor bought Bralia.", "Bralia bought Kentor."),
        ("Merano was sued by Castell.", "Castell was sued by Merano."),
        ("Hollman sold the bank to Assurex.", "Assurex sold the bank to Hollman."),
        ("Spain beat Italy.", "Italy beat Spain."),
        ("Spain beat Italy 2-1.", "Italy beat Spain 2-1."),
        ("Nils Aker works for Sund.", "Sund works for Nils Aker."),
    ],
)
def test_changed_places_clash_where_a_verb_holds_one_way(one: str, other: str) -> None:
    found = compare(read(one), read(other))
    assert found.outcome in CLASHES
    assert found.kind is Kind.STRUCTURE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Botavia met Surania.", "Surania met Botavia."),
        ("Kentor bought Bralia.", "Bralia was bought by Kentor."),
        ("Sund employs Nils Aker.", "Nils Aker works for Sund."),
        ("Tanaka beat Ishida.", "Ishida lost to Tanaka."),
    ],
)
def test_verbs_that_hold_both_ways_and_passives_do_not(one: str, other: str) -> None:
    assert compare(read(one), read(other)).outcome not in CLASHES
