from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QTimer

from core.errors import AppError, NotFoundError
from core.jobs import Progress
from gui.jobs import PAUSE, SLICE, JobRunner

if TYPE_CHECKING:
    from collections.abc import Generator

    from pytestqt.qtbot import QtBot

    from core.jobs import Job


def counting(most: int, ends: list[str] | None = None) -> Job[int]:
    try:
        for done in range(most):
            yield Progress(done, most, "at it")
        return most
    finally:
        if ends is not None:
            ends.append("closed")


def failing(error: Exception) -> Generator[Progress, None, int]:
    yield Progress(0, 1)
    raise error


def running(runner: JobRunner) -> bool:
    return any(timer.isActive() for timer in runner.findChildren(QTimer))


@pytest.fixture
def runner(qtbot: QtBot) -> JobRunner:
    return JobRunner()


def test_a_job_runs_to_its_end_and_gives_its_result(runner: JobRunner, qtbot: QtBot) -> None:
    told: list[object] = []
    runner.started.connect(told.append)
    runner.ended.connect(lambda: told.append("ended"))
    runner.start(counting(5000), "Counting", done=told.append)
    assert runner.busy
    qtbot.waitUntil(lambda: not runner.busy)
    assert told == ["Counting", "ended", 5000]
    assert not running(runner)


def test_the_window_has_its_turn_between_slices(runner: JobRunner, qtbot: QtBot) -> None:
    def slow() -> Job[None]:
        for done in range(30):
            time.sleep(0.002)
            yield Progress(done, 30)

    turns: list[float] = []
    other = QTimer()
    other.timeout.connect(lambda: turns.append(time.perf_counter()))
    other.start(0)
    shown: list[Any] = []
    runner.progressed.connect(shown.append)
    runner.start(slow(), "Slowly")
    qtbot.waitUntil(lambda: not runner.busy)
    other.stop()
    assert len(turns) >= 4
    assert 2 <= len(shown) <= 30
    assert shown[-1].done > shown[0].done
    assert SLICE < 0.016


def test_cancelling_closes_the_job_and_tells_no_result(runner: JobRunner, qtbot: QtBot) -> None:
    ends: list[str] = []
    told: list[object] = []
    runner.start(counting(10**9, ends), "For ever", done=told.append, failed=told.append)
    with qtbot.waitSignal(runner.progressed):
        pass
    with qtbot.waitSignal(runner.ended):
        runner.cancel()
    assert (ends, told, runner.busy, running(runner)) == (["closed"], [], False, False)
    runner.cancel()
    assert ends == ["closed"]


def test_a_second_job_is_refused_and_closed(runner: JobRunner) -> None:
    ends: list[str] = []
    runner.start(counting(10**9), "Importing articles")
    other = counting(3, ends)
    next(other)
    with pytest.raises(AppError, match="“Importing articles” is still running"):
        runner.start(other, "Writing")
    assert ends == ["closed"]
    runner.cancel()


def test_what_the_world_refuses_is_told(runner: JobRunner, qtbot: QtBot) -> None:
    told: list[AppError] = []
    runner.start(failing(NotFoundError("It is not there.")), "Looking", failed=told.append)
    qtbot.waitUntil(lambda: not runner.busy)
    assert [error.sentence for error in told] == ["It is not there."]
    with qtbot.waitSignal(runner.refused) as refused:
        runner.start(failing(AppError("No room.")), "Writing")
    assert refused.args == ["No room."]
    assert not running(runner)


def test_a_defect_reaches_the_hook_and_leaves_the_runner_free(
    runner: JobRunner, qtbot: QtBot
) -> None:
    told: list[object] = []
    with qtbot.capture_exceptions() as caught:
        runner.start(failing(ZeroDivisionError("bug")), "Dividing", failed=told.append)
        qtbot.waitUntil(lambda: not runner.busy)
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert (told, runner.busy, running(runner)) == ([], False, False)


def test_a_job_may_start_another_when_it_is_done(runner: JobRunner, qtbot: QtBot) -> None:
    results: list[int] = []
    runner.start(
        counting(2), "One", done=lambda _: runner.start(counting(3), "Two", done=results.append)
    )
    qtbot.waitUntil(lambda: results == [3])
    assert not runner.busy


def test_a_job_that_waits_for_others_is_not_asked_again_at_once(
    runner: JobRunner, qtbot: QtBot
) -> None:
    asked: list[bool] = []

    def waiting() -> Job[None]:
        for done in range(8):
            asked.append(True)
            yield Progress(done, 8, waiting=True)

    began = time.perf_counter()
    runner.start(waiting(), "Comparing")
    qtbot.waitUntil(lambda: not runner.busy)
    assert len(asked) == 8
    assert time.perf_counter() - began > 7 * PAUSE / 1000


def test_a_job_that_nobody_asked_for_gives_way(runner: JobRunner, qtbot: QtBot) -> None:
    told: list[object] = []
    runner.ended.connect(lambda: told.append("ended"))
    runner.gave_way.connect(lambda: told.append("gave way"))
    runner.started.connect(told.append)
    runner.start(counting(10**9), "Comparing", gives_way=True)
    with pytest.raises(AppError):
        runner.start(counting(3), "Comparing again", gives_way=True)
    runner.start(counting(3), "Importing", done=told.append)
    qtbot.waitUntil(lambda: not runner.busy)
    assert told == ["Comparing", "ended", "gave way", "Importing", "ended", 3]
