"""What a sentence says, predicate by predicate: who does what, whether it is denied, and whether it is told as so at all."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ..reading import lexicons
from ..reading.clauses import head_of
from ..reading.predicates import innermost, saying_words
from ..reading.vocabulary import verb_lemma
from . import wording
from .content import LIGHT
from .roles import doer, sufferer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..reading.parts import Clause, Negation, Sentence, Statement, Token
    from .content import Word
    from .features import Features
    from .roles import Part

ACTUAL, PLANNED, POSSIBLE, OPEN = "actual", "planned", "possible", "open"
COPULAS = frozenset({"be", "become", "remain", "stay", "seem", "look", "prove"})
_GROUP = frozenset({"aux", "adv", "part", "verb"})
_MODALS = {
    **dict.fromkeys(("will", "would", "shall", "wo", "'ll", "'d"), PLANNED),
    **dict.fromkeys(("may", "might", "could", "should", "must", "ought"), POSSIBLE),
}
_CONDITIONS = frozenset({"if", "unless", "whether", "provided"})
_JOINING = frozenset({"and", "or", "nor"})
_NEITHER = frozenset({"neither", "nor"})


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
    views = _views(side.statement)
    return tuple(
        _frame(sentence, clause, _words(sentence, clause, by_clause), views[clause])
        for clause in sentence.clauses
        if clause.verb >= 0
    )


def _frame(
    sentence: Sentence,
    clause: Clause,
    words: Sequence[Word],
    view: tuple[str, tuple[Negation, ...], bool],
) -> Frame:
    tokens, language = sentence.tokens, sentence.language
    clause_said = _behind_copula(sentence, clause)
    at = _predicate(tokens, clause)
    copula = at != clause.verb
    lemma = tokens[at].lemma if copula else verb_lemma(tokens, at)
    context, cues, turned = view
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
        denied=(len(cues) + turned) % 2 == 1,
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
    split = _split(sentence, clause) if clause.subject is None else None
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


def _predicate(tokens: Sequence[Token], clause: Clause) -> int:
    """Return the index of the token that says most: after "is" the adjective or noun."""
    if tokens[clause.verb].lemma not in COPULAS or clause.passive:
        return clause.verb
    if clause.object is not None:
        return head_of(tokens, clause.object)
    for at in range(clause.verb + 1, clause.last):
        if tokens[at].tag == "adj":
            return at
        if tokens[at].tag not in ("adv", "part") and tokens[at].norm not in ("so", "very"):
            break
    return clause.verb


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


def _split(sentence: Sentence, clause: Clause) -> Clause | None:
    """Return the clause of the auxiliary that an adverb parts from its verb: "has" of "has never had"."""
    tokens = sentence.tokens
    at = clause.verb - 1
    while at >= 0 and tokens[at].tag in ("adv", "part"):
        at -= 1
    if at < 0 or tokens[at].lemma not in ("have", "be"):
        return None
    return next((other for other in sentence.clauses if other.verb == at), None)


def hangs_on(sentence: Sentence, clause: Clause) -> Clause | None:
    """Return the clause whose verb has this one for its object, as an infinitive or after "that"; None for none."""
    tokens = sentence.tokens
    split = _split(sentence, clause)
    if split is not None:
        return split
    opener = tokens[clause.first].norm
    infinitive = opener == "to" or (clause.verb > 0 and tokens[clause.verb - 1].norm == "to")
    if not infinitive and opener not in ("that", "how", "why", "whether", "when", "where", "what"):
        above = _above(sentence, clause)
        subject = tokens[clause.first].tag in ("noun", "name", "det", "pron", "poss", "adj", "num")
        bare = subject and above is not None and above.verb + 1 == clause.first
        return above if bare else None
    above = _above(sentence, clause)
    if above is None or above.verb > clause.verb:
        return None
    return above


def _above(sentence: Sentence, clause: Clause) -> Clause | None:
    best: Clause | None = None
    for other in sentence.clauses:
        holds = other.first <= clause.first and clause.last <= other.last and other is not clause
        if holds and other.verb >= 0 and (best is None or other.first >= best.first):
            best = other
    return best


def _views(statement: Statement) -> dict[Clause, tuple[str, tuple[Negation, ...], bool]]:
    """Tell of each clause its context, the denials that reach it, and whether the verb above turns it round."""
    sentence = statement.sentence
    found: dict[Clause, tuple[str, tuple[Negation, ...], bool]] = {}
    for clause in sorted(sentence.clauses, key=lambda c: (c.first, -c.last)):
        own = _denials(statement, clause)
        above = hangs_on(sentence, clause)
        context, turned, passed = _context(sentence, clause), False, ()
        if above is not None and above in found:
            effect = _effect(statement, above, clause)
            outer, denied, flipped = found[above]
            if effect == "planned" and not denied:
                context = _weaker(_weaker(context, outer), PLANNED)
            elif effect in ("same", "opposite"):
                passed, turned = denied, flipped ^ (effect == "opposite")
                context = _weaker(context, outer)
            elif effect in ("open", "planned") or (effect == "said" and denied):
                context = _weaker(context, OPEN)
            else:
                context = _weaker(context, outer)
        elif _loose(sentence, clause, found):
            context = OPEN
        cues = tuple(dict.fromkeys((*passed, *own)))
        found[clause] = (context, cues, turned)
    return found


def _loose(
    sentence: Sentence, clause: Clause, views: dict[Clause, tuple[str, tuple[Negation, ...], bool]]
) -> bool:
    """Tell whether a clause without a finite verb stands behind a denied one, which may deny it too: "did not sit watching"."""
    verb = sentence.tokens[clause.verb]
    finite = clause.verb > 0 and sentence.tokens[clause.verb - 1].tag in ("aux", "part", "adv")
    if verb.form not in ("ing", "part") or finite:
        return False
    above = _above(sentence, clause)
    if above is None or above not in views or above.verb > clause.verb:
        return False
    return bool(views[above][1]) and not _not_there_of(sentence, above)


def _not_there_of(sentence: Sentence, clause: Clause) -> bool:
    return clause.subject is not None and sentence.tokens[clause.subject[0]].norm == "there"


def _weaker(one: str, other: str) -> str:
    order = (ACTUAL, PLANNED, POSSIBLE, OPEN)
    return max(one, other, key=order.index)


@cache
def _effects(language: str) -> dict[str, str]:
    return {row[0]: row[1] for row in lexicons.rows(language, "implicatives", 2)}


def _effect(statement: Statement, above: Clause, clause: Clause) -> str:
    """Tell what the verb above says of the truth of a clause: same, opposite, holds, planned, said or open."""
    sentence = statement.sentence
    tokens = sentence.tokens
    known = _effects(sentence.language)
    predicate = tokens[_predicate(tokens, above)]
    if _split(sentence, clause) is above:
        return "same"
    if any(
        n.denies == "verb" and n.start in (predicate.start, tokens[above.verb].start)
        for n in statement.negations
    ):
        return "same"
    for token in (predicate, tokens[above.verb]):
        if token.lemma in known:
            return known[token.lemma]
    if (
        tokens[above.verb].lemma in saying_words(sentence.language)
        and tokens[clause.first].norm != "to"
    ):
        return "said"
    return "open" if tokens[clause.first].norm == "to" else "said"


def _denials(statement: Statement, clause: Clause) -> tuple[Negation, ...]:
    """Return the denials that reach the verb of a clause: its own, or one that it takes over."""
    return _own_denials(statement, clause) or _carried(statement, clause)


def _own_denials(statement: Statement, clause: Clause) -> tuple[Negation, ...]:
    """Return the denials in a clause that reach its verb; those that only go on with one ("nor") count with it."""
    sentence = statement.sentence
    found: list[Negation] = []
    for negation in statement.negations:
        index = next(i for i, t in enumerate(sentence.tokens) if t.start == negation.start)
        if negation.denies == "clause":
            held = innermost(sentence, index) or _next(sentence, index)
            reached = held is clause and not _behind(sentence, clause, negation, index)
        else:
            reached = negation.denies == "verb" and _next(sentence, index) is clause
        if reached and not (found and negation.cue.split()[0] in _NEITHER):
            found.append(negation)
    return tuple(found)


def _behind(sentence: Sentence, clause: Clause, negation: Negation, index: int) -> bool:
    """Tell whether a denial stands behind what it would deny: "not" denies what comes after it, ", no problem" nothing."""
    tokens = sentence.tokens
    late = index > _predicate(tokens, clause)
    if late and negation.cue == "no":
        return tokens[index - 1].text == ","
    if tokens[clause.verb].lemma == "be":
        return False
    return late and negation.cue in ("not", "n't", "never")


def _carried(statement: Statement, clause: Clause) -> tuple[Negation, ...]:
    """Return the denial that a clause takes over: from its subject, or from the denied verb that it is joined to."""
    sentence = statement.sentence
    tokens = sentence.tokens
    for negation in statement.negations:
        if negation.denies == "clause" and _in_subject(tokens, clause, negation):
            return (negation,)
    before = tokens[clause.first - 1].norm if clause.first else ""
    joined = {before, tokens[clause.first].norm} & _JOINING
    if joined:
        earlier = [other for other in sentence.clauses if 0 <= other.verb < clause.verb]
        last = max(earlier, key=lambda other: other.verb, default=None)
        split = _split(sentence, last) if last is not None else None
        denials = _own_denials(statement, split or last) if last is not None else ()
        shared = joined != {"and"} or tokens[clause.verb].form == "base"
        if shared and any(negation.denies == "clause" for negation in denials):
            return denials
    return _not_there(statement, clause)


def _in_subject(tokens: Sequence[Token], clause: Clause, negation: Negation) -> bool:
    if clause.subject is None:
        return False
    first, last = clause.subject
    return tokens[first].start <= negation.start < tokens[last - 1].end


def _not_there(statement: Statement, clause: Clause) -> tuple[Negation, ...]:
    """Return what denies "there were boys" for "playing" in "there were no boys playing"."""
    tokens = statement.sentence.tokens
    for other in statement.sentence.clauses:
        if other.subject is None or other.object is None or other is clause:
            continue
        if tokens[other.subject[0]].norm == "there" and clause.subject is not None:
            met = other.object[0] <= clause.subject[0] < other.object[1]
            if met or clause.subject == other.subject:
                return _own_denials(statement, other)
    return ()


def _next(sentence: Sentence, index: int) -> Clause | None:
    later = [clause for clause in sentence.clauses if clause.verb > index]
    return min(later, key=lambda clause: clause.verb) if later else None


def _context(sentence: Sentence, clause: Clause) -> str:
    """Tell from a clause's own words whether it is told as so."""
    tokens = sentence.tokens
    if tokens[-1].text == "?" or any(t.norm in ("if", "unless") for t in tokens):
        return OPEN
    if tokens[clause.first].norm in _CONDITIONS:
        return OPEN
    for at in range(clause.verb - 1, clause.first - 1, -1):
        token = tokens[at]
        if token.norm in _MODALS and token.tag == "aux":
            return _MODALS[token.norm]
        if token.tag not in _GROUP:
            break
    return ACTUAL


def _tense(tokens: Sequence[Token], clause: Clause) -> str:
    auxes: list[str] = []
    for at in range(clause.verb - 1, clause.first - 1, -1):
        if tokens[at].tag == "aux":
            auxes.append(tokens[at].norm)
        elif tokens[at].tag not in _GROUP:
            break
    if any(word in _MODALS for word in auxes):
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
