"""Two texts laid together word by word: what both have, and what only one of them has."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from ..text import fold
from .layout_parts import Piece

if TYPE_CHECKING:
    from typing import Literal

WORD = re.compile(r"\w+(?:['’.,:]\w+)*|[^\w\s]+")
LEAST = 0.3
"""The least share of the words of the shorter text that the longer one must have, for the two to be laid together."""


def word_diff(first: str, second: str) -> tuple[Piece, ...]:
    """Return two texts as one run of pieces, those of the first before those of the second where they differ.

    Words are compared without case and accents; white space goes with the word before it, and a blank
    stands before words of the second that would touch those of the first. () where the two have so few
    words in common that nothing would be seen. The pieces "same" and "first" give the first text without white space at its
    ends, "same" and "second" the second one, as the first writes what both have.
    """
    ours, theirs = _words(first), _words(second)
    matcher = SequenceMatcher(
        None, [_key(w) for w in ours], [_key(w) for w in theirs], autojunk=False
    )
    common = sum(block.size for block in matcher.get_matching_blocks())
    if not common or common < LEAST * min(len(ours), len(theirs)):
        return ()
    pieces: list[Piece] = []
    for op, a, b, c, d in matcher.get_opcodes():
        if op == "equal":
            _add(pieces, "".join(ours[a:b]), "same")
        else:
            _add(pieces, "".join(ours[a:b]), "first")
            _add(pieces, _apart("".join(theirs[c:d]), pieces), "second")
    return tuple(pieces)


def _apart(text: str, before: list[Piece]) -> str:
    """Put a blank before a word that would stand right behind another one."""
    touches = bool(before) and not before[-1].text[-1:].isspace() and text[:1].isalnum()
    return f" {text}" if touches else text


def _words(text: str) -> list[str]:
    """Return the words and signs of a text, each with the white space behind it as one blank."""
    text = " ".join(text.split())
    if not text:
        return []
    starts = [match.start() for match in WORD.finditer(text)]
    return [text[a:b] for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]


def _key(word: str) -> str:
    return fold(word).strip().replace("’", "'")


def _add(pieces: list[Piece], text: str, where: Literal["same", "first", "second"]) -> None:
    if text:
        pieces.append(Piece(text, where))
