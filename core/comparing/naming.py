"""Whether two names can be one, as far as a comparison needs it."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ..reading import lexicons
from ..reading.names.variants import compare_names
from ..reading.parts import NameKind
from . import wording

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .parts import Settled

SMALL = frozenset({"the", "of", "and", "de", "la", "al", "el", "von", "van", "for", "in"})


def parts_of(name: str) -> list[str]:
    """Return the words of a name in small letters, without small words."""
    words = [word.strip(".,'’").lower() for word in name.replace("-", " ").split()]
    return [word for word in words if len(word) > 1 and word not in SMALL]


@lru_cache(maxsize=256)
def said(settled: Settled) -> Mapping[frozenset[str], bool]:
    """Return what the user has said of pairs of names, as `compare_names` takes it."""
    return {frozenset(pair): True for pair in settled.same_names} | {
        frozenset(pair): False for pair in settled.different_names
    }


def verdict(
    one: str,
    other: str,
    kind: NameKind | None = None,
    told: Mapping[frozenset[str], bool] | None = None,
) -> str:
    """Return "same", "variant", "unsure" or "different" of two names as written.

    Words for anyone tell nothing, and a capital may stand for its country: Athens must pay, Greece must pay.
    """
    if _anyone(one) or _anyone(other):
        return "unsure"
    if kind is NameKind.PLACE and frozenset((one, other)) in _capitals():
        return "unsure"
    return compare_names(one, other, kind, told).verdict


@cache
def _capitals() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in lexicons.rows("en", "capitals", 2))


@lru_cache(maxsize=8192)
def _anyone(name: str) -> bool:
    """Tell whether a speaker is nobody in particular: officials, a spokesman."""
    return all(wording.is_light(word.rstrip("s"), "en") for word in parts_of(name))
