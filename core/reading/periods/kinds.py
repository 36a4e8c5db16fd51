"""The kinds of pieces that words of time are told apart by, one letter for each, and patterns over those letters."""

from __future__ import annotations

import re
from functools import cache

KINDS = (
    "month",
    "month?",
    "weekday",
    "weekday?",
    "weekdays",
    "season",
    "season?",
    "unit",
    "unit?",
    "units",
    "daypart",
    "daypart?",
    "moment",
    "ampm",
    "oclock",
    "zone",
    "deictic",
    "deicticpart",
    "reference",
    "recent",
    "coming",
    "set",
    "times",
    "timesword",
    "number",
    "tens",
    "hundred",
    "vague",
    "ordinal",
    "decadeword",
    "last",
    "past",
    "previous",
    "next",
    "following",
    "this",
    "that",
    "latest",
    "yearago",
    "every",
    "other",
    "ago",
    "later",
    "earlier",
    "before",
    "after",
    "fromnow",
    "since",
    "until",
    "by",
    "from",
    "between",
    "to",
    "and",
    "in",
    "on",
    "at",
    "of",
    "the",
    "a",
    "for",
    "within",
    "during",
    "all",
    "early",
    "mid",
    "late",
    "end",
    "start",
    "middle",
    "half",
    "fiscal",
    "old",
    "long",
    "aged",
    "ad",
    "bc",
    "plus",
    "holiday",
    "date",
    "iso",
    "clock",
    "decimal",
    "nth",
    "dayth",
    "decade",
    "short",
    "code",
    "day",
    "int",
    "year",
    "word",
    "other_mark",
    "comma",
    "dot",
    "dash",
    "slash",
    "apostrophe",
    "opening",
    "closing",
    "islamic",
    "solar",
    "era",
    "money",
    "quote",
    "lastafter",
    "nextafter",
    "thisafter",
    "thisyear",
    "agobefore",
    "rest",
    "period",
    "as",
    "or",
    "than",
    "ended",
    "filler",
    "ahead",
    "most",
    "approx",
    "decadeend",
)

LETTER = {kind: chr(0x4E00 + number) for number, kind in enumerate(KINDS)}
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
