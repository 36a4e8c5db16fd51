"""Measure the lists of a project with very many claims: first row, jump to the end, sort, filter, one change.

`python tests/benchmarks/bench_tables.py [claims]`; `make bench` runs it too. The project is made with plain SQL in one step.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core import operations
from core.identity import new_uid
from core.operations import views
from core.words import ClaimState
from gui import theme
from gui.panels.articles import ArticlesPanel
from gui.panels.dock import Dock
from gui.session import Session
from tests.benchmarks import workload

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.store.project import Project

CLAIMS_FOR_ONE_ARTICLE = 20


def told(what: str, work: Callable[[], object], times: int = 1) -> None:
    """Print how many milliseconds a piece of work took, the median of some times."""
    took: list[float] = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        took.append((time.perf_counter() - begun) * 1000)
    print(f"{what:<64} {statistics.median(took):9.1f} ms", flush=True)


def _claims(chance: random.Random, articles: int, claims: int) -> Iterator[tuple[object, ...]]:
    for number in range(claims):
        start = chance.randint(0, 3000)
        quote = " ".join(chance.choices(workload._WORDS, k=14))
        yield number + 1, 1 + number % articles, start, start + 90, quote, "p" * 32, "s" * 32


def fill(project: Project, folder: Path, claims: int) -> None:
    """Put so many claims into a project, with articles, speakers, links and contradictions to match."""
    articles = max(1, claims // CLAIMS_FOR_ONE_ARTICLE)
    workload.import_all(project, workload.write_articles(folder, articles, words=40))
    chance, by = random.Random(7), (project.annotator_id(), "2025-03-01T00:00:00.000Z")
    run = project.connection.executemany
    with project.step("Fill for measuring"):
        run(
            "INSERT INTO claim (uid, article_id, wording, type, translated, note, annotator_id, added_at)"
            " VALUES (?, ?, '', 'fact', 0, '', ?, ?)",
            ((new_uid(), 1 + n % articles, *by) for n in range(claims)),
        )
        run(
            'INSERT INTO anchor (claim_id, version_id, start, "end", quote, prefix, suffix, paragraph, state)'
            " VALUES (?, ?, ?, ?, ?, ?, ?, 1, 'exact')",
            _claims(chance, articles, claims),
        )
        run(
            "INSERT INTO speaker (claim_id, position, name, role) VALUES (?, 1, ?, 'minister')",
            ((n, f"Anna {n % 997}") for n in range(1, claims, 2)),
        )
        relations = ("supports", "updates", "related")
        run(
            "INSERT INTO link (uid, first_id, second_id, relation, note, annotator_id, added_at)"
            " VALUES (?, ?, ?, ?, '', ?, ?)",
            ((new_uid(), n, n + 1, chance.choice(relations), *by) for n in range(1, claims, 4)),
        )
        contradictions = range(1, max(2, claims // 40))
        run(
            "INSERT INTO contradiction (uid, title, kind, severity, status, reason, note, annotator_id, added_at)"
            " VALUES (?, ?, 'number', 'note', 'open', '', '', ?, ?)",
            ((new_uid(), f"How much {n}", *by) for n in contradictions),
        )
        run(
            "INSERT INTO contradiction_claim (contradiction_id, claim_id, position) VALUES (?, ?, ?)",
            ((n, 2 * n + k, k + 1) for n in contradictions for k in (0, 1)),
        )


def measure_dock(session: Session) -> None:
    """Use the lists as a user does, each time until they are painted."""
    made: list[Dock] = []

    def first() -> None:
        dock = Dock(session)
        dock.resize(1680, 268)
        dock.show()
        made.append(dock)
        dock.page.refresh(len(views.listed_ids(session.project, "claim", sort="number")))
        dock.grab()

    told("claims: made, read, first rows painted", first)
    dock = made[0]
    table, line = dock.page.table, dock.page.filter

    def key(what: Qt.Key) -> None:
        QTest.keyClick(table, what)
        table.grab()

    def ask(words: str, state: ClaimState | None = None) -> None:
        line.words.setText(words)
        line.words.flush()
        line.set_state(state)
        table.grab()

    def order(name: str) -> None:
        dock.page._on_order(name, reverse=False)
        table.grab()

    session.changed.connect(dock.on_changes)
    table.setFocus()
    told("jump to the end", lambda: key(Qt.Key.Key_End))
    told("jump to the start", lambda: key(Qt.Key.Key_Home))
    told("one row down", lambda: key(Qt.Key.Key_Down), 20)
    told("one page down", lambda: key(Qt.Key.Key_PageDown), 20)
    for name in ("number", "state", "quote", "speaker", "published", "ties", "place"):
        told(f"sort by {name}", lambda name=name: order(name))
    told("filter by a word that most have", lambda: ask("harb"))
    told("filter by two words", lambda: ask("harb crane"))
    told("filter by a speaker", lambda: ask("anna 12"))
    told("filter by a word that none has", lambda: ask("zebra"))
    told("no filter", lambda: ask(""))
    told("filter by a state", lambda: ask("", ClaimState.CONTRADICTED))
    told("no filter", lambda: ask(""))
    told("select a row by its id", lambda: dock.page.select((7,)))
    told("select all", table.selectAll)
    told("the same in another order", lambda: order("number"))
    table.clearSelection()
    told("one claim marked, lists told", lambda: operations.add_claim(session.project, 1, 0, 20))
    told("  and the list caught up, later", dock._catch_up)
    session.changed.disconnect(dock.on_changes)


def measure_articles(session: Session) -> None:
    """Use the panel of articles, each time until it is painted."""
    made: list[ArticlesPanel] = []

    def first() -> None:
        panel = ArticlesPanel(session)
        panel.resize(246, 700)
        panel.show()
        panel.grab()
        made.append(panel)

    count = views.tally(session.project).articles
    told(f"{count:,} articles: made, read, painted", first)
    panel = made[0]
    told("jump to the last article", lambda: (panel.list.scrollToBottom(), panel.grab()))
    told("sort articles by outlet", lambda: (panel.order.chosen.emit("outlet", False), panel.grab()))  # fmt: skip
    session.changed.connect(panel.on_changes)
    told("one claim marked, articles told", lambda: operations.add_claim(session.project, 1, 0, 20))
    told("  and the articles caught up, later", panel._catch_up)
    session.changed.disconnect(panel.on_changes)


def main() -> None:
    """Make a project and measure on it."""
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    app = QApplication([])
    theme.load_fonts()
    theme.use(app, "light")
    with tempfile.TemporaryDirectory(prefix="counterpoint-bench-") as made:
        folder = Path(made)
        os.environ["COUNTERPOINT_DATA_DIR"] = os.environ["COUNTERPOINT_CONFIG_DIR"] = made
        (folder / "articles").mkdir()
        with operations.create(folder / "bench.counterpoint", name="Bench") as project:
            told(f"{claims:,} claims made", lambda: fill(project, folder / "articles", claims))
            session = Session(project)
            measure_dock(session)
            measure_articles(session)
            project.listeners.clear()


if __name__ == "__main__":
    main()
