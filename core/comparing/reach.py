"""What a sentence tells of each of its clauses: whether it is told as so, and which denials reach its verb."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..reading import lexicons
from ..reading.grammar.clauses import head_of
from ..reading.parts import Negation
from ..reading.predicates import innermost, saying_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..reading.parts import Clause, Sentence, Statement, Token

ACTUAL, PLANNED, POSSIBLE, OPEN = "actual", "planned", "possible", "open"
COPULAS = frozenset({"be", "become", "remain", "stay", "seem", "look", "prove"})
GROUP = frozenset({"aux", "adv", "part", "verb"})
MODALS = {
    **dict.fromkeys(("will", "would", "shall", "wo", "'ll", "'d"), PLANNED),
    **dict.fromkeys(("may", "might", "could", "should", "must", "ought"), POSSIBLE),
}
STANDING = frozenset({"be", "do", "have", "can", "will"})
"""Verbs that can stand alone for another, which a clause before has: "Swedish trains did not"."""
_CONDITIONS = frozenset({"if", "unless", "whether", "provided"})
_JOINING = frozenset({"and", "or", "nor"})
_FAILING = frozenset({"fail", "collapse", "founder", "flop"})
_FOILING = frozenset(
    {"foil", "thwart", "frustrate", "block", "prevent", "avert", "abandon", "drop", "stop"}
)
_NEITHER = frozenset({"neither", "nor"})

View = tuple[str, tuple[Negation, ...]]


def views(statement: Statement) -> dict[Clause, View]:
    """Tell of each clause its context and the denials that reach it, those of verbs such as "pretended" among them."""
    sentence = statement.sentence
    found: dict[Clause, View] = {}
    for clause in sorted(sentence.clauses, key=lambda c: (c.first, -c.last)):
        above, tried = hangs_on(sentence, clause), _tried(sentence, clause)
        if above is not None and above in found and not tried[1]:
            context, passed = _under(statement, clause, above, found[above])
        elif _loose(sentence, clause, found):
            context, passed = OPEN, ()
        else:
            context, passed = tried
        context = _weaker(context, _context(sentence, clause))
        cues = tuple(dict.fromkeys((*passed, *_denials(statement, clause))))
        found[clause] = (context, cues)
    return found


def _under(statement: Statement, clause: Clause, above: Clause, view: View) -> View:
    """Give what a clause has from the verb that it hangs on."""
    effect = _effect(statement, above, clause)
    context, denials = view
    if effect == "planned" and not denials:
        return _weaker(context, PLANNED), ()
    if effect == "same":
        return context, denials
    if effect == "opposite":
        return context, (*denials, _as_denial(statement.sentence, above.verb))
    if effect in ("open", "planned") or (effect == "said" and denials):
        return OPEN, ()
    return context, ()


def _as_denial(sentence: Sentence, at: int) -> Negation:
    """Make a denial of a verb that says that something did not happen: "pretended", "failed"."""
    token = sentence.tokens[at]
    return Negation(token.start, token.end, token.norm, token.end, sentence.end, "verb")


def _tried(sentence: Sentence, clause: Clause) -> View:
    """Tell of "to buy" in "the attempt to buy" whether the attempt failed or that is left open."""
    tokens = sentence.tokens
    opener = clause.first if tokens[clause.first].norm == "to" else clause.verb - 1
    if opener < 1 or tokens[opener].norm != "to" or tokens[opener - 1].tag != "noun":
        return ACTUAL, ()
    failed = next((c for c in sentence.clauses if _fails(sentence, c, opener - 1)), None)
    return (OPEN, ()) if failed is None else (ACTUAL, (_as_denial(sentence, failed.verb),))


def _fails(sentence: Sentence, clause: Clause, noun: int) -> bool:
    """Tell whether a clause says that what a noun names failed or was foiled."""
    verb = sentence.tokens[clause.verb].lemma
    foiled = verb in _FOILING
    if clause.subject is not None and clause.subject[0] <= noun < clause.subject[1]:
        return verb in _FAILING or (foiled and clause.passive)
    told = clause.object
    return told is not None and told[0] <= noun < told[1] and foiled and not clause.passive


def _weaker(one: str, other: str) -> str:
    order = (ACTUAL, PLANNED, POSSIBLE, OPEN)
    return max(one, other, key=order.index)


def _loose(sentence: Sentence, clause: Clause, told: dict[Clause, View]) -> bool:
    """Tell whether a clause without a finite verb stands behind a denied one, which may deny it too: "did not sit watching"."""
    verb = sentence.tokens[clause.verb]
    finite = clause.verb > 0 and sentence.tokens[clause.verb - 1].tag in ("aux", "part", "adv")
    if verb.form not in ("ing", "part") or finite:
        return False
    above = _above(sentence, clause)
    if above is None or above not in told or above.verb > clause.verb:
        return False
    return bool(told[above][1]) and not _not_there_of(sentence, above)


def _not_there_of(sentence: Sentence, clause: Clause) -> bool:
    return clause.subject is not None and sentence.tokens[clause.subject[0]].norm == "there"


@cache
def _effects(language: str) -> dict[str, str]:
    return {row[0]: row[1] for row in lexicons.rows(language, "implicatives", 2)}


def _effect(statement: Statement, above: Clause, clause: Clause) -> str:
    """Tell what the verb above says of the truth of a clause: same, opposite, holds, planned, said or open."""
    sentence = statement.sentence
    tokens = sentence.tokens
    known = _effects(sentence.language)
    predicate = tokens[predicate_of(tokens, above)]
    if split_from(sentence, clause) is above:
        return "same"
    if any(
        n.denies == "verb" and n.start in (predicate.start, tokens[above.verb].start)
        for n in statement.negations
    ):
        return "same"
    for token in (predicate, tokens[above.verb]):
        if token.lemma in known:
            awaited = above.passive and token.lemma == "expect"
            return "planned" if awaited else known[token.lemma]
    if (
        tokens[above.verb].lemma in saying_words(sentence.language)
        and tokens[clause.first].norm != "to"
    ):
        return "said"
    return "open" if tokens[clause.first].norm == "to" else "said"


def predicate_of(tokens: Sequence[Token], clause: Clause) -> int:
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


def hangs_on(sentence: Sentence, clause: Clause) -> Clause | None:
    """Return the clause whose verb has this one for its object, as an infinitive or after "that"; None for none."""
    tokens = sentence.tokens
    split = split_from(sentence, clause)
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


def split_from(sentence: Sentence, clause: Clause) -> Clause | None:
    """Return the clause of the auxiliary that an adverb parts from its verb: "has" of "has never had"."""
    tokens = sentence.tokens
    at = clause.verb - 1
    while at >= 0 and tokens[at].tag in ("adv", "part"):
        at -= 1
    if at < 0 or tokens[at].lemma not in ("have", "be"):
        return None
    return next((other for other in sentence.clauses if other.verb == at), None)


def _above(sentence: Sentence, clause: Clause) -> Clause | None:
    best: Clause | None = None
    for other in sentence.clauses:
        holds = other.first <= clause.first and clause.last <= other.last and other is not clause
        if holds and other.verb >= 0 and (best is None or other.first >= best.first):
            best = other
    return best


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
    late = index > predicate_of(tokens, clause)
    if late and negation.cue == "no":
        return tokens[index - 1].text == ","
    lemma = tokens[clause.verb].lemma
    if lemma == "be" or (lemma in STANDING and index == clause.verb + 1):
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
        split = split_from(sentence, last) if last is not None else None
        denials = _own_denials(statement, split or last) if last is not None else ()
        own = any(t.tag == "aux" for t in tokens[clause.first : clause.verb])
        shared = joined != {"and"} or (tokens[clause.verb].form == "base" and not own)
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
        if token.norm in MODALS and token.tag == "aux":
            return MODALS[token.norm]
        if token.tag not in GROUP:
            break
    return ACTUAL
