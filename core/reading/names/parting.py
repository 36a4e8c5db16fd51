"""A run of words with capitals parted into titles and offices, the name, and what the office is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..parts import NameKind
from .found import SURE, Found, plain, text_of
from .kinds import kind_of
from .runs import is_common, is_listed
from .vocabulary import demonyms, genders, name_words, organisations, places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parts import Token
    from .runs import Run

_NO_OFFICE = frozenset(
    ("mr", "mrs", "ms", "miss", "mx", "messrs", "monsieur", "señor", "herr", "frau")
)
_GENDER = {
    "mr": "m",
    "sir": "m",
    "lord": "m",
    "king": "m",
    "prince": "m",
    "pope": "m",
    "mrs": "f",
    "ms": "f",
    "miss": "f",
    "lady": "f",
    "queen": "f",
    "princess": "f",
    "dame": "f",
    "baroness": "f",
}


def parted(tokens: Sequence[Token], run: Run, sentence: int) -> list[Found]:
    """Return what a run of tokens names: a person with their role, and the place or body before an office; or one name."""
    first, last = _trimmed(tokens, run)
    if first >= last:
        return []
    text = text_of(tokens, first, last)
    if text in places() or text in organisations():
        return [Found(sentence, first, last, *kind_of(tokens, first, last))]
    office = _office(tokens, first, last)
    if office >= 0:
        return _with_office(tokens, first, office, last, sentence)
    return _plain_name(tokens, first, last, sentence)


def _trimmed(tokens: Sequence[Token], run: Run) -> Run:
    first, last = run
    while (
        first < last
        and tokens[first].norm in ("the", "a", "an")
        and text_of(tokens, first, last) not in places()
    ):
        first += 1
    while first < last and all(token.text in demonyms() for token in tokens[first:last]):
        return last, last
    return first, last


def _office(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return the token of the last title or office of a run, -1 where it has none that is one."""
    words = name_words()
    for at in range(last - 1, first - 1, -1):
        norm = plain(tokens[at].text)
        if (
            norm not in words.title
            and norm not in words.office
            and norm.rstrip("s") not in words.office
        ):
            continue
        if norm in ("st", "saint", "san") or (norm in words.suffix and at > first):
            continue
        return at if _is_office(tokens, first, at, last) else -1
    return -1


def _is_office(tokens: Sequence[Token], first: int, at: int, last: int) -> bool:
    """Tell whether the word of an office at `at` is one here, and no part of "General Motors" or "Justice Department"."""
    words = name_words()
    rest = [plain(token.text) for token in tokens[at + 1 : last]]
    if rest and rest[0] != "of":
        kinds = words.body | words.firm | words.place | words.other
        if rest[-1] in kinds and rest[0].capitalize() not in genders():
            return False
        if text_of(tokens, at, last) in places():
            return False
        return at == first or tokens[at].text not in genders()
    if "of" in [plain(token.text) for token in tokens[first:at]]:
        return False
    before = tokens[first:at]
    return all(
        plain(token.text) in words.office_part | words.office | words.title
        or token.text in demonyms()
        or is_listed(token.text)
        or is_common(token.norm)
        for token in before
    ) and not (before and before[0].text in genders() and not is_common(before[0].norm))


def _with_office(
    tokens: Sequence[Token], first: int, office: int, last: int, sentence: int
) -> list[Found]:
    name = _behind(tokens, office + 1, last)
    start = _role_start(tokens, first, office)
    found: list[Found] = []
    if start > first:
        found.append(_owner(tokens, first, start, sentence))
    if name >= last:
        if (
            office == start
            and plain(tokens[office].text) in name_words().title - name_words().office
        ):
            return found if start > first else []
        found.append(Found(sentence, start, last, NameKind.ROLE, SURE))
        return found
    norm = plain(tokens[office].text)
    role = None if norm in _NO_OFFICE and start == office else (first, name)
    gender = _GENDER.get(norm, "") or genders().get(tokens[name].text, "")
    found.append(Found(sentence, name, last, NameKind.PERSON, SURE, role, gender))
    return found


def _behind(tokens: Sequence[Token], at: int, last: int) -> int:
    """Return where the name begins behind an office: past "of State", "of the Joint Chiefs"."""
    while at < last and tokens[at].norm == "of":
        at += 2 if at + 1 < last and tokens[at + 1].norm == "the" else 1
        at += 1
        while (
            at < last
            and tokens[at].norm != "of"
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
        )
        if not known and (not is_common(token.norm) or is_listed(token.text) or norm in words.body):
            break
        at -= 1
    return at


def _owner(tokens: Sequence[Token], first: int, last: int, sentence: int) -> Found:
    kind, strength = kind_of(tokens, first, last)
    if kind in (NameKind.PERSON, NameKind.OTHER):
        kind, strength = NameKind.ORGANISATION, 1
    return Found(sentence, first, last, kind, strength)


def _plain_name(tokens: Sequence[Token], first: int, last: int, sentence: int) -> list[Found]:
    begin = first
    while begin < last - 1 and (
        tokens[begin].text in demonyms() or plain(tokens[begin].text) in name_words().office_part
    ):
        begin += 1
    if begin > first:
        kind, strength = kind_of(tokens, begin, last)
        if kind is NameKind.PERSON and last - begin > 1:
            return [Found(sentence, begin, last, kind, strength, (first, begin))]
        if kind is NameKind.PLACE and strength == SURE and last - begin == 1:
            return [Found(sentence, begin, last, kind, strength)]
    kind, strength = kind_of(tokens, first, last)
    gender = genders().get(tokens[first].text, "") if kind is NameKind.PERSON else ""
    return [Found(sentence, first, last, kind, strength, None, gender)]
