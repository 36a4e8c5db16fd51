from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.jobs import Progress, run

if TYPE_CHECKING:
    from core.jobs import Job


def count(to: int, closed: list[int]) -> Job[str]:
    try:
        for n in range(to):
            yield Progress(n, to, f"at {n}")
    finally:
        closed.append(to)
    return "done"


def test_a_job_is_run_to_its_end_and_gives_its_result() -> None:
    seen: list[Progress] = []
    assert run(count(3, []), seen.append) == "done"
    assert [(p.done, p.total, p.text) for p in seen] == [
        (0, 3, "at 0"),
        (1, 3, "at 1"),
        (2, 3, "at 2"),
    ]


def test_a_job_without_work_and_without_an_audience_gives_its_result() -> None:
    assert run(count(0, [])) == "done"


def test_closing_a_job_cancels_it() -> None:
    closed: list[int] = []
    job = count(3, closed)
    next(job)
    job.close()
    assert closed == [3]


def test_what_a_job_raises_reaches_who_runs_it() -> None:
    def fails() -> Job[None]:
        yield Progress(0, 1)
        raise RuntimeError("no")

    with pytest.raises(RuntimeError, match="no"):
        run(fails())
