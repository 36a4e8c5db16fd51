"""A sentence is cut into pieces, and each is marked with a letter for its kind, so that patterns can be matched on kinds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from .vocabulary import CUT, fold, vocabulary

if TYPE_CHECKING:
    from .vocabulary import Entry, Vocabulary

KINDS = (
    "month month? weekday weekday? weekdays season season? unit unit? units daypart daypart? moment ampm oclock zone "
    "deictic deicticpart reference recent coming set times timesword number tens hundred vague ordinal decadeword last "
    "past previous next following this that latest yearago every other ago later earlier before after fromnow since "
    "until by from between to and in on at of the a for within during all early mid late end start middle half fiscal "
    "old long aged ad bc plus holiday date iso clock decimal nth dayth decade short code day int year word other_mark "
    "comma dot dash slash apostrophe opening closing islamic solar era money quote lastafter nextafter thisafter thisyear agobefore rest period as or than ended filler"
).split()

LETTER = {kind: chr(0x4E00 + number) for number, kind in enumerate(KINDS)}

_MARKS = {
    ",": "comma",
    "،": "comma",
    ".": "dot",
    "-": "dash",
    "–": "dash",
    "—": "dash",
    "/": "slash",
    "'": "apostrophe",
    "(": "opening",
    "[": "opening",
    ")": "closing",
    "]": "closing",
    '"': "quote",
    "“": "quote",
    "”": "quote",
    "`": "quote",
    "$": "money",
    "£": "money",
    "€": "money",
    "¥": "money",
    "#": "money",
    "№": "money",
}
_CAPITAL = {"month?", "weekday?"}

SETS = {
    "month": ("month", "month?"),
    "weekday": ("weekday", "weekday?"),
    "season": ("season", "season?"),
    "unit": ("unit", "unit?"),
    "anyunit": ("unit", "unit?", "units"),
    "daypart": ("daypart", "daypart?"),
    "dayno": ("day", "dayth"),
    "digits": ("day", "int", "year", "decimal"),
    "whole": ("day", "int", "year"),
    "ord": ("dayth", "nth", "ordinal", "unit?"),
    "yy": ("day", "int", "short"),
    "surely": ("month",),
    "doubtful": ("month?",),
    "surelyday": ("weekday",),
    "doubtfulday": ("weekday?",),
    "surelyseason": ("season",),
    "doubtfulseason": ("season?",),
}
MACROS = {
    "wordnum": "(number|tens|a hundred|hundred)((dash|and)? (number|tens|hundred))*",
    "count": "(digits hundred?|(number|tens|a hundred)((dash|and)? (number|tens|hundred))*)",
    "thehalf": "(and (a|number) half)",
}


@dataclass(slots=True)
class Scan:
    """The pieces of a sentence: where each stands in it, folded; `kinds` has one letter of LETTER for each."""

    text: str
    starts: list[int]
    ends: list[int]
    folded: list[str]
    values: list[str]
    kinds: str


@cache
def pattern(source: str) -> re.Pattern[str]:
    """Compile a pattern over kinds: names of kinds, sets and macros; `name:kind` or `name:( ... )` captures.

    Brackets, |, ?, *, + and lookaheads are those of `re`; other brackets do not capture.
    """
    for name, macro in MACROS.items():
        source = re.sub(rf"\b{name}\b", macro, source)
    source = re.sub(r"(\w+):\(", r"(?P<\1>", source)
    source = re.sub(r"(\w+):(\w+)", r"(?P<\1>\2)", source)
    source = re.sub(r"\((?!\?)", "(?:", source)
    source = re.sub(r"(?<!P<)\b[a-z_]+\b", lambda match: _letters(match.group()), source)
    return re.compile(source.replace(" ", ""))


def _letters(name: str) -> str:
    return "[" + "".join(LETTER[kind] for kind in SETS.get(name, (name,))) + "]"


@cache
def letters_of(names: str) -> frozenset[str]:
    """Return the letters of the kinds and sets named in a text, for telling whether any of them is there."""
    return frozenset(LETTER[kind] for name in names.split() for kind in SETS.get(name, (name,)))


def holds_time(text: str, language: str) -> bool:
    """Tell cheaply whether a text can tell time: whether it has a digit or a word of time."""
    if _DIGIT.search(text):
        return True
    return not vocabulary(language).triggers.isdisjoint(_WORDS.findall(fold(text)))


_DIGIT = re.compile(r"\d")
_WORDS = re.compile(r"[^\W\d_]+")


def scan(text: str, language: str) -> Scan:
    """Cut a text into pieces and tell the kind of each."""
    folded = fold(text)
    known = vocabulary(language)
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    groups: list[str] = []
    for match in CUT.finditer(folded):
        starts.append(match.start())
        ends.append(match.end())
        words.append(match.group())
        groups.append(match.lastgroup or "")
    result = Scan(text, [], [], [], [], "")
    kinds: list[str] = []
    at = 0
    while at < len(words):
        length, kind, value = _tell(text, starts, words, groups, at, known)
        result.starts.append(starts[at])
        result.ends.append(ends[at + length - 1])
        result.folded.append(words[at])
        result.values.append(value)
        kinds.append(LETTER[kind])
        at += length
    result.kinds = "".join(kinds)
    return result


def _tell(  # noqa: PLR0913, PLR0917
    text: str,
    starts: list[int],
    words: list[str],
    groups: list[str],
    at: int,
    known: Vocabulary,
) -> tuple[int, str, str]:
    """Return how many pieces belong together from one on, their kind and value."""
    word = words[at]
    for entry in known.entries.get(word, ()):
        if _follows(words, at, entry) and (
            entry.kind not in _CAPITAL or text[starts[at]].isupper() or text.islower()
        ):
            return 1 + len(entry.rest), entry.kind, entry.value
    group = groups[at]
    if group == "word":
        return 1, "word", ""
    if group == "mark":
        return 1, _MARKS.get(word, "other_mark"), ""
    return 1, *_number(group, word)


def _follows(words: list[str], at: int, entry: Entry) -> bool:
    rest = entry.rest
    return not rest or tuple(words[at + 1 : at + 1 + len(rest)]) == rest


def _number(group: str, word: str) -> tuple[str, str]:
    if group in {"ymd", "dmy"}:
        return "date", word
    if group == "nth":
        number = int(re.sub(r"\D", "", word))
        return ("dayth" if 1 <= number <= _DAYS else "nth"), str(number)
    if group != "number":
        return group, word
    number = int(word)
    if len(word) <= 2 and 1 <= number <= _DAYS:  # noqa: PLR2004 - two digits
        return "day", str(number)
    if len(word) == 4 and _FIRST_YEAR <= number < _LAST_YEAR:  # noqa: PLR2004 - four digits
        return "year", str(number)
    return "int", str(number)


_DAYS = 31
_FIRST_YEAR, _LAST_YEAR = 1000, 2200
