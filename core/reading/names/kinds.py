"""What a run of words names: told by word lists, by the form of the words, and by what stands around."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..parts import NameKind
from .found import GUESSED, SHAPED, SURE, UNKNOWN, plain, text_of
from .runs import is_common
from .vocabulary import demonyms, genders, name_words, organisations, places, surnames

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parts import Token

Kind = tuple[NameKind, int]
_IN = frozenset(
    (
        "in",
        "near",
        "across",
        "throughout",
        "outside",
        "around",
        "at",
        "from",
        "to",
        "toward",
        "towards",
        "into",
        "via",
    )
)
_SAYING = frozenset(
    (
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
        "arrest",
        "bear",
        "live",
        "play",
        "walk",
    )
)
_MOST_WORDS_OF_PERSON = 5


def kind_of(tokens: Sequence[Token], first: int, last: int) -> Kind:
    """Tell what tokens [first, last) name, and how surely."""
    text = text_of(tokens, first, last)
    listed = _listed(tokens, first, last, text)
    if listed:
        return listed
    worded = _worded([plain(token.text) for token in tokens[first:last]])
    if worded:
        return worded
    shaped = _shaped(tokens, first, last, text)
    return shaped or _by_context(tokens, first, last)


def _listed(tokens: Sequence[Token], first: int, last: int, text: str) -> Kind | None:
    is_place = (
        text in places()
        or (text.startswith("the ") or text.startswith("The "))
        and text[4:] in places()
    )
    if text in organisations():
        usual = organisations()[text]
        if not is_place or usual != text:
            return NameKind.ORGANISATION, SURE
    if is_place:
        weak = last - first == 1 and (
            text in surnames() or text in genders() or is_common(text.lower())
        )
        return NameKind.PLACE, SHAPED if weak and not _after(tokens, first, _IN) else SURE
    return None


def _worded(words: Sequence[str]) -> Kind | None:
    """Tell by a word of organisations, places or events at the end or before "of"."""
    known = name_words()
    end = words[-1]
    head = words[words.index("of") - 1] if "of" in words[1:] else ""
    if end in known.firm and len(words) > 1:
        return NameKind.ORGANISATION, SURE
    if head:
        if head in known.body:
            return NameKind.ORGANISATION, SURE
        if head in known.place_of:
            return NameKind.PLACE, SURE
        if head in known.other:
            return NameKind.OTHER, SURE
    if len(words) == 1:
        return None
    if "&" in words:
        return NameKind.ORGANISATION, SURE
    if end in known.place and words[0] not in genders():
        return NameKind.PLACE, SHAPED
    if end in known.body or any(word in known.body for word in words[:1]) and "for" in words:
        return NameKind.ORGANISATION, SURE
    if end in known.other:
        return NameKind.OTHER, SHAPED
    if words[0] in known.place_before and len(words) < 4:
        return NameKind.PLACE, SHAPED
    return None


def _shaped(tokens: Sequence[Token], first: int, last: int, text: str) -> Kind | None:
    words = [token.text for token in tokens[first:last]]
    if len(words) == 1:
        return _single(text)
    if len(words) <= _MOST_WORDS_OF_PERSON and not any(
        word in ("of", "for", "and", "the") for word in words
    ):
        if words[0] in genders() and not is_common(words[-1].lower()):
            return NameKind.PERSON, SURE
        if words[0] in genders() or plain(words[0]).split("-")[0].capitalize() in genders():
            return NameKind.PERSON, SHAPED
        if any(len(plain(word)) == 1 and word[-1] == "." for word in words[:-1]):
            return NameKind.PERSON, SHAPED
        if any(plain(word) in name_words().particle for word in words[:-1]):
            return NameKind.PERSON, SHAPED
        if words[-1] in surnames() and not is_common(words[0].lower()):
            return NameKind.PERSON, SHAPED
    if words[0] in demonyms():
        return NameKind.ORGANISATION, GUESSED
    if all(word.isupper() and len(word) > 1 for word in words):
        return NameKind.ORGANISATION, GUESSED
    return None


def _single(text: str) -> Kind | None:
    if text.isupper() and len(text) > 1 and "." not in text[-1:]:
        return NameKind.ORGANISATION, SHAPED
    if text in surnames() or text in genders():
        return NameKind.PERSON, GUESSED if is_common(text.lower()) else SHAPED
    return None


def _by_context(tokens: Sequence[Token], first: int, last: int) -> Kind:
    """Tell by the words before and after."""
    following = tokens[last] if last < len(tokens) else None
    before = tokens[first - 1] if first else None
    strange = not any(is_common(token.norm) for token in tokens[first:last])
    size = last - first
    if size in (2, 3) and strange and (before is None or before.norm != "the"):
        return NameKind.PERSON, GUESSED
    if (
        following is not None
        and strange
        and size < 4
        and (before is None or before.tag not in ("det", "prep"))
    ):
        if following.lemma in _SAYING and following.tag == "verb":
            return NameKind.PERSON, GUESSED
        if (
            following.text == ","
            and last + 2 < len(tokens)
            and tokens[last + 1].text.isdigit()
            and tokens[last + 2].text == ","
        ):
            return NameKind.PERSON, SHAPED
    if size < 4 and _after(tokens, first, _IN) and strange:
        sure = tokens[first - 1].norm in ("in", "near", "across", "throughout", "outside")
        return NameKind.PLACE, GUESSED if sure else UNKNOWN
    if before is not None and before.norm == "the" and size > 1:
        return NameKind.ORGANISATION, UNKNOWN
    return NameKind.OTHER, UNKNOWN


def _after(tokens: Sequence[Token], first: int, words: frozenset[str]) -> bool:
    at = first - 1
    return at >= 0 and tokens[at].norm in words
