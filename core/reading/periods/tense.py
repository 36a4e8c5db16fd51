"""Whether a sentence speaks of what was or of what will be, at the place of a time expression."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..parts import Sentence, Token

_FUTURE = frozenset(
    "will 'll would shall won't wo'll scheduled due slated planned plans plan expected expects expect set intends intend "
    "hopes hope agreed agree promised vowed upcoming opens starts begins resumes departs arrives expires "
    "будет будут состоится пройдет планируется خواهد سوف".split()
)
_PAST = frozenset("was were had did said got went came held met".split())
_BE = frozenset(("is", "are", "am", "'s", "'re"))
_HELPERS = frozenset("be been being is are was were am has have had 's 're 've".split())
_BORDER = frozenset(
    (";", ":", "that", "who", "which", "when", "after", "before", "while", "because", "but")
)
_ED_SHORTEST = 4


def tense_near(sentence: Sentence, at: int) -> str:
    """Return "past", "future" or "present" for the verb that a word at `at` goes with, "" where nothing tells.

    The nearest word before it that shows a tense tells, else the first one after it. A word of saying tells only where it
    stands right beside ("said on Tuesday") or where nothing else does: "analysts said" parts no sentence.
    """
    tokens = sentence.tokens
    here = bisect_left(tokens, at, key=lambda token: token.start)
    weak = ""
    for n in range(here - 1, -1, -1):
        if tense := _shown(tokens, n):
            if tokens[n].norm not in _SAYING or here - n <= _BESIDE:
                return tense
            weak = weak or tense
        if tokens[n].norm in _BORDER:
            break
    for n in range(here, len(tokens)):
        if tense := _shown(tokens, n):
            if tokens[n].norm not in _SAYING or not weak and n - here <= _BESIDE:
                return tense
            weak = weak or tense
    return weak


_SAYING = frozenset(
    "said says told tell tells announced stated added reported noted warned".split()
)
_BESIDE = 2


def _shown(tokens: tuple[Token, ...], n: int) -> str:
    token = tokens[n]
    norm = token.norm
    if norm in _FUTURE:
        return "future"
    if norm in _BE:
        return _of_being(tokens, n)
    if norm in _PAST:
        return "past"
    ends = token.form in {"past", "part"} or (not token.form and norm.endswith("ed"))
    if ends and len(norm) > _ED_SHORTEST and not _is_helped(tokens, n):
        return "past"
    return "present" if token.form == "pres" and token.tag == "verb" and norm.endswith("s") else ""


def _is_helped(tokens: tuple[Token, ...], n: int) -> bool:
    """Tell whether a form of be or have stands before a participle: that one tells the tense."""
    before = n - 1
    while before >= 0 and tokens[before].tag in {"adv", "part"}:
        before -= 1
    return before >= 0 and tokens[before].norm in _HELPERS


def _of_being(tokens: tuple[Token, ...], n: int) -> str:
    after = tokens[n + 1].norm if n + 1 < len(tokens) else ""
    return "future" if after == "to" or after.endswith("ing") else ""
