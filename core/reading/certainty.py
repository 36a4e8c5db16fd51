"""How sure a text is of what it says: confirmed, reported, alleged, possible, planned, conditional, or plainly stated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import lexicons
from .parts import Certainty

if TYPE_CHECKING:
    from .parts import Sentence


def read_certainty(sentence: Sentence) -> Certainty:
    """Return how sure a sentence is, by its words of certainty; the least sure counts."""
    known = {
        word: Certainty(level) for word, level in lexicons.rows(sentence.language, "certainty", 2)
    }
    order = list(Certainty)
    levels = [known[t.norm] for t in sentence.tokens if t.norm in known]
    return max(levels, key=order.index, default=Certainty.STATED)
