"""How the outcomes of comparisons are shown: their sign, their words, the state of claims whose colours they have."""

from __future__ import annotations

from typing import NamedTuple

from core.words import ClaimState, Outcome


class OutcomeLook(NamedTuple):
    """A sign, a short word for a chip, and the state of claims in whose colours it stands."""

    sign: str
    word: str
    state: ClaimState


LOOKS: dict[Outcome, OutcomeLook] = {
    Outcome.CONTRADICTS: OutcomeLook("≠", "contradicts", ClaimState.CONTRADICTED),
    Outcome.DISPUTED: OutcomeLook("≠", "disputed", ClaimState.CONTRADICTED),
    Outcome.LIKELY: OutcomeLook("≠", "possible clash", ClaimState.CONTRADICTED),
    Outcome.UPDATED: OutcomeLook("→", "updated", ClaimState.UPDATED),
    Outcome.AGREES: OutcomeLook("=", "agrees", ClaimState.AGREED),
    Outcome.COMPATIBLE: OutcomeLook("~", "compatible", ClaimState.LINKED),
    Outcome.NOT_COMPARABLE: OutcomeLook("–", "not comparable", ClaimState.SETTLED),
    Outcome.UNKNOWN: OutcomeLook("?", "unknown", ClaimState.SETTLED),
}
"""In the order in which a list has them."""

SHOWN_FIRST: tuple[Outcome, ...] = (
    Outcome.CONTRADICTS,
    Outcome.DISPUTED,
    Outcome.LIKELY,
    Outcome.UPDATED,
)
"""What a checker is shown without asking: what clashes, and what was updated."""
