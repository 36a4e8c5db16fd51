"""Whether a sentence speaks of what was or of what will be, at the place of a time expression."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..parts import Sentence, Token

_FUTURE = frozenset(
    "will 'll would shall won't wo'll scheduled due slated planned plans plan expected expects expect set intends intend "
    "hopes hope agreed agree promised vowed upcoming opens starts begins resumes departs arrives expires "
    "будет будут состоится пройдет планируется خواهد سوف".split()
)
_PAST = frozenset("was were had did been said got went came held met".split())
_BE = frozenset(("is", "are", "am", "'s", "'re"))
_BORDER = frozenset(
    (";", ":", "that", "who", "which", "when", "after", "before", "while", "because", "but")
)
_ED_SHORTEST = 4


def tense_near(sentence: Sentence, at: int) -> str:
    """Return "past" or "future" for the verb that a word at `at` goes with, "" where nothing tells.

    The nearest word before it that shows a tense tells, else the first one after it.
    """
    tokens = sentence.tokens
    here = next((n for n, token in enumerate(tokens) if token.start >= at), len(tokens))
    for n in range(here - 1, -1, -1):
        if tense := _shown(tokens, n):
            return tense
        if tokens[n].norm in _BORDER:
            break
    for n in range(here, len(tokens)):
        if tense := _shown(tokens, n):
            return tense
    return ""


def _shown(tokens: tuple[Token, ...], n: int) -> str:
    token = tokens[n]
    norm = token.norm
    if norm in _FUTURE:
        return "future"
    if norm in _BE:
        return _of_being(tokens, n)
    if norm in _PAST or token.form == "past":
        return "past"
    if token.form == "part" and token.tag == "verb":
        return "past"
    if not token.form and norm.endswith("ed") and len(norm) > _ED_SHORTEST:
        return "past"
    return ""


def _of_being(tokens: tuple[Token, ...], n: int) -> str:
    after = tokens[n + 1].norm if n + 1 < len(tokens) else ""
    return "future" if after == "to" or after.endswith("ing") else ""
