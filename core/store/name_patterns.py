"""What an erasure takes for the words that it is to overwrite: all that is folded to the same, however spaced."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from ..errors import InvalidValueError
from ..text import fold

_BETWEEN = r"(?:\s|[-_+.]|%20)+"
_UNSEEN = (
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0640\u064b-\u065f\u0670\u00ad\u200b-\u200f\u2060]*"
)


def pattern(words: str) -> re.Pattern[str]:
    """Return a pattern for words as whole words. Raises InvalidValueError where they hold no letter."""
    written = ["".join(map(_letter, unicodedata.normalize("NFC", word))) for word in words.split()]
    if not any(map(str.isalnum, words)):
        raise InvalidValueError("There is no letter in what is to be erased.")
    return re.compile(rf"(?<!\w){_BETWEEN.join(filter(None, written))}(?!\w)", re.IGNORECASE)


_APOSTROPHES = "'’‘ʼ`´"


def _letter(character: str) -> str:
    """Return a pattern for all that is folded to what this character is folded to."""
    if character in _APOSTROPHES:
        return f"[{_APOSTROPHES}]"
    folded = fold(character)
    if not folded.strip():
        return ""
    forms = {character, folded, *_forms().get(folded, ())}
    return f"(?:{'|'.join(re.escape(form) for form in sorted(forms))}){_UNSEEN}"


@cache
def _forms() -> dict[str, list[str]]:
    forms: dict[str, list[str]] = {}
    for character in map(chr, range(0x80, 0x10000)):
        if character.isalnum():
            forms.setdefault(fold(character), []).append(character)
    return forms
