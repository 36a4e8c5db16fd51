"""Verbs that say what another denies in other words: "did not discuss it" beside "raised it"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from ..reading import lexicons
from .roles import part_of
from .slots import phrase_end

if TYPE_CHECKING:
    from ..reading.parts import Sentence
    from .frames import Frame
    from .roles import Part


@cache
def _entailing(language: str) -> dict[str, frozenset[str]]:
    """Give for each verb those of which each says it too, or more."""
    return {
        verb: frozenset(words.split(",")) for verb, words in lexicons.rows(language, "entailing", 2)
    }


def entails(stated: Frame, denied: Frame, language: str) -> str:
    """Return the words of a stated predicate that say what a denied one denies, "" where they do not."""
    listed = _entailing(language).get(denied.lemma, frozenset())
    return next((word for word in (stated.phrase, stated.lemma) if word in listed), "")


def told_of(frame: Frame, word: str, sentence: Sentence) -> Frame:
    """Give a predicate with its preposition for one word: what follows "got into" is what it is done to."""
    tokens, clause = sentence.tokens, frame.clause
    if word != frame.phrase or frame.patient is not None or clause.passive:
        return frame
    end = phrase_end(tokens, frame.at + 2, clause.last)
    patient: Part | None = part_of(sentence, (frame.at + 2, end))
    return replace(frame, lemma=word, patient=patient)
