"""Times of day, times that are denied, and what has not happened since."""

from __future__ import annotations

from datetime import date

import pytest

from core.comparing import compare
from core.reading import Written, read
from core.words import Kind, Outcome

CLASHING = {Outcome.CONTRADICTS, Outcome.LIKELY, Outcome.DISPUTED}
DAY = date(2024, 5, 6)


def outcome(one: str, other: str, day: date | None = None) -> tuple[Outcome, Kind | None]:
    found = compare(read(one, Written(day, day)), read(other, Written(day, day)))
    return found.outcome, found.kind


@pytest.mark.parametrize("day", [None, DAY])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("at noon on Friday", "at 3 p.m. on Friday"),
        ("at 9:15 a.m. on Friday", "at 11:40 a.m. on Friday"),
        ("at 10 a.m. GMT on 3 May 2024", "at 9 a.m. EDT on 3 May 2024"),
    ],
)
def test_two_times_of_day_of_one_event_clash(one: str, other: str, day: date | None) -> None:
    found = outcome(f"The hearing began {one}.", f"The hearing began {other}.", day)
    assert found[0] in CLASHING
    assert found[1] is Kind.DATE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("around noon on Friday", "at 12.10 p.m. on Friday"),
        ("at 10 a.m. GMT on 3 May 2024", "at 6 a.m. EDT on 3 May 2024"),
        ("at 10 a.m. GMT on 3 May 2024", "at 1 p.m. local time on 3 May 2024"),
        ("after 9 a.m. on Friday", "at 11 a.m. on Friday"),
        ("shortly before 9 a.m. on Friday", "at 8:50 a.m. on Friday"),
        ("at 5:30 on Friday", "at 17:30 on Friday"),
    ],
)
def test_times_of_day_that_can_be_one_do_not_clash(one: str, other: str) -> None:
    assert (
        outcome(f"The rocket lifted off {one}.", f"The rocket lifted off {other}.")[0]
        not in CLASHING
    )


def test_whole_hours_apart_are_no_more_than_likely() -> None:
    one, other = (
        "The hearing began at 9 a.m. on 3 May 2024.",
        "The hearing began at 11 a.m. on 3 May 2024.",
    )
    assert outcome(one, other)[0] is Outcome.LIKELY


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ruiz did not ride in the 2008 final.", "Ruiz rode in the 2012 final."),
        ("The museum did not open in 2015 as planned.", "The museum opened in 2018."),
        ("The dam has not been inspected since May 2019.", "The dam was inspected in May 2017."),
        ("The dam was last inspected in 2019.", "The dam was inspected in 2015."),
        ("The board has not met since May 2021.", "The committee met in June 2022."),
        ("Crane 7 has not been inspected since May 2021.", "Crane 9 was inspected in June 2022."),
    ],
)
def test_what_is_told_of_another_time_or_thing_can_hold(one: str, other: str) -> None:
    found = outcome(one, other)
    assert found[0] not in CLASHING or found[1] is not Kind.DATE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The dam has not been inspected since May 2019.", "The dam was last inspected in 2021."),
        ("The dam had not been inspected since 2019.", "The dam passed an inspection in May 2021."),
        ("The board has not met since May 2021.", "The board met in June 2022."),
        ("The museum opened in 2015.", "The museum opened in 2018."),
        ("The dam was last inspected in 2019.", "The dam was inspected in 2021."),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_what_happened_after_it_is_said_not_to_have_clashes(
    one: str, other: str, *, turned: bool
) -> None:
    found = outcome(other, one) if turned else outcome(one, other)
    assert found[0] in CLASHING
    assert found[1] is Kind.DATE


def test_what_happened_after_it_was_said_does_not_clash() -> None:
    early = read(
        "The board has not met since May 2021.", Written(date(2022, 3, 1), date(2022, 3, 1))
    )
    late = read("The board met in June 2022.", Written(date(2022, 7, 1), date(2022, 7, 1)))
    assert compare(early, late).outcome not in CLASHING


def test_times_of_figures_that_all_go_together_must_agree() -> None:
    one = "Grain stocks rose 2.4 million tonnes to 61.3 million tonnes in the week ended June 9."
    other = "Stocks of grain grew by 2.4 million tonnes to 61.3 million in the week to June 2."
    assert outcome(one, other)[0] in CLASHING
    assert outcome(one, other.replace("June 2", "June 9"))[0] not in CLASHING
