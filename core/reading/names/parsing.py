"""A name as written becomes its words: titles, articles and marks off, order put right, initials and "Jr" told apart."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from .. import lexicons
from ..parts import NameKind
from .folding import word_of
from .vocabulary import demonyms, genders, name_words, organisations, places

if TYPE_CHECKING:
    from .folding import Word

_LONG_WORD, _LONGEST_LETTERS = 5, 5
_PARTS = re.compile(r"[^\s\-‐‑–—/_,;:()\[\]\"“”„«»]+")
_MARKS = str.maketrans("", "", "'’ʼʿʾ`´‘\u200c\u200d\u0640")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){1,3}$")
_ABD = re.compile(r"abd(?:[aeu]l|[ae]r(?=r)|ur(?=r)|[aeu](?=[^aeiou]))?-?(?=..)")
_SUFFIXES = {
    "jr": "jr",
    "junior": "jr",
    "sr": "sr",
    "senior": "sr",
    "ii": "ii",
    "iii": "iii",
    "iv": "iv",
}
_DROPPED = frozenset(
    [
        "al",
        "el",
        "ul",
        "ad",
        "as",
        "ash",
        "an",
        "ar",
        "at",
        "az",
        "bin",
        "ibn",
        "ben",
        "bint",
        "ould",
        "de",
        "la",
        "le",
        "du",
        "dos",
        "das",
        "da",
        "di",
        "del",
        "della",
        "von",
        "van",
        "der",
        "den",
        "af",
        "zu",
        "ter",
        "ten",
        "y",
        "e",
        "the",
        "ال",
        "بن",
        "ابن",
    ]
)
_DROPPED_IN_BODIES = frozenset(
    ("the", "of", "and", "for", "on", "in", "de", "la", "du", "des", "et", "und", "y")
)
_SPELT = (
    (re.compile(r"is(ation|ations|e|ed|ing)$"), r"iz\1"),
    (re.compile(r"our$"), "or"),
    (re.compile(r"tre$"), "ter"),
    (re.compile(r"ence$"), "ense"),
)
_NUMBERS = dict(zip(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], map(str, range(1, 11)), strict=True)) | {
    "first": "1", "second": "2", "third": "3", "fourth": "4", "1st": "1", "2nd": "2", "3rd": "3", "4th": "4",
    "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "xi": "11", "xii": "12",
}  # fmt: skip
_LONG = {"&": " and ", "US": "United States", "UN": "United Nations", "UK": "United Kingdom"}
_SHORT = re.compile(r"&|\b(?:US|UN|UK)\b|\bU\.[SNK]\.(?=\s)")
_FORMS: dict[str, str] = {
    "incorporated": "inc", "corporation": "corp", "limited": "ltd", "company": "co", "aktiengesellschaft": "ag",
    "gesellschaft": "gmbh",
}  # fmt: skip


class Parsed(NamedTuple):
    """A name ready for comparing. `initials` tells of each word whether it is one; `form` is a firm's legal form or "Jr"."""

    words: tuple[Word, ...]
    raw: tuple[str, ...]
    initials: tuple[bool, ...]
    form: str
    joined: str
    readable: bool


@lru_cache(maxsize=65536)
def person(name: str) -> Parsed:
    """Parse the name of a person: "Putin, Vladimir" is put in order, titles and small words are left out."""
    before, comma, after = name.partition(",")
    if comma and before.strip() and plain_suffix(after) == "":
        name = f"{after} {before}"
    raw = _split(name)
    while len(raw) > 1 and _is_title(raw[0]):
        raw = raw[1:]
    suffix = ""
    if len(raw) > 1 and plain_suffix(raw[-1]):
        raw, suffix = raw[:-1], plain_suffix(raw[-1])
    kept = [word for word in raw if word.lower().strip(".") not in _DROPPED] or raw
    return _made(_joined_abd(kept), suffix)


def plain_suffix(word: str) -> str:
    """Return the suffix that a word after a name is ("jr", "ii"), "" where it is none."""
    return _SUFFIXES.get(word.strip(" .,").lower(), "")


def _is_title(word: str) -> bool:
    norm = word.lower().strip(".")
    words = name_words()
    return (
        norm in words.title
        or (norm in words.office and word not in genders())
        or norm in words.office_part
    )


def _split(name: str) -> list[str]:
    words: list[str] = []
    for word in _PARTS.findall(name):
        if _INITIALS.match(word) and word.count(".") > 1:
            words += [letter + "." for letter in word.split(".") if letter]
        elif word.count(".") == 1 and not word.endswith(".") and len(word.partition(".")[0]) == 1:
            letter, _, rest = word.partition(".")
            words += [letter + ".", rest]
        else:
            words.append(word)
    return words


def _joined_abd(raw: list[str]) -> list[str]:
    """Write "Abdul Rahman", "Abd al-Rahman" and "Abdurrahman" as one word."""
    found: list[str] = []
    for word in raw:
        if found and found[-1].lower() in {"abd", "abdul", "abdel", "abdal", "عبد"}:
            found[-1] = "Abd" + word if word.isascii() else found[-1] + word
        else:
            found.append(word)
    return [_ABD.sub("abd", word.lower()) if word[:3].lower() == "abd" else word for word in found]


def _made(raw: list[str], form: str) -> Parsed:
    words = tuple(word_of(word.translate(_MARKS)) for word in raw)
    kept = [at for at, word in enumerate(words) if word.folded]
    words = tuple(words[at] for at in kept)
    raw = [raw[at] for at in kept]
    initials = tuple(
        len(word.folded) == 1 and not word.folded.isdigit() and not word.abjad for word in words
    )
    joined = "".join(word.folded for word in words)
    return Parsed(words, tuple(raw), initials, form, joined, joined.isascii())


@lru_cache(maxsize=65536)
def body(name: str) -> Parsed:
    """Parse the name of an organisation: legal form apart, British spellings and number words made alike."""
    raw: list[str] = []
    forms: list[str] = []
    firm = name_words().firm
    full = _SHORT.sub(lambda match: _LONG[match[0].replace(".", "")], name)
    for word in _PARTS.findall(full if " " in name.strip() else name):
        norm = word.lower().replace(".", "")
        norm = _FORMS.get(norm) or norm
        if norm in firm and raw:
            forms.append(norm)
        elif norm not in _DROPPED_IN_BODIES:
            raw.append(_respelt(norm))
    made = _made(raw, " ".join(forms))
    return made._replace(initials=(False,) * len(made.words))


def _respelt(norm: str) -> str:
    if len(norm) >= _LONG_WORD:
        for pattern, better in _SPELT:
            norm = pattern.sub(better, norm)
    return _NUMBERS.get(norm) or norm


@lru_cache(maxsize=65536)
def place(name: str) -> Parsed:
    """Parse the name of a place; `form` is the larger place told after a comma ("Texas"), folded."""
    before, comma, after = name.partition(",")
    if before.strip() in demonyms():
        before = demonyms()[before.strip()]
    raw = [word for word in _split(before if before.strip() else name) if word.lower() != "the"]
    made = _made(raw, word_of(after).folded if comma else "")
    return made._replace(initials=(False,) * len(made.words))


@cache
def groups() -> dict[str, int]:
    """Return for each folded name with another name that no rule can know the number of its group."""
    found: dict[str, int] = {}
    listed = [row[0] for row in lexicons.rows("en", "exonyms", 1)]
    for number, line in enumerate(listed):
        for name in line.split("|"):
            found.setdefault(key_of(name), number)
    numbers: dict[str, int] = {}
    for language in ("en", "ru", "fa", "ar"):
        for code, names in lexicons.rows(language, "countries", 2):
            keys = [key_of(name) for name in names.split("|")]
            known = next((found[key] for key in keys if key in found), None)
            number = numbers.setdefault(
                code, known if known is not None else len(listed) + len(numbers)
            )
            for key in keys:
                found.setdefault(key, number)
    return found


@cache
def countries() -> dict[str, frozenset[str]]:
    """Return for each folded name of a country, in any language there is a list of, the codes of those that bear it."""
    found: dict[str, set[str]] = {}
    for language in ("en", "ru", "fa", "ar"):
        for code, names in lexicons.rows(language, "countries", 2):
            for name in names.split("|") if code.isalpha() else ():
                found.setdefault(key_of(name), set()).add(code)
    return {name: frozenset(codes) for name, codes in found.items()}


@lru_cache(maxsize=65536)
def key_of(name: str) -> str:
    """Return a name folded to one string of Latin letters, for looking it up."""
    words = [word_of(word.translate(_MARKS)).folded for word in _PARTS.findall(name)]
    return " ".join(word for word in words if word and word != "the")


@cache
def given_groups() -> dict[str, frozenset[int]]:
    """Return for each folded given name the groups of names that one person can bear in turn."""
    found: dict[str, set[int]] = {}
    for number, (line,) in enumerate(lexicons.rows("en", "given_variants", 1)):
        for name in line.split():
            found.setdefault(word_of(name.translate(_MARKS)).folded, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


@cache
def given_genders() -> dict[str, str]:
    """Return "m" or "f" for folded given names."""
    return {
        word_of(name.translate(_MARKS)).folded: gender
        for name, gender in genders().items()
        if gender
    }


@cache
def listed_places() -> frozenset[str]:
    """Return the folded names of all listed places."""
    return frozenset(key_of(name) for name in places())


@cache
def ambiguous() -> dict[str, str]:
    """Return for folded names that several places bear what these are."""
    return {
        key_of(name): what.replace("|", " and ")
        for name, what in lexicons.rows("en", "same_names", 2)
    }


@lru_cache(maxsize=65536)
def guessed_kind(name: str) -> NameKind:
    """Guess what a name names by itself."""
    if key_of(name.partition(",")[0]) in listed_places():
        return NameKind.PLACE
    words = [word.lower().strip(".") for word in _PARTS.findall(name)]
    known = name_words()
    if name in organisations() or any(
        w in known.firm or (w in known.body and len(words) > 1) for w in words[-1:] + words[:1]
    ):
        return NameKind.ORGANISATION
    if (
        "of" in words
        or "&" in words
        or (name.isupper() and len(words) == 1 and len(name) <= _LONGEST_LETTERS)
    ):
        return NameKind.ORGANISATION
    return NameKind.PERSON
