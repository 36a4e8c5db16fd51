"""Measure the program beside the limit of the machine for the same work, in the same run, and print one table.

`make bench` runs it; with ARGS="--size S" (or M, L) on a project of that size. Medians; ratios carry over to other
machines, absolute times do not. What the window takes comes after that: the desk, one reader, the curves, the lists,
very many articles; each of these can be run alone.
"""

from __future__ import annotations

import argparse
import contextlib
import csv
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from core import operations
from core.jobs import run
from core.report import gather
from core.report.columns import CLAIMS
from core.report.csv_file import csv_file
from core.report.files import write_all
from core.store import exporting
from tests.benchmarks import workload

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.store.project import Project

SIZES = {"S": (100, 1_000, 200), "M": (1_000, 20_000, 5_000), "L": (10_000, 200_000, 50_000)}
WINDOW = (
    ("bench_desk.py", "The desk"),
    ("bench_reader.py", "One reader beside a plain text of Qt"),
    ("bench_gutter.py", "The curves between two readers"),
    ("bench_many.py", "Very many articles"),
    ("bench_engine.py", "Reading and comparing, beside other libraries"),
    ("bench_finding.py", "Choosing the pairs worth comparing, beside all pairs"),
    ("bench_whole.py", "Finding over a whole project"),
)
_OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"}
_SCHEMA = "CREATE TABLE mark (id INTEGER PRIMARY KEY, article INTEGER, start INTEGER, stop INTEGER, quote TEXT)"


def timed(work: Callable[[], object]) -> float:
    """Return how many milliseconds a piece of work took."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def row(what: str, ours: float, limit: float, unit: str = "ms") -> None:
    """Print one line of the table."""
    beside = f"{limit:10.2f} {unit:<4} {ours / limit:8.2f}" if limit else f"{'':10} {unit}"
    print(f"{what:<52} {ours:10.2f} {beside}", flush=True)


def bare(path: Path) -> sqlite3.Connection:
    """Return a bare SQLite file with one table, written as safely as a project is."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(_SCHEMA)
    return connection


def measure_import(project: Project, paths: list[Path], folder: Path) -> None:
    """Import all articles, beside reading the files and putting their texts into a bare table."""

    def limit() -> None:
        with contextlib.closing(sqlite3.connect(folder / "bare-import.db")) as connection:
            connection.execute("CREATE TABLE text (id INTEGER PRIMARY KEY, text TEXT)")
            rows = [(path.read_bytes().decode(),) for path in paths]
            connection.executemany("INSERT INTO text (text) VALUES (?)", rows)
            connection.commit()

    row(
        f"import {len(paths):,} text articles (limit: read, store)",
        timed(lambda: workload.import_all(project, paths)),
        timed(limit),
    )


def measure_marks(project: Project, folder: Path) -> None:
    """Mark one claim at a time, each on disk, beside an insert into a bare table."""
    connection = bare(folder / "bare-marks.db")
    ours: list[float] = []
    limits: list[float] = []
    for number in range(200):
        start = 100 + number
        ours.append(timed(lambda start=start: operations.add_claim(project, 1, start, start + 40)))
        values = (1, start, start + 40, "x" * 40)
        limits.append(
            timed(
                lambda values=values: connection.execute(
                    "INSERT INTO mark (article, start, stop, quote) VALUES (?, ?, ?, ?)", values
                )
            )
        )
    connection.close()
    row(
        "one mark, on disk (limit: one durable insert)",
        statistics.median(ours),
        statistics.median(limits),
    )
    ours.sort()
    row("  of 200, the 95th percentile", ours[189], sorted(limits)[189])
    row(
        "undo of one mark",
        statistics.median(timed(lambda: operations.undo(project)) for _ in range(50)),
        statistics.median(limits),
    )


def measure_export(project: Project, folder: Path) -> None:
    """Write all claims as CSV, beside the same SELECT and the csv module's writer."""
    exporting.name_people(project, "names")
    given = {"log_head": "", "exported_at": "", "program_version": ""}

    def limit() -> None:
        with (folder / "limit.csv").open("w", encoding="utf-8-sig", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(CLAIMS.names)
            writer.writerows(exporting.cells(project, "claims", CLAIMS.names, given))
            stream.flush()
            os.fsync(stream.fileno())

    def ours() -> None:
        write_all(
            folder, [csv_file(CLAIMS, exporting.cells(project, "claims", CLAIMS.names, given))]
        )

    timed(limit)  # so that both find the file in memory
    pairs = [(timed(ours), timed(limit)) for _ in range(5)]
    count = exporting.count(project, "claims")
    row(
        f"CSV of {count:,} claims (limit: select, csv writer)",
        *map(statistics.median, zip(*pairs, strict=True)),
    )
    whole = timed(lambda: run(operations.export(project, folder / "report")))
    row(
        f"whole export, {len(gather.files(project, internal=False, annotators='names', bom=True))} files with XLSX",
        whole,
        0,
    )


def measure_search(project: Project) -> None:
    """Search for words, as while typing."""
    words = ("harbour crane", "minist", "north quay strike", "4711", "dockers wages wint")
    row(
        "search, median of five queries",
        statistics.median(
            timed(lambda word=word: operations.search(project, word)) for word in words
        ),
        0,
    )


def _size(project: Project) -> int:
    project.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return project.path.stat().st_size


def main() -> None:
    """Build a project of the wanted size and measure on it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", choices=SIZES, default="M")
    articles, claims, links = SIZES[parser.parse_args().size]
    folder = Path(tempfile.mkdtemp(prefix="counterpoint-bench-"))
    os.environ["COUNTERPOINT_DATA_DIR"] = os.environ["COUNTERPOINT_CONFIG_DIR"] = str(
        folder / "user"
    )
    print(f"{articles:,} articles, {claims:,} claims, {links:,} links\n")
    print(f"{'work':<52} {'ours':>10} {'limit':>10} {'':<4} {'ratio':>8}")
    try:
        (folder / "articles").mkdir()
        paths = workload.write_articles(folder / "articles", articles)
        with operations.create(folder / "bench.counterpoint", name="Bench") as project:
            measure_import(project, paths, folder)
            text = sum(path.stat().st_size for path in paths)
            row("file with articles (limit: their text)", _size(project) / 1e6, text / 1e6, "MB")
            row("undo of that import", timed(lambda: operations.undo(project)), 0)
            row("redo of that import", timed(lambda: operations.redo(project)), 0)
            before = _size(project)
            row(
                f"mark {claims:,} claims and {links:,} links in bulk",
                timed(lambda: workload.mark(project, articles, claims, links)),
                0,
            )
            grown = (_size(project) - before) / claims
            row(f"file for each of {claims:,} claims, journal and links too", grown, 0, "B")
            measure_marks(project, folder)
            measure_search(project)
            measure_export(project, folder)
            row("verify", timed(lambda: run(operations.verify(project.path))), 0)
            row("backup", timed(lambda: operations.back_up(project)), 0)
    finally:
        shutil.rmtree(folder)
    for name, what, *words in (*WINDOW, ("bench_tables.py", "The lists", str(claims))):
        print(f"\n{what}\n", flush=True)
        command = [sys.executable, str(Path(__file__).with_name(name)), *words]
        subprocess.run(command, check=True, env={**os.environ, **_OFFSCREEN})


if __name__ == "__main__":
    main()
