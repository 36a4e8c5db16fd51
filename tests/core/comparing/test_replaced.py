"""Which figures a later one replaces."""

from __future__ import annotations

from datetime import date

import pytest

from core.comparing import compare_statements
from core.reading import Written, read
from core.words import Outcome

MONDAY = date(2025, 3, 10)
TUESDAY = date(2025, 3, 11)


def outcome(first: str, second: str, days: tuple[date | None, date | None]) -> Outcome:
    one, other = (
        read(text, Written(day, day)).statements[0]
        for text, day in zip((first, second), days, strict=True)
    )
    return compare_statements(one, other, picked=False).outcome


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The blast in Belmora killed 12 people.", "The toll of the blast in Belmora has risen to 19."),
        ("Nine people were missing after the flood.", "Four people were still missing after the flood."),
        ("Rescuers were searching for 15 people.", "Rescuers were still searching for four people."),
        ("The council has counted 94 percent of the ballots.", "The council has counted 98 percent of the ballots."),
        ("Some 4,000 homes had no power.", "About 1,500 homes had no power."),
    ],
)  # fmt: skip
def test_a_count_under_way_is_replaced(first: str, second: str) -> None:
    assert outcome(first, second, (MONDAY, TUESDAY)) is Outcome.UPDATED
    assert outcome(second, first, (TUESDAY, MONDAY)) is Outcome.UPDATED


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The board approved a dividend of $0.85 a share.", "The board approved a dividend of $0.58 a share."),
        ("The bridge cost 12 million euros.", "The bridge cost 15 million euros."),
        ("The blast in Belmora killed 19 people.", "The blast in Belmora killed 12 people."),
    ],
)  # fmt: skip
def test_what_does_not_change_is_not(first: str, second: str) -> None:
    assert outcome(first, second, (MONDAY, TUESDAY)) is not Outcome.UPDATED


def test_without_dates_nothing_is_later() -> None:
    first, second = "The toll of the blast reached 12.", "The toll of the blast rose to 19."
    assert outcome(first, second, (None, None)) is not Outcome.UPDATED
