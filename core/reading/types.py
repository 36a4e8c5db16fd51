"""What sort of thing a sentence says: fact, forecast, hope, opinion or quote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..words import ClaimType, Voice
from .parts import Certainty

if TYPE_CHECKING:
    from .parts import Attribution, Sentence


def read_type(sentence: Sentence, certainty: Certainty, speaker: Attribution | None) -> ClaimType:
    """Return the type of what a sentence says."""
    if certainty is Certainty.PLANNED:
        return ClaimType.FORECAST
    if speaker is not None and speaker.voice is Voice.DIRECT and sentence.quoted:
        return ClaimType.QUOTE
    return ClaimType.FACT
