"""Measure one reader beside a plain QTextEdit with the same text, in the same run, and print one table.

`python tests/benchmarks/bench_reader.py`, under the offscreen platform; `make bench` runs it too. Medians unless said otherwise; ratios carry
over to other machines, absolute times do not.
"""

from __future__ import annotations

import os
import random
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QTextEdit

from core import operations
from core.operations import views
from gui import theme
from gui.reader.article_view import ArticleView
from gui.session import Session
from tests.benchmarks import workload
from tests.core import desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.operations.views import Project

SIZE = (620, 800)
CLAIMS = (20, 200, 2_000)
IN_PROJECT = 20_000
ARTICLES = 1_000
_WORDS = (
    "harbour",
    "port",
    "dockers",
    "union",
    "minister",
    "strike",
    "ships",
    "wages",
    "talks",
    "budget",
)


def timed(work: Callable[[], object]) -> float:
    """Return how many milliseconds a piece of work took."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def row(what: str, ours: float, limit: float = 0, aim: float = 0) -> None:
    """Print one line of the table."""
    beside = f"{limit:10.2f} {ours / limit:8.2f}" if limit else f"{'':19}"
    print(f"{what:<56} {ours:10.2f} {beside} {f'{aim:.0f}' if aim else '':>8}", flush=True)


def paint() -> None:
    """Paint what waits to be painted, now."""
    QApplication.sendPostedEvents()
    QApplication.processEvents()


def shown(widget: QTextEdit) -> QTextEdit:
    """Show a reader in its usual size and font."""
    widget.resize(*SIZE)
    widget.setFont(theme.reading_font(17))
    widget.show()
    paint()
    return widget


def mark(project: Project, article_id: int, count: int) -> None:
    """Mark so many claims of a length in an article, in one step."""
    chance = random.Random(count)
    length = views.newest_version(project, article_id).length
    with project.step("Mark for measuring"):
        for _ in range(count):
            start = chance.randint(80, length - 130)
            operations.add_claim(project, article_id, start, start + chance.randint(30, 120))


def measure_opening(project: Project, view: ArticleView, plain: QTextEdit) -> None:
    """Show articles with few and many claims, up to what is painted."""
    for number, count in enumerate(CLAIMS):
        article_id = 2 + number
        text = views.text(project, views.newest_version(project, article_id).id)
        ours: list[float] = []
        limits: list[float] = []
        for _ in range(9):
            view.show_article(1)
            paint()
            plain.setPlainText("")
            paint()
            ours.append(timed(lambda i=article_id: (view.show_article(i), paint())))
            limits.append(timed(lambda t=text: (plain.setPlainText(t), paint())))
        aim = (15, 20, 40)[number]
        what = f"open an article of 600 words with {count:,} claims"
        row(what, statistics.median(ours), statistics.median(limits), aim)


def measure_marking(
    project: Project, session: Session, view: ArticleView, plain: QTextEdit
) -> None:
    """Mark one claim at a time, from the operation to what is painted, in a project of 20,000."""
    plain.setPlainText(views.text(project, views.newest_version(project, 4).id))
    for what, article_id in (("few", 10), ("2,000", 4)):
        view.show_article(article_id)
        paint()
        ours: list[float] = []
        parts: list[float] = []
        for number in range(100):
            start = 100 + 7 * number

            def work(start: int = start, article_id: int = article_id) -> None:
                session.do(lambda p: operations.add_claim(p, article_id, start, start + 40))

            parts.append(timed(work))
            ours.append(parts[-1] + timed(paint))
        ours.sort()
        limits = sorted(timed(plain.viewport().repaint) for _ in range(100))
        row(f"one mark to painted, {what} claims here (limit: repaint)", ours[50], limits[50])
        row("  of 100, the 95th percentile", ours[95], limits[95], 16)
        row("  of it the operation and reading the marks", statistics.median(parts))


def measure_scrolling(view: ArticleView, plain: QTextEdit) -> None:
    """Scroll by a line at a time through an article with 2,000 claims."""
    results: list[list[float]] = []
    for widget in (view, plain):
        bar = widget.verticalScrollBar()
        steps = range(0, bar.maximum(), 27)
        took = [timed(lambda v=value, b=bar: (b.setValue(v), paint())) for value in steps]
        results.append(sorted(took))
    ours, limits = results
    row("scroll a line with 2,000 claims", statistics.median(ours), statistics.median(limits))
    row("  the slowest step", ours[-1], limits[-1], 16)


def measure_long(project: Project, view: ArticleView, plain: QTextEdit) -> None:
    """Open a book of many paragraphs, and one whose words stand in a single paragraph, and scroll in its middle."""
    book = "\n\n".join(f"Paragraph {n} {' '.join(_WORDS * 4)}" for n in range(3_000))
    single = " ".join(f"word{n % 997}" for n in range(40_000))
    for what, text in (("3,000 paragraphs", book), ("a paragraph of 40,000 words", single)):
        (article_id,) = desk.take_in(project, text, title=what)
        workload.mark_in(project, article_id, 200)
        ours: list[float] = []
        limits: list[float] = []
        for _ in range(5):
            view.show_article(1)
            plain.setPlainText("")
            paint()
            ours.append(timed(lambda i=article_id: (view.show_article(i), paint())))
            limits.append(timed(lambda t=text: (plain.setPlainText(t), paint())))
        row(f"open {what}, 200 claims", statistics.median(ours), statistics.median(limits))
        took: list[float] = []
        for widget in (view, plain):
            bar = widget.verticalScrollBar()
            steps = range(bar.maximum() // 2, bar.maximum() // 2 + 540, 27)
            moved = [timed(lambda v=value, b=bar: (b.setValue(v), paint())) for value in steps]
            took.append(statistics.median(moved))
        row("  scroll a line in its middle", took[0], took[1], 16)


def measure(project: Project) -> None:
    """Measure everything on a project."""
    session = Session(project)
    view, plain = ArticleView(session), QTextEdit()
    session.changed.connect(lambda c: view.reload_marks(views.touched_claims(project, c)))
    shown(view)
    shown(plain).setReadOnly(True)
    measure_opening(project, view, plain)
    measure_marking(project, session, view, plain)
    measure_scrolling(view, plain)
    measure_long(project, view, plain)
    view.hide()
    plain.hide()


def main() -> None:
    """Build a project and measure on it."""
    app = QApplication([])
    theme.load_fonts()
    theme.use(app, "light")
    folder = Path(tempfile.mkdtemp(prefix="counterpoint-bench-"))
    os.environ["COUNTERPOINT_DATA_DIR"] = os.environ["COUNTERPOINT_CONFIG_DIR"] = str(
        folder / "user"
    )
    print(f"{'work':<56} {'ours ms':>10} {'plain ms':>10} {'ratio':>8} {'aim ms':>8}")
    try:
        (folder / "articles").mkdir()
        paths = workload.write_articles(folder / "articles", ARTICLES)
        with operations.create(folder / "bench.counterpoint", name="Bench") as project:
            workload.import_all(project, paths)
            for number, count in enumerate(CLAIMS):
                mark(project, 2 + number, count)
            workload.mark(project, ARTICLES, IN_PROJECT - sum(CLAIMS), 2_000)
            measure(project)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
