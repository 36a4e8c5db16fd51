from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.report.csv_file import read_csv

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.core.cli.conftest import Said

TEXT = "{title}\n\n{outlet}\n3 March 2025\n\nThe blast at the Norvik depot killed {n} people, the mayor said.\n"


@pytest.fixture
def depot(counterpoint: Callable[..., Said], tmp_path: Path) -> Callable[..., Said]:
    """Give a function that says a command of a project with two articles whose tolls clash."""
    for outlet, n in (("Coast Daily", 21), ("National Wire", 26)):
        text = TEXT.format(title=f"Depot burns, says {outlet}", outlet=outlet, n=n)
        (tmp_path / f"{n}.txt").write_text(text, encoding="utf-8")
    counterpoint("new", "depot")
    counterpoint("import", "depot", "21.txt", "26.txt")
    return counterpoint


def test_before_anything_was_found_it_says_what_to_do(depot: Callable[..., Said]) -> None:
    said = depot("matrix", "depot")
    assert said.out == ""
    assert "counterpoint find" in said.err


def test_figures_are_shown_by_outlet_with_what_clashes(depot: Callable[..., Said]) -> None:
    depot("find", "depot")
    said = depot("matrix", "depot")
    assert "People killed" in said.out
    assert "≠ Coast Daily    21  said 2025-03-03, mayor" in said.out
    assert "≠ National Wire  26" in said.out
    assert "1 figure told by several outlets, 1 with a clash." in said.err


def test_the_matrix_is_written_as_a_table(depot: Callable[..., Said], tmp_path: Path) -> None:
    depot("find", "depot")
    said = depot("matrix", "depot", "--csv", "m.csv")
    assert said.out == ""
    head, row = read_csv((tmp_path / "m.csv").read_bytes())
    assert head[5:] == ["Coast Daily", "National Wire"]
    assert row[5:] == ["≠ 21 (3 Mar 2025)", "≠ 26 (3 Mar 2025)"]


def test_the_matrix_is_given_to_scripts(depot: Callable[..., Said]) -> None:
    depot("find", "depot")
    found = depot("matrix", "depot", "--json").json()
    assert found["outlets"] == ["Coast Daily", "National Wire"]
    (figure,) = found["figures"]
    assert figure["standing"] in ("likely", "contradicts")
    assert [value["printed"] for value in figure["values"]] == ["21", "26"]
