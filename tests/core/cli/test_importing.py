from __future__ import annotations

import io
from typing import TYPE_CHECKING

from tests.core.cli.conftest import SECOND

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from tests.core.cli.conftest import Said


def test_articles_come_in_and_the_project_is_made(
    counterpoint: Callable[..., Said], texts: tuple[Path, Path], tmp_path: Path
) -> None:
    said = counterpoint("import", "story", *texts, "--group", "Week 1")
    assert (tmp_path / "story.counterpoint").exists()
    assert "Made the project" in said.err
    assert "2 articles came in." in said.err
    assert "   1  Exports rise, from first.txt (outlet unknown, date unknown)" in said.out
    groups = [article["group"] for article in counterpoint("articles", "story", "--json").json()]
    assert groups == ["Week 1", "Week 1"]


def test_one_that_cannot_be_read_stops_no_other(
    counterpoint: Callable[..., Said], texts: tuple[Path, Path], tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    said = counterpoint("import", "story", tmp_path / "none.txt", empty, *texts)
    assert "none.txt: There is no file" in said.err
    assert "empty.txt: empty.txt is empty." in said.err
    assert "2 articles came in, 2 files left out." in said.err


def test_nothing_came_in_and_no_project_is_made(
    counterpoint: Callable[..., Said], tmp_path: Path
) -> None:
    said = counterpoint("import", "story", tmp_path / "none.txt", code=1)
    assert "no project was made" in said.err
    assert list(tmp_path.glob("*.counterpoint")) == []


def test_the_same_bytes_twice(counterpoint: Callable[..., Said], texts: tuple[Path, Path]) -> None:
    counterpoint("import", "story", *texts)
    said = counterpoint("import", "story", *texts, code=1)
    assert "already, as article 1." in said.err
    assert "No article came in, 2 files left out." in said.err


def test_standard_input(counterpoint: Callable[..., Said], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(SECOND.encode())))
    assert "Growth slows" in counterpoint("import", "story", "-").out


def test_wildcards_that_no_shell_expanded(
    counterpoint: Callable[..., Said], texts: tuple[Path, Path]
) -> None:
    assert "2 articles came in." in counterpoint("import", "story", "*.txt").err


def test_json_tells_what_came_in_and_what_did_not(
    counterpoint: Callable[..., Said], texts: tuple[Path, Path], tmp_path: Path
) -> None:
    report = counterpoint("import", "story", *texts, tmp_path / "none.txt", "--json").json()
    assert [added["article_id"] for added in report["added"]] == [1, 2]
    assert report["skipped"][0]["name"] == "none.txt"


def test_of_several_files_each_is_named(
    counterpoint: Callable[..., Said], texts: tuple[Path, Path]
) -> None:
    said = counterpoint("import", "story", *texts)
    assert "Exports rise, from first.txt (" in said.out
    assert "Growth slows, from second.txt (" in said.out


def test_a_single_file_is_not_named_again(
    counterpoint: Callable[..., Said], texts: tuple[Path, Path]
) -> None:
    assert "from first.txt" not in counterpoint("import", "story", texts[0]).out
