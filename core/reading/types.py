"""What sort of thing a sentence says: fact, forecast, hope, opinion or quote (`resources/lexicons/<language>/types.tsv`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..words import ClaimType, Voice
from .parts import Certainty
from .phrases import find_phrases, phrase_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .parts import Attribution, Sentence

_MOSTLY = 0.5
"""The share of a sentence inside quotation marks from which it is a quote: more words are quoted than not."""


def read_type(
    sentence: Sentence,
    certainty: Certainty,
    speaker: Attribution | None,
    places: Sequence[int] | None = None,
) -> ClaimType:
    """Return the type of what a sentence says; the words of a speaker in quotation marks are a quote before all else.

    `places` are those of `phrase_places`, where they are known.
    """
    quoted = sum(end - start for start, end in sentence.quoted)
    in_quotes = quoted > _MOSTLY * (sentence.end - sentence.start)
    if in_quotes and (speaker is None or speaker.voice is Voice.DIRECT):
        return ClaimType.QUOTE
    table = phrase_table(sentence.language, "types")
    found = {phrase.value for phrase in find_phrases(sentence.tokens, table, places)}
    if "hope" in found:
        return ClaimType.HOPE
    if found & {"opinion", "opinionverb", "opinionadj"}:
        return ClaimType.OPINION
    if certainty in (Certainty.PLANNED, Certainty.CONDITIONAL):
        return ClaimType.FORECAST
    return ClaimType.FACT
