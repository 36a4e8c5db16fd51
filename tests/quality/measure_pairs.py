"""How well pairs of passages are compared: the project's own pairs, and public pairs that are labelled."""

from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.comparing import CLASHES, Comparison, compare
from core.reading import Written, read
from tests.quality.tables import Row, Table, Tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

GOLD = Path(__file__).resolve().parent / "gold" / "pairs.jsonl"
Judged = list[tuple[dict[str, Any], Comparison]]
NUMBERS = {"number", "bound", "unit", "direction"}
GATES = {"measure", "period", "place", "entity", "event"}


def own() -> list[Table]:
    """Measure on the project's own pairs, those the rules were tuned on and those held out apart."""
    pairs = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    judged = [(pair, compared(pair)) for pair in pairs]
    return [
        table
        for part, use in (("tuned", "tuned on"), ("held", "held out"))
        for table in _tables([j for j in judged if j[0]["part"] == part], use)
    ]


def compared(pair: dict[str, Any]) -> Comparison:
    """Return how the two sides of a pair of the project's own stand to each other."""
    sides: list[Any] = []
    for side in ("first", "second"):
        day = date.fromisoformat(pair[side]["date"]) if "date" in pair[side] else None
        sides.append(read(pair[side]["text"], Written(day, day)))
    return compare(sides[0], sides[1])


def _tables(judged: Judged, use: str) -> list[Table]:
    rows = [
        *_clashes(judged),
        *_kinds(judged),
        *_special(judged),
        _by_machine([pair for pair, _ in judged]),
        _share("outcome as expected", judged, _right),
        _reasons(judged),
    ]
    held = use == "held out"
    misses = (
        () if held else tuple(_miss(pair, got) for pair, got in judged if not _right(pair, got))
    )
    return [Table(f"Pairs, {use}", use, tuple(rows), misses)]


NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
YEAR = re.compile(r"(?:19|20)\d\d")


def _altered(text: str) -> Iterator[str]:
    """Give a text with one number changed, for each number in digits: a year by three, else its first digit."""
    for match in NUMBER.finditer(text):
        number = match.group().rstrip(",")
        around = text[max(0, match.start() - 1) : match.end() + 1]
        first = next((at for at, digit in enumerate(number) if digit in "123456789"), None)
        if ":" in around or first is None:
            continue
        if YEAR.fullmatch(number):
            changed = number[:3] + str((int(number[3]) + 3) % 10)
        else:
            changed = number[:first] + str((int(number[first]) + 2) % 9 + 1) + number[first + 1 :]
        yield text[: match.start()] + changed + text[match.start() + len(number) :]


def _by_machine(pairs: Sequence[dict[str, Any]]) -> Row:
    """Alter each number of each paraphrase in turn, on either side, and count how many are seen."""
    seen = [
        compare(read(one), read(altered)).outcome in CLASHES
        for pair in pairs
        if pair["style"] == "paraphrase"
        for one, other in _both_ways(pair)
        for altered in _altered(other)
    ]
    return Row("each number altered in turn, seen", sum(seen) / len(seen), len(seen), 0.9)


def _both_ways(pair: dict[str, Any]) -> tuple[tuple[str, str], tuple[str, str]]:
    one, other = pair["first"]["text"], pair["second"]["text"]
    return (one, other), (other, one)


def _clashing(pair: dict[str, Any]) -> bool:
    return pair["outcome"] in CLASHES


def _clashes(judged: Judged) -> list[Row]:
    said = Tally(
        sum(_clashing(p) and c.outcome in CLASHES for p, c in judged),
        sum(not _clashing(p) and c.outcome in CLASHES for p, c in judged),
        sum(_clashing(p) and c.outcome not in CLASHES for p, c in judged),
    )
    return [
        Row("contradictions, precision", said.precision, said.right + said.wrong, 0.5),
        Row("contradictions, recall", said.recall, said.right + said.missed, 0.5),
    ]


def _kinds(judged: Judged) -> list[Row]:
    kinds: dict[str, list[bool]] = defaultdict(list)
    for pair, got in judged:
        if _clashing(pair):
            kind = "number" if pair["kind"] in NUMBERS else pair["kind"]
            kinds[kind].append(got.outcome in CLASHES)
    goals = {"number": 0.8, "negation": 0.65, "antonym": 0.65}
    return [
        Row(f"recall, {kind}", sum(hits) / len(hits), len(hits), goals.get(kind))
        for kind, hits in sorted(kinds.items())
    ]


def _special(judged: Judged) -> list[Row]:
    same = [c.outcome in CLASHES for p, c in judged if p["style"] == "paraphrase"]
    altered = [c.outcome in CLASHES for p, c in judged if p["style"] == "one number altered"]
    return [
        Row("same numbers, not called a contradiction", 1 - sum(same) / len(same), len(same), 0.95),
        Row("one number altered, seen", sum(altered) / len(altered), len(altered), 0.9),
    ]


def _right(pair: dict[str, Any], got: Comparison) -> bool:
    return str(got.outcome) in (pair["outcome"], *pair["also"])


def _share(what: str, judged: Judged, right: Any) -> Row:
    return Row(what, sum(right(p, c) for p, c in judged) / len(judged), len(judged))


def _reasons(judged: Judged) -> Row:
    """Of pairs that do not clash: the outcome, and for those set apart what sets them apart."""
    found = [
        _right(p, c) and (p["why"] not in GATES or c.reason == p["why"])
        for p, c in judged
        if not _clashing(p)
    ]
    return Row(
        "right reason among pairs that do not clash", sum(found) / len(found), len(found), 0.9
    )


def _miss(pair: dict[str, Any], got: Comparison) -> str:
    return (
        f"{pair['id']} expected {pair['outcome']} ({pair['kind']}, {pair['why']}), got {got.outcome} "
        f"({got.kind}, {got.rule}, {got.reason}): {pair['first']['text']} | {pair['second']['text']} || {got.because}"
    )


def shared(folder: Path) -> list[Table]:
    """Measure on public pairs; nothing was tuned on those marked so."""
    makers = (_contradoc, _fever, _negation, _med, _events)
    return [table for maker in makers for table in maker(folder)]


def _judge(pairs: Iterable[tuple[str, str, bool]]) -> list[tuple[str, str, bool, Comparison]]:
    return [(one, other, label, compare(read(one), read(other))) for one, other, label in pairs]


def _table(title: str, use: str, judged: Sequence[tuple[str, str, bool, Comparison]]) -> Table:
    hits = [(label, got.outcome in CLASHES) for _, _, label, got in judged]
    said = Tally(
        sum(a and b for a, b in hits),
        sum(b and not a for a, b in hits),
        sum(a and not b for a, b in hits),
    )
    clean = sum(not a for a, _ in hits)
    rows = (
        Row("contradictions, precision", said.precision, said.right + said.wrong),
        Row("contradictions, recall", said.recall, said.right + said.missed),
        Row("false alarms among the rest", said.wrong / clean if clean else 0.0, clean),
    )
    wrong = tuple(
        f"{'MISSED' if label else 'ALARM'} {got.rule}/{got.reason}: {one} | {other} || {got.because}"
        for one, other, label, got in judged
        if not label and got.outcome in CLASHES
    )
    return Table(title, use, rows, wrong)


def _contradoc(folder: Path) -> list[Table]:
    path = folder / "contradoc_pairs" / "nli_val.csv"
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        pairs = [(r["premise"], r["hypothesis"], r["label"] == "1") for r in csv.DictReader(file)]
    return [_table("ContraDoc, validation", "reported only", _judge(pairs))]


def _fever(folder: Path) -> list[Table]:
    path = folder / "fever_symmetric" / "fever_symmetric_dev.jsonl"
    if not path.is_file():
        return []
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    pairs = [(r["evidence"], r["claim"], r["label"] == "REFUTES") for r in rows]
    return [_table("FEVER symmetric", "reported only", _judge(pairs))]


def _negation(folder: Path) -> list[Table]:
    tables: list[Table] = []
    for name in ("MNLI", "SNLI"):
        path = folder / "negation_nli" / f"{name}.txt"
        if path.is_file():
            with path.open(encoding="cp1252", errors="replace", newline="") as file:
                rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
            pairs = [(r["Text"], r["Hypothesis"], r["gold_label"] == "contradiction") for r in rows]
            tables.append(_table(f"Negation, {name}", "reported only", _judge(pairs)))
    return tables


def _med(folder: Path) -> list[Table]:
    path = folder / "med" / "MED.tsv"
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    pairs = [(r["sentence1"], r["sentence2"], False) for r in rows]
    return [_table("MED: nothing in it is a contradiction", "reported only", _judge(pairs))]


def _events(folder: Path) -> list[Table]:
    """Compare sentences of different articles on one event, as found: nearly none contradict each other."""
    path = folder / "ecbplus_dev_topics" / "docs.json"
    if not path.is_file():
        return []
    by_event: dict[str, list[list[str]]] = defaultdict(list)
    for doc in json.loads(path.read_text(encoding="utf-8")):
        by_event[doc["subtopic"]].append(doc["sentences"])
    judged: list[tuple[str, str, bool, Comparison]] = []
    for docs in by_event.values():
        parts = [[read(sentence) for sentence in doc] for doc in docs[:4]]
        judged += [
            (one.text, other.text, False, compare(one, other, picked=False))
            for at, left in enumerate(parts)
            for right in parts[at + 1 :]
            for one in left
            for other in right
        ]
    return [_table("ECB+: articles on one event", "reported only", judged)]
