"""What only one can be: two superlatives or two holders of one office, and one person in two offices or of two nations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...reading.names.variants import compare_names
from ...words import Kind
from ..bearers import descriptions, offices
from ..places import within
from ..seats import seats
from ..worded import of_spans, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..bearers import Description
    from ..pair import Pair
    from ..parts import Finding

PORTFOLIOS = frozenset(
    {"minister", "secretary", "ambassador", "mayor", "governor", "coach", "captain", "bishop"}
    | {"archbishop", "sheriff", "prosecutor", "senator", "commissioner", "king", "queen"}
)
"""Offices of which a person holds one at a time."""


def bearers(pair: Pair) -> Iterator[Finding]:
    """Give a finding where what only one can be is said of two, or two things of one that exclude each other."""
    theirs = (*descriptions(pair.second), *seats(pair.second))
    if not theirs:
        return
    for one in (*descriptions(pair.first), *seats(pair.first)):
        for other in theirs:
            found = _two_bearers(one, other, pair) or _two_roles(one, other, pair)
            if found is not None:
                yield found
                return


def _two_bearers(one: Description, other: Description, pair: Pair) -> Finding | None:
    """Two different bearers of one superlative, or of one office."""
    if not one.names or not other.names or not _same(one, other) or (one.deed and other.deed):
        return None
    kind = _kind(other if one.deed else one, pair.first.statement.sentence.language)
    if not pair.picked and not one.most and not (_of_what(one) and _of_what(other)):
        return None
    for_one = one.most or (kind and one.about and one.only and other.only)
    if not for_one or not _one_time(one, other, kind) or not _different(one, other, pair, kind):
        return None
    detail = "Only one can be this, and the two name different ones."
    sort = Kind.SUPERLATIVE if one.most else Kind.PLACE if kind == "place" else Kind.ROLE
    return of_spans(
        pair,
        (one.bearer, other.bearer),
        sort,
        detail,
        strength=0.7,
        gated=False,
        changes=kind == "office" and not one.most,
    )


def _one_time(one: Description, other: Description, kind: str) -> bool:
    """Tell whether two descriptions can be of one time: who wrote it once is its author now, a mayor was one once."""
    tenses = {one.tense, other.tense}
    if "future" in tenses and len(tenses) > 1:
        return False
    lasting = one.most or (kind == "one" and (one.deed or other.deed))
    return bool(lasting) or tenses != {"present", "past"}


def _kind(said: Description, language: str) -> str:
    """Tell of what sort an office is; whoever is chief of something holds one: "chief financial officer"."""
    chief = any("chief" in keys for keys in said.about)
    return offices(language).get(said.title, "") or ("office" if chief else "")


def _same(one: Description, other: Description) -> bool:
    """Tell whether two descriptions are the same, word for word or by words of like meaning."""
    if (
        one.rank != other.rank
        or one.head.isdisjoint(other.head)
        or bool(one.most) != bool(other.most)
    ):
        return False
    if one.most and one.most.isdisjoint(other.most):
        return False
    return _held(one.about, other.about + other.around) and _held(
        other.about, one.about + one.around
    )


def _of_what(said: Description) -> bool:
    """Tell whether it is said of what somebody is the head: not of "its chief executive"."""
    return any(
        "chief" not in keys and not next(iter(keys)).startswith("poss:") for keys in said.about
    )


def _held(words: tuple[frozenset[str], ...], others: tuple[frozenset[str], ...]) -> bool:
    there = frozenset[str]().union(*others)
    return all(not keys.isdisjoint(there) for keys in words)


def _different(one: Description, other: Description, pair: Pair, kind: str) -> bool:
    """Tell whether two bearers cannot be one: neither side names the other's, and no place may lie within the other."""
    if not one.names.isdisjoint(pair.second.keys) or not other.names.isdisjoint(pair.first.keys):
        return False
    names = _bearers(one, other, pair)
    if kind == "place" and within(*names):
        return False
    return compare_names(*names).verdict == "different"


def _bearers(one: Description, other: Description, pair: Pair) -> tuple[str, str]:
    return told(pair.first, one.bearer), told(pair.second, other.bearer)


def _two_roles(one: Description, other: Description, pair: Pair) -> Finding | None:
    """One bearer in two offices of one sort, or of two nations."""
    if one.names or other.names:
        if one.names.isdisjoint(other.names):
            return None
    elif one.bearer_keys.isdisjoint(other.bearer_keys):
        return None
    if {one.tense, other.tense} == {"present", "past"}:
        return None
    apart = one.nations and other.nations and one.nations.isdisjoint(other.nations)
    alone = len(one.nations) == 1 and len(other.nations) == 1
    meets = not one.head.isdisjoint(other.head)
    office = one.title in PORTFOLIOS and one.title == other.title and _two_offices(one, other)
    people = bool(apart) and alone and (meets or not one.about or not other.about)
    if not office and not people:
        return None
    detail = "One person is said to be two things that exclude each other."
    return of_spans(pair, (one.span, other.span), Kind.ROLE, detail, strength=0.6, gated=False)


def _two_offices(one: Description, other: Description) -> bool:
    """Tell whether two offices of one title are two: of other things, or one the other's deputy."""
    if not one.about or not other.about:
        return False
    if one.rank != other.rank:
        return _held(one.about, other.about) and _held(other.about, one.about)
    return frozenset[str]().union(*one.about).isdisjoint(frozenset[str]().union(*other.about))
