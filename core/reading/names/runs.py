"""Runs of words that may name something: words with capitals and what joins them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ..vocabulary import tags_of
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

Run = tuple[int, int]
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
    )
)
_SMALL_CAPITAL = re.compile(r"(?:al|el|an|as|ash|ad|at|ar|ul|ud|d|de|e|i)[-'’]?[A-Z]")
_SMALL_TAGS = frozenset(
    ("det", "prep", "conj", "part", "pron", "poss", "aux", "punct", "num", "other")
)
_SHOUTED = 4  # words in capitals from which a line is one of capitals
_DICTIONARY = frozenset(("noun", "verb", "adj", "adv"))


class Line(NamedTuple):
    """A sentence for finding names: its tokens, and whether all words have capitals (a headline) or are in capitals."""

    tokens: Sequence[Token]
    headline: bool
    shouted: bool


def line_of(tokens: Sequence[Token]) -> Line:
    """Tell whether a sentence is set as a headline: each longer word with a capital, and no stop at its end."""
    words = [token for token in tokens if token.text[0].isalpha() and len(token.text) > 1]
    capitals = sum(1 for token in words if token.text[0].isupper())
    if len(words) < 3 or capitals < 0.6 * len(words):
        return Line(tokens, headline=False, shouted=False)
    shouted = sum(1 for token in words if token.text.isupper() and len(token.text) > 1)
    if shouted >= _SHOUTED and shouted >= 0.8 * len(words):
        return Line(tokens, headline=True, shouted=True)
    small = all(t.text[0].isupper() or t.tag in _SMALL_TAGS or len(t.text) < 4 for t in words)
    common = any(t.text[0].isupper() and t.tag in ("verb", "aux", "adv", "pron") for t in words[1:])
    headline = small and tokens[-1].text != "." and (common or len(words) > 4)
    return Line(tokens, headline=headline, shouted=False)


@lru_cache(maxsize=32768)
def is_capital(text: str) -> bool:
    """Tell whether a word is written as names are, and is no word of the calendar."""
    if not text[0].isupper():
        return text[0].islower() and _SMALL_CAPITAL.match(text) is not None
    return text not in days() and text.lower().strip(".") not in name_words().never


@lru_cache(maxsize=32768)
def is_listed(text: str) -> bool:
    """Tell whether a word by itself is a known name."""
    return text in places() or text in organisations() or text in surnames() or text in genders()


@lru_cache(maxsize=32768)
def is_common(norm: str) -> bool:
    """Tell whether a word is one of the dictionary when it is written small."""
    from ..vocabulary import is_known, readings_of  # noqa: PLC0415

    known = readings_of(norm)
    return any(found.tag not in _DICTIONARY or is_known(found.lemma, found.tag) for found in known)


def opens(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word stands where any word has a capital: at the beginning, or after a mark that opens."""
    return (
        at == 0 or tokens[at - 1].text in _OPENERS or (at == 1 and not tokens[0].text[0].isalnum())
    )


def marked(line: Line, seen: AbstractSet[str]) -> list[bool]:
    """Tell of each token whether it can be a word of a name. `seen` are words of names found elsewhere in the text."""
    tokens = line.tokens
    if line.headline:
        return [_in_headline(line, at, seen) for at in range(len(tokens))]
    return [
        is_capital(token.text) and (not opens(tokens, at) or _opening(tokens, at, seen))
        for at, token in enumerate(tokens)
    ]


def _in_headline(line: Line, at: int, seen: AbstractSet[str]) -> bool:
    token = line.tokens[at]
    text = _cased(token.text) if line.shouted else token.text
    if not is_capital(text) or token.tag in ("det", "pron", "aux", "conj", "prep", "part"):
        return False
    if text in seen or is_listed(text) or text in demonyms():
        return token.tag != "verb" or text in seen
    if not line.shouted and token.text.isupper() and len(token.text) > 1:
        return True
    return not is_common(token.norm) or _is_set(line.tokens, at)


def _is_set(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a common word is part of a listed name or an office before a name."""
    words = name_words()
    norm = tokens[at].norm.strip(".")
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if norm in words.title or norm in words.office or norm in words.body:
        return True
    return f"{tokens[at].text} {after}" in places()


def _cased(text: str) -> str:
    return text if len(text) < 2 or "." in text else text.capitalize()


def _opening(tokens: Sequence[Token], at: int, seen: AbstractSet[str]) -> bool:
    """Tell whether the word that opens a sentence is part of a name."""
    token = tokens[at]
    text = token.text
    if text in seen or (len(text) > 1 and text.isupper() and len(tokens) > 3):
        return token.tag not in ("det", "pron", "prep") or text.isupper()
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    next_is_capital = (
        following is not None and is_capital(following.text) and following.start - token.end < 2
    )
    if token.tag in ("det", "pron", "conj", "prep", "aux", "part", "poss"):
        return f"{text} {following.text if following else ''}" in places()
    if not is_common(token.norm):
        return True
    norm = token.norm.strip(".")
    words = name_words()
    if next_is_capital:
        return (
            text in demonyms()
            or norm in words.title
            or norm in words.office
            or norm in words.office_part
            or norm in words.body
            or text in genders()
            or text in first_words()
            or token.tag in ("name", "noun", "adj")
        )
    if norm in words.body and following is not None and following.norm == "of":
        return at + 2 < len(tokens) and any(t.text[0].isupper() for t in tokens[at + 2 : at + 4])
    if text in demonyms():
        return True
    return (
        is_listed(text)
        and (token.tag == "name" or "verb" not in tags_of(token.norm))
        and _is_subject(following)
    )


def _is_subject(following: Token | None) -> bool:
    return following is not None and (
        following.tag in ("verb", "aux", "poss", "adv") or following.text in (",", "(", "'s")
    )


def runs_of(line: Line, seen: AbstractSet[str]) -> list[Run]:
    """Return the token ranges of the runs of a sentence, in order, half-open."""
    tokens = line.tokens
    capital = marked(line, seen)
    found: list[Run] = []
    at, size = 0, len(tokens)
    while at < size:
        if not capital[at]:
            at += 1
            continue
        end = at + 1
        while end < size:
            joined = _joined(tokens, capital, at, end)
            if not joined:
                break
            end = joined
        found.append((at, end))
        at = end
    return found


def _joined(tokens: Sequence[Token], capital: Sequence[bool], first: int, end: int) -> int:
    """Return where a run that begins at `first` and has come to `end` goes on to, 0 where it ends."""
    token = tokens[end]
    if capital[end]:
        return end + 1 if _near(tokens, end) else 0
    if end + 1 >= len(tokens) or not _near(tokens, end):
        return 0
    norm = token.norm
    words = name_words()
    if norm == "of" or norm in ("for", "on", "in", "to", "at"):
        return _of(tokens, capital, first, end, norm)
    if token.text == "&" and capital[end + 1]:
        return end + 2
    if norm == "and":
        return _and(tokens, capital, first, end)
    if norm in words.particle and tokens[end].text[0].islower():
        here = end + 1
        while here < len(tokens) and tokens[here].norm in words.particle:
            here += 1
        return here + 1 if here < len(tokens) and capital[here] else 0
    if norm == "'s":
        before = tokens[end - 1].norm.strip(".")
        return end + 2 if capital[end + 1] and before in words.owner else 0
    if (
        norm == ","
        and tokens[end + 1].norm.strip(".") in words.firm | words.suffix
        and capital[end + 1]
    ):
        return end + 2
    return 0


def _near(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a token stands on the same line as the one before it."""
    return tokens[at].start - tokens[at - 1].end <= 1


def _of(tokens: Sequence[Token], capital: Sequence[bool], first: int, end: int, norm: str) -> int:
    after = end + 2 if tokens[end + 1].norm == "the" else end + 1
    if after >= len(tokens) or not capital[after]:
        return 0
    words = name_words()
    before = tokens[end - 1].norm.strip(".")
    head = before in words.body or any(
        tokens[at].norm in words.body for at in range(first, min(end, first + 1))
    )
    if norm == "of":
        known = before in words.place_of or before in words.office or before in words.other
        return after + 1 if head or known or before in words.title or before == "affairs" else 0
    return after + 1 if head and norm in ("for", "on") and is_common(tokens[after].norm) else 0


def _and(tokens: Sequence[Token], capital: Sequence[bool], first: int, end: int) -> int:
    """Join "Food and Drug Administration", "Ministry of Health and Sport", "Bosnia and Herzegovina"."""
    if not capital[end + 1]:
        return 0
    three = " ".join(token.text for token in tokens[end - 1 : end + 2])
    if three in places() or three in organisations():
        return end + 2
    before, after = tokens[end - 1], tokens[end + 1]
    if not is_common(before.norm) or not is_common(after.norm):
        return 0
    words = name_words()
    if is_listed(before.text) or is_listed(after.text) or before.text in demonyms():
        return 0
    heads = any(token.norm == "of" or token.norm == "for" for token in tokens[first:end])
    last = end + 1
    while last + 1 < len(tokens) and capital[last + 1] and _near(tokens, last + 1):
        last += 1
    ends = tokens[last].norm in words.body and last > end + 1
    offices = tokens[end - 1].norm in words.body or before.norm in words.office
    return (
        end + 2
        if (heads and not offices and after.norm not in words.body) or (ends and not offices)
        else 0
    )
