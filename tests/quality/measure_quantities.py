"""How well quantities are read: on sentences of the project's own, and on public labelled data for other kinds of text."""

from __future__ import annotations

import json
import math
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from core.reading.quantities import read_quantities
from core.reading.segment import segment
from tests.quality.tables import Row, Table, Tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.reading.parts import Quantity

GOLD = Path(__file__).resolve().parent / "gold" / "quantities.jsonl"

Pairs = list[tuple[dict[str, Any], "Quantity"]]
Value = tuple[float | None, float | None]


class Case(NamedTuple):
    """A sentence with the quantities that stand in it."""

    text: str
    language: str
    part: str
    quantities: list[dict[str, Any]]


def own() -> list[Table]:
    """Measure on the project's own sentences: those rules were tuned on, and those only looked at in sums."""
    cases = [Case(**json.loads(line)) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    tables: list[Table] = []
    for part, use in (("tuned", "tuned on"), ("held", "held out")):
        chosen = [case for case in cases if case.part == part]
        table = _table(f"quantities, own, {part}", use, chosen)
        tables.append(table if part == "tuned" else Table(table.title, table.use, table.rows))
    return tables


def shared(folder: Path) -> list[Table]:
    """Measure on public data: all only reported."""
    return []


def read(text: str, language: str = "en") -> list[Quantity]:
    """Return all quantities of a text."""
    return [one for sentence in segment(text, language) for one in read_quantities(sentence)]


def _gold_value(gold: dict[str, Any]) -> Value:
    value = gold["value"]
    return (value, value) if value is not None else (gold["low"], gold["high"])


def _value(quantity: Quantity) -> Value:
    if quantity.value is not None:
        return quantity.value, quantity.value
    return quantity.low, quantity.high


def _close(a: Value, b: Value) -> bool:
    return all(
        (x is None and y is None)
        or (x is not None and y is not None and math.isclose(x, y, rel_tol=1e-3, abs_tol=1e-9))
        for x, y in zip(a, b, strict=True)
    )


def paired(gold: Sequence[dict[str, Any]], found: Sequence[Quantity]) -> Pairs:
    """Pair each expected quantity with the found one that overlaps it most, each once."""
    pairs: Pairs = []
    left = list(found)
    for one in gold:
        overlap = [
            (min(one["end"], other.end) - max(one["start"], other.start), other) for other in left
        ]
        best = max(overlap, key=lambda pair: pair[0], default=(0, None))
        if best[0] > 0 and best[1] is not None:
            pairs.append((one, best[1]))
            left.remove(best[1])
    return pairs


def _table(title: str, use: str, cases: Iterable[Case]) -> Table:
    right: Counter[str] = Counter()
    judged: Counter[str] = Counter()
    gold_count = found_count = 0
    misses: list[str] = []
    for case in cases:
        found = read(case.text, case.language)
        pairs = paired(case.quantities, found)
        gold_count += len(case.quantities)
        found_count += len(found)
        wrong = [f"extra {one.text!r}" for one in found if all(one is not p[1] for p in pairs)]
        wrong += [
            f"missed {one['text']!r}"
            for one in case.quantities
            if all(one is not p[0] for p in pairs)
        ]
        for one, other in pairs:
            marks = _marks(one, other)
            right.update(name for name, good in marks.items() if good)
            judged.update(marks.keys())
            wrong += [
                f"{one['text']!r}: {_said(name, other)}" for name, good in marks.items() if not good
            ]
        if wrong:
            misses.append(f"{case.text[:90]} :: {'; '.join(wrong)}")
    both = {
        name: Tally(right[name], found_count - right[name], gold_count - right[name])
        for name in right
    }
    rows = [
        Row("value F1", both["value"].f1, gold_count, 0.93),
        Row("value precision", both["value"].precision, found_count),
        Row("value recall", both["value"].recall, gold_count),
        Row("value and unit F1", both["value and unit"].f1, gold_count, 0.87),
    ]
    rows += [
        Row(f"{name}, of those found", right[name] / judged[name], judged[name])
        for name in ("unit", "kind", "bound", "span", "counts", "direction", "base")
        if judged[name]
    ]
    return Table(title, use, tuple(rows), tuple(misses))


def _said(name: str, other: Quantity) -> str:
    given = {
        "value": _value(other),
        "value and unit": (_value(other), other.unit),
        "span": other.text,
    }
    return f"{name} {given.get(name) or getattr(other, name)!s}"


def _marks(gold: dict[str, Any], other: Quantity) -> dict[str, bool]:
    value = _close(_gold_value(gold), _value(other))
    unit = gold["unit"] == other.unit
    marks = {
        "value": value,
        "unit": unit,
        "value and unit": value and unit,
        "kind": gold["kind"] == other.kind.value,
        "bound": gold["bound"] == other.bound.value,
        "span": (gold["start"], gold["end"]) == (other.start, other.end),
    }
    if "counts" in gold:
        marks["counts"] = gold["counts"] == other.counts
    marks["direction"] = gold.get("direction") == (
        other.direction.value if other.direction else None
    )
    if "base" in gold:
        marks["base"] = gold["base"] == other.base
    return marks
