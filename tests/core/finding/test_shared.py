from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from core.comparing import compare_statements
from core.finding.shared import from_json, shared, shared_json
from core.finding.told import told
from core.reading import Written, read
from core.words import Outcome

if TYPE_CHECKING:
    from core.finding.shared import Shared
    from core.reading.parts import Statement


def statement(text: str, day: int) -> Statement:
    when = date(2025, 3, day)
    return read(text, Written(when, when, "Coast Daily", "en")).statements[0]


def both(first: str, second: str) -> tuple[Shared, ...]:
    one, other = statement(first, 1), statement(second, 4)
    return shared(one, other, compare_statements(one, other, picked=False))


def test_all_figures_that_two_sentences_share_are_laid_beside_each_other() -> None:
    found = both(
        "The blast killed 21 people and injured 340 at the depot.",
        "The blast at the depot killed 26 people and injured 340.",
    )
    assert {(one.first.text, one.second.text) for one in found} == {("21", "26"), ("340", "340")}
    outcomes = {one.first.text: one.outcome for one in found}
    assert outcomes["340"] is Outcome.AGREES
    assert outcomes["21"] is Outcome.UPDATED


def test_the_values_the_comparison_rests_on_come_first() -> None:
    one = statement("The blast killed 21 people and injured 340 at the depot.", 1)
    other = statement("The blast at the depot killed 26 people and injured 340.", 1)
    main = compare_statements(one, other, picked=False)
    found = shared(one, other, main)[0]
    assert ((found.first.start, found.first.end), found.outcome) == (
        main.first_value,
        main.outcome,
    )


def test_what_is_of_two_things_is_shared_as_not_comparable() -> None:
    (found,) = both("Exports rose 13 percent.", "Imports rose 10 percent.")
    assert found.outcome is Outcome.NOT_COMPARABLE


def test_dates_of_one_thing_are_shared() -> None:
    (found,) = both(
        "The lease on the ferry was signed on 14 January 2025.",
        "The lease on the ferry was signed on 16 January 2025.",
    )
    assert found.first.dimension == found.second.dimension == "days"
    assert found.outcome in (Outcome.LIKELY, Outcome.CONTRADICTS)


def test_two_dates_that_can_both_stand_and_do_not_meet_are_not_shared() -> None:
    one = statement("The shop chain collapsed into administration on 12 January 2025.", 1)
    other = statement("The shop chain collapsed into administration in August 2018.", 1)
    dates = (told(one, (48, 63)), told(other, (48, 59)))
    assert dates[0] is not None
    assert dates[1] is not None
    stands = replace(
        compare_statements(one, other, picked=False),
        outcome=Outcome.COMPATIBLE,
        rule="dates",
        reason="last",
        first_value=(dates[0].start, dates[0].end),
        second_value=(dates[1].start, dates[1].end),
    )
    found = shared(one, other, stands)
    assert all(pair.outcome is not Outcome.COMPATIBLE for pair in found)
    within = replace(stands, second_value=stands.first_value)
    assert shared(one, one, within)[0].outcome is Outcome.COMPATIBLE


def test_a_part_and_its_whole_are_two_figures() -> None:
    found = both(
        "The blast at the depot killed 26 people.",
        "The blast at the depot killed 26 people, among them 4 children.",
    )
    assert [(one.first.text, one.second.text) for one in found] == [("26", "26")]


def test_sentences_without_figures_share_none() -> None:
    assert both("The minister denied the report.", "The minister confirmed the report.") == ()


def test_shared_values_go_through_json_and_back() -> None:
    found = both("Exports rose 13 percent in 2024.", "Exports rose 10 percent in 2024.")
    assert found
    assert from_json(shared_json(found)) == found
    assert from_json("[]") == ()
