"""Where a text says that something has its seat: "based in Graz", "the Graz-based bank", "has its headquarters in Graz"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import wording
from .bearers import Description
from .features import kept
from .frames import frames_of
from .reach import ACTUAL
from .roles import part_of, word_keys
from .slots import phrase_end, slots_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading.parts import Sentence, Token
    from .features import Features
    from .frames import Frame
    from .parts import Span
    from .roles import Part

SEAT = "headquarters"
_SEATED = frozenset({"base", "headquarter"})
_HAVING = frozenset({"have", "keep", "maintain"})
_SEATS = frozenset({"headquarters", "headquarter", "seat"})
_BEHIND = ("-based", "-headquartered")
_TELLING = frozenset({"noun", "name", "adj"})


@kept
def seats(side: Features) -> tuple[Description, ...]:
    """Return the places where a statement says that something has its seat, each as the headquarters of that thing."""
    sentence = side.statement.sentence
    found = [d for frame in frames_of(side) for d in _of_verb(sentence, frame)]
    return (*found, *_of_words(sentence))


def _of_verb(sentence: Sentence, frame: Frame) -> Iterator[Description]:
    """Give "the bank is based in Graz", "the bank has its headquarters in Graz"."""
    if frame.denied or frame.context != ACTUAL:
        return
    tokens = sentence.tokens
    patient = frame.patient
    has = frame.lemma in _HAVING and patient is not None and tokens[patient.head].norm in _SEATS
    thing = frame.agent if has else _whose(sentence, frame) or patient or frame.agent
    slot = slots_of(frame, sentence).get("in")
    if frame.lemma == "be" and thing is frame.agent:
        return
    if thing is None or thing.vague or slot is None or not slot.names:
        return
    if has or frame.lemma in (*_SEATED, "be"):
        about = tokens[thing.first : thing.last]
        yield _seat(sentence, (slot.start, slot.end), frozenset(slot.names), about, frame.tense)


def _whose(sentence: Sentence, frame: Frame) -> Part | None:
    """Return what "the headquarters of the fund are in Graz" are the headquarters of."""
    tokens, agent = sentence.tokens, frame.agent
    if frame.lemma != "be" or agent is None or tokens[agent.head].norm not in _SEATS:
        return None
    first = agent.head + 2
    if first >= len(tokens) or tokens[first - 1].norm != "of":
        return None
    return part_of(sentence, (first, phrase_end(tokens, first, len(tokens))))


def _of_words(sentence: Sentence) -> Iterator[Description]:
    """Give "the Graz-based bank"."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if not token.norm.endswith(_BEHIND) or not token.text[:1].isupper():
            continue
        ending = next(e for e in _BEHIND if token.norm.endswith(e))
        end = phrase_end(tokens, at + 1, len(tokens))
        if end == at + 1:
            continue
        first = at
        while first and tokens[first - 1].tag == "name":
            first -= 1
        names = [t.norm for t in tokens[first:at]] + [token.norm.removesuffix(ending)]
        span = (tokens[first].start, token.end - len(ending))
        yield _seat(sentence, span, frozenset(names), tokens[at + 1 : end], "")


def _seat(
    sentence: Sentence,
    span: Span,
    names: frozenset[str],
    about: tuple[Token, ...],
    tense: str,
) -> Description:
    language = sentence.language
    return Description(
        span,
        names,
        frozenset(names),
        span,
        SEAT,
        wording.keys(SEAT, language),
        frozenset(),
        tuple(word_keys(token, language) for token in about if token.tag in _TELLING),
        frozenset(),
        only=True,
        tense=tense,
        rank="",
    )
