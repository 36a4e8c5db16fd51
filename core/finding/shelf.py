"""What workers have read, put aside in files of a run's own: reading a text takes ten times as long as taking it from there.

The files are written and read by the workers of one run alone, in a folder that only their user can open, and go with it.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import shutil
import tempfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..comparing.features import cached, keep

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from ..comparing.features import Features
    from ..reading.parts import Statement


class Shelved(NamedTuple):
    """Where statements were put: a file, where in it they begin, and how many bytes they take."""

    path: str
    at: int
    size: int


@contextlib.contextmanager
def shelf(*, wanted: bool) -> Generator[str]:
    """Give a folder for a run, which goes at its end; "" where none is wanted."""
    folder = tempfile.mkdtemp(prefix="counterpoint-") if wanted else ""
    try:
        yield folder
    finally:
        if folder:
            shutil.rmtree(folder, ignore_errors=True)


def shelve(folder: str, statements: Sequence[Statement]) -> Shelved | None:
    """Put statements aside with all that was made of them, and return where; None where that is not possible."""
    data = zlib.compress(pickle.dumps([cached(one) for one in statements], -1), 1)
    path = Path(folder, f"{os.getpid()}.read")
    try:
        with path.open("ab") as file:
            at = file.tell()
            file.write(data)
    except OSError:  # a full disk, or the run has ended: it is read anew where it is needed
        return None
    return Shelved(str(path), at, len(data))


def taken(shelved: Shelved) -> tuple[Statement, ...] | None:
    """Return statements that were put aside, their features kept as if they had been made here; None where they are gone."""
    try:
        with Path(shelved.path).open("rb") as file:
            file.seek(shelved.at)
            data = file.read(shelved.size)
    except OSError:
        return None
    if len(data) < shelved.size:
        return None
    sides: list[Features] = pickle.loads(zlib.decompress(data))  # noqa: S301 - written by this run, see above
    for side in sides:
        keep(side)
    return tuple(side.statement for side in sides)
