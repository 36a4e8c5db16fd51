"""Outcomes in plain words: one sentence for a checker, and what may be worth a remark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..reading.grammar.vocabulary import is_common
from ..reading.parts import Bound
from ..words import Kind
from . import excerpts
from .parts import GATES, Gate, Relation, Result
from .values import ONE_SIDED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .features import Features
    from .figures import Figure
    from .pair import Pair
    from .parts import Check, Finding, Span

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
    "order": "The order is turned round.",
}

SHOWN = frozenset({"numbers", "scores", "leftovers", "directions", "dates", "orders"})
"""Rules whose clashes are shown in the words around the two values."""
ENDINGS = frozenset({"points", "bounds", "direction", "order"})
"""Reasons for which more can be said than that both cannot hold."""

MONTHS = frozenset({"March", "May", "August"})
"""Months that are words for something else as well."""

FAR = 1.1  # how far beyond "over 13" a number may lie and still be what the wording suggests


def clash(pair: Pair, finding: Finding) -> str:
    """Say of two values that cannot both hold where they stand and what is wrong; what a rule says itself stays."""
    if finding.rule not in SHOWN:
        return finding.because
    return f"{shown(pair, (finding.first, finding.second))} {_wrong(pair, finding)}"


def later(pair: Pair, finding: Finding) -> str:
    """Say of two values of which the later replaces the other where they stand."""
    return (
        shown(pair, (finding.first, finding.second)) if finding.rule in SHOWN else finding.because
    )


def shown(pair: Pair, spans: tuple[Span, Span]) -> str:
    """Show two values in the words around them."""
    one, other = excerpts.around(pair.first, spans[0]), excerpts.around(pair.second, spans[1])
    if one == other:
        return f"Both say “{one}”."
    return f"The first says “{one}”, the second “{other}”."


def _wrong(pair: Pair, finding: Finding) -> str:
    if finding.reason in ENDINGS:
        return VALUES[finding.reason]
    if finding.reason == "scale" and finding.figures is not None:
        return _times(
            pair.first.figures[finding.figures[0]], pair.second.figures[finding.figures[1]]
        )
    if finding.figures is not None:
        at, other_at = finding.figures
        one, other = (
            _named(pair.first.figures[at], pair.first),
            _named(pair.second.figures[other_at], pair.second),
        )
    else:
        one, other = (
            inside(" ".join(_text(side, span).split()))
            for side, span in ((pair.first, finding.first), (pair.second, finding.second))
        )
    if finding.rule == "leftovers":
        return f"All other numbers go together; {one} and {other} do not."
    return value(one, other, "number")


def value(one: str, other: str, reason: str) -> str:
    """Say how two values as written stand to each other, where `reason` is a key of VALUES."""
    if reason != "number":
        return VALUES[reason]
    return f"{_upper(one)} and {inside(other)} cannot both hold."


def _named(figure: Figure, side: Features) -> str:
    """Give a count with its noun as written, any other figure by itself."""
    counted = figure.dimension in ("count", "bare") and figure.counted
    return told(figure, side) if counted else inside(figure.text)


def _times(one: Figure, other: Figure) -> str:
    """Name by how many times two values differ that are a slip of scale."""
    if not one.value or not other.value:
        return VALUES["scale"]
    times = max(one.value / other.value, other.value / one.value)
    return f"The one is {times:,.0f} times the other."


def _text(side: Features, span: Span) -> str:
    statement = side.statement
    return statement.text[span[0] - statement.start : span[1] - statement.start]


def figures(pair: Pair, pairs: tuple[Figure, Figure], relation: Relation, reason: str) -> str:
    """Say how two figures stand to each other."""
    one, other = pairs
    ours, theirs = told(one, pair.first), told(other, pair.second)
    if relation is Relation.SAME:
        if reason == "unit":
            return f"{_upper(one.text)} and {inside(other.text)} are the same in a common unit."
        return f"Both say {ours}."
    if relation is Relation.APART:
        return f"{_upper(ours)} and {theirs} are about different things."
    if relation is Relation.STANDS:
        return f"{_upper(ours)} and {theirs} can both hold. {VALUES[reason]}"
    return f"The first says {ours}, the second {theirs}."


def told(figure: Figure, side: Features) -> str:
    """Give a figure with what it counts, as it stands inside a sentence."""
    if figure.dimension in ("count", "bare"):
        return inside(excerpts.phrase(side, (figure.start, figure.end)))
    known = not figure.noun or figure.noun.lower() in figure.text.lower()
    return inside(figure.text) if known else f"{inside(figure.text)} ({inside(figure.noun)})"


def inside(words: str) -> str:
    """Give words that may have opened a sentence as they stand inside one: a common word loses its capital."""
    first = words.split(" ", 1)[0]
    if first in MONTHS or not first[:1].isupper() or not (first[1:].islower() or first == "A"):
        return words
    return words[:1].lower() + words[1:] if is_common(first.lower()) else words


def remarks(one: Figure, other: Figure) -> tuple[str, ...]:
    """Tell where a bound allows a number that it seldom suggests: "over 13" is said of 13.2, seldom of 15."""
    found = tuple(
        f"“{inside(bounded.text)}” allows {inside(exact.text)}, but is seldom said of it."
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
    return (
        f"“{inside(one.text)}” and “{inside(other.text)}” can both hold, but are seldom said of one thing.",
    )


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


def disputed(pair: Pair, finding: Finding) -> str:
    """Say of two values given by two speakers who gives which; of words given to two of them there is no quarrel."""
    if finding.kind is Kind.ATTRIBUTION:
        return clash(pair, finding)
    return f"{_speakers(pair.first.speaker, pair.second.speaker)} disagree. {clash(pair, finding)}"


def _speakers(one: str, other: str) -> str:
    """Name two speakers as they can open a sentence: "The union and Helm Port"."""
    return _upper(" and ".join(map(_speaker, (one, other))))


def _speaker(name: str) -> str:
    if name.islower():
        return f"the {name}"
    return inside(name) if name[1:].islower() else name


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
