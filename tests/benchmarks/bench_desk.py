"""Measure the window beside the limit of the machine in the same run, and print one table.

`python tests/benchmarks/bench_desk.py [screen]`, offscreen unless another platform of Qt is named ("xcb"); `make bench`
runs it too. Start is from the start of the process to the window painted, byte code compiled; a mark is from the key to
the window painted; a frame is one step of scrolling, both readers and the curves between them painted.
"""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = sys.argv[1] if len(sys.argv) > 1 else "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit

from core import operations
from core.operations import views
from gui import theme
from gui.main_window import MainWindow
from gui.session import Session
from tests.benchmarks import workload

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.operations.views import Project
    from gui.reader.article_view import ArticleView

STARTS = 9
SIZE = (1680, 1050)
ARTICLES, CLAIMS, LINKS, MARKS = 1_000, 20_000, 5_000, 50
OPENED = ((20, 15, "17"), (200, 20, "84"), (2_000, 40, "1,075"))
"""Articles to open: how many claims, the aim in milliseconds, and what QualCoder takes."""
_LINKED = 100
_FEW, _FIRST_OPENED, _FIRST_LINKED = 10, 2, 20

_DONE = """
def done():
    took = time.monotonic() - begun
    with open("/proc/self/status") as status:
        most = next(line.split()[1] for line in status if line.startswith("VmHWM"))
    print(most, took, flush=True)
    os._exit(0)
def painted(self, event):
    super(Window, self).paintEvent(event)
    QTimer.singleShot(0, done)
Window.paintEvent = painted
"""
_BARE = f"""
import os, sys, time
begun = float(sys.argv[1])
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow): pass
{_DONE}
app, window = QApplication([]), Window()
window.resize({SIZE[0]}, {SIZE[1]})
window.show()
app.exec()
"""
_OURS = """
import os, sys, time
begun, done, sys.argv = float(sys.argv[1]), sys.argv[2], ["main.py", *sys.argv[3:]]
import main
class Watch:
    def find_spec(self, name, path=None, target=None):
        if name == "gui.crash":
            sys.meta_path.remove(self)
            from PySide6.QtCore import QTimer
            from gui.main_window import MainWindow as Window
            exec(done, {**globals(), "QTimer": QTimer, "Window": Window})
sys.meta_path.insert(0, Watch())
main.main()
"""


def row(what: str, ours: float, limit: float = 0, aim: float = 0, peer: str = "") -> None:
    """Print one line of the table: milliseconds."""
    beside = f"{limit:9.2f} {ours / limit:6.1f}" if limit else f"{'':16}"
    print(f"{what:<54} {ours:9.2f} {beside} {f'{aim:.0f}' if aim else '':>5} {peer:>7}", flush=True)


def timed(work: Callable[[], object]) -> float:
    """Return how many milliseconds a piece of work took."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def paint() -> None:
    """Paint what waits to be painted, now."""
    QApplication.sendPostedEvents()
    QApplication.processEvents()


def rest(seconds: float = 0.2) -> None:
    """Let what was put off be done."""
    QTest.qWait(round(seconds * 1000))


# Start ------------------------------------------------------------------------------------------------------------------


def start(code: str, folder: Path, *words: str) -> tuple[float, float]:
    """Start a process that shows a window; return after how many milliseconds it was painted, and its megabytes."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", code, str(time.monotonic()), *words]
    shown = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    kilobytes, seconds = shown.stdout.split()[-2:]
    return float(seconds) * 1000, float(kilobytes) / 1024


def start_with(path: Path, folder: Path) -> tuple[float, float]:
    """Start the program with a project, as `start` does."""
    return start(_OURS, folder, _DONE, str(path))


def measure_start(folder: Path) -> None:
    """Start the program with an empty project and with the sample, beside a window with nothing in it."""
    empty = folder / "empty.counterpoint"
    operations.create(empty, name="Bench").close()
    sample = operations.build_sample(folder / "sample").path
    for path, what in ((empty, "an empty project"), (sample, "the sample")):
        pairs = [(start_with(path, folder)[0], start(_BARE, folder)[0]) for _ in range(STARTS + 1)]
        ours, limits = zip(*pairs[1:], strict=True)  # the first ones compiled
        aim, peer = (250, "5,750") if path is empty else (0, "")
        row(
            f"start with {what} (limit: a bare window)",
            statistics.median(ours),
            statistics.median(limits),
            aim,
            peer,
        )
        row("  the quickest", min(ours), min(limits))


# Work -------------------------------------------------------------------------------------------------------------------


def fill(project: Project, folder: Path) -> None:
    """Put articles, claims and links into a project: three to open, two with many links between them, and the rest."""
    workload.import_all(project, workload.write_articles(folder, ARTICLES))
    held = sum(count for count, _, _ in OPENED) + 2 * _LINKED
    workload.mark(project, ARTICLES, CLAIMS - held, LINKS - _LINKED)
    for number, (count, _, _) in enumerate(OPENED):
        workload.mark_in(project, _FIRST_OPENED + number, count)
    ends = [workload.mark_in(project, _FIRST_LINKED + k, _LINKED, near=1200) for k in (0, 1)]
    with project.step("Link for measuring"):
        for first, second in zip(*map(sorted, ends), strict=True):
            operations.add_link(project, first, second, "same as")


def measure_opening(project: Project, window: MainWindow, plain: QTextEdit) -> None:
    """Open articles in a reader that shows another, beside putting the same text into a plain one."""
    for pane, shown in zip(window.readers.panes, (1, _FEW), strict=True):
        pane.show_article(shown)
    for number, (count, aim, peer) in enumerate(OPENED):
        article_id = _FIRST_OPENED + number
        text = views.text(project, views.newest_version(project, article_id).id)
        ours: list[float] = []
        limits: list[float] = []
        for _ in range(9):
            window.readers.show_article(1)
            plain.setPlainText("")
            rest(0.05)
            assert article_id not in window.readers.articles_shown()
            ours.append(timed(lambda i=article_id: (window.readers.show_article(i), paint())))
            limits.append(timed(lambda t=text: (plain.setPlainText(t), paint())))
        what = f"open an article with {count:,} claims (limit: plain text)"
        row(what, statistics.median(ours), statistics.median(limits), aim, peer)


def measure_marking(project: Project, window: MainWindow, plain: QTextEdit) -> None:
    """Press H on selected words, beside painting the same text once more."""
    for what, article_id in (("few", _FEW), ("2,000", _FIRST_OPENED + 2)):
        window.readers.show_article(article_id)
        rest()
        (view,) = (one.view for one in window.readers.panes if one.article_id == article_id)
        plain.setPlainText(view.text)
        before, took, limits = views.tally(project).claims, [], []
        for number in range(MARKS):
            _select(window, view, 100 + 7 * number, 141 + 7 * number)
            took.append(
                timed(
                    lambda v=view: (
                        QTest.keyClick(v, Qt.Key.Key_H),
                        QApplication.sendPostedEvents(),
                    )
                )
            )
            rest(
                0.35
            )  # so that the lists have caught up before the next one, as between a person's marks
            limits.append(timed(plain.viewport().repaint))
        made = views.tally(project).claims - before
        assert made > MARKS * 0.9, "some words were marked already, most were not"
        took, limits = sorted(took), sorted(limits)
        told = f"{made} marks to painted, {what} claims here (limit: repaint)"
        row(told, took[MARKS // 2], limits[MARKS // 2], peer="21")
        row("  the 95th percentile", took[MARKS * 95 // 100], limits[MARKS * 95 // 100], 16)


def _select(window: MainWindow, view: ArticleView, start: int, end: int) -> None:
    window.activateWindow()
    view.setFocus()
    view.select_span(start, end)
    paint()


def measure_scrolling(window: MainWindow, plain: QTextEdit) -> None:
    """Scroll both readers a line at a time with many links in view, beside a plain text."""
    window.readers.show_article(1)
    window.readers.show_pair(*_ends(window.session.project))
    rest()
    bars = [pane.view.verticalScrollBar() for pane in window.readers.panes[:2]]
    plain.setPlainText(window.readers.panes[0].view.text)
    paint()
    (between,) = window.readers.splitter.gutters()
    seen = len(between.plan().curves)

    def step(value: int) -> None:
        for bar in bars:
            bar.setValue(value)
        paint()

    steps = [*range(0, 400, 13), *range(400, 0, -13)]
    took = sorted(timed(lambda v=value: step(v)) for value in steps * 2)
    bar = plain.verticalScrollBar()
    limits = sorted(timed(lambda v=value: (bar.setValue(v), paint())) for value in steps * 2)
    middle = took[len(took) // 2]
    row(
        f"scroll, two readers, {seen} links (limit: plain text)",
        middle,
        limits[len(limits) // 2],
        16,
    )
    row("  the slowest", took[-1], limits[-1])
    print(f"  {1000 / middle:.0f} frames a second")


def _ends(project: Project) -> tuple[int, int]:
    first, second = (views.claims(project, article_id=_FIRST_LINKED + k)[0].id for k in (0, 1))
    return first, second


def measure_work(app: QApplication, folder: Path) -> None:
    """Measure what a user does all day, in one window."""
    theme.load_fonts()
    theme.use(app, "light")
    with operations.create(folder / "bench.counterpoint", name="Bench") as project:
        (folder / "articles").mkdir()
        fill(project, folder / "articles")
        window, holder, plain = MainWindow(Session(project)), QMainWindow(), QTextEdit()
        holder.setCentralWidget(plain)
        plain.setFont(theme.reading_font(17))
        for one in (window, holder):
            one.resize(*SIZE)
            one.show()
        holder.resize(window.readers.panes[0].size())
        rest(0.5)
        gc.collect()
        gc.freeze()
        measure_opening(project, window, plain)
        measure_marking(project, window, plain)
        measure_scrolling(window, plain)
        holder.close()
        window.close()
        rest(0.1)


def main() -> None:
    """Measure start, then work."""
    with tempfile.TemporaryDirectory(prefix="counterpoint-bench-") as made:
        folder = Path(made)
        os.environ["COUNTERPOINT_DATA_DIR"] = os.environ["COUNTERPOINT_CONFIG_DIR"] = str(
            folder / "user"
        )
        print(f"{os.environ.get('QT_QPA_PLATFORM', '')}; milliseconds")
        print(f"{'work':<54} {'ours':>9} {'limit':>9} {'ratio':>6} {'aim':>5} {'peer':>7}")
        measure_start(folder)
        measure_work(QApplication([]), folder)
        print(
            "peer: QualCoder 4.0 beta, Qt and SQLite, on the same kind of machine; a mark in a project of this size"
        )


if __name__ == "__main__":
    main()
