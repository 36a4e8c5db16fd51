"""What each word of a sentence is: its readings by the word list, weighed against its neighbours.

The likeliest row of kinds is found by dynamic programming over pairs of neighbours (a first-order Viterbi search; see
Jurafsky & Martin, Speech and Language Processing, ch. 8), with costs set by hand; then a few rules put right what pairs
cannot see (Brill 1992: transformations of a first tagging).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, cast

from ..parts import Token
from .kinds import Reading, pair_costs, reading
from .openers import names_somebody
from .retagging import put_right
from .vocabulary import readings_of
from .wording import APOSTROPHES, REOPENS, in_headline, named, opening, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from collections.abc import Set as AbstractSet

    from .wording import Options, Word

_OPENING = frozenset("'‘`")
_MORNING = (reading("ns", 0.0, "am"),)
_OWNING = (reading("gs", 0.0, "'s"),)
_ENDLESS = float("inf")
_TELLING = frozenset({"ns", "np", "aj", "vb", "vz", "vd", "vn", "vg"})
_PASSED = frozenset({"ng", "qt"})
_BE = frozenset({"bz", "bb", "bn", "bg"})
_HAVE = frozenset({"hz", "hg"})
_CHANGING = _BE | _HAVE | {"dz", "to"}
_HELPED_BY_BE = frozenset({"vn", "vg", "bg", "hg"})
_HELPED_BY_HAVE = frozenset({"vn", "bn"})
_HELPED_BY_DO = frozenset({"vb", "bb", "hz"})
_FINITE_PAST = {"had": "past", "was": "past", "were": "past", "did": "past", "'d": "past"}
_NO_NAMES = frozenset[str]()
_HEADLINE_WORDS = 3  # with fewer, capitals tell nothing
_HEADLINE_SHARE = 0.7
_TOKEN = cast(
    "Callable[[type[Token], tuple[int, int, str, str, str, str, str]], Token]", tuple.__new__
)
"""Makes a Token of its parts at half of what a call of the class takes."""


def tagged(
    texts: Sequence[str], starts: Sequence[int], language: str, names: AbstractSet[str] = _NO_NAMES
) -> tuple[Token, ...]:
    """Return the tokens of one sentence for its words and where they start; `names`: words that are names where they open."""
    if not texts:
        return ()
    words = [*map(words_of(language), texts)]
    options = _options(words, starts, language, names)
    if language == "en":
        chosen = _best(options)
        put_right(options, chosen)
    else:
        chosen = [some[0] for some in options]
    _finish(words, chosen)
    return tuple(
        [
            _TOKEN(
                Token,
                (
                    start,
                    start + word.size,
                    word.text,
                    word.norm,
                    found.lemma,
                    found.tag,
                    found.form,
                ),
            )
            for start, word, found in zip(starts, words, chosen, strict=True)
        ]
    )


def _options(
    words: Sequence[Word], starts: Sequence[int], language: str, names: AbstractSet[str]
) -> list[Options]:
    found = [word.inside for word in words]
    asking = [at for at, word in enumerate(words) if word.asks]
    if not asking:
        return found
    headline, shouted = _capitals(words)
    for at in asking:
        word = words[at]
        text = word.text
        if not word.capital or text == "AM":
            found[at] = _odd(words, starts, found, at)
        elif not (headline or _opens(words, at)) or (
            word.size > 1 and text.isupper() and not shouted
        ):
            continue
        elif text in names or (not headline and language == "en" and names_somebody(words, at)):
            found[at] = named(text)
        else:
            found[at] = (in_headline if headline else opening)(text, language)
    return found


def _opens(words: Sequence[Word], at: int) -> bool:
    """Tell whether nothing but marks stands before a word in its sentence, or since what opens another."""
    while at and words[at - 1].mark:
        at -= 1
        if words[at].text in REOPENS:
            return True
    return at == 0


def _capitals(words: Sequence[Word]) -> tuple[bool, bool]:
    """Tell whether most words of a sentence have capitals, as headlines do, and whether they have nothing else."""
    small = 0
    most = (1 - _HEADLINE_SHARE) * len(words)
    for word in words:
        if word.small:
            small += 1
            if small > most:
                return False, False
    letters = sum([word.letter for word in words])
    headline = letters >= _HEADLINE_WORDS and small <= (1 - _HEADLINE_SHARE) * letters
    if headline and small:
        headline = not any(word.text.islower() and _tells(word.text) for word in words)
    return headline, not small and all(word.text.isupper() for word in words if word.letter)


@lru_cache(maxsize=4096)
def _tells(text: str) -> bool:
    """Tell whether a word is a noun, full verb or adjective, which headlines with capitals write with one."""
    return text.isalpha() and readings_of(text)[0].kind in _TELLING


def _odd(
    words: Sequence[Word], starts: Sequence[int], found: Sequence[Options], at: int
) -> Options:
    """Give the readings of an apostrophe, or of "am" after a number, by what stands before."""
    if words[at].text in APOSTROPHES:
        return _OWNING if _owns(words, starts, at) else found[at]
    return _MORNING if at and found[at - 1][0].kind == "cd" else found[at]


def _owns(words: Sequence[Word], starts: Sequence[int], at: int) -> bool:
    """Tell whether an apostrophe belongs to a plural before it ("the boys' home") and does not close a quotation."""
    if at == 0 or words[at - 1].text[-1] not in "sS":
        return False
    spaced = starts[at - 1] + words[at - 1].size != starts[at]
    if spaced and (at + 1 == len(words) or not words[at + 1].text.islower()):
        return False
    return not any(word.text in _OPENING for word in words[:at])


def _best(options: Sequence[Options]) -> list[Reading]:
    """Choose one reading for each word so that words and pairs of neighbours together cost least."""
    chosen = [some[0] for some in options]
    places: list[int] = []
    before = "st"
    for at, some in enumerate(options):
        if len(some) > 1:
            places.append(at)
            continue
        kind = chosen[at].kind
        if kind in _PASSED:
            continue
        if places:
            _settle(options, chosen, places, (before, kind))
            places = []
        before = kind
    if places:
        _settle(options, chosen, places, (before, "st"))
    return chosen


def _settle(
    options: Sequence[Options], chosen: list[Reading], places: list[int], around: tuple[str, str]
) -> None:
    """Choose the cheapest row of readings between two words of settled kinds, `around` them."""
    costs = pair_costs()
    left, after = costs[around[0]], around[1]
    if len(places) == 1:
        chosen[places[0]] = _cheapest(options[places[0]], left, after)
        return
    rows: list[tuple[float, dict[str, float], _Row | None]] = [(0.0, left, None)]
    for at in places:
        longer: list[tuple[float, dict[str, float], _Row | None]] = []
        for found in options[at]:
            kind = found.kind
            least = _ENDLESS
            best: _Row | None = None
            for cost, beside, row in rows:
                total = cost + beside[kind]
                if total < least:
                    least, best = total, row
            longer.append((least + found.cost, costs[kind], (found, best)))
        rows = longer
    ends = [cost + beside[after] for cost, beside, _ in rows]
    row = rows[ends.index(min(ends))][2]
    for at in reversed(places):
        if row is not None:
            chosen[at], row = row


_Row = tuple[Reading, "_Row | None"]
"""A reading and the row of those before it."""


def _cheapest(some: Options, left: dict[str, float], after: str) -> Reading:
    """Choose the reading of one word between two that are settled; of equals the first."""
    costs = pair_costs()
    best, least = some[0], _ENDLESS
    for found in some:
        kind = found.kind
        total = left[kind] + found.cost + costs[kind][after]
        if total < least:
            best, least = found, total
    return best


def _finish(words: Sequence[Word], chosen: list[Reading]) -> None:
    """Tell auxiliaries from full verbs and "to" before a verb from the preposition."""
    for at in [at for at, one in enumerate(chosen) if one.kind in _CHANGING]:
        one = chosen[at]
        kind = one.kind
        if kind != "to":
            chosen[at] = _verb(words, chosen, at)
        elif _next_kind(chosen, at + 1) not in ("vb", "bb", "hz", "dz"):
            chosen[at] = _as(one, "prep", one.form)


def _verb(words: Sequence[Word], chosen: Sequence[Reading], at: int) -> Reading:
    """Give "be", "have" or "do" at a place as auxiliary or full verb."""
    one, norm = chosen[at], words[at].norm
    form = _FINITE_PAST.get(norm, one.form)
    helps = _next_kind(chosen, at + 1) in _helped(one.kind) or (
        one.kind == "dz" and at == 0 and len(chosen) > 1 and chosen[1].kind != "to"
    )
    if at and one.form == "pres" and norm == "have" and _asked(chosen, at):
        form = "base"
    return _as(one, "aux" if helps else "verb", form)


def _as(one: Reading, tag: str, form: str) -> Reading:
    return Reading(one.kind, one.cost, tag, form, one.lemma)


def _asked(chosen: Sequence[Reading], at: int) -> bool:
    """Tell whether "to", "will" or "did" stands before a place."""
    before = at - 1
    while before > 0 and chosen[before].kind in ("av", "ng"):
        before -= 1
    return chosen[before].kind in ("to", "md", "dz")


def _helped(kind: str) -> frozenset[str]:
    return _HELPED_BY_BE if kind in _BE else _HELPED_BY_HAVE if kind in _HAVE else _HELPED_BY_DO


def _next_kind(chosen: Sequence[Reading], at: int) -> str:
    while at < len(chosen) and chosen[at].kind in ("av", "ng", "ps"):
        at += 1
    return chosen[at].kind if at < len(chosen) else ""
