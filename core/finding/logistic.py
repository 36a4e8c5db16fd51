"""A small logistic regression: weights that tell wanted rows from others, held near the weights it starts from.

It is found by Newton's method, each step halved until it does not make matters worse (with a ridge: le Cessie
and van Houwelingen 1992). No chance is in it: the same rows give the same weights.
"""

from __future__ import annotations

import math
from operator import mul
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Columns = list[list[float]]

_STEPS = 30
_HALVINGS = 20
_CLOSE = 1e-7
_KEPT = 6
"""Steps for which the second derivatives are kept: they are dear, and change little."""
_FREE = 1e-6
"""The penalty of the constant: next to none, so that it takes up how many rows are wanted at all."""


def fit(
    rows: Sequence[Sequence[float]],
    wanted: Sequence[bool],
    counts: Sequence[float],
    start: Sequence[float],
    penalty: float,
) -> list[float]:
    """Return a weight for each number of a row; the larger the sum of both multiplied, the more a row is like the wanted.

    `counts` tells how much each row counts; a weight costs `penalty` times half the square of its distance from `start`.
    Wanted rows and others are made to count alike on the whole. Numbers that are the same in all rows keep the weight
    they start with.
    """
    varying = [n for n in range(len(start)) if len({row[n] for row in rows}) > 1]
    if len(set(wanted)) == 1 or not varying:
        return list(start)
    columns = [[row[n] for row in rows] for n in varying] + [[1.0] * len(rows)]
    problem = _Problem(columns, wanted, _balanced(wanted, counts), penalty)
    found = problem.solve([start[n] for n in varying])
    weights = list(start)
    for n, weight in zip(varying, found, strict=True):
        weights[n] = weight
    return weights


def _balanced(wanted: Sequence[bool], counts: Sequence[float]) -> list[float]:
    """Scale what rows count, so that the wanted and the others count alike, and all as many as there are."""
    total = sum(counts)
    sums = {
        one: sum(c for c, w in zip(counts, wanted, strict=True) if w is one)
        for one in (True, False)
    }
    return [
        count * total / (2 * sums[one]) if sums[one] else 0.0
        for count, one in zip(counts, wanted, strict=True)
    ]


class _Problem:
    """Columns of numbers, the last of them all 1, and which rows are wanted."""

    def __init__(
        self, columns: Columns, wanted: Sequence[bool], counts: list[float], penalty: float
    ) -> None:
        self._columns = columns
        self._wanted = [float(one) for one in wanted]
        self._counts = counts
        self._penalties = [penalty] * (len(columns) - 1) + [_FREE]

    def solve(self, start: list[float]) -> list[float]:
        """Return the best weights, without the constant."""
        self._start = [*start, 0.0]
        weights = [*start, 0.0]
        weights[-1] = -sum(map(mul, self._counts, self._sums(weights))) / sum(self._counts)
        cost = self._cost(weights)
        bends: list[list[float]] = []
        for n in range(_STEPS):
            off, bent = self._derived(weights)
            if n % _KEPT == 0:
                bends = self._bends(bent)
            better, lower = self._step(weights, solved(bends, self._slope(weights, off)), cost)
            done = cost - lower <= _CLOSE * (1 + cost)
            weights, cost = better, lower
            if done:
                break
        return weights[:-1]

    def _step(
        self, weights: list[float], step: list[float], cost: float
    ) -> tuple[list[float], float]:
        """Go as far along a step as it makes matters better."""
        share = 1.0
        for _ in range(_HALVINGS):
            better = [w - share * s for w, s in zip(weights, step, strict=True)]
            lower = self._cost(better)
            if lower <= cost:
                return better, lower
            share /= 2
        return weights, cost

    def _sums(self, weights: list[float]) -> list[float]:
        found = [0.0] * len(self._wanted)
        for weight, column in zip(weights, self._columns, strict=True):
            if weight:
                found = [total + weight * value for total, value in zip(found, column, strict=True)]
        return found

    def _cost(self, weights: list[float]) -> float:
        told = zip(self._sums(weights), self._wanted, self._counts, strict=True)
        lost = sum(count * (_softplus(z) - is_wanted * z) for z, is_wanted, count in told)
        ties = zip(self._penalties, weights, self._start, strict=True)
        return lost + sum(penalty * (w - s) ** 2 for penalty, w, s in ties) / 2

    def _derived(self, weights: list[float]) -> tuple[list[float], list[float]]:
        """Return how far off each row is told, and how quickly that changes."""
        likely = [chance(z) for z in self._sums(weights)]
        told = list(zip(self._counts, likely, self._wanted, strict=True))
        return [c * (p - y) for c, p, y in told], [c * p * (1 - p) for c, p, _ in told]

    def _slope(self, weights: list[float], off: list[float]) -> list[float]:
        ties = zip(self._columns, self._penalties, weights, self._start, strict=True)
        return [sum(map(mul, off, column)) + p * (w - s) for column, p, w, s in ties]

    def _bends(self, bent: list[float]) -> list[list[float]]:
        size = len(self._columns)
        matrix = [[0.0] * size for _ in range(size)]
        for n, column in enumerate(self._columns):
            bent_column = list(map(mul, bent, column))
            for m in range(n + 1):
                matrix[n][m] = matrix[m][n] = sum(map(mul, bent_column, self._columns[m]))
            matrix[n][n] += self._penalties[n]
        return matrix


def chance(z: float) -> float:
    """Return 1 / (1 + e^-z), for any z."""
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    grown = math.exp(z)
    return grown / (1 + grown)


def _softplus(z: float) -> float:
    return max(z, 0.0) + math.log1p(math.exp(-abs(z)))


def solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Return x with matrix · x = right, for a symmetric matrix all of whose eigenvalues are above 0 (Cholesky)."""
    size = len(right)
    lower = [[0.0] * size for _ in range(size)]
    for n in range(size):
        for m in range(n + 1):
            rest = matrix[n][m] - sum(map(mul, lower[n][:m], lower[m][:m]))
            lower[n][m] = math.sqrt(max(rest, _FREE**2)) if n == m else rest / lower[m][m]
    half = list[float]()
    for n in range(size):
        half.append((right[n] - sum(map(mul, lower[n][:n], half))) / lower[n][n])
    found = [0.0] * size
    for n in reversed(range(size)):
        rest = half[n] - sum(lower[m][n] * found[m] for m in range(n + 1, size))
        found[n] = rest / lower[n][n]
    return found
