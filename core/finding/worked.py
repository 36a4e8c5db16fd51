"""Tasks done by others, or here, their answers in order."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Executor, Future

Task = TypeVar("Task")
Answer = TypeVar("Answer")

_WAITING = 6
"""Tasks that wait for a worker at most: enough that none is idle, few enough that they take no memory."""


def worked(
    executor: Executor | None,
    work: Callable[[Task], Answer],
    tasks: Iterable[Task | None],
) -> Iterator[Answer | bool]:
    """Give the answers of tasks in their order; between them False for a breath, and True while others are waited for.

    Tasks are taken only as they are needed; a task of None is a breath. Closing it cancels what has not begun.
    """
    if executor is None:
        for task in tasks:
            yield False if task is None else work(task)
        return
    waiting: deque[Future[Answer]] = deque()
    try:
        for task in tasks:
            if task is not None:
                waiting.append(executor.submit(work, task))
            while waiting and (len(waiting) >= _WAITING or waiting[0].done()):
                yield waiting.popleft().result() if waiting[0].done() else True
            yield False
        while waiting:
            yield waiting.popleft().result() if waiting[0].done() else True
    finally:
        for future in waiting:
            future.cancel()
