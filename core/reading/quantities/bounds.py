"""Words that bind a number, and what each bound allows and suggests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..parts import Bound

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .amounts import Amount
    from .atoms import Atom
    from .vocabulary import Vocabulary

Interval = tuple[float | None, float | None]

OVER = frozenset({"over"})
ABOUT_ALLOWS, ABOUT_SUGGESTS = 0.1, 0.05
NEARLY_ALLOWS, NEARLY_SUGGESTS = 0.1, 0.05
BEYOND_SUGGESTS = 0.1
"""Shares of the number. Set by judgement for this program: "about 100" allows 90 to 110 and brings 95 to 105 to mind,
"nearly 100" allows 90 to 100, "over 100" and "under 100" bring numbers within a tenth of it to mind."""


def allowed(bound: Bound, value: float) -> Interval:
    """Return the interval that a bound at `value` allows, both ends inclusive, None for an open end."""
    width = abs(value)
    if bound is Bound.ABOUT:
        return value - ABOUT_ALLOWS * width, value + ABOUT_ALLOWS * width
    if bound is Bound.NEARLY:
        return value - NEARLY_ALLOWS * width, value
    if bound in (Bound.OVER, Bound.AT_LEAST):
        return value, None
    if bound in (Bound.UNDER, Bound.UP_TO):
        return None, value
    return value, value


def suggested(bound: Bound, value: float) -> Interval:
    """Return the interval that a bound at `value` brings to mind."""
    width = abs(value)
    if bound is Bound.ABOUT:
        return value - ABOUT_SUGGESTS * width, value + ABOUT_SUGGESTS * width
    if bound is Bound.NEARLY:
        return value - NEARLY_SUGGESTS * width, value
    if bound in (Bound.OVER, Bound.AT_LEAST):
        return value, value + BEYOND_SUGGESTS * width
    if bound in (Bound.UNDER, Bound.UP_TO):
        return value - BEYOND_SUGGESTS * width, value
    return value, value


def bound_before(
    atoms: Sequence[Atom], first: int, words: Vocabulary, *, duration: bool
) -> tuple[int, Bound] | None:
    """Return (index of the first atom, bound) of the words that bind the number at atom `first`."""
    found = words.bounds_before.before(atoms, first)
    if not found:
        return None
    at, (bound, needs) = found
    before = atoms[at - 1].norm if at else ""
    if first - at == 1 and atoms[at].norm in OVER and before in words.join("giving over"):
        return None
    if needs == "modal" and before not in words.join("modal"):
        return None
    if duration and first - at == 1 and atoms[at].norm in words.join("spans"):
        return (at, bound) if before in words.join("spans over") else None
    return at, bound


def bound_behind(atoms: Sequence[Atom], last: int, words: Vocabulary) -> tuple[int, Bound] | None:
    """Return (index behind, bound) of the words that bind the number ending before atom `last`: right there or after a noun."""
    found = words.bounds_after.at(atoms, last)
    if found:
        glued = atoms[last].text in "+-" and atoms[last].start > atoms[last - 1].end
        number = atoms[last].norm in words.join("plus sign") and (
            found[0] < len(atoms) and atoms[found[0]].is_digits
        )
        return None if glued or number else found
    if last + 1 < len(atoms) and atoms[last].is_word and atoms[last + 1].norm in words.join("or"):
        return words.bounds_after.at(atoms, last + 1)
    return None


def bind(amount: Amount, bound: Bound) -> tuple[Interval, Interval]:
    """Return what an amount under a bound allows and suggests."""
    if bound is Bound.RANGE:
        return (amount.low, amount.high), (amount.low, amount.high)
    if amount.figure.style == "vague":
        return (amount.low, None), (amount.low, amount.high)
    if amount.value is None:
        return (amount.low, amount.high), (amount.low, amount.high)
    return allowed(bound, amount.value), suggested(bound, amount.value)
