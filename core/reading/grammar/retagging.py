"""What pairs of neighbours cannot tell of a tagging, put right by rules over a whole clause (Brill 1992)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .kinds import reading
from .pasts import (
    BE,
    BOUNDS,
    FINITE,
    HAVE,
    LOOSE,
    NOMINAL,
    PASTS,
    balance_past,
    finite_after,
    finite_around,
    kind_at,
    turned_round,
    with_kind,
)
from .vocabulary import intransitives, takes_particle

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from .kinds import Reading

    Options = tuple[Reading, ...]

_WANTS_BASE = frozenset({"dz", "md", "to"})
_HELPERS = BE | HAVE | _WANTS_BASE
_PHRASE = frozenset({"dt", "pz", "gs", "nm", "ns", "np", "cd", "aj", "av", "pr", "ps", "pp", "cc"})
_PARTICLES = frozenset({"up", "down", "out", "off", "over", "away", "back", "in", "on", "through"})
_PREPOSITIONS = frozenset({"in", "on", "through"})  # before a noun they are no particles
_RARE = 3.0  # readings that cost more are rare
_PHRASE_OPENS = frozenset({"dt", "pz", "ns", "np", "nm", "cd"})
_JOINED = frozenset({"vd", "vp", "vn", "vz", "ns", "aj"})
_RESULTS = frozenset({"dead", "free", "open", "shut", "alive", "short", "guilty", "loose"})
"""Adjectives that tell behind a participle what became of it: "was shot dead", "was set free"."""
_GOING = frozenset({"go", "take", "come", "return", "bring", "send", "rush"})
_INSTITUTIONS = frozenset(
    {"court", "work", "war", "press", "market", "trial", "school", "bed", "sea", "jail", "prison"}
    | {"hospital", "church", "college", "town", "ground", "power"}
)
"""Nouns that stand without an article behind "go to". Set by hand."""
_MAKERS = frozenset({"let", "make", "help", "see", "watch", "hear", "have", "dare"})


def put_right(options: Sequence[Options], chosen: list[Reading]) -> None:
    """Change readings of `chosen` in place to others of `options`, word by word, where a rule asks for it."""
    _settle_clauses(options, chosen)
    kinds = {found.kind for found in chosen}
    if kinds.isdisjoint(FINITE):
        _find_only_verb(options, chosen)
    if "vg" in kinds:
        _gerunds(chosen)
    if "vp" in kinds:
        _trailing_adjectives(options, chosen)
    if "aj" in kinds:
        _nominal_adjectives(options, chosen)
    lemmas = {found.lemma for found in chosen}
    if "help" in lemmas:
        _help_base(options, chosen)
    _settle_words(options, chosen, lemmas)


def _settle_clauses(options: Sequence[Options], chosen: list[Reading]) -> None:
    """Tell verb forms apart, and the words that open clauses."""
    _results(options, chosen)
    _institutions(options, chosen)
    _join_verbs(options, chosen)
    kinds = {found.kind for found in chosen}
    if not kinds.isdisjoint(PASTS):
        balance_past(options, chosen)
    if "qt" in kinds:
        turned_round(options, chosen)
    if "pp" in kinds:
        _open_clauses(options, chosen)
    _find_present(options, chosen)


def _settle_words(
    options: Sequence[Options], chosen: list[Reading], lemmas: AbstractSet[str]
) -> None:
    """Put right base forms, "that" and particles; `lemmas` are those of the sentence."""
    _present_for_base(options, chosen)
    if "that" in lemmas:
        _relative_that(options, chosen)
    if not _PARTICLES.isdisjoint(lemmas):
        _particles(chosen)


def _institutions(options: Sequence[Options], chosen: list[Reading]) -> None:
    """Read "court" of "go to court" as a noun."""
    for at in range(2, len(chosen)):
        found = chosen[at]
        if found.kind != "vb" or found.lemma not in _INSTITUTIONS or chosen[at - 1].kind != "to":
            continue
        noun = with_kind(options[at], "ns")
        closes = kind_at(chosen, at + 1) in ("st", "cm", "cc", "pp", "cs", "")
        if noun is not None and closes and chosen[at - 2].lemma in _GOING:
            chosen[at] = noun


def _results(options: Sequence[Options], chosen: list[Reading]) -> None:
    """Read "shot" and "dead" of "was shot dead" as a participle and what became of it."""
    for at in range(2, len(chosen)):
        if chosen[at].lemma not in _RESULTS or chosen[at - 2].kind not in BE:
            continue
        verb, result = with_kind(options[at - 1], "vn"), with_kind(options[at], "aj")
        if verb is not None and result is not None and chosen[at - 1].kind in _JOINED:
            chosen[at - 1], chosen[at] = verb, result


def _join_verbs(options: Sequence[Options], chosen: list[Reading]) -> None:
    """Let an auxiliary decide the form of the verb it belongs to, over the words between them."""
    helper = ""
    asks = False
    for at, found in enumerate(chosen):
        kind = found.kind
        if kind in _HELPERS:
            helper = kind
            asks = kind in ("dz", "md") and (at == 0 or chosen[at - 1].kind in ("wh", "cs", "cc"))
            continue
        if not helper:
            continue
        if kind in _JOINED:
            other = with_kind(options[at], "vb" if helper in _WANTS_BASE else "vn")
            if other is not None and (other.cost < found.cost or _may_join(chosen, at, helper)):
                chosen[at] = other
                helper = ""
            elif not (asks and kind in _PHRASE):
                helper = ""
        elif kind not in LOOSE and not (asks and kind in _PHRASE):
            helper = ""


def _may_join(chosen: Sequence[Reading], at: int, helper: str) -> bool:
    """Tell whether what was read as a verb form, adjective or noun at a place can be the verb of an auxiliary."""
    kind = chosen[at].kind
    after = kind_at(chosen, at + 1)
    if kind == "ns" and helper in BE:
        return chosen[at - 1].kind in BE and after not in ("ns", "np", "nm", "pp")
    if kind == "ns":
        return helper in ("dz", "md") and chosen[at - 1].kind in NOMINAL
    if kind != "aj" or helper in HAVE or helper in ("dz", "md"):
        return True
    if helper == "to":
        return after in _PHRASE_OPENS
    return chosen[at - 1].kind in BE and after in _PHRASE_OPENS


def _open_clauses(options: Sequence[Options], chosen: list[Reading]) -> None:
    """Read "as", "after" and their like as conjunctions where a clause follows and the one before has its verb."""
    told = True
    for at, found in enumerate(chosen):
        kind = found.kind
        if kind in BOUNDS:
            told = told and kind != "st"
            told = told or at == 0
        elif kind in FINITE:
            told = True
        if kind == "pp" and (told or at == 0):
            other = with_kind(options[at], "cs")
            if other is not None and _clause_follows(chosen, at + 1):
                chosen[at] = other
            elif other is not None and found.lemma == "as" and at + 1 < len(chosen):
                alone = with_kind(options[at + 1], "vn")
                if alone is not None and kind_at(chosen, at + 2) in ("st", "cm", "pp", "qt"):
                    chosen[at : at + 2] = [other, alone]
        if at == 0 or kind in ("cs", "wh", "st"):
            told = False


def _clause_follows(chosen: Sequence[Reading], at: int) -> bool:
    """Tell whether a phrase and then a finite verb, or a participle alone ("as expected"), stand at `at`."""
    first = at
    while at < len(chosen) and chosen[at].kind in _PHRASE:
        at += 1
    return first < at < len(chosen) and chosen[at].kind in FINITE


def _find_present(options: Sequence[Options], chosen: list[Reading]) -> None:
    """Read a noun as a present where the clause has no other verb: "the government plans to", "GM posts first loss"."""
    for at in range(1, len(chosen)):
        kind = chosen[at].kind
        if kind not in ("ns", "np") or chosen[at - 1].kind not in ("ns", "np", "nm"):
            continue
        if kind_at(chosen, at + 1) not in ("to", "dt", "po", "pz", "cs", "nm", "aj", "av", "cd"):
            continue
        plural = chosen[at - 1].kind == "np"
        other = with_kind(options[at], "vp" if plural else "vz")
        if other is not None and not finite_around(chosen, at):
            chosen[at] = other


def _find_only_verb(options: Sequence[Options], chosen: list[Reading]) -> None:
    """Read a noun as the verb of a sentence that has no other: "Global markets plunge", "Bus plunges into ravine"."""
    if any(found.kind in FINITE or found.kind == "vb" for found in chosen):
        return
    for at in range(1, len(chosen)):
        before, after = chosen[at - 1].kind, kind_at(chosen, at + 1)
        if chosen[at].kind not in ("ns", "np") or before not in ("ns", "np", "nm"):
            continue
        other = with_kind(options[at], "vp" if before == "np" else "vz")
        ends = after in ("st", "cm", "qt")
        if (
            other is None
            or other.cost >= _RARE
            or after in ("ns", "np")
            or (ends and before != "np")
        ):
            continue
        chosen[at] = other
        return


def _help_base(options: Sequence[Options], chosen: list[Reading]) -> None:
    """Read what follows "help" at once as its verb: "help make"."""
    for at in range(1, len(chosen)):
        if chosen[at - 1].lemma == "help" and chosen[at - 1].tag == "verb":
            other = with_kind(options[at], "vb")
            following = kind_at(chosen, at + 1)
            if other is not None and following in ("dt", "pz", "aj", "ns", "np", "nm", "po", "pr"):
                chosen[at] = other


def _nominal_adjectives(options: Sequence[Options], chosen: list[Reading]) -> None:
    """Read "high" of "a 40-year high" as a noun."""
    for at in range(1, len(chosen)):
        if chosen[at].kind != "aj" or chosen[at - 1].kind not in ("ns", "aj", "dt"):
            continue
        other = with_kind(options[at], "ns")
        following = kind_at(chosen, at + 1)
        if (
            other is not None
            and other.cost < _RARE
            and following in ("pp", "st", "cm", "cs", "wh", "vd", "bz")
        ):
            chosen[at] = other


def _trailing_adjectives(options: Sequence[Options], chosen: list[Reading]) -> None:
    """Read "close" of "two people close to the talks said" as an adjective: another verb of the clause is to come."""
    for at in range(1, len(chosen)):
        if chosen[at].kind != "vp" or chosen[at - 1].kind != "np":
            continue
        other = with_kind(options[at], "aj")
        tied = kind_at(chosen, at + 1) in ("pp", "to") and finite_after(chosen, at + 1)
        if other is not None and other.cost < _RARE and tied:
            chosen[at] = other


def _gerunds(chosen: list[Reading]) -> None:
    """Read "sentencing" of "the sentencing of" as a noun."""
    for at in range(1, len(chosen)):
        if chosen[at].kind != "vg" or chosen[at - 1].kind not in ("dt", "pz", "gs", "aj"):
            continue
        if kind_at(chosen, at + 1) in ("pp", "st", "cm", "bz", "hz", "md", "vd", "vz", "cc", "wh"):
            chosen[at] = reading("ns", 0.0, chosen[at].lemma)


def _present_for_base(options: Sequence[Options], chosen: list[Reading]) -> None:
    """Read a base form that nothing asks for as the present: "refugees arriving daily overwhelm"."""
    if "vb" not in {found.kind for found in chosen}:
        return
    licensed = False
    for at, found in enumerate(chosen):
        kind = found.kind
        if kind in _WANTS_BASE or found.lemma in _MAKERS:
            licensed = True
        elif kind == "vb":
            other = with_kind(options[at], "vp")
            if (
                other is not None
                and at
                and not licensed
                and chosen[at - 1].kind not in ("cm", "cc")
            ):
                chosen[at] = other
            licensed = False
        elif kind in ("st", "cs", "wh") or kind in FINITE:
            licensed = False


def _relative_that(options: Sequence[Options], chosen: list[Reading]) -> None:
    """Read "that" after a noun and before a verb as "which"."""
    for at in range(1, len(chosen) - 1):
        if chosen[at].lemma != "that":
            continue
        if chosen[at].kind == "dt" and chosen[at + 1].kind == "np":
            chosen[at] = with_kind(options[at], "cs") or chosen[at]
        if chosen[at].kind != "cs":
            continue
        after = at + 1
        while after < len(chosen) - 1 and chosen[after].kind in ("av", "ng"):
            after += 1
        if chosen[at - 1].kind not in ("ns", "np", "nm", "cm", "dt", "pr"):
            continue
        if chosen[after].kind == "vn":
            chosen[after] = with_kind(options[after], "vd") or chosen[after]
        if chosen[after].kind in FINITE:
            chosen[at] = with_kind(options[at], "wh") or chosen[at]


def _particles(chosen: list[Reading]) -> None:
    """Read "out" of "carried out attacks" as part of the verb, by the list of such verbs."""
    for at in range(1, len(chosen)):
        found = chosen[at]
        if found.lemma not in _PARTICLES:
            continue
        verb = chosen[at - 2] if at > 1 and chosen[at - 1].kind in ("po", "pr") else chosen[at - 1]
        if found.kind not in ("pp", "av", "rp") or verb.tag != "verb":
            continue
        ends = kind_at(chosen, at + 1) in ("st", "cm", "qt", "pp", "to", "cc", "av")
        bound = found.lemma in _PREPOSITIONS or verb.lemma in intransitives()
        if takes_particle(verb.lemma, found.lemma) and (ends or not bound):
            chosen[at] = reading("rp", 0.0, found.lemma)
        elif found.kind == "rp" and not ends:
            chosen[at] = reading("pp", 0.0, found.lemma)
