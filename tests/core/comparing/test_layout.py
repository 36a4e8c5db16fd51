"""A comparison is laid out as it was decided: values in one unit, periods, words, checks and questions."""

from __future__ import annotations

import itertools
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.comparing import Result, compare_statements
from core.comparing.layout import lay_out
from core.comparing.layout_parts import NumberLine
from core.comparing.outcome import strongest
from core.comparing.parts import Question, Settled
from core.reading import Written, read
from core.values import parse_date
from core.words import Outcome

if TYPE_CHECKING:
    from core.comparing.layout_parts import Asked, Layout, TimeLine

COAST = Written(date(2025, 2, 25), date(2025, 2, 25), "Coast", "en")
FARSI = Written(date(2025, 2, 25), date(2025, 2, 25), "بندر", "fa")
UNDATED = Written()


def laid(one: str, other: str, first: Written = COAST, second: Written = COAST) -> Layout:
    """Lay out the strongest comparison of two texts."""
    found = [
        (compare_statements(ours, theirs), ours, theirs)
        for ours in read(one, first).statements
        for theirs in read(other, second).statements
    ]
    best = strongest([comparison for comparison, _, _ in found])
    return next(
        lay_out(ours, theirs, comparison, ("Coast", "Wire"))
        for comparison, ours, theirs in found
        if comparison is best
    )


def numbers(layout: Layout) -> NumberLine:
    assert layout.numbers is not None
    return layout.numbers


def times(layout: Layout) -> TimeLine:
    assert layout.times is not None
    return layout.times


def question(layout: Layout, key: Question) -> Asked:
    return next(asked for asked in layout.questions if asked.key is key)


TRAFFIC = (
    "The minister said container traffic had increased by over 13 percent.",
    "“Traffic growth this year has been 10 percent,” the minister said.",
)


def test_a_bound_tells_what_it_allows_and_what_it_suggests() -> None:
    line = numbers(laid(*TRAFFIC))
    over, ten = line.marks
    assert (over.text, over.words, over.value) == ("over 13 percent", "more than 13", 13.0)
    assert over.allows == (13.0, None)
    assert over.suggests[0] == 13.0
    assert over.suggests[1] is not None
    assert 13 < over.suggests[1] < 15
    assert over.meaning.startswith("“over 13 percent” allows more than 13, and suggests 13 to ")
    assert ten.words == "10"
    assert ten.rounds == (9.5, 10.5)
    assert line.unit == "%"
    assert line.apart == "They are 3 percentage points apart."
    assert line.axis.low < 9.5
    assert line.axis.high > 13
    assert 0 < line.axis.at(10) < line.axis.at(13) < 1


@pytest.mark.parametrize(
    ("one", "other", "unit", "words", "note"),
    [
        ("The road is 5 km long.", "The road is 3.1 miles long.", "km", ("5", "4.989"), "3.1 miles is 4.989 km."),
        ("It was 30 degrees Celsius in Helm.", "It was 86 degrees Fahrenheit in Helm.", "°C", ("30", "30"),
         "86 degrees Fahrenheit is 30 °C."),
        ("Between 20 and 30 people died.", "At least 45 people died.", "", ("20 to 30", "at least 45"), ""),
        ("Interest rates rose by 0.5 percent.", "Interest rates rose by 0.5 percentage points.", "%",
         ("0.5", "0.5 points"), "One is in percent, the other in percentage points."),
        ("The company lost $1.2bn in 2023.", "The company lost 1.2 million dollars in 2023.", "USD",
         ("1.2 billion", "1.2 million"), "Each step is ten times the one before."),
    ],
)  # fmt: skip
def test_values_stand_in_one_unit(
    one: str, other: str, unit: str, words: tuple[str, str], note: str
) -> None:
    line = numbers(laid(one, other))
    assert line.unit == unit
    assert tuple(mark.words for mark in line.marks) == words
    assert line.note == note


def test_a_slip_of_scale_gets_an_axis_of_ratios() -> None:
    line = numbers(laid("The company lost $1.2bn in 2023.", "The company lost $1.2m in 2023."))
    assert line.axis.log
    assert line.apart == "The one is 1,000 times the other."
    ticks = [line.axis.at(place) for place, _ in line.axis.ticks]
    steps = [round(later - earlier, 6) for earlier, later in itertools.pairwise(ticks)]
    assert len(set(steps)) == 1


def test_different_units_have_no_line() -> None:
    layout = laid("The bridge cost 5 million euros.", "The bridge cost 6 million dollars.")
    assert layout.numbers is None


def test_persian_digits_stand_on_the_same_line() -> None:
    line = numbers(
        laid(
            "ترافیک بندر در سال ۲۰۲۴ ۱۳ درصد رشد کرد.",
            "ترافیک بندر در سال ۲۰۲۴ ۱۰ درصد رشد کرد.",
            FARSI,
            FARSI,
        )
    )
    assert [(mark.text, mark.words, mark.value) for mark in line.marks] == [
        ("۱۳ درصد", "13", 13.0),
        ("۱۰ درصد", "10", 10.0),
    ]


def test_periods_tell_how_they_are_known_and_when_they_were_said() -> None:
    line = times(laid("The company earned $3bn last year.", "The company earned $2bn in March."))
    last_year, march = line.stretches
    assert (last_year.first, last_year.last) == (date(2024, 1, 1), date(2024, 12, 31))
    assert last_year.words == "“last year” is 2024, counted from the day it was said."
    assert march.words == "“March” is Mar 2024, the year is assumed."
    assert march.said_first == date(2025, 2, 25)
    assert line.axis.at(date(2024, 1, 1).toordinal()) < line.axis.at(date(2025, 2, 25).toordinal())


def test_times_that_are_the_same_are_not_drawn() -> None:
    layout = laid(
        "The company confirmed the deal with the bank on Monday.",
        "The company denied the deal with the bank on Monday.",
    )
    assert layout.times is None
    assert [(p.text.strip(), p.where) for p in layout.words] == [
        ("The company", "same"),
        ("confirmed", "first"),
        ("denied", "second"),
        ("the deal with the bank on Monday.", "same"),
    ]


def test_a_quotation_is_laid_out_by_its_own_words() -> None:
    layout = laid(
        "The ministry said: “We will never raise the tax on bread again.”",
        "Speaking in Helm, the ministry said: “We will raise the tax on bread again.”",
    )
    assert [(p.text, p.where) for p in layout.words] == [
        ("We will ", "same"),
        ("never ", "first"),
        ("raise the tax on bread again", "same"),
    ]


def test_figures_need_no_words_side_by_side() -> None:
    assert laid(*TRAFFIC).words == ()


def test_checks_are_told_in_words_passed_ones_first() -> None:
    checks = laid(*TRAFFIC, COAST, UNDATED).checks
    assert [c.result for c in checks] == sorted(
        (c.result for c in checks), key=[Result.PASSED, Result.FAILED, Result.ASSUMED].index
    )
    told = {c.name: c.words for c in checks}
    assert told["speaker"] == "Same speaker: minister"
    assert told["period"].startswith("Same time? ")


def test_two_speakers_are_told() -> None:
    checks = laid(
        "About 1,200 dockers walked out, Helm Port said.",
        "Fewer than 900 dockers walked out, Anna Karlsen said.",
    ).checks
    assert "Two speakers: Helm Port, Anna Karlsen" in [c.words for c in checks]


# Questions ------------------------------------------------------------------------------------------------------------


def test_a_missing_period_is_asked_for_with_its_likeliest_answers() -> None:
    asked = question(laid(*TRAFFIC, COAST, UNDATED), Question.FIRST_PERIOD)
    assert asked.question == "Which period is “over 13 percent” about?"
    assert asked.why == "Period not stated; said on 25 Feb 2025."
    assert [(choice.value, choice.words) for choice in asked.choices] == [
        ("2024-01-01/2024-12-31", "2024"),
        ("2025-01-01/2025-02-25", "2025 to 25 Feb 2025"),
        ("2025-01-01/2025-01-31", "Jan 2025"),
    ]
    assert asked.typed


def test_the_period_of_the_other_is_the_first_answer() -> None:
    layout = laid("Unemployment stood at 5.2 percent.", "Unemployment stood at 7 percent in 2023.")
    asked = question(layout, Question.FIRST_PERIOD)
    assert asked.choices[0].value == "2023-01-01/2023-12-31"
    assert asked.choices[0].words == "as Wire: 2023"
    assert len(asked.choices) == 4


def test_a_missing_date_offers_that_of_the_other_article() -> None:
    asked = question(laid(*TRAFFIC, COAST, UNDATED), Question.SECOND_DATE)
    assert asked.question == "When was the article of Wire written?"
    assert [(c.value, c.words) for c in asked.choices] == [("2025-02-25", "as Coast: 25 Feb 2025")]
    assert asked.typed


def test_an_assumed_year_can_be_another_one() -> None:
    asked = question(
        laid("The deal was signed in mid-January.", "The deal was signed on 3 February 2025."),
        Question.FIRST_PERIOD,
    )
    assert [c.value for c in asked.choices] == ["2025-01-11/2025-01-20", "2024-01-11/2024-01-20"]


def test_yes_and_no_are_all_there_is_to_say_of_the_same_thing() -> None:
    asked = question(laid(*TRAFFIC, COAST, UNDATED), Question.SAME_MEASURE)
    assert [c.value for c in asked.choices] == ["yes", "no"]
    assert not asked.typed
    assert asked.why


# Whatever is said -----------------------------------------------------------------------------------------------------

NUMBERS = st.one_of(
    st.integers(0, 10**12).map(str),
    st.floats(0.001, 10**9).map(lambda value: f"{value:.3f}"),
    st.sampled_from(["over 20", "nearly 3", "about 1,200", "5 to 7", "up to 40", "none of the 7"]),
)
UNITS = st.sampled_from(
    ["people died", "percent of voters agreed", "km were built", "miles were built", "euros were paid", "goals to 3"]
)  # fmt: skip
ENDS = st.sampled_from(
    ["", " in 2023", " last week", " on 29 February 2024", " since 2003", " in the 1960s"]
)
SENTENCES = st.builds(
    lambda *parts: f"{' '.join(parts[:2])}{parts[2]}.".capitalize(), NUMBERS, UNITS, ENDS
)
WHEN = st.one_of(
    st.just(UNDATED),
    st.dates(date(1, 1, 1), date(9999, 12, 31)).map(lambda day: Written(day, day, "", "en")),
)


@settings(max_examples=150, deadline=None)
@given(SENTENCES, SENTENCES, WHEN, WHEN)
def test_whatever_two_say_it_can_be_laid_out(
    one: str, other: str, first: Written, second: Written
) -> None:
    layout = laid(one, other, first, second)
    for line in (layout.numbers, layout.times):
        if line is not None:
            _axis_holds(line)
    for asked in layout.questions:
        assert asked.choices or asked.typed
        assert len(asked.choices) <= 4
        for choice in asked.choices:
            assert not asked.typed or parse_date(choice.value).known


def _axis_holds(line: NumberLine | TimeLine) -> None:
    """Everything stands within the axis, its ticks in order and told apart."""
    axis = line.axis
    places: list[Any] = [place for place, _ in axis.ticks]
    if isinstance(line, NumberLine):
        values = [v for m in line.marks for v in (m.value, *m.allows, *m.suggests) if v is not None]
    else:
        values = [
            float(day.toordinal())
            for s in line.stretches
            for day in (s.first, s.last, s.said_first, s.said_last)
            if day is not None
        ]
    assert all(axis.low <= value <= axis.high for value in values)
    assert places == sorted(places)
    assert all(axis.low <= place <= axis.high for place in places)
    assert len({words for _, words in axis.ticks}) == len(places)


def test_equal_values_are_not_told_to_be_apart() -> None:
    one = "The road is 5 km long."
    statement = read(one).statements[0]
    comparison = compare_statements(statement, read("The road is 3.1 miles long.").statements[0])
    assert comparison.outcome is Outcome.AGREES
    assert numbers(laid(one, "The road is 3.1 miles long.")).apart == ""


def test_what_was_settled_can_still_be_changed() -> None:
    first, second = read(TRAFFIC[0], COAST).statements[0], read(TRAFFIC[1]).statements[0]
    settled = compare_statements(first, second, settled=Settled(same_measure=True))
    asked = question(lay_out(first, second, settled), Question.SAME_MEASURE)
    assert asked.settled == "yes"
    assert asked.why == "You settled this."
    settled = compare_statements(first, second, settled=Settled(same_measure=False))
    assert question(lay_out(first, second, settled), Question.SAME_MEASURE).settled == "no"
    assert question(laid(*TRAFFIC, COAST, UNDATED), Question.SAME_MEASURE).settled == ""


def test_what_sets_the_two_apart_can_be_answered_by_who_knows_better() -> None:
    one, other = (
        "Unemployment stood at 5.2 percent in 2022.",
        "Unemployment stood at 7 percent in 2023.",
    )
    layout = laid(one, other)
    asked = question(layout, Question.SAME_PERIOD)
    assert (asked.settled, asked.result) == ("", Result.FAILED)
    assert "2022" in asked.why
    first, second = read(one, COAST).statements[0], read(other, COAST).statements[0]
    again = compare_statements(first, second, settled=Settled(same_period=True))
    assert again.outcome is not Outcome.NOT_COMPARABLE
    settled = question(lay_out(first, second, again), Question.SAME_PERIOD)
    assert (settled.settled, settled.result) == ("yes", Result.PASSED)
