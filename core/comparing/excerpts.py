"""The words of a text that show a value with what it is a value of, cut out so that they can stand in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..reading.predicates import innermost
from .slots import phrase_end

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..reading.parts import Clause, Sentence, Token
    from .features import Features
    from .parts import Span

MOST = 16
"""Words of the longest excerpt that is given whole; a longer one leaves out what stands between verb and value."""
SUBJECT = 8
"""Words of the longest subject that stands in an excerpt."""
SHORT = 10
"""Words up to which an excerpt takes in what follows."""
FEWEST = 3
"""Words of an excerpt without a verb, below which what stands on both sides is taken in."""
GAP = " … "
_GROUP = frozenset({"aux", "adv", "part"})
_LOOSE = frozenset({"punct", "conj", "prep"})
_HANGING = frozenset({"prep", "part", "aux", "pron", "det"})
_MARKS = dict.fromkeys(map(ord, '"“”„«»'))
_AROUND = frozenset({"det", "adj", "noun", "name", "num", "poss"})
_OPENERS = frozenset({"that", "which", "who", "whether"})


class _Stretch(NamedTuple):
    first: int
    last: int


def around(side: Features, span: Span) -> str:
    """Return the words of a statement that tell of the value at [start, end) of the whole text: its clause, or part of it.

    They are as written, but for marks of quotation and for " … " where words are left out.
    """
    sentence = side.statement.sentence
    value = _tokens_in(sentence.tokens, span)
    clause = innermost(sentence, value.first)
    if clause is None or clause.verb < 0:
        told = _noun_phrase(sentence.tokens, value)
        if _words(sentence.tokens, told) < FEWEST:
            near = _Stretch(max(0, value.first - FEWEST), value.last + FEWEST)
            told = _trimmed(
                sentence.tokens, near._replace(last=min(near.last, len(sentence.tokens)))
            )
        return _cut(side, told)
    whole = _trimmed(sentence.tokens, _Stretch(clause.first, max(clause.last, value.last)))
    if (
        clause.subject is not None
        and _words(sentence.tokens, whole) <= MOST
        and not _holds_others(sentence, clause)
    ):
        return _cut(side, whole)
    return _shortened(side, clause, value)


def phrase(side: Features, span: Span) -> str:
    """Return the noun phrase that begins with the words at [start, end) of the whole text: "250 jobs"."""
    tokens = side.statement.sentence.tokens
    value = _tokens_in(tokens, span)
    end = phrase_end(tokens, value.last, len(tokens))
    while end > value.last and tokens[end - 1].tag not in ("noun", "name"):
        end -= 1
    return _cut(side, _Stretch(value.first, end))


def _tokens_in(tokens: Sequence[Token], span: Span) -> _Stretch:
    first = next((i for i, t in enumerate(tokens) if t.end > span[0]), 0)
    last = next((i for i, t in enumerate(tokens) if t.start >= span[1]), len(tokens))
    return _Stretch(first, max(last, first + 1))


def _noun_phrase(tokens: tuple[Token, ...], value: _Stretch) -> _Stretch:
    first = value.first
    while first and tokens[first - 1].tag in _AROUND:
        first -= 1
    return _Stretch(first, phrase_end(tokens, value.last, len(tokens)))


def _trimmed(tokens: Sequence[Token], stretch: _Stretch) -> _Stretch:
    """Leave out marks, and words that only join, at both ends."""
    first, last = stretch
    while first < last - 1 and (
        tokens[first].tag in ("punct", "conj") or tokens[first].norm in _OPENERS
    ):
        first += 1
    while last > first + 1 and tokens[last - 1].tag in _LOOSE:
        last -= 1
    return _Stretch(first, last)


def _words(tokens: Sequence[Token], stretch: _Stretch) -> int:
    return sum(token.tag != "punct" for token in tokens[stretch.first : stretch.last])


def _holds_others(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a clause has another with a subject of its own in it: who said it, or what was said."""
    return any(
        other is not clause
        and other.subject is not None
        and clause.first <= other.first
        and other.last <= clause.last
        for other in sentence.clauses
    )


def _shortened(side: Features, clause: Clause, value: _Stretch) -> str:
    """Give the verb with its subject and the value; what stands between is left out where it is much."""
    tokens = side.statement.sentence.tokens
    verb = _verb_group(tokens, clause)
    told = _Stretch(value.first, phrase_end(tokens, value.last, len(tokens)))
    if told.last <= clause.verb:
        told = _Stretch(told.first, value.last)
    known = clause.object
    if known is not None and verb.last <= known[0] <= verb.last + 1:
        verb = _Stretch(verb.first, known[1])
    both = _Stretch(min(verb.first, told.first), max(verb.last, told.last))
    whole = _words(tokens, both) <= MOST
    parts = [_filled(tokens, both)] if whole else [*sorted((verb, told))]
    subject = clause.subject
    if subject is not None and subject[1] <= parts[0].first:
        if parts[0].first - subject[0] <= SUBJECT:
            parts[0] = _Stretch(subject[0], parts[0].last)
        else:
            parts.insert(0, _Stretch(subject[0], min(phrase_end(tokens, *subject), subject[1])))
    return GAP.join(_cut(side, _trimmed(tokens, part)) for part in parts)


def _filled(tokens: tuple[Token, ...], stretch: _Stretch) -> _Stretch:
    """Add what follows, to the next mark, as long as an excerpt is short: "managed to get out"."""
    last = stretch.last
    last += last < len(tokens) and tokens[last].norm == "that"
    while (
        last < len(tokens)
        and tokens[last].tag not in ("punct", "conj")
        and tokens[last].norm != "that"
    ):
        end = max(last + 1, phrase_end(tokens, last, len(tokens)))
        if _words(tokens, _Stretch(stretch.first, end)) > SHORT:
            break
        last = end
    while last > stretch.last and tokens[last - 1].tag in _HANGING:
        last -= 1
    return _Stretch(stretch.first, last)


def _verb_group(tokens: Sequence[Token], clause: Clause) -> _Stretch:
    first = clause.verb
    while first > clause.first and tokens[first - 1].tag in _GROUP:
        first -= 1
    return _Stretch(first, clause.verb + 1)


def _cut(side: Features, stretch: _Stretch) -> str:
    statement = side.statement
    tokens = statement.sentence.tokens
    start, end = tokens[stretch.first].start, tokens[stretch.last - 1].end
    text = statement.text[start - statement.start : end - statement.start]
    return " ".join(text.translate(_MARKS).split())
