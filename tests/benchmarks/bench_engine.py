"""How fast the engine reads and compares, beside quantulum3, dateparser and rapidfuzz on the same sentences in one run.

    make bench ARGS="--only engine"      or alone: python tests/benchmarks/bench_engine.py

The sentences are those of the gold sets, and news of ECB+ where the folder of shared data has it. Each row is the median of
five rounds of the time of the processor; word lists are loaded before.
"""

from __future__ import annotations

import json
import random
import statistics
import sys
import time
import warnings
from importlib import import_module
from importlib.util import find_spec
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from rapidfuzz import fuzz

from core.comparing import compare_statements
from core.comparing.features import cached
from core.reading import read
from core.reading.passages import UNDATED
from core.reading.periods import read_periods
from core.reading.quantities import read_quantities
from core.reading.segment import segment

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.reading import Statement, Written

GOLD = ROOT / "tests" / "quality" / "gold"
NEWS = ROOT.parent / "shared" / "data" / "ecbplus_dev_topics" / "docs.json"
ROUNDS = 5
PAIRS = 20_000
NEAR = 6
"""Of how many articles of one event the sentences are laid beside each other."""
PEER_SENTENCES = 150
GROWING = 20_000


def gold_texts() -> list[str]:
    """Give the texts of the gold sets of quantities, periods, speakers and pairs, each once."""
    found: dict[str, None] = {}
    for name in ("quantities", "periods", "speakers"):
        for line in (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            found[json.loads(line)["text"]] = None
    for line in (GOLD / "pairs.jsonl").read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        found[pair["first"]["text"]] = None
        found[pair["second"]["text"]] = None
    return list(found)


def rate(work: Callable[[], int]) -> float:
    """Give how many things a second a piece of work does, the median of some rounds; it returns how many it did."""
    rates: list[float] = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        done = work()
        rates.append(done / (time.process_time() - begun))
    return statistics.median(rates)


def show(what: str, value: float, beside: float = 0.0) -> None:
    """Print one line."""
    ratio = f"{value / beside:10.1f} times" if beside else ""
    print(f"{what:<58} {value:12,.0f} a second {ratio}", flush=True)


def read_all(texts: Sequence[str], written: Written = UNDATED) -> int:
    """Read texts; return how many sentences they have."""
    return sum(len(read(text, written).sentences) for text in texts)


def reading(texts: Sequence[str]) -> None:
    """Measure reading, whole and by part."""
    read_all(texts)
    sentences = [sentence for text in texts for sentence in segment(text)]
    some = [sentence.text for sentence in sentences][:PEER_SENTENCES]
    show("sentences read, every part", rate(lambda: read_all(texts)))
    quantities = rate(lambda: len([read_quantities(s) for s in sentences]))
    show("  quantities alone", quantities)
    if find_spec("quantulum3") is None:
        print(
            "  quantulum3 is not installed (pip install quantulum3), so it is not measured beside"
        )
    else:
        show("  quantulum3 on the same sentences", _quantulum(some))
    periods = rate(lambda: len([read_periods(s, UNDATED) for s in sentences]))
    show("  periods alone", periods)
    show("  dateparser, search_dates, on the same sentences", _dateparser(some))


def _quantulum(texts: Sequence[str]) -> float:
    parser: Any = import_module("quantulum3.parser")
    parser.parse("a metre")
    return _peer(parser.parse, texts)


def _dateparser(texts: Sequence[str]) -> float:
    from dateparser.search import search_dates  # noqa: PLC0415 - a peer, for measuring alone

    search_dates("on Monday", languages=["en"])
    return _peer(lambda text: search_dates(text, languages=["en"]), texts)


def _peer(work: Callable[[str], Any], texts: Sequence[str]) -> float:
    begun = time.perf_counter()
    for text in texts:
        work(text)
    return len(texts) / (time.perf_counter() - begun)


def news() -> None:
    """Measure reading and comparing on articles of ECB+: of one event, each sentence with those of other articles."""
    if not NEWS.is_file():
        print("ECB+ is not in the folder of shared data, so news is not measured")
        return
    events: dict[str, list[str]] = {}
    for doc in json.loads(NEWS.read_text(encoding="utf-8")):
        events.setdefault(doc["subtopic"], []).append(" ".join(doc["sentences"]))
    texts = [text for told in events.values() for text in told]
    show("sentences of ECB+ news read, the first time", _first_rate(texts))
    show("sentences of ECB+ news read", rate(lambda: read_all(texts)))
    pairs = [
        (one, other)
        for told in events.values()
        for left, right in combinations([read(text).statements for text in told[:NEAR]], 2)
        for one in left
        for other in right
        if not cached(one).topic.isdisjoint(cached(other).topic)
    ]
    chosen = random.Random(5).sample(pairs, PAIRS)
    show("pairs of one event that share a word", rate(lambda: _compare(chosen, picked=False)))


def _first_rate(texts: Sequence[str]) -> float:
    begun = time.process_time()
    return read_all(texts) / (time.process_time() - begun)


def comparing(texts: Sequence[str]) -> None:
    """Measure comparing statements that were read before: any two, and the two of a gold pair."""
    statements = [statement for text in texts for statement in read(text).statements]
    chosen = random.Random(7)
    anyhow = [(chosen.choice(statements), chosen.choice(statements)) for _ in range(PAIRS)]
    meant = [
        (read(pair["first"]["text"]).statements[0], read(pair["second"]["text"]).statements[0])
        for pair in map(json.loads, (GOLD / "pairs.jsonl").read_text(encoding="utf-8").splitlines())
    ]
    _compare(anyhow)
    _compare(meant)
    show("pairs compared, any two statements", rate(lambda: _compare(anyhow)))
    show("pairs compared, about the same thing", rate(lambda: _compare(meant)))
    show("  rapidfuzz, token_set_ratio, any two", rate(lambda: _ratios(anyhow)))


def _compare(pairs: Sequence[tuple[Statement, Statement]], *, picked: bool = True) -> int:
    for one, other in pairs:
        compare_statements(one, other, picked=picked)
    return len(pairs)


def _ratios(pairs: Sequence[tuple[Statement, Statement]]) -> int:
    for one, other in pairs:
        fuzz.token_set_ratio(one.text, other.text)
    return len(pairs)


def growth(texts: Sequence[str]) -> None:
    """Measure how many times longer reading takes when the text is four times as long: 4 where it grows with the text."""
    chosen = random.Random(3)
    news = " ".join(chosen.choice(texts) for _ in range(4 * GROWING // 50))
    for what, text in (
        ("news", news),
        ("an interview", "He said prices rose 5 percent. " * GROWING),
        ("marks that never close", "'a " * GROWING),
        ("a sentence without end", "he said, " * GROWING),
    ):
        times = [_cost(text[:size]) for size in (GROWING, 4 * GROWING)]
        print(
            f"{'growth 4 times the text, ' + what:<58} {times[1] / times[0]:12.1f} times",
            flush=True,
        )


def _cost(text: str) -> float:
    begun = time.process_time()
    read(text)
    return time.process_time() - begun


def main() -> None:
    """Measure and print."""
    warnings.simplefilter("ignore")  # the peers warn of their own making
    texts = gold_texts()
    reading(texts)
    news()
    growth(texts)
    comparing(texts)


if __name__ == "__main__":
    main()
