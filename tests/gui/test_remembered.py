"""The desk remembers projects and windows, and does without where it cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core import paths
from gui import remembered

if TYPE_CHECKING:
    from pathlib import Path


def touch(path: Path) -> Path:
    path.touch()
    return path.resolve()


def test_the_project_opened_last_comes_first_and_once(tmp_path: Path) -> None:
    one, other = touch(tmp_path / "one.counterpoint"), touch(tmp_path / "other.counterpoint")
    for path in (one, other, one):
        remembered.add_recent(path)
    assert remembered.recent() == [one, other]


def test_a_project_that_is_gone_is_left_out(tmp_path: Path) -> None:
    one = touch(tmp_path / "one.counterpoint")
    remembered.add_recent(one)
    remembered.set_left_open([one])
    one.unlink()
    assert remembered.recent() == []
    assert remembered.left_open() == []


def test_only_a_dozen_are_remembered(tmp_path: Path) -> None:
    for n in range(20):
        remembered.add_recent(touch(tmp_path / f"{n}.counterpoint"))
    assert [path.stem for path in remembered.recent()] == [str(n) for n in range(19, 7, -1)]


def test_a_window_is_found_as_it_was_left(tmp_path: Path) -> None:
    one, other = touch(tmp_path / "one.counterpoint"), touch(tmp_path / "other.counterpoint")
    remembered.set_window(one, {"upper": [1, 2, 3], "نام": "x"})
    assert remembered.window(one) == {"upper": [1, 2, 3], "نام": "x"}
    assert remembered.window(other) == {}


def test_what_is_damaged_or_cannot_be_written_is_passed_over(tmp_path: Path) -> None:
    one = touch(tmp_path / "one.counterpoint")
    paths.data_dir().mkdir(parents=True)
    (paths.data_dir() / "desk").write_text("not a folder")
    remembered.add_recent(one)
    remembered.set_window(one, {"a": 1})
    assert remembered.recent() == []
    assert remembered.window(one) == {}
    (paths.data_dir() / "desk").unlink()
    (paths.data_dir() / "desk").mkdir()
    for content in ("{", '{"a": 1}', "[1, null]"):
        (paths.data_dir() / "desk" / "recent.json").write_text(content)
        assert remembered.recent() == []


def test_numbers_that_no_window_has_are_read_as_none(tmp_path: Path) -> None:
    one = touch(tmp_path / "one.counterpoint")
    remembered.set_window(
        one, {"a": 2**70, "b": float("inf"), "c": float("nan"), "d": -3, "e": 1.5}
    )
    assert remembered.window(one) == {"a": 0, "b": 0.0, "c": 0.0, "d": -3, "e": 1.5}


def test_names_that_no_disk_takes_are_left_out(tmp_path: Path) -> None:
    one = touch(tmp_path / "one.counterpoint")
    remembered.set_left_open([one, tmp_path / ("x" * 5000), tmp_path / "caf\udce9"])
    assert remembered.left_open() == [one]
    (paths.data_dir() / "desk" / "open.json").write_text("[" * 100_000)
    assert remembered.left_open() == []
