from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QTimer

from core.ingest.reading import Reading, Skipped
from core.ingest.sending import Pasted
from gui.dialogs.import_reading import ReadingProcess, is_read_at_once

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


class Heard:
    """What a reading process told."""

    def __init__(self, reading: ReadingProcess) -> None:
        self.read: list[Any] = []
        self.counts: list[tuple[int, int]] = []
        self.ends = 0
        reading.read.connect(self.on_read)
        reading.counted.connect(lambda done, total: self.counts.append((done, total)))
        reading.ended.connect(self.on_end)

    def on_read(self, one: Reading | Skipped, pickled: bytes) -> None:
        self.read.append(one)
        assert isinstance(one, Skipped) or pickle.loads(pickled) == one  # noqa: S301 - our own

    def on_end(self) -> None:
        self.ends += 1


@pytest.fixture
def reading(qtbot: QtBot) -> Iterator[ReadingProcess]:
    made = ReadingProcess()
    yield made
    made.cancel()
    assert multiprocessing.active_children() == []


def texts(folder: Path, number: int, size: int = 0) -> list[str]:
    folder.mkdir(exist_ok=True)
    for n in range(number):
        (folder / f"{n:03}.txt").write_text(
            f"Headline {n}\n\n{'It rained again. ' * (size // 17 or 1)}\n"
        )
    return [str(folder / f"{n:03}.txt") for n in range(number)]


def is_running(process_id: int) -> bool:
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    return True


def test_small_texts_are_read_before_start_returns(reading: ReadingProcess, tmp_path: Path) -> None:
    heard = Heard(reading)
    reading.start([*texts(tmp_path, 2), str(tmp_path / "none.txt")])
    assert [one.name for one in heard.read] == ["000.txt", "001.txt", "none.txt"]
    assert isinstance(heard.read[2], Skipped)
    assert (heard.counts, heard.ends, reading.busy) == ([(3, 3)], 1, False)


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.txt", b"A text", True),
        ("a.md", b"# A text", True),
        ("a.html", b"<p>A page", False),
        ("a.txt", b"<html><p>A page", False),
        ("a.txt", b"x" * 300_000, False),
        ("a.pdf", b"%PDF-", False),
    ],
)
def test_what_is_read_at_once(tmp_path: Path, name: str, content: bytes, expected: bool) -> None:
    (tmp_path / name).write_bytes(content)
    assert is_read_at_once([str(tmp_path / name)]) is expected
    assert not is_read_at_once([str(tmp_path)])


def test_folders_and_pages_are_read_by_a_process_that_ends(
    reading: ReadingProcess, tmp_path: Path, qtbot: QtBot
) -> None:
    texts(tmp_path / "many", 40)
    (tmp_path / "many" / "005.txt").write_bytes(b"")
    (tmp_path / "many" / "page.html").write_text("<h1>Rain</h1><p>It rained for a week.</p>")
    heard = Heard(reading)
    page = Pasted(b"<h1>Pasted</h1><p>It snowed.</p>", "pasted")
    reading.start([str(tmp_path / "many"), page, Skipped("x", "", "No.")])
    process_id = reading.process_id
    assert process_id is not None
    qtbot.waitUntil(lambda: heard.ends == 1, timeout=20_000)
    assert len(heard.read) == 43
    assert [one.name for one in heard.read if isinstance(one, Skipped)] == ["005.txt", "x"]
    assert heard.read[41].title.value == "Pasted"
    assert heard.counts[-1] == (43, 43)
    assert not is_running(process_id)
    assert not any(timer.isActive() for timer in reading.findChildren(QTimer))


def test_a_file_that_brings_the_process_down_is_left_out_and_the_rest_goes_on(
    reading: ReadingProcess, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = Heard(reading)
    paths = texts(tmp_path / "many", 12, size=300_000)
    fell: list[int] = []

    def fall(_one: object, _pickled: bytes) -> None:
        if reading.process_id and reading.process_id not in fell and len(fell) < 2:
            fell.append(reading.process_id)
            os.kill(reading.process_id, signal.SIGKILL)

    reading.read.connect(fall)
    reading.start(paths)
    qtbot.waitUntil(lambda: heard.ends == 1, timeout=30_000)
    assert [one.path for one in heard.read] == paths
    left = [one for one in heard.read if isinstance(one, Skipped)]
    assert len(left) == 2
    assert "brought the reader down" in left[0].reason
    assert heard.counts[-1] == (12, 12)


def test_stopping_leaves_out_the_rest_and_says_so(
    reading: ReadingProcess, tmp_path: Path, qtbot: QtBot
) -> None:
    heard = Heard(reading)
    paths = texts(tmp_path / "many", 12, size=300_000)
    reading.read.connect(lambda *_: reading.stop() if len(heard.read) == 3 else None)
    reading.start(paths)
    qtbot.waitUntil(lambda: heard.ends == 1, timeout=20_000)
    assert [one.path for one in heard.read] == paths
    assert sum(isinstance(one, Reading) for one in heard.read) == 3
    assert heard.read[-1].reason == "It was not read: reading was stopped."
    assert heard.counts[-1] == (12, 12)
    reading.stop()
    assert heard.ends == 1


def test_cancelling_ends_the_process_at_once_and_tells_nothing_more(
    reading: ReadingProcess, tmp_path: Path, qtbot: QtBot
) -> None:
    heard = Heard(reading)
    reading.start(texts(tmp_path / "many", 50))
    process_id = reading.process_id
    assert process_id is not None
    reading.cancel()
    assert not is_running(process_id)
    assert (heard.read, heard.ends, reading.busy) == ([], 0, False)


def test_no_process_outlives_its_reader(tmp_path: Path, qtbot: QtBot) -> None:
    reading = ReadingProcess()
    reading.start(texts(tmp_path / "many", 50))
    process_id = reading.process_id
    assert process_id is not None
    assert is_running(process_id)
    with qtbot.waitSignal(reading.destroyed):
        reading.deleteLater()
    assert not is_running(process_id)
    assert multiprocessing.active_children() == []


def test_no_process_can_be_started(
    reading: ReadingProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr("multiprocessing.process.BaseProcess.start", refuse)
    heard = Heard(reading)
    reading.start(texts(tmp_path / "many", 6))
    assert len(heard.read) == 6
    assert "could not be started" in heard.read[0].reason
    assert heard.ends == 1
