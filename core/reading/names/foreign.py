"""Names in Russian, Persian and Arabic: by capitals where the script has them, else by offices, given names and lists.

What stands here is the plain part: people after an office or with a known given name, listed places, letters in capitals.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from .. import lexicons
from ..parts import NameKind
from .folding import word_of
from .found import GUESSED, SHAPED, SURE, Found
from .parsing import given_genders
from .vocabulary import places

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from ..parts import Token

_ENDING = "аяоеёуюыийьъ"
_STEM = 4
_CASES = frozenset(
    (
        "ом",
        "ем",
        "ой",
        "ей",
        "ам",
        "ям",
        "ах",
        "ях",
        "ого",
        "ему",
        "ому",
        "ым",
        "им",
        "ами",
        "ями",
    )
)
_CLITICS = "وبلفك"
_FAR = 7  # tokens between an office and the name
_LONGEST = 3


class Words(NamedTuple):
    """The words of a language for finding names: offices as rows of words, titles, words that are never part of one."""

    offices: frozenset[tuple[str, ...]]
    never: frozenset[str]
    given: frozenset[str]
    places: frozenset[tuple[str, ...]]
    stems: frozenset[str]


@cache
def words_of(language: str) -> Words:
    """Return the word lists of a language."""
    lists = {row[0]: row[1].split() for row in lexicons.rows(language, "name_words", 2)}
    offices = [*lists.get("office", ()), *lists.get("title", ())]
    listed = [tuple(name.split()) for name in places(language)]
    given = [name for row in lexicons.rows(language, "given_names", 2) for name in row[1].split()]
    return Words(
        frozenset(tuple(office.split("_")) for office in offices),
        frozenset(lists.get("never", ())),
        frozenset(given),
        frozenset(listed),
        frozenset(stem(name[0].lower()) for name in listed if len(name) == 1),
    )


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """Return a Russian word in small letters without the ending of its case, if enough of it is left."""
    for size in (3, 2):
        if word[-size:] in _CASES and len(word) - size >= _STEM:
            return word[:-size]
    while len(word) > _STEM and word[-1] in _ENDING:
        word = word[:-1]
    return word


def seen_stems(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the stems of words with capitals that do not open a Russian sentence."""
    return frozenset(stem(token.norm) for token in tokens[1:] if token.text[0].isupper())


def foreign_names(
    tokens: Sequence[Token], language: str, sentence: int, seen: AbstractSet[str]
) -> list[Found]:
    """Return the names of a sentence in Russian ("ru"), Persian ("fa") or Arabic ("ar"). `seen`: see seen_stems."""
    words = words_of(language)
    if language == "ru":
        return _by_capitals(tokens, words, sentence, seen)
    found = _listed_places(tokens, words, sentence)
    taken = {at for one in found for at in range(one.first, one.last)}
    return found + _by_words(tokens, words, sentence, taken)


def _by_capitals(
    tokens: Sequence[Token], words: Words, sentence: int, seen: AbstractSet[str]
) -> list[Found]:
    found: list[Found] = []
    at, size = 0, len(tokens)
    while at < size:
        if not _is_capital(tokens, at, words, seen):
            at += 1
            continue
        end = at + 1
        while (
            end < size
            and _is_capital(tokens, end, words, seen)
            and tokens[end].start - tokens[end - 1].end <= 1
        ):
            end += 1
        found += _of_run(tokens, at, end, words, sentence)
        at = end
    return found


def _is_capital(tokens: Sequence[Token], at: int, words: Words, seen: AbstractSet[str]) -> bool:
    token = tokens[at]
    if not token.text[0].isupper() or token.norm in words.never or (token.norm,) in words.offices:
        return False
    if at and tokens[at - 1].text not in '«"—–-:':
        return True
    acronym = token.text.isupper() and len(token.text) > 1
    if acronym or stem(token.norm) in seen or _is_place(token, words):
        return True
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if word_of(token.text).folded in given_genders():
        return True
    if following is None or not following.text[0].isupper():
        return False
    return word_of(following.text).folded not in given_genders()


def _is_place(token: Token, words: Words) -> bool:
    return stem(token.norm) in words.stems


def _of_run(
    tokens: Sequence[Token], first: int, last: int, words: Words, sentence: int
) -> list[Found]:
    """Part places off the beginning of a run; the rest is a person, a body in capitals, or something else."""
    found: list[Found] = []
    while first < last and _is_place(tokens[first], words):
        found.append(Found(sentence, first, first + 1, NameKind.PLACE, SURE))
        first += 1
    if first == last:
        return found
    role = _office_before(tokens, first, words)
    text = tokens[first].text
    one = Found(sentence, first, last, NameKind.OTHER, 0, role)
    if role is not None:
        one.kind, one.strength = NameKind.PERSON, SURE
    elif last - first == 1 and text.isupper() and len(text) > 1:
        one.kind, one.strength = NameKind.ORGANISATION, SHAPED
    elif word_of(text).folded in given_genders():
        one.kind, one.strength = NameKind.PERSON, SHAPED
    elif last - first > 1:
        one.kind, one.strength = NameKind.PERSON, GUESSED
    return [*found, one]


def _office_before(tokens: Sequence[Token], first: int, words: Words) -> tuple[int, int] | None:
    """Return the words of an office right before a name: the nearest office, with what it is of."""
    for at in range(first - 1, max(-1, first - _FAR), -1):
        token = tokens[at]
        if not token.text[0].isalpha():
            return None
        if (token.norm,) in words.offices:
            return at, first
        if token.tag in ("verb", "prep", "conj", "aux", "pron") or token.norm in words.never:
            return None
    return None


def _listed_places(tokens: Sequence[Token], words: Words, sentence: int) -> list[Found]:
    found: list[Found] = []
    at = 0
    while at < len(tokens):
        size = next((n for n in range(_LONGEST, 0, -1) if _is_listed(tokens, at, n, words)), 0)
        if size:
            found.append(Found(sentence, at, at + size, NameKind.PLACE, SURE, None))
            bare = _bare(tokens[at].text, words) if size == 1 else tokens[at].text
            if bare != tokens[at].text:
                length = len(tokens[at].text)
                found[-1].part = (length - len(bare), length)
        at += size or 1
    return found


def _is_listed(tokens: Sequence[Token], at: int, size: int, words: Words) -> bool:
    row = tuple(token.text for token in tokens[at : at + size])
    if len(row) < size:
        return False
    return row in words.places or (size == 1 and (_bare(row[0], words),) in words.places)


def _bare(text: str, words: Words) -> str:
    """Cut "and", "in", "to" from the front of an Arabic word where a listed place is left."""
    if text[0] in _CLITICS and (text,) not in words.places:
        for cut in (text[1:], "ال" + text[2:] if text[:2] == "لل" else ""):
            if cut and (cut,) in words.places and cut == text[1:]:
                return cut
    return text


def _by_words(tokens: Sequence[Token], words: Words, sentence: int, taken: set[int]) -> list[Found]:
    """Find people by an office and what follows it, or by a given name."""
    found: list[Found] = []
    at = 0
    while at < len(tokens):
        size = next(
            (
                n
                for n in range(5, 0, -1)
                if tuple(t.text for t in tokens[at : at + n]) in words.offices
            ),
            0,
        )
        begin = at + size
        while size and begin in taken:
            begin += 1
        if size and (end := _name_end(tokens, begin, words, taken)) > begin:
            found.append(Found(sentence, begin, end, NameKind.PERSON, SURE, (at, begin)))
            at = end
        elif not size and tokens[at].text in words.given and at not in taken:
            end = _name_end(tokens, at, words, taken)
            found.append(Found(sentence, at, end, NameKind.PERSON, SHAPED))
            at = end
        else:
            at += size or 1
    return found


def _name_end(tokens: Sequence[Token], first: int, words: Words, taken: set[int]) -> int:
    """Return where a name that begins with a given name ends: at most three words, at the next word that is none."""
    if first >= len(tokens) or tokens[first].text not in words.given:
        return first
    end = first + 1
    while end < min(len(tokens), first + _LONGEST) and end not in taken:
        text = tokens[end].text
        if (
            not text[0].isalpha()
            or text in words.never
            or tokens[end].tag in ("prep", "verb", "conj", "pron")
        ):
            break
        end += 1
        if text not in words.given:
            break
    return end
