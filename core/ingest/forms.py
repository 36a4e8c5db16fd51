"""What a header line can be by its form: a headline, the name of an outlet, the name of a section."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..text import fold
from .lexicon import header_words
from .lines import ends_sentence, is_prose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .lines import Line

LONGEST_TITLE = 180
LONGEST_OUTLET = 40
_MOST_OUTLET_WORDS = 5
_WRAPPED_LINES = 3
_WRAPPED_WIDTHS = range(45, 101)
_LONGEST_TOLD = 120
_DOMAIN = re.compile(r"^(?:[\w-]+\.)+[a-z]{2,6}$")
_ABBREVIATION = re.compile(r"(?:\b[^\W\d_]\.){1,}$|\b(?:[A-Z][a-z]{0,3}|etc|Inc|Ltd)\.$")
_SMALL = frozenset(
    {"of", "the", "and", "for", "de", "la", "le", "du", "der", "die", "das", "el", "i", "y", "et"}
)


def is_name_like(words: list[str]) -> bool:
    """Whether words are written as a name is: capitals, numbers, and small words between them."""
    return all(word[:1].isupper() or word[:1].isdigit() or fold(word) in _SMALL for word in words)


def _is_short_name(text: str) -> bool:
    return (
        0 < len(text.split()) <= _MOST_OUTLET_WORDS
        and len(text) <= LONGEST_OUTLET
        and not text.endswith((".", ":", ",", ";", "!", "?"))
        and fold(text) not in header_words("section")
    )


def told_outlet(text: str) -> str | None:
    """Say what tells of a short name that an outlet bears it: a word, or that it is a domain; None where nothing does."""
    if not _is_short_name(text):
        return None
    if _DOMAIN.match(text.lower()):
        return "a domain"
    words = text.split()
    named = any(fold(word) in header_words("outlet") for word in words)
    return "a word that outlets are named with" if named and _is_written_as_name(text) else None


def outlet_form(text: str) -> str | None:
    """Say what in the form of a short line makes it the name of an outlet; None where nothing does."""
    if told := told_outlet(text):
        return told
    words = text.split()
    if not _is_short_name(text) or text.lower() == text.upper() or not _is_written_as_name(text):
        return None
    if len(words) == 1 and text.isalnum():
        return "one name"
    return "its article" if fold(words[0]) == "the" else None


def _is_written_as_name(text: str) -> bool:
    """Whether a text has the capitals of a name, or a script that has none."""
    cased = text.lower() != text.upper()
    return not cased or (is_name_like(text.split()) and text[0].isupper())


def runs_on(lines: Sequence[Line], index: int) -> bool:
    """Whether a line goes on in the next: it begins small, or both belong to a paragraph of wrapped lines."""
    if index + 1 >= len(lines) or lines[index + 1].number != lines[index].number + 1:
        return False
    following = lines[index + 1].text
    if following[0].islower():
        return True
    block = [lines[index]]
    for line in lines[index + 1 : index + 1 + _WRAPPED_LINES]:
        if line.number == block[-1].number + 1:
            block.append(line)
    widest = max(len(line.text) for line in block)
    if len(block) <= _WRAPPED_LINES or widest > _WRAPPED_WIDTHS.stop:
        return False
    return len(lines[index].text) in _WRAPPED_WIDTHS and len(lines[index].text) > 0.75 * widest


def is_title_form(text: str) -> bool:
    """Whether a line can be a headline: not long, and not a sentence or the lead to something."""
    if len(text) > LONGEST_TITLE or text.endswith((":", ";", ",", "...")) or text[0] in "•-–*·":
        return False
    if not any(character.isalpha() for character in text):
        return False
    if text.endswith((".", ".”", '."', ".’", "۔", "。")):
        return bool(_ABBREVIATION.search(text)) and not is_prose(text[:-1])
    return not is_prose(text) or (
        ends_sentence(text) and text[-1] in "?!؟'\"’”»…" and len(text) <= _LONGEST_TOLD
    )


def is_section(text: str) -> bool:
    """Whether a line is made of names of sections: "World", "News | Economy"."""
    parts = [fold(part) for part in re.split(r"\s*[|•·/>»]\s*", text)]
    return len(parts) > 1 and all(part in header_words("section") for part in parts)
