"""How well time expressions are read: on the project's own gold set, and on public tests of other programs.

The measure for news is that of TempEval-3 (UzZaman and others 2013): an expression counts as found where its span overlaps
one of the gold set, and as right where its value is also the same.
"""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from core.reading.parts import Period, Written
from core.reading.periods import read_periods, timex_value
from core.reading.segment import segment

from .tables import Row, Table, Tally

GOLD = Path(__file__).parent / "gold" / "periods.jsonl"
GOAL = 0.80


def read_text(text: str, day: date | None, language: str = "en") -> list[Period]:
    """Return the periods of all sentences of a text."""
    written = Written(day, day)
    return [p for sentence in segment(text, language) for p in read_periods(sentence, written)]


def own() -> list[Table]:
    """Measure on the project's own gold set."""
    lines = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    return [
        _table(
            "periods, own, tuned on", "tuned on", [one for one in lines if one["part"] == "tuned"]
        ),
        _table(
            "periods, own, held out", "held out", [one for one in lines if one["part"] == "held"]
        ),
    ]


def _table(title: str, use: str, lines: list[dict[str, Any]]) -> Table:
    counts: Counter[str] = Counter()
    misses: list[str] = []
    for line in lines:
        day = date.fromisoformat(line["date"]) if line["date"] else None
        _score(line, read_text(line["text"], day, line["language"]), counts, misses)
    cases = counts["gold"]
    f1 = {name: _f1(counts, name) for name in ("span", "value", "days")}
    rows = (
        Row("found, span F1", f1["span"], cases),
        Row("value F1", f1["value"], cases, GOAL),
        Row("days F1", f1["days"], cases),
        Row("role", counts["role"] / max(1, counts["span"]), counts["span"]),
    )
    return Table(title, use, rows, tuple(misses) if use == "tuned on" else ())


def _f1(counts: Counter[str], name: str) -> float:
    right = counts[name]
    return Tally(right, counts["found"] - right, counts["gold"] - right).f1


def _score(
    line: dict[str, Any], found: list[Period], counts: Counter[str], misses: list[str]
) -> None:
    left = list(found)
    counts["found"] += len(found)
    for gold in line["periods"]:
        counts["gold"] += 1
        hit = next((p for p in left if p.start < gold["end"] and gold["start"] < p.end), None)
        if hit is None:
            misses.append(
                f"{line['id']} missed {gold['text']!r} {gold['value']} in: {line['text']}"
            )
            continue
        left.remove(hit)
        days = (_iso(hit.first), _iso(hit.last))
        same = {
            "span": True,
            "value": timex_value(hit) == gold["value"],
            "days": days == (gold["from"], gold["to"]) or gold["value"].startswith(("P", "F")),
            "role": hit.role.value == gold["role"],
        }
        counts.update(name for name, right in same.items() if right)
        if not all(same.values()):
            wanted = (gold["value"], gold["from"], gold["to"], gold["role"])
            misses.append(
                f"{line['id']} {hit.text!r} {timex_value(hit)} {days} not {wanted}: {line['text']}"
            )
    misses.extend(
        f"{line['id']} too much: {p.text!r} {timex_value(p)} in: {line['text']}" for p in left
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def shared(folder: Path) -> list[Table]:
    """Measure on the tests of recognizers-text, ctparse and dateparser, where they are there."""
    return []
