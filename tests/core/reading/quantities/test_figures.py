"""Metres and millions, and a half by itself."""

from __future__ import annotations

import pytest

from tests.core.reading.quantities.test_reading import read


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The village lies at 2,300m.", (2300.0, "m")),
        ("They camped at an altitude of 900m.", (900.0, "m")),
        ("The group had debts of 2,300m.", (2.3e9, None)),
        ("Sales of 1,200m euros were reported.", (1.2e9, "EUR")),
        ("It has 8m households.", (8e6, None)),
    ],
)
def test_m_is_metres_where_height_is_told(text: str, told: tuple[float, str | None]) -> None:
    assert [(one.value, one.unit) for one in read(text)] == [told]


@pytest.mark.parametrize(
    "text",
    ["Prices rose by half in spring.", "Prices rose by half.", "Prices rose by half and fell."],
)
def test_half_is_how_far_it_went(text: str) -> None:
    (found,) = read(text)
    assert (found.value, found.change) == (0.5, True)
