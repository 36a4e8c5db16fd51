"""What a quantity counts or measures: the noun phrase beside it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from .vocabulary import vocabulary_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parts import Clause, Sentence, Token
    from .vocabulary import Vocabulary


class Counted(NamedTuple):
    """What is counted, in words, and where its noun phrase stands, as code points of the whole text."""

    words: str
    start: int
    end: int


class Use(NamedTuple):
    """How a quantity is used.

    `beside` its noun, as a bare count is; as the `level` that something went to, or how far it went,
    so that its clause comes before the noun behind it ("narrowed to 2.9% of GDP"); `of_subject`: of that of its clause.
    """

    beside: bool
    level: bool
    of_subject: bool


NOTHING = Counted("", -1, -1)
_NOUNS = ("noun", "name")
_INSIDE = (*_NOUNS, "adj", "poss")
_HOLDING = ("det", "num")
_start, _end = attrgetter("start"), attrgetter("end")
_LIGHT = ("be", "have", "do", "say", "include", "get")


def counted_by(sentence: Sentence, start: int, end: int, use: Use) -> Counted:
    """Return what the quantity at [start, end) is of.

    A bare count takes the noun that follows it ("213 people"); others take a noun they belong to ("growth of 2%"), then one
    behind them ("a 10-percent tariff", "a third of the harvest"), then what their clause tells of ("trade rose 13%").
    """
    tokens, beside = sentence.tokens, use.beside
    first = bisect_right(tokens, start, key=_end)
    last = bisect_left(tokens, end, first, key=_start)
    words = vocabulary_of(sentence.language)
    behind = _without_time(tokens, _behind(tokens, last), words)
    before = _without_time(tokens, _before(tokens, first), words)
    moved = _moved(tokens, behind, words)
    found = (behind or before) if beside else before or moved or (None if use.level else behind)
    if found is None and (use.level or use.of_subject or _is_told(sentence, first, last)):
        found = _subject(sentence, first, words)
    found = found or behind
    if found is None:
        return NOTHING
    low, high = found
    text = sentence.text[tokens[low].start - sentence.start : tokens[high - 1].end - sentence.start]
    hyphen = last < len(tokens) and tokens[last].text == "-"
    done = _done(sentence, found, first) if beside and found == behind and not hyphen else ""
    return Counted(f"{text} {done}".rstrip(), tokens[low].start, tokens[high - 1].end)


def _phrase(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the noun phrase that begins at a token, its articles left out; it ends with its last noun."""
    while at < len(tokens) and (tokens[at].tag in _HOLDING or _is_owner(tokens[at])):
        at += 1
    last = end = at
    while last < len(tokens) and tokens[last].tag in _INSIDE:
        last += 1
        if tokens[last - 1].tag in _NOUNS:
            end = last
    return (at, _with_of(tokens, end)) if end > at else None


def _is_owner(token: Token) -> bool:
    """Tell "its", "their" from the ending 's."""
    return token.tag == "poss" and not token.norm.startswith("'")


def _with_of(tokens: Sequence[Token], end: int) -> int:
    """Read on in "price of bread"; not in "one of the 12", whose number is a quantity of its own."""
    if end + 1 >= len(tokens) or tokens[end].norm != "of":
        return end
    last = end + 1
    while last < len(tokens) and tokens[last].tag == "det":
        last += 1
    first = last
    while last < len(tokens) and tokens[last].tag in _INSIDE:
        last += 1
    while last > first and tokens[last - 1].tag not in _NOUNS:
        last -= 1
    return last if last > first else end


def _behind(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    if at < len(tokens) and tokens[at].norm == "of":
        return _phrase(tokens, at + 1)
    if at + 1 < len(tokens) and tokens[at].text == "-":
        return (at + 1, at + 2) if tokens[at + 1].tag in _INSIDE else None
    if at + 1 < len(tokens) and tokens[at].tag == "conj" and tokens[at + 1].tag == "num":
        at += 2
    return _phrase(tokens, at) if at < len(tokens) and tokens[at].tag in _INSIDE else None


def _before(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Find the noun in "growth of 2 percent", "speeds up to 120 mph"."""
    of = at > 1 and tokens[at - 1].norm == "of"
    bound = at < len(tokens) and tokens[at].tag in ("prep", "adv", "adj", "part")
    return _ending(tokens, at - 1 if of else at) if of or bound else None


def _moved(
    tokens: Sequence[Token], behind: tuple[int, int] | None, words: Vocabulary
) -> tuple[int, int] | None:
    """Return what "a 5 percent rise in exports" is of, or the "growth" of "5 percent growth"; None without such a noun."""
    if behind is None:
        return None
    found = words.movements.get(tokens[behind[1] - 1].norm)
    if found is None or found.sort != "noun":
        return None
    follows = tokens[behind[1]] if behind[1] < len(tokens) else None
    within = follows is not None and follows.norm in words.join("within")
    return (_phrase(tokens, behind[1] + 1) if within else None) or behind


def _without_time(
    tokens: Sequence[Token], span: tuple[int, int] | None, words: Vocabulary
) -> tuple[int, int] | None:
    """Return a noun phrase without the time at its end ("growth last year"); None where it is nothing else."""
    if span is None or tokens[span[1] - 1].norm not in words.join("time"):
        return span
    low, last = span[0], span[1] - 1
    while last > low and tokens[last - 1].norm in words.join("when") | words.join("time"):
        last -= 1
    timed = last < span[1] - 1 or (last and tokens[last - 1].norm in words.join("when"))
    if not timed:
        return span
    while last > low and tokens[last - 1].tag not in _NOUNS:
        last -= 1
    return (low, last) if last > low else None


def _subject(sentence: Sentence, at: int, words: Vocabulary) -> tuple[int, int] | None:
    """Find what the verb of the quantity's clause tells of: "trade rose 13%", "the bank raised its forecast to 4%"."""
    clause = _clause_of(sentence.clauses, at)
    if clause is None:
        return None
    for span in (clause.object if not clause.passive else None, clause.subject):
        outside = span and not span[0] <= at < span[1] and span[0] < at
        if span and outside and sentence.tokens[span[0]].tag != "num":
            found = _without_time(sentence.tokens, _phrase(sentence.tokens, span[0]), words)
            return found or _head_ending(sentence.tokens, span[0])
    return None


def _ending(tokens: Sequence[Token], last: int) -> tuple[int, int] | None:
    """Return the noun phrase that ends before a token."""
    first = last
    while first > 0 and tokens[first - 1].tag in _INSIDE and not _is_owner(tokens[first - 1]):
        first -= 1
    return (first, last) if first < last and tokens[last - 1].tag in _NOUNS else None


def _head_ending(tokens: Sequence[Token], last: int) -> tuple[int, int] | None:
    """Return the head of what ends before a token: the "growth" of "growth in the port"."""
    found = _ending(tokens, last)
    while found is not None:
        before = found[0]
        while before > 0 and tokens[before - 1].tag in ("det", "poss"):
            before -= 1
        if before == 0 or tokens[before - 1].tag != "prep":
            break
        head = _ending(tokens, before - 1)
        if head is None:
            break
        found = head
    return found


def _is_told(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether the verb of the clause says what its subject amounts to: "the toll reached 31", "deaths exceed 1,000"."""
    clause = _clause_of(sentence.clauses, first)
    if clause is None or clause.verb < 0:
        return False
    telling = vocabulary_of(sentence.language).join("tells")
    return clause.verb < last and sentence.tokens[clause.verb].lemma in telling


def _clause_of(clauses: Sequence[Clause], at: int) -> Clause | None:
    holding = [clause for clause in clauses if clause.first <= at < clause.last]
    return min(holding, key=lambda clause: clause.last - clause.first, default=None)


def _done(sentence: Sentence, noun: tuple[int, int], at: int) -> str:
    """Return the verb of what those counted did or suffered: "killed" of "213 people were killed", "killed 213 people"."""
    clause = _clause_of(sentence.clauses, at)
    if clause is None or clause.verb < 0:
        return ""
    verb = sentence.tokens[clause.verb]
    if verb.form not in ("past", "part"):
        return ""
    told = clause.subject if clause.passive or clause.object is None else clause.object
    holds = told is not None and told[0] <= noun[0] < told[1]
    if not holds and clause.passive:
        holds = noun[0] < clause.verb and _leads_to(sentence, noun[1], clause.verb)
    elif not holds:
        holds = at - 1 == clause.verb
    part = at > 0 and sentence.tokens[at - 1].norm == "the"
    return verb.text if holds and not part and verb.lemma not in _LIGHT else ""


def _leads_to(sentence: Sentence, at: int, verb: int) -> bool:
    """Tell whether nothing but auxiliary verbs and adverbs stands between a noun and the verb."""
    return all(token.tag in ("aux", "adv", "part") for token in sentence.tokens[at:verb])
