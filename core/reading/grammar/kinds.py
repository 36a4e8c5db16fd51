"""The kinds of words that tagging weighs: finer than TAGS of parts.py, with what each is called there."""

from __future__ import annotations

from functools import cache

from ...records import record
from ..lexicons import rows

# Kind (two letters, as the word lists have them): its tag and form.
KINDS: dict[str, tuple[str, str]] = {
    "st": ("punct", ""),
    "qt": ("punct", ""),
    "dt": ("det", ""),
    "aj": ("adj", ""),
    "ns": ("noun", "sing"),
    "np": ("noun", "plural"),
    "nm": ("name", "sing"),
    "vb": ("verb", "base"),
    "vp": ("verb", "pres"),
    "vz": ("verb", "pres"),
    "vd": ("verb", "past"),
    "vn": ("verb", "part"),
    "vg": ("verb", "ing"),
    "bz": ("verb", "pres"),
    "bb": ("verb", "base"),
    "bn": ("verb", "part"),
    "bg": ("verb", "ing"),
    "hz": ("verb", "pres"),
    "hg": ("verb", "ing"),
    "dz": ("verb", "pres"),
    "md": ("aux", ""),
    "ng": ("part", ""),
    "pp": ("prep", ""),
    "to": ("part", ""),
    "cc": ("conj", ""),
    "cs": ("conj", ""),
    "wh": ("pron", ""),
    "ps": ("pron", ""),
    "po": ("pron", ""),
    "pr": ("pron", ""),
    "pz": ("poss", ""),
    "gs": ("poss", ""),
    "av": ("adv", ""),
    "cd": ("num", ""),
    "rp": ("part", ""),
    "cm": ("punct", ""),
    "ot": ("other", ""),
}
NUMBER_OF = {kind: number for number, kind in enumerate(KINDS)}
UNLISTED = 7.0


@record
class Reading:
    """What a word may be: kind, how unlikely that is of the word (0 the likeliest), tag, form and lemma."""

    kind: str
    cost: float
    tag: str
    form: str
    lemma: str


def reading(kind: str, cost: float, lemma: str) -> Reading:
    """Give the reading of a kind of KINDS; KeyError where there is none."""
    tag, form = KINDS[kind]
    return Reading(kind, cost, tag, form, lemma)


def costing(one: Reading, cost: float) -> Reading:
    """Give a reading at another cost."""
    return Reading(one.kind, cost, one.tag, one.form, one.lemma)


@cache
def pair_costs() -> dict[str, dict[str, float]]:
    """Give how unlikely each kind (inner key) is after each kind (outer key), from the word list `tag_pairs`."""
    costs = {left: dict.fromkeys(KINDS, UNLISTED) for left in KINDS}
    for left, pairs in rows("en", "tag_pairs", 2):
        for pair in pairs.split():
            right, _, cost = pair.partition(":")
            costs[left][right] = float(cost)
    return costs
