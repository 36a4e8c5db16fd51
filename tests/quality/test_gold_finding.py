"""The labels of the finding sets name whole sentences that stand once in their articles."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.words import Outcome

GOLD = Path(__file__).resolve().parent / "gold" / "finding"
EVENTS = sorted(path.parent for path in GOLD.glob("*/labels.jsonl"))


def _labels(event: Path) -> list[dict[str, Any]]:
    text = (event / "labels.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def test_there_are_eight_events() -> None:
    assert len(EVENTS) == 8


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.name)
def test_each_quote_stands_once_in_its_article(event: Path) -> None:
    pairs = [label for label in _labels(event) if "copies" not in label]
    outcomes = {str(outcome) for outcome in Outcome}
    assert len(pairs) >= 10
    for pair in pairs:
        assert pair["outcome"] in outcomes
        for side in (pair["first"], pair["second"]):
            text = (event / side["file"]).read_text(encoding="utf-8")
            assert text.count(side["quote"]) == 1, side


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.name)
def test_no_pair_has_two_answers(event: Path) -> None:
    pairs = [label for label in _labels(event) if "copies" not in label]
    answers: dict[str, str] = {}
    figures: set[str] = set()
    for pair in pairs:
        key = "|".join(
            sorted(side["file"] + side["quote"] for side in (pair["first"], pair["second"]))
        )
        assert answers.setdefault(key, pair["outcome"]) == pair["outcome"]
        assert key + pair["figure"] not in figures
        figures.add(key + pair["figure"])


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.name)
def test_copies_name_articles(event: Path) -> None:
    (copies,) = [label["copies"] for label in _labels(event) if "copies" in label]
    assert copies
    assert all((event / file).is_file() for group in copies for file in group)
