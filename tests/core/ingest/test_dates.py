from __future__ import annotations

import pytest

from core.ingest.dates import read_date_line, read_moment, read_place_and_date


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("26-02-2025", "2025-02-26"),
        ("2025-02-26", "2025-02-26"),
        ("26 February 2025", "2025-02-26"),
        ("Feb. 26, 2025 10:15 AM", "2025-02-26"),
        ("Wednesday, February 26, 2025", "2025-02-26"),
        ("Published On 26 Feb 2025", "2025-02-26"),
        ("26th of February, 2025", "2025-02-26"),
        ("۲۶ فوریه ۲۰۲۵", "2025-02-26"),
        ("٢٦ فبراير ٢٠٢٥", "2025-02-26"),
        ("26. Februar 2025, 14:30 Uhr", "2025-02-26"),
        ("Le 26 février 2025 à 10h15", "2025-02-26"),
        ("26 de febrero de 2025", "2025-02-26"),
        ("Среда, 26 февраля 2025 г.", "2025-02-26"),
        ("2025年2月26日", "2025-02-26"),
        ("Published: 26 Feb 2025 10:15 GMT", "2025-02-26T10:15:00+00:00"),
        ("2025-02-26T10:15:00+03:00", "2025-02-26T10:15:00+03:00"),
        ("26-Feb-2025 1:05 pm (GMT+3)", "2025-02-26T13:05:00+03:00"),
        ("26 Feb 2025 at 10:15 a.m. ET", "2025-02-26"),
        ("05.06.2025", "2025-06-05"),
        ("26/02/2025", "2025-02-26"),
        ("02/26/2025", "2025-02-26"),
        ("05/05/2025", "2025-05-05"),
    ],
)
def test_a_date_line_is_read(line: str, value: str) -> None:
    read = read_date_line(line, "line 1")
    assert read is not None
    assert str(read.value) == value
    assert not read.updated


@pytest.mark.parametrize(
    "line",
    [
        "February 26",
        "26 February",
        "February 2025",
        "26-02-25",
        "1403/12/08",
        "31 February 2025",
        "2025-13-26",
        "The port closed on 26 February 2025",
        "13 people were hurt, 26 February 2025",
        "last Tuesday",
        "",
        "26 February 2025 " * 10,
    ],
)
def test_other_lines_are_no_dates(line: str) -> None:
    assert read_date_line(line, "line 1") is None


def test_day_and_month_that_can_be_swapped_become_a_range() -> None:
    read = read_date_line("05/06/2025", "line 2", "en")
    assert read is not None
    assert (read.value.earliest, read.value.latest) == ("2025-05-06", "2025-06-05")
    assert "2025-05-06" in read.value.detail
    assert "2025-06-05" in read.value.detail


@pytest.mark.parametrize(
    ("language", "day"), [("en-GB", "2025-06-05"), ("en-US", "2025-05-06"), ("fr", "2025-06-05")]
)
def test_the_language_settles_the_order(language: str, day: str) -> None:
    read = read_date_line("05/06/2025", "line 2", language)
    assert read is not None
    assert str(read.value) == day


def test_an_update_is_told_apart() -> None:
    read = read_date_line("Last updated 26 Feb 2025", "line 3")
    assert read is not None
    assert read.updated


def test_a_time_without_a_zone_gives_the_day_and_says_so() -> None:
    read = read_date_line("26 February 2025, 10:15", "line 3")
    assert read is not None
    assert "zone" in read.value.detail


def test_a_place_may_stand_before_the_date() -> None:
    read = read_place_and_date("Halden, 26 February 2025", "line 1")
    assert read is not None
    assert read[0] == "Halden"
    assert str(read[1].value) == "2025-02-26"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2025-02-26T10:15:00.123+0300", "2025-02-26T10:15:00+03:00"),
        ("2025-02-26 10:15", "2025-02-26"),
        ("Wed, 26 Feb 2025 10:15:00 GMT", "2025-02-26T10:15:00+00:00"),
        ("yesterday", "unknown"),
        ("0001-01-01", "unknown"),
    ],
)
def test_moments_of_metadata(written: str, value: str) -> None:
    assert str(read_moment(written, "meta date")) == value
