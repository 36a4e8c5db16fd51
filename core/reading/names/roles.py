"""What the text says that people are: before a name, set off beside it, or alone for a person ("the foreign minister")."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from .. import lexicons
from ..parts import NameKind
from .found import SURE, Found
from .vocabulary import demonyms, name_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parts import Token

_INSIDE = frozenset(("noun", "adj", "name", "poss"))
_DEFINITE = frozenset(("the", "this", "that"))
_LONGEST = 12


@cache
def person_words() -> frozenset[str]:
    """Return nouns for one person, plain forms."""
    lines = [row[0] for row in lexicons.rows("en", "people", 1)]
    return frozenset(word for line in lines[2:] for word in line.split()) | name_words().office


def add_roles(tokens: Sequence[Token], found: Sequence[Found]) -> None:
    """Give each person the office told right before the name, or beside it between commas."""
    for one in found:
        if one.kind is not NameKind.PERSON:
            continue
        first = one.role[0] if one.role else one.first
        before = _role_before(tokens, first)
        if before < first:
            one.role = (before, one.first)
        elif one.role is None:
            one.role = _aside_after(tokens, one.last) or _aside_before(tokens, one.first)


def _role_before(tokens: Sequence[Token], first: int) -> int:
    """Return where small words for a person before a name begin: "police spokesman", "Iran's foreign minister"."""
    at = first - 1
    if at < 0 or tokens[at].tag not in ("noun", "adj") or tokens[at].text[0].isupper():
        return first
    if tokens[at].lemma not in person_words() or tokens[at].form == "plural":
        return first
    return _phrase_start(tokens, at)


def _phrase_start(tokens: Sequence[Token], head: int) -> int:
    at = head
    while (
        at > 0
        and tokens[at - 1].tag in _INSIDE
        and tokens[at - 1].norm not in ("his", "her", "their", "its", "my", "our", "your")
    ):
        if tokens[at - 1].tag == "poss" and (at < 2 or tokens[at - 2].tag != "name"):
            break
        at -= 1
    return at


def _aside_after(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the words of an office set off after a name: ", the club's chairman,", ", 45, a teacher,"."""
    if at + 1 >= len(tokens) or tokens[at].text != ",":
        return None
    first = at + 1
    if tokens[first].tag == "num" and first + 2 < len(tokens) and tokens[first + 1].text == ",":
        first += 2
    last = first
    while last < min(len(tokens), first + _LONGEST) and (
        tokens[last].tag in _INSIDE
        or tokens[last].tag in ("det", "prep")
        or tokens[last].norm in ("and", "&")
    ):
        last += 1
    head = next(
        (
            n
            for n in range(first, last)
            if n + 1 == last or tokens[n + 1].tag == "prep" or tokens[n + 1].norm == "and"
        ),
        -1,
    )
    if head < 0 or tokens[head].lemma not in person_words() or tokens[head].form == "plural":
        return None
    if (
        last < len(tokens)
        and tokens[last].text not in (",", ".", ";", ")", "—", "–", "--", "-", "”", '"', "''")
        and tokens[last].norm not in ("who", "said", "told", "says")
    ):
        return None
    while tokens[last - 1].tag in ("prep", "det") or tokens[last - 1].norm == "and":
        last -= 1
    return (first + 1 if tokens[first].tag == "det" else first), last


def _aside_before(tokens: Sequence[Token], first: int) -> tuple[int, int] | None:
    """Return the words of an office before a name that is set off: "the Danish envoy, Lars Holt,"."""
    at = first - 2
    if at < 1 or tokens[first - 1].text != "," or tokens[at].tag != "noun":
        return None
    if tokens[at].lemma not in person_words() or tokens[at].form == "plural":
        return None
    begin = _phrase_start(tokens, at)
    if begin == at and tokens[at - 1].tag not in ("det", "poss"):
        return None
    return begin, at + 1


def roles_alone(tokens: Sequence[Token], found: Sequence[Found], sentence: int) -> list[Found]:
    """Return phrases that name a person by office alone: "the Russian foreign minister", "a police spokesman"."""
    offices = name_words().office
    alone: list[Found] = []
    for at, token in enumerate(tokens):
        if token.tag != "noun" or token.lemma not in offices or token.form == "plural":
            continue
        if any(_covers(one, at) for one in found):
            continue
        if (
            at + 1 < len(tokens)
            and tokens[at + 1].tag == "noun"
            and tokens[at + 1].start - token.end < 2
        ):
            continue
        start = _phrase_start(tokens, at)
        before = tokens[start - 1] if start else None
        owned = any(t.tag == "poss" or t.text in demonyms() for t in tokens[start:at])
        if before is None or before.tag not in ("det", "poss"):
            if not owned:
                continue
            definite = True
        else:
            definite = (
                before.norm in _DEFINITE
                or before.tag == "poss"
                or owned
                and before.norm not in ("a", "an")
            )
        alone.append(Found(sentence, start, at + 1, NameKind.ROLE, SURE, definite=definite))
    return alone


def _covers(one: Found, at: int) -> bool:
    first = one.role[0] if one.role and one.role[0] < one.first else one.first
    last = one.role[1] if one.role and one.role[1] > one.last else one.last
    return first <= at < last
