"""Where the sentences of a text begin and end."""

from __future__ import annotations

import re

_END = re.compile(r"[^.!?\n]+[.!?]*[\"”’)]*|[.!?]+")


def sentence_spans(text: str, language: str) -> list[tuple[int, int]]:
    """Return the (start, end) of each sentence in order, white space at the ends left out."""
    return [
        (
            match.start() + len(match.group()) - len(match.group().lstrip()),
            match.start() + len(match.group().rstrip()),
        )
        for match in _END.finditer(text)
        if match.group().strip()
    ]
