"""A value or nearly all words the same, and still no agreement."""

from __future__ import annotations

import pytest

from core.comparing import compare
from core.reading import read
from core.words import Outcome

AGREEING = frozenset({Outcome.AGREES, Outcome.COMPATIBLE})


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The harbour stayed open on Friday.", "The harbour was closed on Friday."),
        ("The museum was founded by Ilse Korn, who will be replaced by Timo Raab.", "The museum was founded by Timo Raab."),
        ("The court rejected a request to lift the curfew.", "The court lifted the curfew."),
        ("Dana Weil, the deputy justice minister, signed it.", "Dana Weil, the justice minister, signed it."),
        ("The two sides left without signing the truce.", "The two sides signed the truce."),
    ],
)  # fmt: skip
def test_what_differs_prevents_an_agreement(first: str, second: str) -> None:
    assert compare(read(first), read(second)).outcome not in AGREEING


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The museum was founded by Ilse Korn in Graz.", "Ilse Korn founded the museum."),
        ("The storm cut power to 4,000 homes.", "The storm cut power to 4,000 houses."),
        ("The choir sang in Lublin on Friday.", "On Friday the choir sang in Lublin."),
    ],
)
def test_the_same_told_in_another_order_agrees(first: str, second: str) -> None:
    assert compare(read(first), read(second)).outcome in AGREEING


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The fair in Oldby was called off on Sunday.", "Hundreds sang at the fair in Oldby on Sunday."),
        (
            "Neither the bishop nor his clerk took part in Friday's march through Oldby.",
            "The bishop took part in Friday's march through Oldby.",
        ),
    ],
)  # fmt: skip
def test_a_shared_day_alone_is_no_agreement(first: str, second: str) -> None:
    assert compare(read(first), read(second)).outcome is not Outcome.AGREES
