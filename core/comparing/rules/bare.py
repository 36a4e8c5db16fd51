"""Numbers that are no quantities: scores and votes. They clash where two sentences say much the same and one number differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...words import Kind
from ..parts import Check, Finding, Gate, Relation, Result
from ..stated import stated
from ..ties import MUCH

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..figures import Figure
    from ..pair import Pair


def scores(pair: Pair) -> Iterator[Finding]:
    """Give a finding where each side has as many bare numbers as the other, in sentences that say much the same."""
    ours = [(at, f) for at, f in enumerate(pair.first.figures) if f.quantity is None]
    theirs = [(at, f) for at, f in enumerate(pair.second.figures) if f.quantity is None]
    if not ours or len(ours) != len(theirs) or pair.alignment.least < MUCH:
        return
    left, right = _rest(ours, theirs), _rest(theirs, ours)
    same = not left
    one, other = (left or ours)[0], (right or theirs)[0]
    texts = (", ".join(f.text for _, f in ours), ", ".join(f.text for _, f in theirs))
    what = "The numbers are the same." if same else "The numbers differ."
    yield Finding(
        rule="scores",
        kind=None if same else Kind.NUMBER,
        relation=Relation.SAME if same else Relation.CLASH,
        reason="same value" if same else "number",
        first=(one[1].start, one[1].end),
        second=(other[1].start, other[1].end),
        because=f"Both say {texts[0]}."
        if same
        else f"The first says {texts[0]}, the second {texts[1]}, in sentences that say much the same.",
        checks=(
            Check(Gate.MEASURE, Result.PASSED, *texts, "The sentences say much the same."),
            Check("value", Result.PASSED if same else Result.FAILED, *texts, what),
        ),
        figures=(one[0], other[0]),
        strength=pair.alignment.least,
    )


def _rest(
    figures: Sequence[tuple[int, Figure]], others: Sequence[tuple[int, Figure]]
) -> list[tuple[int, Figure]]:
    """Return the numbers that the other side has not."""
    left = [stated(figure) for _, figure in others]
    rest: list[tuple[int, Figure]] = []
    for at, figure in figures:
        if stated(figure) in left:
            left.remove(stated(figure))
        else:
            rest.append((at, figure))
    return rest
