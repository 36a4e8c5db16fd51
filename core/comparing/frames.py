"""What a sentence says, predicate by predicate: who does what, whether it is denied, and whether it is told as so at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..reading.predicates import innermost, saying_words
from ..reading.vocabulary import verb_lemma
from . import wording
from .content import LIGHT
from .reach import GROUP, MODALS, hangs_on, predicate_of, split_from, views
from .roles import doer, sufferer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..reading.parts import Clause, Negation, Sentence, Token
    from .content import Word
    from .features import Features
    from .reach import View
    from .roles import Part


@dataclass(frozen=True, slots=True)
class Frame:
    """A predicate with what belongs to it.

    `at` is the index of its token, `lemma` its lemma with a particle ("turn down"), `phrase` its lemma with the small word
    that follows ("stand by"), "" for none. `words` are the words of its clause that tell something, the predicate left
    out; `agent` does it, `patient` suffers it (of a passive too). `denied`: an odd number of denials reach it; `cues` are
    those denials. `context`: told as so ("actual"), planned, possible, or left open (asked, hoped, on a condition).
    `copula`: the predicate is what something is said to be. `tense`: "past", "present", "perfect", "future", "" for none.
    """

    at: int
    lemma: str
    phrase: str
    tag: str
    keys: frozenset[str]
    clause: Clause
    agent: Part | None
    patient: Part | None
    words: tuple[Word, ...]
    denied: bool
    cues: tuple[Negation, ...]
    context: str
    copula: bool
    tense: str


_KEPT: dict[int, tuple[Features, tuple[Frame, ...]]] = {}
_MANY = 20_000


def frames_of(side: Features) -> tuple[Frame, ...]:
    """Return the predicates of a statement, kept for when the very same statement is compared again."""
    found = _KEPT.get(id(side))
    if found is None or found[0] is not side:
        if len(_KEPT) >= _MANY:
            _KEPT.clear()
        found = _KEPT[id(side)] = (side, _frames(side))
    return found[1]


def _frames(side: Features) -> tuple[Frame, ...]:
    sentence = side.statement.sentence
    by_clause: dict[Clause, list[Word]] = {}
    for word in side.words:
        clause = innermost(sentence, word.at)
        if clause is not None:
            by_clause.setdefault(clause, []).append(word)
    viewed = views(side.statement)
    return tuple(
        _frame(sentence, clause, _words(sentence, clause, by_clause), viewed[clause])
        for clause in sentence.clauses
        if clause.verb >= 0
    )


def _frame(
    sentence: Sentence,
    clause: Clause,
    words: Sequence[Word],
    view: View,
) -> Frame:
    tokens, language = sentence.tokens, sentence.language
    clause_said = _behind_copula(sentence, clause)
    at = predicate_of(tokens, clause)
    copula = at != clause.verb
    lemma = tokens[at].lemma if copula else verb_lemma(tokens, at)
    context, cues = view
    return Frame(
        at=at,
        lemma=lemma,
        phrase=_phrase(tokens, at),
        tag=tokens[at].tag,
        keys=wording.keys(lemma, language),
        clause=clause,
        agent=doer(sentence, clause_said),
        patient=None if copula else sufferer(sentence, clause_said),
        words=tuple(word for word in words if word.at not in (at, clause.verb)),
        denied=len(cues) % 2 == 1,
        cues=cues,
        context=context,
        copula=copula,
        tense=_tense(tokens, clause),
    )


def _phrase(tokens: Sequence[Token], at: int) -> str:
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    small = after is not None and after.tag in ("prep", "adv", "part")
    return f"{tokens[at].lemma} {after.norm}" if small and after is not None else ""


def _behind_copula(sentence: Sentence, clause: Clause) -> Clause:
    """Give "gin is a spirit which tastes" the subject gin for "tastes", and "has never had" that of "has"."""
    split = split_from(sentence, clause) if clause.subject is None else None
    if split is not None:
        return clause._replace(subject=split.subject)
    for other in sentence.clauses:
        told = other.object
        if told is None or clause.subject is None or other is clause or other.subject is None:
            continue
        if not (told[0] <= clause.subject[0] and clause.subject[1] <= told[1]):
            continue
        if sentence.tokens[other.verb].lemma == "be" and not other.passive:
            return clause._replace(subject=other.subject)
    return clause


def _words(sentence: Sentence, clause: Clause, by_clause: dict[Clause, list[Word]]) -> list[Word]:
    """Give the words of a clause, with those of what hangs on its verb as an infinitive or "that"."""
    found = list(by_clause.get(clause, ()))
    if sentence.tokens[clause.verb].lemma in saying_words(sentence.language):
        return found
    for other in sentence.clauses:
        if other.verb > clause.verb and hangs_on(sentence, other) is clause:
            found += by_clause.get(other, ())
            break
    return found


def _tense(tokens: Sequence[Token], clause: Clause) -> str:
    auxes: list[str] = []
    for at in range(clause.verb - 1, clause.first - 1, -1):
        if tokens[at].tag == "aux":
            auxes.append(tokens[at].norm)
        elif tokens[at].tag not in GROUP:
            break
    if any(word in MODALS for word in auxes):
        return "future"
    if any(word in ("has", "have", "'ve") for word in auxes):
        return "perfect"
    if any(word in ("is", "are", "am", "does", "do", "'s", "'re") for word in auxes):
        return "present"
    if auxes:
        return "past"
    return {"pres": "present", "past": "past"}.get(tokens[clause.verb].form, "")


def is_light(word: Word) -> bool:
    """Tell whether a word says so little that it need not be found on the other side."""
    return word.weight <= LIGHT or word.tag == "adv"
