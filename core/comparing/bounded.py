"""Whether one of two statements is limited to a place or a time of which the other says nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from ..reading.parts import Granularity
from ..reading.predicates import innermost
from . import naming, wording
from .parts import Check, Gate, Result
from .places import within
from .stated import lay

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from ..reading.parts import Period, Token
    from .content import Word
    from .features import Features
    from .figures import Figure
    from .pair import Pair

LOCATIVE = frozenset({"in", "at", "near", "across", "throughout", "around", "off"})
NEIGHBOURING = frozenset({"neighbouring", "neighboring", "nearby"})
ALONE = "alone"
RECORD = frozenset({"first", "most", "best", "worst"})
RECENT = timedelta(days=45)
"""How long before an article what it tells without a time can have been."""
LONG = timedelta(days=20)
"""From this length on, a time is no single event's."""
LETTERS = 4
"""Letters that the name of a land and the word for what is of it have in common."""
SPANS = frozenset({Granularity.HALF, Granularity.SEASON, Granularity.QUARTER})


def place(pair: Pair) -> Check | None:
    """Return a failed check where the two are told of two places, or one of a place of which the other says nothing."""
    for side, other, which in (
        (pair.first, pair.second, "first"),
        (pair.second, pair.first, "second"),
    ):
        found = next(_limits(side, other), "")
        if found:
            texts = (found, "") if which == "first" else ("", found)
            detail = f"Only the {which} is limited to {found}."
            return Check(Gate.PLACE, Result.FAILED, *texts, detail)
    return None


def numbered(first: Features, second: Features) -> Check | None:
    """Return a failed check where the two name things told apart by numbers: Sector7 and Sector9."""
    ours, theirs = first.numbered, second.numbered
    if not ours or not theirs or not ours.isdisjoint(theirs):
        return None
    words = ", ".join(sorted(ours)), ", ".join(sorted(theirs))
    detail = f"The first is about {words[0]}, the second about {words[1]}."
    return Check(Gate.PLACE, Result.FAILED, *words, detail)


def two_places(pair: Pair) -> Check | None:
    """Return a failed check where both tell in which place, by names that can neither be one nor lie in one another."""
    ours, theirs = _names_of_places(pair.first), _names_of_places(pair.second)
    if not ours or not theirs:
        return None
    if any(_meets(span, pair.second) for span in ours) or any(
        _meets(span, pair.first) for span in theirs
    ):
        return None
    one, other = (" ".join(t.text for t in side[0]) for side in (ours, theirs))
    if one_name(ours[0], theirs[0]) or within(one, other):
        return None
    detail = f"The first is about {one}, the second about {other}."
    return Check(Gate.PLACE, Result.FAILED, one, other, detail)


def _names_of_places(side: Features) -> list[Sequence[Token]]:
    tokens = side.statement.sentence.tokens
    taken = [(p.start, p.end) for p in (*side.statement.periods, *side.statement.quantities)]
    found: list[Sequence[Token]] = []
    for at, token in enumerate(tokens):
        span = _phrase(tokens, at + 1) if token.norm in LOCATIVE else None
        if span is None or tokens[span[0]].tag != "name":
            continue
        if not any(s <= tokens[span[0]].start < e for s, e in taken):
            found.append(tokens[span[0] : span[1]])
    return found


def _limits(side: Features, other: Features) -> Iterator[str]:
    """Give the words of a side for a place that limits it and that the other side does not name.

    Those open the sentence ("In Lorvale 12 died"), have "alone" behind them, or are called neighbouring.
    """
    tokens = side.statement.sentence.tokens
    taken = [(p.start, p.end) for p in side.statement.periods]
    for at, token in enumerate(tokens):
        if token.norm in NEIGHBOURING and not _has(other, NEIGHBOURING):
            yield " ".join(t.text for t in tokens[at : at + 2])
        if token.norm not in LOCATIVE:
            continue
        span = _phrase(tokens, at + 1)
        if span is None or any(token.end < e and s < tokens[span[1] - 1].end for s, e in taken):
            continue
        inside = tokens[span[0] : span[1]]
        alone = span[1] < len(tokens) and tokens[span[1]].norm == ALONE
        known = _meets(inside, other) or (not alone and _where(inside, other))
        if (at == 0 or alone) and not known:
            yield " ".join(t.text for t in tokens[at + 1 : span[1]])


def elsewhere(pair: Pair) -> Check | None:
    """Return a failed check where a place is told on one side only, or where the two tell of two places."""
    ours, theirs = _placed(pair.first, pair.second), _placed(pair.second, pair.first)
    if not ours and not theirs:
        return None
    detail = f"Only the {'first' if ours else 'second'} is limited to {ours or theirs}."
    if ours and theirs:
        detail = f"The first is about {ours}, the second about {theirs}."
    return Check(Gate.PLACE, Result.FAILED, ours, theirs, detail)


def _placed(side: Features, other: Features) -> str:
    """Return the first name, or noun behind "the", with "in" before it of which the other side says nothing, "" for none."""
    tokens = side.statement.sentence.tokens
    taken = [(p.start, p.end) for p in (*side.statement.periods, *side.statement.quantities)]
    for at, token in enumerate(tokens):
        span = _phrase(tokens, at + 1) if token.norm in LOCATIVE else None
        if span is None or any(s <= tokens[span[0]].start < e for s, e in taken):
            continue
        inside = tokens[span[0] : span[1]]
        if not _meets(inside, other) and not _where(inside, other):
            return " ".join(t.text for t in tokens[at + 1 : span[1]])
    return ""


def only_in(side: Features, other: Features) -> str:
    """Return the first name of a place that a side tells something to be in and the other side does not name, "" for none."""
    names = (place for _, place in _placings(side) if not _meets(place, other))
    return next((" ".join(t.text for t in place) for place in names), "")


def two_sites(pair: Pair, _figures: tuple[Figure, Figure]) -> Check | None:
    """Return a failed check where one sort of thing is told of in two places: the plant in Ghent, the plant in Lille."""
    for noun, place in _sites(pair.first):
        for other_noun, other_place in _sites(pair.second):
            if noun.keys.isdisjoint(other_noun.keys) or _meets(place, pair.second):
                continue
            one, other = (" ".join(t.text for t in side) for side in (place, other_place))
            apart = not _meets(other_place, pair.first) and not within(one, other)
            if apart and not one_name(place, other_place):
                detail = f"The first is about the {noun.text} in {one}, the second about the {other_noun.text} in {other}."
                return Check(Gate.PLACE, Result.FAILED, one, other, detail)
    return None


def _sites(side: Features) -> list[tuple[Word, Sequence[Token]]]:
    """Return the nouns with "in" and the name of a place right behind them."""
    nouns = {word.at: word for word in side.words if word.tag == "noun" and not word.name}
    return [(nouns[at - 1], place) for at, place in _placings(side) if at - 1 in nouns]


def _placings(side: Features) -> list[tuple[int, Sequence[Token]]]:
    """Return the tokens such as "in" with a name behind them, or "the city of" and a name; each with that name."""
    tokens = side.statement.sentence.tokens
    taken = [(p.start, p.end) for p in (*side.statement.periods, *side.statement.quantities)]
    spans = [
        (at, _place(tokens, at + 1)) for at, token in enumerate(tokens) if token.norm in LOCATIVE
    ]
    return [
        (at, tokens[span[0] : span[1]])
        for at, span in spans
        if span is not None and not any(s <= tokens[span[0]].start < e for s, e in taken)
    ]


def _place(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the name at `at`, or behind "the city of": [first, last)."""
    of = at + 2
    if [t.norm for t in tokens[at : at + 1]] == ["the"] and [
        t.norm for t in tokens[of : of + 1]
    ] == ["of"]:
        at = of + 1
    span = _phrase(tokens, at)
    return span if span is not None and tokens[span[0]].tag == "name" else None


def two_homes(pair: Pair, figures: tuple[Figure, Figure]) -> Check | None:
    """Return a failed check where figures that recur are told of two places: unemployment in Toledo, Ohio's unemployment."""
    if not any(f.nature == wording.RECURRING for f in figures):
        return None
    ours, theirs = (
        _home(side, figure) for side, figure in zip((pair.first, pair.second), figures, strict=True)
    )
    if not ours or not theirs or _meets(ours, pair.second) or _meets(theirs, pair.first):
        return None
    one, other = (" ".join(t.text for t in side) for side in (ours, theirs))
    if one_name(ours, theirs) or _one_land(ours, theirs):
        return None
    detail = f"The first is about {one}, the second about {other}."
    return Check(Gate.PLACE, Result.FAILED, one, other, detail)


def _home(side: Features, figure: Figure) -> Sequence[Token]:
    """Return the name of the place before the verb of the clause that a figure stands in."""
    sentence = side.statement.sentence
    clause = innermost(sentence, figure.at)
    if clause is None or clause.subject is None or clause.verb < 0:
        return ()
    inside = range(clause.subject[0], clause.verb)
    placed = [
        name
        for name in side.places
        if any(sentence.tokens[at].start == name.start for at in inside)
    ]
    name = placed[0] if len(placed) == 1 else None
    return [t for t in sentence.tokens if name is not None and name.start <= t.start < name.end]


def _one_land(ours: Sequence[Token], theirs: Sequence[Token]) -> bool:
    """Tell whether two words may name one land: British, Britain."""
    return any(a.norm[:LETTERS] == b.norm[:LETTERS] for a in ours for b in theirs)


def _where(place: Sequence[Token], other: Features) -> bool:
    """Tell whether a place is named where the other side's text begins: then all of that text is about it."""
    named = [token.norm for token in place if token.tag == "name"]
    return bool(named) and other.statement.around.issuperset(named)


def other_target(pair: Pair) -> Check | None:
    """Return a failed check where a word of both has another thing behind it: a strike on a market, and on a school."""
    ours, theirs = _targets(pair.first), _targets(pair.second)
    for word, thing in ours:
        for other_word, other_thing in theirs:
            if word.keys.isdisjoint(other_word.keys):
                continue
            if _meets((thing,), pair.second) or _meets((other_thing,), pair.first):
                continue
            texts = f"{word.text} on {thing.text}", f"{other_word.text} on {other_thing.text}"
            detail = f"The first is about a {texts[0]}, the second about a {texts[1]}."
            return Check(Gate.EVENT, Result.FAILED, *texts, detail)
    return None


def _targets(side: Features) -> list[tuple[Word, Token]]:
    """Return the nouns with "on" behind them, each with the noun that follows."""
    tokens = side.statement.sentence.tokens
    found: list[tuple[Word, Token]] = []
    for word in side.words:
        at = word.at + 1
        if word.tag != "noun" or at >= len(tokens) or tokens[at].norm not in ("on", "against"):
            continue
        at += 1
        while at < len(tokens) and tokens[at].tag in ("det", "adj", "poss"):
            at += 1
        if at < len(tokens) and tokens[at].tag == "noun":
            found.append((word, tokens[at]))
    return found


def _has(side: Features, words: frozenset[str]) -> bool:
    return any(token.norm in words for token in side.statement.sentence.tokens)


def _phrase(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the names, or the noun behind "the", that a preposition is followed by: [first, last)."""
    first = at
    definite = first < len(tokens) and tokens[first].norm in ("the", "its", "their")
    while first < len(tokens) and tokens[first].tag in ("det", "adj", "num", "poss"):
        first += 1
    if first >= len(tokens) or tokens[first].tag not in ("name", "noun"):
        return None
    if tokens[first].tag == "noun":
        return (first, first + 1) if definite else None
    last = first
    while last < len(tokens) and tokens[last].tag == "name":
        last += 1
    return first, last


def _meets(inside: Sequence[Token], other: Features) -> bool:
    """Tell whether the other side has one of some words."""
    found: set[str] = set()
    for token in inside:
        found |= {token.norm} if token.tag == "name" else wording.keys(token.lemma, "en")
    return not other.keys.isdisjoint(found)


def one_name(ours: Sequence[Token], theirs: Sequence[Token]) -> bool:
    """Tell whether two names can be one, spelled in two ways."""
    one, other = (" ".join(t.text for t in side) for side in (ours, theirs))
    return naming.verdict(one, other) in ("same", "variant")


def time(pair: Pair, figures: tuple[Figure, Figure] | None) -> Check | None:
    """Return a failed or assumed check where one is told of a time that cannot be that of the other, which tells none.

    What is told without a time is of the days before it was told.
    """
    one = _told(pair.first, figures[0] if figures else None)
    other = _told(pair.second, figures[1] if figures else None)
    if one is not None and other is not None:
        return _weekdays(one, other)
    if one is None and other is None:
        return None
    told, silent, which = (one, pair.second, 0) if one else (other, pair.first, 1)
    if told is None or not _limiting(told, silent.statement.said_first, pair, figures):
        return None
    texts = (told.text, "") if which == 0 else ("", told.text)
    growing = figures is not None and any(f.nature == wording.GROWING for f in figures)
    detail = f"Only the {('first', 'second')[which]} is about {told.text}."
    result = Result.ASSUMED if _fixed(pair, figures) else Result.FAILED
    return Check(Gate.EVENT if growing else Gate.PERIOD, result, *texts, detail)


def _told(side: Features, figure: Figure | None) -> Period | None:
    told = figure.period if figure is not None else next(iter(side.periods), None)
    return None if told is not None and _record(told, side) else told


def _record(told: Period, side: Features) -> bool:
    """Tell whether a time only tells how long nothing was like it: the highest since 1994."""
    before = [t for t in side.statement.sentence.tokens if t.end <= told.start][-2:]
    return any((t.tag == "adj" and t.norm.endswith("est")) or t.norm in RECORD for t in before)


def _fixed(pair: Pair, figures: tuple[Figure, Figure] | None) -> bool:
    """Tell whether what is told is of the sort that happens once, such as a sentence, of somebody whom both name."""
    if figures is None:
        return True
    once = all(f.nature == wording.EVENT and f.dimension != "%" for f in figures)
    return once and _share_a_name(pair)


def _share_a_name(pair: Pair) -> bool:
    return any(
        word.name and not word.keys.isdisjoint(pair.second.keys) for word in pair.first.words
    )


def _weekdays(one: Period, other: Period) -> Check | None:
    """Tell whether two days are named that differ: no change of time zones makes a Monday of a Tuesday of one place."""
    days = Granularity.DAY
    if one.granularity is not days or other.granularity is not days or one.first == other.first:
        return None
    if one.first is None or other.first is None:
        return None
    detail = f"The first is about {one.text}, the second about {other.text}."
    return Check(Gate.EVENT, Result.FAILED, one.text, other.text, detail)


def _limiting(
    told: Period, said: date | None, pair: Pair, figures: tuple[Figure, Figure] | None
) -> bool:
    """Tell whether a time cannot be that of a statement made on a day and without a time."""
    if said is not None and told.last is not None and told.last < said - RECENT:
        return True
    if said is not None and told.first is not None and told.last is None:
        return told.first < said - timedelta(days=365)
    return told.granularity in SPANS and figures is not None and not lay(pair).together
