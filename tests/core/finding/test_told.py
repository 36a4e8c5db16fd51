from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from core.finding.told import from_plain, plain, told
from core.reading import Written, read

if TYPE_CHECKING:
    from core.reading.parts import Statement

MARCH = date(2025, 3, 1)


def statement(text: str) -> Statement:
    return read(text, Written(MARCH, MARCH, "Coast Daily", "en")).statements[0]


def of(text: str, value: str) -> object:
    one = statement(text)
    start = text.index(value)
    return told(one, (start, start + len(value)))


def test_a_figure_is_told_with_what_it_counts_its_bound_and_who_said_it() -> None:
    text = "Divers found at least 40 containers on Tuesday, the harbour master said."
    one = statement(text)
    found = told(one, (text.index("at least"), text.index(" containers")))
    assert found is not None
    assert (found.text, found.value, found.low, found.high) == ("at least 40", 40.0, 40.0, None)
    assert (found.bound, found.dimension, found.unit) == ("at least", "count", "")
    assert found.what == "containers found"
    assert found.said_of.startswith("Divers found … containers")
    assert (found.said_first, found.said_last) == ("2025-03-01", "2025-03-01")
    assert found.speaker


@pytest.mark.parametrize(
    ("text", "value", "what"),
    [
        ("Container traffic rose by over 13 percent.", "over 13 percent", "Container traffic"),
        ("The bridge cost $45 million.", "$45 million", "bridge, cost"),
        ("About 1,200 dockers walked out.", "About 1,200", "dockers walked out"),
        ("The storm injured 31.", "31", "injured"),
    ],
)
def test_what_a_figure_is_of_is_named_in_words_of_the_text(
    text: str, value: str, what: str
) -> None:
    found = of(text, value)
    assert getattr(found, "what", None) == what


def test_a_date_is_told_as_days_with_the_words_around_it() -> None:
    text = "The framework agreement was signed on 14 January 2025."
    start = text.index("14")
    found = told(statement(text), (start, len(text) - 1))
    assert found is not None
    assert found.dimension == "days"
    assert found.low == found.high == found.value == date(2025, 1, 14).toordinal()
    assert found.said_of == "The framework agreement was signed …"


def test_what_is_no_value_is_not_told() -> None:
    assert of("The bridge cost $45 million.", "bridge") is None


def test_a_value_goes_through_json_and_back() -> None:
    found = of("Inflation was 3.1 percent in May 2024.", "3.1 percent")
    assert found is not None
    assert getattr(found, "first", "") == "2024-05-01"
    assert from_plain(json.loads(json.dumps(plain(found)))) == found  # pyright: ignore[reportArgumentType]
