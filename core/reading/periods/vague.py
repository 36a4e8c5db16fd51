"""Words for the present, the past and the future without a date: "now", "recently", "in the coming days"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..parts import Basis
from .kinds import letters_of
from .readings import Reading

if TYPE_CHECKING:
    from re import Match

    from .scene import Scene


def coming(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "recent years", "the coming days": somewhere in the past or the future."""
    return reference_reading(scene, scene.word(match, "r"))


def reference(scene: Scene, match: Match[str]) -> Reading | None:
    """Read "now", "recently", "soon", "at the time"; "as soon as" and "at the time of" are none."""
    kinds, end = scene.scan.kinds, match.end()
    if (match.start() and kinds[match.start() - 1] in _AS) or kinds[end : end + 1] in _BEHIND:
        return None
    name = scene.word(match, "r")
    if name == "PAST_REF" and kinds[end : end + 1] in _OF:
        return None
    return reference_reading(scene, name)


_AS = letters_of("as")
_BEHIND = letters_of("after as later")
_OF = letters_of("of")


def past_alone(scene: Scene, match: Match[str]) -> Reading | None:  # noqa: ARG001 - the rule's shape
    """Read "in the past"."""
    return reference_reading(scene, "PAST_REF")


def reference_reading(scene: Scene, name: str) -> Reading:
    """Return the reading of a reference: the present is the day of writing, past and future are open."""
    day = scene.day
    if day is None:
        return Reading(
            "", reference=name, basis=Basis.UNRESOLVED, assumes="the date of the article"
        )
    first = None if name == "PAST_REF" else day
    last = None if name == "FUTURE_REF" else day
    return Reading("", first, last, reference=name, basis=Basis.ANCHORED)
