"""Measure painting the curves between two real readers, offscreen: `python tests/benchmarks/bench_gutter.py`; `make bench` runs it too.

Two articles of a few hundred words with as many claims as there are links between them, so that most are in view.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from core import operations
from core.store import opening
from gui import theme
from gui.reader import gutter
from gui.reader.side_by_side import SideBySide
from gui.session import Session
from tests.core import desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.store.project import Project

ROUNDS = 60
RELATIONS = ("same as", "updates", "related")


def timed(work: Callable[[], object], rounds: int = ROUNDS) -> str:
    """Return the median and the 95th percentile, in milliseconds, of a piece of work done often."""
    took: list[float] = []
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        took.append((time.perf_counter() - begun) * 1000)
    took.sort()
    return f"{statistics.median(took):7.2f} ms, 95th {took[int(rounds * 0.95)]:7.2f} ms"


def filled(project: Project, links: int) -> None:
    """Put two articles with linked claims into a project: all in view at 1,000 pixels, or far more than that."""
    for number in (1, 2):
        words = " ".join(f"word{number}n{n}" for n in range(links * 2))
        text = "\n\n".join(words[at : at + 600] for at in range(0, len(words), 600))
        text += "\n\nAnd so on." * 60
        (article_id,) = desk.take_in(project, text, title="", outlet=f"Outlet {number}")
        for claim in range(links):
            quote = f"word{number}n{claim * 2}"
            start = text.replace("\n", " ").find(quote)
            start = start if start >= 0 else claim * 12
            operations.add_claim(project, article_id, start, start + 5)
    for claim in range(1, links + 1):
        relation = RELATIONS[claim % len(RELATIONS)]
        operations.add_link(project, claim, links + claim, relation)


def measure(app: QApplication, links: int, most: int, folder: Path) -> None:
    """Print how long the gutter takes between two readers of as many links."""
    gutter.MOST_CURVES = most
    with opening.create_project(folder / f"{links}-{most}.counterpoint", desk.ANNA) as project:
        filled(desk.fast(project), links)
        session = Session(project)
        readers = SideBySide(session)
        session.selection_changed.connect(readers.on_selection)
        readers.resize(1050, 1000)
        readers.set_reading_font("", 12)
        readers.show_article(1)
        readers.show_article(2, beside=True)
        readers.show()
        app.processEvents()
        session.select("link", 3)
        (between,) = readers.splitter.gutters()
        image = QImage(between.size(), QImage.Format.Format_ARGB32_Premultiplied)
        seen = between.plan()
        counted = sum(counter.count for counter in seen.counters.values())
        told = f"{links} links, {len(seen.curves)} curves in view, {counted} ends out of view"
        print(f"{told}, at most {most}")
        print(f"  painting       {timed(lambda: between.render(image))}")
        print(f"  of it planning {timed(between.plan)}")
        told = "painting, heights unknown"
        forget = [pane.heights.forget for pane in readers.panes]
        print(f"  {told} {timed(lambda: (*(f() for f in forget), between.render(image)))}")
        bars = [pane.view.verticalScrollBar() for pane in readers.panes]

        def scroll() -> None:
            step = 7 if bars[0].value() < bars[0].maximum() - 10 else -bars[0].value()
            bars[0].setValue(bars[0].value() + step)
            app.processEvents()

        print(f"  scrolling, with both readers painted {timed(scroll)}")
        print(f"  reading ties   {timed(readers.splitter.load_ties, 20)}")
        readers.close()
        readers.deleteLater()


def main() -> None:
    """Measure with all curves drawn, and as the program draws them."""
    app = QApplication([])
    theme.load_fonts()
    theme.use(app, "light")
    usual = gutter.MOST_CURVES
    with tempfile.TemporaryDirectory() as folder:
        for links, most in (
            (30, usual),
            (100, 10_000),
            (100, usual),
            (1_000, 10_000),
            (1_000, usual),
        ):
            measure(app, links, most, Path(folder))


if __name__ == "__main__":
    main()
