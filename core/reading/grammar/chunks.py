"""A sentence as a row of chunks: noun phrases, groups of verbs, and the small words and marks between them.

Shallow parsing in one pass, after Abney's chunks ("Parsing by chunks", 1991): no chunk lies within another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..parts import Token

NP, VERB, PREP, SUB, WH, AND, COMMA, ADV, ADJ, STOP, OTHER = range(11)
FINITE, INFINITIVE, ING, PARTICIPLE, BASE = range(5)

_NOMINAL = frozenset({"noun", "name", "num"})
_WITHIN = frozenset({"noun", "name", "num", "adj", "poss", "det"})
_PARTING = frozenset({"prep", "conj", "aux", "pron", "part"})  # never within a phrase
_MONEY = frozenset("$£€¥₹%")
QUOTES = frozenset("\"“”„«»‘’'") | {"``", "''", "`"}
_ASIDE = frozenset("(),[]–—،") | {"--", "---"}
TIME_NOUNS = frozenset(
    {"day", "week", "month", "year", "morning", "afternoon", "evening", "night", "time", "quarter"}
    | {"weekend", "summer", "winter", "spring", "autumn", "today", "yesterday", "tomorrow"}
    | {"tonight", "overnight", "monday", "tuesday", "wednesday", "thursday", "friday"}
    | {"saturday", "sunday", "hour", "minute", "decade", "season"}
)
_WH = frozenset({"who", "which", "what", "whoever", "whatever", "whom"})
_DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
    | {"today", "yesterday", "tomorrow", "tonight"}
)
_YEAR = 4
_QUANTIFIERS = frozenset({"most", "many", "more", "much", "few", "several", "less", "least"})
_BOUND_PAIRS = {
    "at": ("least", "most"),
    "more": ("than",),
    "less": ("than",),
    "fewer": ("than",),
    "up": ("to",),
    "close": ("to",),
}
_BOUNDS = frozenset(
    {"about", "around", "over", "under", "nearly", "almost", "roughly", "some", "only"}
)
_COUNTING = _BOUNDS | _BOUND_PAIRS.keys()
_PLAIN = {
    "prep": PREP,
    "adv": ADV,
    "part": ADV,
    "adj": ADJ,
    "other": OTHER,
    "punct": STOP,
}


class Chunk(NamedTuple):
    """Tokens [first, last); `head` is the noun a phrase is about, or the main verb of a group.

    `kind` is one of NP to OTHER. Of a group of verbs, `mode` is FINITE to BASE, and `passive` tells its voice.
    """

    kind: int
    first: int
    last: int
    head: int
    mode: int = -1
    passive: bool = False


_MAKE = cast("Callable[[type[Chunk], tuple[int, int, int, int, int, bool]], Chunk]", tuple.__new__)


def _chunk(kind: int, first: int, last: int, head: int) -> Chunk:
    """Make a chunk that is no group of verbs, at half of what a call of the class takes."""
    return _MAKE(Chunk, (kind, first, last, head, -1, False))


def chunks_of(tokens: Sequence[Token]) -> list[Chunk]:
    """Return the chunks of a sentence in order. Quotation marks belong to none."""
    found: list[Chunk] = []
    at = 0
    count = len(tokens)
    while at < count:
        token = tokens[at]
        tag = token.tag
        norm = token.norm
        if norm in _COUNTING and (counted := _counted(tokens, at)) > at:
            chunk = _phrase(tokens, counted)._replace(first=at)
        elif tag == "adj" and norm in _QUANTIFIERS and _norm(tokens, at + 1) == "of":
            chunk = _chunk(NP, at, at + 1, at)
        elif tag in _WITHIN or token.text in _MONEY or (tag == "verb" and _before_noun(tokens, at)):
            chunk = _phrase(tokens, at)
        elif tag in ("verb", "aux") or (tag == "part" and norm == "to"):
            chunk = _group(tokens, at)
        elif tag == "pron":
            relative = norm in _WH or (norm == "that" and at + 1 < count)
            chunk = _chunk(WH if relative else NP, at, at + 1, at)
        elif token.text in QUOTES:
            at += 1
            continue
        else:
            chunk = _small(token, at)
        found.append(chunk)
        at = chunk.last
    return found


def _norm(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].norm if at < len(tokens) else ""


def _counted(tokens: Sequence[Token], at: int) -> int:
    """Give the index of the number after "at least", "more than", "up to" or "about" at `at`, else `at`."""
    word = tokens[at].norm
    after = at + 1
    if word in _BOUND_PAIRS:
        after += _norm(tokens, after) in _BOUND_PAIRS[word]
        if after == at + 1:
            return at
    elif word not in _BOUNDS:
        return at
    if _norm(tokens, after) in _MONEY:
        after += 1
    return after if after < len(tokens) and tokens[after].tag == "num" else at


def _small(token: Token, at: int) -> Chunk:
    if token.tag == "conj":
        kind = ADV if token.norm in ("neither", "either", "both") else SUB
        kind = AND if token.norm in ("and", "or", "but", "nor", "&", "yet") else kind
    elif token.tag == "punct" and token.text in _ASIDE:
        kind = COMMA
    else:
        kind = _PLAIN.get(token.tag, OTHER)
    return _chunk(kind, at, at + 1, at)


def _before_noun(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a participle stands as an adjective before its noun: "the wounded men", "rising costs"."""
    token = tokens[at]
    if token.tag != "verb" or token.form not in ("part", "ing") or at + 1 >= len(tokens):
        return False
    before = tokens[at - 1].tag if at else ""
    if tokens[at + 1].tag not in ("noun", "adj", "num"):
        return False
    if tokens[at + 1].tag == "num" and before != "det":
        return False
    return before in ("det", "poss", "adj", "num") or (
        token.form == "part" and before in ("prep", "verb") and tokens[at + 1].form == "plural"
    )


def _phrase(tokens: Sequence[Token], first: int) -> Chunk:
    """Read a noun phrase from its first word on; adjectives that no noun follows are a chunk of their own."""
    head = last_adjective = -1
    at = first
    count = len(tokens)
    while at < count:
        tag = tokens[at].tag
        if tag in _NOMINAL:
            if 0 <= head == at - 1 and _opens_phrase(tokens, at):
                break
            head = at
        elif tag in _PARTING or not _belongs(tokens, at, head):
            break
        elif tag == "adj":
            last_adjective = at
        at += 1
    at = max(at, first + 1)
    if head >= 0:
        return _chunk(NP, first, at, head)
    kind = NP if tokens[first].tag in ("det", "poss") else ADJ
    return _chunk(kind, first, at, max(last_adjective, first))


def _belongs(tokens: Sequence[Token], at: int, head: int) -> bool:
    """Tell whether a token that is no noun goes on with a phrase whose last noun is at `head` (-1: none yet)."""
    token = tokens[at]
    tag = token.tag
    if tag == "det" or (tag == "poss" and "'" not in token.norm):
        return head < 0
    if tag == "adj":
        return head < 0 or (_noun_follows(tokens, at) and not _opens_time(tokens, at, head))
    if token.text in QUOTES:
        return head < 0 and _noun_follows(tokens, at)
    return tag == "poss" or _joins(tokens, at)


def _opens_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a day or a counted thing begins a phrase of its own: "fined Google 2.4 billion euros"."""
    token = tokens[at]
    if token.tag == "name" and _behind_day(tokens, at):
        return True
    if tokens[at - 1].tag == "num":
        return False
    if token.tag == "num":
        following = tokens[at + 1] if at + 1 < len(tokens) else token
        scored = following.text == "-" and tokens[at - 1].tag == "name"
        return following is not token and (
            following.tag == "num" or following.form == "plural" or scored
        )
    return token.norm in _DAYS


def _behind_day(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a name stands right behind a time that a preposition has taken: "on Tuesday Chancellor Vogt said"."""
    before = tokens[at - 1].norm
    timed = before in _DAYS or (before.isdecimal() and len(before) == _YEAR)
    opener = tokens[at - 2].norm if at > 1 else ""
    return timed and opener in ("on", "in", "since", "by", "until") and tokens[at].norm not in _DAYS


def _opens_time(tokens: Sequence[Token], at: int, head: int) -> bool:
    """Tell whether "last summer" begins after a noun."""
    following = tokens[at + 1].lemma if at + 1 < len(tokens) else ""
    return at - 1 == head and tokens[at].norm in ("last", "next") and following in TIME_NOUNS


def _noun_follows(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].tag in ("noun", "name", "adj", "num")


def _joins(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a mark, adverb or participle lies within a noun phrase: "48-hour", "$6bn", "very large"."""
    token = tokens[at]
    if token.text in _MONEY or _before_noun(tokens, at):
        return True
    if at + 1 >= len(tokens) or at == 0:
        return False
    if token.text == "-":
        return tokens[at - 1].end == token.start and token.end == tokens[at + 1].start
    following = tokens[at + 1].tag
    return token.tag == "adv" and following in ("adj", "num") and tokens[at - 1].tag == "det"


def _group(tokens: Sequence[Token], first: int) -> Chunk:
    """Read a group of verbs: "has not yet been confirmed", "to leave", "killing"."""
    at = first
    count = len(tokens)
    infinitive = tokens[first].norm == "to"
    if infinitive:
        at = _past_adverbs(tokens, at + 1)
        if at >= count or tokens[at].tag not in ("verb", "aux"):
            return Chunk(OTHER, first, first + 1, first)
    main = at
    opener = at
    while tokens[main].tag == "aux" or tokens[main].lemma == "get":
        following = _past_adverbs(tokens, main + 1)
        if following >= count or not _continues(tokens[main], tokens[following]):
            break
        main = following
    return Chunk(
        VERB,
        first,
        main + 1,
        main,
        INFINITIVE if infinitive else _mode(tokens[opener]),
        _is_passive(tokens, opener, main),
    )


def _continues(helper: Token, following: Token) -> bool:
    if following.tag not in ("verb", "aux"):
        return False
    if helper.lemma == "get":
        return following.form == "part"
    return helper.tag == "aux"


def _past_adverbs(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and (tokens[at].tag == "adv" or tokens[at].lemma == "not"):
        at += 1
    return at


def _mode(opener: Token) -> int:
    if opener.form == "ing":
        return ING
    if opener.form == "part":
        return PARTICIPLE
    return BASE if opener.form == "base" else FINITE


def _is_passive(tokens: Sequence[Token], opener: int, main: int) -> bool:
    if tokens[main].form != "part":
        return False
    return opener == main or any(tokens[at].lemma in ("be", "get") for at in range(opener, main))
