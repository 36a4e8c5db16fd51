"""What the tense and a denial say of when."""

from __future__ import annotations

import pytest

from tests.core.reading.periods.test_reading import days, only


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The meeting takes place on Monday.", "2025-03-03"),
        ("Voters go to the polls on Sunday.", "2025-03-02"),
        ("The film opens on Friday", "2025-02-28"),
        ("He appears in court on Monday.", "2025-03-03"),
        ("The law comes into force on 1 October.", "2025-10-01"),
        ("Stocks fall on Monday as oil rises", "2025-02-24"),
        ("Man dies in fire on Monday", "2025-02-24"),
        ("The video shows the man on Friday.", "2025-02-21"),
        ("The case stems from a raid on Tuesday.", "2025-02-25"),
        ("The agency, which monitors quakes, reported it on Monday.", "2025-02-24"),
        ("Monday's ruling opens the way for a trial.", "2025-02-24"),
    ],
)
def test_the_present_tells_what_is_planned_but_not_in_headlines(text: str, day: str) -> None:
    assert days(only(text)) == f"{day}/{day}"


def test_what_stays_so_until_a_time_looks_ahead() -> None:
    assert days(only("Schools stay closed until mid-March.")) == "../2025-03-20"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The law did not come into force until 2001.", "2001-01-01/2001-12-31"),
        ("It was not until 2001 that the law came into force.", "2001-01-01/2001-12-31"),
        ("No deal was reached until Friday.", "2025-02-21/2025-02-21"),
        ("The ban stayed in force until 2001.", "../2001-12-31"),
        ("The ban did not last until 2001.", "../2001-12-31"),
    ],
)
def test_what_was_not_so_until_a_time_began_then(text: str, told: str) -> None:
    assert days(only(text)) == told
