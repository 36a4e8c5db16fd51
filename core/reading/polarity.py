"""What a sentence denies: words of denial with what they reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import lexicons
from .parts import Negation

if TYPE_CHECKING:
    from .parts import Sentence


def read_negations(sentence: Sentence) -> tuple[Negation, ...]:
    """Return each word of denial in a sentence with the stretch it denies: the rest of its clause."""
    cues = lexicons.words(sentence.language, "negations")
    found: list[Negation] = []
    for token in sentence.tokens:
        if token.norm in cues:
            end = next(
                (
                    c
                    for c in (sentence.tokens[k.last - 1].end for k in sentence.clauses)
                    if c > token.end
                ),
                sentence.end,
            )
            found.append(Negation(token.start, token.end, token.norm, token.end, end))
    return tuple(found)


def is_negated(sentence: Sentence, negations: tuple[Negation, ...]) -> bool:
    """Tell whether the main verb of a sentence is denied; two denials of it cancel."""
    main = next((c.verb for c in sentence.clauses if c.verb >= 0), -1)
    if main < 0:
        return len(negations) % 2 == 1
    at = sentence.tokens[main].start
    return sum(n.scope_start <= at < n.scope_end for n in negations) % 2 == 1
