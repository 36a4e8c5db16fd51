"""Whether two names can be one, as far as a comparison needs it."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import fuzz

from . import wording

SMALL = frozenset({"the", "of", "and", "de", "la", "al", "el", "von", "van", "for", "in"})
VARIANT = 84  # likeness of two spellings (0 to 100) from which on a checker has to be asked


def parts_of(name: str) -> list[str]:
    """Return the words of a name in small letters, without small words."""
    words = [word.strip(".,'’").lower() for word in name.replace("-", " ").split()]
    return [word for word in words if len(word) > 1 and word not in SMALL]


@lru_cache(maxsize=65536)
def verdict(one: str, other: str) -> str:
    """Return "same", "variant", "unsure" or "different" of two names as written."""
    ours, theirs = parts_of(one), parts_of(other)
    if all(wording.is_light(word.rstrip("s"), "en") for word in ours) or all(
        wording.is_light(word.rstrip("s"), "en") for word in theirs
    ):
        return "unsure"
    if not ours or not theirs:
        return "unsure"
    if set(ours) & set(theirs):
        return "same" if ours[-1] == theirs[-1] else "unsure"
    if fuzz.ratio(ours[-1], theirs[-1]) >= VARIANT and ours[-1][0] == theirs[-1][0]:
        return "unsure"
    return "different"
