"""What rose on one side and fell on the other."""

from __future__ import annotations

import pytest

from core.comparing import CLASHES, compare
from core.reading import read
from core.words import Kind


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Rents rose 4 percent in 2021.", "Rents fell 4 percent in 2021."),
        ("The brewer made a loss in 2021.", "In 2021 the brewer made a profit."),
        ("Rents in Turku rose in 2021.", "Rents in Turku fell in 2021."),
    ],
)
def test_opposite_ways_clash(first: str, second: str) -> None:
    found = compare(read(first), read(second))
    assert found.outcome in CLASHES
    assert found.kind is Kind.DIRECTION


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Inflation slowed to 3.4% in 2022 from 4.1% in 2021.", "Inflation was 3.4% in 2022."),
        ("Growth eased to 1.2% in 2014 from 1.9% in 2013.", "The economy grew by 1.2% in 2014."),
        ("Wages rose 2 percent in nominal terms.", "Wages fell 1 percent in real terms."),
    ],
)
def test_slower_growth_and_another_measure_are_no_fall(first: str, second: str) -> None:
    assert compare(read(first), read(second)).outcome not in CLASHES
