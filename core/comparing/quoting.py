"""Words in quotation marks of two texts laid beside each other: the same words, fewer of them, or others in their place."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz

from ..reading.grammar.vocabulary import are_antonyms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..reading.parts import Statement, Token

LEAST = 4  # words; shorter quotations are laid beside each other by nobody
ALIKE = 0.6  # the share of the shorter quotation that has to be in the longer one, in order
SHORT = 3  # words put in or left out that may be a denial; more are another part of what was said
SPELLING = 75  # likeness (0 to 100) from which on two words are one word in two spellings
_DENIALS = frozenset(
    {"not", "n't", "never", "no", "nothing", "nobody", "none", "neither", "cannot"}
)


class Drift(NamedTuple):
    """Where two quotations differ: tokens [first, last) of each, and what differs: number, name, negation, antonym, wording."""

    first: tuple[int, int]
    second: tuple[int, int]
    what: str


class Quotes(NamedTuple):
    """Two quotations of the same words: spans in the texts, whether all of the shorter is in the longer, and the drifts."""

    first: tuple[int, int]
    second: tuple[int, int]
    whole: bool
    equal: bool
    drifts: tuple[Drift, ...]


def same_quotes(first: Statement, second: Statement) -> Quotes | None:
    """Return the two quotations of two statements that have most words in common, None where none have enough."""
    best: tuple[float, Quotes] | None = None
    for ours in _quotations(first):
        for theirs in _quotations(second):
            share, matcher = _shared(ours, theirs, first, second)
            if share >= ALIKE and (best is None or share > best[0]):
                best = (share, _compared(ours, theirs, (first, second), matcher))
    return best[1] if best else None


def _shared(
    ours: Sequence[int], theirs: Sequence[int], first: Statement, second: Statement
) -> tuple[float, SequenceMatcher[str]]:
    """Return the share of the shorter quotation that the two have in common in one order, and how they match."""
    left = [_key(first.sentence.tokens[i]) for i in ours]
    right = [_key(second.sentence.tokens[i]) for i in theirs]
    shorter = min(len(left), len(right))
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    most = min(_known(left, right), _known(right, left))
    if most / shorter < ALIKE:
        return most / shorter, matcher
    return sum(block.size for block in matcher.get_matching_blocks()) / shorter, matcher


def _known(words: Sequence[str], others: Sequence[str]) -> int:
    """Return how many words are among others: no more of them can match."""
    known = set(others)
    return sum([word in known for word in words])


def _quotations(statement: Statement) -> Iterator[list[int]]:
    """Give the indexes of the words of each quotation that is long enough."""
    tokens = statement.sentence.tokens
    for start, end in statement.sentence.quoted:
        words = [i for i, t in enumerate(tokens) if start <= t.start < end and t.norm[:1].isalnum()]
        if len(words) >= LEAST:
            yield words


def _compared(
    ours: Sequence[int],
    theirs: Sequence[int],
    statements: tuple[Statement, Statement],
    matcher: SequenceMatcher[str],
) -> Quotes:
    left = [statements[0].sentence.tokens[i] for i in ours]
    right = [statements[1].sentence.tokens[i] for i in theirs]
    common = sum(block.size for block in matcher.get_matching_blocks())
    drifts = [
        Drift(_indexes(ours, a, b), _indexes(theirs, c, d), _what(left[a:b], right[c:d]))
        for op, a, b, c, d in matcher.get_opcodes()
        if op == "replace"
        or (
            op != "equal" and b - a + d - c <= SHORT and _denials(left[a:b]) != _denials(right[c:d])
        )
    ]
    return Quotes(
        (left[0].start, left[-1].end),
        (right[0].start, right[-1].end),
        not drifts,
        common == len(left) == len(right),
        tuple(drift for drift in drifts if drift.what != "spelling"),
    )


def _indexes(words: Sequence[int], first: int, last: int) -> tuple[int, int]:
    """Return the tokens from the first to the last of some words; the one beside them where there is none."""
    if last > first:
        return words[first], words[last - 1] + 1
    near = words[min(first, len(words) - 1)]
    return near, near + 1


def _key(token: Token) -> str:
    return token.norm


def _denials(tokens: Sequence[Token]) -> int:
    return sum(token.norm in _DENIALS for token in tokens) % 2


def _what(left: Sequence[Token], right: Sequence[Token]) -> str:
    """Tell in what two stretches of words differ, the gravest first."""
    if _denials(left) != _denials(right):
        return "negation"
    if _of(left, "num") and _of(right, "num") and _of(left, "num") != _of(right, "num"):
        return "number"
    if len(left) == len(right) and all(
        fuzz.ratio(one.norm, other.norm) >= SPELLING for one, other in zip(left, right, strict=True)
    ):
        return "spelling"
    if _of(left, "name") and _of(right, "name") and not _of(left, "name") & _of(right, "name"):
        return "name"
    if any(
        are_antonyms(a.lemma, b.lemma) or are_antonyms(a.norm, b.norm) for a in left for b in right
    ):
        return "antonym"
    return "wording"


def _of(tokens: Sequence[Token], tag: str) -> set[str]:
    return {token.norm for token in tokens if token.tag == tag}
