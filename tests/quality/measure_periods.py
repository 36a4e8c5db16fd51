"""How well time expressions are read: on the project's own gold set, and on public tests of other programs.

The measure for news is that of TempEval-3 (UzZaman and others 2013): an expression counts as found where its span overlaps
one of the gold set, and as right where its value is also the same.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.reading.parts import Written
from core.reading.periods import read_periods, timex_value
from core.reading.segment import segment
from tests.quality.tables import Row, Table, Tally

if TYPE_CHECKING:
    from core.reading.parts import Period

GOLD = Path(__file__).parent / "gold" / "periods.jsonl"
GOAL = 0.80


def read_text(text: str, day: date | None, language: str = "en") -> list[Period]:
    """Return the periods of all sentences of a text."""
    written = Written(day, day)
    return [p for sentence in segment(text, language) for p in read_periods(sentence, written)]


def own() -> list[Table]:
    """Measure on the project's own gold set.

    Its second and third part were written when the rules stood, and measured once (value F1 0.91 and 0.95) before their
    errors were looked into.
    """
    lines = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    parts = (
        ("periods, own, tuned on", "tuned", "tuned on"),
        ("periods, own, held out", "held", "held out"),
        ("periods, own, second set", "second", "tuned on"),
        ("periods, own, third set", "third", "tuned on"),
    )
    return [
        _table(title, use, [line for line in lines if line["part"] == part])
        for title, part, use in parts
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
    """Measure on the tests of recognizers-text, ctparse and dateparser, where they are there.

    None of them is news: they are orders to a calendar ("set something up from 5 to 6"), and are reported only. Much of what
    differs is convention: recognizers-text ends a range where its second name begins ("from March to May" without May), puts
    "next Friday" a week on, gives "in two weeks" a day where we give the week, and reads lone weekdays both ways; ctparse and
    dateparser choose the next day where news means the last one. "10/1" without a year and ranges of hours are not read.
    """
    found: list[Table] = []
    if (path := folder / "recognizers_specs/DateTime/English/DateTimeModel.json").is_file():
        found.append(_recognizers(json.loads(path.read_text(encoding="utf-8-sig"))))
    if (path := folder / "ctparse/corpus.json").is_file():
        found.append(_ctparse(json.loads(path.read_text(encoding="utf-8"))))
    if (path := folder / "dateparser_tests/params.json").is_file():
        found.append(_dateparser(json.loads(path.read_text(encoding="utf-8"))))
    return found


class _Groups:
    """Right and all cases of each group, and what was missed."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.all: Counter[str] = Counter()
        self.misses: list[str] = []

    def add(self, group: str, miss: str, *, right: bool) -> None:
        """Count a case."""
        self.all[group] += 1
        self.right[group] += right
        if not right:
            self.misses.append(f"{group}: {miss}")

    def table(self, title: str) -> Table:
        """Give the share of each group and of all."""
        rows = [
            Row(group, self.right[group] / cases, cases)
            for group, cases in sorted(self.all.items())
        ]
        total = sum(self.all.values())
        rows.append(Row("all", sum(self.right.values()) / max(1, total), total))
        return Table(title, "reported only", tuple(rows), tuple(self.misses))


def _recognizers(specs: list[dict[str, Any]]) -> Table:
    groups = _Groups()
    for spec in specs:
        day = date.fromisoformat(
            spec.get("Context", {}).get("ReferenceDateTime", "2016-11-07")[:10]
        )
        found = read_text(spec["Input"], day)
        for wanted in spec["Results"]:
            kind = wanted.get("TypeName", "").removeprefix("datetimeV2.")
            if kind in {"", "timezone"} or "Start" not in wanted:
                continue
            hits = [p for p in found if p.start <= wanted["End"] and wanted["Start"] < p.end]
            values = wanted.get("Resolution", {}).get("values", [])
            right = any(_agrees(p, value) for p in hits for value in values)
            shown = [(p.text, timex_value(p), _iso(p.first), _iso(p.last)) for p in hits]
            groups.add(kind, f"{spec['Input']} [{day}] {values[:1]} {shown}", right=right)
    return groups.table("periods, recognizers-text English, days or length the same")


def _agrees(period: Period, value: dict[str, str]) -> bool:
    timex = value.get("timex", "")
    if value["type"] in {"duration", "set"}:
        return timex in {period.duration, period.value, timex_value(period)}
    if value["type"] in {"time", "timerange"}:
        return period.value.partition("T")[2][:5] == (timex[1:] + ":00")[:5]
    if timex == timex_value(period):
        return True
    first = value.get("start", value.get("value", ""))[:10]
    last = value.get("end", value.get("value", ""))[:10]
    if value["type"] == "daterange" and "end" in value:
        last = _iso(date.fromisoformat(last) - timedelta(1)) or ""
    return ((_iso(period.first) or ""), (_iso(period.last) or "")) == (first, last)


def _ctparse(corpus: list[dict[str, str]]) -> Table:
    groups = _Groups()
    for case in corpus:
        if _is_german(case["text"]):
            continue
        day = date.fromisoformat(case["ref"][:10])
        found = read_text(case["text"], day)
        kind = case["gold"].partition("[")[0]
        days = _DAY.findall(case["gold"])
        shown = [(p.text, timex_value(p), _iso(p.first), _iso(p.last)) for p in found]
        if kind == "Duration":
            right = any(p.duration for p in found)
        elif days:
            ends = {_iso(p.first) for p in found} | {_iso(p.last) for p in found}
            right = set(days) <= ends
        else:
            clock = re.search(r"(\d\d:\d\d)", case["gold"])
            right = bool(clock) and any(p.value.endswith(clock[1]) for p in found)
        groups.add(kind, f"{case['text']} [{day}] {case['gold']} {shown}", right=right)
    return groups.table("periods, ctparse without its German, days the same")


_DAY = re.compile(r"(?<=[{ ])(\d{4}-\d\d-\d\d)")
_GERMAN = re.compile(
    r"[äöüß]|\b(?:am|um|uhr|von|vom|bis|der|den|dem|zum|ab|und|nach|vor|im|mo|di|mi|do|fr|sa|so|mai|m[aä]rz|okt\w*|dez\w*|"
    r"juli|juni|januar|februar|heute|morgen\w*|gestern|vorgestern|jetzt|gerade|zeit|montags?|dienstag|mittwoch|donnerstag"
    r"|freitag|samstag\w*|sonntag|\w*mittags?|abends?|nachts?|sp[aä]t\w*|fr[uü]h\w*|halb|viertel|neun|acht|n[aä]chte?|tage?|"
    r"woche|stunden?|minuten|ein|eine|zwei|f[uü]r|diesen?|letzte\w*|n[aä]chste\w*|ersten?|ende|jahr|monat)\b",
    re.IGNORECASE,
)


def _is_german(text: str) -> bool:
    return _GERMAN.search(text) is not None


def _dateparser(params: list[dict[str, Any]]) -> Table:
    groups = _Groups()
    for case in params:
        args = case["args"]
        if case["test"] != "test_dates_parsing" or len(args) != 2 or not str(args[0]).isascii():
            continue
        text, wanted = args
        if not _ENGLISH.fullmatch(text):
            continue
        year, month, day = (int(part) for part in wanted.removeprefix("datetime:").split("-")[:3])
        found = read_text(text, date(2012, 11, 13))
        right = any(p.first == date(year, month, day) for p in found)
        shown = [(p.text, timex_value(p)) for p in found]
        groups.add("English dates", f"{text} {wanted} {shown}", right=right)
    return groups.table("periods, dateparser's English dates, first day the same")


_ENGLISH = re.compile(
    r"(?:\d+(?:st|nd|rd|th)?|[ap]\.?m\.?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*"
    r"|the|day|of|at|noon|midnight|yesterday|today|year|[\W_])+",
    re.IGNORECASE,
)
