"""The figures of a statement, each with what it is a figure of, what it counts, when it holds, and its value on a common scale."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..reading.grammar.vocabulary import verb_lemma
from ..reading.parts import QuantityKind
from ..reading.segment import segment
from . import wording
from .figure import Figure
from .figure_numbers import noun_behind, numbers_of, per_what
from .told_times import period_of, times_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..reading.parts import Statement, Token
    from .content import Word
    from .wording import Measure

__all__ = ["Figure", "read_figures"]

NEAR = 7  # tokens on each side that tell what a figure is about
FARTHEST = 12  # how far off a word may be that tells what a figure is of
PERSON_NOUN = 6  # how much further off a word for people counts than one for what was done
BREAK = 3  # the same for a comma, a semicolon or another figure in between
YOUNG, OLD = 1, 120
NAMED = 2  # tokens from an age back to the name
BEHIND_AGE = frozenset({",", ".", ")", "and", "but", "when"})
TRADED = frozenset({"exports", "imports", "trade", "output", "sales", "cost"})
"""Measures of goods, of which each sort has its own figures."""
AGE = wording.Measure(-1, 1, "age", wording.EVENT, "")


def read_figures(statement: Statement, words: Sequence[Word]) -> tuple[Figure, ...]:
    """Return the figures of a statement in order."""
    found = numbers_of(statement)
    if not found:
        return ()
    told = _told(statement)
    tied = tuple(_tied(figure, found, statement, words, told) for figure in found)
    periods = times_of(statement)
    return tuple(
        replace(figure, period=period_of(figure, tied, periods, statement.sentence))
        for figure in tied
    )


def _told(statement: Statement) -> list[Measure]:
    """Return the words that tell what figures are of, those left out that are of a time ("March") or have a particle.

    "Carry off" is no carrying: a verb with its particle counts where it stands in the list as such.
    """
    tokens = statement.sentence.tokens
    return [
        measure
        for measure in wording.measures(tokens, statement.sentence.language)
        if not any(p.start <= tokens[measure.at].start < p.end for p in statement.periods)
        and not (measure.words == 1 and _has_particle(tokens, measure.at))
    ]


def _has_particle(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].tag == "verb" and verb_lemma(tokens, at) != tokens[at].lemma


def _tied(
    figure: Figure,
    figures: Sequence[Figure],
    statement: Statement,
    words: Sequence[Word],
    told: Sequence[Measure],
) -> Figure:
    """Add to a figure what the words around it say."""
    tokens, language = statement.sentence.tokens, statement.sentence.language
    head, verb = _head(figure, tokens, language), _verb(figure, figures, tokens, words)
    noun = tokens[head] if head is not None and tokens[head].tag == "noun" else None
    before = tokens[figure.at - 1].norm if figure.at else ""
    measures = _chosen(figure, figures, tokens, told, head, language)
    if measures and measures[0].name == AGE.name:
        figure = _in_years(figure)
    if noun is not None and _says_nothing(noun, measures, language):
        noun = None
    if corrected := _corrected(figure, language):
        noun, measures = corrected[-1], wording.measures(corrected, language)
    return replace(
        figure,
        measures=tuple(measure.name for measure in measures),
        measured=_written(corrected or tokens, measures),
        nature=_nature(figure, measures),
        counted=wording.keys(noun.lemma, language) if noun else frozenset(),
        noun=_noun(figure, noun),
        person=noun is not None and wording.is_person(noun.lemma, language),
        anyone=noun is not None and wording.is_anyone(noun.lemma, language),
        near=_near(figure, words, head, measures),
        parts=_parts(figure, tokens, language) | _goods(head, measures, statement),
        verb=_deed(verb, tokens, language) if before != "after" else frozenset(),
        change=verb is not None and wording.way_of_verb(verb.lemma, language) == "change",
        total=verb is not None and wording.way_of_verb(verb.lemma, language) == "total",
        based=before == "from",
        whole=_whole_of(figure, figures, tokens) is not None,
        some=any(_whole_of(other, figures, tokens) is figure for other in figures),
        per=per_what(figure, tokens),
        step=before == "by" and figure.direction is not None,
        level=before in ("at", "to") or (verb is not None and verb.lemma == "be"),
        denied=_is_denied(figure, statement),
    )


def _corrected(figure: Figure, language: str) -> list[Token]:
    """Return the words a user gave for what a figure counts, up to the last noun; none where the text's own were read."""
    quantity = figure.quantity
    if quantity is None or not quantity.counts or quantity.counts_start >= 0:
        return []
    told = [token for one in segment(quantity.counts, language) for token in one.tokens]
    while len(told) > 1 and told[-1].tag not in ("noun", "name"):
        told.pop()
    return told


def _says_nothing(noun: Token, measures: Sequence[Measure], language: str) -> bool:
    """Tell whether a noun says no more of what is counted than the measure does: the dead, the wounded."""
    if wording.is_light(noun.lemma, language):
        return True
    grows = bool(measures) and measures[0].nature == wording.GROWING
    person = wording.is_person(noun.lemma, language)
    return (
        grows and f"measure:{measures[0].name}" in wording.keys(noun.lemma, language) and not person
    )


def _deed(verb: Word | None, tokens: Sequence[Token], language: str) -> frozenset[str]:
    """Return the keys of a verb and of it with its particle ("lay off"), none where it says nothing of what was done."""
    if verb is None or _is_light(verb, language):
        return frozenset()
    whole = verb_lemma(tokens, verb.at)
    return verb.keys if whole == verb.lemma else verb.keys | wording.keys(whole, language)


def _is_light(verb: Word, language: str) -> bool:
    """Tell whether a verb says nothing of what was done."""
    return wording.is_light(verb.lemma, language) and verb.lemma != "be"


def _verb(
    figure: Figure, figures: Sequence[Figure], tokens: Sequence[Token], words: Sequence[Word]
) -> Word | None:
    """Return the nearest verb, with little in between."""
    far = [
        (_distance(figure, w.at) + _between(figure, figures, tokens, w.at), w.at, w)
        for w in words
        if w.tag == "verb"
    ]
    nearest = min(far, key=lambda found: found[:2], default=None)
    return nearest[2] if nearest is not None and nearest[0] <= NEAR else None


def _is_denied(figure: Figure, statement: Statement) -> bool:
    """Tell whether a word of denial reaches a figure; one of a phrase reaches no further than the next verb."""
    for negation in statement.negations:
        if not negation.scope_start <= figure.start < negation.scope_end:
            continue
        between = (t for t in statement.sentence.tokens if negation.end <= t.start < figure.start)
        if negation.denies != "phrase" or not any(t.form in ("pres", "past") for t in between):
            return True
    return False


def _whole_of(figure: Figure, figures: Sequence[Figure], tokens: Sequence[Token]) -> Figure | None:
    """Return the figure right before "of", "of the" or "out of" before a figure, which is a part of it."""
    at = figure.at
    while at and tokens[at - 1].norm in ("of", "the", "its", "their", "out"):
        at -= 1
    parts = (other for other in figures if other is not figure and other.to == at < figure.at)
    return next(parts, None)


def _of_somebody(word: Token, before: Token) -> bool:
    """Tell whether the subject right before "was 73" is a person: the singer, who; he."""
    who = before if word.norm == "," else word
    return (
        word.norm in ("who", "he", "she") or who.tag == "name" or wording.is_person(who.lemma, "en")
    )


def _near(
    figure: Figure, words: Sequence[Word], head: int | None, measures: Sequence[Measure]
) -> tuple[tuple[frozenset[str], float], ...]:
    """Return the keys of the words around a figure, without names and what is known of it, nearer ones weighing more."""
    known = {head}
    if measures:
        known |= {*range(measures[0].at, measures[0].at + measures[0].words)}
    return tuple(
        (word.keys, word.weight / (1 + _distance(figure, word.at) / 4))
        for word in words
        if _distance(figure, word.at) <= NEAR and word.at not in known and not word.name
    )


def _chosen(
    figure: Figure,
    figures: Sequence[Figure],
    tokens: Sequence[Token],
    told: Sequence[Measure],
    head: int | None,
    language: str,
) -> list[Measure]:
    """Return the words that tell what a figure is of; the people counted are not it, and an age is one by itself."""
    if _is_age(figure, tokens):
        return [AGE]
    return [
        measure
        for measure in _measures(figure, figures, tokens, told, language)
        if measure.at != head or not wording.is_person(tokens[measure.at].lemma, language)
    ]


def _in_years(figure: Figure) -> Figure:
    """Return an age as a number of its own dimension, in the unit it is told in."""
    low, value, high = (
        None if number is None else (number - figure.offset) / figure.factor
        for number in (figure.low, figure.value, figure.high)
    )
    return replace(
        figure, dimension=AGE.name, low=low, value=value, high=high, factor=1.0, offset=0.0
    )


def _is_age(figure: Figure, tokens: Sequence[Token]) -> bool:
    """Tell whether a number between commas behind a name is somebody's age: Ortega, 61, said."""
    if figure.dimension == "time" and figure.text.isdecimal():
        return True
    if figure.at < NAMED or figure.to - figure.at != 1 or not YOUNG <= (figure.value or 0) <= OLD:
        return False
    behind = tokens[figure.to].norm if figure.to < len(tokens) else "."
    before = tokens[figure.at - NAMED]
    named = before.tag in ("name", "noun") and tokens[figure.at - 1].norm == ","
    if tokens[figure.at - 1].lemma == "be" and _of_somebody(before, tokens[figure.at - NAMED - 1]):
        named = True
    return figure.dimension in ("count", "bare") and named and behind in BEHIND_AGE


def _written(tokens: Sequence[Token], measures: Sequence[Measure]) -> str:
    if not measures or measures[0].at < 0:
        return ""
    measure = measures[0]
    return " ".join(token.text for token in tokens[measure.at : measure.at + measure.words])


def _noun(figure: Figure, noun: Token | None) -> str:
    if figure.quantity is not None and figure.quantity.counts:
        return figure.quantity.counts
    return noun.text if noun else ""


def _head(figure: Figure, tokens: Sequence[Token], language: str) -> int | None:
    """Return the token of the noun that is counted: of a bare count the next noun, else what the reader of quantities found."""
    if figure.dimension in ("count", "bare"):
        head = noun_behind(figure, tokens)
        if head is not None:
            return head
    quantity = figure.quantity
    if quantity is None or not quantity.counts:
        return None
    inside = [
        at
        for at, token in enumerate(tokens)
        if quantity.counts_start <= token.start < quantity.counts_end
    ]
    return _last_noun(tokens, inside, language)


def _parts(figure: Figure, tokens: Sequence[Token], language: str) -> frozenset[str]:
    """Return the keys of the nouns behind "of" or "for" in what a share or a sum is told of."""
    quantity = figure.quantity
    if quantity is None or not quantity.counts or figure.dimension in ("count", "bare"):
        return frozenset()
    inside = [t for t in tokens if quantity.counts_start <= t.start < quantity.counts_end]
    at = next((i for i, t in enumerate(inside) if t.norm in ("of", "for")), len(inside))
    nouns = [t for t in inside[at:] if t.tag in ("noun", "name")]
    return frozenset[str]().union(*(wording.keys(t.lemma, language) for t in nouns))


def _goods(head: int | None, measures: Sequence[Measure], statement: Statement) -> frozenset[str]:
    """Return the keys of the nouns right before a word for trade that tell in what: copper of "copper exports"."""
    traded = (
        bool(measures) and measures[0].name in TRADED and measures[0].nature == wording.RECURRING
    )
    if head is None or not traded or measures[0].at != head:
        return frozenset()
    tokens, language = statement.sentence.tokens, statement.sentence.language
    found = frozenset[str]()
    at = head - 1
    while at >= 0 and tokens[at].tag == "noun":
        timed = any(p.start <= tokens[at].start < p.end for p in statement.periods)
        if not timed and not wording.is_light(tokens[at].lemma, language):
            found |= wording.keys(tokens[at].lemma, language)
        at -= 1
    return found


def _last_noun(tokens: Sequence[Token], inside: Sequence[int], language: str) -> int | None:
    """Return the last noun before the first preposition among some tokens, "number of" and such left out."""
    head: int | None = None
    for at in inside:
        if tokens[at].tag == "prep" and head is not None:
            break
        light = wording.is_light(tokens[at].lemma, language)
        if tokens[at].tag in ("noun", "name") and not light:
            head = at
    return head


def _distance(figure: Figure, at: int) -> int:
    return max(figure.at - at, at - figure.to + 1, 0)


def _measures(
    figure: Figure,
    figures: Sequence[Figure],
    tokens: Sequence[Token],
    told: Sequence[Measure],
    language: str,
) -> list[Measure]:
    """Return the words that tell what a figure is of, the likeliest first: near, and with nothing in between."""
    kind = str(figure.quantity.kind) if figure.quantity else "bare"
    found: list[tuple[int, int, Measure]] = []
    for measure in told:
        if measure.kinds and kind not in measure.kinds.split():
            continue
        far = _distance(figure, measure.at) + _between(figure, figures, tokens, measure.at)
        if measure.words == 1 and wording.is_person(tokens[measure.at].lemma, language):
            far += PERSON_NOUN
        if far <= FARTHEST:
            found.append((far, measure.at, measure))
    return [measure for _, _, measure in sorted(found)]


def _between(figure: Figure, figures: Sequence[Figure], tokens: Sequence[Token], at: int) -> int:
    """Return what stands between a figure and the token `at`, as tokens of distance."""
    first, last = (figure.to, at) if at >= figure.to else (at, figure.at)
    marks = sum(token.norm in (",", ";", "--", "—") for token in tokens[first:last])
    others = sum(first <= other.at < last for other in figures if other is not figure)
    return BREAK * (marks + others)


def _nature(figure: Figure, measures: Sequence[Measure]) -> str:
    kind = figure.quantity.kind if figure.quantity else None
    priced = kind is QuantityKind.RATE and figure.dimension.isupper()
    if priced or (figure.dimension == "%" and figure.direction is not None):
        return wording.RECURRING
    if measures:
        return measures[0].nature
    counts = figure.dimension in ("count", "bare")
    return wording.RECURRING if figure.direction is not None and not counts else wording.EVENT
