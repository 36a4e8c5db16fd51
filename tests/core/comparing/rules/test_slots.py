"""Slots with room for one value."""

from __future__ import annotations

import pytest

from core.comparing import CLASHES, compare
from core.reading import read
from core.words import Kind

CLASHING = [
    ("The book was written by Nils Aker.", "The book was written by Olga Lind.", Kind.NAME),
    ("Iva Horak won the election.", "Pavel Rezek won the election.", Kind.NAME),
    ("The cellist was born in Riga.", "The cellist was born in Minsk.", Kind.PLACE),
    ("The flight took off from Manila.", "The flight took off from Jakarta.", Kind.PLACE),
]
BOTH_CAN_STAND = [
    ("Anna Berg praised the court.", "Tomas Lind praised the court."),
    ("The summit was held in Lyon.", "The summit was held in France."),
    ("The song was written by Aleksey Morozov.", "The song was written by Alexei Morozov."),
    ("The album was written by Nina Rask and Tom Bell.", "The album was written by Nina Rask."),
    ("Norway bought twelve helicopters.", "Chile bought twelve helicopters."),
    ("Bodies were found in Ora.", "Bodies were found in Tesk."),
]


@pytest.mark.parametrize(("one", "other", "kind"), CLASHING)
def test_two_values_in_a_slot_with_room_for_one_clash(one: str, other: str, kind: Kind) -> None:
    found = compare(read(one), read(other))
    assert found.outcome in CLASHES
    assert found.kind is kind


@pytest.mark.parametrize(("one", "other"), BOTH_CAN_STAND)
def test_room_for_both_is_no_clash(one: str, other: str) -> None:
    assert compare(read(one), read(other)).outcome not in CLASHES


def test_years_apart_set_the_holders_apart() -> None:
    one, other = "In 2010 Iva Horak won the cup.", "In 2014 Pavel Rezek won the cup."
    assert compare(read(one), read(other)).outcome not in CLASHES
