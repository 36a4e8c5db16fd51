"""A story told by the command line, from files to a report and back again, each command a program of its own."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from core import operations
from core.operations import views
from tests import flood

ROOT = Path(__file__).resolve().parent.parent
FIRST_WORDS = "increased by over 13 percent"
SECOND_WORDS = "Trade growth this year has been 10 percent"


class Program:
    """The real program, run in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *words: object, code: int = 0) -> str:
        """Run a command and return what it printed."""
        ended = subprocess.run(
            [sys.executable, str(ROOT / "main.py"), *map(str, words)],
            cwd=self.folder,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert ended.returncode == code, ended.stderr
        assert "Traceback" not in ended.stderr
        return ended.stdout

    def json(self, *words: object) -> Any:
        """Run a command and return what it printed as JSON."""
        return json.loads(self(*words, "--json"))

    def state(self, project: str) -> list[Any]:
        """Return all that the lists show of a project."""
        shown = (
            views.articles,
            views.claims,
            views.links,
            views.contradictions,
            views.evidence,
            views.contacts,
        )
        with operations.open(self.folder / f"{project}.counterpoint", write=False) as opened:
            return [show(opened) for show in shown]


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path)


@pytest.fixture
def seeds(shared: Path) -> list[Path]:
    """Give the two articles of the story; skips the test where they are not at hand."""
    files = sorted((shared / "seeds").glob("*.txt"))
    if len(files) < 2:
        pytest.skip("The two seed articles, ../shared/seeds, are not beside this repository.")
    return files


def rows(folder: Path) -> list[dict[str, str]]:
    with (folder / "report.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def pairs(folder: Path) -> list[tuple[str, str, str]]:
    return [(row["title"], row["first_quote"], row["second_quote"]) for row in rows(folder)]


def find(program: Program, words: str) -> int:
    """Return the article in which the words stand."""
    hits = program.json("search", "story", words)
    return next(hit["article_id"] for hit in hits if hit["table"] == "text")


def test_two_articles_that_clash(program: Program, seeds: list[Path]) -> None:
    program("import", "story", *seeds)
    first, second = find(program, FIRST_WORDS), find(program, SECOND_WORDS)
    assert first != second
    one = program.json("claim", "add", "story", first, "--quote", FIRST_WORDS)["id"]
    two = program.json("claim", "add", "story", second, "--quote", SECOND_WORDS)["id"]
    tie = ("--title", "Growth of trade", "--kind", "number", "--note", "Which months?")
    clash = program.json("contradiction", "add", "story", one, two, *tie)["id"]
    source = ("--title", "Customs table 3", "--stance", "context", "--rank", "primary")
    program("evidence", "add", "story", "--contradiction", clash, *source)
    found = {hit["table"] for hit in program.json("search", "story", "growth")}
    assert {"claim", "contradiction", "text"} <= found
    program("export", "story", "report")
    (row,) = rows(program.folder / "report")
    assert (row["first_quote"], row["second_quote"]) == (FIRST_WORDS, SECOND_WORDS)
    assert row["note"] == "Which months?"
    assert "Customs table 3" in row["evidence"]

    before, steps = program.state("story"), len(program.json("log", "story"))
    program("undo", "story", "--times", 99, code=1)
    assert program.state("story") == [[], [], [], [], [], []]
    program("redo", "story", "--times", 99, code=1)
    assert program.state("story") == before
    assert len(program.json("log", "story")) > steps
    assert "All is well" in program("verify", "story")
    assert program.json("contradiction", "show", "story", clash)["claim_ids"] == [one, two]


def test_the_sample(program: Program) -> None:
    told = program("sample", ".")
    assert "all is well" in told
    before = program.state("sample")
    titles = {row["title"] for row in rows(program.folder / "sample-report") if row["title"]}
    assert {one.title for one in before[3]} <= titles
    program("undo", "sample", "--times", 999, code=1)
    assert program.json("articles", "sample") == []
    program("redo", "sample", "--times", 999, code=1)
    assert program.state("sample") == before
    assert "All is well" in program("verify", "sample")
    program("export", "sample", "again")
    assert pairs(program.folder / "again") == pairs(program.folder / "sample-report")


def listed(program: Program, *options: str) -> dict[tuple[str, str], Any]:
    """Return suggestions by their two quotes."""
    found = program.json("suggestions", "flood", *options)
    return {(one["first"]["quote"], one["second"]["quote"]): one for one in found}


def test_four_articles_of_which_the_program_says_what_clashes(
    program: Program, tmp_path: Path
) -> None:
    program("import", "flood", *flood.write_articles(tmp_path))
    found = program.json("find", "flood")
    assert (found["articles"], found["read"]) == (4, 4)
    clashes = listed(program)
    toll, rose = clashes[flood.TWELVE, flood.SEVENTEEN], clashes[flood.SEVENTEEN, flood.TWENTY_ONE]
    assert (toll["outcome"], rose["outcome"]) == ("contradicts", "updated")
    assert toll["decision"] is None

    program("decide", "flood", toll["id"], "accept")
    (clash,) = program.json("contradiction", "list", "flood")
    assert clash["title"] == "People killed: 12 or 17"
    program("decide", "flood", rose["id"], "accept")
    bridge = clashes[flood.PROMISED, flood.DENIED]["id"]
    program("decide", "flood", bridge, "dismiss", code=1)  # why is to be said
    program("decide", "flood", bridge, "dismiss", "--reason", "not worth it")
    count = clashes[flood.FEWER, flood.MORE]
    assert count["outcome"] == "likely"
    (question,) = count["assumptions"]
    program("answer", "flood", count["id"], question["question"], "yes")
    assert listed(program)[flood.FEWER, flood.MORE]["outcome"] == "disputed"
    program("decide", "flood", count["id"], "accept")

    # What was decided survives another run, and is listed among all.
    assert program.json("find", "flood")["read"] == 0
    left, everything = listed(program), listed(program, "--all")
    decided = {one["id"] for one in (toll, rose, count)} | {bridge}
    assert not decided & {one["id"] for one in left.values()}
    assert everything[flood.PROMISED, flood.DENIED]["decision"]["reason"] == "not worth it"

    figures = program.json("matrix", "flood")["figures"]
    evacuated = next(one for one in figures if one["name"] == "People evacuated")
    assert evacuated["standing"] == "disputed"
    assert sorted(value["value"] for value in evacuated["values"]) == [">2,000", "≈1,500"]

    program("export", "flood", "report")
    written = {(row["first_quote"], row["second_quote"]): row for row in rows(tmp_path / "report")}
    assert set(written) == {
        (flood.TWELVE, flood.SEVENTEEN), (flood.FEWER, flood.MORE), (flood.TWENTY_ONE, flood.SEVENTEEN),
    }  # fmt: skip
    assert written[flood.TWELVE, flood.SEVENTEEN]["machine_outcome"] == "contradicts"
    assert written[flood.FEWER, flood.MORE]["checker_outcome"] == "disputed"

    program("undo", "flood", "--times", 99, code=1)
    assert program.json("articles", "flood") == []
    program("redo", "flood", "--times", 99, code=1)
    assert len(program.json("claim", "list", "flood")) == 5
    assert "All is well" in program("verify", "flood")
