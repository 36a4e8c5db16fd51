"""The past and its participle, of one form in most verbs, told apart by the clause around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .vocabulary import intransitives

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .kinds import Reading

    Options = tuple[Reading, ...]

BE = frozenset({"bz", "bb", "bn", "bg"})
HAVE = frozenset({"hz", "hg"})
LOOSE = frozenset({"av", "ng", "ps", "po", "pr"})  # may stand between an auxiliary and its verb
FINITE = frozenset({"vd", "vz", "vp", "bz", "hz", "dz", "md"})
BOUNDS = frozenset({"st", "cm", "cs", "wh"})
NOMINAL = frozenset({"ns", "np", "nm", "pr", "ps", "cd"})
PASTS = frozenset({"vd", "vn"})
_OBJECT_OPENS = frozenset({"dt", "pz", "nm", "po", "ns", "np", "cd", "aj", "pr", "rp"})
_PRENOMINAL = frozenset({"dt", "aj", "pz", "gs", "pp", "to"})
_OPENERS = frozenset({"after", "before", "since", "until", "till", "as"})
_NEVER_REDUCED = frozenset({"say", "tell", "add", "warn", "have", "become"})


def with_kind(options: Options, *kinds: str) -> Reading | None:
    """Return the first of some readings that is of one of these kinds, None without."""
    for found in options:
        if found.kind in kinds:
            return found
    return None


def kind_at(chosen: Sequence[Reading], at: int) -> str:
    """Return the kind of the word at a place, "st" behind the end."""
    return chosen[at].kind if at < len(chosen) else "st"


def finite_after(chosen: Sequence[Reading], at: int) -> bool:
    """Tell whether a finite verb follows before the next bound, with no new subject of its own in sight."""
    for found in chosen[at:]:
        if found.kind in FINITE:
            return True
        if found.kind in BOUNDS or found.kind in ("cc", "ps") or found.lemma in _OPENERS:
            return False
    return False


def finite_around(chosen: Sequence[Reading], at: int) -> bool:
    """Tell whether the clause around a place has a finite verb, before or after it."""
    if finite_after(chosen, at + 1):
        return True
    for back in range(at - 1, -1, -1):
        kind = chosen[back].kind
        if kind in FINITE:
            return True
        if kind in ("st", "cs", "wh"):
            return False
    return False


def balance_past(options: Sequence[Options], chosen: list[Reading]) -> None:
    """Tell the past ("police arrested a man") from the participle ("a man arrested in Leeds") by the rest of the clause."""
    for at, found in enumerate(chosen):
        kind = found.kind
        if kind not in PASTS or not at:
            continue
        if kind == "vn":
            other = None if _has_helper(chosen, at) else with_kind(options[at], "vd")
            if other is not None and _wants_past(chosen, at):
                chosen[at] = other
            continue
        before = chosen[at - 1].kind
        if before in ("ns", "np", "nm", "cd"):
            other = with_kind(options[at], "vn")
            if other is not None and _is_reduced(chosen, at):
                chosen[at] = other
        elif at > 1 and before == "cm" and _is_aside(chosen, at):
            chosen[at] = with_kind(options[at], "vn") or found


def turned_round(options: Sequence[Options], chosen: list[Reading]) -> None:
    """Read "tweeted" of `"What a win!" tweeted coach Bill Orton` as the past of the only verb outside the quotation."""
    for at in range(2, len(chosen)):
        if chosen[at].kind not in ("aj", "vn") or chosen[at - 1].kind != "qt":
            continue
        other = with_kind(options[at], "vd")
        closed = chosen[at - 2].kind in ("st", "cm", "qt")
        subject = kind_at(chosen, at + 1) in _OBJECT_OPENS
        if other is not None and closed and subject and not finite_after(chosen, at + 1):
            chosen[at] = other


def _is_aside(chosen: Sequence[Reading], at: int) -> bool:
    """Tell whether a past between two commas is a participle: "the firm, based in Ohio, said"."""
    if chosen[at - 2].kind not in NOMINAL or kind_at(chosen, at + 1) not in ("pp", "av", "to"):
        return False
    after = at + 1
    while after < len(chosen) and chosen[after].kind not in BOUNDS:
        if chosen[after].kind in FINITE and chosen[after - 1].kind != "to":
            return False
        after += 1
    return kind_at(chosen, after) == "cm" and kind_at(chosen, after + 1) in FINITE


def _has_helper(chosen: Sequence[Reading], at: int) -> bool:
    """Tell whether a participle belongs to be or have, by itself or through "and"."""
    back = at - 1
    while back >= 0 and chosen[back].kind in LOOSE:
        back -= 1
    return back >= 0 and (
        chosen[back].kind in BE or chosen[back].kind in HAVE or chosen[back].lemma == "get"
    )


def _wants_past(chosen: Sequence[Reading], at: int) -> bool:
    before = at - 1
    while before >= 0 and chosen[before].kind == "av":
        before -= 1
    kind = chosen[before].kind if before >= 0 else "to"
    if kind == "st" and chosen[before].lemma == ")":
        kind = _kind_before_bracket(chosen, before)
    if kind in _PRENOMINAL:
        return False
    if chosen[at].lemma in intransitives():
        return True
    if kind == "cc":
        return _verb_before(chosen, before) in ("vd", "vz", "vp")
    return _lacks_past(chosen, at, kind)


def _kind_before_bracket(chosen: Sequence[Reading], at: int) -> str:
    """Give the kind of the word before the bracket that closes at a place."""
    while at > 0 and chosen[at].lemma != "(":
        at -= 1
    return chosen[at - 1].kind if at else "st"


def _lacks_past(chosen: Sequence[Reading], at: int, before: str) -> bool:
    """Tell whether the clause around a participle, after a word of the kind `before`, has no finite verb but this one."""
    if before == "cm" and at > 1 and _is_aside(chosen, at):
        return False
    after = kind_at(chosen, at + 1)
    subject = before in NOMINAL or before == "wh"
    if subject and after in _OBJECT_OPENS and after != "aj":
        return before in ("wh", "ps") or not finite_after(chosen, at + 1)
    return (subject or before == "cm") and not finite_around(chosen, at)


def _verb_before(chosen: Sequence[Reading], at: int) -> str:
    """Give the kind of the last verb before a place, "vn" where it is the participle of an auxiliary."""
    for back in range(at - 1, -1, -1):
        kind = chosen[back].kind
        if kind in ("vd", "vz", "vp", "vb", "vn", "bz", "hz", "md"):
            return kind
    return ""


def _is_reduced(chosen: Sequence[Reading], at: int) -> bool:
    """Tell whether a past after a noun is rather its participle: no object, and the clause has another verb to come."""
    after = chosen[at + 1].kind if at + 1 < len(chosen) else "st"
    if after not in ("pp", "av", "rp", "to", "nm") or chosen[at].lemma in _NEVER_REDUCED:
        return False
    if chosen[at].lemma in intransitives():
        return False
    for back in range(at - 1, -1, -1):
        kind = chosen[back].kind
        if kind in ("st", "cs", "wh", "cc", "cm") or chosen[back].lemma in _OPENERS:
            break
        if kind in FINITE and after == "pp":
            return chosen[at - 1].kind != "nm" and chosen[back].kind != "vd"
    return finite_after(chosen, at + 1)
