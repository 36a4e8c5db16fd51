"""How sure a text is of what it says: confirmed, reported, alleged, possible, planned, conditional, or plainly stated.

The words stand in `resources/lexicons/<language>/certainty.tsv`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .parts import Certainty
from .phrases import find_phrases, phrase_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .parts import Sentence, Token
    from .phrases import Phrase

_RANK = (
    Certainty.CONDITIONAL,
    Certainty.POSSIBLE,
    Certainty.ALLEGED,
    Certainty.REPORTED,
    Certainty.PLANNED,
    Certainty.CONFIRMED,
)
_VERBS = {
    "planverb": Certainty.PLANNED,
    "beliefverb": Certainty.POSSIBLE,
    "suspectverb": Certainty.ALLEGED,
    "claimverb": Certainty.ALLEGED,
}
_BY_OTHERS = frozenset({"beliefverb", "suspectverb"})


def read_certainty(sentence: Sentence, places: Sequence[int] | None = None) -> Certainty:
    """Return how sure a sentence is of what it says, by its words of certainty; STATED where it has none.

    Where several apply the first counts of conditional, possible, alleged, reported, planned and confirmed. `places` are
    those of `phrase_places`, where they are known.
    """
    table = phrase_table(sentence.language, "certainty")
    levels = {
        level
        for phrase in find_phrases(sentence.tokens, table, places)
        if (level := _level(sentence.tokens, phrase)) is not None
    }
    return next((level for level in _RANK if level in levels), Certainty.STATED)


def _level(tokens: Sequence[Token], phrase: Phrase) -> Certainty | None:
    value, head = phrase.value, tokens[phrase.first]
    if value == "would":
        asked = any(token.norm in ("if", "unless") for token in tokens)
        return Certainty.CONDITIONAL if asked else Certainty.PLANNED
    if value in _VERBS:
        active = value in _BY_OTHERS and not _is_passive(tokens, phrase.first)
        return _VERBS[value] if head.tag == "verb" and not active else None
    if value == "none" or (value == "modal" and head.tag != "aux"):
        return None
    if value == Certainty.PLANNED and head.lemma == "be":
        return _planned_by_be(tokens, phrase)
    return Certainty.POSSIBLE if value == "modal" else Certainty(value)


def _planned_by_be(tokens: Sequence[Token], phrase: Phrase) -> Certainty | None:
    """Tell "are to meet" from "the aim is to meet": the latter has a noun of purpose before it."""
    after = tokens[phrase.last] if phrase.last < len(tokens) else None
    return Certainty.PLANNED if after is not None and after.tag in ("verb", "aux") else None


def _is_passive(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a participle has "be" before it: "is believed", "was widely believed"."""
    before = [token for token in tokens[max(0, at - 3) : at] if token.tag not in ("adv", "part")]
    return bool(before) and before[-1].lemma == "be" and tokens[at].form == "part"
