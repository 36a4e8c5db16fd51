"""Which words of a sentence have their capital because they are part of a name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ..grammar.vocabulary import is_known, readings_of, tags_of
from .found import plain
from .vocabulary import (
    days,
    demonyms,
    first_words,
    genders,
    name_words,
    organisations,
    places,
    surnames,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from ..parts import Token

_OPENERS = frozenset(
    (
        '"',
        "“",
        "”",
        "„",
        "«",
        "``",
        "''",
        "'",
        "‘",
        "(",
        "[",
        "-",
        "--",
        "–",
        "—",
        ":",
        ";",
        "•",
        "*",
        "…",
        "...",
        "_",
    )
)
_SMALL_CAPITAL = re.compile(r"(?:al|el|an|as|ash|ad|at|ar|ul|ud|d|de|e|i)[-'’]?[A-Z]")
_SMALL_TAGS = frozenset(
    ("det", "prep", "conj", "part", "pron", "poss", "aux", "punct", "num", "other")
)
_CLOSED = frozenset(("det", "pron", "conj", "prep", "aux", "part", "poss"))
_TELLING = frozenset(("verb", "aux", "adv", "pron"))
_DICTIONARY = frozenset(("noun", "verb", "adj", "adv"))
_GIVEN_MONTHS = frozenset(("April", "May", "June", "August"))
_BEFORE_MONTHS = frozenset(
    (
        "in",
        "of",
        "last",
        "next",
        "this",
        "since",
        "by",
        "until",
        "late",
        "early",
        "mid",
        "from",
        "to",
        "and",
        "on",
        "through",
        "to",
    )
)
_SAYING = frozenset(
    (
        "say",
        "tell",
        "add",
        "ask",
        "argue",
        "warn",
        "insist",
        "deny",
        "vow",
        "win",
        "vote",
        "speak",
        "reply",
        "announce",
    )
)
_FEWEST, _SHOUTED, _LONG_HEADLINE = 3, 4, 4
_CAPITALS, _ALL_CAPITALS = 0.6, 0.8
_SHORT_WORD = 4
_LOUD = 5  # letters from which a common word in capitals is only stressed


class Line(NamedTuple):
    """A sentence for finding names: its tokens, and whether it is set as a headline or wholly in capitals."""

    tokens: Sequence[Token]
    headline: bool
    shouted: bool


def line_of(tokens: Sequence[Token]) -> Line:
    """Tell whether a sentence is set as a headline: each longer word with a capital, and no stop at its end."""
    small = sum([token.text[0].islower() for token in tokens])
    if 5 * small > 2 * len(tokens):  # too few are left for _CAPITALS
        return Line(tokens, headline=False, shouted=False)
    words = [token for token in tokens if token.text[0].isupper() and len(token.text) > 1]
    if len(words) < _CAPITALS * (len(words) + small) or len(words) + small < _FEWEST:
        return Line(tokens, headline=False, shouted=False)
    words = [token for token in tokens if token.text[0].isalpha() and len(token.text) > 1]
    shouted = sum(1 for token in words if token.text.isupper())
    if shouted >= _SHOUTED and shouted >= _ALL_CAPITALS * len(words):
        return Line(tokens, headline=True, shouted=True)
    light = all(
        t.text[0].isupper() or t.tag in _SMALL_TAGS or len(t.text) < _SHORT_WORD for t in words
    )
    telling = any(t.text[0].isupper() and t.tag in _TELLING for t in words[1:])
    headline = light and tokens[-1].text != "." and (telling or len(words) > _LONG_HEADLINE)
    return Line(tokens, headline=headline, shouted=False)


@lru_cache(maxsize=32768)
def has_capital(text: str) -> bool:
    """Tell whether a word is written as names are, and is no word of the calendar or one said loud."""
    if not text[0].isupper():
        return text[0].islower() and _SMALL_CAPITAL.match(text) is not None
    if text in days() or plain(text) in name_words().never:
        return False
    loud = len(text) >= _LOUD and text.isupper() and not is_listed(cased(text))
    return not (loud and is_common(text.lower()))


@lru_cache(maxsize=32768)
def is_listed(text: str) -> bool:
    """Tell whether a word by itself is a known name."""
    return text in places() or text in organisations() or text in surnames() or text in genders()


@lru_cache(maxsize=32768)
def is_common(norm: str) -> bool:
    """Tell whether a word is one of the dictionary when it is written small."""
    return any(
        found.tag not in _DICTIONARY or is_known(found.lemma, found.tag)
        for found in readings_of(norm)
    )


def opens(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word stands where any word has a capital: at the beginning, or after a mark that opens."""
    if at == 0 or (at == 1 and not tokens[0].text[0].isalnum()):
        return True
    before = tokens[at - 1]
    return before.text in _OPENERS and before.tag != "poss"


def marked(line: Line, seen: AbstractSet[str]) -> list[bool]:
    """Tell of each token whether it can be a word of a name. `seen` are words of names found elsewhere in the text."""
    tokens = line.tokens
    if line.headline:
        return [_in_headline(line, at, seen) for at in range(len(tokens))]
    found = [token.text != token.norm and has_capital(token.text) for token in tokens]
    for at, token in enumerate(tokens):
        if found[at] and opens(tokens, at):
            found[at] = _opening(tokens, at, seen)
        elif token.text in _GIVEN_MONTHS and not found[at]:
            found[at] = _is_called(tokens, at, seen)
    return found


def _is_called(tokens: Sequence[Token], at: int, seen: AbstractSet[str]) -> bool:
    """Tell whether "May" or "April" is a person here."""
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if before is not None and (before.norm in _BEFORE_MONTHS or before.tag == "num"):
        return False
    if before is not None and (
        before.text in genders() or plain(before.text) in name_words().title
    ):
        return True
    if after is None or after.tag == "num":
        return False
    if has_capital(after.text):
        return (after.tag == "name" and not is_listed(after.text)) or after.text in surnames()
    return tokens[at].text in seen and after.tag in ("verb", "aux", "poss")


def _in_headline(line: Line, at: int, seen: AbstractSet[str]) -> bool:
    token = line.tokens[at]
    text = cased(token.text) if line.shouted else token.text
    if not has_capital(text) or token.tag in _CLOSED:
        return False
    if text in seen or is_listed(text) or text in demonyms():
        return token.tag != "verb" or text in seen
    if not line.shouted and token.text.isupper() and len(token.text) > 1:
        return True
    return not is_common(token.norm) or _belongs(line.tokens, at)


def _belongs(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a common word is part of a listed name, or an office or body beside another capital."""
    words = name_words()
    norm = plain(tokens[at].text)
    if norm in words.title or norm.removesuffix("s") in words.office or norm in words.body:
        return True
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return f"{tokens[at].text} {after}" in places()


def cased(text: str) -> str:
    """Write a word that is in capitals as one that only begins with one."""
    return text if len(text) == 1 or "." in text else text.capitalize()


def _opening(tokens: Sequence[Token], at: int, seen: AbstractSet[str]) -> bool:
    """Tell whether the word that opens a sentence is part of a name."""
    token = tokens[at]
    text = token.text
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.tag in _CLOSED:
        return (text.isupper() and len(text) > 1) or (
            following is not None and f"{text} {following.text}" in places()
        )
    if text in seen or (len(text) > 1 and text.isupper()) or not is_common(token.norm):
        return True
    if following is None:
        return False
    if has_capital(following.text) and following.start - token.end <= 1:
        return _leads(token)
    return _stands_alone(tokens, at, following)


@lru_cache(maxsize=16384)
def _is_leading(text: str) -> bool:
    words = name_words()
    norm = plain(text)
    return (
        text in demonyms()
        or text in genders()
        or text in first_words()
        or any(
            norm in some
            for some in (words.title, words.office, words.calling, words.office_part, words.body)
        )
    )


def _leads(token: Token) -> bool:
    """Tell whether a common word before another capital belongs to its name."""
    if _is_leading(token.text):
        return True
    return readings_of(token.norm)[0].tag in ("noun", "adj", "name")


def _stands_alone(tokens: Sequence[Token], at: int, following: Token) -> bool:
    token = tokens[at]
    text, norm = token.text, plain(token.text)
    words = name_words()
    if following.norm in ("of", "for") and (norm in words.body or norm in words.office):
        return any(has_capital(t.text) for t in tokens[at + 2 : at + 4])
    if text in demonyms() or (norm in words.owner and following.text in ("'", "’", "'s", "’s")):
        return True
    if not (token.tag == "name" or is_listed(text)) or not _is_subject(following):
        return False
    return token.tag == "name" or following.lemma in _SAYING or "verb" not in tags_of(token.norm)


def _is_subject(following: Token) -> bool:
    return following.tag in ("verb", "aux", "poss", "adv") or following.text in (",", "(", "and")
