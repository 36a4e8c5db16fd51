"""The processes that a window lets work for it: started when they are first needed, gone when it is closed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concurrent.futures import Executor


class Workers:
    """Holds the processes: one for each core but that of the window, at least one."""

    def __init__(self) -> None:
        self._pool: Executor | None = None

    def executor(self) -> Executor | None:
        """Return what runs functions in other processes, which may be started now."""
        if self._pool is None:
            from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - dear to import
            from multiprocessing import get_context  # noqa: PLC0415

            most = max(1, (os.cpu_count() or 1) - 1)
            # Begun anew and not forked: a copy of a process in which Qt runs would not be sane.
            self._pool = ProcessPoolExecutor(most, mp_context=get_context("spawn"))
        return self._pool

    def close(self) -> None:
        """Let the processes go as soon as they have done what they are at; nothing waits for them."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(wait=False, cancel_futures=True)
