"""The figures of a statement, each with what it is a figure of, what it counts, when it holds, and its value on a common scale."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from ..reading.parts import PeriodRole, QuantityKind
from . import wording
from .scales import scale_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..reading.parts import Direction, Period, Quantity, Statement, Token
    from .content import Word
    from .wording import Measure

NEAR = 7  # tokens on each side that tell what a figure is about
FARTHEST = 12  # how far off a word may be that tells what a figure is of
PERSON_NOUN = 6  # how much further off a word for people counts than one for what was done
BREAK = 3  # the same for a comma, a semicolon or another figure in between
BARE = re.compile(r"\d{1,4}(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?")
MODIFIERS = 3  # words before a noun that say which of them are counted
RIGHT_BEHIND = 8  # characters between a figure and its period: in the
TAKEN = 40  # characters further off for a period that is another figure's
YOUNG, OLD = 1, 120
NAMED = 2  # tokens from an age back to the name
AGE = wording.Measure(-1, 1, "age", wording.EVENT, "")
SIDES = frozenset({"to", "-", "–", "—", "against"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a statement at [start, end) of the text, with its tokens from `at` to `to`.

    `quantity` is as read, None for a bare number (a score, a vote). `dimension` says with what it can be compared;
    `low` and `high` are what it allows and `value` what it states, in that dimension's unit, None for open; the stated
    number times `factor` plus `offset` gives them.
    `measures` names what it is a figure of (lexicon measures.tsv), the nearest word's first, () where none was found;
    `measured` is that word as written. `nature` is wording.EVENT, GROWING or RECURRING.
    `counted` holds the keys of the noun counted and `noun` its words; `person` and `anyone` tell whether it is a word for
    people, and for people of any sort. `near` holds keys of the words around with a weight that falls with distance, `verb` those of the nearest verb.
    `parts` holds the keys of what
    it is told of a part of ("sales of vaccines"); `change` and `total` tell whether that verb tells
    of a change (close, hire) or of how many there are (have). `based`: it is what something came from ("from 7%"). `denied`: a word of denial reaches it. Money for each of something
    has the dimension of money.
    """

    start: int
    end: int
    at: int
    to: int
    text: str
    quantity: Quantity | None
    dimension: str
    value: float | None
    low: float | None
    high: float | None
    factor: float = 1.0
    offset: float = 0.0
    measures: tuple[str, ...] = ()
    measured: str = ""
    nature: str = wording.EVENT
    counted: frozenset[str] = frozenset()
    noun: str = ""
    person: bool = False
    anyone: bool = False
    near: tuple[tuple[frozenset[str], float], ...] = ()
    parts: frozenset[str] = frozenset()
    verb: frozenset[str] = frozenset()
    change: bool = False
    total: bool = False
    based: bool = False
    denied: bool = False
    period: Period | None = None
    direction: Direction | None = None


def read_figures(statement: Statement, words: Sequence[Word]) -> tuple[Figure, ...]:
    """Return the figures of a statement in order."""
    found = [*_of_quantities(statement), *_bare(statement)]
    if not found:
        return ()
    found.sort(key=lambda figure: figure.start)
    found = _votes(found, statement.sentence.tokens)
    found = _ends(found, statement.sentence.tokens)
    told = wording.measures(statement.sentence.tokens, statement.sentence.language)
    periods = [
        p
        for p in statement.periods
        if p.role is PeriodRole.ABOUT and not p.duration and not p.repeated
    ]
    return tuple(_tied(figure, found, statement, words, told, periods) for figure in found)


def _of_quantities(statement: Statement) -> Iterator[Figure]:
    tokens = statement.sentence.tokens
    for quantity in statement.quantities:
        at = next((i for i, t in enumerate(tokens) if t.end > quantity.start), 0)
        to = next((i for i, t in enumerate(tokens) if t.start >= quantity.end), len(tokens))
        yield _scaled(quantity, at, to)


def _scaled(quantity: Quantity, at: int, to: int) -> Figure:
    """Bring a quantity to its dimension's unit."""
    scale = scale_of(quantity.unit)
    share = quantity.kind is QuantityKind.RATIO and quantity.unit is None
    if share and quantity.value is not None and not 0 <= quantity.value <= 1:
        share = False
    factor = 100.0 if share else scale.factor
    dimension = "%" if share else scale.dimension
    if quantity.unit and quantity.kind is QuantityKind.RATE and quantity.unit[:3].isupper():
        dimension, factor = quantity.unit.partition("/")[0], 1.0
    if quantity.kind is QuantityKind.RANK:
        dimension = "rank"
    low, value, high = (
        None if number is None else number * factor + scale.offset
        for number in (quantity.low, quantity.value, quantity.high)
    )
    return Figure(
        quantity.start,
        quantity.end,
        at,
        to,
        quantity.text,
        quantity,
        dimension,
        value,
        low,
        high,
        factor,
        scale.offset,
        direction=quantity.direction,
    )


def _bare(statement: Statement) -> Iterator[Figure]:
    """Give numbers in digits that are no quantity and no period: scores, votes, numbers of things."""
    spans = [(p.start, p.end) for p in (*statement.quantities, *statement.periods)]
    for at, token in enumerate(statement.sentence.tokens):
        if not BARE.fullmatch(token.text) or _in_address(statement, token):
            continue
        if not any(s <= token.start < e for s, e in spans):
            value = float(token.text.replace(",", ""))
            yield Figure(
                token.start,
                token.end,
                at,
                at + 1,
                token.text,
                None,
                "bare",
                value,
                value,
                value,
            )


def _votes(figures: list[Figure], tokens: Sequence[Token]) -> list[Figure]:
    """Take two numbers with "to" or a dash between them for the two sides of a vote or a score, whatever stands behind them."""
    bare: set[int] = set()
    for at, (one, other) in enumerate(pairwise(figures)):
        if other.at - one.to != 1 or tokens[one.to].norm not in SIDES:
            continue
        if one.at and tokens[one.at - 1].norm in ("from", "between"):
            continue
        if all(f.quantity is None or f.dimension in ("count", "%") for f in (one, other)):
            bare |= {at, at + 1}
    return [
        replace(figure, quantity=None, dimension="bare") if at in bare else figure
        for at, figure in enumerate(figures)
    ]


def _ends(figures: list[Figure], tokens: Sequence[Token]) -> list[Figure]:
    """Give a bare count right behind "X units to" or "X units from" the units: up 1.7 million barrels to 228.1 million."""
    found: list[Figure] = []
    for figure in figures:
        before = found[-1] if found else None
        if before is not None and _is_end(before, figure, tokens):
            low, value, high = (
                None if number is None else number * before.factor + before.offset
                for number in (figure.low, figure.value, figure.high)
            )
            figure = replace(  # noqa: PLW2901
                figure,
                dimension=before.dimension,
                low=low,
                value=value,
                high=high,
                factor=before.factor,
                offset=before.offset,
            )
        found.append(figure)
    return found


def _is_end(before: Figure, figure: Figure, tokens: Sequence[Token]) -> bool:
    if figure.dimension != "count" or before.dimension in ("count", "bare", "rank"):
        return False
    if figure.at - before.to != 1 or tokens[before.to].norm not in ("to", "from"):
        return False
    return figure.quantity is not None and _following(figure, tokens) is None


def _in_address(statement: Statement, token: Token) -> bool:
    """Tell whether a number stands in an address or a time of day."""
    tokens = statement.sentence.tokens
    around = {t.norm for t in tokens if abs(t.start - token.start) <= MODIFIERS}
    return not around.isdisjoint({"/", ":", ".", "="})


def _tied(
    figure: Figure,
    figures: Sequence[Figure],
    statement: Statement,
    words: Sequence[Word],
    told: Sequence[Measure],
    periods: Sequence[Period],
) -> Figure:
    """Add to a figure what the words around it say."""
    tokens, language = statement.sentence.tokens, statement.sentence.language
    head, verb = _head(figure, tokens, language), _verb(figure, figures, tokens, words)
    noun = tokens[head] if head is not None and tokens[head].tag == "noun" else None
    if noun is not None and wording.is_light(noun.lemma, language):
        noun = None
    measures = _measures(figure, figures, tokens, told, language)
    if _is_age(figure, tokens):
        measures = [AGE]
    known = (
        {head, *range(measures[0].at, measures[0].at + measures[0].words)} if measures else {head}
    )
    near = tuple(
        (word.keys, word.weight / (1 + _distance(figure, word.at) / 4))
        for word in words
        if _distance(figure, word.at) <= NEAR and word.at not in known and not word.name
    )
    return replace(
        figure,
        measures=tuple(measure.name for measure in measures),
        measured=_written(tokens, measures[0]) if measures and measures[0].at >= 0 else "",
        nature=_nature(figure, measures),
        counted=wording.keys(noun.lemma, language) if noun else frozenset(),
        noun=_noun(figure, noun),
        person=noun is not None and wording.is_person(noun.lemma, language),
        anyone=noun is not None and wording.is_anyone(noun.lemma, language),
        near=near,
        parts=_parts(figure, tokens, language),
        verb=verb.keys if verb else frozenset(),
        change=verb is not None and wording.way_of_verb(verb.lemma, language) == "change",
        total=verb is not None and wording.way_of_verb(verb.lemma, language) == "total",
        based=figure.at > 0 and tokens[figure.at - 1].norm == "from",
        denied=any(n.scope_start <= figure.start < n.scope_end for n in statement.negations),
        period=_period(figure, figures, periods),
    )


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


def _is_age(figure: Figure, tokens: Sequence[Token]) -> bool:
    """Tell whether a number between commas behind a name is somebody's age: Ortega, 61, said."""
    if figure.dimension == "time" and figure.text.isdecimal():
        return True
    if figure.at < NAMED or figure.to - figure.at != 1 or not YOUNG <= (figure.value or 0) <= OLD:
        return False
    behind = tokens[figure.to].norm if figure.to < len(tokens) else "."
    before = tokens[figure.at - NAMED]
    named = before.tag in ("name", "noun") and tokens[figure.at - 1].norm == ","
    return figure.dimension in ("count", "bare") and named and behind in (",", ".", ")")


def _written(tokens: Sequence[Token], measure: Measure) -> str:
    return " ".join(token.text for token in tokens[measure.at : measure.at + measure.words])


def _noun(figure: Figure, noun: Token | None) -> str:
    if figure.quantity is not None and figure.quantity.counts:
        return figure.quantity.counts
    return noun.text if noun else ""


def _head(figure: Figure, tokens: Sequence[Token], language: str) -> int | None:
    """Return the token of the noun that is counted: of a bare count the next noun, else what the reader of quantities found."""
    if figure.dimension in ("count", "bare"):
        head = _following(figure, tokens)
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


def _following(figure: Figure, tokens: Sequence[Token]) -> int | None:
    """Return the noun right behind a number, with what may stand between."""
    head: int | None = None
    for at in range(figure.to, min(figure.to + MODIFIERS + 1, len(tokens))):
        if tokens[at].tag == "noun":
            head = at
        elif head is not None or tokens[at].tag not in ("adj", "name", "det"):
            break
    return head


def _parts(figure: Figure, tokens: Sequence[Token], language: str) -> frozenset[str]:
    """Return the keys of the nouns behind "of" or "for" in what a share or a sum is told of."""
    quantity = figure.quantity
    if quantity is None or not quantity.counts or figure.dimension in ("count", "bare"):
        return frozenset()
    inside = [t for t in tokens if quantity.counts_start <= t.start < quantity.counts_end]
    at = next((i for i, t in enumerate(inside) if t.norm in ("of", "for")), len(inside))
    nouns = [t for t in inside[at:] if t.tag in ("noun", "name")]
    return frozenset[str]().union(*(wording.keys(t.lemma, language) for t in nouns))


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


def _period(figure: Figure, figures: Sequence[Figure], periods: Sequence[Period]) -> Period | None:
    """Return the period nearest to a figure; one that stands right behind another figure is that one's."""
    return min(
        periods,
        key=lambda p: (_gap(figure, p) + TAKEN * _is_of_another(p, figure, figures), p.start),
        default=None,
    )


def _gap(figure: Figure, period: Period) -> int:
    return max(figure.start - period.end, period.start - figure.end, 0)


def _is_of_another(period: Period, figure: Figure, figures: Sequence[Figure]) -> bool:
    return period.end <= figure.start and any(
        other is not figure and 0 <= period.start - other.end <= RIGHT_BEHIND for other in figures
    )
