"""A run of words with capitals parted into titles and offices, the name, and what the office is of."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ..parts import NameKind
from .capitals import is_common, is_listed
from .found import GUESSED, SHAPED, SURE, Found, plain, text_of
from .kinds import kind_of, kind_of_text
from .vocabulary import days, demonyms, genders, name_words, organisations, places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parts import Token
    from .runs import Run

_NO_OFFICE = frozenset(
    ("mr", "mrs", "ms", "miss", "mx", "messrs", "monsieur", "señor", "herr", "frau", "madam")
)
_OF = frozenset(("of", "for"))
_PARTIES = frozenset(("D", "R", "I"))  # "Rep. Cole (D-Ohio)"
_JOINED = "-‐‑–"


def parted(tokens: Sequence[Token], run: Run, sentence: int) -> list[Found]:
    """Return what a run of tokens names: a person with their role, and the place or body before an office; or one name."""
    first, last = _trimmed(tokens, run)
    if first >= last:
        return []
    if last - first == 1 and any(mark in tokens[first].text for mark in _JOINED):
        return _of_joined(tokens, first, sentence)
    text = text_of(tokens, first, last)
    if text in places() or text in organisations():
        return [Found(sentence, first, last, *kind_of(tokens, first, last))]
    office = _office(tokens, first, last)
    if office >= 0:
        return _with_office(tokens, first, office, last, sentence)
    return _plain_name(tokens, first, last, sentence)


def _trimmed(tokens: Sequence[Token], run: Run) -> Run:
    """Cut the article from a run; a run of nothing but demonyms ("Iranian", "North Korean") names nothing."""
    first, last = run
    while (
        first < last
        and tokens[first].norm in ("the", "a", "an")
        and text_of(tokens, first, last) not in places()
    ):
        first += 1
    if (
        all(token.text in demonyms() for token in tokens[first:last])
        or text_of(tokens, first, last) in demonyms()
    ):
        return last, last
    return first, last


def _of_joined(tokens: Sequence[Token], at: int, sentence: int) -> list[Found]:
    """Read a word with a hyphen: "Tehran-based" names Tehran, "Moscow-Beijing" both."""
    text = tokens[at].text
    kind, strength = kind_of(tokens, at, at + 1)
    if text in places() or text in organisations() or strength == SURE:
        return [Found(sentence, at, at + 1, kind, strength)]
    parts = _stretches(text)
    begin = text[parts[0][0] : parts[0][1]]
    if begin in days() or (begin in _PARTIES and tokens[at - 1].text in {",", "("}):
        return []
    if text[parts[-1][0]].islower():
        begin, end = parts[0]
        if text[:end] in demonyms() or (
            is_common(text[:end].lower()) and not is_listed(text[:end])
        ):
            return []
        return [Found(sentence, at, at + 1, *kind_of_text(text[:end]), part=(begin, end))]
    known = [text[a:b] in places() or text[a:b] in demonyms() for a, b in parts]
    if all(known):
        return [
            Found(sentence, at, at + 1, NameKind.PLACE, SURE, part=(a, b))
            for a, b in parts
            if text[a:b] in places()
        ]
    return [Found(sentence, at, at + 1, kind, strength)]


def _stretches(text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    begin = 0
    for at, letter in enumerate(text):
        if letter in _JOINED:
            found.append((begin, at))
            begin = at + 1
    return [(a, b) for a, b in (*found, (begin, len(text))) if b > a]


def _office(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return the token of the last title or office of a run, -1 where it has none that is one."""
    for at in range(last - 1, first - 1, -1):
        if is_office(tokens[at].text):
            return at if _is_office_here(tokens, first, at, last) else -1
    return -1


@lru_cache(maxsize=16384)
def is_office(text: str) -> bool:
    """Tell whether a word is a title, an office or a calling, one person's or several's."""
    words = name_words()
    norm = plain(text)
    if norm in ("st", "saint", "san"):
        return False
    return any(
        norm in some or norm.removesuffix("s") in some
        for some in (words.title, words.office, words.calling)
    )


@cache
def _sorts() -> frozenset[str]:
    """Return the words that tell what sort of thing a name names."""
    words = name_words()
    return words.body | words.firm | words.place | words.other


def _is_office_here(tokens: Sequence[Token], first: int, at: int, last: int) -> bool:
    """Tell whether the word of an office at `at` is one here, and no part of "General Motors" or "Justice Department"."""
    rest = [plain(token.text) for token in tokens[at + 1 : last]]
    if rest and rest[0] not in _OF:
        given = tokens[at + 1].text in genders()
        if (rest[-1] in _sorts() and not given) or text_of(tokens, at, last) in places():
            return False
        return (
            at == first
            or tokens[at].text not in genders()
            or plain(tokens[at].text) in name_words().title
        )
    before = tokens[first:at]
    if any(token.norm == "of" for token in before):
        return False
    return all(_can_precede(token) for token in before) and not (
        before and before[0].text in genders() and not is_common(before[0].norm)
    )


def _can_precede(token: Token) -> bool:
    words = name_words()
    norm = plain(token.text)
    return (
        norm in words.office_part
        or norm in words.office
        or norm in words.title
        or token.text in demonyms()
        or is_listed(token.text)
        or is_common(token.norm)
    )


def _with_office(
    tokens: Sequence[Token], first: int, office: int, last: int, sentence: int
) -> list[Found]:
    name = _behind(tokens, office + 1, last)
    listed = office > first and text_of(tokens, first, office) in organisations()
    start = office if listed else _role_start(tokens, first, office)
    found = [_owner(tokens, first, start, sentence)] if start > first else []
    norm = plain(tokens[office].text)
    if name >= last:
        return found + _office_alone(tokens, start, office, last, sentence)
    role = None if norm in _NO_OFFICE and start == office else (first, name)
    found.append(Found(sentence, name, last, NameKind.PERSON, SURE, role))
    return found


def _office_alone(
    tokens: Sequence[Token], start: int, office: int, last: int, sentence: int
) -> list[Found]:
    """Read an office without a name: "Secretary of State" is one, "Chairman of Chrysler" one and a body."""
    found: list[Found] = []
    end = last
    if office + 1 < last:
        of = office + (3 if tokens[office + 2].norm == "the" else 2)
        kind, strength = kind_of(tokens, of, last) if of < last else (NameKind.OTHER, 0)
        if of < last and (strength or not all(is_common(token.norm) for token in tokens[of:last])):
            end = office + 1
            found.append(Found(sentence, of, last, kind, strength))
    norm = plain(tokens[office].text)
    if norm in name_words().office:
        found.append(Found(sentence, start, end, NameKind.ROLE, SURE))
    return found


def _behind(tokens: Sequence[Token], at: int, last: int) -> int:
    """Return where the name begins behind an office: past "of State", "for Trade", "of the Joint Chiefs"."""
    while at < last and tokens[at].norm in _OF:
        at += 2 if at + 1 < last and tokens[at + 1].norm == "the" else 1
        at += 1
        while (
            at < last
            and tokens[at].norm not in _OF
            and is_common(tokens[at].norm)
            and tokens[at].text not in genders()
        ):
            at += 1
    return at


def _role_start(tokens: Sequence[Token], first: int, office: int) -> int:
    """Return where an office begins: its parts, demonyms and common words before it belong to it."""
    words = name_words()
    at = office
    while at > first:
        token = tokens[at - 1]
        norm = plain(token.text)
        known = (
            norm in words.office_part
            or norm in words.office
            or norm in words.title
            or token.text in demonyms()
            or text_of(tokens, at - 1, min(at + 1, office)) in demonyms()
        )
        if not known and (not is_common(token.norm) or is_listed(token.text) or norm in words.body):
            break
        at -= 1
    return at


def _owner(tokens: Sequence[Token], first: int, last: int, sentence: int) -> Found:
    kind, strength = kind_of(tokens, first, last)
    if kind in (NameKind.PERSON, NameKind.OTHER):
        kind, strength = NameKind.ORGANISATION, GUESSED
    return Found(sentence, first, last, kind, strength)


def _plain_name(tokens: Sequence[Token], first: int, last: int, sentence: int) -> list[Found]:
    """Read a run without an office; demonyms and "Democrat" before a person or a place are no part of the name."""
    begin = first
    while begin < last - 1 and _is_epithet(tokens[begin]):
        begin += 1
    if begin > first:
        kind, strength = kind_of(tokens, begin, last)
        if kind is NameKind.PERSON and last - begin > 1:
            return [Found(sentence, begin, last, kind, strength, (first, begin))]
        only = last - begin == 1 and strength >= SHAPED
        if only and (kind is NameKind.PLACE or plain(tokens[first].text) in name_words().maker):
            return [Found(sentence, begin, last, kind, strength)]
    return [Found(sentence, first, last, *kind_of(tokens, first, last))]


def _is_epithet(token: Token) -> bool:
    words = name_words()
    norm = plain(token.text)
    return token.text in demonyms() or norm in words.office_part or norm in words.maker
