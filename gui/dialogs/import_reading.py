"""Reading files for the import screen without holding up the window: small texts at once, all else in a process."""

from __future__ import annotations

import pickle
import time
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core.ingest.reading import Reading, Skipped
from core.ingest.sending import Pasted, ToRead, read_items, send_all

if TYPE_CHECKING:
    from collections.abc import Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

    from core.ingest.sending import Item

LOOK = 10
"""Milliseconds between two looks at what the process sent."""

_SLICE = 0.008
_AT_ONCE_FILES, _AT_ONCE_BYTES = 4, 200_000
_AT_ONCE_SUFFIXES = {".txt", ".text", ".md", ".markdown"}
_HEAD = 512
_GIVEN_UP = "Reading it brought the reader down, so it was left out. The other files were read."
_STOPPED = "It was not read: reading was stopped."
_NO_READER = "The program that reads files could not be started on this machine."


def is_read_at_once(items: Sequence[Item]) -> bool:
    """Tell whether reading takes no time that anyone would feel: a few small texts, none of them a page."""
    if len(items) > _AT_ONCE_FILES:
        return False
    size = 0
    for item in items:
        if isinstance(item, Skipped):
            continue
        head, length = _head(item)
        if b"<" in head or length > _AT_ONCE_BYTES:
            return False
        size += length
    return size <= _AT_ONCE_BYTES


def _head(item: str | Pasted) -> tuple[bytes, int]:
    """Return the first bytes of what is to be read and how many there are; those of a page where that is unclear."""
    if isinstance(item, Pasted):
        return item.data[:_HEAD], len(item.data)
    if PurePath(item).suffix.lower() not in _AT_ONCE_SUFFIXES:
        return b"<", 0
    path = Path(item)
    try:
        if not path.is_file():
            return b"", 0
        with path.open("rb") as opened:
            return opened.read(_HEAD), path.stat().st_size
    except (OSError, ValueError):
        return b"", 0


class _Reader:
    """The process that reads, and the line on which it sends; nothing while there is none."""

    def __init__(self) -> None:
        self.process: SpawnProcess | None = None
        self.line: Connection | None = None

    def start(self, items: Sequence[Item], encoding: str | None) -> None:
        """Start a process. Raises OSError where the system lets none start."""
        from multiprocessing import get_context  # noqa: PLC0415 - dear to import, seldom needed

        context = get_context("spawn")
        self.line, theirs = context.Pipe(duplex=False)
        try:
            self.process = context.Process(
                target=send_all, args=(theirs, tuple(items), encoding), daemon=True
            )
            self.process.start()
        except OSError:
            self.process = None
            self.end()
            raise
        finally:
            theirs.close()

    def receive(self) -> bytes | None:
        """Return what was sent next, None where there is nothing yet. Raises EOFError when nothing will come."""
        if self.line is None:
            return None
        try:
            return self.line.recv_bytes() if self.line.poll() else None
        except OSError as error:
            raise EOFError from error

    def end(self) -> None:
        """End the process, whatever it is at."""
        process, line, self.process, self.line = self.process, self.line, None, None
        if line is not None:
            line.close()
        if process is not None:
            process.kill()
            process.join(1)
            if process.exitcode is not None:
                process.close()


class ReadingProcess(QObject):
    """Reads files, folders and pasted bytes, in a process of its own where that takes long.

    The process is never left behind: it ends with the last file, with `stop`, with `cancel` and with this object.
    Where a file brings it down, that file is left out with a sentence, and another process reads the rest.
    """

    read = Signal(object, bytes)
    """A Reading or Skipped, in the order of the files, and a Reading pickled too (b"" for a Skipped)."""
    counted = Signal(int, int)
    """How many are read, and of how many (0 while files are still being found)."""
    ended = Signal()
    """All was read, or reading was stopped."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[Item] = []
        self._found: list[Item] = []
        self._complete = False
        self._done = self._before = 0
        self._encoding: str | None = None
        self._reader = _Reader()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self._look)
        self.destroyed.connect(partial(_Reader.end, self._reader))

    @property
    def busy(self) -> bool:
        """Whether something is still to be read."""
        return self._timer.isActive()

    @property
    def process_id(self) -> int | None:
        """The id of the process that reads, while there is one."""
        return self._reader.process.pid if self._reader.process else None

    def start(self, items: Sequence[Item], encoding: str | None = None) -> None:
        """Read, ending what was being read before; a few small texts are read before this returns."""
        self.cancel()
        self._encoding = encoding
        self._begin(items, before=0)
        if is_read_at_once(items):
            for one in read_items(items, encoding=encoding):
                self._tell(one)
            self.counted.emit(self._done, self._done)
            self.ended.emit()
        else:
            self._start_process(self._items)

    def stop(self) -> None:
        """Leave what is not read yet unread, and tell so of each file."""
        if self.busy:
            self._leave_out(self._rest(), _STOPPED)

    def cancel(self) -> None:
        """Read no more and tell nothing more."""
        self._timer.stop()
        self._reader.end()

    def _begin(self, items: Sequence[Item], *, before: int) -> None:
        self._items, self._found, self._complete = list(items), [], False
        self._done, self._before = 0, before

    def _start_process(self, items: Sequence[Item]) -> None:
        try:
            self._reader.start(items, self._encoding)
        except OSError:
            self._leave_out(items, _NO_READER)
        else:
            self._timer.start()

    def _look(self) -> None:
        """Take what the process has sent, for as long as the window does not feel it."""
        until = time.perf_counter() + _SLICE
        while self.busy and time.perf_counter() < until:
            try:
                message = self._reader.receive()
            except EOFError:
                self._on_end()
                return
            if message is None:
                return
            self._take(message)

    def _take(self, message: bytes) -> None:
        sent = pickle.loads(message)  # noqa: S301 - our own process sent it
        if isinstance(sent, ToRead):
            self._found += sent.items
            self._complete = self._complete or sent.complete
        elif isinstance(sent, Reading | Skipped):
            self._tell(sent, message)
        total = self._before + len(self._found) if self._complete else 0
        self.counted.emit(self._before + self._done, total)
        if self.busy and self._complete and self._done >= len(self._found):
            self._finish()

    def _tell(self, one: Reading | Skipped, pickled: bytes = b"") -> None:
        self._done += 1
        if isinstance(one, Skipped):
            self.read.emit(one, b"")
        else:
            self.read.emit(one, pickled or pickle.dumps(one, pickle.HIGHEST_PROTOCOL))

    def _finish(self) -> None:
        self.cancel()
        self.ended.emit()

    def _rest(self) -> list[Item]:
        """Return what is not read yet: the files that were found, or all that was asked for where finding went on."""
        return self._found[self._done :] if self._complete else self._items

    def _on_end(self) -> None:
        """Leave out the file at which the process ended, and read the rest in another."""
        rest = self._rest()
        self.cancel()
        if not self._complete:
            self._leave_out(rest, _NO_READER)
            return
        broken, after = rest[0], rest[1:]
        self._tell(_left_out(broken, _GIVEN_UP))
        self.counted.emit(self._before + self._done, self._before + len(self._found))
        if after:
            self._begin(after, before=self._before + self._done)
            self._start_process(after)
        else:
            self._finish()

    def _leave_out(self, items: Sequence[Item], reason: str) -> None:
        self.cancel()
        for item in items:
            self._tell(item if isinstance(item, Skipped) else _left_out(item, reason))
        self.counted.emit(self._before + self._done, self._before + self._done)
        self.ended.emit()


def _left_out(item: Item, reason: str) -> Skipped:
    if isinstance(item, str):
        return Skipped(PurePath(item).name, item, reason)
    return Skipped(item.name, "", reason)
