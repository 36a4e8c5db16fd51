"""Units that only the whole sentence tells."""

from __future__ import annotations

import pytest

from core.reading.parts import QuantityKind
from tests.core.reading.quantities.test_reading import read


def units(text: str) -> list[tuple[float | None, str | None]]:
    return [(one.value, one.unit) for one in read(text)]


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Petrol costs 1.89 euros a litre, 12 cents more than before.", "EUR"),
        ("Petrol costs A$1.89 a litre, 12 cents more than before.", "AUD"),
        ("Petrol costs 12 cents more than before.", "USD"),
        ("Petrol rose 12 cents although £3 was paid elsewhere.", "USD"),
    ],
)
def test_cents_are_of_the_currency_of_the_sentence(text: str, currency: str) -> None:
    assert (0.12, currency) in units(text)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("His rating slipped two points to 39 percent.", "pp"),
        ("His rating rose to 39 percent, up two points.", "pp"),
        ("Inflation rose two points from 37 percent.", "pp"),
        ("The index rose two points to 3,900.", "points"),
        ("The index fell two points, down 1.2 percent.", "points"),
        ("The index fell 1.2 percent, down two points.", "points"),
        ("The index fell two points, while 39 percent of shares rose.", "points"),
    ],
)
def test_points_beside_a_share_are_percentage_points(text: str, unit: str) -> None:
    assert (2.0, unit) in units(text)


@pytest.mark.parametrize(
    "text",
    [
        "A quake measuring 5.9 struck near the town.",
        "A 5.9 quake struck near the town.",
        "A 5.9-magnitude quake struck near the town.",
        "The earthquake, of magnitude 5.9, struck at dawn.",
        "The tremor was measured at 5.9.",
    ],
)
def test_the_strength_of_a_quake_has_one_unit(text: str) -> None:
    (found,) = read(text)
    assert (found.value, found.unit, found.kind) == (5.9, "magnitude", QuantityKind.MEASURE)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The quake killed 5.9 million birds.", (5_900_000.0, None)),
        ("The quake cost 5.9 percent of output.", (5.9, "%")),
        ("The judges gave 5.9 to the dancer.", (5.9, None)),
    ],
)
def test_other_numbers_are_no_magnitude(text: str, told: tuple[float, str | None]) -> None:
    assert units(text) == [told]


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("They shipped 2 tons of rice.", ("t", "long ton")),
        ("They shipped 2 short tons of rice.", ()),
        ("They shipped 2 tonnes of rice.", ()),
    ],
)
def test_a_ton_may_be_another_one(text: str, others: tuple[str, ...]) -> None:
    (found,) = read(text)
    assert found.unit_others == others
