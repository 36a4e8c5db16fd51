"""What a run of words names: told by word lists, by the form of the words, and by what stands around."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ..parts import NameKind
from .capitals import cased, is_common
from .found import GUESSED, SHAPED, SURE, UNKNOWN, plain, text_of
from .vocabulary import demonyms, genders, media_words, name_words, organisations, places, surnames

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parts import Token

Kind = tuple[NameKind, int]
_AT = frozenset(("in", "near", "across", "throughout", "outside"))
_TO = frozenset(("around", "at", "from", "to", "toward", "towards", "into", "via"))
_SAYING = frozenset(
    [
        "say",
        "tell",
        "add",
        "note",
        "write",
        "ask",
        "argue",
        "warn",
        "insist",
        "recall",
        "explain",
        "think",
        "believe",
        "die",
        "marry",
        "smile",
        "laugh",
        "score",
        "resign",
        "testify",
        "bear",
        "live",
        "play",
        "walk",
    ]
)
_OF_PLACES = frozenset(
    (
        "mayor",
        "governor",
        "bishop",
        "archbishop",
        "duke",
        "north",
        "south",
        "east",
        "west",
        "outskirts",
        "miles",
        "kilometers",
        "kilometres",
        "km",
    )
)
_HAD = frozenset(("of", "at", "in", "for"))
_JOINING = frozenset(("of", "for", "and", "the", "&"))
_TWO = 2
_BODY_ENDINGS = (
    "bank",
    "soft",
    "tech",
    "corp",
    "telecom",
    "gas",
    "media",
    ".com",
    "net",
    "chem",
    "pharm",
    "mobil",
)
_CASED = 4  # letters from which a word in capitals is rather a name than an abbreviation
_MOST_WORDS_OF_PERSON, _MOST_WORDS_OF_PLACE = 5, 3


def kind_of(tokens: Sequence[Token], first: int, last: int) -> Kind:
    """Tell what tokens [first, last) name, and how surely."""
    text = text_of(tokens, first, last)
    kind, strength = kind_of_text(text)
    if strength == SHAPED and first and tokens[first - 1].norm in _AT and text in places():
        return NameKind.PLACE, SURE
    return (kind, strength) if strength else _by_context(tokens, first, last)


@lru_cache(maxsize=32768)
def kind_of_text(text: str) -> Kind:
    """Tell what words name by themselves; UNKNOWN where only what stands around can tell."""
    words = tuple(text.split())
    return (
        _listed(text, len(words))
        or _worded(tuple(plain(word) for word in words))
        or _shaped(words)
        or (NameKind.OTHER, UNKNOWN)
    )


def _listed(text: str, size: int) -> Kind | None:
    bare = text.removeprefix("the ").removeprefix("The ")
    is_place = text in places() or bare in places()
    if text in organisations():
        return NameKind.ORGANISATION, SHAPED if is_place else SURE
    if is_place:
        shared = text in surnames() or text in genders() or is_common(text.lower())
        return NameKind.PLACE, SHAPED if size == 1 and shared else SURE
    if text.isupper() and size == 1 and len(text) >= _CASED and cased(text) in places():
        return NameKind.PLACE, SHAPED
    return None


def _worded(words: tuple[str, ...]) -> Kind | None:
    """Tell by a word of organisations, places or events at the end or before "of"."""
    known = name_words()
    if "of" in words[1:] and (kind := _headed(words[words.index("of") - 1])):
        return kind
    if len(words) == 1:
        return None
    end = words[-1]
    if end in known.surname and len(words) == _TWO and words[0].capitalize() in genders():
        return NameKind.PERSON, SHAPED
    if end in known.firm or "&" in words or (end in known.body or end in media_words()):
        return NameKind.ORGANISATION, SURE
    if words[0] in known.body_before or (words[0] in known.body and "for" in words):
        return NameKind.ORGANISATION, SURE
    return _of_place(words) or ((NameKind.OTHER, SHAPED) if end in known.other else None)


def _headed(head: str) -> Kind | None:
    known = name_words()
    if head in known.body:
        return NameKind.ORGANISATION, SURE
    if head in known.place_of:
        return NameKind.PLACE, SURE
    return (NameKind.OTHER, SURE) if head in known.other else None


def _of_place(words: tuple[str, ...]) -> Kind | None:
    known = name_words()
    ends = words[-1] in known.place and words[0].capitalize() not in genders()
    begins = words[0] in known.place_before and not is_common(words[1])
    if ends or (begins and len(words) <= _MOST_WORDS_OF_PLACE):
        return NameKind.PLACE, SHAPED
    return None


def _shaped(words: tuple[str, ...]) -> Kind | None:
    """Tell by the form of the words: given names, initials, small words of surnames, letters in capitals."""
    if len(words) == 1:
        return _single(words[0])
    if (
        len(words) <= _MOST_WORDS_OF_PERSON
        and _JOINING.isdisjoint(words)
        and (person := _person(words))
    ):
        return person
    bears = words[0] not in surnames() and words[0] not in genders()
    if words[0] in organisations() and (bears or all(is_common(w.lower()) for w in words[1:])):
        return NameKind.ORGANISATION, SHAPED
    if words[0] in demonyms() or all(word.isupper() and len(word) > 1 for word in words):
        return NameKind.ORGANISATION, GUESSED
    return None


def _person(words: tuple[str, ...]) -> Kind | None:
    given = genders()
    if words[0] in given:
        return NameKind.PERSON, SHAPED if is_common(words[-1].lower()) else SURE
    initial = any(len(plain(word)) == 1 and word[-1] == "." for word in words[:-1])
    double = plain(words[0]).split("-")[0].capitalize() in given
    small = any(plain(word) in name_words().particle for word in words[:-1])
    known = words[-1] in surnames() and not is_common(words[0].lower())
    return (NameKind.PERSON, SHAPED) if initial or double or small or known else None


def _single(text: str) -> Kind | None:
    if text.isupper() and len(text) > 1 and text[-1] != ".":
        return NameKind.ORGANISATION, SHAPED if len(text) < _MOST_WORDS_OF_PERSON + 2 else GUESSED
    if text.lower().endswith(_BODY_ENDINGS) and not is_common(text.lower()):
        return NameKind.ORGANISATION, GUESSED
    if text in surnames() or text in genders():
        return NameKind.PERSON, GUESSED if is_common(text.lower()) else SHAPED
    return None


def _by_context(tokens: Sequence[Token], first: int, last: int) -> Kind:
    """Tell by the words before and after."""
    before = tokens[first - 1] if first else None
    size = last - first
    article = before is not None and before.norm in ("the", "a", "an")
    if told := _told(tokens, first, last, article=article):
        return told
    if not article and not any(is_common(token.norm) for token in tokens[first:last]):
        if size in (2, 3) or _acts_as_person(tokens, first, last):
            return NameKind.PERSON, GUESSED
        if before is not None and before.norm in _AT:
            return NameKind.PLACE, GUESSED
        if before is not None and before.norm in _TO:
            return NameKind.PLACE, UNKNOWN
    if article and size > 1:
        return NameKind.ORGANISATION, UNKNOWN
    return NameKind.OTHER, UNKNOWN


def _told(tokens: Sequence[Token], first: int, last: int, *, article: bool) -> Kind | None:
    """Tell by a noun beside the name: "airline X", "the town of X", "shares of X", "X jets"."""
    words = name_words()
    after = tokens[last] if last < len(tokens) else None
    if (
        after is not None
        and after.norm in words.thing
        and (article or after.norm not in words.office)
    ):
        return NameKind.ORGANISATION, SHAPED
    if not first:
        return None
    before = tokens[first - 1]
    if before.norm in words.maker and before.tag == "noun":
        return NameKind.ORGANISATION, SHAPED
    if first > 1 and before.norm in _HAD:
        noun = tokens[first - 2].norm
        if before.norm == "of" and (noun in words.spot or noun in _OF_PLACES):
            return NameKind.PLACE, SHAPED
        if noun in words.belongs:
            return NameKind.ORGANISATION, SHAPED
    return None


def _acts_as_person(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a name does what people do ("said", "died"), or has an age after it."""
    if last >= len(tokens) or (first and tokens[first - 1].tag == "prep"):
        return False
    following = tokens[last]
    own = last + 1 < len(tokens) and tokens[last + 1].norm in ("his", "her")
    if following.tag == "verb" and (own or following.lemma in _SAYING):
        return True
    aged = following.text == "," and last + 2 < len(tokens) and tokens[last + 1].text.isdigit()
    return aged and tokens[last + 2].text == ","
