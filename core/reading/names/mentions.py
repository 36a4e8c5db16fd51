"""Where a text names something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..parts import Name, NameKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parts import Sentence, Token


def read_names(sentences: Sequence[Sentence]) -> list[tuple[Name, ...]]:
    """Return the names of each sentence in order: runs of capitalised words."""
    return [_names_of(sentence) for sentence in sentences]


def _names_of(sentence: Sentence) -> tuple[Name, ...]:
    found: list[Name] = []
    run: list[Token] = []
    for token in sentence.tokens:
        if token.tag == "name":
            run.append(token)
            continue
        if run:
            found.append(_name(sentence, run))
        run = []
    if run:
        found.append(_name(sentence, run))
    return tuple(found)


def _name(sentence: Sentence, run: list[Token]) -> Name:
    start, end = run[0].start, run[-1].end
    text = sentence.text[start - sentence.start : end - sentence.start]
    return Name(start, end, text, NameKind.OTHER, text)
