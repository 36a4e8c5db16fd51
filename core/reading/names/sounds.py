"""How far two words sound apart: an edit distance whose costs know what transliteration changes.

Vowels of a class are one sound already (folding.py); a change of vowel, a vowel more or less, a soft sound beside a vowel and
sounds that scripts confuse cost little, a changed consonant costs most. Costs set by hand on pairs of names.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

if TYPE_CHECKING:
    from .folding import Word

_VOWELS = frozenset("AIOWY")
_VOWEL, _LAST_VOWEL, _SOFT, _BREATH, _CONSONANT = 0.45, 0.6, 0.25, 0.3, 1.0
_HALF = 0.5
_OTHER_VOWEL = 0.7
_HEARD_VOWEL = (
    0.3  # "u" of English is "а" in Russian: across scripts names are written as they are heard
)
_UNWRITTEN = 0.05  # a short vowel that Arabic script leaves out
_LAST_WRITTEN = 0.8  # a vowel at the end, which Arabic script writes
_LONG = 0.65  # a long "a" inside a word in Arabic script that the other lacks
_NEAR = {
    "AI": 0.35, "AO": _OTHER_VOWEL, "IO": 0.9,
    "gk": 0.3, "kx": 0.2, "hx": 0.2, "gh": 0.4, "gx": 0.4, "sz": 0.2, "cs": 0.3, "cz": 0.4, "CS": 0.3, "Cc": 0.4, "SZ": 0.4, "CJ": 0.4,
    "Ss": 0.4, "IJ": 0.2, "JZ": 0.2, "Jg": 0.4, "Jx": 0.4, "Jh": 0.4, "bp": 0.4, "fv": 0.2, "bv": 0.5, "dt": 0.45, "dz": 0.4, "Zz": 0.4,
    "kc": 0.5, "Ck": 0.4, "mn": 0.8, "lr": 0.9,
}  # fmt: skip
_ABJAD_NEAR = {
    "bp": 0.1,
    "gk": 0.2,
    "Jg": 0.2,
    "gx": 0.2,
    "dz": 0.2,
    "dt": 0.3,
    "st": 0.3,
    "CJ": 0.2,
    "CS": 0.3,
    "fv": 0.05,
}
_BOTH = {"W": "vOf", "Y": "IJ"}  # what W and Y can stand for
_FURTHEST = 0.7  # of the longer word, in plain edits: further ones are not looked at


def _change(one: str, other: str, *, abjad: bool, heard: bool) -> float:
    if one == other:
        return 0.0
    if one in _BOTH:
        return 0.0 if other in _BOTH[one] else _HALF if other in _VOWELS else _CONSONANT
    if other in _BOTH:
        return _change(other, one, abjad=abjad, heard=heard)
    pair = one + other if one < other else other + one
    if heard and pair == "AO":
        return _HEARD_VOWEL
    if abjad and pair in _ABJAD_NEAR:
        return _ABJAD_NEAR[pair]
    return _NEAR.get(pair, _CONSONANT)


def _lone(sound: str, before: str, *, last: bool) -> float:
    """Return what a sound costs that only one of the words has."""
    if sound in _VOWELS:
        if sound in "IJ" and before in _VOWELS:
            return _SOFT if not last else _VOWEL
        return _LAST_VOWEL if last else _VOWEL
    if sound == "h":
        return _BREATH
    return _SOFT if sound == "J" and before in _VOWELS else _CONSONANT


def _lone_all(sounds: str, *, unwritten: bool) -> list[float]:
    """Return what each sound of a word costs where the other lacks it; `unwritten`: the other writes no short vowels."""
    last = len(sounds) - 1
    return [
        _UNWRITTEN
        if unwritten and sound in "AIO"
        else _lone(sound, sounds[at - 1] if at else "", last=at == last)
        for at, sound in enumerate(sounds)
    ]


def _costs(word: Word, other: Word, *, abjad: bool) -> list[float]:
    """Return what each sound of a word costs where the other lacks it; `abjad`: one of them is in Arabic script."""
    if not abjad:
        return _lone_all(word.sounds, unwritten=False)
    return _written(word) if word.abjad else _unwritten(word, other)


def _written(word: Word) -> list[float]:
    """Return what each sound of a word in Arabic script costs where the other lacks it.

    A long "a" inside is heard, but for that of "ay" and "aw", which write one sound of another language.
    """
    sounds, costs = word.sounds, _lone_all(word.sounds, unwritten=False)
    for at in range(1, len(sounds) - 1):
        if sounds[at] == "A" and sounds[at + 1] not in _BOTH:
            costs[at] = _LONG
    return costs


def _unwritten(word: Word, other: Word) -> list[float]:
    """Return what each sound of a word costs where one in Arabic script lacks it.

    A short vowel costs next to nothing, but not at the end: there it is written, if only as "h".
    """
    costs = _lone_all(word.sounds, unwritten=True)
    silent = word.folded.endswith("e") or other.folded.endswith("h")
    if costs and word.sounds[-1] in "AIO" and not silent:
        costs[-1] = _LAST_WRITTEN
    return costs


@lru_cache(maxsize=65536)
def distance(one: Word, other: Word) -> float:
    """Return how far two words sound apart: 0 for the same sounds, about 1 for one wrong consonant."""
    a, b = one.sounds, other.sounds
    if a == b:
        return 0.0
    abjad = one.abjad != other.abjad
    longest = max(len(a), len(b))
    if (
        not abjad
        and Levenshtein.distance(a, b, score_cutoff=int(_FURTHEST * longest)) > _FURTHEST * longest
    ):
        return float(longest)
    gone, more = _costs(one, other, abjad=abjad), _costs(other, one, abjad=abjad)
    heard = one.latin != other.latin and not abjad
    row = [0.0]
    for cost in more:
        row.append(row[-1] + cost)
    for i, ours in enumerate(a):
        new = [row[0] + gone[i]]
        for j, theirs in enumerate(b):
            new.append(
                min(
                    row[j + 1] + gone[i],
                    new[j] + more[j],
                    row[j] + _change(ours, theirs, abjad=abjad, heard=heard),
                )
            )
        row = new
    return row[-1] + (_HALF if abjad and row[-1] >= _HALF and _half_written(one, other) else 0.0)


def _half_written(one: Word, other: Word) -> bool:
    """Tell whether the name in Arabic script has no "a" though the other has: then it writes only what is long.

    A spelling that writes short vowels too, as of foreign names, would have it; so a vowel that differs is another one.
    """
    latin, abjad = (other, one) if one.abjad else (one, other)
    return "a" in latin.folded and "a" not in abjad.folded
