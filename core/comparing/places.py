"""Which places are countries or larger, for telling a town from the land it may lie in."""

from __future__ import annotations

from functools import cache

from ..reading import lexicons


@cache
def _countries(language: str) -> frozenset[str]:
    return frozenset(
        name.lower()
        for _, names in lexicons.rows(language, "countries", 2)
        for name in names.split("|")
    )


def within(one: str, other: str, language: str = "en") -> bool:
    """Tell whether one of two places may lie within the other: one is a country or more, and the other is not."""
    countries = _countries(language)
    return (one.lower() in countries) != (other.lower() in countries)
