"""How long it takes to find over a whole project, from texts to suggestions: 40, 400, 4,000 articles of 25 sentences.

    make bench, or alone: python tests/benchmarks/bench_whole.py [--articles 40 400] [--workers 2]

10,000 articles: --articles 10000. Each row is one run on a project of its own, in other processes. "processor" is the time
that all of them took of it, which other work on the machine changes little; "growth" is how much more each sentence takes
than in the row before: 1.0 where all grows with the number of sentences, 10 with its square. "longest step" is how long a
window would have to wait, in the time of the processor. "memory" is the most that all processes had, pages of the machine
that they share counted for each. "one more" is an article of 40 sentences that comes to all these, compared in one process.

At the end the made-up articles are held against news where that is there: what is easier to compare would flatter the rest.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from core import operations
from core.comparing import compare_statements
from core.finding.candidates import candidates
from core.finding.index import MemoryIndex
from core.finding.keys import keys_of
from core.ingest import read_all
from core.jobs import run
from core.reading import Written, read
from tests.benchmarks.newsroom import SENTENCES, Told, articles
from tests.quality import corpora

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.operations.finding import FindReport
    from core.store.project import Project

SIZES = (40, 400, 4_000)
LATE = 40
"""Sentences of the article that comes when all others are there."""
WAIT = 0.005
SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
BESIDE = 160


@dataclass(frozen=True, slots=True)
class Run:
    """What a run took: seconds by the clock and of the processor in all processes, the longest step, what it did."""

    clock: float
    processor: float
    longest: float
    over: int
    report: FindReport


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=SIZES)
    parser.add_argument("--workers", type=int, default=2)
    asked = parser.parse_args()
    print(
        f"{'articles':>8} {'sentences':>9} {'pairs each':>11} {'clock':>9} {'processor':>10} {'each':>9} {'growth':>7}"
        f" {'longest step':>13} {'over 8 ms':>10} {'memory':>8} {'file':>8} {'one more':>18}"
    )
    before = 0.0
    for count in asked.articles:
        with tempfile.TemporaryDirectory(prefix="counterpoint-bench-") as folder:
            os.environ["COUNTERPOINT_DATA_DIR"] = os.environ["COUNTERPOINT_CONFIG_DIR"] = folder
            before = _row(Path(folder), count, asked.workers, before)
    _beside_news()


def _row(folder: Path, count: int, workers: int, before: float) -> float:
    """Measure one size and print its line; return the processor's time for a sentence."""
    made = list(articles(count + 2))
    with operations.create(folder / "bench.counterpoint", name="Bench") as project:
        _take_in(project, folder / "all", made[:count])
        whole = _find(project, workers)
        memory = _memory(workers)
        size = project.path.stat().st_size
        lines = [line for told in made[count:] for line in told.text.splitlines()][:LATE]
        _take_in(project, folder / "late", [Told("\n".join(lines), made[count].day)])
        late = _find(project, 0)
    sentences = count * SENTENCES
    each = whole.processor / sentences
    print(
        f"{count:>8,} {sentences:>9,} {whole.report.pairs / sentences:>11.1f} {whole.clock:>7.1f} s {whole.processor:>8.1f} s"
        f" {1e3 * each:>6.2f} ms {f'{each / before:.2f}' if before else '':>7} {1e3 * whole.longest:>10.1f} ms {whole.over:>10,}"
        f" {memory:>5.0f} MB {size / 1e6:>5.0f} MB {late.clock:>7.2f} s, {late.report.pairs:,} pairs",
        flush=True,
    )
    return each


def _take_in(project: Project, folder: Path, made: Iterable[Told]) -> None:
    folder.mkdir()
    paths: list[str] = []
    for number, told in enumerate(made):
        path = folder / f"article-{number:05}.txt"
        path.write_text(f"{told.day:%d %B %Y}\n\n{told.text}\n", encoding="utf-8")
        paths.append(str(path))
    run(operations.import_articles(project, read_all(paths), total=len(paths)))


def _find(project: Project, workers: int) -> Run:
    """Find in other processes, looking after them as a window does; 0 for in this one."""
    steps, begun = list[float](), time.perf_counter()
    children, own = _processor(resource.RUSAGE_CHILDREN), time.process_time()
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn")) if workers else None
    job = operations.find(project, pool)
    while True:
        at = time.process_time()
        try:
            progress = next(job)
        except StopIteration as end:
            report: FindReport = end.value
            break
        steps.append(time.process_time() - at)
        if progress.waiting:
            time.sleep(WAIT)
    clock = time.perf_counter() - begun
    if pool is not None:
        pool.shutdown()
    taken = time.process_time() - own + _processor(resource.RUSAGE_CHILDREN) - children
    return Run(clock, taken, max(steps), sum(step > 0.008 for step in steps), report)


def _processor(whose: int) -> float:
    used = resource.getrusage(whose)
    return used.ru_utime + used.ru_stime


def _memory(workers: int) -> float:
    """Return the most megabytes that this process had, and the largest of the others as often as there were."""
    own, other = (
        resource.getrusage(whose).ru_maxrss / 1024
        for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return own + workers * other


# Beside news ----------------------------------------------------------------------------------------------------------


def _beside_news() -> None:
    """Print how many pairs are chosen and how long one takes, of made-up articles and of such as were printed."""
    made: dict[str, Sequence[tuple[str, Written]]] = {
        "made up": [(one.text, Written(one.day, one.day)) for one in articles(BESIDE)]
    }
    ecb = SHARED / "ecbplus_dev_topics" / "docs.json"
    meantime = SHARED / "meantime_en" / "meantime.conll"
    if ecb.is_file():
        made["ECB+"] = [(text, Written()) for _, text in corpora.ecb(ecb)]
    if meantime.is_file():
        made["MEANTIME"] = [(text, Written()) for _, text in corpora.meantime(meantime)]
    print(f"\n{'':<12} {'sentences':>9} {'reading, each':>14} {'pairs each':>11} {'a pair':>9}")
    for name, texts in made.items():
        index, begun = MemoryIndex(), time.process_time()
        said = {
            passage: statement
            for number, (text, written) in enumerate(texts, 1)
            for statements in (read(text, written).statements,)
            for passage, statement in zip(
                index.add(number, [keys_of(one) for one in statements]), statements, strict=True
            )
        }
        reading = time.process_time() - begun
        pairs = [pair for some in candidates(index, range(1, len(texts) + 1)) for pair in some]
        begun = time.process_time()
        for one, other in pairs:
            compare_statements(said[one], said[other], picked=False)
        took = time.process_time() - begun
        print(
            f"{name:<12} {len(said):>9,} {1e3 * reading / len(said):>11.2f} ms {len(pairs) / len(said):>11.1f}"
            f" {1e3 * took / len(pairs):>6.3f} ms",
            flush=True,
        )


if __name__ == "__main__":
    main()
