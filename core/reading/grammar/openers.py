"""Whether a common word that opens a sentence is a name there: "Shell cut jobs", "Miller, 34, was arrested".

Any opener has a capital. A singular noun that can be counted needs an article, so that one without before the verb of
somebody's doing is a name; a word that the lists of names hold needs no more than such a verb, or the 's of owning.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ..lexicons import rows, words
from .vocabulary import readings_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from ..parts import Token
    from .wording import Word

_RARE = 3.0
_OPEN = frozenset({"ns", "np", "vb", "aj", "vg"})
_PRESENT = frozenset({"is", "are", "does", "can"})
_FULL = frozenset({"vd", "vz"})
_NOMINAL = frozenset({"ns", "np", "aj", "vn"})
_PLURAL = frozenset({"are", "were", "have", "do"})
_CHAIN = frozenset({"ng", "av", "bb", "bn", "bg", "hz", "hg"})
_OBJECT = frozenset({"dt", "pz", "cd", "po", "to", "cs", "nm", "pr", "wh"})
_ABSTRACT = (
    *("tion", "sion", "ment", "ness", "ity", "ance", "ence", "ism", "ship", "ing", "cy", "dom"),
    *("hood", "ics", "ure", "ery", "phy", "logy"),
)
_OWNING = frozenset({"'s", "’s"})
_ENDS = frozenset({".", "!", "?"})
_AWAITED = frozenset({"expected", "set", "due", "likely", "unlikely", "scheduled", "ready", "able"})
_COMMON = frozenset({"noun", "verb", "adj"})
_LEADS = frozenset({"det", "poss"})  # "the Government", "the Bill"
_TIES = frozenset({"of", "and", "for", "&"})  # "Ministry of Health"
_HEADLINE_SHARE = 0.6
_ADVERBS = 2


def names_somebody(row: Sequence[Word], at: int) -> bool:
    """Tell whether the capitalised word of the list at index `at` of a row, an opener, names somebody."""
    text = row[at].text
    if _kinds(text).isdisjoint(_OPEN) or not text[1:].islower() or _speaks(text):
        return False
    listed = text in listed_names()
    if not listed and not _may_be_bare_name(row, at):
        return False
    after = _text(row, at + 1)
    if after in _OWNING:
        return listed and not _is_matter(text)
    if after == ",":
        return _is_told_of(row, at + 2, listed=listed) and not _is_matter(text)
    return _is_subject_of(row, at, listed=listed)


def _is_subject_of(row: Sequence[Word], at: int, *, listed: bool) -> bool:
    """Tell whether the opener at `at`, alone or with a name that "and" joins, is the subject of a verb that wants a name."""
    text, after = row[at].text, _text(row, at + 1)
    if after == "and" and _text(row, at + 2)[:1].isupper():
        return _does(row, at + 3, text)
    if after.lower() in _PLURAL:
        return False
    if listed and _is_counted(text) and _is_prose(row) and _is_finite(row, at + 1):
        return True
    return _does(row, at + 1, text)


def _may_be_bare_name(row: Sequence[Word], at: int) -> bool:
    """Tell whether a word of no list of names may be one: a singular noun, or what ends in -ing where it says something.

    Captions leave articles out too, in the present: "Girl plays with a ball."
    """
    if not _is_prose(row):
        return False
    norm = row[at].text.lower()
    verb = _text(row, _past_adverbs(row, at + 1)).lower()
    first = readings_of(norm)[0].kind
    if first == "vg":
        return verb == "did" or any(each.lemma in _verbs("says") for each in readings_of(verb))
    shown = verb in _PRESENT or "vz" in _kinds(verb)
    return first == "ns" and not (shown and norm in _people())


def _is_counted(text: str) -> bool:
    """Tell whether a word is first of all a singular noun that wants an article."""
    return readings_of(text.lower())[0].kind == "ns" and not _is_matter(text)


def _is_finite(row: Sequence[Word], at: int) -> bool:
    """Tell whether a word at `at` is a finite verb of the singular or the past, and hardly anything else."""
    at = _past_adverbs(row, at)
    verb = _text(row, at)
    if not verb.islower():
        return False
    if not _kinds(verb).isdisjoint({"bz", "hz", "dz", "md"}):
        return True
    return not _kinds(verb).isdisjoint(_FULL) and (_is_plain(verb) or _has_object(row, at + 1))


def _does(row: Sequence[Word], at: int, text: str) -> bool:
    """Tell whether a verb at `at` tells what somebody does, of a subject `text`."""
    at = _past_adverbs(row, at)
    verb = _text(row, at)
    kinds = _kinds(verb)
    if not kinds.isdisjoint({"bz", "hz", "dz", "md"}):
        return _helped(row, at, text)
    forms = [found for found in readings_of(verb.lower()) if found.kind in _FULL]
    if not verb.islower() or not forms or forms[0].cost >= _RARE:
        return False
    if forms[0].lemma in _verbs("says"):
        return _is_plain(verb) or _has_object(row, at + 1)
    return (
        forms[0].lemma in _verbs("does")
        and not _is_matter(text)
        and (_is_plain(verb) or _has_object(row, at + 1))
    )


def _helped(row: Sequence[Word], at: int, text: str) -> bool:
    """Tell whether an auxiliary at `at` and its verb tell what somebody does, or what is done to somebody."""
    passive = False
    while at < len(row) and (kinds := _kinds(_text(row, at))) & (_CHAIN | {"bz", "md", "dz"}):
        if kinds.isdisjoint({"ng", "av"}):
            passive = not kinds.isdisjoint({"bz", "bb", "bn", "bg"})
        at += 1
    if passive and _text(row, at + 1) == "to" and _text(row, at) in _AWAITED:
        at, passive = at + 2, False
    found = readings_of(_text(row, at).lower())
    lemmas = {each.lemma for each in found if each.kind in ("vb", "vn", "vg")}
    if passive and "vg" not in _kinds(_text(row, at)):
        return not lemmas.isdisjoint(_verbs("suffers")) and not _is_matter(text)
    if not lemmas.isdisjoint(_verbs("says")):
        return True
    return not lemmas.isdisjoint(_verbs("does")) and not _is_matter(text)


def _is_told_of(row: Sequence[Word], at: int, *, listed: bool) -> bool:
    """Tell whether an age, "who" or an office stands at `at`, after a comma."""
    text = _text(row, at)
    if text == "who" or (text.isdigit() and _text(row, at + 1) == ","):
        return True
    return listed and "dt" in _kinds(text) and text.islower()


def _is_plain(verb: str) -> bool:
    """Tell whether a verb form is hardly anything but that."""
    return all(
        found.kind not in _NOMINAL or found.cost > 0 for found in readings_of(verb.lower())
    ) and readings_of(verb.lower())[0].kind in ("vd", "vz")


def _has_object(row: Sequence[Word], at: int) -> bool:
    """Tell whether an object opens at `at`, or two nouns of which the first is no verb."""
    text = _text(row, at)
    kinds = _kinds(text)
    if text[:1].isupper() or not kinds.isdisjoint(_OBJECT):
        return True
    return (
        "np" in kinds
        and kinds.isdisjoint({"vz"})
        and _kinds(_text(row, at + 1)).isdisjoint({"vd", "vz", "bz", "hz", "md", "vn"})
    )


def _past_adverbs(row: Sequence[Word], at: int) -> int:
    for _ in range(_ADVERBS):
        found = readings_of(_text(row, at).lower())
        if found[0].kind == "av" and not any(each.kind in _FULL for each in found):
            at += 1
    return at


def _text(row: Sequence[Word], at: int) -> str:
    return row[at].text if at < len(row) else "."


def _is_prose(row: Sequence[Word]) -> bool:
    """Tell whether a sentence has its stop, which headlines leave out."""
    return any(word.text in _ENDS for word in row[-2:])


@lru_cache(maxsize=16384)
def _kinds(text: str) -> frozenset[str]:
    return frozenset(found.kind for found in readings_of(text.lower()) if found.cost < _RARE)


@lru_cache(maxsize=4096)
def _is_matter(text: str) -> bool:
    """Tell whether a word names something that is not counted."""
    return text.lower() in _bare("matter") or text.endswith(_ABSTRACT)


@lru_cache(maxsize=4096)
def _speaks(text: str) -> bool:
    """Tell whether a word without an article may be a body or people in mass: "Police", "Parliament"."""
    norm = text.lower()
    said = {norm, readings_of(norm)[0].lemma}
    return not (said.isdisjoint(_bare("speaks")) and said.isdisjoint(words("en", "sources")))


def known_elsewhere(sentences: Sequence[Sequence[Token]]) -> dict[int, frozenset[str]]:
    """Return for each sentence, by index, the openers in it that were read as common words and are names elsewhere.

    `sentences` are the tokens of each sentence of one text. A word is a name elsewhere where it stands alone with its
    capital inside a sentence, or ends or begins a longer name; the latter tells only of an opener that is a subject.
    """
    asked = {number: held for number, tokens in enumerate(sentences) if (held := _asked(tokens))}
    if not asked:
        return {}
    wanted = {sentences[number][at].text for number, held in asked.items() for at in held}
    alone, joined = _seen_names(sentences, wanted)
    found: dict[int, frozenset[str]] = {}
    for number, held in asked.items():
        tokens = sentences[number]
        sure = {
            tokens[at].text
            for at in held
            if tokens[at].text in alone
            or (tokens[at].text in joined and _is_subject(tokens, at + 1))
        }
        if sure:
            found[number] = frozenset(sure)
    return found


def _asked(tokens: Sequence[Token]) -> list[int]:
    """Return the places of words that open a sentence or a quotation as common words that could be names."""
    return [
        at
        for at, token in enumerate(tokens)
        if token.tag in _COMMON
        and token.text[0].isupper()
        and token.text[1:].islower()
        and (at == 0 or tokens[at - 1].tag == "punct")
        and not may_be_bare(token.text)
    ]


def _seen_names(
    sentences: Sequence[Sequence[Token]], wanted: AbstractSet[str]
) -> tuple[set[str], set[str]]:
    """Return which of `wanted` stand alone as names inside sentences, and which in a longer name."""
    alone: set[str] = set()
    joined: set[str] = set()
    for tokens in sentences:
        places = [at for at, token in enumerate(tokens) if token.text in wanted and at]
        if not places or _is_headline(tokens):
            continue
        for at in places:
            if tokens[at].tag != "name" or tokens[at - 1].tag == "punct":
                continue
            after = tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
            if _is_capital(tokens[at - 1]) or _is_capital(after):
                joined.update(() if after.norm in _TIES else (tokens[at].text,))
            elif tokens[at - 1].tag not in _LEADS and not _is_tied(tokens, at):
                alone.add(tokens[at].text)
    return alone, joined


def _is_tied(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word ends a name that "of" or "and" holds together: "Ministry of Health"."""
    return at > 1 and tokens[at - 1].norm in _TIES and _is_capital(tokens[at - 2])


def _is_capital(token: Token) -> bool:
    return token.text[0].isupper() and token.tag in ("name", "adj", "noun")


def _is_headline(tokens: Sequence[Token]) -> bool:
    known = [token.text[0].isupper() for token in tokens if token.text[0].isalpha()]
    return sum(known) > _HEADLINE_SHARE * len(known)


def _is_subject(tokens: Sequence[Token], at: int) -> bool:
    after = tokens[at] if at < len(tokens) else None
    return after is not None and (
        after.tag in ("verb", "aux", "adv") or after.norm == "'s" or after.text in (",", "(")
    )


def may_be_bare(text: str) -> bool:
    """Tell whether a noun may open a sentence without an article as the common word that it is: "Trade", "Police"."""
    return _is_matter(text) or _speaks(text)


@cache
def _bare(kind: str) -> frozenset[str]:
    return frozenset(
        word for what, some in rows("en", "bare_nouns", 2) if what == kind for word in some.split()
    )


@cache
def _people() -> frozenset[str]:
    return frozenset(word for (line,) in rows("en", "people", 1) for word in line.split())


@cache
def _verbs(kind: str) -> frozenset[str]:
    return frozenset(
        word for what, some in rows("en", "doers", 2) if what == kind for word in some.split()
    )


@cache
def listed_names() -> frozenset[str]:
    """Return the given names, surnames and organisations of the word lists that are one word, as written."""
    given = {name for _, some in rows("en", "given_names", 2) for name in some.split()}
    alike = {name for (line,) in rows("en", "names_like_words", 1) for name in line.split()}
    piped = {
        name
        for listed in ("surnames", "organisations")
        for (line,) in rows("en", listed, 1)
        for name in line.split("|")
    }
    return frozenset(given | alike | piped)
