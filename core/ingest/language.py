"""The language of a text, told from its script and its frequent short words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

from ..words import Origin
from .lexicon import stop_words
from .reading import Found

_SAMPLE = 6_000
_LEAST_WORDS = 8
_LEAST_SHARE = 0.08
_LEAST_LEAD = 1.25
_WORD = re.compile(r"[^\W\d_]+")
_ALONE = {
    "GREEK": "el",
    "HEBREW": "he",
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh",
    "THAI": "th",
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
    "DEVANAGARI": "hi",
    "BENGALI": "bn",
    "TAMIL": "ta",
}
_LETTERS = {
    **dict.fromkeys("ыэё", "ru"),
    **dict.fromkeys("їєґ", "uk"),
    **dict.fromkeys("ђћљњ", "sr"),
    **dict.fromkeys("پچگژ", "fa"),
    **dict.fromkeys("ٹڈڑںے", "ur"),
    **dict.fromkeys("ةىإ", "ar"),
    **dict.fromkeys("ğı", "tr"),
    **dict.fromkeys("ąęłż", "pl"),
    **dict.fromkeys("ěřů", "cs"),
    **dict.fromkeys("ß", "de"),
    **dict.fromkeys("ñ¿", "es"),
}
_TAG = re.compile(r"^([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*$")


@lru_cache(maxsize=4096)
def _script(character: str) -> str:
    return unicodedata.name(character, "").split(" ", 1)[0]


def primary_tag(tag: str) -> str:
    """Return the primary subtag, in small letters, of a BCP-47 tag ("en-GB" gives "en"); "" for anything else."""
    match = _TAG.match(tag.strip())
    return match[1].lower() if match else ""


def _by_script(characters: Counter[str]) -> str:
    scripts: Counter[str] = Counter()
    for character, count in characters.items():
        if character.isalpha():
            scripts[_script(character)] += count
    total = scripts.total()
    if not total:
        return ""
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > 0.1 * total:
        return "ja"
    script, count = scripts.most_common(1)[0]
    return _ALONE.get(script, "") if count > 0.5 * total else ""


def infer_language(text: str) -> Found | None:
    """Tell the language of a text as a BCP-47 primary subtag, or None where it is not sure.

    Looks at the first 6,000 code points. Needs eight words, and clearly more frequent words of one language than of
    any other.
    """
    sample = text[:_SAMPLE].casefold()
    words = _WORD.findall(sample)
    characters = Counter("" if sample.isascii() else sample)
    if language := _by_script(characters):
        return Found(language, Origin.INFERRED, "script")
    if len(words) < _LEAST_WORDS:
        return None
    counts = Counter(words)
    letters: Counter[str] = Counter()
    for character, language in _LETTERS.items():
        letters[language] += characters[character]
    scores = sorted(
        (
            (sum(counts[w] for w in frequent) + letters[language] / 4, language)
            for language, frequent in stop_words().items()
        ),
        reverse=True,
    )
    (best, language), (second, _) = scores[:2]
    if best < _LEAST_SHARE * len(words) or best < _LEAST_LEAD * second:
        return None
    return Found(language, Origin.INFERRED, "frequent words")
