"""How well pairs of passages are compared that clash in words, or only seem to: the project's own, and real articles."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.comparing import CLASHES, compare
from core.reading import read
from tests.quality.tables import Row, Table, Tally

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.comparing import Comparison
    from core.reading import Passage

GOLD = Path(__file__).resolve().parent / "gold" / "pairs_words.jsonl"
GOALS = {"negation": 0.65, "antonym": 0.65}
WORDS = frozenset(
    {"negation", "antonym", "name", "place", "role", "quote", "attribution", "structure"}
    | {"superlative", "certainty", "other"}
)
"""The kinds that the rules of words find."""
OPENING = 8
"""How many sentences of each article are laid beside those of the others."""
NEIGHBOURS = 8
"""How many articles that follow each article is compared with."""


def own() -> list[Table]:
    """Measure on the project's own pairs, those the rules were tuned on and those held out apart."""
    pairs = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    judged = [(pair, _compared(pair)) for pair in pairs]
    return [
        _table(f"Words, {use}", use, [j for j in judged if j[0]["part"] == part])
        for part, use in (("tuned", "tuned on"), ("held", "held out"))
    ]


def _compared(pair: dict[str, Any]) -> Comparison:
    return compare(read(pair["first"]["text"]), read(pair["second"]["text"]))


def _table(title: str, use: str, judged: list[tuple[dict[str, Any], Comparison]]) -> Table:
    hits = [(pair["outcome"] in CLASHES, got.outcome in CLASHES) for pair, got in judged]
    said = Tally(
        sum(a and b for a, b in hits),
        sum(b and not a for a, b in hits),
        sum(a and not b for a, b in hits),
    )
    fine = [str(got.outcome) in (pair["outcome"], *pair["also"]) for pair, got in judged]
    rows = (
        Row("contradictions, precision", said.precision, said.right + said.wrong, 0.5),
        Row("contradictions, recall", said.recall, said.right + said.missed, 0.5),
        *_kinds(judged),
        Row("outcome as expected", sum(fine) / len(fine), len(fine)),
    )
    misses = () if use == "held out" else tuple(_misses(judged))
    return Table(title, use, rows, misses)


def _kinds(judged: list[tuple[dict[str, Any], Comparison]]) -> list[Row]:
    kinds: dict[str, list[bool]] = defaultdict(list)
    for pair, got in judged:
        if pair["outcome"] in CLASHES:
            kinds[pair["kind"]].append(got.outcome in CLASHES)
    return [
        Row(f"recall, {kind}", sum(found) / len(found), len(found), GOALS.get(kind))
        for kind, found in sorted(kinds.items())
    ]


def _misses(judged: list[tuple[dict[str, Any], Comparison]]) -> Iterator[str]:
    for pair, got in judged:
        if str(got.outcome) not in (pair["outcome"], *pair["also"]):
            yield (
                f"{pair['id']} expected {pair['outcome']} ({pair['kind']}, {pair['why']}), got {got.outcome} "
                f"({got.rule}, {got.reason}): {pair['first']['text']} | {pair['second']['text']} || {got.because}"
            )


def shared(folder: Path) -> list[Table]:
    """Count what the rules of words find between real articles on one topic, where nearly nothing clashes."""
    path = folder / "meantime_en" / "meantime.conll"
    if not path.is_file():
        return []
    alarms: Counter[str] = Counter()
    compared, told = 0, list[str]()
    for one, other in _neighbours(path):
        got = compare(one, other)
        compared += 1
        if got.outcome in CLASHES and got.kind is not None and str(got.kind) in WORDS:
            alarms[str(got.kind)] += 1
            told.append(f"{got.rule}: {one.text} | {other.text} || {got.because}")
    rows = [Row("called a clash in words", sum(alarms.values()) / compared, compared)]
    rows += [Row(f"of kind {kind}", n / compared, compared) for kind, n in sorted(alarms.items())]
    return [Table("MEANTIME: articles on one topic", "reported only", tuple(rows), tuple(told))]


def _neighbours(path: Path) -> Iterator[tuple[Passage, Passage]]:
    for articles in _topics(path).values():
        parts = [[read(sentence) for sentence in article[:OPENING]] for article in articles]
        for at, left in enumerate(parts):
            for right in parts[at + 1 : at + 1 + NEIGHBOURS]:
                yield from ((one, other) for one in left for other in right)


def _topics(path: Path) -> dict[str, list[list[str]]]:
    """Return the sentences of the articles of each topic."""
    words: dict[str, dict[str, list[str]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split()
        if len(columns) > 3 and not line.startswith("#"):
            words.setdefault(columns[0], {}).setdefault(columns[1], []).append(columns[3])
    topics: dict[str, list[list[str]]] = defaultdict(list)
    for name, sentences in words.items():
        topics[name.split("/")[0]].append([" ".join(found) for found in sentences.values()])
    return topics
