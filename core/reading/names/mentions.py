"""Where a text names something, and whom later mentions mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..parts import Name, NameKind
from .found import GUESSED, text_of
from .parting import parted
from .roles import add_roles, roles_alone
from .runs import line_of, runs_of
from .ties import tie

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parts import Sentence
    from .found import Found


def read_names(sentences: Sequence[Sentence]) -> list[tuple[Name, ...]]:
    """Return the names of each sentence of one article, in order of the text.

    Spans are without titles, articles and offices; `role` holds these as written. A demonym alone ("Iranian") is no
    mention. An office that stands for a person is a mention of kind ROLE; its `full` is the person's name where the text
    told once only who holds it. `full` of any other mention is the fullest form of the name in the article.
    """
    found = _found(sentences)
    tie(sentences, found)
    return [
        tuple(_name(sentence, one) for one in sorted(some, key=lambda one: one.first))
        for sentence, some in zip(sentences, found, strict=True)
    ]


def _found(sentences: Sequence[Sentence]) -> list[list[Found]]:
    """Find mentions: first in running text, then in headlines and where sentences open, which borrow from it."""
    lines = [line_of(sentence.tokens) for sentence in sentences]
    seen: set[str] = set()
    for line in lines:
        if not line.headline:
            for first, last in runs_of(line, frozenset()):
                seen.update(t.text for t in line.tokens[max(first, 1) : last] if t.tag == "name")
    found: list[list[Found]] = []
    for number, line in enumerate(lines):
        some = [one for run in runs_of(line, seen) for one in parted(line.tokens, run, number)]
        add_roles(line.tokens, some)
        found.append(some + roles_alone(line.tokens, some, number))
    return found


def _name(sentence: Sentence, one: Found) -> Name:
    tokens = sentence.tokens
    start, end = tokens[one.first].start, tokens[one.last - 1].end
    text = sentence.text[start - sentence.start : end - sentence.start]
    role = _role(sentence, one) if one.role else ""
    return Name(start, end, text, one.kind, one.full or text_of(tokens, one.first, one.last), role)


def _role(sentence: Sentence, one: Found) -> str:
    assert one.role is not None
    tokens = sentence.tokens
    first, last = one.role
    return text_of(tokens, first, last).strip(" ,")


__all__ = ["GUESSED", "NameKind", "read_names"]
