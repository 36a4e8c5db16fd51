"""Days told by weeks off, and other words for days and hours."""

from __future__ import annotations

import pytest

from core.reading.periods import timex_value
from tests.core.reading.periods.test_reading import only, periods


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They meet a week from Tuesday.", "2025-03-11"),
        ("He will appear on Friday week.", "2025-03-07"),
        ("It happened on the Sunday before last.", "2025-02-16"),
        ("They meet on the Monday after next.", "2025-03-10"),
        ("He arrived the week before last.", "2025-W07"),
        ("He was born in nineteen ninety-nine.", "1999"),
        ("It happened in two thousand and five.", "2005"),
        ("It opened in twenty ten.", "2010"),
        ("He was the mayor at the time.", "PAST_REF"),
        ("The treaty of 1648 ended the war.", "1648"),
        ("The shop is open from 9 to 5.", "2025-02-26T09:00"),
        ("They walked between 5 and 6 in the afternoon.", "2025-02-26T17:00"),
    ],
)
def test_less_common_words_for_days_and_years(text: str, value: str) -> None:
    assert timex_value(only(text)) == value


def test_the_time_of_an_event_is_no_time_by_itself() -> None:
    assert periods("At the time of the attack, he was abroad.") == []
