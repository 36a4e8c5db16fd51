"""What somebody or something is said to be or to have become, for telling states that exclude each other.

"The gunman is at large" and "police arrested the gunman" have no verb in common; what was done to the one and what the
other says of him cannot both hold at one time.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..reading import lexicons
from ..reading.grammar.vocabulary import are_antonyms
from .reach import COPULAS
from .roles import ALL, fits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..reading.parts import Clause, Token
    from .frames import Frame
    from .roles import Part

ENDURING = frozenset({"survive", "escape", "outlive"})
"""Verbs that tell a state of who does it though they have an object: "survived the crash"."""
LONGEST = 3
"""Words of the longest phrase that a copula joins to its subject ("on the run")."""
STATE = "state"
_DENYING = frozenset({"not", "n't"})
TRANSITIVE = " something"
"""What marks a verb with an object, which is no state of who does it."""
BESIDE = ("adj", STATE)


def of_subject(tokens: Sequence[Token], clause: Clause, at: int, lemma: str) -> frozenset[str]:
    """Return what a clause says of its subject, in an active form: its verb, or what follows "is" ("open", "at large").

    `at` is the index of the predicate, `lemma` its lemma with a particle.
    """
    if clause.passive:
        return frozenset()
    if at != clause.verb:
        return frozenset({tokens[at].norm, lemma})
    if tokens[clause.verb].lemma in COPULAS:
        return frozenset(_phrases(tokens, clause))
    if clause.object is not None and lemma not in ENDURING:
        return frozenset({lemma + TRANSITIVE})
    verb = tokens[clause.verb]
    going = (verb.norm,) if verb.form == "ing" else ()
    return frozenset({lemma, *going, *_adjective(tokens, clause.verb + 1)})


def _phrases(tokens: Sequence[Token], clause: Clause) -> Iterator[str]:
    first = clause.verb + 1
    last = first
    while last < clause.last and (tokens[last].tag == "adv" or tokens[last].norm in _DENYING):
        last += 1
    for at in range(first, last + 1):
        for words in range(1, LONGEST + 1):
            if at + words <= clause.last:
                yield " ".join(token.norm for token in tokens[at : at + words])


def _adjective(tokens: Sequence[Token], at: int) -> tuple[str, ...]:
    found = at < len(tokens) and tokens[at].tag == "adj"
    closes = at + 1 >= len(tokens) or tokens[at + 1].tag not in ("adj", "noun", "name")
    return (tokens[at].norm,) if found and closes else ()


def of_sufferer(tokens: Sequence[Token], clause: Clause) -> frozenset[str]:
    """Return what a clause says its sufferer has become: "closed" of "was closed", "guilty" of "found him guilty"."""
    if clause.passive:
        verb = tokens[clause.verb]
        joined = clause.verb and tokens[clause.verb - 1].tag in ("aux", "adv", "part")
        own = (verb.norm,) if joined else ()
        return frozenset((*own, *_adjective(tokens, clause.verb + 1)))
    if clause.object is None:
        return frozenset()
    return frozenset(_adjective(tokens, clause.object[1]))


@cache
def _fates(language: str) -> dict[str, frozenset[str]]:
    """Give for each verb what the one to whom it was done is not and does not do."""
    found: dict[str, frozenset[str]] = {}
    for verbs, states in lexicons.rows(language, "fates", 2):
        excluded = frozenset(states.split(","))
        for verb in verbs.split(","):
            found[verb] = found.get(verb, frozenset()) | excluded
    return found


def held_by(one: Frame, other: Frame, language: str) -> tuple[Part, Part] | None:
    """Return the two phrases of whom two predicates say states that exclude each other, None where they do not."""
    fates = _fates(language)
    for ours, theirs, turned in ((one, other, False), (other, one, True)):
        patient, agent = ours.patient, theirs.agent
        if patient is None:
            continue
        excluded = fates.get(ours.lemma, frozenset())
        if agent is not None and _one(patient, agent) and _excludes(ours, excluded, theirs.said):
            return (agent, patient) if turned else (patient, agent)
        met = theirs.patient is not None and fits(patient, theirs.patient)
        if met and theirs.patient is not None and not excluded.isdisjoint(theirs.made):
            return (theirs.patient, patient) if turned else (patient, theirs.patient)
    if one.agent and other.agent and fits(one.agent, other.agent) and _opposite(one, other):
        return one.agent, other.agent
    return None


def _one(patient: Part, agent: Part) -> bool:
    """Tell whether two phrases can name the same, or one of all those to whom it was done ("killing all 98 on board")."""
    everyone = patient.share == ALL and not patient.names
    counted = patient.word.isdigit() or bool(patient.people) or patient.vague
    return fits(patient, agent) or (everyone and counted and bool(agent.people))


def _excludes(ours: Frame, excluded: frozenset[str], said: frozenset[str]) -> bool:
    if not excluded.isdisjoint(said):
        return True
    return any(are_antonyms(a, b, kind) for a in ours.made for b in said for kind in BESIDE)


def _opposite(one: Frame, other: Frame) -> bool:
    ours, theirs = (
        [word.removesuffix(TRANSITIVE) for word in frame.said] for frame in (one, other)
    )
    return any(are_antonyms(a, b, STATE) for a in ours for b in theirs)
