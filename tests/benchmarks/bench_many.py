"""Measure the window on a project with very many articles: start, memory, and the list of articles.

`python tests/benchmarks/bench_many.py [articles]`, 10,000 unless said otherwise, offscreen; `make bench` runs it too.
Beside it stands the same with a project of ten articles.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from core import operations
from gui import theme
from gui.main_window import MainWindow
from gui.session import Session
from tests.benchmarks import workload
from tests.benchmarks.bench_desk import SIZE, paint, rest, start_with, timed

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.operations.views import Project

FEW, MANY = 10, 10_000
_STARTS = 5
_CLAIMS, _LINKS = 20_000, 5_000


def made(folder: Path, articles: int) -> Path:
    """Make a project with so many articles, and claims in proportion; return its file."""
    texts = folder / f"articles-{articles}"
    texts.mkdir()
    path = folder / f"{articles}.counterpoint"
    with operations.create(path, name="Bench") as project:
        workload.import_all(project, workload.write_articles(texts, articles))
        share = articles / MANY
        workload.mark(project, articles, round(_CLAIMS * share), round(_LINKS * share))
    return path


def work(project: Project) -> dict[str, float]:
    """Use a window on a project; return what took how many milliseconds, each until it was painted."""
    window = MainWindow(Session(project))
    window.resize(*SIZE)
    window.show()
    rest(1)
    last = window.articles.records.ids[-1]
    took: dict[str, float] = {}

    def tell(what: str, done: Callable[[], object]) -> None:
        took[what] = timed(lambda: (done(), paint()))
        rest(0.5)

    tell("open the last article", lambda: window.readers.show_article(last))
    tell("jump to the last card", window.articles.list.scrollToBottom)
    tell("sort by outlet", lambda: window.articles.order.chosen.emit("outlet", False))
    tell("filter by a word", lambda: window.articles.filter.words_changed.emit("report 9"))
    tell("no filter", lambda: window.articles.filter.words_changed.emit(""))
    tell("remove an article", lambda: operations.remove_article(project, last))
    tell("undo that", window.session.undo)
    window.close()
    rest(0.1)
    return took


def main() -> None:
    """Make both projects and measure on them."""
    many = int(sys.argv[1]) if len(sys.argv) > 1 else MANY
    with tempfile.TemporaryDirectory(prefix="counterpoint-bench-") as name:
        folder = Path(name)
        os.environ["COUNTERPOINT_DATA_DIR"] = os.environ["COUNTERPOINT_CONFIG_DIR"] = str(
            folder / "user"
        )
        paths = [made(folder, count) for count in (many, FEW)]
        print(f"{'work':<54} {many:>9,} {FEW:>9} articles")
        starts = [[start_with(path, folder) for path in paths] for _ in range(_STARTS + 1)]
        for what, part in (("start, ms", 0), ("the most memory taken until then, MB", 1)):
            ours, few = (statistics.median(row[n][part] for row in starts[1:]) for n in (0, 1))
            print(f"{what:<54} {ours:9.1f} {few:9.1f}", flush=True)
        app = QApplication([])
        theme.load_fonts()
        theme.use(app, "light")
        told: list[dict[str, float]] = []
        for path in paths:
            with operations.open(path) as project:
                told.append(work(project))
        for what, ours in told[0].items():
            print(f"{what + ', ms':<54} {ours:9.1f} {told[1][what]:9.1f}", flush=True)


if __name__ == "__main__":
    main()
