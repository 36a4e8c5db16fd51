"""Whether two names can be one: spellings, transliterations, short forms; never merged where another may be meant."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from ..parts import NameKind
from . import parsing
from .bodies import compare_bodies, compare_places, compare_roles
from .people import compare_people

if TYPE_CHECKING:
    from collections.abc import Mapping

Verdict = Literal["same", "variant", "different", "unsure"]


class NameMatch(NamedTuple):
    """Whether two names are one, how surely (0 to 1), and why in a plain phrase.

    "same": the same words, but for titles, capitals, accents, marks; "variant": one name spelt or given in two ways;
    "unsure": only the people at the desk can tell; "different": two names.
    """

    verdict: Verdict
    score: float
    why: str


def compare_names(
    a: str,
    b: str,
    kind: NameKind | None = None,
    said: Mapping[frozenset[str], bool] | None = None,
) -> NameMatch:
    """Compare two names as written, in Latin, Cyrillic, Greek, Persian or Arabic letters; the order does not matter.

    `kind` says what they name, None: guessed. `said` holds what the user said once of pairs of names: True where they are
    the same; it counts for other spellings of case and accents too, and before all rules.
    """
    if said and (told := _told(a, b, said)) is not None:
        verdict: Verdict = "same" if told else "different"
        return NameMatch(verdict, 1.0 if told else 0.0, "you said so")
    return _compared(a, b, kind) if a <= b else _compared(b, a, kind)


def _told(a: str, b: str, said: Mapping[frozenset[str], bool]) -> bool | None:
    found = said.get(frozenset((a, b)))
    if found is not None:
        return found
    pair = {parsing.key_of(a), parsing.key_of(b)}
    return next(
        (told for names, told in said.items() if {parsing.key_of(name) for name in names} == pair),
        None,
    )


@lru_cache(maxsize=65536)
def _compared(a: str, b: str, kind: NameKind | None) -> NameMatch:
    kind = kind or _kind(a, b)
    if kind is NameKind.PERSON:
        return NameMatch(*compare_people(parsing.person(a), parsing.person(b)))
    if kind is NameKind.PLACE:
        return NameMatch(*compare_places(a, b))
    if kind is NameKind.ROLE:
        return NameMatch(*compare_roles(a, b))
    return NameMatch(*compare_bodies(a, b))


def _kind(a: str, b: str) -> NameKind:
    one, other = parsing.guessed_kind(a), parsing.guessed_kind(b)
    if one is other:
        return one
    return (
        NameKind.PERSON
        if {one, other} == {NameKind.PERSON, NameKind.PLACE}
        else NameKind.ORGANISATION
    )
