"""Who or what a text describes as something: "the mayor of Graz", "the tallest building", "a Canadian engineer"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ..reading import lexicons
from ..reading.grammar.clauses import head_of
from . import wording
from .features import kept
from .frames import frames_of
from .reach import ACTUAL, COPULAS, PLANNED
from .roles import word_keys
from .slots import DOER, one_valued, phrase_end

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..reading.parts import Clause, Name, Sentence, Token
    from .features import Features
    from .frames import Frame
    from .roles import Part

_LINKS = frozenset({"of", "in", "for", "at", "on"})
_RANKS = frozenset({"deputy", "vice", "assistant"})
_PAST = frozenset(
    {"former", "ex", "late", "acting", "interim", "future", "next"}
    | {"incoming", "outgoing", "onetime", "then", "one", "among"}
)
_TELLING = frozenset({"noun", "name", "adj", "num", "verb"})
_ARTICLES = frozenset({"a", "an", "one"})
_CHOOSING = frozenset({"appoint", "elect", "name", "nominate", "crown", "choose", "hire"})
_GENERIC = frozenset({"st", "san", "santa", "new", "lake", "mount", "river", "al", "el", "the"})
"""Words of names that many names have."""
_LEAVING = frozenset(
    {"resign", "quit", "leave", "retire", "step down", "stand down", "step", "stand"}
)
_SINGLE = frozenset({"first", "only", "last"})
"""Words that make what follows, with "to", be said of one: "the first woman to lead the bank"."""
_SHORT = 5
_QUOTES = frozenset("\"“”„«»‘’'")
_OWN = frozenset({"its", "their"})


class Description(NamedTuple):
    """Something that a bearer is said to be: spans in the whole text, the names and keys of the bearer, and of the words.

    `head` holds the keys of the noun, `title` its lemma; `most` those of a superlative, empty for none; `about` one set of keys for
    each other word; `nations` the places whose people it names; `only`: with "the" or none; `tense` as in Frame;
    `rank` the word that makes another office of it ("deputy"), "" for none. `deed`: it is told by a verb ("founded the
    bank"), and `around` holds the keys of the words beside it.
    """

    bearer: tuple[int, int]
    names: frozenset[str]
    bearer_keys: frozenset[str]
    span: tuple[int, int]
    title: str
    head: frozenset[str]
    most: frozenset[str]
    about: tuple[frozenset[str], ...]
    nations: frozenset[str]
    only: bool
    tense: str
    rank: str
    around: tuple[frozenset[str], ...] = ()
    deed: bool = False


@kept
def descriptions(side: Features) -> tuple[Description, ...]:
    """Return what a statement describes things as, kept for when the very same statement is compared again."""
    return tuple(_descriptions(side))


def _descriptions(side: Features) -> Iterator[Description]:
    sentence = side.statement.sentence
    for frame in frames_of(side):
        if frame.denied or frame.context not in (ACTUAL, PLANNED):
            continue
        yield from _of_choosing(sentence, frame)
        if frame.context == ACTUAL:
            yield from _of_copula(sentence, frame)
            yield from _of_deed(sentence, frame)
    for name in side.statement.names:
        span = _role_span(side, name)
        if span is not None:
            first, last = _tokens_of(sentence, name.start, name.end)
            behind = _extended(sentence.tokens, (first, last))[1] if span[1] <= first else last
            yield from _described(sentence, (first, last), span, "", more=(last, behind))
    yield from _asides(sentence)


def _of_copula(sentence: Sentence, frame: Frame) -> Iterator[Description]:
    """Give "A is B" as B said of A; where B is a name and A is not, the other way round."""
    clause, tokens = frame.clause, sentence.tokens
    if tokens[clause.verb].lemma not in COPULAS or clause.passive:
        return
    if clause.subject is None or clause.object is None:
        return
    subject, told = clause.subject, clause.object
    named = _is_name(tokens, told) and tokens[told[0]].norm not in _ARTICLES
    if named and not _is_name(tokens, subject):
        subject, told = told, subject
    yield from _described(
        sentence, _extended(tokens, subject), _extended(tokens, told), frame.tense
    )


def _of_choosing(sentence: Sentence, frame: Frame) -> Iterator[Description]:
    """Give "appointed her head of the bank" as head of the bank said of her."""
    clause, tokens = frame.clause, sentence.tokens
    chosen = clause.subject if clause.passive else clause.object
    at = _as(tokens, clause)
    if clause.object is None and at and frame.lemma not in _LEAVING:
        chosen = clause.subject
    elif chosen is None or frame.lemma not in _CHOOSING:
        return
    else:
        at = clause.verb + 1 if clause.passive else chosen[1]
        at += at < len(tokens) and tokens[at].norm == "as"
    if chosen is None:
        return
    end = phrase_end(tokens, at, clause.last)
    if end > at:
        told = _extended(tokens, (at, end))
        yield from _described(sentence, chosen, told, frame.tense, owner=frame.agent)


def _as(tokens: Sequence[Token], clause: Clause) -> int:
    """Return the index behind the "as" of a clause: "took over from him as head of the bank"; 0 where it has none."""
    found = (at + 1 for at in range(clause.verb, clause.last - 1) if tokens[at].norm == "as")
    return next(found, 0)


def _of_deed(sentence: Sentence, frame: Frame) -> Iterator[Description]:
    """Give "A founded the bank" as the founder of the bank said of A, where only one can have done it."""
    who, what = frame.agent, frame.patient
    if who is None or what is None or what.vague or not who.names or frame.copula:
        return
    if one_valued(sentence.language).get(frame.lemma, {}).get(DOER) != "name":
        return
    tokens, language = sentence.tokens, sentence.language
    named, verb = tokens[who.first : who.last], tokens[frame.at]
    about = [word_keys(t, language) for t in tokens[what.first : what.last] if t.tag in _TELLING]
    yield Description(
        (named[0].start, named[-1].end),
        who.names - _GENERIC,
        who.head_keys,
        (verb.start, verb.end),
        frame.lemma,
        frame.keys,
        frozenset(),
        tuple(about),
        frozenset(),
        only=True,
        tense=frame.tense,
        rank="",
        around=tuple(word.keys for word in frame.words),
        deed=True,
    )


def _is_name(tokens: Sequence[Token], span: tuple[int, int]) -> bool:
    return tokens[head_of(tokens, span)].tag == "name"


def _extended(tokens: Sequence[Token], span: tuple[int, int]) -> tuple[int, int]:
    """Add "of the chess federation" to "the president"."""
    first, last = span
    while last < len(tokens) and tokens[last].norm in _LINKS:
        first_of = last + 1 + (last + 1 < len(tokens) and tokens[last + 1].text in _QUOTES)
        end = phrase_end(tuple(tokens), first_of, len(tokens))
        if end == first_of:
            break
        last = end
    single = any(token.norm in _SINGLE for token in tokens[first:last])
    if single and last < len(tokens) and tokens[last].norm == "to":
        last = next((i for i in range(last, len(tokens)) if tokens[i].tag == "punct"), len(tokens))
    return first, last


def _role_span(side: Features, name: Name) -> tuple[int, int] | None:
    """Return the tokens of the role that the text gives a person right beside the name."""
    if not name.role:
        return None
    text, base = side.statement.text, side.statement.start
    before = text.rfind(name.role, 0, name.start - base)
    after = text.find(name.role, name.end - base)
    gaps = {
        at: gap
        for at, gap in (
            (before, name.start - base - before - len(name.role)),
            (after, after - name.end + base),
        )
        if at >= 0
    }
    if not gaps:
        return None
    at = min(gaps, key=lambda found: gaps[found])
    return _tokens_of(side.statement.sentence, base + at, base + at + len(name.role))


def _tokens_of(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    tokens = sentence.tokens
    first = next((i for i, t in enumerate(tokens) if t.end > start), 0)
    last = next((i for i, t in enumerate(tokens) if t.start >= end), len(tokens))
    return first, last


def _asides(sentence: Sentence) -> Iterator[Description]:
    """Give "the hostage, a Canadian engineer," as the one said of the other."""
    tokens = sentence.tokens
    for at in range(1, len(tokens) - _SHORT):
        opens = tokens[at].text == "," and tokens[at + 1].norm in ("a", "an", "the")
        if not opens or tokens[at - 1].tag not in ("noun", "name"):
            continue
        last = phrase_end(tokens, at + 1, len(tokens))
        first = at - 1
        while first and tokens[first - 1].tag in ("noun", "name", "adj", "det"):
            first -= 1
        _, last = _extended(tokens, (at + 1, last))
        if last < len(tokens) and tokens[last].text == ",":
            yield from _described(sentence, (first, at), (at + 1, last), "")


def _described(
    sentence: Sentence,
    bearer: tuple[int, int],
    told: tuple[int, int],
    tense: str,
    *,
    more: tuple[int, int] = (0, 0),
    owner: Part | None = None,
) -> Iterator[Description]:
    tokens, language = sentence.tokens, sentence.language
    if bearer[0] >= bearer[1] or told[0] >= told[1]:
        return
    inside = tokens[told[0] : told[1]]
    if inside[0].tag == "conj" or any(token.norm.removesuffix("-") in _PAST for token in inside):
        return
    head = head_of(tokens, told)
    most = _superlative(tokens, told)
    about = tuple(
        word_keys(tokens[at], language)
        for at in (*range(*told), *range(*more))
        if tokens[at].tag in _TELLING
        and at not in (head, most)
        and tokens[at].norm not in ("most", *_RANKS)
    )
    if inside[0].tag == "poss" and inside[0].norm.isalpha():
        known = inside[0].norm in _OWN and owner is not None and not owner.vague
        about += (owner.head_keys if known and owner else frozenset({f"poss:{inside[0].norm}"}),)
    who = tokens[bearer[0] : bearer[1]]
    yield Description(
        (who[0].start, who[-1].end),
        frozenset(t.norm for t in who if t.tag == "name" and t.norm not in _GENERIC),
        word_keys(tokens[head_of(tokens, bearer)], language),
        (inside[0].start, inside[-1].end),
        tokens[head].lemma,
        word_keys(tokens[head], language) | wording.keys(tokens[head].norm, language),
        word_keys(tokens[most], language) if most >= 0 else frozenset(),
        about,
        frozenset(place for token in inside if (place := peoples(language).get(token.text))),
        inside[0].norm not in _ARTICLES,
        tense,
        next((t.norm for t in inside if t.norm in _RANKS), ""),
    )


def _superlative(tokens: Sequence[Token], span: tuple[int, int]) -> int:
    """Return the index of the superlative of a phrase, -1 where it has none."""
    for at in range(*span):
        token = tokens[at]
        if token.norm == "most" and at + 1 < span[1] and tokens[at + 1].tag == "adj":
            return at + 1
        if token.tag == "adj" and token.norm.endswith("est") and token.norm != token.lemma:
            return at
        if token.norm in ("best", "worst") or (token.norm in _SINGLE and _infinitive(tokens, span)):
            return at
    return -1


def _infinitive(tokens: Sequence[Token], span: tuple[int, int]) -> bool:
    return any(tokens[at].norm == "to" for at in range(*span))


@cache
def peoples(language: str) -> dict[str, str]:
    """Return for each word for people and things of a place that place."""
    return {
        word: place
        for place, words in lexicons.rows(language, "demonyms", 2)
        for word in words.split("|")
    }


@cache
def offices(language: str) -> dict[str, str]:
    """Return the nouns for what only one holds or is, with their kind: "office", "one", "place"."""
    return {
        word: kind
        for kind, words in lexicons.rows(language, "offices", 2)
        for word in words.split()
    }
