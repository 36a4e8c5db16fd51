"""A comparison as the plain values that scripts get: documented, stable, in a fixed order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .parts import Comparison


def comparison_form(comparison: Comparison) -> dict[str, Any]:
    """Return `{"outcome", "kind", "score", "because", "checks"}`; the places of the two sides are the caller's to add."""
    return {
        "outcome": comparison.outcome.value.replace(" ", "_"),
        "kind": comparison.kind.value if comparison.kind else None,
        "score": comparison.score,
        "because": comparison.because,
        "checks": [
            {
                "name": check.name,
                "result": check.result.value,
                "first": check.first,
                "second": check.second,
                "detail": check.detail,
            }
            for check in comparison.checks
        ],
    }
