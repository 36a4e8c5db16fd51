from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import InvalidValueError
from core.values import choose, names, parse_address, parse_date, parse_moment
from core.words import Aspect, DateKind, Kind, Origin, Resolution, Severity, Status

if TYPE_CHECKING:
    from datetime import date
    from enum import StrEnum

ZONES: Any = st.none() | st.timezones()
DATES = {
    "2025": ("2025-01-01", "2025-12-31"),
    "2024-02": ("2024-02-01", "2024-02-29"),
    "2025-02": ("2025-02-01", "2025-02-28"),
    " 2025-02-26 ": ("2025-02-26", "2025-02-26"),
    "26 Feb 2025": ("2025-02-26", "2025-02-26"),
    "5  SEPT. 2025": ("2025-09-05", "2025-09-05"),
    "February 2025": ("2025-02-01", "2025-02-28"),
    "1 Jan 2025/3 February 2025": ("2025-01-01", "2025-02-03"),
    "2025-02-26T09:30": ("2025-02-26T09:30:00", "2025-02-26T09:30:00"),
    "2025-02-26 09:30:15": ("2025-02-26T09:30:15", "2025-02-26T09:30:15"),
    "2025-02-26T09:30Z": ("2025-02-26T09:30:00+00:00", "2025-02-26T09:30:00+00:00"),
    "2025-02-26T09:30+03:00": ("2025-02-26T09:30:00+03:00", "2025-02-26T09:30:00+03:00"),
    "2025-02-26T09:30-0330": ("2025-02-26T09:30:00-03:30", "2025-02-26T09:30:00-03:30"),
    "2025-02-01/2025-02-15": ("2025-02-01", "2025-02-15"),
    "2024/2025": ("2024-01-01", "2025-12-31"),
    "2025-02/..": ("2025-02-01", None),
    "../2025-02": (None, "2025-02-28"),
    "/2025": (None, "2025-12-31"),
    "2025-02-26T23:00-05:00/2025-02-27T05:00+00:00": (
        "2025-02-26T23:00:00-05:00",
        "2025-02-27T05:00:00+00:00",
    ),
    "2025-02-26/2025-02-26T09:00Z": ("2025-02-26", "2025-02-26T09:00:00+00:00"),
}


@pytest.mark.parametrize(("typed", "bounds"), DATES.items())
def test_a_date_is_read_as_the_range_of_what_it_can_be(
    typed: str, bounds: tuple[str | None, str | None]
) -> None:
    value = parse_date(typed, detail="my notes")
    assert (value.earliest, value.latest) == bounds
    assert value.written == typed.strip()
    assert (value.origin, value.detail) == (Origin.SET, "my notes")


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("05/06/2025", ("2025-05-06", "2025-06-05")),
        ("5-6-2025", ("2025-05-06", "2025-06-05")),
        ("05.06.2025", ("2025-06-05",)),
        ("26/02/2025", ("2025-02-26",)),
        ("02/26/2025", ("2025-02-26",)),
        ("06/06/2025", ("2025-06-06",)),
    ],
)
def test_a_day_in_another_order_is_read_as_all_it_can_be(typed: str, days: tuple[str, ...]) -> None:
    value = parse_date(typed, detail="the page")
    assert (value.earliest, value.latest, value.written) == (days[0], days[-1], typed)
    both = "the page; reads as 2025-05-06 or 2025-06-05, for day and month can be swapped"
    assert value.detail == (both if len(days) > 1 else "the page")


def test_two_readings_are_no_one_moment() -> None:
    with pytest.raises(InvalidValueError, match="one day or moment"):
        parse_moment("05/06/2025", "It")


def test_names_are_cleaned_and_empty_ones_left_out() -> None:
    assert names([" a \n b ", "", " \t", "c\0", "a b"]) == ["a b", "c\u2400", "a b"]


def test_some_words_can_be_offered() -> None:
    kinds = (DateKind.SPOKEN, DateKind.EVENT, DateKind.PERIOD)
    assert choose(kinds, "p", "date") is DateKind.PERIOD
    with pytest.raises(InvalidValueError, match=r"Choose one of: spoken, event, period\.$"):
        choose(kinds, "published", "date")


@pytest.mark.parametrize("typed", ["", "unknown", " Unknown "])
def test_unknown_is_a_date_too(typed: str) -> None:
    value = parse_date(typed, detail="nobody says")
    assert not value.known
    assert (value.origin, value.detail, str(value)) == (Origin.UNKNOWN, "nobody says", "unknown")


@pytest.mark.parametrize(
    "typed",
    ["yesterday", "32.02.2025", "13/13/2025", "29/02/2025", "5/6/25", "05/06-2025", "2025-13", "2025-00", "2025-00-10", "2025-02-00", "2025-02-30", "0000", "25", "2025-2-6", "..", "/", "../..", "2025//",
     "2025/", "2025-02-26T24:30", "2025-02-26T09", "2025/2024", "2025-02-26T10:00Z/2025-02-26T09:00Z", "2025-02-26T23:00-05:00/2025-02-27T01:00Z",
     "2025-02-26T09:30+25:00", "99999", "2025-02-26T09:30Z[UTC]", "\0", "2025-02-26x", "٢٠٢٥-٠٢-٢٦T٠٩:٣٠"],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_a_sentence(typed: str) -> None:
    with pytest.raises(
        InvalidValueError, match=r"^“[^”]*” (is not a date|says neither|ends before)"
    ) as caught:
        parse_date(typed)
    assert caught.value.sentence.endswith(".")


@given(st.dates(), st.dates())
def test_every_range_of_days_is_read_or_refused_by_its_order(first: date, last: date) -> None:
    typed = f"{first.isoformat()}/{last.isoformat()}"
    if first <= last:
        value = parse_date(typed)
        assert (value.earliest, value.latest) == (first.isoformat(), last.isoformat())
    else:
        with pytest.raises(InvalidValueError, match="ends before it begins"):
            parse_date(typed)


@given(st.datetimes(min_value=datetime(1000, 1, 1), timezones=ZONES))
def test_every_moment_comes_back_as_the_same_moment(moment: datetime) -> None:
    moment = moment.replace(second=0, microsecond=0)
    offset = moment.utcoffset()
    if offset is not None and offset.total_seconds() % 60:
        return
    typed = moment.isoformat(timespec="minutes")
    assert datetime.fromisoformat(parse_moment(typed, "It")) == datetime.fromisoformat(typed)


@pytest.mark.parametrize(
    "typed", ["2025", "2025-02", "unknown", "", "2025-02-01/2025-02-02", "../2025-02-01"]
)
def test_a_range_is_no_moment(typed: str) -> None:
    with pytest.raises(InvalidValueError, match="When they were asked needs one day or moment"):
        parse_moment(typed, "When they were asked")


@pytest.mark.parametrize(
    ("words", "typed", "meant"),
    [
        (Severity, "blocks", Severity.BLOCKS),
        (Severity, "Fix_the-Wording", Severity.WORDING),
        (Severity, " NOTE ", Severity.NOTE),
        (Aspect, "said", Aspect.SAID),
        (Resolution, "both", Resolution.BOTH),
        (Status, "awaiting", Status.AWAITING),
        (Kind, "name", Kind.NAME),
    ],
)
def test_a_word_may_be_shortened_to_what_only_it_begins_with(
    words: type[StrEnum], typed: str, meant: object
) -> None:
    assert choose(words, typed, "word") is meant


@pytest.mark.parametrize("typed", ["", " ", "n", "nothing", "numbers", "\0", "*"])
def test_a_word_that_could_be_none_or_two_is_refused_with_the_choices(typed: str) -> None:
    with pytest.raises(InvalidValueError, match=r"is not a kind\. Choose one of: number, bound"):
        choose(Kind, typed, "kind")


@pytest.mark.parametrize("words", [Severity, Status, Kind, Resolution, Aspect])
def test_every_word_names_itself(words: type[StrEnum]) -> None:
    for word in words:
        assert choose(words, word.value.upper(), "word") is word


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://example.org/page?x=1#a", "https://example.org/page?x=1#a"),
        ("  http://archive.example/2025/https://example.org/page ", "http://archive.example/2025/https://example.org/page"),
        ("https://خبر.example/بندر", "https://خبر.example/بندر"),
        ("http://intranet/page", "http://intranet/page"),
        ("https://[2001:db8::1]/x", "https://[2001:db8::1]/x"),
        ("www.example.org", "https://www.example.org"),
        ("example.org/page", "https://example.org/page"),
        ("doi:10.1000/182", "https://doi.org/10.1000/182"),
        ("10.1000/182", "https://doi.org/10.1000/182"),
        ("https://doi.org/10.1000/182", "https://doi.org/10.1000/182"),
        ("ark:/12148/btv1b8449691v", "ark:/12148/btv1b8449691v"),
        ("urn:nbn:de:101:1-201102033592", "urn:nbn:de:101:1-201102033592"),
        ("", ""),
        ("  ", ""),
    ],
)  # fmt: skip
def test_addresses_are_taken_as_people_have_them(typed: str, kept: str) -> None:
    assert parse_address(typed) == kept
    assert parse_address(kept) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "not a url", "next week", "report.pdf", "page 4", "https://", "https:///page", "javascript:alert(1)",
        "file:///etc/passwd", "https://example.org/a b", "http://[x", "ftp://example.org/x", "10.5", "a/b",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused_with_what_one_is(typed: str) -> None:
    with pytest.raises(InvalidValueError, match=r"https://example\.org/page"):
        parse_address(typed)
