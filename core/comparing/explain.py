"""Outcomes in plain words: one sentence for a checker, and what may be worth a remark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..reading.parts import Bound
from .parts import GATES, Gate, Relation, Result
from .values import ONE_SIDED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .figures import Figure
    from .parts import Check

VALUES = {
    "same value": "The values are the same.",
    "unit": "The values are the same in a common unit.",
    "rounding": "One can be the other rounded.",
    "bound": "What one wording allows holds the other.",
    "range": "What one wording allows holds the other.",
    "bounds": "Both can hold, but not if each says as much as was known.",
    "part": "The one counts a part of what the other counts.",
    "scale": "The values differ by exactly a thousand, a million or a billion times.",
    "points": "One is in percent, the other in percentage points.",
    "number": "The values cannot both hold.",
    "measure": "The values are of different things.",
    "direction": "The directions are opposite.",
}

FAR = 1.1  # how far beyond "over 13" a number may lie and still be what the wording suggests


def figures(one: Figure, other: Figure, relation: Relation, reason: str) -> str:
    """Say how two figures stand to each other."""
    ours, theirs = told(one), told(other)
    if relation is Relation.SAME:
        if reason == "unit":
            return f"{_upper(one.text)} and {other.text} are the same in a common unit."
        return f"Both say {ours}."
    if relation is Relation.APART:
        return f"{_upper(ours)} and {theirs} are about different things."
    if relation is Relation.STANDS:
        return f"{_upper(ours)} and {theirs} can both hold. {VALUES[reason]}"
    if reason in ("scale", "points", "bounds"):
        return f"The first says {ours}, the second {theirs}. {VALUES[reason]}"
    return f"The first says {ours}, the second {theirs}, so they cannot both hold."


def told(figure: Figure) -> str:
    """Give a figure with what it counts."""
    noun = "" if figure.noun.lower() in figure.text.lower() else figure.noun
    if figure.dimension in ("count", "bare"):
        return f"{figure.text} {noun}".strip()
    return f"{figure.text} ({noun})" if noun else figure.text


def remarks(one: Figure, other: Figure) -> tuple[str, ...]:
    """Tell where a bound allows a number that it seldom suggests: "over 13" is said of 13.2, seldom of 15."""
    found = tuple(
        f"“{bounded.text}” allows {exact.text}, but seldom means it."
        for bounded, exact in ((one, other), (other, one))
        if _far(bounded, exact)
    )
    return found or _both_bound(one, other)


def _both_bound(one: Figure, other: Figure) -> tuple[str, ...]:
    """Tell where both are bound alike by numbers far apart: at least 800, at least 607."""
    ours, theirs = one.quantity, other.quantity
    alike = ours is not None and theirs is not None and ours.bound is theirs.bound
    if not alike or ours is None or ours.bound not in ONE_SIDED or not far_apart(one, other):
        return ()
    return (f"“{one.text}” and “{other.text}” can both hold, but seldom of one thing.",)


def far_apart(one: Figure, other: Figure, far: float = FAR) -> bool:
    """Tell whether one stated number is more than `far` times the other."""
    if not one.value or not other.value:
        return False
    return max(one.value / other.value, other.value / one.value) > far


def _far(bounded: Figure, exact: Figure) -> bool:
    quantity = bounded.quantity
    if quantity is None or exact.value is None or bounded.value is None or not bounded.value:
        return False
    if quantity.bound not in (Bound.OVER, Bound.AT_LEAST):
        return False
    low, high = quantity.suggests
    if low is None or high is None:
        return exact.value > bounded.value * FAR
    return exact.value > high * bounded.factor + bounded.offset


def apart(check: Check) -> str:
    """Say why two statements cannot be compared."""
    about = {
        "event": "different events",
        "measure": "different measures",
        "entity": "different people or things",
        "place": "different places",
        "period": "different periods",
    }[check.name]
    return f"They are about {about}. {check.detail}"


def assumed(checks: Sequence[Check]) -> str:
    """Name what was taken for granted, "" where nothing was; the event only where the two have no name in common."""
    open_ones = [
        c
        for c in checks
        if c.result is Result.ASSUMED and c.name in GATES and not (c.name == Gate.EVENT and c.first)
    ]
    if not open_ones:
        return "Possible clash. " if any(c.result is Result.ASSUMED for c in checks) else ""
    names = sorted({check.name for check in open_ones}, key=lambda name: (name != "period", name))
    details = " ".join(c.detail for c in open_ones if c.name == "period" and c.detail)
    return f"Possible clash: {listed(names)} not stated. {details}".rstrip() + " "


def listed(words: Sequence[str]) -> str:
    """Return words as a list in a sentence: period, event and place."""
    return " and ".join((", ".join(words[:-1]), words[-1]) if len(words) > 1 else words)


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]
