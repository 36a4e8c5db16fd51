from __future__ import annotations

import pytest

from core.reading.quantities.units import converted, known_units, same_unit


@pytest.mark.parametrize(
    ("value", "unit", "into", "expected"),
    [
        (5, "km", "mi", 3.106856),
        (1, "mi", "km", 1.609344),
        (100, "°C", "°F", 212),
        (-40, "°F", "°C", -40),
        (0, "°C", "K", 273.15),
        (120, "mph", "km/h", 193.1213),
        (1, "ha", "acre", 2.471054),
        (1, "t", "lb", 2204.6226),
        (24, "h", "d", 1),
        (1, "bbl/d", "L/h", 6.624471),
        (50, "bp", "pp", 0.5),
    ],
)
def test_units_of_one_dimension_are_converted(
    value: float, unit: str, into: str, expected: float
) -> None:
    assert converted(value, unit, into) == pytest.approx(expected, rel=1e-5)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("km", "mi", True),
        ("°C", "°F", True),
        ("USD/bbl", "USD/L", True),
        (None, None, True),
        ("%", "pp", False),
        ("USD", "EUR", False),
        ("km", "kg", False),
        ("km", None, False),
        ("USD/bbl", "EUR/bbl", False),
    ],
)
def test_only_units_of_one_dimension_are_compared(a: str | None, b: str | None, same: bool) -> None:
    assert same_unit(a, b) is same
    assert same_unit(b, a) is same


def test_what_cannot_be_compared_is_not_converted() -> None:
    assert converted(5, "km", "kg") is None
    assert converted(5, "USD", "EUR") is None
    assert converted(5, "USD", "USD") == 5


def test_there_and_back_is_the_same() -> None:
    table = known_units()
    for one in table:
        for other in table:
            if table[one].dimension == table[other].dimension:
                there = converted(7.5, one, other)
                assert there is not None
                assert converted(there, other, one) == pytest.approx(7.5, rel=1e-9)
