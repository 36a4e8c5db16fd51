from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from tests.core.cli.test_reading import answers

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from tests.core.cli.conftest import Said

ONE = "The landslide at Brezno killed 31 people on 4 May 2024."
OTHER = "The landslide at Brezno killed 34 people on 4 May 2024."


def test_a_pair_is_answered_with_its_outcome_and_checks(
    counterpoint: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    pair = {"id": 7, "first": {"text": ONE}, "second": {"text": OTHER}}
    answer, again = answers(counterpoint, monkeypatch, pair, pair, command="compare")
    assert (answer["id"], answer["outcome"], answer["kind"]) == (7, "contradicts", "number")
    assert answer == again
    assert 0 < answer["score"] <= 1
    assert answer["because"].endswith(".")
    assert {check["name"]: check["result"] for check in answer["checks"]}["period"] == "passed"
    assert "assumed" not in {check["result"] for check in answer["checks"]}
    assert answer["first"] == {"start": 0, "end": len(ONE)}


def test_context_is_read_and_not_compared(
    counterpoint: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = "The landslide at Brezno killed 90 people, early reports said."
    after = f"{before} {OTHER}"
    for context in (before, after):
        (answer,) = answers(
            counterpoint,
            monkeypatch,
            {"first": {"text": ONE}, "second": {"text": OTHER, "context": context}},
            command="compare",
        )
        assert answer["second"] == {"start": 0, "end": len(OTHER)}
        assert "34" in answer["because"]


def test_words_around_a_passage_are_not_compared(
    counterpoint: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    side = {"text": "31 people", "context": "On 4 May 2024 31 people died at Brezno."}
    (answer,) = answers(
        counterpoint, monkeypatch, {"first": side, "second": {"text": OTHER}}, command="compare"
    )
    assert answer["first"] == {"start": 0, "end": 9}


def test_a_side_that_is_missing_is_told(
    counterpoint: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    (answer,) = answers(
        counterpoint, monkeypatch, {"id": 1, "first": {"text": ONE}}, command="compare", code=1
    )
    assert answer == {"id": 1, "error": "“second” has to be an object."}


def test_two_passages_as_words(counterpoint: Callable[..., Said]) -> None:
    said = counterpoint("compare", ONE, OTHER)
    assert said.out.startswith("Contradicts (number). ")
    assert "passed   period" in said.out
    assert counterpoint("compare", ONE, OTHER, "--json").json()["outcome"] == "contradicts"
    assert "Give two passages" in counterpoint("compare", ONE, code=2).err


def files(tmp_path: Path) -> tuple[Path, Path]:
    first, second = tmp_path / "one.txt", tmp_path / "two.txt"
    filler = "Rescue teams from three districts searched the slope with dogs."
    first.write_text(f"Slope gives way\n\n{ONE} {filler}\n", encoding="utf-8")
    second.write_text(f"After the slide\n\n{OTHER} {filler}\n", encoding="utf-8")
    return first, second


def test_files_are_checked_and_what_clashes_is_told(
    counterpoint: Callable[..., Said], tmp_path: Path
) -> None:
    said = counterpoint("check", *files(tmp_path))
    assert said.out.startswith("  1. CONTRADICTS · number")
    assert "(one.txt)" in said.out
    assert "2 files compared: 1 pair that clash or were updated." in said.err
    (found,) = counterpoint("check", *files(tmp_path), "--json").json()
    assert (found["first"]["file"], found["second"]["quote"]) == ("one.txt", OTHER)
    text = (tmp_path / "one.txt").read_text(encoding="utf-8")
    assert text[found["first"]["start"] : found["first"]["end"]] == ONE


def test_all_adds_what_does_not_clash(counterpoint: Callable[..., Said], tmp_path: Path) -> None:
    found = counterpoint("check", *files(tmp_path), "--all", "--json").json()
    assert [one["outcome"] for one in found][:2] == ["contradicts", "agrees"]


def test_a_table_is_written_guarded(counterpoint: Callable[..., Said], tmp_path: Path) -> None:
    said = counterpoint("check", *files(tmp_path), "--csv", tmp_path / "clashes.csv")
    assert "Wrote 1 pair to" in said.err
    with (tmp_path / "clashes.csv").open(encoding="utf-8-sig", newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert (row["outcome"], row["first_quote"]) == ("contradicts", ONE)


def test_nothing_that_can_be_read(counterpoint: Callable[..., Said], tmp_path: Path) -> None:
    said = counterpoint("check", tmp_path / "none.txt", code=1)
    assert "None of the files could be read" in said.err


def test_two_claims_of_a_project_are_compared(story: Callable[..., Said], tmp_path: Path) -> None:
    answer = story("compare", 1, 2, "--json", "--csv", tmp_path / "pair.csv").json()
    assert {"id", "outcome", "because", "checks", "first", "second", "decision"} <= set(answer)
    assert (answer["first"]["article"], answer["second"]["article"]) == (1, 2)
    with (tmp_path / "pair.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["outcome"].replace(" ", "_") == answer["outcome"]
    said = story("compare", 1, 2)
    assert answer["because"] in said.out
    assert "There is no claim 9" in story("compare", 1, 9, code=1).err
    assert "not a valid integer" in story("compare", "one", 2, code=2).err
