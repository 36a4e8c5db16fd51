"""The chunks of one sentence with what its groups of verbs were given: what subjects.py and objects.py fill."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..lexicons import rows
from .chunks import ADV, TIME_NOUNS, VERB, chunks_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parts import Token
    from .chunks import Chunk

_EXTENTS = frozenset({"%", "percent", "pct", "point", "cent", "basis", "bps", "pence"})
_NONE = frozenset[str]()


class Row:
    """A sentence as chunks; `verbs` are the indexes of its groups of verbs in order, the keys of the other tables.

    `subjects` and `objects` are index ranges of tokens; `openers` the index of the chunk that a clause begins with.
    """

    __slots__ = ("chunks", "objects", "openers", "subjects", "tokens", "verbs")

    def __init__(self, tokens: Sequence[Token]) -> None:
        """Cut the tokens of a sentence into chunks."""
        self.tokens = tokens
        self.chunks = chunks_of(tokens)
        self.verbs = [at for at, chunk in enumerate(self.chunks) if chunk.kind == VERB]
        self.subjects: dict[int, tuple[int, int] | None] = {}
        self.objects: dict[int, tuple[int, int] | None] = {}
        self.openers: dict[int, int] = {}


@cache
def _controls() -> dict[str, frozenset[str]]:
    return {word: frozenset(kinds.split()) for word, kinds in rows("en", "controls", 2)}


def controls(lemma: str) -> frozenset[str]:
    """Return what a word does with the infinitive or statement after it: "object", "noun", "clause"."""
    return _controls().get(lemma, _NONE)


def takes_clause(row: Row, at: int) -> bool:
    """Tell whether the verb of a group takes a whole statement: "said the bank lacks cash"."""
    return "clause" in controls(row.tokens[row.chunks[at].head].lemma)


def skip_adverbs(row: Row, at: int) -> int:
    """Return the index of the last chunk up to `at` that is no adverb, -1 where there is none."""
    while at >= 0 and row.chunks[at].kind == ADV:
        at -= 1
    return at


def is_measure(row: Row, chunk: Chunk) -> bool:
    """Tell whether a phrase says how much or when: "13 percent", "last week", "Tuesday"."""
    head = row.tokens[chunk.head]
    head_before = max(chunk.first, chunk.head - 1)
    if head.lemma in _EXTENTS or (head.tag == "num" and row.tokens[head_before].text == "-"):
        return True
    if head.lemma in TIME_NOUNS:
        return head.lemma.endswith("day") or chunk.last - chunk.first > 1 or head.tag == "name"
    return False
