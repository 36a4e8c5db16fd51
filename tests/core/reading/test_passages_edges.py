"""Texts and days at the edge of what can be: nothing that is read may fail, and what cannot be told stays untold."""

from __future__ import annotations

import json
from datetime import MAXYEAR, MINYEAR, date
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.reading import Written, passage_form, read
from core.reading.parts import Basis

if TYPE_CHECKING:
    from core.reading import Passage

FIRST, LAST = date.min, date.max

TIMES = (
    "yesterday", "tomorrow", "today", "tonight", "last Monday", "next Monday", "Monday week", "a week from Tuesday",
    "last week", "this week", "next week", "the week before last", "last weekend", "last month", "next month", "last year",
    "next year", "last quarter", "the second half", "next decade", "last century", "Christmas", "Easter", "last Easter",
    "Thanksgiving", "Nowruz", "Ramadan", "Eid al-Fitr", "Feb", "February", "Feb 29", "31 December", "the 5th", "last March",
    "next winter", "this summer", "the fourth quarter", "the past three months", "the next two weeks", "two years ago",
    "3,000 years ago", "9999999999 days ago", "in 90000000 weeks", "a day earlier", "the following week", "a year earlier",
    "the year to September", "the first half of Monday", "1st half Monday", "early tomorrow", "from Monday to Friday",
    "between January and March", "since yesterday", "until tomorrow", "this fiscal year", "fiscal 9999", "the 9990s",
    "the 99th century", "2/3/9999", "0001-01-01", "9999-12-31", "late 9999", "the last week of 9999", "the year-ago quarter",
    "year-end", "the end of the week", "the last three months of the year", "this morning", "9 a.m. tomorrow",
)  # fmt: skip


def only_sound(passage: Passage) -> None:
    """Assert that each part of a passage stands where it says, that days are in order, and that all can be written out."""
    for statement in passage.statements:
        for part in (*statement.quantities, *statement.periods, *statement.names):
            assert passage.text[part.start : part.end] == part.text
        for period in statement.periods:
            assert not (period.first and period.last) or period.first <= period.last
    json.dumps(passage_form(passage), allow_nan=False)


@pytest.mark.parametrize("day", [FIRST, date(1, 1, 8), date(1, 12, 31), date(9999, 1, 1), LAST])
@pytest.mark.parametrize("words", TIMES)
def test_days_at_the_ends_of_the_calendar(words: str, day: date) -> None:
    for said in ("The talks failed {}.", "They will meet {}.", "The shop, open {}, is closed."):
        only_sound(read(said.format(words), Written(day, day)))


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("yesterday", FIRST),
        ("tomorrow", LAST),
        ("last Monday", FIRST),
        ("next Monday", LAST),
        ("last week", FIRST),
        ("next week", LAST),
        ("last month", FIRST),
        ("next year", LAST),
        ("Christmas", FIRST),
        ("Easter", LAST),
        ("Nowruz", FIRST),
        ("Nowruz", LAST),
        ("last March", FIRST),
    ],
)
def test_what_lies_beyond_the_calendar_stays_unresolved(words: str, day: date) -> None:
    (statement,) = read(f"It happens {words}.", Written(day, day)).statements
    (period,) = statement.periods
    assert period.basis is Basis.UNRESOLVED
    assert (period.first, period.last) == (None, None)
    assert period.assumes


def test_days_within_the_first_and_the_last_year_are_told() -> None:
    for day, words, told in (
        (FIRST, "tomorrow", date(1, 1, 2)),
        (LAST, "yesterday", date(9999, 12, 30)),
    ):
        (statement,) = read(f"It happened {words}.", Written(day, day)).statements
        assert statement.periods[0].first == told
    (statement,) = read(
        "Sales rose in the first quarter.", Written(date(800, 7, 1), date(800, 7, 1))
    ).statements
    assert statement.periods[0].first == date(800, 1, 1)


@settings(max_examples=60, deadline=None)
@given(st.dates(), st.dates(), st.lists(st.sampled_from(TIMES), min_size=1, max_size=4))
@example(date(MINYEAR, 1, 1), date(MAXYEAR, 12, 31), ["yesterday", "a year earlier"])
def test_any_days_of_writing(one: date, other: date, words: list[str]) -> None:
    written = Written(min(one, other), max(one, other))
    only_sound(
        read(f"“We met {', '.join(words)},” he said on Monday. It fell {words[0]}.", written)
    )


def test_halves_of_a_day_are_the_day() -> None:
    (statement,) = read(
        "They played the 1st half Monday.", Written(date(2024, 2, 29), date(2024, 2, 29))
    ).statements
    days = [(period.first, period.last) for period in statement.periods]
    assert days == [(date(2024, 2, 26), date(2024, 2, 26))]


@pytest.mark.parametrize("length", [31, 310, 4300, 4301, 6000])
@pytest.mark.parametrize(
    "told",
    [
        "{} people died.",
        "It took {} days.",
        "It rose {}.5 percent.",
        "It fell 1/{}.",
        "In {}.",
        "The {}th.",
        "{} to {}.",
    ],
)
def test_long_rows_of_digits_count_nothing(told: str, length: int) -> None:
    passage = read(told.replace("{}", "1" * length), Written(FIRST, LAST))
    only_sound(passage)
    assert not any(statement.quantities for statement in passage.statements)
    assert not any(
        period.duration for statement in passage.statements for period in statement.periods
    )


@settings(max_examples=60, deadline=None)
@given(
    st.text("0123456789", min_size=1, max_size=5000),
    st.sampled_from((" people died.", "% more.", " days.", " million million tons.", "/2 mile.")),
)
def test_any_digits(digits: str, rest: str) -> None:
    only_sound(read(digits + rest))


def test_magnitudes_heaped_up_count_nothing() -> None:
    only_sound(read("It cost 5" + " million" * 80 + " dollars."))


def test_a_mark_that_closes_nothing_is_read() -> None:
    only_sound(read("He saw 」this."))


@pytest.mark.parametrize("sign", ["²", "①", "½", "٣", "१", "𝟙", "Ⅻ"])
def test_signs_that_are_digits_of_another_kind(sign: str) -> None:
    for told in (
        "1/{}",
        "{}/{}",
        "1 / {} mile",
        "{} people",
        "rose {}%",
        "{} days",
        "5{}",
        "the {}th",
    ):
        only_sound(read(f"It is {told} long.".replace("{}", sign)))
