from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.finding.logistic import chance, fit, solved

PENALTY = 1.0


def cost(
    rows: list[list[float]], wanted: list[bool], weights: list[float], constant: float
) -> float:
    """Return what the fit makes small, for rows of both kinds in equal numbers that count 1 each, starting from 0."""
    from math import log  # noqa: PLC0415 - for this alone

    lost = 0.0
    for row, is_wanted in zip(rows, wanted, strict=True):
        p = chance(constant + sum(w * x for w, x in zip(weights, row, strict=True)))
        lost -= log(p if is_wanted else 1 - p)
    return lost + PENALTY * sum(w * w for w in weights) / 2


def test_the_weights_are_those_that_cost_least() -> None:
    drawn = random.Random(4)  # noqa: S311 - the same in every run
    rows = [[drawn.random(), drawn.random()] for _ in range(60)]
    by_first = sorted(rows, key=lambda row: row[0] + drawn.gauss(0, 0.3))
    wanted = [False] * 30 + [True] * 30
    found = fit(by_first, wanted, [1.0] * 60, [0.0, 0.0], PENALTY)

    def least(weights: list[float]) -> float:
        return min(cost(by_first, wanted, weights, c / 100) for c in range(-400, 400))

    best = least(found)
    assert found[0] > 1
    for n in (0, 1):
        for step in (-0.05, 0.05):
            beside = [w + step * (m == n) for m, w in enumerate(found)]
            assert least(beside) > best


def test_what_does_not_vary_or_cannot_be_told_keeps_its_weight() -> None:
    rows = [[1.0, 0.0], [1.0, 1.0]] * 5
    assert fit(rows, [True] * 10, [1.0] * 10, [4.0, 0.5], PENALTY) == [4.0, 0.5]
    found = fit(rows, [False, True] * 5, [1.0] * 10, [4.0, 0.5], PENALTY)
    assert found[0] == 4.0
    assert found[1] > 1


def test_the_rarer_kind_counts_as_much_as_the_other() -> None:
    rows = [[1.0]] * 3 + [[0.0]] * 30
    few = fit(rows, [True] * 3 + [False] * 30, [1.0] * 33, [0.0], PENALTY)
    turned = fit(rows, [False] * 3 + [True] * 30, [1.0] * 33, [0.0], PENALTY)
    assert few[0] == pytest.approx(-turned[0])
    assert few[0] > 2


def test_what_counts_less_teaches_less() -> None:
    rows, wanted = [[1.0], [0.0]] * 10, [True, False] * 10
    told = [*wanted, False], [*rows, [1.0]]
    whole = fit(told[1], told[0], [1.0] * 21, [0.0], PENALTY)
    half = fit(told[1], told[0], [1.0] * 20 + [0.5], [0.0], PENALTY)
    none = fit(rows, wanted, [1.0] * 20, [0.0], PENALTY)
    assert whole[0] < half[0] < none[0]


@given(
    st.lists(
        st.tuples(
            st.lists(st.floats(0, 1), min_size=3, max_size=3), st.booleans(), st.floats(0.1, 2)
        ),
        min_size=1,
        max_size=30,
    ),
    st.lists(st.floats(-50, 50), min_size=3, max_size=3),
)
def test_any_rows_give_the_same_finite_weights_twice(
    told: list[tuple[list[float], bool, float]], start: list[float]
) -> None:
    rows, wanted, counts = [t[0] for t in told], [t[1] for t in told], [t[2] for t in told]
    found = fit(rows, wanted, counts, start, 10.0)
    assert all(abs(weight) < 1000 for weight in found)
    assert found == fit(rows, wanted, counts, start, 10.0)


def test_equations_are_solved() -> None:
    assert solved([[4.0, 2.0], [2.0, 3.0]], [10.0, 9.0]) == pytest.approx([1.5, 2.0])
