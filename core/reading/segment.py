"""A text becomes sentences with their tokens, clauses and quoted stretches: what all further reading stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import lexicons
from .grammar.clauses import find_clauses
from .grammar.openers import known_elsewhere
from .grammar.tokens import tokenize
from .parts import Sentence
from .quotations import quoted_spans
from .sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .parts import Token


def segment(text: str, language: str = "en") -> tuple[Sentence, ...]:
    """Return the sentences of a text in order. `language` is BCP-47, "" where unknown (read as English)."""
    language = lexicons.primary(language)
    quoted = quoted_spans(text, language)
    found: list[Sentence] = []
    next_quote = 0
    spans = list(sentence_spans(text, language))
    for (start, end), tokens in zip(spans, _tokens(text, spans, language), strict=True):
        while next_quote < len(quoted) and quoted[next_quote][1] <= start:
            next_quote += 1
        inside: list[tuple[int, int]] = []
        at = next_quote
        while at < len(quoted) and quoted[at][0] < end:
            inside.append((max(start, quoted[at][0]), min(end, quoted[at][1])))
            at += 1
        found.append(
            Sentence(
                start, end, text[start:end], language, tokens, find_clauses(tokens), tuple(inside)
            )
        )
    return tuple(found)


def _tokens(text: str, spans: Sequence[tuple[int, int]], language: str) -> list[tuple[Token, ...]]:
    """Return the tokens of each sentence; openers that are names elsewhere in the text are read again as names."""
    found = [tokenize(text, start, end, language) for start, end in spans]
    if language == "en" and len(found) > 1:
        for number, names in known_elsewhere(found).items():
            found[number] = tokenize(text, *spans[number], language, names)
    return found
