"""Whether two times of statements that nobody laid beside each other are times of one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..reading.parts import Granularity
from .parts import Check, Gate, Relation, Result

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..reading.parts import Period
    from .content import Word
    from .features import Features
    from .pair import Pair
    from .parts import Finding

AGAIN = frozenset(
    {"also", "again", "another", "previous", "previously", "earlier", "last", "other"}
)
"""Words that tell of one more time."""
DAYS = frozenset({Granularity.DAY, Granularity.TIME, Granularity.WEEKEND, Granularity.WEEK})
ALIKE = 0.6
"""The least of either statement that the other says, too, where two times are of one thing."""


def of_dates(pair: Pair, finding: Finding) -> Check | None:
    """Return a failed check where two times that clash are not read to be of one event."""
    if finding.relation is not Relation.CLASH:
        return None
    one, other = _period(pair.first, finding.first), _period(pair.second, finding.second)
    if one is None or other is None:
        return None
    texts = (one.text, other.text)
    detail = f"The first is about {one.text}, the second about {other.text}."
    apart = (
        (one.granularity in DAYS) != (other.granularity in DAYS)
        or _again(pair.first) != _again(pair.second)
        or (_named(pair.alignment.only_first) and _named(pair.alignment.only_second))
        or pair.alignment.least < ALIKE
    )
    return Check(Gate.EVENT, Result.FAILED, *texts, detail) if apart else None


def _period(side: Features, span: tuple[int, int]) -> Period | None:
    return next((p for p in side.statement.periods if (p.start, p.end) == span), None)


def _again(side: Features) -> frozenset[str]:
    return AGAIN & {token.norm for token in side.statement.sentence.tokens}


def _named(words: Sequence[Word]) -> bool:
    return any(word.name for word in words)
