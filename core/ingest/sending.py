"""Reading in a process of its own, which sends what it read, so that the program that shows it is never held up."""

from __future__ import annotations

import pickle
import signal
from contextlib import suppress
from typing import TYPE_CHECKING

from ..errors import UnreadableError
from ..records import record
from .files import find_files, read_all
from .readers import read_bytes
from .reading import Skipped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from multiprocessing.connection import Connection

    from .reading import Reading

_FOUND_AT_ONCE = 500


@record
class Pasted:
    """The bytes of an article that came from no file, UTF-8, and what the user knows it by."""

    data: bytes
    name: str


Item = str | Pasted | Skipped
"""What is to be read: the path of a file, pasted bytes, or what is known to be left out."""


@record
class ToRead:
    """Some of what will be read, in its order; `complete` when it is the last of it."""

    items: tuple[Item, ...]
    complete: bool


def read_pasted(pasted: Pasted) -> Reading | Skipped:
    """Read pasted bytes; Skipped, with the reason, where that cannot be done."""
    try:
        return read_bytes(pasted.data, name=pasted.name, encoding="utf-8")
    except UnreadableError as error:
        return Skipped(pasted.name, "", error.sentence)


def read_items(
    items: Iterable[Item], *, encoding: str | None = None
) -> Iterator[Reading | Skipped]:
    """Read files and pasted bytes one after the other; what is left out is given as it is."""
    for item in items:
        if isinstance(item, Skipped):
            yield item
        elif isinstance(item, Pasted):
            yield read_pasted(item)
        else:
            yield from read_all([item], encoding=encoding)


def find_items(items: Iterable[Item]) -> Iterator[Item]:
    """Give what is to be read with the files of each folder in its place, each file once."""
    paths: list[str] = []
    for item in items:
        if isinstance(item, str):
            paths.append(item)
            continue
        yield from _found(paths)
        paths.clear()
        yield item
    yield from _found(paths)


def _found(paths: list[str]) -> Iterator[Item]:
    for found in find_files(paths):
        yield found if isinstance(found, Skipped) else str(found)


def send_all(connection: Connection, items: tuple[Item, ...], encoding: str | None) -> None:
    """Send what will be read, as `ToRead`, then each Reading or Skipped in that order, all pickled.

    Ends quietly when nobody listens any more.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(BrokenPipeError, ConnectionResetError), connection:
        everything: list[Item] = []
        chunk: list[Item] = []
        for item in find_items(items):
            chunk.append(item)
            if len(chunk) >= _FOUND_AT_ONCE:
                _send(connection, ToRead(tuple(chunk), complete=False))
                everything += chunk
                chunk.clear()
        _send(connection, ToRead(tuple(chunk), complete=True))
        for reading in read_items((*everything, *chunk), encoding=encoding):
            _send(connection, reading)


def _send(connection: Connection, message: object) -> None:
    connection.send_bytes(pickle.dumps(message, pickle.HIGHEST_PROTOCOL))
