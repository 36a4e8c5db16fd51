"""Which verb carries what a sentence says."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from . import lexicons

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .parts import Clause, Negation, Sentence


@cache
def saying_words(language: str) -> frozenset[str]:
    """Return the lemmas of the verbs of saying that leave what is said as it is."""
    return frozenset(
        verb
        for verb, built, presupposes in lexicons.rows(language, "saying", 3)
        if built != "act" and presupposes not in ("false", "asked")
    )


@cache
def _openers(language: str) -> frozenset[str]:
    return lexicons.words(language, "subordinators")


def innermost(sentence: Sentence, index: int) -> Clause | None:
    """Return the smallest clause that holds the token at an index, None where there is none."""
    inside = [clause for clause in sentence.clauses if clause.first <= index < clause.last]
    inside.reverse()  # of equals the last one
    return min(inside, key=_length, default=None)


def _length(clause: Clause) -> int:
    return clause.last - clause.first


def content_verb(sentence: Sentence, denied: Sequence[Negation] = ()) -> int:
    """Return the index of the token of the verb that carries what a sentence says, -1 where there is none.

    It is the main verb, or, where that is a verb of saying that is not itself denied, the main verb of what is said.
    """
    verbs = [clause for clause in sentence.clauses if clause.verb >= 0]
    openers = _openers(sentence.language)
    mains = [c for c in verbs if sentence.tokens[c.first].norm not in openers] or verbs
    if not mains:
        return -1
    sayings = saying_words(sentence.language)
    for number, clause in enumerate(mains):
        token = sentence.tokens[clause.verb]
        last = number == len(mains) - 1
        if last or token.lemma not in sayings or _is_denied(sentence, clause, denied):
            return clause.verb
    return mains[0].verb


def _is_denied(sentence: Sentence, clause: Clause, denied: Sequence[Negation]) -> bool:
    at = sentence.tokens[clause.verb].start
    return any(n.denies == "clause" and n.start < at <= n.end + 1 for n in denied)
