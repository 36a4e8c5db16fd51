"""How many of the pairs that matter are brought for comparison over a set of articles, and how few others; and copies.

Every two statements of a set are compared as `counterpoint check` does it; what that shows as a clash or an update is what
candidates have to bring ("kept of what comparing all shows"). Much of it is no true clash: two market reports of two years, say.
So the surest half by score is told apart, and on the labelled events the pairs that a reader labelled. Between
articles of different topics nearly nothing is true; what is kept there is told for what it is, and has no goal.

The share of pairs looked at falls with the number of articles: of a large project only what shares something rare is compared.
"""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.comparing import CLASHES, compare_statements
from core.finding.candidates import candidates, settings_for
from core.finding.copies import copied_articles, is_copy
from core.finding.index import MemoryIndex, article_of
from core.finding.keys import keys_of
from core.operations.reading import days_of, files_read
from core.reading import Written, read
from core.words import Outcome
from tests.quality import corpora
from tests.quality.tables import Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.operations.reading import FileRead
    from core.reading import Statement

GOLD = Path(__file__).resolve().parent / "gold"
SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
OPEN = ("ferry", "refinery", "mayor", "retailer")
HELD = ("trial", "outbreak", "port", "race")
KEPT = 0.98
SEEN = CLASHES | {Outcome.UPDATED}
FOUND = frozenset({"contradicts", "disputed", "likely", "updated"})
SURE = 0.6
"""A score from which on a pair belongs to the surer half of what is shown."""
ACROSS = 150_000
"""Pairs of statements of different topics that are compared to see what is missed there."""

Pair = tuple[int, int]
Hits = dict[Pair, float]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles in an index, their statements by passage id, and the topic of each article."""

    index: MemoryIndex
    said: dict[int, Statement]
    topics: dict[int, str]

    def topic(self, passage: int) -> str:
        """Return the topic of a passage's article."""
        return self.topics[article_of(passage)]


def own() -> list[Table]:
    """Measure on the project's own articles."""
    return [
        *_events("open events", "tuned on", OPEN),
        *_events("held events", "held out", HELD),
        _kept(
            "Finding, own articles", "reported only", _files(GOLD / "articles", "_"), within=True
        ),
        _kept("Finding, the sample", "reported only", _files(SAMPLE, ""), within=False),
    ]


def shared(folder: Path) -> list[Table]:
    """Measure on articles of several outlets on one event (ECB+), and on one matter (MEANTIME)."""
    tables: list[Table] = []
    ecb, meantime = (
        folder / "ecbplus_dev_topics" / "docs.json",
        folder / "meantime_en" / "meantime.conll",
    )
    if ecb.is_file():
        tables += _of_topics("ECB+", list(corpora.ecb(ecb)))
    if meantime.is_file():
        tables += _of_topics("MEANTIME", list(corpora.meantime(meantime)))
    return tables


def _of_topics(name: str, articles: Sequence[tuple[str, str]]) -> list[Table]:
    corpus = _corpus((topic, read(text, Written()).statements, None) for topic, text in articles)
    return [
        _kept(f"Finding, {name}, within topics", "tuned on", corpus, within=True),
        _across(f"Finding, {name}, across topics", corpus),
    ]


def _corpus(articles: Iterable[tuple[str, Sequence[Statement], int | None]]) -> Corpus:
    found = Corpus(MemoryIndex(), {}, {})
    for article, (topic, statements, day) in enumerate(articles, 1):
        ids = found.index.add(article, [keys_of(one) for one in statements], day)
        found.said.update(zip(ids, statements, strict=True))
        found.topics[article] = topic
    return found


def _files(folder: Path, part: str) -> Corpus:
    """Read the articles of a folder; up to `part` their names tell their topic, "" for one topic."""
    return _of_files(
        [(path.stem.split(part)[0] if part else "", path) for path in _articles(folder)]
    )


def _articles(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix in (".txt", ".md", ".html"))


def _of_files(files: Sequence[tuple[str, Path]]) -> Corpus:
    return _corpus(
        (topic, file.statements, _day(file))
        for topic, path in files
        for file in files_read([str(path)])
        if not isinstance(file, str)
    )


def _day(file: FileRead) -> int | None:
    first = days_of(file.published)[0]
    return first.toordinal() if first else None


def _brought(corpus: Corpus) -> set[Pair]:
    found = candidates(corpus.index, corpus.topics, settings_for(len(corpus.topics)))
    return {pair for pairs in found for pair in pairs}


def _shown(corpus: Corpus, pairs: Iterable[Pair]) -> Hits:
    """Return those of some pairs that a comparison shows, with their scores."""
    found: Hits = {}
    for one, other in pairs:
        result = compare_statements(corpus.said[one], corpus.said[other], picked=False)
        if result.outcome in SEEN:
            found[one, other] = result.score
    return found


def _kept(title: str, use: str, corpus: Corpus, *, within: bool) -> Table:
    """Measure what is brought of all that comparing everything shows, of articles of one topic or of all."""
    brought = _brought(corpus)
    pairs = combinations(sorted(corpus.said), 2)
    looked = [p for p in pairs if not within or corpus.topic(p[0]) == corpus.topic(p[1])]
    hits = _shown(corpus, looked)
    sure = [pair for pair, score in hits.items() if score >= SURE]
    many = len(corpus.said)
    return Table(
        title,
        use,
        (
            Row("kept of what comparing all shows", _share(hits, brought), len(hits), KEPT),
            Row(f"kept of what scores {SURE} or more", _share(sure, brought), len(sure), KEPT),
            Row("pairs compared for each passage", len(brought) / many, many),
            Row("share of all pairs compared", 2 * len(brought) / (many * (many - 1)), many),
        ),
        tuple(_told(corpus, pair) for pair in hits if pair not in brought),
    )


def _across(title: str, corpus: Corpus) -> Table:
    """Measure what is brought of what comparing a sample of pairs of different topics shows."""
    chance = random.Random(5)  # noqa: S311 - to draw pairs, the same in every run
    ids = sorted(corpus.said)
    drawn = {tuple(sorted(chance.sample(ids, 2))) for _ in range(ACROSS)}
    looked = [(a, b) for a, b in sorted(drawn) if corpus.topic(a) != corpus.topic(b)]
    hits, brought = _shown(corpus, looked), _brought(corpus)
    return Table(
        title,
        "reported only",
        (
            Row("shown of pairs of different topics", len(hits) / len(looked), len(looked)),
            Row("kept of these", _share(hits, brought), len(hits)),
        ),
        tuple(_told(corpus, pair) for pair in hits),
    )


def _share(pairs: Iterable[Pair], brought: set[Pair]) -> float:
    found = [pair in brought for pair in pairs]
    return sum(found) / len(found) if found else 1.0


def _told(corpus: Corpus, pair: Pair) -> str:
    return " | ".join(" ".join(corpus.said[one].text.split()) for one in pair)


def _events(title: str, use: str, events: tuple[str, ...]) -> list[Table]:
    """Measure on labelled events, all of them in one project, as a checker has them."""
    folder = GOLD / "finding"
    files = [(event, path) for event in events for path in _articles(folder / event)]
    corpus = _of_files(files)
    numbers = {path: number for number, (_, path) in enumerate(files, 1)}
    labelled = [
        (folder / event, label)
        for event in events
        for label in map(json.loads, _lines(folder / event / "labels.jsonl"))
    ]
    table = _kept(f"Finding, {title}", use, corpus, within=True)
    rows, misses = _of_labels(corpus, labelled, numbers, hidden=use == "held out")
    return [
        Table(table.title, use, (*table.rows, *rows), misses),
        _copies(f"Copies, {title}", use, corpus, labelled, numbers),
    ]


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def _of_labels(
    corpus: Corpus,
    labelled: Sequence[tuple[Path, dict[str, Any]]],
    numbers: dict[Path, int],
    *,
    hidden: bool,
) -> tuple[tuple[Row, ...], tuple[str, ...]]:
    """Return how many of the labelled findings are brought, of all and of those that comparing them shows."""
    brought = _brought(corpus)
    pairs = [
        tuple(sorted(_place(corpus, folder, label[side], numbers) for side in ("first", "second")))
        for folder, label in labelled
        if label.get("outcome") in FOUND
    ]
    found = [(a, b) for a, b in pairs]
    hits = _shown(corpus, found)
    rows = (
        Row("labelled findings that are brought", _share(found, brought), len(found)),
        Row("labelled findings shown, that are brought", _share(hits, brought), len(hits), KEPT),
    )
    misses = () if hidden else tuple(_told(corpus, p) for p in found if p not in brought)
    return rows, misses


def _place(corpus: Corpus, folder: Path, side: dict[str, str], numbers: dict[Path, int]) -> int:
    """Return the passage of an article that a labelled sentence stands in."""
    article = numbers[folder / side["file"]]
    told = {p: s for p, s in corpus.said.items() if article_of(p) == article}
    wanted = " ".join(side["quote"].split())
    return max(told, key=lambda p: (_held(wanted, told[p]), -p))


def _held(wanted: str, statement: Statement) -> int:
    """Return how many letters a labelled sentence and a statement have in common, 0 where neither holds the other."""
    text = " ".join(statement.text.split())
    return min(len(text), len(wanted)) if wanted in text or text in wanted else 0


def _copies(
    title: str,
    use: str,
    corpus: Corpus,
    labelled: Sequence[tuple[Path, dict[str, Any]]],
    numbers: dict[Path, int],
) -> Table:
    """Measure which articles are taken for copies of others, and that no labelled finding is folded away as one."""
    wanted = {
        tuple(sorted((numbers[folder / one], numbers[folder / other])))
        for folder, label in labelled
        for one, other in label.get("copies", ())
    }
    same = [pair for pair in sorted(_brought(corpus)) if is_copy(*(corpus.said[p] for p in pair))]
    words: dict[int, dict[int, int]] = {article: {} for article in corpus.topics}
    for passage, statement in corpus.said.items():
        words[article_of(passage)][passage] = len(statement.text.split())
    found = {tuple(sorted(pair)) for pair in copied_articles(same, words)}
    findings = [
        [_place(corpus, folder, label[side], numbers) for side in ("first", "second")]
        for folder, label in labelled
        if label.get("outcome") in FOUND
    ]
    folded = [is_copy(corpus.said[one], corpus.said[other]) for one, other in findings]
    return Table(
        title,
        use,
        (
            Row("copies found that are labelled", _in(found, wanted), len(found), 0.95),
            Row("labelled copies found", _in(wanted, found), len(wanted), 0.95),
            Row("findings that stay findings", 1 - sum(folded) / len(folded), len(folded), 1.0),
        ),
    )


def _in(some: set[Any], others: set[Any]) -> float:
    return len(some & others) / len(some) if some else 1.0
