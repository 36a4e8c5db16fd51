from __future__ import annotations

import multiprocessing
import pickle
from typing import TYPE_CHECKING, Any

from core.ingest.reading import Reading, Skipped
from core.ingest.sending import Pasted, ToRead, find_items, read_items, read_pasted, send_all

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


class Line:
    """A line that keeps what is sent; nobody listens after `listens` messages."""

    def __init__(self, listens: int = 10**6) -> None:
        self.sent: list[Any] = []
        self.listens = listens
        self.closed = False

    def send_bytes(self, message: bytes) -> None:
        if len(self.sent) >= self.listens:
            raise BrokenPipeError
        self.sent.append(pickle.loads(message))  # noqa: S301 - our own

    def __enter__(self) -> Line:
        return self

    def __exit__(self, *_: object) -> None:
        self.closed = True


def test_folders_give_their_files_and_the_order_stays(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("b.txt", "a.txt", "c.pdf"):
        (tmp_path / "in" / name).write_text("Text")
    single = tmp_path / "z.txt"
    single.write_text("Text")
    pasted, left = Pasted(b"x", "Pasted"), Skipped("s", "", "No.")
    found = list(find_items([str(single), pasted, str(tmp_path / "in"), left]))
    names = [one if isinstance(one, str) else one.name for one in found]
    assert names == [
        str(single), "Pasted", str(tmp_path / "in" / "a.txt"), str(tmp_path / "in" / "b.txt"), "c.pdf", "s",
    ]  # fmt: skip


def test_what_was_pasted_is_read_as_utf_8_or_left_out() -> None:
    page = read_pasted(Pasted("<h1>Ålesund</h1><p>It rained.</p>".encode(), "Pasted page.html"))
    assert isinstance(page, Reading)
    assert (page.title and page.title.value, page.path) == ("Ålesund", "")
    left = read_pasted(Pasted(b" \n", "Pasted text"))
    assert left == Skipped("Pasted text", "", "Pasted text holds nothing but white space.")


def test_everything_found_is_told_before_the_readings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.ingest.sending._FOUND_AT_ONCE", 2)
    monkeypatch.setattr("signal.signal", lambda *_: None)
    for n in range(3):
        (tmp_path / f"{n}.txt").write_text(f"Text {n}")
    line: Any = Line()
    send_all(line, (str(tmp_path),), None)
    assert [type(one) for one in line.sent] == [ToRead, ToRead, *3 * [Reading]]
    assert [one.complete for one in line.sent[:2]] == [False, True]
    assert [one.text for one in line.sent[2:]] == ["Text 0", "Text 1", "Text 2"]
    assert line.closed
    gone: Any = Line(listens=2)
    send_all(gone, (str(tmp_path),), None)
    assert gone.closed


def test_it_reads_in_a_process_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Øl".encode("cp1252"))
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=send_all, args=(theirs, (str(tmp_path / "a.txt"),), "cp1252"))
    process.start()
    theirs.close()
    with ours:
        assert ours.recv() == ToRead((str(tmp_path / "a.txt"),), complete=True)
        assert ours.recv().text == "Øl"
    process.join()
    assert process.exitcode == 0
    process.close()


def test_items_that_are_left_out_stay_so() -> None:
    left = Skipped("s", "", "No.")
    assert list(read_items([left])) == [left]
