"""What the text says that people are: before a name, set off beside it, or alone for a person ("the foreign minister")."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from .. import lexicons
from ..grammar.vocabulary import tags_of
from ..parts import NameKind
from .found import SHAPED, SURE, Found
from .vocabulary import demonyms, name_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parts import Token

_INSIDE = frozenset(("noun", "adj", "name", "poss"))
_LINKS = frozenset(("and", "&"))
_OWN = frozenset(("his", "her", "their", "its", "my", "our", "your"))
_DEFINITE = frozenset(("the", "this", "that"))
_ENDS = frozenset((",", ".", ";", ")", "—", "–", "--", "-", "”", '"', "''"))
_ENDING_WORDS = frozenset(("who", "said", "told", "says", "which"))
_LONGEST = 12
_LINES_OF_MANY = 2  # the lines of people.tsv that hold words for anyone and for many


@cache
def person_words() -> frozenset[str]:
    """Return nouns for one person, plain forms."""
    lines = [row[0] for row in lexicons.rows("en", "people", 1)]
    singular = {word for line in lines[_LINES_OF_MANY:] for word in line.split()}
    return frozenset(singular) | name_words().office | name_words().calling


def add_roles(tokens: Sequence[Token], found: Sequence[Found]) -> None:
    """Give each person the office told right before the name, or beside it between commas."""
    for one in found:
        if one.part is not None or (
            one.kind is not NameKind.PERSON and one.strength >= _settled(one)
        ):
            continue
        first = one.role[0] if one.role else one.first
        before = _role_before(tokens, first)
        if before < first:
            one.role = (before, one.first)
            if one.kind is not NameKind.PERSON:
                one.kind, one.strength = NameKind.PERSON, SHAPED
        elif one.role is None and one.kind is NameKind.PERSON:
            one.role = _aside_after(tokens, one.last) or _aside_before(tokens, one.first)


def _settled(one: Found) -> int:
    """Return from which strength on a word for a person before a name does not make it one."""
    return SURE if one.kind is NameKind.PLACE else SHAPED


def _is_person(token: Token) -> bool:
    return token.tag == "noun" and token.form != "plural" and token.lemma in person_words()


def _role_before(tokens: Sequence[Token], first: int) -> int:
    """Return where small words for a person before a name begin: "police spokesman", "Iran's foreign minister"."""
    at = first - 1
    if at < 0 or tokens[at].text[0].isupper() or tokens[at].norm in name_words().maker:
        return first
    if not _is_person(tokens[at]) and not (
        tokens[at].tag == "adj" and tokens[at].norm in name_words().office
    ):
        return first
    return _phrase_start(tokens, at)


def _phrase_start(tokens: Sequence[Token], head: int) -> int:
    """Return where the words that tell more of an office begin; a possessor is one where it is a name."""
    at = head
    while at > 0 and tokens[at - 1].tag in _INSIDE and tokens[at - 1].norm not in _OWN:
        if tokens[at - 1].tag == "poss" and (at == 1 or tokens[at - 2].tag != "name"):
            break
        at -= 1
    return at


def _aside_after(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the words of an office set off after a name: ", the club's chairman,", ", 45, a teacher,"."""
    if at + 1 >= len(tokens) or tokens[at].text != ",":
        return None
    first = _past_age(tokens, at + 1)
    last = first
    while last < min(len(tokens), first + _LONGEST) and _is_inside(tokens[last]):
        last += 1
    head = _head(tokens, first, last)
    if head < 0 or not _is_person(tokens[head]):
        return None
    if last < len(tokens) and not _is_end(tokens[last]):
        if head + 1 >= last:
            return None
        last = head + 1
    while tokens[last - 1].tag in ("prep", "det") or tokens[last - 1].norm in _LINKS:
        last -= 1
    return (first + 1 if tokens[first].tag == "det" else first), last


def _past_age(tokens: Sequence[Token], first: int) -> int:
    aged = first + 2 < len(tokens) and tokens[first].tag == "num" and tokens[first + 1].text == ","
    return first + 2 if aged else first


def _is_inside(token: Token) -> bool:
    return token.tag in _INSIDE or token.tag in ("det", "prep") or token.norm in _LINKS


def _is_end(token: Token) -> bool:
    return token.text in _ENDS or token.norm in _ENDING_WORDS


def _head(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return the noun that a phrase is about: the last one before a preposition or "and"."""
    for at in range(first, last):
        if at + 1 == last or tokens[at + 1].tag == "prep" or tokens[at + 1].norm in _LINKS:
            return at
    return -1


def _aside_before(tokens: Sequence[Token], first: int) -> tuple[int, int] | None:
    """Return the words of an office before a name that is set off: "the Danish envoy, Lars Holt,"."""
    at = first - 2
    if at < 1 or tokens[first - 1].text != "," or not _is_person(tokens[at]):
        return None
    begin = _phrase_start(tokens, at)
    told = tokens[begin - 1].tag in ("det", "poss") if begin else False
    return (begin, at + 1) if told or begin < at else None


def roles_alone(tokens: Sequence[Token], found: Sequence[Found], sentence: int) -> list[Found]:
    """Return phrases that name a person by office alone: "Russian foreign minister", "police spokesman"."""
    offices = name_words().office
    alone: list[Found] = []
    for at in [at for at, token in enumerate(tokens) if token.lemma in offices]:
        token = tokens[at]
        if token.tag == "noun" and token.form != "plural" and not _is_part(tokens, at):
            one = _alone(tokens, at, sentence)
            if one and not any(_covers(other, at) for other in found):
                alone.append(one)
    return alone


def _is_part(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether an office is only a part of a longer word: "mayor candidate", "the mayor's office"."""
    if at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    if following.tag == "noun" and "verb" not in tags_of(following.norm):
        return True
    return following.tag == "poss" and at + 2 < len(tokens) and tokens[at + 2].norm == "office"


def _alone(tokens: Sequence[Token], at: int, sentence: int) -> Found | None:
    start = _phrase_start(tokens, at)
    before = tokens[start - 1] if start else None
    owned = any(t.tag == "poss" or t.text in demonyms() for t in tokens[start:at])
    if before is None or before.tag not in ("det", "poss"):
        return Found(sentence, start, at + 1, NameKind.ROLE, SURE) if owned else None
    definite = before.norm in _DEFINITE or before.tag == "poss"
    return Found(sentence, start, at + 1, NameKind.ROLE, SURE, definite=definite)


def _covers(one: Found, at: int) -> bool:
    if one.role and one.role[0] <= at < one.role[1]:
        return True
    return one.first <= at < one.last
