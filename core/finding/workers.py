"""What is done in other processes: texts are read, and pairs of their passages compared. Plain values go in and come out."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, replace
from heapq import nlargest
from typing import TYPE_CHECKING, NamedTuple

from ..comparing import Settled, compare_statements
from ..reading import read
from ..text import fold
from ..words import Outcome
from .copies import is_copy
from .held import calm, put_aside, statements
from .index import PASSAGE_BITS, article_of, packed
from .keys import keys_of
from .shared import shared, shared_json
from .worth import FOLDED, FOLDED_ELSE, SHOWN, WITHIN, is_worth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ..comparing import Comparison
    from ..reading.parts import Statement
    from .shelf import Shelved
    from .sources import Source

Span = tuple[int, int]
Pair = tuple[int, int]

PICKED = "picked"
"""What stands among the answers about two passages that the user laid beside each other."""
_NUMBER = (1 << PASSAGE_BITS) - 1
_LEAD = 600
"""Characters at the head of a text in which its title is looked for."""


class ReadPassage(NamedTuple):
    """A statement of a version: [start, end), its keys and its profile, as bytes."""

    start: int
    end: int
    keys: bytes
    profile: bytes


class Compared(NamedTuple):
    """What a comparison of two passages came to, as plain values; `checks`, `assumptions`, `remarks`, `figures` are JSON."""

    first: int
    second: int
    first_span: Span
    second_span: Span
    first_value: Span
    second_value: Span
    first_speaker: str
    second_speaker: str
    outcome: str
    kind: str | None
    score: float
    because: str
    checks: str
    assumptions: str
    remarks: str
    rule: str
    reason: str
    engine: str
    quotes: tuple[str, str]
    figures: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """Pairs to compare, with all they need.

    `pairs` are ids of passages in the order in which their sides are told; those in `asked` are told whatever comes out.
    `names` holds names that are one or two; `events` answers for pairs of versions, `settled` those for pairs of passages;
    `joined` and `parted` pairs of versions, the smaller first, that the user says are copies, or none.
    `folder`: where the run puts aside what was read.
    """

    sources: tuple[Source, ...]
    pairs: tuple[Pair, ...]
    asked: frozenset[Pair] = frozenset()
    names: tuple[tuple[str, str, bool], ...] = ()
    events: tuple[tuple[Pair, bool], ...] = ()
    settled: tuple[tuple[Pair, tuple[tuple[str, bool], ...]], ...] = ()
    joined: frozenset[Pair] = frozenset()
    parted: frozenset[Pair] = frozenset()
    folder: str = ""


class Done(NamedTuple):
    """What came of a bundle: how many pairs were compared, what is worth keeping, and which passages are one text.

    `shelved`: where the statements were put that had to be read, by version.
    """

    pairs: int
    found: list[Compared]
    copies: list[Pair]
    shelved: dict[int, Shelved]


class ReadText(NamedTuple):
    """What was read of a version: its passages, and where its statements were put aside."""

    version_id: int
    passages: list[ReadPassage]
    shelved: Shelved | None


def read_texts(sources: Sequence[Source], folder: str = "") -> list[ReadText]:
    """Read versions and tell what their statements are found under; the statements are put into the folder of the run."""
    if folder:
        calm()
    return [_read(source, folder) for source in sources]


def _read(source: Source, folder: str) -> ReadText:
    passages = list(_passages(source))
    return ReadText(source.version_id, passages, put_aside(source, folder) if folder else None)


def _passages(source: Source) -> Iterable[ReadPassage]:
    found = statements(source)
    names = _title_names(source)
    for statement in found:
        keyed = keys_of(statement, names)
        yield ReadPassage(statement.start, statement.end, packed(keyed.keys), packed(keyed.profile))


def _title_names(source: Source) -> list[str]:
    """Return the names in a title that does not stand in the text."""
    if not source.title or fold(source.title) in fold(source.text[:_LEAD]):
        return []
    title = read(source.title, source.written)
    return [name.text for statement in title.statements for name in statement.names]


def compare_bundle(bundle: Bundle) -> Done:
    """Compare the pairs of a bundle.

    Worth keeping is all that clashes or was updated, and of all else the best few of each passage. What is a copy of an
    earlier passage is not compared with others: its origin is.
    """
    said = {source.version_id: statements(source) for source in bundle.sources}
    aside = {
        source.version_id: where
        for source in bundle.sources
        if bundle.folder and (where := put_aside(source, bundle.folder))
    }
    there = {
        pair: (one, other)
        for pair in bundle.pairs
        if (one := _side(said, pair[0])) and (other := _side(said, pair[1]))
    }
    copies = [pair for pair, sides in there.items() if _is_copy(bundle, pair, sides)]
    copied = {second for _, second in copies}
    wanted = [pair for pair in there if pair in bundle.asked or copied.isdisjoint(pair)]
    settle = _Settling(bundle)
    found: list[tuple[Pair, Comparison]] = []
    for pair in wanted:
        result = compare_statements(*there[pair], settled=settle(pair), picked=settle.picked(pair))
        if article_of(pair[0]) == article_of(pair[1]):
            result = replace(result, score=round(result.score * WITHIN, 4))
        found.append((pair, result))
    kept = [
        _told(pair, *there[pair], result, settle(pair)) for pair, result in _kept_of(bundle, found)
    ]
    return Done(len(wanted), kept, copies, aside)


def _is_copy(bundle: Bundle, pair: Pair, sides: tuple[Statement, Statement]) -> bool:
    one, other = sorted(map(article_of, pair))
    if one == other or (one, other) in bundle.parted:
        return False
    return is_copy(*sides, joined=(one, other) in bundle.joined)


def _kept_of(
    bundle: Bundle, found: Iterable[tuple[Pair, Comparison]]
) -> Iterator[tuple[Pair, Comparison]]:
    folded: defaultdict[tuple[int, Outcome], list[tuple[Pair, Comparison]]] = defaultdict(list)
    for pair, result in found:
        if pair in bundle.asked or result.outcome in SHOWN:
            yield pair, result
        elif result.outcome is not Outcome.UNKNOWN and is_worth(result):
            folded[max(pair), result.outcome].append((pair, result))
    for (_, outcome), some in folded.items():
        most = FOLDED.get(outcome, FOLDED_ELSE)
        yield from nlargest(most, some, key=lambda one: (one[1].score, one[0]))


def _side(said: Mapping[int, Sequence[Statement]], passage: int) -> Statement | None:
    found, number = said.get(article_of(passage), ()), passage & _NUMBER
    return found[number] if number < len(found) else None


class _Settling:
    """Gives what is settled of a pair; most have nothing but the names that all share."""

    def __init__(self, bundle: Bundle) -> None:
        names = [(first, second) for first, second, same in bundle.names if same]
        apart = [(first, second) for first, second, same in bundle.names if not same]
        self._plain = Settled(same_names=frozenset(names), different_names=frozenset(apart))
        self._events = dict(bundle.events)
        self._settled = {
            pair: {question: yes for question, yes in told if question != PICKED}
            for pair, told in bundle.settled
        }
        self._picked = {pair for pair, told in bundle.settled if (PICKED, True) in told}

    def picked(self, pair: Pair) -> bool:
        """Tell whether the user laid the two beside each other."""
        return pair in self._picked

    def __call__(self, pair: Pair) -> Settled:
        event = self._events.get((article_of(pair[0]), article_of(pair[1])))
        told = self._settled.get(pair)
        if event is None and told is None:
            return self._plain
        own = dict(told or {})
        own.setdefault("same_event", event)  # pyright: ignore[reportArgumentType]
        return replace(self._plain, **own)


def _told(
    pair: Pair, first: Statement, second: Statement, result: Comparison, settled: Settled
) -> Compared:
    checks = [[c.name, c.result, c.first, c.second, c.detail] for c in result.checks]
    assumed = [[one.key, one.question] for one in result.assumptions]
    return Compared(
        *pair,
        result.first,
        result.second,
        result.first_value,
        result.second_value,
        first.speaker.name if first.speaker else "",
        second.speaker.name if second.speaker else "",
        result.outcome.value,
        result.kind.value if result.kind else None,
        result.score,
        result.because,
        json.dumps(checks, ensure_ascii=False),
        json.dumps(assumed, ensure_ascii=False),
        json.dumps(result.remarks, ensure_ascii=False),
        result.rule,
        result.reason,
        result.engine,
        (first.text, second.text),
        shared_json(shared(first, second, result, settled)),
    )
