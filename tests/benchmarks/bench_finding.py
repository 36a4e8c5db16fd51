"""How long it takes to choose the pairs worth comparing among 1,000, 10,000 and 100,000 sentences, beside all pairs of rapidfuzz.

    make bench, or alone: python tests/benchmarks/bench_finding.py [largest number of sentences]

Each row is one whole run over a project of that size, the sentences read before; choosing is told in the time of the
processor, which other work on the machine changes little. "growth" is how many times longer it takes
than ten times fewer sentences: 10 where it grows with their number, 100 with its square. rapidfuzz compares every sentence with
every other by `token_set_ratio`; beyond a thousand sentences that is not run but reckoned from its pairs a second.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from rapidfuzz import fuzz

from core.finding.candidates import candidates
from core.finding.index import MemoryIndex
from core.finding.keys import keys_of
from core.reading import Written, read
from tests.benchmarks.newsroom import SENTENCES, articles

if TYPE_CHECKING:
    from core.finding.keys import Keyed
    from tests.benchmarks.newsroom import Told

SIZES = (1_000, 10_000, 100_000)
LATE = 20
"""How many articles come one by one when the rest is there already."""


def read_one(told: Told) -> list[Keyed]:
    """Read an article and give the keys of its sentences."""
    return [keys_of(s) for s in read(told.text, Written(told.day, told.day)).statements]


def main() -> None:
    """Measure and print."""
    largest = int(sys.argv[1]) if len(sys.argv) > 1 else SIZES[-1]
    sizes = [size for size in SIZES if size <= largest]
    made = list(articles(sizes[-1] // SENTENCES + LATE))
    begun = time.perf_counter()
    with ProcessPoolExecutor(2) as pool:
        keyed = list(pool.map(read_one, made, chunksize=16))
    took = time.perf_counter() - begun
    many = sum(map(len, keyed))
    print(f"read, with keys, in two processes: {many / took:,.0f} sentences a second\n")
    rate = _rapidfuzz([line for told in made[:40] for line in told.text.splitlines()])
    print(
        f"{'sentences':>9} {'index':>8} {'pairs for each':>16} {'choosing':>10} {'growth':>8} {'for each':>9}"
        f" {'longest step':>13} {'an article more':>16} {'rapidfuzz, all':>16}"
    )
    before = 0.0
    for size in sizes:
        before = _row(made, keyed, size // SENTENCES, before, rate)
    _spread(keyed)


def _row(
    made: list[Told], keyed: list[list[Keyed]], count: int, before: float, rate: float
) -> float:
    """Measure one size and print its line; return how long choosing took."""
    index = MemoryIndex()
    begun = time.perf_counter()
    for number in range(count):
        index.add(number + 1, keyed[number], made[number].day.toordinal())
    indexing = time.perf_counter() - begun
    found, longest, last = 0, 0.0, time.perf_counter()
    begun = time.process_time()
    for pairs in candidates(index, range(1, count + 1)):
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
        found += len(pairs)
    took = time.process_time() - begun
    passages = sum(len(one) for one in keyed[:count])
    grown = f"{took / before:.1f}" if before else ""
    beside = passages * (passages - 1) / 2 / rate
    ran = "ran" if count * SENTENCES <= SIZES[0] else "reckoned"
    print(
        f"{passages:>9,} {indexing:>6.2f} s {found / passages:>16.1f} {took:>8.2f} s {grown:>8}"
        f" {1e3 * took / passages:>6.2f} ms {1e3 * longest:>10.1f} ms"
        f" {1e3 * _more(index, made, keyed, count):>13.1f} ms {beside:>10,.1f} s {ran}",
        flush=True,
    )
    return took


def _more(index: MemoryIndex, made: list[Told], keyed: list[list[Keyed]], count: int) -> float:
    """Return how long it takes, by the median, to choose the pairs of one article that comes later."""
    times: list[float] = []
    for number in range(count, count + LATE):
        index.add(number + 1, keyed[number], made[number].day.toordinal())
        begun = time.perf_counter()
        for _ in candidates(index, [number + 1]):
            pass
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


def _rapidfuzz(texts: list[str]) -> float:
    """Return how many pairs of sentences a second rapidfuzz compares."""
    begun = time.perf_counter()
    for one, other in combinations(texts, 2):
        fuzz.token_set_ratio(one, other)
    return len(texts) * (len(texts) - 1) / 2 / (time.perf_counter() - begun)


def _spread(keyed: list[list[Keyed]]) -> None:
    """Print how common the keys are, so that the sentences can be held against news."""
    had = Counter(key for one in keyed for passage in one for key in passage.keys)
    whole = sum(had.values())
    parts = [
        f"{what} {sum(n for n in had.values() if low <= n < high) / whole:.0%}"
        for what, low, high in (
            ("one", 1, 2), ("2 to 9", 2, 10), ("10 to 99", 10, 100), ("100 to 999", 100, 1000), ("more", 1000, 10**9)
        )
    ]  # fmt: skip
    print(f"\nkeys by how many sentences have them: {', '.join(parts)}")


if __name__ == "__main__":
    main()
