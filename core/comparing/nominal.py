"""Deeds told by a noun: "completed its takeover of Holm" says that it took Holm over."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from ..reading import lexicons
from ..reading.grammar.vocabulary import is_known
from . import wording
from .roles import part_of
from .slots import phrase_end

if TYPE_CHECKING:
    from ..reading.parts import Sentence
    from .frames import Frame

_DOING = frozenset({"complete", "finish", "make", "announce", "conclude", "finalise", "finalize"})
_DOING_TOO = frozenset({"agree", "confirm", "begin", "start", "launch", "carry out", "celebrate"})


def deed_of(frame: Frame, sentence: Sentence) -> Frame:
    """Give a predicate that only tells that somebody's own deed was done for that deed, done by them."""
    patient, tokens = frame.patient, sentence.tokens
    if patient is None or frame.clause.passive or frame.lemma not in _DOING | _DOING_TOO:
        return frame
    at = patient.head + 1
    if tokens[patient.first].tag != "poss" or at >= len(tokens) or tokens[at].norm != "of":
        return frame
    verb = _verb_of(tokens[patient.head].lemma, sentence.language)
    end = phrase_end(tokens, at + 1, len(tokens))
    if not verb or end == at + 1:
        return frame
    keys = wording.keys(verb, sentence.language)
    return replace(frame, lemma=verb, keys=keys, patient=part_of(sentence, (at + 1, end)))


def _verb_of(noun: str, language: str) -> str:
    return _verbs(language).get(noun) or (noun if is_known(noun, "verb") else "")


@cache
def _verbs(language: str) -> dict[str, str]:
    """Give for each noun that is made from a verb that verb."""
    rows = (
        *lexicons.rows(language, "derivations", 2),
        *lexicons.rows(language, "derivations_news", 2),
    )
    return {noun: verb for verb, nouns in rows for noun in nouns.replace(",", " ").split()}
