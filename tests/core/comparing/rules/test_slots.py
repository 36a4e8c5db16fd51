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
    ("The ship was built in Gdansk.", "The ship was built in Rostock.", Kind.PLACE),
    ("Founded by Lars Holm, the firm makes pumps.", "Erik Dahl founded the firm.", Kind.NAME),
    ("The prize went to Lennox.", "Perera won the prize.", Kind.NAME),
    (
        "The attacker was named as Ali Ferjani.",
        "Police named the attacker as Karim Boudiaf.",
        Kind.NAME,
    ),
    ("The village was held by rebels.", "The village was held by the army.", Kind.NAME),
    ("She is buried in Highgate.", "She is buried in Brompton.", Kind.PLACE),
    ("Peru will host the summit.", "Chile will host the summit.", Kind.NAME),
    (
        "Talks will be held on Sept 3 in Vienna.",
        "Talks will be held on Sept 3 in Geneva.",
        Kind.PLACE,
    ),
    (
        "Two men were arrested in Berlin on Monday.",
        "Two men were arrested in Munich on Monday.",
        Kind.PLACE,
    ),
    (
        "Ann Hale was born in Yate and lives in Edinburgh.",
        "Ann Hale was born in Edinburgh.",
        Kind.PLACE,
    ),
    (
        "The firm was founded by Torres, who was replaced by Prata in 2009.",
        "The firm was founded by Prata.",
        Kind.NAME,
    ),
    (
        "Nordbank has its headquarters in Bergen.",
        "Nordbank has its headquarters in Stavanger.",
        Kind.PLACE,
    ),
    ("The museum was opened by Queen Mary.", "The museum was opened by Queen Anne.", Kind.NAME),
]
BOTH_CAN_STAND = [
    ("Anna Berg praised the court.", "Tomas Lind praised the court."),
    ("The summit was held in Lyon.", "The summit was held in France."),
    ("The song was written by Aleksey Morozov.", "The song was written by Alexei Morozov."),
    ("The album was written by Nina Rask and Tom Bell.", "The album was written by Nina Rask."),
    ("Norway bought twelve helicopters.", "Chile bought twelve helicopters."),
    ("Bodies were found in Ora.", "Bodies were found in Tesk."),
    ("Protests were held in Berlin.", "Protests were held in Munich."),
    ("Anna Berg was born in Riga.", "Anna Berg's brother was born in Minsk."),
    ("The film was shot in Rome.", "The film was also shot in Milan."),
    ("The firm opened a plant in Rome on Monday.", "The firm opened a plant in Milan on Monday."),
    ("Thieves were arrested in Rome on Monday.", "Thieves were arrested in Milan on Monday."),
    ("The prize went to Lennox.", "Lennox won the prize."),
    ("The delegation went to Paris.", "Lennox won the prize."),
    ("She was born in Yate, near Edinburgh.", "She was born in Edinburgh."),
    ("The company was fined in Berlin and sued in Munich.", "The company was sued in Munich."),
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
