from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.core.cli.conftest import Said


def test_it_is_built_and_shown(counterpoint: Callable[..., Said], tmp_path: Path) -> None:
    told = counterpoint("sample", "try").out
    assert "6 articles came in" in told
    assert "8 contradictions were opened" in told
    assert "all is well" in told
    assert (tmp_path / "try" / "sample-report" / "report.csv").exists()
    sample = tmp_path / "try" / "sample"
    counts = counterpoint("info", sample, "--json").json()["counts"]
    assert (counts["articles"], counts["links"], counts["sign_offs"]) == (6, 12, 1)
    statuses = counts["contradictions"]
    assert statuses["resolved"] == 1
    assert statuses["dismissed"] == 1


def test_twice_leaves_one(counterpoint: Callable[..., Said], tmp_path: Path) -> None:
    counterpoint("sample", "try")
    said = counterpoint("sample", "try")
    assert not said.err
    assert len(list((tmp_path / "try").glob("*.counterpoint"))) == 1


def test_one_that_was_worked_in_is_kept(counterpoint: Callable[..., Said], tmp_path: Path) -> None:
    counterpoint("sample", "try")
    counterpoint("claim", "remove", "try/sample", 1, "--as", "Anna Berg")
    assert "it is kept as sample-" in counterpoint("sample", "try").err
    assert len(list((tmp_path / "try").glob("*.counterpoint"))) == 2


def test_without_a_folder_it_lies_in_the_users_data(
    counterpoint: Callable[..., Said], own_folders: Path
) -> None:
    counterpoint("sample")
    assert (own_folders / "data" / "sample" / "sample.counterpoint").exists()
