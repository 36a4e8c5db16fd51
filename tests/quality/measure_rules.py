"""How often each rule is right: of what it called a clash, an update, the same or none of these, the share that is labelled so.

On pairs of passages: the project's own pairs, and those of writers who had not seen the rules (their sealed halves aside). A
clash is right where the label is contradicts, disputed or likely, all else where the label, or one that is allowed
beside it, is the same. Pairs are rich in clashes, so that these shares flatter. In whole articles nearly all pairs of sentences
have nothing to do with each other: there a clash or an update is right where a labelled one of either sort stands.

The rules were mended by errors on many of these, so that it is no blind test; measure_unseen.py has those.
"""

from __future__ import annotations

import json
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.comparing import CLASHES
from core.comparing.rules import RULES
from core.jobs import run
from core.operations.comparing import check_files
from core.operations.reading import files_read
from core.words import Outcome
from tests.quality import measure_articles, measure_finding, measure_pairs, measure_unseen
from tests.quality.tables import Row, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from core.comparing import Comparison
    from core.comparing.pair import Pair
    from core.comparing.parts import Finding, Span
    from core.comparing.rules import Rule
    from core.operations.comparing import Found

GOLD = Path(__file__).resolve().parent / "gold"
OWN = ("pairs", "pairs_words")
UNSEEN = ("pairs", "pairs_second", "pairs_third_open")
SAYING_SAME = frozenset({"entailed", "paraphrase"})
CLASH, UPDATE, SAME, NONE = "a clash", "updated", "the same", "no clash"
CALLED = (CLASH, UPDATE, SAME, NONE)
WORDS = "words"
"""Stands for statements of the same words, which no rule has to look at."""

Hits = dict[tuple[str, str], list[bool]]


@dataclass(frozen=True, slots=True)
class ByRule:
    """What each rule called something, by its name and what it called it, and whether that was right."""

    pairs: Hits
    articles: Hits


def own() -> list[Table]:
    """Measure every rule."""
    found = measured()
    return [
        _table("Rules, on pairs", found.pairs),
        _table("Rules, in whole articles", found.articles),
    ]


def shared(_folder: Path) -> list[Table]:
    """Give nothing: the labels are the project's own."""
    return []


@cache
def measured() -> ByRule:
    """Compare everything once."""
    pairs: Hits = defaultdict(list)
    articles: Hits = defaultdict(list)
    with _deciders() as rule_of:
        for got, right in _pairs():
            pairs[rule_of(got), called(got.outcome)].append(right)
        for got, right in _articles():
            articles[rule_of(got), called(got.outcome)].append(right)
    return ByRule(pairs, articles)


@contextmanager
def _deciders() -> Generator[Callable[[Comparison], str]]:
    """Give a function that tells which of RULES a comparison made meanwhile rests on: several share a word in the report."""
    found: dict[tuple[str, Span, Span], str] = {}

    def told(name: str, rule: Rule) -> Rule:
        def telling(pair: Pair) -> list[Finding]:
            made = list(rule(pair))
            found.update({(one.rule, one.first, one.second): name for one in made})
            return made

        return telling

    def rule_of(got: Comparison) -> str:
        if got.rule == WORDS:
            return WORDS
        return found[got.rule, got.first_value, got.second_value]

    plain = dict(RULES)
    RULES.update({name: told(name, rule) for name, rule in plain.items()})
    try:
        yield rule_of
    finally:
        RULES.update(plain)


def called(outcome: Outcome) -> str:
    """Return in which of four ways an outcome is counted."""
    if outcome in CLASHES:
        return CLASH
    return {Outcome.UPDATED: UPDATE, Outcome.AGREES: SAME}.get(outcome, NONE)


def _table(title: str, hits: Hits) -> Table:
    rows = [
        Row(f"{rule}, {what}: right", sum(told) / len(told), len(told))
        for rule in (*RULES, WORDS)
        for what in CALLED
        if (told := hits.get((rule, what)))
    ]
    return Table(title, "tuned on", tuple(rows))


# Pairs ----------------------------------------------------------------------------------------------------------------


def _pairs() -> Iterator[tuple[Comparison, bool]]:
    for name in OWN:
        for pair in _lines(GOLD / f"{name}.jsonl"):
            yield from _judged(measure_pairs.compared(pair), {pair["outcome"], *pair["also"]})
    for name in UNSEEN:
        for pair in _lines(GOLD / "unseen" / f"{name}.jsonl"):
            yield from _judged(measure_unseen.compared(pair), _labelled(pair))


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _labelled(pair: dict[str, Any]) -> set[str]:
    """Return the outcomes that are right of an unseen pair; () where all that is known is that it is no clash."""
    if pair["clash"]:
        return {Outcome.CONTRADICTS.value}
    if pair["kind"] in SAYING_SAME:
        return {Outcome.AGREES.value, Outcome.COMPATIBLE.value}
    return set(pair.get("outcomes", ()))


def _judged(got: Comparison, labels: set[str]) -> Iterator[tuple[Comparison, bool]]:
    if not got.rule or got.outcome is Outcome.UNKNOWN:
        return
    what = called(got.outcome)
    if what == CLASH:
        yield got, bool(labels & {str(one) for one in CLASHES})
    elif labels or what != NONE:
        yield got, str(got.outcome) in labels


# Whole articles -------------------------------------------------------------------------------------------------------


def _articles() -> Iterator[tuple[Comparison, bool]]:
    folder = measure_articles.GOLD
    for topic in (*measure_articles.TUNED, *measure_articles.HELD):
        answers, found = measure_articles.judged(folder, folder / "answers.jsonl", topic)
        for one in found:
            right = measure_articles.answer_of(one, answers) is not None
            yield one.comparison, right
    for event in measure_finding.OPEN:
        yield from _event(GOLD / "finding" / event)


def _event(folder: Path) -> Iterator[tuple[Comparison, bool]]:
    files = files_read([str(path) for path in sorted(folder.glob("*.txt"))])
    labels = [
        label
        for label in _lines(folder / "labels.jsonl")
        if label.get("outcome") in measure_finding.FOUND
    ]
    for found in run(check_files([file for file in files if not isinstance(file, str)])):
        right = any(_is_of(label, found) for label in labels)
        yield found.comparison, right


def _is_of(label: dict[str, Any], found: Found) -> bool:
    told = [(Path(side.file).name, _plain(side.quote)) for side in (found.first, found.second)]
    wanted = [(label[side]["file"], _plain(label[side]["quote"])) for side in ("first", "second")]
    return any(
        all(a[0] == b[0] and (a[1] in b[1] or b[1] in a[1]) for a, b in zip(told, way, strict=True))
        for way in (wanted, wanted[::-1])
    )


def _plain(text: str) -> str:
    return " ".join(text.split())
