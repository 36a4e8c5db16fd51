from __future__ import annotations

import multiprocessing
import os
from typing import TYPE_CHECKING

from gui.workers import Workers

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_no_process_is_started_before_one_is_needed_and_none_is_left(qtbot: QtBot) -> None:
    workers = Workers()
    workers.close()
    before = len(multiprocessing.active_children())
    executor = workers.executor()
    assert executor is not None
    assert executor is workers.executor()
    assert len(multiprocessing.active_children()) == before
    assert executor.submit(os.getpid).result(timeout=60) != os.getpid()
    workers.close()
    qtbot.waitUntil(lambda: len(multiprocessing.active_children()) == before, timeout=20_000)
