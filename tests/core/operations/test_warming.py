"""The engine is loaded piece by piece."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from core.operations.warming import warm_up

ROOT = Path(__file__).resolve().parents[3]
_ASK = """
import sys
from core.operations.warming import warm_up
before = "core.comparing.engine" in sys.modules
steps = list(warm_up())
print(before, "core.comparing.engine" in sys.modules, "core.reading.periods.reading" in sys.modules, len(steps) > 100)
"""


def test_it_counts_up_to_its_end() -> None:
    """Each piece is one step, and the last one is told as such."""
    steps = list(warm_up())
    assert [step.done for step in steps] == list(range(1, len(steps) + 1))
    assert {step.total for step in steps} == {len(steps)}


def test_the_engine_is_loaded_by_it_and_not_before() -> None:
    """A fresh process has not loaded the engine until it was warmed up."""
    told = subprocess.run(
        [sys.executable, "-c", _ASK], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == ["False", "True", "True", "True"]
