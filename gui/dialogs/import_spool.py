"""Readings kept out of memory until they are imported: a file that has no name and goes when it is closed."""

from __future__ import annotations

import pickle
import tempfile
import weakref
from typing import TYPE_CHECKING, cast

from core.errors import AppError

if TYPE_CHECKING:
    from core.ingest.reading import Reading

IN_MEMORY = 32 * 1024 * 1024
"""Bytes up to which everything stays in memory."""


class Spool:
    """Keeps pickled readings by their place; the first `IN_MEMORY` bytes in memory, more in a temporary file."""

    def __init__(self, in_memory: int = IN_MEMORY) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=in_memory)  # noqa: SIM115 - closed below
        self._ends = [0]
        self._closing = weakref.finalize(self, self._file.close)

    def __len__(self) -> int:
        return len(self._ends) - 1

    def add(self, pickled: bytes) -> int:
        """Keep a pickled reading and return its place. Raises AppError where the disk has no room for it."""
        try:
            self._file.seek(self._ends[-1])
            self._file.write(pickled)
        except OSError as error:
            raise AppError(
                f"There is no room to keep it until it is imported: {error.strerror}."
            ) from error
        self._ends.append(self._ends[-1] + len(pickled))
        return len(self) - 1

    def get(self, place: int) -> Reading:
        """Return the reading at a place."""
        self._file.seek(self._ends[place])
        kept = self._file.read(self._ends[place + 1] - self._ends[place])
        return cast("Reading", pickle.loads(kept))  # noqa: S301 - what this program read itself

    def close(self) -> None:
        """Let go of everything."""
        self._closing()
