from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from core.errors import InUseError, ProjectError
from core.store import lock

if TYPE_CHECKING:
    from pathlib import Path


def test_a_lock_that_cannot_be_written_is_told_and_leaves_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(lock.os, "write", full)
    with pytest.raises(ProjectError, match="No space left"):
        lock.take(path)
    assert not lock.lock_path(path).exists()


def test_patience_waits_for_the_one_before(path: Path) -> None:
    held = lock.take(path)
    with pytest.raises(InUseError):
        lock.take(path, patience=0.1)
    timer = threading.Timer(0.2, held.release)
    timer.start()
    lock.take(path, patience=10).release()
    timer.join()
