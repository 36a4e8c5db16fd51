"""A text becomes sentences with their tokens, clauses and quoted stretches: what all further reading stands on."""

from __future__ import annotations

from .clauses import find_clauses
from .parts import Sentence
from .quotations import quoted_spans
from .sentences import sentence_spans
from .tokens import tokenize


def segment(text: str, language: str = "en") -> tuple[Sentence, ...]:
    """Return the sentences of a text in order. `language` is BCP-47, "" where unknown (read as English)."""
    language = language.partition("-")[0] or "en"
    quoted = quoted_spans(text, language)
    found: list[Sentence] = []
    next_quote = 0
    for start, end in sentence_spans(text, language):
        while next_quote < len(quoted) and quoted[next_quote][1] <= start:
            next_quote += 1
        inside: list[tuple[int, int]] = []
        at = next_quote
        while at < len(quoted) and quoted[at][0] < end:
            inside.append((max(start, quoted[at][0]), min(end, quoted[at][1])))
            at += 1
        tokens = tokenize(text, start, end, language)
        found.append(
            Sentence(
                start, end, text[start:end], language, tokens, find_clauses(tokens), tuple(inside)
            )
        )
    return tuple(found)
