"""Names by their form: bylines at the head of an article, and lines that hold nothing but people's names."""

from __future__ import annotations

import re
from functools import lru_cache

from ..text import fold, one_line
from .lexicon import header_words, month_names

LONGEST_BYLINE = 140
"""A longer line (in code points) is never a byline."""

# With its runs of white space. To make one line of millions of words takes twenty times their room.
_LONGEST_SPACED = 1_000
_MOST_NAMES = 6
_MOST_WORDS = 4
_SPLIT = re.compile(r"\s*[,،;|/•·&]\s*|\s+[-–—]\s+")
_HANDLE = re.compile(r"\(?\S*@\S+\)?|\bhttps?://\S+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+(?:[^\W\d_][\w'’-]*)?$")
_WORD = re.compile(r"[^\W\d_][\w'’ʼ\u200c.-]*$")
_LABEL = re.compile(r"^([^\W\d_]+(?: [^\W\d_]+)?)(?:\s*:\s*|\s+|$)")


def _cased(word: str) -> bool:
    return word[0].lower() != word[0].upper()


def _is_name_word(word: str) -> bool:
    """Whether a word can stand in a name: it begins with a capital, or with a letter of a script that has none."""
    if not _WORD.match(word):
        return False
    return not _cased(word) or not word[0].islower()


@lru_cache(maxsize=1)
def _no_names() -> frozenset[str]:
    """Return the words that stand in no one's name, though they are capitalised in short lines."""
    purposes = ("role", "section", "outlet", "no name", "weekday")
    return frozenset(month_names()).union(*map(header_words, purposes)) - {
        "may",
        "april",
        "june",
        "august",
    }


def is_full_name(text: str) -> bool:
    """Whether a text is by its form the full name of a person: two to four capitalised words, or initials and a name.

    Only for scripts with capitals; elsewhere form tells nothing.
    """
    words = text.split()
    if not words or len(words) > _MOST_WORDS or not _cased(words[0]):
        return False
    if len(words) == 1:
        return bool(_INITIALS.match(words[0])) and len(words[0]) > len("A.B.")
    particles = header_words("name particle")
    if not (_is_name_word(words[0]) and _is_name_word(words[-1])):
        return False
    folded = [fold(word).strip(".") for word in words]
    if any(word in _no_names() for word in folded):
        return False
    return all(
        _is_name_word(word) or plain in particles for word, plain in zip(words, folded, strict=True)
    )


def _split_joined(text: str) -> list[str]:
    """Split at commas, strokes and the words that join names."""
    joint = header_words("name joint")
    parts: list[str] = []
    for part in _SPLIT.split(text):
        words: list[str] = []
        for word in part.split():
            if fold(word) in joint and words:
                parts.append(" ".join(words))
                words = []
            else:
                words.append(word)
        if words:
            parts.append(" ".join(words))
    return parts


def read_names(line: str) -> tuple[str, ...]:
    """Return the names of a line that holds only full names ("Jane Roe - J.Doe"); none for any other line."""
    if len(line) > LONGEST_BYLINE or any(character.isdigit() for character in line):
        return ()
    parts = _split_joined(line)
    if not 0 < len(parts) <= _MOST_NAMES or not all(is_full_name(part) for part in parts):
        return ()
    return tuple(parts)


def _leading_name(part: str) -> tuple[str, list[str]] | None:
    """Take the name at the start of a part of a byline: the name ("" if none) and the words after it.

    None where the words after it are not a role ("correspondent", "in Geneva").
    """
    words = part.split()
    roles = header_words("role") | header_words("role link")
    particles = header_words("name particle")
    length = next((i for i, word in enumerate(words) if fold(word) in roles), len(words))
    name, rest = words[:length], words[length:]
    if length > _MOST_WORDS or any(fold(word) in header_words("weekday") for word in name):
        return None
    if not all(_is_name_word(word) or fold(word) in particles for word in name):
        return None
    if not all(_is_name_word(word) or fold(word) in roles | particles for word in rest):
        return None
    return " ".join(name), rest


@lru_cache(maxsize=1)
def _other_credit() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, header_words("other credit")), key=len, reverse=True))
    return re.compile(rf"\W*\b(?:{words})\b.*", re.IGNORECASE)


def _credited(text: str) -> tuple[str, ...]:
    """Return the names after "By"; none where what follows is not names and roles."""
    names: list[str] = []
    text = _other_credit().split(_HANDLE.sub(" ", text), maxsplit=1)[0]
    for number, part in enumerate(_split_joined(text)):
        taken = _leading_name(part)
        if taken is None:
            return ()
        name, rest = taken
        if name and rest and fold(rest[0]) in header_words("staff"):
            name, rest = f"{name} {rest[0]}", rest[1:]
        is_role = bool(rest) and number > 0 and " " not in name
        is_outlet = number > 0 and any(fold(w) in header_words("outlet") for w in name.split())
        if not name or is_role or is_outlet:
            continue
        if number == 0 or " " in name or _INITIALS.match(name):
            names.append(name)
    return tuple(names[:_MOST_NAMES])


def byline_label(line: str) -> int:
    """Return how many characters of a line are a byline's label ("By ", "Author: "); 0 if it has none."""
    match = _LABEL.match(line)
    if match is None:
        return 0
    words = header_words("byline")
    if fold(match[1]) in words:
        return match.end()
    first = match[1].split()[0]
    if fold(first) in words and (len(first) == len(match[1]) or match[1][len(first)] == " "):
        rest = line[len(first) :]
        return len(line) - len(rest.lstrip(" :\xa0"))
    return 0


def read_byline(line: str) -> tuple[str, ...]:
    """Return the names of a byline: "By Jane Roe and John Doe", "Jane Roe, Harbour correspondent"; else none.

    "By the numbers" and other lines whose words are no names give none.
    """
    if len(line) > _LONGEST_SPACED:
        return ()
    line = one_line(line).strip("()")
    if len(line) > LONGEST_BYLINE or any(character.isdigit() for character in line):
        return ()
    if label := byline_label(line):
        rest = line[label:]
        return _credited(rest) if rest and not rest.endswith((".", "?", "!", "؟")) else ()
    head, comma, tail = line.partition(", ")
    words = [fold(word) for word in tail.split()]
    if comma and is_full_name(head) and any(word in header_words("role") for word in words[-2:]):
        return (head,) if len(words) <= _MOST_WORDS + 1 else ()
    return ()


def split_credit(text: str) -> tuple[str, ...]:
    """Split what a page's metadata gives as its author; a web address gives none.

    Where the parts are not all full names the text is kept whole.
    """
    if label := byline_label(text):
        text = text[label:]
    text = text.strip(" ,;|")
    if not text or "://" in text or text.startswith(("www.", "@", "/")):
        return ()
    return read_names(text) or (text,)
