"""Noun phrases that may speak: found from the words before or after a verb of saying."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..grammar.vocabulary import is_known, lemma_of
from .vocabulary import (
    DAYS,
    ORGANISATION_WORDS,
    PARTICLES,
    genders,
    media_names,
    media_words,
    people_words,
    sources,
    titles,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parts import Token

_CORE = frozenset(("noun", "name", "adj", "num", "det", "poss"))
_PRONOUNS = frozenset(
    [
        "he",
        "she",
        "they",
        "it",
        "i",
        "we",
        "you",
        "who",
        "one",
        "others",
        "nobody",
        "somebody",
        "everyone",
        "everybody",
        "both",
        "many",
        "some",
        "several",
        "most",
        "few",
    ]
)
_TIES = frozenset(
    [
        "of",
        "for",
        "at",
        "from",
        "in",
        "by",
        "with",
        "on",
        "near",
        "behind",
        "to",
        "about",
        "against",
    ]
)
_KEPT_TIES = frozenset(["of", "for", "at", "from", "in", "by", "with"])
_ASIDE = frozenset(",–—-()")
_WORDS_OF_FIRMS = frozenset(("general", "major"))
_LONGEST = 14


class Phrase(NamedTuple):
    """A noun phrase at tokens [first, last). `head` is the token that names what it is about.

    `name` holds the tokens of a proper name in it, titles left out, None without; `last_kept` is where the phrase ends for
    showing it: ties of time and the like are left out.
    """

    first: int
    last: int
    head: int
    name: tuple[int, int] | None
    last_kept: int


def is_day(token: Token) -> bool:
    """Tell whether a word is a weekday, a month or the like."""
    return token.norm.strip(".") in DAYS


def is_pronoun(token: Token) -> bool:
    """Tell whether a word stands for a speaker."""
    return token.tag in {"pron", "adj", "det"} and token.norm in _PRONOUNS


def is_sign(token: Token) -> bool:
    """Tell whether a token is a mark that no noun phrase holds."""
    return token.tag == "punct" and token.text not in {"&", "."}


def phrase_before(tokens: Sequence[Token], at: int, floor: int) -> Phrase | None:
    """Return the noun phrase that ends right before token `at`, its ties to the left included, or None."""
    if at <= floor:
        return None
    alone = tokens[at - 1].tag == "pron" or not _is_core(tokens, at - 2, floor)
    if is_pronoun(tokens[at - 1]) and alone:
        return Phrase(at - 1, at, at - 1, None, at)
    near = first = _core_start(tokens, at, floor)
    first = _over_and(tokens, first, floor)
    if first == at or tokens[at - 1].tag in {"det", "poss", "adj"}:
        return None
    core_end = at
    while first - 1 > floor and at - first < _LONGEST and tokens[first - 1].norm in _TIES:
        tied_end = _tied_end(tokens, first - 1, floor)
        start = _core_start(tokens, tied_end, floor)
        if start == tied_end:
            break
        first, core_end = _over_and(tokens, start, floor), tied_end
    if first - 1 > floor and tokens[first - 1].form == "ing":
        start = _core_start(tokens, first - 1, floor)
        if start < first - 1 and (start == floor or is_sign(tokens[start - 1])):
            first, core_end = start, first - 1
    if first - 1 >= floor and _leads_on(tokens[first - 1]):
        first, core_end = near, at
    found = _phrase(tokens, first, core_end, at)
    return _with_joined(tokens, found, floor) if found.first == first else found


def _with_joined(tokens: Sequence[Token], found: Phrase, floor: int) -> Phrase:
    """Take in the phrase that "and" joins to the left of one: "Tehran and Moscow"."""
    at = found.first - 1
    if at <= floor or tokens[at].norm not in {"and", "&"}:
        return found
    first = _core_start(tokens, at, floor)
    bare = first == floor or tokens[first - 1].text == ","
    if (
        first == at
        or not bare
        or not (tokens[at - 1].tag in {"name", "adj"} or _speaks(tokens[at - 1]))
    ):
        return found
    if found.name is not None and tokens[at - 1].tag == "noun":
        return found._replace(first=first)
    return Phrase(first, found.last, found.head, None, found.last_kept)


def _leads_on(token: Token) -> bool:
    """Tell whether a word has the phrase after it for its object, so that this is no subject: "surfing the web in"."""
    return token.tag == "prep" or (token.tag == "verb" and token.form not in {"past", "pres"})


def _over_and(tokens: Sequence[Token], first: int, floor: int) -> int:
    """Take in a name that "and" joins inside a tied name: "for Security and Co-operation"."""
    if first - 2 <= floor or tokens[first - 1].norm != "and" or tokens[first].tag == "det":
        return first
    start = _core_start(tokens, first - 1, floor)
    tied = floor < start < first - 1 and tokens[start - 1].norm in {"of", "for", "at", "from"}
    return start if tied else first


def _tied_end(tokens: Sequence[Token], at: int, floor: int) -> int:
    """Return where the phrase ends that the tie at `at` hangs on: before "published" in "a study published on", before "close"."""
    if at - 1 > floor and tokens[at - 1].tag == "adj" and tokens[at - 2].tag == "noun":
        return at - 1
    if at - 2 > floor and tokens[at - 1].tag == "verb" and tokens[at - 1].form != "pres":
        start = _core_start(tokens, at - 1, floor)
        if start < at - 1 and tokens[start].tag in {"det", "num"}:
            return at - 1
    return at


def _is_core(tokens: Sequence[Token], at: int, floor: int) -> bool:
    return at >= floor and tokens[at].tag in {"noun", "name", "adj", "num"}


def _core_start(tokens: Sequence[Token], at: int, floor: int) -> int:
    """Return the first token of the plain noun phrase (no ties) that ends before `at`."""
    first = at
    while first > floor and at - first < _LONGEST:
        token = tokens[first - 1]
        if not (token.tag in _CORE or token.text == "&" or token.norm in PARTICLES):
            break
        if is_day(token) and first < at:
            break
        first -= 1
        if token.tag == "det" and not (first > floor and tokens[first - 1].norm in {"all", "both"}):
            break
        if token.tag == "poss" and not token.norm.startswith("'") and token.norm != "s":
            break
    return first


def phrase_after(tokens: Sequence[Token], at: int, stop: int) -> Phrase | None:
    """Return the noun phrase that begins at token `at`, its ties to the right included, or None."""
    if at >= stop:
        return None
    if is_pronoun(tokens[at]) and not (at + 1 < stop and _is_core(tokens, at + 1, at)):
        return Phrase(at, at + 1, at, None, at + 1)
    end = _core_end(tokens, at, stop)
    if end == at or tokens[end - 1].tag in {"det", "poss"}:
        return None
    last = end
    while last + 1 < stop and tokens[last].norm in _KEPT_TIES and not is_day(tokens[last + 1]):
        tied = _core_end(tokens, last + 1, stop)
        if tied == last + 1:
            break
        last = tied
    return _with_second(tokens, _phrase(tokens, at, end, last), stop)


def _with_second(tokens: Sequence[Token], found: Phrase, stop: int) -> Phrase:
    """Take in the name that "and" joins to the right of one: "said Ann Roe and Bob Poe"."""
    at = found.last
    if at + 1 >= stop or tokens[at].norm not in {"and", "&"}:
        return found
    end = _core_end(tokens, at + 1, stop)
    if found.name is None:
        return _with_second_office(tokens, found, end)
    closed = end >= stop or tokens[end].tag in {"punct", "prep"}
    if end == at + 1 or not closed or tokens[end - 1].tag != "name":
        return found
    return Phrase(found.first, end, found.head, None, end)


def _with_second_office(tokens: Sequence[Token], found: Phrase, end: int) -> Phrase:
    """Take in a second office of the same person: "said President and Chief Executive Tom Enders"."""
    at = found.last + 1
    if at == end or tokens[found.head].lemma not in people_words():
        return found
    second = _phrase(tokens, at, end, end)
    if second.name is None and not _speaks(tokens[second.head]):
        return found
    return Phrase(found.first, end, found.head, second.name, end)


def _core_end(tokens: Sequence[Token], at: int, stop: int) -> int:
    """Return the end of the plain noun phrase that begins at `at`."""
    last = at
    while last < stop and last - at < _LONGEST:
        token = tokens[last]
        if is_day(token):
            break
        if token.tag == "det" and last > at and tokens[last - 1].tag != "det":
            break
        inner = last > at and token.norm in PARTICLES
        if not (token.tag in _CORE or token.text == "&" or inner or _only_noun(token, last - at)):
            break
        last += 1
    return last


def _only_noun(token: Token, distance: int) -> bool:
    """Tell whether a word tagged otherwise opens a phrase as a noun that speaks: "according to police"."""
    return distance == 0 and token.form == "base" and token.norm in sources()


def _phrase(tokens: Sequence[Token], first: int, core_end: int, last: int) -> Phrase:
    """Put a phrase together: tokens [first, core_end) hold the head, ties go on to `last`."""
    run = core_end
    while run > first and _in_name(tokens, run - 1, first):
        run -= 1
    kept = _kept(tokens, core_end, last)
    if run == core_end:
        return Phrase(first, last, core_end - 1, None, kept)
    if run > first and tokens[run - 1].tag == "noun" and not _speaks(tokens[run - 1]):
        first = run
    return Phrase(first, last, core_end - 1, without_titles(tokens, run, core_end), kept)


def _in_name(tokens: Sequence[Token], at: int, first: int) -> bool:
    token = tokens[at]
    if token.tag == "name" or (token.text == "&" and at > first):
        return True
    inner = first < at and tokens[at - 1].tag == "name"
    return token.norm in PARTICLES and inner and tokens[at].text[0].islower()


def _kept(tokens: Sequence[Token], core_end: int, last: int) -> int:
    """Return where the phrase ends for showing: the ties that tell who it is, not those of time and place of saying."""
    end = core_end
    while end < last and (tokens[end].norm in _KEPT_TIES or tokens[end].tag == "adj"):
        at = end + 1 + (tokens[end].tag == "adj")
        while at < last and tokens[at].norm not in _TIES and tokens[at].tag != "verb":
            at += 1
        if any(is_day(token) for token in tokens[end:at]):
            break
        end = at
    return end


def without_titles(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int] | None:
    """Return the tokens of a name in [first, last) without the titles before it; None where there are only titles."""
    known = titles()
    if last - first == 1 and tokens[first].norm.strip(".") not in known:
        return (first, last)
    if all(tokens[at].norm.strip(".") in known for at in range(first, last)):
        return None
    office = known.get(tokens[last - 1].norm, "with") != "with" and last - first > 1
    if office and not any(token.text in genders() for token in tokens[first:last]):
        return None
    start = first
    for at in range(first, last - 1):
        told = known.get(tokens[at].norm.strip("."))
        if (told is not None and told != "with") or (
            at + 2 < last and tokens[at + 1].text in genders() and _is_human(tokens[at])
        ):
            start = at + 1
    rest = [token.norm for token in tokens[start:last]]
    if start > first and any(word in ORGANISATION_WORDS for word in rest):
        return (first, last)
    firm = start > first and tokens[start - 1].norm in _WORDS_OF_FIRMS and not rest[1:]
    return (first, last) if firm and _is_plain_word(rest[0]) else (start, last)


def _is_plain_word(norm: str) -> bool:
    """Tell whether a word is one of the word list: "Motors" after "General", not "Petrov"."""
    return any(is_known(lemma_of(norm, tag), tag) for tag in ("noun", "adj"))


def _is_human(token: Token) -> bool:
    return token.norm in people_words() or token.norm.removesuffix("s") in people_words()


def _speaks(token: Token) -> bool:
    known = sources()
    return (
        token.lemma in people_words()
        or token.norm in known
        or token.lemma in known
        or is_medium_word(token)
    )


def is_medium_word(token: Token) -> bool:
    """Tell whether a word makes a phrase one of the media."""
    return token.text in media_names() or token.norm in media_words()


def is_medium(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Tell whether a phrase names a newspaper, an agency, a station or the like."""
    if phrase.name is None:
        return tokens[phrase.head].norm in media_words()
    first, last = phrase.name
    words = tokens[first:last]
    if words[0].text not in genders() and any(token.text in media_names() for token in words):
        return True
    return (last - first > 1 or phrase.first < first) and any(
        token.norm in media_words() for token in tokens[phrase.first : last]
    )


def can_speak(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Tell whether a phrase is of a kind that says things: a name, a person, a body, a paper, a pronoun."""
    head = tokens[phrase.head]
    if phrase.name is not None:
        return True
    if head.tag == "num" and phrase.head + 1 < phrase.last:
        return _are_of_many(tokens[phrase.head + 1 : phrase.last])
    return (
        is_pronoun(head) or head.tag == "name" or _speaks(head) or is_organisation(tokens, phrase)
    )


def _are_of_many(tied: Sequence[Token]) -> bool:
    """Tell whether words after a number are "of" and those who speak: "one of the guards"."""
    return tied[0].norm == "of" and _speaks(tied[-1])


def is_organisation(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Tell whether a phrase holds a word of organisations."""
    return any(
        token.norm.strip(".") in ORGANISATION_WORDS for token in tokens[phrase.first : phrase.last]
    )
