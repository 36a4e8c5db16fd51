from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.core.cli.conftest import Said


@pytest.fixture
def clash(story: Callable[..., Said]) -> Callable[..., Said]:
    story("contradiction add", 1, 2, "--title", "Growth of trade")
    return story


def test_the_report_is_written(clash: Callable[..., Said], tmp_path: Path) -> None:
    said = clash("export", tmp_path / "out")
    assert str(tmp_path / "out" / "report.csv") in said.out.splitlines()
    report = (tmp_path / "out" / "report.csv").read_text(encoding="utf-8-sig")
    assert "over 13 percent" in report
    assert "10 percent this year" in report


def test_a_byte_order_mark_is_the_users_choice(clash: Callable[..., Said], tmp_path: Path) -> None:
    report = tmp_path / "out" / "report.csv"
    clash("export", tmp_path / "out")
    assert report.read_bytes().startswith(b"\xef\xbb\xbf")
    clash("export", tmp_path / "out", "--no-bom", "--replace")
    assert not report.read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_report_that_stands_there_is_replaced_only_when_told(
    clash: Callable[..., Said], tmp_path: Path
) -> None:
    clash("export", tmp_path / "out")
    (tmp_path / "out" / "report.csv").write_text("mine")
    told = clash("export", tmp_path / "out", code=4).err
    assert "such as out-2" in told
    assert "--replace" in told
    assert (tmp_path / "out" / "report.csv").read_text() == "mine"
    clash("export", tmp_path / "out", "--replace")
    assert "10 percent this year" in (tmp_path / "out" / "report.csv").read_text()


def test_annotators_as_codes(clash: Callable[..., Said], tmp_path: Path) -> None:
    clash("export", tmp_path / "out", "--annotators", "codes")
    assert "Anna Berg" not in (tmp_path / "out" / "report.csv").read_text(encoding="utf-8-sig")
    told = clash("export", tmp_path / "out", "--annotators", "numbers", code=1).err
    assert "names, initials, codes" in told


def test_an_embargo_stops_it_until_overridden(clash: Callable[..., Said], tmp_path: Path) -> None:
    clash("article edit", 1, "--embargo")
    said = clash("export", tmp_path / "out", code=4)
    assert "Nothing was exported" in said.err
    assert "--override" in said.err
    assert not (tmp_path / "out").exists()
    said = clash("export", tmp_path / "out", "--override", "agreed with the editor")
    assert "article 1. The override stands in the log." in said.err
    assert clash("log", "--limit", 1, "--json").json()[0]["label"] == "Override embargo"


def test_full_texts_only_in_an_internal_export(clash: Callable[..., Said], tmp_path: Path) -> None:
    outside = clash("export", tmp_path / "out", "--json").json()["files"]
    inside = clash("export", tmp_path / "in", "--internal", "--json").json()["files"]
    assert not any(name.endswith("texts.csv") for name in outside)
    assert any(name.endswith("texts.csv") for name in inside)
