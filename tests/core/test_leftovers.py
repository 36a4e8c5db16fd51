from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from core import leftovers

if TYPE_CHECKING:
    from pathlib import Path


def test_what_a_dead_process_left_is_cleared_and_all_else_stays(tmp_path: Path) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    dead = tmp_path / f".counterpoint-{gone.pid}-0123456789ab.making"
    journal = tmp_path / f"{dead.name}-journal"
    mine, other = leftovers.spare_name(tmp_path), tmp_path / "report.csv"
    for path in (dead, journal, mine, other):
        path.write_text("x")
    assert sorted(leftovers.clear(tmp_path)) == sorted([dead, journal])
    assert not dead.exists()
    assert mine.exists()
    assert other.exists()


def test_what_a_living_process_makes_stays(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as living:
        making = tmp_path / f".counterpoint-{living.pid}-0123456789ab.making"
        making.write_text("x")
        assert leftovers.clear(tmp_path) == []
        living.communicate(b"\n")


def test_a_folder_that_is_not_there_is_no_trouble(tmp_path: Path) -> None:
    assert leftovers.clear(tmp_path / "nowhere") == []
