"""What SQLite says, turned into what a user understands."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

from ..errors import DamagedError, InUseError, NotAProjectError, ProjectError, ReadOnlyError

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

_KEPT = "Nothing of this step was kept; what was there before is safe."


@contextlib.contextmanager
def translated(path: Path, kept: str = _KEPT) -> Generator[None]:
    """Turn the errors that the world makes SQLite raise into AppErrors about the project at `path`.

    Errors that are defects of the program (a broken constraint, a wrong statement) pass as they are.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        known = _sentence(path.name, error, kept)
        if known is None:
            raise
        raise known from error


_UNREACHABLE = (ProjectError, "{name} cannot be reached on its disk ({error}). {kept}")
_BUSY = (
    InUseError,
    "{name} is being written by another program. Try again when it is done. {kept}",
)

_SENTENCES: dict[int, tuple[type[ProjectError], str]] = {
    sqlite3.SQLITE_NOTADB: (
        NotAProjectError,
        "{name} is not a Counterpoint project: it is no database. It was left as it is.",
    ),
    sqlite3.SQLITE_CORRUPT: (
        DamagedError,
        "{name} is damaged ({error}). It was left as it is; see `counterpoint restore` for its backups.",
    ),
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_FULL: (
        ProjectError,
        "The disk with {name} is full. {kept} Make room and try again.",
    ),
    sqlite3.SQLITE_READONLY: (ReadOnlyError, "{name} can be read but not written. {kept}"),
    sqlite3.SQLITE_IOERR: _UNREACHABLE,
    sqlite3.SQLITE_CANTOPEN: _UNREACHABLE,
    sqlite3.SQLITE_PERM: _UNREACHABLE,
}


def _sentence(name: str, error: sqlite3.DatabaseError, kept: str) -> ProjectError | None:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    # Python's own, without a code; and what the full-text search says of its table where the text of that is damaged.
    if "Could not decode to UTF-8" in str(error) or str(error).startswith("parse error in "):
        code = sqlite3.SQLITE_CORRUPT
    known = _SENTENCES.get(code)
    if known is None:
        return None
    kind, sentence = known
    return kind(sentence.format(name=name, error=error, kept=kept).strip())
