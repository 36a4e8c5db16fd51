"""Whether one figure was asked for, offered or threatened, and the other is what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..reading.grammar.vocabulary import verb_lemma
from ..reading.predicates import innermost
from .parts import Check, Gate, Result

if TYPE_CHECKING:
    from .features import Features
    from .figures import Figure
    from .pair import Pair

ASKING = frozenset(
    {"ask", "demand", "seek", "request", "want", "urge", "offer", "bid"}
    | {"threaten", "face", "risk", "sue", "call for", "push for", "press for"}
)
"""Verbs of which the object need not come to be: those of asking, offering and threatening (intensional transitive verbs,
after Moltmann, Intensional Verbs and Quantifiers, 1997)."""

POSSIBLE = frozenset({"may", "might", "could", "can"})


def asked_and_given(pair: Pair, figures: tuple[Figure, Figure]) -> Check | None:
    """Return a failed check where only one of two figures was asked for: nine years demanded, seven years given."""
    words = _asked(pair.first, figures[0]), _asked(pair.second, figures[1])
    if bool(words[0]) == bool(words[1]):
        return None
    if _may_be(*((pair.second, figures[1]) if words[0] else (pair.first, figures[0]))):
        return None
    which = ("first", "second") if words[0] else ("second", "first")
    detail = (
        f"The {which[0]} is what was asked for (“{words[0] or words[1]}”), the {which[1]} is not."
    )
    return Check(Gate.MEASURE, Result.FAILED, *words, detail)


def _may_be(side: Features, figure: Figure) -> bool:
    """Tell whether a figure is told as what may come: could be jailed for up to five years."""
    sentence = side.statement.sentence
    clause = innermost(sentence, figure.at)
    inside = sentence.tokens[clause.first : clause.verb] if clause and clause.verb > 0 else ()
    return any(token.norm in POSSIBLE for token in inside)


def _asked(side: Features, figure: Figure) -> str:
    """Return the verb of asking that a figure stands behind, in its clause or in one that its clause hangs on; "" for none.

    People are asked, and are not what is asked for.
    """
    sentence = side.statement.sentence
    tokens = sentence.tokens
    if figure.person and figure.dimension in ("count", "bare"):
        return ""
    around = [c for c in sentence.clauses if c.first <= figure.at < c.last and c.verb >= 0]
    for clause in sorted(around, key=lambda c: c.last - c.first):
        verb = tokens[clause.verb]
        phrase = (
            f"{verb.lemma} {tokens[clause.verb + 1].norm}" if clause.verb + 1 < len(tokens) else ""
        )
        told = {verb.lemma, phrase, verb_lemma(tokens, clause.verb)}
        if (clause.verb < figure.at or clause.passive) and not ASKING.isdisjoint(told):
            return verb.text
        hangs = tokens[clause.first].norm in ("to", "that") or verb.form == "ing"
        if not hangs:
            return ""
    return ""
