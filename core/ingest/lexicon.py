"""The words the readers look for, kept in `resources/lexicons` where people can read and extend them."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from ..errors import InvalidValueError
from ..records import record
from ..text import fold

_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "lexicons"
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_SPACES = re.compile(r"\s+")
_ENDS = " \t:;.,!…»«>→›‹<•·*–—-|▼▲▸►✉\ufe0f\u200f\u200e\xa0"


def phrase_key(line: str) -> str:
    """Return a line as phrases are compared: folded, numbers as #, one space, no marks at the ends."""
    key = _SPACES.sub(" ", _NUMBER.sub("#", fold(line))).strip(_ENDS)
    return key.replace(" :", ":")


def _rows(name: str, columns: int) -> list[list[str]]:
    """Read the rows of a table; raises InvalidValueError naming the line that has not as many columns."""
    rows: list[list[str]] = []
    for number, line in enumerate((_FOLDER / name).read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        row = line.split("\t")
        if len(row) != columns:
            raise InvalidValueError(
                f"Line {number} of {name} has {len(row)} columns; it needs {columns}."
            )
        rows.append(row)
    return rows


@record
class Furniture:
    """Phrases of page furniture by the way they match, each with why a line that matches is apart."""

    line: dict[str, str]
    heading: dict[str, str]
    end: dict[str, str]
    word: dict[str, str]
    start: tuple[tuple[str, str], ...]
    starts: tuple[str, ...]
    anywhere: tuple[tuple[str, str], ...]


@lru_cache(maxsize=1)
def furniture() -> Furniture:
    """Return the furniture phrases, folded as `phrase_key` does."""
    kinds: dict[str, dict[str, str]] = {
        kind: {} for kind in ("line", "heading", "end", "word", "start", "anywhere")
    }
    for kind, why, _, phrase in _rows("page_furniture.tsv", 4):
        key = phrase_key(phrase)
        if kind == "start" and phrase.endswith(":"):
            key += ":"
        kinds[kind][key or phrase] = why
    start, anywhere = (tuple(kinds[kind].items()) for kind in ("start", "anywhere"))
    starts = tuple(kinds["start"])
    return Furniture(
        kinds["line"], kinds["heading"], kinds["end"], kinds["word"], start, starts, anywhere
    )


@lru_cache(maxsize=1)
def _header_words() -> dict[str, frozenset[str]]:
    words: dict[str, set[str]] = {}
    for purpose, _, phrases in _rows("header_words.tsv", 3):
        words.setdefault(purpose, set()).update(fold(phrase) for phrase in phrases.split("|"))
    return {purpose: frozenset(phrases) for purpose, phrases in words.items()}


def header_words(purpose: str) -> frozenset[str]:
    """Return the folded words of one purpose of `header_words.tsv` ("byline", "role", "published", …)."""
    return _header_words()[purpose]


@lru_cache(maxsize=1)
def zones() -> dict[str, str]:
    """Return the offset from UTC of each name of a time zone; "" where the name means several zones."""
    return dict(entry.split("=", 1) for entry in header_words("zone"))


@lru_cache(maxsize=1)
def month_names() -> dict[str, int]:
    """Return the number (1 to 12) of each folded name of a month, in every language known."""
    return {
        fold(name.replace("_", " ")): int(number)
        for _, number, names in _rows("month_names.tsv", 3)
        for name in names.split()
    }


@lru_cache(maxsize=1)
def stop_words() -> dict[str, frozenset[str]]:
    """Return the frequent short words (case-folded) of each language."""
    return {
        language: frozenset(words.casefold().split())
        for language, words in _rows("stop_words.tsv", 2)
    }


@lru_cache(maxsize=1)
def encoding_labels() -> dict[str, str]:
    """Return the codec that each label of an encoding stands for in a page that declares it."""
    return {
        label: codec
        for codec, labels in _rows("encoding_labels.tsv", 2)
        for label in labels.split()
    }
