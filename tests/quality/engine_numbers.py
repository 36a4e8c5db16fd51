"""The measured numbers of docs/engine.md: written between its marks by `make quality ARGS="--docs"`, with the day and engine."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from core.comparing.parts import ENGINE
from core.comparing.rules import RULES
from core.days import day
from tests.quality import measure_finding, measure_rules
from tests.quality.measure_rules import CALLED, CLASH, UPDATE, WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.quality.tables import Row, Table

PAGE = Path(__file__).resolve().parents[2] / "docs" / "engine.md"
NOTHING = "–"
KEPT, COMPARED = "kept of what comparing all shows", "share of all pairs compared"
LABELLED, ALL_LABELLED = (
    "labelled findings shown, that are brought",
    "labelled findings that are brought",
)


def write(shared: Path) -> None:
    """Measure, and write the numbers into the page."""
    found = measure_finding.own()
    if shared.is_dir():
        found += measure_finding.shared(shared)
    parts = {"by rule": by_rule(), "finding": finding(found)}
    text = PAGE.read_text(encoding="utf-8")
    for name, table in parts.items():
        text = _between(text, name, f"{_when()}\n\n{table}")
    PAGE.write_text(text, encoding="utf-8")


def _when() -> str:
    return f"Measured on {day(datetime.now(UTC).date())} with engine {ENGINE}."


def _between(text: str, name: str, new: str) -> str:
    """Return the page with what stands between the marks of a name replaced. Raises ValueError where it has none."""
    marks = re.compile(rf"(<!-- measured: {name} -->\n).*?(\n<!-- end -->)", re.DOTALL)
    if not marks.search(text):
        raise ValueError(f"the page has no place for what was measured {name}")
    return marks.sub(lambda m: f"{m[1]}\n{new}\n{m[2]}", text)


def by_rule() -> str:
    """Return a Markdown table: a line for each rule, how often what it says is right, and of how many."""
    found = measure_rules.measured()
    lines = [
        "| rule | a clash | updated | the same | no clash | in whole articles: a clash or updated |",
        "|---|---|---|---|---|---|",
    ]
    for rule in (*RULES, WORDS):
        cells = [_share(found.pairs.get((rule, what), ())) for what in CALLED]
        shown = [
            right for what in (CLASH, UPDATE) for right in found.articles.get((rule, what), ())
        ]
        name = f"`{rule}`" if rule in RULES else "no rule: the same words"
        lines.append(f"| {name} | {' | '.join(cells)} | {_share(shown)} |")
    return "\n".join(lines)


def _share(hits: Sequence[bool]) -> str:
    return f"{sum(hits)} of {len(hits)}" if hits else NOTHING


def finding(tables: Sequence[Table]) -> str:
    """Return a Markdown table: a line for each set of articles, what is kept of all that comparing everything shows."""
    lines = [
        "| articles | of all that comparing everything shows, kept | labelled findings that comparing everything shows | of these, kept | pairs compared, of all |",
        "|---|---|---|---|---|",
    ]
    for table in tables:
        rows = {row.what: row for row in table.rows}
        if KEPT in rows:
            name = table.title.removeprefix("Finding, ")
            cells = [_percent(rows[KEPT]), NOTHING, NOTHING, f"{rows[COMPARED].value:.2%}"]
            if LABELLED in rows:
                cells[1] = f"{rows[LABELLED].cases} of {rows[ALL_LABELLED].cases}"
                cells[2] = _percent(rows[LABELLED])
            lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _percent(row: Row) -> str:
    return f"{row.value:.1%} of {row.cases:,}"
