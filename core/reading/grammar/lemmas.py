"""From a form of a word to the form that a dictionary lists, for English."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicons import rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SHORT = re.compile(r".*[^aeiou][aeiouy][^aeiouwxy]$|[aeiou][^aeiouwxy]$")
_DOUBLED = re.compile(r".*([bdfgklmnprtvz])\1$")

PART_OF = {
    "ns": "noun",
    "np": "noun",
    "aj": "adj",
    "vb": "verb",
    "vp": "verb",
    "vz": "verb",
    "vd": "verb",
    "vn": "verb",
    "vg": "verb",
}


@cache
def _irregular() -> dict[tuple[str, str], str]:
    return {(form, part): lemma for form, part, lemma in rows("en", "irregular", 3)}


def plain_form(norm: str, kind: str, known: Callable[[str, str], bool]) -> str:
    """Return the lemma of a word read as a kind of kinds.py.

    `known(word, part)` tells whether the word list has a word as "noun", "verb" or "adj": it picks among the stems that
    the spelling allows; where it knows none, the plainest is taken.
    """
    part = PART_OF.get(kind)
    if part is None or kind in ("vb", "vp"):
        return norm
    found = _irregular().get((norm, part))
    if found is not None:
        return found
    if kind in ("ns", "aj"):
        return norm
    head, hyphen, last = norm.rpartition("-")
    stems = list(_stems(last, kind))
    chosen = next((stem for stem in stems if known(stem, part)), stems[0] if stems else last)
    return head + hyphen + chosen


def inflected(norm: str, known: Callable[[str, str], bool]) -> list[str]:
    """Return the kinds that a word outside the word list can be by its ending, where its stem is known: "dockers" np."""
    return [
        kind
        for kind in ("np", "vz", "vd", "vn", "vg")
        if any(known(stem, PART_OF[kind]) for stem in _stems(norm, kind))
    ]


def _stems(norm: str, kind: str) -> Iterator[str]:
    """Give the stems a regular form may have, the plainest first."""
    if kind in ("np", "vz"):
        yield from _stems_of_s(norm)
    elif kind in ("vd", "vn") and norm.endswith("ed"):
        yield from _stems_of_ending(norm, "ed")
    elif kind == "vg" and norm.endswith("ing"):
        yield from _stems_of_ending(norm, "ing")


def _stems_of_s(norm: str) -> Iterator[str]:
    if norm.endswith("men"):
        yield norm[:-2] + "an"
    if not norm.endswith("s") or norm.endswith("ss"):
        return
    if norm[1:].endswith("ies"):
        yield norm[:-3] + "y"
    if norm.endswith(("ches", "shes", "sses", "xes", "zzes", "oes")):
        yield norm[:-2]
    yield norm[:-1]
    if norm.endswith("es"):
        yield norm[:-2]


def _stems_of_ending(norm: str, ending: str) -> Iterator[str]:
    stem = norm[: -len(ending)]
    if not stem[1:]:
        return
    if stem.endswith("i") and ending == "ed":
        yield stem[:-1] + "y"
    if _DOUBLED.match(stem) and not stem.endswith(("ll", "zz")):
        yield stem[:-1]
    if _SHORT.match(stem) or stem.endswith(("e", "u", "v", "c")):
        yield stem + "e"
        yield stem
    else:
        yield stem
        yield stem + "e"
    if _DOUBLED.match(stem):
        yield stem[:-1]
