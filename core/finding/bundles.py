"""Bundles of pairs for a worker, and what it answers as suggestions."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING

from ..models import Place
from ..store import readings
from ..store.suggestions import Proposed, word_line
from ..words import Kind, Outcome
from .index import article_of, passage_id
from .sources import address, answers, ordered
from .workers import Bundle
from .worth import place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..store.project import Project
    from .sources import Sources
    from .workers import Compared, Pair, Span


@dataclass
class Packing:
    """Packs pairs of passages with all that comparing them needs: texts, and what the checker answered about them."""

    project: Project
    sources: Sources
    folder: str = ""
    settled: dict[Pair, dict[str, bool]] = field(default_factory=dict["Pair", dict[str, bool]])

    def __post_init__(self) -> None:
        """Take down the answers as they are now."""
        self._answers = answers(self.project)
        self._uids = {one.version_uid: one.version_id for one in self.sources.known.values()}
        self._settle_stored()

    def _settle_stored(self) -> None:
        """Find the passages that answers name among those that were read."""
        told = self._answers.passages
        named = {side.partition(":")[0] for pair in told for side in pair}
        versions = [self._uids[uid] for uid in sorted(named) if uid in self._uids]
        if versions:
            spans = {
                one.id: (one.start, one.end) for one in readings.passages(self.project, versions)
            }
            self.settle(spans)

    def settle(self, spans: dict[int, Span]) -> None:
        """Look among passages, ids with their spans, for those that answers name."""
        places = {self._address(passage, span): passage for passage, span in spans.items()}
        for (one, other), told in self._answers.passages.items():
            if one in places and other in places:
                self.settled[self.in_order(places[one], places[other])] = told

    def _address(self, passage: int, span: Span) -> str:
        known = self.sources.known.get(article_of(passage))
        return address(known.version_uid, *span) if known else ""

    def in_order(self, one: int, other: int) -> Pair:
        """Return two passages in the order in which their sides are told: published earlier, then first in the text."""
        first, second = sorted(
            (one, other), key=lambda passage: (self.sources.order(article_of(passage)), passage)
        )
        return first, second

    def bundle(self, pairs: Iterable[Pair], asked: Iterable[Pair] = ()) -> Bundle:
        """Return pairs, in any order, packed; `asked` are among the pairs, and told whatever comes out."""
        wanted = sorted({self.in_order(*pair) for pair in pairs})
        needed = sorted({article_of(passage) for pair in wanted for passage in pair})
        versions = {(article_of(one), article_of(other)) for one, other in wanted}
        return Bundle(
            sources=tuple(self.sources.sources(needed)),
            pairs=tuple(wanted),
            asked=frozenset(self.in_order(*pair) for pair in asked),
            names=self._answers.names,
            events=tuple(self._events(versions)),
            settled=tuple(
                (pair, tuple(self.settled[pair].items())) for pair in wanted if pair in self.settled
            ),
            joined=self.said_of_copies(versions, same=True),
            parted=self.said_of_copies(versions, same=False),
            folder=self.folder,
        )

    def _events(self, versions: set[Pair]) -> Iterable[tuple[Pair, bool]]:
        for pair in sorted(versions) if self._answers.articles else ():
            told = self._answers.articles.get(self._articles(pair))
            if told is not None:
                yield pair, told

    def said_of_copies(self, versions: Iterable[Pair], *, same: bool) -> frozenset[Pair]:
        """Return of pairs of versions those, the smaller first, of which the checker said so."""
        if not self._answers.copies:
            return frozenset()
        found = (
            pair for pair in versions if self._answers.copies.get(self._articles(pair)) is same
        )
        return frozenset((min(pair), max(pair)) for pair in found)

    def _articles(self, pair: Pair) -> tuple[str, str]:
        known = self.sources.known
        return ordered(known[pair[0]].article_uid, known[pair[1]].article_uid)

    # What comes back --------------------------------------------------------------------------------------------------

    def proposed(self, found: Compared) -> Proposed:
        """Return what a worker found as a suggestion."""
        outcome = Outcome(found.outcome)
        return Proposed(
            key=self.key(found.first, found.first_span, found.second, found.second_span),
            first=Place(article_of(found.first), *found.first_span),
            second=Place(article_of(found.second), *found.second_span),
            first_value=found.first_value,
            second_value=found.second_value,
            first_speaker=found.first_speaker,
            second_speaker=found.second_speaker,
            outcome=outcome,
            kind=Kind(found.kind) if found.kind else None,
            score=found.score,
            place=place(outcome, found.score),
            words=word_line(*found.quotes, found.first_speaker, found.second_speaker),
            because=found.because,
            checks=found.checks,
            assumptions=found.assumptions,
            remarks=found.remarks,
            rule=found.rule,
            reason=found.reason,
            engine=found.engine,
            figures=found.figures,
        )

    def key(self, first: int, first_span: Span, second: int, second_span: Span) -> str:
        """Return what names a pair for ever: a hash of both articles, texts and places, whichever comes first."""
        sides = sorted((self._named(first, first_span), self._named(second, second_span)))
        return blake2b("|".join(sides).encode(), digest_size=16).hexdigest()

    def _named(self, passage: int, span: Span) -> str:
        known = self.sources.known[article_of(passage)]
        return f"{known.article_uid}:{known.text_sha256}:{span[0]}-{span[1]}"


def numbered(version_id: int, spans: Iterable[Span]) -> dict[Span, int]:
    """Return the ids of the passages of a version by their spans, which are given in order."""
    return {span: passage_id(version_id, number) for number, span in enumerate(spans)}
