"""What each word of a sentence is: its readings by the word list, weighed against its neighbours.

The likeliest row of kinds is found by dynamic programming over pairs of neighbours (a first-order Viterbi search; see
Jurafsky & Martin, Speech and Language Processing, ch. 8), with costs set by hand; then a few rules put right what pairs
cannot see (Brill 1992: transformations of a first tagging).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ..parts import Token
from .kinds import Reading, pair_costs, reading
from .openers import names_somebody
from .retagging import put_right
from .vocabulary import is_known, places_like_words, proper_adjectives, readings_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

_APOSTROPHES = frozenset("'’")
_OPENING = frozenset("'‘`")
_ODD = _APOSTROPHES | {"am", "AM"}
_MORNING = (reading("ns", 0.0, "am"),)
_OWNING = (reading("gs", 0.0, "'s"),)
_OPEN_KINDS = frozenset({"ns", "np", "aj", "vb", "vz", "vd", "vn", "av", "md"})
_ENDLESS = float("inf")
_TELLING = frozenset({"ns", "np", "aj", "vb", "vz", "vd", "vn", "vg"})
_QUOTES = frozenset('"“”„«»') | {"``", "''"}
_REOPENS = _QUOTES | {":", ";"}
_MARKS = (
    dict.fromkeys((*_QUOTES, *"$£€¥₹‘`*"), "qt")
    | dict.fromkeys(",،", "cm")
    | {"%": "ns", "&": "cc"}
)
_BE = frozenset({"bz", "bb", "bn", "bg"})
_HAVE = frozenset({"hz", "hg"})
_FINITE_PAST = {"had": "past", "was": "past", "were": "past", "did": "past", "'d": "past"}
_NO_NAMES = frozenset[str]()
_HEADLINE_WORDS = 3  # with fewer, capitals tell nothing
_HEADLINE_SHARE = 0.7
Options = tuple[Reading, ...]
Span = tuple[int, int, str]


def tagged(
    spans: Sequence[Span], language: str, names: AbstractSet[str] = _NO_NAMES
) -> tuple[Token, ...]:
    """Return the tokens for (start, end, text) spans of one sentence in order; `names`: words that are names where they open."""
    if not spans:
        return ()
    options = _options(spans, language, names)
    chosen = _best(options) if language == "en" else [some[0] for some in options]
    if language == "en":
        put_right(options, chosen)
    norm = _norm
    return tuple(
        [
            Token(start, end, text, norm(text), found.lemma, found.tag, found.form)
            for (start, end, text), found in zip(spans, _finished(spans, chosen), strict=True)
        ]
    )


@lru_cache(maxsize=65536)
def _norm(text: str) -> str:
    return text.lower().replace("’", "'")


def _options(spans: Sequence[Span], language: str, names: AbstractSet[str]) -> list[Options]:
    headline, shouted = _capitals(spans)
    opening = True
    found: list[Options] = []
    for at, (_, _, text) in enumerate(spans):
        if text in _ODD:
            found.append(_odd(spans, found, language))
        elif (opening or headline) and text[0].isupper():
            if len(text) > 1 and text.isupper() and not shouted:
                found.append(_inside(text, language))
            elif text in names or (not headline and language == "en" and names_somebody(spans, at)):
                found.append(_named(text))
            else:
                found.append((_headline if headline else _opening)(text, language))
        else:
            found.append(_inside(text, language))
        opening = text in _REOPENS or (opening and not text[0].isalnum())
    return found


def _capitals(spans: Sequence[Span]) -> tuple[bool, bool]:
    """Tell whether most words of a sentence have capitals, as headlines do, and whether they have nothing else."""
    letters = small = 0
    most = (1 - _HEADLINE_SHARE) * len(spans)
    for _, _, text in spans:
        if text[0].isalpha():
            letters += 1
            small += text[0].islower()
            if small > most:
                return False, False
    headline = letters >= _HEADLINE_WORDS and small <= (1 - _HEADLINE_SHARE) * letters
    if headline and small:
        headline = not any(text.islower() and _tells(text) for _, _, text in spans)
    return headline, not small and all(text.isupper() for _, _, text in spans if text[0].isalpha())


@lru_cache(maxsize=4096)
def _tells(text: str) -> bool:
    """Tell whether a word is a noun, full verb or adjective, which headlines with capitals write with one."""
    return text.isalpha() and readings_of(text)[0].kind in _TELLING


def _odd(spans: Sequence[Span], found: Sequence[Options], language: str) -> Options:
    """Give the readings of an apostrophe, or of "am" after a number, by what stands before."""
    text = spans[len(found)][2]
    if text in _APOSTROPHES:
        return _OWNING if _owns(spans, len(found)) else _inside(text, language)
    return _MORNING if found and found[-1][0].kind == "cd" else _inside(text, language)


def _owns(spans: Sequence[Span], at: int) -> bool:
    """Tell whether an apostrophe belongs to a plural before it ("the boys' home") and does not close a quotation."""
    if at == 0 or spans[at - 1][2][-1] not in "sS":
        return False
    spaced = spans[at - 1][1] != spans[at][0]
    if spaced and (at + 1 == len(spans) or not spans[at + 1][2].islower()):
        return False
    return not any(text in _OPENING for _, _, text in spans[:at])


@lru_cache(maxsize=65536)
def _inside(text: str, language: str) -> Options:
    """Give the readings of a word inside a sentence."""
    norm = _norm(text)
    first = text[0]
    if first.isnumeric():
        return (reading("cd", 0.0, norm),)
    if not first.isalpha() and not norm[1:].isalpha():
        return (reading(_MARKS.get(text, "st"), 0.0, norm),)
    known = readings_of(norm, language)
    if not first.isupper() or language != "en" or text == "I":
        return known
    if text in proper_adjectives():
        return (reading("aj", 0.0, norm), reading("nm", 0.6, norm))
    if len(text) > 1 and text.isupper():
        return (reading("nm", 0.0, norm),)
    return (reading("nm", 0.0, norm), *_dearer(known, 3.0))


@lru_cache(maxsize=16384)
def _opening(text: str, language: str) -> Options:
    """Give the readings of a capitalised word that opens a sentence."""
    norm = _norm(text)
    if language != "en" or text in proper_adjectives():
        return _inside(text, language)
    name = reading("nm", 0.0, norm)
    if text in places_like_words():
        return (name, *_dearer(readings_of(norm), 1.0))
    if not _is_common(norm):
        return (name, *_dearer(readings_of(norm), 3.0))
    known = readings_of(norm)
    return (*known, name._replace(cost=2.2 if known[0].kind in _OPEN_KINDS else 5.0))


@lru_cache(maxsize=16384)
def _named(text: str) -> Options:
    """Give the readings of an opener that its sentence, or the text elsewhere, tells to be a name."""
    norm = _norm(text)
    return (reading("nm", 0.0, norm), *_dearer(readings_of(norm), 3.0))


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
    open_places: list[int] = []
    before = "st"
    for at, some in enumerate(options):
        if len(some) > 1:
            open_places.append(at)
            continue
        kind = chosen[at].kind
        if kind in ("ng", "qt"):
            continue
        if open_places:
            _settle(options, chosen, open_places, before, kind)
            open_places = []
        before = kind
    if open_places:
        _settle(options, chosen, open_places, before, "st")
    return chosen


class _Row(NamedTuple):
    """A reading and the row of those before it."""

    last: Reading
    before: _Row | None


def _settle(
    options: Sequence[Options], chosen: list[Reading], places: list[int], before: str, after: str
) -> None:
    """Choose the cheapest row of readings between two words that are settled."""
    costs = pair_costs()
    rows: list[tuple[float, str, _Row | None]] = [(0.0, before, None)]
    for at in places:
        longer: list[tuple[float, str, _Row | None]] = []
        for found in options[at]:
            kind = found.kind
            least = _ENDLESS
            best: _Row | None = None
            for cost, left, row in rows:
                total = cost + costs[left][kind]
                if total < least:
                    least, best = total, row
            longer.append((least + found.cost, kind, _Row(found, best)))
        rows = longer
    ends = [cost + costs[kind][after] for cost, kind, _ in rows]
    row = rows[ends.index(min(ends))][2]
    for at in reversed(places):
        if row is not None:
            chosen[at], row = row


def _finished(spans: Sequence[Span], chosen: Sequence[Reading]) -> list[Reading]:
    """Tell auxiliaries from full verbs and "to" before a verb from the preposition."""
    found = list(chosen)
    for at, one in enumerate(chosen):
        kind = one.kind
        if kind in _BE or kind in _HAVE or kind == "dz":
            form = _FINITE_PAST.get(_norm(spans[at][2]), one.form)
            helps = _next_kind(chosen, at + 1) in _helped(kind) or (
                kind == "dz" and at == 0 and len(chosen) > 1 and chosen[1].kind != "to"
            )
            found[at] = one._replace(tag="aux" if helps else "verb", form=form)
            if at and one.form == "pres" and _norm(spans[at][2]) == "have" and _asked(chosen, at):
                found[at] = found[at]._replace(form="base")
        elif kind == "to" and _next_kind(chosen, at + 1) not in ("vb", "bb", "hz", "dz"):
            found[at] = one._replace(tag="prep")
    return found


def _asked(chosen: Sequence[Reading], at: int) -> bool:
    """Tell whether "to", "will" or "did" stands before a place."""
    before = at - 1
    while before > 0 and chosen[before].kind in ("av", "ng"):
        before -= 1
    return chosen[before].kind in ("to", "md", "dz")


def _helped(kind: str) -> frozenset[str]:
    if kind in _BE:
        return frozenset({"vn", "vg", "bg", "hg"})
    return frozenset({"vn", "bn"}) if kind in _HAVE else frozenset({"vb", "bb", "hz"})


def _next_kind(chosen: Sequence[Reading], at: int) -> str:
    while at < len(chosen) and chosen[at].kind in ("av", "ng", "ps"):
        at += 1
    return chosen[at].kind if at < len(chosen) else ""
