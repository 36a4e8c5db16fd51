"""What a sentence says, predicate by predicate: who does what, whether it is denied, and whether it is told as so at all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from ..reading import lexicons
from ..reading.grammar.vocabulary import verb_lemma
from ..reading.predicates import innermost, saying_words
from . import states, wording
from .content import LIGHT
from .features import kept
from .nominal import deed_of
from .poles import poles_of
from .reach import GROUP, MODALS, STANDING, hangs_on, predicate_of, split_from, views
from .roles import doer, part_of, sufferer
from .slots import phrase_end

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..reading.parts import Clause, Negation, Sentence, Token
    from .content import Word
    from .features import Features
    from .poles import Pole
    from .reach import View
    from .roles import Part


_SELF = frozenset({"he", "she", "it", "they"})


@dataclass(frozen=True, slots=True)
class Frame:
    """A predicate with what belongs to it.

    `at` is the index of its token, `lemma` its lemma with a particle ("turn down"), `phrase` its lemma with the small word
    that follows ("stand by"), "" for none. `words` are the words of its clause that tell something, the predicate left
    out; `agent` does it, `patient` suffers it (of a passive too). `denied`: an odd number of denials reach it; `cues` are
    those denials. `context`: told as so ("actual"), planned, possible, or left open (asked, hoped, on a condition).
    `copula`: the predicate is what something is said to be. `tense`: "past", "present", "perfect", "future", "" for none.
    `said` is what it says of who does it ("open", "at large"), `made` what it says the one who suffers it has become;
    `poles` are the ends of axes that it puts one of them at (see `poles`).
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
    said: frozenset[str]
    made: frozenset[str]
    poles: tuple[Pole, ...] = ()


@kept
def frames_of(side: Features) -> tuple[Frame, ...]:
    """Return the predicates of a statement, kept for when the very same statement is compared again."""
    sentence = side.statement.sentence
    by_clause: dict[Clause, list[Word]] = {}
    for word in side.words:
        clause = innermost(sentence, word.at)
        if clause is not None:
            by_clause.setdefault(clause, []).append(word)
    viewed = views(side.statement)
    frames = (
        _frame(sentence, clause, _words(sentence, clause, by_clause), viewed[clause], side.words)
        for clause in sentence.clauses
        if clause.verb >= 0
    )
    return tuple(_polar(_turned(deed_of(frame, sentence), sentence), sentence) for frame in frames)


def _polar(frame: Frame, sentence: Sentence) -> Frame:
    poles = poles_of(frame, sentence)
    return replace(frame, poles=poles) if poles else frame


@cache
def _converses(language: str) -> dict[tuple[str, str], tuple[str, frozenset[str]]]:
    return {
        (verb, preposition): (converse, frozenset(subjects.split()))
        for verb, preposition, converse, subjects in lexicons.rows(language, "converses", 4)
    }


def _turned(frame: Frame, sentence: Sentence) -> Frame:
    """Give "the prize went to her" as what it is from the other end: she won the prize."""
    clause, tokens = frame.clause, sentence.tokens
    at = frame.at + 1
    if frame.copula or clause.passive or frame.agent is None or at + 1 >= len(tokens):
        return frame
    found = _converses(sentence.language).get((frame.lemma, tokens[at].norm))
    end = phrase_end(tokens, at + 1, clause.last)
    if found is None or end == at + 1:
        return frame
    converse, subjects = found
    if subjects and tokens[frame.agent.head].lemma not in subjects:
        return frame
    who = part_of(sentence, (at + 1, end))
    keys = wording.keys(converse, sentence.language)
    return replace(frame, lemma=converse, keys=keys, agent=who, patient=frame.agent)


def _frame(
    sentence: Sentence,
    clause: Clause,
    words: Sequence[Word],
    view: View,
    every: Sequence[Word],
) -> Frame:
    tokens, language = sentence.tokens, sentence.language
    clause_said = _antecedent(sentence, _behind_copula(sentence, clause))
    words = [*words, *_subject_words(clause_said, every)]
    at = predicate_of(tokens, clause)
    copula = at != clause.verb
    lemma = tokens[at].lemma if copula else verb_lemma(tokens, at)
    context, cues = view
    elided = _elided(sentence, clause)
    if elided is not None:
        lemma, clause_said = verb_lemma(tokens, elided.verb), _with(clause_said, elided)
    return Frame(
        at=at,
        lemma=lemma,
        phrase=_phrase(tokens, at),
        tag=tokens[at].tag,
        keys=wording.keys(lemma, language).union(*_joined(sentence, at) if copula else ()),
        clause=clause,
        agent=doer(sentence, clause_said),
        patient=None if copula else sufferer(sentence, clause_said),
        words=tuple(word for word in words if word.at not in (at, clause.verb)),
        denied=len(cues) % 2 == 1,
        cues=cues,
        context=context,
        copula=copula,
        tense=_tense(tokens, clause),
        said=states.of_subject(tokens, clause, at, lemma),
        made=states.of_sufferer(tokens, clause),
    )


def _joined(sentence: Sentence, at: int) -> Iterator[frozenset[str]]:
    """Give the keys of what is joined to the noun at an index: "musician" and "actor" of "is a singer, musician and actor"."""
    tokens = sentence.tokens
    end = at + 1
    while end + 1 < len(tokens) and tokens[at].tag == "noun":
        first = end
        while first < len(tokens) and tokens[first].norm in (",", "and"):
            first += 1
        end = phrase_end(tokens, first, len(tokens))
        if first == end or tokens[first - 1].norm not in (",", "and"):
            return
        if tokens[end - 1].tag != "noun" or (end < len(tokens) and tokens[end].tag == "verb"):
            return
        yield wording.keys(tokens[end - 1].lemma, sentence.language)


def _subject_words(clause: Clause, words: Sequence[Word]) -> list[Word]:
    """Return the words of a subject outside the clause, which "he" or "who" in it stands for."""
    first, last = clause.subject or (0, 0)
    inside = clause.first <= first < clause.last
    return [] if inside else [word for word in words if first <= word.at < last]


def _elided(sentence: Sentence, clause: Clause) -> Clause | None:
    """Return the clause whose verb "British flights were not" leaves out."""
    tokens = sentence.tokens
    if tokens[clause.verb].lemma not in STANDING or clause.verb + 1 >= clause.last:
        return None
    rest = [t for t in tokens[clause.verb + 1 : clause.last] if t.tag != "punct"]
    if not rest or any(t.norm not in ("not", "n't") for t in rest):
        return None
    before = [c for c in sentence.clauses if 0 <= c.verb < clause.verb and c.last <= clause.verb]
    return max(before, key=lambda c: c.verb, default=None)


def _with(clause: Clause, elided: Clause) -> Clause:
    """Give a clause the form and what is done of the one whose verb it leaves out."""
    return clause._replace(passive=elided.passive, object=None if elided.passive else elided.object)


def _phrase(tokens: Sequence[Token], at: int) -> str:
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    small = after is not None and after.tag in ("prep", "adv", "part")
    return f"{tokens[at].lemma} {after.norm}" if small and after is not None else ""


def _antecedent(sentence: Sentence, clause: Clause) -> Clause:
    """Give "he" of "Horak denied that he would resign" for its subject the one who says it."""
    tokens, subject = sentence.tokens, clause.subject
    if subject is None or subject[1] - subject[0] != 1 or tokens[subject[0]].norm not in _SELF:
        return clause
    above = [c for c in sentence.clauses if c is not clause and c.first <= clause.first <= c.last]
    saying = saying_words(sentence.language)
    for other in sorted(above, key=lambda c: -c.verb):
        told = other.subject
        if tokens[other.verb].lemma not in saying or told is None or told[1] > subject[0]:
            continue
        plural = tokens[told[1] - 1].form == "plural"
        if tokens[told[0]].tag != "pron" and plural == (tokens[subject[0]].norm == "they"):
            return clause._replace(subject=told)
    return clause


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
