from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.reading.quantities import read_quantities
from core.reading.quantities.rounding import rounding
from core.reading.segment import segment

if TYPE_CHECKING:
    from core.reading.parts import Quantity


def only(text: str) -> Quantity:
    (found,) = [one for sentence in segment(text, "en") for one in read_quantities(sentence)]
    return found


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("10 percent", 9.5, 10.5),
        ("13 percent", 12.5, 13.5),
        ("14.2 percent", 14.15, 14.25),
        ("50 people", 49.5, 50.5),
        ("213 people", 212.5, 213.5),
        ("1,200 people", 1150, 1250),
        ("1.2 million people", 1.15e6, 1.25e6),
        ("50 million people", 49.5e6, 50.5e6),
        ("1,000 people", 950, 1050),
        ("2 million people", 1.9e6, 2.1e6),
        ("10 to 15 people", 10, 15),
        ("zero people", -0.5, 0.5),
    ],
)
def test_a_number_may_be_rounded_at_its_last_meaningful_digit(
    words: str, low: float, high: float
) -> None:
    assert rounding(only(f"They counted {words}.")) == (pytest.approx(low), pytest.approx(high))
