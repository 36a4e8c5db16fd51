"""What each word of a sentence is: its readings by the word list, weighed against its neighbours.

The likeliest row of kinds is found by dynamic programming over pairs of neighbours (a first-order Viterbi search; see
Jurafsky & Martin, Speech and Language Processing, ch. 8), with costs set by hand; then a few rules put right what pairs
cannot see (Brill 1992: transformations of a first tagging).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from .kinds import Reading, pair_costs, reading
from .parts import Token
from .vocabulary import is_known, proper_adjectives, readings_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_QUOTES = frozenset('"“”„«»') | {"``", "''"}
_COMMAS = frozenset(",،")
_BE = frozenset({"bz", "bb", "bn", "bg"})
_HAVE = frozenset({"hz", "hg"})
_DO = frozenset({"dz", "md"})
_LOOSE = frozenset(
    {"av", "ng", "ps", "po", "pr", "st", "cm"}
)  # may stand between an auxiliary and its verb
_FINITE_PAST = {"had": "past", "was": "past", "were": "past", "did": "past", "'d": "past"}
_HEADLINE_WORDS = 3  # with fewer, capitals tell nothing
_HEADLINE_SHARE = 0.7
Options = tuple[Reading, ...]
Span = tuple[int, int, str]


def tagged(spans: Sequence[Span], language: str) -> tuple[Token, ...]:
    """Return the tokens for (start, end, text) spans of one sentence in order."""
    if not spans:
        return ()
    options = _options(spans, language)
    chosen = _best(options) if language == "en" else [some[0] for some in options]
    if language == "en":
        _join_verbs(options, chosen)
    return tuple(
        Token(start, end, text, _norm(text), found.lemma, found.tag, found.form)
        for (start, end, text), found in zip(spans, _finished(spans, chosen), strict=True)
    )


@lru_cache(maxsize=65536)
def _norm(text: str) -> str:
    return text.lower().replace("’", "'")


def _options(spans: Sequence[Span], language: str) -> list[Options]:
    letters = [text for _, _, text in spans if text[0].isalpha()]
    capitals = sum(1 for text in letters if text[0].isupper())
    headline = len(letters) >= _HEADLINE_WORDS and capitals >= _HEADLINE_SHARE * len(letters)
    opening = True
    found: list[Options] = []
    for _, _, text in spans:
        if headline and text[0].isupper():
            found.append(_headline(text, language))
        elif opening and text[0].isupper():
            found.append(_opening(text, language))
        else:
            found.append(_inside(text, language))
        opening = text in _QUOTES or (opening and not text[0].isalnum()) or text in (":", ";")
    return found


@lru_cache(maxsize=65536)
def _inside(text: str, language: str) -> Options:
    """Give the readings of a word inside a sentence."""
    norm = _norm(text)
    first = text[0]
    if first.isdigit():
        return (reading("cd", 0.0, norm),)
    if not first.isalpha() and not norm[1:].isalpha():
        return (reading("cm" if text in _COMMAS else "st", 0.0, norm),)
    known = readings_of(norm, language)
    if not first.isupper() or language != "en" or text == "I":
        return known
    if text in proper_adjectives():
        return (reading("aj", 0.0, norm), reading("nm", 0.6, norm))
    if len(text) > 1 and text.isupper():
        return (reading("nm", 0.0, norm),)
    return (reading("nm", 0.0, norm), *_dearer(known, 2.5))


@lru_cache(maxsize=16384)
def _opening(text: str, language: str) -> Options:
    """Give the readings of a capitalised word that opens a sentence."""
    norm = _norm(text)
    if language != "en" or text in proper_adjectives():
        return _inside(text, language)
    name = reading("nm", 0.0, norm)
    if not _is_common(norm):
        return (name, *_dearer(readings_of(norm), 3.0))
    return (*readings_of(norm), name._replace(cost=2.2))


@lru_cache(maxsize=16384)
def _headline(text: str, language: str) -> Options:
    """Give the readings of a capitalised word where all words have capitals."""
    norm = _norm(text)
    if language != "en" or text in proper_adjectives():
        return _inside(text, language)
    name = reading("nm", 0.0, norm)
    if not _is_common(norm):
        return (name, *_dearer(readings_of(norm), 3.0))
    return (*readings_of(norm), name._replace(cost=1.2))


def _is_common(norm: str) -> bool:
    """Tell whether a word is one of the list, in its plain or an inflected form."""
    known = readings_of(norm)
    return known[0].tag not in ("noun", "verb", "adj") or any(
        is_known(found.lemma, found.tag) for found in known if found.tag in ("noun", "verb", "adj")
    )


def _dearer(readings: Options, cost: float) -> list[Reading]:
    return [found._replace(cost=found.cost + cost) for found in readings]


def _best(options: Sequence[Options]) -> list[Reading]:
    """Choose one reading for each word so that words and pairs of neighbours together cost least."""
    chosen = [some[0] for some in options]
    count = len(options)
    before = "st"
    at = 0
    while at < count:
        if len(options[at]) == 1:
            before = chosen[at].kind if chosen[at].lemma not in _QUOTES else before
            at += 1
            continue
        stop = at + 1
        while stop < count and (len(options[stop]) > 1 or chosen[stop].lemma in _QUOTES):
            stop += 1
        after = chosen[stop].kind if stop < count else "st"
        chosen[at:stop] = _cheapest(options[at:stop], before, after)
        before = chosen[stop - 1].kind
        at = stop
    return chosen


def _cheapest(options: Sequence[Options], before: str, after: str) -> list[Reading]:
    """Find the cheapest row of readings between two words that are settled; quotation marks do not part neighbours."""
    costs = pair_costs()
    rows: list[tuple[float, tuple[Reading, ...]]] = [(0.0, (reading(before, 0.0, ""),))]
    for some in options:
        if len(some) == 1 and some[0].lemma in _QUOTES:
            rows = [(cost, (*row[:-1], some[0], row[-1])) for cost, row in rows]
            continue
        rows = [
            (best[0] + found.cost, (*best[1], found))
            for found in some
            for best in (
                min(
                    ((cost + costs[row[-1].kind][found.kind], row) for cost, row in rows),
                    key=_first,
                ),
            )
        ]
    return list(min(rows, key=lambda pair: pair[0] + costs[pair[1][-1].kind][after])[1][1:])


def _first(pair: tuple[float, tuple[Reading, ...]]) -> float:
    return pair[0]


def _join_verbs(options: Sequence[Options], chosen: list[Reading]) -> None:
    """Let an auxiliary decide the form of the verb it belongs to, over the words between them."""
    wanted: str = ""
    for at, found in enumerate(chosen):
        kind = found.kind
        if kind in _BE or kind in _HAVE:
            wanted = "vn"
        elif kind in _DO or kind == "to":
            wanted = "vb"
        elif wanted and kind in ("vd", "vp", "vn", "vz"):
            chosen[at] = next((some for some in options[at] if some.kind == wanted), found)
            wanted = ""
        elif kind not in _LOOSE or kind in ("cm", "st"):
            wanted = ""


def _finished(spans: Sequence[Span], chosen: Sequence[Reading]) -> list[Reading]:
    """Tell auxiliaries from full verbs and "to" before a verb from the preposition."""
    found = list(chosen)
    for at, one in enumerate(chosen):
        kind = one.kind
        if kind in _BE or kind in _HAVE or kind == "dz":
            form = _FINITE_PAST.get(_norm(spans[at][2]), one.form)
            helps = _next_kind(chosen, at + 1) in _helped(kind)
            found[at] = one._replace(tag="aux" if helps else "verb", form=form)
        elif kind == "to" and _next_kind(chosen, at + 1) not in ("vb", "bb", "hz", "dz"):
            found[at] = one._replace(tag="prep")
    return found


def _helped(kind: str) -> frozenset[str]:
    if kind in _BE:
        return frozenset({"vn", "vg", "bg", "hg"})
    return frozenset({"vn", "bn"}) if kind in _HAVE else frozenset({"vb", "bb", "hz"})


def _next_kind(chosen: Sequence[Reading], at: int) -> str:
    while at < len(chosen) and chosen[at].kind in ("av", "ng", "ps"):
        at += 1
    return chosen[at].kind if at < len(chosen) else ""
