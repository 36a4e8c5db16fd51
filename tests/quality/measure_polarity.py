"""How often denial, certainty and type of a sentence are read rightly."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from core.reading import read
from tests.quality.tables import Row, Table

GOLD = Path(__file__).resolve().parent / "gold" / "polarity.jsonl"
FIELDS = ("negated", "certainty", "type")


def own() -> list[Table]:
    """Measure on the project's own sentences."""
    cases = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    return [
        _table("Denial, certainty, type", "tuned on", [c for c in cases if c["part"] == "tune"]),
        _table(
            "Denial, certainty, type, held", "held out", [c for c in cases if c["part"] == "held"]
        ),
    ]


def shared(_folder: Path) -> list[Table]:
    """Give nothing: the public sets label pairs, which the comparison is measured on."""
    return []


def _table(title: str, use: str, cases: list[dict[str, Any]]) -> Table:
    answers = [_answer(case["text"]) for case in cases]
    rows = tuple(
        Row(
            field,
            sum(answer[field] == case[field] for answer, case in zip(answers, cases, strict=True))
            / len(cases),
            len(cases),
        )
        for field in FIELDS
    )
    misses = tuple(
        f"{field}: {answer[field]} for {case[field]}: {case['text']}"
        for answer, case in zip(answers, cases, strict=True)
        for field in FIELDS
        if answer[field] != case[field]
    )
    return Table(title, use, rows, misses if use == "tuned on" else ())


def _answer(text: str) -> dict[str, Any]:
    statement = read(text).statements[0]
    return {
        "negated": statement.negated,
        "certainty": statement.certainty.value,
        "type": statement.type.value,
    }
