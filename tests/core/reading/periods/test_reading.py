"""What the reader of periods makes of sentences, as the issue asks."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.reading.parts import Basis, Granularity, PeriodRole, Written
from core.reading.periods import read_periods, timex_value
from core.reading.segment import segment

if TYPE_CHECKING:
    from core.reading.parts import Period

WEDNESDAY = date(2025, 2, 26)


def periods(text: str, day: date | None = WEDNESDAY, language: str = "en") -> list[Period]:
    written = Written(day, day)
    return [p for sentence in segment(text, language) for p in read_periods(sentence, written)]


def only(text: str, day: date | None = WEDNESDAY, language: str = "en") -> Period:
    found = periods(text, day, language)
    assert len(found) == 1, [p.text for p in found]
    return found[0]


def days(period: Period) -> str:
    return f"{period.first or '..'}/{period.last or '..'}"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It opened on Feb. 26, 2025 in Oslo.", "2025-02-26"),
        ("It opened on 26 February 2025 in Oslo.", "2025-02-26"),
        ("It opened on 2025-02-26 in Oslo.", "2025-02-26"),
        ("It opened on 26-02-2025 in Oslo.", "2025-02-26"),
        ("It opened on 26.02.2025 in Oslo.", "2025-02-26"),
        ("It opened on the 26th of February, 2025.", "2025-02-26"),
        ("It opened on Wednesday, February 26, 2025.", "2025-02-26"),
        ("It opened in February 2025 in Oslo.", "2025-02"),
        ("It opened on the twenty-sixth of February 2025.", "2025-02-26"),
        ("It opened in the third quarter of 2024.", "2024-Q3"),
        ("Sales fell in Q1 2024.", "2024-Q1"),
        ("Sales fell in the first half of 2024.", "2024-H1"),
        ("It was built in the 1990s.", "199"),
        ("It was built in the nineties.", "199"),
        ("It was built in the 19th century.", "18"),
        ("It was born in the spring of 1946.", "1946-SP"),
    ],
)
def test_written_out_in_any_order(text: str, value: str) -> None:
    assert timex_value(only(text)) == value


def test_day_and_month_that_could_change_places_keep_both_readings() -> None:
    found = only("The form is dated 05/06/2025.")
    readings = {found.first, *(first for first, _ in found.others)}
    assert readings == {date(2025, 5, 6), date(2025, 6, 5)}
    assert found.basis is Basis.ASSUMED
    assert "order" in found.assumes
    assert only("The form is dated 26/02/2025.").others == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The president on Tuesday hosted the minister.", "2025-02-25"),
        ("The president will meet the minister on Tuesday.", "2025-03-04"),
        ("The president met the minister last Tuesday.", "2025-02-25"),
        ("The president met the minister last Wednesday.", "2025-02-19"),
        ("The president sees the minister next Tuesday.", "2025-03-04"),
        ("The president sees the minister this Friday.", "2025-02-28"),
        ("The vote is due on Friday.", "2025-02-28"),
        ("The vote took place on Monday last week.", "2025-02-17"),
        ("Yesterday the lake rose.", "2025-02-25"),
        ("Two days ago the lake rose.", "2025-02-24"),
        ("The court will rule in three days.", "2025-03-01"),
        ("It was stopped on February 3.", "2025-02-03"),
        ("It will be stopped on March 9.", "2025-03-09"),
        ("It was stopped on December 3.", "2024-12-03"),
        ("He retired on the 20th.", "2025-02-20"),
        ("He retired on Christmas Day.", "2024-12-25"),
        ("He will retire on Easter Sunday.", "2025-04-20"),
        ("He will retire on Nowruz.", "2025-03-21"),
    ],
)
def test_days_follow_the_tense(text: str, day: str) -> None:
    assert days(only(text)) == f"{day}/{day}"


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("They signed it in mid-January.", "2025-01-11/2025-01-20"),
        ("They denied it early last week.", "2025-02-17/2025-02-19"),
        ("They denied it in late 2024.", "2024-09-01/2024-12-31"),
        ("They shut it at the end of March 2024.", "2024-03-21/2024-03-31"),
        ("Trade grew this year.", "2025-01-01/2025-12-31"),
        ("Trade grew over the past year.", "2024-02-27/2025-02-26"),
        ("Trade grew over the past three months.", "2024-11-27/2025-02-26"),
        ("It has been closed since March.", "2024-03-01/.."),
        ("It must close by the end of 2025.", "../2025-12-31"),
        ("It stays open until May 4.", "../2025-05-04"),
        ("It grew between March and May 2024.", "2024-03-01/2024-05-31"),
        ("He ruled from 2019 to 2021.", "2019-01-01/2021-12-31"),
        ("He ruled in 2019-21.", "2019-01-01/2021-12-31"),
        ("The fair ran from 22 to 25 October 2024.", "2024-10-22/2024-10-25"),
        ("They met at the weekend.", "2025-02-22/2025-02-23"),
        ("It fell in the last week of March 2024.", "2024-03-25/2024-03-31"),
        ("It fell in the second half of last year.", "2024-07-01/2024-12-31"),
        ("It rose in March of last year.", "2024-03-01/2024-03-31"),
        ("It rose in the first nine months of 2023.", "2023-01-01/2023-09-30"),
        ("It must be done by year's end.", "../2025-12-31"),
        ("It is banned from 2030.", "2030-01-01/.."),
        ("It was up from 2008.", "2008-01-01/2008-12-31"),
        ("It was opened on the second Tuesday of March 2012.", "2012-03-13/2012-03-13"),
    ],
)
def test_stretches_have_both_ends(text: str, covered: str) -> None:
    assert days(only(text)) == covered


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They waited for three days.", "P3D"),
        ("A two-week strike followed.", "P2W"),
        ("They waited for two and a half years.", "P2.5Y"),
        ("They waited for half an hour.", "PT30M"),
        ("They waited for two years and three months.", "P2Y3M"),
        ("They waited for several weeks.", "PXW"),
    ],
)
def test_lengths(text: str, value: str) -> None:
    found = only(text)
    assert (found.duration, found.first, found.last) == (value, None, None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The council meets every Monday.", "XXXX-WXX-1"),
        ("The council meets annually.", "P1Y"),
        ("The council meets twice a year.", "P1Y"),
        ("The rights cost 12 million dollars a year.", "P1Y"),
        ("It loses 300 people per week.", "P1W"),
    ],
)
def test_what_repeats(text: str, value: str) -> None:
    found = only(text)
    assert found.repeated
    assert timex_value(found) == value


def test_last_and_next_within_the_same_week_keep_the_other_week() -> None:
    found = only("They met last Monday.")
    assert found.first == date(2025, 2, 24)
    assert found.others == ((date(2025, 2, 17), date(2025, 2, 17)),)
    assert only("They met last Friday.").others == ()


def test_times_of_day_go_to_their_day() -> None:
    assert timex_value(only("It fell at 10:30 a.m. on Monday.")) == "2025-02-24T10:30"
    assert timex_value(only("It fell on Friday night.")) == "2025-02-21TNI"
    assert timex_value(only("It will fall tonight.")) == "2025-02-26TNI"
    assert only("It fell at 10:30 a.m.").basis is Basis.ASSUMED


def test_vague_words_are_references() -> None:
    assert timex_value(only("It is now empty.")) == "PRESENT_REF"
    assert timex_value(only("It was recently emptied.")) == "PAST_REF"
    assert timex_value(only("Rents rose in recent years.")) == "PAST_REF"
    assert periods("Come as soon as you can.") == []


@pytest.mark.parametrize(
    "text",
    [
        "They may appeal against the march past the palace.",
        "A second man sat in the sun and saw the roof fall.",
        "Flight 1990 carried 2015 people over 2,019 miles.",
        "Theresa May said no.",
        "The man, 45 years old, and a 19-year-old were hurt.",
        "She reads the Sunday Times.",
        "A spring in the valve broke.",
        "They paid $2012 for it.",
        "He scored in the second half of the match.",
        "It was driven at 60 miles per hour.",
    ],
)
def test_ordinary_words_are_no_periods(text: str) -> None:
    assert periods(text) == []


@pytest.mark.parametrize(
    ("text", "value", "edtf"),
    [
        ("They signed it in mid-January.", "XXXX-01", "XXXX-01"),
        ("They met on Tuesday.", "XXXX-WXX-2", ""),
        ("They met last week.", "XXXX-WXX", ""),
        ("Trade grew this year.", "XXXX", "XXXX"),
        ("They met on Feb. 26.", "XXXX-02-26", "XXXX-02-26"),
    ],
)
def test_without_a_date_nothing_is_invented(text: str, value: str, edtf: str) -> None:
    found = only(text, None)
    assert (found.first, found.last) == (None, None)
    assert found.basis is Basis.UNRESOLVED
    assert found.assumes
    assert (timex_value(found), found.edtf) == (value, edtf)


def test_a_year_filled_in_is_assumed_and_said() -> None:
    found = only("They signed it in mid-January.")
    assert (found.basis, found.assumes) == (Basis.ASSUMED, "the year")
    assert only("They met last week.").basis is Basis.ANCHORED
    assert only("They met in May 2021.").basis is Basis.READ


def test_a_range_of_days_of_writing_widens_what_hangs_on_them() -> None:
    (sentence,) = segment("They met yesterday.")
    (found,) = read_periods(sentence, Written(date(2025, 2, 20), date(2025, 2, 26)))
    assert days(found) == "2025-02-19/2025-02-25"
    (sentence,) = segment("They met in May 2021.")
    (found,) = read_periods(sentence, Written(date(2025, 2, 20), date(2025, 2, 26)))
    assert days(found) == "2021-05-01/2021-05-31"


def test_today_in_a_quotation_hangs_on_the_day_it_was_spoken() -> None:
    (sentence,) = segment("“Today we signed,” he said, and today it was printed.")
    spoken = (date(2025, 2, 20), date(2025, 2, 20))
    quoted, printed = read_periods(sentence, Written(WEDNESDAY, WEDNESDAY), spoken)
    assert quoted.first == date(2025, 2, 20)
    assert printed.first == WEDNESDAY


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The minister said on Tuesday that sales rose.", PeriodRole.SAID),
        ("She told reporters Wednesday that sales rose.", PeriodRole.SAID),
        ("The minister on Tuesday relayed his hopes.", PeriodRole.SAID),
        ("The minister said in a statement on Tuesday that sales rose.", PeriodRole.SAID),
        ("The minister said that on Tuesday sales rose.", PeriodRole.ABOUT),
        ("Sales rose on Tuesday.", PeriodRole.ABOUT),
        ("The minister said sales rose this year.", PeriodRole.ABOUT),
    ],
)
def test_the_day_of_saying_is_told_from_the_day_of_what_is_said(
    text: str, role: PeriodRole
) -> None:
    assert only(text).role is role


def test_later_words_hang_on_the_period_told_before() -> None:
    found = periods("They took it on February 3 and lost it the following day.")
    assert days(found[1]) == "2025-02-04/2025-02-04"
    found = periods("It was 6 percent in December 2023, up from 5 percent a year earlier.")
    assert timex_value(found[1]) == "2022-12"
    (sentence,) = segment("A day earlier the bridge had closed.")
    before = only("It fell on 4 May 2021.")
    (leaning,) = read_periods(sentence, Written(WEDNESDAY, WEDNESDAY), None, before)
    assert leaning.first == date(2021, 5, 3)


@pytest.mark.parametrize(
    ("text", "language", "covered"),
    [
        ("قیمت نان در اسفند ۱۴۰۳ بالا رفت.", "fa", "2025-02-19/2025-03-20"),
        ("این قانون در ۱ فروردین ۱۴۰۴ تصویب شد.", "fa", "2025-03-21/2025-03-21"),
        ("این قانون در ۱۴۰۳/۱۲/۳۰ تصویب شد.", "fa", "2025-03-20/2025-03-20"),
        ("وزیر دیروز به بغداد رفت.", "fa", "2025-02-25/2025-02-25"),
        ("بدأ الصوم في 1 رمضان 1445.", "ar", "2024-03-10/2024-03-12"),
        ("وصل الوفد في ٥ مايو ٢٠٢٤.", "ar", "2024-05-05/2024-05-05"),
        ("Встреча прошла 9 мая 2024 года.", "ru", "2024-05-09/2024-05-09"),
        ("В прошлом году урожай был выше.", "ru", "2024-01-01/2024-12-31"),
    ],
)
def test_other_languages_and_calendars(text: str, language: str, covered: str) -> None:
    assert days(only(text, language=language)) == covered


def test_granularity_and_edtf() -> None:
    cases = {
        "Trade grew in 2024.": (Granularity.YEAR, "2024"),
        "Trade grew in Q1 2024.": (Granularity.QUARTER, "2024-33"),
        "Trade grew in the summer of 2023.": (Granularity.SEASON, "2023-22"),
        "Trade grew in the 1990s.": (Granularity.DECADE, "199X"),
        "Trade grew in the 19th century.": (Granularity.CENTURY, "18XX"),
        "Trade grew last week.": (Granularity.WEEK, "2025-02-17/2025-02-23"),
        "Trade grew in fiscal 2023/24.": (Granularity.FISCAL_YEAR, "2023-04-01/2024-03-31"),
        "Trade grew since March 2024.": (Granularity.MONTH, "2024-03/.."),
        "Trade grew between March and May 2024.": (Granularity.MONTH, "2024-03/2024-05"),
    }
    for text, wanted in cases.items():
        found = only(text)
        assert (found.granularity, found.edtf) == wanted, text


WORDS = st.sampled_from(
    (
        "the",
        "on",
        "in",
        "of",
        "last",
        "next",
        "this",
        "past",
        "three",
        "two",
        "2024",
        "26",
        "26th",
        "February",
        "March",
        "May",
        "Tuesday",
        "week",
        "year",
        "years",
        "ago",
        "early",
        "mid-late",
        "end",
        "half",
        "quarter",
        "since",
        "until",
        "by",
        "from",
        "to",
        "between",
        "and",
        "-",
        ",",
        ".",
        "/",
        "'",
        "“",
        "”",
        '"',
        "10:30",
        "a.m.",
        "05/06/2025",
        "1990s",
        "decade",
        "said",
        "will",
        "met",
        "now",
        "every",
        "Q1",
        "fiscal",
        "۱۴۰۳",
        "Easter",
        "31",
        "30",
        "1945",
        "first",
        "second",
        "a",
        "few",
        "couple",
        "İ",
    )
)


@settings(max_examples=80, deadline=None)
@given(st.lists(WORDS, max_size=14), st.sampled_from([None, WEDNESDAY, date(2024, 2, 29)]))
def test_spans_are_exact_and_ordered(words: list[str], day: date | None) -> None:
    text = " ".join(words)
    end, told = 0, day is not None
    for period in periods(text, day):
        told = told or period.basis is Basis.READ  # what follows may be counted from it
        assert text[period.start : period.end] == period.text
        assert period.start >= end
        assert period.first is None or period.last is None or period.first <= period.last
        assert told or period.basis is not Basis.ANCHORED
        end = period.end


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    for period in periods(text):
        assert text[period.start : period.end] == period.text
