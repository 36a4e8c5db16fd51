"""What a sentence denies: words of denial with what they reach (`resources/lexicons/<language>/negations.tsv`)."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from . import lexicons
from .parts import Negation
from .phrases import find_phrases, phrase_table
from .predicates import content_verb, innermost

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .parts import Clause, Sentence, Token
    from .phrases import Phrase

_REACH = 3
"""How many words after "dismissed" the "reports" that it denies may stand."""


def read_negations(sentence: Sentence, places: Sequence[int] | None = None) -> tuple[Negation, ...]:
    """Return each word of denial in a sentence with the stretch it denies, in order.

    `places` are those of `phrase_places`, where they are known.
    """
    tokens = sentence.tokens
    found: list[Negation] = []
    for phrase in find_phrases(tokens, phrase_table(sentence.language, "negations"), places):
        kind = _kind(sentence, phrase)
        if kind:
            scope_end = _scope_end(sentence, phrase, kind)
            start, end = tokens[phrase.first].start, tokens[phrase.last - 1].end
            cue = " ".join(token.norm for token in tokens[phrase.first : phrase.last])
            found.append(Negation(start, end, cue, end, scope_end, kind))
    return tuple(found)


def _kind(sentence: Sentence, phrase: Phrase) -> str:
    """Tell how a phrase of the list denies where it stands: "clause", "verb", "phrase", or "" for not at all."""
    tokens = sentence.tokens
    number = phrase.value == "noun" and _is_number_sign(tokens, phrase.last)
    if phrase.value == "none" or number:
        return ""
    if phrase.value == "noun":
        before = tokens[phrase.first - 1] if phrase.first else None
        return "phrase" if before is not None and before.tag == "prep" else "clause"
    if phrase.value == "report":
        said = lexicons.words(sentence.language, "said_nouns")
        near = tokens[phrase.last : phrase.last + _REACH]
        return "verb" if any(token.lemma in said for token in near) else ""
    if phrase.value in ("lacking", "gerund"):
        behind = tokens[phrase.last] if phrase.last < len(tokens) else None
        gerund = behind is not None and behind.tag == "verb" and behind.form == "ing"
        return "verb" if gerund else "phrase" if phrase.value == "lacking" else ""
    if phrase.value == "verb" and tokens[phrase.first].tag == "noun":
        return "phrase"
    return phrase.value


def _is_number_sign(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether "no" before an index is short for number: "No. 2"."""
    return at + 1 < len(tokens) and tokens[at].text == "." and tokens[at + 1].tag == "num"


def _scope_end(sentence: Sentence, phrase: Phrase, kind: str) -> int:
    tokens = sentence.tokens
    if kind == "phrase":
        rest = tokens[phrase.last :]
        return next((t.start for t in rest if t.tag in ("punct", "conj")), sentence.end)
    if kind == "verb":
        return _turn(tokens, phrase.last, sentence.end)
    clause = innermost(sentence, phrase.first)
    return tokens[clause.last - 1].end if clause else sentence.end


def _turn(tokens: Sequence[Token], at: int, end: int) -> int:
    """Return where what follows a denying verb ends: at a semicolon, or at a mark before "but"."""
    for index in range(at, len(tokens)):
        if tokens[index].text == ";" or tokens[index].norm == "but":
            return tokens[index].start
    return end


def is_negated(sentence: Sentence, negations: Sequence[Negation]) -> bool:
    """Tell whether what a sentence says is denied: its main verb, or that of what is said to have been said.

    Two denials cancel: "did not deny" does not deny.
    """
    at = content_verb(sentence, denied=negations)
    if at < 0:
        return sum(negation.denies != "phrase" for negation in negations) % 2 == 1
    clause = innermost(sentence, at)
    return sum(_reaches(sentence, negation, at, clause) for negation in negations) % 2 == 1


def _reaches(sentence: Sentence, negation: Negation, at: int, clause: Clause | None) -> bool:
    """Tell whether a denial reaches the verb at an index, the main one of a clause."""
    verb = sentence.tokens[at]
    if negation.denies == "phrase":
        return False
    if negation.denies == "verb" and negation.start <= verb.start < negation.scope_end:
        return True
    index = bisect_left(sentence.tokens, negation.start, key=attrgetter("start"))
    if negation.denies == "verb":  # "is unlikely to": the copula stands before the word that denies
        return verb.lemma == "be" and at < index <= at + _REACH
    return (innermost(sentence, index) or _next_clause(sentence, index)) == clause


def _next_clause(sentence: Sentence, index: int) -> Clause | None:
    return next((clause for clause in sentence.clauses if clause.first > index), None)
