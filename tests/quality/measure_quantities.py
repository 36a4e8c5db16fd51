"""How well quantities are read: on sentences of the project's own, and on public labelled data for other kinds of text."""

from __future__ import annotations

import json
import math
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from core.reading.quantities import read_quantities
from core.reading.quantities.vocabulary import vocabulary_of
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
    for part, use in (
        ("tuned", "tuned on"),
        ("held", "held out"),
        ("second", "written after the rules, held out"),
    ):
        chosen = [case for case in cases if case.part == part]
        table = _table(f"quantities, own, {part}", use, chosen)
        tables.append(table if part == "tuned" else Table(table.title, table.use, table.rows))
    return tables


def shared(folder: Path) -> list[Table]:
    """Measure on public data: questions to a machine, test sentences, and science.

    Misses on the first two were read while the rules were written, and general ones mended; science was only reported.
    """
    tables = [
        _public(f"quantities, Recognizers {name}", _recognizers(folder / path))
        for name, path in _RECOGNIZERS.items()
        if (folder / path).is_file()
    ]
    if (folder / "quantulum3" / "quantities.json").is_file():
        tables.append(_public("quantities, quantulum3's tests", _quantulum(folder / "quantulum3")))
    if (folder / "measeval" / "train").is_dir():
        tables.append(_spans("quantities, MeasEval spans", folder / "measeval" / "train"))
    return tables


_ENGLISH = "recognizers_specs/{}/English/{}.json"
_RECOGNIZERS = {
    "numbers": _ENGLISH.format("Number", "NumberModel"),
    "percentages": _ENGLISH.format("Number", "PercentModel"),
    "money": _ENGLISH.format("NumberWithUnit", "CurrencyModel"),
    "dimensions": _ENGLISH.format("NumberWithUnit", "DimensionModel"),
    "temperatures": _ENGLISH.format("NumberWithUnit", "TemperatureModel"),
    "ages": _ENGLISH.format("NumberWithUnit", "AgeModel"),
}
_HUNDREDTHS = ("cent", "pence", "penny")
_OTHER_NAMES = {"c": "°C", "f": "°F", "dimensionless": None, "united states dollar": "USD"}


class Expected(NamedTuple):
    """A text and the (value, unit) pairs expected in it."""

    text: str
    pairs: list[tuple[float, str | None]]


def _symbol(name: str | None) -> str | None:
    """Turn the name of a unit into the symbol read here; a name not known here stays, and matches nothing."""
    if name is None or name.lower() in _OTHER_NAMES:
        return _OTHER_NAMES.get((name or "dimensionless").lower())
    found = vocabulary_of("en").units.get(name.lower())
    return found.symbol if found else name


def _recognizers(path: Path) -> list[Expected]:
    cases: list[Expected] = []
    for case in json.loads(path.read_text(encoding="utf-8-sig")):
        pairs: list[tuple[float, str | None]] = []
        for result in case["Results"]:
            resolution = result.get("Resolution") or {}
            text = str(resolution.get("value") or "")
            unit = "%" if text.endswith("%") else resolution.get("unit")
            try:
                value = float(text.rstrip("%").replace(",", ""))
            except ValueError:
                continue
            share = 0.01 if str(unit).lower() in _HUNDREDTHS else 1.0
            pairs.append((value * share, "%" if unit == "%" else _symbol(unit)))
        cases.append(Expected(case["Input"], pairs))
    return cases


def _quantulum(folder: Path) -> list[Expected]:
    cases = json.loads((folder / "quantities.json").read_text(encoding="utf-8"))
    return [
        Expected(
            case["req"],
            [
                (one["value"] * (0.01 if one["unit"] in _HUNDREDTHS else 1), _symbol(one["unit"]))
                for one in case["res"]
            ],
        )
        for case in cases
    ]


def _public(title: str, cases: Sequence[Expected]) -> Table:
    value, both = Counter[str](), Counter[str]()
    misses: list[str] = []
    for case in cases:
        found = [
            (one.value if one.value is not None else one.low or 0.0, one.unit)
            for one in read(case.text)
        ]
        value += _matched([v for v, _ in case.pairs], [v for v, _ in found])
        both += _matched(case.pairs, found)
        if _matched(case.pairs, found)["missed"]:
            misses.append(f"{case.text[:110]} :: expected {case.pairs}, found {found}")
    rows = (
        Row("value F1", _tally(value).f1, value["right"] + value["missed"]),
        Row("value recall", _tally(value).recall, value["right"] + value["missed"]),
        Row("value and unit F1", _tally(both).f1, both["right"] + both["missed"]),
        Row("value and unit recall", _tally(both).recall, both["right"] + both["missed"]),
    )
    return Table(title, "misses were read", rows, tuple(misses))


def _tally(counts: Counter[str]) -> Tally:
    return Tally(counts["right"], counts["wrong"], counts["missed"])


def _matched(gold: Sequence[Any], found: Sequence[Any]) -> Counter[str]:
    left = list(found)
    right = 0
    for one in gold:
        hit = next((other for other in left if _equal(one, other)), _NONE)
        if hit is not _NONE:
            left.remove(hit)
            right += 1
    return Counter({"right": right, "wrong": len(left), "missed": len(gold) - right})


_NONE = object()


def _equal(one: Any, other: Any) -> bool:
    if isinstance(one, tuple):
        return _equal(one[0], other[0]) and one[1] == other[1]
    return math.isclose(one, other, rel_tol=1e-3, abs_tol=1e-9)


def _spans(title: str, folder: Path) -> Table:
    """Measure which marked quantities of scientific paragraphs are found, by any overlap."""
    counts: Counter[str] = Counter()
    for table in sorted((folder / "tsv").glob("*.tsv")):
        lines = [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines()[1:]]
        gold = [{"start": int(f[3]), "end": int(f[4])} for f in lines if f[2] == "Quantity"]
        text = (folder / "text" / f"{table.stem}.txt").read_text(encoding="utf-8")
        found = read(text)
        hits = len(paired(gold, found))
        counts += Counter(right=hits, wrong=len(found) - hits, missed=len(gold) - hits)
    tally = _tally(counts)
    rows = (
        Row("span overlap F1", tally.f1, counts["right"] + counts["missed"]),
        Row("span overlap recall", tally.recall, counts["right"] + counts["missed"]),
    )
    return Table(title, "reported only", rows)


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


def _same_phrase(a: str, b: str) -> bool:
    """Tell whether two noun phrases are the same but for what stands before ("South Korea's GDP", "GDP")."""
    one, other = a.lower(), b.lower()
    return bool(one and other) and (
        f" {one}".endswith(f" {other}") or f" {other}".endswith(f" {one}")
    )


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
        marks["counts"] = _same_phrase(gold["counts"], other.counts)
    marks["direction"] = gold.get("direction") == (
        other.direction.value if other.direction else None
    )
    if "base" in gold:
        marks["base"] = gold["base"] == other.base
    return marks
