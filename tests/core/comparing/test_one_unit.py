"""What two compared statements tell stands in one unit, with their difference and their periods."""

from __future__ import annotations

from datetime import date

import pytest

from core.comparing import compare_statements
from core.comparing.one_unit import OneUnit, in_one_unit
from core.reading import Written, read

DAY = Written(date(2025, 2, 25), date(2025, 2, 25))


def told(first: str, second: str) -> OneUnit:
    one, other = (read(text, DAY).statements[0] for text in (first, second))
    return in_one_unit(one, other, compare_statements(one, other))


def test_a_bound_is_told_in_words_and_the_difference_is_that_of_the_numbers() -> None:
    traffic = "Container traffic in Helm grew by {} percent in 2024."
    assert told(traffic.format("over 13"), traffic.format("10")) == OneUnit(
        "more than 13", 10, "%", -3, "2024-01-01/2024-12-31", "2024-01-01/2024-12-31"
    )


def test_values_are_brought_to_the_unit_of_the_first() -> None:
    found = told("The bridge is 5 km long.", "The bridge is 3 miles long.")
    assert (found.first, found.unit) == (5, "km")
    assert found.second == pytest.approx(4.828032)
    assert found.difference == pytest.approx(-0.171968)
    assert (found.first_period, found.second_period) == ("unknown", "unknown")


def test_a_date_is_told_as_one_and_the_difference_in_days() -> None:
    signed = "The port and the union in Helm signed the framework agreement {}."
    found = told(signed.format("in mid-January"), signed.format("on 3 February 2025"))
    assert (found.first, found.second) == ("2025-01-11/2025-01-20", "2025-02-03")
    assert (found.unit, found.difference) == ("days", "14 to 23")


def test_a_time_of_day_keeps_its_time() -> None:
    sent = "The warning was sent at {} on Monday."
    found = told(sent.format("6 p.m."), sent.format("9 p.m."))
    assert (found.first, found.second) == ("2025-02-24T18:00", "2025-02-24T21:00")
    assert found.difference == ""


def test_a_name_is_told_in_its_words_and_a_whole_sentence_not_again() -> None:
    named = "The company has named {} as its chief executive."
    found = told(named.format("Anna Holt"), named.format("Maria Lund"))
    assert (found.first, found.second, found.unit) == ("Anna Holt", "Maria Lund", "")
    same = told("The dam at Hethe held.", "The dam at Hethe held.")
    assert (same.first, same.second, same.difference) == ("", "", "")
