"""Names of any script that is known, written in small Latin letters, and what these sound like."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from .. import lexicons

_SCRIPTS = ("ru", "uk", "ar", "fa", "el")
_PLAIN = {
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ı": "i",
    "ə": "a",
    "ŋ": "ng",
    "ħ": "h",
}
_ABJAD = re.compile("[\u0600-\u06ff]")
# Letters that stand for one sound: longer ones first. A, I, O are classes of vowels, for their spelling changes most:
# a and e; i and y; o and u. S, C, Z, J, x: sh, ch, zh, j, kh. W, Y: a vowel or a consonant (Arabic script).
_SOUNDS = {
    "shchyo": "SA", "chyo": "CA", "shyo": "SA", "shch": "S", "tsch": "C", "tch": "C", "sch": "S", "dzh": "J", "dj": "J", "kh": "x", "sh": "S", "ch": "C", "zh": "Z",
    "ph": "f", "th": "t", "gh": "g", "dh": "d", "bh": "b", "ck": "k", "tz": "c", "ts": "c", "cz": "C", "qu": "k",
    "ou": "O", "oo": "O", "ew": "Af", "iew": "IAf", "ee": "I", "iy": "I", "ij": "I", "yj": "I", "ii": "I", "yy": "I", "ce": "sA", "ci": "sI", "cy": "sI",

    "a": "A", "e": "A", "i": "I", "y": "I", "o": "O", "u": "O", "c": "k", "q": "k", "w": "v", "x": "ks", "j": "J",
}  # fmt: skip
_SOUND = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))
_FIRST_GREEK = 0x370
_REPEATED = re.compile(r"(.)\1+")


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A word of a name: folded to Latin letters, its sounds, and of what script it was.

    Two are equal only if they are one: `word_of` gives the same for the same text, and looking them up stays cheap.
    `abjad` is true of Arabic script, which leaves short vowels out, `latin` of Latin letters.
    """

    folded: str
    sounds: str
    abjad: bool
    latin: bool


@cache
def _letters() -> dict[int, str]:
    table = {ord(letter): latin for letter, latin in _PLAIN.items()}
    for language in _SCRIPTS:
        for letter, latin in lexicons.rows(language, "letters", 2):
            table.setdefault(ord(letter), latin)
    return table


@lru_cache(maxsize=65536)
def word_of(text: str) -> Word:
    """Return a word of a name in small Latin letters and as sounds. Letters of unknown scripts are kept as they are."""
    abjad = _ABJAD.search(text) is not None
    lower = unicodedata.normalize("NFC", text).lower()
    if abjad and lower.startswith("ال") and len(lower) > len("ال") + 1:
        lower = lower[2:]
    latin = lower if lower.isascii() else lower.translate(_letters())
    if not latin.isascii():
        latin = "".join(
            c for c in unicodedata.normalize("NFKD", latin) if not unicodedata.combining(c)
        )
    folded = "".join(c for c in latin if c.isalnum())
    sounds = _SOUND.sub(lambda match: _SOUNDS[match[0]], folded)
    return Word(folded, _REPEATED.sub(r"\1", sounds), abjad, _is_latin(lower))


def _is_latin(text: str) -> bool:
    return text.isascii() or all(ord(letter) < _FIRST_GREEK for letter in text)
