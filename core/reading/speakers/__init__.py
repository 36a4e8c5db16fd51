"""Who says what a text tells: in what voice, and through whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...words import Voice
from .carrying import attribute

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parts import Attribution, Name, Sentence

__all__ = ["attributions", "every_attribution"]


def attributions(
    text: str, sentences: Sequence[Sentence], names: Sequence[Sequence[Name]], outlet: str = ""
) -> list[Attribution | None]:
    """Return who mainly says each sentence: the one whose words make up most of it.

    None means that the outlet says it in its own voice. `sentences` are those of the whole text, `names` those read in each.
    Speakers bear the fullest form of their name in the text; a phrase that nothing in the text makes sure of ("the
    minister", "police", "he") stands as its own name, without its article. Offsets are code points of the text, half-open.
    """
    return [
        next((each for each in found if each.voice is not Voice.INSERTION), None)
        for found in every_attribution(text, sentences, names, outlet)
    ]


def every_attribution(
    text: str, sentences: Sequence[Sentence], names: Sequence[Sequence[Name]], outlet: str = ""
) -> list[tuple[Attribution, ...]]:
    """Return all attributions of each sentence: the main one first, at the end what the outlet put in brackets into quotes."""
    return attribute(text, sentences, names, outlet) if sentences else []
