"""What it helps to learn the order of suggestions from a checker's decisions, and how many decisions are enough for it.

A checker is played by the labels: a suggestion is accepted where a reader labelled the pair as a finding, and dismissed where
not. "Elsewhere": the order of an event is learned from the decisions on all other events. "Here": so many decisions are drawn
by lot, and what is left is put in order, the mean of DRAWS draws; it is learned from fewer than the program would, too, so
that one sees from when on it is worth it. Pairs of dated articles of one topic, most of them true, count "elsewhere" alone:
among the events they would be told apart by what the two sets are like. Average precision is 1 where all true ones come first; "read until" is the share of
a list that has to be read until four fifths of the true ones were seen. Outcomes come in their own order, learned or not.

"Nothing to learn": what is accepted follows the engine's own score and chance, so that the usual order cannot be bettered on
the whole; what is lost there is the price of learning.
"""

from __future__ import annotations

import json
import math
import random
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core import operations
from core.finding import order, runs
from core.finding.logistic import chance
from core.finding.order import Example, learned, neutral, traits_of
from core.finding.standing import EACH, LISTED
from core.jobs import run
from core.models import Identity
from core.operations import views
from core.store import opening, suggestion_order, suggestion_rows
from core.words import Outcome
from tests.quality import measure_articles, measure_finding
from tests.quality.tables import Row, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.models import SuggestionRow

DRAWS = 60
COUNTS = (10, 20, 30, 40)
LEFT = 10
"""So many suggestions have to be left, for their order to say anything."""
ENOUGH = 0.8
"""The share of the true ones that is to be seen."""
Files = list[tuple[str, Path]]


@dataclass(frozen=True, slots=True)
class Case:
    """A suggestion: its event, outcome and traits, the engine's score, and whether it is true."""

    event: str
    outcome: Outcome
    traits: tuple[float, ...]
    score: float
    true: bool


def own() -> list[Table]:
    """Measure on the project's own labelled events."""
    open_, held = _events(measure_finding.OPEN), _events(measure_finding.HELD)
    tuned, blind = _topics(measure_articles.TUNED), _topics(measure_articles.HELD)
    return [
        _table("Order, open events", "tuned on", open_, tuned),
        _table("Order, held events", "held out", held, blind),
        _table("Order, all events", "reported only", [*open_, *held], [*tuned, *blind]),
        _unlearnable([*open_, *tuned, *held, *blind]),
    ]


def shared(_folder: Path) -> list[Table]:
    """Give nothing: there are no decisions on public articles."""
    return []


# Cases --------------------------------------------------------------------------------------------------------------


def _events(events: tuple[str, ...]) -> list[Case]:
    folder = measure_finding.GOLD / "finding"
    labels: dict[str, list[dict[str, Any]]] = {}
    files: Files = []
    for event in events:
        text = (folder / event / "labels.jsonl").read_text(encoding="utf-8")
        told = [json.loads(line) for line in text.splitlines()]
        labels[event] = [one for one in told if one.get("outcome") in measure_finding.FOUND]
        files += [
            (event, path) for path in sorted((folder / event).iterdir()) if path.suffix == ".txt"
        ]

    def is_true(event: str, row: SuggestionRow, names: tuple[str, str]) -> bool:
        sides = list(zip(names, (row.first.quote, row.second.quote), strict=True))
        return any(
            _is_side(label["first"], one) and _is_side(label["second"], other)
            for label in labels[event]
            for one, other in (sides, sides[::-1])
        )

    return _cases(files, is_true)


def _is_side(label: dict[str, str], side: tuple[str, str]) -> bool:
    wanted, found = " ".join(label["quote"].split()), " ".join(side[1].split())
    return label["file"] == side[0] and (wanted in found or found in wanted)


def _topics(topics: tuple[str, ...]) -> list[Case]:
    text = (measure_articles.GOLD / "answers.jsonl").read_text(encoding="utf-8")
    answers = [json.loads(line) for line in text.splitlines()]
    files = [
        (topic, path)
        for topic in topics
        for path in sorted(measure_articles.GOLD.glob(f"{topic}_[12].txt"))
    ]

    def is_true(event: str, row: SuggestionRow, _names: tuple[str, str]) -> bool:
        quotes, turned = (row.first.quote, row.second.quote), (row.second.quote, row.first.quote)
        asked = [one for one in answers if one["pair"] == event]
        return any(measure_articles.tells(one, some) for one in asked for some in (quotes, turned))

    return _cases(files, is_true)


def _cases(
    files: Files, is_true: Callable[[str, SuggestionRow, tuple[str, str]], bool]
) -> list[Case]:
    """Find over articles, all of them in one project, and give what a checker would be shown."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "all.counterpoint"
        with opening.create_project(path, Identity("Checker")) as project:
            readings = views.read_all(str(file) for _, file in files)
            run(operations.import_articles(project, readings))
            run(runs.find(project))
            ids = suggestion_order.of_outcomes(project, LISTED)
            rows = suggestion_rows.rows(project, ids)
            return [
                _case(one, rows[one.id], files, is_true)
                for one in suggestion_order.placed(project, ids)
            ]


def _case(
    one: suggestion_order.Placed,
    row: SuggestionRow,
    files: Files,
    is_true: Callable[[str, SuggestionRow, tuple[str, str]], bool],
) -> Case:
    (event, first), (other, second) = (
        files[side.article_id - 1] for side in (row.first, row.second)
    )
    true = event == other and is_true(event, row, (first.name, second.name))
    return Case(event, one.outcome, traits_of(one), one.score, true)


# Orders -------------------------------------------------------------------------------------------------------------


def _usual(case: Case) -> float:
    return order.place(case.outcome, case.traits, neutral())


def _learned(taught: Sequence[Case]) -> Callable[[Case], float]:
    weights = learned([Example(case.traits, case.true) for case in taught], neutral())
    return lambda case: order.place(case.outcome, case.traits, weights)


@dataclass(frozen=True, slots=True)
class _Worth:
    """How good an order is: its average precision, and the share of it that has to be read."""

    precision: float
    read: float


def _worth(cases: Sequence[Case], place: Callable[[Case], float]) -> _Worth:
    ranked = sorted(cases, key=place, reverse=True)
    at = [n for n, case in enumerate(ranked, 1) if case.true]
    precision = sum(hits / n for hits, n in enumerate(at, 1)) / len(at)
    return _Worth(precision, at[math.ceil(ENOUGH * len(at)) - 1] / len(ranked))


def _mean(found: Sequence[_Worth]) -> _Worth:
    return _Worth(
        sum(one.precision for one in found) / len(found),
        sum(one.read for one in found) / len(found),
    )


def _rows(what: str, usual: Sequence[_Worth], other: Sequence[_Worth]) -> list[Row]:
    one, two = _mean(usual), _mean(other)
    better = sum(b.precision > a.precision for a, b in zip(usual, other, strict=True))
    many = len(usual)
    return [
        Row(f"{what}: precision, usual order", one.precision, many),
        Row(f"{what}: precision, learned", two.precision, many),
        Row(f"{what}: read until 4/5, usual order", one.read, many),
        Row(f"{what}: read until 4/5, learned", two.read, many),
        Row(f"{what}: better than the usual order", better / many, many),
    ]


def _table(title: str, use: str, cases: Sequence[Case], topics: Sequence[Case]) -> Table:
    rows = [Row("true of what is listed", sum(c.true for c in cases) / len(cases), len(cases))]
    rows += _elsewhere([*cases, *topics])
    for count in COUNTS:
        rows += _here(cases, count) if len(cases) - count >= LEFT else []
    return Table(title, use, tuple(rows))


def _elsewhere(cases: Sequence[Case]) -> list[Row]:
    usual: list[_Worth] = []
    other: list[_Worth] = []
    for event in sorted({case.event for case in cases}):
        asked = [case for case in cases if case.event == event]
        taught = [case for case in cases if case.event != event]
        if 0 < sum(case.true for case in asked) < len(asked):
            usual.append(_worth(asked, _usual))
            other.append(_worth(asked, _learned(taught)))
    return _rows("elsewhere", usual, other)


def _here(cases: Sequence[Case], count: int) -> list[Row]:
    chance_ = random.Random(count)  # noqa: S311 - to draw, the same in every run
    usual: list[_Worth] = []
    other: list[_Worth] = []
    for _ in range(DRAWS):
        drawn = chance_.sample(list(cases), len(cases))
        taught, asked = drawn[:count], drawn[count:]
        true = sum(case.true for case in taught)
        if min(true, count - true) < min(EACH, count // 4) or not any(case.true for case in asked):
            continue
        usual.append(_worth(asked, _usual))
        other.append(_worth(asked, _learned(taught)))
    return _rows(f"{count} here", usual, other) if usual else []


def _unlearnable(cases: Sequence[Case]) -> Table:
    """Measure what is lost where a checker's decisions follow the engine's score, and chance."""
    drawn = random.Random(7)  # noqa: S311 - to draw, the same in every run
    middle = sorted(case.score for case in cases)[len(cases) // 2]
    again = [
        Case(
            case.event,
            Outcome.LIKELY,
            case.traits,
            case.score,
            drawn.random() < chance(neutral()[0] * 2 * (case.score - middle)),
        )
        for _ in range(4)
        for case in cases
    ]
    rows = [row for count in (20, 40, 80) for row in _here(again, count)]
    return Table("Order, nothing to learn", "reported only", tuple(rows))
